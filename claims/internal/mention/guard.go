package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// guarded reports whether the words around a number make it something else
// than a figure, and what. A range is asked as one: f holds both ends, n the
// first. An amount that is guarded is the pronoun "one", which is nothing at all.
func (s *scanner) guarded(f *Figure, n *number) (claims.Kind, bool) {
	kind := claims.Amount
	before, k := match.Before(s.t, f.First, s.first, lexicon.Guard)
	switch {
	case s.ageFollows(f) || before != nil && before.Name == "age" && !f.Money:
		kind = claims.Age
	case s.goesOn(f):
		kind = s.listed
	case s.listLabel(n) || s.labelled(f, n, before, k):
		kind = claims.Label
	}
	if kind != claims.Amount {
		s.label, s.listed = f.Last, kind
		return kind, true
	}
	switch {
	case s.yearLike(f, n):
		return claims.Label, true
	case !n.digits && s.scoreWord(n):
		return claims.Amount, true
	case n.value.IsZero() && isAny(s.t, n.first-1, "below above"), !n.digits && s.inName(n.first), s.untilYear(f, n), s.glued(f, n), s.named(f, n), s.address(f, n), s.model(f, n), s.spokenYear(n):
		return claims.Label, true
	case s.age(f, n):
		return claims.Age, true
	case s.single(f, n):
		return claims.Single, true
	case s.pronoun(f, n):
		return claims.Amount, true
	case s.score(f, n):
		return claims.Score, true
	}
	return claims.Amount, false
}

// scored takes the other side's number into a score: 2-0, by 51 votes to 49.
func (s *scanner) scored(f *Figure) {
	if f.Kind != claims.Score || f.Q.Hedge == claims.Range {
		return
	}
	if e, next := match.At(s.t, f.Last, s.last, lexicon.GuardAfter); e != nil {
		f.Last = next + 1
	} else {
		f.Last += 2
	}
}

// glued: a word without a space behind the digits that is no unit: 40s, 50p, 3D.
func (s *scanner) glued(f *Figure, n *number) bool {
	t, j := s.t, f.Last
	if n.digits && j < s.last && t.Tokens[j].Kind == words.Number && !t.Tokens[j].Space || s.multiplied(f) || leadingPoint(t, n.first, s.last) && s.counts(n.last) {
		return true
	}
	if !n.digits || j >= s.last || t.Tokens[j].Space || t.Tokens[j].Kind != words.Word || t.Tokens[j].ID == t.Lex.Find("'s") {
		return false
	}
	if e, _ := s.unitAt(j); e != nil {
		return false
	}
	id := t.Tokens[j].ID
	if t.At(j) == "G" {
		return true
	}
	return !t.Lex.Is(id, lexicon.UnitMark) && !t.Lex.Is(id, lexicon.CurrencyWord) && !t.Lex.Is(id, lexicon.CurrencyMark)
}

// multiplied: "5 × 40 people": neither is the count.
func (s *scanner) multiplied(f *Figure) bool {
	if isAny(s.t, f.First-1, "minus times") && f.First-2 >= s.first && (s.t.Tokens[f.First-2].Kind == words.Number || s.t.Lex.Is(s.t.Tokens[f.First-2].ID, lexicon.Number)) {
		return true
	}
	if isWord(s.t, f.Last, "minus") && f.Last+1 < s.last && (s.t.Tokens[f.Last+1].Kind == words.Number || s.t.Lex.Is(s.t.Tokens[f.Last+1].ID, lexicon.Number)) {
		return true
	}
	return isMark(s.t, f.Last, '×') && f.Last+1 < s.last && s.t.Tokens[f.Last+1].Kind == words.Number ||
		isMark(s.t, f.First-1, '×') && f.First-2 >= s.first && s.t.Tokens[f.First-2].Kind == words.Number
}

