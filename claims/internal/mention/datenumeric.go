package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// DateOrder is the order of day and month in dates such as 04/05/2004.
type DateOrder uint8

// The zero order is unknown, as is both: such a date covers the two readings.
const (
	DayFirst DateOrder = 1 << iota
	MonthFirst
)

// OrderIn is the order that the numeric dates of a text tell: where one of the
// two numbers is above twelve, it is a day. The orders of several texts are
// joined by "or".
func OrderIn(s string) DateOrder {
	var order DateOrder
	for at := 0; ; at++ {
		k := strings.IndexByte(s[at:], '/')
		if k < 0 {
			break
		}
		at += k
		a, ok := twoDigits(s, at-2, at-1)
		b, okB := twoDigits(s, at+1, at+2)
		if !ok || !okB {
			continue
		}
		switch {
		case a > 12 && a <= 31 && b <= 12:
			order |= DayFirst
		case b > 12 && b <= 31 && a <= 12:
			order |= MonthFirst
		}
	}
	return order
}

// twoDigits reads the number that fills s from i to j, or from j alone, which
// a slash and a year follow where it is the second.
func twoDigits(s string, i, j int) (n int, ok bool) {
	second := i > 0 && s[i-1] == '/'
	digit := func(k int) bool { return k >= 0 && k < len(s) && s[k] >= '0' && s[k] <= '9' }
	if second && digit(i) && !digit(j) {
		return int(s[i] - '0'), j < len(s) && s[j] == '/' && digit(j+1) && digit(j+2)
	}
	if !digit(j) {
		return 0, false
	}
	n = int(s[j] - '0')
	if digit(i) {
		n += 10 * int(s[i]-'0')
		i--
	}
	if second {
		return n, j+3 < len(s) && s[j+1] == '/' && digit(j+2) && digit(j+3)
	}
	return n, !digit(i) && (i < 0 || s[i] != '/' && s[i] != '.')
}

// dateFields are the glued parts of a date such as 26/12/2004 or 31-Oct-74.
type dateFields struct {
	n, width [3]int // a month's name has the width 0
	count    int
	next     int
	sep      rune
}

// fields reads two or three numbers, one of which may be the name of a month,
// with the same mark between them.
func (r *dateReader) fields(i int, f *dateFields) bool {
	*f = dateFields{sep: r.tok(i + 1).Rune}
	if !r.mark(i+1, "-/‐‑–") || r.tok(i).Kind == words.Number && (r.marker(i) || r.glued(i) && !r.mark(i-1, "([\"“‘'’,;:…*-_–")) {
		return false
	}
	if r.glued(i) && r.mark(i-1, "-") && r.tok(i-2).Kind == words.Number && !r.digitsWide(i-2) && !r.mark(i-3, "/") {
		return false // part of a longer number
	}
	spaced := !r.glued(i + 1)
	for f.next = i; f.count < 3; f.next += 2 {
		if f.count > 0 && (r.glued(f.next-1) == spaced || r.glued(f.next) == spaced) {
			break
		}
		n, width := r.digits(f.next)
		if month := int(r.at(f.next).month); month != 0 {
			n = month
		} else if width == 0 {
			break
		}
		f.n[f.count], f.width[f.count] = n, width
		f.count++
		if r.tok(f.next+1).Rune != f.sep {
			f.next++
			break
		}
		if f.count == 3 {
			f.next++
			break
		}
	}
	if f.count > 0 && f.next > i && r.tok(f.next-1).Rune == f.sep && f.sep != 0 {
		f.next-- // the mark belongs to what follows
	}
	return f.count > 1 && (!spaced || f.count == 2)
}

// numeric reads 2004-05-04, 26/12/2004, 11/28/05, 31-Oct-74, 2004-10 and, where
// the words around ask for a day, 26/12. Where day and month could be either,
// both are kept.
func (r *dateReader) numeric(i int, u *dateUnit) (next int) {
	if r.dotted(i, u) || r.joined(i, u) {
		return i + 1
	}
	var f dateFields
	if !r.mark(i+1, "-/‐‑–") || !r.fields(i, &f) {
		return 0
	}
	r.spans(i, &f)
	*u = dateUnit{kind: dateDay, dated: true}
	named := f.width[0] == 0 || f.width[1] == 0 || f.count == 3 && f.width[2] == 0
	switch {
	case !r.fieldsEnd(&f):
		return 0
	case f.count == 3 && named:
		if !namedFields(&f, u) {
			return 0
		}
	case f.count == 3:
		if !f.three(u) {
			return 0
		}
	case named:
		if !namedPair(&f, u) {
			return 0
		}
	case !r.pair(i, &f, u):
		return 0
	}
	switch {
	case u.kind == dateMonth && (u.month > 12 || u.month < 1), u.kind == dateDay && !dateExists(u):
		return 0
	case !u.dated && r.mark(f.next, ","): // "5/1-5/7, 2020"
		return r.withYear(u, f.next)
	}
	return f.next
}

