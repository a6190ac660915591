package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// code passes over what is no figure by its looks alone and returns the token
// behind it: a share ("a fifth of"), a citation mark, a ratio, digits with a
// leading zero, and digits strung together (9/11, 555-0142, 4-4-2). It returns
// i where nothing of the kind begins.
func (s *scanner) code(i int) int {
	t := s.t
	if e, next := fractionAt(t, i, s.last); e != nil {
		if _, ok := readShare(t, i, s.last); !ok {
			return next
		}
	}
	if isMark(t, i, '[') {
		return s.citation(i)
	}
	if next := s.ratio(i); next > i {
		return next
	}
	if t.Tokens[i].Kind != words.Number {
		return i
	}
	if next := s.strung(i); next > i {
		return next
	}
	if leadingZero(t.At(i)) {
		for i++; i < s.last && t.Tokens[i].Kind == words.Number; i++ {
		}
		return i
	}
	return s.run(i)
}

// citation passes over a citation mark: [3], [4, 5], [a 12], [12]:34.
func (s *scanner) citation(i int) int {
	t := s.t
	if !isMark(t, i, '[') {
		return i
	}
	for j := i + 1; j < s.last && j < i+10; j++ {
		tok := &t.Tokens[j]
		switch {
		case isMark(t, j, ']'):
			if j == i+1 {
				return i
			}
			return j + 1
		case tok.Kind == words.Word && tok.End-tok.Start > 4, tok.Kind == words.Mark && tok.Rune != ',' && !dash(t, j) && tok.Rune != '.' && tok.Rune != ';':
			return i
		}
	}
	return i
}

// citations passes over any number of citation marks.
func (s *scanner) citations(i int) int {
	for {
		next := s.citation(i)
		if next == i {
			return i
		}
		i = next
	}
}

// citationsBack passes back over the citation marks that end with token i.
func (s *scanner) citationsBack(i int) int {
	for i > s.first && isMark(s.t, i, ']') {
		j := i
		for j > s.first && j > i-9 && !isMark(s.t, j, '[') {
			j--
		}
		if s.citation(j) != i+1 {
			return i
		}
		i = j - 1
	}
	return i
}

// strung passes over digits that slashes or colons string together, over three
// or more that hyphens do, and over two where the second has a leading zero.
func (s *scanner) strung(i int) int {
	t, j, hyphens, zero := s.t, i+1, 0, false
	slashed := false
	for j+1 < s.last && !t.Tokens[j].Space && !t.Tokens[j+1].Space && t.Tokens[j+1].Kind == words.Number {
		switch {
		case isMark(t, j, '/'), isMark(t, j, ':'):
			slashed = true
		case hyphen(t, j):
			hyphens++
			zero = zero || leadingZero(t.At(j+1))
		default:
			return i
		}
		j += 2
	}
	if slashed || hyphens > 1 || zero {
		return j
	}
	return i
}

// run passes over numbers side by side, as in phone numbers and tables; but not
// over groups of digits of one number, nor over "20 500-kg bombs".
func (s *scanner) run(i int) int {
	t := s.t
	j := i + 1
	if _, last := joinGroups(t, i, s.last); last > j {
		return i
	}
	for j < s.last && t.Tokens[j].Kind == words.Number && t.Tokens[j].Space {
		j++
	}
	if j == i+1 || j == i+2 && s.closed(i+1) {
		return i
	}
	return j
}

// closed reports whether what follows the number at i keeps it to itself: a
// hyphen before a word, an age, a fraction.
func (s *scanner) closed(i int) bool {
	t := s.t
	return hyphen(t, i+1) && i+2 < s.last && t.Tokens[i+2].Kind == words.Word || isMark(t, i+1, '/')
}

func leadingZero(s string) bool { return len(s) > 1 && s[0] == '0' && s[1] != '.' }

// ratio passes over "one in four", "nine in 10", "one in every five": a share,
// not two counts. Only small round wholes make one.
func (s *scanner) ratio(i int) int {
	t := s.t
	if i+2 >= s.last || !s.smallFigure(i) || !isWord(t, i+1, "in") {
		return i
	}
	k := i + 2
	if isWord(t, k, "every") {
		k++
	}
	if k >= s.last || !s.smallFigure(k) {
		return i
	}
	n, ok := readNumber(t, i, i+1)
	m, ok2 := readNumber(t, k, s.last)
	if !ok || !ok2 || n.value.Cmp(m.value) >= 0 || m.value.Cmp(claims.Int(10)) > 0 && m.value != hundred && m.value != claims.Int(1000) && m.value != claims.Int(20) {
		return i
	}
	return m.last
}

// smallFigure reports whether a number word or up to four digits stand at i.
func (s *scanner) smallFigure(i int) bool {
	tok := &s.t.Tokens[i]
	if tok.Kind == words.Number {
		return tok.End-tok.Start <= 4
	}
	e, _ := match.At(s.t, i, s.last, lexicon.Number)
	return e != nil
}
