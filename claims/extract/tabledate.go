package extract

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// dayOrder is what the dates of a column show of how they are written: whether the day
// or the month comes first in 04/03/2004, and whether a number is a day of a
// spreadsheet's own count.
type dayOrder struct {
	dayFirst, monthFirst int
	serial, other        int
}

// note takes up what a cell shows.
func (o *dayOrder) note(cell string) {
	a, b, _, mark, ok := slashed(cell)
	switch {
	case ok && (mark == '.' || a > 12 && b <= 12):
		o.dayFirst++
	case ok && b > 12 && a <= 12:
		o.monthFirst++
	}
	if serialDay(cell) > 0 {
		o.serial++
	} else if strings.TrimSpace(cell) != "" {
		o.other++
	}
}

// noDate is how some databases write that a date is not known.
const noDate = "1753-01-01"

// date reads a cell of dates. It reports false for what is said and not understood.
func (o *dayOrder) date(cell string, read func(string) (edtf.Date, bool)) (edtf.Date, bool) {
	cell = strings.TrimSpace(cell)
	if _, ok := forms().word("missing", cell); ok || cell == "" || strings.HasPrefix(cell, noDate) {
		return edtf.Date{}, true
	}
	if len(cell) > 60 || faultOf(cell) == formula {
		return edtf.Date{}, false
	}
	if d, ok := isoDay(cell); ok {
		return d, true
	}
	if a, b, year, _, ok := slashed(cell); ok {
		return o.inOrder(a, b, year)
	}
	if n := serialDay(cell); n > 0 && o.serial > 0 && o.other == 0 {
		return edtf.FromDays(firstSerial+edtf.Day(n), firstSerial+edtf.Day(n)), true
	}
	return read(cell)
}

// inOrder is the date of three numbers, where it is known which is the day.
func (o *dayOrder) inOrder(a, b, year int) (edtf.Date, bool) {
	switch {
	case a == b && a <= 12:
	case a > 12, b <= 12 && o.dayFirst > 0 && o.monthFirst == 0:
	case b > 12, o.monthFirst > 0 && o.dayFirst == 0:
		a, b = b, a
	default:
		return edtf.Date{}, false
	}
	return dayOf(year, b, a)
}

// dayOf is a day of the calendar.
func dayOf(year, month, day int) (edtf.Date, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > edtf.DaysIn(year, month) {
		return edtf.Date{}, false
	}
	return edtf.Of(year, month, day), true
}

// isoDay reads 2004-03-04, perhaps with a time behind it, 2004-03, 2004 and 20040304.
func isoDay(cell string) (edtf.Date, bool) {
	day := cell
	if i := strings.IndexAny(cell, " T"); i > 0 {
		if !strings.ContainsRune(cell[i:], ':') {
			return edtf.Date{}, false
		}
		day = cell[:i]
	}
	if len(day) == 8 && allDigits(day) {
		n, _ := strconv.Atoi(day)
		return dayOf(n/10000, n/100%100, n%100)
	}
	parts := strings.Split(strings.ReplaceAll(day, "/", "-"), "-")
	if len(parts[0]) != 4 || len(parts) > 3 {
		return edtf.Date{}, false
	}
	for i, p := range parts {
		if !allDigits(p) || i > 0 && len(p) > 2 {
			return edtf.Date{}, false
		}
	}
	year, _ := strconv.Atoi(parts[0])
	switch len(parts) {
	case 1:
		return edtf.Of(year, 0, 0), year > 0
	case 2:
		month, _ := strconv.Atoi(parts[1])
		return edtf.Of(year, month, 0), month >= 1 && month <= 12 && year > 0
	}
	month, _ := strconv.Atoi(parts[1])
	d, _ := strconv.Atoi(parts[2])
	return dayOf(year, month, d)
}

// slashed reads 4/3/2004, 4-3-2004 and 4.3.2004, perhaps with a time behind it.
func slashed(cell string) (a, b, year int, mark byte, ok bool) {
	if i := strings.IndexByte(cell, ' '); i > 0 && strings.ContainsRune(cell[i:], ':') {
		cell = cell[:i]
	}
	i := strings.IndexAny(cell, "/.-")
	if i < 1 || i > 2 {
		return 0, 0, 0, 0, false
	}
	mark = cell[i]
	parts := strings.Split(cell, string(mark))
	if len(parts) != 3 || len(parts[1]) > 2 || len(parts[2]) != 4 || !allDigits(parts[0]) || !allDigits(parts[1]) || !allDigits(parts[2]) {
		return 0, 0, 0, 0, false
	}
	a, _ = strconv.Atoi(parts[0])
	b, _ = strconv.Atoi(parts[1])
	year, _ = strconv.Atoi(parts[2])
	return a, b, year, mark, a > 0 && b > 0
}

// firstSerial is the day from which spreadsheets count.
var firstSerial = edtf.CivilDay(1899, 12, 30)

// serialDay is the number of a day as spreadsheets count it, between 1954 and 2119.
func serialDay(cell string) int {
	cell = strings.TrimSuffix(strings.TrimSpace(cell), ".0")
	if len(cell) != 5 || !allDigits(cell) {
		return 0
	}
	n, _ := strconv.Atoi(cell)
	if n < 20000 || n > 80000 {
		return 0
	}
	return n
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if !digit(s[i]) {
			return false
		}
	}
	return s != ""
}

// wordDate reads a date in words, as prose is read.
func (r Reader) wordDate(text string) (edtf.Date, bool) {
	r.ClaimsOnly = false
	doc := sources.Document{Blocks: []sources.Block{{Text: text}}}
	read := r.Read(doc)
	var found []claims.Period
	for _, c := range append(read.Claims, read.Others...) {
		if !c.Date.IsZero() && c.Citation.Quote == strings.TrimSpace(text) {
			found = append(found, c.Date)
		}
	}
	if len(found) != 1 || !found[0].Known() || found[0].Op != claims.On {
		return edtf.Date{}, false
	}
	return found[0].Core, true
}
