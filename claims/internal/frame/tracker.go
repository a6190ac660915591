package frame

import (
	"slices"
	"strings"

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

	clauses []Clause // memory for those of one sentence
	told    []Mention
	turns   []int
}

// news is a remembered [Tracker.newsday].
type news struct {
	of edtf.Date
	claims.Period
}

// memory is for how many sentences a date stays the one that "the next day" or
// "the subsequent war" counts from.
const memory = 6

// leadLength is how many sentences of prose belong to the lead.
const leadLength = 3

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

// Event is one of them; the zero event for -1.
func (k *Tracker) Event(i int) claims.Event {
	if i < 0 {
		return claims.Event{}
	}
	return k.cast[i].Event
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
	s := sentence{t: t, first: first, last: last, adopted: -1, clauses: k.clauses[:0], told: k.told[:0]}
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
	k.clauses, k.told = s.clauses, s.told
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

// resolve finds the days of the dates, each with those before it as anchors.
func (k *Tracker) resolve(s *sentence, dates []mention.Date) []When {
	out := make([]When, 0, len(dates))
	if k.count > k.yearAt+2 && !k.section && !k.Published.IsZero() {
		k.year = 0 // news counts from its day again
	}
	for _, d := range dates {
		w := When{Date: d}
		if !d.Clock {
			w.Period = k.days(d, !s.future(&d))
			w.Saying = s.saying(d) || k.stamped(s, d, w.Period)
			if w.Period.Known() && w.Period.Open == "" {
				k.last, k.lastAge = w.Period.Core, 0
				if lo, _ := w.Period.Core.Bounds(); d.Explicit() && !d.Range() && lo > edtf.MinDay {
					k.year, _, _ = lo.Civil()
					k.yearAt = k.count
				}
			}
		}
		out = append(out, w)
	}
	return out
}

// days are the days that a date means. What lasts until a day without a year may
// end long behind the day of the text: the nearer reading is taken.
func (k *Tracker) days(d mention.Date, past bool) claims.Period {
	at := mention.Anchors{Published: k.today(), Last: k.last, Year: k.year, Order: k.Order, Ahead: k.Ahead}
	p := d.Resolve(at, past)
	const half = 183
	from, _ := at.Published.Bounds()
	if _, hi := p.Core.Bounds(); past && (d.Op == claims.Until || d.Op == claims.By) && !d.Explicit() && p.Known() && from != edtf.MinDay && from-hi > half {
		return d.Resolve(at, false)
	}
	return p
}

// today is the day on which a sentence was written: that of its section, else that of the
// text. "Last Tuesday" in a diary's entry is counted from the entry.
func (k *Tracker) today() edtf.Date {
	if k.Entry {
		return k.Published
	}
	if lo, hi := k.day.Core.Bounds(); k.section && lo == hi && k.block != sources.Heading && k.block != sources.Item {
		return k.day.Core
	}
	return k.Published
}

// stamped reports whether a date is that of the text: the day of its publication in
// the title or among the first sentences, written out and without a preposition.
func (k *Tracker) stamped(s *sentence, d mention.Date, p claims.Period) bool {
	if !k.stamps(p) || k.block != sources.Title && k.count > 6 {
		return false
	}
	if d.OpFirst > s.first && s.t.Lex.Is(s.t.Tokens[d.OpFirst-1].ID, lexicon.Preposition) {
		return false
	}
	if next := d.Last; d.OpFirst <= s.first+5 && next < s.last && (strings.ContainsRune("(—–", s.t.Tokens[next].Rune) || s.t.Tokens[next].Rune == '-' && s.t.Tokens[next].Space) {
		return true // "KELMAR, Nov 21 (Agency) —", "KELMAR, Nov 21 - "
	}
	return d.Explicit() && d.Precision() == edtf.DayPrecision || k.block == sources.Title && d.Last >= s.last-1
}

// dated notes a heading that is nothing but a date: it dates the section.
func (k *Tracker) dated(s *sentence, dates []When) bool {
	if k.block != sources.Heading && k.block != sources.Item || len(dates) != 1 || dates[0].First != s.first || !dates[0].Period.Known() {
		return false
	}
	if dates[0].Last < s.last && !s.onlyMarks(dates[0].Last) {
		return false
	}
	if k.leadDone == 0 && k.stamps(dates[0].Period) || k.Entry && k.Event(k.lead).Kind != "" {
		return true // of the text, or of the entries of a report on what its lead tells
	}
	k.last = dates[0].Period.Core
	k.day = dates[0].Period
	began := k.section
	if !k.section {
		k.section, k.subject = true, k.Event(k.lead)
	}
	if k.sudden(k.Event(k.lead).Kind) && (began || short(k.subject.Period)) {
		k.previous = k.lead // what a chronicle of one disaster goes on about
		return true
	}
	e := k.subject
	k.lead = k.introduce(claims.Event{Kind: e.Kind, Names: e.Names, Places: e.Places, Period: k.day})
	k.previous = k.lead
	return true
}

// stamps reports whether a date above all prose is that of the text itself: the
// day of its publication or the day before.
func (k *Tracker) stamps(p claims.Period) bool {
	lo, hi := p.Core.Bounds()
	from, to := k.Published.Bounds()
	return from != edtf.MinDay && lo >= from-1 && hi <= to+1
}

// sudden reports whether events of a kind are over at once and struck a whole region,
// so that a chronicle goes on about one of them.
func (k *Tracker) sudden(kind string) bool {
	return kind != "" && !k.lex.Has(kind, lexicon.Lasting) && !k.lex.Has(kind, lexicon.Local) && !k.lex.Has(kind, lexicon.Minor)
}

func (k *Tracker) lastDate() bool { return !k.last.IsZero() }

// settle gives each clause of a sentence its event.
func (k *Tracker) settle(s *sentence, names []Name) {
	carried := s.continues()
	for _, n := range k.order(s) {
		c := &s.clauses[n]
		if c.When.IsZero() && c.AsOf.IsZero() {
			c.When = k.Row
		}
		said := said(c, s.ownNames(c, names))
		switch {
		case n == s.main && s.adopted >= 0 && s.clauses[s.adopted].Event >= 0:
			k.adopt(c, &s.clauses[s.adopted])
		case c.event >= 0:
			k.byMention(s, c, said, n)
		default:
			k.byContext(s, n, said, carried)
		}
		if k.section && c.AsOf.IsZero() && c.When.IsZero() {
			c.AsOf = k.day
		}
		k.others(s, c, said)
		when := c.When
		if c.event < 0 && !s.harms(c) && !c.relative && !s.begins(c) && k.leadDone > 0 {
			when = claims.Period{} // the day of something else that a later sentence tells
		}
		if when.Op == claims.On && when.Known() && when.Core.Precision() != edtf.Interval && c.Event >= 0 && k.enduring(k.cast[c.Event].Kind) && s.begins(c) {
			when = since(when) // "the second war, which began in 1999"
		}
		if when.Op == claims.On && when.Core.Precision() != edtf.Interval && c.Event >= 0 && k.lex.Has(k.cast[c.Event].Kind, lexicon.Campaign) && !(c.event >= 0 && !s.told[c.event].period.IsZero()) {
			when = claims.Period{} // "In 2016, 49,000 were killed" is a year of the war
		}
		if c.Event == k.lead && !k.section && !k.inLead() && k.longPast(when) {
			when = claims.Period{} // "in 2010, when there was cholera too"
		}
		k.learn(c.Event, k.fromLead(s, c, said), when)
		if n == s.main {
			k.afterFirst(c)
		}
	}
	for n := range s.clauses {
		k.dayOfCount(&s.clauses[n])
	}
	k.remember(s, names)
}

// longPast reports whether a time lies so far behind the day of a news text that it is not
// that of its news.
func (k *Tracker) longPast(when claims.Period) bool {
	news := k.newsday()
	if news.IsZero() || when.Op != claims.On || !when.Known() {
		return false
	}
	from, _ := news.Core.Bounds()
	_, to := when.Core.Bounds()
	return to < from-300
}

// dayOfCount turns the day of a section into the day of counting where its event goes
// on for longer: "24 April: 62 deaths" of an epidemic.
func (k *Tracker) dayOfCount(c *Clause) {
	if k.section && c.Event >= 0 && c.When.Equal(k.day) && k.enduring(k.cast[c.Event].Kind) {
		c.AsOf, c.When = c.When, claims.Period{}
	}
}

// order is that in which the clauses of a sentence are settled. Where the first of
// all tells of no event and a relative clause in it does, that one comes first: "the
// captain of the ferry that sank on Monday was arrested".
func (k *Tracker) order(s *sentence) []int {
	k.turns = k.turns[:0]
	for i := range s.clauses {
		k.turns = append(k.turns, i)
	}
	out := k.turns
	if s.adopted = k.adopted(s); s.adopted >= 0 {
		return slices.Insert(slices.Delete(out, s.adopted, s.adopted+1), 0, s.adopted)
	}
	if s.main > 0 && s.clauses[0].event < 0 {
		return slices.Insert(slices.Delete(out, s.main, s.main+1), 0, s.main)
	}
	if k.lead >= 0 || s.clauses[0].event >= 0 {
		return out
	}
	for n := range s.clauses {
		if c := &s.clauses[n]; c.relative && !c.apart && c.event >= 0 {
			out = slices.Insert(slices.Delete(out, n, n+1), 0, n)
			s.main = n
			return out
		}
	}
	return out
}

// ownNames leaves out the names that belong to an event which a clause only mentions,
// behind its noun: "bombed a depot in answer to the attack on the market of Oresk".
func (s *sentence) ownNames(c *Clause, names []Name) []Name {
	from, to := c.Last, c.Last
	for i := range s.told {
		m := &s.told[i]
		switch {
		case m.First < c.First || m.First >= c.Last:
		case m.Aside && !m.Since && i != c.event && m.Kind != "" && from == c.Last && c.event >= 0 && s.told[c.event].First < m.First:
			from = m.start
		case from < c.Last && to == c.Last && !m.Aside:
			to = m.start
		}
	}
	if from == to {
		return names
	}
	return slices.DeleteFunc(slices.Clone(names), func(n Name) bool { return n.First >= from && n.First < to })
}

// said are the names of a clause: its places, and the other names.
func said(c *Clause, names []Name) claims.Event {
	var e claims.Event
	for i := range names {
		switch n := &names[i]; {
		case n.First < c.First || n.First >= c.Last:
		case n.Place:
			e.Places = append(e.Places, n.Text)
		default:
			e.Names = append(e.Names, n.Text)
		}
	}
	return e
}

// byMention gives a clause the event that its own noun or verb tells of.
func (k *Tracker) byMention(s *sentence, c *Clause, own claims.Event, n int) {
	m := &s.told[c.event]
	if n > 0 && k.byRecord(s, n) || n > 0 && m.period.IsZero() && c.When.IsZero() && k.byDateBefore(s, n) {
		m.Event = c.Event // "on 4 November, when troops raided the town"
		return
	}
	w := want{Mention: m, when: m.period, places: own.Places, names: own.Names, lead: k.inLead() && (!c.apart || n == s.adopted)}
	switch {
	case w.when.IsZero():
		w.when = c.When
	case !c.When.IsZero():
		c.When, c.Other = w.when, c.When
	default:
		c.When = w.when
	}
	if c.apart {
		if n != s.adopted {
			w.not = s.clauses[s.main].Event + 1
		}
		if w.when.IsZero() {
			w.when = k.apart(s, c)
		}
	}
	if k.section && w.when.IsZero() && k.Event(k.lead).Period.Equal(k.day) {
		w.when = k.day
	}
	if m.article == indefinite && s.pluperfect(c, m) {
		m.article = switching
	}
	if m.article == definite && m.plain && !m.verb && m.Kind != "" && s.cue(m.First, "generic") && k.antecedent(w) < 0 {
		m.Kind = "" // "the accident" of which a collapse was told
	}
	if n == s.main && (m.article != definite || m.verb && !s.ofTheSame(c)) && s.shifts() || w.when.IsZero() && s.unitBefore(c, m) {
		m.article = switching
	} else if m.verb && !w.lead && w.when.IsZero() && k.antecedent(w) < 0 {
		k.byContext(s, n, own, s.continues())
		return // "part of the hospital collapsed" in the quake
	}
	fresh := k.section && k.sudden(m.Kind) && m.article == definite && k.lead >= 0 && k.cast[k.lead].Kind == ""
	if fresh { // a chronicle of what happened before its first day
		w.not, w.when = k.lead+1, m.period
	}
	c.Event, c.Opened = k.refer(w)
	if fresh && c.Event >= 0 {
		k.lead = c.Event
	}
	c.Evidence = append(c.Evidence, Span{m.start, m.Last})
	if c.Event < 0 {
		k.byContext(s, n, own, true)
		return
	}
	m.Event = c.Event
	k.cast[c.Event].named = k.count
	k.firm(c.Event, w)
	c.Basis = claims.Anaphor
	if k.unclear(w, c.Event) {
		c.Basis = claims.Inherited
		return
	}
	if c.Opened || m.Name != "" || c.When.Known() || k.shares(c.Event, own) {
		c.Basis = claims.Sentence
	} else if w.lead {
		c.Basis = claims.Lead
	}
}

// unclear reports whether a noun may as well be of the event that the sentence before
// ended with: "…in Tolva, where soldiers fired on a funeral in 1982. The massacre".
func (k *Tracker) unclear(w want, at int) bool {
	i := k.ended
	if i < 0 || i == at || w.article != definite || w.Name != "" || !w.when.IsZero() || w.verb {
		return false
	}
	a := &k.cast[i]
	return a.last == k.count-1 && (a.Kind == "" || k.lex.Kin(a.Kind, w.Kind))
}

// shares reports whether a clause names what an event is known by.
func (k *Tracker) shares(i int, own claims.Event) bool {
	return i >= 0 && share(own, k.cast[i].Event)
}

// others resolves the mentions of a clause that do not govern it: "refuge from the
// war", "two years after the Kelmar fire".
func (k *Tracker) others(s *sentence, c *Clause, own claims.Event) {
	for i := range s.told {
		m := &s.told[i]
		if m.First < c.First || m.First >= c.Last || m.Event >= 0 || i == c.event || m.Kind == "" {
			continue
		}
		if c.Event >= 0 && !m.Aside && m.Kind == k.cast[c.Event].Kind && m.article != switching && m.Name == "" && m.period.IsZero() {
			m.Event = c.Event // "a gunman shot dead five"
			continue
		}
		w := want{Mention: m, when: m.period, lead: !m.Aside && k.inLead() && k.lead >= 0 && m.Kind == k.cast[k.lead].Kind}
		if w.names = append(slices.Clone(own.Places), own.Names...); m.Name != "" {
			w.names = append(w.names, m.Name)
		}
		if m.record && c.Event >= 0 {
			w.not = c.Event + 1
		}
		if c.apart { // "two years after the Kelmar fire"
			w.not, w.places = s.clauses[s.main].Event+1, own.Places
			if w.when.IsZero() {
				w.when = k.apart(s, c)
			}
		}
		if !m.verb || m.article == switching {
			m.Event, _ = k.refer(w)
		} else {
			m.Event = k.antecedent(w)
		}
		if m.Event >= 0 {
			k.learn(m.Event, claims.Event{Name: m.Name}, m.period)
		}
	}
}

// byContext gives an event to a clause that tells of none itself.
func (k *Tracker) byContext(s *sentence, n int, own claims.Event, carried bool) {
	c := &s.clauses[n]
	at, basis := k.inherited(s, n, carried)
	switch {
	case n > 0 && (k.byRecord(s, n) || k.byRelative(s, n) || k.byDateBefore(s, n) || k.byPlace(s, n, own)):
		return
	case at >= 0 && k.byShift(s, n, at, own):
		return
	case at < 0 && k.inLead():
		if from, _ := c.When.Core.Bounds(); c.event < 0 && k.ahead(from) {
			c.Other, c.When = c.When, claims.Period{} // "Survivors will gather on Monday"
		}
		e := claims.Event{Places: own.Places, Names: own.Names, Period: c.When}
		if n == s.main && n > 0 && s.clauses[0].Event >= 0 && s.harms(c) && e.Period.IsZero() {
			e.Period.Open = "another time" // "Two days after the roof fell in, four workmen were killed"
		}
		c.Event, c.Opened, c.Basis = k.introduce(e), true, claims.Lead
		if c.Event >= 0 {
			k.cast[c.Event].loose = c.event < 0 && (!s.harms(c) || s.mourns(c)) && c.When.Known()
		}
	case c.relative && at >= 0 && k.cast[at].named == k.count && strings.HasPrefix(k.cast[at].Period.Open, "another ") && short(c.When):
		k.cast[at].Period = c.When // "The second avalanche, which came down on Wednesday"
		c.Event, c.Basis = at, claims.Sentence
	case c.apart && s.harms(c):
		e := claims.Event{Places: own.Places, Names: own.Names, Period: k.apart(s, c)}
		if e.Period.IsZero() { // "came five days after a gunman killed seven"
			e.Period.Open = "another event"
		}
		c.Event, c.Opened, c.Basis = k.introduce(e), true, claims.Sentence
	case c.When.IsZero() || at >= 0 && k.fits(c.When, at) && !k.adopts(at) && !(c.When.Op == claims.Since && goesOn(c.When, k.day1(at))):
		c.Event, c.Basis = at, k.basis(c, at, own, basis)
	case k.aftermath(s, c, at, own):
		c.Event, c.Basis = at, k.basis(c, at, own, basis)
		c.Other, c.When = c.When, claims.Period{}
		if !s.harms(c) || s.mourns(c) {
			c.AsOf = c.Other
		}
	default:
		c.Event, c.Opened = k.timed(s, c, at, own, carried)
		c.Basis = claims.Sentence
	}
}

// aftermathDays is for how many days after its event a text goes on about it: visits,
// funerals, arrests.
const aftermathDays = 31

// aftermath reports whether a clause that tells of no new harm and no event only goes on
// about one that is over: "The president flew to Mocora on Saturday", "Another nine died in
// hospital on Wednesday".
func (k *Tracker) aftermath(s *sentence, c *Clause, at int, own claims.Event) bool {
	if at < 0 || c.When.Op != claims.On || !short(c.When) || !k.over(at) || s.harms(c) && !s.mourns(c) && !s.lingers(c) || k.elsewhere(own, at) {
		return false
	}
	a, b := k.day1(at).CoreSpan(), c.When.CoreSpan()
	return b.From > a.To && b.From <= a.To+aftermathDays && !c.AsOf.Known()
}

// elsewhere reports whether the places of a clause are not those of an event: of one that
// struck a region any that is not known to lie apart may be.
func (k *Tracker) elsewhere(own claims.Event, at int) bool {
	if k.lex.Has(k.cast[at].Kind, lexicon.Local) {
		return len(own.Places) > 0 && !k.near(own.Places, k.cast[at].Places)
	}
	return k.far(own.Places, k.cast[at].Places)
}

// over reports whether an event is of a kind that is over within days, and one whose days
// are told.
func (k *Tracker) over(at int) bool {
	a := &k.cast[at]
	return a.Kind != "" && !k.lex.Has(a.Kind, lexicon.Lasting) && !k.lex.Has(a.Kind, lexicon.Minor) && !a.Several && short(a.Period)
}

// adopts reports whether a clause would give its own day to an event of which none
// is known and of whose kind there may be several: "On Monday three died" below a
// lead without a day may be of another attack.
func (k *Tracker) adopts(at int) bool {
	a := &k.cast[at]
	return !k.inLead() && a.Period.IsZero() && k.lex.Has(a.Kind, lexicon.Street)
}

// inherited is the event that a clause without one of its own carries on.
func (k *Tracker) inherited(s *sentence, n int, carried bool) (int, claims.Basis) {
	switch {
	case n > s.main:
		for n--; n > s.main && s.clauses[n].relative; n-- {
		}
		return s.clauses[n].Event, s.clauses[n].Basis // the main clause before it
	case n != s.main:
		return s.clauses[s.main].Event, s.clauses[s.main].Basis
	case carried && k.previous >= 0:
		return k.previous, claims.Anaphor
	}
	at := k.lead
	if k.paragraph >= 0 {
		at = k.paragraph
	}
	if s.clauses[n].Chained = at >= 0 && at == k.previous && k.count-k.cast[at].named <= nearby; s.clauses[n].Chained {
		return at, claims.Anaphor
	}
	return at, claims.Inherited
}

// nearby is for how many sentences after its event was named a sentence is taken to
// go on with it, where no other event was told of between.
const nearby = 3

// basis says how firmly a clause holds to an event that it does not name.
func (k *Tracker) basis(c *Clause, at int, own claims.Event, basis claims.Basis) claims.Basis {
	switch {
	case at < 0:
		return claims.Inherited
	case k.inLead():
		return claims.Lead
	case k.section, k.shares(at, own) && c.When.Known():
		return claims.Sentence
	}
	return basis
}

// byRelative gives a relative clause the event that stands before it: "the Kelmar
// fire, which killed 26", and one with "when" the time before it.
func (k *Tracker) byRelative(s *sentence, n int) bool {
	c := &s.clauses[n]
	if !c.relative {
		return false
	}
	for i := len(s.told) - 1; i >= 0; i-- {
		m := &s.told[i]
		if m.Last == c.First && m.Event < 0 && m.Kind == "" && m.Aside { // "recalls a tragedy that killed"
			m.Event = k.introduce(claims.Event{Period: claims.Period{Open: "another event"}})
		}
		if m.Last <= c.First && m.Last > c.First-9 && m.Event >= 0 && m.Event != s.clauses[s.main].Event {
			if c.When.Known() && k.cast[m.Event].Period.Known() && !k.fits(c.When, m.Event) {
				return false
			}
			c.Event, c.Basis = m.Event, claims.Sentence
			c.Evidence = append(c.Evidence, Span{m.start, m.Last})
			if c.When.IsZero() {
				c.When = m.period
			}
			return true
		}
	}
	return false
}

// byDateBefore gives a clause with "when" the time that stands before it: "the
// worst flood since 1968, when 31 people died".
func (k *Tracker) byDateBefore(s *sentence, n int) bool {
	c := &s.clauses[n]
	j := c.First
	if !IsAny(s.t, j, "when") {
		return false
	}
	if s.t.Tokens[j-1].Rune == ',' {
		j--
	}
	d := dateEnding(s.dates, j)
	if d == nil || d.Clock || !d.Period.Known() {
		return false
	}
	p := claims.Period{Core: d.Period.Core}
	if lo, _ := p.Core.Bounds(); d.Op == claims.Since && lo != edtf.MinDay {
		y, _, _ := lo.Civil()
		p.Core = edtf.Of(y, 0, 0)
	}
	at := s.clauses[s.main].Event
	if at >= 0 && d.Op == claims.On && s.clauses[s.main].When.Known() && k.fits(p, at) {
		c.Event, c.Basis, c.When = at, s.clauses[s.main].Basis, p
		return true // "on Sunday, when the ferry sank"
	}
	c.When = p
	c.Event, c.Opened, c.Basis = k.introduce(k.scene(claims.Event{Kind: k.Event(at).Kind, Period: p})), true, claims.Sentence
	c.Evidence = append(c.Evidence, Span{d.OpFirst, d.Last})
	return true
}

// byShift opens an event for a clause that tells of harm at another time or spot
// than the event at hand, where that is of a kind of which there may be several:
// "Hours before, three died", "Two people were killed when a shell hit a school in
// Kelmar".
func (k *Tracker) byShift(s *sentence, n, at int, own claims.Event) bool {
	c, a := &s.clauses[n], &k.cast[at]
	if a.Kind != "" && !k.lex.Has(a.Kind, lexicon.Local) {
		return false
	}
	if n == s.main && s.meanwhile() && len(own.Places) > 0 && !k.near(own.Places, a.Places) {
		c.Event, c.Opened, c.Basis = k.introduce(claims.Event{Places: own.Places, Names: own.Names, Period: c.When}), true, claims.Sentence
		return true
	}
	if !s.harms(c) {
		return false
	}
	shift := n == s.main && s.shifts()
	spot := len(own.Places) > 0 && len(a.Places) > 0 && !k.near(own.Places, a.Places) && !k.inLead() && a.Kind != ""
	if !shift && !spot {
		return false
	}
	e := claims.Event{Kind: a.Kind, Places: own.Places, Names: own.Names, Period: c.When}
	if shift && e.Period.IsZero() {
		e.Period.Open = "another time"
	}
	c.Event, c.Opened, c.Basis = k.introduce(e), true, claims.Sentence
	return true
}

// byPlace opens an event for a later clause that names a place of its own, where an
// earlier one ends with a date that is not its own: "…killed 26,000 in Bam in 2003,
// and 600 died in Zarand".
func (k *Tracker) byPlace(s *sentence, n int, own claims.Event) bool {
	c, main := &s.clauses[n], &s.clauses[s.main]
	if c.relative || !c.When.IsZero() || main.When.IsZero() || len(own.Places) == 0 || main.Event < 0 || k.near(own.Places, k.cast[main.Event].Places) {
		return false
	}
	if len(s.dates) > 0 && s.dates[0].OpFirst <= s.first+2 {
		return false // a date at the head is that of every clause
	}
	e := claims.Event{Kind: k.cast[main.Event].Kind, Places: own.Places, Names: own.Names}
	e.Period.Open = "another clause"
	c.Event, c.Opened, c.Basis = k.introduce(e), true, claims.Sentence
	return true
}

// timed finds the event of a clause whose date the event at hand cannot hold: one
// that was told of with that date, or a new one.
func (k *Tracker) timed(s *sentence, c *Clause, at int, own claims.Event, carried bool) (int, bool) {
	for i := len(k.cast) - 1; i >= 0; i-- {
		a := &k.cast[i]
		if c.When.Known() && a.Period.Known() && a.Period.Op == claims.On && short(a.Period) && short(c.When) && c.When.Meets(a.Period) && !k.far(own.Places, a.Places) {
			return i, false
		}
	}
	e := claims.Event{Places: own.Places, Names: own.Names, Period: c.When}
	bare := len(own.Places)+len(own.Names) == 0
	if at >= 0 && (carried || bare || share(own, k.cast[at].Event)) {
		if s.harms(c) || c.event >= 0 || !k.over(at) {
			e.Kind = k.cast[at].Kind
		}
		e.Places = merge(e.Places, k.cast[at].Places)
		if bare {
			e.Names = k.cast[at].Names
		}
	}
	return k.introduce(e), true
}

// short reports whether a period is of few days, so that two things of that time
// may be one.
func short(p claims.Period) bool {
	s := p.CoreSpan()
	return s.From != edtf.MinDay && s.To != edtf.MaxDay && s.To-s.From <= 31
}

// fromLead is what a clause adds to what is known of its event: in the lead, and
// where the clause itself tells of the event, its names and places.
func (k *Tracker) fromLead(s *sentence, c *Clause, own claims.Event) claims.Event {
	e := claims.Event{}
	if c.event >= 0 && s.told[c.event].Event == c.Event {
		e.Kind, e.Name = s.told[c.event].Kind, s.told[c.event].Name
		e.Places, e.Names = own.Places, own.Names
	} else if k.inLead() || c.Opened {
		e.Places, e.Names = own.Places, own.Names
	}
	return e
}

// afterFirst takes the event of a sentence's first clause for that of the lead or
// of the paragraph.
func (k *Tracker) afterFirst(c *Clause) {
	switch {
	case k.lead < 0 && k.block != sources.Caption:
		k.lead = c.Event
	case k.inLead() && k.lead >= 0 && k.lex.Has(k.cast[k.lead].Kind, lexicon.Minor) && c.Event >= 0 && k.cast[c.Event].Kind != "" && !k.lex.Has(k.cast[c.Event].Kind, lexicon.Minor):
		k.lead = c.Event
	}
	if k.first && c.Event >= 0 && c.Event != k.lead && c.event >= 0 && c.Basis != claims.Inherited && k.leadDone > 0 {
		k.paragraph = c.Event
	}
	if k.first && c.Opened && c.Event >= 0 && !k.inLead() && (k.cast[c.Event].Kind != "" || c.Event == k.lead) {
		k.paragraph = c.Event
	}
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
	if k.news.of != k.Published { // asked for each clause, and a new one is costly
		k.news.of, k.news.Period = k.Published, claims.Period{Core: edtf.FromDays(lo-2, hi), Margin: edtf.FromDays(lo-10, hi)}
	}
	return k.news.Period
}

func (k *Tracker) inLead() bool {
	return k.block == sources.Title || k.leadDone < leadLength && !k.section
}

// remember keeps what later sentences need.
func (k *Tracker) remember(s *sentence, names []Name) {
	switch {
	case k.inLead() && k.block != sources.Caption:
		if k.block != sources.Title {
			k.leadDone++
		}
	case k.section && k.leadDone < leadLength && k.lead >= 0: // who and what a chronicle is about
		all := append(namesOf(names), placesOf(names)...)
		k.subject.Names = merge(k.subject.Names, all)
		k.cast[k.lead].Names = merge(k.cast[k.lead].Names, all)
		k.leadDone++
	}
	k.first = false
	k.ended = -1
	for _, c := range s.clauses {
		if !c.relative {
			k.previous = c.Event
		} else if c.Last == s.last && c.Event != s.clauses[s.main].Event {
			k.ended = c.Event
		}
	}
	k.names = append(slices.Clone(k.before), names...)
	k.before = names
}

func merge(a, b []string) []string {
	out := slices.Clip(a) // what is added makes a copy
	for _, x := range b {
		if len(out) >= 2*maxNames {
			break
		}
		if !has(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// share reports whether two events have a name in common.
func share(a, b claims.Event) bool {
	shares := func(x string) bool { return has(b.Places, x) || has(b.Names, x) }
	return slices.ContainsFunc(a.Places, shares) || slices.ContainsFunc(a.Names, shares)
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
