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
	dateDay              // a day of a month, perhaps with its weekday and year
	dateWeekday          // "Sunday"
	dateMonth            // "May", "May 2004"
	dateSeason           // "Spring 1919"; season 1 to 4
	dateYear             // "1994"
	dateDecade           // "the 1990s"; year is the first
	dateCentury          // "the nineteenth century"; year is the first
	dateOffset           // so many units from an anchor: "three days ago", "last month"
	dateWeekend          // "the weekend"
	dateUnclear          // read, and not to be resolved: 04/05/2004, 1412 AH
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
)

// dateUnit is one unit of time. Fields that its kind does not use are zero.
type dateUnit struct {
	kind    dateKind
	shape   dateShape
	ref     dateRef
	dated   bool // the year is stated
	night   bool // the night that begins that day
	long    bool // a winter that says both years: "1994-95"
	year    int  // astronomical: 0 is 1 BC
	month   int  // 1 to 12; of a season 1 to 4
	day     int
	weekday time.Weekday
	named   bool     // the weekday is stated
	unit    dateKind // of an offset: day, weekday (stands for the week), month, year, decade
	count   int      // of an offset: so many units
	counted bool     // the offset is a distance ("three weeks ago"), not a calendar unit ("last week")
}

// Explicit reports whether the expression itself names a year.
func (d Date) Explicit() bool { return d.from.dated || d.to.dated }

// Weekday reports whether the expression is a weekday and nothing more.
func (d Date) Weekday() bool { return d.from.kind == dateWeekday }

// DayOfWeek gives the weekday that the expression states, alone or beside a
// date, so that the two can be checked against each other.
func (d Date) DayOfWeek() (day time.Weekday, ok bool) { return d.from.weekday, d.from.named }

// Range reports whether the expression has two ends: "1988-1994".
func (d Date) Range() bool { return d.to.kind != dateNone }

// Relative reports whether the expression counts from another date: "last
// month" and "today" from publication, "the next day" from the paragraph.
func (d Date) Relative() bool {
	return d.from.kind == dateOffset || d.from.kind == dateWeekday || d.from.kind == dateWeekend || d.from.ref != dateNearest
}

// Precision is the unit in which the expression is given. A range, a week and a
// weekend are an [edtf.Interval]; a part of a year is an [edtf.Season]; a time
// of day is [edtf.Minute]; what nothing resolves is unknown.
func (d Date) Precision() edtf.Precision {
	switch {
	case d.Clock:
		return edtf.Minute
	case d.Range():
		return edtf.Interval
	case d.from.kind == dateOffset:
		if d.from.unit == dateWeekday {
			return edtf.Interval
		}
		return datePrecisions[d.from.unit]
	case d.from.shape != dateWhole && d.from.kind == dateYear:
		return edtf.Season
	}
	return datePrecisions[d.from.kind]
}

var datePrecisions = [...]edtf.Precision{
	dateDay: edtf.DayPrecision, dateWeekday: edtf.DayPrecision, dateMonth: edtf.Month,
	dateSeason: edtf.Season, dateYear: edtf.Year, dateDecade: edtf.Decade,
	dateCentury: edtf.Century, dateWeekend: edtf.Interval, dateUnclear: edtf.Unknown,
}

// Dates lists the expressions of time among the tokens from first to last, in
// order and without overlap. What merely looks like one gives nothing: counts
// ("1,994 people"), scores, citation marks, names with numbers, "may" and
// "march" as verbs.
func Dates(t *words.Text, first, last int) []Date {
	first, last = max(first, 0), min(last, len(t.Tokens))
	r := dateReader{t: t, first: first, last: last, openers: openersOf(t.Lex)}
	var out []Date
	for i := first; i < last; {
		// Most tokens begin nothing, and a call for each of them shows in the profile.
		if tok := &t.Tokens[i]; tok.Kind != words.Number && r.openers[tok.ID] == opensNone || !r.begins(i) {
			i++
			continue
		}
		d, ok := r.read(i)
		if !ok {
			i++
			continue
		}
		d.Text = t.Quote(d.First, d.Last)
		r.done, r.before = d.Last, d
		out = append(out, d)
		i = d.Last
	}
	return out
}

// dateReader reads the dates of one range of tokens.
type dateReader struct {
	t           *words.Text
	first, last int
	openers     []opener
	done        int  // the end of the last date read
	before      Date // that date
	firm        bool // what was read so far asks for a year: "between 1988 and", "the end of"
}

// read reads the date that begins at token i, with the operator before it.
func (r *dateReader) read(i int) (Date, bool) {
	d, ok := r.clock(i)
	if !ok {
		d, ok = r.ago(i)
	}
	if !ok {
		d, ok = r.expression(i)
	}
	if !ok {
		return Date{}, false
	}
	d.Op, d.OpFirst = r.operator(d.First)
	if d.Op == claims.By && (r.word(d.Last, "'s") || r.word(d.Last, "’s")) {
		d.Op = claims.On // "weakened by last week's quake"
	}
	if e, _ := match.Named(r.t, d.Last, len(r.t.Tokens), lexicon.Cue, "rite"); e != nil && (d.Op == claims.After || d.Op == claims.Before) {
		d.Op = claims.On // "after Friday prayers"
	}
	return d, true
}