// named: a number glued to a name or to a sign, as in Krasukha-4, S-300,
// COVID-19, type-2, under-17, (MH)17, #4 or '69. A lower-case word before the
// hyphen leaves it a figure: "a magnitude-5.9 quake".
func (s *scanner) named(f *Figure, n *number) bool {
	t, i := s.t, f.First
	if i <= s.first || t.Tokens[i].Space || !n.digits {
		return false
	}
	prev := i - 1
	switch t.Tokens[prev].Rune {
	case '/', '#', '№', ':', '.', '_', '@', '\'', '’', '‘', '+', '*', '=', '\\', '±', '×', '^', '%', '&', '?', '⁄':
		return t.Tokens[prev].Kind == words.Mark && (t.Tokens[prev].Rune != '=' || prev == s.first || !isMark(t, prev-1, '<') && !isMark(t, prev-1, '>'))
	}
	if !hyphen(t, prev) || prev == s.first || t.Tokens[prev].Space {
		return t.Tokens[prev].Kind != words.Mark // a digit or a letter without a blank between
	}
	before := &t.Tokens[prev-1]
	if before.Kind == words.Mark && before.Rune == '^' {
		return true
	}
	switch {
	case before.Kind == words.Number, before.Kind == words.Word && before.Capital && !t.Lex.Is(before.ID, lexicon.MeasureBefore):
		return true
	case before.Kind != words.Word:
		return false
	}
	return before.End-before.Start <= 2 || isAny(t, prev-1, "under over") || t.Lex.Is(before.ID, lexicon.Guard)
}

// listLabel: the "1." or "2)" before an item of a list.
func (s *scanner) listLabel(n *number) bool {
	return n.first == s.first && n.digits && n.value.Cmp(hundred) < 0 && n.last < s.last-1 && !s.t.Tokens[n.last].Space &&
		(isMark(s.t, n.last, '.') || isMark(s.t, n.last, ')'))
}

// labelled: Flight 370, Resolution 1441, pages 12 to 14, Articles 3 and 4. A
// label takes no article, so "on the flight 20 people died" has none; nor is it
// a plural, unless a list follows.
// e is the word of a label before it, at token k.
func (s *scanner) labelled(f *Figure, n *number, e *lexicon.Entry, k int) bool {
	t := s.t
	if e != nil && (e.Name == "place" || e.Name == "size") {
		return false
	}
	if e != nil && e.Name == "parent" {
		return true
	}
	if e == nil || f.Money {
		return isMark(t, n.last, ':') && n.last+1 < s.last && t.Tokens[n.last+1].Kind == words.Number && !t.Tokens[n.last+1].Space
	}
	if s.taken != nil && s.taken(k) || t.Lex.Is(s.id(k-1), lexicon.Ordinal) {
		return false // "last week 20 people", "in the first week 20 people"
	}
	if k > s.first && t.Lex.Is(t.Tokens[k-1].ID, lexicon.Determiner) && t.Tokens[k].Kind == words.Word && !t.Tokens[k].Capital && !(isWord(t, k, "number") && !s.plural(n.last)) {
		return false
	}
	if s.plural(f.First-1) && !t.Tokens[f.First-1].Capital {
		return f.Q.Hedge == claims.Range || s.listGoesOn(f.Last)
	}
	return true
}

// inName reports whether a number word is part of a name: "Ground Zero", "the
// Group of Seven", "Big Four firms". In a headline every word has a capital.
func (s *scanner) inName(i int) bool {
	t := s.t
	if i <= s.first || t.Tokens[i].Kind != words.Word || !t.Tokens[i].Capital || t.Tokens[i].Upper || t.Tokens[i].Break {
		return false
	}
	j := i - 1
	if isWord(t, j, "of") && j > s.first {
		j--
	}
	if t.Tokens[j].Kind != words.Word || !t.Tokens[j].Capital || j == s.first && t.Lex.Any(t.Tokens[j].ID, edges) {
		return false
	}
	for k := s.first + 1; k < s.last; k++ {
		tok := &t.Tokens[k]
		if tok.Kind == words.Word && !tok.Capital && tok.End-tok.Start > 3 && !t.Lex.Any(tok.ID, edges) {
			return true
		}
	}
	return false
}

// untilYear: "up to 1994" before a clause is a date.
func (s *scanner) untilYear(f *Figure, n *number) bool {
	t := s.t
	if !n.digits || n.scaled || n.step != one || f.Last-f.First > 1 || t.Tokens[f.First].End-t.Tokens[f.First].Start != 4 || !isWord(t, f.First-1, "to") || !isWord(t, f.First-2, "up") {
		return false
	}
	return n.value.Cmp(claims.Int(1800)) > 0 && n.value.Cmp(claims.Int(2100)) < 0 && (s.closes(f.Last) || t.Lex.Is(s.id(f.Last), lexicon.Determiner))
}

