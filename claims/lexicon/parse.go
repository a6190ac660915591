package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// Pos is a place in a lexicon file. Lines and columns are counted from 1,
// columns in bytes.
type Pos struct {
	File         string
	Line, Column int
}

// Item is one entry of a field, where it stands.
type Item struct {
	Pos  Pos
	Text string
}

// Field is a key with its items, and the section that it stands in.
type Field struct {
	Section string // kind of the section: "measure"
	Name    string // its name: "deaths"; empty where the section has none
	Opened  Pos    // where the section begins
	Key     string // "object"
	Pos     Pos    // where the key stands
	Items   []Item // never empty
}

// Error is a mistake in a lexicon file, where it stands.
type Error struct {
	Pos Pos
	Msg string
}

func (e *Error) Error() string {
	return say.Sprintf("%s:%d:%d: %s", e.Pos.File, e.Pos.Line, e.Pos.Column, e.Msg)
}

func (p Pos) errorf(format string, args ...any) error {
	for i, a := range args {
		if word, ok := a.(string); ok {
			args[i] = short(word)
		}
	}
	return &Error{p, say.Errorf(format, args...).Error()}
}

// short cuts what an error repeats of a file: a word of a file that is no
// lexicon may be as long as the file.
func short(s string) string {
	const most = 400 // bytes; the longest list that an error gives has some 300
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// maxName bounds what is printed beside a figure, in code points: the name of a
// section, a unit, a label. The longest of English has 45.
const maxName = 60

func (p Pos) bounded(what, s string) error {
	if n := utf8.RuneCountInString(s); n > maxName {
		return p.errorf("the %s has %d characters; it may have %d", what, n, maxName)
	}
	return nil
}

// maxFile bounds a lexicon file, in bytes. It is some fifty times the longest
// of English.
const maxFile = 1 << 20

// Parse reads the fields of one lexicon file, in order. Sections begin in the
// first column, fields are indented; a line that is indented and has no key
// carries on the field before it. Every section has a field and every field an
// item. The first mistake is returned as an *Error.
func Parse(file, text string) ([]Field, error) { return parse(nil, file, text) }

// parse appends the fields of a file to those of others.
func parse(fields []Field, file, text string) ([]Field, error) {
	if len(text) > maxFile {
		return nil, Pos{file, 1, 1}.errorf("the file has %d bytes; a lexicon file has at most %d", len(text), maxFile)
	}
	p := parser{at: Pos{File: file}, fields: fields, first: len(fields)}
	text = strings.TrimPrefix(text, "\ufeff")
	for line := range strings.SplitSeq(text, "\n") {
		p.at.Line++
		if err := p.line(strings.TrimRightFunc(line, unicode.IsSpace)); err != nil {
			return nil, err
		}
	}
	if err := p.closed(); err != nil {
		return nil, err
	}
	return p.fields, nil
}

type parser struct {
	at      Pos // of the line being read
	section Field
	first   int // index of the section's first field
	fields  []Field
	slab    []Item // memory for examples, which are half of all fields
}

func (p *parser) line(line string) error {
	body := strings.TrimLeft(line, " \t")
	p.at.Column = len(line) - len(body) + 1
	switch {
	case body == "" || body[0] == '#':
		return nil
	case plainLine(body): // as most are
	case !utf8.ValidString(body):
		return p.at.errorf("the line is not valid UTF-8")
	case strings.IndexFunc(body, hidden) >= 0:
		at := strings.IndexFunc(body, hidden)
		r, _ := utf8.DecodeRuneInString(body[at:])
		return p.at.right(at).errorf("the character U+%s is not seen, or moves what is; take it out", say.CodePoint(r))
	}
	switch {
	case p.at.Column == 1:
		return p.open(body)
	case p.section.Section == "":
		return p.at.errorf("a field outside any section")
	}
	if key, rest, ok := cutKey(body); ok {
		return p.field(key, rest, p.at.right(len(body)-len(rest)))
	}
	return p.carryOn(body)
}

// plainLine reports whether a line is of letters, digits and marks of ASCII.
func plainLine(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// hidden reports whether a rune could act on a terminal or reorder a line: words
// and labels are printed. Tabs and the joiners of some scripts are harmless.
func hidden(r rune) bool {
	switch {
	case r == '\t' || r == '\u200c' || r == '\u200d':
		return false
	case r < 0x7f:
		return r < ' '
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// open starts a section: one word for its kind, a second for its name.
func (p *parser) open(body string) error {
	i := strings.IndexByte(body, ':')
	if err := p.closed(); err != nil {
		if i >= 0 {
			return p.section.Opened.errorf("section %q has no field: a field is indented under it, and line %d is not", p.section.title(), p.at.Line)
		}
		return err
	}
	if i >= 0 {
		return p.at.right(i).errorf("a field must be indented under its section")
	}
	kind, rest := cutWord(body)
	name, rest := cutWord(rest)
	if rest != "" {
		extra, _ := cutWord(rest)
		return p.at.right(len(body)-len(rest)).errorf("unexpected %q after the section's name", extra)
	}
	if err := p.at.right(len(body)-len(rest)-len(name)).bounded("name", name); err != nil {
		return err
	}
	p.section = Field{Section: kind, Name: name, Opened: p.at}
	p.first = len(p.fields)
	return nil
}

// closed reports a section that ends without any field.
func (p *parser) closed() error {
	if p.section.Section == "" || len(p.fields) > p.first {
		return nil
	}
	return p.section.Opened.errorf("section %q has no field", p.section.title())
}

// title is the section of a field as its line has it.
func (f *Field) title() string { return strings.TrimSpace(f.Section + " " + f.Name) }

func (p *parser) field(key, rest string, at Pos) error {
	f := p.section
	f.Key, f.Pos = key, p.at
	if isProse(key) && rest != "" {
		f.Items = p.whole(Item{at, rest})
	} else {
		f.Items = items(key, rest, at)
	}
	if len(f.Items) == 0 {
		return at.errorf("field %q is empty", key)
	}
	p.fields = append(p.fields, f)
	return nil
}

// whole is a list of one item: an example is prose and is not parted.
func (p *parser) whole(item Item) []Item {
	if len(p.slab) == cap(p.slab) {
		p.slab = make([]Item, 0, slab/8)
	}
	p.slab = append(p.slab, item)
	n := len(p.slab)
	return p.slab[n-1 : n : n]
}

func (p *parser) carryOn(body string) error {
	if len(p.fields) == p.first {
		return p.at.errorf("%q has no key; write key: entries", body)
	}
	last := &p.fields[len(p.fields)-1]
	if isProse(last.Key) {
		return p.at.errorf("an example is one line")
	}
	last.Items = append(last.Items, items(last.Key, body, p.at)...)
	return nil
}

// cutKey parts "key: rest". A key is one word; what has a colon further on is no
// field but an entry.
func cutKey(body string) (key, rest string, ok bool) {
	key, rest, ok = strings.Cut(body, ":")
	if !ok || key == "" || strings.ContainsAny(key, " \t;\"") {
		return "", "", false
	}
	return key, strings.TrimLeft(rest, " \t"), true
}

// cutWord parts a line after its first word and the blanks behind it.
func cutWord(s string) (word, rest string) {
	i := strings.IndexAny(s, " \t")
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimLeft(s[i:], " \t")
}

// items parts a field at semicolons.
func items(key, rest string, at Pos) []Item {
	if isProse(key) {
		return nil
	}
	out := make([]Item, 0, min(strings.Count(rest, ";")+1, 256))
	offset := 0
	for part := range strings.SplitSeq(rest, ";") {
		text := strings.TrimLeft(part, " \t")
		if indent := len(part) - len(text); text != "" {
			out = append(out, Item{at.right(offset + indent), strings.TrimRight(text, " \t")})
		}
		offset += len(part) + 1
	}
	return out
}

func (p Pos) right(n int) Pos {
	p.Column += n
	return p
}

func isProse(key string) bool { return key == "example" || key == "not" }
