package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// leadingPoint reports whether a decimal point with no digit before it begins a
// number at i: ".08".
func leadingPoint(t *words.Text, i, end int) bool {
	return isMark(t, i, '.') && i+1 < end && t.Tokens[i+1].Kind == words.Number && !t.Tokens[i+1].Space &&
		(i == 0 || t.Tokens[i].Space || t.Tokens[i-1].Kind == words.Mark) && allDigits(t.At(i+1))
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
	text, last = seen(t.At(i)), i+1
	if len(text) > 3 || !allDigits(text) || text[0] == '0' {
		return text, last
	}
	plain := false
	for last < end && t.Tokens[last].Kind == words.Number && threeDigits(whole(seen(t.At(last)))) && !strings.Contains(text, ".") && (thinSpace(t, last) || t.Quote(last-1, last+1) == t.At(last-1)+" "+t.At(last)) {
		plain = plain || !thinSpace(t, last)
		text += seen(t.At(last))
		last++
	}
	if plain && (last-i < 3 || len(t.At(i)) > 2) && (last >= end || t.Tokens[last].Kind != words.Word || t.Tokens[last].Capital || !t.Tokens[last].Space) {
		return t.At(i), i + 1
	}
	return text, last
}

// seen is a written number without the soft hyphens and joiners in it.
func seen(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Cf, r) {
					return -1
				}
				return r
			}, s)
		}
	}
	return s
}

// whole is a written number without its decimals.
func whole(s string) string {
	w, decimals, _ := strings.Cut(s, ".")
	if decimals != "" && !allDigits(decimals) {
		return ""
	}
	return w
}

// thinSpace reports whether a no-break or thin space parts token i from the one before,
// or one that is as wide as a digit or as a mark, which tables and typesetters put there.
func thinSpace(t *words.Text, i int) bool {
	switch t.S[t.Tokens[i-1].End:t.Tokens[i].Start] {
	case "\u00a0", "\u2002", "\u2007", "\u2008", "\u2009", "\u202f":
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
// an apostrophe. What is not seen is left out.
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
		case unicode.Is(unicode.Cf, r):
			return -1
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
