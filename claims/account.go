package claims

import "slices"

// Account is what a text itself says of a figure by others that stand beside it: that it
// is their sum, or the share that one of them is of the other. Whoever checks it works out
// again what the text worked out. The zero Account says nothing.
type Account struct {
	Kind  AccountKind `json:"kind"`
	Of    []string    `json:"of"`              // the ids of the other claims, of the same text, in the order that the kind wants
	Less  []string    `json:"less,omitempty"`  // of a balance, the ids of those taken off the others
	Times Number      `json:"times,omitzero"`  // of a multiple, of what: 2 for "twice", 0.5 for "half as many"
	Hedge Hedge       `json:"hedge,omitempty"` // of a multiple, how it is meant: "more than doubled"
}

// AccountKind is how a figure follows from others.
type AccountKind string

// The kinds of accounts.
const (
	NoAccount  AccountKind = ""
	Sum        AccountKind = "sum"        // all of them together: "30 people: 14 guards and 16 prisoners"
	Holds      AccountKind = "holds"      // they are in it, and none of them twice: "30 people, including 14 guards and nine prisoners"
	Adds       AccountKind = "adds"       // what they came to with those counted before: "three more died, bringing the toll to 27"
	Balance    AccountKind = "balance"    // all of them less those that went: "of 1,200 in the camp, 300 came and 100 left, leaving 1,400"
	Equals     AccountKind = "equals"     // the other once more: "a third of the 240 houses, or 80"
	ShareOf    AccountKind = "share"      // the first is this share of the second: "12 of the 40 villages (30 per cent)"
	ChangeOf   AccountKind = "change"     // from the first to the second: "rose from 200 to 250, or 25 per cent"
	TimesOf    AccountKind = "times"      // so many times the other: "30 people, twice as many as the 15 of last year"
	Conversion AccountKind = "conversion" // the same in another unit: "10 miles (16 km)"
	Persons    AccountKind = "persons"    // the people of so many households: "240 families (1,200 people)"
)

// Equal reports whether two accounts say the same.
func (a Account) Equal(b Account) bool {
	return a.Kind == b.Kind && a.Times == b.Times && a.Hedge == b.Hedge && slices.Equal(a.Of, b.Of) && slices.Equal(a.Less, b.Less)
}
