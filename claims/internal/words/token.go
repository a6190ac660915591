package words

import (
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// byteKind is what a byte is to the reader of tokens. Nine bytes of ten need no
// more than this one look.
type byteKind uint8

const (
	markByte byteKind = iota // a mark of its own
	blankByte
	lineByte // ends a line
	digitByte
	lowerByte
	upperByte
	apostropheByte
	escapeByte // begins a sequence that a terminal acts on
	wideByte   // part of a rune beyond ASCII
)

var byteKinds = func() (kinds [256]byteKind) {
	for c := range kinds {
		switch {
		case c == '\n' || c == '\r':
			kinds[c] = lineByte
		case c == ' ' || c >= '\t' && c <= '\r':
			kinds[c] = blankByte
		case c >= '0' && c <= '9':
			kinds[c] = digitByte
		case c >= 'a' && c <= 'z':
			kinds[c] = lowerByte
		case c >= 'A' && c <= 'Z':
			kinds[c] = upperByte
		case c == '\'':
			kinds[c] = apostropheByte
		case c == escape:
			kinds[c] = escapeByte
		case c >= utf8.RuneSelf:
			kinds[c] = wideByte
		}
	}
	return kinds
}()

// tokenize reads the whole text into tokens.
func (t *Text) tokenize() {
	var space, broken bool
	for i := 0; i < len(t.S); {
		kind := byteKinds[t.S[i]]
		switch kind {
		case lineByte:
			broken = true
			fallthrough
		case blankByte:
			space = true
			i++
			continue
		case escapeByte:
			i = t.escaped(i)
			continue
		case wideByte:
			r, n := utf8.DecodeRuneInString(t.S[i:])
			if blank, wide := isBlank(r); blank {
				space, i = space || wide, i+n
				continue
			}
		}
		if broken {
			t.mayEnd(len(t.Tokens) - 1)
		}
		t.Tokens = append(t.Tokens, Token{Start: int32(i), Space: space, Break: broken})
		tok := &t.Tokens[len(t.Tokens)-1]
		switch kind {
		case lowerByte, upperByte:
			i = t.word(i, tok)
		case digitByte:
			tok.Kind = Number
			i = t.number(i)
		case markByte:
			i = t.mark(i, tok)
		default:
			i = t.other(i, tok)
		}
		tok.End = int32(i)
		space, broken = false, false
	}
}

// mark ends a token that is a mark of ASCII.
func (t *Text) mark(i int, tok *Token) int {
	r := rune(t.S[i])
	tok.Kind, tok.Rune, tok.ID = Mark, r, t.Lex.Mark(r)
	if r == '.' || r == '!' || r == '?' {
		t.mayEnd(len(t.Tokens) - 1)
	}
	return i + 1
}

// mayEnd notes that a sentence may end with token i. Few tokens are noted, so
// that the ends of sentences are found without a look at the others.
func (t *Text) mayEnd(i int) {
	if n := len(t.ends); i >= 0 && (n == 0 || t.ends[n-1] != int32(i)) {
		t.ends = append(t.ends, int32(i))
	}
}

// other ends a token that begins with an apostrophe or with a rune beyond ASCII.
func (t *Text) other(i int, tok *Token) int {
	r, n := t.rune(i)
	switch {
	case isDigit(r):
		tok.Kind = Number
		return t.number(i)
	case isLetter(r):
		return t.longWord(i, tok)
	case isApostrophe(r) && i > 0 && !tok.Space && t.clitic(i+n) > 0:
		return t.clipped(i+n, tok)
	}
	tok.Kind, tok.Rune, tok.ID = Mark, r, t.Lex.Mark(r)
	if stopMark(r) {
		t.mayEnd(len(t.Tokens) - 1)
	}
	return i + n
}

func (t *Text) rune(i int) (rune, int) {
	if c := t.S[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(t.S[i:])
}

const escape = 0x1b

// escaped is the end of the sequence that begins at i and colours a text, moves
// the cursor or links: blank, and without width. An escape that begins none of
// these is blank alone.
func (t *Text) escaped(i int) int {
	if i+2 >= len(t.S) {
		return i + 1
	}
	switch c := t.S[i+1]; {
	case c == '[':
		return t.control(i)
	case c == ']':
		return t.command(i)
	case (c == '(' || c == ')') && t.S[i+2] >= '0' && t.S[i+2] <= '~': // ESC ( B, a set of characters
		return i + 3
	}
	return i + 1
}

// control is the end of ESC [ 1 ; 31 m: parameters and a last letter.
func (t *Text) control(i int) int {
	for end := i + 2; end < len(t.S); end++ {
		switch c := t.S[end]; {
		case c >= '@' && c <= '~':
			return end + 1
		case c < ' ' || c > '~':
			return i + 1
		}
	}
	return i + 1
}

// command is the end of ESC ] 8 ; ; address BEL, which ESC \ may end as well.
func (t *Text) command(i int) int {
	for end := i + 2; end < len(t.S); end++ {
		switch c := t.S[end]; {
		case c == '\a':
			return end + 1
		case c == escape && end+1 < len(t.S) && t.S[end+1] == '\\':
			return end + 2
		case c == escape || c == '\n' || c == '\r':
			return i + 1
		}
	}
	return i + 1
}

// isBlank reports whether a rune beyond ASCII parts tokens without being one,
// and whether a reader sees it as a space. Marks of direction, joiners and the
// byte order mark are blank and have no width.
func isBlank(r rune) (blank, wide bool) {
	if unicode.IsSpace(r) || r == '\u200b' {
		return true, true
	}
	return unicode.Is(unicode.Cf, r), false
}

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
// without blanks (22,24,26) is several numbers, and ends at its first comma. Soft
// hyphens and joiners inside it are not seen.
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
		if next := t.seen(i); next > i && t.continues(next) {
			i = next
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
	i = t.seen(i)
	if i >= len(t.S) {
		return false
	}
	next, _ := t.rune(i)
	return isDigit(next)
}

// continues reports whether a number goes on at i, behind what is not seen: with a
// digit, or with a mark and a digit.
func (t *Text) continues(i int) bool {
	if i >= len(t.S) {
		return false
	}
	r, n := t.rune(i)
	return isDigit(r) || t.separates(r, i+n)
}

// seen is where the next rune stands that is seen: at i, or behind soft hyphens and
// joiners.
func (t *Text) seen(i int) int {
	for i < len(t.S) && t.S[i] >= utf8.RuneSelf {
		r, n := t.rune(i)
		if !unicode.Is(unicode.Cf, r) {
			break
		}
		i += n
	}
	return i
}

// longestWord bounds, in bytes, what is looked up. No word of a lexicon comes
// near it.
const longestWord = 64

// word ends a word that begins with a letter of ASCII and looks it up. Digits
// that follow letters belong to it (MH17), so do apostrophes inside it (Sana'a,
// don't) and the dots of an abbreviation of single letters (U.S.). The word is
// hashed as it is read; it is not written out in lower case to be looked up.
func (t *Text) word(i int, tok *Token) int {
	tok.Capital = t.S[i] < 'a'
	if i+1 < len(t.S) && t.S[i+1] == '.' {
		if end := t.dotted(i); end > i {
			return t.abbreviation(i, end, tok)
		}
	}
	h := lexicon.NoLetters
	end, uppers, digits := i, 0, 0
scan:
	for ; end < len(t.S); end++ {
		c := t.S[end]
		switch byteKinds[c] {
		case lowerByte:
		case upperByte:
			uppers++
		case digitByte:
			if digits == 0 && t.priced(h, i, end, uppers) {
				break scan
			}
			digits++
		case apostropheByte:
			if t.clitic(end+1) == 0 && t.letterAt(end+1) {
				return t.longWord(i, tok)
			}
			break scan
		case wideByte:
			return t.longWord(i, tok)
		default:
			break scan
		}
		h = h.Add(c | 0x20) // digits have the bit already
	}
	n := end - i
	tok.Upper = n-digits > 1 && uppers == n-digits
	if n <= longestWord {
		tok.ID = t.Lex.Folded(h, t.S[i:end])
	}
	return end
}

// priced reports whether the letters from i to end, hashed as h, are the mark of a
// currency with its amount glued to it, as in USD115 and Rs20. Of two capitals
// (RS232) they are part of a name.
func (t *Text) priced(h lexicon.Hash, i, end, uppers int) bool {
	n := end - i
	if n < 2 || n > 4 || uppers == n && n == 2 || uppers == 0 {
		return false
	}
	return t.Lex.Is(t.Lex.Folded(h, t.S[i:end]), lexicon.CurrencyMark)
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
	if t.S[end-1] == '.' {
		t.mayEnd(len(t.Tokens) - 1)
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
