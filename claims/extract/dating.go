package extract

import (
	"cmp"
	"sort"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A date says when something happened to something: the war began, the truce was
// signed, Marta Selic was born. What happened is the class of the nearest verb or noun of
// the lexicon's happenings; what it happened to, the noun of the event beside it, or a
// name. A date of which neither is told is that of its event, if of anything.

// date makes a claim of a date that happenings are told of; any other date is
// an expression only.
func (w *work) date(block int, c *clause, d frame.When) draft {
	claim := c.draft(d.First)
	claim.Citation = w.cite(block, d.First, d.Last)
	claim.Measure, claim.Date = "date", d.Period
	claim.Period, claim.AsOf = claims.Period{}, claims.Period{}
	if claim.Place = c.places(c.bounds(&mention.Figure{First: d.First})); len(claim.Place) == 0 {
		claim.Place = c.places(c.first, c.last)
	}
	switch {
	case d.Clock:
		claim.Measure = "event_time"
		q := claims.Quantity{Point: claims.Int(int64(60*d.Hour + d.Minute)), Step: claims.Int(1), Unit: "minute"}
		claim.Quantity = w.Profile.Read(q, claims.Clock)
	case !d.Saying && !c.datesNote(d.First):
		claim.Measure = claims.EventDate
		if day, ok := d.DayOfWeek(); ok && !d.Weekday() && c.meantAsDay(&d) {
			claim.Weekday = strings.ToLower(day.String())
		}
		claim.Stance = c.stance(&mention.Figure{First: d.First, Last: d.Last, By: -1, Noun: mention.Phrase{Head: -1}})
		c.tellDate(&d, &claim)
	}
	return claim
}

// tellDate says what a date is the date of.
func (c *clause) tellDate(d *frame.When, claim *draft) {
	if claim.Noun, claim.Verb = c.bracket(d); claim.Verb != "" {
		return
	}
	h, end := c.fromTo(d)
	if end == "" {
		h = c.happening(d)
	}
	if h.class == "" {
		claim.Noun = c.dated(d, claim)
		return
	}
	if c.again(h, d) {
		return // which time is not told
	}
	claim.Verb, claim.Noun = h.class, c.undergoes(h, c.frame.At(d.First))
	if claim.Noun == "" && h.first > c.first && c.is(h.first-1, "it") {
		claim.Noun = claim.Event.Kind
	}
	if h.class == goesOn {
		claim.Verb = cmp.Or(map[claims.Op]string{claims.Since: "start", claims.Until: "end"}[d.Op], goesOn)
	}
	claim.Verb = cmp.Or(end, claim.Verb)
	if c.unsure(h) {
		claim.Stance = claims.Supposed
	}
}

// meantAsDay reports whether the weekday of a date is meant as that of the date: it stands in
// one line with it, is no name ("Sheffield Wednesday", "The Sun"), no end of a list of days,
// and the sentence neither denies nor corrects it.
func (c *clause) meantAsDay(d *frame.When) bool {
	if strings.ContainsAny(c.t.Quote(d.First, d.Last), "\r\n") {
		return false
	}
	for i := max(c.first, d.First-5); i < d.First; i++ {
		if c.t.Lex.Any(c.t.Tokens[i].ID, 1<<lexicon.Negation|1<<lexicon.Denied|1<<lexicon.Weekday) || c.is(i, "if imagine") {
			return false
		}
	}
	for i := c.first; i < d.First; i++ {
		if e, _ := match.Named(c.t, i, d.First, lexicon.Cue, "corrects"); e != nil {
			return false
		}
	}
	if d.First == c.first || c.t.Tokens[d.First-1].Kind == words.Mark {
		return true
	}
	prev := &c.t.Tokens[d.First-1]
	name := prev.Capital && !c.t.Lex.Any(prev.ID, 1<<lexicon.Preposition|1<<lexicon.Conjunction|1<<lexicon.Adverb)
	return prev.Kind == words.Word && !name && !c.t.Lex.Is(prev.ID, lexicon.Determiner)
}

// happening is a verb or noun that says what happened, and where it stands.
type happening struct {
	class       string
	first, last int // tokens
}

// goesOn is the happening of a time that something went on for. Its end alone, "lasted
// until May", is an end.
const goesOn = "last"

// fromTo joins two dates of which the first is the start and the second the end of a time
// that something went on for, and that were not read as one time because it would end
// before it begins: "lasted from 12 May 1996 to 3 March 1994".
func (c *clause) fromTo(d *frame.When) (h happening, end string) {
	for _, p := range c.pairs(d) {
		x, y := p[0], p[1]
		if x.First == c.first || !c.is(x.First-1, "from") || !c.joins(x, y) {
			continue
		}
		if h = c.happening(x); h.class != goesOn {
			return happening{}, ""
		}
		if x.First == d.First {
			return h, "start"
		}
		return h, "end"
	}
	return happening{}, ""
}

// bracket reads what reference works put behind a name: "Marta Selic (4 March 1950 – 6 June
// 2012)", "the Lowland War (1988–1996)". Where the end lies before the start, the two dates
// stand apart.
func (c *clause) bracket(d *frame.When) (thing, verb string) {
	x, y := d, d
	for _, p := range c.pairs(d) {
		if c.joins(p[0], p[1]) {
			x, y = p[0], p[1]
		}
	}
	open := x.OpFirst - 1
	if open <= c.first || y.Last >= c.last || c.t.Tokens[open].Rune != '(' || c.t.Tokens[y.Last].Rune != ')' || x == y && !d.Range() {
		return "", ""
	}
	ends := [...]string{"life", "birth", "death"}
	if thing = c.thingBefore(open); thing == "" {
		return "", ""
	} else if c.frame.EventNoun(c.t, open-1, c.last) != nil {
		ends = [...]string{goesOn, "start", "end"}
	}
	switch {
	case x == y && ends[0] == "life" && brief(d.Period):
		return thing, goesOn // a festival
	case x == y:
		return thing, ends[0]
	case x.First == d.First:
		return thing, ends[1]
	}
	return thing, ends[2]
}

// brief reports whether a time is too short for a life.
func brief(p claims.Period) bool {
	s := p.CoreSpan()
	return s.To-s.From < 10*365
}

// joins reports whether nothing but "to" stands between two dates.
func (c *clause) joins(x, y *frame.When) bool {
	if y.Op == claims.Until {
		return y.OpFirst == x.Last
	}
	return y.First == x.Last+1 && (c.is(x.Last, "to till through") || c.t.Tokens[x.Last].Kind == words.Mark && strings.ContainsRune("-–—", c.t.Tokens[x.Last].Rune))
}

// notOnce marks the words by which something did not happen for the only time.
const notOnce = "again"

// again reports whether such words stand beside a verb or behind its date.
func (c *clause) again(h happening, d *frame.When) bool {
	for _, i := range [...]int{h.last, d.Last} {
		if e, _ := match.Named(c.t, i, c.last, lexicon.Happening, notOnce); e != nil {
			return true
		}
	}
	e, _ := match.Before(c.t, h.first, c.first, lexicon.Happening)
	return e != nil && e.Name == notOnce
}

// goesOnFor reports whether a duration is how long something lasted: "raged for three weeks".
// What lasts seconds was felt, and not everywhere as long.
func (c *clause) goesOnFor(f *mention.Figure) bool {
	if f.Q.Unit == "second" || f.Q.Unit == "minute" {
		return false
	}
	i := f.First
	for i > c.first && c.t.Lex.Is(c.t.Tokens[i-1].ID, lexicon.Preposition) {
		i--
	}
	e, _ := match.Before(c.t, i, c.first, lexicon.Happening)
	return e != nil && e.Name == goesOn
}

// happening finds what a date is the date of: the nearest before it, with no other date
// between; of a date that opens its clause, the first behind it.
func (c *clause) happening(d *frame.When) happening {
	part := c.frame.At(d.First)
	var h happening
	for i := max(part.First, d.OpFirst-reach); i < d.OpFirst; i++ {
		if d := c.dateAt(i); d != nil {
			if !d.Clock {
				h = happening{}
			}
			continue
		}
		if e, next := match.At(c.t, i, d.OpFirst, lexicon.Happening); c.happens(e, i, next) && e.Name != notOnce {
			h = happening{e.Name, i, next}
		}
	}
	if h.class != "" || !c.opens(d, part) {
		return h
	}
	for i := d.Last; i < min(part.Last, d.Last+reach) && !c.inDate(i); i++ {
		if e, next := match.At(c.t, i, part.Last, lexicon.Happening); c.happens(e, i, next) && e.Name != notOnce {
			return happening{e.Name, i, next}
		}
	}
	return h
}

// dateAt is the date of which token i is a part, nil where there is none.
func (c *clause) dateAt(i int) *frame.When {
	if n := c.dateBefore(i + 1); n >= 0 && i < c.frame.Dates[n].Last {
		return &c.frame.Dates[n]
	}
	return nil
}

// dateBefore is the last of the sentence's dates that begins before token i, or -1.
func (c *clause) dateBefore(i int) int {
	return sort.Search(len(c.frame.Dates), func(n int) bool { return c.frame.Dates[n].First >= i }) - 1
}

// pairs gives the dates beside a date together with it: it and the next, the one before
// and it.
func (c *clause) pairs(d *frame.When) [][2]*frame.When {
	var out [][2]*frame.When
	n := c.dateBefore(d.First + 1)
	for m := max(n-1, 0); m <= n && m+1 < len(c.frame.Dates); m++ {
		out = append(out, [2]*frame.When{&c.frame.Dates[m], &c.frame.Dates[m+1]})
	}
	return out
}

// opens reports whether a date opens its clause: "On 12 May 1994, a truce".
func (c *clause) opens(d *frame.When, part *frame.Clause) bool {
	i := d.OpFirst
	for i > part.First && (c.t.Lex.Any(c.t.Tokens[i-1].ID, 1<<lexicon.Preposition|1<<lexicon.Conjunction|1<<lexicon.Adverb) || c.t.Tokens[i-1].Rune == ',') {
		i--
	}
	return i == part.First
}

// happens reports whether an entry at token i is a verb, or a noun with "of": "the start
// of the war", and not "the end" or "an open letter".
func (c *clause) happens(e *lexicon.Entry, i, next int) bool {
	if e == nil {
		return false
	}
	before := c.before(i)
	return c.is(next-1, "of") || !c.t.Lex.Is(before, lexicon.Determiner) || c.t.Lex.Is(before, lexicon.Relative)
}

// unsure reports whether a verb tells of what was planned, feared or denied: "was to end",
// "will be signed", "did not begin".
func (c *clause) unsure(h happening) bool {
	for i := max(c.first, h.first-5); i < h.first; i++ {
		if c.inDate(i) {
			continue
		}
		id := c.t.Tokens[i].ID
		if c.t.Lex.Any(id, 1<<lexicon.Negation|1<<lexicon.Supposed|1<<lexicon.Denied|1<<lexicon.Estimated) || c.is(i, "to will would should if unless") {
			return true
		}
	}
	return false
}

// dated is the noun of the event that a date is given to: one that stands right
// before it, with nothing but names and small words between, as in "the fire in
// Lima on 3 May". A date elsewhere in the sentence may be that of anything. Where the noun
// is of another event than the clause, so is the date.
func (c *clause) dated(d *frame.When, claim *draft) string {
	for i := d.OpFirst - 1; i >= c.first && i > d.OpFirst-8; i-- {
		if e := c.frame.EventNoun(c.t, i, c.last); e != nil {
			for n := range c.frame.Told {
				if m := &c.frame.Told[n]; m.First == i && m.Event >= 0 && m.Event != claim.event {
					c.setEvent(claim, m.Event, c.frame.At(i))
					claim.Event.Basis = claims.Sentence
				}
			}
			return e.First
		}
		tok := &c.t.Tokens[i]
		small := tok.Kind == words.Mark && tok.Rune == '-' || c.t.Lex.Any(tok.ID, 1<<lexicon.Preposition|1<<lexicon.Determiner)
		if !small && !tok.Capital {
			return ""
		}
	}
	return ""
}
