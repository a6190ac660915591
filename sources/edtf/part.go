package edtf

// part is one date of an expression: the whole of it, an end of an interval or
// a member of a set.
type part struct {
	digits     [4]byte // the year as written, with X; empty if long
	negative   bool
	long       bool   // the year is given by years
	years      [2]int // first and last year, if long
	month, day field
	clock      clock
	open       bool // no date: ".." or nothing
	flags      flag
	prec       Precision
	lo, hi     Day
}

// field is the two characters of a month or day, digits or X. The zero field
// is unstated.
type field [2]byte

func (f field) stated() bool { return f[0] != 0 }

// exact reports whether the field is stated in full.
func (f field) exact() bool { return f.stated() && f[0] != 'X' && f[1] != 'X' }

// value returns the number, if it is stated in full.
func (f field) value() (n int, exact bool) {
	if !f.exact() {
		return 0, false
	}
	return int(f[0]-'0')*10 + int(f[1]-'0'), true
}

// matches reports whether the field can stand for n. An unstated one can stand
// for any.
func (f field) matches(n int) bool {
	return !f.stated() ||
		(f[0] == 'X' || int(f[0]-'0') == n/10) && (f[1] == 'X' || int(f[1]-'0') == n%10)
}

// season reports whether the month is one of the numbers for parts of a year.
func (d *part) season() bool {
	n, _ := d.month.value()
	return n > 12
}

// masked reports whether the year has an X.
func (d *part) masked() bool {
	for _, c := range d.digits {
		if c == 'X' {
			return true
		}
	}
	return false
}

// yearless reports whether nothing is stated of the year.
func (d *part) yearless() bool { return d.digits == [4]byte{'X', 'X', 'X', 'X'} }

// span returns the first and the last year that the digits can stand for.
func (d *part) span() (first, last int) {
	if d.long {
		return d.years[0], d.years[1]
	}
	for _, c := range d.digits {
		first, last = first*10, last*10
		if c == 'X' {
			last += 9
		} else {
			first, last = first+int(c-'0'), last+int(c-'0')
		}
	}
	if d.negative {
		first, last = -last, -first
	}
	return first, last
}

// hasYear reports whether the digits can stand for the year y of the span.
func (d *part) hasYear(y int) bool {
	if d.long {
		return true
	}
	if d.negative && y >= 0 || !d.negative && y < 0 { // -0000 is no year
		return false
	}
	y = max(y, -y)
	for i := len(d.digits) - 1; i >= 0; i-- {
		if c := d.digits[i]; c != 'X' && int(c-'0') != y%10 {
			return false
		}
		y /= 10
	}
	return true
}

// finish works out bounds, precision and flags. It reports whether there is
// such a date.
func (d *part) finish() bool {
	d.setPrecision()
	switch {
	case d.yearless():
		d.lo, d.hi = MinDay, MaxDay
		d.flags |= indefinite
		// A leap year and another have every day that there is.
		_, ok := d.firstIn(2000)
		return ok || d.season()
	case d.season():
		return d.seasonBounds()
	case d.long:
		d.lo, d.hi = CivilDay(d.years[0], 1, 1), CivilDay(d.years[1], 12, 31)
		return true
	}
	return d.dayBounds()
}

// dayBounds finds the first and the last day that the digits can stand for.
func (d *part) dayBounds() bool {
	first, last := d.span()
	found := false
	for y := first; y <= last && !found; y++ {
		if d.hasYear(y) {
			d.lo, found = d.firstIn(y)
		}
	}
	if !found {
		return false
	}
	for y, found := last, false; y >= first && !found; y-- {
		if d.hasYear(y) {
			d.hi, found = d.lastIn(y)
		}
	}
	return true
}

func (d *part) firstIn(y int) (Day, bool) {
	for m := 1; m <= 12; m++ {
		for day := 1; day <= DaysIn(y, m) && d.month.matches(m); day++ {
			if d.day.matches(day) {
				return CivilDay(y, m, day), true
			}
		}
	}
	return 0, false
}

func (d *part) lastIn(y int) (Day, bool) {
	for m := 12; m >= 1; m-- {
		for day := DaysIn(y, m); day >= 1 && d.month.matches(m); day-- {
			if d.day.matches(day) {
				return CivilDay(y, m, day), true
			}
		}
	}
	return 0, false
}

// seasons holds the first month and the number of months of the parts of a
// year, from 21 on: seasons of no stated place (read as northern), of the
// north, of the south, quarters, thirds and halves. A month beyond 12 lies in
// the next year.
var seasons = [...][2]int{
	{3, 3}, {6, 3}, {9, 3}, {12, 3},
	{3, 3}, {6, 3}, {9, 3}, {12, 3},
	{9, 3}, {12, 3}, {3, 3}, {6, 3},
	{1, 3}, {4, 3}, {7, 3}, {10, 3},
	{1, 4}, {5, 4}, {9, 4},
	{1, 6}, {7, 6},
}

func (d *part) seasonBounds() bool {
	n, _ := d.month.value()
	s := seasons[n-21]
	first, last := d.span()
	for !d.hasYear(first) && first < last { // -000X has no year 0
		first++
	}
	for !d.hasYear(last) && last > first {
		last--
	}
	if s[0]+s[1] > 13 {
		d.hi = CivilDay(last+1, s[0]+s[1]-12, 1) - 1
	} else if s[0]+s[1] == 13 {
		d.hi = CivilDay(last, 12, 31)
	} else {
		d.hi = CivilDay(last, s[0]+s[1], 1) - 1
	}
	d.lo = CivilDay(first, s[0], 1)
	return d.hasYear(first)
}

// setPrecision finds the finest part that is stated in full.
func (d *part) setPrecision() {
	switch {
	case d.clock.minute:
		d.prec = Minute
	case d.clock.set:
		d.prec = Second
	case d.day.exact():
		d.prec = DayPrecision
	case d.season():
		d.prec = Season
	case d.month.exact():
		d.prec = Month
	case !d.long:
		d.prec = yearPrecision(d.digits)
	}
}

// yearPrecision counts the unspecified digits at the end of a year.
func yearPrecision(digits [4]byte) Precision {
	n := 0
	for n < len(digits) && digits[len(digits)-1-n] == 'X' {
		n++
	}
	for _, c := range digits[:len(digits)-n] {
		if c == 'X' {
			return Unknown // "2X13": a year of no unit
		}
	}
	return [...]Precision{Year, Decade, Century, Millennium, Unknown}[n]
}

// roundPrecision names a power of ten of years.
func roundPrecision(years int) Precision {
	switch years {
	case 1:
		return Year
	case 10:
		return Decade
	case 100:
		return Century
	case 1000:
		return Millennium
	}
	return Unknown
}

// date is the expression that is this part alone.
func (d *part) date() Date {
	return Date{lo: d.lo, hi: d.hi, clock: d.clock, prec: d.prec, flags: d.flags}
}
