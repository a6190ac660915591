package frame

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
)

// Beside its news a text may list what was before it: "Recent earthquakes", and below, line
// by line, "1976: 242,000 dead in Tangshan". Each line is an event of its own, of the kind
// that the head of the list says.

// heads reports whether a sentence is the head of such a list, and notes of which kind it is.
func (k *Tracker) heads(s *sentence) bool {
	colon := s.t.Tokens[s.last-1].Rune == ':'
	line := (k.block == sources.Heading || k.block == sources.Title || k.block == sources.Paragraph && k.first) && s.t.Tokens[s.last-1].Kind == words.Word && s.last-s.first <= 12 && s.recalls()
	if colon && s.tallies(&s.clauses[0]) && s.last-s.first <= 12 && k.lead >= 0 && k.over(k.lead) {
		k.list = "toll" // "How the toll rose:", by day
		return true
	}
	if !colon && !line || slices.ContainsFunc(s.clauses, func(c Clause) bool { return s.harms(&c) }) {
		return false
	}
	for i := range s.told {
		m := &s.told[i]
		if m.plural && !m.verb && !m.person && m.Kind != "" && m.Name == "" && !k.lex.Has(m.Kind, lexicon.Minor) {
			k.list = m.Kind
			return true
		}
	}
	if colon && s.last-s.first <= 4 && s.cue(s.first, "switch") || colon && IsAny(s.t, s.first, "others") {
		k.list = k.Event(k.previous).Kind // "Others:"
	}
	return k.list != ""
}

// recalls reports whether a line looks back: "Recent earthquakes", "Worst fires of the century".
func (s *sentence) recalls() bool {
	for i := s.first; i < s.last; i++ {
		if s.cue(i, "recalls") {
			return true
		}
	}
	return s.superlative(s.last)
}

// entry gives the line of a list its own event: it has a date at its head, or one before a
// colon or dash.
func (k *Tracker) entry(s *sentence) bool {
	c := &s.clauses[s.main]
	if k.list == "toll" {
		return k.tally(s)
	}
	if k.list == "" || c.event >= 0 && !k.lex.Kin(s.told[c.event].Kind, k.list) {
		return false
	}
	i := slices.IndexFunc(s.dates, func(d When) bool { return !d.Clock && d.Period.Known() && d.Op == claims.On })
	if i < 0 || !s.entryDate(s.dates[i]) && k.block != sources.Item {
		return false
	}
	e := claims.Event{Kind: k.list, Period: s.dates[i].Period}
	for _, n := range s.names {
		if n.Place || n.Known {
			e.Places = append(e.Places, n.Text)
		} else {
			e.Names = append(e.Names, n.Text)
		}
	}
	at := k.listed(e)
	if at < 0 {
		at = k.introduce(e)
	}
	for n := range s.clauses {
		c := &s.clauses[n]
		c.Event, c.Basis, c.When, c.AsOf = at, claims.Sentence, e.Period, claims.Period{}
		c.Evidence = []Span{{s.dates[i].OpFirst, s.dates[i].Last}}
	}
	s.clauses[s.main].Opened = true
	if k.row = at + 1; at >= 0 {
		k.cast[at].last = k.count
	}
	return true
}

// tally gives a line of a count by days the event of the lead, and its day to the counting.
func (k *Tracker) tally(s *sentence) bool {
	i := slices.IndexFunc(s.dates, func(d When) bool { return !d.Clock && d.Period.Known() && d.Op == claims.On })
	if i < 0 || !s.entryDate(s.dates[i]) {
		return false
	}
	for n := range s.clauses {
		c := &s.clauses[n]
		c.Event, c.Basis, c.AsOf, c.When = k.lead, claims.Sentence, s.dates[i].Period, claims.Period{}
	}
	return true
}

// entryDate reports whether a date stands at the head of a line, or before a colon or dash.
func (s *sentence) entryDate(d When) bool {
	if d.Last >= s.last {
		return false
	}
	mark := strings.ContainsRune(":-–—", s.t.Tokens[d.Last].Rune) && s.t.Tokens[d.Last].Kind == words.Mark
	return mark || d.OpFirst <= s.first+1 && s.t.Tokens[d.Last].Rune == ','
}

// listed is the event of that time and kind that the text has told of, or -1.
func (k *Tracker) listed(e claims.Event) int {
	return slices.IndexFunc(k.cast, func(a actor) bool {
		return k.lex.Kin(a.Kind, e.Kind) && a.Period.Known() && short(a.Period) && short(e.Period) && a.Period.Meets(e.Period) && !k.far(a.Places, e.Places)
	})
}
