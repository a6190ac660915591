package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// ordinal reads which one a thing is: third, twenty-first, 14th. It counts
// nothing, and is told apart so that the number in it is not read as a count.
func (s *scanner) ordinal(i int, f *Figure) bool {
	v, last := s.ordinalDigits(i)
	if last == i {
		v, last = s.ordinalWords(i)
	}
	if last == i {
		return false
	}
	*f = Figure{Kind: claims.Ordinal, First: i, Last: last, Num: i, NumEnd: last, Q: claims.Quantity{Point: v, Step: one}}
	return true
}

// ordinalDigits reads 14th and 2nd.
func (s *scanner) ordinalDigits(i int) (claims.Number, int) {
	t := s.t
	if t.Tokens[i].Kind != words.Number || i+1 >= s.last || t.Tokens[i+1].Space || !isAny(t, i+1, "st nd rd th") {
		return claims.Number{}, i
	}
	v, _, ok := parseDigits(t.At(i))
	if !ok {
		return claims.Number{}, i
	}
	return v, i + 2
}

// ordinalWords reads third, twenty-first and two hundred and fifth.
func (s *scanner) ordinalWords(i int) (claims.Number, int) {
	t := s.t
	if e, next := match.At(t, i, s.last, lexicon.Ordinal); e != nil {
		return e.Value, next
	}
	if t.Tokens[i].Kind != words.Word {
		return claims.Number{}, i
	}
	n, ok := readWords(t, i, s.last)
	if !ok || n.last >= s.last {
		return claims.Number{}, i
	}
	j := n.last
	if isWord(t, j, "and") && n.scaled || hyphen(t, j) && j+1 < s.last && !t.Tokens[j+1].Space {
		j++
	}
	e, next := match.At(t, j, s.last, lexicon.Ordinal)
	if e == nil || isWord(t, j, "second") && j == n.last && !n.scaled && !s.closes(next) { // a twenty second delay
		return claims.Number{}, i
	}
	v := e.Value
	if v.Cmp(hundred) < 0 {
		return add(n.value, v), next
	}
	if product, ok := n.value.Mul(v); ok {
		v = product
	}
	return v, next
}
