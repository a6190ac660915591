package mention

import (
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
//	noun        20 deaths
//	object      killed 20
//	state       20 dead, left 20 people dead
//	subject     20 people died, 20 were killed
//	toll        the death toll rose to 20
//	before      home to 120,000 people
//	shared      killed 12 soldiers and 30 civilians
//	thing       30 protesters
//	count       20 ceasefires: a noun that no measure knows
//
// A figure for which none of these holds keeps the empty measure.
func Assign(t *words.Text, first, last int, figures []Figure) {
	a := assigner{scanner{t: t, first: first, last: last, out: figures}}
	for i := range figures {
		a.assign(i)
	}
}

type assigner struct{ scanner }

func (a *assigner) assign(i int) {
	f := &a.out[i]
	f.By = -1
	if f.Fraction {
		return
	}
	if m := unitMeasure(f); m != "" || f.Q.Unit != "" {
		if m != "magnitude" || a.fits(f, m) {
			f.Measure = m
		}
		return
	}
	for _, rule := range [...]func(int) claims.Measure{a.before, a.noun, a.object, a.state, a.subject, a.toll, a.shared} {
		if m := rule(i); m != "" && a.fits(f, m) {
			f.Measure = m
			return
		}
	}
	if f.Attribute {
		return
	}
	f.Measure = a.thing(f)
	if f.Measure == "" && (f.Vague || f.Q.Hedge != claims.Exact) {
		a.ellipsis(i)
	}
}

// ellipsis: a hedged or vague figure without a noun counts what the figure
// before it does ("not a single soldier, although it keeps thousands"), or
// something that the sentence does not name.
func (a *assigner) ellipsis(i int) {
	f := &a.out[i]
	f.Measure = claims.Counted
	if i == 0 {
		return
	}
	if prev := &a.out[i-1]; prev.Noun.Head >= 0 && prev.Q.Unit == "" && !prev.Attribute {
		f.Noun, f.Measure = prev.Noun, a.thing(prev)
	}
}

// unitMeasure is the measure that a unit alone decides.
func unitMeasure(f *Figure) claims.Measure {
	switch {
	case f.Percent:
		return "percent"
	case f.Money:
		return "money"
	case timeUnit(f.Q.Unit):
		return "duration"
	}
	switch f.Q.Unit {
	case "magnitude":
		return "magnitude"
	case "km", "mi", "nmi", "m", "ft", "cm", "mm", "yd", "in":
		return "distance"
	case "ha", "acre", "km2", "mi2", "m2", "ft2":
		return "area"
	case "l", "gal", "bbl", "m3":
		return "volume"
	}
	return ""
}

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
			f.By = j
			return claims.Measure(e.Name)
		}
	}
	return ""
}

// object: a verb of harm right before the figure, in the active: "killed 20",
// "wounding another 70".
func (a *assigner) object(i int) claims.Measure {
	f := &a.out[i]
	j := f.First
	for j > a.first && a.passable(j-1) {
		j--
	}
	for isMark(a.t, j-1, '”') || isMark(a.t, j-1, '"') || isMark(a.t, j-1, '’') {
		j--
	}
	e, k := match.Before(a.t, j, a.first, lexicon.MeasureObject)
	if e == nil || a.passive(k) {
		return ""
	}
	f.By = k
	m := claims.Measure(e.Name)
	if s := a.stateAfter(f); m == "shot" && s == claims.Deaths {
		return s
	}
	return m
}

// passable words may stand between a verb and its object.
func (a *assigner) passable(j int) bool {
	t := a.t
	return isWord(t, j, "the") || isWord(t, j, "another") || isWord(t, j, "other") || isWord(t, j, "a") || isWord(t, j, "further") ||
		isWord(t, j, "all") || isWord(t, j, "these") || isWord(t, j, "some") || isWord(t, j, "additional") || isWord(t, j, "its")
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
	for _, w := range [...]string{"was", "were", "been", "be", "is", "are", "being", "got", "get", "gets", "getting", "'re", "weren't", "wasn't", "aren't", "isn't"} {
		if isWord(a.t, j, w) {
			return true
		}
	}
	return false
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
	for j < a.last && a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Adverb) {
		j++
	}
	e, next := match.At(a.t, j, a.last, lexicon.MeasureState)
	if e == nil || a.takesObject(j, next) {
		return ""
	}
	f.By = j
	if isWord(a.t, j, "among") {
		f.Extent = claims.Part
	}
	return claims.Measure(e.Name)
}

// takesObject reports whether a participle is an active verb with an object
// behind it: "20 militants killed five soldiers".
func (a *assigner) takesObject(j, next int) bool {
	t := a.t
	if next >= a.last || t.Tokens[next].Kind == words.Mark {
		return false
	}
	if t.Tokens[next].Kind == words.Number || a.figureAt(next) >= 0 {
		return true
	}
	id := t.Tokens[next].ID
	if t.Lex.Any(id, lexicon.Set(lexicon.Preposition, lexicon.Conjunction, lexicon.Auxiliary, lexicon.Adverb, lexicon.Subordinate)) {
		return false
	}
	return t.Lex.Any(id, lexicon.Set(lexicon.Determiner, lexicon.Person, lexicon.Number)) || t.Tokens[next].Capital
}

