package frame

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// When is a date of a sentence with the days that it was found to mean.
type When struct {
	mention.Date
	Period claims.Period
	Saying bool // it dates a saying or counting, not the event
}

// Frame is the event of a sentence and what the sentence itself brought to it.
type Frame struct {
	Event  claims.Event
	Dates  []When
	Names  []Name
	AsOf   claims.Period // the moment of counting that the sentence states
	Opened bool          // the sentence opened a frame of its own
	Told   []Mention     // the nouns of events in the sentence, in order
}

// Mention is the noun of an event in a sentence. Name is its proper name with
// the noun, "Bam earthquake", or empty.
type Mention struct {
	Kind, Name  string
	First, Last int // tokens of the noun
}

// Tracker follows the frames of one text. Feed it the blocks and sentences in
// order; the zero Tracker with its source's data is ready for use.
type Tracker struct {
	Published edtf.Date    // zero where unknown
	Kind      sources.Kind // works of reference are not about the day they were printed

	lead      claims.Event
	leadDone  int // sentences of the lead that were read
	section   bool
	paragraph claims.Event
	previous  claims.Event
	last      edtf.Date // last resolved date
	lastAge   int       // sentences since it was read
	names     []Name    // names of the two sentences before
	before    []Name    // names of the sentence before
	year      int       // last explicit year of the paragraph
	block     sources.BlockKind
	first     bool // the next sentence is the first of its paragraph
}

// memory is for how many sentences a date stays the one that "the next day" or
// "the subsequent war" counts from.
const memory = 6

// leadLength is how many sentences of prose belong to the lead.
const leadLength = 3

// Block begins a block of the text.
func (k *Tracker) Block(kind sources.BlockKind) {
	k.block, k.first, k.year = kind, true, 0
	k.paragraph = claims.Event{}
}

// Sentence reads one sentence and says which event it speaks of.
func (k *Tracker) Sentence(t *words.Text, first, last int) Frame {
	if k.lastAge++; k.lastAge > memory && !k.section {
		k.last = edtf.Date{}
	}
	s := sentence{t: t, first: first, last: last}
	f := Frame{Names: Names(t, first, last)}
	if (k.block == sources.Title || k.block == sources.Heading) && largeWords(t, first, last) {
		f.Names = slices.DeleteFunc(f.Names, func(n Name) bool { return !n.Known })
	}
	f.Dates = k.resolve(&s, mention.Dates(t, first, last))
	if k.dated(&s, f.Dates) {
		return f
	}
	s.read(f)
	f.AsOf, f.Told = s.asOf, s.told
	f.Event, f.Opened = k.choose(&s)
	k.remember(&s, &f)
	return f
}

// resolve finds the days of the dates, each with those before it as anchors.
func (k *Tracker) resolve(s *sentence, dates []mention.Date) []When {
	out := make([]When, 0, len(dates))
	past := !s.future()
	for _, d := range dates {
		w := When{Date: d}
		if !d.Clock {
			w.Period = d.Resolve(mention.Anchors{Published: k.Published, Last: k.last, Year: k.year}, past)
			w.Saying = s.saying(d) || k.block == sources.Title && d.Last >= s.last-1 && k.stamps(w.Period)
			if w.Period.Known() && w.Period.Open == "" {
				k.last, k.lastAge = w.Period.Core, 0
				if lo, _ := w.Period.Core.Bounds(); d.Explicit() && lo > edtf.MinDay {
					k.year, _, _ = lo.Civil()
				}
			}
		}
		out = append(out, w)
	}
	return out
}

// dated notes a heading that is nothing but a date: it dates the section.
func (k *Tracker) dated(s *sentence, dates []When) bool {
	if k.block != sources.Heading && k.block != sources.Item || len(dates) != 1 || dates[0].First != s.first || !dates[0].Period.Known() {
		return false
	}
	if dates[0].Last < s.last && !s.onlyMarks(dates[0].Last) {
		return false
	}
	if k.leadDone == 0 && k.stamps(dates[0].Period) {
		return true
	}
	k.section = true
	k.last = dates[0].Period.Core
	k.lead = claims.Event{Kind: k.lead.Kind, Names: k.lead.Names, Places: k.lead.Places, Period: dates[0].Period}
	return true
}

