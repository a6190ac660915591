package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// readShare reads a part of a whole that begins at token i:
//
//	two thirds, a fifth, twenty-three fortieths, three twenty-firsts    in words
//	3/4, ½                                                              in signs
//
// Of a scale word it is a number of its own: half a million, three-quarters of
// a million, half a dozen. Of anything else it is a share.
func readShare(t *words.Text, i, end int) (number, bool) {
	n, ok := readPart(t, i, end)
	if !ok {
		return number{}, false
	}
	if j := ofScale(t, n.last, end); j > 0 {
		n.share, n.last = false, j
		n.step = roughStep(n.value)
		if isWord(t, j, "dozen") {
			n.step = n.value
		}
	}
	return n, true
}

// readPart reads a part, whatever it is of.
func readPart(t *words.Text, i, end int) (number, bool) {
	if t.Tokens[i].Kind == words.Number {
		return readSlash(t, i, end)
	}
	if n, ok := readSign(t, i, end); ok {
		return n, true
	}
	if n, ok := readSlash(t, i, end); ok {
		return n, true
	}
	return readFraction(t, i, end)
}

// roughStep is how exact a part of a scale word is: half a million is given in
// hundred thousands, a quarter of a million in fifties of them.
func roughStep(v claims.Number) claims.Number {
	if v == half {
		return tenth
	}
	return claims.MustNumber("0.05")
}

// ofScale is the token of the scale word that a part at its end is of: "half a
// million", "half-million", "two thirds of a million"; 0 where there is none.
func ofScale(t *words.Text, j, end int) int {
	if isWordAt(t, j, end, "of") {
		j++
	}
	if isWordAt(t, j, end, "a") || hyphen(t, j) {
		j++
	}
	if j < end && t.Lex.Is(t.Tokens[j].ID, lexicon.ScaleWord) {
		return j
	}
	return 0
}

// halfMore reports whether "and a half" stands at i.
func halfMore(t *words.Text, i, end int) bool {
	return i+2 < end && isWord(t, i, "and") && isWord(t, i+1, "a") && isWord(t, i+2, "half")
}

// readSign reads ½, ⅔ and their like.
func readSign(t *words.Text, i, end int) (number, bool) {
	if i >= end || t.Tokens[i].Kind != words.Mark || !vulgarSign(t.Tokens[i].Rune) {
		return number{}, false
	}
	for _, v := range vulgars {
		if v.sign == t.Tokens[i].Rune {
			return part(claims.Int(v.num), claims.Int(v.den), i, i+1)
		}
	}
	return number{}, false
}

// vulgars are the fractions that have a sign of their own.
var vulgars = [...]struct {
	sign     rune
	num, den int64
}{
	{'½', 1, 2}, {'¼', 1, 4}, {'¾', 3, 4}, {'⅓', 1, 3}, {'⅔', 2, 3}, {'⅕', 1, 5}, {'⅖', 2, 5}, {'⅗', 3, 5}, {'⅘', 4, 5},
	{'⅙', 1, 6}, {'⅚', 5, 6}, {'⅐', 1, 7}, {'⅛', 1, 8}, {'⅜', 3, 8}, {'⅝', 5, 8}, {'⅞', 7, 8}, {'⅑', 1, 9}, {'⅒', 1, 10},
}

// vulgarSign reports whether a rune may be one of them.
func vulgarSign(r rune) bool { return r >= '¼' && r <= '¾' || r >= '⅐' && r <= '⅞' }

// readSlash reads 3/4: a numerator below its denominator, and a denominator that
// people part things into. 9/11 and 24/7 are none.
func readSlash(t *words.Text, i, end int) (number, bool) {
	if i+2 >= end || t.Tokens[i].Kind != words.Number || t.Tokens[i+1].Kind != words.Mark || t.Tokens[i+2].Kind != words.Number ||
		t.Tokens[i+1].Rune != '/' && t.Tokens[i+1].Rune != '⁄' || t.Tokens[i+1].Space || t.Tokens[i+2].Space {
		return number{}, false
	}
	if i+3 < end && !t.Tokens[i+3].Space && (isMark(t, i+3, '/') || t.Tokens[i+3].Kind != words.Mark) || i > 0 && isMark(t, i-1, '/') && !t.Tokens[i].Space {
		return number{}, false
	}
	num, _, ok := parseDigits(t.At(i))
	den, _, ok2 := parseDigits(t.At(i + 2))
	if !ok || !ok2 || leadingZero(t.At(i)) || num.IsZero() || num.Cmp(den) >= 0 || !parted(den) {
		return number{}, false
	}
	n, ok := part(num, den, i, i+3)
	n.digits = true
	return n, ok
}

