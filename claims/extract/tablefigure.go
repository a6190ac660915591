package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// figure makes a claim of a figure of a row, if it gives one.
func (w *table) figure(r *sources.Row, f *figureColumns, base claims.Claim) {
	form := f.form
	if form == nil {
		if form = w.longForm(r); form == nil {
			return
		}
	}
	q, at, ok := w.quantity(r, f)
	if !ok || form.unsaid && isNothing(q) {
		return
	}
	c := base
	c.Measure, c.Population = form.measure, form.population
	if !w.units(r, &q) || !w.scope(r, form, &c) {
		return
	}
	if form.extent == "at_most" && q.Hedge == claims.Exact {
		q = claims.Quantity{Point: q.Point, Step: claims.Int(1), Hedge: claims.AtMost, Words: "with the missing"}
	}
	if f.speaker != "" {
		c.Speakers = []string{f.speaker}
	}
	info := w.Lexicon.Measures().Info(c.Measure)
	c.Quantity = q
	if !q.WasRead() {
		c.Quantity = w.Profile.Read(q, info.Scale)
	}
	if info.Scale == claims.Count && !whole(c.Quantity) {
		w.tell(r, w.cols.names[at], "a count with decimals", r.Cell(at))
		return
	}
	c.Citation = w.cite(r, at)
	c.Sentence = w.sentence(r, at)
	c.ID = id(&c)
	if n := len(w.out.Claims); n == cap(w.out.Claims) {
		w.out.Claims = slices.Grow(w.out.Claims, max(64, n)) // append grows long lists by little, and copies them often
	}
	w.out.Claims = append(w.out.Claims, c)
}

// whole reports whether a count is of whole things.
func whole(q claims.Quantity) bool {
	if q.Hedge == claims.Range {
		return q.Given.Low.Value.IsInt() && q.Given.High.Value.IsInt()
	}
	return q.Point.IsInt()
}

func isNothing(q claims.Quantity) bool {
	n, ok := q.Given.IsPoint()
	return q.Hedge == claims.Exact && ok && n.IsZero()
}

// longForm is the figure that the measure of a row names.
func (w *table) longForm(r *sources.Row) *figureForm {
	cell := r.Cell(w.cols.first("measure"))
	name := foldColumn(cell)
	if f := figureNames()[name]; f != nil {
		return f
	}
	if name == "" {
		return nil
	}
	m := claims.Measure(strings.ReplaceAll(name, " ", "_"))
	if _, ok := w.Lexicon.Measures()[m]; ok && m != claims.Counted && m != claims.EventDate {
		return &figureForm{measure: m}
	}
	w.tell(r, w.cols.names[w.cols.first("measure")], "a measure that is not known", cell)
	return nil
}

// quantity reads the cells of a figure, and says which of them is cited.
func (w *table) quantity(r *sources.Row, f *figureColumns) (q claims.Quantity, at int, ok bool) {
	best, okBest := w.cell(r, f.best)
	low, okLow := w.cell(r, f.low)
	high, okHigh := w.cell(r, f.high)
	if !okBest || !okLow || !okHigh {
		return q, 0, false
	}
	exact := func(q claims.Quantity) bool { return !q.IsZero() && q.Hedge == claims.Exact }
	switch {
	case exact(low) && exact(high) && (best.IsZero() || exact(best)):
		return w.between(r, f, low, best, high)
	case !best.IsZero():
		return w.qualified(r, best), f.best, true
	case exact(low):
		return bounded(low, claims.AtLeast), f.low, true
	case exact(high):
		return bounded(high, claims.AtMost), f.high, true
	}
	return q, 0, false
}

func bounded(q claims.Quantity, h claims.Hedge) claims.Quantity {
	return claims.Quantity{Point: q.Point, Step: claims.Int(1), Hedge: h, Words: h.String()}
}

// cell reads a cell of figures; one that says nothing gives the zero quantity. It reports
// false for what is said and not understood.
func (w *table) cell(r *sources.Row, i int) (claims.Quantity, bool) {
	if i < 0 {
		return claims.Quantity{}, true
	}
	q, fault := w.signs[i].figure(r.Cell(i))
	switch fault {
	case noFault, absent:
		return q, true
	}
	w.tell(r, w.cols.names[i], fault.String(), r.Cell(i))
	return q, false
}

