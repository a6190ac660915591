// Package words splits a text into tokens and sentences, once, with the byte
// offsets that everything above relies on.
//
// A token is a word, a written number or a mark. Each word is looked up in the
// lexicon as it is read and carries its number from then on, so that later
// stages compare integers; a word the lexicon does not have is word 0. Nothing
// is copied and nothing is allocated per token.
//
//	t := words.Split(lexicon.English(), "At least 23 people died.")
//	len(t.Tokens)    // 6: at, least, 23, people, died, full stop
//	t.Quote(2, 4)    // "23 people"
package words

import (
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// Kind is what a token is.
type Kind uint8

// The kinds. A Mark is any single rune that is neither letter nor digit.
const (
	Word Kind = iota
	Number
	Mark
)

// Token is a piece of a text. Offsets are bytes in the text that was split.
type Token struct {
	Start, End int32
	ID         lexicon.Word // the word's number; 0 where the lexicon does not have it
	Rune       rune         // of a mark; dashes and quotes keep their own
	Kind       Kind
	Space      bool // white space stands before it
	Break      bool // a line break does
	Capital    bool // begins with a capital letter
	Upper      bool // two letters or more, all capital
}

// Text is a text with its tokens and sentences.
type Text struct {
	S         string
	Tokens    []Token
	Sentences []Sentence
	Lex       *lexicon.Lexicon
	buf       []byte
}

// Sentence is a half-open range of tokens.
type Sentence struct{ First, Last int }

// Split reads a text into tokens and sentences.
func Split(lex *lexicon.Lexicon, s string) *Text {
	t := &Text{}
	t.Reset(lex, s)
	return t
}

// Reset reads another text into t and reuses its memory.
func (t *Text) Reset(lex *lexicon.Lexicon, s string) {
	t.S, t.Lex = s, lex
	t.Tokens, t.Sentences = t.Tokens[:0], t.Sentences[:0]
	t.tokenize()
	t.split()
}

// Quote is the text from token i up to but not including token j.
func (t *Text) Quote(i, j int) string {
	if i >= j || i < 0 || j > len(t.Tokens) {
		return ""
	}
	return t.S[t.Tokens[i].Start:t.Tokens[j-1].End]
}

// At is the text of token i.
func (t *Text) At(i int) string { return t.S[t.Tokens[i].Start:t.Tokens[i].End] }

func (t *Text) tokenize() {
	var space, broken bool
	for i := 0; i < len(t.S); {
		r, n := t.rune(i)
		if unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' {
			broken = broken || r == '\n' || r == '\r'
			space, i = true, i+n
			continue
		}
		tok := Token{Start: int32(i), Space: space, Break: broken}
		switch {
		case isDigit(r):
			tok.Kind = Number
			i = t.number(i)
		case unicode.IsLetter(r):
			i = t.word(i, &tok)
		case (r == '\'' || r == '’') && !space && t.possessive(i+n):
			tok.ID = t.Lex.Find("'s")
			i += n + 1
		default:
			tok.Kind, tok.Rune = Mark, r
			i += n
			tok.ID = t.mark(r)
		}
		tok.End = int32(i)
		t.Tokens = append(t.Tokens, tok)
		space, broken = false, false
	}
}

func (t *Text) rune(i int) (rune, int) {
	if c := t.S[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(t.S[i:])
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r > 0x7f && unicode.Is(unicode.Nd, r) }

// mark looks up a mark. Hyphens are one word, whichever rune writes them.
func (t *Text) mark(r rune) lexicon.Word {
	if r == '‐' || r == '‑' {
		r = '-'
	}
	t.buf = utf8.AppendRune(t.buf[:0], r)
	return t.Lex.Word(t.buf)
}

// number ends a written number: digits, with separators that stand between
// digits. Whether the groups make sense is decided when it is read.
func (t *Text) number(i int) int {
	for i < len(t.S) {
		r, n := t.rune(i)
		switch {
		case isDigit(r):
		case r == ',' || r == '.' || r == '\'' || r == '’' || r == '٫' || r == '٬':
			if i+n >= len(t.S) {
				return i
			}
			if next, _ := t.rune(i + n); !isDigit(next) {
				return i
			}
		default:
			return i
		}
		i += n
	}
	return i
}

// possessive reports whether an "s" that ends a word stands at i.
func (t *Text) possessive(i int) bool {
	if i >= len(t.S) || t.S[i] != 's' && t.S[i] != 'S' {
		return false
	}
	if i+1 == len(t.S) {
		return true
	}
	r, _ := t.rune(i + 1)
	return !unicode.IsLetter(r) && !isDigit(r)
}

// word ends a word and looks it up. Digits that follow letters belong to it
// (MH17), so do apostrophes inside it (Sana'a, don't) and the dots of an
// abbreviation of single letters (U.S.).
func (t *Text) word(i int, tok *Token) int {
	t.buf = t.buf[:0]
	letters, uppers := 0, 0
	for i < len(t.S) {
		r, n := t.rune(i)
		switch {
		case unicode.IsLetter(r):
			letters++
			if unicode.IsUpper(r) {
				uppers++
				tok.Capital = tok.Capital || letters == 1
			}
		case isDigit(r) || unicode.Is(unicode.M, r):
		case r == '\'' || r == '’':
			if !t.inWord(i, n) {
				return t.close(i, tok, letters, uppers)
			}
			r = '\''
		case r == '.':
			if !t.dotted(i, letters) {
				return t.close(i, tok, letters, uppers)
			}
		default:
			return t.close(i, tok, letters, uppers)
		}
		if len(t.buf) < 80 {
			t.buf = utf8.AppendRune(t.buf, unicode.ToLower(r))
		}
		i += n
	}
	return t.close(i, tok, letters, uppers)
}

func (t *Text) close(i int, tok *Token, letters, uppers int) int {
	b := t.buf
	for len(b) > 0 && b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	tok.ID = t.Lex.Word(b)
	tok.Upper = letters > 1 && uppers == letters
	return i
}

// inWord reports whether an apostrophe at i stands inside a word and is no
// possessive.
func (t *Text) inWord(i, n int) bool {
	if i+n >= len(t.S) || t.possessive(i+n) {
		return false
	}
	r, _ := t.rune(i + n)
	return unicode.IsLetter(r)
}

// dotted reports whether a dot at i belongs to an abbreviation of single
// letters: a letter before it that stands alone, and behind it another with
// its dot, or the end of one begun so.
func (t *Text) dotted(i, letters int) bool {
	begun := len(t.buf) >= 2 && t.buf[len(t.buf)-2] == '.'
	if letters != 1 && !begun {
		return false
	}
	if begun {
		return true
	}
	return i+2 < len(t.S) && isASCIILetter(t.S[i+1]) && t.S[i+2] == '.'
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
