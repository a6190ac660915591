package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
)

// dating makes a claim a date of what happened to a thing.
func dating(date, thing, verb string) change {
	return func(c *claims.Claim) {
		c.Measure, c.Quantity, c.Noun, c.Verb = claims.EventDate, claims.Quantity{}, thing, verb
		c.Date = claims.When(date)
	}
}

// alone takes its event away from a claim.
func alone(c *claims.Claim) { c.Event = claims.Event{Basis: claims.Sentence} }

func TestDates(t *testing.T) {
	until := func(c *claims.Claim) { c.Date.Op = claims.Until }
	mid := func(c *claims.Claim) {
		c.Date = claims.Newsroom().Part(claims.When("1993").Core, claims.Mid)
	}
	pair := func(x, y []change) [2]claims.Claim {
		return [2]claims.Claim{toll("a", "", x...), toll("b", "", y...)}
	}
	ch := func(list ...change) []change { return list }
	for _, tt := range []struct {
		name  string
		pair  [2]claims.Claim
		want  Relation
		level Level
	}{
		{"the end of one war", pair(ch(war, dating("1994-05", "war", "end")), ch(war, dating("1994-07", "war", "end"))), Conflict, Error},
		{"more or less closely", pair(ch(war, dating("1994", "war", "end")), ch(war, dating("1994-05-12", "war", "end"))), Agree, None},
		{"its end, and its start", pair(ch(war, dating("1988", "war", "start")), ch(war, dating("1994", "war", "end"))), "", None},
		{"its end, and that of a siege", pair(ch(war, dating("1994", "siege", "end")), ch(war, dating("1995", "war", "end"))), "", None},
		{"its end, and how long it lasted", pair(ch(war, dating("1988/1994", "war", "last")), ch(war, dating("1996", "war", "end"))), Conflict, Error},
		{"its start, and how long it lasted", pair(ch(war, dating("1988/1994", "war", "last")), ch(war, dating("1988-02", "war", "start"))), Agree, None},
		{"how long it lasted, from another year", pair(ch(war, dating("1988/1994", "war", "last")), ch(war, dating("1991/1994", "war", "last"))), Conflict, Error},
		{"how long it lasted, to another year", pair(ch(war, dating("1988/1994", "war", "last")), ch(war, dating("1988/1996", "war", "last"))), Conflict, Error},
		{"until May, and in July", pair(ch(war, dating("../1994-05", "war", "end"), until), ch(war, dating("1994-07", "war", "end"))), Conflict, Error},
		{"until May, and in May", pair(ch(war, dating("../1994-05", "war", "end"), until), ch(war, dating("1994-05-12", "war", "end"))), Agree, None},
		{"by the middle of the year", pair(ch(war, dating("1993", "war", "end"), mid), ch(war, dating("1993-09", "war", "end"))), Tension, Note},

		{"two births of one bearer", pair(ch(alone, dating("1950-03-04", "Marta Selic", "birth")), ch(alone, dating("1951-03-04", "Marta Selic", "birth"))), Conflict, Error},
		{"births many years apart are of two bearers", pair(ch(alone, dating("1900-03-04", "Marta Selic", "birth")), ch(alone, dating("1962-06-09", "Marta Selic", "birth"))), Conflict, Note},
		{"a text with two views", [2]claims.Claim{toll("a", "", war, dating("1994-05", "war", "end"), sentence("One."), from(0)), toll("a", "", war, dating("1994-09", "war", "end"), sentence("Two."), from(20))}, SelfConflict, Warning},
		{"by two calendars", pair(ch(war, dating("1821-03-13", "war", "start"), sentence("It began on 13 March 1821 by the Julian calendar.")), ch(war, dating("1821-03-25", "war", "start"))), Conflict, Note},
		{"births of two", pair(ch(alone, dating("1950-03-04", "Marta Selic", "birth")), ch(alone, dating("1951-03-04", "Anna Selic", "birth"))), "", None},
		{"a birth and a death", pair(ch(alone, dating("1950-03-04", "Marta Selic", "birth")), ch(alone, dating("2012-06-06", "Marta Selic", "death"))), "", None},
		{"a name alone may be that of two", pair(ch(alone, dating("1950-03-04", "Selic", "birth")), ch(alone, dating("1951-03-04", "Selic", "birth"))), Conflict, Warning},
		{"one may resign twice", pair(ch(alone, dating("1998-03-04", "Marta Selic", "resign")), ch(alone, dating("2004-03-04", "Marta Selic", "resign"))), "", None},
		{"and hardly twice in a week", pair(ch(alone, dating("1998-03-04", "Marta Selic", "resign")), ch(alone, dating("1998-03-06", "Marta Selic", "resign"))), Conflict, Warning},
		{"a life, and its end", pair(ch(alone, dating("1950-03-04/2012-06-06", "Marta Selic", "life")), ch(alone, dating("2012-06-09", "Marta Selic", "death"))), Conflict, Error},
		{"a life, and its start", pair(ch(alone, dating("1950-03-04/2012-06-06", "Marta Selic", "life")), ch(alone, dating("1950-03", "Marta Selic", "birth"))), Agree, None},
		{"two lives", pair(ch(alone, dating("1950-03-04/2012-06-06", "Marta Selic", "life")), ch(alone, dating("1950-03-04/2012-06-16", "Marta Selic", "life"))), Conflict, Error},
		{"nothing with a name", pair(ch(alone, dating("1950", "bridge", "open")), ch(alone, dating("1951", "bridge", "open"))), "", None},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := Compare(tt.pair[0], tt.pair[1])
			assert.Equal(t, []any{tt.want, tt.level}, []any{c.Relation, c.Level}, "%v", c.Reasons)
			found := CheckClaims(tt.pair[0], tt.pair[1]).Findings
			assert.Equal(t, tt.level > None, len(found) > 0, "a check meets the two")
		})
	}
}

