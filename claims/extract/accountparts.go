package extract

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
)

// Parts are told behind their whole in other ways than in a list with a colon: "of the 38
// dead, 20 were men and 12 women", "12 of the 40 burned, leaving 28", "shot 30 people,
// killing 12 and wounding 18". They are worked with where nobody can be in two of them.

// toldBy says by what the parts of a list are told from each other: by age, nationality,
// occupation, place. Within most of them nobody is counted twice, between them many are.
type toldBy uint8

const (
	noSort toldBy = iota
	byAge
	byNation
	byRole
	byPlace
	byUse // of money
)

// outOf notes figure i as the whole of the list that follows, where a sentence or clause
// opens with it behind "of", or goes on with places behind a comma: "of the 38 dead, 20 were
// men, 12 women and six children", "38 people died, 20 in Oresk and 18 in Selm".
func (a *accountant) outOf(i int) {
	if !a.opensOf(i) && !a.thenPlaces(i) || i+2 >= len(a.figures) || !a.amounts(i) || a.claim(i).Account.Kind != claims.NoAccount {
		return
	}
	to, kind := i+1, noSort
	for to < len(a.figures) && a.amounts(to) && !a.figures[to].Of && a.figures[to].Q.Unit == a.figures[i].Q.Unit && a.claim(to).Quantity.Point.Cmp(a.claim(i).Quantity.Point) <= 0 {
		s, end := a.sortOf(to)
		if to == i+1 {
			kind = s
		}
		if s == noSort || s != kind {
			return // those of the list may be of two sorts
		}
		if to++; to == len(a.figures) || !a.commaAnd(end, a.figures[to].First) {
			break
		}
	}
	if to-i > 2 && to == len(a.figures) && !a.overlapping(i, i+1, to, kind) {
		a.note(i, claims.Holds, span(i+1, to)...)
	}
}

// thenPlaces reports whether a comma and counts that have nothing but places follow behind
// figure i and what befell those it counts.
func (a *accountant) thenPlaces(i int) bool {
	if i > 0 || i+1 >= len(a.figures) || a.mark(a.figures[i+1].First-1) != ',' || !a.plain(i+1) || a.figures[i+1].By != a.figures[i].By {
		return false
	}
	for j := a.first; j < a.figures[i+1].First; j++ {
		if a.is(j, "in at near from on outside around") {
			return false // it is of one place itself
		}
	}
	s, _ := a.sortOf(i + 1)
	return s == byPlace && a.is(a.figures[i+1].Last, "in at")
}

// commaAnd reports whether a comma or "and" is all that stands from token j up to another.
func (a *accountant) commaAnd(j, to int) bool {
	marks := 0
	for ; j < to; j++ {
		switch {
		case a.mark(j) == ',' || a.mark(j) == ';' || a.is(j, "and"):
			marks++
		case !a.is(j, "another a further the"):
			return false
		}
	}
	return marks > 0 && marks <= 2
}

// sortOf is by what the people or things that figure i counts are told from others, and
// the token behind the words for it: "12 women", "12 were women", "12 died in Oresk", "12
// in Oresk".
func (a *accountant) sortOf(i int) (toldBy, int) {
	f := &a.figures[i]
	if f.Noun.Head >= 0 && !f.Money {
		s, _ := a.sortAt(f.Noun.Head)
		return s, f.Noun.Last
	}
	j := f.Last
	if a.t.Lex.Is(a.t.Tokens[min(j, a.last-1)].ID, lexicon.Auxiliary) && j < a.last {
		j++
		for j < a.last && a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Determiner) {
			j++
		}
		if s, next := a.sortAt(j); s != noSort && (next >= a.last || a.t.Tokens[next].Kind != words.Word || a.is(next, "and")) {
			return s, next
		}
	}
	verb := j == f.By || j < a.last && a.is(j, "went goes go lived live")
	if verb {
		j++
	}
	at, s := j, byPlace
	if f.Money {
		s = byUse
	}
	if j+1 >= a.last || s == byPlace && !a.is(j, "in at from") || s == byUse && !a.is(j, "to for on") {
		return noSort, at
	}
	for j++; j < a.last && j < at+6 && a.t.Tokens[j].Kind == words.Word && !a.stops(j); j++ {
		if s == byPlace && !a.t.Tokens[j].Capital && !a.t.Lex.Is(a.t.Tokens[j].ID, lexicon.Determiner) {
			return noSort, at
		}
	}
	return s, j
}

// sortAt is by what a word for people tells them from others.
func (a *accountant) sortAt(j int) (toldBy, int) {
	if j >= a.last {
		return noSort, j
	}
	if a.t.Tokens[j].Capital {
		if _, ok := places.Demonym(a.t.At(j)); ok {
			return byNation, j + 1
		}
	}
	e, next := match.At(a.t, j, a.last, lexicon.Person)
	switch {
	case e == nil || populationOf(e) == "" || cueOf(a.clause, j, "broad"):
		return noSort, j
	case a.w.Lexicon.Has(populationOf(e), lexicon.Aged):
		return byAge, next
	case a.w.Lexicon.Has(populationOf(e), lexicon.Creed):
		return byNation, next
	}
	return byRole, next
}

