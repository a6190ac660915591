package read

import (
	"strings"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// maxDateLine is longer than any line with nothing but a date.
const maxDateLine = 40

// isDateLine reports whether a line has nothing but a date: "2011-03-18",
// "18 March 2011", "March 18, 2011", "Monday, 28 November 2005", "11/28/05".
// Such a line stands over what happened on that day.
func isDateLine(s string) bool {
	if len(s) > maxDateLine {
		return false
	}
	s = strings.TrimSuffix(s, ":")
	if isISODate(s) || isSlashDate(s) {
		return true
	}
	return isWordDate(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' }))
}

// isISODate reports whether a line is a day or a month of the calendar, or the
// number of a year that a heading may be.
func isISODate(s string) bool {
	if len(s) < 4 || s[0] != '1' && s[0] != '2' {
		return false
	}
	d, err := edtf.Parse(s)
	if err != nil || d.Uncertain() || d.Approximate() {
		return false
	}
	switch d.Precision() {
	case edtf.Second, edtf.Minute, edtf.DayPrecision, edtf.Month:
		return true
	case edtf.Year:
		return len(s) == 4
	}
	return false
}

// isSlashDate reports whether a line is a date in three numbers: "11/28/05",
// "28.11.2005".
func isSlashDate(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' })
	if len(parts) != 3 || len(s) != len(parts[0])+len(parts[1])+len(parts[2])+2 {
		return false
	}
	a, b := smallNumber(parts[0]), smallNumber(parts[1])
	year := len(parts[2]) == 2 && smallNumber(parts[2]) >= 0 || isYear(parts[2])
	return year && a >= 1 && b >= 1 && a <= 31 && b <= 31 && min(a, b) <= 12
}

// isWordDate reports whether words are those of a date: a month by name with a
// day or a year, and perhaps a weekday before them.
func isWordDate(words []string) bool {
	if len(words) > 0 && isWeekday(words[0]) {
		words = words[1:]
	}
	switch len(words) {
	case 2:
		return isMonth(words[0]) && (isYear(words[1]) || isDayNumber(words[1])) ||
			isDayNumber(words[0]) && isMonth(words[1])
	case 3:
		return isYear(words[2]) &&
			(isMonth(words[0]) && isDayNumber(words[1]) || isDayNumber(words[0]) && isMonth(words[1]))
	}
	return false
}

var months = []string{
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december",
}

var weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

func isMonth(s string) bool {
	return isName(s, months) || strings.EqualFold(strings.TrimSuffix(s, "."), "sept")
}
func isWeekday(s string) bool { return isName(s, weekdays) }

// isName reports whether a word is one of the names, or the first three letters
// of one.
func isName(s string, names []string) bool {
	s = strings.TrimSuffix(s, ".")
	for _, name := range names {
		if strings.EqualFold(s, name) || strings.EqualFold(s, name[:3]) {
			return true
		}
	}
	return false
}

// isDayNumber reports whether a word numbers a day: "18", "18th".
func isDayNumber(s string) bool {
	if len(s) > 2 {
		switch s[len(s)-2:] {
		case "st", "nd", "rd", "th":
			s = s[:len(s)-2]
		}
	}
	n := smallNumber(s)
	return n >= 1 && n <= 31
}

// isYear reports whether a word is a year of four digits.
func isYear(s string) bool {
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && smallNumber(s[:2]) >= 0 && smallNumber(s[2:]) >= 0
}

// smallNumber returns the value of one or two digits, or -1.
func smallNumber(s string) int {
	if s == "" || len(s) > 2 {
		return -1
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
