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
	num, den    claims.Number // of a share
	scaled      bool          // a scale word or mark stands in it: "1.2 million"
	digits      bool          // written in digits, at least in part
	share       bool          // a part of a whole: two thirds, 1/4
	glued       int           // the token of a scale mark glued to the digits, or -1
}

var (
	one      = claims.Int(1)
	hundred  = claims.Int(100)
	million  = claims.Int(1e6)
	ten      = claims.Int(10)
	twelve   = claims.Int(12)
	thousand = claims.Int(1000)
	half     = claims.MustNumber("0.5")
	tenth    = claims.MustNumber("0.1")
)

// readNumber reads the number that begins at token i. It does not look at what
// stands before or after: guards do.
func readNumber(t *words.Text, i, end int) (number, bool) {
	n, ok := readFactor(t, i, end)
	if !ok || n.share {
		return n, ok
	}
	if n, ok = n.times(t, end); !ok {
		return number{}, false
	}
	for n.scaled && n.last < end {
		more, yes := n.lesser(t, end)
		if !yes {
			break
		}
		n = more
	}
	return n.plusShare(t, end), true
}

// dozens counts only the last part of a larger number in dozens: "three hundred
// and two dozen" are 324.
func (n number) dozens(whole int64, next int) (number, bool) {
	n.value, n.step, n.last, n.scaled = claims.Int(whole/100*100+whole%100*12), one, next, true
	return n, whole < 1e9
}

// lesser adds what is counted behind a scale word by a smaller one, or by none:
// 3 crore 12 lakh, 2 million 300 thousand, 3 hundred and 21.
func (n number) lesser(t *words.Text, end int) (number, bool) {
	i := n.last
	and := isWord(t, i, "and")
	if and {
		i++
	}
	if i >= end || t.Tokens[i].Kind == words.Mark || !n.digits && !n.indian(t) {
		return n, false
	}
	m, ok := readFactor(t, i, end)
	if !ok || m.scaled && !and && m.digits || m.share || !m.value.IsInt() {
		return n, false
	}
	if m, ok = m.times(t, end); !ok || m.value.Cmp(n.step) >= 0 || m.value.IsZero() || !m.scaled && !n.unscaledRest(t, m, and, end) {
		return n, false
	}
	n.value, n.step, n.last = add(n.value, m.value), m.step, m.last
	return n, true
}

// indian reports whether the scale word read last is a lakh or a crore, which
// words too are added behind: "three crore twelve lakh".
func (n number) indian(t *words.Text) bool {
	e, next := match.At(t, n.last-1, n.last, lexicon.ScaleWord)
	return e != nil && next == n.last && (e.Name == "100000" || e.Name == "10000000")
}

// unscaledRest reports whether plain digits or words behind a scale word belong
// to its number: "3 hundred and 21", "4 thousand 3 hundred and 21", but not "2
// million and 30 sheep", where another figure may begin.
func (n number) unscaledRest(t *words.Text, m number, and bool, end int) bool {
	e, _ := match.At(t, n.last-1, end, lexicon.ScaleWord)
	if e == nil {
		return false
	}
	by := e.Value
	return m.value.Cmp(by) < 0 && (by == hundred && and || !m.digits && n.indian(t))
}

// readFactor reads a number without the scale word that may follow it.
func readFactor(t *words.Text, i, end int) (number, bool) {
	if n, ok := readShare(t, i, end); ok {
		return n, true
	}
	if t.Tokens[i].Kind == words.Number || leadingPoint(t, i, end) {
		n, ok := readDigits(t, i, end)
		return n.andHalf(t, end), ok
	}
	n, ok := readWords(t, i, end)
	return n.andHalf(t, end), ok
}

// leadingPoint reports whether a decimal point with no digit before it begins a
// number at i: ".08".
func leadingPoint(t *words.Text, i, end int) bool {
	return isMark(t, i, '.') && i+1 < end && t.Tokens[i+1].Kind == words.Number && !t.Tokens[i+1].Space &&
		(i == 0 || t.Tokens[i].Space || t.Tokens[i-1].Kind == words.Mark) && allDigits(t.At(i+1))
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
		if e != nil && (n.digits && isWord(t, next-1, "score") || !n.digits && e.Value == hundred && n.value.Cmp(hundred) >= 0) {
			return n, true // 12 score draws, one hundred and two | hundred
		}
		if e == nil {
			return n, true
		}
		var ok bool
		if n, ok = n.scale(e.Name, next); !ok {
			return number{}, false
		}
		n = n.andPart(t, end, e.Value)
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
	if whole, ok := n.value.Int64(); f == twelve && ok && whole > 100 && whole%100 > 0 {
		return n.dozens(whole, next)
	}
	v, ok := n.value.Mul(f)
	s, ok2 := n.step.Mul(f)
	n.value, n.step, n.last, n.scaled = v, s, next, true
	return n, ok && ok2
}

