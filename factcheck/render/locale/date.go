package locale

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// dateForm is how a locale writes days.
type dateForm uint8

const (
	isoDates   dateForm = iota // 1994-05-12
	dayFirst                   // the language's own order: 12 May 1994
	monthFirst                 // May 12, 1994
)

// datesOf tells the order: of the four languages only English has two, and America with
// those who follow it puts the month first.
func datesOf(t language.Tag) dateForm {
	base, _ := t.Base()
	region, _ := t.Region()
	if base.String() == "en" && (region.String() == "US" || region.String() == "PH") {
		return monthFirst
	}
	return dayFirst
}

// Date writes a date as the locale does: "12 May 1994", "May 1994", "1991 to 1994",
// "since 1991", "about 1919", "1919 (uncertain)". What EDTF can say and a date in words
// cannot is left in its notation. The zero date gives the empty text. A time of day is
// not written.
func (l *Locale) Date(d edtf.Date) string {
	s, _, _ := strings.Cut(d.String(), "T")
	if l.dates == isoDates || s == "" {
		return l.isoWords(s)
	}
	from, to, stretch := strings.Cut(d.String(), "/")
	switch {
	case !stretch:
		return l.single(d)
	case from == ".." || from == "":
		return l.Say("date.until"+article(to), l.parsed(to))
	case to == ".." || to == "":
		return l.Say("date.since"+article(from), l.parsed(from))
	case article(from) == article(to):
		return l.Say("date.span"+article(to), l.parsed(from), l.parsed(to))
	}
	return l.Say("date.span", l.parsed(from), l.parsed(to))
}

// article is the end of the keys of sentences about one day, before which many languages
// put an article: "depuis le 12 mai 1994", but "depuis mai 1994".
func article(date string) string {
	if strings.Count(date, "-") == 2 && !strings.ContainsAny(date, "?~%X") {
		return ".day"
	}
	return ""
}

// isoWords writes a stretch of days in words and leaves each day as it is.
func (l *Locale) isoWords(s string) string {
	from, to, stretch := strings.Cut(s, "/")
	switch {
	case !stretch:
		return s
	case from == "..":
		return l.Say("date.until", to)
	case to == "..":
		return l.Say("date.since", from)
	}
	return l.Say("date.span", from, to)
}

func (l *Locale) parsed(s string) string {
	d, err := edtf.Parse(s)
	if err != nil {
		return s
	}
	return l.single(d)
}

// single writes one day, month, year, season or decade.
func (l *Locale) single(d edtf.Date) string {
	s, _, _ := strings.Cut(d.String(), "T")
	plain := strings.TrimRight(s, "?~%")
	words := l.plainDate(plain)
	if words == "" {
		return s
	}
	switch {
	case d.Approximate() && d.Uncertain():
		return l.Say("date.uncertain", l.Say("date.about", words))
	case d.Approximate():
		return l.Say("date.about", words)
	case d.Uncertain():
		return l.Say("date.uncertain", words)
	}
	return words
}

// plainDate writes a date without qualifiers; empty where it has no words.
func (l *Locale) plainDate(s string) string {
	y, rest, _ := strings.Cut(s, "-")
	m, d, _ := strings.Cut(rest, "-")
	if len(y) == 4 && strings.HasSuffix(y, "X") && rest == "" {
		if _, err := strconv.Atoi(y[:3]); err == nil {
			return l.Say("date.decade", y[:3]+"0")
		}
	}
	if y != "XXXX" && !isDigits(y, 4) || m != "" && !isDigits(m, 2) || d != "" && !isDigits(d, 2) {
		return ""
	}
	year := strings.TrimLeft(y, "0")
	switch {
	case y == "XXXX" && d != "":
		return l.order("yearless", l.dayOf(d), l.month(m))
	case y == "XXXX":
		return l.month(m)
	case m == "":
		return year
	case d == "":
		return l.Say("date.month", l.month(m), year)
	}
	return l.order("day", l.dayOf(d), l.month(m), year)
}

func (l *Locale) order(what, day, month string, year ...string) string {
	if l.dates == monthFirst {
		return l.Say("date."+what+".us", append([]string{month, day}, year...)...)
	}
	return l.Say("date."+what, append([]string{day, month}, year...)...)
}

// dayOf is the number of a day; some languages write the first in a way of its own.
func (l *Locale) dayOf(d string) string {
	n, _ := strconv.Atoi(d)
	if n == 1 {
		return l.Say("date.first")
	}
	return strconv.Itoa(n)
}

// month is the name of a month, or of a season (21 to 24).
func (l *Locale) month(m string) string { return l.Say("month." + m) }

func isDigits(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "0123456789") == ""
}
