package mention

import "github.com/sourcedclaims/factcheck/sources/edtf"

// offsetSpan resolves what lies so many units from its anchor.
func (u dateUnit) offsetSpan(a Anchors) (dateSpan, bool) {
	anchor := a.Published
	if u.ref >= dateThat {
		anchor = a.Last
	}
	lo, hi, ok := dateAnchor(anchor)
	if !ok {
		return dateSpan{}, false
	}
	switch u.unit {
	case dateDay:
		return u.dayOffset(lo, hi)
	case dateWeekday:
		return u.weekOffset(lo, hi)
	case dateMonth:
		return u.monthOffset(lo, hi)
	}
	return u.yearOffset(lo, hi)
}

func (u dateUnit) dayOffset(lo, hi edtf.Day) (dateSpan, bool) {
	at := lo + edtf.Day(u.count)
	s := dateSharp(at, at)
	if u.night {
		s.outHi++
	}
	if u.count > 1 || u.count < -1 {
		s = s.widened(1) // the first day may be counted or not
	}
	return s, lo == hi
}

func (u dateUnit) weekOffset(lo, hi edtf.Day) (dateSpan, bool) {
	at := lo + edtf.Day(7*u.count)
	if u.counted {
		return dateSharp(at, at).widened(3), lo == hi
	}
	monday := at - edtf.Day((int(at.Weekday())+6)%7)
	return dateSharp(monday, monday+6), hi-lo < 7
}

func (u dateUnit) monthOffset(lo, hi edtf.Day) (dateSpan, bool) {
	y, m, _ := lo.Civil()
	y2, m2, _ := hi.Civil()
	at := y*12 + m - 1 + u.count
	s := dateMonthPart(dateFloorDiv(at, 12), at-dateFloorDiv(at, 12)*12+1, u.shape)
	if u.counted && u.count != 0 {
		s = s.widened(15)
	}
	return s, y == y2 && m == m2
}

func (u dateUnit) yearOffset(lo, hi edtf.Day) (dateSpan, bool) {
	y, _, _ := lo.Civil()
	y2, _, _ := hi.Civil()
	if u.unit == dateYear || u.counted {
		size, margin := 1, 183
		if u.unit == dateDecade {
			size, margin = 10, 5*365
		}
		s := dateYearPart(dateYear, y+size*u.count, u.shape)
		if u.counted {
			s = s.widened(margin)
		}
		return s, y == y2
	}
	first := dateFloorDiv(y, 10) * 10
	return dateYearPart(dateDecade, first+10*u.count, u.shape), first == dateFloorDiv(y2, 10)*10
}

func dateFloorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
