package factcheck

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
)

// What one side says is no fact yet: a figure that a source gives beside another one, each
// on the word of its own speaker, and a figure that nobody gives but one who fights.

// partiesOf are the sources that speak for a side of a conflict.
func partiesOf(srcs []sources.Source) map[string]bool {
	out := map[string]bool{}
	for i := range srcs {
		if s := &srcs[i]; s.Party != "" {
			out[s.Key()] = true
		}
	}
	return out
}

// oneSide keeps the disputes that sources report, and leaves it to FC307 to tell a draft of
// them that gives one of their figures as a fact.
func (b *board) oneSide() {
	for n := range b.edges {
		e := &b.edges[n]
		if e.Relation == Disputed && !b.said[e.i].draft && !b.said[e.j].draft {
			b.disputes = append(b.disputes, *e)
		}
	}
	for n := range b.edges {
		if e := &b.edges[n]; e.Relation == Disputed && (len(b.other(e.i)) > 0 || len(b.other(e.j)) > 0) {
			e.Level = None
		}
	}
}

// other are the figures that sources give beside a draft's, each on the word of its own
// speaker, if the draft gives its own as a fact and none of the others. Counts are disputed;
// of what is measured two instruments differ.
//
//go:noinline
func (b *board) other(i int) (out []backing) {
	if b.said[i].info.Scale != claims.Count || !b.isBare(i) {
		return nil
	}
	for _, s := range b.against(i) {
		if b.tellsNewer(i, s.source) {
			return nil
		}
		out = append(out, s)
	}
	return out
}

// against are the figures that a source of a draft's disputes it with.
//
//go:noinline
func (b *board) against(i int) (out []backing) {
	for _, d := range b.disputes {
		for _, s := range b.backed[i] {
			switch s.source {
			case d.i:
				out = append(out, backing{d.j, edge{i: i, j: d.j, outcome: outcome{Confidence: s.Confidence}}})
			case d.j:
				out = append(out, backing{d.i, edge{i: i, j: d.i, outcome: outcome{Confidence: s.Confidence}}})
			}
		}
	}
	return out
}

// disputed finds the figures of a draft that a source disputes and that the draft gives as
// facts.
func (b *board) disputed(list []claims.Claim) (out []Finding) {
	seen := onlyOnce{}
	for i := range b.said {
		from := b.other(i)
		if len(from) == 0 || seen.told(b.said[i].claim) {
			continue
		}
		why := phrase("a source gives %q beside it, each on the word of its own speaker", b.said[from[0].source].claim.Citation.Quote)
		out = append(out, b.ofDraft("FC307", i, from, list, "speakers", "disputed", why))
	}
	return out
}

// isBare reports whether a draft gives a figure as a fact, on nobody's word, and nowhere
// else on anybody's.
//
//go:noinline
func (b *board) isBare(i int) bool {
	u := &b.said[i]
	if !u.draft || u.sourced || u.claim.IsDate() || u.claim.Stance != claims.Asserted || len(u.claim.Speakers) > 0 {
		return false
	}
	for _, d := range u.docs {
		for _, k := range b.byDoc[inDoc{d, b.index.family[i]}] {
			if s := &b.said[k]; len(s.claim.Speakers) > 0 && s.quantity.Point == u.quantity.Point {
				return false
			}
		}
	}
	return true
}

// partial finds the figures of a draft that are given as facts, and by its sources only on
// the word of those who fight.
func (b *board) partial(list []claims.Claim) (out []Finding) {
	seen := onlyOnce{}
	for i := range b.said {
		u := &b.said[i]
		if len(b.backed[i]) == 0 || len(b.against(i)) > 0 || !b.isBare(i) || fates[u.claim.Measure] == "" && u.claim.Measure != "protesters" || u.quantity.Point.Cmp(claims.Int(least)) < 0 {
			continue
		}
		from := b.backed[i]
		if slices.ContainsFunc(from, func(s backing) bool { return !b.byParty(s.source) }) || seen.told(u.claim) {
			continue
		}
		why := phrase("no source has the figure but from a party to the conflict: %q", b.said[from[0].source].claim.Sentence)
		out = append(out, b.ofDraft("FC307", i, from, list, "speakers", "party", why))
	}
	return out
}

// byParty reports whether a source gives a figure of a fight only on the word of one who
// fights, or speaks for one. A dataset has weighed what it was told: whom a row names is
// where its figure comes from, and not who vouches for it.
//
//go:noinline
func (b *board) byParty(j int) bool {
	s := &b.said[j]
	if slices.ContainsFunc(s.docs, func(d string) bool { return b.parties[d] }) {
		return len(s.claim.Speakers) == 0 || b.isParty(s.claim.Speakers)
	}
	return !s.cell() && b.isFight(s.claim.Event.Kind) && b.isParty(s.claim.Speakers)
}

// isFight reports whether those who fight tell of an event of a kind as parties to it.
func (b *board) isFight(kind string) bool {
	return kind == "attack" || kind == "explosion" || b.lex().Has(kind, lexicon.Campaign)
}

//go:noinline
func (b *board) isParty(speakers []string) bool {
	return len(speakers) > 0 && !slices.ContainsFunc(speakers, func(s string) bool { return !b.holds("party", s) })
}

// holds reports whether a text has words of a list of the lexicon.
//
//go:noinline
func (k *Checker) holds(list, text string) bool {
	words := strings.Fields(fold(text))
	for n := range words {
		for size := min(3, len(words)-n); size > 0; size-- {
			if k.lists(list, words[n:n+size]) {
				return true
			}
		}
	}
	return false
}
