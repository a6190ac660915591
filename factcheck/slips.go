package factcheck

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// hints names slips of the pen that would make one figure of the other. They
// explain and never excuse.
func (p *pair) hints() []Phrase {
	switch {
	case p.severity == NoSeverity:
		return nil
	case p.a.claim.Measure == claims.EventDate:
		return p.dateHints()
	}
	x, y := p.points()
	if x.Sign() <= 0 || y.Sign() <= 0 {
		return nil
	}
	if x.Cmp(y) > 0 {
		x, y = y, x
	}
	var out []Phrase
	for _, s := range slips {
		if s.fits(x, y) {
			out = append(out, Phrase{Form: s.hint})
		}
	}
	return out
}

// hinted are hints in English, and what they are made of if anything was put into one.
func hinted(list ...Phrase) (hints []string, words []Phrase) {
	for _, h := range list {
		hints = append(hints, h.String())
		if len(h.Args) > 0 {
			words = list
		}
	}
	return hints, words
}

// slips are tried in order on the smaller and the larger figure.
var slips = []struct {
	hint string
	fits func(small, large claims.Number) bool
}{
	{"exactly ten times as much: a zero too many or too few", times(10)},
	{"exactly a hundred times as much: two zeros too many or too few", times(100)},
	{"exactly a thousand times as much: thousands and millions mixed up, or a separator misread", times(1000)},
	{"two neighbouring digits are swapped", swapped},
	{"one digit is different", oneDigit},
	{"one more or less: somebody may be counted by one text only", byOne},
}

// slipDays is how long after its event a count that grows by a slip of the pen is no longer
// taken for one that grew.
const slipDays = 2

// settledDays is after how many days a count seldom grows to more than twice itself, however
// much later it is made again.
const settledDays = 5

// slipped reports whether a later count is an earlier exact one with two digits swapped or a
// zero more and more than twice as high, and the earlier one was not of the first days, when
// counts grow by the hour, nor is said to have risen. A toll of 38 that is 83 the next day has
// more likely been misread, and so has one of a week after its event that is 83 a year later.
func (p *pair) slipped() bool {
	event, first, last := p.eventSpan(), p.counted(p.a), p.counted(p.b)
	if p.order() == secondFirst {
		first, last = last, first
	}
	switch {
	case p.link != same || p.within || !p.bothExact() || p.a.claim.Direction != claims.Level || p.b.claim.Direction != claims.Level:
		return false
	case !event.bounded() || event.days() > 3 || !first.known || !last.known || !after(first.from, event.to, slipDays-1):
		return false
	case after(last.from, first.to, slipDays) && !after(first.from, event.to, settledDays):
		return false
	}
	x, y := p.points()
	if x.Cmp(y) > 0 {
		x, y = y, x
	}
	return x.Sign() > 0 && y.Float() > 2*x.Float() && (swapped(x, y) || times(10)(x, y) || times(100)(x, y))
}

// counted is when a count was made, or at the latest when it was printed.
func (p *pair) counted(s *subject) span {
	if at := p.asOf(s); at.known {
		return at
	}
	return s.published
}

func times(n int64) func(small, large claims.Number) bool {
	return func(small, large claims.Number) bool {
		m, ok := small.Mul(claims.Int(n))
		return ok && m == large
	}
}

func byOne(small, large claims.Number) bool {
	d, ok := large.Sub(small)
	return ok && d == claims.Int(1)
}

// swapped reports whether the figures differ by two neighbouring digits that
// changed places: 1847 and 1874.
func swapped(small, large claims.Number) bool {
	i, j, n := differing(small, large)
	s, t := digits(small), digits(large)
	return n == 2 && j == i+1 && s[i] == t[j] && s[j] == t[i]
}

// oneDigit reports whether two figures of three digits and more differ in one.
func oneDigit(small, large claims.Number) bool {
	_, _, n := differing(small, large)
	return n == 1 && len(strings.Trim(digits(small), "0.")) >= 3 && !byOne(small, large)
}

func digits(n claims.Number) string { return n.String() }

// differing gives the first and the last position in which two figures of one
// length differ, and in how many they do; none where the lengths differ.
func differing(x, y claims.Number) (first, last, count int) {
	s, t := digits(x), digits(y)
	if len(s) != len(t) {
		return 0, 0, 0
	}
	for i := range len(s) {
		if s[i] == t[i] {
			continue
		}
		if count == 0 {
			first = i
		}
		last = i
		count++
	}
	return first, last, count
}
