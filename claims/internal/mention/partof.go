package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// The rules of this file give a figure that has no verb of its own what the
// figure before it has.

// countable reports whether a measure is one of people, whose figures texts
// split into parts.
//
//go:noinline
func countable(m claims.Measure) bool {
	switch m {
	case claims.Deaths, "injured", "missing", "shot", "hospitalised", "survivors", "rescued",
		"displaced", "homeless", "evacuated", "returned", "affected", "arrested", "captured", "hostages", "protesters":
		return true
	}
	return false
}

// wholeBefore is the nearest figure before i that counts people and is no
// while, in the same part of the sentence; -1 where there is none.
func (a *assigner) wholeBefore(i int) int {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		g := &a.out[k]
		if timeUnit(g.Q.Unit) {
			continue
		}
		if !countable(g.Measure) || g.Extent == claims.Rate || g.Extent == claims.Limit || a.semicolon(g.Last, a.out[i].First) {
			return -1
		}
		return k
	}
	return -1
}

// semicolon reports whether one stands between two tokens.
func (a *assigner) semicolon(from, to int) bool {
	for j := from; j < to; j++ {
		if isMark(a.t, j, ';') {
			return true
		}
	}
	return false
}

// summed: "five nurses and two drivers, seven in all, died".
func (a *assigner) summed(i int) claims.Measure {
	f := &a.out[i]
	j := f.Last
	inAll := isWord(a.t, j, "in") && isAny(a.t, j+1, "all total") || isAny(a.t, j, "altogether") || isWord(a.t, j, "all") && isWord(a.t, j+1, "told")
	if !inAll || f.Noun.Head >= 0 || !isMark(a.t, f.First-1, ',') && !isMark(a.t, f.First-1, '(') && !isMark(a.t, f.First-1, '—') {
		return ""
	}
	k := a.wholeBefore(i)
	if k < 0 || f.Q.Point.Cmp(a.out[k].Q.Point) < 0 {
		return ""
	}
	return a.out[k].Measure // by no word of its own: it is no member of the list
}

// bracketed: "ten people (seven soldiers and three civilians) were killed". A
// count of people behind one of households counts the same: "240 families (1,200
// people)".
func (a *assigner) bracketed(i int) claims.Measure {
	f := &a.out[i]
	if i == 0 || f.Noun.Head < 0 || !a.people(f.Noun.Head) || f.Of {
		return ""
	}
	k := a.beforeBracket(i)
	if k < 0 && a.orRight(a.out[i-1].end(), f.First) && a.household(&a.out[i-1]) {
		k = i - 1 // "240 households, or 1,200 people"
	}
	if k < 0 || !countable(a.out[k].Measure) {
		return ""
	}
	g := &a.out[k]
	switch {
	case a.household(g) && !a.household(f):
	case f.Q.Point.Cmp(g.Q.Point) > 0 || a.beforeBracket(i) < 0:
		return ""
	default:
		f.Extent = claims.Part
	}
	f.By = g.By
	return g.Measure
}

// beforeBracket is the figure right before the bracket that figure i stands in, or
// -1.
func (a *assigner) beforeBracket(i int) int {
	for j := a.out[i].First - 1; j > a.first && j > a.out[i].First-20; j-- {
		if isMark(a.t, j, ')') {
			return -1
		}
		if !isMark(a.t, j, '(') {
			continue
		}
		for k := i - 1; k >= 0 && k > i-6; k-- {
			if a.out[k].Last <= j && a.citations(a.out[k].end()) == j {
				return k
			}
		}
		return -1
	}
	return -1
}

// orRight reports whether only ", or", "or" or a comma stands between two tokens.
func (a *assigner) orRight(j, to int) bool {
	if isMark(a.t, j, ',') {
		j++
	}
	if isWord(a.t, j, "or") {
		j++
	}
	return j == to
}

// household reports whether a figure counts families.
func (a *assigner) household(f *Figure) bool {
	return f.Noun.Head >= 0 && isAny(a.t, f.Noun.Head, "families households family household")
}

// elided: parts that have neither noun nor verb, only where or how: "killed 40
// people, two in Berg and 38 in Orvel", "wounded 30, ten critically".
func (a *assigner) elided(i int) claims.Measure {
	f := &a.out[i]
	k := a.wholeBefore(i)
	if k < 0 || f.Noun.Head >= 0 || f.Attribute || f.Of || f.Q.Unit != "" || f.Extent != claims.Total && f.Extent != claims.Part {
		return ""
	}
	g := &a.out[k]
	if a.parallel(g, i) {
		f.By, f.Extent = g.By, claims.Part
		if g.Extent == claims.Total {
			g.Extent = claims.Part
		}
		return g.Measure
	}
	if !a.opensPart(k, f.First) || f.Q.Point.Cmp(g.Q.Point) >= 0 && !a.isElided(k) || !a.onlyPhrase(f.Last) {
		return ""
	}
	f.By, f.Extent = g.By, claims.Part
	if isWord(a.t, f.Last, "fatally") {
		return claims.Deaths
	}
	return g.Measure
}

// isElided reports whether figure k is such a part itself.
func (a *assigner) isElided(k int) bool {
	g := &a.out[k]
	return k > 0 && g.Noun.Head < 0 && g.Extent == claims.Part && !g.Of && g.By == a.out[k-1].By
}

