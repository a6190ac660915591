package mention

import (
	"time"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// anchor is the date from which a unit counts.
func (u *dateUnit) anchor(a *Anchors) edtf.Date {
	switch {
	case u.ref == dateStory && a.Last.IsZero():
	case u.ref >= dateThat:
		return a.Last
	}
	return a.Published
}

// offsetSpan resolves what lies so many units from its anchor.
func (u *dateUnit) offsetSpan(a *Anchors, s *dateSpan) bool {
	lo, hi, ok := dateAnchor(u.anchor(a))
	if !ok {
		return false
	}
	y, m, _ := lo.Civil()
	y2, m2, _ := hi.Civil()
	n := int(u.count)
	switch u.unit {
	case dateDay:
		at := lo + edtf.Day(n)
		*s = dateSharp(at, at)
		if u.night {
			s.outHi++
		}
		if u.counted && n*n > 1 {
			s.widen(1) // the first day may be counted or not
		}
		ok = lo == hi
	case dateWeek:
		ok = u.weekOffset(lo, hi, s)
	case dateMonth:
		at := y*12 + m - 1 + n
		*s = dateMonthPart(dateFloorDiv(at, 12), dateFloorMod(at, 12)+1, u.shape)
		if u.counted && n != 0 {
			s.widen(15)
		}
		ok = y == y2 && m == m2
	case dateQuarter:
		at := y*4 + (m-1)/3 + n
		*s = dateYearPart(dateYear, dateFloorDiv(at, 4), dateQuarter1+dateShape(dateFloorMod(at, 4)))
		ok = y == y2 && (m-1)/3 == (m2-1)/3
	default:
		ok = u.yearOffset(y, y2, s)
	}
	if u.shape == dateSoFar && s.lo <= lo {
		s.hi = min(s.hi, hi)
	}
	if u.shape == dateRest && s.hi >= hi {
		s.lo = max(s.lo, lo)
	}
	return ok
}

func (u *dateUnit) weekOffset(lo, hi edtf.Day, s *dateSpan) bool {
	at := lo + edtf.Day(7*u.count)
	if u.counted {
		*s = dateSharp(at, at)
		s.widen(3)
		return lo == hi
	}
	monday := weekStart(at)
	p := dateWeekParts[u.shape]
	*s = dateSpan{monday + edtf.Day(p.from), monday + edtf.Day(p.to), monday + edtf.Day(p.outFrom), monday + edtf.Day(p.outTo)}
	return hi-lo < 7
}

func (u *dateUnit) yearOffset(y, y2 int, s *dateSpan) bool {
	n := int(u.count)
	if u.unit == dateYear || u.counted {
		size, margin := 1, 183
		if u.unit == dateDecade {
			size, margin = 10, 5*365
		}
		*s = dateYearPart(dateYear, y+size*n, u.shape)
		if u.counted {
			s.widen(margin)
		}
		return y == y2
	}
	first := dateFloorDiv(y, 10) * 10
	*s = dateYearPart(dateDecade, first+10*n, u.shape)
	return first == dateFloorDiv(y2, 10)*10
}

// windowSpan resolves so many units before or after the day of its anchor. One
// writer counts whole months and another to the day: both are in the margin. "The
// next three years" of what has happened follow the last date told.
func (u *dateUnit) windowSpan(a *Anchors, past bool, s *dateSpan) bool {
	n, anchor := int(u.count), a.Published
	if n > 0 && past {
		anchor = a.Last
	}
	at, ok := dateAnchorDay(anchor)
	if !ok {
		return false
	}
	far, farther := addUnits(at, u.unit, n), addUnits(at, u.unit, n+n/max(n, -n))
	if n < 0 {
		*s = dateSpan{far, at, farther, at}
	} else {
		*s = dateSpan{at, far, at, farther}
	}
	return true
}

// weekStart is the Monday of a day's week.
func weekStart(at edtf.Day) edtf.Day { return at - edtf.Day((int(at.Weekday())+6)%7) }

// firstWeek is the Monday of the first week of a year, that of 4 January.
func firstWeek(year int) edtf.Day { return weekStart(edtf.CivilDay(year, 1, 4)) }

// weekSpan is the numbered week of the year of its anchor.
func (u *dateUnit) weekSpan(a *Anchors) (dateSpan, bool) {
	lo, hi, ok := dateAnchor(a.Published)
	y, _, _ := (lo + (hi-lo)/2).Civil()
	monday := firstWeek(y) + edtf.Day(7*(u.count-1))
	return dateSharp(monday, monday+6), ok
}

func (u *dateUnit) weekdaySpan(a *Anchors, past bool) (dateSpan, bool) {
	day, ok := dateAnchorDay(u.anchor(a))
	if !ok {
		return dateSpan{}, false
	}
	if u.counted { // "two Sundays ago"
		n := edtf.Day(u.count)
		if n > 0 {
			at := day + 1 + edtf.Day((int(u.weekday)-int(day.Weekday())+6)%7) + 7*(n-1)
			return dateSharp(at, at), true
		}
		at := day - 1 - edtf.Day((int(day.Weekday())-int(u.weekday)+6)%7) + 7*(n+1)
		return dateSharp(at, at), true
	}
	back := edtf.Day((int(day.Weekday()) - int(u.weekday) + 7) % 7) // days since the latest one
	at := day - back
	first := at
	switch u.ref {
	case dateLast, datePrevious:
		if back == 0 {
			at -= 7
		}
		first = at
	case dateNext:
		first = at + 7
		at = weekStart(day) + 7 + edtf.Day((int(u.weekday)+6)%7)
	case dateFollowing:
		at += 7
		first = at
	case dateThat:
		if back > 3 {
			at += 7
		}
		first = at
	case dateThis:
		if !past && back != 0 || u.ahead {
			at += 7
		}
		first = at
	case dateNearest:
		if !past {
			at += 7
		}
		first = at
	}
	// "Next Friday", said on a Thursday, is the one of the next week, and for
	// some readers the day after.
	s := dateSpan{at, at, first, at}
	if u.night {
		s.outHi++
	}
	return s, true
}

func (u *dateUnit) weekendSpan(a *Anchors, past bool) (dateSpan, bool) {
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

func dateFloorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
