package extract

import (
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// The year in a cell of its own is no event, and dates none: it is the time of its row or,
// at the head of a column, of that.

// gridYears says of each block of a table in a text which year it is of, and which blocks
// are nothing but such a year.
type gridYears struct {
	of   map[int]int
	bare map[int]bool
}

// years finds the years of the tables of a text. A single year elsewhere than at the head
// of a row or column is left to prose: it may be the answer to a question beside it.
func years(blocks []sources.Block) gridYears {
	g := gridYears{of: map[int]int{}, bare: map[int]bool{}}
	for from := 0; from < len(blocks); {
		to := from + 1
		for to < len(blocks) && sameTable(blocks[from].Grid, blocks[to].Grid) {
			to++
		}
		if blocks[from].Grid != nil {
			g.table(blocks, from, to)
		}
		from = to
	}
	return g
}

func (g *gridYears) table(blocks []sources.Block, from, to int) {
	row, column := map[int][]int{}, map[int]int{} // the years of each row, by their blocks; how many a column has
	rows, columns := 0, 0
	for i := from; i < to; i++ {
		at := blocks[i].Grid
		rows, columns = max(rows, at.Row), max(columns, at.Column)
		if yearIn(blocks[i].Text) > 0 {
			row[at.Row] = append(row[at.Row], i)
			column[at.Column]++
		}
	}
	if rows < 2 || columns < 2 || len(row) == 0 {
		return
	}
	over := map[int]int{} // the year at the head of each column
	for _, i := range row[1] {
		over[blocks[i].Grid.Column] = yearIn(blocks[i].Text)
	}
	for i := from; i < to; i++ {
		at := blocks[i].Grid
		if yearIn(blocks[i].Text) > 0 {
			g.bare[i] = at.Row == 1 || at.Column == 1 || column[at.Column] > 1
			continue
		}
		switch own := row[at.Row]; {
		case len(own) == 1 && over[at.Column] == 0:
			if y := blocks[own[0]].Grid; y.Row == 1 || y.Column == 1 || column[y.Column] > 1 {
				g.of[i] = yearIn(blocks[own[0]].Text)
			}
		case len(own) == 0 && over[at.Column] > 0:
			g.of[i] = over[at.Column]
		}
	}
}

// yearIn is the year that a cell is nothing but, or 0.
func yearIn(cell string) int {
	if cell = strings.TrimSpace(cell); !isYear(cell) || cell < "1500" || cell > "2099" {
		return 0
	}
	n := 0
	for _, c := range cell {
		n = 10*n + int(c-'0')
	}
	return n
}

// row tells the tracker which time a block of a table is of.
func (w *work) row(block int) (when claims.Period, bare bool) {
	if y := w.years.of[block]; y > 0 {
		when = claims.Period{Core: edtf.Of(y, 0, 0)}
		if !strings.ContainsFunc(w.doc.Blocks[block].Text, unicode.IsLetter) {
			return when, true // a number alone tells nothing either
		}
	}
	return when, w.years.bare[block]
}
