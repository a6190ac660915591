package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// edges are the words that end a noun phrase.
const edges lexicon.ClassSet = 1<<lexicon.Preposition | 1<<lexicon.Conjunction | 1<<lexicon.Auxiliary | 1<<lexicon.Pronoun |
	1<<lexicon.Relative | 1<<lexicon.Subordinate | 1<<lexicon.Determiner | 1<<lexicon.Negation | 1<<lexicon.SayVerb

// finish reads what stands after figure i: its noun phrase and its extent.
func (s *scanner) finish(i int) {
	f := &s.out[i]
	limit := s.last
	if j := s.nextFigure(i); j < len(s.out) {
		limit = s.out[j].First
	}
	s.extentBefore(f)
	j := s.partitive(f, max(s.citations(f.Last), min(f.behind, limit)), limit)
	if f.skip > 0 {
		j = f.skip
	}
	j = s.strong(f, j, limit)
	switch {
	case j >= limit:
	case isAny(s.t, j, "more other additional extra further fewer"):
		f.Extent = claims.Increment
		j++
	case isWord(s.t, j, "others"), isWord(s.t, j, "new") && s.t.Lex.Is(s.id(j+1), lexicon.MeasureNoun):
		f.Extent = claims.Increment
	}
	if f.Q.Hedge != claims.None || f.takesNoun(s) {
		f.Noun = s.phrase(f, j, limit)
	}
	if f.Noun.Head >= 0 && isAny(s.t, f.Noun.Last, "fewer less") {
		f.Extent = claims.Increment // 40 deaths fewer
	}
	s.hedgeBehind(f, limit)
	s.rate(f, limit)
}

// nextFigure is the figure that ends the phrase of figure i: the next one, unless
// that is glued to a noun of the phrase, as in "30 two-storey houses".
func (s *scanner) nextFigure(i int) int {
	j := i + 1
	if j < len(s.out) && s.out[j].Attribute && s.out[j].First == s.out[i].Last {
		j++
	}
	return j
}

// takesNoun reports whether a zero in words counts a noun: "no" and "none of"
// do, "nobody" is one itself.
func (f *Figure) takesNoun(s *scanner) bool {
	return isAny(s.t, f.NumEnd-1, "no single") || isWord(s.t, f.NumEnd, "of")
}

// strong passes over "-strong": "a 3,000-strong crowd" is a figure of the crowd.
func (s *scanner) strong(f *Figure, j, limit int) int {
	if !f.Attribute || j+2 >= limit || !hyphen(s.t, j) || !isWord(s.t, j+1, "strong") {
		return j
	}
	f.Attribute, f.strong = false, true
	return j + 2
}

// extentBefore reads "a further", "including" and "room for" before a figure.
func (s *scanner) extentBefore(f *Figure) {
	for _, x := range [...]struct {
		class  lexicon.Class
		extent claims.Extent
	}{{lexicon.Increment, claims.Increment}, {lexicon.PartOf, claims.Part}, {lexicon.Limit, claims.Limit}} {
		if e, k := match.Before(s.t, f.First, s.first, x.class); e != nil && !(x.class == lexicon.Limit && isAny(s.t, k-1, "now currently still")) {
			f.Extent = x.extent
			return
		}
	}
}

// partitive passes over "of" and what it brings: "hundreds of soldiers", "four
// of the eight hostages", "nine out of 83 divers", "two of them".
func (s *scanner) partitive(f *Figure, j, limit int) int {
	t := s.t
	if isWordAt(t, j, limit, "out") && isWordAt(t, j+1, s.last, "of") {
		j++
	}
	if !isWordAt(t, j, s.last, "of") {
		return j
	}
	if f.Kind == claims.Share || f.Percent {
		f.base = f.base || s.of(j, limit) && limit < s.last
		return j + 1
	}
	k := j + 1
	for k < limit && t.Lex.Is(t.Tokens[k].ID, lexicon.Determiner) && !isAny(t, k, "no other") {
		k++
	}
	if k+1 == limit && k > j+1 && isWord(t, k, "other") && limit < s.last {
		k = limit // none of the other 16
	}
	if k+2 == limit && s.owner(k+1) && limit < s.last {
		k = limit // of the village's 600 houses
	}
	switch {
	case k == j+1 && k < s.last && isAny(t, k, "whom them which those us"):
		f.Of, f.Extent = true, claims.Part
		return k + 1
	case k == limit && limit < s.last: // of 27 miners
		f.Of, f.Extent, f.base = true, claims.Part, true
		return k
	case k > j+1:
		f.Of, f.Extent = true, claims.Part
		return k
	case f.Vague || f.Q.Hedge == claims.None || s.t.Lex.Is(s.id(j-1), lexicon.ScaleWord) || isPlural(s.t, j-1):
		return k
	}
	return j
}

// rate reads "a day" after a figure or its noun.
func (s *scanner) rate(f *Figure, limit int) {
	for _, j := range [...]int{f.Last, f.Noun.Last} {
		if e, next := match.At(s.t, j, limit, lexicon.RateAfter); e != nil && !isAny(s.t, next, "later ago after before earlier") {
			f.Extent, f.RateUnit = claims.Rate, e.Name
			if j == f.Last && f.Noun.Head >= 0 && f.Noun.Head < next {
				f.Noun = Phrase{First: next, Last: next, Head: -1}
			}
			return
		}
	}
}

