package cite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// freeDate reads a date as people write it in a bibliography: EDTF, "2004/03/04",
// "4 March 2004", "March 4, 2004", "c. 2004", "[2004?]", "Spring 2004". What says that
// there is no date is the zero date. ok is false where the text means something else.
func freeDate(s string) (d edtf.Date, ok bool) {
	s = strings.Join(strings.Fields(s), " ")
	if s == "" || slices.Contains(undated, strings.ToLower(strings.Trim(s, "[]()"))) {
		return edtf.Date{}, true
	}
	if guess, ok := bracketed(s); ok {
		s = guess
	}
	if d, err := edtf.Parse(s); err == nil {
		return d, true
	}
	if len(s) > 11 && s[10] == ' ' { // with a time of day behind a space
		if d, err := edtf.Parse(s[:10]); err == nil {
			return d, true
		}
	}
	s = strings.TrimSpace(strings.Trim(s, "[]()"))
	mark := ""
	lower := strings.ToLower(s)
	for _, about := range []string{"circa ", "ca. ", "ca ", "c. ", "about "} {
		if strings.HasPrefix(lower, about) {
			s, mark = s[len(about):], "~"
		}
	}
	if rest, ok := strings.CutSuffix(s, "?"); ok {
		if s = rest; mark == "~" {
			mark = "%"
		} else {
			mark = "?"
		}
	}
	if text := dateText(s); text != "" {
		if d, err := edtf.Parse(text + mark); err == nil {
			return d, true
		}
	}
	return edtf.Date{}, false
}

// bracketed returns the date in a pair of square brackets, by which bibliographies mark
// a guess and EDTF one of a set.
func bracketed(s string) (string, bool) {
	inner, ok := strings.CutPrefix(s, "[")
	inner, closed := strings.CutSuffix(inner, "]")
	return inner, ok && closed && !strings.Contains(inner, ",") && !strings.Contains(inner, "..")
}

// undated are the ways to say that a work has no date yet, or none.
var undated = []string{"n.d.", "n. d.", "nd", "n.d", "s.a.", "no date", "undated", "in press", "forthcoming", "submitted", "to appear", "in preparation", "accepted", "unknown"}

// dateText writes a date of words and numbers as EDTF, or nothing.
func dateText(s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '/' || r == '.' || r == '-' || r == '–' })
	var numbers []string
	month := 0
	for _, w := range words {
		switch {
		case strings.Trim(w, "0123456789") == "":
			numbers = append(numbers, w)
		case monthOf(w) > 0 && month == 0:
			month = monthOf(w)
		default:
			return ""
		}
	}
	switch {
	case month == 0 && len(numbers) == 2 && len(numbers[0]) == 4 && len(numbers[1]) == 4:
		return numbers[0] + "/" + numbers[1]
	case month == 0 && len(numbers) > 0 && len(numbers) <= 3 && len(numbers[0]) == 4: // 2004/3/4
		return ymd(numbers)
	case month > 0 && len(numbers) == 1 && len(numbers[0]) == 4:
		return fmt.Sprintf("%s-%02d", numbers[0], month)
	case month > 0 && month < 13 && len(numbers) == 2:
		day, year := numbers[0], numbers[1]
		if len(day) == 4 {
			day, year = year, day
		}
		if len(year) == 4 && len(day) <= 2 {
			return fmt.Sprintf("%s-%02d-%s", year, month, pad(day))
		}
	}
	return ""
}

// ymd writes year, month and day with two digits each; a 0 ends them.
func ymd(numbers []string) string {
	out := numbers[0]
	for _, n := range numbers[1:] {
		if strings.Trim(n, "0") == "" || len(n) > 2 {
			break
		}
		out += "-" + pad(n)
	}
	return out
}

// pad writes a number of one digit with two.
func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// monthOf is the number of a month or a season that is written in English, in full or
// cut to three letters or more; 0 for any other word.
func monthOf(w string) int {
	w = strings.ToLower(strings.TrimSuffix(w, "."))
	if w == "fall" {
		return 23
	}
	for i, s := range seasons {
		if w == strings.ToLower(s) {
			return 21 + i
		}
	}
	for i, m := range months {
		if len(w) >= 3 && strings.HasPrefix(strings.ToLower(m), w) {
			return i + 1
		}
	}
	return 0
}
