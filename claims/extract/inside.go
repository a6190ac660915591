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
		if c.is(j, "when") && c.is(j+1, "a", "an", "one") {
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
	if before.Kind != words.Word || c.t.Lex.Any(before.ID, lexicon.Set(lexicon.Auxiliary, lexicon.Conjunction, lexicon.Preposition, lexicon.Pronoun)) {
		return false // passive, or a subject that is not told here: "he saved two boys"
	}
	if who := lower(c.t.At(f.By - 1)); strings.HasSuffix(who, "s") || strings.HasSuffix(who, "men") {
		return false // "fishermen rescued 61 people": all that there were
	}
	e, _ := match.Before(c.t, f.By, c.first, lexicon.Cue)
	return e == nil || e.Name != "rescuers"
}
