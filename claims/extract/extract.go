package extract

import (
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Reading is what was read from one document.
type Reading struct {
	Claims    []claims.Claim   // in reading order
	Others    []claims.Claim   // expressions that are no claim: measure "" or "date"
	Events    []claims.Event   // the events that the text tells of, with all that it says of each
	Sentences []Sentence       // every sentence, with its clauses
	Problems  []string         // what a user should know about the reading
	Cited     []sources.Source // texts that claims cite which were read before, where the document only holds the claims
	Notes     []string         // what is good to know and casts no doubt on it: columns of a table that nobody understands
	LeftOut   int              // rows of a table that [About] left out, of which the last note tells
}

// Sentence is one sentence of a document.
type Sentence struct {
	Citation sources.Citation
	Clauses  []Clause // in order; together they are the sentence
}

// Clause is a part of a sentence that speaks of one event.
type Clause struct {
	Citation sources.Citation
	Event    int                // its place in [Reading.Events]; -1 where it speaks of none
	Basis    claims.Basis       // what it was read from
	Place    []string           // where, by the clause itself
	Period   claims.Period      // the time that the clause gives for what happened
	AsOf     claims.Period      // the moment of counting that it states
	Evidence []sources.Citation // the words that decided
}

// Reader reads documents. The zero Reader reads English with the newsroom
// profile; it may be used from several goroutines.
type Reader struct {
	Lexicon *lexicon.Lexicon  // nil: English
	Places  *places.Gazetteer // nil: the embedded one
	Profile claims.Profile    // zero: newsroom

	Ahead bool // a bare weekday or month is the next one, as in a calendar of events; in news it is the last
	// Data reads what is no prose: [Data] reads tables and lines of claims. Nil reads
	// neither, and says so: whoever has only prose need not pay for it.
	Data func(r Reader, doc sources.Document) Reading

	ClaimsOnly bool // Others stay empty: in a table of bare numbers they are most of what is read

	prose *work // of the text whose tables Data is to read; nil for a document of its own
}

// Read reads a document with the zero Reader.
func Read(doc sources.Document) Reading { return Reader{}.Read(doc) }

// Read finds the claims of a document.
func (r Reader) Read(doc sources.Document) Reading {
	if r.Lexicon == nil {
		r.Lexicon = lexicon.English()
	}
	if doc.Table != nil || len(doc.Blocks) > 0 && doc.Blocks[0].Kind == sources.Record {
		if r.Data != nil {
			return r.Data(r, doc)
		}
		return Reading{Problems: []string{"data, of which this program reads none"}}
	}
	m := memories.Get().(*memory)
	w := work{
		memory:  m,
		Reader:  r,
		doc:     &doc,
		citer:   doc.Citer(),
		tracker: frame.Tracker{Published: doc.Source.Published, Kind: doc.Source.Kind, Places: r.Places, Ahead: r.Ahead},
	}
	for i := range doc.Blocks {
		w.tracker.Order |= mention.OrderIn(doc.Blocks[i].Text)
	}
	if hasGrid(doc.Blocks) {
		w.years = years(doc.Blocks)
	}
	for i := range doc.Blocks {
		w.block(i)
	}
	w.tracker.Row, w.tracker.Bare = claims.Period{}, false
	w.tracker.Entry, w.tracker.Published = false, doc.Source.Published
	w.grids()
	w.complete()
	promote(w.out.Claims)
	m.forget()
	memories.Put(m)
	return w.out
}

// memory is what one document is read in and the next one after it. No reading holds any
// of it.
type memory struct {
	text    words.Text
	numbers mention.Reader
	list    []draft // the claims of one sentence
	at      []int   // where its figures stand among them
	order   []int   // their places in reading order
	parting []int   // where its clauses begin
	claims  []draft // of the whole text, in reading order

	sentences []Sentence // of the whole text
	clauses   []Clause   // of all of them
	lasts     []int      // by sentence: where its clauses end
}

var memories = sync.Pool{New: func() any { return new(memory) }}

// forget lets go of the text that was read.
func (m *memory) forget() {
	clear(m.claims)
	clear(m.list[:cap(m.list)])
	clear(m.sentences)
	clear(m.clauses)
	m.claims, m.list = m.claims[:0], m.list[:0]
	m.sentences, m.clauses, m.lasts = m.sentences[:0], m.clauses[:0], m.lasts[:0]
	m.text.S, m.text.Lex, m.text.Places = "", nil, nil
}

// draft is a claim in the making. Its event is completed when the whole text has
// been read.
type draft struct {
	claims.Claim
	event    int  // which of the text's; -1 where the claim has one of its own
	subtotal bool // where it is a part, it is all of its sort
}

// complete gives each claim all that the text says of its event, wherever it does.
// What stands in the claim's own clause comes first.
func (w *work) complete() {
	w.out.Events = w.tracker.Events()
	for i := range w.out.Events {
		w.out.Events[i].Places = w.nearFirst(w.out.Events[i].Places)
	}
	w.out.Sentences = append([]Sentence(nil), w.sentences...)
	all, first := append([]Clause(nil), w.clauses...), 0
	for i, end := range w.lasts {
		w.out.Sentences[i].Clauses, first = all[first:end:end], end
	}
	alone := w.alone()
	if len(w.claims) > 0 {
		w.out.Claims = append(make([]claims.Claim, 0, len(w.out.Claims)+len(w.claims)), w.out.Claims...)
	}
	for i := range w.claims {
		d := &w.claims[i]
		if alone && d.event >= 0 && d.Event.Basis == claims.Inherited {
			d.Event.Basis = claims.Anaphor
		}
		if d.event >= 0 {
			w.completeEvent(&d.Event, &w.out.Events[d.event])
		}
		if d.subtotal && d.Extent == claims.Part {
			d.Extent = claims.Subtotal
		}
		w.out.Claims = append(w.out.Claims, d.Claim)
	}
}

// alone reports whether all that the text tells of is one event, so that every figure
// belongs to it.
func (w *work) alone() bool {
	n := 0
	for i := range w.out.Events {
		if !w.Lexicon.Has(w.out.Events[i].Kind, lexicon.Minor) {
			n++
		}
	}
	return n == 1
}

// completeEvent adds to a claim's event what the text says of it elsewhere.
func (w *work) completeEvent(e, all *claims.Event) {
	e.Names, e.Places = union(e.Names, all.Names), w.nearFirst(union(e.Places, all.Places))
	if e.Name == "" {
		e.Name = all.Name
	}
	if e.Kind == "" {
		e.Kind = all.Kind
	}
	if e.Period.IsZero() {
		e.Period = all.Period
	}
}

// maxNames bounds how many names a claim keeps of its event.
const maxNames = 24

// union is a list with what another adds to it.
func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, x := range b {
		if len(out) < maxNames && !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, x) }) {
			out = append(out, x)
		}
	}
	return out
}