// spans gives back the third field where the three are two short dates: 10/1-11/7
// has two marks and 5/1/2019-5/7/2020 six fields, but 10-1-2018-10-7-2018 only one mark.
func (r *dateReader) spans(i int, f *dateFields) {
	if f.count == 3 && f.width[2] <= 2 && f.width[0] <= 2 && f.sep == '-' && r.mark(f.next, "-") {
		f.count, f.next = 2, i+3
	}
}

// fieldsEnd reports whether nothing is glued behind the fields that makes them
// part of something longer.
func (r *dateReader) fieldsEnd(f *dateFields) bool {
	if !r.glued(f.next) || !r.in(f.next) {
		return true
	}
	if r.tok(f.next).Kind != words.Mark {
		return false
	}
	same := r.tok(f.next).Rune == f.sep && f.count < 3
	return !same && (!r.mark(f.next, "/") || r.tok(f.next+1).Kind != words.Number) &&
		(!r.dashed(f.next) || f.count == 3 || f.sep == '/' || r.tok(f.next+1).Kind != words.Number)
}

// three reads three numbers.
func (f *dateFields) three(u *dateUnit) bool {
	a, b, c := f.n[0], f.n[1], f.n[2]
	switch {
	case f.width[0] == 4 && f.width[1] <= 2 && f.width[2] <= 2:
		u.year, u.month, u.day = int32(a), uint8(b), uint8(c)
		return true
	case f.width[0] > 2 || f.width[1] > 2:
		return false
	case f.width[2] == 4:
		return either(a, b, c, u)
	case f.width[2] == 2 && (f.sep == '/' || a > 12 && b <= 12 || b > 12 && a <= 12):
		return either(a, b, dateCenturyOf(c), u)
	}
	return false
}

// namedFields reads 31-Oct-74, 2019/aug/01, Sep-23-2020: the number of four
// digits is the year, else the last.
func namedFields(f *dateFields, u *dateUnit) bool {
	year, month := 2, -1
	for k, w := range f.width {
		switch {
		case w == 0 && month >= 0:
			return false
		case w == 0:
			month = k
		case w == 4:
			year = k
		}
	}
	day := 3 - year - month
	if month < 0 || year == month || f.width[day] > 2 || f.width[year] != 4 && f.width[year] != 2 {
		return false
	}
	u.year, u.month, u.day = int32(f.n[year]), uint8(f.n[month]), uint8(f.n[day])
	if f.width[year] == 2 {
		u.year = int32(dateCenturyOf(f.n[year]))
	}
	return true
}

// namedPair reads Oct/2, Dec/2018 and 2-May.
func namedPair(f *dateFields, u *dateUnit) bool {
	month, other := 0, 1
	if f.width[1] == 0 {
		month, other = 1, 0
	}
	u.month = uint8(f.n[month])
	switch {
	case f.width[other] == 4:
		u.kind, u.year = dateMonth, int32(f.n[other])
		return f.n[other] >= dateFirstYear && f.n[other] <= dateLastYear
	case f.width[other] == 0 || f.sep != '/':
		return false
	}
	u.day, u.dated = uint8(f.n[other]), false
	return true
}

// pair reads 2004-10, 10/2004 and, on the word of what stands around, 26/12.
func (r *dateReader) pair(i int, f *dateFields, u *dateUnit) bool {
	a, b := f.n[0], f.n[1]
	switch wa, wb := f.width[0], f.width[1]; {
	case !r.glued(i+1) && !r.whole(i, f.next):
		return false
	case wa == 4 && wb <= 2 && b >= 1 && b <= 12 && (wb == 1 || b <= a%100 || f.sep == '/' && b != a%100+1):
		u.kind, u.year, u.month = dateMonth, int32(a), uint8(b)
		return a >= dateFirstYear && a <= dateLastYear && r.dayAsked(i, f.next)
	case wb == 4 && wa <= 2 && a >= 1 && a <= 12:
		u.kind, u.year, u.month = dateMonth, int32(b), uint8(a)
		return b >= dateFirstYear && b <= dateLastYear && r.dayAsked(i, f.next)
	case a == 9 && b == 11, a == 24 && b == 7, a == 7 && b == 7: // names of what happened, and of always
		return false
	case wa <= 2 && wb <= 2:
		end, year := f.next, false
		if r.dashed(end) {
			var second dateFields
			if r.fields(end+1, &second) { // "10/1-11/7"
				end, year = second.next, second.count == 3
			}
		}
		if f.sep != '/' && !r.whole(i, f.next) || !year && !r.dayAsked(i, end) {
			return false
		}
		u.dated = false
		// Alone it may be a fraction, unless one of the two is above twelve.
		return either(a, b, 0, u) && (u.kind != dateEither || i != r.first)
	}
	return false
}

