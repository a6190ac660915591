package render

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

func TestWhichScale(t *testing.T) {
	for name, c := range map[string]struct {
		values []float64
		log    bool
	}{
		"of one size":      {[]float64{20000, 30000}, false},
		"far apart":        {[]float64{200, 20000}, true},
		"with nothing":     {[]float64{0, 20000}, false},
		"below nothing":    {[]float64{-4, 20000}, false},
		"one":              {[]float64{7}, false},
		"none":             {nil, false},
		"not a number":     {[]float64{math.NaN()}, false},
		"almost far apart": {[]float64{10, 299}, false},
	} {
		s := scaleOf(c.values)
		assert.Equal(t, c.log, s.log, name)
		for _, v := range c.values {
			if !math.IsNaN(v) {
				assert.True(t, s.low <= v && v <= s.high, "%s: %v in %v", name, v, s)
			}
		}
	}
	assert.Zero(t, scaleOf([]float64{1, 9}).at(-5))
	assert.Equal(t, 1.0, scaleOf([]float64{1, 9}).at(1e9))
	s := scaleOf([]float64{10, 1000})
	assert.InDelta(t, s.at(100)-s.at(10), s.at(1000)-s.at(100), 1e-9, "equal ratios are equal steps")
}

func labels(list []tick) (out []string) {
	for _, t := range list {
		out = append(out, t.label)
	}
	return out
}

func TestTicks(t *testing.T) {
	german, err := locale.Of("de")
	require.NoError(t, err)
	assert.Equal(t, []string{"20,000", "30,000", "40,000"}, labels(scaleOf([]float64{16000, 40500}).ticks(locale.Plain())))
	assert.Equal(t, []string{"20.000", "30.000", "40.000"}, labels(scaleOf([]float64{16000, 40500}).ticks(german)))
	assert.Equal(t, []string{"100", "1,000", "10,000"}, labels(scaleOf([]float64{90, 200000}).ticks(locale.Plain())))
	assert.Equal(t, []string{"6.2", "6.4", "6.6", "6.8"}, labels(scaleOf([]float64{6.2, 6.8}).ticks(locale.Plain())))
}

func TestDayTicks(t *testing.T) {
	english, err := locale.Of("en-GB")
	require.NoError(t, err)
	span := func(from, to string) scale {
		a, _ := edtf.MustParse(from).Bounds()
		_, b := edtf.MustParse(to).Bounds()
		return daysScale([]float64{float64(a), float64(b)})
	}
	assert.Equal(t, []string{"1990", "1995", "2000", "2005", "2010"}, labels(span("1988", "2008").dayTicks(english)))
	assert.Equal(t, []string{"March 1994", "May 1994"}, labels(span("1994-03-01", "1994-05-10").dayTicks(english)))
	assert.Equal(t, []string{"4 May 1994", "5 May 1994", "6 May 1994"}, labels(span("1994-05-04", "1994-05-06").dayTicks(english)))
	assert.Empty(t, scale{low: -1e18, high: 1e18}.dayTicks(english))
}

// Law: whatever the values, every place is on the drawing, ticks are in order, and their
// words do not run into each other.
func FuzzScale(f *testing.F) {
	for _, v := range []float64{0, 1, -1, 1e300, -1e300, math.MaxFloat64, math.SmallestNonzeroFloat64, math.Inf(1), math.NaN(), 20000, 1 << 60} {
		f.Add(v, v, v)
		f.Add(v, 1.0, 2.0)
		f.Add(v, -v, v/3)
	}
	f.Fuzz(func(t *testing.T, a, b, c float64) {
		for _, s := range []scale{scaleOf([]float64{a, b, c}), daysScale([]float64{a, b, c})} {
			for _, v := range []float64{a, b, c} {
				at := s.at(v)
				if !(at >= 0 && at <= 1) {
					t.Fatalf("%v at %v on %v", v, at, s)
				}
			}
			for _, list := range [][]tick{s.ticks(locale.Plain()), s.dayTicks(locale.Plain())} {
				assert.LessOrEqual(t, len(list), 40)
				assert.True(t, slices.IsSortedFunc(list, func(x, y tick) int {
					if x.at < y.at {
						return -1
					}
					return 1
				}), "%v", list)
				for _, x := range list {
					if !(x.at >= 0 && x.at <= 1) {
						t.Fatalf("%v", x)
					}
				}
			}
		}
	})
}

// drawnOf is the drawing of a report's first finding.
func drawnOf(t *testing.T, r *factcheck.Report) (chart, bool) {
	t.Helper()
	b := open(r, Options{})
	list := b.matters()
	require.NotEmpty(t, list)
	return b.chartOf(&list[0])
}

func toll(source, quote string) claims.Claim {
	c := said(source, "It killed ", quote, " people.")
	c.Quantity = claims.Figure(quote)
	return c
}

