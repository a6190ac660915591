// Package match finds the phrases of the lexicon in the tokens of a text.
//
// Text and lexicon meet as numbers: a phrase is a row of word numbers, and a
// token carries its own from the moment it was read. A class that no phrase
// begins with at a token is ruled out by one bit.
//
//	t := words.Split(lexicon.English(), "no fewer than 12 were hurt")
//	e, next := match.At(t, 0, len(t.Tokens), lexicon.HedgeBefore)
//	// e.Name is "at_least", next is 3
package match

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// longest is how many tokens a phrase of the lexicon may have when it is looked
// for backwards.
const longest = 6

// At returns the longest phrase of the class that begins at token i and ends
// before end, with the token after it; nil and i where there is none.
func At(t *words.Text, i, end int, c lexicon.Class) (*lexicon.Entry, int) {
	if i < 0 || i >= end || !t.Lex.Begins(t.Tokens[i].ID, c) {
		return nil, i
	}
	for _, e := range t.Lex.At(t.Tokens[i].ID) {
		if e.Class == c && equal(t, i, end, e.Words) {
			return e, i + len(e.Words)
		}
	}
	return nil, i
}

// Each calls f with every phrase of the class that begins at token i, longest
// first, until f returns false.
func Each(t *words.Text, i, end int, c lexicon.Class, f func(e *lexicon.Entry, next int) bool) {
	if i < 0 || i >= end || !t.Lex.Begins(t.Tokens[i].ID, c) {
		return
	}
	for _, e := range t.Lex.At(t.Tokens[i].ID) {
		if e.Class == c && equal(t, i, end, e.Words) && !f(e, i+len(e.Words)) {
			return
		}
	}
}

// Before returns the longest phrase of the class that ends just before token i
// and begins at or after first, with its first token; nil and i where there is none.
func Before(t *words.Text, i, first int, c lexicon.Class) (*lexicon.Entry, int) {
	for j := max(first, i-longest); j < i; j++ {
		if !t.Lex.Begins(t.Tokens[j].ID, c) {
			continue
		}
		for _, e := range t.Lex.At(t.Tokens[j].ID) {
			if e.Class == c && len(e.Words) == i-j && equal(t, j, i, e.Words) {
				return e, j
			}
		}
	}
	return nil, i
}

// equal reports whether the words stand at i. Words of a phrase are not parted
// by a line's end of sentence: that is the caller's end.
func equal(t *words.Text, i, end int, ids []lexicon.Word) bool {
	if i+len(ids) > end {
		return false
	}
	for k, id := range ids {
		if t.Tokens[i+k].ID != id {
			return false
		}
	}
	return true
}
