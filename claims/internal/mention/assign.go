package mention

import (
	"sort"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// Assign decides what each figure of a sentence is a figure of, from the words
// around it, nearest first:
//
//	unit        12 km, $3, 40 per cent
//	before      home to 120,000 people
//	quakeSize   a 5.9 earthquake
//	strength    a 3,000-strong crowd
//	object      killed 20
//	split       beat 20 people to death
//	noun        20 deaths
//	state       20 dead, left 20 people dead
//	inverted    among the dead were 20 children
//	subject     20 people died, 20 were killed
//	whom        20 people whom the storm killed
//	toll        the death toll rose to 20, the number of confirmed cases rose to 20
//	total       two more died, bringing the total to 20
//	remains     the bodies of 20 people
//	numbering   rebels, numbering about 20
//	crowd       a march by 20 people, the rally drew 20 people
//	part        20 people, including four children
//	summed      five nurses and two drivers, seven in all
//	bracketed   20 people (12 soldiers and eight civilians)
//	elided      killed 20 people, two of them in Orvel, 18 in Berg
//	opposed     lost 12 soldiers against 20 of the enemy
//	gapped      the rebels lost 12 men and the army 20
//	joined      killed himself and 20 others
//	shared      killed 12 soldiers and 30 civilians
//	thing       30 protesters
//	count       20 ceasefires: a noun that no measure knows
//
// A figure for which none of these holds keeps the empty measure.
func Assign(t *words.Text, first, last int, figures []Figure) {
	if len(figures) == 0 {
		return
	}
	a := assigner{scanner{t: t, first: first, last: last, out: figures}}
	for i := range figures {
		a.assign(i)
		a.befell(&a.out[i])
		a.sibling(i)
	}
	for i := range figures {
		a.former(i)
		a.paired(i)
		a.inFamilies(i)
		a.ofAnimals(i)
	}
}

// shareOf reports whether only a share of a figure is meant: "half the 40
// guests", "most of the 80", or all but so many.
func (a *assigner) shareOf(f *Figure) bool {
	t, j := a.t, f.First-1
	if isWord(t, j, "but") && isAny(t, j-1, "all none nobody everyone") || isAny(t, j, "except excluding save bar") || isWord(t, j, "for") && isWord(t, j-1, "except") {
		return true
	}
	for isAny(t, j, "the its his her their these those") && j > a.first {
		j--
	}
	if j == f.First-1 {
		return false
	}
	if isWord(t, j, "of") {
		if a.measureAt(j-1, lexicon.MeasureNoun) != "" {
			return false // "the arrest of the 12"
		}
		if t.Lex.Is(a.id(j-1), lexicon.Ordinal) || strings.HasSuffix(t.At(max(j-1, 0)), "est") || isAny(t, j-1, "last next") {
			return true // "the youngest of the 12 died"
		}
		return isAny(t, j-1, "half most some many few majority minority third quarter fifth any part thirds quarters")
	}
	return isWord(t, j, "half")
}

// befellAll is what befell all of those of whom the clause tells a share: "many of the 40
// people killed by the flood were children". A participle right behind their noun with a
// preposition says it of all.
func (a *assigner) befellAll(f *Figure) claims.Measure {
	k := f.Noun.Last
	if f.Noun.Head < 0 || f.Noun.First < f.Last || !isWord(a.t, f.First-1, "the") || !isWord(a.t, f.First-2, "of") {
		return ""
	}
	for _, c := range [...]lexicon.Class{lexicon.MeasureState, lexicon.MeasureObject} {
		e, next := match.At(a.t, k, a.last, c)
		if e != nil && a.participle(k) && isAny(a.t, next, "by in on at during when") {
			f.By = k
			return claims.Measure(e.Name)
		}
	}
	return ""
}

// whole keeps counts of people to whole numbers: 1.000 people are a thousand in
// some countries and one in none.
func (a *assigner) whole(f *Figure, m claims.Measure) bool {
	return m == "magnitude" || f.Q.Hedge == claims.Range || f.Q.Step.IsInt() && f.Q.Point.IsInt() && f.Q.Point.Sign() >= 0
}

// sibling makes a total of "others" that are other than those of another
// measure: "ten killed and 30 others wounded" gives all the wounded. Further
// ones of the same measure stay an increment.
func (a *assigner) sibling(i int) {
	f := &a.out[i]
	j := f.First - 1
	if f.Extent != claims.Increment || !isAny(a.t, f.Last, "other others") && !isAny(a.t, j, "another other") {
		return
	}
	people := false
	for _, g := range a.out[:i] {
		if g.Measure == f.Measure {
			return
		}
		people = people || g.Measure == claims.Deaths || g.Measure == "injured" || g.Measure == "missing"
	}
	if people {
		f.Extent = claims.Total
	}
}

type assigner struct{ scanner }

func (a *assigner) assign(i int) {
	f := &a.out[i]
	f.By = -1
	if f.Kind == claims.Share {
		f.Measure = "percent"
		return
	}
	if f.Q.Unit != "" {
		f.Measure = a.measured(i)
		return
	}
	if a.shareOf(f) || isWord(a.t, f.First-1, "per") || a.owners(f) || isWord(a.t, f.Last, "times") {
		f.Measure = a.befellAll(f)
		return
	}
	for _, rule := range a.rules(i) {
		if m := rule(a, i); m != "" && a.fits(f, m) && a.whole(f, m) {
			f.Measure = a.jointly(f, a.own(f, m))
			a.headed(f)
			if f.Derived && f.By >= f.Noun.First && f.By <= f.end() && f.Noun.Head < 0 {
				f.Extent = claims.Part // a third of the 60 dead
			}
			a.rateBehind(f)
			a.distributive(f)
			a.graded(f)
			a.ofBand(f)
			a.again(i)
			return
		}
	}
	if f.Attribute {
		return
	}
	f.Measure = a.thing(f)
	if f.Measure == "" {
		a.gappedThing(i)
	}
	a.rateBehind(f)
	a.distributive(f)
	if f.Measure == "" && f.Q.Hedge != claims.Exact && f.Q.Hedge != claims.None {
		a.ellipsis(i)
	}
}

type rule = func(int) claims.Measure

// way is a rule that is not bound to its sentence yet: to bind all of them would
// cost memory for each figure.
type way = func(*assigner, int) claims.Measure

// rules are those to be tried on a figure, in order. The whole of a part ("of
// the eight hostages") is not what the verb speaks of; and what a verb says of a
// part comes before what the whole is: "three of the injured died".
func (a *assigner) rules(i int) []way {
	switch {
	case a.ofCounted(i):
		return ofOthers[:]
	case i > 0 && a.out[i-1].base:
		return ofWholes[:]
	case a.out[i].Of:
		return ofParts[:]
	}
	return ofFigures[:]
}

var (
	ofOthers = [...]way{(*assigner).noun}
	ofWholes = [...]way{(*assigner).noun, (*assigner).state}
	ofParts  = [...]way{
		(*assigner).before, (*assigner).object, (*assigner).split, (*assigner).subject, (*assigner).noun, (*assigner).state, (*assigner).inverted,
		(*assigner).toll, (*assigner).total, (*assigner).opposed, (*assigner).part, (*assigner).summed, (*assigner).joined, (*assigner).shared,
	}
	ofFigures = [...]way{
		(*assigner).before, (*assigner).quakeSize, (*assigner).strength, (*assigner).object, (*assigner).split, (*assigner).noun, (*assigner).state, (*assigner).inverted,
		(*assigner).subject, (*assigner).whom, (*assigner).toll, (*assigner).total, (*assigner).crowd, (*assigner).numbering, (*assigner).remains, (*assigner).part,
		(*assigner).summed, (*assigner).bracketed, (*assigner).elided, (*assigner).opposed, (*assigner).gapped, (*assigner).joined, (*assigner).shared,
		(*assigner).afterBeing,
	}
)

// measureAt is the measure of a phrase of the class that begins at token i.
func (a *assigner) measureAt(i int, c lexicon.Class) claims.Measure {
	if e, _ := match.At(a.t, i, a.last, c); e != nil {
		return claims.Measure(e.Name)
	}
	return ""
}

// noun: the head counts itself.
func (a *assigner) noun(i int) claims.Measure {
	f := &a.out[i]
	if f.Noun.Head < 0 {
		return ""
	}
	for j := f.Noun.First; j <= f.Noun.Head; j++ {
		if e, next := match.At(a.t, j, a.last, lexicon.MeasureNoun); e != nil && next > f.Noun.Head {
			if isWord(a.t, f.Noun.Head, "lives") && !a.livesLost(f) {
				return ""
			}
			f.By = j
			return claims.Measure(e.Name)
		}
	}
	return ""
}

// livesLost reports whether lives are lost: "cost 12 lives", "12 lives were lost",
// unlike the lives of a player, a cat or those who were saved.
func (a *assigner) livesLost(f *Figure) bool {
	for j := f.end(); j < a.last && j < f.end()+4 && a.t.Tokens[j].Kind == words.Word; j++ {
		if isAny(a.t, j, "lost claimed taken") {
			return true
		}
	}
	for j := f.First - 1; j >= a.first && j > f.First-6; j-- {
		if isAny(a.t, j, "claim claims claimed claiming cost costs costing take takes took taken taking lose loses lost losing loss losses end ended ending toll") {
			return true
		}
	}
	return false
}

// object: a verb of harm right before the figure, in the active: "killed 20",
// "wounding another 70".
func (a *assigner) object(i int) claims.Measure {
	f := &a.out[i]
	j := f.First
	e, k := match.Before(a.t, j, a.first, lexicon.MeasureObject)
	for e == nil && j > a.first && (a.passable(j-1) || a.closingQuote(j-1)) {
		j--
		e, k = match.Before(a.t, j, a.first, lexicon.MeasureObject)
	}
	if e == nil || a.passive(k) || isAny(a.t, k, "lose loses lost losing loss losses") && !a.mourned(f) {
		return ""
	}
	m := claims.Measure(e.Name)
	if a.noVictims(f, k, m) {
		return ""
	}
	if m != claims.Deaths && isAny(a.t, k+len(e.Words)-1, "of to") { // "the evacuation of 20 people who were hurt"
		if verb := a.subject(i); verb != "" {
			return verb
		}
	}
	if m == "displaced" && !a.shelters(f, k) {
		return ""
	}
	f.By = k
	if s := a.stateAfter(f); m == "shot" && s == claims.Deaths {
		return s
	}
	return m
}

// split: a verb of several words around its object: "beat 20 people to death",
// "took 12 men prisoner".
func (a *assigner) split(i int) claims.Measure {
	f := &a.out[i]
	v := f.First - 1
	for v > a.first && a.passable(v) {
		v--
	}
	if v < a.first || !a.t.Lex.Begins(a.id(v), lexicon.MeasureObject) || a.passive(v) {
		return ""
	}
	for _, e := range a.t.Lex.At(a.id(v)) {
		if e.Class == lexicon.MeasureObject && len(e.Words) > 1 && a.goesOn(e, f.end()) {
			f.By = v
			return claims.Measure(e.Name)
		}
	}
	return ""
}

// goesOn reports whether the words of a phrase but the first stand at token j.
func (a *assigner) goesOn(e *lexicon.Entry, j int) bool {
	if j+len(e.Words)-1 > a.last {
		return false
	}
	for k, w := range e.Words[1:] {
		if a.t.Tokens[j+k].ID != w {
			return false
		}
	}
	return true
}

// shelters reports whether a verb at k does not shelter a thing: a bank may shelter
// firms.
func (a *assigner) shelters(f *Figure, k int) bool {
	h := f.Noun.Head
	return h < 0 || !isAny(a.t, k, "shelter shelters sheltered sheltering") || a.people(h) || a.t.Tokens[h].Capital
}

// closingQuote reports whether a quotation ends at j.
func (a *assigner) closingQuote(j int) bool {
	return isMark(a.t, j, '”') || isMark(a.t, j, '"') || isMark(a.t, j, '’')
}

// passable words may stand between a verb and its object.
func (a *assigner) passable(j int) bool {
	return isAny(a.t, j, "the another other a further all these those some additional its their his her of up") && !isWord(a.t, j-1, "accused")
}

// passive reports whether the verb at k is in the passive: an auxiliary of
// being stands before it.
func (a *assigner) passive(k int) bool {
	for j := k - 1; j >= a.first && j > k-4; j-- {
		if a.being(j) {
			return !strings.HasSuffix(a.t.At(k), "ing")
		}
		if !a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Adverb) {
			return false
		}
	}
	return false
}