// stamps reports whether a date above all prose is that of the text itself: the
// day of its publication or the day before.
func (k *Tracker) stamps(p claims.Period) bool {
	lo, hi := p.Core.Bounds()
	from, to := k.Published.Bounds()
	return from != edtf.MinDay && lo >= from-1 && hi <= to+1
}

// choose picks the frame of a sentence: one that its own words open, that of
// the sentence before, or the one at hand.
func (k *Tracker) choose(s *sentence) (claims.Event, bool) {
	at := k.current()
	if e, ok := k.timed(s, at); ok {
		return e, true
	}
	switch {
	case s.switched && s.own.Kind != "":
		return s.opens("another "), true
	case s.carries && !k.previous.IsZero():
		e := k.previous
		e.Basis = anaphor(e.Basis)
		return widen(e, s.own, s.when), false
	case s.new && !k.inLead() && !k.section && s.own.Kind != "" && !weakKinds[s.own.Kind]:
		return s.opens("a "), true
	case s.new && s.elsewhere(at) && s.own.Kind != "":
		e := s.opens("")
		if e.Period.IsZero() {
			e.Period = at.Period
		}
		return e, true
	}
	e := widen(at, s.own, s.when)
	e.Basis = k.basis(s, at)
	return e, false
}

// timed opens a frame where the sentence sets its event in time: after the last
// date, or at one that the frame at hand cannot hold.
func (k *Tracker) timed(s *sentence, at claims.Event) (claims.Event, bool) {
	own := s.own
	own.Period, own.Basis = s.when, claims.Sentence
	switch {
	case s.after && own.Kind != "" && !k.last.IsZero() && s.when.IsZero():
		lo, _ := k.last.Bounds()
		own.Period = claims.Period{Core: edtf.FromDays(lo, edtf.MaxDay), Op: claims.After}
		own.Places, own.Names = merge(own.Places, placesOf(k.names)), merge(own.Names, namesOf(k.names))
		return own, true
	case s.when.IsZero() || k.fits(s.when, at.Period):
		return own, false
	}
	bare := len(own.Places)+len(own.Names) == 0
	if own.Kind == "" && (s.carries || bare || share(own, at)) {
		own.Kind = at.Kind
		own.Places = merge(own.Places, at.Places)
	}
	if own.Kind == at.Kind && len(own.Places)+len(own.Names) == 0 && !s.new && !s.switched {
		own.Places, own.Names = at.Places, at.Names
	}
	return own, true
}

// opens is a frame of the sentence's own words. Where they give no time, it is
// open, named by the article of the event.
func (s *sentence) opens(article string) claims.Event {
	e := s.own
	e.Basis, e.Period = claims.Sentence, s.when
	if e.Period.IsZero() && article != "" {
		e.Period.Open = article + e.Kind
	}
	return e
}

// basis says how firmly a sentence that opens no frame holds to the one at hand.
func (k *Tracker) basis(s *sentence, at claims.Event) claims.Basis {
	dated, shared := !s.when.IsZero(), share(s.own, at)
	switch {
	case k.inLead() && s.own.Kind != "" && dated:
		return claims.Sentence
	case k.inLead():
		return claims.Lead
	case k.section, shared && (dated || s.own.Kind != "" && s.own.Kind == at.Kind):
		return claims.Sentence
	}
	return claims.Inherited
}

func anaphor(b claims.Basis) claims.Basis {
	if b == claims.Inherited {
		return b
	}
	return claims.Anaphor
}

// current is the frame at hand: the paragraph's where it opened one, else the lead's.
func (k *Tracker) current() claims.Event {
	if !k.paragraph.IsZero() {
		return k.paragraph
	}
	return k.lead
}

