package extract

import (
	"hash/maphash"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A table is read row by row. The cells of a row say together what a sentence would: of
// which event, where and when, how many. Each figure is a claim that cites its cell. The
// rows are gone through twice, for how numbers and dates are written, and which rows are
// of one thing, is told by all of them.

// Limits of a table. What is beyond is told, and not read.
const (
	maxRows    = 10_000_000
	maxFigures = 300_000 // claims of one table
	maxTold    = 20      // sorts of problems
)

// table is the state of reading one table.
type table struct {
	Reader
	doc   *sources.Document
	citer sources.Citer
	cols  *columns
	out   Reading

	signs  []signs // by column
	orders []dayOrder
	seed   maphash.Seed
	things map[uint64]uint8 // how many rows are of a thing, up to two, where they add up

	events map[string]told      // what names of events say, by cell
	dates  map[string]edtf.Date // in words
	texts  map[string]string    // cells that many rows have
	tally  []tally
	only   *memo // nil: all rows
	others int   // rows that were left out
	beyond bool  // there are more rows than are read
	full   bool  // there are rows below the last figure that is read

	block sources.Block // of the row at hand
	ends  [][2]int
	told  bool // block and ends are those of the row at hand
}

// told is what a cell says of an event.
type told struct {
	claims.Event
}

// tally counts what was not read, for one reason.
type tally struct {
	why   string
	where string // the first stands
	shown string
	times int
}

// table reads a document that is a table.
func (r Reader) table(doc sources.Document) Reading { return r.tableAbout(doc, nil) }

// tableAbout reads the rows of a table that name something of which claims tell; all
// where none are given.
func (r Reader) tableAbout(doc sources.Document, m *memo) Reading {
	if r.Lexicon == nil {
		r.Lexicon = lexicon.English()
	}
	w := table{Reader: r, only: m, doc: &doc, seed: maphash.MakeSeed(), events: map[string]told{}, dates: map[string]edtf.Date{}, texts: map[string]string{}}
	doc.Blocks = []sources.Block{{Part: doc.Table.Body.Part}}
	cols, names := headOf(doc.Table)
	sums := sheetSums(&doc)
	if cols == nil {
		w.out.Claims = sums
		w.out.Problems = append(w.out.Problems, notUnderstood(names))
		return w.out
	}
	w.cols, w.citer = cols, doc.Citer()
	w.survey()
	w.rows(w.row)
	w.report()
	w.leftOut()
	w.out.Claims = append(w.out.Claims, sums...)
	return w.out
}

// rows visits the rows of data that are sound.
func (w *table) rows(visit func(r *sources.Row)) {
	n := 0
	w.doc.Table.Rows(func(r *sources.Row) bool {
		if r.Number <= w.cols.last {
			return true
		}
		if n++; n > maxRows {
			w.beyond = true
			return false
		}
		if len(w.out.Claims) >= maxFigures {
			w.full = true
			return false
		}
		w.told = false
		visit(r)
		return true
	})
}

// survey looks through all rows for how figures and dates are written.
func (w *table) survey() {
	w.signs, w.orders = make([]signs, len(w.cols.names)), make([]dayOrder, len(w.cols.names))
	adds := w.cols.profile != nil && w.cols.profile.adds
	if adds {
		w.things = map[uint64]uint8{}
	}
	figures := w.figureColumns()
	days := slices.Concat(w.cols.by["date"], w.cols.by["start"], w.cols.by["end"], w.cols.by["asof"])
	w.rows(func(r *sources.Row) {
		if w.faulty(r) != "" || w.isTotal(r) {
			return
		}
		for _, i := range figures {
			if cell := r.Cell(i); strings.ContainsAny(cell, ",.") {
				w.signs[i].note(cell)
			}
		}
		for _, i := range days {
			w.orders[i].note(r.Cell(i))
		}
		if adds && w.counts(r) {
			if key := w.thing(r); w.things[key] < 2 {
				w.things[key]++
			}
		}
	})
	w.share(figures)
	if s := w.doc.Table.Sheet; s != nil && s.Decimals {
		for i := range w.signs {
			w.signs[i].decimals[stop]++
		}
	}
}

// share gives columns that do not tell how their figures are written what the whole
// table tells.
func (w *table) share(figures []int) {
	var all signs
	for _, i := range figures {
		all.add(w.signs[i])
	}
	for _, i := range figures {
		for is := range 2 {
			if _, known := w.signs[i].thousands(is); !known && w.signs[i].open[is] > 0 && w.signs[i].groups[is]+w.signs[i].decimals[is] == 0 {
				w.signs[i] = signs{all.groups, all.decimals, all.open}
			}
		}
	}
}

func (w *table) figureColumns() []int {
	var out []int
	for _, f := range w.cols.figures {
		for _, i := range []int{f.low, f.best, f.high} {
			if i >= 0 && !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	return append(out, w.cols.by["size"]...)
}

// faulty says what keeps a row from being read, or nothing.
func (w *table) faulty(r *sources.Row) string {
	switch {
	case r.Fault == sources.Unclosed:
		return "a quotation mark that nothing closes"
	case r.Fault == sources.TooWide:
		return say.Sprintf("more than %d cells", sources.MaxColumns)
	case r.Len() < len(w.cols.names) && !w.blankRow(r):
		return say.Sprintf("fewer cells than the head of the table has (%d)", len(w.cols.names))
	}
	for i := range r.Len() {
		switch cell := r.Cell(i); {
		case i >= len(w.cols.names) && strings.TrimSpace(cell) != "":
			return say.Sprintf("more cells than the head of the table has (%d)", len(w.cols.names))
		case strings.ContainsRune(cell, '\ufffd'):
			return "damaged characters"
		}
	}
	return ""
}

func (w *table) blankRow(r *sources.Row) bool {
	for i := range r.Len() {
		if strings.TrimSpace(r.Cell(i)) != "" {
			return false
		}
	}
	return true
}

// isTotal reports whether a row sums up others: the first of its cells that is not empty
// says so.
func (w *table) isTotal(r *sources.Row) bool {
	for i := range r.Len() {
		if cell := strings.TrimSpace(r.Cell(i)); cell != "" {
			_, ok := forms().word("totals", strings.TrimRight(cell, ":"))
			return ok
		}
	}
	return false
}

// counts reports whether a row is one that its codebook says to count.
func (w *table) counts(r *sources.Row) bool {
	i := w.cols.first("role")
	if i < 0 || w.cols.profile == nil || len(w.cols.profile.keep) == 0 {
		return true
	}
	return slices.Contains(w.cols.profile.keep, strings.ToLower(strings.TrimSpace(r.Cell(i))))
}

// thing is a key for what a row is of: its event or, without the name of one, its place
// and its days.
func (w *table) thing(r *sources.Row) uint64 {
	var h maphash.Hash
	h.SetSeed(w.seed)
	use := []role{"event"}
	if w.cols.first("event") < 0 || strings.TrimSpace(r.Cell(w.cols.first("event"))) == "" {
		use = []role{"place", "country", "start"}
	}
	for _, ro := range use {
		if i := w.cols.first(ro); i >= 0 {
			h.WriteString(foldColumn(r.Cell(i)))
			h.WriteByte(0)
		}
	}
	return h.Sum64()
}

// row reads a row.
func (w *table) row(r *sources.Row) {
	if why := w.faulty(r); why != "" {
		w.tell(r, "", "a row with "+why, "")
		return
	}
	if w.isTotal(r) || !w.counts(r) || w.blankRow(r) {
		return
	}
	if w.only != nil && !w.names(r) {
		w.others++
		return
	}
	base, ok := w.base(r)
	if !ok {
		return
	}
	if w.only != nil && !slices.ContainsFunc(namesOf(&base), w.only.has) { // a country that says nothing of one spot in it
		w.others++
		return
	}
	for i := range w.cols.figures {
		w.figure(r, &w.cols.figures[i], base)
	}
}

// tell counts what was not read.
func (w *table) tell(r *sources.Row, column, why, cell string) {
	if column != "" {
		why = say.Sprintf("a cell of column %q with %s", column, why)
	}
	for i := range w.tally {
		if w.tally[i].why == why {
			w.tally[i].times++
			return
		}
	}
	if len(w.tally) < maxTold {
		w.tally = append(w.tally, tally{why, w.where(r, column), strings.Clone(cut(cell)), 1})
	}
}

// where says where a row stands, on a sheet its cell of a column.
func (w *table) where(r *sources.Row, column string) string {
	if place := r.Place(max(0, slices.Index(w.cols.names, column))); place != "" {
		return place
	}
	return say.Sprintf("line %d", w.cite(r, 0).Line)
}

// report makes problems of what was counted.
func (w *table) report() {
	for _, t := range w.tally {
		shown := ""
		if t.shown != "" {
			shown = say.Sprintf(", %q", t.shown)
		}
		w.out.Problems = append(w.out.Problems, say.Sprintf("%s%s: %s, %d in all: not read", t.where, shown, t.why, t.times))
	}
	if w.beyond {
		w.out.Problems = append(w.out.Problems, say.Sprintf("more than %d rows: those beyond were not read", maxRows))
	}
	if w.full {
		last := w.out.Claims[len(w.out.Claims)-1].Citation
		w.out.Problems = append(w.out.Problems, say.Sprintf("more than %d figures stand in this table: those below row %d were not read", maxFigures, last.Row))
	}
	if n := len(w.cols.unread); n > 0 {
		w.out.Notes = append(w.out.Notes, say.Sprintf("%d of %d columns are not understood: %s", n, len(w.cols.names), listOf(w.cols.unread)))
	}
}

// listOf shows some names.
func listOf(names []string) string {
	const most = 12
	more := ""
	if len(names) > most {
		names, more = names[:most], " …"
	}
	return strings.Join(names, ", ") + more
}

// cite cites a cell of the row at hand.
func (w *table) cite(r *sources.Row, column int) sources.Citation {
	if !w.told {
		w.block, w.ends = r.Block()
		w.told = true
	}
	w.doc.Blocks[0] = w.block
	start, end := 0, 0
	if column < len(w.ends) {
		start, end = w.ends[column][0], w.ends[column][1]
		for start < end && w.block.Text[start] == ' ' {
			start++
		}
		for end > start && w.block.Text[end-1] == ' ' {
			end--
		}
	}
	c := w.citer.Cite(0, start, end)
	c.Row, c.Field, c.Locator = r.Number, w.cols.names[column], r.Place(column)
	return c
}

// base is what all figures of a row have in common. It reports false for a row that is of
// nothing that could be told from others.
func (w *table) base(r *sources.Row) (claims.Claim, bool) {
	c := claims.Claim{Published: w.doc.Source.Published}
	c.Event = w.event(r)
	when, ok := w.when(r)
	if !ok {
		return c, false
	}
	if when.IsZero() {
		when = c.Event.Period
	}
	c.Event.Period, c.Period = when, when
	c.AsOf = w.day(r, "asof")
	w.place(r, &c)
	c.Event.Basis = claims.Sentence
	c.Speakers = w.speakers(r)
	if p := w.cols.profile; p != nil && p.adds && (w.things[w.thing(r)] > 1 || w.vague(r, when)) {
		c.Extent = claims.Increment
	}
	return c, true
}

// place tells where a row's event was. Of what happens at one spot only the narrowest
// place is told, for a country sees several of such.
func (w *table) place(r *sources.Row, c *claims.Claim) {
	list, country := w.places(r)
	if len(list) == 1 {
		c.Place = list
	}
	wide := c.Event.Kind != "" && !w.Lexicon.Has(c.Event.Kind, lexicon.Local)
	switch {
	case country == "":
	case len(list) == 0:
		list = []string{country}
		c.Place = list
	case wide:
		list = union(list, []string{country})
	}
	c.Event.Places = union(list, c.Event.Places)
}

// vague reports whether an incident is known by a province or a month only, so that it
// could be any of several.
func (w *table) vague(r *sources.Row, when claims.Period) bool {
	p, i := w.cols.profile, w.cols.first("located")
	if i < 0 {
		return false
	}
	if cell := strings.TrimSpace(r.Cell(i)); !slices.Contains(p.exact, cell) {
		return true
	}
	span := when.CoreSpan()
	return !when.Known() || span.To-span.From > 7 || w.spread(r) > 7
}

// event is what the cells of a row say of what happened.
func (w *table) event(r *sources.Row) claims.Event {
	var e claims.Event
	if i := w.cols.first("event"); i >= 0 {
		e = w.tells(r.Cell(i)).Event
	}
	for _, i := range w.cols.by["kind"] {
		if e.Kind != "" {
			break
		}
		cell := strings.TrimSpace(r.Cell(i))
		if w.cols.profile != nil && w.cols.profile.kinds[cell] != "" {
			e.Kind = w.cols.profile.kinds[cell]
		} else {
			e.Kind = w.tells(cell).Kind
		}
	}
	return e
}

// maxKept bounds how many different cells are remembered.
const maxKept = 1 << 16

// asSentence is the name of an event inside a sentence, for a name alone does not tell where
// it ends.
func asSentence(name string) string {
	for carrier := range forms().words["carrier"] {
		before, after, _ := strings.Cut(carrier, "%")
		if len(name) > len(before) && strings.EqualFold(name[:len(before)], before) {
			before = ""
		}
		return before + name + after
	}
	return name
}

// tells reads what the name of an event says of it.
func (w *table) tells(cell string) told {
	cell = strings.TrimSpace(cell)
	if _, ok := forms().word("missing", cell); ok || cell == "" || len(cell) > 300 {
		return told{}
	}
	if t, ok := w.events[cell]; ok {
		return t
	}
	cell = strings.Clone(cell)
	read := w.Read(sources.Document{Source: sources.Source{Published: w.doc.Source.Published}, Blocks: []sources.Block{{Text: asSentence(cell)}}})
	var t told
	for _, e := range read.Events {
		if e.Kind != "" && !w.Lexicon.Has(e.Kind, lexicon.Minor) {
			t.Event = e
			break
		}
	}
	t.Basis = 0
	if len(w.events) < maxKept {
		w.events[cell] = t
	}
	return t
}

// places are the narrowest that a row names, and its country.
func (w *table) places(r *sources.Row) (list []string, country string) {
	columns := w.cols.by["place"]
	if p := w.cols.profile; p != nil && len(p.second) > 0 && len(columns) > 1 {
		if i := w.cols.first("located"); i >= 0 && slices.Contains(p.second, strings.TrimSpace(r.Cell(i))) {
			columns = columns[1:]
		}
	}
	for _, i := range columns {
		if list = w.named(r.Cell(i)); len(list) > 0 {
			break
		}
	}
	if i := w.cols.first("region"); i >= 0 && len(list) == 0 {
		list = w.named(r.Cell(i))
	}
	if i := w.cols.first("country"); i >= 0 {
		name, _, _ := strings.Cut(r.Cell(i), "(")
		if _, ok := forms().word("missing", name); !ok {
			country = w.keep(strings.TrimSpace(name))
		}
	}
	return list, country
}

// maxPlaces bounds how many places of a cell are taken.
const maxPlaces = 8

// named are the places that a cell lists, without words like "town" and "province".
func (w *table) named(cell string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == ',' || r == '/' || r == '|' }) {
		part, _, _ = strings.Cut(part, "(")
		words := strings.Fields(part)
		for len(words) > 1 {
			if _, ok := forms().word("suffix", words[len(words)-1]); !ok {
				break
			}
			words = words[:len(words)-1]
		}
		name := strings.Join(words, " ")
		if _, ok := forms().word("missing", name); ok || name == "" || len(name) > 80 || len(out) >= maxPlaces {
			continue
		}
		out = union(out, []string{w.keep(name)})
	}
	return out
}

// keep is a copy of a cell's text, one for all rows that have it.
func (w *table) keep(s string) string {
	if s == "" {
		return ""
	}
	if t, ok := w.texts[s]; ok {
		return t
	}
	t := strings.Clone(s)
	if len(w.texts) < maxKept {
		w.texts[t] = t
	}
	return t
}

// speakers are on whose word a row is.
func (w *table) speakers(r *sources.Row) []string {
	i := w.cols.first("source")
	if i < 0 {
		return nil
	}
	var out []string
	for part := range strings.SplitSeq(r.Cell(i), ";") {
		part = strings.TrimSpace(part)
		if _, ok := forms().word("missing", part); !ok && part != "" && len(part) <= 120 && len(out) < maxPlaces {
			out = append(out, w.keep(part))
		}
	}
	return out
}

// when is the time of a row. It reports false where that is said and not understood.
func (w *table) when(r *sources.Row) (claims.Period, bool) {
	start, ok := w.dateOf(r, "start", "date")
	end, okEnd := w.dateOf(r, "end")
	if !ok || !okEnd {
		return claims.Period{}, false
	}
	if start.IsZero() {
		start = w.dateFrom(r, "year", "month", "day")
		end = w.dateFrom(r, "endyear", "endmonth", "endday")
	}
	if start.IsZero() {
		return claims.Period{}, true
	}
	lo, hi := start.Bounds()
	if _, to := end.Bounds(); !end.IsZero() && to >= lo {
		hi = to
	}
	p := claims.Period{Core: edtf.FromDays(lo, hi)}
	if n := w.spread(r); n > int(hi-lo) {
		p.Margin = edtf.FromDays(lo-edtf.Day(n), hi+edtf.Day(n))
	}
	return p, true
}

// spread is by how many days the date of a row may be off.
func (w *table) spread(r *sources.Row) int {
	if i := w.cols.first("precision"); i >= 0 && w.cols.profile != nil {
		return w.cols.profile.spread[strings.TrimSpace(r.Cell(i))]
	}
	return 0
}

// dateOf reads the first date that the columns of some roles give.
func (w *table) dateOf(r *sources.Row, from ...role) (edtf.Date, bool) {
	for _, ro := range from {
		for _, i := range w.cols.by[ro] {
			d, ok := w.orders[i].date(r.Cell(i), w.inWords)
			if !ok {
				w.tell(r, w.cols.names[i], "a date that is not understood, or of which it is not clear whether the day or the month comes first", r.Cell(i))
				return d, false
			}
			if !d.IsZero() {
				return d, true
			}
		}
	}
	return edtf.Date{}, true
}

// inWords reads a date in words, once for all rows that have it.
func (w *table) inWords(cell string) (edtf.Date, bool) {
	d, ok := w.dates[cell]
	if !ok {
		d, _ = w.wordDate(cell)
		if len(w.dates) < maxKept {
			w.dates[strings.Clone(cell)] = d
		}
	}
	return d, !d.IsZero()
}

// day is the day that a column of a role gives.
func (w *table) day(r *sources.Row, ro role) claims.Period {
	d, _ := w.dateOf(r, ro)
	return claims.Period{Core: d}
}

// dateFrom reads a date of which the year, the month and the day stand in columns of
// their own.
func (w *table) dateFrom(r *sources.Row, year, month, day role) edtf.Date {
	y := w.small(r, year)
	if y == 0 {
		return edtf.Date{}
	}
	for _, d := range []edtf.Date{edtf.Of(y, w.small(r, month), w.small(r, day)), edtf.Of(y, w.small(r, month), 0)} {
		if !d.IsZero() {
			return d
		}
	}
	return edtf.Of(y, 0, 0)
}

// small is a number of at most four digits in a column, 0 for any other.
func (w *table) small(r *sources.Row, ro role) int {
	i := w.cols.first(ro)
	if i < 0 {
		return 0
	}
	cell := strings.TrimSuffix(strings.TrimSpace(r.Cell(i)), ".0")
	if len(cell) > 4 || !allDigits(cell) {
		return 0
	}
	n := 0
	for _, d := range cell {
		n = 10*n + int(d-'0')
	}
	return n
}
