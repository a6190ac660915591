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
	be, have bool           // an auxiliary of being, or of having, was passed
	inside   bool           // within a prepositional phrase
	relative bool           // within a clause with "who" or "that"
	listed   int            // the end of the subjects listed so far
	several  bool           // a comma parted two of them
	held     claims.Measure // what the verb of such a clause says, while the main verb is looked for
	heldAt   int
	heldEnd  int
}

// subject: the verb whose subject the figure is, in the active ("20 people
// died") or the passive ("20 were killed").
func (a *assigner) subject(i int) claims.Measure {
	f := &a.out[i]
	if a.belonging(f) {
		return ""
	}
	start := a.subjectEnd(f)
	w := walk{listed: start}
	for k, end := start, start+reach; k < a.last && k < end; {
		if next := a.citation(k); next > k {
			end += next - k
			k = next
			continue
		}
		if m := a.amongThem(k, &w); m != "" {
			f.By, f.Extent = k, claims.Part
			return m
		}
		m, next := a.verb(k, &w)
		if m == "" && w.held == "" {
			if m, next = a.fled(k, start, &w); m != "" {
				w.relative = true
			}
		}
		if m != "" && w.relative && w.held == "" {
			w = walk{listed: w.listed, held: m, heldAt: k, heldEnd: next}
			m = ""
		}
		if m != "" && w.held != "" && !w.be && !a.finite(k) {
			break
		}
		if m != "" && w.held == "" && (w.be || a.finite(k)) && a.governed(f) {
			return ""
		}
		if m == claims.Deaths && next == k+1 && isWord(a.t, k, "lost") && !a.mourned(f) {
			return "" // "600 lamps were lost"
		}
		if m != "" {
			f.By = k
			return m
		}
		if next == k {
			next = a.onward(i, k, &w)
		}
		if next <= k {
			break
		}
		k = next
	}
	if w.held != "" {
		f.By = w.heldAt
	}
	return w.held
}

// fled reads people on the move or in camps by a participle, which may leave the
// main verb to come: "40 people sheltering in the school were killed", "5,000 are
// living in 12 camps".
func (a *assigner) fled(k, start int, w *walk) (claims.Measure, int) {
	if k == start && ing(a.t.At(k)) {
		if e, next := match.At(a.t, k, a.last, lexicon.MeasureSubject); e != nil && e.Name == "displaced" {
			return claims.Measure(e.Name), next
		}
	}
	if k != start && !w.be || !isAny(a.t, k, "housed living staying sleeping camped camping crowded packed crammed") {
		return "", k
	}
	for j := k + 1; j < a.last && j < k+9 && (a.t.Tokens[j].Kind == words.Word || a.figureOver(j) >= 0); j++ {
		if isAny(a.t, j, "tent tents camp camps shelter shelters outdoors outside rough") || isWord(a.t, j, "open") && isWord(a.t, j-1, "the") {
			return "displaced", j + 1
		}
		if a.t.Lex.Any(a.id(j), harmVerbs|1<<lexicon.Auxiliary|1<<lexicon.Relative) || j > k+2 && a.t.Lex.Is(a.id(j), lexicon.Preposition) && !isWord(a.t, j, "of") {
			break // "staying in a hotel near the camp"
		}
	}
	return "", k
}

// finite reports whether the verb at k has its subject before it: "died", not
// "killed" or "fleeing".
func (a *assigner) finite(k int) bool {
	e, _ := match.At(a.t, k, a.last, lexicon.MeasureSubject)
	return e != nil && !ing(a.t.At(k))
}

