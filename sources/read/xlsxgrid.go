package read

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/sources"
)

// What is read of a workbook at most. Rows and columns end where those of the programs do.
const (
	maxSheets      = 1 << 10
	maxSheetRow    = 1 << 20
	maxSheetColumn = 1 << 14
	maxSheetCells  = 1 << 21 // that hold something, of all sheets
	maxSheetText   = 64 << 20
	maxSheetPlaces = 1 << 26 // rows by columns in which something is written
	maxSame        = 1 << 10 // times that one cell or row is repeated
)

// sheetGrid collects the cells of a sheet that hold something, in the order of its part. An
// empty one costs nothing, wherever it stands.
type sheetGrid struct {
	name   string
	part   string
	budget *gridBudget
	text   []byte // of all cells
	cells  []gridCell
	rows   []gridRow
	merges []gridArea
	hidden []gridSpan // columns that are not shown

	row      gridRow // in hand
	unseen   bool    // it is not shown
	decimals bool    // a number has some
	places   int     // rows, with those repeated

	hiddenRows, hiddenColumns int // that hold something
	lastHidden                int // number of the last hidden row that holds something
	seenHidden                map[int]bool
	faults                    [gridFaults]gridFault
	notes                     map[string]string // comments on cells, by their names
}

// gridBudget is what is left of the bounds of a workbook.
type gridBudget struct{ cells, text int }

// gridCell is a cell: its column, how often it is repeated, its bytes of the part and its
// text. The string that it shares with others is counted from 1.
type gridCell struct {
	column, times int32
	from, to      int32
	end           int32 // of its text, which begins where that of the cell before ends
	shared        int32
	figure        bool // a number or a date
}

// gridRow is a row: its number, how often it is repeated and its first cell.
type gridRow struct{ number, times, first int }

// gridArea is cells that are merged, rows and columns from 1, the last included.
type gridArea struct{ top, left, bottom, right int }

// gridSpan is columns beside one another, the last included.
type gridSpan struct{ first, last int }

// gridFault counts cells that something is wrong with.
type gridFault struct {
	times int
	first string // which
	shown string
}

const (
	faultError   = iota // "#N/A"
	faultFormula        // without a value
	faultUnshown        // its format shows nothing
	faultSame           // is repeated too often
	gridFaults
)

var faultWords = [gridFaults]string{
	"cells with an error, %d in all, the first is %s with %s: read as empty",
	"cells with a formula and without its value, %d in all, the first is %s with %s: not worked out; save the file with a spreadsheet program",
	"cells whose format shows nothing, %d in all, the first is %s with %s: left out",
	"cells or rows that are repeated more than 1024 times, %d in all, the first is %s with %s: those beyond were not read",
}

// begin begins a row. Rows come in their order, and so do cells.
func (g *sheetGrid) begin(number, times int, unseen bool) error {
	switch {
	case number > maxSheetRow:
		return fmt.Errorf("row %d lies beyond the last row of a sheet, %d", number, maxSheetRow)
	case number <= g.row.number+g.row.times-1:
		return fmt.Errorf("row %d stands behind row %d", number, g.row.number)
	}
	g.row, g.unseen = gridRow{number, times, len(g.cells)}, unseen
	return nil
}

// here names a cell of the row in hand.
func (g *sheetGrid) here(column int) string { return sources.CellName(column, g.row.number) }

// fault counts a cell that something is wrong with.
func (g *sheetGrid) fault(kind, column int, shown string) {
	if g.concealed(column) {
		return
	}
	f := &g.faults[kind]
	if f.times++; f.times == 1 {
		f.first, f.shown = g.here(column), shown
	}
}

// concealed reports whether a cell of the row in hand is hidden.
func (g *sheetGrid) concealed(column int) bool {
	return g.unseen || g.inHidden(column)
}

func (g *sheetGrid) inHidden(column int) bool {
	i, ok := slices.BinarySearchFunc(g.hidden, column, func(s gridSpan, c int) int { return s.last - c })
	return ok || i < len(g.hidden) && g.hidden[i].first <= column
}

// hide notes columns that are not shown, in their order.
func (g *sheetGrid) hide(first, last int) {
	last = min(last, maxSheetColumn)
	if n := len(g.hidden); first > 0 && first <= last && (n == 0 || g.hidden[n-1].last < first) {
		g.hidden = append(g.hidden, gridSpan{first, last})
	}
}