func TestNumberLine(t *testing.T) {
	c, ok := drawnOf(t, lowland())
	require.True(t, ok)
	require.Len(t, c.lanes, 2)
	low, high := c.lanes[1], c.lanes[0] // the draft is of 2026, the almanac of 1998
	if low.side == 1 {
		low, high = high, low
	}
	assert.Equal(t, "Almanac", low.outlet)
	assert.True(t, high.tested)
	assert.True(t, high.thin.openTo, "more than 30,000 has no end")
	assert.False(t, low.thin.openTo)
	assert.Less(t, low.dot, high.dot)
	assert.Less(t, low.thin.from, low.thick.from, "a reader takes less than the words allow")
	require.Len(t, c.gaps, 1)
	assert.InDelta(t, low.thin.to, c.gaps[0].from, 1e-9)
	assert.InDelta(t, high.thin.from, c.gaps[0].to, 1e-9)
}

// Where the words leave something in common nothing is hatched.
func TestNoGap(t *testing.T) {
	r := reportOf(toll("a", "20,000"), toll("b", "23,000"))
	r.Findings[0].Relation = factcheck.Tension
	c, ok := drawnOf(t, r)
	require.True(t, ok)
	assert.Empty(t, c.gaps)
	c, ok = drawnOf(t, reportOf(toll("a", "at least 20"), toll("b", "30")))
	require.True(t, ok)
	assert.Empty(t, c.gaps, "they meet")
}

func TestLanesByTime(t *testing.T) {
	r := reportOf(toll("late", "90"), toll("early", "30"), toll("undated", "50"))
	r.Sources[0].Published, r.Sources[1].Published = edtf.MustParse("1995"), edtf.MustParse("1994")
	c, ok := drawnOf(t, r)
	require.True(t, ok)
	var order []string
	for _, l := range c.lanes {
		order = append(order, l.outlet)
	}
	assert.Equal(t, []string{"early", "late", "undated"}, order)
}

// Figures that are not of one unit have no axis in common.
func TestNotOnOneAxis(t *testing.T) {
	x, y := toll("a", "20"), toll("b", "90")
	x.Quantity.Unit, y.Quantity.Unit = "USD", "EUR"
	_, ok := drawnOf(t, reportOf(x, y))
	assert.False(t, ok)
	_, ok = drawnOf(t, reportOf(said("a", "", "x", ""), said("b", "", "y", "")))
	assert.False(t, ok, "nothing is known")
}

func TestTimeLine(t *testing.T) {
	date := func(source, at string) claims.Claim {
		c := said(source, "The war ended in ", at, ".")
		c.Measure, c.Date = claims.EventDate, claims.When(at)
		return c
	}
	r := reportOf(date("a", "1994-03-04"), date("b", "1996"), date("c", "1997/.."))
	r.Findings[0].Measure = claims.EventDate
	c, ok := drawnOf(t, r)
	require.True(t, ok)
	assert.True(t, c.dates)
	assert.False(t, c.log)
	require.Len(t, c.lanes, 3)
	assert.True(t, c.lanes[2].thick.openTo || c.lanes[1].thick.openTo || c.lanes[0].thick.openTo)
}

func TestStrip(t *testing.T) {
	r := reportOf(toll("a", "12"), toll("b", "20"), toll("c", "31"))
	for i, day := range []string{"1999-08-17", "1999-08-18", "1999-08-20"} {
		r.Sources[i].Published = edtf.MustParse(day)
	}
	b := open(r, Options{})
	m := &b.matters()[0]
	s, ok := b.stripOf(m)
	require.True(t, ok)
	require.Len(t, s.points, 3)
	assert.Less(t, s.points[0].at, s.points[1].at)
	assert.Equal(t, 1.0, s.points[2].height)
	assert.InDelta(t, 12.0/31, s.points[0].height, 1e-9)

	r.Sources[2].Published = edtf.Date{}
	b = open(r, Options{})
	_, ok = b.stripOf(&b.matters()[0])
	assert.False(t, ok, "two dated figures are no strip")
}

// Law: no drawing of any figure has a place that is not a number, or outside of itself.
func FuzzDrawing(f *testing.F) {
	for _, q := range []string{"0", "1", "20,000", "more than 30,000", "dozens", "9223372036854775807", "-5", "0.0000001", "none", "1e400", "between 2 and 3"} {
		f.Add(q, "20", "1e18")
	}
	f.Fuzz(func(t *testing.T, a, b, c string) {
		x, y, z := toll("a", a), toll("b", b), toll("c", c)
		z.Quantity.Stated, z.Quantity.Read = claims.Interval{}, claims.AtLeastOf(claims.Int(3))
		r := reportOf(x, y, z)
		r.Sources[0].Published, r.Sources[1].Published, r.Sources[2].Published = edtf.MustParse("1999"), edtf.MustParse("-9999"), edtf.MustParse("Y170000002")
		text := htmlPage(t, r, Options{})
		for _, svg := range elements(t, text, "svg", "drawing") {
			for n := range svg.Descendants() {
				for _, at := range n.Attr {
					placed := slices.Contains([]string{"x", "x1", "x2", "y", "y1", "y2", "width", "height"}, at.Key)
					if placed && strings.ContainsAny(at.Val, "NnIi") {
						t.Fatalf("%s=%q in %q", at.Key, at.Val, text)
					}
					var share float64
					if _, err := fmt.Sscanf(at.Val, "%f%%", &share); placed && strings.HasSuffix(at.Val, "%") && (err != nil || share < 0 || share > 100) {
						t.Fatalf("%s=%q", at.Key, at.Val)
					}
				}
			}
		}
	})
}
