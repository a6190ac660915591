package mention

import (
	"strings"
	"sync"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// begins is the quick test that most tokens fail. A third of all words shape
// dates in some place, but "of", "the" or "in" never stand first in one: telling
// them apart here, before anything is tried, made the reading of dates five
// times as fast.
func (r *dateReader) begins(i int) bool {
	tok := &r.t.Tokens[i]
	if tok.Kind == words.Number {
		return r.numberBegins(i)
	}
	switch r.openers[tok.ID] {
	case opensNone:
		return false
	case opensEra:
		return tok.Upper
	case opensOf:
		return r.role(i+1) == "of"
	case opensWord:
		return r.t.Lex.Any(r.tok(i+1).ID, dateWords)
	case opensMore:
		return r.goesOn(i + 1)
	case opensDash:
		return r.mark(i+1, dateDashes)
	}
	return true
}

// opener says what has to stand behind a word for a date to begin with it.
type opener uint8

const (
	opensNone opener = iota // no date begins with the word
	opensAny                // Monday, yesterday
	opensEra                // nothing, but it is in capitals: AD 70
	opensOf                 // end of May
	opensWord               // last Monday, that year
	opensMore               // between 12 and 16 May, third quarter of 2004
	opensDash               // twenty-first
)

// dateNames are the classes of words that name a time; dateWords are all that
// stand in dates.
var (
	dateNames = lexicon.Set(lexicon.Month, lexicon.Weekday, lexicon.Season)
	dateWords = dateNames | lexicon.Set(lexicon.Era, lexicon.DateWord)
)

// openersOf are the words of a lexicon with which dates begin. They are found
// once for each lexicon, of which a program has one or two.
func openersOf(lex *lexicon.Lexicon) []opener {
	if made, ok := madeOpeners.Load(lex); ok {
		return made.([]opener)
	}
	made := make([]opener, lex.Words())
	for w := range made {
		made[w] = openerOf(lex, lexicon.Word(w))
	}
	madeOpeners.Store(lex, made)
	return made
}

var madeOpeners sync.Map // *lexicon.Lexicon to []opener

func openerOf(lex *lexicon.Lexicon, w lexicon.Word) opener {
	if lex.Any(w, dateNames) {
		return opensAny
	}
	role := ""
	if e := lex.Lone(w, lexicon.DateWord); e != nil {
		role = e.Name
	}
	switch role {
	case "today", "yesterday", "tomorrow", "weekend", "ago", "later", "earlier", "noon", "midnight":
		return opensAny
	case "start", "middle", "end":
		return opensOf
	case "last", "this", "next", "that", "following", "previous":
		return opensWord
	case "between", "from", "circa", "around", "early", "mid", "late":
		return opensMore
	}
	_, ordinal := dateNumber(role)
	switch {
	case ordinal:
		return opensMore
	case lex.Is(w, lexicon.Era):
		return opensEra
	case role == "" && lex.Begins(w, lexicon.DateWord):
		return opensDash
	}
	return opensNone
}

// numberBegins is the quick test of a number. Most are counts: they have group
// marks, or a word behind them that no date goes on with. A number of four
// digits may always be a year or a time.
func (r *dateReader) numberBegins(i int) bool {
	tok, next := &r.t.Tokens[i], r.tok(i+1)
	switch width := tok.End - tok.Start; {
	case width >= 4:
		return strings.IndexByte(r.t.S[tok.Start:tok.End], ',') < 0
	case next.Kind == words.Mark:
		return r.mark(i+1, dateDashes+":/")
	}
	return r.t.Lex.BeginsAny(next.ID, dateBehind)
}

// dateBehind are the classes of words that make a date of the number before.
var dateBehind = lexicon.Set(lexicon.Month, lexicon.TimeMark, lexicon.Era, lexicon.DateWord)

// goesOn reports whether a date that has begun may go on with token i.
func (r *dateReader) goesOn(i int) bool {
	tok := r.tok(i)
	if tok.Kind == words.Mark {
		return r.mark(i, dateDashes+"'’‘\".")
	}
	return tok.Kind == words.Number || r.t.Lex.BeginsAny(tok.ID, dateWords)
}
