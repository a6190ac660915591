package places

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// Bounds on what [Parse] takes. They are far above any sensible gazetteer.
const (
	maxFile   = 4 << 20 // bytes of one file
	maxLine   = 4096    // bytes of one line
	maxPlaces = 1 << 16 // places in all files
	maxList   = 32      // names in one list
	maxErrors = 20      // mistakes reported before giving up
)

// File is one file of places.
type File struct {
	Name string // for messages
	Text string
}

// SyntaxError is a mistake in a file of places. It reads like a compiler's
// message: the file, the line and the character at fault.
type SyntaxError struct {
	File   string
	Line   int // from 1
	Column int // from 1, in characters
	Msg    string
}

func (e *SyntaxError) Error() string {
	return say.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Msg)
}

// Parse reads files of places into one gazetteer. The order of the lines
// matters in one case only: among places that share a name, none of which is
// called so in the first place, the one listed first is the best-known.
//
// A line is empty, a comment from # to its end, a heading, or a place.
//
//	[KIND]  or  [KIND in PLACE, PLACE]
//
// A heading gives the kind of the lines below it (country, region, city or
// area) and the places in which they lie. A place is its name and any of these
// clauses, each after a semicolon:
//
//	in PLACE, PLACE     where it lies, nearest first, instead of the heading's
//	also NAME, NAME     other names and spellings
//	of WORD, WORD       adjectives and names of its people; a plural in -s is understood
//	capital PLACE       its capital, by law or in practice, which must lie in it
//	ambiguous           its name is also a person's, a word, or that of an unlisted place
//	ambiguous NAME      so is this one of its names
//	disputed            its status is disputed between states
//	former              a state that no longer exists under this name
//
// A place's own name is unique. Other names may be shared, which makes them
// ambiguous: "Georgia (US state); also Georgia". An "also" in capitals ("US") is
// an abbreviation and is known only in capitals.
//
// The error joins the [SyntaxError] of each mistake found, at most 20 of them:
// unknown clauses and kinds, names that are not listed, names that repeat,
// places that lie in themselves, and files, lines or lists that are too long.
func Parse(files ...File) (*Gazetteer, error) {
	p := parser{}
	for _, f := range files {
		p.file(f)
	}
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	l := linker{lines: p.lines, fail: p.fail}
	g := l.link()
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	return g, nil
}

// pos is where something stands in a file.
type pos struct {
	file         string
	line, column int
}

// word is a name as written, and where.
type word struct {
	text string
	pos  pos
}

// line is one place as written.
type line struct {
	name      word
	kind      Kind
	in        []word
	also      []word
	of        []word
	ambiguous []word // its own name stands for the bare clause
	capital   word
	disputed  bool
	former    bool
}

type parser struct {
	lines []*line
	words []word // memory for the parts of lines
	errs  []error

	at   pos  // start of the line being read
	kind Kind // of the heading
	in   []word
	open bool // a heading was read
}

func (p *parser) fail(at pos, format string, args ...any) {
	if len(p.errs) < maxErrors {
		p.errs = append(p.errs, &SyntaxError{File: at.file, Line: at.line, Column: at.column, Msg: say.Sprintf(format, args...)})
	}
}

func (p *parser) file(f File) {
	p.at = pos{file: f.Name, line: 1, column: 1}
	p.open = false
	if len(f.Text) > maxFile {
		p.fail(p.at, "file of %d bytes; at most %d are read", len(f.Text), maxFile)
		return
	}
	text := strings.TrimPrefix(f.Text, "\ufeff")
	for raw := range strings.Lines(text) {
		if len(p.errs) >= maxErrors {
			return
		}
		p.line(strings.TrimRight(raw, "\r\n"))
		p.at.line++
	}
}

func (p *parser) line(s string) {
	if len(s) > maxLine {
		p.fail(p.at, "line of %d bytes; at most %d are read", len(s), maxLine)
		return
	}
	if !utf8.ValidString(s) {
		p.fail(p.at, "not UTF-8")
		return
	}
	s, _, _ = strings.Cut(s, "#")
	w := p.trim(word{text: s, pos: p.at})
	switch {
	case w.text == "":
	case strings.HasPrefix(w.text, "["):
		p.heading(w)
	default:
		p.place(w)
	}
}

