package locale

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Whatever a translator writes, it is read or refused.
func FuzzCatalog(f *testing.F) {
	for _, s := range []string{"a = b", "a[one] = {n} b", "a = {x", "a = }", "= b", "a[two = b", "a[ = b", "# c\n\na = {n}{n}", "en: x %q\nfr: {1}", "fr: x", "en: %s\nfr[one]: {2}", "en: a\nen: a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		c := &catalog{messages: map[string]*sentence{}, forms: map[string]*form{}}
		if c.parse("x.words", data, nil) == nil && c.whole() == nil {
			for _, m := range c.messages {
				fill(m.form(0), "1", []string{"a"})
			}
		}
		c = &catalog{messages: map[string]*sentence{}, forms: map[string]*form{}}
		if c.parseForms("x.forms", "fr", data) == nil && c.whole() == nil {
			l := &Locale{tag: Plain().tag, words: c, english: Plain().english, digits: Plain().digits, dates: dayFirst}
			for english := range c.forms {
				l.Form(english, "1", "{2}", "%q")
			}
		}
	})
}

var fuzzed = []string{"", "en", "en-IN", "fr", "es", "es-MX", "de", "de-CH"}

// A number keeps its digits: without the marks it is the number again.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"0", "20000", "-1234.5", "0.001", "1e9", "99999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := claims.ParseNumber(s)
		if err != nil {
			return
		}
		for _, tag := range fuzzed {
			l := of(t, tag)
			got := l.Number(n)
			back := strings.ReplaceAll(got, l.digits.group, "")
			assert.Equal(t, n.String(), strings.ReplaceAll(back, l.digits.point, "."), "%q in %q", got, tag)
		}
	})
}

// Numbers inside of a text keep theirs, and all else stays.
func FuzzNumerals(f *testing.F) {
	for _, s := range []string{"[16,000, 24,000)", "(30,000, ∞)", "1.4286", "1,2,3", "a1b", "1,234,56", "1.", ".5", "12,345.6.7"} {
		f.Add(s)
	}
	keep := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune(",.;’\u202f\u00a0 ", r) {
				return -1
			}
			return r
		}, s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, tag := range fuzzed {
			got := of(t, tag).Numerals(s)
			assert.Equal(t, keep(s), keep(got), tag)
			assert.Equal(t, utf8.ValidString(s), utf8.ValidString(got))
		}
	})
}

// A date keeps its year, in whatever words.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"1994-05-12", "1994-05", "1991/..", "../1994-05-01", "199X", "1919?~", "2004-21", "XXXX-09-27", "-0044-03-15", "Y170000002", "[1667, 1668]", "1994-05-12T10:00:00Z/1995"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, tag := range fuzzed {
			l := of(t, tag)
			_ = l.days(s)
			d, err := edtf.Parse(s)
			if err != nil {
				continue
			}
			got := l.Date(d)
			assert.Equal(t, d.IsZero(), got == "", "%q", s)
			if year, _, _ := strings.Cut(d.String(), "-"); d.Precision() == edtf.DayPrecision && isDigits(year, 4) {
				assert.Contains(t, got, strings.TrimLeft(year, "0"), tag)
			}
		}
	})
}

// Whatever is put into a form stays in it.
func FuzzForm(f *testing.F) {
	f.Add("both name %q", "x", "y")
	f.Add("%s lies in %s", "{1}", "%q")
	f.Add("%", "", "")
	f.Fuzz(func(t *testing.T, form, a, b string) {
		for _, tag := range fuzzed {
			got := of(t, tag).Form(form, a, b)
			if form == "%s lies in %s" {
				assert.Contains(t, got, a)
				assert.Contains(t, got, b)
			}
		}
	})
}
