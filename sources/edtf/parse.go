package edtf

import "strconv"

// maxLen bounds an expression, so that a hostile file cannot make a date of a
// megabyte.
const maxLen = 1000

// SyntaxError says why a text is no date and where that shows.
type SyntaxError struct {
	Text string // the whole expression, cut at 60 bytes
	Pos  int    // byte offset of the fault in the expression, counted from 0
	Msg  string
}

// Error names the expression, the position (counted from 1) and the fault.
func (e *SyntaxError) Error() string {
	return strconv.Quote(e.Text) + " is no date: " + e.Msg + " at position " + strconv.Itoa(e.Pos+1)
}

// scanner walks over an expression. Its methods read one construct each,
// starting at pos, and leave pos behind it.
type scanner struct {
	s   string
	pos int
}

//go:noinline
func (p *scanner) fail(pos int, msg string) error {
	text := p.s
	if len(text) > 60 {
		text = text[:60] + "…"
	}
	return &SyntaxError{Text: text, Pos: pos, Msg: msg}
}

// peek returns the next byte, 0 at the end.
func (p *scanner) peek() byte {
	if p.pos < len(p.s) {
		return p.s[p.pos]
	}
	return 0
}

// take skips a byte if it is next.
func (p *scanner) take(c byte) bool {
	if p.peek() != c || p.pos >= len(p.s) {
		return false
	}
	p.pos++
	return true
}

// takeDots skips ".." if it is next.
func (p *scanner) takeDots() bool {
	if p.pos+1 < len(p.s) && p.s[p.pos] == '.' && p.s[p.pos+1] == '.' {
		p.pos += 2
		return true
	}
	return false
}

// expression reads the whole text.
func (p *scanner) expression() (Date, error) {
	switch {
	case p.s == "":
		return Date{}, p.fail(0, "nothing is written")
	case len(p.s) > maxLen:
		return Date{}, p.fail(maxLen, "more than "+strconv.Itoa(maxLen)+" bytes")
	}
	var d Date
	var err error
	if c := p.peek(); c == '[' || c == '{' {
		d, err = p.set()
	} else {
		d, err = p.interval()
	}
	if err == nil && p.pos < len(p.s) {
		err = p.fail(p.pos, "unexpected "+strconv.QuoteRune(rune(p.s[p.pos])))
	}
	return d, err
}

// interval reads a date, or two ends around a slash.
func (p *scanner) interval() (Date, error) {
	from, err := p.end(true)
	if err != nil {
		return Date{}, err
	}
	slash := p.pos
	if !p.take('/') {
		if from.open {
			return Date{}, p.fail(p.pos, "expected '/'")
		}
		return from.date(), nil
	}
	if from.clock.set {
		return Date{}, p.fail(slash, "a time of day in an interval")
	}
	start := p.pos
	to, err := p.end(false)
	if err != nil {
		return Date{}, err
	}
	if to.clock.set {
		return Date{}, p.fail(start, "a time of day in an interval")
	}
	return p.join(from, to, start)
}

// join makes an interval of two ends.
func (p *scanner) join(from, to part, at int) (Date, error) {
	if from.lo > to.hi {
		return Date{}, p.fail(at, "an end before the start")
	}
	d := Date{lo: from.lo, hi: to.hi, prec: Interval, flags: (from.flags | to.flags) &^ indefinite}
	if d.lo == MinDay && d.hi == MaxDay {
		d.flags |= indefinite
	}
	return d, nil
}

// end reads one end of an interval: a date, ".." (open) or nothing (unknown).
func (p *scanner) end(first bool) (part, error) {
	nothing := p.peek() == '/' && first || p.pos == len(p.s) && !first
	if nothing || p.takeDots() {
		return part{open: true, lo: MinDay, hi: MaxDay}, nil
	}
	return p.date()
}

// set reads "[1667,1668,1670..1672]" (one of) or "{…}" (all of).
func (p *scanner) set() (Date, error) {
	closing := byte(']')
	if p.peek() == '{' {
		closing = '}'
	}
	p.pos++
	d := Date{lo: MaxDay, hi: MinDay, prec: Set}
	for first := true; ; first = false {
		e, err := p.element(first, closing)
		if err != nil {
			return Date{}, err
		}
		d.lo, d.hi, d.flags = min(d.lo, e.lo), max(d.hi, e.hi), d.flags|e.flags
		if p.take(closing) {
			return d, nil
		}
		if e.open || !p.take(',') {
			return Date{}, p.fail(p.pos, "expected "+strconv.QuoteRune(rune(closing)))
		}
	}
}

