package mention

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources/edtf"

	"github.com/sourcedclaims/factcheck/claims"
)

// datesCase is a sentence with one date, told as past unless it lies ahead.
type datesCase struct {
	text, quote, core, margin string
}

// checkDates resolves the one date of each sentence from Friday, 20 November
// 2026, on which the story was published.
func checkDates(t *testing.T, a Anchors, past bool, cases []datesCase) {
	t.Helper()
	for _, c := range cases {
		text, dates := datesOf(c.text)
		if !assert.Len(t, dates, 1, "%s: %s", c.text, dateQuotes(c.text)) {
			continue
		}
		d := &dates[0]
		assert.Equal(t, c.quote, text.Quote(d.First, d.Last), c.text)
		p := d.Resolve(a, past)
		assert.Equal(t, c.core, p.Core.String(), c.text)
		if c.margin != "-" {
			assert.Equal(t, c.margin, p.Margin.String(), c.text)
		}
	}
}

func TestDatesOfWeeks(t *testing.T) {
	checkDates(t, dateFriday, true, []datesCase{
		{"The storm hit in the week of October 6th.", "week of October 6th", "2026-10-05/2026-10-11", ""},
		{"Rain fell in the week beginning 4 May 2024.", "week beginning 4 May 2024", "2024-05-04/2024-05-10", ""},
		{"Rain fell in the last week of July 2019.", "last week of July 2019", "2019-07-22/2019-07-28", ""},
		{"Rain fell in the first week of May 2024.", "first week of May 2024", "2024-04-29/2024-05-05", ""},
		{"Rain fell in the first two weeks of 2020.", "first two weeks of 2020", "2019-12-30/2020-01-12", ""},
		{"Sales fell in week 31 of 2018.", "week 31 of 2018", "2018-07-30/2018-08-05", ""},
		{"Sales fell in week 10.", "week 10", "2026-03-02/2026-03-08", ""},
		{"It rained late last week.", "late last week", "2026-11-13/2026-11-15", "2026-11-12/2026-11-15"},
		{"It rained at the end of last week.", "end of last week", "2026-11-13/2026-11-15", "2026-11-12/2026-11-15"},
		{"It rained earlier in the week.", "earlier in the week", "2026-11-16/2026-11-20", "2026-11-16/2026-11-22"},
		{"It rained on Wednesday of last week.", "Wednesday of last week", "2026-11-11", ""},
		{"It rained on Wednesday last week.", "Wednesday last week", "2026-11-11", ""},
		{"It rained last week on Wednesday.", "last week on Wednesday", "2026-11-11", ""},
		{"It rained two Sundays ago.", "two Sundays ago", "2026-11-08", ""},
		{"It rained on the second weekend of May.", "second weekend of May", "2026-05-09/2026-05-10", ""},
	})
	checkDates(t, dateFriday, false, []datesCase{
		{"It will rain for the rest of the week.", "rest of the week", "2026-11-20/2026-11-22", "2026-11-16/2026-11-22"},
		{"They will vote in the week after next.", "week after next", "2026-11-30/2026-12-06", ""},
		{"They will vote on the Friday after next.", "Friday after next", "2026-11-27", ""},
		{"They will vote this coming Tuesday.", "this coming Tuesday", "2026-11-24", ""},
		{"They will vote next Sunday.", "next Sunday", "2026-11-29", "2026-11-22/2026-11-29"},
	})
}

func TestDatesPicked(t *testing.T) {
	checkDates(t, dateFriday, true, []datesCase{
		{"They voted on the first Monday of October.", "first Monday of October", "2026-10-05", ""},
		{"They voted on the last Sunday in March 2014.", "last Sunday in March 2014", "2014-03-30", ""},
		{"They voted on the second last day of May 2019.", "second last day of May 2019", "2019-05-30", ""},
		{"They voted on the third day of October 2019.", "third day of October 2019", "2019-10-03", ""},
		{"They voted on the 15th day of last month.", "15th day of last month", "2026-10-15", ""},
		{"They voted on the 20th of last month.", "20th of last month", "2026-10-20", ""},
		{"They voted in the third month of 2021.", "third month of 2021", "2021-03", ""},
		{"They voted in the last four months of 2021.", "last four months of 2021", "2021-09/2021-12", ""},
		{"They voted in the first ten days of last year.", "first ten days of last year", "2025-01-01/2025-01-10", ""},
		{"They voted at the end of the last week of May 2019.", "end of the last week of May 2019", "2019-05-31/2019-06-02", "-"},
		{"They met on the second Sunday after Easter 2024.", "second Sunday after Easter 2024", "2024-04-14", ""},
		{"They voted at the end of the month.", "end of the month", "2026-11-21/2026-11-30", "2026-11-16/2026-11-30"},
		{"They voted in the first quarter of the year.", "first quarter of the year", "2026-01/2026-03", ""},
		{"Profits fell in Q3 2019.", "Q3 2019", "2019-07/2019-09", ""},
		{"Profits fell in the third quarter of last year.", "third quarter of last year", "2025-07/2025-09", ""},
		{"Profits fell last quarter.", "last quarter", "2026-07/2026-09", ""},
		{"Profits rose in next year's first quarter.", "next year's first quarter", "2027-01/2027-03", ""},
	})
}

