package extract

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims"
)

// A row or a column of a table that is headed "Total" follows from the others. Whether it
// does is told by the table: where most of its columns add up, its rows are all there are and
// none is counted twice, so that the one column that does not has a slip in it. Of a table
// in which nothing adds up, which may be the first ten of a list or nest one row in another,
// nothing is said.

// Limits of a table that is added up.
const (
	maxSumRows    = 400
	maxSumColumns = 60
	maxSumTerms   = 60
)

// sumText is a cell of a table as it stands there.
type sumText struct {
	text  string
	at    int  // by which it is cited
	spans bool // it stands in several places
}

// sumKind is what a cell is to whoever adds it up.
type sumKind uint8

const (
	blank  sumKind = iota // it says nothing
	number                // a plain number
	other                 // anything else
)

// sumCell is a cell that is added up.
type sumCell struct {
	n    claims.Number
	kind sumKind
	at   int
}

// sumTable is a table without its heads, which stand beside it.
type sumTable struct {
	rows, columns []string // what heads each
	cells         [][]sumCell
}

// tableSum is a total with its parts.
type tableSum struct {
	total sumCell
	parts []sumCell
	heads []string // of the total and of each part
	of    string   // what heads all of them
	sum   float64
	state sumState
}

// sumState is how a total stands to its parts.
type sumState uint8

const (
	unsaid sumState = iota // nobody can tell
	addsUp                 // it is their sum, as far as they may be rounded
	fails                  // it is not
)

// sumsOf are the totals of a table that are not the sum of their parts, though others are.
func sumsOf(list [][]sumText) []tableSum {
	t := newSumTable(list)
	if t == nil {
		return nil
	}
	return append(t.wrong(1, 1), t.turned().wrong(3, 2)...)
}

// wrong are the totals of the last row or the first that fail, where at least so many others
// in it add up, and for each so many. That the sum of totals fails with one of them says
// nothing new.
func (t *sumTable) wrong(least, each int) (out []tableSum) {
	row := t.totalRow()
	if row < 0 {
		return nil
	}
	firm := 0
	for c := range t.columns {
		if headIs("unsummed", t.columns[c]) {
			continue
		}
		switch s := t.column(c, row); s.state {
		case addsUp:
			firm++
		case fails:
			out = append(out, s)
		}
	}
	if len(out) > 1 {
		out = slices.DeleteFunc(out, func(s tableSum) bool { return total(s.of) })
	}
	if firm < max(least, each*len(out)) {
		return nil
	}
	return slices.DeleteFunc(out, func(s tableSum) bool { return firm == 1 && !s.slipped() || len(s.parts) > maxSumTerms })
}

// totalRow is the only row that is called a total, if it is the last with numbers or the
// first; negative where there is none, or one of others.
func (t *sumTable) totalRow() int {
	row, first, last := -1, -1, -1
	for r, head := range t.rows {
		if slices.ContainsFunc(t.cells[r], func(c sumCell) bool { return c.kind == number }) {
			if first < 0 {
				first = r
			}
			last = r
		}
		if total(head) && row >= 0 || !total(head) && headIs("totalled", head) {
			return -1
		}
		if total(head) {
			row = r
		}
	}
	if row != first && row != last {
		return -1
	}
	return row
}

// headIs reports whether the head of a row or column has a word of a list.
func headIs(list, head string) bool {
	if strings.ContainsRune(head, '%') {
		return list == "unsummed"
	}
	for w := range strings.FieldsFuncSeq(head, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if _, ok := forms().word(list, w); ok {
			return true
		}
	}
	return false
}

// column adds up a column.
func (t *sumTable) column(c, row int) tableSum {
	s := tableSum{of: t.columns[c], heads: []string{t.rows[row]}, total: t.cells[row][c]}
	gaps, most, positive := 0, 0.0, 0
	for r := range t.rows {
		cell := t.cells[r][c]
		switch {
		case r == row || headIs("unsummed", t.rows[r]):
		case cell.kind == other:
			return s
		case cell.kind == blank:
			gaps++
		default:
			n := cell.n.Float()
			s.parts, s.heads = append(s.parts, cell), append(s.heads, t.rows[r])
			if s.sum, most = s.sum+n, max(most, n); n > 0 {
				positive++
			}
		}
	}
	if s.total.kind != number || positive < 2 {
		return s
	}
	n := s.total.n.Float()
	switch off := math.Abs(s.sum - n); {
	case off <= s.rounding()*(1+1e-9):
		s.state = addsUp
	case gaps == 0 && n > most && n <= 20*s.sum:
		s.state = fails
	}
	return s
}

