package cite

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// The months and the parts of a year as English styles print them. A season without
// a hemisphere and those of both (EDTF 21 to 32) have one name.
var (
	months   = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	apMonths = []string{"Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."}
	seasons  = []string{"Spring", "Summer", "Autumn", "Winter"}
)

// day is a date as a style prints it, in parts. Month and Day are 0 where unstated;
// a month from 21 to 32 is a season.
type day struct {
	year, month, day int
	plain            bool // just these: no interval, no set, no unspecified digits
	uncertain        bool
	approximate      bool
	text             string // the expression without its marks
}

// parts takes a date apart.
func parts(d edtf.Date) day {
	out := day{uncertain: d.Uncertain(), approximate: d.Approximate()}
	out.text = strings.Map(func(r rune) rune {
		if strings.ContainsRune("?~%", r) {
			return -1
		}
		return r
	}, d.String())
	out.plain = true
	date, _, _ := strings.Cut(out.text, "T")
	year, rest, _ := strings.Cut(strings.TrimPrefix(date, "-"), "-")
	month, dayOf, _ := strings.Cut(rest, "-")
	out.year, out.plain = number(strings.TrimPrefix(year, "Y"), out.plain)
	out.month, out.plain = number(month, out.plain)
	out.day, out.plain = number(dayOf, out.plain)
	out.plain = out.plain && year != "" && out.month <= 32
	if strings.HasPrefix(date, "-") || strings.HasPrefix(date, "Y-") {
		out.plain = false
	}
	return out
}

// number reads digits; nothing is 0. ok stays false.
func number(s string, ok bool) (int, bool) {
	if s == "" {
		return 0, ok
	}
	if strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, ok && err == nil
}

// season is the name of a part of the year, or nothing.
func (d day) season() string {
	if d.month < 21 || d.month > 32 {
		return ""
	}
	return seasons[(d.month-21)%4]
}

// of names the month, in full or as the list has it.
func (d day) of(names []string) string {
	if d.month >= 1 && d.month <= 12 {
		return names[d.month-1]
	}
	return d.season()
}

// american prints "November 28, 2005", "November 2005", "Spring 2005" or "2005".
func (d day) american(names []string) string {
	year := strconv.Itoa(d.year)
	switch {
	case d.month == 0:
		return year
	case d.day == 0:
		return d.of(months) + " " + year
	}
	return d.of(names) + " " + strconv.Itoa(d.day) + ", " + year
}

// british prints "28 November 2005".
func (d day) british() string {
	if d.day == 0 {
		return d.american(months)
	}
	return strconv.Itoa(d.day) + " " + d.of(months) + " " + strconv.Itoa(d.year)
}

// monthDay prints what is finer than the year: "November 28"; nothing for a year.
func (d day) monthDay() string {
	if d.day == 0 {
		return d.of(months)
	}
	return d.of(months) + " " + strconv.Itoa(d.day)
}

// span prints a date that is no single one: an interval with an en dash, a decade as
// "1990s", anything else as it is written.
func (d day) span(print func(day) string) string {
	from, to, ok := strings.Cut(d.text, "/")
	if ok {
		return ended(from, print) + "–" + ended(to, print)
	}
	if tens, ok := strings.CutSuffix(d.text, "X"); ok && len(tens) == 3 && strings.Trim(tens, "0123456789") == "" {
		return tens + "0s"
	}
	if list := strings.Trim(d.text, "{}[]"); list != d.text {
		sep := " or "
		if d.text[0] == '{' {
			sep = " and "
		}
		return strings.NewReplacer("..", "–", ",", sep).Replace(list)
	}
	return strings.NewReplacer("X", "–").Replace(d.text)
}

// ended prints one end of an interval.
func ended(s string, print func(day) string) string {
	d, err := edtf.Parse(s)
	if err != nil {
		return "" // open or unknown
	}
	if p := parts(d); p.plain {
		return print(p)
	}
	return d.String()
}

// marked prints a date with the Chicago Manual's marks of a guess: "[2005?]" for an
// uncertain and "[ca. 2005]" for an approximate one.
func (d day) marked(print func(day) string) string {
	s := d.span(print)
	if d.plain {
		s = print(d)
	}
	switch {
	case s == "":
		return ""
	case d.approximate && d.uncertain:
		return "[ca. " + s + "?]"
	case d.approximate:
		return "[ca. " + s + "]"
	case d.uncertain:
		return "[" + s + "?]"
	}
	return s
}

// longDate prints a date as notes have it; nothing for the zero date.
func longDate(d edtf.Date) string {
	if d.IsZero() {
		return ""
	}
	return parts(d).marked(func(d day) string { return d.american(months) })
}

// yearOf prints the year alone; "n.d." for the zero date.
func yearOf(d edtf.Date) string {
	if d.IsZero() || !d.Definite() {
		return "n.d."
	}
	return parts(d).marked(func(d day) string { return strconv.Itoa(d.year) })
}

// daysOf prints what a list that has the year in front says of the date later.
func daysOf(d edtf.Date) string {
	if p := parts(d); !d.IsZero() && p.plain {
		return p.monthDay()
	}
	return ""
}
