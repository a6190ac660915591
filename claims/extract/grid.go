package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
)

// A table in a text is read where its heads tell all: one axis names measures, the other
// places, and the text tells of one event. Then a cell says what "40 killed in Halden"
// would. Any head that is not understood could narrow the figures to a group, a side or
// a year: then no cell is a claim beyond what its own words say.

// Limits of a table in a text. What is larger is not read as one.
const (
	maxGridRows    = 5000
	maxGridColumns = 100
	maxGridCells   = 100_000
)

// gridCell is a cell of a table in a text; of one that spans several places of the grid
// each has it.
type gridCell struct {
	block int // of the document
	text  string
	at    sources.Grid
}

// grid is a table in a text, row by row. Where there is no text stands nil.
type grid struct {
	rows  [][]*gridCell
	heads int // rows of heads
}

// grids has the tables in a text read, behind all its prose.
func (w *work) grids() {
	if w.Data == nil || !hasGrid(w.doc.Blocks) {
		return
	}
	r := w.Reader
	r.prose = w
	w.Data(r, *w.doc)
}

// take gives figures of tables to the one event of the text, if that is what it tells of. A
// cell of which its own words made a claim has that one.
func (w *work) take(list []claims.Claim) {
	w.out.Events = w.tracker.Events()
	event := w.subject()
	if event < 0 {
		return
	}
	var cited []int
	for i := range w.claims {
		cited = append(cited, w.claims[i].Citation.Start)
	}
	slices.Sort(cited)
	for _, c := range list {
		if i, _ := slices.BinarySearch(cited, c.Citation.Start); i == len(cited) || cited[i] >= c.Citation.End {
			w.claims = append(w.claims, draft{Claim: c, event: event})
		}
	}
	sort.SliceStable(w.claims, func(i, j int) bool { return w.claims[i].Citation.Start < w.claims[j].Citation.Start })
}

func hasGrid(blocks []sources.Block) bool {
	for i := range blocks {
		if blocks[i].Grid != nil {
			return true
		}
	}
	return false
}

// subject is the event of which nearly all of the text tells, or -1. It may have told of
// it several times, as in a title, but of no other kind, nor with another day, name or
// place.
func (w *work) subject() int {
	best := -1
	for i := range w.out.Events {
		e := &w.out.Events[i]
		if e.Kind != "" && !w.Lexicon.Has(e.Kind, lexicon.Minor) && (best < 0 || w.out.Events[best].Period.Core.IsZero() && !e.Period.Core.IsZero()) {
			best = i
		}
	}
	for i := range w.out.Events {
		e := &w.out.Events[i]
		if best >= 0 && i != best && !w.Lexicon.Has(e.Kind, lexicon.Minor) && !mayBe(e, &w.out.Events[best]) {
			return -1
		}
	}
	return best
}

// mayBe reports whether an event says nothing that another does not.
func mayBe(e, of *claims.Event) bool {
	return (e.Kind == "" || e.Kind == of.Kind) && !e.Several && e.Ordinal == of.Ordinal &&
		(e.Period.Core.IsZero() || e.Period.Equal(of.Period)) &&
		len(union(of.Places, e.Places)) == len(of.Places) && len(union(of.Names, e.Names)) == len(of.Names)
}

// gridReader reads the tables of a text.
type gridReader struct {
	Reader
	doc   *sources.Document
	citer sources.Citer
	out   []claims.Claim

	summed [][]claims.Claim // totals that are not the sum of their parts, each with these
}

// grids reads the tables of a text.
func (r Reader) grids(doc sources.Document) Reading {
	w := gridReader{Reader: r, doc: &doc, citer: doc.Citer()}
	for from := 0; from < len(doc.Blocks); {
		to := from + 1
		for to < len(doc.Blocks) && sameTable(doc.Blocks[from].Grid, doc.Blocks[to].Grid) {
			to++
		}
		if doc.Blocks[from].Grid != nil {
			g := w.gridOf(from, to)
			w.sums(g)
			if !w.scaled(from) {
				w.grid(g)
			}
		}
		from = to
	}
	if r.prose != nil {
		r.prose.take(w.out)
		r.prose.takeSums(w.summed)
		return Reading{}
	}
	return Reading{Claims: append(w.out, slices.Concat(w.summed...)...)}
}

func sameTable(a, b *sources.Grid) bool { return a != nil && b != nil && a.Table == b.Table }

// scaled reports whether the caption above a table has a number in it or a word of its
// scale, by which its figures may be of another year or in thousands.
func (w *gridReader) scaled(first int) bool {
	if first == 0 || w.doc.Blocks[first-1].Kind != sources.Caption {
		return false
	}
	text := strings.ToLower(w.doc.Blocks[first-1].Text)
	return strings.ContainsAny(text, "0123456789%") || slices.ContainsFunc(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }), func(s string) bool {
		_, ok := forms().word("scales", s)
		return ok
	})
}

