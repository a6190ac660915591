package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// code passes over digits that are no figure by their looks: a citation mark, a
// phone number, a run of numbers, a number with a leading zero.
func (s *scanner) code(i int) int {
	t := s.t
	if e, next := match.At(t, i, s.last, lexicon.Fraction); e != nil {
		if _, ok := readHalves(t, i, s.last); !ok {
			return next
		}
	}
	if t.Tokens[i].Kind != words.Number {
		return i
	}
	if isMark(t, i-1, '[') && i+1 < s.last && (isMark(t, i+1, ']') || isMark(t, i+1, ',')) {
		return i + 1
	}
	j := i + 1
	for j < s.last && t.Tokens[j].Kind == words.Number && !thinSpace(t, j) {
		j++
	}
	if j > i+1 {
		return j
	}
	if text := t.At(i); len(text) > 1 && text[0] == '0' && text[1] != '.' {
		return j
	}
	return i
}

// guarded reports whether the words around a number make it something else
// than a figure.
func (s *scanner) guarded(f Figure, n number) bool {
	return s.ordinal(n) || s.named(f, n) || s.labelled(f, n) || s.age(f, n) || s.pronoun(f, n) || s.score(f, n)
}

// ordinal: 14th, 3rd.
func (s *scanner) ordinal(n number) bool {
	t, j := s.t, n.last
	if !n.digits || j >= s.last || t.Tokens[j].Space {
		return false
	}
	for _, w := range [...]string{"th", "st", "nd", "rd"} {
		if isWord(t, j, w) {
			return true
		}
	}
	return false
}

// named: a number glued by a hyphen to a name, as in Krasukha-4, S-300 and
// COVID-19, or to a word without a space, as in (MH)17. A unit or a lower-case
// word before the hyphen leaves it a figure: "a magnitude-5.9 quake".
func (s *scanner) named(f Figure, n number) bool {
	t, i := s.t, f.First
	if i <= s.first || t.Tokens[i].Space || !n.digits {
		return false
	}
	prev := i - 1
	if isMark(t, prev, '/') || isMark(t, prev, '#') || isMark(t, prev, '№') || isMark(t, prev, ':') || isMark(t, prev, '.') || isMark(t, prev, '_') || isMark(t, prev, '@') {
		return true
	}
	if hyphen(t, prev) && prev > s.first && !t.Tokens[prev].Space {
		before := &t.Tokens[prev-1]
		return before.Kind == words.Number || before.Kind == words.Word && (before.Capital || before.End-before.Start <= 2)
	}
	return t.Tokens[prev].Kind == words.Word
}

// labelled: Flight 370, Resolution 1441, page 12; and "50 years old". A label
// takes no article, so "on the flight 20 people died" is not one.
func (s *scanner) labelled(f Figure, n number) bool {
	t := s.t
	j := n.last
	if hyphen(t, j) {
		j++
	}
	if e, _ := match.At(t, j, s.last, lexicon.GuardAfter); e != nil {
		return true
	}
	if e, k := match.Before(t, f.First, s.first, lexicon.Guard); e != nil {
		if k > s.first && t.Lex.Is(t.Tokens[k-1].ID, lexicon.Determiner) && t.Tokens[k].Kind == words.Word && !t.Tokens[k].Capital {
			return false
		}
		return true
	}
	return s.lawNumber(f)
}

// lawNumber: a clock time or a section such as 4.2.1 that no date took.
func (s *scanner) lawNumber(f Figure) bool {
	t := s.t
	return isMark(t, f.Last, ':') && f.Last+1 < s.last && t.Tokens[f.Last+1].Kind == words.Number && !t.Tokens[f.Last+1].Space
}

