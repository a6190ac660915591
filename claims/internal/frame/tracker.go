package frame

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// When is a date of a sentence with the days that it was found to mean.
type When struct {
	mention.Date
	Period claims.Period
	Saying bool // it dates a saying or counting, not the event
}

// Frame is what a sentence tells of: its clauses with the event of each.
type Frame struct {
	Clauses []Clause // in order; together they are the sentence
	Dates   []When
	Names   []Name
	Told    []Mention // the nouns and verbs of events in the sentence, in order
}

// At is the clause that holds a token.
func (f *Frame) At(i int) *Clause {
	for n := range f.Clauses {
		if i < f.Clauses[n].Last {
			return &f.Clauses[n]
		}
	}
	return &f.Clauses[len(f.Clauses)-1]
}

// Tracker follows the events of one text. Feed it the blocks and sentences in
// order; the zero Tracker with its source's data is ready for use.
type Tracker struct {
	Published edtf.Date         // zero where unknown
	Kind      sources.Kind      // works of reference are not about the day they were printed
	Places    *places.Gazetteer // nil: the embedded one
	Order     mention.DateOrder // of day and month in 04/05/2004, where the text tells
	Ahead     bool              // a bare weekday or month is the next one
	Row       claims.Period     // the time of the row of a table in which the block stands
	Bare      bool              // the block is nothing but such a time, or a number
	Entry     bool              // what is read has a day of its own, which is Published: an entry of a live report

	lex       *lexicon.Lexicon
	cast      []actor
	lead      int // the event of the headline and lead; -1 before there is one
	leadDone  int // sentences of the lead that were read
	section   bool
	day       claims.Period // of the dated section
	subject   claims.Event  // what a chronicle of dated sections is about
	paragraph int           // the event that the paragraph opened, or -1
	previous  int           // that of the sentence before, or -1
	ended     int           // that of a relative clause which ended the sentence before, or -1
	count     int           // sentences read
	last      edtf.Date     // last resolved date
	lastAge   int           // sentences since it was read
	names     []Name        // names of the two sentences before
	before    []Name        // names of the sentence before
	year      int           // last explicit year of the paragraph
	yearAt    int           // the sentence that gave it
	list      string        // the kind of the events that a list is of, of which the next lines may be
	row       int           // the event of a list that was told of last, counted from 1; 0 for none
	block     sources.BlockKind
	first     bool // the next sentence is the first of its paragraph
	news      news

	clauses  []Clause // memory for those of one sentence
	mentions []Mention
	turns    []int
}

// memory is for how many sentences a date stays the one that "the next day" or
// "the subsequent war" counts from.
const memory = 6

// Block begins a block of the text.
func (k *Tracker) Block(kind sources.BlockKind) {
	k.block, k.first, k.year = kind, true, 0
	if k.row > 0 && k.previous == k.row-1 {
		k.previous = k.lead // what stands below a list does not go on about its last line
	}
	k.paragraph = -1
	if lo, _ := k.Row.Core.Bounds(); k.Row.Known() {
		k.year, _, _ = lo.Civil()
		k.yearAt = k.count
	}
}

// Events are the events that the text has told of so far, with all that it said
// of each.
func (k *Tracker) Events() []claims.Event {
	out := make([]claims.Event, len(k.cast))
	for i := range k.cast {
		out[i] = k.cast[i].Event
	}
	return out
}

// Event is one of them, as far as it is known by now; the zero event for -1. A day that may
// yet turn out to be that of something else is left out.
func (k *Tracker) Event(i int) claims.Event {
	if i < 0 {
		return claims.Event{}
	}
	e := k.cast[i].Event
	if k.cast[i].loose {
		e.Period = claims.Period{}
	}
	return e
}

// Sentence reads one sentence and says which event each of its clauses speaks of. The frame
// holds until the next.
func (k *Tracker) Sentence(t *words.Text, first, last int) Frame {
	if k.lex == nil {
		k.lex, k.lead, k.previous, k.ended = t.Lex, -1, -1, -1
	}
	k.count++
	if k.lastAge++; k.lastAge > memory && !k.section {
		k.last = edtf.Date{}
	}
	s := sentence{t: t, first: first, last: last, adopted: -1, clauses: k.clauses[:0], told: k.mentions[:0]}
	if k.Bare {
		return k.bare(&s)
	}
	f := Frame{Names: Names(t, first, last)}
	if s.large = (k.block == sources.Title || k.block == sources.Heading || k.count == 1 && t.Tokens[last-1].Rune != '.') && largeWords(t, first, last); s.large {
		f.Names = slices.DeleteFunc(f.Names, func(n Name) bool { return !n.Known })
	}
	f.Dates = k.resolve(&s, mention.Dates(t, first, last))
	s.dates, s.names = f.Dates, f.Names
	s.split()
	if !k.dated(&s, f.Dates) {
		s.tell(f.Dates)
		s.govern()
		s.time(f.Dates)
		switch {
		case k.heads(&s):
			k.first = false
		case k.entry(&s):
			k.remember(&s, f.Names)
		default:
			k.list = ""
			k.settle(&s, f.Names)
		}
	}
	f.Clauses, f.Told = s.clauses, s.told
	k.clauses, k.mentions = s.clauses, s.told
	return f
}

// bare reads a cell with nothing but the time of its row, or a number: nothing happens in it.
func (k *Tracker) bare(s *sentence) Frame {
	var f Frame
	for _, d := range mention.Dates(s.t, s.first, s.last) {
		at := mention.Anchors{Published: k.Published, Order: k.Order}
		f.Dates = append(f.Dates, When{Date: d, Period: d.Resolve(at, true), Saying: true})
	}
	f.Clauses = []Clause{{First: s.first, Last: s.last, Event: -1, When: k.Row, event: -1}}
	return f
}
