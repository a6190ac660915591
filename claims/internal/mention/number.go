package mention

import (
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// number is a plain number as written in digits, in words or in both: its
// value, the unit of its last written digit, and the tokens it takes.
type number struct {
	value, step claims.Number
	first, last int
	scaled      bool // a scale word or mark stands in it: "1.2 million"
	digits      bool // written in digits, at least in part
	glued       int  // the token of a scale mark glued to the digits, or -1
}

var (
	one     = claims.Int(1)
	hundred = claims.Int(100)
	million = claims.Int(1e6)
	half    = claims.MustNumber("0.5")
	tenth   = claims.MustNumber("0.1")
	quarter = claims.MustNumber("0.25")
)

// readNumber reads the number that begins at token i. It does not look at what
// stands before or after: guards do.
func readNumber(t *words.Text, i, end int) (number, bool) {
	n, ok := readFactor(t, i, end)
	if !ok {
		return number{}, false
	}
	n, ok = n.times(t, end)
	for ok && n.scaled && n.last+1 < end {
		more, yes := n.lesser(t, end)
		if !yes {
			break
		}
		n = more
	}
	return n, ok
}

// lesser adds what a smaller scale word counts behind a greater one: 3 crore 12
// lakh, 2 million 300 thousand.
func (n number) lesser(t *words.Text, end int) (number, bool) {
	if !n.digits || t.Tokens[n.last].Kind != words.Number {
		return n, false
	}
	m, ok := readFactor(t, n.last, end)
	if !ok || m.scaled {
		return n, false
	}
	if m, ok = m.times(t, end); !ok || !m.scaled || m.value.Cmp(n.step) >= 0 {
		return n, false
	}
	n.value, n.step, n.last = add(n.value, m.value), m.step, m.last
	return n, true
}

// readFactor reads a number without the scale word that may follow it.
func readFactor(t *words.Text, i, end int) (number, bool) {
	if t.Tokens[i].Kind == words.Number {
		return readDigits(t, i, end)
	}
	if n, ok := readHalves(t, i, end); ok {
		return n, true
	}
	return readWords(t, i, end)
}

// times applies the scale words after a number: 1.2 million, 2 lakh crore,
// 20-million; and the half that may follow them.
func (n number) times(t *words.Text, end int) (number, bool) {
	for n.last < end {
		e, next := match.At(t, n.last, end, lexicon.ScaleWord)
		if e == nil && n.glued < 0 && !n.scaled && n.digits && hyphen(t, n.last) {
			e, next = match.At(t, n.last+1, end, lexicon.ScaleWord)
		}
		if e == nil {
			e, next = manyScale(t, n.last)
		}
		if e == nil {
			return n, true
		}
		var ok bool
		if n, ok = n.scale(e.Name, next); !ok {
			return number{}, false
		}
		n = n.andHalf(t, end, claims.MustNumber(e.Name))
	}
	return n, true
}

// manyScale reads a scale word in the plural, which only behind a number is one:
// "two dozens", "three billions".
func manyScale(t *words.Text, i int) (*lexicon.Entry, int) {
	w := t.At(i)
	if !t.Lex.Is(t.Tokens[i].ID, lexicon.VagueWord) || len(w) < 5 || w[len(w)-1] != 's' {
		return nil, i
	}
	for _, e := range t.Lex.At(t.Lex.Find(w[:len(w)-1])) {
		if e.Class == lexicon.ScaleWord && len(e.Words) == 1 {
			return e, i + 1
		}
	}
	return nil, i
}

// scale multiplies a number by the scale word or mark that ends before next.
func (n number) scale(by string, next int) (number, bool) {
	f := claims.MustNumber(by)
	v, ok := n.value.Mul(f)
	s, ok2 := n.step.Mul(f)
	n.value, n.step, n.last, n.scaled = v, s, next, true
	return n, ok && ok2
}

// andHalf reads "a million and a half".
func (n number) andHalf(t *words.Text, end int, scale claims.Number) number {
	if !halfMore(t, n.last, end) || n.last+3 < end && t.Lex.Is(t.Tokens[n.last+3].ID, lexicon.ScaleWord) {
		return n
	}
	if more, ok := scale.Mul(half); ok {
		n.value, n.last = add(n.value, more), n.last+3
		if step, ok := scale.Mul(tenth); ok && scale.Cmp(hundred) > 0 {
			n.step = step
		}
	}
	return n
}

// halfMore reports whether "and a half" stands at i.
func halfMore(t *words.Text, i, end int) bool {
	return i+2 < end && isWord(t, i, "and") && isWord(t, i+1, "a") && isWord(t, i+2, "half") && !(hyphen(t, i+3) && !t.Tokens[i+3].Space)
}

// readDigits reads one written number, groups joined by blanks included, a
// fraction and a scale mark glued to it: 1 234 567, 3½, 2 1/2, 1.2m.
func readDigits(t *words.Text, i, end int) (number, bool) {
	text, last := joinGroups(t, i, end)
	v, step, ok := parseDigits(text)
	if !ok {
		return number{}, false
	}
	n := number{value: v, step: step, first: i, last: last, digits: true, glued: -1}
	n = n.fraction(t, end)
	if n.last >= end || t.Tokens[n.last].Kind != words.Word || t.Tokens[n.last].Space && !countsMillions(t, n.last, end) {
		return n, true
	}
	if e, next := match.At(t, n.last, end, lexicon.ScaleMark); e != nil && n.value.Cmp(claims.Int(10000)) < 0 { // 1500b is a code
		glued := n.last
		n, ok = n.scale(e.Name, next)
		n.glued = glued
	}
	return n, ok
}

// countsMillions reports whether a mark that stands apart from its digits is a
// scale: "1.2 m people", "40 bn euros", but not "12 m from the door".
func countsMillions(t *words.Text, i, end int) bool {
	if t.Tokens[i].End-t.Tokens[i].Start > 1 {
		return true
	}
	if i+1 >= end || !isWord(t, i, "m") {
		return false
	}
	id := t.Tokens[i+1].ID
	return t.Lex.Is(id, lexicon.Person) || t.Lex.Is(id, lexicon.CurrencyWord)
}

// joinGroups joins digits that blanks part into groups of three. A plain blank
// counts only where a word follows at once, for two figures may stand side by
// side.
func joinGroups(t *words.Text, i, end int) (text string, last int) {
	text, last = t.At(i), i+1
	if len(text) > 3 || !allDigits(text) || text[0] == '0' {
		return text, last
	}
	plain := false
	for last < end && t.Tokens[last].Kind == words.Number && threeDigits(t.At(last)) && (thinSpace(t, last) || t.Quote(last-1, last+1) == t.At(last-1)+" "+t.At(last)) {
		plain = plain || !thinSpace(t, last)
		text += t.At(last)
		last++
	}
	if plain && (last-i < 3 || len(t.At(i)) > 2) && (last >= end || t.Tokens[last].Kind != words.Word || t.Tokens[last].Capital || !t.Tokens[last].Space) {
		return t.At(i), i + 1
	}
	return text, last
}

// thinSpace reports whether a no-break or thin space parts token i from the one before.
func thinSpace(t *words.Text, i int) bool {
	switch t.S[t.Tokens[i-1].End:t.Tokens[i].Start] {
	case "\u00a0", "\u2009", "\u202f":
		return true
	}
	return false
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func threeDigits(s string) bool { return len(s) == 3 && allDigits(s) }

// fraction adds the fraction that follows whole digits: 3½ or 2 1/2.
func (n number) fraction(t *words.Text, end int) number {
	if !n.value.IsInt() || n.last >= end {
		return n
	}
	if f, ok := vulgar(t, n.last); ok {
		n.value, n.step, n.last = add(n.value, f), tenth, n.last+1
		return n
	}
	j := n.last
	if j+2 < end && t.Tokens[j].Space && t.At(j) == "1" && isMark(t, j+1, '/') && t.At(j+2) == "2" && !t.Tokens[j+2].Space {
		n.value, n.step, n.last = add(n.value, half), tenth, j+3
	}
	return n
}

// vulgar reads the signs ½, ¼ and ¾; others are no finite decimals or too rare.
func vulgar(t *words.Text, i int) (claims.Number, bool) {
	switch {
	case isMark(t, i, '½'):
		return half, true
	case isMark(t, i, '¼'):
		return quarter, true
	case isMark(t, i, '¾'):
		return add(half, quarter), true
	}
	return claims.Number{}, false
}

// parseDigits reads 20,000 and 1.2 and 12,34,567 and 1.234.567 and 10'000: a
// mark that stands before groups of three (or Indian groups of two and three)
// parts groups; a single dot after them, or without them, is the decimal point.
// What fits neither, such as 1,5, is not read.
func parseDigits(s string) (value, step claims.Number, ok bool) {
	plain, decimals, ok := ungroup(ascii(s))
	if !ok || len(plain) > 17 {
		return claims.Number{}, claims.Number{}, false
	}
	value, err := claims.ParseNumber(plain)
	if err != nil {
		return claims.Number{}, claims.Number{}, false
	}
	step, ok = claims.Decimal(1, -decimals)
	return value, step, ok
}

// TooLarge reports whether token i is a well written number that goes beyond
// what a number can hold, by itself or with the scale word behind it.
func TooLarge(t *words.Text, i, end int) bool {
	if t.Tokens[i].Kind != words.Number {
		return false
	}
	plain, decimals, ok := ungroup(ascii(t.At(i)))
	if !ok {
		return false
	}
	if len(plain)-decimals > 17 {
		return true
	}
	if _, _, ok := parseDigits(t.At(i)); !ok {
		return false // many decimals
	}
	_, ok = readNumber(t, i, end)
	return !ok
}

// ascii writes decimal digits of any script as 0 to 9, and other group marks as
// an apostrophe.
func ascii(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		plain = plain && s[i] < 0x80
	}
	if plain {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r < 0x80:
			return r
		case r == '’' || r == '٬':
			return '\''
		case r == '٫':
			return '.'
		}
		return digitValue(r)
	}, s)
}

