package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// speller adds up the words of a number spelled out. English says the large
// scales from the greatest down, and before each a number below a thousand:
//
//	one hundred forty | thousand | two hundred and six
//	group             | scale    | group
type speller struct {
	t            *words.Text
	end          int
	total, group claims.Number
	room         claims.Number // what the group still takes: below ten after "twenty"
	smallest     claims.Number // the last scale of a thousand or more; zero before any
	last         int           // the token after the words read so far
	any, scaled  bool
	bare         bool // the word read last was a scale
}

// readWords reads a number spelled out: three hundred and twelve thousand. A
// lone "a" counts only before a scale word (a hundred).
func readWords(t *words.Text, i, end int) (number, bool) {
	s := speller{t: t, end: end, last: i}
	for s.small() || s.scale() {
	}
	if !s.any {
		return number{}, false
	}
	n := number{value: add(s.total, s.group), step: one, first: i, last: s.last, scaled: s.scaled, glued: -1}
	if s.bare {
		// "Twenty million" is as rough as 20 million, "twenty thousand" as 20,000.
		if s.smallest.Cmp(million) >= 0 {
			n.step = s.smallest
		}
		by, ok := match.At(t, n.last-1, end, lexicon.ScaleWord)
		if by != nil && ok == n.last {
			n = n.andPart(t, end, by.Value)
		}
		return n.point(t, end), true
	}
	return n.point(t, end), true
}

// small reads one word below a hundred, or "a" before a scale.
func (s *speller) small() bool {
	i := s.joint()
	v, next, ok := smallWord(s.t, i, s.end, s.any)
	if ok && s.any && i == s.last && hyphen(s.t, next) && next+1 < s.end && !s.t.Tokens[next+1].Space && !s.numeral(next+1) {
		return false // thirty two-storey houses
	}
	if ok && i > s.last && isWord(s.t, s.last, "and") && partAhead(s.t, next, s.end) { // and three quarters
		return false
	}
	if !ok || !s.group.IsZero() && (s.room.IsZero() || v.Cmp(s.room) >= 0) || !s.smallest.IsZero() && v.IsZero() {
		return false
	}
	s.group, s.room = add(s.group, v), claims.Number{}
	if v.Cmp(claims.Int(20)) >= 0 {
		s.room = claims.Int(10)
	}
	s.last, s.any, s.bare = next, true, false
	return true
}

// numeral reports whether a word of a number, of a fraction or of an ordinal
// stands at i, or a hedge that a hyphen ties to a number.
func (s *speller) numeral(i int) bool {
	return s.t.Lex.Any(s.t.Tokens[i].ID, 1<<lexicon.Number|1<<lexicon.ScaleWord|1<<lexicon.Fraction|1<<lexicon.Ordinal|1<<lexicon.HedgeAfter) || isAny(s.t, i, "to year strong")
}

// scale reads a scale word behind what was read.
func (s *speller) scale() bool {
	i := s.last
	if s.any && hyphen(s.t, i) {
		i++
	}
	e, next := match.At(s.t, i, s.end, lexicon.ScaleWord)
	if e == nil || !s.any && !s.opens(i) {
		return false
	}
	f := e.Value
	factor := s.group
	if factor.IsZero() {
		if s.any {
			return false
		}
		factor = one
	}
	product, ok := factor.Mul(f)
	large := f.Cmp(claims.Int(1000)) >= 0
	if f == hundred && factor.Cmp(hundred) >= 0 {
		return false // one hundred and two | hundred
	}
	if !ok || large && !s.smallest.IsZero() && f.Cmp(s.smallest) >= 0 {
		return false
	}
	if large {
		s.total, s.group, s.smallest, s.room = add(s.total, product), claims.Number{}, f, claims.Int(1000)
	} else {
		s.group, s.room = product, f
	}
	s.last, s.any, s.scaled, s.bare = next, true, true, true
	return true
}

// opens reports whether a scale word may begin a number, "hundred people
// fled": not in a name, nor where it is the measure of a rate.
func (s *speller) opens(i int) bool {
	t := s.t
	if t.S[t.Tokens[i].End-1] == 's' { // hundreds are vague
		return false
	}
	return (i == 0 || t.Tokens[i-1].Kind != words.Number && !t.Lex.Is(t.Tokens[i-1].ID, lexicon.Number)) && (!t.Tokens[i].Capital || i == 0 || t.Tokens[i].Break) && !isAny(t, i-1, "per in a few by one") && !hyphen(t, i-1) &&
		i+1 < s.end && t.Tokens[i+1].Kind == words.Word
}