// being reports whether a word is a form of be or get.
func (a *assigner) being(j int) bool {
	return isAny(a.t, j, "was were been be is are being got get gets getting 're weren't wasn't aren't isn't weren’t wasn’t aren’t isn’t")
}

// state: "20 dead", "20 people missing", "10 wounded soldiers".
func (a *assigner) state(i int) claims.Measure {
	f := &a.out[i]
	if m := a.stateAfter(f); m != "" {
		return m
	}
	if f.Noun.Head < 0 || !a.people(f.Noun.Head) {
		return ""
	}
	for j := f.Noun.First; j <= f.Noun.Head; j++ {
		if m := a.measureAt(j, lexicon.MeasureState); m != "" {
			f.By = j
			return m
		}
	}
	return ""
}

// stateAfter is the state right after a figure or its noun.
func (a *assigner) stateAfter(f *Figure) claims.Measure {
	j := f.Last
	if f.Noun.Head >= 0 {
		j = f.Noun.Last
	} else if f.Noun.First > j {
		j = f.Noun.First
	}
	j = a.citations(j)
	for j < a.last && a.measureAt(j, lexicon.MeasureState) == "" && (a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Adverb) || isAny(a.t, j, supposing)) {
		j++
	}
	if isWord(a.t, j, "to") && isAny(a.t, j-1, supposing) {
		return a.supposed(f, j+1)
	}
	e, next := match.At(a.t, j, a.last, lexicon.MeasureState)
	if e == nil || a.takesObject(j, next) && !a.t.Lex.Is(a.id(next-1), lexicon.Preposition) {
		return ""
	}
	f.By = j
	if isWord(a.t, j, "among") {
		f.Extent = claims.Part
	}
	return claims.Measure(e.Name)
}