// work is the state of reading one document.
type work struct {
	*memory
	Reader
	doc     *sources.Document
	citer   sources.Citer
	years   gridYears // of its tables
	tracker frame.Tracker
	out     Reading
	passage sources.Passage         // the sentence or block being read, of which citations are made
	shared  bool                    // it is the block
	counted int                     // the claim added last that is no date, or 0
	sorts   map[lexicon.Word]string // by noun for a sort of place, the one told of last
	before  int                     // the first claim of the last sentence
	cut     bool                    // a sentence was read in pieces
	large   bool                    // a figure was too large
	refuted bool                    // the block being read is one that a review found wrong
	older   bool                    // it is of an entry of a report that is not the newest
	newest  string                  // the clock of the newest
}

func (w *work) block(i int) {
	w.text.Places = w.Places
	w.text.Reset(w.Lexicon, flowing(&w.doc.Blocks[i]))
	w.tracker.Published, w.tracker.Entry = written(w.doc, i)
	w.tracker.Row, w.tracker.Bare = w.row(i)
	w.tracker.Block(w.doc.Blocks[i].Kind)
	w.refuted, w.older = w.doc.Blocks[i].Refuted, w.olderEntry(i)
	if len(w.text.Sentences) == 0 {
		return
	}
	w.shared = len(w.text.S) <= maxShared
	if w.shared {
		w.passage = w.citer.Passage(i, 0, len(w.text.S))
	}
	for _, s := range w.text.Sentences {
		w.pieces(i, s)
	}
}