// joint passes over what joins the words of a number: a hyphen, "and" after a
// scale word, and a comma between a great scale and a smaller one ("one
// million, two hundred thousand").
func (s *speller) joint() int {
	t, i := s.t, s.last
	if !s.any || i+1 >= s.end {
		return i
	}
	switch {
	case hyphen(t, i) && !t.Tokens[i].Space && t.Tokens[i+1].Break, isMark(t, i, '–') && !t.Tokens[i].Space && !t.Tokens[i+1].Space && t.Lex.Is(t.Tokens[i+1].ID, lexicon.Number) && !s.room.IsZero() && s.room == ten:
		return i + 1
	case hyphen(t, i) && t.Tokens[i].Space == t.Tokens[i+1].Space && !(t.Tokens[i].Space && isWord(t, i+2, "of")):
		return i + 1
	case isWord(t, i, "and") && s.bare && t.Lex.Is(t.Tokens[i+1].ID, lexicon.Number):
		return i + 1
	case isMark(t, i, ',') && s.bare && !s.smallest.IsZero() && s.group.IsZero() && i+2 < s.end &&
		t.Lex.Is(t.Tokens[i+1].ID, lexicon.Number) && t.Lex.Is(t.Tokens[i+2].ID, lexicon.ScaleWord):
		return i + 1
	}
	return i
}

// smallWord reads one word below a hundred, or "a" before a scale.
func smallWord(t *words.Text, i, end int, any bool) (claims.Number, int, bool) {
	if e, next := match.At(t, i, end, lexicon.Number); e != nil {
		return e.Value, next, true
	}
	if any || i+1 >= end || !isWord(t, i, "a") && !isWord(t, i, "an") {
		return claims.Number{}, i, false
	}
	if t.Lex.Is(t.Tokens[i+1].ID, lexicon.ScaleWord) {
		return one, i + 1, true
	}
	if isWord(t, i+1, "single") {
		return one, i + 2, true
	}
	return claims.Number{}, i, false
}

// partAhead reports whether the denominator of a fraction stands at i, behind a
// hyphen or not, and makes no ordinal of what stands before it.
func partAhead(t *words.Text, i, end int) bool {
	if hyphen(t, i) {
		i++
	}
	e, next := match.At(t, i, end, lexicon.Fraction)
	return e != nil && (isPlural(t, next-1) || isWord(t, i, "half") || isWord(t, i, "quarter"))
}

// point reads the digits after "point": one point two five million, two hundred
// point seventy-one. Words below ten are a digit each; a larger one is two.
func (n number) point(t *words.Text, end int) number {
	if !isWordAt(t, n.last, end, "point") {
		return n
	}
	var digits [16]byte
	k, j := 0, n.last+1
	for j < end && k+1 < len(digits) {
		e, next := match.At(t, j, end, lexicon.Number)
		if e == nil || len(e.Name) > 1 && k > 0 {
			break
		}
		k += copy(digits[k:], e.Name)
		if j = next; len(e.Name) > 1 {
			if unit, last := unitBehind(t, j, end); unit != nil && e.Name >= "20" {
				digits[k-1], j = unit.Name[0], last
			}
			break
		}
	}
	return n.decimals(string(digits[:k]), j)
}

// unitBehind is the word below ten that follows tens: "seventy-one".
func unitBehind(t *words.Text, i, end int) (*lexicon.Entry, int) {
	if hyphen(t, i) && i+1 < end && !t.Tokens[i+1].Space {
		i++
	}
	if e, next := match.At(t, i, end, lexicon.Number); e != nil && len(e.Name) == 1 && e.Name != "0" {
		return e, next
	}
	return nil, i
}

// decimals adds digits behind the point of n, which end before token last.
func (n number) decimals(digits string, last int) number {
	part, ok := claims.ParseNumber("0." + digits)
	if ok != nil || digits == "" {
		return n
	}
	n.value, n.last, n.scaled = add(n.value, part), last, false
	n.step, _ = claims.Decimal(1, -len(digits))
	return n
}
