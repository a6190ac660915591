package locale

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"github.com/sourcedclaims/factcheck/claims"
)

// digits is how a locale writes a number: its marks are taken from a number that
// golang.org/x/text has written, once, for that library has no exact decimals.
type digits struct {
	group, point string
	sizes        [2]int // of the last group, and of those before it
	least        int    // fewer digits than this are not grouped
}

// digitsOf learns a locale's marks. The library has the CLDR of 2017; since then French
// groups with a narrow space, and Spanish leaves numbers of four digits alone.
func digitsOf(t language.Tag) digits {
	d := digits{group: ",", point: ".", sizes: [2]int{3, 3}, least: 4}
	runs, marks := parts(message.NewPrinter(t).Sprint(number.Decimal(1234567890.5)))
	if n := len(runs); n >= 4 {
		d.group, d.point = marks[0], marks[n-2]
		d.sizes = [2]int{runs[n-2], runs[n-3]}
	}
	switch base, _ := t.Base(); base.String() {
	case "fr":
		d.group = strings.ReplaceAll(d.group, "\u00a0", "\u202f")
	case "es":
		d.least = 5
	}
	return d
}

// parts are the lengths of a number's runs of digits, and what stands between them.
func parts(s string) (runs []int, marks []string) {
	inside := false
	for _, r := range s {
		if r < '0' || r > '9' {
			marks = append(marks, string(r))
			inside = false
			continue
		}
		if !inside {
			runs = append(runs, 0)
		}
		runs[len(runs)-1]++
		inside = true
	}
	if len(marks) != len(runs)-1 { // digits of another script, or marks of several characters
		return nil, nil
	}
	return runs, marks
}

// Int writes a count. The empty locale gives it no marks, as programs write it.
func (l *Locale) Int(n int) string {
	if n > -1000 && n < 1000 || l.IsPlain() {
		return strconv.Itoa(n)
	}
	return l.Number(claims.Int(int64(n)))
}

// Number writes a number with the marks of the locale: every digit of it, and no more.
func (l *Locale) Number(n claims.Number) string {
	whole, fraction, _ := strings.Cut(n.Abs().String(), ".")
	out := l.digits.grouped(whole)
	if fraction != "" {
		out += l.digits.point + fraction
	}
	if n.Sign() < 0 {
		out = "-" + out
	}
	return out
}

func (d digits) grouped(whole string) string {
	if len(whole) < d.least || strings.Trim(whole, "0123456789") != "" {
		return whole
	}
	var groups []string
	size := d.sizes[0]
	for len(whole) > size {
		groups = append(groups, whole[len(whole)-size:])
		whole = whole[:len(whole)-size]
		size = d.sizes[1]
	}
	var b strings.Builder
	b.WriteString(whole)
	for i := len(groups) - 1; i >= 0; i-- {
		b.WriteString(d.group)
		b.WriteString(groups[i])
	}
	return b.String()
}
