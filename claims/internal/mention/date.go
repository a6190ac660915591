package mention

import (
	"time"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Date is an expression of time as a sentence has it: "4 May 2004", "mid-1993",
// "since September 27", "on Sunday", "9:25 a.m.". It says what the words name,
// not yet which days they are; [Date.Resolve] does that.
//
// First and Last bound the tokens of the expression, with the words that shape
// it ("mid-", "early", "between … and") and without the prepositions before it
// (in, on, since, by). The zero Date is not the date of anything.
type Date struct {
	First, Last int       // tokens, half-open
	OpFirst     int       // first token with the operator's words; First where there are none
	Op          claims.Op // since, until, by, before, after, as of
	Text        string    // the expression as written; shares the text's memory

	// Clock says that this is a time of day, which no other field speaks of.
	Clock        bool
	Hour, Minute int
	Zone         string // "GMT", "local time" as written; empty where none is given

	from, to dateUnit // to is set for a range only
	circa    bool     // about, around, circa
}

// dateKind is the sort of a unit of time.
type dateKind uint8

const (
	dateNone    dateKind = iota
	dateDay              // a day of a month, perhaps with its weekday and year; without a month that of the running one
	dateWeekday          // "Sunday"
	dateWeek             // "week 31"; as a unit of an offset the week
	dateMonth            // "May", "May 2004"
	dateQuarter          // the unit of an offset: "last quarter"
	dateSeason           // "Spring 1919"; season 1 to 4
	dateYear             // "1994"
	dateDecade           // "the 1990s"; year is the first
	dateCentury          // "the nineteenth century"; year is the first
	dateOffset           // so many units from an anchor: "three days ago", "last month"
	dateWindow           // so many units up to an anchor or from it on: "the last three days"
	dateWeekend          // "the weekend"
	dateEaster           // so many days from Easter Sunday
	dateEither           // 04/05/2004: two numbers in an order that only the document can tell
	dateUnclear          // read, and not to be resolved: fiscal 2008
)

// dateShape is the part of a unit that is meant.
type dateShape uint8

const (
	dateWhole dateShape = iota
	dateEarly
	dateMid
	dateLate
	dateHalf1
	dateHalf2
	dateQuarter1 // the next three follow it
	dateQuarter2
	dateQuarter3
	dateQuarter4
	dateSoFar // "earlier this month": up to the anchor
	dateRest  // "later this month", "the rest of the week": from the anchor on
)

// dateRef is what a relative expression counts from.
type dateRef uint8

const (
	dateNearest   dateRef = iota // plain: the nearest one, before or after
	dateLast                     // "last Friday": from publication
	dateThis                     // "this month": from publication
	dateNext                     // "next week": from publication
	dateThat                     // "that day": the last date of the paragraph
	dateFollowing                // "the next day", "the following year": from it
	datePrevious                 // "the previous day": from it
	dateStory                    // "the month": of the last date, else of publication
)

// dateUnit is one unit of time. Fields that its kind does not use are zero.
type dateUnit struct {
	kind    dateKind
	shape   dateShape
	ref     dateRef
	unit    dateKind // of an offset or a window: day, week, month, quarter, year, decade
	month   uint8    // 1 to 12; of a season 1 to 4
	day     uint8
	weekday uint8        // as in the package time
	cal     dateCalendar // of the day, month and year
	dated   bool         // the year is stated
	night   bool         // the night that begins that day
	long    bool         // a winter that says both years: "1994-95"
	named   bool         // the weekday is stated
	counted bool         // the offset is a distance ("three weeks ago"), not a calendar unit ("last week")
	ahead   bool         // the offset lies ahead of what is told: "in two weeks"
	end     bool         // its late part is called its end
	beyond  int8         // it lies before (-1) or behind (1) what is named: "more than two weeks ago"
	taken   uint8        // how many of the steps are used
	year    int32        // astronomical: 0 is 1 BC
	count   int32        // of an offset: so many units
	steps   [3]dateStep  // taken from the unit in turn
}

// dateStep leads from the days of a unit to others: "the first Monday of" it,
// "two weeks after" it.
type dateStep struct {
	op   dateMove
	unit dateKind
	n    int16 // which one, so many units, a weekday
	m    int16 // how many: "the last two weeks of"; of a weekday which
}

// dateMove is what a step does.
type dateMove uint8

const (
	movePick  dateMove = iota // the nth unit in it, counted from its end where n is negative
	moveShift                 // so many units later
	movePart                  // its early, middle or late part
	moveWeek                  // the week that it lies in
	moveOn                    // the weekday in it, or after a day
	moveFrom                  // so many units that begin with it
)

// take adds a step; what has too many of them is not read.
func (u *dateUnit) take(s dateStep) bool {
	if int(u.taken) == len(u.steps) {
		return false
	}
	u.steps[u.taken] = s
	u.taken++
	return true
}

// Explicit reports whether the expression itself names a year.
func (d *Date) Explicit() bool { return d.from.dated || d.to.dated }

// Weekday reports whether the expression is a weekday and nothing more.
func (d *Date) Weekday() bool { return d.from.kind == dateWeekday && d.from.taken == 0 }

// DayOfWeek gives the weekday that the expression states, alone or beside a
// date, so that the two can be checked against each other.
func (d *Date) DayOfWeek() (day time.Weekday, ok bool) {
	return time.Weekday(d.from.weekday), d.from.named
}

// EndOf reports whether the expression is the end of a year, of a month or the like: "the
// end of 2020".
func (d *Date) EndOf() bool {
	return d.to.kind == dateNone && d.from.taken == 0 && d.from.end
}

// Range reports whether the expression has two ends: "1988-1994".
func (d *Date) Range() bool { return d.to.kind != dateNone }

// Relative reports whether the expression counts from another date: "last
// month" and "today" from publication, "the next day" from the paragraph.
func (d *Date) Relative() bool {
	switch d.from.kind {
	case dateOffset, dateWeekday, dateWeekend, dateWindow, dateWeek:
		return !d.from.dated
	}
	return d.from.ref != dateNearest || d.from.kind == dateDay && d.from.month == 0
}

// Precision is the unit in which the expression is given. A range, a week and a
// weekend are an [edtf.Interval]; a part of a year is an [edtf.Season]; a time
// of day is [edtf.Minute]; what nothing resolves is unknown.
func (d *Date) Precision() edtf.Precision {
	u := &d.from
	switch {
	case d.Clock:
		return edtf.Minute
	case d.Range():
		return edtf.Interval
	case u.taken > 0:
		return u.steps[u.taken-1].precision()
	case u.kind == dateOffset:
		return datePrecisions[u.unit]
	case u.shape != dateWhole && u.kind == dateYear:
		return edtf.Season
	}
	return datePrecisions[u.kind]
}

// precision is that of what a step leads to.
func (s dateStep) precision() edtf.Precision {
	switch {
	case s.op == moveOn, s.op == movePick && s.m == 1 && (s.unit == dateDay || s.unit == dateWeekday), s.op == moveShift && s.unit <= dateWeek:
		return edtf.DayPrecision
	case s.op == movePick && s.m == 1 && s.unit == dateMonth:
		return edtf.Month
	}
	return edtf.Interval
}

var datePrecisions = [...]edtf.Precision{
	dateDay: edtf.DayPrecision, dateWeekday: edtf.DayPrecision, dateWeek: edtf.Interval, dateMonth: edtf.Month,
	dateQuarter: edtf.Season, dateSeason: edtf.Season, dateYear: edtf.Year, dateDecade: edtf.Decade,
	dateCentury: edtf.Century, dateWindow: edtf.Interval, dateWeekend: edtf.Interval,
	dateEaster: edtf.DayPrecision, dateEither: edtf.DayPrecision, dateUnclear: edtf.Unknown,
}

// Dates lists the expressions of time among the tokens from first to last, in
// order and without overlap. What merely looks like one gives nothing: counts
// ("1,994 people"), scores, citation marks, names with numbers, "may" and
// "march" as verbs.
func Dates(t *words.Text, first, last int) []Date {
	first, last = max(first, 0), min(last, len(t.Tokens))
	dateLex := dateWordsOf(t.Lex)
	r := dateReader{t: t, first: first, last: last, words: dateLex.words}
	var out []Date
	var d Date
	for i := first; i < last; {
		// Most tokens begin nothing, and a call for each of them shows in the profile.
		tok := &t.Tokens[i]
		opens := dateLex.opens[tok.ID]
		if tok.Kind != words.Number && opens == opensNone && (tok.ID != 0 || tok.Kind != words.Mark) || !r.begins(i, opens) || !r.read(i, &d) {
			i++
			continue
		}
		d.Text = t.Quote(d.First, d.Last)
		r.done, r.before = d.Last, d.from.kind
		switch {
		case d.Clock:
			r.before = dateNone
		case d.from.taken > 0 && d.from.steps[d.from.taken-1].op == moveOn:
			r.before = dateWeekday
		}
		out = append(out, d)
		i = d.Last
	}
	return out
}

// dateReader reads the dates of one range of tokens.
type dateReader struct {
	t           *words.Text
	words       []dateWord // by the number of a word
	first, last int
	done        int      // the end of the last date read
	before      dateKind // its kind
	depth       int      // units that are being read, one in another
	firm        bool     // what was read so far asks for a year: "between 1988 and", "the end of"
}

// read reads the date that begins at token i, with the operator before it.
func (r *dateReader) read(i int, d *Date) bool {
	*d = Date{First: i, OpFirst: i}
	if !r.clock(d) && !r.expression(d) {
		return false
	}
	if d.Clock {
		return true
	}
	d.Op, d.OpFirst = r.operator(d.First)
	switch {
	case d.Op != claims.On || d.from.beyond == 0:
	case d.from.beyond < 0:
		d.Op = claims.Before
	default:
		d.Op = claims.After
	}
	r.behind(d)
	if d.Op == claims.Before && r.role(d.First) == roleEnd {
		d.Op = claims.By // "before the end of the year" is any time in it
	}
	if d.Op == claims.By && r.possessive(d.Last) {
		d.Op = claims.On // "weakened by last week's quake"
	}
	if d.Op == claims.After || d.Op == claims.Before {
		if e, _ := match.Named(r.t, d.Last, len(r.t.Tokens), lexicon.Cue, "rite"); e != nil {
			d.Op = claims.On // "after Friday prayers"
		}
	}
	return true
}

// behind reads the operator that follows a date: "2018 or later".
func (r *dateReader) behind(d *Date) {
	role, next := r.phrase(d.Last)
	if d.Op != claims.On || next == 0 || !r.yearEnds(next) {
		return
	}
	switch role {
	case roleOnward:
		d.Op, d.Last = claims.Since, next
	case roleBackward:
		d.Op, d.Last = claims.Until, next
	}
}
