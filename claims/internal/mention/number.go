package mention

import (
	"strings"

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

func add(a, b claims.Number) claims.Number {
	if s, ok := a.Add(b); ok {
		return s
	}
	return a
}

//go:noinline
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

// isAny reports whether token i is one of the words of a list, in small letters and parted
// by spaces.
func isAny(t *words.Text, i int, list string) bool {
	return i >= 0 && i < len(t.Tokens) && words.IsAny(t.At(i), list)
}

func isWordAt(t *words.Text, i, end int, w string) bool { return i < end && isWord(t, i, w) }

// isMark reports whether a token is a mark; it has many callers.
//
//go:noinline
func isMark(t *words.Text, i int, r rune) bool {
	return i >= 0 && i < len(t.Tokens) && t.Tokens[i].Kind == words.Mark && t.Tokens[i].Rune == r
}
