package lexicon

import (
	"fmt"
	"strings"
)

// Field is one line of a lexicon file: a key and its entries, with the section
// that it stands in and where it was read.
type Field struct {
	Section string // kind of the section: "measure"
	Name    string // its name: "deaths"; empty where the section has none
	Key     string // "object"
	Entries []string
	File    string
	Line    int
	Column  int // of the first entry, in bytes, counted from 1
}

// Error is a mistake in a lexicon file, where it stands.
type Error struct {
	File         string
	Line, Column int
	Msg          string
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Msg)
}

// Parse reads the fields of one lexicon file, in order. Sections begin in the
// first column, fields are indented; a line that is indented and has no colon
// carries on the field before it.
func Parse(file, text string) ([]Field, error) {
	p := parser{file: file}
	for i, line := range strings.Split(text, "\n") {
		if err := p.line(i+1, strings.TrimSuffix(line, "\r")); err != nil {
			return nil, err
		}
	}
	return p.fields, nil
}

type parser struct {
	file          string
	section, name string
	fields        []Field
}

func (p *parser) line(n int, line string) error {
	body := strings.TrimSpace(line)
	if body == "" || body[0] == '#' {
		return nil
	}
	indent := strings.Index(line, body)
	if indent == 0 {
		return p.open(n, body)
	}
	if p.section == "" {
		return &Error{p.file, n, indent + 1, "a field outside any section"}
	}
	key, rest, ok := cutKey(body)
	if !ok {
		return p.carryOn(n, indent+1, body)
	}
	column := indent + len(body) - len(rest) + 1
	f := Field{Section: p.section, Name: p.name, Key: key, File: p.file, Line: n, Column: column}
	f.Entries = splitEntries(key, rest)
	if len(f.Entries) == 0 {
		return &Error{p.file, n, column, fmt.Sprintf("field %q is empty", key)}
	}
	p.fields = append(p.fields, f)
	return nil
}

// open starts a section: one word for its kind, a second for its name.
func (p *parser) open(n int, body string) error {
	words := strings.Fields(body)
	if strings.Contains(body, ":") {
		return &Error{p.file, n, strings.Index(body, ":") + 1, "a field must be indented under its section"}
	}
	if len(words) > 2 {
		return &Error{p.file, n, strings.Index(body, words[2]) + 1, fmt.Sprintf("unexpected %q after the section's name", words[2])}
	}
	p.section, p.name = words[0], ""
	if len(words) == 2 {
		p.name = words[1]
	}
	return nil
}

func (p *parser) carryOn(n, column int, body string) error {
	if len(p.fields) == 0 || p.fields[len(p.fields)-1].Section != p.section {
		return &Error{p.file, n, column, fmt.Sprintf("%q has no key; write key: entries", body)}
	}
	last := &p.fields[len(p.fields)-1]
	if isProse(last.Key) {
		return &Error{p.file, n, column, "an example is one line"}
	}
	last.Entries = append(last.Entries, splitEntries(last.Key, body)...)
	return nil
}

// cutKey parts "key: rest". A key is one word of letters, digits, "_", "/" or "-".
func cutKey(body string) (key, rest string, ok bool) {
	key, rest, ok = strings.Cut(body, ":")
	if !ok || key == "" || strings.ContainsAny(key, " ;\"") {
		return "", "", false
	}
	return key, strings.TrimLeft(rest, " \t"), true
}

// splitEntries parts a field at semicolons; an example is prose and stays whole.
func splitEntries(key, rest string) []string {
	if isProse(key) {
		return []string{strings.TrimSpace(rest)}
	}
	var out []string
	for e := range strings.SplitSeq(rest, ";") {
		if e = strings.TrimSpace(e); e != "" {
			out = append(out, e)
		}
	}
	return out
}

func isProse(key string) bool { return key == "example" || key == "not" }
