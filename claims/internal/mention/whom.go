package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// whom: "the 12 soldiers whom the rebels killed". There may have been others, of whom the
// sentence does not speak. What somebody may have done, or did not do, is not told so.
func (a *assigner) whom(i int) claims.Measure {
	f := &a.out[i]
	j := f.end()
	if !isWordAt(a.t, j, a.last, "whom") || isWord(a.t, j-1, "of") {
		return ""
	}
	for k := j + 2; k < a.last && k < j+8; k++ {
		if a.t.Tokens[k].Kind == words.Mark || a.figureAt(k) >= 0 || a.t.Lex.Any(a.id(k), 1<<lexicon.Relative|1<<lexicon.SayVerb|1<<lexicon.Conjunction) ||
			isAny(a.t, k, "to not never may might could would will should") {
			return ""
		}
		if e, next := match.At(a.t, k, a.last, lexicon.MeasureObject); e != nil {
			if a.takesObject(k, next) || isWord(a.t, k, "lost") && !a.mourned(f) {
				return ""
			}
			f.By = k
			if f.Extent == claims.Total {
				f.Extent = claims.Part
			}
			return claims.Measure(e.Name)
		}
	}
	return ""
}
