package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// one reports whether a figure is the bare word "one".
func (s *scanner) one(f *Figure, n *number) bool {
	return !n.digits && n.value == one && !n.scaled && f.Q.Hedge != claims.Range && !f.Money && !isWord(s.t, n.last-1, "single")
}

// pronoun: "one" that stands for a thing or a person and counts nothing: "one of
// the", "one another", "the one who".
func (s *scanner) pronoun(f *Figure, n *number) bool {
	t := s.t
	if !s.one(f, n) || s.alone(f) {
		return false
	}
	if e, _ := match.Before(t, n.first, s.first, lexicon.HedgeBefore); e != nil && e.Name == "minus" {
		return false
	}
	if isWordAt(t, n.last, s.last, "of") && !s.precededBy(f.First, "least") && !s.ofNumber(n.last) {
		return true
	}
	if s.struck(n) {
		return false
	}
	if isAny(t, n.first-1, "this that the which each every any another by") && !s.counts(n.last) && !s.unitFollows(n.last) {
		return true
	}
	return !s.oneCounts(n)
}

// ofNumber reports whether "of" and a number with its determiner stand at i: "one
// of the 32 people" is one, and they are 32.
func (s *scanner) ofNumber(i int) bool {
	return s.t.Lex.Is(s.id(i+1), lexicon.Determiner) && i+2 < s.last && (s.t.Tokens[i+2].Kind == words.Number || s.t.Lex.Is(s.id(i+2), lexicon.Number))
}

// struck reports whether "one" is the object of a verb of harm, "killing one and
// hurting two", or a state is said of it, "one is missing".
func (s *scanner) struck(n *number) bool {
	t := s.t
	if e, _ := match.Before(t, n.first, s.first, lexicon.MeasureObject); e != nil {
		return s.closes(n.last) || isAny(t, n.last, "and but in at on")
	}
	return isAny(t, n.last, "is was remains") && t.Lex.Any(s.id(n.last+1), 1<<lexicon.MeasureState|1<<lexicon.MeasureObject)
}

// single: "one" before a noun that nobody counts: "one day", "one last try",
// "one-way"; with an article it is a pronoun.
func (s *scanner) single(f *Figure, n *number) bool {
	t := s.t
	if isWord(t, n.last-1, "single") && n.value == one {
		return !s.counts(n.last)
	}
	if !s.one(f, n) || t.Lex.Any(s.id(n.first-1), 1<<lexicon.Determiner) && !isWord(t, n.first-1, "a") || s.oneCounts(n) && !hyphen(t, n.last) {
		return false
	}
	j := n.last
	if hyphen(t, j) && j+1 < s.last && !t.Tokens[j+1].Space {
		return !s.unitFollows(j + 1)
	}
	if j >= s.last || t.Tokens[j].Kind != words.Word || s.boundary(j) || t.Lex.Any(t.Tokens[j].ID, harmVerbs) {
		return false
	}
	return true
}

// alone reports whether a number is all that a text or an item of a list is:
// "one", "one, two and three".
func (s *scanner) alone(f *Figure) bool {
	listed := func(i int) bool {
		return i >= s.last || isMark(s.t, i, ',') && s.t.Lex.Is(s.id(i+1), lexicon.Number) || isWord(s.t, i, "and") && s.t.Lex.Is(s.id(i+1), lexicon.Number)
	}
	return f.First == s.first && (listed(f.Last) || s.t.Lex.Is(s.id(f.Last), lexicon.Number))
}

// oneCounts reports whether "one" stands before a person, a thing that reports
// count, a unit, a state or a verb of harm: "one dead", "one was killed".
func (s *scanner) oneCounts(n *number) bool {
	t := s.t
	if isWord(t, n.last, "of") && s.ofNumber(n.last) {
		return true
	}
	for j, end := s.citations(n.last), s.citations(n.last)+4; j < s.last && j < end; j++ {
		tok := &t.Tokens[j]
		if tok.Kind == words.Number || tok.Kind == words.Mark && !hyphen(t, j) || s.boundary(j) && !isWord(t, j, "other") {
			return false
		}
		if s.counted(j) || t.Lex.Any(tok.ID, 1<<lexicon.MeasureState|1<<lexicon.CurrencyWord|1<<lexicon.ScaleWord) {
			return true
		}
		if j == n.last && s.unitFollows(j) {
			return !timeUnit(s.unitName(j))
		}
	}
	return false
}