// overlapping reports whether some of a list of parts of figure i may be in two of them: so
// may the children where the men and women are all.
func (a *accountant) overlapping(i, from, to int, kind toldBy) bool {
	grown, sexes, civil, others, pairs := 0, 0, 0, 0, 0
	rest := a.claim(i).Quantity.Point
	for j := from; j < to; j++ {
		if k := a.end(j); a.is(k, "and") && k+1 < a.behind(j) && a.t.Lex.Is(a.t.Tokens[k+1].ID, lexicon.Person) {
			pairs++ // women and girls
		}
		for k := from; kind == byRole && k < j; k++ {
			if a.population(k) == a.population(j) {
				return true // students and pupils
			}
		}
		switch {
		case a.names(j, "adults", "elderly"):
			grown++
		case a.names(j, "men", "women"):
			sexes++
			rest, _ = rest.Sub(a.claim(j).Quantity.Point)
		case a.names(j, "civilians"):
			civil++
		case !a.armed(j):
			others++
		}
	}
	return pairs > 0 && pairs < to-from || grown > 1 || grown > 0 && sexes > 0 || sexes > 1 && rest.IsZero() && sexes < to-from || civil > 0 && others > 0
}

// population is the one that the words behind figure i name first, or "".
func (a *accountant) population(i int) string {
	for j := a.figures[i].Last; j < a.behind(i); j++ {
		if e, _ := match.At(a.t, j, a.behind(i), lexicon.Person); e != nil && populationOf(e) != "" {
			return populationOf(e)
		}
	}
	return ""
}

// behind is where the words behind figure i end: at the next, or with the sentence.
func (a *accountant) behind(i int) int {
	if i+1 < len(a.figures) {
		return a.figures[i+1].First
	}
	return a.last
}

// names reports whether the words behind figure i, up to the next, name one of some
// populations.
func (a *accountant) names(i int, names ...string) bool {
	return a.namesAny(i, func(who string) bool { return slices.Contains(names, who) })
}

// armed reports whether the words behind figure i name people of whom none is a civilian.
func (a *accountant) armed(i int) bool {
	return a.namesAny(i, func(who string) bool { return a.w.Lexicon.Has(who, lexicon.Armed) })
}

func (a *accountant) namesAny(i int, want func(who string) bool) bool {
	end := a.behind(i)
	for j := a.figures[i].Last; j < end; j++ {
		if e, _ := match.At(a.t, j, end, lexicon.Person); e != nil && want(populationOf(e)) {
			return true
		}
	}
	return false
}

// shotOf notes of how many were shot how many were killed by it and how many wounded:
// "shot 30 people, killing 12 and wounding 18".
func (a *accountant) shotOf() {
	if len(a.at) != 3 || a.claim(0).Measure != "shot" || !a.counts(0) || !a.counts(1) || !a.counts(2) || a.claim(1).Measure != claims.Deaths || a.claim(2).Measure != "injured" {
		return
	}
	j, k := a.figures[1].First-1, a.figures[2].First-1
	if a.ends(a.end(2)) && a.mark(j-1) == ',' && j-1-a.end(0) <= 4 && j == a.figures[1].By && k == a.figures[2].By && a.is(k-1, "and") && k-1 == a.end(1) && a.plain(1) && a.plain(2) && a.claim(0).Extent == claims.Total {
		a.note(0, claims.Sum, 1, 2)
	}
}

// persons notes figure i as the people of so many households before it: "240 families
// (1,200 people)", "240 households, or 1,200 people".
func (a *accountant) persons(i int) bool {
	if i == 0 || !a.families(i-1) || a.families(i) || a.figures[i].Noun.Head < 0 || !a.is(a.figures[i].Noun.Head, "people persons individuals members") {
		return false
	}
	f, j := &a.figures[i], a.end(i-1)
	switch {
	case a.mark(j) == '(' && j+1 == f.First && a.mark(f.Noun.Last) == ')':
	case a.is(j, "or") && j+1 == f.First, a.mark(j) == ',' && a.is(j+1, "or") && j+2 == f.First:
	default:
		return false
	}
	if !a.counts(i) {
		return false
	}
	a.note(i, claims.Persons, i-1)
	return true
}

// families reports whether figure i counts households.
func (a *accountant) families(i int) bool {
	h := a.figures[i].Noun.Head
	return h >= 0 && a.figures[i].Kind == claims.Amount && a.is(h, "families households family household")
}

// casualties notes the casualties of figure i as those killed, wounded and missing that
// are listed right behind them: "900 casualties, with 200 dead and 700 wounded".
func (a *accountant) casualties(i int) {
	if a.claim(i).Measure != "casualties" || a.claim(i).Account.Kind != claims.NoAccount || i+2 >= len(a.figures) || !a.counts(i) {
		return
	}
	j := a.end(i)
	if a.mark(j) == ',' {
		j++
	}
	if a.is(j, "with") {
		j++
	}
	to, and := a.list(i + 1)
	if j == a.end(i) || j != a.figures[i+1].First || !and || to-i < 3 || to < len(a.figures) {
		return
	}
	var seen []claims.Measure
	for k := i + 1; k < to; k++ {
		m := a.claim(k).Measure
		if slices.Contains(seen, m) || !slices.Contains(lost, m) {
			return
		}
		seen = append(seen, m)
	}
	if end := a.tail(to - 1); seen[0] == claims.Deaths && (end >= a.last || a.mark(end) == '.') {
		a.note(i, claims.Holds, span(i+1, to)...) // others may be missing
	}
}

// lost are the sorts of casualties.
var lost = []claims.Measure{claims.Deaths, "injured", "missing", "captured"}
