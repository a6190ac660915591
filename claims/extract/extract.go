package extract

import (
	"encoding/binary"
	"encoding/hex"
	"slices"
	"sort"
	"strconv"
	"strings"

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
	w := work{
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
	return w.out
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
	alone := w.alone()
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
	Reader
	doc     *sources.Document
	citer   sources.Citer
	years   gridYears // of its tables
	tracker frame.Tracker
	text    words.Text
	numbers mention.Reader
	out     Reading
	passage sources.Passage         // the sentence being read, of which citations are made
	list    []draft                 // memory for the claims of one sentence
	at      []int                   // and for where its figures stand among them
	claims  []draft                 // of the whole text, in reading order
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
	for _, s := range w.text.Sentences {
		w.pieces(i, s)
	}
}

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
	w.passage = w.citer.Passage(block, int(t.Tokens[s.First].Start), int(t.Tokens[s.Last-1].End))
	cite := w.cite(block, s.First, s.Last)
	figures, aside := w.numbers.Numbers(t, s.First, s.Last, taken(f.Dates))
	mention.Assign(t, s.First, s.Last, figures)
	c := clause{t: t, first: s.First, last: s.Last, frame: f, tracker: &w.tracker, figures: figures}
	w.noteSorts(&c)
	w.out.Sentences = append(w.out.Sentences, Sentence{Citation: cite, Clauses: w.clauses(block, &c)})
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
		if part, ok := w.culprit(block, &c, &figures[i], claim); ok {
			all = append(all, part)
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
	sort.SliceStable(all, func(i, j int) bool { return all[i].Citation.Start < all[j].Citation.Start })
	for _, claim := range all {
		w.add(claim, w.around(block, cite, claim.Citation))
	}
	w.list, w.at = all, at
}

// clauses tells of each clause of a sentence what it speaks of.
func (w *work) clauses(block int, c *clause) []Clause {
	out := make([]Clause, 0, len(c.frame.Clauses))
	for _, part := range c.frame.Clauses {
		x := Clause{Citation: w.cite(block, part.First, part.Last), Event: part.Event, Basis: part.Basis, Place: c.places(part.First, part.Last), Period: part.When, AsOf: part.AsOf}
		for _, e := range part.Evidence {
			x.Evidence = append(x.Evidence, w.cite(block, e.First, e.Last))
		}
		out = append(out, x)
	}
	return out
}

// add completes a claim and puts it where it belongs.
func (w *work) add(c draft, sentence string) {
	c.Sentence = sentence
	c.Published = w.tracker.Published
	if w.refuted {
		c.Stance = claims.Denied
	}
	c.ID = id(c.Claim)
	if c.Measure == "" || c.Measure == "date" {
		if w.ClaimsOnly {
			return
		}
		w.out.Others = append(w.out.Others, c.Claim)
		return
	}
	if !c.IsDate() && c.Measure != "event_time" {
		w.counted = len(w.claims)
	}
	w.claims = append(w.claims, c)
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
func id(c claims.Claim) string {
	at := c.Citation
	key := strings.Join([]string{at.Source, at.Part, strconv.Itoa(at.Start), strconv.Itoa(at.End), string(c.Measure)}, "\x1f")
	h := uint64(14695981039346656037) // FNV-1a, for it is a name and no secret
	for _, b := range []byte(key) {
		h = (h ^ uint64(b)) * 1099511628211
	}
	var sum [8]byte
	binary.BigEndian.PutUint64(sum[:], h)
	return hex.EncodeToString(sum[2:])
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
