// Package match finds the phrases of the lexicon in the tokens of a text.
//
// Text and lexicon meet as numbers: a phrase is a row of word numbers, and a
// token carries its own from the moment it was read. A class that no phrase
// begins with at a token is ruled out by one bit.
//
//	t := words.Split(lexicon.English(), "no fewer than 12 were hurt")
//	e, next := match.At(t, 0, len(t.Tokens), lexicon.HedgeBefore)
//	// e.Name is "at_least", next is 3
//
// Ranges of tokens are half-open and lie within the text: a phrase may end where
// the range ends but not go beyond it.
package match

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// At returns the longest phrase of the class that begins at token i and ends
// before end, with the token after it; nil and i where there is none.
func At(t *words.Text, i, end int, c lexicon.Class) (*lexicon.Entry, int) {
	if i < 0 || i >= end || !t.Lex.BeginsAny(t.Tokens[i].ID, 1<<c) {
		return nil, i
	}
	g := t.Lex.Group(t.Tokens[i].ID, c)
	next := second(t, i, end)
	for k, w := range g.Seconds {
		if w != 0 && w != next {
			continue
		}
		if e := g.Entries[k]; stands(t, i, end, e) {
			return e, i + len(e.Words)
		}
	}
	return nil, i
}

// second is the word behind token i, before end; 0 where none stands there, or one that
// the lexicon does not have.
func second(t *words.Text, i, end int) lexicon.Word {
	if i+1 >= end {
		return 0
	}
	return t.Tokens[i+1].ID
}

// Named is At for the phrases of one name: a cue that switches, not one that
// carries on.
func Named(t *words.Text, i, end int, c lexicon.Class, name string) (*lexicon.Entry, int) {
	if i < 0 || i >= end || !t.Lex.BeginsAny(t.Tokens[i].ID, 1<<c) {
		return nil, i
	}
	g := t.Lex.Group(t.Tokens[i].ID, c)
	if !g.Names(name) {
		return nil, i
	}
	next := second(t, i, end)
	for k, w := range g.Seconds {
		if w != 0 && w != next {
			continue
		}
		if e := g.Entries[k]; e.Name == name && stands(t, i, end, e) {
			return e, i + len(e.Words)
		}
	}
	return nil, i
}

// Any returns the longest phrase of any class that begins at token i, ends before
// end and is one that the caller wants; nil where there is none.
func Any(t *words.Text, i, end int, want func(*lexicon.Entry) bool) *lexicon.Entry {
	if i < 0 || i >= end {
		return nil
	}
	for _, e := range t.Lex.At(t.Tokens[i].ID) {
		if want(e) && stands(t, i, end, e) {
			return e
		}
	}
	return nil
}

// Before returns the longest phrase of the class that ends just before token i
// and begins at or after first, with its first token; nil and i where there is none.
func Before(t *words.Text, i, first int, c lexicon.Class) (*lexicon.Entry, int) {
	if i <= 0 || !t.Lex.Ends(t.Tokens[i-1].ID, c) {
		return nil, i
	}
	for j := max(first, i-t.Lex.Longest(c), 0); j < i; j++ {
		for _, e := range t.Lex.Of(t.Tokens[j].ID, c) {
			if len(e.Words) == i-j && stands(t, j, i, e) {
				return e, j
			}
		}
	}
	return nil, i
}

// stands reports whether the phrase stands at i. What it writes in one piece
// has no space in the text either, but may be parted by the end of a line.
func stands(t *words.Text, i, end int, e *lexicon.Entry) bool {
	if i+len(e.Words) > end {
		return false
	}
	for k, id := range e.Words {
		tok := &t.Tokens[i+k]
		if tok.ID != id || tok.Space && e.Glued(k) && !tok.Break {
			return false
		}
	}
	return true
}
