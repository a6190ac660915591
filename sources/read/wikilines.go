package read

import (
	"bytes"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// lines writes a range line by line. What begins a line says what it is.
func (w *wikiWriter) lines(from, to, depth int) {
	for i := from; i < to && !w.tooLarge(); {
		end := w.lineEndFrom(i, to)
		w.line(i, end, depth)
		i = end + 1
	}
}

// lineEndFrom is where the line that begins at a byte ends: at a line feed that stands
// in nothing else.
func (w *wikiWriter) lineEndFrom(i, to int) int {
	for i < to && w.text[i] != '\n' {
		if s, ok := w.at(i); ok {
			i = s.to
			continue
		}
		i++
	}
	return min(i, to)
}

// line writes a line without its end.
func (w *wikiWriter) line(from, to, depth int) {
	begin, silent := w.lineBegin(from, to)
	if begin == to {
		if !silent { // a line with nothing but comments is no line
			w.flush()
		}
		return
	}
	switch c := w.text[begin]; {
	case c == '=' && w.heading(begin, to, depth):
	case c == '*' || c == '#' || c == ';' || c == ':':
		w.item(begin, to, depth)
	case bytes.HasPrefix(w.text[begin:to], []byte("----")):
		w.flush()
		w.inline(begin+len(w.text[begin:to])-len(bytes.TrimLeft(w.text[begin:to], "-")), to, depth)
	default:
		if s, ok := w.at(begin); ok && (s.kind == wikiTable || s.kind == wikiTemplate) {
			w.standing(s, from, to, depth)
			return
		}
		if n := len(w.p.text); n > 0 && !isBlankByte(w.p.text[n-1]) && from > 0 {
			w.words(from-1, from) // the end of the line before
		}
		w.inline(begin, to, depth)
	}
}

// lineBegin is where a line begins that is more than blanks and comments. It reports
// whether there is a comment.
func (w *wikiWriter) lineBegin(from, to int) (begin int, silent bool) {
	for i := from; i < to; {
		s, ok := w.at(i)
		switch {
		case ok && s.kind == wikiComment:
			i, silent = s.to, true
		case isBlankByte(w.text[i]):
			i++
		default:
			return i, silent
		}
	}
	return to, silent
}

// standing writes a table or a template with which a line begins. One that is all of the
// line is apart from the text around it.
func (w *wikiWriter) standing(s wikiSpan, from, to, depth int) {
	alone := len(bytes.TrimSpace(w.text[s.to:to])) == 0
	if s.kind == wikiTable {
		w.table(s, depth)
		w.inline(s.to, to, depth)
		return
	}
	if !alone && !bytes.Contains(w.text[s.from:s.to], []byte("\n")) {
		alone = w.onlyTemplates(s.to, to)
	}
	if n := len(w.p.text); n > 0 && !isBlankByte(w.p.text[n-1]) && from > 0 {
		w.words(from-1, from)
	}
	w.template(s, depth, alone || bytes.IndexByte(w.text[s.from:s.to], '\n') >= 0)
	for i := s.to; alone && i < to; {
		next, ok := w.at(i)
		switch {
		case !ok:
			w.words(i, i+1) // a blank
			i++
			continue
		case next.kind == wikiTemplate:
			w.template(next, depth, true)
		}
		i = next.to
	}
	if !alone {
		w.inline(s.to, to, depth)
	}
}

// onlyTemplates reports whether a range holds nothing but templates, comments and blanks.
func (w *wikiWriter) onlyTemplates(from, to int) bool {
	for i := from; i < to; {
		if s, ok := w.at(i); ok && (s.kind == wikiTemplate || s.kind == wikiComment) {
			i = s.to
		} else if isBlankByte(w.text[i]) {
			i++
		} else {
			return false
		}
	}
	return true
}

// heading writes a line between equals signs. It reports whether it is one.
func (w *wikiWriter) heading(from, to, depth int) bool {
	end := to
	for end > from {
		if isBlankByte(w.text[end-1]) {
			end--
			continue
		}
		k := w.from(end)
		if k > 0 && w.spans[k-1].kind == wikiComment && w.spans[k-1].to == end && w.spans[k-1].from > from {
			end = w.spans[k-1].from
			continue
		}
		break
	}
	n := 0
	for n < 6 && from+2*n+2 < end && w.text[from+n] == '=' && w.text[end-1-n] == '=' {
		n++
	}
	if n == 0 {
		return false
	}
	w.as(sources.Heading, from+n, end-n, depth)
	return true
}

// item writes a line of a list. One that is only indented is a paragraph.
func (w *wikiWriter) item(from, to, depth int) {
	w.flush()
	kind, i := sources.Paragraph, from
	for i < to && (w.text[i] == '*' || w.text[i] == '#' || w.text[i] == ';' || w.text[i] == ':') {
		if w.text[i] != ':' {
			kind = sources.Item
		}
		i++
	}
	if w.kind == sources.Quote || w.kind == sources.Cell {
		kind = w.kind
	}
	old := w.kind
	w.kind = kind
	if s, ok := w.at(i); ok && s.kind == wikiTable {
		w.standing(s, i, to, depth)
	} else {
		w.inline(i, to, depth)
	}
	w.flush()
	w.kind = old
}

// table writes the cells of a table.
func (w *wikiWriter) table(s wikiSpan, depth int) {
	w.flush()
	if depth >= maxWikiDepth || w.cell || w.sub {
		w.leave(s.from, s.to)
		return
	}
	i := w.lineEndFrom(s.in, s.inEnd) + 1 // the attributes of the table
	w.tables++
	t := wikiGrid{number: w.tables, htmlTable: htmlTable{row: 1}}
	kind, from := sources.BlockKind(0), -1
	end := func(at int) {
		if from >= 0 {
			w.cellText(kind, from, min(at, s.inEnd), depth, &t)
		}
		from = -1
	}
	for i < s.inEnd {
		stop := w.lineEndFrom(i, s.inEnd)
		begin, _ := w.lineBegin(i, stop)
		switch {
		case begin == stop:
		case bytes.HasPrefix(w.text[begin:stop], []byte("|-")):
			end(i)
			t.endRow()
		case bytes.HasPrefix(w.text[begin:stop], []byte("|+")):
			end(i)
			kind, from = sources.Caption, begin+2
		case w.text[begin] == '|' || w.text[begin] == '!':
			end(i)
			t.head = w.text[begin] == '!'
			kind, from = sources.Cell, w.rowOf(begin+1, stop, depth, &t)
		}
		i = stop + 1
	}
	end(s.inEnd)
	w.flush()
}

// rowOf writes the cells of a line of a table but the last, which may go on, and returns
// where that begins.
func (w *wikiWriter) rowOf(from, to, depth int, t *wikiGrid) int {
	for i := from; i+1 < to; {
		if s, ok := w.at(i); ok {
			i = s.to
			continue
		}
		if c := w.text[i]; c == w.text[i+1] && (c == '|' || t.head && c == '!') {
			w.cellText(sources.Cell, from, i, depth, t)
			from, i = i+2, i+2
			continue
		}
		i++
	}
	return from
}

// cellText writes a cell behind its attributes. Blocks in a cell that has several are
// paragraphs.
func (w *wikiWriter) cellText(kind sources.BlockKind, from, to, depth int, t *wikiGrid) {
	begin := from
	for i := from; i < to; {
		if s, ok := w.at(i); ok {
			if s.kind == wikiLink {
				break
			}
			i = s.to
			continue
		}
		if w.text[i] == '\n' {
			break
		}
		if w.text[i] == '|' {
			from = i + 1
			break
		}
		i++
	}
	var grid *sources.Grid
	if kind == sources.Cell {
		grid = t.cell(w.text[begin:from])
	}
	before := len(w.blocks)
	w.as(kind, from, to, depth+1)
	own := w.blocks[before:]
	for i := range own {
		switch b := &own[i]; {
		case b.Kind == sources.Cell && len(own) > 1:
			b.Kind, b.Grid = sources.Paragraph, nil
		case b.Kind == sources.Cell && b.Grid == nil:
			b.Grid = grid
		}
	}
}

// wikiGrid is a table as far as it is written.
type wikiGrid struct {
	htmlTable
	number int  // in the page
	filled bool // the row has a cell
	head   bool // the cells of the line are heads
}

// endRow ends a row. One without cells is none.
func (t *wikiGrid) endRow() {
	if t.filled {
		t.nextRow()
	}
	t.filled = false
}

// cell is where a cell with some attributes stands; nil far to the right.
func (t *wikiGrid) cell(attributes []byte) *sources.Grid {
	if t.filled = true; t.column >= maxSpan {
		return nil
	}
	for t.column < len(t.below) && t.below[t.column] >= t.row {
		t.column++
	}
	g := t.place(wikiAttribute(attributes, "rowspan"), wikiAttribute(attributes, "colspan"))
	scope := strings.ToLower(wikiAttribute(attributes, "scope"))
	g.Table, g.Head, g.Across = t.number, t.head || scope != "", scope == "row" || scope == "rowgroup"
	return &g
}

// wikiAttribute is the value of an attribute in a cell's markup, or nothing.
func wikiAttribute(markup []byte, name string) string {
	for rest := strings.ToLower(string(markup)); ; {
		i := strings.Index(rest, name)
		if i < 0 {
			return ""
		}
		before, after := rest[:i], strings.TrimLeft(rest[i+len(name):], " \t\n")
		rest = rest[i+len(name):]
		if value, ok := strings.CutPrefix(after, "="); ok && (before == "" || strings.ContainsAny(before[i-1:], " \t\n\"'|!")) {
			value = strings.TrimLeft(value, " \t\n")
			if value != "" && (value[0] == '"' || value[0] == '\'') {
				value, _, _ = strings.Cut(value[1:], value[:1])
				return value
			}
			value, _, _ = strings.Cut(value+" ", " ")
			return strings.TrimRight(value, "|\t\n")
		}
	}
}
