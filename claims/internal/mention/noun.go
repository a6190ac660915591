package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
)

// edges are the words that end a noun phrase.
var edges = lexicon.Set(lexicon.Preposition, lexicon.Conjunction, lexicon.Auxiliary, lexicon.Pronoun,
	lexicon.Relative, lexicon.Subordinate, lexicon.Determiner, lexicon.Negation, lexicon.SayVerb)

// finish reads what stands after figure i: its noun phrase and its extent.
func (s *scanner) finish(i int) {
	f := &s.out[i]
	limit := s.last
	if i+1 < len(s.out) {
		limit = s.out[i+1].First
	}
	s.extentBefore(f)
	j := s.partitive(f, f.Last, limit)
	if isWordAt(s.t, j, limit, "more") || isWordAt(s.t, j, limit, "other") {
		f.Extent = claims.Increment
		j++
	} else if isWordAt(s.t, j, limit, "others") {
		f.Extent = claims.Increment
	}
	f.Noun = s.phrase(f, j, limit)
	s.rate(f, limit)
}

// extentBefore reads "a further", "including" and "room for" before a figure.
func (s *scanner) extentBefore(f *Figure) {
	for _, x := range [...]struct {
		class  lexicon.Class
		extent claims.Extent
	}{{lexicon.Increment, claims.Increment}, {lexicon.PartOf, claims.Part}, {lexicon.Limit, claims.Limit}} {
		if e, _ := match.Before(s.t, f.First, s.first, x.class); e != nil {
			f.Extent = x.extent
			return
		}
	}
}

// partitive passes over "of" and what it brings: "hundreds of soldiers", "four
// of the eight hostages", "two of them".
func (s *scanner) partitive(f *Figure, j, limit int) int {
	t := s.t
	if !isWordAt(t, j, s.last, "of") {
		return j
	}
	k := j + 1
	switch {
	case isWordAt(t, k, s.last, "whom"), isWordAt(t, k, s.last, "them"), isWordAt(t, k, s.last, "which"):
		f.Of, f.Extent = true, claims.Part
		return k + 1
	case k < s.last && t.Lex.Is(t.Tokens[k].ID, lexicon.Determiner) && !isWord(t, k, "no"):
		f.Of, f.Extent = true, claims.Part
		for k < limit && t.Lex.Is(t.Tokens[k].ID, lexicon.Determiner) {
			k++
		}
		return k
	case k == limit && limit < s.last: // of 27 miners
		f.Of, f.Extent = true, claims.Part
		return k
	case f.Vague || f.Q.Hedge == claims.None:
		return k
	}
	return j
}

// rate reads "a day" after a figure or its noun.
func (s *scanner) rate(f *Figure, limit int) {
	for _, j := range [...]int{f.Last, f.Noun.Last} {
		if e, next := match.At(s.t, j, limit, lexicon.RateAfter); e != nil {
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
	if p.Head < 0 && p.Last > j && s.people(p.Last-1) {
		p.Head = p.Last - 1 // "12 Somali and 11 Yemeni nationals"
	}
	if p.Head < 0 {
		return Phrase{First: j, Last: j, Head: -1}
	}
	p.Last = p.Head + 1
	return p
}

// stops reports whether a noun phrase cannot go on with token k.
func (s *scanner) stops(k, limit, first int) bool {
	t := s.t
	tok := &t.Tokens[k]
	switch {
	case tok.Kind == words.Mark:
		return !hyphen(t, k) || tok.Space || k+1 >= limit || t.Tokens[k+1].Space
	case tok.Kind == words.Number:
		return !hyphen(t, k-1)
	case s.taken != nil && s.taken(k):
		return true
	case isWord(t, k, "'s"):
		return false
	case s.boundary(k):
		return true
	case s.verbOfMeasure(k):
		return !s.modifies(k, limit)
	}
	return tok.Break && k > first && tok.Capital
}

// boundary reports whether a word ends a noun phrase by its class.
func (s *scanner) boundary(k int) bool { return s.t.Lex.Any(s.t.Tokens[k].ID, edges) }

var harmVerbs = lexicon.Set(lexicon.MeasureObject, lexicon.MeasureSubject, lexicon.MeasureState)

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
	if t.Lex.Any(tok.ID, lexicon.Set(lexicon.Auxiliary, lexicon.SayVerb)) {
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
	_, ok := places.Demonym(s.t.At(k))
	return ok
}
