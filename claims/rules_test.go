package claims

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// What comparison rests on, at the very places where a bound turns.

// Numbers may be below zero (a temperature, a change): an end that is absent is none there
// either, whatever number its field holds.
func TestAbsentEndsBelowZero(t *testing.T) {
	low := iv(t, "(;-3]")
	assert.False(t, low.IsEmpty())
	assert.True(t, low.Meets(iv(t, "(;-5]")))
	assert.True(t, low.Contains(Int(-3)))
	assert.False(t, low.Contains(Int(0)))
	assert.Equal(t, iv(t, "[-9;-3]"), low.Intersect(iv(t, "[-9;2]")))
	assert.Equal(t, iv(t, "[-9;-3]"), iv(t, "[-9;2]").Intersect(low))
	assert.Equal(t, low, low.Join(iv(t, "[-9;-4]")))
	assert.Equal(t, low, iv(t, "[-9;-4]").Join(low))
	assert.True(t, iv(t, "[-9;-4]").Inside(low))
	assert.False(t, low.Inside(iv(t, "[-9;-3]")))
	high := iv(t, "[-3;)")
	assert.False(t, high.IsEmpty())
	assert.Equal(t, iv(t, "[-3;-1]"), high.Intersect(iv(t, "[-9;-1]")))
	assert.False(t, high.Inside(iv(t, "[-9;-1]")))
	assert.True(t, iv(t, "[-2;-1]").Inside(high))
	assert.Equal(t, high, high.Join(iv(t, "[-2;-1]")))
}

func TestIntervalEquality(t *testing.T) {
	i := iv(t, "[1;2]")
	for _, other := range []string{"[1;3]", "[1;2)", "[0;2]", "(1;2]", "[1;)", "(;2]"} {
		assert.False(t, i.Equal(iv(t, other)), other)
		assert.False(t, iv(t, other).Equal(i), other)
	}
	assert.True(t, i.Equal(iv(t, "[1;2]")))
}

// An empty interval adds nothing and is apart from nothing, on either side.
func TestEmptyOnEitherSide(t *testing.T) {
	empty, i := iv(t, "[5;2]"), iv(t, "[3;9]")
	assert.Equal(t, i, i.Join(empty))
	assert.Equal(t, i, empty.Join(i))
	assert.Equal(t, i, i.Join(iv(t, "[1;0]")), "though it begins before")
	for _, far := range []string{"[20;30]", "[-9;-8]"} {
		_, _, apart := iv(t, far).Facing(empty)
		assert.False(t, apart, far)
		_, _, apart = empty.Facing(iv(t, far))
		assert.False(t, apart, far)
	}
}

func TestOneNumber(t *testing.T) {
	for _, s := range []string{"(5;5]", "[5;5)", "(5;5)", "[5;6]", "[5;)", "(;5]", "(;)"} {
		_, ok := iv(t, s).IsPoint()
		assert.False(t, ok, s)
	}
}

// A sum is open where one of its ends is, and has no end where one has none.
func TestEndsOfSums(t *testing.T) {
	assert.Equal(t, iv(t, "(3;5)"), iv(t, "[1;2]").Add(iv(t, "(2;3)")))
	assert.Equal(t, iv(t, "(3;5)"), iv(t, "(1;2)").Add(iv(t, "[2;3]")))
	assert.Equal(t, iv(t, "[3;)"), iv(t, "[1;2]").Add(iv(t, "[2;)")))
	assert.Equal(t, iv(t, "(;5]"), iv(t, "[1;2]").Add(iv(t, "(;3]")))
}

// Two figures are the same only if all that was read of them is.
func TestQuantityEquality(t *testing.T) {
	q := Figure("20,000")
	for name, change := range map[string]func(*Quantity){
		"given": func(q *Quantity) { q.Given = AtLeastOf(Int(1)) }, "stated": func(q *Quantity) { q.Stated = AtLeastOf(Int(1)) },
		"read": func(q *Quantity) { q.Read = AtLeastOf(Int(1)) }, "point": func(q *Quantity) { q.Point = Int(1) }, "unit": func(q *Quantity) { q.Unit = "km" },
	} {
		other := q
		change(&other)
		assert.False(t, q.Equal(other), name)
	}
	assert.True(t, q.Equal(q))
	assert.True(t, q.WasRead())
	assert.True(t, Quantity{Stated: AtLeastOf(Int(1))}.WasRead(), "as from at least one, of which nothing more is taken")
	assert.True(t, Quantity{Read: AtLeastOf(Int(1))}.WasRead())
	assert.False(t, Quantity{Point: Int(3), Given: Point(Int(3))}.WasRead())
}