// supposing are the participles between people and what is thought of them.
const supposing = "feared believed reported presumed thought known found listed declared said suspected"

// supposed is what people are thought to be or to have done: "20 people believed
// to be infected", "40 thought to have died". Token j is the one behind "to".
func (a *assigner) supposed(f *Figure, j int) claims.Measure {
	be := false
	for j < a.last && (a.being(j) || a.having(j) || a.t.Lex.Is(a.id(j), lexicon.Adverb)) {
		be = be || a.being(j)
		j++
	}
	for _, c := range [...]lexicon.Class{lexicon.MeasureState, lexicon.MeasureObject, lexicon.MeasureSubject} {
		if m := a.measureAt(j, c); m != "" && (be || c == lexicon.MeasureSubject) {
			f.By = j
			return m
		}
	}
	return ""
}

// takesObject reports whether a participle is an active verb with an object
// behind it: "20 militants killed five soldiers".
func (a *assigner) takesObject(j, next int) bool {
	t := a.t
	if next >= a.last || t.Tokens[next].Kind == words.Mark {
		return false
	}
	if t.Tokens[next].Kind == words.Number || a.figureAt(next) >= 0 || isWord(t, j, "shot") && isWord(t, next, "at") {
		return true
	}
	id := t.Tokens[next].ID
	if t.Lex.Any(id, 1<<lexicon.Preposition|1<<lexicon.Conjunction|1<<lexicon.Auxiliary|1<<lexicon.Adverb|1<<lexicon.Subordinate) {
		return false
	}
	label := next+1 < len(t.Tokens) && t.Tokens[next+1].Rune == ':' // "26 arrested Updated: 11 May"
	return t.Lex.Any(id, 1<<lexicon.Determiner|1<<lexicon.Person|1<<lexicon.Number) || t.Tokens[next].Capital && !label
}

