package factcheck

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// innerOf gives the rules that fire on one text, with the words of their reasons.
func innerOf(k *Checker, prose string) (rules, why []string) {
	doc := text("a", "2021-03-01", prose)
	for _, f := range k.Check(doc).Findings {
		rules = append(rules, f.Rule)
		for _, r := range f.Reasons {
			why = append(why, r.Why)
		}
		why = append(why, f.Hints...)
	}
	return rules, why
}

func TestWeekdayMismatch(t *testing.T) {
	k := new(Checker)
	rules, why := innerOf(k, "The council met on Tuesday, 26 October 2020.")
	require.Equal(t, []string{"FC206"}, rules)
	assert.Equal(t, []string{
		"26 October 2020 was a Monday, and not a Tuesday",
		"the weekday is wrong: Monday, 26 October 2020", "the day is wrong: Tuesday, 27 October 2020",
	}, why)
	for _, quiet := range []string{
		"The council met on Monday, 26 October 2020.",
		"The council met on Tuesday.",
		"The council met on Tuesday, October 26.",               // of a year in which it was one
		"The palace was stormed on Wednesday, 25 October 1917.", // by the calendar of the place
		"He read it in The Sun, 26 October 2020.",
		"Sheffield Wednesday, 26 October 2020, was a bad day for fans.",
		"It ran from Tuesday to Thursday, 26 October 2020.",
		"It was not Tuesday, 26 October 2020.",
		"Imagine it is Tuesday, 26 October 2020.",
		"Correction: An earlier version said the vote was on Tuesday, 26 October 2020.",
		"Thursday\n26 October 2020",
		"Monday Tuesday Wednesday 26 October 2020 27 October 2020",
		"The king was executed on Tuesday, 30 January 1648.",
	} {
		rules, _ := innerOf(k, quiet)
		assert.Empty(t, rules, quiet)
	}
	off := &Checker{Policy: Policy{"FC206": None}}
	rules, _ = innerOf(off, "The council met on Tuesday, 26 October 2020.")
	assert.Empty(t, rules)
}

func TestPeriodMismatch(t *testing.T) {
	k := new(Checker)
	for _, wrong := range []string{
		"The Lowland War began in May 1996 and ended in March 1994.",
		"The Lowland War began in May 1994. It was long. The Lowland War ended in March 1994.",
		"Marta Selic was born on 4 March 1950. Marta Selic died on 3 June 1940.",
		"The siege of Oresk lasted three weeks, from 1 March 1994 to 5 May 1994.",
		"The war lasted from 12 May 1996 to 3 March 1994.",
	} {
		rules, why := innerOf(k, wrong)
		assert.Equal(t, []string{"FC205"}, rules, "%s: %v", wrong, why)
	}
	for _, quiet := range []string{
		"The Lowland War began in May 1994 and ended in March 1996.",
		"The Lowland War began in 1994 and ended in 1994.",
		"The Lowland War began in 1996. The Harbour War ended in 1994.",
		"The war in Vandry began in 1996, years after the war in Lodva ended in 1994.",
		"A war ended in 1988. Another war began in 1994.",
		"Anna Selic was born on 4 March 1950. Marta Selic died on 3 June 1940.",
		"The siege of Oresk lasted nine weeks, from 1 March 1994 to 5 May 1994.",
		"The siege of Oresk lasted ten weeks, from 1 March 1994 to 5 May 1994.", // counted roughly
		"The siege of Oresk lasted more than three weeks, from 1 March 1994 to 5 May 1994.",
		"The siege of Oresk lasted four years, from 1992 to 1996.",
		"The vote was moved from 12 May 2020 to 3 March 2020.",
		"The battle lasted three days, but the war lasted from 1988 to 1994.",
		"The war, which lasted from 1988 to 1994, was followed by a truce that lasted 26 years.",
		"The war raged for three days in the capital and lasted from 3 March to 5 May 2020.",
		"The war lasted eight years in all, from 1980 to 1984 and from 1990 to 1994.",
		"The season began on 5 September 2020 and the last one ended on 3 May 2020.",
		"The term began in 2020 and his first one ended in 2016.",
		"The Lowland War began in 1996. The previous Lowland War ended in 1994.",
		"The Lodva Games began on 23 July 2021; the Oresk Games ended on 21 August 2016.",
		"The Harbour War ended on 26 August 2014. The Harbour War began on 7 October 2023.",
		"John Selic, born in 1990, whose father died in 1980, is a writer.",
		"John Selic was born on 3 March 1990. His father John Selic died on 4 May 1980.",
		"Selic died in 1985. Selic was born in 1990.",
		"Marta Selic was born again on 3 May 1990. Marta Selic died on 3 May 1989.",
		"In the novel, the war began in 1996 and ended in 1994.",
		"He wrongly claimed that the war began in 1996 and ended in 1994.",
	} {
		rules, why := innerOf(k, quiet)
		assert.Empty(t, rules, "%s: %v", quiet, why)
	}
}

