package factcheck

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A text can be wrong about a date without another beside it: the day was no Tuesday, the
// war ended before it began, three weeks do not reach from March to May.

// impossible finds the dates that cannot be as their text gives them.
func (k *Checker) impossible(list []claims.Claim) []Finding {
	var out []Finding
	var before []*claims.Claim // of the text at hand, those that give one end of something
	for n := range list {
		c := &list[n]
		if n > 0 && c.Citation.Source != list[n-1].Citation.Source {
			before = before[:0]
		}
		if !asserted(c) {
			continue
		}
		if c.Measure == claims.EventDate {
			out = k.wrongWeekday(out, c)
		}
		if !slices.Contains(held, c.Verb) {
			continue
		}
		for _, d := range before[max(0, len(before)-backward):] {
			out = k.wrongPeriod(out, d, c)
		}
		before = append(before, c)
	}
	return slices.DeleteFunc(out, func(f Finding) bool { return f.Level == None }) // by the policy
}

// held are the happenings that are held against each other.
var held = []string{started, ended, lasted, "birth", "death"}

// backward is how many dates before it a date of a text is held against.
const backward = 200

const duration claims.Measure = "duration"

func asserted(c *claims.Claim) bool {
	return c.Stance == claims.Asserted || c.Stance == claims.Reported
}

// wrongWeekday adds a full date whose weekday it did not have. Old dates may be of the
// Julian calendar.
func (k *Checker) wrongWeekday(out []Finding, c *claims.Claim) []Finding {
	day, ok := oneDay(c.Date)
	if !ok || c.Weekday == "" || strings.HasPrefix(c.Citation.After, "'s") || strings.HasPrefix(c.Citation.After, "’s") || !givesYear(c, day) || isWeekday(day, c.Weekday) || julian(day) && isWeekday(day+julianLag(day), c.Weekday) {
		return out
	}
	is := day.Weekday().String()
	f := k.inner("FC206", c)
	f.Gap = "not a " + capital(c.Weekday)
	f.Reasons = []Reason{{"weekday", "mismatch", dayName(day) + " was a " + is + ", and not a " + capital(c.Weekday)}}
	f.Hints = []string{"the weekday is wrong: " + is + ", " + dayName(day), "the day is wrong: " + capital(c.Weekday) + ", " + dayName(nearest(day, c.Weekday))}
	return append(out, f)
}

// oneDay is the day of a date that is one day.
func oneDay(p claims.Period) (edtf.Day, bool) {
	s := spanOf(p)
	return s.from, s.known && s.from == s.to && p.Core.Precision() == edtf.DayPrecision
}

// givesYear reports whether a date is written with its year. Otherwise the year was found
// out, and may be another.
func givesYear(c *claims.Claim, day edtf.Day) bool {
	year, _, _ := day.Civil()
	return strings.Contains(c.Citation.Quote, strconv.Itoa(year))
}

func isWeekday(day edtf.Day, name string) bool {
	return strings.EqualFold(day.Weekday().String(), name)
}

// nearest is the day of that weekday which lies nearest to a day.
func nearest(day edtf.Day, name string) edtf.Day {
	for n := edtf.Day(1); n < 4; n++ {
		for _, d := range []edtf.Day{day - n, day + n} {
			if isWeekday(d, name) {
				return d
			}
		}
	}
	return day
}