// What is over in a few days began on its day, which is compared only where both are
// written in figures: the weekdays of two texts are of anything.
func TestDayOfAnEvent(t *testing.T) {
	day := func(date, quote string, more ...change) claims.Claim {
		c := toll("a", quote, append([]change{when(date), dating(date, "", "occur")}, more...)...)
		return c
	}
	at := func(source string, c claims.Claim) claims.Claim { c.Citation.Source = source; return c }
	c := Compare(day("2021-03-04", "4 March 2021"), at("b", day("2021-03-05", "5 March 2021")))
	assert.Equal(t, []any{Conflict, Warning}, []any{c.Relation, c.Level}, "%v", c.Reasons)
	assert.Empty(t, Compare(day("2021-03-04", "Thursday"), at("b", day("2021-03-05", "Friday"))).Relation)
	assert.Empty(t, Compare(day("2021-03-04", "4 March 2021"), at("b", day("2021-03-15", "15 March 2021"))).Relation, "two quakes")
	assert.Empty(t, Compare(day("2021-03-04", "4 March 2021"), at("b", day("2021-03-05", "5 March 2021", dating("2021-03-05", "", "")))).Relation, "an inspection")
	assert.Equal(t, Agree, Compare(day("2021-03", "March 2021"), at("b", day("2021-03-05", "5 March 2021"))).Relation)
	assert.Empty(t, Compare(day("2010/..", "since 2010"), at("b", day("2021-03-05", "5 March 2021"))).Relation, "nearly every day lies in a time without an end")
	assert.Equal(t, Agree, Compare(day("2010/..", "since 2010"), at("b", day("2010/..", "since 2010"))).Relation)
	storm := Compare(day("2021-03-04", "4 March 2021", kind("storm")), at("b", day("2021-03-05", "5 March 2021", kind("storm"))))
	assert.Equal(t, []any{Conflict, Note}, []any{storm.Relation, storm.Level}, "it goes on for days")
	assert.Empty(t, Compare(day("2021-03-04", "4 March 2021", kind("shooting")), at("b", day("2021-03-05", "5 March 2021", kind("shooting")))).Relation, "two shootings of one week")
}
