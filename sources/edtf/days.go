package edtf

import (
	"strconv"
	"time"
)

// Day counts days from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
type Day int64

// The ends of an interval that has no end.
const (
	MinDay Day = -1 << 62
	MaxDay Day = 1 << 62
)

// maxYear is the largest year, before and after year 0, whose days can be
// numbered between MinDay and MaxDay.
const maxYear = 10_000_000_000_000_000

// daysPerEra is the length of the calendar's cycle of 400 years.
const daysPerEra = 146_097

// epoch is the number of days from 0000-03-01 to 1970-01-01.
const epoch = 719_468

// CivilDay returns the number of a day of the proleptic Gregorian calendar.
// Year 0 is the year before year 1. The month counts from 1 to 12; a day outside
// its month runs on into the next, as in [time.Date]. A year beyond ten thousand
// million million is no end: MinDay or MaxDay.
func CivilDay(y, m, d int) Day {
	if y > maxYear {
		return MaxDay
	}
	if y < -maxYear {
		return MinDay
	}
	// Years that begin in March have the leap day at their end, which makes
	// the days before a month a linear function of the month.
	year, month := int64(y), (int64(m)+9)%12
	if m <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	inEra := year - era*400
	dayOfYear := (153*month + 2) / 5
	return Day(era*daysPerEra + inEra*365 + inEra/4 - inEra/100 + dayOfYear + int64(d) - 1 - epoch)
}

// Civil returns the year, month and day of a day number. It is the inverse of
// [CivilDay] for every day between the two sentinels.
func (n Day) Civil() (y, m, d int) {
	days := int64(n) + epoch
	era := floorDiv(days, daysPerEra)
	inEra := days - era*daysPerEra
	year := (inEra - inEra/1460 + inEra/36_524 - inEra/146_096) / 365
	dayOfYear := inEra - (365*year + year/4 - year/100)
	month := (5*dayOfYear + 2) / 153
	d = int(dayOfYear-(153*month+2)/5) + 1
	m = int(month) + 3
	if m > 12 {
		m -= 12
		year++
	}
	return int(year + era*400), m, d
}

// Weekday returns the day of the week.
func (n Day) Weekday() time.Weekday {
	return time.Weekday(((int64(n)+4)%7 + 7) % 7) // day 0 was a Thursday
}

// DaysIn returns the number of days of a month, 28 to 31, or 0 if there is no
// such month.
//
//go:noinline
func DaysIn(y, m int) int {
	switch m {
	case 2:
		if leap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return 0
}

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Of returns the date of a year, a month or a day; month and day are 0 where
// unstated. What is no date (month 13, 30 February, a day without a month)
// gives the zero Date. Outside the years -9999 to 9999 only whole years can be
// written.
func Of(year, month, day int) Date {
	if month > 12 {
		return Date{} // not a season
	}
	d, err := Parse(civilText(year, month, day))
	if err != nil {
		return Date{}
	}
	return d
}

// Yearless returns the date of a month or a day in an unstated year,
// "XXXX-09-27"; day 0 is the whole month. What is no date gives the zero Date.
func Yearless(month, day int) Date {
	if month > 12 {
		return Date{}
	}
	d, err := Parse("XXXX" + civilText(0, month, day)[4:])
	if err != nil {
		return Date{}
	}
	return d
}

// InYear returns the date with its year filled in, where it is a date such as
// "XXXX-09-27"; any other date is returned as it is. A day which that year does
// not have gives the zero Date.
func (d Date) InYear(year int) Date {
	if len(d.text) < 4 || d.text[:4] != "XXXX" || d.prec == Interval {
		return d
	}
	v, err := Parse(civilText(year, 0, 0) + d.text[4:])
	if err != nil {
		return Date{}
	}
	return v
}

// padded writes a number with zeros before it up to a width.
func padded(n, width int) string {
	s := strconv.Itoa(n)
	return "0000"[:max(0, width-len(s))] + s
}

// civilText writes a date; month and day are left out where they are 0.
func civilText(year, month, day int) string {
	var s string
	switch {
	case year < -9999 || year > 9999:
		s = "Y" + strconv.Itoa(year)
	case year < 0:
		s = "-" + padded(-year, 4)
	default:
		s = padded(year, 4)
	}
	if month != 0 || day != 0 {
		s += "-" + padded(month, 2)
	}
	if day != 0 {
		s += "-" + padded(day, 2)
	}
	return s
}

// FromDays returns the shortest expression that covers the days from lo to hi,
// both inclusive: a year, a month or a day if they are just that, else an
// interval.
//
//	1991-01-01, MaxDay      1991/..
//	1990-01-01, 1999-12-31  1990/1999
//	1993-05-01, 1993-08-31  1993-05/1993-08
//	2011-03-01, 2011-03-18  2011-03-01/2011-03-18
//
// An end is as coarse as can be without holding the other end, as in the last
// line. Every day, and no day (lo after hi), give the zero Date. Outside the
// years -9999 to 9999 the format knows only whole years, and an end there is
// widened to its year.
func FromDays(lo, hi Day) Date {
	open, endless := lo <= firstDay, hi >= lastDay
	switch {
	case lo > hi, open && endless:
		return Date{}
	case open:
		return MustParse("../" + lastText(hi, MinDay))
	case endless:
		return MustParse(firstText(lo, MaxDay) + "/..")
	}
	text, unit := unitText(lo, hi)
	if unit == Unknown {
		text, unit = firstText(lo, hi)+"/"+lastText(hi, lo), Interval
	}
	if ly, _, _ := lo.Civil(); wide(ly) {
		return MustParse(text)
	}
	if hy, _, _ := hi.Civil(); wide(hy) {
		return MustParse(text)
	}
	return Date{text: text, lo: lo, hi: hi, prec: unit} // as it would be parsed
}

// The first and last day of the years that can be written.
var (
	firstDay = CivilDay(-maxYear, 1, 1)
	lastDay  = CivilDay(maxYear, 12, 31)
)

// unitText writes lo to hi as one year, month or day, if it is one, and tells which.
func unitText(lo, hi Day) (string, Precision) {
	y, m, d := lo.Civil()
	switch {
	case lo == CivilDay(y, 1, 1) && hi == CivilDay(y, 12, 31), wide(y) && hi <= CivilDay(y, 12, 31):
		return civilText(y, 0, 0), Year
	case d == 1 && hi == CivilDay(y, m, DaysIn(y, m)):
		return civilText(y, m, 0), Month
	case lo == hi:
		return civilText(y, m, d), DayPrecision
	}
	return "", Unknown
}

// wide reports whether a year can be written only whole.
func wide(y int) bool { return y < -9999 || y > 9999 }

// firstText writes the start of an interval that ends on hi.
func firstText(lo, hi Day) string {
	y, m, d := lo.Civil()
	switch {
	case wide(y), m == 1 && d == 1 && hi > CivilDay(y, 12, 31):
		return civilText(y, 0, 0)
	case d == 1 && hi > CivilDay(y, m, DaysIn(y, m)):
		return civilText(y, m, 0)
	}
	return civilText(y, m, d)
}

// lastText writes the end of an interval that starts on lo.
func lastText(hi, lo Day) string {
	y, m, d := hi.Civil()
	switch {
	case wide(y), m == 12 && d == 31 && lo < CivilDay(y, 1, 1):
		return civilText(y, 0, 0)
	case d == DaysIn(y, m) && lo < CivilDay(y, m, 1):
		return civilText(y, m, 0)
	}
	return civilText(y, m, d)
}