func TestAgrees(t *testing.T) {
	for v, want := range map[Verdict]bool{Unknown: false, Same: true, Rounds: true, Refines: true, Overlaps: true, Tension: false, Conflict: false} {
		assert.Equal(t, want, v.Agrees(), v)
	}
}

// The two approximations lean to other sides, and say other things.
func TestLeanParts(t *testing.T) {
	q := Quantity{Hedge: Approx, Point: Int(300), Given: Point(Int(300)), Stated: iv(t, "[200;400]"), Read: iv(t, "[250;350]")}
	r := q
	assert.Equal(t, Same, q.Verdict(r))
	r.Lean = Below
	assert.Equal(t, Refines, q.Verdict(r))
}

// Figures are measured from the ends that face each other, and from no end that is absent.
func TestMeasuredFrom(t *testing.T) {
	ranged := func(s string) Quantity {
		return Quantity{Hedge: Range, Given: iv(t, s), Stated: iv(t, s), Read: iv(t, s)}
	}
	vague := func(s string) Quantity {
		return Quantity{Hedge: Vague, Vague: "dozens", Given: iv(t, s), Stated: iv(t, s), Read: iv(t, s)}
	}
	point := func(n int64) Quantity { return Exactly(n) }
	tests := []struct {
		name string
		q, r Quantity
		n, m int64
	}{
		{"a range above a figure", ranged("[20;30]"), point(10), 20, 10},
		{"below it", ranged("[20;30]"), point(40), 30, 40},
		{"around it", ranged("[20;30]"), point(25), 25, 25},
		{"at its end", ranged("[20;30]"), point(30), 30, 30},
		{"a range without a top", ranged("[20;)"), point(-5), 20, -5},
		{"without a bottom", ranged("(;-20]"), point(5), -20, 5},
		{"the figure is none, and in it", ranged("(;30]"), point(0), 0, 0},
		{"a vague word below", vague("[24;99]"), point(150), 99, 150},
		{"two ranges apart", ranged("[1;3]"), ranged("[7;9]"), 3, 7},
		{"a range and a vague word apart", ranged("[1;3]"), vague("[24;99]"), 3, 24},
		{"one without a bottom, and a figure below zero", ranged("(;30]"), point(-5), -5, -5},
		{"one without a top that begins below zero", ranged("[-20;)"), point(5), 5, 5},
		{"about 20 to 30", Quantity{Hedge: Approx, Given: iv(t, "[20;30]"), Stated: iv(t, "[15;38]"), Read: iv(t, "[18;33]")}, point(40), 33, 40},
		{"a word for one number", vague("[12;12]"), point(20), 12, 20},
		{"two that overlap", ranged("[20;30]"), vague("[24;99]"), 24, 24},
	}
	for _, tt := range tests {
		n, m, ok := tt.q.Nearest(tt.r)
		assert.True(t, ok, tt.name)
		assert.Equal(t, []Number{Int(tt.n), Int(tt.m)}, []Number{n, m}, tt.name)
		m, n, ok = tt.r.Nearest(tt.q)
		assert.True(t, ok, tt.name)
		assert.Equal(t, []Number{Int(tt.n), Int(tt.m)}, []Number{n, m}, tt.name)
	}
	for name, pair := range map[string][2]Quantity{
		"nothing is known of one":        {point(3), {}},
		"a range that was not read":      {{Hedge: Range, Given: iv(t, "[2;3]")}, point(3)},
		"two without any end":            {ranged("(;)"), vague("(;)")},
		"a range without ends, and none": {ranged("[1;3]"), {}},
	} {
		_, _, ok := pair[0].Nearest(pair[1])
		assert.False(t, ok, name)
		_, _, ok = pair[1].Nearest(pair[0])
		assert.False(t, ok, name)
	}
}

// A date that is not known decides nothing, on whichever side it stands.
func TestUnknownPeriods(t *testing.T) {
	known, doubted := When("2004-03"), Period{Core: edtf.MustParse("2004-03"), Margin: edtf.MustParse("2004?")}
	for name, p := range map[string]Period{
		"none": {}, "a day that nothing resolves": {Core: edtf.MustParse("1999"), Open: "sunday"},
		"no year": {Core: edtf.MustParse("XXXX-03")}, "open at both ends": When("../.."),
	} {
		assert.False(t, p.Known(), name)
		assert.True(t, p.Meets(known), name)
		assert.True(t, known.Meets(p), name)
		assert.False(t, p.Inside(known), name)
		assert.False(t, known.Inside(p), name)
		assert.False(t, p.Inside(When("1990/2010")), name)
	}
	assert.False(t, known.Doubtful())
	assert.True(t, doubted.Doubtful(), "its margin is")
	assert.True(t, When("2004?").Doubtful())
}