// readDigits reads one written number, groups joined by blanks included, a
// power of ten, a fraction and a scale mark glued to it: 1 234 567, 4e14, 3½,
// 2 1/2, 1.2m.
func readDigits(t *words.Text, i, end int) (number, bool) {
	first := i
	var text string
	var last int
	if t.Tokens[i].Kind == words.Mark { // .08
		text, last = "0"+t.S[t.Tokens[i].Start:t.Tokens[i+1].End], i+2
	} else {
		text, last = joinGroups(t, i, end)
	}
	v, step, ok := parseDigits(text)
	if !ok {
		return number{}, false
	}
	n := number{value: v, step: step, first: first, last: last, digits: true, glued: -1}
	if n, ok = n.power(t, end); !ok || n.scaled {
		return n, ok
	}
	n = n.spokenPoint(t, end).mixed(t, end)
	if n.last >= end || t.Tokens[n.last].Kind != words.Word || t.Tokens[n.last].Space && !countsMillions(t, n, end) {
		return n, true
	}
	if e, next := match.At(t, n.last, end, lexicon.ScaleMark); e != nil && (n.value.Cmp(claims.Int(10000)) < 0 || t.Tokens[n.last].Space) && !n.unlikely(t) {
		glued := n.last
		n, ok = n.scale(e.Name, next)
		n.glued = glued
	}
	return n, ok
}

// unlikely reports whether the scale mark at the end of n is more likely
// something else: 200g of flour, a 5G network, and the b of 1500b, a code.
func (n number) unlikely(t *words.Text) bool {
	w := t.At(n.last)
	return w == "g" || w == "mm" || w == "G" && n.value.IsInt() && n.value.Cmp(ten) < 0 || w == "b" && n.value.Cmp(thousand) >= 0
}

// spokenPoint reads decimals behind the word: "1 point 1".
func (n number) spokenPoint(t *words.Text, end int) number {
	if n.last+1 >= end || !n.value.IsInt() || !isWord(t, n.last, "point") || !allDigits(t.At(n.last+1)) {
		return n
	}
	return n.decimals(t.At(n.last+1), n.last+2)
}

// countsMillions reports whether a mark that stands apart from its digits is a
// scale: "1.2 m people", "40 bn euros", "2.33 k", but not "12 m from the door".
func countsMillions(t *words.Text, n number, end int) bool {
	i := n.last
	if t.Tokens[i].End-t.Tokens[i].Start > 1 {
		return true
	}
	if i+1 < end && isWord(t, i, "m") {
		id := t.Tokens[i+1].ID
		return t.Lex.Is(id, lexicon.Person) || t.Lex.Is(id, lexicon.CurrencyWord)
	}
	w := t.At(i)
	return i+1 >= end && (!n.value.IsInt() || n.first < 2) && (w == "k" || w == "K" || w == "M" || w == "G")
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
	for last < end && t.Tokens[last].Kind == words.Number && threeDigits(whole(t.At(last))) && !strings.Contains(text, ".") && (thinSpace(t, last) || t.Quote(last-1, last+1) == t.At(last-1)+" "+t.At(last)) {
		plain = plain || !thinSpace(t, last)
		text += t.At(last)
		last++
	}
	if plain && (last-i < 3 || len(t.At(i)) > 2) && (last >= end || t.Tokens[last].Kind != words.Word || t.Tokens[last].Capital || !t.Tokens[last].Space) {
		return t.At(i), i + 1
	}
	return text, last
}

// whole is a written number without its decimals.
func whole(s string) string {
	w, decimals, _ := strings.Cut(s, ".")
	if decimals != "" && !allDigits(decimals) {
		return ""
	}
	return w
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

// mixed adds the fraction that follows whole digits: 3½ or 2 1/2.
func (n number) mixed(t *words.Text, end int) number {
	if !n.value.IsInt() || n.last >= end {
		return n
	}
	if m, ok := readSign(t, n.last, end); ok {
		n.value, n.step, n.last = add(n.value, m.value), tenth, m.last
		return n
	}
	if m, ok := readSlash(t, n.last, end); ok && t.Tokens[n.last].Space {
		n.value, n.step, n.last = add(n.value, m.value), tenth, m.last
	}
	return n
}

// parseDigits reads 20,000 and 1.2 and 12,34,567 and 1.234.567 and 10'000: a
// mark that stands before groups of three (or Indian groups of two and three)
// parts groups; a single dot after them, or without them, is the decimal point.
// What fits neither, such as 1,5, is not read.
func parseDigits(s string) (value, step claims.Number, ok bool) {
	if n, ok := plainDigits(s); ok {
		return claims.Int(n), one, true
	}
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

// plainDigits reads what most numbers are, 23 and 20,000, without a copy.
func plainDigits(s string) (n int64, ok bool) {
	if len(s) > 15 {
		return 0, false
	}
	group, grouped := 0, false
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			n, group = 10*n+int64(c-'0'), group+1
		case c == ',' && group > 0 && group <= 3 && (!grouped || group == 3):
			group, grouped = 0, true
		default:
			return 0, false
		}
	}
	return n, group > 0 && (!grouped || group == 3)
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
		case r == '，':
			return ','
		case r == '．':
			return '.'
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
	return int(tok.End-tok.Start) == len(w) && t.S[tok.Start]|0x20 == w[0] && strings.EqualFold(t.S[tok.Start:tok.End], w)
}

// isAny reports whether token i is one of the words.
func isAny(t *words.Text, i int, list ...string) bool {
	if i < 0 || i >= len(t.Tokens) {
		return false
	}
	tok := &t.Tokens[i]
	word := t.S[tok.Start:tok.End]
	for _, w := range list {
		if len(w) == len(word) && word[0]|0x20 == w[0] && strings.EqualFold(word, w) {
			return true
		}
	}
	return false
}

func isWordAt(t *words.Text, i, end int, w string) bool { return i < end && isWord(t, i, w) }

func isMark(t *words.Text, i int, r rune) bool {
	return i >= 0 && i < len(t.Tokens) && t.Tokens[i].Kind == words.Mark && t.Tokens[i].Rune == r
}
