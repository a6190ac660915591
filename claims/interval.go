package claims

import "strings"

// Point is the interval that holds n alone.
func Point(n Number) Interval { return Between(n, n) }

// Between is the closed interval from low to high.
func Between(low, high Number) Interval {
	return Interval{Bound{low, Closed}, Bound{high, Closed}}
}

// HalfOpen is the interval from low, which belongs to it, to high, which does not.
func HalfOpen(low, high Number) Interval {
	return Interval{Bound{low, Closed}, Bound{high, Open}}
}

// AtLeastOf is the interval from n upwards: [n, ∞).
func AtLeastOf(n Number) Interval { return Interval{Low: Bound{n, Closed}} }

// AtMostOf is the interval from n downwards: (-∞, n].
func AtMostOf(n Number) Interval { return Interval{High: Bound{n, Closed}} }

// Equal reports whether two ends are the same. The value of an end that is not
// there does not matter.
func (b Bound) Equal(c Bound) bool {
	return b.Kind == c.Kind && (b.Kind == Unbounded || b.Value == c.Value)
}

// Equal reports whether two intervals have equal ends.
func (i Interval) Equal(j Interval) bool { return i.Low.Equal(j.Low) && i.High.Equal(j.High) }

// IsZero reports whether i has no ends: all numbers, nothing known.
func (i Interval) IsZero() bool { return i.Low.Kind == Unbounded && i.High.Kind == Unbounded }

// IsEmpty reports whether no number lies in i, as in (3, 3] or [5, 2].
func (i Interval) IsEmpty() bool { return !reaches(i.Low, i.High) }

// IsPoint gives the number that i holds, where it holds exactly one.
func (i Interval) IsPoint() (Number, bool) {
	if i.Low.Kind != Closed || i.High.Kind != Closed || i.Low.Value != i.High.Value {
		return Number{}, false
	}
	return i.Low.Value, true
}

// reaches reports whether a number lies between a lower and an upper end.
func reaches(low, high Bound) bool {
	if low.Kind == Unbounded || high.Kind == Unbounded {
		return true
	}
	c := low.Value.Cmp(high.Value)
	return c < 0 || c == 0 && low.Kind == Closed && high.Kind == Closed
}

// Meets reports whether some number lies in both intervals. Ends are honoured
// exactly: (30, ∞) and [20, 30] do not meet.
func (i Interval) Meets(j Interval) bool { return !i.Intersect(j).IsEmpty() }

// Contains reports whether n lies in i.
func (i Interval) Contains(n Number) bool { return i.Meets(Point(n)) }

// Inside reports whether every number of i lies in j. The empty interval is
// inside all.
func (i Interval) Inside(j Interval) bool {
	if i.IsEmpty() {
		return true
	}
	return cmpLow(i.Low, j.Low) >= 0 && cmpHigh(i.High, j.High) <= 0
}

// Intersect is what lies in both: "more than 20 but fewer than 30".
func (i Interval) Intersect(j Interval) Interval {
	if cmpLow(j.Low, i.Low) > 0 {
		i.Low = j.Low
	}
	if cmpHigh(j.High, i.High) < 0 {
		i.High = j.High
	}
	return i
}

// Join is the smallest interval that holds both: "scores, possibly hundreds".
func (i Interval) Join(j Interval) Interval {
	if i.IsEmpty() {
		return j
	}
	if j.IsEmpty() {
		return i
	}
	if cmpLow(j.Low, i.Low) < 0 {
		i.Low = j.Low
	}
	if cmpHigh(j.High, i.High) > 0 {
		i.High = j.High
	}
	return i
}

// cmpLow orders lower ends by where they begin: none, [n, (n.
func cmpLow(a, b Bound) int {
	if a.Kind == Unbounded || b.Kind == Unbounded {
		return present(a) - present(b)
	}
	if c := a.Value.Cmp(b.Value); c != 0 {
		return c
	}
	return int(a.Kind) - int(b.Kind)
}

// cmpHigh orders upper ends by where they stop: n), n], none.
func cmpHigh(a, b Bound) int {
	if a.Kind == Unbounded || b.Kind == Unbounded {
		return present(b) - present(a)
	}
	if c := a.Value.Cmp(b.Value); c != 0 {
		return c
	}
	return int(b.Kind) - int(a.Kind)
}

func present(b Bound) int {
	if b.Kind == Unbounded {
		return 0
	}
	return 1
}

// Facing gives the two ends that face each other across a gap, i's first. It
// reports false where the intervals meet or one of them is empty.
func (i Interval) Facing(j Interval) (end, other Number, apart bool) {
	switch {
	case i.IsEmpty() || j.IsEmpty():
		return Number{}, Number{}, false
	case !reaches(i.Low, j.High):
		return i.Low.Value, j.High.Value, true
	case !reaches(j.Low, i.High):
		return i.High.Value, j.Low.Value, true
	}
	return Number{}, Number{}, false
}

// Gap is the distance of the near ends of two disjoint intervals; it may be 0,
// as between (30, ∞) and [20, 30]. It reports false where the intervals meet or
// the distance cannot be written exactly.
func (i Interval) Gap(j Interval) (Number, bool) {
	end, other, apart := i.Facing(j)
	if !apart {
		return Number{}, false
	}
	gap, ok := end.Sub(other)
	return gap.Abs(), ok
}

// Scale is i with both ends multiplied by f: a conversion of units. An end that
// cannot be written exactly is dropped, which only widens the interval.
func (i Interval) Scale(f Number) Interval {
	if f.Sign() < 0 {
		i.Low, i.High = i.High, i.Low
	}
	return Interval{mapEnd(i.Low, f, Number.Mul), mapEnd(i.High, f, Number.Mul)}
}

// Add is the interval of all sums of a number of i and one of j. An end that
// cannot be written exactly is dropped.
func (i Interval) Add(j Interval) Interval {
	return Interval{addEnds(i.Low, j.Low), addEnds(i.High, j.High)}
}

func mapEnd(b Bound, x Number, f func(a, b Number) (Number, bool)) Bound {
	if b.Kind == Unbounded {
		return Bound{}
	}
	v, ok := f(b.Value, x)
	if !ok {
		return Bound{}
	}
	return Bound{v, b.Kind}
}

func addEnds(a, b Bound) Bound {
	if b.Kind == Unbounded {
		return Bound{}
	}
	a = mapEnd(a, b.Value, Number.Add)
	if a.Kind == Closed {
		a.Kind = b.Kind
	}
	return a
}

// Wholes is i with its ends moved inwards to whole numbers where they are none:
// [18, 24.3] counts people as [18, 24].
func (i Interval) Wholes() Interval {
	if i.Low.Kind != Unbounded && !i.Low.Value.IsInt() {
		i.Low = Bound{i.Low.Value.Ceil(), Closed}
	}
	if i.High.Kind != Unbounded && !i.High.Value.IsInt() {
		i.High = Bound{i.High.Value.Floor(), Closed}
	}
	return i
}

// String is i in mathematical notation: "[16,000, 24,000)", "(30,000, ∞)".
func (i Interval) String() string {
	var b strings.Builder
	switch i.Low.Kind {
	case Closed:
		b.WriteString("[" + i.Low.Value.Grouped())
	case Open:
		b.WriteString("(" + i.Low.Value.Grouped())
	default:
		b.WriteString("(-∞")
	}
	b.WriteString(", ")
	switch i.High.Kind {
	case Closed:
		b.WriteString(i.High.Value.Grouped() + "]")
	case Open:
		b.WriteString(i.High.Value.Grouped() + ")")
	default:
		b.WriteString("∞)")
	}
	return b.String()
}
