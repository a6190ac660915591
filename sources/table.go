package sources

import (
	"bytes"
	"strings"
)

// Table is the grid of a document whose rows are data and not prose. It holds the
// text of the file once and parts it anew for whoever reads it: a table has more
// cells than anybody wants to keep in memory. To go through it, see [Table.Rows].
type Table struct {
	Comma byte   // what parts the cells of a row: , ; a tab or |
	Body  Block  // the rows as the file has them, quotation marks included
	Sheet *Sheet // where they stand, if the table is a sheet of a workbook
}

// Limits of what a table may hold. They are far beyond what tables for people have.
const (
	MaxColumns = 4096    // cells in a row; those beyond are not read
	MaxCell    = 1 << 16 // bytes between the quotation marks of a cell
	maxUnclose = 16      // quotation marks without an end before none is believed any more
)

// Row is one row of a table. It is overwritten by the next one.
type Row struct {
	Number int   // counted from 1, on a sheet as it counts; a row may take several lines
	Fault  Fault // what is wrong with how it is written

	table      *Table
	start, end int // in the text of the table
	cells      []cell
}

// Fault is what is wrong with how a row is written. The zero fault is none.
type Fault uint8

// The faults of a row.
const (
	Sound    Fault = iota
	Unclosed       // a cell begins with a quotation mark that nothing closes: the mark was taken for text
	TooWide        // more than MaxColumns cells
)

// cell is where a cell stands in the text of the table, without the quotation marks
// around it.
type cell struct {
	start, end int
	doubled    bool // it has quotation marks inside that are written twice
}

// Rows visits the rows of a table in their order until the visitor has enough.
// Lines end with LF, CRLF or CR; those without any text are no rows.
func (t *Table) Rows(visit func(r *Row) bool) {
	l := rowReader{text: t.Body.Text, comma: t.Comma}
	var same []Same
	if t.Sheet != nil {
		l.same, same = t.Sheet.SameCells, t.Sheet.SameRows
	}
	r := Row{table: t}
	for l.next(&r) {
		n := 1
		if t.Sheet != nil && l.number <= len(t.Sheet.Rows) {
			r.Number, n = t.Sheet.Rows[l.number-1], times(&same, l.number-1)
		}
		for ; n > 0; n-- {
			if !visit(&r) {
				return
			}
			r.Number++
		}
	}
}

// Len is the number of the row's cells. On a sheet every row has all columns.
func (r *Row) Len() int {
	if s := r.table.Sheet; s != nil {
		return max(len(r.cells), len(s.Columns))
	}
	return len(r.cells)
}

// Cell is the text of a cell as a reader sees it; empty for one that the row does not
// have. It is a part of the table's text.
func (r *Row) Cell(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	c := r.cells[i]
	text := r.table.Body.Text[c.start:c.end]
	if c.doubled {
		text = strings.ReplaceAll(text, `""`, `"`)
	}
	return text
}

// Offset is where the row begins in the file, in bytes.
func (r *Row) Offset() int {
	start, _ := r.table.Body.Span(r.start, r.start)
	return start
}

// between stands between the cells of a row as a reader sees it.
const between = " | "

// Block makes a block of the row: its cells as a reader sees them, with bars
// between. Cell i is the text from ends[i][0] to ends[i][1] of it. A cell that is written
// once for several stands once in it. It shares no memory with the table.
func (r *Row) Block() (b Block, ends [][2]int) {
	w := rowWriter{from: r.table.Body}
	ends = make([][2]int, len(r.cells))
	for i, c := range r.cells {
		if i > 0 && c.start == r.cells[i-1].start {
			ends[i] = ends[i-1]
			continue
		}
		if i > 0 { // with the quotation marks beside it
			start, end := r.gap(i)
			w.piece(between, start, end)
		}
		at := w.text.Len()
		w.cell(c)
		ends[i] = [2]int{at, w.text.Len()}
	}
	b = Block{Kind: Cell, Text: w.text.String(), Map: w.runs, Part: r.table.Body.Part}
	if len(w.runs) == 0 {
		b.Start = r.Offset()
		b.End = b.Start
		return b, ends
	}
	first, last := w.runs[0], w.runs[len(w.runs)-1]
	b.Start, b.End = first.File, last.File+last.FileLen
	if len(w.runs) == 1 && first.copied() {
		b.Map = nil
	}
	return b, ends
}

