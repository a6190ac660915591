package mention

import "github.com/sourcedclaims/factcheck/sources/edtf"

// walk goes one step from a span to another.
func (t dateStep) walk(s *dateSpan) bool {
	switch t.op {
	case movePick:
		return t.pick(s)
	case moveShift:
		t.shift(s)
	case movePart:
		s.part(dateShape(t.n))
	case moveWeek:
		monday := weekStart(s.lo)
		*s = dateSharp(monday, monday+6)
	case moveOn:
		from := s.lo
		if s.lo == s.hi && s.outLo != s.lo { // two weeks from now, on a Monday: the nearest
			from -= 3
		}
		at := from + edtf.Day((int(t.n)-int(from.Weekday())+7)%7)
		*s = dateSharp(at, at)
	case moveFrom:
		*s = dateSharp(s.lo, addUnits(s.lo, t.unit, int(t.n))-1)
	}
	return s.lo <= s.hi
}

// addUnits is the day so many units later; in a month that is too short its
// last.
func addUnits(at edtf.Day, unit dateKind, n int) edtf.Day {
	y, m, d := at.Civil()
	switch unit {
	case dateWeek:
		return at + edtf.Day(7*n)
	case dateMonth, dateQuarter:
		if unit == dateQuarter {
			n *= 3
		}
		m += n - 1
		y, m = y+dateFloorDiv(m, 12), dateFloorMod(m, 12)+1
	case dateYear:
		y += n
	case dateDecade:
		y += 10 * n
	default:
		return at + edtf.Day(n)
	}
	return edtf.CivilDay(y, m, min(d, edtf.DaysIn(y, m)))
}

// shift moves a span by so many units. Few writers mean them to the day.
func (t dateStep) shift(s *dateSpan) {
	n := int(t.n)
	margin := 0
	switch {
	case t.m != 0: // "the day after" is exact
	case t.unit == dateDay && n*n > 1:
		margin = 1
	case t.unit == dateWeek:
		margin = 3
	case t.unit == dateMonth:
		margin = 15
	case t.unit > dateMonth:
		margin = 183
	}
	*s = dateSpan{
		addUnits(s.lo, t.unit, n), addUnits(s.hi, t.unit, n),
		addUnits(s.outLo, t.unit, n), addUnits(s.outHi, t.unit, n),
	}
	s.widen(margin)
}

// pick takes the nth unit, or several, that lie in a span.
func (t dateStep) pick(s *dateSpan) bool {
	n, many := int(t.n), edtf.Day(max(t.m, 1))
	back := n < 0
	k := edtf.Day(n - 1)
	if back {
		k = edtf.Day(-n - 1)
	}
	var lo, hi edtf.Day
	switch t.unit {
	case dateDay:
		lo, hi = s.lo+k, s.lo+k+many-1
		if back {
			lo, hi = s.hi-k-many+1, s.hi-k
		}
	case dateWeekday:
		lo = s.lo + edtf.Day((int(t.m)-int(s.lo.Weekday())+7)%7) + 7*k
		if back {
			lo = s.hi - edtf.Day((int(s.hi.Weekday())-int(t.m)+7)%7) - 7*k
		}
		hi = lo
	case dateWeek:
		// The first week is the one with most of its days in the span, the last so.
		lo = weekStart(s.lo+3) + 7*k
		hi = lo + 7*many - 1
		if back {
			hi = weekStart(s.hi-3) + 6 - 7*k
			lo = hi - 7*many + 1
		}
	case dateWeekend:
		lo = weekStart(s.lo) + 5 + 7*k
		if back {
			lo = weekStart(s.hi) + 5 - 7*k
		}
		hi = lo + 1
	case dateMonth, dateQuarter, dateYear:
		lo = addUnits(s.lo, t.unit, int(k))
		hi = addUnits(lo, t.unit, int(many)) - 1
		if back {
			hi = addUnits(s.hi+1, t.unit, -int(k)) - 1
			lo = addUnits(hi+1, t.unit, -int(many))
		}
	default:
		return false
	}
	inside := hi >= s.lo && lo <= s.hi
	*s = dateSharp(lo, hi)
	return inside
}

// part takes the early, middle or late part of any span.
func (s *dateSpan) part(shape dateShape) {
	third := (s.hi - s.lo + 1) / 3
	lo, hi := s.lo, s.hi
	*s = dateSharp(lo, hi)
	switch shape {
	case dateEarly:
		s.hi, s.outHi = lo+third, lo+2*third
	case dateMid:
		s.lo, s.hi = lo+third, hi-third
	case dateLate:
		s.lo, s.outLo = hi-third, hi-2*third
	}
}

// widen gives a span so many days more on either side.
func (s *dateSpan) widen(days int) {
	s.outLo, s.outHi = s.outLo-edtf.Day(days), s.outHi+edtf.Day(days)
}