// take makes a cell of the text that was added since the last one.
func (g *sheetGrid) take(c gridCell) error {
	start := g.used()
	if c.from >= c.to || len(bytes.TrimSpace(g.text[start:])) == 0 {
		g.text = g.text[:start]
		return nil
	}
	column := int(c.column)
	if column > maxSheetColumn {
		return fmt.Errorf("a cell stands in column %d, beyond the last of a sheet, XFD", column)
	}
	c.times = min(c.times, int32(maxSheetColumn-column+1))
	if g.concealed(column) {
		g.text = g.text[:start]
		g.conceal(column)
		return nil
	}
	if c.times > maxSame {
		g.fault(faultSame, column, quote(string(g.text[start:])))
		c.times = maxSame
	}
	if g.budget.cells--; g.budget.cells < 0 {
		return fmt.Errorf("the workbook has more than %d cells that hold something", maxSheetCells)
	}
	if g.budget.text -= len(g.text) - start; g.budget.text < 0 {
		return fmt.Errorf("the cells of the workbook hold more than %s of text", size(maxSheetText))
	}
	c.end = int32(len(g.text))
	if n := len(g.rows); n == 0 || g.rows[n-1].number != g.row.number {
		if g.row.times > maxSame {
			g.fault(faultSame, column, quote(string(g.text[start:])))
			g.row.times = maxSame
		}
		g.rows = append(g.rows, g.row)
		g.places += g.row.times
	}
	g.cells = append(g.cells, c)
	return nil
}

// conceal counts a hidden cell.
func (g *sheetGrid) conceal(column int) {
	if g.unseen {
		if g.lastHidden != g.row.number {
			g.hiddenRows, g.lastHidden = g.hiddenRows+g.row.times, g.row.number
		}
		return
	}
	if g.seenHidden == nil {
		g.seenHidden = map[int]bool{}
	}
	if !g.seenHidden[column] {
		g.seenHidden[column] = true
		g.hiddenColumns++
	}
}

// used is how much of the text belongs to cells.
func (g *sheetGrid) used() int {
	if n := len(g.cells); n > 0 {
		return int(g.cells[n-1].end)
	}
	return 0
}

// merge notes cells that are merged.
func (g *sheetGrid) merge(a gridArea) {
	if a.top > 0 && a.left > 0 && a.top <= a.bottom && a.left <= a.right && a.right <= maxSheetColumn && (a.top < a.bottom || a.left < a.right) {
		g.merges = append(g.merges, a)
	}
}

// uncover drops what stands in merged cells behind their first, where nobody sees it.
func (g *sheetGrid) uncover() {
	if len(g.merges) == 0 {
		return
	}
	slices.SortStableFunc(g.merges, func(a, b gridArea) int { return a.top - b.top })
	var owner [maxSheetColumn + 1]int32 // the area that a column is in, from 1
	next, wide := 0, 0
	var cells []gridCell
	firsts := make([]int, len(g.rows), len(g.rows)+1)
	text := make([]byte, 0, len(g.text))
	g.each(func(row int, c *gridCell, shown []byte) {
		for ; next < len(g.merges) && g.merges[next].top <= g.rows[row].number && wide < maxSheetPlaces; next++ {
			for i := g.merges[next].left; i <= g.merges[next].right; i++ {
				owner[i] = int32(next + 1)
			}
			wide += g.merges[next].right - g.merges[next].left + 1
		}
		if i := owner[c.column]; i > 0 {
			a, number := g.merges[i-1], g.rows[row].number
			if number <= a.bottom && (number > a.top || int(c.column) > a.left) {
				return
			}
		}
		text = append(text, shown...)
		c.end = int32(len(text))
		cells = append(cells, *c)
	}, func(row int) { firsts[row] = len(cells) })
	g.cells, g.text = cells, text
	firsts = append(firsts, len(cells))
	rows := g.rows[:0]
	for i, r := range g.rows {
		if r.first = firsts[i]; r.first < firsts[i+1] {
			rows = append(rows, r)
		}
	}
	g.rows = rows
}

// each visits the cells, row by row.
func (g *sheetGrid) each(visit func(row int, c *gridCell, shown []byte), begin func(row int)) {
	at := 0
	for i := range g.rows {
		first, last := g.rows[i].first, len(g.cells)
		if i+1 < len(g.rows) {
			last = g.rows[i+1].first
		}
		if begin != nil {
			begin(i)
		}
		for j := first; j < last; j++ {
			shown := g.text[at:g.cells[j].end]
			at = int(g.cells[j].end)
			visit(i, &g.cells[j], shown)
		}
	}
}

// tell says what was left out.
func (g *sheetGrid) tell(o *office) {
	of := "sheet " + quote(g.name) + ": "
	var left []string
	for _, l := range []struct {
		n    int
		what string
	}{{g.hiddenRows, "row"}, {g.hiddenColumns, "column"}} {
		switch {
		case l.n == 1:
			left = append(left, "a hidden "+l.what)
		case l.n > 1:
			left = append(left, fmt.Sprintf("%d hidden %ss", l.n, l.what))
		}
	}
	if len(left) > 0 {
		o.hide("%s%s left out", of, strings.Join(left, " and ")+map[bool]string{true: " is", false: " are"}[g.hiddenRows+g.hiddenColumns == 1])
	}
	for i, f := range g.faults {
		if f.times > 0 {
			o.doubt("%s"+faultWords[i], of, f.times, f.first, f.shown)
		}
	}
}

