package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// AndOne reports whether one more person is named right behind those whom a figure counts,
// by the same verb: "killed eight residents and a nurse". Then the figure is not all of
// them. It is where the person has a verb of its own: "killed eight and a man was held".
func AndOne(t *words.Text, first, last int, f *Figure) bool {
	if f.Noun.Head < 0 || f.By < 0 || f.By > f.First {
		return false
	}
	a := assigner{scanner{t: t, first: first, last: last}}
	and := f.Noun.Last
	if !isWord(t, and, "and") || and+2 >= last || !a.opensPerson(and+1) && !isAny(t, and+1, "the one") {
		return false
	}
	head := a.person(and + 2)
	return head >= 0 && !a.hasVerb(head+1)
}

// hasVerb reports whether a verb may follow a noun, of which it is the subject.
func (a *assigner) hasVerb(i int) bool {
	if i >= a.last || a.t.Tokens[i].Kind != words.Word {
		return false
	}
	id := a.t.Tokens[i].ID
	return a.t.Lex.Is(id, lexicon.Auxiliary) || a.verbOfMeasure(i) || id == 0 && !a.t.Tokens[i].Capital
}