// figureAt is the figure whose expression begins at token j, or -1.
func (a *assigner) figureAt(j int) int {
	if i := a.figureOver(j); i >= 0 && a.out[i].First == j {
		return i
	}
	return -1
}

// figureOver is the figure that holds token j, or -1. Figures stand in order,
// so that it is found by halving.
func (a *assigner) figureOver(j int) int {
	i := sort.Search(len(a.out), func(i int) bool { return a.out[i].Last > j })
	if i < len(a.out) && a.out[i].First <= j {
		return i
	}
	return -1
}

// inverted: "Killed were 12 soldiers", "among the dead were four children", "the
// dead include four children".
func (a *assigner) inverted(i int) claims.Measure {
	f := &a.out[i]
	if isMark(a.t, f.First-1, ':') {
		return a.label(f)
	}
	if !isAny(a.t, f.First-1, "was were are is include included includes") {
		return ""
	}
	e, k := match.Before(a.t, f.First-1, a.first, lexicon.MeasureState)
	if e == nil { // "the apprehended included 12 sailors"
		if e, k = match.Before(a.t, f.First-1, a.first, lexicon.MeasureObject); e != nil && (!a.participle(k) || !isAny(a.t, k-1, "the those")) {
			return ""
		}
	}
	if e == nil || k > a.first && !isAny(a.t, k-1, "the those among people") {
		return ""
	}
	if isAny(a.t, k, "among") || isAny(a.t, k-1, "among") || isAny(a.t, k-2, "among") || !isAny(a.t, f.First-1, "was were are is") {
		f.Extent = claims.Part
	}
	f.By = k
	return claims.Measure(e.Name)
}

// before: words such as "home to" right before the figure, or glued to it
// (magnitude-5.9).
func (a *assigner) before(i int) claims.Measure {
	f := &a.out[i]
	j := f.First
	if hyphen(a.t, j-1) && !a.t.Tokens[j].Space {
		j--
	}
	e, k := match.Before(a.t, j, a.first, lexicon.MeasureBefore)
	if e == nil {
		return ""
	}
	f.By = k
	return claims.Measure(e.Name)
}