// between is the figure of a lowest, a best and a highest claim. All that they hold is
// what the table allows. Some codebooks let the highest lie below the lowest; any other
// table is told.
func (w *table) between(r *sources.Row, f *figureColumns, low, best, high claims.Quantity) (claims.Quantity, int, bool) {
	at := f.best
	if best.IsZero() {
		at = f.low
	}
	lo, hi := low.Point, high.Point
	turned := hi.Cmp(lo) < 0 || !best.IsZero() && (best.Point.Cmp(lo) < 0 || best.Point.Cmp(hi) > 0)
	if turned && (w.cols.profile == nil || !w.cols.profile.anyOrder) {
		w.tell(r, w.cols.names[f.high], "a highest figure below the lowest, or a best one outside them; taken as the range of all", r.Cell(f.high))
	}
	for _, n := range []claims.Number{low.Point, high.Point, best.Point} {
		if n == best.Point && best.IsZero() {
			continue
		}
		if n.Cmp(lo) < 0 {
			lo = n
		}
		if n.Cmp(hi) > 0 {
			hi = n
		}
	}
	if lo == hi {
		return claims.ExactlyNumber(lo), at, true
	}
	all := claims.Between(lo, hi)
	words := say.Sprintf("low %s, high %s", low.Point, high.Point)
	if !best.IsZero() {
		words = say.Sprintf("low %s, best %s, high %s", low.Point, best.Point, high.Point)
	}
	if turned {
		words += " (not in order)"
	}
	return claims.Quantity{Hedge: claims.Range, Words: words, Given: all, Stated: all, Read: all}, at, true
}

// qualified gives a figure the hedge of the row's own column for it.
func (w *table) qualified(r *sources.Row, q claims.Quantity) claims.Quantity {
	i := w.cols.first("qualifier")
	if i < 0 || q.Hedge != claims.Exact {
		return q
	}
	name, ok := forms().word("hedges", r.Cell(i))
	if h := hedgeNamed(name); ok && h != claims.Exact {
		return claims.Quantity{Point: q.Point, Step: claims.Int(1), Hedge: h, Words: strings.ToLower(strings.TrimSpace(w.keep(r.Cell(i))))}
	}
	return q
}

// units gives a figure the unit that its row has. Households with their size keep both.
// It reports false for a unit that is not known.
func (w *table) units(r *sources.Row, q *claims.Quantity) bool {
	i := w.cols.first("unit")
	if i < 0 {
		return true
	}
	cell := strings.TrimSpace(r.Cell(i))
	if _, ok := forms().word("persons", cell); ok || cell == "" {
		return true
	}
	if _, ok := forms().word("households", cell); !ok {
		w.tell(r, w.cols.names[i], "a unit that is neither persons nor households", cell)
		return false
	}
	q.Unit = "household"
	if j := w.cols.first("size"); j >= 0 {
		if size, ok := w.cell(r, j); ok && !size.IsZero() && size.Hedge == claims.Exact {
			q.PerUnit = size.Point
		}
	}
	return true
}

// scope narrows a claim to what its column counts: those of a side, those who were so at
// the end of a year.
func (w *table) scope(r *sources.Row, f *figureForm, c *claims.Claim) bool {
	if f.side != "" {
		i := indexOf(w.cols.names, f.side)
		if i < 0 || strings.TrimSpace(r.Cell(i)) == "" {
			return false
		}
		c.Side = w.keep(strings.TrimSpace(r.Cell(i)))
	}
	switch f.extent {
	case "stock":
		w.stock(r, c)
	case "flow":
		c.Event = claims.Event{Basis: claims.Sentence}
	}
	return true
}

// stock makes a claim one of all who are so on a day: no event is told of.
func (w *table) stock(r *sources.Row, c *claims.Claim) {
	c.Extent = claims.Stock
	if c.AsOf.IsZero() {
		if year := w.small(r, "year"); year > 0 {
			c.AsOf = claims.Period{Core: edtf.Of(year, 12, 31)}
		} else {
			c.AsOf = c.Period
		}
	}
	if i := w.cols.first("origin"); i >= 0 {
		name, _, _ := strings.Cut(r.Cell(i), "(")
		if p, ok := w.Places.Lookup(strings.TrimSpace(name)); ok {
			name = p.Name // a nationality is told by the country's own: "Syrian Arab Rep."
		}
		if name = strings.ToLower(strings.TrimSpace(name)); name != "" {
			c.Population = []string{w.keep(name)}
		}
	}
	c.Event, c.Period = claims.Event{Basis: claims.Sentence}, claims.Period{}
}

func indexOf(names []string, folded string) int {
	for i, n := range names {
		if foldColumn(n) == folded {
			return i
		}
	}
	return -1
}

// sentence tells a row as a reader would: the cells that say what the figure is of, and
// the figure's own, each with the name of its column.
func (w *table) sentence(r *sources.Row, figure int) string {
	const most = 1000
	var b strings.Builder
	add := func(i int) {
		cell := strings.TrimSpace(r.Cell(i))
		if cell == "" || b.Len()+len(cell)+len(w.cols.names[i]) > most {
			return
		}
		if b.Len() > 0 {
			b.WriteString("; ")
		}
		b.WriteString(w.cols.names[i])
		b.WriteString(": ")
		b.WriteString(cell)
	}
	for _, ro := range []role{"event", "kind", "place", "region", "country", "origin", "date", "start", "end", "year", "month", "day", "asof", "measure", "qualifier", "unit", "source"} {
		for _, i := range w.cols.by[ro] {
			if i != figure {
				add(i)
			}
		}
	}
	add(figure)
	return b.String()
}