// age: a number up to 120 in apposition, with nothing that it counts: "Marta
// Selic, 34, and her son, 6," or "two sons, 11 and 14". Also a limit of age,
// "children under 5".
func (s *scanner) age(f Figure, n number) bool {
	t := s.t
	if n.value.Cmp(claims.Int(120)) > 0 || !n.value.IsInt() || n.scaled {
		return false
	}
	if s.ageLimit(f) || s.aged(f.First) {
		return true
	}
	if !n.digits || f.Money {
		return false
	}
	if s.precededBy(f.First, "and") && s.closes(f.Last) {
		return s.listedAge(f)
	}
	before, after := f.First-1, f.Last
	if before <= s.first || !(isMark(t, before, ',') || isMark(t, before, '(')) || !s.closes(after) && !isWordAt(t, after, s.last, "and") {
		return false
	}
	name := &t.Tokens[before-1]
	return name.Kind == words.Word && (name.Capital || s.t.Lex.Is(name.ID, lexicon.Person) || name.ID == 0)
}

// listedAge: the second of "11 and 14".
func (s *scanner) listedAge(f Figure) bool {
	t, i := s.t, f.First-2
	return i > s.first && t.Tokens[i].Kind == words.Number && isMark(t, i-1, ',')
}

// closes reports whether the phrase ends at i: a comma, a closing bracket, the
// end of the sentence.
func (s *scanner) closes(i int) bool {
	if i >= s.last {
		return true
	}
	t := s.t
	return isMark(t, i, ',') || isMark(t, i, ')') || isMark(t, i, '.') || isMark(t, i, ';') || isMark(t, i, '—') || isMark(t, i, '–') || isMark(t, i, '"') || isMark(t, i, '”')
}

// aged: "aged from one to 12", "aged between 9 and 12".
func (s *scanner) aged(i int) bool {
	for j := i - 1; j >= s.first && j > i-3; j-- {
		if isWord(s.t, j, "aged") || isWord(s.t, j, "ages") {
			return true
		}
		if !isWord(s.t, j, "from") && !isWord(s.t, j, "between") {
			return false
		}
	}
	return false
}

// ageLimit: "children under 5", "women over 60".
func (s *scanner) ageLimit(f Figure) bool {
	t, i := s.t, f.First
	if i-2 < s.first || !(isWord(t, i-1, "under") || isWord(t, i-1, "over") || isWord(t, i-1, "below") || isWord(t, i-1, "aged")) {
		return false
	}
	return t.Lex.Is(t.Tokens[i-2].ID, lexicon.Person)
}

// pronoun: "one" that counts nothing: "one of the", "one another", "one day".
// It is a figure only right before a person, or a thing that reports count, or
// a state: "one dead".
func (s *scanner) pronoun(f Figure, n number) bool {
	t := s.t
	if n.digits || n.value != one || n.scaled || f.Q.Hedge == claims.Range || f.Money || isWord(t, n.last-1, "single") {
		return false
	}
	if hyphen(t, n.last) || isWordAt(t, n.last, s.last, "of") && !s.precededBy(f.First, "least") {
		return true
	}
	for j := n.last; j < s.last && j < n.last+4; j++ {
		tok := &t.Tokens[j]
		if tok.Kind == words.Number || tok.Kind == words.Mark && !hyphen(t, j) || s.boundary(j) {
			return true
		}
		if s.counted(j) || t.Lex.Is(tok.ID, lexicon.MeasureState) || t.Lex.Is(tok.ID, lexicon.CurrencyWord) {
			return false
		}
		if e, _ := match.At(t, j, s.last, lexicon.ScaleWord); e != nil {
			return false
		}
	}
	return true
}

// score: 2-0, 51-49: two small numbers joined by a glued hyphen that count
// nothing.
func (s *scanner) score(f Figure, n number) bool {
	t := s.t
	if f.Q.Hedge == claims.Range && hyphen(t, n.last) {
		return s.closes(f.Last) && n.value.Cmp(claims.Int(100)) < 0
	}
	j := n.last
	if !n.digits || j+1 >= s.last || !(hyphen(t, j) || isMark(t, j, '–')) || t.Tokens[j].Space || t.Tokens[j+1].Space {
		return false
	}
	return t.Tokens[j+1].Kind == words.Number
}
