package extract

import (
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A count may stand far from its noun: "the number of confirmed cases rose to 42".

// countNoun is the noun of a figure's measure that stands before it with its count, -1
// where none does: "the number of confirmed cases rose to 42".
func (c *clause) countNoun(f *mention.Figure) int {
	for j := f.By; j >= 0 && j < f.First; j++ {
		if e, next := match.Named(c.t, j, f.First, lexicon.MeasureNoun, string(f.Measure)); e != nil {
			return next - 1
		}
	}
	return -1
}

// caseClass is how sure it is that those whom a figure counts are cases: "suspected",
// "confirmed" (WHO case definitions); "" where the text does not say, or says both.
func (c *clause) caseClass(f *mention.Figure) string {
	if f.Measure != "cases" {
		return ""
	}
	head := f.Noun.Head
	if head < 0 {
		head = c.countNoun(f)
	}
	class := c.classIn(max(min(f.First, byOr(f))-2, c.first), max(head, f.Last-1)+1)
	if class == "" && head >= f.Last {
		class = c.classIn(head+1, min(head+9, c.last))
	}
	return class
}

// classIn is the one class of cases that is named from token i up to j.
func (c *clause) classIn(i, j int) string {
	class := ""
	for ; i < j; i++ {
		e, _ := match.Named(c.t, i, j, lexicon.Cue, "case")
		switch {
		case e == nil:
		case class != "" && class != e.First:
			return ""
		default:
			class = e.First
		}
	}
	return class
}

// countedBefore gives a figure the noun of its count with what describes it.
func (c *clause) countedBefore(f *mention.Figure, claim *draft) {
	h := c.countNoun(f)
	if claim.Noun != "" || h < 0 {
		return
	}
	claim.Noun = lower(c.t.At(h))
	for j := h - 1; j >= f.By && !c.t.Lex.Any(c.t.Tokens[j].ID, 1<<lexicon.Preposition|1<<lexicon.Determiner) && c.t.Tokens[j].Kind == words.Word; j-- {
		if !c.t.Tokens[j].Capital && j > f.By {
			claim.Modifiers = append(claim.Modifiers, lower(c.t.At(j)))
		}
	}
	claim.Modifiers = sorted(claim.Modifiers)
}
