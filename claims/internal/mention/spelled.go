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
			n = n.andHalf(t, end, claims.MustNumber(by.Name))
		}
		return n, true
	}
	return n.point(t, end), true
}

// small reads one word below a hundred, or "a" before a scale.
func (s *speller) small() bool {
	i := s.joint()
	v, next, ok := smallWord(s.t, i, s.end, s.any)
	if s.any && i > s.last && ok {
		if e, _ := fractionAt(s.t, i, s.end); e != nil { // and three quarters
			return false
		}
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
	f := claims.MustNumber(e.Name)
	factor := s.group
	if factor.IsZero() {
		if s.any {
			return false
		}
		factor = one
	}
	product, ok := factor.Mul(f)
	large := f.Cmp(claims.Int(1000)) >= 0
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
	return (!t.Tokens[i].Capital || i == 0 || t.Tokens[i].Break) && !isAny(t, i-1, "per", "in", "a", "few", "by", "one") && !hyphen(t, i-1) &&
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
	case hyphen(t, i) && !t.Tokens[i+1].Space:
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
		return claims.MustNumber(e.Name), next, true
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

// point reads the digits after "point": one point two five million.
func (n number) point(t *words.Text, end int) number {
	if n.scaled || !isWordAt(t, n.last, end, "point") {
		return n
	}
	step := one
	for j := n.last + 1; j < end; j++ {
		e, next := match.At(t, j, end, lexicon.Number)
		if e == nil || len(e.Name) != 1 || next != j+1 {
			break
		}
		finer, ok := step.Mul(tenth)
		part, ok2 := claims.MustNumber(e.Name).Mul(finer)
		if !ok || !ok2 {
			break
		}
		n.value, n.step, n.last, step = add(n.value, part), finer, next, finer
	}
	return n
}

// readHalves reads numbers made with a fraction: half a million, a quarter of a
// million, two and a half (million).
func readHalves(t *words.Text, i, end int) (number, bool) {
	if n, ok := readShare(t, i, end); ok {
		return n, true
	}
	n, ok := readWords(t, i, end)
	if !ok || n.scaled || !halfMore(t, n.last, end) {
		return number{}, false
	}
	n.value, n.step, n.last = add(n.value, half), tenth, n.last+3
	return n, true
}

// readShare reads a fraction of a scale word: half a million, half-million, a
// half million, three-quarters of a million, half a dozen. Of anything else it
// is a share, and no number.
func readShare(t *words.Text, i, end int) (number, bool) {
	j := i
	if isWord(t, j, "a") {
		j++
	}
	e, next := fractionAt(t, j, end)
	if e == nil {
		e, next = fractionAt(t, i, end)
	}
	if e == nil {
		return number{}, false
	}
	f, ok := finite(e.Name)
	if !ok {
		return number{}, false
	}
	j = next
	if isWordAt(t, j, end, "of") {
		j++
	}
	if isWordAt(t, j, end, "a") || hyphen(t, j) {
		j++
	}
	if j >= end || !t.Lex.Is(t.Tokens[j].ID, lexicon.ScaleWord) {
		return number{}, false
	}
	step := tenth
	if f != half {
		step = claims.MustNumber("0.05")
	}
	if isWord(t, j, "dozen") {
		step = f
	}
	return number{value: f, step: step, first: i, last: j, glued: -1}, true
}

// fractionAt is the fraction in words at i, hyphenated or not.
func fractionAt(t *words.Text, i, end int) (*lexicon.Entry, int) {
	if e, next := match.At(t, i, end, lexicon.Fraction); e != nil {
		return e, next
	}
	if i+2 >= end || !hyphen(t, i+1) || t.Tokens[i+1].Space {
		return nil, i
	}
	for _, e := range t.Lex.At(t.Tokens[i].ID) {
		if e.Class == lexicon.Fraction && len(e.Words) == 2 && e.Words[1] == t.Tokens[i+2].ID {
			return e, i + 3
		}
	}
	return nil, i
}

// finite is the value of a fraction's name, "3/4", where it is a short decimal.
func finite(name string) (claims.Number, bool) {
	switch name {
	case "1/2":
		return half, true
	case "1/4":
		return quarter, true
	case "3/4":
		return add(half, quarter), true
	}
	return claims.Number{}, false
}
