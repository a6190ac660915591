package frame

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Much news counts from its event: "Three days after the quake, the number of dead reached
// 231". Such a clause stands apart. It is of an earlier event than the main one, but where
// the main one tells of none itself and only goes on about it.

// timeUnits are the units in which the time between two events is told, and the days of each.
var timeUnits = []string{"hour", "day", "week", "month", "year", "decade", "century"}

// unitAt is the unit of time at token i, or empty.
func (s *sentence) unitAt(i int) string {
	if i < s.first || i >= s.last {
		return ""
	}
	e := s.t.Lex.Lone(s.t.Tokens[i].ID, lexicon.UnitWord)
	if e == nil || !slices.Contains(timeUnits, e.Name) {
		return ""
	}
	return e.Name
}

// otherTime reports whether a clause begins at token j that tells of another time
// only to count from it: "two years after a quake razed Bam".
func (s *sentence) otherTime(j int) bool {
	if j-2 <= s.first || j+1 >= s.last || s.unitAt(j-1) == "" || !IsAny(s.t, j, "after before") {
		return false
	}
	return s.saysWhat(j + 1)
}

// saysWhat reports whether something may begin at token i that time is counted from.
func (s *sentence) saysWhat(i int) bool {
	next := &s.t.Tokens[i]
	return next.Capital || s.t.Lex.Any(next.ID, 1<<lexicon.Determiner|1<<lexicon.Pronoun) || strings.HasSuffix(s.t.At(i), "ing")
}

// countsFrom reports whether the sentence begins at token i by counting from another event:
// "A week before the stampede, a hostel collapsed", "Just two days after the roof fell in".
func (s *sentence) countsFrom(i int) bool { return s.counts(i, "before after") }

// counts reports whether so much time stands at token i, and one of some words behind it:
// "a few hours earlier".
func (s *sentence) counts(i int, after string) bool {
	for i < s.last && IsAny(s.t, i, "just only barely about some nearly almost exactly less more than a an the several few half") {
		i++
	}
	if i < s.last && s.unitAt(i) == "" {
		i++
	}
	if i+2 >= s.last || i == s.first && !strings.HasSuffix(s.t.At(i), "s") || s.unitAt(i) == "" || !IsAny(s.t, i+1, after) {
		return false
	}
	return i < s.first+1 || s.t.Lex.Is(s.t.Tokens[i-1].ID, lexicon.Number) || IsAny(s.t, i-1, "a an the few several") || s.t.Tokens[i-1].Kind == words.Number
}

// unitBefore reports whether a clause tells of its event as of "the week before".
func (s *sentence) unitBefore(c *Clause, m *Mention) bool {
	for i := m.Last; i+2 < c.Last; i++ {
		if IsAny(s.t, i, "the") && s.unitAt(i+1) != "" && IsAny(s.t, i+2, "before") {
			return i+3 >= c.Last || !s.saysWhat(i+3)
		}
	}
	return false
}

// adopted is the clause that counts from an event which the main clause, telling of none,
// only goes on about; -1 where none is.
func (k *Tracker) adopted(s *sentence) int {
	main := &s.clauses[s.main]
	if main.event >= 0 && !k.lex.Has(s.told[main.event].Kind, lexicon.Minor) || s.harms(main) && !s.tallies(main) && !s.mourns(main) {
		return -1
	}
	for n := range s.clauses {
		c := &s.clauses[n]
		if !c.apart || n == s.main || c.event < 0 || !IsAny(s.t, s.afterAt(c), "after") {
			continue
		}
		m := &s.told[c.event]
		if opens := k.lead < 0 && k.inLead(); opens || m.article == definite && !m.verb && n < s.main {
			return n
		}
	}
	return -1
}

// afterAt is where the "after" or "before" of a clause that stands apart is.
func (s *sentence) afterAt(c *Clause) int {
	for i := c.First; i < min(c.Last, c.First+8); i++ {
		if IsAny(s.t, i, "after before") {
			return i
		}
	}
	return c.First
}

// tallies reports whether a clause tells how a count stands: "the toll has reached 231".
func (s *sentence) tallies(c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if s.cue(i, "tally") {
			return true
		}
	}
	return false
}

// adopt gives the main clause the event that it only goes on about. Its own date is that of
// the counting.
func (k *Tracker) adopt(c, from *Clause) {
	c.Event, c.Basis = from.Event, from.Basis
	if !c.When.IsZero() && c.AsOf.IsZero() {
		c.AsOf = c.When
	}
	c.When = claims.Period{}
}

// apart is when the event happened that a clause counts from: so much before the day at
// hand. Times are rounded when they are told so.
func (k *Tracker) apart(s *sentence, c *Clause) claims.Period {
	i := s.afterAt(c)
	if !IsAny(s.t, i, "after") {
		return claims.Period{}
	}
	unit, n := s.unitAt(i-1), s.howMany(i-2)
	day := k.dayAtHand(s)
	if n <= 0 || n > 2000 || day == edtf.MinDay {
		return claims.Period{}
	}
	y, m, _ := day.Civil()
	if int64(y) <= int64(n)+1 {
		return claims.Period{}
	}
	switch unit {
	case "hour":
		return claims.Period{Core: edtf.FromDays(day-n/24, day-n/24), Margin: edtf.FromDays(day-n/24-1, day)}
	case "day":
		return claims.Period{Core: edtf.FromDays(day-n, day-n), Margin: edtf.FromDays(day-n-1, day-n+1)}
	case "week":
		return claims.Period{Core: edtf.FromDays(day-7*n-1, day-7*n+1), Margin: edtf.FromDays(day-7*n-2-n, day-7*n+2+n)}
	case "month":
		at := int(y)*12 + int(m) - 1 - int(n)
		return around(edtf.Of(at/12, at%12+1, 0), edtf.Of((at-1)/12, (at+11)%12+1, 0), edtf.Of((at+1)/12, (at+1)%12+1, 0))
	case "year":
		year := int(y) - int(n)
		return around(edtf.Of(year, 0, 0), edtf.Of(year-1, 0, 0), edtf.Of(year+1, 0, 0))
	}
	return claims.Period{}
}

// around is a period with a margin from the beginning of one time to the end of another.
func around(core, from, to edtf.Date) claims.Period {
	lo, _ := from.Bounds()
	_, hi := to.Bounds()
	return claims.Period{Core: core, Margin: edtf.FromDays(lo, hi)}
}

// howMany is the number that ends at token i: "two", "12", "a"; 0 where none does.
func (s *sentence) howMany(i int) edtf.Day {
	if i < s.first {
		return 0
	}
	if e := s.t.Lex.Lone(s.t.Tokens[i].ID, lexicon.Number); e != nil {
		n, _ := e.Value.Int64()
		return edtf.Day(n)
	}
	if v, err := claims.ParseNumber(s.t.At(i)); err == nil {
		n, _ := v.Int64()
		return edtf.Day(n)
	}
	if IsAny(s.t, i, "a the") {
		return 1
	}
	return 0
}

// dayAtHand is the day that a sentence counts back from: the one that its main clause
// gives, that of the main clause's event, or that of the text.
func (k *Tracker) dayAtHand(s *sentence) edtf.Day {
	main := &s.clauses[s.main]
	for _, p := range []claims.Period{main.When, main.AsOf, k.Event(main.Event).Period} {
		if lo, hi := p.Core.Bounds(); p.Known() && p.Op == claims.On && hi-lo <= 31 {
			return lo
		}
	}
	day, _ := k.Published.Bounds()
	return day
}
