package mention

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// befell gives a figure what befell its people where a state only says who they
// are: of "12 tourists stranded on the island were killed" 12 are dead. A state
// that is told of no one else stays: "12 tourists are stranded".
func (a *assigner) befell(f *Figure) {
	m, k := f.Measure, f.end()
	if f.By < f.First || !a.soft(m) || a.governed(f) {
		return
	}
	said := match.Any(a.t, f.By, a.last, func(e *lexicon.Entry) bool { return e.Name == string(m) })
	if said == nil {
		return
	}
	k = max(k, f.By+len(said.Words))
	be := false
	for end := min(a.last, k+reach); k < end && !a.phraseEnds(k); k++ {
		if a.t.Lex.Is(a.t.Tokens[k].ID, lexicon.Auxiliary) {
			be = be || a.being(k)
			continue
		}
		e, _ := match.At(a.t, k, a.last, lexicon.MeasureSubject)
		if e == nil && be && !ing(a.t.At(k)) {
			e, _ = match.At(a.t, k, a.last, lexicon.MeasureObject)
		}
		if e != nil && a.harms(claims.Measure(e.Name)) {
			f.Measure, f.By = claims.Measure(e.Name), k
			return
		}
	}
}

// phraseEnds reports whether what is said of a subject ends before token k.
func (a *assigner) phraseEnds(k int) bool {
	return a.t.Tokens[k].Kind == words.Mark || a.figureAt(k) >= 0 ||
		a.t.Lex.Any(a.t.Tokens[k].ID, 1<<lexicon.Conjunction|1<<lexicon.Relative|1<<lexicon.Subordinate)
}

// soft reports whether a measure is one of those that mean little without a
// place and a word for what is counted: a state, not a toll.
func (a *assigner) soft(m claims.Measure) bool {
	needs := a.t.Lex.Measures()[m].Needs
	return slices.Contains(needs, claims.FacetPlace) && slices.Contains(needs, claims.FacetPredicate)
}

// harms reports whether a measure counts people to whom something was done.
func (a *assigner) harms(m claims.Measure) bool {
	return a.t.Lex.Measures()[m].Counts != "" && !a.soft(m)
}