// element reads one member of a set: a date, a range of dates, a range that is
// open before (the first member) or after (the last, marked open).
func (p *scanner) element(first bool, closing byte) (part, error) {
	if first && p.takeDots() {
		to, err := p.date()
		to.lo = MinDay
		return to, err
	}
	from, err := p.date()
	if err != nil || !p.takeDots() {
		return from, err
	}
	if p.peek() == closing {
		from.hi, from.open = MaxDay, true
		return from, nil
	}
	start := p.pos
	to, err := p.date()
	switch {
	case err != nil:
		return part{}, err
	case from.prec != to.prec:
		return part{}, p.fail(start, "a range of a "+from.prec.String()+" and a "+to.prec.String())
	case from.lo > to.hi:
		return part{}, p.fail(start, "an end before the start")
	}
	from.hi, from.flags = to.hi, from.flags|to.flags
	return from, nil
}

// qualifier reads "?", "~" or "%", if one is next.
func (p *scanner) qualifier() (flag, bool) {
	switch p.peek() {
	case '?':
		p.pos++
		return uncertain, true
	case '~':
		p.pos++
		return approximate, true
	case '%':
		p.pos++
		return uncertain | approximate, true
	}
	return 0, false
}

// date reads one date: a year, perhaps a month or season, perhaps a day,
// perhaps a time. Qualifiers may stand on either side of each of the three.
func (p *scanner) date() (part, error) {
	var d part
	start := p.pos
	q, _ := p.qualifier()
	d.flags |= q
	if err := p.year(&d); err != nil {
		return part{}, err
	}
	q, qualified := p.qualifier()
	d.flags |= q
	fields := []*field{&d.month, &d.day}
	for n := 0; p.peek() == '-'; n++ {
		if n == len(fields) || d.long || d.season() {
			return part{}, p.fail(p.pos, "unexpected '-'")
		}
		p.pos++
		q, _ = p.qualifier()
		d.flags |= q
		if err := p.field(fields[n], n == 0); err != nil {
			return part{}, err
		}
		q, qualified = p.qualifier()
		d.flags |= q
	}
	if p.peek() == 'T' && d.day.exact() && !qualified {
		if err := p.time(&d.clock); err != nil {
			return part{}, err
		}
	}
	if !d.finish() {
		return part{}, p.fail(start, "no such day in the calendar")
	}
	return d, nil
}

// year reads four digits or X, a long year after "Y", and the significant
// digits of either.
func (p *scanner) year(d *part) error {
	start := p.pos
	d.long = p.take('Y')
	d.negative = p.take('-')
	if d.long {
		return p.longYear(d, start)
	}
	for i := range d.digits {
		c := p.peek()
		if c != 'X' && (c < '0' || c > '9') {
			return p.fail(p.pos, "expected a year of four digits")
		}
		d.digits[i] = c
		p.pos++
	}
	if c := p.peek(); c >= '0' && c <= '9' || c == 'X' {
		return p.fail(p.pos, "a year of more than four digits without Y")
	}
	if d.negative && d.digits == [4]byte{'0', '0', '0', '0'} {
		return p.fail(start, "a year -0000")
	}
	if p.peek() == 'S' {
		if d.masked() {
			return p.fail(p.pos, "significant digits of an unspecified year")
		}
		_, hi := d.span()
		if d.negative {
			hi = -hi
		}
		return p.significant(d, hi)
	}
	return nil
}

// longYear reads the digits after "Y" and an exponent.
func (p *scanner) longYear(d *part, start int) error {
	first := p.pos
	n, ok := p.number()
	digits := p.pos - first
	switch {
	case digits == 0:
		return p.fail(p.pos, "expected the digits of a year")
	case p.s[first] == '0':
		return p.fail(first, "a year that begins with 0")
	case !ok:
		return p.fail(start, "a year beyond "+strconv.FormatInt(maxYear, 10))
	}
	if p.take('E') {
		at := p.pos
		exp, ok := p.number()
		if at == p.pos {
			return p.fail(p.pos, "expected an exponent")
		}
		for ; ok && exp > 0; exp-- {
			n *= 10
			ok = n <= maxYear
		}
		if !ok {
			return p.fail(start, "a year beyond "+strconv.FormatInt(maxYear, 10))
		}
	} else if digits < 5 {
		return p.fail(start, "Y before a year of four digits")
	}
	return p.significant(d, n)
}

