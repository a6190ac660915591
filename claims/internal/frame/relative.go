package frame

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

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
