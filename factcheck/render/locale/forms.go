package locale

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// The reasons of a finding are made where claims are compared, in English. Each is a form
// with arguments (factcheck.Phrase), and the files *.forms of a language say how it says
// each form. A form is its own key, so English has no such files.
//
//	en: both name %q (%s)
//	fr: les deux nomment {1} ({2})
//
// A number in braces is the argument of that number. A form of a count has further lines,
// fr[one]: …, and what counts is its first argument. A space at the start or the end of a
// form is written as ␣, so that no editor takes it away.

// form is an English form in another language.
type form struct {
	sentence
	verbs string // of the arguments: one letter each
}

// verbsOf are the letters behind the percent signs of an English form.
func verbsOf(english string) string {
	var out []byte
	for i := 0; i+1 < len(english); i++ {
		if english[i] == '%' {
			i++
			out = append(out, english[i])
		}
	}
	return string(out)
}

func (c *catalog) readForms(tag string) error {
	list, err := fs.Glob(files, path.Join(tag, "*.forms"))
	if err != nil {
		return err
	}
	for _, file := range list {
		data, err := files.ReadFile(file)
		if err != nil {
			return err
		}
		if err := c.parseForms(file, tag, string(data)); err != nil {
			return err
		}
	}
	return nil
}

func (c *catalog) parseForms(file, tag, data string) error {
	n, english := 0, ""
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		var err error
		switch key, text, ok := strings.Cut(line, ": "); {
		case !ok:
			err = fmt.Errorf("no colon in %q", line)
		case key == "en":
			english = spaced(text)
			err = c.newForm(english)
		default:
			err = c.addForm(english, tag, key, spaced(text))
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return nil
}

func spaced(s string) string { return strings.ReplaceAll(s, "␣", " ") }

func (c *catalog) newForm(english string) error {
	if c.forms[english] != nil {
		return fmt.Errorf("%q is there twice", english)
	}
	f := &form{verbs: verbsOf(english)}
	for i := range f.verbs {
		f.names = append(f.names, strconv.Itoa(i+1))
	}
	c.forms[english] = f
	return nil
}

func (c *catalog) addForm(english, tag, key, text string) error {
	f := c.forms[english]
	if f == nil {
		return fmt.Errorf("%q has no English above it", text)
	}
	which := plural.Other
	if name, ok := strings.CutPrefix(key, tag+"["); ok {
		if which, ok = formNames[strings.TrimSuffix(name, "]")]; !ok {
			return fmt.Errorf("%s: no such form", key)
		}
	} else if key != tag {
		return fmt.Errorf("%s is not %s", key, tag)
	}
	if f.forms[which] != nil {
		return fmt.Errorf("%s is there twice", key)
	}
	var err error
	f.forms[which], err = f.split(text, false)
	return err
}

// Form says an English form with arguments in the language of the reader; in English where
// the language lacks the form. How the arguments are shown is told by the verbs of the
// form, which are those of factcheck.Phrase.
func (l *Locale) Form(english string, args ...string) string {
	f := l.words.forms[english]
	if f == nil {
		return l.inEnglishForm(english, args)
	}
	shown := make([]string, len(args))
	for i, arg := range args {
		shown[i] = arg
		if i < len(f.verbs) {
			shown[i] = l.argument(f.verbs[i], arg)
		}
	}
	which := plural.Other
	if len(args) > 0 {
		if n, err := strconv.Atoi(args[0]); err == nil {
			which = formOf(l.words.tag, n)
		}
	}
	return fill(f.form(which), "", shown)
}

// inEnglishForm fills an English form.
func (l *Locale) inEnglishForm(form string, args []string) string {
	var b strings.Builder
	n := 0
	for i := 0; i < len(form); i++ {
		if form[i] != '%' || n == len(args) || i+1 == len(form) {
			b.WriteByte(form[i])
			continue
		}
		i++
		if form[i] == 'q' {
			b.WriteString(strconv.Quote(args[n]))
		} else {
			b.WriteString(l.argument(form[i], args[n]))
		}
		n++
	}
	return b.String()
}

// argument shows what is put into a form.
func (l *Locale) argument(verb byte, arg string) string {
	switch verb {
	case 'q':
		return l.Quote(arg)
	case 'w':
		return l.Term(arg)
	case 'n':
		return l.Numerals(arg)
	case 'd':
		return l.days(arg)
	}
	return arg
}

// Term is a word of the program in the language of the reader: a kind of event, a measure,
// a facet. One that it has no word for is left as it is.
func (l *Locale) Term(word string) string {
	if l.words == l.english {
		return word
	}
	for _, family := range []string{"term.", "measure."} {
		if m := l.words.messages[family+word]; m != nil {
			return fill(m.forms[plural.Other], "", nil)
		}
	}
	return word
}

// Numerals writes the numbers of a text that has them as English does, an interval or a
// ratio, with the marks of the locale. In an interval the comma between its ends gives way
// where it is a decimal mark.
func (l *Locale) Numerals(s string) string {
	if l.IsPlain() {
		return s
	}
	if l.digits.point == "," && s != "" && (s[0] == '[' || s[0] == '(') {
		s = strings.Replace(s, ", ", "; ", 1)
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		n := numberAt(s[i:])
		if n == 0 {
			b.WriteByte(s[i])
			i++
			continue
		}
		whole, fraction, _ := strings.Cut(strings.ReplaceAll(s[i:i+n], ",", ""), ".")
		b.WriteString(l.digits.grouped(whole))
		if fraction != "" {
			b.WriteString(l.digits.point + fraction)
		}
		i += n
	}
	return b.String()
}

// numberAt is the length of the number that a text begins with: digits, commas that groups
// of three follow, and a fraction.
func numberAt(s string) int {
	n := digitsAt(s)
	if n == 0 {
		return 0
	}
	for n < len(s) && s[n] == ',' && digitsAt(s[n+1:]) == 3 {
		n += 4
	}
	if n+1 < len(s) && s[n] == '.' {
		if f := digitsAt(s[n+1:]); f > 0 {
			n += 1 + f
		}
	}
	return n
}

func digitsAt(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// days writes a time of a reason: a date in EDTF or as "4 May 2004", an open stretch
// ("since 2004"), or words that were not resolved.
func (l *Locale) days(s string) string {
	if words, ok := strings.CutSuffix(s, " (not resolved)"); ok {
		return l.Say("date.open", l.Quote(words))
	}
	if s == "unknown" {
		return l.Say("date.unknown")
	}
	text := s
	if to, ok := strings.CutPrefix(s, "until "); ok {
		text = "../" + to
	} else if from, ok := strings.CutPrefix(s, "since "); ok {
		text = from + "/.."
	}
	if day, ok := l.inEnglish(s); ok {
		text = day
	}
	d, err := edtf.Parse(text)
	if err != nil {
		return s
	}
	return l.Date(d)
}

// inEnglish reads "4 May 2004".
func (l *Locale) inEnglish(s string) (string, bool) {
	f := strings.Split(s, " ")
	if len(f) != 3 || digitsAt(f[0]) != len(f[0]) || len(f[0]) > 2 || digitsAt(f[2]) != len(f[2]) || len(f[2]) != 4 {
		return "", false
	}
	for m := 1; m <= 12; m++ {
		key := fmt.Sprintf("%02d", m)
		if english := l.english.messages["month."+key]; english != nil && fill(english.forms[plural.Other], "", nil) == f[1] {
			return fmt.Sprintf("%s-%s-%02s", f[2], key, f[0]), true
		}
	}
	return "", false
}
