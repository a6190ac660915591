package extract

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// Whether a figure counts all of a sort, or some, is told by the words before and behind it.

// onlySome reports whether a figure counts only some of those who live in a place or were
// aboard, by what stands before it: "sent thousands of residents uphill", "buses took 700
// passengers on", unlike "the city's 50,000 residents", "carried 700 passengers".
func (c *clause) onlySome(f *mention.Figure) bool {
	h, j := f.Noun.Head, f.First-1
	switch {
	case h < 0 || j < c.first:
		return false
	case f.Measure == "aboard":
		return cueOf(c, j, "moved")
	case f.Measure == "population" && c.is(h, "residents inhabitants resident inhabitant"):
		return !c.is(j, "'s ’s its their all of has had with the to about some and at")
	}
	return false
}

// subtotal marks a part of people of whom the text says who they are as all of these:
// "including 12 children", "12 of them children", "12 of whom were children". It is not
// where those are only some of a sort, "12 of the children", where the words before count
// a sort already, "30 children, 12 of them girls", or of a count of one moment or spot.
func (c *clause) subtotal(i int, claim *draft) {
	f := &c.figures[i]
	if f.Extent != claims.Part || f.Kind != claims.Amount || c.early(f) && !c.outOf(f) || c.still(f) {
		return
	}
	nested := f.Of && i > 0 && c.figures[i-1].Extent == claims.Part
	if c.included(i) {
		claim.subtotal = len(claim.Population) > 0
		return
	}
	if !f.Of || nested {
		return
	}
	if h := f.Noun.Head; h >= 0 {
		claim.subtotal = len(claim.Population) > 0 && c.is(f.Noun.First-1, "them whom those us")
		return
	}
	if who := c.complement(f); len(who) > 0 {
		claim.Population, claim.subtotal = who, true
	}
}

// included reports whether figure i stands in a list behind "including" or the like.
func (c *clause) included(i int) bool {
	f := &c.figures[i]
	if f.Of {
		return false
	}
	if e, _ := match.Before(c.t, f.First, c.first, lexicon.PartOf); e != nil {
		return true
	}
	if i == 0 || c.figures[i-1].Noun.Head < 0 {
		return false
	}
	end := c.figures[i-1].Noun.Last
	and := end == f.First-1 && (c.is(end, "and") || c.t.Tokens[end].Rune == ',') || end == f.First-2 && c.t.Tokens[end].Rune == ',' && c.is(end+1, "and")
	return and && c.included(i-1)
}

// complement is who those are that a figure without a noun counts: "12 of whom were women
// and children" says nothing certain, "12 of the dead were children" does.
func (c *clause) complement(f *mention.Figure) []string {
	j := max(f.Last, f.Noun.Last)
	for j < c.last && j < f.Last+4 && !c.is(j, "were was are is") {
		j++
	}
	j++
	for j < c.last && c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.Determiner) {
		j++
	}
	e, next := match.At(c.t, j, c.last, lexicon.Person)
	if e == nil || populationOf(e) == "" || next < c.last && (c.t.Tokens[next].Kind == words.Word && !c.t.Lex.Is(c.t.Tokens[next].ID, lexicon.Preposition)) {
		return nil
	}
	return []string{populationOf(e)}
}

// amongThem reports whether those counted are said to be among others: "two militants
// were among the dead".
func (c *clause) amongThem(f *mention.Figure) bool {
	j := max(f.Last, f.Noun.Last)
	for j < c.last && c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.Auxiliary) {
		j++
	}
	return j+1 < c.last && c.is(j, "among") && c.is(j+1, "the those its their")
}