// isTable reports whether a sheet holds data and not prose: of the rows with several
// cells, without the first, at least a quarter have figures, or one has the tags of HXL. A
// list of two columns whose first row has one is no table but says what is what.
func (g *sheetGrid) isTable() bool {
	several, figures, first := 0, 0, false
	cells, tags, found, width, tagged := 0, 0, false, 0, false
	end := func() {
		tagged = tagged || tags > 1 && 2*tags >= cells
		if cells > 1 {
			several++
			if found && several == 1 {
				first = true
			} else if found {
				figures++
			}
			width = max(width, cells)
		}
		cells, tags, found = 0, 0, false
	}
	g.each(func(row int, c *gridCell, shown []byte) {
		cells += int(c.times)
		if shown[0] == '#' {
			tags++
		}
		found = found || c.figure || isFigure(shown)
	}, func(int) { end() })
	end()
	if first && several > 3 {
		figures++
	}
	return several > 1 && (tagged || !(first && width == 2) && 4*figures >= several-1 && figures > 0)
}

// isFigure reports whether text has digits and no letters.
func isFigure(text []byte) bool {
	return len(text) < maxName && bytes.ContainsAny(text, "0123456789") && !bytes.ContainsFunc(text, unicode.IsLetter)
}

// columns gives each column in which something is written its place among them.
func (g *sheetGrid) columns() (index []int32, numbers []int) {
	index = make([]int32, maxSheetColumn+2)
	for _, c := range g.cells {
		for i := c.column; i < c.column+c.times; i++ {
			index[i] = 1
		}
	}
	for i, used := range index {
		if used > 0 {
			index[i] = int32(len(numbers))
			numbers = append(numbers, i)
		}
	}
	return index, numbers
}

// gridWriter writes the text of a table and the way back to the part.
type gridWriter struct {
	text []byte
	runs sources.Map
	at   int // where the last cell ends in the part
	end  int // and in the text
}

// cell writes a cell, with what stands between it and the one before it, which is read
// from the bytes between the two.
func (w *gridWriter) cell(source, shown []byte, c *gridCell) {
	if len(w.runs) == 0 && len(w.text) > 0 {
		w.at = int(c.from) - 1
	}
	w.add(w.end, w.at, int(c.from), true)
	at := len(w.text)
	own := !needsQuotes(shown)
	if own {
		w.text = append(w.text, shown...)
	} else {
		w.text = appendQuoted(w.text, shown)
	}
	w.add(at, int(c.from), int(c.to), !own || !bytes.Equal(shown, source[c.from:c.to]))
	w.at, w.end = int(c.to), len(w.text)
}

// add adds a run for the text from an offset on.
func (w *gridWriter) add(at, from, to int, piece bool) {
	if n := len(w.text) - at; n > 0 {
		w.runs = append(w.runs, sources.Run{Text: at, TextLen: n, File: from, FileLen: to - from, Piece: piece && n == to-from})
	}
}

func needsQuotes(shown []byte) bool {
	return shown[0] == '"' || bytes.IndexByte(shown, '\t') >= 0 || bytes.IndexByte(shown, '\n') >= 0 || bytes.IndexByte(shown, '\r') >= 0
}

// appendQuoted writes a cell with quotation marks around it. One that is too long for
// them has spaces instead of what they are for.
func appendQuoted(text, shown []byte) []byte {
	if len(shown)+bytes.Count(shown, []byte{'"'}) >= sources.MaxCell {
		if shown[0] == '"' {
			text = append(text, ' ')
		}
		for _, c := range shown {
			if c == '\t' || c == '\n' || c == '\r' {
				c = ' '
			}
			text = append(text, c)
		}
		return text
	}
	text = append(text, '"')
	for _, c := range shown {
		if c == '"' {
			text = append(text, c)
		}
		text = append(text, c)
	}
	return append(text, '"')
}