// maxShared bounds the bytes of a block of which all quotes share one copy. In a longer one
// each sentence has its own, so that a claim does not keep all of it in memory.
const maxShared = 4 << 10

// olderEntry reports whether a block is of an entry of a report whose day is not known, and
// which is not its newest: that has the highest clock.
func (w *work) olderEntry(i int) bool {
	own := sources.EntryClock(w.doc.Blocks[i].Locator)
	if own == "" {
		return false
	}
	if w.newest == "" {
		for _, b := range w.doc.Blocks {
			w.newest = max(w.newest, sources.EntryClock(b.Locator))
		}
	}
	return own < w.newest
}

// flowing is the text of a block with a space for each end of a line that is no more.
func flowing(b *sources.Block) string {
	if !b.Flows || !strings.ContainsAny(b.Text, "\n\r") {
		return b.Text
	}
	text := []byte(b.Text)
	for i, c := range text {
		if c == '\n' || c == '\r' {
			text[i] = ' '
		}
	}
	return string(text)
}

// written is when a block was written, and whether it says so itself.
func written(doc *sources.Document, block int) (edtf.Date, bool) {
	if at := doc.Blocks[block].Written; at != nil {
		return *at, true
	}
	return doc.Source.Published, false
}

func (w *work) sentence(block int, s words.Sentence) {
	t := &w.text
	f := w.tracker.Sentence(t, s.First, s.Last)
	if !w.shared {
		w.passage = w.citer.Passage(block, int(t.Tokens[s.First].Start), int(t.Tokens[s.Last-1].End))
	}
	cite := w.cite(block, s.First, s.Last)
	figures, aside := w.numbers.Numbers(t, s.First, s.Last, taken(f.Dates))
	mention.Assign(t, s.First, s.Last, figures)
	c := clause{t: t, first: s.First, last: s.Last, frame: f, tracker: &w.tracker, figures: figures}
	c.look(w.parting[:0])
	w.parting = c.parting
	w.noteSorts(&c)
	w.sentences = append(w.sentences, Sentence{Citation: cite})
	w.parts(block, &c)
	all, at := w.list[:0], w.at[:0]
	d := 0
	for i := range figures {
		for ; d < len(f.Dates) && f.Dates[d].First < figures[i].First; d++ {
			all = append(all, w.date(block, &c, f.Dates[d]))
		}
		c.households(i)
		claim := w.figure(block, &c, i)
		w.carried(&c, &figures[i], &claim, all)
		w.victims(&c, &figures[i], &claim, all)
		w.elided(&c, &figures[i], &claim, all)
		w.ofThem(&c, &figures[i], &claim, all)
		c.summed(&figures[i], &claim, all)
		w.later(&c, &figures[i], &claim, all)
		w.firstOf(&figures[i], &claim, all)
		found(&claim, all)
		c.andOne(&figures[i], &claim)
		at = append(at, len(all))
		all = append(all, claim)
		if first, next, n := c.culprit(&figures[i]); first >= 0 {
			all = append(all, w.culprit(block, &c, claim, first, next, n))
		}
	}
	for ; d < len(f.Dates); d++ {
		all = append(all, w.date(block, &c, f.Dates[d]))
	}
	all, aside = w.accounts(block, &c, all, at, aside)
	w.before = len(w.claims)
	all = w.persons(block, c, aside, all)
	for i := range aside {
		all = append(all, w.aside(block, &c, &aside[i]))
	}
	all = append(all, w.tooLarge(block, &c)...)
	for _, i := range w.inOrder(all) {
		w.add(&all[i], w.around(block, cite, all[i].Citation))
	}
	w.list, w.at = all, at
}

// parts tells of each clause of a sentence what it speaks of.
func (w *work) parts(block int, c *clause) {
	for i := range c.frame.Clauses {
		part := &c.frame.Clauses[i]
		x := Clause{Citation: w.cite(block, part.First, part.Last), Event: part.Event, Basis: part.Basis, Place: c.places(part.First, part.Last), Period: part.When, AsOf: part.AsOf}
		if len(part.Evidence) > 0 {
			x.Evidence = make([]sources.Citation, 0, len(part.Evidence))
		}
		for _, e := range part.Evidence {
			x.Evidence = append(x.Evidence, w.cite(block, e.First, e.Last))
		}
		w.clauses = append(w.clauses, x)
	}
	w.lasts = append(w.lasts, len(w.clauses))
}