func TestDatesCounted(t *testing.T) {
	checkDates(t, dateFriday, true, []datesCase{
		{"It rained two weeks before 13 May 1999.", "two weeks before 13 May 1999", "1999-04-29", "1999-04-26/1999-05-02"},
		{"It rained three days after 27 February 2024.", "three days after 27 February 2024", "2024-03-01", "2024-02-29/2024-03-02"},
		{"It rained two years and a month ago.", "two years and a month ago", "2023-12/2024-11", "-"},
		{"It rained two days before Christmas 2019.", "two days before Christmas 2019", "2019-12-23", "2019-12-22/2019-12-24"},
		{"It rained the day before yesterday.", "day before yesterday", "2026-11-18", ""},
		{"It rained the day after 4 May 2024.", "day after 4 May 2024", "2024-05-05", ""},
		{"It rained more than two weeks ago.", "two weeks ago", "../2026-11-05", "../2026-11-08"},
		{"It rained in the last three days.", "last three days", "2026-11-17/2026-11-20", "2026-11-16/2026-11-20"},
		{"It rained over the past fortnight.", "past fortnight", "2026-11-06/2026-11-20", "2026-10-30/2026-11-20"},
		{"It rained over the past two years.", "past two years", "2024-11-20/2026-11-20", "2023-11-20/2026-11-20"},
		{"It rained in the two previous weeks.", "two previous weeks", "2026-11-06/2026-11-20", "-"},
	})
	checkDates(t, dateFriday, false, []datesCase{
		{"They will vote in two weeks.", "in two weeks", "2026-12-04", "2026-12-01/2026-12-07"},
		{"They will vote two weeks from now.", "two weeks from now", "2026-12-04", "2026-12-01/2026-12-07"},
		{"They will vote the day after tomorrow.", "day after tomorrow", "2026-11-22", ""},
		{"They will vote three days from Tuesday.", "three days from Tuesday", "2026-11-27", "-"},
		{"They will vote in the next three days.", "next three days", "2026-11-20/2026-11-23", "-"},
	})
}

func TestDatesInNumbers(t *testing.T) {
	a := dateFriday
	a.Order = DayFirst
	checkDates(t, a, true, []datesCase{
		{"Signed on 31-Oct-74 in Berg.", "31-Oct-74", "1974-10-31", ""},
		{"Signed on 2019/Aug/01 in Berg.", "2019/Aug/01", "2019-08-01", ""},
		{"Signed on Sep-23-2020 in Berg.", "Sep-23-2020", "2020-09-23", ""},
		{"Signed on 4/5/2020 in Berg.", "4/5/2020", "2020-05-04", ""},
		{"Signed on 4/5/2020 or later.", "4/5/2020 or later", "2020-05-04/..", ""},
		{"It lasted from 10/1 to 11/7.", "from 10/1 to 11/7", "2026-01-10/2026-07-11", ""},
		{"It lasted from 10/1/2018 - 10/7/2018.", "from 10/1/2018 - 10/7/2018", "2018-01-10/2018-07-10", ""},
		{"Signed on 22/4 in Berg.", "22/4", "2026-04-22", ""},
		{"Signed in 2020-03 in Berg.", "2020-03", "2020-03", ""},
		{"Signed in Dec/2018 in Berg.", "Dec/2018", "2018-12", ""},
		{"The file of 20160708 was lost.", "20160708", "2016-07-08", ""},
	})
	a.Order = MonthFirst
	checkDates(t, a, true, []datesCase{
		{"Signed on 4/5/2020 in Berg.", "4/5/2020", "2020-04-05", ""},
		{"It lasted from 10/1 to 11/7.", "from 10/1 to 11/7", "2026-10/2026-11-07", ""},
	})
}

// A day whose order nothing tells is one of two, and conflicts with neither nor
// with what lies between them.
func TestDateOfEitherOrder(t *testing.T) {
	_, dates := datesOf("It shook on 03/04/2020.")
	require.Len(t, dates, 1)
	for _, order := range []DateOrder{0, DayFirst | MonthFirst} {
		p := dates[0].Resolve(Anchors{Order: order}, true)
		assert.Equal(t, "[2020-03-04,2020-04-03]", p.Core.String())
		assert.True(t, p.Known())
		for _, day := range []string{"2020-03-04", "2020-04-03", "2020-03-20"} {
			verdict, _ := p.Verdict(claims.When(day))
			assert.Equal(t, claims.Refines, verdict, day)
		}
		verdict, _ := p.Verdict(claims.When("2020-05-04"))
		assert.Equal(t, claims.Conflict, verdict)
	}
}

