package read

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// htmlTable is a table as far as it is read.
type htmlTable struct {
	row, column int
	below       []int // by column: the last row that a cell above reaches down to
}

// maxSpan bounds how many rows and columns a cell may span, as browsers do for
// columns.
const maxSpan = 1000

// nextRow begins a row.
func (t *htmlTable) nextRow() { t.row, t.column = t.row+1, 0 }

// gridOf is where the cell that begins stands in its table. Text in cells outside of
// any table, and far to the right, has no such place.
func (p *htmlPage) gridOf(e *htmlElement, a *htmlAttrs) sources.Grid {
	t := &p.tables[e.table]
	if e.table == 0 || t.column >= maxSpan {
		return sources.Grid{}
	}
	t.row = max(t.row, 1)
	for t.column < len(t.below) && t.below[t.column] >= t.row {
		t.column++
	}
	g := t.place(a.rowspan, a.colspan)
	scope := strings.ToLower(a.scope)
	g.Table, g.Head = int(e.table), e.name == "th" || e.inHead || scope != ""
	g.Across = scope == "row" || scope == "rowgroup"
	return g
}

// place puts a cell that spans some rows and columns into the row in hand.
func (t *htmlTable) place(rows, columns string) sources.Grid {
	g := sources.Grid{Row: t.row, Column: t.column + 1, Rows: spanned(rows), Columns: spanned(columns)}
	g.Columns = min(g.Columns, maxSpan-t.column)
	for range g.Columns {
		if t.column == len(t.below) {
			t.below = append(t.below, 0)
		}
		t.below[t.column] = g.Row + g.Rows - 1
		t.column++
	}
	return g
}

// spanned reads how many rows or columns a cell spans.
func spanned(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxSpan)
}