// parallel reports whether figure i stands beside g, each with its own place or
// day: "ten were killed in Berg and 14 in Orvel". Neither is all, unless those
// that follow g come to it: "40 died in Vandry, 12 in Berg and 28 in Orvel".
func (a *assigner) parallel(g *Figure, i int) bool {
	t, f := a.t, &a.out[i]
	if f.Last >= a.last || !isAny(t, f.Last, "in on at near from") || !isAny(t, f.First-1, "and or") && !isMark(t, f.First-1, ',') || !a.onlyPhrase(f.Last) {
		return false
	}
	for j := f.First - 2; j >= g.end() && j > f.First-8; j-- {
		if t.Tokens[j].ID == t.Tokens[f.Last].ID {
			return a.sum(i).Cmp(g.Q.Point) != 0
		}
		if t.Tokens[j].Kind != words.Word || t.Lex.Any(a.id(j), harmVerbs|1<<lexicon.Auxiliary|1<<lexicon.Relative) {
			return false
		}
	}
	return false
}

// sum adds up figure i and those behind it that have no noun either.
func (a *assigner) sum(i int) claims.Number {
	var n claims.Number
	for end := i + 12; i < len(a.out) && i < end && a.out[i].Noun.Head < 0 && a.out[i].Q.Unit == ""; i++ {
		n = add(n, a.out[i].Q.Point)
	}
	return n
}

// opensPart reports whether the mark before token first opens a list of parts of
// figure k, or the words before it go on with one.
func (a *assigner) opensPart(k, first int) bool {
	j := first - 1
	if a.isElided(k) && isAny(a.t, j, "and or") {
		return true
	}
	return isMark(a.t, j, ',') || isMark(a.t, j, ':') || isMark(a.t, j, '(') || isMark(a.t, j, '—') || isMark(a.t, j, '–')
}

// onlyPhrase reports whether only a prepositional phrase or an adverb of manner
// stands at token j, up to a mark or "and".
func (a *assigner) onlyPhrase(j int) bool {
	t := a.t
	if j >= a.last {
		return false
	}
	if strings.HasSuffix(t.At(j), "ly") && t.Lex.Is(a.id(j), lexicon.Adverb) {
		return a.closes(j+1) || isAny(t, j+1, "and or")
	}
	if isAny(t, j, "elsewhere overnight") {
		return a.closes(j + 1)
	}
	if !isAny(t, j, "in on at from near by to for outside inside aboard under") {
		return false
	}
	for k := j + 1; k < a.last && k < j+10; k++ {
		if a.closes(k) || isWord(t, k, "and") {
			return k > j+1
		}
		if t.Tokens[k].Kind == words.Word && t.Lex.Any(a.id(k), harmVerbs|1<<lexicon.Auxiliary|1<<lexicon.SayVerb|1<<lexicon.Relative|1<<lexicon.Pronoun) {
			return false
		}
	}
	return true
}

// opposed: the other side's figure: "lost 12 soldiers against 30 of the enemy".
func (a *assigner) opposed(i int) claims.Measure {
	f := &a.out[i]
	if i == 0 || !isAny(a.t, f.First-1, "against versus") || f.Q.Unit != "" {
		return ""
	}
	g := &a.out[i-1]
	if !countable(g.Measure) || g.By < 0 || g.end() != f.First-1 && !isMark(a.t, g.end(), ',') {
		return ""
	}
	if f.Extent == claims.Part {
		f.Extent = claims.Total
	}
	f.By = g.By
	return g.Measure
}

// gapped: the second of two clauses leaves out verb and noun: "the rebels lost 30
// men and the army 12", "put the crowd at 15,000; police at 6,000".
func (a *assigner) gapped(i int) claims.Measure {
	f := &a.out[i]
	if i == 0 || f.Noun.Head >= 0 || f.Q.Unit != "" || f.Of || f.Attribute || !a.closes(f.Last) {
		return ""
	}
	g := &a.out[i-1]
	if !countable(g.Measure) || g.By < 0 || g.By > g.First {
		return ""
	}
	j := f.First - 1
	given := isAny(a.t, j, "at") && a.amount(g.First-1)
	if given {
		j--
	}
	if !given && a.measureAt(g.By, lexicon.MeasureObject) == "" {
		return ""
	}
	for k := j; k > g.end() && k > j-4; k-- {
		if t := a.t; t.Tokens[k].Kind != words.Word || t.Lex.Any(a.id(k), edges|harmVerbs|1<<lexicon.Adverb) {
			if !isAny(t, k, "the its their") {
				return ""
			}
		}
		if a.parted(g.end(), k) {
			f.By = g.By
			return g.Measure
		}
	}
	return ""
}

// parted reports whether only a mark or "and" stands from token j up to k.
func (a *assigner) parted(j, k int) bool {
	if isMark(a.t, j, ',') || isMark(a.t, j, ';') {
		j++
	}
	if isAny(a.t, j, "and while but") {
		j++
	}
	return j == k && (isMark(a.t, k-1, ',') || isMark(a.t, k-1, ';') || isAny(a.t, k-1, "and while but"))
}

// distributive makes a rate of a count that each of several has: "each of 12
// villages lost three men", "two boats with 40 people each".
func (a *assigner) distributive(f *Figure) {
	if f.Extent != claims.Total || f.Measure == "" {
		return
	}
	j := f.end()
	each := isWord(a.t, j, "each") && (j+1 >= a.last || a.closes(j+1))
	if each || isWord(a.t, j, "per") || isAny(a.t, j, "for in") && isAny(a.t, j+1, "every each") {
		f.Extent, f.RateUnit = claims.Rate, "each"
		return
	}
	if f.By < 0 || f.By > f.First {
		return
	}
	for j := f.By - 1; j >= a.first && j > f.By-10 && a.t.Tokens[j].Kind != words.Mark; j-- {
		if isAny(a.t, j, "each every") && !isAny(a.t, j+1, "other day time week month year night") {
			f.Extent, f.RateUnit = claims.Rate, "each"
			return
		}
	}
}