func TestOrderIn(t *testing.T) {
	for text, want := range map[string]DateOrder{
		"Signed on 26/12/2004.":             DayFirst,
		"Signed on 12/26/04.":               MonthFirst,
		"Signed on 3/26/2004.":              MonthFirst,
		"Signed on 03/04/2004.":             0,
		"On 26/12/2004 and on 12/27/2004.":  DayFirst | MonthFirst,
		"On 03/04/2004, not on 13/04/2004.": DayFirst,
		"A share of 24/7 and 15/16.":        0,
		"2004/12/26":                        0,
		"Document 126/12/2004.":             0,
		"/":                                 0, "1/": 0, "//": 0, "99/99/9999": 0,
	} {
		assert.Equal(t, want, OrderIn(text), text)
	}
}

func TestDatesInWords(t *testing.T) {
	checkDates(t, dateFriday, true, []datesCase{
		{"She was born in nineteen ninety-four.", "nineteen ninety-four", "1994", ""},
		{"She was born on the fifteenth of May.", "fifteenth of May", "2026-05-15", ""},
		{"She was born on the twenty-first of May nineteen hundred and five.", "twenty-first of May nineteen hundred and five", "1905-05-21", ""},
		{"She was born in October two thousand and five.", "October two thousand and five", "2005-10", ""},
		{"She was born on May twenty nine, two thousand and one.", "May twenty nine, two thousand and one", "2001-05-29", ""},
		{"She was born on twenty five January nineteen eighty six.", "twenty five January nineteen eighty six", "1986-01-25", ""},
		{"She was born in the nineties.", "nineties", "1990/1999", ""},
		{"She was born in the '60s.", "'60s", "1960/1969", ""},
		{"She was born in April of 87.", "April of 87", "1987-04", ""},
		{"She was born on 28 June in 2020.", "28 June in 2020", "2020-06-28", ""},
	})
}

func TestDatesBesideWeekdays(t *testing.T) {
	checkDates(t, dateFriday, true, []datesCase{
		{"It shook on Tuesday the 10th.", "Tuesday the 10th", "2026-11-10", ""},
		{"It shook on Friday 13th.", "Friday 13th", "2026-11-13", ""},
		{"It shook on the 15th.", "15th", "2026-11-15", ""},
		{"It shook on the 24th and again at night.", "24th", "2026-10-24", ""},
		{"It shook on May 4, 2004 (Tuesday).", "May 4, 2004 (Tuesday)", "2004-05-04", ""},
		{"It shook on Tuesday 8 July.", "Tuesday 8 July", "2025-07-08", ""},
		{"It shook on 8 July, Tuesday.", "8 July, Tuesday", "2025-07-08", ""},
		{"It shook on Tuesday 9 July.", "Tuesday 9 July", "2026-07-09", ""}, // it was a Thursday
	})
	_, dates := datesOf("It shook on May 4, 2004 (Wednesday).")
	require.Len(t, dates, 1)
	day, stated := dates[0].DayOfWeek()
	assert.True(t, stated)
	assert.Equal(t, time.Wednesday, day) // it was a Tuesday: for the caller to notice
}

func TestDatesOfHolidays(t *testing.T) {
	checkDates(t, dateFriday, true, []datesCase{
		{"The rising began at Easter 1916.", "Easter 1916", "1916-04-23", ""},
		{"They met on Easter Monday 2024.", "Easter Monday 2024", "2024-04-01", ""},
		{"The fire broke out on Christmas Eve 2019.", "Christmas Eve 2019", "2019-12-24", ""},
		{"The fire broke out on New Year's Day.", "New Year's Day", "2026-01-01", ""},
		{"The fire broke out last Christmas.", "last Christmas", "2025-12-25", ""},
	})
	for _, text := range []string{
		"for the third time since Christmas", "on Easter Island", "the Christmas tree fell", "a Christmas party", "Christmas Island drowned",
		"Easter eggs broke", "New Year celebrations",
	} {
		assert.Empty(t, dateQuotes(text), text)
	}
}

