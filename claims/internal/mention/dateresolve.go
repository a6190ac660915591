package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Anchors are what a date may be counted from. The zero Anchors resolve only
// dates that name their year.
type Anchors struct {
	Published edtf.Date // when the text was published; zero where unknown
	Last      edtf.Date // the last resolved date of the paragraph; zero before the first
	Year      int       // the year that the section or the narrative is in; 0 where unknown
	Order     DateOrder // of day and month in the document's numeric dates
	Ahead     bool      // a bare weekday or month is the next one; in news it is the last
}

// Resolve is the set of days that the expression means. What it names itself
// comes first; "that day", "the next day" and "two weeks later" count from the
// last date of the paragraph; weekdays, "yesterday" and "last month" from the
// publication; a day or month without a year takes the year of the narrative,
// or else lies as near to publication as it can. Past says that the sentence
// tells what has happened: "on Sunday" is then the latest Sunday up to the day
// of publication, otherwise the first one after it; so it is in every sentence
// where the anchors look ahead.
//
// An operator is worked into the days and kept beside them. What cannot be
// resolved has its words in Open ("sunday") and says nothing about days; a month
// or day without a year has the core "XXXX-09-27" beside it. A day whose order
// nothing tells is one of two, and its core a set. A time of day gives the zero
// Period.
func (d *Date) Resolve(a Anchors, past bool) claims.Period {
	if d.Clock {
		return claims.Period{}
	}
	past = past && !a.Ahead || d.Op == claims.Since
	var s dateSpan
	if !d.span(&a, past, &s) {
		return d.unresolved()
	}
	d.deadline(&a, &s)
	if d.circa {
		about := claims.Profile{}.About(s.core()).MarginSpan()
		s.outLo, s.outHi = min(s.outLo, about.From), max(s.outHi, about.To)
	}
	s.operate(d.Op)
	p := s.period()
	p.Op = d.Op
	if d.Op == claims.On && d.from.kind == dateEither && s.lo != s.hi && !d.Range() && d.from.taken == 0 {
		p.Core = dateParse("[" + edtf.FromDays(s.lo, s.lo).String() + "," + edtf.FromDays(s.hi, s.hi).String() + "]")
	}
	return p
}

// deadline lets a day or month without a year be the coming one behind "before", "by" and
// "until", where it is near and the last one was long ago: what happened in October can
// have happened before 4 November.
func (d *Date) deadline(a *Anchors, s *dateSpan) {
	switch d.Op {
	case claims.Before, claims.By, claims.Until:
	default:
		return
	}
	lo, hi, ok := dateAnchor(a.Published)
	if !ok || d.from.kind != dateDay && d.from.kind != dateMonth || d.from.dated || d.from.ref != dateNearest || lo-s.hi < 180 {
		return
	}
	var coming dateSpan
	if d.span(a, false, &coming) && coming.lo > hi && coming.lo-hi <= 60 {
		*s = coming
	}
}

func (d *Date) unresolved() claims.Period {
	p := claims.Period{Op: d.Op, Open: d.openText()}
	u := &d.from
	if (u.kind == dateMonth || u.kind == dateDay) && !d.Range() && u.ref == dateNearest && !u.dated && u.taken == 0 && u.month != 0 {
		p.Core = edtf.Yearless(int(u.month), int(u.day))
	}
	return p
}

// openText is the expression in lower case, or for a weekday its plain name.
func (d *Date) openText() string {
	if d.from.kind == dateWeekday && !d.Range() && d.from.taken == 0 {
		name := dateWeekdayName(d.from.weekday)
		switch d.from.ref {
		case dateLast:
			return "last " + name
		case dateNext:
			return "next " + name
		}
		return name
	}
	return strings.Clone(strings.ToLower(strings.Join(strings.Fields(d.Text), " ")))
}

// span resolves both ends.
func (d *Date) span(a *Anchors, past bool, s *dateSpan) bool {
	if !d.Range() {
		return d.from.span(a, past, s)
	}
	from, to := d.from, d.to
	if from.kind == dateOffset || from.ref == dateNext || from.ref == dateThis { // "from next Friday to 1 October"
		if !from.span(a, past, s) {
			return false
		}
		b := *a
		b.Published, b.Year = edtf.FromDays(s.lo, s.lo), 0
		var end dateSpan
		if to.kind == dateOffset {
			b = *a
		}
		if !to.span(&b, false, &end) {
			return false
		}
		s.join(&end)
		return s.lo <= s.hi
	}
	var end dateSpan
	if !to.span(a, past, &end) {
		return false
	}
	b := *a
	if !from.dated { // an end without a year lies before the other
		b.Published, b.Year, past = edtf.FromDays(end.lo, end.lo), 0, true
	}
	if !from.span(&b, past, s) || s.lo > end.hi {
		return false
	}
	s.join(&end)
	return true
}

