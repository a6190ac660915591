package sources

import "strconv"

// Sheet says where the rows and columns of a table stand that is a sheet of a workbook.
// Its text has only the rows and columns in which something is written.
type Sheet struct {
	Name    string
	Rows    []int // the number of each row of the text, counted from 1, ascending
	Columns []int // the number of each column of the text, counted from 1, ascending

	// What stands several times, one beside or below the other, and is written once, in
	// the order of the text. A cell is told by its offset in the text and a row by its
	// index in Rows.
	SameCells, SameRows []Same

	// Decimals says that a full stop in a figure begins its decimals: the sheet holds
	// numbers as such and not as somebody writes them.
	Decimals bool
}

// Same is a cell or a row that stands several times.
type Same struct {
	At    int // of the cell or row
	Times int // in all
}

// times is how often what is at hand stands, which the lists tell in its order.
func times(list *[]Same, at int) int {
	for len(*list) > 0 && (*list)[0].At < at {
		*list = (*list)[1:]
	}
	if len(*list) > 0 && (*list)[0].At == at {
		return max(1, (*list)[0].Times)
	}
	return 1
}

// Place says in words where a cell stands, for a table that is a sheet: `sheet "Tolls",
// cell C7`. It is empty for any other.
func (r *Row) Place(i int) string {
	s := r.table.Sheet
	if s == nil || i < 0 || i >= len(s.Columns) {
		return ""
	}
	return SheetPlace(s.Name, s.Columns[i], r.Number)
}

// SheetPlace says in words where a cell of a sheet stands. Column and row count from 1.
func SheetPlace(sheet string, column, row int) string {
	return "sheet " + strconv.Quote(sheet) + ", cell " + CellName(column, row)
}

// CellName is what spreadsheets call a cell, such as C7. Column and row count from 1.
func CellName(column, row int) string { return letters(column) + strconv.Itoa(row) }

// letters is what spreadsheets call a column: A, Z, AA.
func letters(n int) string {
	var b [16]byte
	i := len(b)
	for ; n > 0; n = (n - 1) / 26 {
		i--
		b[i] = 'A' + byte((n-1)%26)
	}
	return string(b[i:])
}