// gridOf puts the cells of a table in their places. It gives nothing where two stand in
// one place, or where the table is too large.
func (w *gridReader) gridOf(from, to int) *grid {
	g, cells := &grid{}, 0
	for i := from; i < to; i++ {
		b := &w.doc.Blocks[i]
		at := *b.Grid
		if at.Row+at.Rows > maxGridRows || at.Column+at.Columns > maxGridColumns {
			return nil
		}
		if cells += at.Rows * at.Columns; cells > maxGridCells {
			return nil
		}
		c := &gridCell{block: i, text: strings.TrimSpace(b.Text), at: at}
		for row := at.Row - 1; row < at.Row-1+at.Rows; row++ {
			for column := at.Column - 1; column < at.Column-1+at.Columns; column++ {
				if g.at(row, column) != nil {
					return nil
				}
				g.put(row, column, c)
			}
		}
	}
	return g
}

func (g *grid) at(row, column int) *gridCell {
	if row >= len(g.rows) || column >= len(g.rows[row]) {
		return nil
	}
	return g.rows[row][column]
}

func (g *grid) put(row, column int, c *gridCell) {
	for len(g.rows) <= row {
		g.rows = append(g.rows, nil)
	}
	for len(g.rows[row]) <= column {
		g.rows[row] = append(g.rows[row], nil)
	}
	g.rows[row][column] = c
}

func (g *grid) width() int {
	n := 0
	for _, r := range g.rows {
		n = max(n, len(r))
	}
	return n
}

// turned is the table with its rows as columns.
func (g *grid) turned() *grid {
	t := &grid{heads: 1}
	for row := range g.rows {
		for column, c := range g.rows[row] {
			if c != nil {
				t.put(column, row, c)
			}
		}
	}
	return t
}

// grid reads a table whose columns are measures, or else one whose rows are.
func (w *gridReader) grid(g *grid) {
	if g == nil || len(g.rows) < 2 || g.width() < 2 {
		return
	}
	if g.heads = g.headRows(); g.heads == 0 || g.heads == len(g.rows) {
		return
	}
	if w.gridRows(g) || g.heads > 1 {
		return
	}
	w.gridRows(g.turned())
}

// headRows is how many rows at the top have nothing but heads. Where the text marks no
// heads it is the first row, if all of it is words.
func (g *grid) headRows() int {
	marked := false
	for n, row := range g.rows {
		for _, c := range row {
			if c == nil {
				continue
			}
			marked = marked || c.at.Head
			if !c.at.Head || c.at.Across {
				if n == 0 && !marked && g.wordy(0) {
					return 1
				}
				return n
			}
		}
	}
	return len(g.rows)
}

// wordy reports whether no cell of a row has a digit.
func (g *grid) wordy(row int) bool {
	return !slices.ContainsFunc(g.rows[row], func(c *gridCell) bool {
		return c != nil && strings.ContainsAny(c.text, "0123456789")
	})
}

// gridColumn is what a column of such a table is.
type gridColumn struct {
	column int
	head   string
	form   *figureForm
	scale  string // "thousand", or empty
	signs  signs
}

// gridRows reads a table whose columns are measures and whose rows are places. It
// reports whether there is a column of a measure.
func (w *gridReader) gridRows(g *grid) bool {
	var figures []gridColumn
	where := -1
	for i := range g.width() {
		head, clear := g.head(i)
		name, scale := unscaled(head)
		form, part := figureNamed(foldColumn(name))
		role := forms().roles[foldColumn(name)]
		switch {
		case form != nil:
			if clear && part == "best" && form.extent == "" && form.side == "" {
				figures = append(figures, gridColumn{column: i, head: head, form: form, scale: scale})
			}
		case where < 0 && clear && (role == "place" || role == "region" || role == "country" || head == "" && w.areKnown(g, i)):
			where = i
		case role == "skip" || role == "source" || role == "url" || !g.tells(i):
		default:
			return len(figures) > 0
		}
	}
	if where < 0 || g.grouped() {
		return len(figures) > 0
	}
	t := table{Reader: w.Reader, texts: map[string]string{}}
	for i := range figures {
		f := &figures[i]
		if slices.ContainsFunc(figures, func(o gridColumn) bool { return o.column != f.column && o.form == f.form }) {
			continue // of which neither says what it is
		}
		w.gridFigures(g, f, where, &t)
	}
	return len(figures) > 0
}

