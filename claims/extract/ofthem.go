package extract

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A toll is often followed by what it is made of: "The blast killed 50 people. Twelve of
// them were children." Such a figure counts what the toll counts, as a part of it.

// ofThem makes a figure of some of those told of last a part of their count, where the
// sentence says who they are and of one count only: of "50 died and 100 were hurt; 12 of
// them were children" nobody knows which they are.
func (w *work) ofThem(c *clause, f *mention.Figure, claim *draft, sentence []draft) {
	if f.Q.Unit != "" || f.Kind != claims.Amount || claim.Noun != "" && !f.Of {
		return
	}
	who, at := c.whoTheyAre(f)
	if who == nil {
		w.ofThemThere(c, f, claim, sentence)
		return
	}
	if claim.Extent == claims.Part && claim.Measure != "" && claim.Measure != claims.Counted { // "of whom 12 were children"
		claim.Noun, claim.subtotal = lower(c.t.At(at)), true
		claim.Population = withPopulation(claim.Population, who)
		return
	}
	if claim.Measure != "" && claim.Measure != claims.Counted {
		return
	}
	whole := w.onlyCount(sentence)
	if whole == nil {
		return
	}
	claim.Measure, claim.Extent = whole.Measure, claims.Part
	claim.Event, claim.Place, claim.Period, claim.AsOf = whole.Event, whole.Place, whole.Period, whole.AsOf
	claim.event, claim.Side, claim.Verb, claim.Stance = whole.event, whole.Side, whole.Verb, max(whole.Stance, claim.Stance)
	claim.Noun, claim.subtotal = lower(c.t.At(at)), true
	claim.Population = withPopulation(whole.Population, who)
	if claim.Event.Basis == claims.Sentence {
		claim.Event.Basis = claims.Anaphor
	}
}

// ofThemThere makes a figure of those of a count who were at a place a part of it:
// "11,000 people are displaced, 8,500 of them in Salta".
func (w *work) ofThemThere(c *clause, f *mention.Figure, claim *draft, sentence []draft) {
	at := f.Last + 2
	if claim.Measure != claims.Counted && claim.Measure != "" || len(claim.Place) != 1 || !c.pronoun(f.Last) || at+1 >= c.last || !c.is(at, "in", "at", "near", "from") {
		return
	}
	place := c.frame.Names[max(0, slices.IndexFunc(c.frame.Names, func(n frame.Name) bool { return n.First == at+1 })):]
	if len(place) == 0 || place[0].First != at+1 || place[0].Text != claim.Place[0] {
		return
	}
	if whole := w.onlyCount(sentence); whole != nil {
		claim.Measure, claim.Extent, claim.Noun, claim.Population = whole.Measure, claims.Part, whole.Noun, whole.Population
		claim.Event, claim.Period, claim.AsOf, claim.event = whole.Event, whole.Period, whole.AsOf, whole.event
		claim.Side, claim.Verb, claim.Stance = whole.Side, whole.Verb, max(whole.Stance, claim.Stance)
	}
}

// withPopulation adds to a population the sort of people that a word names.
func withPopulation(list []string, who *lexicon.Entry) []string {
	if name := populationOf(who); name != "" {
		return sorted(append(slices.Clone(list), name))
	}
	return list
}

// whoTheyAre is the word for the people that some of those told of before are said to be:
// "12 of them were children", "of these, 12 were children and 8 were women".
func (c *clause) whoTheyAre(f *mention.Figure) (who *lexicon.Entry, at int) {
	i := f.Last
	switch {
	case f.Noun.Head >= 0 && !f.Of && f.Noun.First < f.Last:
		return nil, 0
	case c.pronoun(i):
		i += 2
	case f.First-2 >= c.first && c.is(f.First-2, "of") && c.is(f.First-1, "whom"):
	case !c.ofTheseBefore(f):
		return nil, 0
	}
	if i >= c.last || !c.is(i, "were", "are", "was") {
		return nil, 0
	}
	for i++; i < c.last; i++ {
		if e, next := match.At(c.t, i, c.last, lexicon.Person); e != nil && (c.ends(next) || c.t.Lex.Any(c.t.Tokens[next].ID, lexicon.Set(lexicon.Conjunction, lexicon.Preposition))) {
			return e, next - 1
		}
		if !c.t.Lex.Any(c.t.Tokens[i].ID, lexicon.Set(lexicon.Adverb, lexicon.Determiner)) {
			return nil, 0
		}
	}
	return nil, 0
}

// pronoun reports whether "of them", "of these" or "of those" stands at token i.
func (c *clause) pronoun(i int) bool {
	return i+1 < c.last && c.is(i, "of") && c.is(i+1, "them", "these", "those")
}

// ofTheseBefore reports whether "of these" opens the sentence before a figure, and nothing
// but more such figures stands between.
func (c *clause) ofTheseBefore(f *mention.Figure) bool {
	if !c.pronoun(c.first) {
		return false
	}
	for i := c.first + 2; i < f.First; i++ {
		inFigure := slices.ContainsFunc(c.figures, func(g mention.Figure) bool { return g.First <= i && i < g.Last })
		e, _ := match.At(c.t, i, f.First, lexicon.Person)
		if !inFigure && e == nil && !c.ends(i) && !c.is(i, "were", "are", "was", "and") && !c.t.Lex.Any(c.t.Tokens[i].ID, lexicon.Set(lexicon.Determiner, lexicon.Adverb)) {
			return false
		}
	}
	return true
}

// onlyCount is the count of people that a sentence gives before a figure, or else the
// sentence before it; nil where it gives none, or several.
func (w *work) onlyCount(sentence []draft) *draft {
	list := sentence
	if !slices.ContainsFunc(list, w.countsPeople) {
		list = w.claims[min(w.before, len(w.claims)):]
	}
	var whole *draft
	for i := range list {
		if w.countsPeople(list[i]) {
			if whole != nil {
				return nil
			}
			whole = &list[i]
		}
	}
	return whole
}

// countsPeople reports whether a claim is a total of those whom something befell.
func (w *work) countsPeople(d draft) bool {
	return slices.Contains([]string{"harm", "displacement", "detention"}, w.Lexicon.Measures().Info(d.Measure).Topic) && d.Extent == claims.Total && d.Quantity.Hedge != claims.None
}