// yearLike: four plain digits from 1800 to 2099 that stand where a year does, "after
// 2011 soldiers were killed", "the 2011 dead", "in late 1988"; and the day of a
// month, "the January 6 rioters". A count that size is written with its comma,
// or stands behind a verb.
func (s *scanner) yearLike(f *Figure, n *number) bool {
	t, i := s.t, f.First-1
	if !n.digits || n.scaled || n.step != one || f.Money || f.Q.Hedge == claims.Range {
		return false
	}
	if i >= s.first && t.Tokens[i].Capital && t.Lex.Is(t.Tokens[i].ID, lexicon.Month) && n.value.Cmp(claims.Int(31)) <= 0 {
		return true
	}
	if t.Tokens[n.first].End-t.Tokens[n.first].Start != 4 || n.value.Cmp(claims.Int(1800)) < 0 || n.value.Cmp(claims.Int(2100)) >= 0 || s.unitFollows(f.Last) {
		return false
	}
	if i < s.first {
		return true
	}
	return t.Lex.Any(t.Tokens[i].ID, 1<<lexicon.Preposition|1<<lexicon.Determiner) && !isAny(t, i, "some all about around over under like of by including another up") ||
		isAny(t, i, "late early mid total compared") || t.Tokens[i].Kind == words.Number ||
		isWord(t, i, "and") && i > s.first && t.Tokens[i-1].Kind == words.Number && t.Tokens[i-1].End-t.Tokens[i-1].Start == 4
}

// scoreWord: "score" as a noun of sport, "a score of 3"; "a score of people" and
// "three score men" are numbers.
func (s *scanner) scoreWord(n *number) bool {
	t, i := s.t, n.last-1
	if !isWord(t, i, "score") {
		return false
	}
	many := n.value.Cmp(claims.Int(20)) > 0
	return !(isWord(t, n.last, "of") && s.counts(n.last+1)) && !(many && s.counts(n.last))
}

// goesOn reports whether a number goes on with a list of labels or ages: the 4 of
// "Articles 3 and 4", the 14 of "aged 11 and 14".
func (s *scanner) goesOn(f *Figure) bool {
	return s.label > 0 && f.First == s.label+1 && (isAny(s.t, s.label, "and or to") || isMark(s.t, s.label, ',')) && !s.counts(f.Last)
}

// listGoesOn reports whether another number follows in a list: "3 and 4", "3, 4".
func (s *scanner) listGoesOn(i int) bool {
	return i+1 < s.last && (isAny(s.t, i, "and or") || isMark(s.t, i, ',')) && s.t.Tokens[i+1].Kind == words.Number
}

// counts reports whether what follows at i can be counted: a plural or a person
// within three words.
func (s *scanner) counts(i int) bool {
	for j := i; j < s.last && j < i+3 && s.t.Tokens[j].Kind == words.Word && !s.boundary(j); j++ {
		if s.plural(j) || s.counted(j) {
			return true
		}
	}
	return false
}

// address: "12 Orchard Road".
func (s *scanner) address(f *Figure, n *number) bool {
	t := s.t
	if !n.digits || n.scaled || f.Q.Hedge == claims.Range || n.last >= s.last || !t.Tokens[n.last].Capital {
		return false
	}
	for j := n.last + 1; j < s.last && j < n.last+4 && t.Tokens[j].Capital; j++ {
		if isAny(t, j, "road street avenue lane square drive boulevard place terrace close way st rd ave") {
			return true
		}
	}
	return false
}