// rounding is by how much a sum may be off its total if all of the figures are rounded: by
// half a unit each, which is that of the last digit, or hundreds or more where all are such.
func (s *tableSum) rounding() float64 {
	all := append([]sumCell{s.total}, s.parts...)
	unit := 1.0
	for unit < 1e12 && !slices.ContainsFunc(all, func(c sumCell) bool { return math.Mod(c.n.Float(), 10*unit) != 0 }) {
		unit *= 10
	}
	if unit < 100 {
		unit = 1
	}
	off := 0.0
	for _, c := range all {
		if _, after, ok := strings.Cut(c.n.String(), "."); ok {
			off += math.Pow10(-len(after)) / 2
		} else if c.n.Sign() != 0 {
			off += unit / 2
		}
	}
	return off
}

// slipped reports whether a slip of the pen makes the total of the sum: one digit is another,
// two have changed places, or there is a zero too many or too few.
func (s *tableSum) slipped() bool {
	n := s.total.n.Float()
	off := math.Abs(s.sum - n)
	for off >= 10 && math.Mod(off, 10) == 0 {
		off /= 10
	}
	ratio := max(n, s.sum) / min(n, s.sum)
	return off == math.Trunc(off) && (off < 10 || off < 100 && math.Mod(off, 9) == 0) || math.Abs(ratio-10) < 1e-9 || math.Abs(ratio-100) < 1e-9
}

// newSumTable parts a table from its heads; nil where it has none, or is too large.
func newSumTable(list [][]sumText) *sumTable {
	for len(list) > 0 && filled(list[0]) < 2 {
		list = list[1:] // a title
	}
	width := 0
	for _, row := range list {
		width = max(width, len(row))
	}
	if len(list) < 4 && width < 4 || len(list) > maxSumRows || width < 2 || width > maxSumColumns {
		return nil
	}
	t := &sumTable{columns: make([]string, width-1)}
	marks := make([]signs, width)
	for _, row := range list {
		for c := range row {
			marks[c].note(withoutCurrency(row[c].text))
		}
	}
	for n, row := range list {
		cells := make([]sumCell, width-1)
		for c := 1; c < len(row); c++ {
			cells[c-1] = cellOf(&marks[c], row[c])
		}
		numbers := slices.ContainsFunc(cells, func(c sumCell) bool { return c.kind == number })
		if n == 0 || len(t.rows) == 0 && !numbers {
			for c := 1; c < len(row); c++ {
				t.columns[c-1] = strings.TrimSpace(t.columns[c-1] + " " + row[c].text)
			}
			continue
		}
		t.rows, t.cells = append(t.rows, labelOf(row)), append(t.cells, cells)
	}
	if len(t.rows) < 3 {
		return nil
	}
	return t
}

// filled is how many cells of a row say something.
func filled(row []sumText) (n int) {
	for c := range row {
		if strings.TrimSpace(row[c].text) != "" {
			n++
		}
	}
	return n
}

// labelOf is what heads a row: its first cell that says something.
func labelOf(row []sumText) string {
	for c := range row {
		if s := strings.TrimSpace(row[c].text); s != "" {
			return strings.TrimRight(s, ":")
		}
	}
	return ""
}

// cellOf reads a cell.
func cellOf(s *signs, c sumText) sumCell {
	if c.spans {
		return sumCell{kind: other}
	}
	q, fault := s.figure(withoutCurrency(c.text))
	switch {
	case fault == absent:
		return sumCell{}
	case fault != noFault || q.Hedge != claims.Exact || q.Unit != "":
		return sumCell{kind: other}
	}
	return sumCell{n: q.Point, kind: number, at: c.at}
}

// withoutCurrency takes the sign of a currency off a cell.
func withoutCurrency(s string) string {
	return strings.TrimLeftFunc(s, func(r rune) bool { return unicode.Is(unicode.Sc, r) || unicode.IsSpace(r) })
}

// turned is the table with its rows as columns.
func (t *sumTable) turned() *sumTable {
	u := &sumTable{rows: t.columns, columns: t.rows, cells: make([][]sumCell, len(t.columns))}
	for c := range t.columns {
		for r := range t.rows {
			u.cells[c] = append(u.cells[c], t.cells[r][c])
		}
	}
	return u
}