// dayAsked reports whether what stands around two numbers asks for a date: a
// preposition of time, a weekday, another such date, or nothing at all.
func (r *dateReader) dayAsked(i, next int) bool {
	if i == r.first && (!r.in(next) || r.mark(next, ".?!,")) || r.digitsWide(i) && r.length(i+2) == 1 && r.mark(i+1, "-") {
		return true
	}
	switch r.role(i - 1) {
	case roleOn, roleSince, roleUntil, roleBefore, roleAfter, roleFrom, roleBetween, roleTo, roleThis, roleNext:
		return true
	case roleBy, roleAnd, roleIn:
		return r.done == i-1 && r.done > 0 || r.role(i-1) == roleIn && (r.digitsWide(i) || r.digitsWide(i+2))
	}
	return r.at(i-1).day != 0 || r.mark(i-1, ",") && r.done == i-1 && r.done > 0 ||
		r.mark(i-1, "-–") && r.mark(i-3, "/") && r.tok(i-2).Kind == words.Number // the end of 10/1-11/7
}

func (r *dateReader) digitsWide(i int) bool {
	_, width := r.digits(i)
	return width == 4
}

// joined reads 20041226, eight digits.
func (r *dateReader) joined(i int, u *dateUnit) bool {
	tok := r.tok(i)
	if tok.Kind != words.Number || tok.End-tok.Start != 8 || r.counted(i+1) || r.is(i-1, lexicon.Guard) || r.mark(i-1, "$€£#+") {
		return false
	}
	n := 0
	for k := tok.Start; k < tok.End; k++ {
		c := r.t.S[k]
		if c < '0' || c > '9' {
			return false
		}
		n = n*10 + int(c-'0')
	}
	year, month := n/10000, n/100%100
	*u = dateUnit{kind: dateDay, year: int32(year), month: uint8(month), day: uint8(n % 100), dated: true}
	return year >= 1900 && year <= dateLastYear && month >= 1 && month <= 12 && dateExists(u)
}

// dotted reads 26.12.2004, which is one token.
func (r *dateReader) dotted(i int, u *dateUnit) bool {
	tok := r.tok(i)
	if tok.Kind != words.Number || tok.End-tok.Start < 8 || tok.End-tok.Start > 10 {
		return false
	}
	var n [3]int
	part, width := 0, 0
	for k := tok.Start; k < tok.End; k++ {
		switch c := r.t.S[k]; {
		case c >= '0' && c <= '9':
			n[part] = n[part]*10 + int(c-'0')
			width++
		case c == '.' && part < 2 && width <= 2:
			part++
			width = 0
		default:
			return false
		}
	}
	if part != 2 || width != 4 || n[2] < dateFirstYear || n[2] > dateLastYear {
		return false
	}
	if !either(n[0], n[1], n[2], u) {
		return false
	}
	if u.kind == dateEither { // dots put the day first
		u.kind = dateDay
	}
	return true
}

// either reads two numbers in one order or the other. Where both are possible
// the day and month of the unit are those of the first order: day, month.
func either(a, b, year int, u *dateUnit) bool {
	if a > 31 || b > 31 {
		return false
	}
	*u = dateUnit{kind: dateDay, year: int32(year), month: uint8(b), day: uint8(a), dated: year != 0}
	first := dateExists(u)
	u.day, u.month = u.month, u.day
	second := dateExists(u)
	switch {
	case first && second && a != b:
		u.kind = dateEither
		fallthrough
	case first:
		u.day, u.month = u.month, u.day
		return true
	}
	return second
}

// dateExists reports whether the calendar has the day. Without a year 29
// February is one.
func dateExists(u *dateUnit) bool {
	if u.cal != calGregorian && u.cal != calJulian {
		return u.day >= 1 && u.day <= 32
	}
	year := int(u.year)
	if !u.dated {
		year = 2000
	}
	if u.cal == calJulian && u.month == 2 && u.day == 29 {
		return dateFloorMod(year, 4) == 0
	}
	return u.month >= 1 && u.month <= 12 && u.day >= 1 && int(u.day) <= edtf.DaysIn(year, int(u.month))
}