// newsday is when a piece of news that gives no date happened: in the days up
// to its publication, and not long before.
func (k *Tracker) newsday() claims.Period {
	switch k.Kind {
	case sources.Encyclopedia, sources.Book, sources.Academic, sources.Dataset:
		return claims.Period{}
	}
	lo, hi := k.Published.Bounds()
	if lo == edtf.MinDay || hi-lo > 1 {
		return claims.Period{}
	}
	return claims.Period{Core: edtf.FromDays(lo-2, hi), Margin: edtf.FromDays(lo-10, hi)}
}

func (k *Tracker) inLead() bool {
	return k.block == sources.Title || k.leadDone < leadLength && !k.section
}

// remember keeps what later sentences need.
func (k *Tracker) remember(s *sentence, f *Frame) {
	switch {
	case k.inLead() && k.block != sources.Caption:
		k.lead = learn(k.lead, f.Event, s)
		if k.block != sources.Title {
			k.leadDone++
		}
	case k.section && k.leadDone < leadLength: // who and what a chronicle is about
		k.lead.Names = merge(k.lead.Names, append(s.own.Names, s.own.Places...))
		k.leadDone++
	}
	if k.first && f.Opened {
		k.paragraph = f.Event
	}
	k.first = false
	k.previous = f.Event
	k.names = append(slices.Clone(k.before), f.Names...)
	k.before = f.Names
}

// learn adds a lead sentence to the lead's frame.
func learn(lead, e claims.Event, s *sentence) claims.Event {
	if lead.Kind == "" {
		lead.Kind = e.Kind
	}
	lead.Places = merge(lead.Places, s.own.Places)
	lead.Names = merge(lead.Names, s.own.Names)
	if lead.Period.IsZero() || lead.Period.Open != "" && s.when.Known() {
		if !s.when.IsZero() {
			lead.Period = s.when
		}
	}
	return lead
}

// widen fills in what a frame lacks from the sentence's own words.
func widen(e, own claims.Event, when claims.Period) claims.Event {
	if own.Kind != "" {
		e.Kind = own.Kind
	}
	e.Places = merge(own.Places, e.Places)
	e.Names = merge(own.Names, e.Names)
	if !when.IsZero() {
		e.Period = when
	}
	if own.Ordinal != 0 {
		e.Ordinal = own.Ordinal
	}
	if own.Name != "" {
		e.Name = own.Name
	}
	return e
}

// fits reports whether a sentence's date can be that of the frame at hand. A
// lead without a date is of the days before its publication.
func (k *Tracker) fits(when, at claims.Period) bool {
	if at.IsZero() {
		at = k.newsday()
	}
	if at.IsZero() {
		return false
	}
	if when.Open != "" || at.Open != "" {
		return when.Open == at.Open
	}
	if a, b := when.CoreSpan(), at.CoreSpan(); a.From == edtf.MinDay && b.From == edtf.MinDay {
		return a.To == b.To // both say when something ended
	}
	return when.Meets(at)
}

func merge(a, b []string) []string {
	out := slices.Clone(a)
	for _, x := range b {
		if len(out) >= maxNames {
			break
		}
		if !slices.ContainsFunc(out, func(o string) bool { return fold(o) == fold(x) }) {
			out = append(out, x)
		}
	}
	return out
}

// share reports whether two frames have a name in common.
func share(a, b claims.Event) bool {
	all := append(slices.Clone(b.Places), b.Names...)
	for _, x := range append(slices.Clone(a.Places), a.Names...) {
		if slices.ContainsFunc(all, func(o string) bool { return fold(o) == fold(x) }) {
			return true
		}
	}
	return false
}

func placesOf(names []Name) []string {
	var out []string
	for _, n := range names {
		if n.Place {
			out = append(out, n.Text)
		}
	}
	return out
}

func namesOf(names []Name) []string {
	var out []string
	for _, n := range names {
		if !n.Place {
			out = append(out, n.Text)
		}
	}
	return out
}

// has reports whether a phrase of the class stands anywhere in the sentence.
func (s *sentence) has(c lexicon.Class) bool {
	for i := s.first; i < s.last; i++ {
		if e, _ := match.At(s.t, i, s.last, c); e != nil {
			return true
		}
	}
	return false
}