// table makes a table of the cells. Source is the part's text.
func (g *sheetGrid) table(source []byte) (*sources.Table, error) {
	index, numbers := g.columns()
	if len(numbers)*g.places > maxSheetPlaces {
		return nil, fmt.Errorf("%d rows and %d columns in which something is written are too many", g.places, len(numbers))
	}
	s := &sources.Sheet{Name: g.name, Columns: numbers, Rows: make([]int, 0, len(g.rows)), Decimals: g.decimals}
	w := gridWriter{text: make([]byte, 0, len(g.text)+2*len(g.cells)), runs: make(sources.Map, 0, 2*len(g.cells))}
	column, tooLarge := 0, false
	g.each(func(row int, c *gridCell, shown []byte) {
		if len(w.text) > maxSheetText {
			tooLarge = true
			return
		}
		for ; column < int(index[c.column]); column++ {
			w.text = append(w.text, '\t')
		}
		at := len(w.text)
		w.cell(source, shown, c)
		if c.times > 1 {
			s.SameCells = append(s.SameCells, sources.Same{At: at, Times: int(c.times)})
			column += int(c.times) - 1
		}
	}, func(row int) {
		column = 0
		if row > 0 {
			w.text = append(w.text, '\n')
		}
		s.Rows = append(s.Rows, g.rows[row].number)
		if n := g.rows[row].times; n > 1 {
			s.SameRows = append(s.SameRows, sources.Same{At: row, Times: n})
		}
	})
	if tooLarge {
		return nil, fmt.Errorf("as a table the sheet has more than %s", size(maxSheetText))
	}
	body := sources.Block{Kind: sources.Cell, Part: g.part, Text: string(w.text), Map: w.runs, Start: w.runs[0].File, End: w.at}
	return &sources.Table{Comma: '\t', Body: body, Sheet: s}, nil
}

// prose makes a block of each cell, and tells of each which string it shares.
func (g *sheetGrid) prose(source []byte) (blocks []sources.Block, shared []int32) {
	first := 0
	end := func() {
		if len(blocks)-first > 1 {
			for i := range blocks[first:] {
				blocks[first+i].Kind = sources.Cell
			}
		}
		first = len(blocks)
	}
	g.each(func(row int, c *gridCell, shown []byte) {
		b := sources.Block{Part: g.part, Start: int(c.from), End: int(c.to), Text: string(shown), Locator: sources.SheetPlace(g.name, int(c.column), g.rows[row].number)}
		if !bytes.Equal(shown, source[c.from:c.to]) {
			b.Map = sources.Map{{TextLen: len(shown), FileLen: int(c.to - c.from), File: int(c.from), Piece: len(shown) == int(c.to-c.from)}}
		}
		blocks, shared = append(blocks, b), append(shared, c.shared)
	}, func(int) { end() })
	end()
	return blocks, shared
}

// document makes a document of a sheet.
func (g *sheetGrid) document(known sources.Source, raw []byte, t transcript, strings *sharedStrings) (sources.Document, error) {
	g.uncover()
	doc := sources.Document{Source: known, Raw: raw}
	doc.Source.Encoding = ""
	doc.Comments = t.comments(g.comments())
	if !g.isTable() {
		blocks, shared := g.prose(t.text)
		doc.Blocks = t.settle(blocks)
		for i, s := range shared {
			strings.exact(&doc.Blocks[i], s)
		}
		setTitle(doc.Blocks, false, func(int) bool { return true })
		complete(&doc)
		return doc, nil
	}
	table, err := g.table(t.text)
	if err != nil {
		return doc, err
	}
	table.Body = t.settle([]sources.Block{table.Body})[0]
	doc.Table = table
	if doc.Source.Kind == "" {
		doc.Source.Kind = sources.Dataset
	}
	if doc.Source.Title == "" {
		doc.Source.Title = titleAbove(table)
	}
	complete(&doc)
	return doc, nil
}

// comments are those on the cells that hold something.
func (g *sheetGrid) comments() (out []sources.Comment) {
	if len(g.notes) == 0 {
		return nil
	}
	g.each(func(row int, c *gridCell, _ []byte) {
		if text := g.notes[sources.CellName(int(c.column), g.rows[row].number)]; text != "" {
			out = append(out, sources.Comment{Part: g.part, Start: int(c.from), End: int(c.to), Text: text, Margin: true})
		}
	}, nil)
	return out
}

// maxAbove is among how many rows the title of a table is looked for, in bytes how long
// it may be.
const (
	maxAbove      = 40
	maxTableTitle = 300
)

// titleAbove is the title of a table that stands in a row of its own above the others.
func titleAbove(t *sources.Table) string {
	title, rows := "", 0
	t.Rows(func(r *sources.Row) bool {
		only, cells := "", 0
		for i := 0; i < r.Len() && cells < 2; i++ {
			if cell := strings.TrimSpace(r.Cell(i)); cell != "" {
				only = cell
				cells++
			}
		}
		if cells > 1 {
			rows = -1
			return false
		}
		if title == "" && len(only) <= maxTableTitle && strings.ContainsFunc(only, unicode.IsLetter) && !strings.HasPrefix(only, "#") {
			title = strings.Join(strings.Fields(only), " ")
		}
		rows++
		return rows < maxAbove
	})
	if rows >= 0 { // a table of one column has no title
		return ""
	}
	return title
}