// gap is what stands between a cell and the one before it. On a sheet the quotation marks
// around a cell are part of what its bytes are read as.
func (r *Row) gap(i int) (start, end int) {
	start, end = r.cells[i-1].end, r.cells[i].start
	if r.table.Sheet == nil {
		return start, end
	}
	text := r.table.Body.Text
	if text[start] == '"' {
		start++
	}
	if text[end-1] == '"' {
		end--
	}
	return start, end
}

// rowWriter writes the block of a row.
type rowWriter struct {
	from Block
	text strings.Builder
	runs Map
}

// piece writes text that is read from a range of the table as a whole.
func (w *rowWriter) piece(text string, start, end int) {
	if w.from.Text[start:end] == text {
		w.copied(start, end)
		return
	}
	from, to := w.from.Span(start, end)
	w.add(Run{Text: w.text.Len(), TextLen: len(text), File: from, FileLen: to - from, Piece: len(text) == to-from})
	w.text.WriteString(text)
}

// cell writes a cell; of two quotation marks in it a reader sees one.
func (w *rowWriter) cell(c cell) {
	if c.doubled && w.whole(c) {
		w.piece(strings.ReplaceAll(w.from.Text[c.start:c.end], `""`, `"`), c.start, c.end)
		return
	}
	for c.doubled {
		i := strings.Index(w.from.Text[c.start:c.end], `""`)
		if i < 0 {
			break
		}
		w.copied(c.start, c.start+i)
		w.piece(`"`, c.start+i, c.start+i+2)
		c.start += i + 2
	}
	w.copied(c.start, c.end)
}

// whole reports whether a cell lies in one piece of the file.
func (w *rowWriter) whole(c cell) bool {
	if len(w.from.Map) == 0 {
		return false
	}
	r := w.from.Map[w.from.Map.run(c.start)]
	return !r.copied() && r.Text+r.TextLen >= c.end
}

// copied writes a range of the table as it is.
func (w *rowWriter) copied(start, end int) {
	if start >= end {
		return
	}
	at := w.text.Len()
	w.text.WriteString(w.from.Text[start:end])
	if len(w.from.Map) == 0 {
		w.add(Run{Text: at, TextLen: end - start, File: w.from.Start + start, FileLen: end - start})
		return
	}
	for i := w.from.Map.run(start); i < len(w.from.Map) && w.from.Map[i].Text < end; i++ {
		r := w.from.Map[i]
		lo, hi := max(r.Text, start), min(r.Text+r.TextLen, end)
		if r.copied() {
			r.File, r.FileLen = r.File+lo-r.Text, hi-lo
		}
		r.Text, r.TextLen = at+lo-start, hi-lo
		w.add(r)
	}
}

// add appends a run, to the last one where both are copied without a gap or of the same
// piece.
func (w *rowWriter) add(r Run) {
	if n := len(w.runs); n > 0 {
		last := &w.runs[n-1]
		switch {
		case last.copied() && r.copied() && last.File+last.FileLen == r.File:
			last.TextLen += r.TextLen
			last.FileLen += r.FileLen
			return
		case !last.copied() && !r.copied() && last.File == r.File && last.FileLen == r.FileLen:
			last.TextLen += r.TextLen
			last.Piece = last.TextLen == last.FileLen
			return
		}
	}
	w.runs = append(w.runs, r)
}

// rowReader parts a text into rows and cells in one pass. A quotation mark at the
// beginning of a cell opens it and one before a comma or the end of a line closes it;
// any other is text.
type rowReader struct {
	text     string
	comma    byte
	at       int
	number   int
	unclosed int    // marks that nothing closed
	same     []Same // cells that are still to come and stand several times
}