// figureAt is the figure whose expression begins at token j, or -1.
func (a *assigner) figureAt(j int) int {
	for i := range a.out {
		if a.out[i].First == j {
			return i
		}
	}
	return -1
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

// toll: "the death toll rose to 20", "put the magnitude at 5.9". A word of
// amount must stand between, and no other figure but the old value of a change.
func (a *assigner) toll(i int) claims.Measure {
	f := &a.out[i]
	if !a.amount(f.First - 1) {
		return ""
	}
	for j := f.First - 1; j >= a.first && j > f.First-24; j-- {
		if isMark(a.t, j, ';') || isMark(a.t, j, ':') && j < f.First-1 {
			return ""
		}
		if k := a.figureOver(j); k >= 0 && k != i && !a.oldValue(k, i) {
			return ""
		}
		if m := a.measureAt(j, lexicon.MeasureToll); m != "" {
			f.By = j
			return m
		}
	}
	return ""
}

// amount reports whether a word gives a figure to what stands before it.
func (a *assigner) amount(j int) bool {
	t := a.t
	if j < a.first {
		return false
	}
	for _, w := range [...]string{"to", "at", "of", "is", "was", "as", "reached", "reaching", "exceeded", "numbered", "stood", "were", "are", "be", "hit", "than", "past", "topped", "passed"} {
		if isWord(t, j, w) {
			return true
		}
	}
	return isMark(t, j, ':') || t.Lex.Is(t.Tokens[j].ID, lexicon.Adverb)
}

// figureOver is the figure that holds token j, or -1.
func (a *assigner) figureOver(j int) int {
	for i := range a.out {
		if a.out[i].First <= j && j < a.out[i].Last {
			return i
		}
	}
	return -1
}

// oldValue reports whether figure k is the old value of the change that ends in
// figure i: "rose from 12 to 19", or a while: "11 days ago".
func (a *assigner) oldValue(k, i int) bool {
	return a.precededBy(a.out[k].First, "from") || timeUnit(a.out[k].Q.Unit)
}

// shared: the second of two objects or subjects of one verb takes the measure
// of the first.
func (a *assigner) shared(i int) claims.Measure {
	if i == 0 {
		return ""
	}
	f, prev := &a.out[i], &a.out[i-1]
	if f.Extent == claims.Increment && f.Noun.Head < 0 {
		return prev.Measure // "400,000 fled and a further 30,000 came"
	}
	if prev.By >= 0 && a.measureAt(prev.By, lexicon.MeasureToll) != "" && a.it(f.First) {
		return prev.Measure // "put the magnitude at 5.9, but others said it was 6.1"
	}
	j := f.First - 1
	if isWord(a.t, j, "and") || isWord(a.t, j, "or") {
		j--
	}
	if isMark(a.t, j, ',') {
		j--
	}
	if j == f.First-1 || prev.Noun.Head < 0 || j != prev.Noun.Last-1 || f.Noun.Head < 0 {
		return ""
	}
	if prev.By < 0 || prev.By > prev.First && !a.out[i-1].subjectShared(f) {
		return ""
	}
	if !a.people(f.Noun.Head) || !a.people(prev.Noun.Head) {
		return ""
	}
	f.By = prev.By
	return prev.Measure
}

// it reports whether "it was" or "it at" stands right before token i.
func (a *assigner) it(i int) bool {
	return i-2 >= a.first && isWord(a.t, i-2, "it") && a.amount(i-1)
}

// subjectShared reports whether the word that decided f's measure stands behind
// g as well, so that both are its subjects.
func (f *Figure) subjectShared(g *Figure) bool { return f.By > g.First }

// thing: the noun's own measure, or a plain count.
func (a *assigner) thing(f *Figure) claims.Measure {
	if f.Noun.Head < 0 {
		return ""
	}
	for j := f.Noun.First; j <= f.Noun.Head; j++ {
		if e, next := match.At(a.t, j, a.last, lexicon.MeasureThing); e != nil && next > f.Noun.Head {
			return claims.Measure(e.Name)
		}
	}
	return claims.Counted
}

// ofPeople are the measures that only people can have; a second list holds
// those whose verbs other things take as well, so that an unknown noun is not
// enough.
var (
	ofPeople   = []claims.Measure{claims.Deaths, "injured", "arrested", "displaced", "homeless", "hostages", "protesters", "survivors", "hospitalised"}
	ofAnything = []claims.Measure{"evacuated", "captured", "rescued", "missing", "shot", "returned", "affected"}
)

// fits reports whether a measure may be that of a figure, by its noun and its
// size.
func (a *assigner) fits(f *Figure, m claims.Measure) bool {
	if m == "magnitude" {
		return f.Q.Point.Cmp(claims.Int(10)) < 0 || f.Q.Hedge == claims.Range
	}
	h := f.Noun.Head
	if h < 0 {
		return !f.Attribute
	}
	thing := a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.MeasureThing) && !a.people(h)
	for _, p := range ofPeople {
		if m == p {
			return !thing && !a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.UnitWord)
		}
	}
	for _, p := range ofAnything {
		if m == p {
			return a.people(h) || a.t.Lex.Is(a.t.Tokens[h].ID, lexicon.MeasureNoun)
		}
	}
	return true
}