// parted reports whether something is commonly parted into so many: up to ten,
// dozens, and powers of two and ten.
func parted(den claims.Number) bool {
	n, ok := den.Int64()
	if !ok {
		return false
	}
	switch n {
	case 12, 15, 16, 20, 24, 25, 30, 32, 40, 50, 60, 64, 100, 128, 1000:
		return true
	}
	return n <= 10
}

// readFraction reads a fraction in words: a numerator, and a denominator that is
// in the plural unless the numerator is one.
func readFraction(t *words.Text, i, end int) (number, bool) {
	if e, next := match.At(t, i, end, lexicon.Fraction); e != nil {
		scaled := isWord(t, i, "quarter") && next < end && t.Lex.Is(t.Tokens[next].ID, lexicon.ScaleWord)
		if !isWord(t, i, "half") && !scaled { // the other bare ones are ordinals, or quarters of a year or a town
			return number{}, false
		}
		return part(one, denominator(e), i, next)
	}
	if k := spelledTo(t, i, end); k > i && (k >= end || !t.Lex.Any(t.Tokens[k].ID, partial)) {
		return number{}, false
	}
	num, j, ok := numerator(t, i, end)
	if !ok {
		return number{}, false
	}
	den, next, plural := readDenominator(t, j, end)
	single := num == one
	if next == j || plural == single && !isWord(t, next-1, "half") {
		return number{}, false
	}
	if single && !standsAlone(t, i, next, end) {
		return number{}, false
	}
	return part(num, den, i, next)
}

// partial are the words that end a fraction: fifths, and the first of twenty-first.
const partial lexicon.ClassSet = 1<<lexicon.Fraction | 1<<lexicon.Ordinal

// numerator reads what stands before a denominator, and the hyphen or blank
// between. Tens go to the denominator where one follows them: "three
// twenty-firsts".
func numerator(t *words.Text, i, end int) (claims.Number, int, bool) {
	n, ok := number{value: one, last: i + 1}, isWord(t, i, "a") || isWord(t, i, "an")
	if ok && i+1 < end && t.Lex.Is(t.Tokens[i+1].ID, lexicon.ScaleWord) || !ok && t.Tokens[i].Kind == words.Word {
		n, ok = readWords(t, i, end)
	}
	if !ok || n.last >= end {
		return claims.Number{}, i, false
	}
	j := n.last
	if hyphen(t, j) && j+1 < end && t.Tokens[j].Space == t.Tokens[j+1].Space {
		j++
	}
	return n.value, j, true
}

// readDenominator reads thirds, twentieths, and twenty-firsts, and tells a plural.
func readDenominator(t *words.Text, j, end int) (den claims.Number, next int, plural bool) {
	if e, k := match.At(t, j, end, lexicon.Fraction); e != nil {
		return denominator(e), k, isPlural(t, k-1)
	}
	tens, k := match.At(t, j, end, lexicon.Number)
	if tens == nil || len(tens.Name) != 2 || tens.Name < "20" || k >= end {
		return claims.Number{}, j, false
	}
	if hyphen(t, k) {
		k++
	}
	units, ok := unitPart(t, k, end)
	if !ok {
		return claims.Number{}, j, false
	}
	return add(tens.Value, units), k + 1, isPlural(t, k)
}

// unitPart is the value of the last word of "twenty-first" or "twenty-fifths".
func unitPart(t *words.Text, k, end int) (claims.Number, bool) {
	if e, _ := match.At(t, k, end, lexicon.Fraction); e != nil {
		den := denominator(e)
		return den, den.Cmp(ten) < 0
	}
	if isAny(t, k, "first firsts") {
		return one, k < end
	}
	return claims.Int(2), k < end && isAny(t, k, "second seconds")
}

func isPlural(t *words.Text, k int) bool { return t.S[t.Tokens[k].End-1]|0x20 == 's' }

// denominator is the N of an entry's name, 1/N.
func denominator(e *lexicon.Entry) claims.Number { return e.Value }

// standsAlone reports whether "a fifth" or "one third" from i up to next is a
// part and no ordinal: hyphenated, of something, of a scale word, behind "by", or
// at the end of its phrase. "A fifth person" and "a third was hurt" count on.
func standsAlone(t *words.Text, i, next, end int) bool {
	if isWord(t, next-1, "half") || isWord(t, next-1, "quarter") || hyphen(t, next-2) {
		return true
	}
	if isWord(t, next, "or") && isAny(t, next+1, "more less") || isWord(t, next, "to") && isAny(t, next+1, "a half one two") {
		return true
	}
	if next >= end || isWord(t, next, "of") || isWord(t, i-1, "by") || t.Tokens[next].Kind == words.Mark {
		return true
	}
	return ofScale(t, next, end) > 0 || t.Lex.Is(t.Tokens[next].ID, lexicon.UnitWord)
}