// significant reads "S2", if it is next, and sets the years that it leaves
// open: 1950S2 is a year from 1900 to 1999. n is the year without its sign.
func (p *scanner) significant(d *part, n int) error {
	d.long, d.prec = true, Year
	d.years = [2]int{n, n}
	if p.take('S') {
		at := p.pos
		keep, ok := p.number()
		if at == p.pos || !ok || keep == 0 {
			return p.fail(at, "expected a number of significant digits")
		}
		unit := 1
		for v := n; v >= 10 && count(v) > keep; v /= 10 {
			unit *= 10
		}
		d.years = [2]int{n - n%unit, n - n%unit + unit - 1}
		d.prec = roundPrecision(unit)
	}
	if d.negative {
		d.years = [2]int{-d.years[1], -d.years[0]}
	}
	return nil
}

// count returns the number of decimal digits of n.
func count(n int) int {
	c := 1
	for ; n >= 10; n /= 10 {
		c++
	}
	return c
}

// number reads digits. It is not ok if they make a number beyond maxYear.
func (p *scanner) number() (n int, ok bool) {
	ok = true
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		if n = n*10 + int(c-'0'); n > maxYear {
			n, ok = maxYear, false
		}
		p.pos++
	}
	return n, ok
}

// field reads the two digits of a month or a day.
func (p *scanner) field(f *field, month bool) error {
	start := p.pos
	for i := range f {
		c := p.peek()
		if c != 'X' && (c < '0' || c > '9') {
			return p.fail(p.pos, "expected two digits")
		}
		f[i] = c
		p.pos++
	}
	n, exact := f.value()
	switch {
	case month && exact && (n < 1 || n > 12 && n < 21 || n > 41):
		return p.fail(start, "no month or season "+padded(n, 2))
	case !month && exact && (n < 1 || n > 31):
		return p.fail(start, "no day "+padded(n, 2))
	}
	return nil
}

// clock is a time of day. The zero clock is none.
type clock struct {
	hour, min, sec uint8
	offset         int16 // minutes east of UTC
	set, zone      bool
	minute         bool // the time stops at the minute
}

// time reads "T23:20:30", perhaps without seconds, perhaps with a fraction, and
// the zone.
func (p *scanner) time(c *clock) error {
	start := p.pos
	p.pos++
	c.set = true
	var ok bool
	if c.hour, ok = p.two(); !ok || !p.take(':') {
		return p.fail(p.pos, "expected a time hh:mm:ss")
	}
	if c.min, ok = p.two(); !ok {
		return p.fail(p.pos, "expected two digits of minutes")
	}
	if c.minute = !p.take(':'); !c.minute {
		if c.sec, ok = p.two(); !ok {
			return p.fail(p.pos, "expected two digits of seconds")
		}
		if p.take('.') && !p.skipDigits() {
			return p.fail(p.pos, "expected a fraction of a second")
		}
	}
	end := c.hour == 24 && c.min == 0 && c.sec == 0
	if !end && (c.hour > 23 || c.min > 59 || c.sec > 59) {
		return p.fail(start, "no such time of day")
	}
	return p.zone(c)
}

// zone reads "Z", "+04", "+04:30" or "+0430", if one is next. Zones reach from
// twelve hours behind UTC to fourteen before it.
func (p *scanner) zone(c *clock) error {
	start := p.pos
	if p.take('Z') {
		c.zone = true
		return nil
	}
	west := p.peek() == '-'
	if !west && p.peek() != '+' {
		return nil
	}
	p.pos++
	hours, ok := p.two()
	if !ok {
		return p.fail(p.pos, "expected the hours of a zone")
	}
	var mins uint8
	colon := p.take(':')
	if next := p.peek(); colon || next >= '0' && next <= '9' {
		if mins, ok = p.two(); !ok {
			return p.fail(p.pos, "expected the minutes of a zone")
		}
	}
	off := int16(hours)*60 + int16(mins)
	if mins > 59 || west && (off > 12*60 || off == 0) || off > 14*60 {
		return p.fail(start, "no such zone")
	}
	if west {
		off = -off
	}
	c.offset, c.zone = off, true
	return nil
}

// two reads two digits.
func (p *scanner) two() (uint8, bool) {
	if p.pos+1 >= len(p.s) {
		return 0, false
	}
	a, b := p.s[p.pos]-'0', p.s[p.pos+1]-'0'
	if a > 9 || b > 9 {
		return 0, false
	}
	p.pos += 2
	return a*10 + b, true
}

func (p *scanner) skipDigits() bool {
	start := p.pos
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		p.pos++
	}
	return p.pos > start
}