// phrase reads the noun phrase at j: modifiers and a head. The head is the
// first plural that no other noun follows; of one thing, the last noun known.
func (s *scanner) phrase(f *Figure, j, limit int) Phrase {
	p := Phrase{First: j, Last: j, Head: -1}
	if f.Attribute {
		return p
	}
	single := f.Q.Point == one && f.Q.Hedge != claims.Range && !f.Vague
	for k := j; k < limit && k < j+7; k++ {
		tok := &s.t.Tokens[k]
		if s.stops(k, limit, j) {
			break
		}
		if tok.Kind != words.Word {
			continue
		}
		p.Last = k + 1
		if s.plural(k) {
			p.Head = k
			if !s.nounGoesOn(k+1, limit) {
				return p
			}
			continue
		}
		if s.counted(k) && (single || p.Head < 0) {
			p.Head = k
			if single && !s.nounGoesOn(k+1, limit) {
				return p
			}
		}
	}
	if p.Head < 0 && s.capitalPlural(j, limit) {
		p.Head, p.Last = j, j+1
	}
	if p.Head < 0 && p.Last > j && s.people(p.Last-1) {
		p.Head = p.Last - 1 // "12 Somali and 11 Yemeni nationals"
	}
	if p.Head < 0 {
		return Phrase{First: j, Last: j, Head: -1}
	}
	p.Last = p.Head + 1
	return p
}

// capitalPlural reports whether a plural with a capital stands right behind a
// figure, and no name goes on: "31 Magazines and".
func (s *scanner) capitalPlural(k, limit int) bool {
	if k >= limit {
		return false
	}
	tok, w := &s.t.Tokens[k], s.t.At(k)
	return tok.Capital && tok.Space && !tok.Break && len(w) > 4 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && !s.boundary(k) && !s.verbOfMeasure(k) && (k+1 >= s.last || !s.t.Tokens[k+1].Capital)
}

// stops reports whether a noun phrase cannot go on with token k.
func (s *scanner) stops(k, limit, first int) bool {
	t := s.t
	tok := &t.Tokens[k]
	switch {
	case tok.Kind == words.Mark:
		return !hyphen(t, k) || tok.Space || k+1 >= limit || t.Tokens[k+1].Space
	case tok.Kind == words.Number: // 12 T-72 tanks, six AK 47 rifles
		return !hyphen(t, k-1) && !(t.Tokens[k-1].Upper && k > first)
	case s.taken != nil && s.taken(k):
		return true
	case tok.ID != 0 && tok.ID == t.Lex.Find("'s"):
		return false
	case s.boundary(k):
		return !s.participle(k, limit)
	case s.verbOfMeasure(k):
		if k == first && t.Lex.Is(tok.ID, lexicon.MeasureNoun) && s.plural(k) {
			return false // 86 arrests
		}
		return !s.modifies(k, limit)
	}
	return tok.Break && k > first && tok.Capital
}

// participle reports whether a verb of saying stands as a participle before a
// noun: "1,200 confirmed cases", "12 reported deaths".
func (s *scanner) participle(k, limit int) bool {
	return s.t.Lex.Is(s.id(k), lexicon.SayVerb) && strings.HasSuffix(s.t.At(k), "ed") && k+1 < limit && s.counted(k+1)
}

// boundary reports whether a word ends a noun phrase by its class.
func (s *scanner) boundary(k int) bool { return s.t.Lex.Any(s.t.Tokens[k].ID, edges) }

const harmVerbs lexicon.ClassSet = 1<<lexicon.MeasureObject | 1<<lexicon.MeasureSubject | 1<<lexicon.MeasureState

// verbOfMeasure reports whether a measure's verb or state begins at k and is no
// noun of people by itself: "killed", "homeless", not "wounded" as a plural.
func (s *scanner) verbOfMeasure(k int) bool { return s.t.Lex.Any(s.t.Tokens[k].ID, harmVerbs) }

// modifies reports whether a participle at k stands before its noun: "10
// wounded soldiers", "two failed ceasefires", or is the noun itself: "the 80
// wounded remained".
func (s *scanner) modifies(k, limit int) bool {
	return k+1 < limit && s.t.Tokens[k+1].Kind == words.Word && s.t.Lex.Is(s.t.Tokens[k+1].ID, lexicon.Person)
}

// nounGoesOn reports whether another noun of the same phrase begins at k.
func (s *scanner) nounGoesOn(k, limit int) bool {
	if k >= limit || s.t.Tokens[k].Kind != words.Word || s.t.Tokens[k].Break && s.t.Tokens[k].Capital {
		return false
	}
	if s.boundary(k) || s.verbOfMeasure(k) {
		return false
	}
	return s.plural(k) || s.counted(k)
}

// plural reports whether a word looks like a plural noun.
func (s *scanner) plural(k int) bool {
	t := s.t
	tok := &t.Tokens[k]
	if t.Lex.Is(tok.ID, lexicon.Plural) {
		return true
	}
	w := t.At(k)
	if tok.End-tok.Start < 4 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is") || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "ous") {
		return false
	}
	if t.Lex.Any(tok.ID, 1<<lexicon.Auxiliary|1<<lexicon.SayVerb) {
		return false
	}
	return !tok.Capital || s.people(k)
}

// people reports whether a word names people: a noun of the lexicon or a
// nationality.
func (s *scanner) people(k int) bool {
	tok := &s.t.Tokens[k]
	if s.t.Lex.Is(tok.ID, lexicon.Person) {
		return true
	}
	if !tok.Capital {
		return false
	}
	_, ok := s.t.Places.Demonym(s.t.At(k))
	return ok
}
