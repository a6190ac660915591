package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// hedges maps the names of the lexicon's hedge sections to classes and leans.
// What the classes mean in numbers is the reading profile's matter.
var hedges = map[string]struct {
	hedge claims.Hedge
	lean  claims.Lean
}{
	"at_least":  {claims.AtLeast, claims.Around},
	"more_than": {claims.MoreThan, claims.Around},
	"at_most":   {claims.AtMost, claims.Around},
	"less_than": {claims.LessThan, claims.Around},
	"nearly":    {claims.Approx, claims.Below},
	"just_over": {claims.Approx, claims.Above},
	"about":     {claims.Approx, claims.Around},
}

// hedge reads the hedges around a figure: those before it, nearest first, and
// one after it. A bound wins over an approximation ("at least about 50"), and a
// vague word keeps its own interval.
func (s *scanner) hedge(f Figure) Figure {
	t := s.t
	start := f.First
	for f.First > s.first {
		i := s.article(f.First)
		e, k := match.Before(t, i, s.first, lexicon.HedgeBefore)
		if e == nil || s.notHedge(e, k, f) {
			break
		}
		f.First = k
		f.Q = applyHedge(f.Q, e.Name, f.Vague)
	}
	if f.First < start && !f.Vague {
		f.Q.Words = s.lower(f.First, start)
	}
	return s.hedgeAfter(f)
}

// article passes back over an article between a hedge and its number: "at
// least the 20".
func (s *scanner) article(i int) int {
	if i-1 > s.first && (isWord(s.t, i-1, "the") || isWord(s.t, i-1, "a") || isWord(s.t, i-1, "an")) && s.t.Lex.Begins(s.t.Tokens[i-2].ID, lexicon.HedgeBefore) {
		return i - 1
	}
	return i
}

func applyHedge(q claims.Quantity, name string, vague bool) claims.Quantity {
	h, ok := hedges[name]
	if !ok || vague || q.Hedge == claims.Range {
		return q
	}
	if q.Hedge == claims.Exact || q.Hedge == claims.Approx && h.hedge != claims.Approx {
		q.Hedge, q.Lean = h.hedge, h.lean
	}
	return q
}

// notHedge keeps prepositions from being read as bounds: "over three days" is
// a while, "killed in clashes around 20 villages" a place, and a bare "above"
// or "under" before a figure of age or clause is none.
func (s *scanner) notHedge(e *lexicon.Entry, k int, f Figure) bool {
	if len(e.Words) > 1 {
		return false
	}
	t := s.t
	for _, w := range [...]string{"over", "under", "around", "above", "below"} {
		if e.Words[0] == t.Lex.Find(w) {
			return timeUnit(f.Q.Unit)
		}
	}
	if isWord(t, k, "passed") || isWord(t, k, "topped") {
		return k > s.first && t.Lex.Is(t.Tokens[k-1].ID, lexicon.Auxiliary)
	}
	return false
}

func timeUnit(u string) bool {
	switch u {
	case "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century":
		return true
	}
	return false
}

// hedgeAfter reads "or more", "or so", "-odd", "plus" right after the number or
// its unit.
func (s *scanner) hedgeAfter(f Figure) Figure {
	t := s.t
	i := f.Last
	glued := hyphen(t, i) && i+1 < s.last && !t.Tokens[i+1].Space
	if glued {
		i++
	}
	e, next := match.At(t, i, s.last, lexicon.HedgeAfter)
	if e == nil || !s.afterCounts(e, i, next, glued) {
		return f
	}
	f.Q = applyHedge(f.Q, e.Name, f.Vague)
	f.Q.Words = s.lower(i, next)
	f.Last, f.Attribute = next, false
	return f
}

// afterCounts guards the one-word hedges: "plus" joins two counts unless
// nothing countable follows at once, "odd" needs its hyphen.
func (s *scanner) afterCounts(e *lexicon.Entry, i, next int, glued bool) bool {
	t := s.t
	switch {
	case isWord(t, i, "odd") || isWord(t, i, "ish"):
		return glued
	case isWord(t, i, "plus"):
		return next >= s.last || t.Tokens[next].Kind != words.Number && !t.Lex.Is(t.Tokens[next].ID, lexicon.Determiner)
	case e.Name == "exactly" || e.Name == "emphasis":
		return false
	}
	return true
}
