package read

import (
	"strconv"

	"github.com/sourcedclaims/factcheck/sources"
)

// placeCounter counts paragraphs, tables and notes, to say in words where a block
// stands. Only what holds text counts, but for tables, rows and columns, which an
// editor counts on the page.
type placeCounter struct {
	note       string // what the text is of, as "footnote 3"; empty in the body
	paragraphs int
	boxes      int // text boxes so far
	tables     int // so far
	inBox      []int
	inTable    []tablePlace
}

// tablePlace is a place in a table, all counted from 1.
type tablePlace struct {
	table, row, column, next int
	from                     int // the first block

	head    bool                  // the row is marked as one of heads
	heads   bool                  // and so are all rows here
	rows    int                   // that the cell spans
	columns int                   // that it spans where those it covers are cells too
	merge   merging               // what it has to do with the one above
	above   map[int]*sources.Grid // cells that may go on below, by their column
	unsure  bool                  // where the cells stand is not known
}

// merging says whether a cell is one with those above or below it.
type merging uint8

const (
	apart merging = iota
	mergesOn
	merged // with the one above
)

// place is where the next block stands.
func (c *placeCounter) place() string {
	switch {
	case c.note != "":
		return c.note
	case len(c.inTable) > 0:
		t := c.inTable[len(c.inTable)-1]
		return "table " + strconv.Itoa(t.table) + ", row " + strconv.Itoa(t.row) + ", column " + strconv.Itoa(t.column)
	case len(c.inBox) > 0:
		return "text box " + strconv.Itoa(c.inBox[len(c.inBox)-1])
	}
	c.paragraphs++
	return "paragraph " + strconv.Itoa(c.paragraphs)
}

func (c *placeCounter) beginTable() {
	c.tables++
	c.inTable = append(c.inTable, tablePlace{table: c.tables})
}

func (c *placeCounter) endTable() {
	if n := len(c.inTable); n > 0 {
		c.inTable = c.inTable[:n-1]
	}
}

// rows goes a number of rows on, and columns a number of cells.
func (c *placeCounter) rows(n int) {
	if t := c.table(); t != nil {
		t.row, t.column, t.next, t.head = t.row+n, 0, 1, false
	}
}

// cell enters a cell that is a number of columns wide.
func (c *placeCounter) cell(width int) {
	if t := c.table(); t != nil {
		t.column, t.next, t.rows, t.columns, t.merge = t.next, t.next+width, 1, 1, apart
	}
}

// widen makes the cell in hand wider.
func (c *placeCounter) widen(by int) {
	if t := c.table(); t != nil {
		t.next += by
	}
}

// grid is where the cell in hand stands in its table, for one with text; nil where that is
// not known.
func (c *placeCounter) grid(hasText bool) *sources.Grid {
	t := c.table()
	if t == nil || t.unsure || t.column < 1 || t.next > maxSpan || t.merge != merged && !hasText {
		return nil
	}
	if t.merge == merged {
		if up := t.above[t.column]; up != nil && up.Row+up.Rows == t.row {
			up.Rows++
			return nil
		}
		t.unsure = hasText
		return nil
	}
	g := &sources.Grid{Table: t.table, Row: t.row, Column: t.column, Rows: t.rows, Columns: max(t.next-t.column, t.columns), Head: t.head || t.heads}
	if t.merge == mergesOn {
		if t.above == nil {
			t.above = map[int]*sources.Grid{}
		}
		t.above[t.column] = g
	}
	return g
}

// lose notes that it is not known where the cells of the table in hand stand.
func (c *placeCounter) lose() {
	if t := c.table(); t != nil {
		t.unsure = true
	}
}

func (c *placeCounter) table() *tablePlace {
	if n := len(c.inTable); n > 0 {
		return &c.inTable[n-1]
	}
	return nil
}

func (c *placeCounter) beginBox() {
	c.boxes++
	c.inBox = append(c.inBox, c.boxes)
}

func (c *placeCounter) endBox() {
	if n := len(c.inBox); n > 0 {
		c.inBox = c.inBox[:n-1]
	}
}