// governed reports whether a preposition makes a figure something else than a
// subject: "the cousins who hid with 60 others were killed", "the lawyer for the
// three men was arrested".
func (a *assigner) governed(f *Figure) bool {
	j := a.articleBefore(f)
	id := a.id(j)
	if a.having(j) {
		return true // "a woman who had three girls was killed"
	}
	if isAny(a.t, j, "carrying holding transporting guarding hiding leading raising owning bringing") {
		return true // "the driver of a bus carrying 40 people died"
	}
	return a.t.Lex.Is(id, lexicon.Preposition) && !a.t.Lex.Is(id, lexicon.Subordinate) && !isAny(a.t, j, "of including like than")
}

// articleBefore is the token before a figure and its article.
func (a *assigner) articleBefore(f *Figure) int {
	j := f.First - 1
	if isAny(a.t, j, "the these those his her its their") {
		j--
	}
	return j
}

// belonging reports whether a figure only says whose somebody is of whom a verb
// tells: "the leader of the 12 rebels died", "the husband of one of the women".
// A noun for many is counted by it: "a family of five died".
func (a *assigner) belonging(f *Figure) bool {
	j := a.articleBefore(f)
	if !isWord(a.t, j, "of") || j-2 < a.first || a.figureOver(j-1) >= 0 || a.t.Tokens[j-1].Kind != words.Word {
		return false
	}
	if h := f.Noun.Head; h >= 0 && !a.people(h) && a.people(j-1) && a.plural(j-1) {
		return true // "the leaders of the 12 groups"
	}
	if a.plural(j-1) || isAny(a.t, j-1, bands) || isAny(a.t, j-1, sums) || a.t.Lex.Any(a.id(j-1), harmVerbs|1<<lexicon.MeasureNoun|1<<lexicon.MeasureToll|1<<lexicon.PartOf|1<<lexicon.Fraction|1<<lexicon.Ordinal|1<<lexicon.VagueWord) {
		return false
	}
	if e, _ := match.Before(a.t, j+1, a.first, lexicon.MeasureObject); e != nil {
		return false // "the evacuation of 24 people"
	}
	for k := j - 2; k >= a.first && k > j-5; k-- {
		if isAny(a.t, k, "a an the his her its their") {
			return true
		}
	}
	return false
}

// bands are the nouns of a few people who are counted behind "of": of a family
// of five, five are counted, who need not be all.
const bands = "family group party team gang couple crew band unit busload boatload household patrol squad convoy"

// sums are the nouns of any number, counted in the same way.
const sums = "total crowd force column bus mass sum number average maximum minimum half majority minority rest remainder mix handful population army tribe colony community herd flock list estimate toll staff complement garrison workforce contingent delegation generation class mob"

// ofBand makes a part of those whom a noun for a few people counts: "a family of
// five was killed".
func (a *assigner) ofBand(f *Figure) {
	if j := f.First - 1; f.Extent == claims.Total && countable(f.Measure) && isWord(a.t, j, "of") && isAny(a.t, j-1, bands) {
		f.Extent = claims.Part
	}
}

// ofCounted reports whether a figure is of the noun that the figure before it
// counts: "five members of one family died".
func (a *assigner) ofCounted(i int) bool {
	if i == 0 || !isWord(a.t, a.out[i].First-1, "of") {
		return false
	}
	prev := &a.out[i-1]
	return prev.Noun.Head >= 0 && prev.Noun.Last == a.out[i].First-1 && a.people(prev.Noun.Head)
}

// subjectEnd is the token behind a figure, its noun and the rate that may follow
// them: "100 people a day were dying", "three of the injured died".
func (a *assigner) subjectEnd(f *Figure) int {
	k := f.end()
	if f.Of && f.Noun.Head < 0 && f.Noun.First > k {
		_, next := match.At(a.t, f.Noun.First, a.last, lexicon.MeasureState)
		return next
	}
	if f.Extent == claims.Rate {
		_, next := match.At(a.t, k, a.last, lexicon.RateAfter)
		return max(k, next)
	}
	return k
}

