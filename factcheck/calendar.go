package factcheck

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A text can be wrong about a date without another beside it: the day was no Tuesday, the
// war ended before it began, three weeks do not reach from March to May.

// impossible finds the dates that cannot be as their text gives them, and what it works out
// wrongly, each once in a text.
func (k *Checker) impossible(list []claims.Claim) []Finding {
	var out []Finding
	for i := 0; i < len(list); {
		j := i
		for j < len(list) && list[j].Citation.Source == list[i].Citation.Source {
			j++
		}
		out = append(out, each(slices.Concat(k.weekdays(list[i:j]), k.periods(list[i:j]), k.accounts(list[i:j])))...)
		i = j
	}
	return slices.DeleteFunc(out, func(f Finding) bool { return f.Level == None }) // by the policy
}

// each leaves of findings that say the same the first.
func each(list []Finding) []Finding {
	said := map[string]bool{}
	return slices.DeleteFunc(list, func(f Finding) bool {
		key := f.Rule + f.Gap + f.Event
		for _, r := range f.Reasons {
			key += r.Why
		}
		seen := said[key]
		said[key] = true
		return seen
	})
}

func (k *Checker) weekdays(text []claims.Claim) (out []Finding) {
	for n := range text {
		if c := &text[n]; c.Measure == claims.EventDate && asserted(c) {
			out = k.wrongWeekday(out, c)
		}
	}
	return out
}

// periods holds the ends of what a text tells of against each other: the only start of a
// thing against the only end of it that follows, and how long something lasted against
// the dates beside it.
func (k *Checker) periods(text []claims.Claim) (out []Finding) {
	told := map[string]int{}
	var held []*claims.Claim
	for n := range text {
		if c := &text[n]; asserted(c) && slices.Contains(bounding, c.Verb) {
			told[thing(c)+c.Verb]++
			held = append(held, c)
		}
	}
	for n := range text {
		if c := &text[n]; c.Measure == duration && c.Verb == "" && asserted(c) && strings.ContainsRune(c.Citation.Quote, '-') {
			out = k.wrongLength(out, c, text[n+1:min(n+3, len(text))])
		}
	}
	for n, c := range held {
		for _, d := range held[max(0, n-backward):n] {
			only := told[thing(d)+d.Verb] == 1 && told[thing(c)+c.Verb] == 1
			if d.Sentence == c.Sentence || only {
				out = k.wrongPeriod(out, d, c)
			}
		}
	}
	return out
}

// thing names what a date is of, as far as its text tells one from another.
func thing(c *claims.Claim) string { return fold(c.Noun) + "\x1f" + c.Event.Name + "\x1f" }

// bounding are the happenings that are held against each other.
var bounding = []string{started, ended, lasted, "birth", "death"}

// backward is how many dates before it a date of a text is held against.
const backward = 20

const duration claims.Measure = "duration"

func asserted(c *claims.Claim) bool {
	return c.Stance == claims.Asserted || c.Stance == claims.Reported
}

