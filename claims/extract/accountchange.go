package extract

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A share may be that of a growth: "rose from 200 to 250, an increase of 25 per cent".

// change notes figure i as the growth from one count to another: "rose from 200 to 250, an
// increase of 25 per cent", "rose 25 per cent to 250 from 200". Nothing else is counted in
// the sentence.
func (a *accountant) change(i int) bool {
	if len(a.at) != 3 || !a.isShare(i) || a.is(a.end(i), "point points of") || a.is(a.figures[i].Last, "point points of") {
		return false
	}
	from, to := -1, -1
	for j := range a.at {
		switch {
		case j == i:
		case a.isFrom(j) && from < 0:
			from = j
		default:
			to = j
		}
	}
	if from < 0 || to < 0 || !a.isTo(to) || !a.amounts(from) || !a.amounts(to) || a.figures[from].Q.Unit != a.figures[to].Q.Unit || !a.grows(i) || !a.together() {
		return false
	}
	a.note(i, claims.ChangeOf, from, to)
	return true
}

// together reports whether nothing between the figures of a sentence begins another
// statement, such as "while cases rose by" before a share.
func (a *accountant) together() bool {
	for i := range a.figures[1:] {
		for j := a.end(i); j < a.figures[i+1].First; j++ {
			id := a.t.Tokens[j].ID
			if j-a.end(i) > 6 || a.mark(j) == ';' || a.t.Lex.Any(id, lexicon.Set(lexicon.Subordinate, lexicon.Relative, lexicon.SayVerb)) || a.t.Lex.Is(id, lexicon.Conjunction) && !a.is(j, "or") {
				return false
			}
		}
	}
	return true
}

//go:noinline
func (a *accountant) isFrom(i int) bool { return a.is(a.figures[i].First-1, "from") }

//go:noinline
func (a *accountant) isTo(i int) bool { return a.is(a.figures[i].First-1, "to") }

// grows reports whether a share is called a growth: by words before or behind it.
func (a *accountant) grows(i int) bool {
	f := &a.figures[i]
	if d := a.claim(i); d.Extent == claims.Increment || d.Direction != 0 || a.clause.direction(f) != 0 || a.is(f.First-1, "by") && a.is(f.First-2, "cut raised reduced lowered") {
		return true
	}
	for j := max(f.First-3, a.first); j < min(f.Last+3, a.last); j++ {
		if cueOf(a.clause, j, "growth") {
			return true
		}
	}
	return false
}
