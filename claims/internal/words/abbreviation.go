package words

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// The kinds of abbreviations: names of the lexicon's sections. What follows the
// full stop of each decides whether it is also the end of a sentence.
//
//	title      Gen. Rossi            goes on
//	street     St. Ives, Mill St.    ends before a small word
//	label      No. 3, p. 12          goes on before a number
//	connector  approx. 40, vs. Iran  goes on
//	firm       Hill Inc. said        ends before a small word
//	clock      at 5 a.m. Police      goes on before a day or a zone
//	calendar   Jan. 5, Sat. evening  is one only with a capital; goes on before a number
//	state      Golden, Colo.         is one only with a capital; ends before a small word
//
// Any other kind behaves as a firm does.
//
// afterAbbreviation reports whether a sentence begins at next, right after the
// abbreviation at i and its full stop.
func (t *Text) afterAbbreviation(i, next int) bool {
	tok := &t.Tokens[i]
	if initial(tok) {
		return t.starts(next) // J. K. Lund; but World War I. The
	}
	switch t.abbreviated(tok.ID) {
	case "connector":
		return false
	case "title":
		return !tok.Capital && t.starts(next)
	case "label":
		return t.Tokens[next].Kind != Number && t.opens(next)
	case "clock":
		return t.opens(next) && !t.zone(next)
	case "calendar":
		if !tok.Capital {
			return t.opens(next)
		}
	case "state":
		if !tok.Capital {
			return t.opens(next)
		}
		return t.starts(next)
	}
	return t.starts(next)
}

// initial reports whether a word is one capital letter.
func initial(tok *Token) bool { return tok.Capital && tok.End-tok.Start == 1 }

// abbreviated is the kind of an abbreviation, or "".
func (t *Text) abbreviated(id lexicon.Word) string {
	if e := t.Lex.Lone(id, lexicon.Abbrev); e != nil {
		return e.Name
	}
	return ""
}

// zone reports whether the words at i go on with a time of day: 5 a.m. Sunday,
// 5 p.m. GMT, 5 p.m. Eastern time.
func (t *Text) zone(i int) bool {
	tok := &t.Tokens[i]
	if tok.Kind != Word {
		return false
	}
	if tok.Upper || t.Lex.Any(tok.ID, 1<<lexicon.Weekday|1<<lexicon.Month|1<<lexicon.TimeMark) {
		return true
	}
	return i+1 < len(t.Tokens) && strings.EqualFold(t.At(i+1), "time")
}