func (p *parser) heading(w word) {
	inner, ok := strings.CutSuffix(w.text[1:], "]")
	if !ok {
		p.fail(w.pos, "heading without its closing bracket")
		return
	}
	head := p.trim(word{text: inner, pos: w.pos.right("[")})
	name, rest := p.keyword(head)
	kind, ok := kindOf(name)
	if !ok {
		p.fail(head.pos, "%q is no kind of place: use %s", name, strings.Join(kindNames, ", "))
		return
	}
	p.kind, p.in, p.open = kind, nil, true
	if rest.text == "" {
		return
	}
	if in, list := p.keyword(rest); in == "in" {
		p.in = p.list(in, list)
	} else {
		p.fail(rest.pos, "%q after the kind of a heading; only %q can stand there", in, "in")
	}
}

func (p *parser) place(w word) {
	if !p.open {
		p.fail(w.pos, "a place before the first heading, which gives its kind")
		return
	}
	if len(p.lines) >= maxPlaces {
		p.fail(w.pos, "more than %d places", maxPlaces)
		return
	}
	l := &line{kind: p.kind, in: p.in}
	var seen []string
	for i, part := range p.split(w, ';') {
		if i == 0 {
			l.name = part
			p.checkName(part)
			continue
		}
		key, rest := p.keyword(part)
		if slices.Contains(seen, key) {
			p.fail(part.pos, "a second %q for %s", key, l.name.text)
			continue
		}
		seen = append(seen, key)
		p.clause(l, key, part, rest)
	}
	p.lines = append(p.lines, l)
}

func (p *parser) clause(l *line, key string, part, rest word) {
	switch key {
	case "in":
		l.in = p.list(key, rest)
	case "also":
		l.also = p.list(key, rest)
	case "of":
		l.of = p.list(key, rest)
	case "capital":
		l.capital = rest
		p.checkName(rest)
	case "ambiguous":
		l.ambiguous = []word{l.name}
		if rest.text != "" {
			l.ambiguous = p.list(key, rest)
		}
	case "disputed":
		l.disputed = true
		p.alone(key, rest)
	case "former":
		l.former = true
		p.alone(key, rest)
	case "":
		p.fail(part.pos, "nothing after a semicolon")
	default:
		p.fail(part.pos, "unknown clause %q: use in, also, of, capital, ambiguous, disputed or former", key)
	}
}

func (p *parser) alone(key string, rest word) {
	if rest.text != "" {
		p.fail(rest.pos, "%q takes nothing after it", key)
	}
}

func (p *parser) list(key string, w word) []word {
	items := p.split(w, ',')
	if len(items) > maxList {
		p.fail(w.pos, "%d names after %q; at most %d are read", len(items), key, maxList)
		return nil
	}
	for _, item := range items {
		p.checkName(item)
	}
	return items
}

func (p *parser) checkName(w word) {
	switch {
	case w.text == "":
		p.fail(w.pos, "a name is missing")
	case Fold(w.text) == "":
		p.fail(w.pos, "%q is no name: no letters, or more than %d bytes", w.text[:min(len(w.text), 40)], maxKey)
	}
}

// keyword cuts the first word off.
func (p *parser) keyword(w word) (string, word) {
	key, rest, found := strings.Cut(w.text, " ")
	at := w.pos.right(key)
	if found {
		at = at.right(" ")
	}
	return key, p.trim(word{text: rest, pos: at})
}

// split cuts at a separator and trims the parts.
func (p *parser) split(w word, sep byte) []word {
	if n := 1 + strings.Count(w.text, string(sep)); cap(p.words)-len(p.words) < n {
		p.words = make([]word, 0, max(n, 512))
	}
	first, at := len(p.words), w.pos
	for part := range strings.SplitSeq(w.text, string(sep)) {
		p.words = append(p.words, p.trim(word{text: part, pos: at}))
		at = at.right(part)
		at.column++ // the separator
	}
	return p.words[first:len(p.words):len(p.words)]
}

func (p *parser) trim(w word) word {
	s := strings.TrimLeft(w.text, " \t")
	w.pos = w.pos.right(w.text[:len(w.text)-len(s)])
	w.text = strings.TrimRight(s, " \t")
	return w
}

// right moves a position past some text of its line.
func (at pos) right(s string) pos {
	at.column += utf8.RuneCountInString(s)
	return at
}
