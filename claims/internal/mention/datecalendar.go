package mention

import "github.com/sourcedclaims/factcheck/sources/edtf"

// dateCalendar is the calendar in which a date is given.
type dateCalendar uint8

const (
	calGregorian dateCalendar = iota
	calJulian
	calIslamic // tabular, civil; a sighted one differs by a day or two
	calHebrew
	calEthiopian
	calPersian
)

// calendarOf is the calendar of an era.
func calendarOf(era dateMark) dateCalendar {
	switch era {
	case markJulian:
		return calJulian
	case markIslamic:
		return calIslamic
	case markHebrew:
		return calHebrew
	case markEthiopian:
		return calEthiopian
	case markPersian:
		return calPersian
	}
	return calGregorian
}

// calendar reads what tells the calendar behind a year: "1412 AH", "(O.S.)".
func (r *dateReader) calendar(u *dateUnit, j int) (next int) {
	k := j
	if r.mark(k, "(") {
		k++
	}
	era := r.at(k).era
	if era == markNone || !r.tok(k).Upper || !u.dated {
		return j
	}
	if k > j && !r.mark(k+1, ")") && !r.mark(k+2, ")") {
		return j
	}
	switch era {
	case markCE:
	case markBCE:
		u.year = 1 - u.year
	case markOther:
		u.kind = dateUnclear
	default:
		if cal := calendarOf(era); u.cal != cal && u.month != 0 && cal != calJulian {
			u.kind = dateUnclear // our month in another's year
		} else {
			u.cal = cal
		}
	}
	if next = k + 1; r.length(k) > 2 && r.t.S[r.tok(k).Start+1] == '.' {
		next = r.dot(next)
	}
	if k > j {
		next++
	}
	return next
}

// calendarDay is the day of a date in a calendar other than ours, by the closed
// formulas of Reingold and Dershowitz. Days of 1970 are counted from 0.
func calendarDay(cal dateCalendar, year, month, day int) edtf.Day {
	switch cal {
	case calJulian:
		return edtf.Day(julianDay(year, month, day))
	case calIslamic:
		return edtf.Day(day + 29*(month-1) + month/2 + 354*(year-1) + dateFloorDiv(3+11*year, 30) + islamicEpoch)
	case calHebrew:
		return edtf.Day(hebrewDay(year, month, day))
	case calEthiopian:
		return edtf.Day(ethiopianEpoch + 365*(year-1) + dateFloorDiv(year, 4) + 30*(month-1) + day - 1)
	case calPersian:
		return edtf.Day(persianDay(year, month, day))
	}
	return edtf.CivilDay(year, month, day)
}

// Days counted from 1970: the first of an era, or for the formulas above the day
// before it.
const (
	islamicEpoch   = -492149
	hebrewEpoch    = -2092590
	ethiopianEpoch = -716367
	persianEpoch   = -492268
)

// julianDay counts a year from March, so that the leap day is its last.
func julianDay(year, month, day int) int {
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + dateFloorDiv(year, 4) + (153*(month-3)+2)/5 + day - 719471
}

// hebrewDay counts months from Nisan as 1; a year begins with Tishri, the 7th.
func hebrewDay(year, month, day int) int {
	at := hebrewNewYear(year) + day - 1
	last := 12
	if hebrewLeap(year) {
		last = 13
	}
	for m := 7; m != min(month, last); m = m%last + 1 {
		at += hebrewMonth(year, m)
	}
	return at
}

func hebrewLeap(year int) bool { return dateFloorMod(7*year+1, 19) < 7 }

// hebrewElapsed is how many days lie between the epoch and the new moon of a
// year, with the first two delays.
func hebrewElapsed(year int) int {
	months := dateFloorDiv(235*year-234, 19)
	parts := 12084 + 13753*months
	day := 29*months + dateFloorDiv(parts, 25920)
	if dateFloorMod(3*(day+1), 7) < 3 {
		day++
	}
	return day
}

func hebrewNewYear(year int) int {
	before, at, after := hebrewElapsed(year-1), hebrewElapsed(year), hebrewElapsed(year+1)
	switch {
	case after-at == 356:
		at += 2
	case at-before == 382:
		at++
	}
	return hebrewEpoch + at
}

// hebrewMonth is how many days a month has.
func hebrewMonth(year, month int) int {
	days := hebrewNewYear(year+1) - hebrewNewYear(year)
	switch {
	case month == 2 || month == 4 || month == 6 || month == 10 || month == 13,
		month == 12 && !hebrewLeap(year), month == 8 && days%10 != 5, month == 9 && days%10 == 3:
		return 29
	}
	return 30
}

// persianDay uses the cycle of 2820 years, which agrees with the sun over the
// years that texts speak of.
func persianDay(year, month, day int) int {
	y := year - 474
	cycle := dateFloorMod(y, 2820) + 474
	at := persianEpoch + 1029983*dateFloorDiv(y, 2820) + 365*(cycle-1) + dateFloorDiv(31*cycle-5, 128) + day
	if month <= 7 {
		return at + 31*(month-1)
	}
	return at + 30*(month-1) + 6
}

// calendarSpan is a day, month or year of another calendar.
func (u *dateUnit) calendarSpan() dateSpan {
	year := int(u.year)
	first := u.firstMonth()
	nextYear, next := year+1, first
	if u.kind != dateYear {
		first = int(u.month)
		nextYear, next = year, u.monthAfter(first)
		if next == u.firstMonth() {
			nextYear++
		}
	}
	lo := calendarDay(u.cal, year, first, 1)
	hi := calendarDay(u.cal, nextYear, next, 1) - 1
	if u.kind == dateDay {
		lo += edtf.Day(u.day) - 1
		hi = lo
	}
	s := dateSharp(lo, hi)
	if u.cal == calIslamic {
		s.widen(2)
	}
	return s
}

// firstMonth is the month with which a year begins.
func (u *dateUnit) firstMonth() int {
	if u.cal == calHebrew {
		return 7
	}
	return 1
}

// monthAfter is the month behind another, perhaps of the next year.
func (u *dateUnit) monthAfter(month int) int {
	last := 12
	switch {
	case u.cal == calHebrew && hebrewLeap(int(u.year)), u.cal == calEthiopian:
		last = 13
	}
	return month%last + 1
}

func dateFloorMod(a, b int) int { return a - b*dateFloorDiv(a, b) }

// monthOf reads the name of a month's section: "5", or "ah7" for one of another
// calendar.
func monthOf(name string) (month int, cal dateCalendar) {
	if len(name) > 2 {
		switch name[:2] {
		case "ah":
			cal, name = calIslamic, name[2:]
		case "am":
			cal, name = calHebrew, name[2:]
		case "ec":
			cal, name = calEthiopian, name[2:]
		case "sh":
			cal, name = calPersian, name[2:]
		}
	}
	month, _ = dateNumber(name)
	return month, cal
}