// wrongWeekday adds a full date whose weekday it did not have. Old dates may be of the
// Julian calendar.
func (k *Checker) wrongWeekday(out []Finding, c *claims.Claim) []Finding {
	day, ok := oneDay(c.Date)
	if !ok || c.Weekday == "" || strings.HasPrefix(c.Citation.After, "'s") || strings.HasPrefix(c.Citation.After, "’s") || !givesYear(c, day) || isWeekday(day, c.Weekday) || julian(day) && fitsJulian(day, c.Weekday) {
		return out
	}
	is := day.Weekday().String()
	f := k.inner("FC206", c)
	f.setGap(phrase("not a %w", capital(c.Weekday)))
	f.Reasons = []Reason{reason("weekday", "mismatch", phrase("%d was a %w, and not a %w", dayName(day), is, capital(c.Weekday)))}
	f.Hints, f.HintWords = hinted(
		phrase("the weekday is wrong: %w, %d", is, dayName(day)),
		phrase("the day is wrong: %w, %d", capital(c.Weekday), dayName(nearest(day, c.Weekday))),
	)
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
	return strconv.Itoa(d) + " " + time.Month(m).String() + " " + strconv.Itoa(y)
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// julian reports whether some country still counted a day by the Julian calendar. The last
// to give it up, in 1926, was Turkey.
func julian(day edtf.Day) bool {
	y, _, _ := day.Civil()
	return y < 1927
}

// fitsJulian reports whether a day had that weekday by the Julian calendar, be it of a
// year that began on 25 March.
func fitsJulian(day edtf.Day, weekday string) bool {
	y, m, d := day.Civil()
	next := edtf.CivilDay(y+1, m, min(d, edtf.DaysIn(y+1, m)))
	return isWeekday(day+julianLag(day), weekday) || y < 1753 && (m < 3 || m == 3 && d < 25) && isWeekday(next+julianLag(next), weekday)
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
// start, and a duration that the dates beside it do not give. The first claim stands before
// the second: a text that tells of an end and then of a start goes on to another one.
func (k *Checker) wrongPeriod(out []Finding, x, y *claims.Claim) []Finding {
	switch {
	case x.Measure == duration || y.Measure == duration:
		return k.wrongDuration(out, x, y)
	case x.Measure != claims.EventDate || y.Measure != claims.EventDate || !figured(x) || !figured(y) || !oneThing(x, y):
		return out
	}
	for _, o := range orders {
		from, to := spanOf(side(x, started)), spanOf(side(y, ended))
		if y, _, _ := from.from.Civil(); y < 1 {
			continue // an era may be told once for two years
		}
		if x.Verb != o[0] || y.Verb != o[1] || !from.bounded() || !to.bounded() || !after(from.outer, to.until, 0) {
			continue
		}
		f := k.inner("FC205", x, y)
		f.setGap(daysLong(int(from.outer - to.until)))
		f.Severity = dateSeverity(int(from.outer - to.until))
		f.Reasons = []Reason{
			reason("event", "same", phrase("both are of %q", cmp.Or(x.Event.Name, x.Noun, "one period"))),
			reason("order", "mismatch", phrase("the "+o[1]+", %d, lies before the "+o[0]+", %d", to.String(), from.String())),
		}
		out = append(out, f)
	}
	return out
}

// oneThing reports whether two dates of a text are surely of one thing: of a bearer of one
// full name, of an event that both name, or of what one sentence goes on about.
func oneThing(x, y *claims.Claim) bool {
	switch {
	case fold(x.Noun) != fold(y.Noun):
		return false
	case x.Sentence != "" && x.Sentence == y.Sentence:
		return goesOn(x, y)
	case (&subject{claim: x}).bearsName():
		return strings.Contains(x.Noun, " ")
	}
	return x.Noun != "" && x.Event.Name != "" && x.Event.Name == y.Event.Name
}

// goesOn reports whether a sentence goes from one date straight on to the other: "began in
// May 1996 and ended in March 1994", "(12 June 1874 – 3 March 1869)".
func goesOn(x, y *claims.Claim) bool {
	mid, ok := betweenQuotes(x, y)
	return ok && strings.ToLower(mid) == mid && !strings.ContainsAny(mid, ",;:") && len(strings.Fields(mid)) <= 4
}

// betweenQuotes is what stands in a sentence between the quotes of two claims.
func betweenQuotes(x, y *claims.Claim) (mid string, ok bool) {
	_, rest, ok := strings.Cut(x.Sentence, x.Citation.Quote)
	mid, _, found := strings.Cut(rest, y.Citation.Quote)
	return mid, ok && found
}

// wrongDuration adds a duration that stands right before the dates from when to when.
func (k *Checker) wrongDuration(out []Finding, a, b *claims.Claim) []Finding {
	mid, ok := betweenQuotes(a, b)
	if _, rest, _ := strings.Cut(a.Sentence, b.Citation.Quote); !ok || strings.Trim(mid, " ,:(–—-") != "" || strings.HasPrefix(rest, " and ") || a.Measure != duration {
		return out
	}
	if b.Measure != claims.EventDate || b.Verb != lasted || b.Date.Core.Precision() != edtf.Interval || a.Sentence == "" || a.Sentence != b.Sentence || a.Verb != lasted {
		return out
	}
	return k.outOfDates(out, a, b)
}

// wrongLength adds the length of what is told of with it and, right behind, the dates from
// when to when: "the ten-day siege from 3 to 20 May".
func (k *Checker) wrongLength(out []Finding, a *claims.Claim, next []claims.Claim) []Finding {
	for n := range next {
		b := &next[n]
		if b.Measure != claims.EventDate || b.Sentence != a.Sentence || !asserted(b) {
			continue
		}
		mid, ok := betweenQuotes(a, b)
		mid = strings.Trim(mid, " ,:(–—-")
		if ok && b.Noun != "" && fold(mid) == fold(b.Noun) && (b.Verb == "" || b.Verb == lasted) && b.Date.Core.Precision() == edtf.Interval {
			return k.outOfDates(out, a, b)
		}
		return out
	}
	return out
}

// outOfDates adds a duration that is not the time of some dates.
func (k *Checker) outOfDates(out []Finding, a, b *claims.Claim) []Finding {
	first, last := b.Date.Core.Ends()
	from, to := spanOf(claims.Period{Core: first}), spanOf(claims.Period{Core: last})
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
	f.setGap(phrase("the dates give %n or %n days", strconv.FormatFloat(short, 'f', 0, 64), strconv.FormatFloat(long, 'f', 0, 64)))
	f.Reasons = []Reason{reason("duration", "mismatch", phrase("%q is not the time %s", a.Citation.Quote, b.Citation.Quote))}
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

// setGap says how far apart a finding's sides are.
func (f *Finding) setGap(p Phrase) { f.Gap, f.GapWords = gapOf(p) }

//go:noinline
func gapOf(p Phrase) (gap string, words []Phrase) { return p.String(), toTranslate([]Phrase{p}) }

// inner is a finding in one text, of which each claim is a side.
func (k *Checker) inner(id string, list ...*claims.Claim) Finding {
	rule, _ := RuleOf(id)
	f := Finding{
		Rule: id, Relation: rule.Relation, Level: k.Policy.Level(rule, NoSeverity), Confidence: High,
		Measure: claims.EventDate, Sides: []Side{}, Consistent: []ClaimRef{},
	}
	for _, c := range list {
		if l := (&subject{claim: c}).label(); len(l) > len(f.Event) {
			f.Event = l
		}
		f.Pair = append(f.Pair, c.ID)
		f.Sides = append(f.Sides, Side{Origins: 1, Claims: refsOf(c)})
	}
	return f
}
