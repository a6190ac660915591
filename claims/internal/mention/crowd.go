package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// crowd: people who come to a protest: "a march by 3,000 people", "the rally drew
// 20,000 people".
func (a *assigner) crowd(i int) claims.Measure {
	f := &a.out[i]
	if f.Noun.Head >= 0 && !a.people(f.Noun.Head) || f.Extent == claims.Part {
		return ""
	}
	switch j := f.First - 1; {
	case isAny(a.t, j, "by of involving") && a.protest(j-1),
		isAny(a.t, j, "drew draws draw drawing attracted attracting brought") && (a.protest(j-1) || a.protest(j-2)):
		f.By = j
		return "protesters"
	}
	return ""
}

// numbering: "rebels, numbering about 400, took the bridge".
func (a *assigner) numbering(i int) claims.Measure {
	f := &a.out[i]
	if f.Noun.Head >= 0 || f.Q.Unit != "" || !isAny(a.t, f.First-1, "numbering numbered number") {
		return ""
	}
	j := f.First - 2
	if isMark(a.t, j, ',') {
		j--
	}
	if j < a.first || !a.plural(j) && !a.people(j) {
		return ""
	}
	f.Noun = Phrase{First: j, Last: j + 1, Head: j}
	return a.thing(f)
}

// remains: "the bodies of 40 people". Where a verb says what became of them, it
// decides.
func (a *assigner) remains(i int) claims.Measure {
	f := &a.out[i]
	if !isWord(a.t, f.First-1, "of") || f.Noun.Head >= 0 && !a.people(f.Noun.Head) {
		return ""
	}
	if e, _ := match.Before(a.t, f.First-1, a.first, lexicon.MeasureThing); e != nil && e.Name == "bodies" {
		return "bodies"
	}
	return ""
}

// protest reports whether a word for a protest ends at j.
func (a *assigner) protest(j int) bool {
	e, _ := match.Before(a.t, j+1, a.first, lexicon.EventNoun)
	return e != nil && e.Name == "protest"
}

// gappedThing: "300 houses were burned and 1,100 damaged": the second count of
// one noun leaves the noun out.
func (a *assigner) gappedThing(i int) {
	f := &a.out[i]
	if i == 0 || f.Noun.Head >= 0 || f.Q.Unit != "" || f.Attribute || !f.Q.Point.IsInt() || !a.parted(f.First-1, f.First) && !isMark(a.t, f.First-1, ',') {
		return
	}
	prev := &a.out[i-1]
	if prev.Noun.Head < 0 || prev.By >= 0 || prev.Attribute || !a.t.Lex.Is(a.id(prev.Noun.Head), lexicon.MeasureThing) || !a.being(prev.end()) {
		return
	}
	if w := a.t.At(min(f.Last, a.last-1)); !strings.HasSuffix(w, "ed") || a.t.Lex.Is(a.id(f.Last), lexicon.SayVerb) || !a.closes(f.Last+1) && !a.t.Lex.Any(a.id(f.Last+1), 1<<lexicon.Conjunction|1<<lexicon.Preposition) {
		return
	}
	f.Noun, f.Measure = prev.Noun, a.thing(prev)
}
