package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// numeric reads 2004-05-04, 26/12/2004 and 11/28/05. Where day and month could
// be either, the date is left unresolved.
func (r *dateReader) numeric(i int) (dateUnit, int, bool) {
	if u, ok := r.dotted(i); ok {
		return u, i + 1, true
	}
	a, wa, ok := r.plainOrSlash(i)
	if !ok || !r.mark(i+1, "-/‐‑–") || r.tok(i+3).Rune != r.tok(i+1).Rune || !r.mark(i+3, "-/‐‑–") {
		return dateUnit{}, i, false
	}
	b, wb, okB := r.digits(i + 2)
	c, wc, okC := r.digits(i + 4)
	for k := i + 1; k <= i+4; k++ {
		okC = okC && r.glued(k)
	}
	if !okB || !okC || r.glued(i+5) && (r.tok(i+5).Kind != words.Mark || r.mark(i+5, "-/") && r.glued(i+6) && r.tok(i+6).Kind == words.Number) {
		return dateUnit{}, i, false
	}
	var u dateUnit
	switch {
	case wa == 4 && wb <= 2 && wc <= 2:
		u = dateUnit{kind: dateDay, year: a, month: b, day: c, dated: true}
	case wa <= 2 && wb <= 2 && wc == 4:
		u = dateEither(a, b, c)
	case wa <= 2 && wb <= 2 && wc == 2 && r.mark(i+1, "/"):
		u = dateEither(a, b, dateCenturyOf(c))
	}
	return u, i + 5, u.kind == dateUnclear || u.kind == dateDay && dateExists(u)
}

// plainOrSlash is plain for a number before a slash.
func (r *dateReader) plainOrSlash(i int) (n, width int, ok bool) {
	n, width, ok = r.digits(i)
	if !ok || r.glued(i) && !r.mark(i-1, "([\"“‘'’,;:…*") || r.marker(i) {
		return 0, 0, false
	}
	return n, width, true
}

// dotted reads 26.12.2004, which is one token.
func (r *dateReader) dotted(i int) (dateUnit, bool) {
	tok := r.tok(i)
	if tok.Kind != words.Number || tok.End-tok.Start < 8 || tok.End-tok.Start > 10 {
		return dateUnit{}, false
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
			return dateUnit{}, false
		}
	}
	if part != 2 || width != 4 || n[2] < dateFirstYear || n[2] > dateLastYear {
		return dateUnit{}, false
	}
	u := dateEither(n[0], n[1], n[2]) // dots put the day first
	if u.kind == dateUnclear {
		u = dateUnit{kind: dateDay, year: n[2], month: n[1], day: n[0], dated: true}
	}
	return u, dateExists(u)
}

// dateEither is the day that two numbers and a year name in one order or the
// other.
func dateEither(a, b, year int) dateUnit {
	dayFirst := dateUnit{kind: dateDay, year: year, month: b, day: a, dated: true}
	monthFirst := dateUnit{kind: dateDay, year: year, month: a, day: b, dated: true}
	switch x, y := dateExists(dayFirst), dateExists(monthFirst); {
	case x && y && a != b:
		return dateUnit{kind: dateUnclear, dated: true}
	case x:
		return dayFirst
	}
	return monthFirst
}

// dateExists reports whether the calendar has the day. Without a year 29
// February is one.
func dateExists(u dateUnit) bool {
	year := u.year
	if !u.dated {
		year = 2000
	}
	return u.kind == dateUnclear || u.day >= 1 && u.day <= edtf.DaysIn(year, u.month)
}