// head is what stands over a column. It is not clear where several different heads do.
func (g *grid) head(column int) (text string, clear bool) {
	clear = true
	for row := range g.heads {
		c := g.at(row, column)
		if c == nil || c.text == text {
			continue
		}
		clear, text = clear && text == "", c.text
	}
	return text, clear
}

// unscaled parts the scale of its figures from a head: "Displaced (thousands)".
func unscaled(head string) (name, scale string) {
	for i := len(head) - 1; i > 0; i-- {
		if head[i] != '(' && head[i] != ',' && head[i] != ' ' && head[i] != '[' {
			continue
		}
		if means, ok := forms().word("scales", foldColumn(head[i:])); ok {
			name, scale = head[:i], means
		}
	}
	if scale == "" {
		return head, ""
	}
	return strings.TrimRight(name, " (,["), scale
}

// areKnown reports whether the cells of a column without a head are all known places or
// words for a total.
func (w *gridReader) areKnown(g *grid, column int) bool {
	known := false
	for row := g.heads; row < len(g.rows); row++ {
		c := g.at(row, column)
		if c == nil || total(c.text) {
			continue
		}
		if known = w.Places.Known(c.text); !known {
			return false
		}
	}
	return known
}

// tells reports whether a column has words that could say of whom its rows are.
func (g *grid) tells(column int) bool {
	for row := g.heads; row < len(g.rows); row++ {
		if c := g.at(row, column); c != nil && strings.ContainsFunc(c.text, unicode.IsLetter) {
			if _, missing := forms().word("missing", c.text); !missing {
				return true
			}
		}
	}
	return false
}

// grouped reports whether a row heads those below it: all of it is one cell. The last row
// may be a note.
func (g *grid) grouped() bool {
	for row := g.heads; row < len(g.rows); row++ {
		var first *gridCell
		cells := 0
		for _, c := range g.rows[row] {
			if c != nil && c != first {
				first, cells = c, cells+1
			}
		}
		if cells == 1 && row < len(g.rows)-1 {
			return true
		}
	}
	return false
}

// total reports whether a cell says that its row sums up others.
func total(cell string) bool {
	_, ok := forms().word("totals", strings.TrimRight(cell, ":"))
	return ok
}

// gridFigures makes claims of a column of figures.
func (w *gridReader) gridFigures(g *grid, f *gridColumn, where int, t *table) {
	for row := g.heads; row < len(g.rows); row++ {
		if c := g.at(row, f.column); c != nil {
			f.signs.note(c.text)
		}
	}
	var sum gridSum
	for row := g.heads; row < len(g.rows); row++ {
		c, of := g.at(row, f.column), g.at(row, where)
		if c == nil || of == nil || c == of || c.at.Rows > 1 || c.at.Columns > 1 || len(w.out) >= maxFigures {
			sum.gap(c, of)
			continue
		}
		places := t.named(of.text)
		if total(of.text) {
			places = nil
		} else if len(places) != 1 {
			sum.unclear = true
			continue
		} else if headIs("unsummed", of.text) || headIs("totalled", of.text) {
			sum.unclear = true // some of another row, or several of them
		}
		n := len(w.out)
		w.gridFigure(f, c, of, places)
		sum.row(n, len(w.out) > n, places == nil)
	}
	w.total(&sum)
}

// gridFigure makes a claim of a cell.
func (w *gridReader) gridFigure(f *gridColumn, c, of *gridCell, places []string) {
	q, ok := f.quantity(c.text)
	if !ok {
		return
	}
	info := w.Lexicon.Measures().Info(f.form.measure)
	if !q.WasRead() {
		q = w.Profile.Read(q, info.Scale)
	}
	if info.Scale == claims.Count && !whole(q) {
		return
	}
	var d claims.Claim
	d.Measure, d.Population, d.Quantity = f.form.measure, f.form.population, q
	d.Place = places
	d.Published, _ = written(w.doc, c.block)
	d.Event.Basis = claims.Inherited
	d.Citation = w.citer.Cite(c.block, 0, len(w.doc.Blocks[c.block].Text))
	d.Sentence = of.text + "; " + f.head + ": " + c.text
	d.ID = id(&d)
	w.out = append(w.out, d)
}

// quantity reads a cell in the scale of its column.
func (f *gridColumn) quantity(cell string) (claims.Quantity, bool) {
	q, fault := f.signs.figure(cell)
	if fault != noFault || f.scale == "" {
		return q, fault == noFault
	}
	if q.Hedge != claims.Exact {
		return q, false
	}
	q, err := claims.ParseFigure(q.Point.String() + " " + f.scale)
	return q, err == nil && !q.IsZero()
}
