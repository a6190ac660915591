package frame

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

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
		if c.event < 0 && s.harms(c) && !s.mourns(c) && short(when) {
			k.firm(c.Event, when)
		}
		k.spans(s, c, when)
		k.learn(c.Event, k.fromLead(s, c, said), when)
		if n == s.main {
			k.afterFirst(c)
		}
	}
	for n := range s.clauses {
		k.dayOfCount(&s.clauses[n])
	}
	for n := range s.clauses {
		k.note(s, &s.clauses[n])
	}
	k.remember(s, names)
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

// spans gives what goes on for longer the days from its beginning to its end, where a
// clause tells both: "The siege began on Wednesday and ended on Saturday".
func (k *Tracker) spans(s *sentence, c *Clause, when claims.Period) {
	if c.Event < 0 || when.Op != claims.On || when.Core.Precision() != edtf.Interval || !k.enduring(k.cast[c.Event].Kind) || !s.begins(c) {
		return
	}
	if a := &k.cast[c.Event]; a.Period.IsZero() || a.Period.Meets(when) {
		a.Period = when
	}
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
	if k.byTheWay(c) {
		return
	}
	if k.first && c.Event >= 0 && c.Event != k.lead && c.event >= 0 && c.Basis != claims.Inherited && k.leadDone > 0 {
		k.paragraph = c.Event
	}
	if k.first && c.Opened && c.Event >= 0 && !k.inLead() && (k.cast[c.Event].Kind != "" || c.Event == k.lead) {
		k.paragraph = c.Event
	}
}

// byTheWay reports whether an event that a clause behind the lead opened is told of only by the
// way: it has neither a day nor a place nor a name of its own.
func (k *Tracker) byTheWay(c *Clause) bool {
	if c.Event < 0 || c.Event == k.lead || k.inLead() {
		return false
	}
	a := &k.cast[c.Event]
	return k.lex.Has(a.Kind, lexicon.Minor) || strings.HasPrefix(a.Period.Open, "a ") && a.Name == "" && len(a.Places) == 0
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

// leadLength is how many sentences of prose belong to the lead.
const leadLength = 3

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
