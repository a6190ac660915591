package extract

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// Some counts are of a scene inside an event that is wider, or of what one of several
// did. They are parts, whatever their words: a storm that killed two people "when a tree
// fell on their car" has killed others elsewhere.

// inScene reports whether those counted came to harm in a scene of a wide event that is
// told behind them: "killed two people when a tree fell on their car". An event that
// happens at one spot may be told so itself: "a crash killed two when a bus overturned".
func (c *clause) inScene(f *mention.Figure, claim *draft) bool {
	kind := claim.Event.Kind
	if kind == "" || c.t.Lex.Has(kind, lexicon.Local) || c.t.Lex.Has(kind, lexicon.Street) || c.total() {
		return false
	}
	for j := max(f.Last, f.By); j+2 < c.last; j++ {
		if c.is(j, "when") && c.is(j+1, "a an one") {
			return c.frame.EventNoun(c.t, j+2, c.last) == nil
		}
	}
	return false
}

// savedByOne reports whether one of several saved those counted: "a fishing boat rescued
// 14 people".
func (c *clause) savedByOne(f *mention.Figure) bool {
	if f.Measure != "rescued" || f.By < 0 || f.By >= f.First || f.By <= c.first {
		return false
	}
	before := c.t.Tokens[f.By-1]
	if before.Kind != words.Word || c.t.Lex.Any(before.ID, 1<<lexicon.Auxiliary|1<<lexicon.Conjunction|1<<lexicon.Preposition|1<<lexicon.Pronoun) {
		return false // passive, or a subject that is not told here: "he saved two boys"
	}
	if who := lower(c.t.At(f.By - 1)); strings.HasSuffix(who, "s") || strings.HasSuffix(who, "men") {
		return false // "fishermen rescued 61 people": all that there were
	}
	e, _ := match.Before(c.t, f.By, c.first, lexicon.Cue)
	return e == nil || e.Name != "rescuers"
}

// hereAlone reports whether a figure is that of one place of several: "killed 12 people in
// Arden alone", "Arden alone counted 14 dead". What is told of a day or a year alone is a
// part by its time.
func (c *clause) hereAlone(f *mention.Figure) bool {
	lo, hi := c.bounds(f)
	for j := lo + 1; j < hi; j++ {
		if !c.is(j, "alone") {
			continue
		}
		counted := j+1 < hi && (cueOf(c, j+1, "counts") || c.is(j+1, "has had lost"))
		if counted && c.t.Tokens[j-1].Capital && (j == c.first+1 || c.ends(j-2)) && !c.t.Lex.Is(c.t.Tokens[j-1].ID, lexicon.Pronoun) {
			return true // a name that nobody knows
		}
		for _, n := range c.frame.Names {
			if n.Last == j && (n.Place || counted) {
				return true
			}
		}
	}
	return false
}

// firstDays reports whether a figure is that of the first day or days of what it is told
// of: "on the first day 11 died", "in the first two days of the flood". The first day of
// something else, "of the holidays", is only a date.
func (c *clause) firstDays(f *mention.Figure) bool {
	lo, hi := c.bounds(f)
	for j := lo + 1; j+1 < hi; j++ {
		if !c.is(j, "first opening") || !c.is(j-1, "the its") || j < lo+2 || !c.is(j-2, "on in during") {
			continue
		}
		end := j + 1
		for end < hi && end < j+3 && !c.is(end, "day days night week") {
			end++
		}
		if end++; end > hi || end > j+3 {
			continue
		}
		return end >= hi || !c.is(end, "of") || c.ofEvent(end+1, hi)
	}
	return false
}

// ofEvent reports whether the noun behind token i, with at most an article and a word
// before it, tells of an event.
func (c *clause) ofEvent(i, hi int) bool {
	for j := i; j < min(i+4, hi); j++ {
		if c.frame.EventNoun(c.t, j, hi) != nil || cueOf(c, j, "generic") {
			return true
		}
		if c.t.Tokens[j].Kind != words.Word || j > i && c.t.Lex.Any(c.t.Tokens[j].ID, predicates|1<<lexicon.Determiner) {
			return false
		}
	}
	return false
}
