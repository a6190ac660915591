package extract

import (
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// noteHead is how many tokens of a block are looked at for what makes it a note.
const noteHead = 12

// inNote reports whether the block at hand is a note of what was changed in its text:
// "Correction: the headline said 12", "This article was amended on 3 May. It had said 12."
func (c *clause) inNote() bool { return c.noteEnd() > 0 }

// noteEnd is the token behind the words that make the block a note, or 0.
func (c *clause) noteEnd() int {
	end := len(c.t.Tokens)
	if e, next := match.Named(c.t, 0, end, lexicon.Cue, "amends"); e != nil && c.headsNote(next) {
		return next
	}
	for i := range min(noteHead, end) {
		if e, next := match.Named(c.t, i, end, lexicon.Cue, "amended"); e != nil {
			return next
		}
	}
	return 0
}

// headsNote reports whether the head of a note ends before a token: with a mark, or with
// a date and a colon. "Correction of 5 per cent" and "Update your pass" are none.
func (c *clause) headsNote(i int) bool {
	for j := i; j < len(c.t.Tokens) && j < i+noteHead; j++ {
		switch t := &c.t.Tokens[j]; {
		case t.Rune == ':':
			return true
		case j == i && t.Kind == words.Mark:
			return t.Rune != '.' && t.Rune != '-'
		case j == i && t.Kind == words.Word && !c.t.Lex.Any(t.ID, 1<<lexicon.Month|1<<lexicon.Weekday|1<<lexicon.Preposition):
			return false
		}
	}
	return false
}

// datesNote reports whether a date at a token says when the text was changed, and not
// when anything happened: it stands beside the words that make the block a note.
func (c *clause) datesNote(i int) bool {
	next := c.noteEnd()
	return next > 0 && c.first < next && i >= next && i <= next+4
}
