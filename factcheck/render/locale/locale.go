package locale

import (
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"

	"github.com/sourcedclaims/factcheck/claims"
)

// Locale is a reader's language and region. It may be shared between goroutines.
type Locale struct {
	tag     language.Tag
	words   *catalog
	english *catalog
	dates   dateForm
	digits  digits
}

// Of gives the locale of a BCP 47 tag: "fr", "de-CH". The empty tag is plain English,
// with dates as 1994-05-12. A language that no report can be in is an error, which lists
// those that there are.
func Of(tag string) (*Locale, error) {
	all, err := catalogs()
	if err != nil {
		return nil, fmt.Errorf("locale: %w", err)
	}
	if tag == "" {
		return &Locale{tag: language.English, words: all["en"], english: all["en"], digits: digitsOf(language.English), dates: isoDates}, nil
	}
	t, err := language.Parse(strings.ReplaceAll(tag, "_", "-"))
	if err != nil {
		return nil, fmt.Errorf("locale %q is no language tag: reports are in %s", tag, strings.Join(Languages, ", "))
	}
	base, _ := t.Base()
	words := all[base.String()]
	if words == nil {
		return nil, fmt.Errorf("locale %q: reports are in %s", tag, strings.Join(Languages, ", "))
	}
	return &Locale{tag: t, words: words, english: all["en"], digits: digitsOf(t), dates: datesOf(t)}, nil
}

// Plain is the locale of the empty tag. Its words are the package's own, so it cannot
// fail but by a mistake in them.
var Plain = sync.OnceValue(func() *Locale {
	l, err := Of("")
	if err != nil {
		panic(err)
	}
	return l
})

// IsPlain reports whether this is the locale of the empty tag, whose reports are the same
// for everybody.
func (l *Locale) IsPlain() bool { return l.dates == isoDates }

// Tag is the tag as BCP 47 writes it, for the lang of a page.
func (l *Locale) Tag() string { return l.tag.String() }

// Say gives a message with its arguments in the places of their names, in the order in
// which the English message names them. An unknown key is given back as it is.
func (l *Locale) Say(key string, args ...string) string {
	m, _ := l.find(key)
	if m == nil {
		return key
	}
	return fill(m.forms[plural.Other], "", args)
}

// Count gives a message in the form for a count, which stands at {n}.
func (l *Locale) Count(key string, n int, args ...string) string {
	m, tag := l.find(key)
	if m == nil {
		return key
	}
	return fill(m.form(formOf(tag, n)), l.Int(n), args)
}

// CountNumber is [Locale.Count] for a figure, which may have a fraction. The words at
// {n} are given: they may be more than the number ("more than 20,000").
func (l *Locale) CountNumber(key string, n claims.Number, said string, args ...string) string {
	m, tag := l.find(key)
	if m == nil {
		return key
	}
	return fill(m.form(formOfNumber(tag, n.Abs())), said, args)
}

// English reports whether the words are English ones.
func (l *Locale) English() bool { return l.words == l.english }

// Widest is how many letters the longest of the messages has whose keys begin so.
func (l *Locale) Widest(family string) int {
	n := 0
	for key := range l.english.messages {
		if strings.HasPrefix(key, family) {
			n = max(n, utf8.RuneCountInString(l.Say(key)))
		}
	}
	return n
}

// Has reports whether there is such a message, in any language.
func (l *Locale) Has(key string) bool { m, _ := l.find(key); return m != nil }

// find looks a message up, in English where the language lacks it, and tells whose
// plurals it has.
func (l *Locale) find(key string) (*sentence, language.Tag) {
	if m := l.words.messages[key]; m != nil {
		return m, l.words.tag
	}
	return l.english.messages[key], l.english.tag
}

// bigCount is where counts are folded: plural rules look at the last six digits at most.
const bigCount = 10_000_000

func formOf(tag language.Tag, n int) plural.Form {
	if n < 0 {
		n = -max(n, -bigCount)
	}
	if n >= bigCount {
		n = bigCount + n%1_000_000
	}
	return plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
}

// formOfNumber is the form for a figure that is not below zero. A fraction counts as one
// digit of it: no rule of the languages here looks at more.
func formOfNumber(tag language.Tag, n claims.Number) plural.Form {
	if i, ok := n.Int64(); ok {
		return formOf(tag, int(min(i, 1<<40)))
	}
	if n.Cmp(claims.Int(bigCount)) > 0 {
		return formOf(tag, bigCount)
	}
	return plural.Cardinal.MatchPlural(tag, int(n.Float()), 1, 1, 5, 5)
}

// form is a form of the message, or the one for all other numbers.
func (m *sentence) form(f plural.Form) []segment {
	if s := m.forms[f]; s != nil {
		return s
	}
	return m.forms[plural.Other]
}

func fill(list []segment, n string, args []string) string {
	if len(list) == 1 && list[0].arg == literal {
		return list[0].text
	}
	var b strings.Builder
	for _, s := range list {
		switch {
		case s.arg == literal:
			b.WriteString(s.text)
		case s.arg == count:
			b.WriteString(n)
		case s.arg < len(args):
			b.WriteString(args[s.arg])
		}
	}
	return b.String()
}

// RightToLeft reports whether a text is written from right to left, by its first letter
// that has a direction (rule P2 of the Unicode Bidirectional Algorithm).
func RightToLeft(s string) bool {
	for len(s) > 0 {
		p, n := bidi.LookupString(s)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s)
		}
		s = s[n:]
	}
	return false
}
