package frame

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
)

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
	if a := &k.cast[c.Event]; a.loose {
		k.firm(c.Event, w.when)
		a.loose, a.Several = false, a.Several || w.several
	}
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