// What is wrong inside of one text is found in every text, and once in each.
func TestImpossibleDatesOfSeveralTexts(t *testing.T) {
	const wrong = "The council met on Tuesday, 26 October 2020."
	r := Check(text("a", "2021-03-01", wrong), text("b", "2021-03-02", wrong+" It was brief."))
	require.Len(t, r.Findings, 2)
	assert.NotEqual(t, r.Findings[0].ID, r.Findings[1].ID)
	assert.Equal(t, 2, r.Stats.Relations["weekday_mismatch"])

	r = Check(text("a", "2021-03-01", strings.Repeat(wrong+" The Lowland War began in 1996 and ended in 1994. ", 300)))
	assert.Len(t, r.Findings, 2, "what a text says often is found once")
}

func TestDateSlips(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		hint string // part of the first
	}{
		{"1994-05-12", "1994-05-13", "neighbouring days"},
		{"1917-10-25", "1917-11-07", "Julian"},
		{"1688-02-11", "1689-02-11", "25 March"},
		{"1994-03-04", "1994-04-03", "swapped"},
		{"1994-05-12", "1949-05-12", "two digits"},
		{"1994-05-12", "1995-05-12", "the year before or after"},
		{"1964-05-12", "1994-05-12", "one digit"},
		{"1994-05-12", "1994-06-12", "the month before or after"},
		{"1994-12-12", "1995-01-12", "the month before or after"},
		{"1994-05-12", "1994-05-16", ""},
		{"1994-05", "1994-07", ""},
	} {
		c := Compare(toll("a", "", dated(tt.a)), toll("b", "", dated(tt.b)))
		require.Equal(t, Conflict, c.Relation, "%v", c.Reasons)
		hints := strings.Join(c.Hints, "; ")
		assert.True(t, tt.hint == "" && hints == "" || tt.hint != "" && strings.Contains(hints, tt.hint), "%s and %s: %q", tt.a, tt.b, hints)
	}
}

// A weekday votes for the date that it fits, and a date may be that of a publication.
func TestDatesThatTextsExplain(t *testing.T) {
	tuesday := func(c *claims.Claim) { c.Weekday = "tuesday" }
	c := Compare(toll("a", "", dated("1994-05-10"), tuesday), toll("b", "", dated("1994-05-13")))
	assert.Equal(t, []string{"the weekday that is given, Tuesday, is that of 10 May 1994"}, c.Hints)
	printed := func(c *claims.Claim) {
		c.Published = claims.When("1994-05-13").Core
		c.Citation = sources.Citation{Source: "b", Quote: "13 May", End: 6}
	}
	c = Compare(toll("a", "", dated("1994-05-10")), toll("b", "", dated("1994-05-13"), printed))
	assert.Equal(t, []string{`"13 May" is also the day on which its text was published`}, c.Hints)
}
