package claims

import "slices"

// Account is what a text itself says of a figure by others that stand beside it: that it
// is their sum, or the share that one of them is of the other. Whoever checks it works out
// again what the text worked out. The zero Account says nothing.
type Account struct {
	Kind AccountKind `json:"kind"`
	Of   []string    `json:"of"` // the ids of the other claims, of the same text, in the order that the kind wants
}

// AccountKind is how a figure follows from others.
type AccountKind string

// The kinds of accounts.
const (
	NoAccount  AccountKind = ""
	Sum        AccountKind = "sum"        // all of them together: "30 people: 14 guards and 16 prisoners"
	Holds      AccountKind = "holds"      // they are in it, and none of them twice: "30 people, including 14 guards and nine prisoners"
	ShareOf    AccountKind = "share"      // the first is this share of the second: "12 of the 40 villages (30 per cent)"
	ChangeOf   AccountKind = "change"     // from the first to the second: "rose from 200 to 250, or 25 per cent"
	Conversion AccountKind = "conversion" // the same in another unit: "10 miles (16 km)"
)

// Equal reports whether two accounts say the same.
func (a Account) Equal(b Account) bool { return a.Kind == b.Kind && slices.Equal(a.Of, b.Of) }
