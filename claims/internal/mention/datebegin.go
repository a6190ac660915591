package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// begins is the quick test that most tokens fail. A third of all words shape
// dates in some place, but "of", "the" or "in" never stand first in one: telling
// them apart here, before anything is tried, made the reading of dates five
// times as fast.
func (r *dateReader) begins(i int, opens opener) bool {
	tok := &r.t.Tokens[i]
	if tok.Kind == words.Number {
		return r.numberBegins(i)
	}
	if tok.Kind == words.Mark { // the '90s
		return r.tok(i+1).Kind == words.Number && r.glued(i+1) && r.mark(i, "'’‘")
	}
	switch opens {
	case opensEra:
		return tok.Upper
	case opensOf:
		return r.role(i+1) == roleOf || r.role(i+1) == roleWeek || r.dateLike(i+1)
	case opensWord:
		return r.dateLike(i+1) || r.tok(i+1).Kind == words.Number || r.cardinal(i+1) != 0
	case opensMore:
		return r.goesOn(i + 1)
	case opensUnit:
		return dateUnitOf(r.role(i+1)) != dateNone || r.role(i+1) == roleFew
	case opensIn:
		return (r.tok(i+1).Kind == words.Number || r.cardinal(i+1) != 0 || r.role(i+1) == roleA) && dateUnitOf(r.role(i+2)) != dateNone
	}
	return opens != opensNone
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
	opensUnit               // a week ago
	opensIn                 // in two weeks
)

// dateNames are the classes of words that name a time; dateWords are all that
// stand in dates.
const (
	dateNames lexicon.ClassSet = 1<<lexicon.Month | 1<<lexicon.Weekday | 1<<lexicon.Season
	dateWords lexicon.ClassSet = dateNames | 1<<lexicon.Era | 1<<lexicon.DateWord
)

func openerOf(lex *lexicon.Lexicon, w lexicon.Word, d *dateWord) opener {
	if lex.Any(w, dateNames) || d.month != 0 {
		return opensAny
	}
	switch d.role {
	case roleToday, roleYesterday, roleTomorrow, roleWeekend, roleNoon, roleMidnight, roleWeek, roleDay,
		roleQ1, roleQ2, roleQ3, roleQ4, roleH1, roleH2, roleNineties, roleMonthEnd, roleMonthStart, roleYearEnd, roleYearStart,
		roleChristmas, roleChristmasEve, roleNewYear, roleNewYearEve, roleEaster:
		return opensAny
	case roleStart, roleMiddle, roleEnd, roleRest:
		return opensOf
	case roleLast, roleThis, roleNext, roleThat, roleFollowing, rolePrevious, roleFew, rolePast:
		return opensWord
	case roleBetween, roleFrom, roleCirca, roleAround, roleEarly, roleMid, roleLate, roleLater, roleEarlier:
		return opensMore
	case roleA:
		return opensUnit
	case roleIn:
		return opensIn
	}
	for _, e := range lex.Of(w, lexicon.DateWord) {
		if role := dateRoleOf(e.Name); role >= roleChristmas && role <= roleEaster || role == roleYearToDate {
			return opensAny
		}
	}
	switch {
	case d.role != roleNone && d.role < roleLast, d.number != 0:
		return opensMore
	case d.era != markNone:
		return opensEra
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
		return r.mark(i+1, dateDashes+":/") || r.role(i-1) == roleThe
	}
	return r.t.Lex.BeginsAny(next.ID, dateBehind) || r.role(i-1) == roleThe
}

// dateBehind are the classes of words that make a date of the number before.
const dateBehind lexicon.ClassSet = 1<<lexicon.Month | 1<<lexicon.TimeMark | 1<<lexicon.Era | 1<<lexicon.DateWord

// dateLike reports whether token i is a word that dates are made of.
func (r *dateReader) dateLike(i int) bool { return r.t.Lex.Any(r.tok(i).ID, dateWords) }

// goesOn reports whether a date that has begun may go on with token i.
func (r *dateReader) goesOn(i int) bool {
	tok := r.tok(i)
	if tok.Kind == words.Mark {
		return r.mark(i, dateDashes+"'’‘\".")
	}
	return tok.Kind == words.Number || r.cardinal(i) != 0 || r.t.Lex.BeginsAny(tok.ID, dateWords)
}