// digitValue maps a decimal digit of any script to ASCII. Unicode keeps the ten
// digits of a script together, zero first, so its table of them is made of tens.
func digitValue(r rune) rune {
	for _, x := range unicode.Nd.R16 {
		if r >= rune(x.Lo) && r <= rune(x.Hi) {
			return '0' + (r-rune(x.Lo))%10
		}
	}
	for _, x := range unicode.Nd.R32 {
		if r >= rune(x.Lo) && r <= rune(x.Hi) {
			return '0' + (r-rune(x.Lo))%10
		}
	}
	return r
}

// ungroup takes the group marks out and counts the decimals.
func ungroup(s string) (plain string, decimals int, ok bool) {
	whole, rest := s, ""
	if strings.Count(s, ".") == 1 {
		whole, rest, _ = strings.Cut(s, ".")
		if !allDigits(rest) {
			return "", 0, false
		}
		rest, decimals = "."+rest, len(rest)
	}
	at := strings.IndexAny(whole, ",.'")
	if at < 0 {
		return whole + rest, decimals, true
	}
	groups := strings.Split(whole, whole[at:at+1])
	if !grouped(groups) {
		return "", 0, false
	}
	return strings.Join(groups, "") + rest, decimals, true
}

// grouped reports whether groups are of three digits, or of two with a last one
// of three, after a first one that is not longer.
func grouped(g []string) bool {
	last := len(g) - 1
	if len(g[0]) == 0 || len(g[0]) > 3 || !allDigits(g[0]) || !threeDigits(g[last]) {
		return false
	}
	two, three := len(g[0]) <= 2, true
	for _, x := range g[1:last] {
		two = two && len(x) == 2 && allDigits(x)
		three = three && threeDigits(x)
	}
	return three || two
}

