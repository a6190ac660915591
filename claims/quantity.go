package claims

// Bound is one end of an interval. The zero Bound is no bound at all.
type Bound struct {
	Value Number
	Kind  BoundKind
}

// BoundKind says whether an end is there and belongs to the interval.
type BoundKind uint8

// The kinds of ends.
const (
	Unbounded BoundKind = iota
	Closed
	Open
)

var boundNames = []string{"unbounded", "closed", "open"}

// Interval is a stretch of numbers. The zero Interval is all of them, which is
// what nothing is known of: it meets every other.
type Interval struct {
	Low, High Bound
}

// Quantity is a figure as a text gives it: what was written, how it was hedged,
// and the two intervals that comparison uses. Stated is what the words
// logically allow, Read what a reader takes from them; both come from a
// [Profile]. Given is the figure before any allowance for rounding: a plain
// figure has it equal at both ends, "at least 23" has no upper end.
//
// The zero Quantity is an unknown figure. One without Stated and Read has not
// been read yet: see [Profile.Read].
type Quantity struct {
	Point    Number   // the figure named by the words; for a range and a vague word the zero Number
	Step     Number   // the unit of the last written digit: 1 in 20,000; 100,000 in 1.2 million; 0 exact by construction
	HighStep Number   // for a range, the same for its upper end, Step being that of the lower
	Hedge    Hedge    // how it was qualified
	Lean     Lean     // for an approximation, to which side
	Words    string   // the hedge as written, lower case: "more than"
	Vague    string   // the vague expression's id in the profile: "hundreds_of_thousands"
	Unit     string   // currency code or unit symbol: "USD", "km"; "household"; empty for persons and things
	PerUnit  Number   // for households, the persons in one where the text says: 5 for "240 families (1,200 people)"; else zero
	Given    Interval // what the words give
	Stated   Interval // what they allow
	Read     Interval // what a reader takes
}

// Exactly is the count n and nothing beside it, as a table gives it.
func Exactly(n int64) Quantity { return ExactlyNumber(Int(n)) }

// ExactlyNumber is Exactly for any number.
func ExactlyNumber(n Number) Quantity {
	at := Point(n)
	return Quantity{Point: n, Given: at, Stated: at, Read: at}
}

// Equal reports whether two quantities are the same in every field.
func (q Quantity) Equal(r Quantity) bool {
	return q.Given.Equal(r.Given) && q.Stated.Equal(r.Stated) && q.Read.Equal(r.Read) &&
		q.words() == r.words()
}

// words is q without its intervals.
func (q Quantity) words() Quantity {
	q.Given, q.Stated, q.Read = Interval{}, Interval{}, Interval{}
	return q
}

// IsZero reports whether nothing is known of the figure.
//
//go:noinline
func (q Quantity) IsZero() bool { return q.Equal(Quantity{}) }

// WasRead reports whether a profile has filled in what the figure allows.
func (q Quantity) WasRead() bool { return !q.Stated.IsZero() || !q.Read.IsZero() }

// Verdict says how two figures on the same thing stand to each other, by the
// intervals that a profile gave them. It is the same from both sides.
//
//	20,000    more than 30,000    Conflict
//	20,000    23,000              Tension
//	20,000    19,873              Rounds
//	30        at least 23         Refines
//	about 300 at least 320        Overlaps
func (q Quantity) Verdict(r Quantity) Verdict {
	switch {
	case !q.WasRead() || !r.WasRead():
		return Unknown
	case !q.Stated.Meets(r.Stated):
		return Conflict
	case !q.Read.Meets(r.Read):
		return Tension
	case q.Hedge == r.Hedge && q.Lean == r.Lean && q.Given.Equal(r.Given):
		return Same
	case q.Hedge == Exact && r.Hedge == Exact:
		return Rounds
	case q.Read.Inside(r.Read) || r.Read.Inside(q.Read):
		return Refines
	}
	return Overlaps
}

// Nearest gives the numbers by which two figures are measured against each
// other, q's first: the point that was written or, for a range and a vague word,
// the end of its reading that is nearest the other side. It reports false where
// a figure has no such number.
func (q Quantity) Nearest(r Quantity) (n, m Number, ok bool) {
	n, okN := q.towards(r)
	m, okM := r.towards(q)
	return n, m, okN && okM
}

// pointed reports whether the words name one number.
func (q Quantity) pointed() bool {
	return q.Hedge != Range && q.Vague == "" && (!q.Point.IsZero() || !q.isRange())
}

func (q Quantity) towards(r Quantity) (Number, bool) {
	if q.IsZero() || r.IsZero() {
		return Number{}, false
	}
	if q.pointed() {
		return q.Point, true
	}
	if r.pointed() {
		return q.Read.closest(r.Point)
	}
	if end, _, apart := q.Read.Facing(r.Read); apart {
		return end, true
	}
	return q.Read.Intersect(r.Read).middle()
}

// closest is the number of i, ends included, that is nearest to n.
func (i Interval) closest(n Number) (Number, bool) {
	switch {
	case i.IsZero():
		return Number{}, false
	case i.Low.Kind != Unbounded && n.Cmp(i.Low.Value) < 0:
		return i.Low.Value, true
	case i.High.Kind != Unbounded && n.Cmp(i.High.Value) > 0:
		return i.High.Value, true
	}
	return n, true
}

// middle is any one number of i, the same for every caller: where two vague
// figures overlap they are measured from one place, a ratio of 1.
func (i Interval) middle() (Number, bool) {
	if i.Low.Kind != Unbounded {
		return i.Low.Value, true
	}
	return i.High.Value, i.High.Kind != Unbounded
}
