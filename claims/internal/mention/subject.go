package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// reach is how many tokens behind a figure its verb is looked for.
const reach = 18

// walk is the state of the search for a figure's verb: what stands between the
// figure and the token looked at.
type walk struct {
	be, have bool // an auxiliary of being, or of having, was passed
	inside   bool // within a prepositional phrase
}

// subject: the verb whose subject the figure is, in the active ("20 people
// died") or the passive ("20 were killed").
func (a *assigner) subject(i int) claims.Measure {
	f := &a.out[i]
	start := f.end()
	var w walk
	for k, end := start, start+reach; k < a.last && k < end; {
		if next := a.citation(k); next > k {
			end += next - k
			k = next
			continue
		}
		m, next := a.verb(k, &w)
		if m != "" {
			f.By = k
			return m
		}
		if next == k {
			next = a.onward(i, k, start, &w)
		}
		if next <= k {
			return ""
		}
		k = next
	}
	return ""
}

// verb reads a measure's verb or state at k, if it can be that of the subject.
func (a *assigner) verb(k int, w *walk) (claims.Measure, int) {
	t := a.t
	if e, next := match.At(t, k, a.last, lexicon.MeasureSubject); e != nil && (w.be || !ing(t.At(k))) {
		return claims.Measure(e.Name), next
	}
	if e, next := match.At(t, k, a.last, lexicon.MeasureObject); e != nil {
		if w.be && !ing(t.At(k)) || !w.have && !w.inside && a.participle(k) && !a.takesObject(k, next) {
			return claims.Measure(e.Name), next
		}
		return "", a.last + 1 // an active verb with an object of its own
	}
	if e, next := match.At(t, k, a.last, lexicon.MeasureState); e != nil && w.be && !w.inside {
		return claims.Measure(e.Name), next
	}
	return "", k
}

func ing(w string) bool { return strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ING") }

// irregular are the past participles of the lexicon's verbs that do not end in
// "ed".
var irregular = [...]string{"shot", "hurt", "slain", "caught", "driven", "taken", "hit", "wiped", "held", "buried", "hung", "beaten"}

// participle reports whether a verb form can be a past participle.
func (a *assigner) participle(k int) bool {
	w := a.t.At(k)
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ED") || isAny(a.t, k, irregular[:]...)
}

// onward decides whether the search passes token k, which is no verb of a
// measure, and returns the token to go on with; k itself where it ends.
func (a *assigner) onward(i, k, start int, w *walk) int {
	t := a.t
	tok := &t.Tokens[k]
	if j := a.figureAt(k); j > i {
		return a.overFigure(j, k, w)
	}
	if tok.Kind == words.Mark {
		return a.overMark(i, k)
	}
	is := func(c lexicon.Class) bool { return t.Lex.Is(tok.ID, c) }
	switch {
	case is(lexicon.Auxiliary):
		w.be, w.have, w.inside = a.being(k) || w.be, a.having(k) || w.have, false
		return k + 1
	case is(lexicon.Relative):
		return k + 1
	case is(lexicon.Conjunction):
		if w.inside && k+1 < a.last && t.Tokens[k+1].Kind == words.Number {
			return k + 2 // between nine and 12
		}
		return a.overAnd(i, k, start)
	case is(lexicon.Preposition) && !is(lexicon.Subordinate):
		w.inside = true
		return k + 1
	case is(lexicon.Subordinate):
		return k
	case is(lexicon.SayVerb):
		if w.be {
			return k + 1
		}
		return k
	case is(lexicon.Pronoun) && k+1 < a.last && t.Lex.Is(t.Tokens[k+1].ID, lexicon.SayVerb):
		return k + 2 // "50 people it says were killed"
	case is(lexicon.Determiner), is(lexicon.Person), is(lexicon.Pronoun):
		if !w.inside && !w.be { // behind a form of be it is a predicate: "who were cousins"
			return k
		}
		return k + 1
	}
	return k + 1
}

func (a *assigner) having(k int) bool {
	return isWord(a.t, k, "have") || isWord(a.t, k, "has") || isWord(a.t, k, "had")
}

// overFigure passes another figure inside a prepositional phrase: "20 people in
// three villages were killed".
func (a *assigner) overFigure(j, k int, w *walk) int {
	if !w.inside {
		return k
	}
	g := &a.out[j]
	return max(g.Last, g.Noun.Last)
}

// overMark passes a bracketed remark, a remark between two commas or dashes,
// and quotes.
func (a *assigner) overMark(i, k int) int {
	t := a.t
	switch r := t.Tokens[k].Rune; r {
	case '(':
		return a.past(i, k, ')')
	case ',', '—':
		return a.past(i, k, r)
	case '-', '–':
		if t.Tokens[k].Space {
			return a.past(i, k, r)
		}
		return k + 1
	case '"', '“', '”', '\'', '’', '‘':
		return k + 1
	}
	return k
}

// past is the token after the mark that closes a remark opened at k; k where
// there is none near. Behind a comma or dash a verb must follow; a remark that
// is a list may hold commas of its own, unless figure i stands in a list itself.
func (a *assigner) past(i, k int, mark rune) int {
	t := a.t
	for j, end := k+1, k+24; j < a.last && j < end; j++ {
		if next := a.citation(j); next > j {
			end += next - j
			j = next - 1
			continue
		}
		if isMark(t, j, '.') || isMark(t, j, ';') {
			return k
		}
		if !isMark(t, j, mark) {
			continue
		}
		if mark == ')' {
			return j + 1
		}
		if t.Lex.Any(a.id(j+1), verbal) && a.remark(k, j) {
			return j + 1
		}
		if a.figureAt(k+1) < 0 || isMark(t, a.out[i].First-1, ',') {
			return k
		}
	}
	return k
}

// verbal are the words that may take up a sentence behind a remark.
var verbal = harmVerbs | lexicon.Set(lexicon.Auxiliary)

// remark reports whether what stands between the commas at k and j is a remark
// on the noun before or on who says so: "including five children", "most of them
// women", "who …", "aged 11 and 14", "police said".
func (a *assigner) remark(k, j int) bool {
	t := a.t
	id := t.Tokens[k+1].ID
	return t.Lex.Any(id, lexicon.Set(lexicon.Relative, lexicon.Adverb, lexicon.PartOf)) || a.figureAt(k+1) >= 0 || t.Lex.Begins(id, lexicon.PartOf) ||
		t.Tokens[k+1].Kind == words.Number || isAny(t, k+1, "many", "all", "aged", "some", "both", "according", "among") || t.Lex.Is(t.Tokens[j-1].ID, lexicon.SayVerb)
}

// overAnd passes "and" to a second subject right behind the first: "20 soldiers
// and 30 civilians were killed", "men and women".
func (a *assigner) overAnd(i, k, start int) int {
	if k != start || k+1 >= a.last {
		return k
	}
	next := k + 1
	if a.t.Lex.Is(a.t.Tokens[next].ID, lexicon.Determiner) && a.figureAt(next) < 0 {
		next++ // "and her two children"
	}
	if j := a.figureAt(next); j > i {
		return max(a.out[j].end(), a.out[j].Noun.Last)
	}
	if a.people(k + 1) {
		return k + 2
	}
	return k
}