// part is num parts of den as a number.
func part(num, den claims.Number, first, last int) (number, bool) {
	v, ok := num.Quo(den)
	return number{value: v, step: claims.MustNumber("0.01"), num: num, den: den, first: first, last: last, share: true, glued: -1}, ok
}

// andHalf adds the part behind a plain number: "two and a half", "five and a
// quarter", "twenty and three fifths".
func (n number) andHalf(t *words.Text, end int) number {
	m, ok := n.partBehind(t, end)
	if !ok || n.scaled && !n.belowThousand(t) || n.scaled && ofScale(t, m.last, end) > 0 {
		return n
	}
	n.value, n.step, n.last, n.scaled = add(n.value, m.value), tenth, m.last, false
	return n
}

// belowThousand reports whether the scale word read last is a hundred or a dozen.
func (n number) belowThousand(t *words.Text) bool {
	e, next := match.At(t, n.last-1, n.last, lexicon.ScaleWord)
	return e == nil || next != n.last || e.Value == hundred
}

// andPart reads "a million and a half": half of what the scale counts.
func (n number) andPart(t *words.Text, end int, scale claims.Number) number {
	m, ok := n.partBehind(t, end)
	if !ok || scale == hundred || !finite(m.value) || ofScale(t, m.last, end) > 0 {
		return n
	}
	if more, ok := scale.Mul(m.value); ok {
		n.value, n.last = add(n.value, more), m.last
		if step, ok := scale.Mul(tenth); ok && scale.Cmp(hundred) > 0 {
			n.step = step
		}
	}
	return n
}

// finite reports whether a part is a short decimal: a half, three quarters.
func finite(v claims.Number) bool {
	v, ok := v.Mul(claims.Int(10000))
	return ok && v.IsInt()
}

// plusShare adds the part of a smaller scale: "one billion and three quarters
// million".
func (n number) plusShare(t *words.Text, end int) number {
	if !n.scaled || !isWordAt(t, n.last, end, "and") || n.last+1 >= end {
		return n
	}
	m, ok := readShare(t, n.last+1, end)
	if !ok || m.share {
		return n
	}
	if m, ok = m.times(t, end); ok && m.scaled && m.value.Cmp(n.step) < 0 {
		n.value, n.step, n.last = add(n.value, m.value), m.step, m.last
	}
	return n
}

// partBehind reads "and a half", "and three fifths" behind a number. A part of
// a scale word is none of this number, and "and a third was hurt" is no part.
func (n number) partBehind(t *words.Text, end int) (number, bool) {
	at := n.last
	glued := hyphen(t, at) && isWordAt(t, at+1, end, "and") && hyphen(t, at+2) // two-and-a-half-hour
	if glued {
		at++
	}
	if n.share || !isWordAt(t, at, end, "and") || at+2 >= end || !n.value.IsInt() {
		return number{}, false
	}
	if glued {
		return hyphened(t, at+1, end)
	}
	m, ok := readPart(t, at+1, end)
	if ok && m.num == one && m.den.Cmp(claims.Int(4)) != 0 && m.den.Cmp(claims.Int(2)) != 0 && isWord(t, n.last+1, "a") &&
		!t.Lex.Is(t.Tokens[min(m.last, end-1)].ID, lexicon.UnitWord) && n.first > 0 {
		return number{}, false // "12 died and 42 and a third" may count on
	}
	if !ok || m.value.Cmp(one) >= 0 || m.digits || isWord(t, n.last+1, "half") || isWordAt(t, m.last, end, "of") {
		return number{}, false
	}
	if hyphen(t, m.last) && !t.Tokens[m.last].Space {
		return number{}, false
	}
	return m, true
}

// hyphened reads the "a-half" of "two-and-a-half"; i is the hyphen before it.
func hyphened(t *words.Text, i, end int) (number, bool) {
	if i+3 >= end || !isWord(t, i+1, "a") || !hyphen(t, i+2) || !isAny(t, i+3, "half quarter") {
		return number{}, false
	}
	e, next := match.At(t, i+3, end, lexicon.Fraction)
	return part(one, denominator(e), i+1, next)
}