func dayName(day edtf.Day) string {
	y, m, d := day.Civil()
	return fmt.Sprintf("%d %s %d", d, time.Month(m), y)
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// julian reports whether some country still counted a day by the Julian calendar. The last
// to give it up, in 1926, was Turkey.
func julian(day edtf.Day) bool {
	y, _, _ := day.Civil()
	return y < 1927
}

// julianLag is by how many days the Julian calendar was behind on a day.
func julianLag(day edtf.Day) edtf.Day {
	y, m, _ := day.Civil()
	if m < 3 {
		y-- // a leap day that only one calendar has is the end of February
	}
	return edtf.Day(y/100 - y/400 - 2)
}

// orders are happenings of which the first cannot come after the second.
var orders = [][2]string{{started, ended}, {"birth", "death"}}

// wrongPeriod adds two dates of one thing in one text of which the end lies before the
// start, and a duration that the dates in its sentence do not give.
func (k *Checker) wrongPeriod(out []Finding, a, b *claims.Claim) []Finding {
	switch {
	case a.Measure == duration || b.Measure == duration:
		return k.wrongDuration(out, a, b)
	case a.Measure != claims.EventDate || b.Measure != claims.EventDate:
		return out
	}
	for _, o := range orders {
		x, y := a, b
		if y.Verb == o[0] && x.Verb == o[1] {
			x, y = b, a
		}
		if x.Verb != o[0] || y.Verb != o[1] || !oneThing(x, y) {
			continue
		}
		from, to := spanOf(side(x, started)), spanOf(side(y, ended))
		if !from.bounded() || !to.bounded() || !after(from.outer, to.until, 0) {
			continue
		}
		f := k.inner("FC205", x, y)
		f.Gap = plural(int(from.outer-to.until), "day")
		f.Severity = dateSeverity(int(from.outer - to.until))
		f.Reasons = []Reason{
			{"event", "same", "both are of " + quoted(cmp.Or(x.Event.Name, x.Noun, "one period"))},
			{"order", "mismatch", "the " + o[1] + ", " + to.String() + ", lies before the " + o[0] + ", " + from.String()},
		}
		out = append(out, f)
	}
	return out
}

// oneThing reports whether two dates of a text are surely of one thing: of a bearer of one
// name, of an event that both name, or of what one sentence tells of.
func oneThing(x, y *claims.Claim) bool {
	if fold(x.Noun) != fold(y.Noun) {
		return false
	}
	named := x.Event.Name != "" && x.Event.Name == y.Event.Name
	bearer := (&subject{claim: x}).bearsName()
	return bearer || named && x.Noun != "" || x.Sentence != "" && x.Sentence == y.Sentence && goesOn(x, y)
}

// goesOn reports whether a sentence goes from one date on to the other without naming
// anything between them: "began in May 1996 and ended in March 1994".
func goesOn(x, y *claims.Claim) bool {
	_, rest, ok := strings.Cut(x.Sentence, x.Citation.Quote)
	mid, _, found := strings.Cut(rest, y.Citation.Quote)
	return ok && found && strings.ToLower(mid) == mid && !(x.Noun != "" && strings.Contains(mid, x.Noun))
}

// wrongDuration adds a duration of a sentence that also says from when to when.
func (k *Checker) wrongDuration(out []Finding, a, b *claims.Claim) []Finding {
	if a.Measure != duration {
		a, b = b, a
	}
	if b.Measure != claims.EventDate || b.Verb != lasted || b.Date.Core.Precision() != edtf.Interval || a.Sentence == "" || a.Sentence != b.Sentence || a.Verb != lasted {
		return out
	}
	from, to := spanOf(side(b, started)), spanOf(side(b, ended))
	least, most, ok := daysOf(a.Quantity)
	if !ok || !from.bounded() || !to.bounded() {
		return out
	}
	short, long := float64(to.from-from.to), float64(to.to-from.from+1) // with or without the last day
	if least <= long+1 && short-1 <= most {
		return out
	}
	f := k.inner("FC205", a, b)
	f.Severity = Moderate
	f.Gap = fmt.Sprintf("%.0f days, or %.0f", short, long)
	f.Reasons = []Reason{{"duration", "mismatch", quoted(a.Citation.Quote) + " is not the time " + b.Citation.Quote}}
	return append(out, f)
}

// unitDays are the fewest and the most days of a unit of time.
var unitDays = map[string][2]float64{"day": {1, 1}, "week": {7, 7}, "month": {28, 31}, "year": {365, 366}, "decade": {3652, 3653}}

// daysOf is how many days a duration allows, half a unit more or less.
func daysOf(q claims.Quantity) (least, most float64, ok bool) {
	unit, ok := unitDays[q.Unit]
	low, high := q.Stated.Low, q.Stated.High
	if !ok || low.Kind == claims.Unbounded {
		return 0, 0, false
	}
	least = (low.Value.Float() - 0.5) * unit[0]
	if high.Kind == claims.Unbounded {
		return least, 1e12, true
	}
	return least, (high.Value.Float() + 0.5) * unit[1], true
}

// inner is a finding in one text, of which each claim is a side.
func (k *Checker) inner(id string, list ...*claims.Claim) Finding {
	rule, _ := RuleOf(id)
	f := Finding{
		Rule: id, Relation: rule.Relation, Level: k.Policy.Level(rule, NoSeverity), Confidence: High,
		Measure: claims.EventDate, Sides: []Side{}, Consistent: []ClaimRef{},
	}
	for _, c := range list {
		if len(c.Event.Label()) > len(f.Event) {
			f.Event = c.Event.Label()
		}
		f.Pair = append(f.Pair, c.ID)
		ref := ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End, Quote: c.Citation.Quote}
		f.Sides = append(f.Sides, Side{Origins: 1, Claims: []ClaimRef{ref}})
	}
	return f
}
