package factcheck

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Most pairs that meet in the index are of two events, and most of these can be told apart
// by their kinds or their days. That is seen at a glance, of numbers that lie side by
// side, and the pair is only counted. What is not seen is asked as ever; see veto, which
// decides, and of which this is the cheap part.

// glance is what is seen of a claim at a glance.
type glance struct {
	outer, until edtf.Day
	stop         string // the test that no comparison with it passes; see assertible
	kind         int16  // its number; 0 for none
	given        int32  // the number of the name that its maker gave its event; 0 for none
	known        bool   // its event's days
	lasting      bool   // its event's kind
	slow         bool   // it may be linked by other rules
	story        *story
}

// glances are those of all claims of a check, and which kinds are of different events.
type glances struct {
	at    []glance
	kinds []string
	apart []bool // by two kinds
	fellows
}

func (b *board) newGlances() glances {
	g := glances{at: make([]glance, len(b.said)), kinds: []string{""}, fellows: b.fellows}
	numbers, titles := map[string]int16{"": 0}, map[string]int32{}
	lasting := []bool{false}
	for i := range b.said {
		s := b.said[i].subject
		kind := s.claim.Event.Kind
		n, ok := numbers[kind]
		if !ok {
			n = int16(len(g.kinds))
			numbers[kind] = n
			g.kinds = append(g.kinds, kind)
			lasting = append(lasting, b.lasting(kind))
		}
		g.at[i] = glance{
			outer: s.event.outer, until: s.event.until, stop: s.unassertible(), kind: n, lasting: lasting[n], story: s.story,
			known: s.event.known && s.claim.Measure != claims.EventDate, // the dates are what is asked
			slow:  len(g.kinds) > manyKinds || len(b.pins) > 0 || s.standing() || b.campaign(s) || s.claim.Direction == claims.Up || s.ofDay(),
		}
		if s.claim.Event.Basis == claims.Given && s.title != "" {
			if titles[s.title] == 0 {
				titles[s.title] = int32(len(titles) + 1)
			}
			g.at[i].given = titles[s.title]
		}
	}
	if len(g.kinds) > manyKinds {
		g.kinds = g.kinds[:manyKinds]
	}
	g.apart = make([]bool, len(g.kinds)*len(g.kinds))
	for i, x := range g.kinds {
		for j, y := range g.kinds {
			g.apart[i*len(g.kinds)+j] = x != "" && y != "" && !b.lex().Kin(x, y)
		}
	}
	return g
}

// manyKinds is how many kinds are told apart at a glance. The lexicon has far fewer.
const manyKinds = 256

// unassertible is the test that keeps a claim from being compared with any other.
func (s *subject) unassertible() string {
	switch c := s.claim; {
	case c.Stance == claims.Supposed || c.Stance == claims.Denied:
		return "stance"
	case c.Extent == claims.Limit || c.Extent == claims.Rate:
		return "extent"
	}
	return ""
}

// stops is the test that keeps a pair from being compared, in the order of its content,
// as far as it is seen.
func (g *glances) stops(i, j int) string {
	a, b := &g.at[i], &g.at[j]
	switch {
	case a.stop != "":
		return a.stop
	case b.stop != "":
		return b.stop
	case a.slow || b.slow:
		return ""
	case a.given > 0 && b.given > 0:
		if a.given != b.given {
			return "event"
		}
		return ""
	case !g.twoEvents(a, b):
		return ""
	}
	if pair, ok := ranksOf(a.story, b.story); ok {
		if _, ok := g.fellows[pair]; ok {
			return "" // see inStory
		}
	}
	return "event"
}

// twoEvents reports whether the kinds or the days of two claims are those of two events.
func (g *glances) twoEvents(a, b *glance) bool {
	if g.apart[int(a.kind)*len(g.kinds)+int(b.kind)] {
		return true
	}
	grace := int64(1)
	if a.lasting && b.lasting {
		grace = fortnight
	}
	return a.known && b.known && (after(a.outer, b.until, grace) || after(b.outer, a.until, grace))
}
