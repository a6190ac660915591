package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// code passes over what is no figure by its looks alone and returns the token
// behind it: a citation mark, digits with a leading zero, and digits strung
// together (9/11, 555-0142, 4-4-2). All but the marks are set aside. It returns
// i where nothing of the kind begins.
func (s *scanner) code(i int) int {
	t := s.t
	if isMark(t, i, '[') {
		return s.citation(i)
	}
	if t.Tokens[i].Kind != words.Number {
		return s.spelledCode(i)
	}
	if _, ok := readSlash(t, i, s.last); ok {
		return i
	}
	if next := s.strung(i); next > i {
		s.setAside(Figure{Kind: claims.Label, First: i, Last: next, Num: i, NumEnd: next})
		return next
	}
	next := s.run(i)
	if leadingZero(t.At(i)) {
		for next = i + 1; next < s.last && t.Tokens[next].Kind == words.Number; next++ {
		}
	}
	s.labels(i, next)
	return next
}

// labels sets the numbers from token i up to next aside, each by itself.
func (s *scanner) labels(i, next int) {
	for ; i < next; i++ {
		if v, step, ok := parseDigits(s.t.At(i)); ok {
			s.setAside(Figure{Kind: claims.Label, First: i, Last: i + 1, Num: i, NumEnd: i + 1, Q: claims.Quantity{Point: v, Step: step}})
		}
	}
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
	return hyphen(t, i+1) && i+2 < s.last && t.Tokens[i+2].Kind == words.Word || isMark(t, i+1, '/') || t.Lex.Is(s.id(i+1), lexicon.ScaleWord)
}

// spelledCode passes over three or more digits in words that hyphens string
// together: "three-nought-four".
func (s *scanner) spelledCode(i int) int {
	t, j, n := s.t, i, 0
	for j < s.last {
		e, next := match.At(t, j, s.last, lexicon.Number)
		if e == nil || len(e.Name) > 1 {
			break
		}
		n++
		if j = next; !hyphen(t, j) || t.Tokens[j].Space || j+1 >= s.last || t.Tokens[j+1].Space {
			break
		}
		j++
	}
	if n < 3 || j-i != 2*n-1 {
		return i
	}
	for k := i; k < j; k += 2 {
		e, _ := match.At(t, k, s.last, lexicon.Number)
		s.setAside(Figure{Kind: claims.Label, First: k, Last: k + 1, Num: k, NumEnd: k + 1, Q: claims.Quantity{Point: e.Value, Step: one}})
	}
	return j
}

func leadingZero(s string) bool { return len(s) > 1 && s[0] == '0' && s[1] != '.' }
