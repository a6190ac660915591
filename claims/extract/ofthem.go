package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
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
	if at == 0 {
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
	if m, _ := c.ofThose(f); m != "" { // "of the dead, 12 were children"
		claim.Measure, claim.Extent, claim.Noun, claim.subtotal = m, claims.Part, lower(c.t.At(at)), true
		claim.Population = withPopulation(claim.Population, who)
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
	if claim.Measure != claims.Counted && claim.Measure != "" || len(claim.Place) != 1 || !c.pronoun(f.Last) || at+1 >= c.last || !c.is(at, "in at near from") {
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

// withPopulation adds a sort of people to a population; "" is no sort.
func withPopulation(list []string, who string) []string {
	if who == "" {
		return list
	}
	return sorted(append(slices.Clone(list), who))
}

// whoTheyAre is the word for the people that some of those told of before are said to be:
// "12 of them were children", "of these, 12 were Swedes and 8 were women". It is at the token
// at, which is 0 where there is none.
func (c *clause) whoTheyAre(f *mention.Figure) (who string, at int) {
	i := f.Last
	switch {
	case f.Noun.Head >= 0 && !f.Of && f.Noun.First < f.Last:
		return "", 0
	case c.pronoun(i):
		i += 2
	case f.First-2 >= c.first && c.is(f.First-2, "of") && c.is(f.First-1, "whom"):
	case !c.ofTheseBefore(f):
		return "", 0
	}
	if i >= c.last || !c.is(i, "were are was") {
		return "", 0
	}
	for i++; i < c.last; i++ {
		if e, next := match.At(c.t, i, c.last, lexicon.Person); e != nil && c.closes(next) {
			return populationOf(e), next - 1
		}
		if c.t.Tokens[i].Capital && c.closes(i+1) {
			if nation, ok := c.t.Places.Demonym(c.t.At(i)); ok {
				return strings.ToLower(nation), i
			}
		}
		if !c.t.Lex.Any(c.t.Tokens[i].ID, 1<<lexicon.Adverb|1<<lexicon.Determiner) {
			return "", 0
		}
	}
	return "", 0
}

// closes reports whether what somebody is said to be ends before token i.
func (c *clause) closes(i int) bool {
	return c.ends(i) || c.t.Lex.Any(c.t.Tokens[i].ID, 1<<lexicon.Conjunction|1<<lexicon.Preposition)
}

// pronoun reports whether "of them", "of these" or "of those" stands at token i.
func (c *clause) pronoun(i int) bool {
	return i+1 < c.last && c.is(i, "of") && c.is(i+1, "them these those")
}

// ofThose reads "of the dead", "of the 40 wounded" and "of those killed" at the head of the
// sentence of a figure: the measure, and the token behind it.
func (c *clause) ofThose(f *mention.Figure) (claims.Measure, int) {
	i := c.first + 2
	if i >= f.First || !c.is(c.first, "of") || !c.is(c.first+1, "the those") {
		return "", 0
	}
	for _, g := range c.figures {
		if g.First == i && g.Last < f.First {
			i = g.Last
		}
	}
	if e, next := match.At(c.t, i, f.First, lexicon.MeasureState); e != nil {
		return claims.Measure(e.Name), next
	}
	return "", 0
}

// ofTheseBefore reports whether "of these" or "of the dead" opens the sentence before a
// figure, and nothing but more such figures stands between.
func (c *clause) ofTheseBefore(f *mention.Figure) bool {
	_, from := c.ofThose(f)
	if from == 0 {
		if from = c.first + 2; !c.pronoun(c.first) {
			return false
		}
	}
	for i := from; i < f.First; i++ {
		inFigure := slices.ContainsFunc(c.figures, func(g mention.Figure) bool { return g.First <= i && i < g.Last })
		e, _ := match.At(c.t, i, f.First, lexicon.Person)
		if !inFigure && e == nil && !c.ends(i) && !c.is(i, "were are was and") && !c.t.Lex.Any(c.t.Tokens[i].ID, 1<<lexicon.Determiner|1<<lexicon.Adverb) {
			return false
		}
	}
	return true
}

// onlyCount is the count of people that a sentence gives before a figure, or else the
// sentence before it; nil where it gives none, or several.
func (w *work) onlyCount(sentence []draft) *draft {
	list := sentence
	if !anyOf(list, w.countsPeople) {
		list = w.claims[min(w.before, len(w.claims)):]
	}
	var whole *draft
	for i := range list {
		if w.countsPeople(&list[i]) {
			if whole != nil {
				return nil
			}
			whole = &list[i]
		}
	}
	return whole
}

// countsPeople reports whether a claim is a total of those whom something befell.
func (w *work) countsPeople(d *draft) bool {
	return slices.Contains([]string{"harm", "displacement", "detention"}, w.Lexicon.Measures().Info(d.Measure).Topic) && d.Extent == claims.Total && d.Quantity.Hedge != claims.None
}

// onlyThose reports whether a figure counts those hurt of whom more is said, who may be some
// of all who were: "Two people injured in the fire died in hospital". Where being hurt is what
// is said, "Two people were injured", they are all.
func (c *clause) onlyThose(f *mention.Figure) bool {
	if f.Measure != "injured" || f.Noun.Last < 0 || f.By != f.Noun.Last {
		return false
	}
	_, hi := c.bounds(f)
	for j := f.By + 1; j < hi && c.t.Tokens[j].Kind == words.Word; j++ {
		id := c.t.Tokens[j].ID
		if c.t.Lex.Is(id, lexicon.SayVerb) || c.t.Lex.Any(id, 1<<lexicon.Conjunction|1<<lexicon.Relative|1<<lexicon.Subordinate) {
			return false
		}
		if c.t.Lex.Any(id, 1<<lexicon.Auxiliary|1<<lexicon.MeasureSubject) {
			return true
		}
	}
	return false
}
