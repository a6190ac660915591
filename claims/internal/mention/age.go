package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// oldest is the greatest number that is taken for an age.
var oldest = claims.Int(120)

// age: a number up to 120 that tells how old someone is. Ages stand in
// apposition to a name and count nothing ("Marta Selic, 34, and her son, 6,"),
// behind a word of age ("aged 9 to 12", "a man of 45", "died at 83") or behind a
// limit ("children under 5").
func (s *scanner) age(f *Figure, n *number) bool {
	if n.value.Cmp(oldest) > 0 || n.scaled || f.Money {
		return false
	}
	return s.ofAge(f) || s.ageLimit(f) || s.aged(f.First) || s.manOf(f) || s.diedAt(f) || n.digits && (s.apposed(f) || s.listedAge(f))
}

// ageFollows: "50 years old", "a 20-year-old", "around three years of age".
func (s *scanner) ageFollows(f *Figure) bool {
	e, _ := s.ageWords(f.Last)
	return (e != nil || s.ageGroup(f.Last)) && !f.Money
}

// ageGroup: "the 65-plus age group", "the over-65 group".
func (s *scanner) ageGroup(i int) bool {
	t := s.t
	if hyphen(t, i) && isAny(t, i+1, "plus and") {
		i += 2
		for hyphen(t, i) || isAny(t, i, "over above") {
			i++
		}
		return isAny(t, i, "age group groups population category")
	}
	return isWord(t, i, "age") && isAny(t, i+1, "group groups bracket range")
}

// ageWords are the words of age at token j, behind a hyphen or not.
func (s *scanner) ageWords(j int) (*lexicon.Entry, int) {
	if hyphen(s.t, j) {
		j++
	}
	e, next := match.At(s.t, j, s.last, lexicon.GuardAfter)
	if e != nil && e.Name == "score" {
		return nil, j
	}
	return e, next
}

// ageUnit gives an age its unit, the year unless the words say another, and
// the words to the expression.
func (s *scanner) ageUnit(f *Figure) {
	if f.Kind != claims.Age {
		return
	}
	f.Q.Unit = "year"
	if e, next := s.ageWords(f.Last); e != nil {
		f.Q.Unit, f.Last = e.Name, next
	}
}

// ofAge: "their average age was 40", "he was 14 when arrested", "women between 20
// and 30".
func (s *scanner) ofAge(f *Figure) bool {
	t, i := s.t, f.First-1
	if isWord(t, f.First, "between") && i >= s.first && t.Lex.Is(t.Tokens[i].ID, lexicon.Person) {
		return !s.counts(f.Last) && !s.unitFollows(f.Last)
	}
	if !isAny(t, i, "was is were are") {
		return false
	}
	if isAny(t, i-1, "he she") {
		return s.closes(f.Last) || isAny(t, f.Last, "when at and years")
	}
	for j := i - 1; j >= s.first && j > i-8 && t.Tokens[j].Kind == words.Word; j-- {
		if isAny(t, j, "age ages") {
			return true
		}
	}
	return false
}

// apposed: ", 34," or "(34)" behind a name or a person.
func (s *scanner) apposed(f *Figure) bool {
	t, before, after := s.t, f.First-1, f.Last
	if before <= s.first || !isMark(t, before, ',') && !isMark(t, before, '(') {
		return false
	}
	if !s.closes(after) && !isAny(t, after, "and from of who was is in") || s.counts(after) || isWord(t, after, "of") && isAny(t, after+1, "them whom these those us which") {
		return false
	}
	if isMark(t, before, ',') && isMark(t, after, ')') {
		return false
	}
	if s.plural(before-1) && !isAny(t, after, "and or") {
		return false // "40 people, 12 in Berg"
	}
	if s.placeBehind(before - 1) {
		return false // "31 dead in Selby, 12 in Harlow"
	}
	name := &t.Tokens[before-1]
	if name.Kind != words.Word {
		return isMark(t, before-1, '"') || isMark(t, before-1, '”')
	}
	// In a headline or a list, "10 dead, 50 hurt", a verb or state follows.
	return name.Capital || t.Lex.Is(name.ID, lexicon.Person) || name.ID == 0 && s.closes(after)
}

// placeBehind reports whether the name that ends at token i stands behind a
// preposition of place, as one who has an age does not.
func (s *scanner) placeBehind(i int) bool {
	for i > s.first && s.t.Tokens[i].Capital {
		i--
	}
	if i > s.first && isAny(s.t, i, "the") { // "in the Lower Quarter, 15 in the port"
		i--
	}
	return isAny(s.t, i, "in at near outside from")
}

// listedAge: the second of "11 and 14".
func (s *scanner) listedAge(f *Figure) bool {
	t, i := s.t, f.First-2
	return i > s.first && isAny(t, i+1, "and or") && s.closes(f.Last) && t.Tokens[i].Kind == words.Number && isMark(t, i-1, ',') &&
		i-2 >= s.first && t.Lex.Is(t.Tokens[i-2].ID, lexicon.Person)
}

// closes reports whether the phrase ends at i: a comma, a closing bracket, the
// end of the sentence.
//
//go:noinline
func (s *scanner) closes(i int) bool {
	if i >= s.last {
		return true
	}
	tok := &s.t.Tokens[i]
	if tok.Kind != words.Mark {
		return false
	}
	switch tok.Rune {
	case ',', ')', '.', ';', '—', '–', '"', '”', '!', '?', ':', ']':
		return true
	}
	return false
}

// aged: "aged from one to 12", "aged between 9 and 12", "ages 9 to 12".
func (s *scanner) aged(i int) bool {
	for j := i - 1; j >= s.first && j > i-3; j-- {
		if isAny(s.t, j, "aged ages") {
			return true
		}
		if !isAny(s.t, j, "from between") {
			break
		}
	}
	// "between nine and 12" holds its first word itself.
	return isWord(s.t, i, "between") && i > s.first && isAny(s.t, i-1, "aged ages")
}

// ageLimit: "children under 5", "women over 60".
func (s *scanner) ageLimit(f *Figure) bool {
	t, i := s.t, f.First
	if i-2 < s.first || !isAny(t, i-1, "under over below aged above") || s.counts(f.Last) {
		return false
	}
	young := isAny(t, i-1, "under over") && (isAny(t, i-2, "were are was is") && s.closes(f.Last) ||
		isAny(t, i-2, "those anyone anybody everyone everybody") || isAny(t, i-2, "people all") && (s.closes(f.Last) || t.Lex.Is(s.id(f.Last), lexicon.Auxiliary)))
	return t.Lex.Is(t.Tokens[i-2].ID, lexicon.Person) || young
}

// manOf: "a man of 45".
func (s *scanner) manOf(f *Figure) bool {
	t, i := s.t, f.First
	return i-2 >= s.first && isWord(t, i-1, "of") && isAny(t, i-2, "man woman boy girl youth child boys girls") && !s.counts(f.Last)
}

// diedAt: "she died at 83".
func (s *scanner) diedAt(f *Figure) bool {
	t, i := s.t, f.First
	return i-2 >= s.first && isWord(t, i-1, "at") && isAny(t, i-2, "died dies dead") && !isAny(t, i-3, "of the") && s.closes(f.Last)
}
