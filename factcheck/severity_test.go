package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
)

// Severities turn at the very ratios that the documents give.
func TestSeverityTurnsAtItsBounds(t *testing.T) {
	hedged := func(n int64) claims.Quantity {
		q := claims.Exactly(n)
		q.Hedge = claims.Approx
		return q
	}
	tests := []struct {
		x, y             int64
		exact, withHedge Severity
	}{
		{100, 105, Minor, Trivial},
		{100, 106, Minor, Minor},
		{100, 125, Minor, Minor},
		{100, 126, Moderate, Moderate},
		{100, 200, Moderate, Moderate},
		{100, 201, Major, Major},
		{100, 1000, Major, Major},
		{100, 1001, Critical, Critical},
		{100, 1099, Critical, Critical},
		{9, 10, Minor, Minor},
		{10, 11, Trivial, Minor},
		{11, 12, Trivial, Minor},
		{200, 201, Trivial, Trivial},
		{200, 202, Minor, Trivial},
		{0, 5, Major, Major},
		{-5, 5, Major, Major},
	}
	for _, tt := range tests {
		for _, at := range [][2]int64{{tt.x, tt.y}, {tt.y, tt.x}} {
			x, y := claims.Int(at[0]), claims.Int(at[1])
			p := pair{qa: claims.ExactlyNumber(x), qb: claims.ExactlyNumber(y)}
			assert.Equal(t, tt.exact, p.countSeverity(x, y), "exactly %v", at)
			p.qa = hedged(at[0])
			assert.Equal(t, tt.withHedge, p.countSeverity(x, y), "one of %v hedged", at)
		}
	}
	tenth := func(s string) claims.Number { return claims.MustNumber(s) }
	assert.Equal(t, Minor, magnitudeSeverity(tenth("5.9"), tenth("6.2")))
	assert.Equal(t, Minor, magnitudeSeverity(tenth("6.2"), tenth("5.9")))
	assert.Equal(t, Moderate, magnitudeSeverity(tenth("5.9"), tenth("6.3")))
}

func TestRatio(t *testing.T) {
	for _, tt := range []struct {
		x, y int64
		want float64
	}{{20, 30, 1.5}, {30, 20, 1.5}, {7, 7, 1}, {3, 1, 3}} {
		got := ratio(claims.Int(tt.x), claims.Int(tt.y))
		require.NotNil(t, got)
		assert.InDelta(t, tt.want, *got, 1e-9)
	}
	for _, tt := range [][2]int64{{0, 5}, {5, 0}, {-2, 5}, {-5, -2}} {
		assert.Nil(t, ratio(claims.Int(tt[0]), claims.Int(tt[1])), tt)
	}
}

// The distance of a range or of a vague word is told from the end that faces the other.
func TestFiguresAreToldFromTheirNearEnds(t *testing.T) {
	top := claims.Quantity{Hedge: claims.Vague, Given: claims.AtMostOf(claims.Int(9))}
	bottom := claims.Quantity{Hedge: claims.Vague, Given: claims.AtLeastOf(claims.Int(3))}
	for _, tt := range []struct {
		name     string
		q, other claims.Quantity
		want     int64
	}{
		{"a range below", claims.Figure("20-30"), claims.Figure("40"), 30},
		{"above", claims.Figure("20-30"), claims.Figure("10"), 20},
		{"at its lower end", claims.Figure("20-30"), claims.Figure("20"), 30},
		{"above another", claims.Figure("20-30"), claims.Figure("10-12"), 20},
		{"below another", claims.Figure("20-30"), claims.Figure("40-50"), 30},
		{"a vague word above", claims.Figure("dozens"), claims.Figure("5"), 24},
		{"below", claims.Figure("dozens"), claims.Figure("5,000"), 99},
		{"without a bottom", top, claims.Figure("40"), 9},
		{"without a top", bottom, claims.Figure("1"), 3},
		{"held against one without a bottom", claims.Figure("20-30"), top, 20},
		{"a figure is itself", claims.Figure("more than 40"), claims.Figure("10"), 40},
	} {
		assert.Equal(t, claims.Int(tt.want), point(tt.q, tt.other), tt.name)
	}
}

// A part is larger than its whole only where no number is left that would fit both.
func TestExceedsAtItsBound(t *testing.T) {
	stated := func(i claims.Interval) claims.Quantity { return claims.Quantity{Stated: i} }
	bound := func(n int64, k claims.BoundKind) claims.Bound { return claims.Bound{Value: claims.Int(n), Kind: k} }
	part := stated(claims.Interval{Low: bound(30, claims.Closed), High: bound(40, claims.Closed)})
	for _, tt := range []struct {
		name  string
		whole claims.Interval
		want  bool
	}{
		{"fewer than 30", claims.Interval{High: bound(30, claims.Open)}, true},
		{"fewer than 31", claims.Interval{High: bound(31, claims.Open)}, false},
		{"fewer than 29", claims.Interval{High: bound(29, claims.Open)}, true},
		{"no end", claims.Interval{Low: bound(1, claims.Closed)}, false},
	} {
		assert.Equal(t, tt.want, exceeds(part, stated(tt.whole)), tt.name)
	}
	below := stated(claims.Interval{High: bound(-5, claims.Closed)})
	assert.False(t, exceeds(below, below), "one without a lower end may be as small as any")
}

// The dead and the bodies are one toll; either with anything else is none.
func TestTollIsOfTheDeadAndTheBodies(t *testing.T) {
	of := func(m claims.Measure) *subject { return &subject{claim: &claims.Claim{Measure: m}} }
	for _, tt := range []struct {
		x, y claims.Measure
		want bool
	}{
		{"bodies", "deaths", true}, {"deaths", "bodies", true},
		{"bodies", "bodies", false}, {"deaths", "deaths", false}, {"bodies", "injured", false}, {"injured", "bodies", false}, {"deaths", "injured", false}, {"injured", "deaths", false},
	} {
		p := pair{a: of(tt.x), b: of(tt.y)}
		assert.Equal(t, tt.want, p.toll(), "%s, %s", tt.x, tt.y)
	}
}

// A part and its whole are one figure if they were written as one, or name one number; what
// merely fits is one figure only where the part is a guess.
func TestOneFigureOfPartAndWhole(t *testing.T) {
	for _, tt := range []struct {
		x, y        string
		sure, guess bool
	}{
		{"10", "10", true, true},
		{"10", "at least 10", true, true},
		{"20-30", "20-30", true, true},
		{"30", "at least 23", false, true},
		{"20-30", "25-40", false, true}, // neither names a number
		{"10", "40", false, false},
	} {
		at := func(m claims.Measure) *subject { return &subject{claim: &claims.Claim{Measure: m}} }
		for _, f := range [][2]string{{tt.x, tt.y}, {tt.y, tt.x}} {
			p := pair{a: at("injured"), b: at("injured"), qa: claims.Figure(f[0]), qb: claims.Figure(f[1])}
			assert.Equal(t, tt.sure, p.equalFigures(), f)
			p.scope.guess = true
			assert.Equal(t, tt.guess, p.equalFigures(), "%v, a guess", f)
		}
	}
}
