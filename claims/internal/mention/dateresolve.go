package mention

import (
	"strings"
	"time"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Anchors are what a date may be counted from. The zero Anchors resolve only
// dates that name their year.
type Anchors struct {
	Published edtf.Date // when the text was published; zero where unknown
	Last      edtf.Date // the last resolved date of the paragraph; zero before the first
	Year      int       // the year that the section or the narrative is in; 0 where unknown
}

// Resolve is the set of days that the expression means. What it names itself
// comes first; "that day", "the next day" and "two weeks later" count from the
// last date of the paragraph; weekdays, "yesterday" and "last month" from the
// publication; a day or month without a year takes the year of the narrative,
// or else lies as near to publication as it can. Past says that the sentence
// tells what has happened: "on Sunday" is then the latest Sunday up to the day
// of publication, otherwise the first one after it.
//
// An operator is worked into the days and kept beside them. What cannot be
// resolved has its words in Open ("sunday") and says nothing about days; a month
// or day without a year has the core "XXXX-09-27" beside it. A time of day
// gives the zero Period.
func (d Date) Resolve(a Anchors, past bool) claims.Period {
	if d.Clock {
		return claims.Period{}
	}
	s, ok := d.span(a, past || d.Op == claims.Since)
	if !ok {
		return d.unresolved()
	}
	if d.circa {
		about := claims.Profile{}.About(s.core()).MarginSpan()
		s.outLo, s.outHi = min(s.outLo, about.From), max(s.outHi, about.To)
	}
	p := s.operate(d.Op).period()
	p.Op = d.Op
	return p
}

func (d Date) unresolved() claims.Period {
	p := claims.Period{Op: d.Op, Open: d.openText()}
	if (d.from.kind == dateMonth || d.from.kind == dateDay) && !d.Range() && d.from.ref == dateNearest && !d.from.dated {
		p.Core = edtf.Yearless(d.from.month, d.from.day)
	}
	return p
}

// openText is the expression in lower case, or for a weekday its plain name.
func (d Date) openText() string {
	if d.from.kind == dateWeekday && !d.Range() {
		switch d.from.ref {
		case dateLast:
			return "last " + dateWeekdayName(d.from.weekday)
		case dateNext:
			return "next " + dateWeekdayName(d.from.weekday)
		}
		return dateWeekdayName(d.from.weekday)
	}
	return strings.Clone(strings.ToLower(strings.Join(strings.Fields(d.Text), " ")))
}

// span resolves both ends.
func (d Date) span(a Anchors, past bool) (dateSpan, bool) {
	if !d.Range() {
		return d.from.span(a, past)
	}
	to, ok := d.to.span(a, past)
	if !ok {
		return dateSpan{}, false
	}
	from := d.from
	if !from.dated { // an end without a year lies before the other
		a.Published, a.Year, past = edtf.FromDays(to.lo, to.lo), 0, true
	}
	s, ok := from.span(a, past)
	if !ok || s.lo > to.hi {
		return dateSpan{}, false
	}
	return dateSpan{s.lo, to.hi, min(s.outLo, to.outLo), max(s.outHi, to.outHi)}, true
}

// dateSpan is a core and what a charitable reader allows, in days, all ends
// included.
type dateSpan struct{ lo, hi, outLo, outHi edtf.Day }

// dateSharp is a span that is its own margin.
func dateSharp(lo, hi edtf.Day) dateSpan { return dateSpan{lo, hi, lo, hi} }

// widened is a span with so many days more on either side.
func (s dateSpan) widened(days int) dateSpan {
	s.outLo, s.outHi = s.outLo-edtf.Day(days), s.outHi+edtf.Day(days)
	return s
}

func (s dateSpan) core() edtf.Date {
	// A decade and a century that are written as such keep their precision,
	// by which the width of "about" is chosen.
	from, _, _ := s.lo.Civil()
	to, _, _ := s.hi.Civil()
	if whole := edtf.FromDays(s.lo, s.hi); from < 0 || s.lo != edtf.CivilDay(from, 1, 1) || s.hi != edtf.CivilDay(to, 12, 31) || from == to {
		return whole
	}
	switch to - from {
	case 9:
		return dateParse(edtf.Of(from/10*10, 0, 0).String()[:3] + "X")
	case 99:
		return dateParse(edtf.Of(from/100*100, 0, 0).String()[:2] + "XX")
	}
	return edtf.FromDays(s.lo, s.hi)
}

func dateParse(s string) edtf.Date {
	d, err := edtf.Parse(s)
	if err != nil {
		return edtf.Date{}
	}
	return d
}

// operate works an operator into a span.
func (s dateSpan) operate(op claims.Op) dateSpan {
	before, after := s.lo-s.outLo, s.outHi-s.hi
	switch op {
	case claims.Since:
		s.hi, s.outHi = edtf.MaxDay, edtf.MaxDay
	case claims.Until, claims.By:
		s.lo, s.outLo = edtf.MinDay, edtf.MinDay
	case claims.Before:
		s.hi = s.lo - 1
		s.lo, s.outLo, s.outHi = edtf.MinDay, edtf.MinDay, s.hi+after
	case claims.After:
		s.lo = s.hi + 1
		s.hi, s.outHi, s.outLo = edtf.MaxDay, edtf.MaxDay, s.lo-before
	}
	return s
}

func (s dateSpan) period() claims.Period {
	p := claims.Period{Core: edtf.FromDays(s.lo, s.hi)}
	if s.outLo != s.lo || s.outHi != s.hi {
		p.Margin = edtf.FromDays(s.outLo, s.outHi)
	}
	return p
}

// span resolves one unit.
func (u dateUnit) span(a Anchors, past bool) (dateSpan, bool) {
	switch u.kind {
	case dateDay, dateMonth:
		return u.monthSpan(a, past)
	case dateSeason:
		return u.seasonSpan(a, past)
	case dateYear, dateDecade, dateCentury:
		return u.yearSpan(), true
	case dateWeekday:
		return u.weekdaySpan(a, past)
	case dateWeekend:
		return u.weekendSpan(a, past)
	case dateOffset:
		return u.offsetSpan(a)
	}
	return dateSpan{}, false
}

// dateAnchor is the days of an anchor, if it has two ends.
func dateAnchor(d edtf.Date) (lo, hi edtf.Day, ok bool) {
	if !d.Definite() {
		return 0, 0, false
	}
	lo, hi = d.Bounds()
	return lo, hi, lo > edtf.MinDay && hi < edtf.MaxDay
}

// dateAnchorDay is the one day of an anchor, if it is one.
func dateAnchorDay(d edtf.Date) (edtf.Day, bool) {
	lo, hi, ok := dateAnchor(d)
	return lo, ok && lo == hi
}

func (u dateUnit) monthSpan(a Anchors, past bool) (dateSpan, bool) {
	year, ok := u.year, u.dated
	if !ok {
		year, ok = u.nearestYear(a, past)
	}
	if !ok {
		return dateSpan{}, false
	}
	s := u.in(year)
	if u.night {
		s.outHi++
	}
	return s, true
}

// in is the unit in a year.
func (u dateUnit) in(year int) dateSpan {
	switch {
	case u.kind == dateSeason:
		return dateSeasonSpan(u.month, year, u.long)
	case u.day != 0:
		day := edtf.CivilDay(year, u.month, u.day)
		return dateSharp(day, day)
	}
	return dateMonthPart(year, u.month, u.shape)
}

// nearestYear finds the year of a day or month that states none.
func (u dateUnit) nearestYear(a Anchors, past bool) (int, bool) {
	lo, hi, published := dateAnchor(a.Published)
	switch u.ref {
	case dateThat, dateFollowing, datePrevious:
		lo, hi, ok := dateAnchor(a.Last)
		if !ok {
			return 0, false
		}
		return u.yearFrom(lo, hi)
	case dateLast, dateThis, dateNext:
		if !published {
			return 0, false
		}
		if u.unit == dateYear { // "in September this year"
			y, _, _ := lo.Civil()
			return u.leapYear(y+u.count, -1), true
		}
		return u.yearFrom(lo, hi)
	}
	if a.Year != 0 {
		year := a.Year
		if y, _, _ := hi.Civil(); published && past && y == year && u.in(year).lo > hi {
			year-- // "in December" told in February
		}
		return u.leapYear(year, -1), true
	}
	if !published {
		return 0, false
	}
	if !past {
		y, _, _ := lo.Civil()
		for y = u.leapYear(y, 1); u.in(y).hi < lo; y = u.leapYear(y+1, 1) {
		}
		return u.weekdayYear(y, 1), true
	}
	y, _, _ := hi.Civil()
	for y = u.leapYear(y, -1); u.in(y).lo > hi; y = u.leapYear(y-1, -1) {
	}
	return u.weekdayYear(y, -1), true
}

// yearFrom finds the year of "last May", "that October" from an anchor.
func (u dateUnit) yearFrom(lo, hi edtf.Day) (int, bool) {
	y, _, _ := lo.Civil()
	switch u.ref {
	case dateLast, datePrevious:
		for y++; u.in(y).hi >= lo; y-- {
		}
	case dateNext, dateFollowing:
		for y--; u.in(y).lo <= hi; y++ {
		}
	}
	return y, true
}

// leapYear moves to a year that has the day: 29 February is in few.
func (u dateUnit) leapYear(year, step int) int {
	for u.day > 28 && edtf.DaysIn(year, u.month) < u.day && u.month == 2 {
		year += step
	}
	return year
}

// weekdayYear lets a stated weekday choose the neighbouring year where it fits
// there and not here.
func (u dateUnit) weekdayYear(year, step int) int {
	if !u.named || u.day == 0 || u.in(year).lo.Weekday() == u.weekday {
		return year
	}
	if other := year + step; u.day <= edtf.DaysIn(other, u.month) && u.in(other).lo.Weekday() == u.weekday {
		return other
	}
	return year
}

func (u dateUnit) seasonSpan(a Anchors, past bool) (dateSpan, bool) {
	if u.dated {
		return u.in(u.year), true
	}
	u.long = true // "last winter" is one winter, which begins in its year
	year, ok := u.nearestYear(a, past)
	return u.in(year), ok
}

func (u dateUnit) yearSpan() dateSpan { return dateYearPart(u.kind, u.year, u.shape) }

func (u dateUnit) weekdaySpan(a Anchors, past bool) (dateSpan, bool) {
	anchor := a.Published
	if u.ref >= dateThat {
		anchor = a.Last
	}
	day, ok := dateAnchorDay(anchor)
	if !ok {
		return dateSpan{}, false
	}
	back := edtf.Day((int(day.Weekday()) - int(u.weekday) + 7) % 7) // days since the latest one
	at := day - back
	switch u.ref {
	case dateLast, datePrevious:
		if back == 0 {
			at -= 7
		}
	case dateNext, dateFollowing:
		at += 7
	case dateThat:
		if back > 3 {
			at += 7
		}
	case dateThis:
		if !past && back != 0 {
			at += 7
		}
	case dateNearest:
		if !past {
			at += 7
		}
	}
	s := dateSharp(at, at)
	if u.night {
		s.outHi++
	}
	return s, true
}

func (u dateUnit) weekendSpan(a Anchors, past bool) (dateSpan, bool) {
	day, ok := dateAnchorDay(a.Published)
	if !ok {
		return dateSpan{}, false
	}
	back := edtf.Day(int(day.Weekday()-time.Saturday+7) % 7)
	saturday := day - back
	within := back < 2
	switch {
	case u.ref == dateLast && within:
		saturday -= 7
	case u.ref == dateNext, u.ref != dateLast && !past && !within:
		saturday += 7
	}
	return dateSharp(saturday, saturday+1), true
}