// inOrder are the places of claims in reading order. A claim is more than a kilobyte, which
// is why they stay where they are.
func (w *work) inOrder(all []draft) []int {
	w.order = w.order[:0]
	for i := range all {
		w.order = append(w.order, i)
	}
	for n := range w.order { // nearly all are in order as they are
		for k := n; k > 0 && all[w.order[k]].Citation.Start < all[w.order[k-1]].Citation.Start; k-- {
			w.order[k], w.order[k-1] = w.order[k-1], w.order[k]
		}
	}
	return w.order
}

// add completes a claim and puts it where it belongs.
func (w *work) add(c *draft, sentence string) {
	c.Sentence = sentence
	c.Published = w.tracker.Published
	if w.refuted {
		c.Stance = claims.Denied
	}
	c.ID = id(&c.Claim)
	if c.Measure == "" || c.Measure == "date" {
		if w.ClaimsOnly {
			return
		}
		w.out.Others = append(w.out.Others, c.Claim)
		return
	}
	if !isDate(&c.Claim) && c.Measure != "event_time" {
		w.counted = len(w.claims)
	}
	w.claims = append(w.claims, *c)
}

// persons adds claims of the single people of whom the sentence tells, and of
// the groups that they make; a count inside a group is a part of it.
func (w *work) persons(block int, c clause, aside []mention.Figure, all []draft) []draft {
	counted := len(all)
	c.own, c.figures = nil, mention.Persons(c.t, c.first, c.last, c.figures, aside)
	for i := range c.figures {
		claim := w.figure(block, &c, i)
		claim.Extent = claims.Part
		all = append(all, claim)
		for j := range all[:counted] {
			in := all[j].Citation.Start >= claim.Citation.Start && all[j].Citation.End <= claim.Citation.End
			if in && all[j].Measure == claim.Measure && all[j].Extent == claims.Total {
				all[j].Extent = claims.Part
			}
		}
	}
	return all
}

// aside makes an expression of a number that counts nothing.
func (w *work) aside(block int, c *clause, f *mention.Figure) draft {
	d := c.draft(f.First)
	d.Claim = claims.Claim{Citation: w.cite(block, f.First, f.Last), Kind: f.Kind, Quantity: w.Profile.Read(f.Q, claims.Count), Event: d.Event}
	return d
}

// id is a claim's short name within a run: a hash of where it stands and what it is.
func id(c *claims.Claim) string {
	var buf [64]byte
	at := &c.Citation
	numbers := append(strconv.AppendInt(append(buf[:0], 0x1f), int64(at.Start), 10), 0x1f)
	numbers = append(strconv.AppendInt(numbers, int64(at.End), 10), 0x1f)
	h := fnv1a(14695981039346656037, at.Source) // for it is a name and no secret
	h = fnv1a(fnv1a(h, "\x1f"), at.Part)
	h = fnv1a(fnv1a(h, string(numbers)), string(c.Measure))
	var sum [8]byte
	binary.BigEndian.PutUint64(sum[:], h)
	return hex.EncodeToString(sum[2:])
}

// fnv1a hashes a text on.
func fnv1a(h uint64, text string) uint64 {
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return h
}

// isDate is [claims.Claim.IsDate] without a copy of the claim.
func isDate(c *claims.Claim) bool {
	return (c.Measure == claims.EventDate || !c.Date.IsZero()) && c.Quantity.IsZero()
}

func (w *work) cite(_, first, last int) sources.Citation {
	t := &w.text
	return w.passage.Cite(int(t.Tokens[first].Start), int(t.Tokens[last-1].End))
}

// taken tells the reader of figures which tokens belong to dates.
func taken(dates []frame.When) func(int) bool {
	if len(dates) == 0 {
		return nil
	}
	return func(i int) bool {
		for _, d := range dates {
			if d.First <= i && i < d.Last {
				return true
			}
		}
		return false
	}
}
