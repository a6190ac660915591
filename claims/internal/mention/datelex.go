package mention

import (
	"sync"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// dateRole is the place of a word among those that shape dates: the name of its
// section in dates.lex as a number. An ordinal's role is its number.
type dateRole uint8

const (
	roleNone dateRole = 0
	roleLast          = dateRole(63 + iota)
	roleThis
	roleNext
	roleThat
	roleFollowing
	rolePrevious
	rolePast
	roleEarly
	roleMid
	roleLate
	roleStart
	roleMiddle
	roleEnd
	roleHalf
	roleQuarter
	roleCentury
	rolePlural
	roleSuffix
	roleSince
	roleUntil
	roleBy
	roleBefore
	roleAfter
	roleAsOf
	roleFrom
	roleBetween
	roleTo
	roleAnd
	roleCirca
	roleAround
	roleToday
	roleYesterday
	roleTomorrow
	roleAgo
	roleLater
	roleEarlier
	roleThe
	roleA
	roleOf
	roleIn
	roleOn
	roleDay
	roleWeek
	roleFortnight
	roleMonth
	roleYear
	roleDecade
	roleWeekend
	roleHour
	roleDaytime
	roleNight
	roleNamed
	rolePaper
	roleNoon
	roleMidnight
	roleFew
	roleRest
	roleHence
	roleBeginning
	roleWill
	roleFiscal
	roleHundred
	roleThousand
	roleOnward
	roleBackward
	roleAfterNext
	roleNineties
	roleMonthEnd
	roleMonthStart
	roleYearEnd
	roleYearStart
	roleQ1
	roleQ2
	roleQ3
	roleQ4
	roleH1
	roleH2
	roleChristmas
	roleChristmasEve
	roleNewYear
	roleNewYearEve
	roleEaster
	roleNow
	roleCalendar
	roleYearToDate
)

// dateRoles are the sections' names in the order of the constants.
var dateRoles = [...]string{
	"last", "this", "next", "that", "following", "previous", "past", "early", "mid", "late", "start", "middle", "end",
	"half", "quarter", "century", "plural", "suffix", "since", "until", "by", "before", "after", "as_of",
	"from", "between", "to", "and", "circa", "around", "today", "yesterday", "tomorrow", "ago", "later", "earlier",
	"the", "a", "of", "in", "on", "day", "week", "fortnight", "month", "year", "decade", "weekend", "hour",
	"daytime", "night", "named", "paper", "noon", "midnight",
	"few", "rest", "hence", "beginning", "will", "fiscal", "hundred", "thousand", "onward", "backward", "after_next",
	"decade_name", "month_end", "month_start", "year_end", "year_start", "q1", "q2", "q3", "q4", "h1", "h2",
	"christmas", "christmas_eve", "new_year", "new_year_eve", "easter", "now", "calendar", "year_to_date",
}

// dateRoleOf is the role that a section's name stands for.
func dateRoleOf(name string) dateRole {
	if n, ok := dateNumber(name); ok && n < int(roleLast) {
		return dateRole(n)
	}
	for k, role := range dateRoles {
		if role == name {
			return roleLast + dateRole(k)
		}
	}
	return roleNone
}

// dateMark is what a word says behind a time of day or a year.
type dateMark uint8

const (
	markNone dateMark = iota
	markAM
	markPM
	markZone
	markCE
	markBCE
	markOther
	markJulian
	markIslamic
	markHebrew
	markEthiopian
	markPersian
)

var dateMarks = [...]string{"", "am", "pm", "zone", "ce", "bce", "other", "julian", "islamic", "hebrew", "ethiopian", "persian"}

func dateMarkOf(name string) dateMark {
	for k, mark := range dateMarks {
		if mark == name {
			return dateMark(k)
		}
	}
	return markNone
}

// dateWord is all that a word alone may say in a date.
type dateWord struct {
	role   dateRole
	month  uint8        // 1 to 12
	cal    dateCalendar // of the month
	days   uint8        // of a weekday in the plural
	day    uint8        // of a weekday: 1 for Monday to 7
	season uint8        // 1 for spring to 4
	clock  dateMark     // am, pm, a zone
	era    dateMark
	number uint8 // of a number word up to ninety
}

// dateLexicon is a lexicon as the date reader sees it. What every token is asked
// lies by itself, so that it stays near.
type dateLexicon struct {
	words []dateWord
	opens []opener
}

var madeDateWords sync.Map // *lexicon.Lexicon to *dateLexicon

// dateWordsOf are the words of a lexicon as the date reader sees them. They are
// found once for each lexicon, of which a program has one or two.
func dateWordsOf(lex *lexicon.Lexicon) *dateLexicon {
	if made, ok := madeDateWords.Load(lex); ok {
		return made.(*dateLexicon)
	}
	n := lex.Words()
	made := &dateLexicon{make([]dateWord, n), make([]opener, n)}
	for w := range n {
		made.words[w] = dateWordOf(lex, lexicon.Word(w))
		made.opens[w] = openerOf(lex, lexicon.Word(w), &made.words[w])
	}
	madeDateWords.Store(lex, made)
	return made
}

func dateWordOf(lex *lexicon.Lexicon, w lexicon.Word) dateWord {
	name := func(c lexicon.Class) string {
		if e := lex.Lone(w, c); e != nil {
			return e.Name
		}
		return ""
	}
	month, cal := monthOf(name(lexicon.Month))
	if month == 0 {
		month, cal = monthOf(name(lexicon.DateWord))
		if cal == calGregorian {
			month = 0 // an ordinal
		}
	}
	number, _ := dateNumber(name(lexicon.Number))
	day, _ := dateNumber(name(lexicon.Weekday))
	d := dateWord{
		role:   dateRoleOf(name(lexicon.DateWord)),
		month:  uint8(month),
		day:    uint8(day),
		cal:    cal,
		number: uint8(min(number, 99)),
		season: dateSeasonOf(name(lexicon.Season)),
		clock:  dateMarkOf(name(lexicon.TimeMark)),
		era:    dateMarkOf(name(lexicon.Era)),
	}
	if role := name(lexicon.DateWord); len(role) == 2 && role[0] == 'w' {
		d.days = role[1] - '0'
	}
	return d
}

func dateSeasonOf(name string) uint8 {
	for k, season := range [...]string{"spring", "summer", "autumn", "winter"} {
		if season == name {
			return uint8(k + 1)
		}
	}
	return 0
}

// noToken stands for what lies outside a reader's range.
var noToken = words.Token{Kind: words.Mark}
