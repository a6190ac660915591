package words

import (
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// tokenize reads the whole text into tokens.
func (t *Text) tokenize() {
	var space, broken bool
	for i := 0; i < len(t.S); {
		r, n := t.rune(i)
		if blank, wide := isBlank(r); blank {
			broken = broken || lineEnd(r)
			space, i = space || wide, i+n
			continue
		}
		t.Tokens = append(t.Tokens, Token{Start: int32(i), Space: space, Break: broken})
		tok := &t.Tokens[len(t.Tokens)-1]
		switch {
		case isDigit(r):
			tok.Kind = Number
			i = t.number(i)
		case isLetter(r):
			i = t.word(i, tok)
		case isApostrophe(r) && i > 0 && !space && t.clitic(i+n) > 0:
			i = t.clipped(i+n, tok)
		default:
			tok.Kind, tok.Rune, tok.ID = Mark, r, t.Lex.Mark(r)
			i += n
		}
		tok.End = int32(i)
		space, broken = false, false
	}
}

func (t *Text) rune(i int) (rune, int) {
	if c := t.S[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(t.S[i:])
}

// isBlank reports whether a rune parts tokens without being one, and whether a
// reader sees it as a space. Marks of direction, joiners and the byte order mark
// are blank and have no width.
func isBlank(r rune) (blank, wide bool) {
	switch {
	case r < utf8.RuneSelf:
		wide = r == ' ' || r >= '\t' && r <= '\r'
	case unicode.IsSpace(r), r == '\u200b':
		wide = true
	default:
		return unicode.Is(unicode.Cf, r), false
	}
	return wide, wide
}

func lineEnd(r rune) bool { return r == '\n' || r == '\r' }

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= utf8.RuneSelf && unicode.Is(unicode.Nd, r)
}

// isLetter knows no letter in the apostrophe of transliterations, which Unicode
// counts as one.
func isLetter(r rune) bool {
	return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= utf8.RuneSelf && r != 'ʼ' && unicode.IsLetter(r)
}

// isApostrophe knows the apostrophe as typed, as printed, and as a letter of
// transliterations.
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// mostGroups bounds the groups of one number; what has more is a list.
const mostGroups = 8

// number ends a written number: digits, with separators that stand between
// digits. Whether the groups make sense is decided when it is read; but a list
// without blanks (22,24,26) is several numbers, and ends at its first comma.
func (t *Text) number(i int) int {
	commas, first, group, mixed := 0, 0, 0, false
	listed := i > 1 && t.S[i-1] == ',' && t.S[i-2] >= '0' && t.S[i-2] <= '9'
	for i < len(t.S) {
		r, n := t.rune(i)
		if isDigit(r) {
			group++
			i += n
			continue
		}
		if !t.separates(r, i+n) {
			break
		}
		if mixed = mixed || r != ','; r == ',' {
			if commas++; commas == 1 {
				first = i
			}
		}
		if listed && commas == 1 {
			return first
		}
		if commas > 1 && !mixed && (group != 2 && group != 3 || commas > mostGroups) {
			return first
		}
		group, i = 0, i+n
	}
	if commas > 1 && !mixed && group != 3 {
		return first
	}
	return i
}

// separates reports whether a rune may stand inside a number: before a digit,
// which begins at i.
func (t *Text) separates(r rune, i int) bool {
	switch r {
	case ',', '.', '\'', '’', '٫', '٬', '，', '．':
	default:
		return false
	}
	if i >= len(t.S) {
		return false
	}
	next, _ := t.rune(i)
	return isDigit(next)
}

// longestWord bounds, in bytes, what is looked up. No word of a lexicon comes
// near it.
const longestWord = 64

// word ends a word and looks it up. Digits that follow letters belong to it
// (MH17), so do apostrophes inside it (Sana'a, don't) and the dots of an
// abbreviation of single letters (U.S.).
func (t *Text) word(i int, tok *Token) int {
	tok.Capital = t.S[i] < utf8.RuneSelf && t.S[i] < 'a'
	if end := t.dotted(i); end > i {
		return t.abbreviation(i, end, tok)
	}
	end, uppers, digits := i, 0, 0
	for ; end < len(t.S); end++ {
		switch c := t.S[end]; {
		case c >= 'a' && c <= 'z':
		case c >= 'A' && c <= 'Z':
			uppers++
		case c >= '0' && c <= '9':
			if digits == 0 && t.priced(i, end, uppers) {
				t.close(i, end, uppers, digits, tok)
				return end
			}
			digits++
		case c == '\'' || c >= utf8.RuneSelf:
			return t.longWord(i, tok)
		default:
			t.close(i, end, uppers, digits, tok)
			return end
		}
	}
	t.close(i, end, uppers, digits, tok)
	return end
}

// priced reports whether the letters from i to end are the mark of a currency
// with its amount glued to it, as in USD115 and Rs20. Of two capitals (RS232)
// they are part of a name.
func (t *Text) priced(i, end, uppers int) bool {
	n := end - i
	if n < 2 || n > 4 || uppers == n && n == 2 || uppers == 0 {
		return false
	}
	var lower [4]byte
	for k := range n {
		lower[k] = t.S[i+k] | 0x20
	}
	return t.Lex.Is(t.Lex.Word(lower[:n]), lexicon.CurrencyMark)
}

// close looks up a word of ASCII letters and digits.
func (t *Text) close(i, end, uppers, digits int, tok *Token) {
	n := end - i
	tok.Upper = n-digits > 1 && uppers == n-digits
	if n > longestWord {
		return
	}
	if uppers == 0 {
		tok.ID = t.Lex.Find(t.S[i:end])
		return
	}
	var lower [longestWord]byte
	for k := range n {
		c := t.S[i+k]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		lower[k] = c
	}
	tok.ID = t.Lex.Word(lower[:n])
}

// longWord is word for any script, with apostrophes. Soft hyphens and joiners
// inside it are not seen and not looked up.
func (t *Text) longWord(start int, tok *Token) int {
	var lower [longestWord + utf8.UTFMax]byte
	n, letters, uppers := 0, 0, 0
	i := start
	for i < len(t.S) {
		r, size := t.rune(i)
		switch {
		case isApostrophe(r):
			if !t.inside(i + size) {
				return t.closeLong(i, lower[:n], letters, uppers, tok)
			}
			r = '\''
		case isLetter(r):
			letters++
			if unicode.IsUpper(r) || unicode.IsTitle(r) {
				uppers++
				tok.Capital = tok.Capital || i == start
			}
		case isDigit(r) || unicode.Is(unicode.M, r):
		case unicode.Is(unicode.Cf, r) && t.inside(i+size):
			i += size
			continue
		default:
			return t.closeLong(i, lower[:n], letters, uppers, tok)
		}
		if n < longestWord {
			n += utf8.EncodeRune(lower[n:], unicode.ToLower(r))
		}
		i += size
	}
	return t.closeLong(i, lower[:n], letters, uppers, tok)
}

func (t *Text) closeLong(i int, lower []byte, letters, uppers int, tok *Token) int {
	tok.Upper = letters > 1 && uppers == letters
	if len(lower) < longestWord {
		tok.ID = t.Lex.Word(lower)
	}
	return i
}

// inside reports whether a word goes on with a letter at i, and not with what
// is clipped to it.
func (t *Text) inside(i int) bool {
	if i >= len(t.S) || t.clitic(i) > 0 {
		return false
	}
	r, _ := t.rune(i)
	return isLetter(r)
}

// clitics stand behind an apostrophe at the end of a word: the possessive and
// the short forms of auxiliaries.
var clitics = [...]string{"s", "re", "ve", "ll", "d", "m"}

// clitic is the length of the one that stands at i and ends a word, or 0.
func (t *Text) clitic(i int) int {
	for _, c := range clitics {
		if end := i + len(c); end <= len(t.S) && foldedEqual(t.S[i:end], c) && !t.letterAt(end) {
			return len(c)
		}
	}
	return 0
}

// clipped ends the token of a clitic whose letters begin at i.
func (t *Text) clipped(i int, tok *Token) int {
	var lower [4]byte
	lower[0] = '\''
	n := t.clitic(i)
	for k := range n {
		lower[k+1] = t.S[i+k] | 0x20
	}
	tok.ID = t.Lex.Word(lower[:n+1])
	return i + n
}

// foldedEqual compares with lower-case ASCII, whatever the case of s.
func foldedEqual(s, lower string) bool {
	for i := range len(s) {
		if s[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}

// letterAt reports whether a letter or digit stands at i.
func (t *Text) letterAt(i int) bool {
	if i >= len(t.S) {
		return false
	}
	r, _ := t.rune(i)
	return isLetter(r) || isDigit(r)
}

// dotted ends an abbreviation of single letters with dots, as in U.S., e.g. and
// J.K.; the last dot may be missing (9 a.m on Sunday). It is i where none stands
// there.
func (t *Text) dotted(i int) int {
	end := i
	for end+1 < len(t.S) && isASCIILetter(t.S[end]) && t.S[end+1] == '.' {
		end += 2
	}
	if end == i {
		return i
	}
	if end < len(t.S) && isASCIILetter(t.S[end]) && !t.letterAt(end+1) {
		return end + 1
	}
	if end-i < 4 {
		return i // an initial and its full stop
	}
	return end
}

// abbreviation looks up U.S. as "u.s".
func (t *Text) abbreviation(i, end int, tok *Token) int {
	var lower [longestWord]byte
	n := 0
	tok.Upper = true
	for _, c := range []byte(t.S[i:end]) {
		if n < longestWord {
			lower[n] = c
			if c != '.' {
				lower[n] |= 0x20
			}
			n++
		}
		tok.Upper = tok.Upper && c < 'a'
	}
	if lower[n-1] == '.' {
		n--
	}
	if n < longestWord {
		tok.ID = t.Lex.Word(lower[:n])
	}
	return end
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
