package render

import (
	"math"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// How far two figures are apart is said as a reader would say it: "half as many
// again", "ten times as many", "2,000 more". Intervals and ratios are for explain.

// few is the number below which two counts are told apart by their difference.
const few = 100

// howFar says how far two figures of a scale are apart, or nothing where that has no
// words: against zero, or where both are the same. The order does not matter.
func howFar(x, y claims.Number, unit string, scale claims.Scale) string {
	if x.Cmp(y) > 0 {
		x, y = y, x
	}
	d, exact := y.Sub(x)
	if x.Sign() <= 0 || d.IsZero() {
		return ""
	}
	switch scale {
	case claims.Magnitude, claims.Percent, claims.Clock:
		return difference(d, exact, unit, scale)
	}
	ratio := y.Float() / x.Float()
	if exact && (ratio < 1.2 || ratio < 1.9 && y.Cmp(claims.Int(few)) < 0) {
		return withUnit(d, unit) + " more"
	}
	return times(ratio, scale == claims.Count)
}

// difference says how far figures are apart of which no ratio is spoken.
func difference(d claims.Number, exact bool, unit string, scale claims.Scale) string {
	switch {
	case !exact:
		return ""
	case scale == claims.Percent:
		return d.Grouped() + " points apart"
	case scale == claims.Clock:
		n, _ := d.Int64()
		return number(int(n), "minute", "minutes") + " apart"
	}
	return withUnit(d, unit) + " apart"
}

// shares are the ratios below two that have a name, each up to its end.
var shares = []struct {
	end   float64
	words string
}{
	{1.02, "slightly more"}, {1.07, "a twentieth more"}, {1.15, "a tenth more"}, {1.22, "a fifth more"}, {1.29, "a quarter more"}, {1.4, "a third more"},
	{1.6, "half as %s again"}, {1.72, "two thirds more"}, {1.85, "three quarters more"}, {1.97, "nearly twice as %s"},
}

// times says a ratio of at least 1 in words. Many is for what is counted, such as
// people; else it is "as much".
func times(ratio float64, many bool) string {
	as := "much"
	if many {
		as = "many"
	}
	for _, s := range shares {
		if ratio < s.end {
			return strings.Replace(s.words, "%s", as, 1)
		}
	}
	return timesWords(ratio) + " as " + as
}

// timesWords says a ratio of about two and more: "twice", "nearly three times".
func timesWords(ratio float64) string {
	whole := math.Round(ratio)
	floor := math.Floor(ratio)
	switch {
	case ratio >= 12.5:
		return manyTimes(ratio)
	case math.Abs(ratio-whole) <= 0.01*whole+0.01:
		return timesOf(whole)
	case math.Abs(ratio-floor-0.5) <= 0.1:
		return smallNumbers[int(floor)] + " and a half times"
	case ratio < whole:
		return "nearly " + timesOf(whole)
	}
	return "more than " + timesOf(whole)
}

// manyTimes says a large ratio in two digits.
func manyTimes(ratio float64) string {
	if !(ratio < 1e15) {
		return "very many times"
	}
	unit := math.Pow(10, math.Floor(math.Log10(ratio))-1)
	near := math.Round(ratio/unit) * unit
	if math.Abs(ratio-near) <= 0.005*near {
		return timesOf(near)
	}
	return "about " + timesOf(near)
}

var smallNumbers = []string{"", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

func timesOf(n float64) string {
	n = math.Round(n)
	switch {
	case n == 2:
		return "twice"
	case n == 100:
		return "a hundred times"
	case n == 1000:
		return "a thousand times"
	case n == 1e6:
		return "a million times"
	case int(n) < len(smallNumbers):
		return smallNumbers[int(n)] + " times"
	}
	return claims.Int(int64(math.Round(n))).Grouped() + " times"
}