func add(a, b claims.Number) claims.Number {
	if s, ok := a.Add(b); ok {
		return s
	}
	return a
}

func hyphen(t *words.Text, i int) bool {
	return i >= 0 && i < len(t.Tokens) && t.Tokens[i].Kind == words.Mark && (t.Tokens[i].Rune == '-' || t.Tokens[i].Rune == '‐' || t.Tokens[i].Rune == '‑')
}

// dash reports whether a mark is a hyphen, a dash or a minus sign.
func dash(t *words.Text, i int) bool {
	return hyphen(t, i) || isMark(t, i, '–') || isMark(t, i, '—') || isMark(t, i, '−') || isMark(t, i, '‒')
}

// isWord reports whether token i is the lower-case word w in any case. It
// compares letters rather than looking w up, so that w need not be a word of
// the lexicon.
func isWord(t *words.Text, i int, w string) bool {
	if i < 0 || i >= len(t.Tokens) {
		return false
	}
	tok := &t.Tokens[i]
	return int(tok.End-tok.Start) == len(w) && strings.EqualFold(t.S[tok.Start:tok.End], w)
}

// isAny reports whether token i is one of the words.
func isAny(t *words.Text, i int, list ...string) bool {
	for _, w := range list {
		if isWord(t, i, w) {
			return true
		}
	}
	return false
}

func isWordAt(t *words.Text, i, end int, w string) bool { return i < end && isWord(t, i, w) }

func isMark(t *words.Text, i int, r rune) bool {
	return i >= 0 && i < len(t.Tokens) && t.Tokens[i].Kind == words.Mark && t.Tokens[i].Rune == r
}
