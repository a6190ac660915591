package read

import (
	"fmt"
	"net/mail"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// mailDay is when a quoted message was written, as the quotation says it.
type mailDay struct {
	exact edtf.Date // with its time and zone; zero where they are not told
	day   string    // 2020-05-03; empty where no day is told for sure
	clock string    // 10:15, in whatever zone; empty where it is not told
}

// dayIn finds the day that a line tells: "Mon, May 3, 2020 at 10:15 AM", "03.05.2020 10:15".
// Of "05/03/2020" nobody can say which it is.
func dayIn(s string) mailDay {
	if at, err := mail.ParseDate(strings.TrimSpace(s)); err == nil && at.Year() > 0 && at.Year() < 10000 {
		exact, _ := parseDate(at.Format(time.RFC3339))
		return mailDay{exact: exact, day: at.Format(time.DateOnly), clock: at.Format("15:04")}
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",()", r) })
	var d mailDay
	for i, w := range words {
		if d.day == "" {
			d.day = dayAt(words[i:])
		}
		if d.clock == "" && isClock(strings.ToLower(w)) {
			d.clock = clockAt(words[i:])
		}
	}
	return d
}

// dayAt reads the day that words begin with.
func dayAt(words []string) string {
	w := strings.TrimRight(words[0], ".:;")
	if len(w) >= 10 && (len(w) == 10 || w[10] == 'T') && w[4] == '-' && isISODate(w[:10]) {
		return w[:10]
	}
	if isSlashDate(w) {
		return numbersDay(w)
	}
	if len(words) < 3 {
		return ""
	}
	rest := words[1:]
	if strings.EqualFold(rest[0], "de") && len(rest) > 3 {
		rest = slices.DeleteFunc(slices.Clone(rest[:4]), func(s string) bool { return strings.EqualFold(s, "de") }) // "3 de mayo de 2020"
	}
	if len(rest) < 2 {
		return ""
	}
	year := strings.TrimRight(rest[1], ".:;")
	if m := monthNumber(w); m > 0 && isDayNumber(strings.TrimSuffix(rest[0], ".")) {
		return calendarDay(year, m, rest[0])
	}
	if m := monthNumber(rest[0]); m > 0 && isDayNumber(w) {
		return calendarDay(year, m, w)
	}
	return ""
}

// numbersDay reads three numbers. With points the day comes first.
func numbersDay(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '.' })
	day, month := smallNumber(parts[0]), smallNumber(parts[1])
	switch {
	case strings.Contains(s, "."), day > 12, day == month:
	case month > 12:
		day, month = month, day
	default:
		return ""
	}
	year := parts[2]
	if len(year) == 2 {
		year = "20" + year
	}
	return calendarDay(year, month, strconv.Itoa(day))
}

// calendarDay writes a day of the calendar, or nothing.
func calendarDay(year string, month int, day string) string {
	day = strings.TrimRight(strings.ToLower(day), "stndrh.")
	n := smallNumber(day)
	if !isYear(year) || n < 1 {
		return ""
	}
	s := fmt.Sprintf("%s-%02d-%02d", year, month, n)
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}

func monthNumber(s string) int {
	s = strings.ToLower(strings.TrimRight(s, "."))
	for i, name := range months {
		if isName(s, []string{name}) || name == "september" && s == "sept" {
			return i + 1
		}
	}
	return monthWords[s]
}

// clockAt reads the time of day that words begin with, on 24 hours.
func clockAt(words []string) string {
	w := strings.ToLower(words[0])
	half := ""
	for _, h := range []string{"am", "pm"} {
		if rest, ok := strings.CutSuffix(w, h); ok {
			w, half = rest, h
		}
	}
	if len(words) > 1 && half == "" {
		half = strings.ToLower(strings.Trim(strings.ReplaceAll(words[1], ".", ""), ":"))
	}
	parts := strings.Split(w, ":")
	h, m := smallNumber(parts[0]), smallNumber(parts[1])
	switch {
	case half == "pm" && h < 12:
		h += 12
	case half == "am" && h == 12:
		h = 0
	}
	if h > 23 || m > 59 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", h, m)
}

// before returns the date of a quoted message if it is surely older than the message that
// quotes it, whose date is given: of another day, or of an hour of its day that is told.
// The hour is taken to be of the zone of whoever quotes.
func (d mailDay) before(later edtf.Date) (edtf.Date, bool) {
	lo, _ := later.Bounds()
	if later.IsZero() || d.day == "" {
		return edtf.Date{}, false
	}
	own, err := edtf.Parse(d.day)
	if err != nil {
		return edtf.Date{}, false
	}
	day, _ := own.Bounds()
	at, atErr := time.Parse(time.RFC3339, later.String())
	if atErr == nil && !d.exact.IsZero() {
		exact, err := time.Parse(time.RFC3339, d.exact.String())
		return d.exact, err == nil && exact.Before(at)
	}
	if day > lo {
		return edtf.Date{}, false
	}
	if atErr != nil || d.clock == "" {
		return own, day < lo
	}
	timed, err := time.ParseInLocation("2006-01-02 15:04", d.day+" "+d.clock, at.Location())
	if err != nil {
		return own, day < lo
	}
	date, ok := parseDate(timed.Format(time.RFC3339))
	return date, ok && timed.Before(at)
}
