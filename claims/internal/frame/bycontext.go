package frame

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

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
		if s.mourns(c) && c.When.Known() && !s.harmedThen(s.dateOf(c)) {
			c.Other, c.AsOf, c.When = c.When, c.When, claims.Period{} // "Kelmar buried its dead on Thursday"
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
	if tied := k.tied(s, &s.clauses[n], at); tied != at {
		return tied, claims.Anaphor
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