// next reads a row. It passes over lines without any text.
func (l *rowReader) next(r *Row) bool {
	for l.at < len(l.text) {
		l.number++
		r.Number, r.Fault, r.start, r.cells = l.number, Sound, l.at, r.cells[:0]
		for l.cell(r) {
		}
		if len(r.cells) > 1 || strings.TrimSpace(l.text[r.start:r.end]) != "" {
			return true
		}
	}
	return false
}

// cell reads a cell and reports whether another follows in the row.
func (l *rowReader) cell(r *Row) bool {
	c := cell{start: l.at, end: -1}
	next, n := 0, times(&l.same, l.at)
	if l.at < len(l.text) && l.text[l.at] == '"' && l.unclosed < maxUnclose {
		c, next = l.quoted()
		if c.end < 0 {
			l.unclosed++
			r.Fault = Unclosed
		}
	}
	if c.end < 0 {
		c = cell{start: l.at, end: l.bare()}
		next = c.end
	}
	for ; n > 0; n-- {
		if len(r.cells) == MaxColumns {
			r.Fault = TooWide
			break
		}
		r.cells = append(r.cells, c)
	}
	r.end = next
	l.at = next
	if next == len(l.text) {
		return false
	}
	l.at++
	switch b := l.text[next]; {
	case b == l.comma:
		return true
	case b == '\r' && l.at < len(l.text) && l.text[l.at] == '\n':
		l.at++
	}
	return false
}

// bare is where a cell without quotation marks around it ends.
func (l *rowReader) bare() int {
	for i := l.at; i < len(l.text); i++ {
		if b := l.text[i]; b == l.comma || b == '\n' || b == '\r' {
			return i
		}
	}
	return len(l.text)
}

// quoted reads a cell with quotation marks around it, and where what follows it
// stands. Its end is negative where nothing closes it.
func (l *rowReader) quoted() (c cell, next int) {
	c = cell{start: l.at + 1, end: -1}
	most := min(len(l.text), c.start+MaxCell)
	for i := c.start; i < most; i++ {
		n := strings.IndexByte(l.text[i:most], '"')
		if n < 0 {
			return c, 0
		}
		switch i += n; {
		case i+1 == len(l.text) || l.ends(l.text[i+1]):
			c.end = i
			return c, i + 1
		case l.text[i+1] == '"':
			c.doubled = true
			i++
		}
	}
	return c, 0
}

func (l *rowReader) ends(b byte) bool { return b == l.comma || b == '\n' || b == '\r' }

// commas are what may part cells, the likeliest first.
const commas = ",;\t|"

// maxSample is how many bytes of a table tell what parts its cells.
const maxSample = 64 << 10

// CommaOf tells what parts the cells of a table: of the comma, the semicolon, the tab and
// the bar the one by which the most rows have one number of cells, and the most of
// these. A table of one column has commas.
func CommaOf(text string) byte {
	if len(text) > maxSample {
		text = text[:maxSample]
		if i := strings.LastIndexByte(text, '\n'); i > 0 {
			text = text[:i]
		}
	}
	best, bestRows, bestCells := byte(','), 0, 1
	for _, comma := range []byte(commas) {
		rows, cells := even(text, comma)
		if cells > 1 && (rows > bestRows || rows == bestRows && cells > bestCells) {
			best, bestRows, bestCells = comma, rows, cells
		}
	}
	return best
}

// even is the commonest number of cells in a row, if it is more than one, and how many
// rows have it.
func even(text string, comma byte) (rows, cells int) {
	if !bytes.Contains([]byte(text), []byte{comma}) {
		return 0, 1
	}
	counts := map[int]int{}
	t := Table{Comma: comma, Body: Block{Text: text}}
	t.Rows(func(r *Row) bool {
		counts[r.Len()]++
		return true
	})
	for n, times := range counts {
		if n > 1 && (times > rows || times == rows && n > cells) {
			rows, cells = times, n
		}
	}
	return rows, max(cells, 1)
}
