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
//
// Any bytes are a text. What is no valid UTF-8 becomes a mark of its own, a byte
// at a time, and the work grows with the length of the text and no faster.
package words

import (
	"math"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
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
	Places    *places.Gazetteer // nil: the embedded one
	ends      []int32           // tokens that a sentence may end with
	longest   int               // bytes of the longest line, where the text has several
}

// Sentence is a half-open range of tokens.
type Sentence struct{ First, Last int }

// Split reads a text into tokens and sentences.
func Split(lex *lexicon.Lexicon, s string) *Text {
	t := &Text{}
	t.Reset(lex, s)
	return t
}

// Reset reads another text into t and reuses its memory: tokens and sentences
// of the text before are overwritten. A text beyond two gigabytes is read up to
// there.
func (t *Text) Reset(lex *lexicon.Lexicon, s string) {
	t.S, t.Lex = s[:min(len(s), math.MaxInt32)], lex
	t.Tokens, t.Sentences, t.ends, t.longest = t.Tokens[:0], t.Sentences[:0], t.ends[:0], 0
	if t.Tokens == nil {
		t.Tokens = make([]Token, 0, len(t.S)/5+1)
	}
	t.tokenize()
	t.split()
}

// Quote is the text from token i up to but not including token j; empty where
// there is no such range.
//
//go:noinline
func (t *Text) Quote(i, j int) string {
	if i >= j || i < 0 || j > len(t.Tokens) {
		return ""
	}
	return t.S[t.Tokens[i].Start:t.Tokens[j-1].End]
}

// At is the text of token i.
//
//go:noinline
func (t *Text) At(i int) string { return t.S[t.Tokens[i].Start:t.Tokens[i].End] }
