package claims

// Verdict says how two values that speak of the same thing stand to each
// other. Figures and dates have one algebra: what a reader takes from them
// meets (the four that agree), only what their words allow meets (a tension),
// or not even that (a conflict).
type Verdict uint8

// The verdicts, from nothing known to what cannot be. Only figures round.
const (
	Unknown  Verdict = iota // one of the two is not known: nothing is said
	Same                    // equal
	Rounds                  // one is the other, rounded: 19,873 and 20,000
	Refines                 // one says more exactly what the other says: March 2004 and 4 March 2004
	Overlaps                // both can be true
	Tension                 // at odds as read, still possible by the words
	Conflict                // both cannot be true
)

var verdictNames = []string{"unknown", "same", "rounds", "refines", "overlaps", "tension", "conflict"}

// Agrees reports whether the two can both be right as a reader takes them.
func (v Verdict) Agrees() bool { return v == Same || v == Rounds || v == Refines || v == Overlaps }