// join makes s the range from it to its end.
func (s *dateSpan) join(end *dateSpan) {
	s.hi = end.hi
	s.outLo, s.outHi = min(s.outLo, end.outLo), max(s.outHi, end.outHi)
}

// dateSpan is a core and what a charitable reader allows, in days, all ends
// included.
type dateSpan struct{ lo, hi, outLo, outHi edtf.Day }

// dateSharp is a span that is its own margin.
func dateSharp(lo, hi edtf.Day) dateSpan { return dateSpan{lo, hi, lo, hi} }

func (s *dateSpan) core() edtf.Date {
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
func (s *dateSpan) operate(op claims.Op) {
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
}

func (s *dateSpan) period() claims.Period {
	p := claims.Period{Core: edtf.FromDays(s.lo, s.hi)}
	if s.outLo != s.lo || s.outHi != s.hi {
		p.Margin = edtf.FromDays(s.outLo, s.outHi)
	}
	return p
}

// span resolves one unit and the steps from it.
func (u *dateUnit) span(a *Anchors, past bool, s *dateSpan) bool {
	if !u.base(a, past, s) {
		return false
	}
	for k := range u.taken {
		if !u.steps[k].walk(s) {
			return false
		}
	}
	return true
}

// base resolves what a unit itself names.
func (u *dateUnit) base(a *Anchors, past bool, s *dateSpan) (ok bool) {
	if u.cal != calGregorian && u.dated {
		*s = u.calendarSpan()
		return true
	}
	switch u.kind {
	case dateDay, dateMonth, dateEither, dateEaster:
		if u.month == 0 && u.kind == dateDay {
			return u.dayOfMonth(a, past, s)
		}
		return u.yearly(a, past, s)
	case dateSeason:
		if u.dated {
			*s = u.in(int(u.year), a)
			return true
		}
		v := *u
		v.long = true // "last winter" is one winter, which begins in its year
		return v.yearly(a, past, s)
	case dateYear, dateDecade, dateCentury:
		if !u.dated {
			return u.yearly(a, past, s)
		}
		*s = dateYearPart(u.kind, int(u.year), u.shape)
		return true
	case dateWeekday:
		*s, ok = u.weekdaySpan(a, past)
	case dateWeek:
		*s, ok = u.weekSpan(a)
	case dateWeekend:
		*s, ok = u.weekendSpan(a, past)
	case dateOffset:
		return !(u.ahead && past) && u.offsetSpan(a, s)
	case dateWindow:
		return u.windowSpan(a, past, s)
	}
	return ok
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

// in is the unit in a year.
func (u *dateUnit) in(year int, a *Anchors) dateSpan {
	month, day := int(u.month), int(u.day)
	switch {
	case u.kind == dateSeason:
		return dateSeasonSpan(month, year, u.long)
	case u.kind == dateYear:
		return dateYearPart(dateYear, year, u.shape)
	case u.kind == dateEaster:
		at := easter(year) + edtf.Day(u.count)
		return dateSharp(at, at)
	case u.kind == dateEither && a.Order != DayFirst:
		one, other := edtf.CivilDay(year, day, month), edtf.CivilDay(year, month, day)
		if a.Order == MonthFirst {
			return dateSharp(one, one)
		}
		return dateSharp(min(one, other), max(one, other))
	case day != 0:
		at := edtf.CivilDay(year, month, day)
		return dateSharp(at, at)
	}
	return dateMonthPart(year, month, u.shape)
}

// easter is Easter Sunday of the western churches, by the rule of Gauss as Meeus
// and Butcher put it.
func easter(year int) edtf.Day {
	g, c, y := year%19, year/100, year%100
	h := (19*g + c - c/4 - (c-(c+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(c%4) + 2*(y/4) - h - y%4) % 7
	m := h + l - 7*((g+11*h+22*l)/451) + 114
	return edtf.CivilDay(year, m/31, m%31+1)
}

// yearly resolves what comes once a year: a day, a month, a season, a quarter.
func (u *dateUnit) yearly(a *Anchors, past bool, s *dateSpan) bool {
	year, ok := int(u.year), u.dated
	if !ok {
		year, ok = u.nearestYear(a, past)
	}
	if !ok {
		return false
	}
	*s = u.in(year, a)
	if u.night {
		s.outHi++
	}
	return true
}

// nearestYear finds the year of a day or month that states none.
func (u *dateUnit) nearestYear(a *Anchors, past bool) (int, bool) {
	lo, hi, published := dateAnchor(a.Published)
	switch u.ref {
	case dateThat, dateFollowing, datePrevious:
		lo, hi, ok := dateAnchor(a.Last)
		if !ok {
			return 0, false
		}
		return u.yearFrom(lo, hi, a), true
	case dateLast, dateThis, dateNext:
		if !published {
			return 0, false
		}
		if u.unit == dateYear { // "in September this year"
			y, _, _ := lo.Civil()
			return u.leapYear(y+int(u.count), -1), true
		}
		return u.yearFrom(lo, hi, a), true
	}
	if a.Year != 0 {
		year := a.Year
		if y, _, _ := hi.Civil(); published && past && y == year && u.in(year, a).lo > hi {
			year-- // "in December" told in February
		}
		return u.leapYear(year, -1), true
	}
	if !published {
		return 0, false
	}
	return u.weekdayYear(u.yearNear(lo, hi, past, a), past), true
}

// yearNear is the nearest year that has the unit before a day, or not before it.
func (u *dateUnit) yearNear(lo, hi edtf.Day, past bool, a *Anchors) int {
	step := 1
	if past {
		lo, step = hi, -1
	}
	y, _, _ := lo.Civil()
	for {
		y = u.leapYear(y, step)
		s := u.in(y, a)
		if past && s.lo <= hi || !past && s.hi >= lo {
			return y
		}
		y += step
	}
}

// yearFrom finds the year of "last May", "that October" from an anchor.
func (u *dateUnit) yearFrom(lo, hi edtf.Day, a *Anchors) int {
	y, _, _ := lo.Civil()
	if u.long && u.in(y-1, a).hi >= lo { // "this winter", said in January
		y--
	}
	switch u.ref {
	case dateLast, datePrevious:
		for y++; u.in(y, a).hi >= lo; y-- {
		}
	case dateNext, dateFollowing:
		for y--; u.in(y, a).lo <= hi; y++ {
		}
	}
	return y
}

// leapYear moves to a year that has the day: 29 February is in few.
func (u *dateUnit) leapYear(year, step int) int {
	for u.day == 29 && u.month == 2 && edtf.DaysIn(year, 2) < 29 {
		year += step
	}
	return year
}

// weekdayYear lets a stated weekday choose the year before or after where it fits
// there and not here. A text that means an older one says so: what fits neither is
// a slip for the check of weekdays to find.
func (u *dateUnit) weekdayYear(year int, past bool) int {
	if !u.named || u.kind != dateDay {
		return year
	}
	step := 1
	if past {
		step = -1
	}
	for k := range 2 {
		for _, other := range [...]int{year + step*k, year - step*k} {
			if int(u.day) <= edtf.DaysIn(other, int(u.month)) && int(edtf.CivilDay(other, int(u.month), int(u.day)).Weekday()) == int(u.weekday) {
				return other
			}
		}
	}
	return year
}

// dayOfMonth resolves a day that names no month: the nearest, and with its
// weekday the nearest that falls on it.
func (u *dateUnit) dayOfMonth(a *Anchors, past bool, s *dateSpan) bool {
	at, ok := dateAnchorDay(a.Published)
	if !ok {
		return false
	}
	y, m, _ := at.Civil()
	step := 1
	if past {
		step = -1
	}
	for range 84 { // in seven years every day falls on every weekday
		day := edtf.CivilDay(y, m, int(u.day))
		fits := int(u.day) <= edtf.DaysIn(y, m) && (!u.named || int(day.Weekday()) == int(u.weekday))
		if fits && (past && day <= at || !past && day >= at) {
			*s = dateSharp(day, day)
			return true
		}
		y, m = dateFloorDiv(12*y+m-1+step, 12), dateFloorMod(m-1+step, 12)+1
	}
	return false
}
