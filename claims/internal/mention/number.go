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

var one = claims.Int(1)

// readNumber reads the number that begins at token i. It does not look at what
// stands before or after: guards do.
func readNumber(t *words.Text, i, end int) (number, bool) {
	n, ok := readFactor(t, i, end)
	if !ok {
		return number{}, false
	}
	return n.times(t, end)
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

// times applies the scale words after a number: 1.2 million, 2 lakh crore.
func (n number) times(t *words.Text, end int) (number, bool) {
	for n.last < end {
		e, next := match.At(t, n.last, end, lexicon.ScaleWord)
		if e == nil {
			if n.glued < 0 && n.digits && !n.scaled && hyphen(t, n.last) { // 20-million
				if e, next = match.At(t, n.last+1, end, lexicon.ScaleWord); e == nil {
					return n, true
				}
			} else {
				return n, true
			}
		}
		f := claims.MustNumber(e.Name)
		v, ok := n.value.Mul(f)
		s, ok2 := n.step.Mul(f)
		if !ok || !ok2 {
			return number{}, false
		}
		n.value, n.step, n.last, n.scaled = v, s, next, true
		n = n.andHalf(t, end, f)
	}
	return n, true
}

// andHalf reads "a million and a half".
func (n number) andHalf(t *words.Text, end int, scale claims.Number) number {
	if n.digits || n.last+2 >= end || !isWord(t, n.last, "and") || !isWord(t, n.last+1, "a") || !isWord(t, n.last+2, "half") {
		return n
	}
	half, ok := scale.Mul(claims.MustNumber("0.5"))
	if v, ok2 := n.value.Add(half); ok && ok2 {
		n.value, n.step, n.last = v, half, n.last+3
	}
	return n
}

// readDigits reads one written number, groups joined by no-break spaces
// included, and a scale mark glued to it.
func readDigits(t *words.Text, i, end int) (number, bool) {
	text, last := t.At(i), i+1
	for last < end && t.Tokens[last].Kind == words.Number && thinSpace(t, last) && threeDigits(t.At(last)) && !strings.ContainsAny(text, ".,") {
		text += t.At(last)
		last++
	}
	v, step, ok := parseDigits(text)
	if !ok {
		return number{}, false
	}
	n := number{value: v, step: step, first: i, last: last, digits: true, glued: -1}
	if last < end && t.Tokens[last].Kind == words.Word && !t.Tokens[last].Space {
		if e, next := match.At(t, last, end, lexicon.ScaleMark); e != nil {
			f := claims.MustNumber(e.Name)
			v, ok := n.value.Mul(f)
			s, ok2 := n.step.Mul(f)
			if !ok || !ok2 {
				return number{}, false
			}
			n.value, n.step, n.last, n.scaled, n.glued = v, s, next, true, last
		}
	}
	return n, true
}

// thinSpace reports whether a no-break or thin space parts token i from the one before.
func thinSpace(t *words.Text, i int) bool {
	switch gap := t.S[t.Tokens[i-1].End:t.Tokens[i].Start]; gap {
	case "\u00a0", "\u2009", "\u202f":
		return true
	}
	return false
}

func threeDigits(s string) bool { return len(s) == 3 && !strings.ContainsAny(s, ".,'") }

// parseDigits reads 20,000 and 1.2 and 12,34,567 and 1.234.567 and 10'000: a
// mark that stands before groups of three (or Indian groups of two and three)
// parts groups; a last dot before other digits is the decimal point. What fits
// neither, such as 1,5, is not read.
func parseDigits(s string) (value, step claims.Number, ok bool) {
	plain, decimals, ok := ungroup(ascii(s))
	if !ok || len(plain) > 17 {
		return
	}
	value, err := claims.ParseNumber(plain)
	if err != nil {
		return
	}
	step, ok = claims.Decimal(1, -decimals)
	return value, step, ok
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
// digits of a script together, zero first.
func digitValue(r rune) rune {
	zero := r
	for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + (r - zero)
}

// ungroup takes the group marks out and counts the decimals.
func ungroup(s string) (plain string, decimals int, ok bool) {
	mark := strings.IndexAny(s, ",.'")
	if mark < 0 {
		return s, 0, true
	}
	group := s[mark]
	rest := s
	if dot := strings.LastIndexByte(s, '.'); dot >= 0 && (group != '.' || strings.Count(s, ".") == 1) {
		if group == '.' || group != '.' && strings.IndexByte(s, '.') == dot {
			rest, decimals = s[:dot], len(s)-dot-1
			plain = s[dot:]
			if group == '.' {
				return s, decimals, true
			}
		}
	}
	if strings.Count(rest, string(group)) != strings.Count(rest, ",")+strings.Count(rest, ".")+strings.Count(rest, "'") {
		return "", 0, false
	}
	groups := strings.Split(rest, string(group))
	if !grouped(groups) {
		return "", 0, false
	}
	return strings.Join(groups, "") + plain, decimals, true
}

// grouped reports whether groups are of three digits, or of two with a last one
// of three, after a first one that is not longer.
func grouped(g []string) bool {
	last := len(g) - 1
	if len(g[last]) != 3 || len(g[0]) == 0 || len(g[0]) > 3 {
		return false
	}
	two, three := len(g[0]) <= 2, true
	for _, x := range g[1:last] {
		two = two && len(x) == 2
		three = three && len(x) == 3
	}
	return three || two
}

// readWords reads a number spelled out: three hundred and twelve thousand. A
// lone "a" counts only before a scale word (a hundred).
func readWords(t *words.Text, i, end int) (number, bool) {
	total, group := claims.Number{}, claims.Number{}
	smallest := claims.MustNumber("1e18")
	n := number{first: i, step: one, glued: -1}
	var room claims.Number // what may still be added: "twenty" takes a unit
	j, any := i, false
	for j < end {
		k := skipJoint(t, j, end, any)
		if v, next, ok := smallWord(t, k, end, any); ok {
			if !group.IsZero() && (room.IsZero() || v.Cmp(room) >= 0) {
				break
			}
			group = add(group, v)
			room = roomAfter(v)
			j, any = next, true
			continue
		}
		e, next := match.At(t, k, end, lexicon.ScaleWord)
		if e == nil || k != j && !isWord(t, j, "-") {
			break
		}
		f := claims.MustNumber(e.Name)
		if group.IsZero() && !any {
			break
		}
		if group.IsZero() {
			group = one
		}
		product, ok := group.Mul(f)
		if !ok {
			return number{}, false
		}
		if f.Cmp(claims.Int(1000)) < 0 {
			group, room = product, f
		} else {
			if f.Cmp(smallest) >= 0 {
				break
			}
			total, group, smallest = add(total, product), claims.Number{}, f
			room = claims.Int(1000)
		}
		n.scaled, j, any = true, next, true
	}
	if !any {
		return number{}, false
	}
	n.value, n.last = add(total, group), j
	return n, true
}

// smallWord reads one word below a hundred, or "a" before a scale.
func smallWord(t *words.Text, i, end int, any bool) (claims.Number, int, bool) {
	if e, next := match.At(t, i, end, lexicon.Number); e != nil {
		return claims.MustNumber(e.Name), next, true
	}
	if any || i+1 >= end {
		return claims.Number{}, i, false
	}
	if article := isWord(t, i, "a") || isWord(t, i, "an"); article && t.Lex.Is(t.Tokens[i+1].ID, lexicon.ScaleWord) {
		return one, i + 1, true
	}
	if isWord(t, i, "a") && isWord(t, i+1, "single") {
		return one, i + 2, true
	}
	return claims.Number{}, i, false
}

// skipJoint passes over what joins the words of a number: a hyphen, or "and"
// after a scale word.
func skipJoint(t *words.Text, i, end int, any bool) int {
	if !any || i+1 >= end {
		return i
	}
	if hyphen(t, i) && !t.Tokens[i+1].Space {
		return i + 1
	}
	if isWord(t, i, "and") && t.Lex.Is(t.Tokens[i-1].ID, lexicon.ScaleWord) && t.Lex.Is(t.Tokens[i+1].ID, lexicon.Number) {
		return i + 1
	}
	return i
}

// roomAfter is what a word of a number leaves to be added: 10 after twenty, 0
// after seven.
func roomAfter(v claims.Number) claims.Number {
	if v.Cmp(claims.Int(20)) >= 0 {
		return claims.Int(10)
	}
	return claims.Number{}
}

func add(a, b claims.Number) claims.Number {
	if s, ok := a.Add(b); ok {
		return s
	}
	return a
}

// readHalves reads numbers made with a fraction: half a million, a quarter of a
// million, two and a half (million).
func readHalves(t *words.Text, i, end int) (number, bool) {
	if e, next := match.At(t, i, end, lexicon.Fraction); e != nil {
		f, ok := fraction(e.Name)
		if !ok {
			return number{}, false
		}
		j := next
		if isWordAt(t, j, end, "of") {
			j++
		}
		if isWordAt(t, j, end, "a") && j+1 < end && t.Lex.Is(t.Tokens[j+1].ID, lexicon.ScaleWord) {
			return number{value: f, step: f, first: i, last: j + 1, glued: -1}, true
		}
		return number{}, false
	}
	n, ok := readWords(t, i, end)
	if !ok || n.scaled || n.last+3 > end || !isWord(t, n.last, "and") || !isWord(t, n.last+1, "a") || !isWord(t, n.last+2, "half") {
		return number{}, false
	}
	half := claims.MustNumber("0.5")
	n.value, n.step, n.last = add(n.value, half), half, n.last+3
	return n, true
}

// fraction reads the name of a fraction, "3/4", where it is a finite decimal.
func fraction(name string) (claims.Number, bool) {
	switch name {
	case "1/2":
		return claims.MustNumber("0.5"), true
	case "1/4":
		return claims.MustNumber("0.25"), true
	case "3/4":
		return claims.MustNumber("0.75"), true
	}
	return claims.Number{}, false
}

func hyphen(t *words.Text, i int) bool {
	return i >= 0 && i < len(t.Tokens) && t.Tokens[i].Kind == words.Mark && (t.Tokens[i].Rune == '-' || t.Tokens[i].Rune == '‐' || t.Tokens[i].Rune == '‑')
}

func isWord(t *words.Text, i int, w string) bool {
	return i >= 0 && i < len(t.Tokens) && t.Tokens[i].ID != 0 && t.Tokens[i].ID == t.Lex.Find(w)
}

func isWordAt(t *words.Text, i, end int, w string) bool { return i < end && isWord(t, i, w) }

func isMark(t *words.Text, i int, r rune) bool {
	return i >= 0 && i < len(t.Tokens) && t.Tokens[i].Kind == words.Mark && t.Tokens[i].Rune == r
}