// model: a bare number behind an article or an unknown name is part of a name:
// "a 747", "a 386 chip", "an Su 27 landed", "Radio 2". A unit or a hyphen makes
// it a measure: "a 12 mile walk", "a 300-bed hospital".
func (s *scanner) model(f *Figure, n *number) bool {
	t, i := s.t, f.First
	if !n.digits || n.scaled || f.Money || i <= s.first || hyphen(t, n.last) {
		return false
	}
	if isAny(t, i-1, "a an") {
		if e, _ := s.unitAt(f.Last); e != nil {
			return false
		}
		return !t.Lex.Is(s.id(f.Last), lexicon.CurrencyWord) && f.Q.Hedge != claims.Range && (n.step == one || isMark(t, i, '.'))
	}
	if isWord(t, i-1, "of") && i-2 > s.first && isWord(t, i-2, "group") && t.Tokens[i-2].Capital {
		return !s.counts(f.Last)
	}
	prev := &t.Tokens[i-1]
	if prev.Upper && prev.End-prev.Start <= 3 && !s.upper(f.Last) && !t.Lex.Any(prev.ID, edges) && !t.Lex.Any(s.id(f.Last), afterFigure) && f.Q.Hedge != claims.Range {
		return true // AK 47 rifles
	}
	if prev.Kind != words.Word || !prev.Capital || prev.ID != 0 || n.value.Cmp(claims.Int(1000)) >= 0 || t.S[prev.End-1] == '.' {
		return false
	}
	if _, unit := s.unitBetween(f.Last); unit > f.Last || s.counts(f.Last) {
		return false
	}
	return s.closes(f.Last) || t.Lex.Any(s.id(f.Last), 1<<lexicon.Conjunction|1<<lexicon.Preposition) ||
		prev.End-prev.Start <= 3 && !t.Lex.Any(s.id(f.Last), afterFigure)
}

// upper reports whether a word in capitals stands at i, as all do in some
// headlines.
func (s *scanner) upper(i int) bool { return i < s.last && s.t.Tokens[i].Upper }

// afterFigure are the words that may follow a figure that has no noun.
const afterFigure lexicon.ClassSet = 1<<lexicon.Auxiliary | 1<<lexicon.MeasureObject | 1<<lexicon.MeasureSubject | 1<<lexicon.MeasureState

// id is the word at token i; none beyond the end.
//
//go:noinline
func (s *scanner) id(i int) lexicon.Word {
	if i < s.first || i >= s.last {
		return 0
	}
	return s.t.Tokens[i].ID
}

// score: 2-0, 51-49, 1–3: two small numbers joined by a dash that count
// nothing, or that follow a verb of winning and losing.
func (s *scanner) score(f *Figure, n *number) bool {
	t, j := s.t, n.last
	if e, next := match.At(t, j, s.last, lexicon.GuardAfter); e != nil && e.Name == "score" && f.Q.Unit == "" && f.Q.Hedge != claims.Range {
		return next < s.last && t.Tokens[next].Kind == words.Number
	}
	if !dash(t, j) || !n.digits || n.value.Cmp(hundred) >= 0 {
		return false
	}
	if f.Q.Hedge == claims.Range {
		return n.step == one && f.Q.Unit == "" && !s.unitFollows(f.Last) && (s.closes(f.Last) && !s.leads(f.First) || isAny(t, f.First-1, "won lost beat drew win lose wins loses winning losing beating led leading trailing ahead up down"))
	}
	return j+1 < s.last && t.Tokens[j].Space == t.Tokens[j+1].Space && t.Tokens[j+1].Kind == words.Number
}

// leads reports whether a preposition or a hedge leads to the number at i, as to
// no score: "rose to 40-50", "over 40-50".
func (s *scanner) leads(i int) bool {
	return i > s.first && s.t.Lex.Any(s.t.Tokens[i-1].ID, 1<<lexicon.Preposition|1<<lexicon.HedgeBefore)
}

// unitFollows reports whether a unit or a currency word stands at i.
func (s *scanner) unitFollows(i int) bool {
	_, next := s.unitBetween(i)
	return next > i
}

// spokenYear: "nineteen ninety-four", two numbers in words side by side that
// English does not add.
func (s *scanner) spokenYear(n *number) bool {
	if n.digits || n.scaled || n.value.Cmp(claims.Int(10)) < 0 || n.last >= s.last || s.t.Tokens[n.last].Kind != words.Word {
		return false
	}
	m, ok := readWords(s.t, n.last, s.last)
	if !ok || m.scaled || m.value.Cmp(hundred) >= 0 || hyphen(s.t, m.last) {
		return false
	}
	s.passed = m.last
	return true
}
