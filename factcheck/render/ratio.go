package render

import (
	"math"
	"strconv"

	"github.com/sourcedclaims/factcheck/claims"
)

// How far two figures are apart is said as a reader would say it: "half as many
// again", "ten times as many", "2,000 more". Intervals and ratios are for explain.

// few is the number below which two counts are told apart by their difference.
const few = 100

// howFar says how far two figures of a scale are apart, or nothing where that has no
// words: against zero, or where both are the same. The order does not matter.
func (b *book) howFar(x, y claims.Number, unit string, scale claims.Scale) string {
	if x.Cmp(y) > 0 {
		x, y = y, x
	}
	d, exact := y.Sub(x)
	if x.Sign() <= 0 || d.IsZero() {
		return ""
	}
	switch scale {
	case claims.Magnitude, claims.Percent, claims.Clock:
		return b.distance(d, exact, unit, scale)
	}
	ratio := y.Float() / x.Float()
	if exact && (ratio < 1.2 || ratio < 1.9 && y.Cmp(claims.Int(few)) < 0) {
		return b.Say("more.figure", b.withUnit(d, unit))
	}
	return b.times(ratio, scale == claims.Count)
}

// distance says how far figures are apart of which no ratio is spoken.
func (b *book) distance(d claims.Number, exact bool, unit string, scale claims.Scale) string {
	switch {
	case !exact:
		return ""
	case scale == claims.Percent:
		return b.CountNumber("apart.points", d, b.Number(d))
	case scale == claims.Clock:
		n, _ := d.Int64()
		return b.Count("apart.minutes", int(n))
	}
	return b.Say("apart.figure", b.withUnit(d, unit))
}

// shares are the ratios below two that have a name, each up to its end. Those that differ
// for what is counted and what is measured have two.
var shares = []struct {
	end float64
	key string
	two bool
}{
	{1.02, "more.slightly", false}, {1.07, "more.twentieth", false}, {1.15, "more.tenth", false}, {1.22, "more.fifth", false},
	{1.29, "more.quarter", false}, {1.4, "more.third", false}, {1.6, "more.half", true}, {1.72, "more.two_thirds", false},
	{1.85, "more.three_quarters", false}, {1.97, "more.nearly_twice", true},
}

// times says a ratio of at least 1 in words. Many is for what is counted, such as
// people; else it is "as much".
func (b *book) times(ratio float64, many bool) string {
	as := ".much"
	if many {
		as = ".many"
	}
	for _, s := range shares {
		switch {
		case ratio >= s.end:
			continue
		case s.two:
			return b.Say(s.key + as)
		}
		return b.Say(s.key)
	}
	if key := twice(ratio); key != "" {
		return b.Say(key + as)
	}
	return b.Say("as"+as, b.timesWords(ratio))
}

// twice is the key of a ratio of two or a little more, for which languages have words of
// their own.
func twice(ratio float64) string {
	switch {
	case ratio <= 2.03:
		return "more.twice"
	case ratio < 2.5 && math.Abs(ratio-2.5) > 0.1:
		return "more.over_twice"
	}
	return ""
}

// timesWords says a ratio of more than two: "nearly three times".
func (b *book) timesWords(ratio float64) string {
	whole := math.Round(ratio)
	floor := math.Floor(ratio)
	switch {
	case ratio >= 12.5:
		return b.manyTimes(ratio)
	case math.Abs(ratio-whole) <= 0.01*whole+0.01:
		return b.timesOf(whole)
	case math.Abs(ratio-floor-0.5) <= 0.1:
		return b.Say("times.half." + strconv.Itoa(int(floor)))
	case ratio < whole:
		return b.Say("times.nearly", b.timesOf(whole))
	}
	return b.Say("times.over", b.timesOf(whole))
}

// manyTimes says a large ratio in two digits.
func (b *book) manyTimes(ratio float64) string {
	if !(ratio < 1e15) {
		return b.Say("times.very_many")
	}
	unit := math.Pow(10, math.Floor(math.Log10(ratio))-1)
	near := math.Round(ratio/unit) * unit
	if math.Abs(ratio-near) <= 0.005*near {
		return b.timesOf(near)
	}
	return b.Say("times.about", b.timesOf(near))
}

// timesOf says a whole ratio of three and more: in words where it has some.
func (b *book) timesOf(n float64) string {
	n = math.Round(n)
	if key := "times." + strconv.FormatFloat(n, 'f', 0, 64); b.Has(key) {
		return b.Say(key)
	}
	return b.Say("times.number", b.Number(claims.Int(int64(n))))
}
