package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// zero reads "no one", "none of the", "not a single" and "no" before a plural.
func (s *scanner) zero(i int, f *Figure) bool {
	e, next := match.At(s.t, i, s.last, lexicon.Zero)
	if e == nil || isAny(s.t, i-1, "almost nearly virtually hardly") || isWord(s.t, next, "but") || isWord(s.t, next, "other") && isWord(s.t, next+1, "than") { // "none but three"
		return false
	}
	*f = Figure{First: i, Last: next, Num: i, NumEnd: next}
	if isWord(s.t, i, "no") && next == i+1 {
		if f.skip = s.zeroNoun(next); f.skip < 0 {
			return false
		}
	}
	if last := next - 1; last > i && isWord(s.t, last, "of") {
		f.Last, f.NumEnd = last, last
	}
	f.Q = claims.Quantity{Hedge: claims.None, Words: s.lower(i, next), Step: one}
	return true
}

// zeroNoun is where the noun phrase that "no" counts begins: at i, or behind
// "reports of"; a counted plural must be among its first words: "no casualties",
// "no confirmed deaths", but not "no doubt". It is -1 where there is none.
func (s *scanner) zeroNoun(i int) int {
	for i < s.last-1 && isAny(s.t, i, "reported confirmed known immediate other such more further") {
		i++
	}
	if s.pluralAhead(i) {
		return i
	}
	for j := i; j < s.last-2 && j < i+3; j++ {
		if isAny(s.t, j, "reports report signs word news") && isAny(s.t, j+1, "of on") && s.pluralAhead(j+2) {
			return j + 2
		}
	}
	return -1
}

// pluralAhead reports whether a counted plural begins at i, after at most two
// words of the same phrase.
func (s *scanner) pluralAhead(i int) bool {
	for j := i; j < s.last && j < i+3 && s.t.Tokens[j].Kind == words.Word; j++ {
		if s.plural(j) && s.counted(j) {
			return true
		}
		if s.boundary(j) {
			return false
		}
	}
	return false
}

// counted reports whether a noun is one that reports count: people, or a noun
// of a measure.
func (s *scanner) counted(i int) bool {
	return s.t.Lex.Any(s.t.Tokens[i].ID, 1<<lexicon.Person|1<<lexicon.MeasureNoun|1<<lexicon.MeasureThing)
}

// vague reads "dozens of", "several hundred", "hundreds, if not thousands".
func (s *scanner) vague(i int, f *Figure) bool {
	e, next := match.At(s.t, i, s.last, lexicon.VagueWord)
	if e == nil || !s.vagueCounts(i, next) {
		return false
	}
	id := e.Name
	if more, end := match.At(s.t, next, s.last, lexicon.VagueWord); more != nil { // many hundreds, several thousands
		id, next = more.Name, end
	}
	joined := false
	if j := s.vagueJoint(next); j > next {
		if more, end := match.At(s.t, j, s.last, lexicon.VagueWord); more != nil && more.Name != id {
			id, next, joined = id+"|"+more.Name, end, isMark(s.t, next, ',')
		}
	}
	*f = Figure{First: i, Last: next, Num: i, NumEnd: next, Vague: true}
	if isWord(s.t, next-1, "of") {
		f.Last, f.NumEnd = next-1, next-1
	}
	f.Q = claims.Quantity{Hedge: claims.Vague, Vague: id, Words: s.lower(i, f.NumEnd)}
	if joined && isMark(s.t, f.Last, ',') && f.Last+1 < s.last { // "dozens, possibly hundreds, of people"
		f.behind = f.Last + 1
	}
	s.vagueUnit(f)
	s.hedge(f)
	return true
}

// vagueJoint passes over what joins two vague words into one figure: ", if not",
// "or", ", possibly". It returns i where nothing does.
func (s *scanner) vagueJoint(i int) int {
	t, j := s.t, i
	if isMark(t, j, ',') {
		j++
	}
	switch {
	case isWordAt(t, j, s.last, "if") && isWordAt(t, j+1, s.last, "not"):
		return j + 2
	case j < s.last && isAny(t, j, "or possibly perhaps maybe to"):
		if isWordAt(t, j+1, s.last, "even") {
			return j + 2
		}
		return j + 1
	}
	return i
}

// vagueCounts keeps verbs and other nouns apart from vague counts: "she scores",
// "test scores", "a couple were married".
func (s *scanner) vagueCounts(i, next int) bool {
	t := s.t
	switch {
	case isWord(t, i, "scores"):
		if next >= s.last || i > s.first && t.Lex.Any(t.Tokens[i-1].ID, 1<<lexicon.Determiner|1<<lexicon.Pronoun) {
			return false
		}
		if isWord(t, next-1, "of") {
			return t.Tokens[next].Kind == words.Word
		}
		if e, _ := match.Before(t, i, s.first, lexicon.MeasureObject); e != nil && s.closes(next) {
			return true // "police arrested scores"
		}
		return i == s.first || isAny(t, next, "more others were are have had of") || isMark(t, next, ',') || t.Lex.Any(t.Tokens[next].ID, 1<<lexicon.MeasureState|1<<lexicon.MeasureObject|1<<lexicon.Person)
	case s.inName(i):
		return false
	case isWord(t, next-1, "handful"):
		return next < s.last && (s.plural(next) || t.Lex.Is(t.Tokens[next].ID, lexicon.Auxiliary))
	case isWord(t, i, "several"):
		return !(i > s.first && t.Lex.Is(t.Tokens[i-1].ID, lexicon.Determiner) && !isAny(t, i-1, "the some"))
	case isWord(t, next-1, "couple"):
		return next < s.last && (isWord(t, next, "more") || s.plural(next) || t.Lex.Is(t.Tokens[next].ID, lexicon.UnitWord))
	}
	return true
}

// vagueUnit reads the unit or currency of a vague count: millions of dollars,
// several days.
func (s *scanner) vagueUnit(f *Figure) {
	j := f.Last
	if isWordAt(s.t, j, s.last, "of") {
		j++
	}
	if e, next := match.At(s.t, j, s.last, lexicon.CurrencyWord); e != nil {
		f.Q.Unit, f.Money, f.Last = e.Name, true, next
	} else if e, next := s.unitAt(j); e != nil {
		f.Q.Unit, f.Last, f.Percent = e.Name, next, e.Name == "%"
	}
}
