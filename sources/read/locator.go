package read

import "strconv"

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
type tablePlace struct{ table, row, column, next int }

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
		t.row, t.column, t.next = t.row+n, 0, 1
	}
}

// cell enters a cell that is a number of columns wide.
func (c *placeCounter) cell(width int) {
	if t := c.table(); t != nil {
		t.column, t.next = t.next, t.next+width
	}
}

// widen makes the cell in hand wider.
func (c *placeCounter) widen(by int) {
	if t := c.table(); t != nil {
		t.next += by
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