// amongThem: "were among the 14 dead", where the whole has a figure of its own.
func (a *assigner) amongThem(k int, w *walk) claims.Measure {
	if !w.be || !isWord(a.t, k, "among") {
		return ""
	}
	j := a.figureAt(k + 1)
	if j < 0 && isAny(a.t, k+1, "the those") {
		j = a.figureAt(k + 2)
	}
	if j < 0 {
		return ""
	}
	by := a.out[j].By
	m := a.stateAfter(&a.out[j])
	a.out[j].By = by
	return m
}

// verb reads a measure's verb or state at k, if it can be that of the subject.
func (a *assigner) verb(k int, w *walk) (claims.Measure, int) {
	t := a.t
	noun := t.Lex.Is(a.id(k-1), lexicon.Determiner) // "at the rally"
	if e, next := match.At(t, k, a.last, lexicon.MeasureSubject); e != nil && (w.be || !ing(t.At(k))) && !(noun && next == k+1) {
		return claims.Measure(e.Name), next
	}
	if e, next := match.At(t, k, a.last, lexicon.MeasureObject); e != nil {
		if w.inside && next < a.last && a.plural(next) {
			return "", k // "had come from affected areas"
		}
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
const irregular = "shot hurt slain caught driven taken hit wiped held buried hung beaten"

// participle reports whether a verb form can be a past participle.
func (a *assigner) participle(k int) bool {
	w := a.t.At(k)
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ED") || isAny(a.t, k, irregular)
}

// onward decides whether the search passes token k, which is no verb of a
// measure, and returns the token to go on with; k itself where it ends.
func (a *assigner) onward(i, k int, w *walk) int {
	t := a.t
	tok := &t.Tokens[k]
	if j := a.figureAt(k); j > i {
		return a.overFigure(j, k, w)
	}
	if tok.Kind == words.Mark {
		if next := a.overParticiple(i, k, w); next > k {
			return next
		}
		if next := a.overMark(i, k); next > k {
			return next
		}
		return a.overList(i, k, w)
	}
	is := func(c lexicon.Class) bool { return t.Lex.Is(tok.ID, c) }
	switch {
	case is(lexicon.Auxiliary):
		if a.another(&a.out[i], k) {
			return k
		}
		w.be, w.have, w.inside = a.being(k) || w.be, a.having(k) || w.have, false
		return k + 1
	case a.remaining(k):
		w.be, w.inside = true, false
		return k + 1
	case is(lexicon.Relative):
		if w.held != "" {
			return k
		}
		w.relative = w.relative || isAny(t, k, "who that which")
		return k + 1
	case is(lexicon.Conjunction), isWord(t, k, "plus"):
		if w.inside && k+1 < a.last && t.Tokens[k+1].Kind == words.Number && (t.Tokens[k-1].Kind == words.Number || t.Lex.Is(t.Tokens[k-1].ID, lexicon.Number)) {
			return k + 2 // between nine and 12
		}
		if m, _ := match.At(t, k+1, a.last, lexicon.MeasureSubject); m != nil && !ing(t.At(k+1)) && k != w.listed && !a.verbBefore(&a.out[i]) {
			w.inside = false
			return k + 1 // "were overcome by gas and died"
		}
		if next := a.overNeighbour(i, k, w); next > k {
			return next
		}
		return a.overAnd(i, k, w)
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
		if k == w.heldEnd && w.held != "" {
			return k + 1 // "who fled the war were killed"
		}
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
		if (t.Lex.Any(a.id(j+1), verbal) || a.remaining(j+1)) && a.remark(k, j) {
			return j + 1
		}
		if a.figureAt(k+1) < 0 && !isAny(t, k+1, "aged ages") || isMark(t, a.out[i].First-1, ',') {
			return k
		}
	}
	return k
}

// another reports whether a verb in the singular at k belongs to the noun before
// a plural: "the killer of 12 people was hanged", but "a family of five was".
func (a *assigner) another(f *Figure, k int) bool {
	j := f.First - 1
	if !isAny(a.t, k, "was is has") || !isWord(a.t, j, "of") || f.Q.Point == one {
		return false
	}
	return !isAny(a.t, j-1, bands) && !isAny(a.t, j-1, sums)
}

// overParticiple passes a remark between two commas that begins with a
// participle, which says what is counted unless the main verb does: "12 men,
// wounded in the blast, were flown out".
func (a *assigner) overParticiple(i, k int, w *walk) int {
	if !isMark(a.t, k, ',') || w.held != "" || k+1 >= a.last || !a.participle(k+1) {
		return k
	}
	m := a.measureAt(k+1, lexicon.MeasureObject)
	if m == "" {
		return k
	}
	for j := k + 2; j < a.last && j < k+16; j++ {
		if a.figureOver(j) >= 0 {
			return k
		}
		if isMark(a.t, j, ',') && (a.t.Lex.Any(a.id(j+1), verbal) || a.remaining(j+1)) {
			*w = walk{listed: w.listed, held: m, heldAt: k + 1, heldEnd: j + 1}
			return j + 1
		}
		if a.t.Tokens[j].Kind == words.Mark && !isMark(a.t, j, '-') {
			return k
		}
	}
	return k
}

// verbal are the words that may take up a sentence behind a remark.
const verbal = harmVerbs | 1<<lexicon.Auxiliary

// remark reports whether what stands between the commas at k and j is a remark
// on the noun before or on who says so: "including five children", "most of them
// women", "who …", "aged 11 and 14", "police said".
func (a *assigner) remark(k, j int) bool {
	t := a.t
	id := t.Tokens[k+1].ID
	return t.Lex.Any(id, 1<<lexicon.Relative|1<<lexicon.Adverb|1<<lexicon.PartOf) || a.figureAt(k+1) >= 0 || t.Lex.Begins(id, lexicon.PartOf) ||
		t.Tokens[k+1].Kind == words.Number || isAny(t, k+1, "many all aged some both according among excluding counting") ||
		isWord(t, k+1, "not") && isAny(t, k+2, "counting including") || isWord(t, k+1, "or") && a.figureAt(k+2) >= 0 || t.Lex.Is(t.Tokens[j-1].ID, lexicon.SayVerb)
}

// remaining reports whether the word at k is a verb that joins a state to its
// subject as "be" does: "remain missing", "went missing".
func (a *assigner) remaining(k int) bool {
	return isAny(a.t, k, "remain remains remained stay stayed lay lie") ||
		isAny(a.t, k, "go went gone") && isWord(a.t, k+1, "missing")
}

// overAnd passes "and" to another subject right behind the first: "20 soldiers
// and 30 civilians were killed", "men and women", "12 men and a child".
func (a *assigner) overAnd(i, k int, w *walk) int {
	if k != w.listed || k+1 >= a.last {
		return k
	}
	next := k + 1
	if isAny(a.t, next, "possibly perhaps maybe") {
		next++ // "at least 15 and possibly 20 people died"
	}
	if (a.t.Lex.Is(a.id(next), lexicon.Determiner) || isWord(a.t, next, "one")) && a.figureAt(next) < 0 {
		next++ // "and a child", "and her two children"
	}
	if j := a.figureAt(next); j > i {
		w.listed = max(a.out[j].end(), a.out[j].Noun.Last)
		return w.listed
	}
	if next < a.last && a.people(next) {
		w.listed = next + 1
		return w.listed
	}
	return k
}

// overNeighbour passes "and" to a single person behind a phrase that belongs to
// those counted, who are then not all: "four members of one family and a
// neighbour died".
func (a *assigner) overNeighbour(i, k int, w *walk) int {
	f := &a.out[i]
	h := a.single(k + 1)
	if !w.inside || h < 0 || !a.listsPeople(f) || h+1 >= a.last || !a.t.Lex.Any(a.id(h+1), verbal) {
		return k
	}
	w.inside, f.Extent = false, claims.Part
	return h + 1
}

// single is the head of the phrase of a single person that begins at token k, or
// -1: "a neighbour", "her baby".
func (a *assigner) single(k int) int {
	if k+1 >= a.last || !a.opensPerson(k) || a.figureAt(k) >= 0 {
		return -1
	}
	return a.person(k + 1)
}

// paired gives the first of two bare subjects of one verb, each with its own
// place, the measure of the second: "two in Berg and three in Orvel died".
func (a *assigner) paired(i int) {
	f := &a.out[i]
	if i == 0 || f.Noun.Head >= 0 || !countable(f.Measure) || f.By < f.Last || !isWord(a.t, f.First-1, "and") {
		return
	}
	g := &a.out[i-1]
	if g.Noun.Head < 0 && g.Measure == "" && g.Q.Unit == "" && isAny(a.t, f.Last, "in at near on") && a.id(g.Last) == a.id(f.Last) && g.Last+6 > f.First {
		g.Measure, g.By, g.Extent, f.Extent = f.Measure, f.By, claims.Part, claims.Part
	}
}

// overList passes the comma at k to the next subject of a list of people: "12
// men, two women and a child had died".
func (a *assigner) overList(i, k int, w *walk) int {
	if k != w.listed || !isMark(a.t, k, ',') || !a.listsPeople(&a.out[i]) {
		return k
	}
	if w.several && isAny(a.t, k+1, "and or") { // "…, two women, and a child"
		w.listed = k + 1
		return w.listed
	}
	if h := a.single(k + 1); h >= 0 && (isMark(a.t, h+1, ',') || isWord(a.t, h+1, "and")) {
		w.listed, w.several = h+1, true
		return w.listed // "two sisters, a cousin and her baby"
	}
	j := a.figureAt(k + 1)
	if j <= i || !a.listsPeople(&a.out[j]) || !isMark(a.t, a.out[j].Noun.Last, ',') && !isAny(a.t, a.out[j].Noun.Last, "and or") {
		return k
	}
	w.listed, w.several = a.out[j].Noun.Last, true
	return w.listed
}

// listsPeople reports whether a figure may be one of a list of people.
func (a *assigner) listsPeople(f *Figure) bool {
	return f.Noun.Head >= 0 && a.people(f.Noun.Head) && !f.Of && f.Extent == claims.Total
}

// afterBeing is what befell people before they did what a clause tells: "60 people spent the
// night in a church after being evacuated", or what they did meanwhile: "900 were in the hall,
// taking refuge". People who are named between may be those.
func (a *assigner) afterBeing(i int) claims.Measure {
	f := &a.out[i]
	if f.Noun.Head < 0 || !a.people(f.Noun.Head) {
		return ""
	}
	for k := f.end(); k+2 < a.last && a.t.Tokens[k].Rune != ';' && a.figureAt(k) < 0; k++ {
		if isAny(a.t, k, "after having") && isAny(a.t, k+1, "being been") && a.participle(k+2) {
			f.By = k + 2
			return a.measureAt(k+2, lexicon.MeasureObject)
		}
		if m := a.measureAt(k+1, lexicon.MeasureSubject); m == "displaced" && isMark(a.t, k, ',') && ing(a.t.At(k+1)) {
			f.By = k + 1
			return m
		}
		if k > f.end() && a.t.Lex.Any(a.id(k), lexicon.Set(lexicon.Person, lexicon.Relative)) && !a.attribute(k) {
			return ""
		}
	}
	return ""
}

// attribute reports whether a word for people stands before the noun of something: "a local
// church", "a student hall".
func (a *assigner) attribute(k int) bool {
	return k+1 < a.last && a.t.Tokens[k+1].Kind == words.Word && a.t.Lex.Is(a.id(k), lexicon.Person) && !a.plural(k) && !a.boundary(k+1) && !a.verbOfMeasure(k+1)
}