func TestDatesWithOperators(t *testing.T) {
	for _, c := range []struct {
		text string
		op   claims.Op
		core string
	}{
		{"It is open until no later than 4 May 2024.", claims.Until, "../2024-05-04"},
		{"It opened no later than 4 May 2024.", claims.Until, "../2024-05-04"},
		{"It opened later than 2018.", claims.After, "2019/.."},
		{"It runs starting 4 May 2024.", claims.Since, "2024-05-04/.."},
		{"It runs beginning on 4 May 2024.", claims.Since, "2024-05-04/.."},
		{"It was built in 2018 or later.", claims.Since, "2018/.."},
		{"It was built before the year 2019.", claims.Before, "../2018"},
		{"It was built before the end of 2019.", claims.By, "../2019"},
		{"It rained between 4 May 2024 and now.", claims.On, "2024-05-04/2026-11-20"},
		{"They met on Monday and later died.", claims.On, "2026-11-16"},
	} {
		_, dates := datesOf(c.text)
		if assert.Len(t, dates, 1, c.text) {
			p := dates[0].Resolve(dateFriday, true)
			assert.Equal(t, c.op, p.Op, c.text)
			assert.Equal(t, c.core, p.Core.String(), c.text)
		}
	}
}

// A bare weekday or month is the last one in news and the next one where the
// reader is told so.
func TestDatesAhead(t *testing.T) {
	a := dateFriday
	a.Ahead = true
	checkDates(t, a, true, []datesCase{
		{"The fair is on Tuesday.", "Tuesday", "2026-11-24", ""},
		{"The fair is in May.", "May", "2027-05", ""},
		{"The fair is on 4 May.", "4 May", "2027-05-04", ""},
		{"The fair is on the 15th.", "15th", "2026-12-15", ""},
		{"The fair was last Tuesday.", "last Tuesday", "2026-11-17", ""},
		{"The fair was on 4 May 2024.", "4 May 2024", "2024-05-04", ""},
	})
}

// What looks like the dates of the tests above.
func TestNoDatesOfKinds(t *testing.T) {
	for _, text := range []string{
		// weeks and windows that nothing places
		"It took two weeks.", "destroyed in two weeks", "The bridge was rebuilt in three years.", "for the first time in 3 years",
		"his last two years", "the army's last three days", "the last three days of the siege", "the first week of the trial",
		"the last week of the trial", "at the end of the day", "the first day of school", "the rest of the men", "a week", "in week 3 of the trial",
		"Week 10 of the season", "the next days", "a few weeks", "in the week", "day after day", "the day after the flood", "week after week",
		"two weeks before the vote", "three days after the flood", "a year after the war", "30 years after independence",
		"the second Sunday Times", "two of last", "in a few weeks",
		"The plan is to build 5 homes in 2 years.", "They will leave after three months of talks.", "They will leave in three months of rain.", "They went 20 years back to the farm.",
		// ordinals that count
		"He set out on the 3rd to win.",
		"on the 15th floor", "the 15th man", "She came in on the 3rd attempt.", "the third quarter", "the 24 men", "He finished 24th.", "the 20th of its kind",
		"the fourth", "on the first",
		// numbers that are none
		"3-2", "a 2-1 win", "since 9/11", "on 24/7 trading", "1/2", "3/4 of homes", "by 24/7", "call 020 7946 0958", "call 138-2010-2015", "v1.2.3", "version 10.12", "M 6.1", "pages 10-12",
		"section 10/2", "decree 12/2015", "document 2004/17", "133-03-03-2020", "room 20160708", "20161508", "$20160708", "10/1", "on page 10/11",
		// words that are verbs and names
		"They sat in the sun.", "Now they fled.", "They will march 20 miles.", "in march order", "a second date", "to date the find",
		"a few", "he turned nineteen", "nineteen hundred people", "two thousand and five homes", "twenty twenty-pound notes", "in his nineties",
		"The boy fell.", "the bom fell", "AM radio", "the fall of the town", "several quarters of the town",
		"quarter of the men", "the spring burst", "third degree",
	} {
		assert.Empty(t, dateQuotes(text), text)
	}
}

// What lies before a day without a year may have happened already, though the day is to
// come: the nearer of the two days is meant where the other is long past.
func TestDeadlines(t *testing.T) {
	for text, want := range map[string]string{
		"He tried before November 4.":                   "../2020-11-03",
		"He worked by December 1.":                      "../2020-12-01",
		"He tried before October 4.":                    "../2020-10-03",
		"He tried before June 4.":                       "../2020-06-03", // not so long ago
		"He tried on November 4.":                       "2019-11-04",
		"He tried before March 4.":                      "../2020-03-03", // the coming one is far
		"He tried before November 4, 2012.":             "../2012-11-03",
		"He has been there since November 4.":           "2019-11-04/..",
		"He tried before Monday, when he had the time.": "../2020-10-25",
	} {
		_, dates := datesOf(text)
		require.Len(t, dates, 1, text)
		got := dates[0].Resolve(Anchors{Published: edtf.MustParse("2020-10-26")}, true)
		assert.Equal(t, want, got.Core.String(), text)
	}
}
