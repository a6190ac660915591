package cite

import (
	"errors"
	"fmt"
	"strings"
)

// ReadBibTeX reads BibTeX and biblatex: entries with fields in braces or quotation
// marks, @string with # between its parts, the macros of the months; @comment,
// @preamble and whatever stands between entries are passed over. After an entry that is
// not closed the next line that begins with @ is tried.
func ReadBibTeX(name string, data []byte) ([]Entry, error) {
	c, text := start(name, data)
	r := bibReader{collector: c, text: text, lines: &liner{text: text}, macros: map[string]string{}}
	for _, m := range months {
		r.macros[strings.ToLower(m[:3])] = m
	}
	for !c.full {
		at := strings.IndexByte(r.text[r.pos:], '@')
		if at < 0 {
			break
		}
		r.pos += at
		r.item()
	}
	return c.result()
}

// bibReader walks over a file.
type bibReader struct {
	*collector
	text   string
	pos    int
	lines  *liner
	macros map[string]string
	lost   int // entries that were not closed
	grown  int // bytes that macros made
}

// bibError is a fault in an entry.
type bibError struct {
	text   string
	ending bool // it lacks its end
}

func (e bibError) Error() string { return e.text }

// item reads what an @ begins.
func (r *bibReader) item() {
	begin := r.pos
	r.pos++
	kind := strings.ToLower(r.word())
	r.blanks()
	if kind == "" || r.pos >= len(r.text) || r.text[r.pos] != '{' && r.text[r.pos] != '(' {
		return // an @ in prose
	}
	line := r.lines.of(begin)
	shut := byte('}')
	if r.text[r.pos] == '(' {
		shut = ')'
	}
	var err error
	key := ""
	switch kind {
	case "comment", "preamble":
		_, err = r.group(shut)
	case "string":
		r.pos++
		err = r.fields(shut, func(name, value string) { r.macros[name] = value })
	default:
		r.pos++
		key, err = r.work(kind, shut, line)
	}
	if err == nil {
		return
	}
	r.fault(line, key, "%s", err.Error())
	r.recover(begin, err)
}

// recover goes on at the next line that begins with an @.
func (r *bibReader) recover(begin int, err error) {
	if b := (bibError{}); errors.As(err, &b) && b.ending {
		if r.lost++; r.lost > 10 { // each of them was looked through to its end
			r.fault(r.lines.of(begin), "", "too many entries that are not closed; the rest is not read")
			r.full = true
			return
		}
		r.pos = begin + 1
	}
	from := max(begin, r.pos-1) // it may have ended at the @ of the next one
	next := strings.Index(r.text[from:], "\n@")
	if next < 0 {
		r.pos = len(r.text)
		return
	}
	r.pos = from + next + 1
}

// word reads letters, as those of a type.
func (r *bibReader) word() string {
	from := r.pos
	for r.pos < len(r.text) && isASCIILetter(rune(r.text[r.pos])) {
		r.pos++
	}
	return r.text[from:r.pos]
}

func (r *bibReader) blanks() {
	for r.pos < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.pos]) >= 0 {
		r.pos++
	}
}

// name reads the name of a field, a macro or a key: up to a sign of the grammar.
func (r *bibReader) name(stops string) string {
	from := r.pos
	for r.pos < len(r.text) && strings.IndexByte(stops, r.text[r.pos]) < 0 {
		r.pos++
	}
	return r.text[from:r.pos]
}

// group reads up to the sign that closes what is open, over braces inside, and
// returns what stands between.
func (r *bibReader) group(shut byte) (string, error) {
	r.pos++
	from, depth := r.pos, 0
	for ; r.pos < len(r.text); r.pos++ {
		switch c := r.text[r.pos]; {
		case depth == 0 && c == shut:
			r.pos++
			return r.text[from : r.pos-1], nil
		case c == '{':
			if depth++; depth > maxDepth {
				return "", bibError{fmt.Sprintf("more than %d levels of braces", maxDepth), false}
			}
		case c == '}':
			if depth--; depth < 0 {
				return "", bibError{"a brace closes that none opened", false}
			}
		}
	}
	return "", bibError{"it is not closed", true}
}

// work reads an entry.
func (r *bibReader) work(kind string, shut byte, line int) (key string, err error) {
	r.blanks()
	key = strings.TrimSpace(r.name("," + string(shut) + "\n={"))
	r.blanks()
	if r.pos < len(r.text) && r.text[r.pos] == '=' {
		return "", bibError{"it has no key", false}
	}
	if r.pos < len(r.text) && r.text[r.pos] == ',' {
		r.pos++
	}
	fields := map[string]string{}
	err = r.fields(shut, func(name, value string) {
		if _, twice := fields[name]; !twice {
			fields[name] = value
		}
	})
	if err != nil {
		return key, err
	}
	r.add(r.entry(kind, key, line, fields))
	return key, nil
}

// fields reads names with their values up to the closing sign.
func (r *bibReader) fields(shut byte, set func(name, value string)) error {
	for {
		r.blanks()
		if r.pos >= len(r.text) {
			return bibError{"it is not closed", true}
		}
		switch r.text[r.pos] {
		case shut:
			r.pos++
			return nil
		case ',':
			r.pos++
			continue
		}
		name := strings.ToLower(strings.TrimSpace(r.name("=,{}\"#@()\n")))
		r.blanks()
		if r.pos >= len(r.text) {
			return bibError{"it is not closed", true}
		}
		if name == "" && r.text[r.pos] == '@' {
			return bibError{"it is not closed before the next one", false}
		}
		if name == "" || r.text[r.pos] != '=' {
			return bibError{fmt.Sprintf("expected = behind %q", shown(name)), false}
		}
		r.pos++
		value, err := r.value(name)
		if err != nil {
			return err
		}
		set(name, value)
	}
}

// value reads the parts of a value, with # between them.
func (r *bibReader) value(name string) (string, error) {
	var parts []string
	for {
		part, err := r.piece(name)
		if err != nil {
			return "", err
		}
		parts = append(parts, part)
		r.blanks()
		if r.pos >= len(r.text) || r.text[r.pos] != '#' {
			return strings.Join(parts, ""), nil
		}
		r.pos++
	}
}

// piece reads one part of a value: in braces, in quotation marks, a number or a macro.
func (r *bibReader) piece(name string) (string, error) {
	r.blanks()
	if r.pos >= len(r.text) {
		return "", bibError{"it is not closed", true}
	}
	switch r.text[r.pos] {
	case '{':
		return r.group('}')
	case '"':
		return r.group('"')
	}
	word := strings.TrimSpace(r.name(",}#)\"{=\n"))
	if word == "" {
		return "", bibError{fmt.Sprintf("%s has no value", shown(name)), false}
	}
	if v, ok := r.macros[strings.ToLower(word)]; ok {
		if r.grown += len(v); r.grown > len(r.text)+1<<20 {
			r.full = true
			return "", bibError{"the macros make more text than the file has; the rest is not read", false}
		}
		return v, nil
	}
	return word, nil
}
