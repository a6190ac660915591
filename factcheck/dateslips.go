package factcheck

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// dateHints names what would make one date of the other: a slip of the pen, or two ways
// to count days. They explain and never excuse.
func (p *pair) dateHints() []Phrase {
	x, oneX := oneDay(p.dates[0])
	y, oneY := oneDay(p.dates[1])
	if !oneX || !oneY {
		return p.yearHints()
	}
	early, late := civil(min(x, y)), civil(max(x, y))
	var out []Phrase
	for _, s := range dateSlips {
		if s.fits(early, late) {
			out = append(out, Phrase{Form: s.hint})
		}
	}
	return append(out, p.sourceHints(x, y)...)
}

// yearHints are those of dates that are less close than a day.
func (p *pair) yearHints() []Phrase {
	x, y := spanOf(p.dates[0]), spanOf(p.dates[1])
	if !x.bounded() || !y.bounded() {
		return nil
	}
	a, _, _ := min(x.from, y.from).Civil()
	b, _, _ := max(x.from, y.from).Civil()
	switch {
	case b == a+1 && a < 0 && p.dates[0].Core.Precision() == edtf.Year:
		return []Phrase{{Form: "one year before the common era: one of them counts a year 0"}}
	case b == a+1 && (fiscal(p.a.claim) || fiscal(p.b.claim)):
		return []Phrase{{Form: "a fiscal year goes on into the next year"}}
	}
	return nil
}

func fiscal(c *claims.Claim) bool {
	q := " " + strings.ToLower(c.Citation.Before+c.Citation.Quote)
	return strings.Contains(q, "fiscal") || strings.Contains(q, "financial year") || strings.Contains(q, " fy")
}

// sourceHints are those that the texts themselves give: a weekday that fits one of the
// dates only, and a date that is that of a publication.
func (p *pair) sourceHints(x, y edtf.Day) []Phrase {
	var out []Phrase
	for _, s := range []*subject{p.a, p.b} {
		if w := s.claim.Weekday; w != "" && isWeekday(x, w) != isWeekday(y, w) {
			day := x
			if isWeekday(y, w) {
				day = y
			}
			out = append(out, phrase("the weekday that is given, %w, is that of %d", capital(w), dayName(day)))
		}
		if d, ok := oneDay(s.claim.Date); ok && p.days <= 7 && s.published.known && s.published.from == d && s.published.to == d {
			out = append(out, phrase("%q is also the day on which its text was published", s.claim.Citation.Quote))
		}
	}
	return out
}

// date is a day of the calendar.
type date struct {
	n                edtf.Day
	year, month, day int
}

func civil(n edtf.Day) date {
	y, m, d := n.Civil()
	return date{n, y, m, d}
}

// dateSlips are tried in order on the earlier and the later day.
var dateSlips = []struct {
	hint string
	fits func(early, late date) bool
}{
	{"neighbouring days: the night between them, another time zone, or the first day counted or not", func(a, b date) bool {
		return b.n-a.n == 1
	}},
	{"as far apart as the Julian and the Gregorian calendar were", func(a, b date) bool {
		return b.year > 1581 && julian(b.n) && b.n-a.n == julianLag(b.n)
	}},
	{"until 1752 the year began on 25 March in England, so that it may be of one year or the other", func(a, b date) bool {
		return b.year < 1753 && sameDay(a, b) && b.year == a.year+1 && (a.month < 3 || a.month == 3 && a.day < 25)
	}},
	{"the day and the month are swapped", func(a, b date) bool {
		return a.year == b.year && a.month == b.day && a.day == b.month
	}},
	{"the same day of another year: two digits of it are swapped", func(a, b date) bool {
		return sameDay(a, b) && swapped(claims.Int(int64(a.year)), claims.Int(int64(b.year)))
	}},
	{"the same day of the year before or after", func(a, b date) bool { return sameDay(a, b) && b.year == a.year+1 }},
	{"the same day of another year: one digit of it is different", func(a, b date) bool {
		return sameDay(a, b) && b.year > a.year+1 && oneDigit(claims.Int(int64(a.year)), claims.Int(int64(b.year)))
	}},
	{"the same day of the month before or after", func(a, b date) bool {
		return a.day == b.day && 12*b.year+b.month == 12*a.year+a.month+1
	}},
}

func sameDay(a, b date) bool { return a.month == b.month && a.day == b.day }
