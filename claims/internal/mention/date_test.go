package mention

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// datesOf reads the dates of a whole text, sentence by sentence.
func datesOf(s string) (*words.Text, []Date) {
	t := words.Split(lexicon.English(), s)
	var out []Date
	for _, sent := range t.Sentences {
		out = append(out, Dates(t, sent.First, sent.Last)...)
	}
	return t, out
}

// dateQuotes are the expressions of a text, times of day left out.
func dateQuotes(s string) string {
	t, dates := datesOf(s)
	var out []string
	for _, d := range dates {
		if !d.Clock {
			out = append(out, t.Quote(d.First, d.Last))
		}
	}
	return strings.Join(out, " | ")
}

// The story of the tests was published on Friday, 20 November 2026.
var dateFriday = Anchors{Published: edtf.MustParse("2026-11-20")}

func TestDatesWithYear(t *testing.T) {
	cases := []struct {
		text, quote, core, margin string
	}{
		{"the flood of 1996 killed 20 people", "1996", "1996", ""},
		{"the war of 1988 to 1996 killed many", "1988 to 1996", "1988/1996", ""},
		{"the war from 1988 to 1996 killed 300", "from 1988 to 1996", "1988/1996", ""},
		{"It ended on 4 May 2004.", "4 May 2004", "2004-05-04", ""},
		{"It ended on May 4, 2004.", "May 4, 2004", "2004-05-04", ""},
		{"It ended on May 4, 2004, in Arleth.", "May 4, 2004", "2004-05-04", ""},
		{"It ended on the 4th of May 2004.", "4th of May 2004", "2004-05-04", ""},
		{"Dated 2004-05-04 and signed.", "2004-05-04", "2004-05-04", ""},
		{"Dated 26/12/2004 and signed.", "26/12/2004", "2004-12-26", ""},
		{"Dated 11/28/05 and signed.", "11/28/05", "2005-11-28", ""},
		{"Dated 26.12.2004 and signed.", "26.12.2004", "2004-12-26", ""},
		{"On Monday, 28 November 2005, it shook.", "Monday, 28 November 2005", "2005-11-28", ""},
		{"On Sat 4 May 2024 it shook.", "Sat 4 May 2024", "2024-05-04", ""},
		{"It began in May 2004.", "May 2004", "2004-05", ""},
		{"It began in May of 2004.", "May of 2004", "2004-05", ""},
		{"It began in mid-1993.", "mid-1993", "1993-05/1993-08", "1993-04/1993-09"},
		{"It began in late 2020.", "late 2020", "2020-09/2020-12", "2020-07/2020-12"},
		{"It began in early May 2004.", "early May 2004", "2004-05-01/2004-05-10", "2004-05-01/2004-05-15"},
		{"It began in mid-May 2004.", "mid-May 2004", "2004-05-11/2004-05-20", "2004-05-06/2004-05-25"},
		{"By the end of 2004 it was over.", "end of 2004", "../2004", ""},
		{"It began in the 1990s.", "1990s", "1990/1999", ""},
		{"It began in the early 1990s.", "early 1990s", "1990/1993", "1990/1995"},
		{"It was built in the late nineteenth century.", "late nineteenth century", "1867/1900", "1850/1900"},
		{"It was built in the 19th century.", "19th century", "1801/1900", ""},
		{"the late nineteenth and early twentieth centuries", "late nineteenth and early twentieth centuries", "1867/1933", "1850/1950"},
		{"Spring 1919 saw the end.", "Spring 1919", "1919-03/1919-05", "1919-02-15/1919-06-21"},
		{"in the winter of 1994-95", "winter of 1994-95", "1994-12/1995-02", "1994-11-15/1995-03-21"},
		{"in the winter of 1994/95", "winter of 1994/95", "1994-12/1995-02", "1994-11-15/1995-03-21"},
		{"in the first half of 2019", "first half of 2019", "2019-01/2019-06", ""},
		{"in the third quarter of 2019", "third quarter of 2019", "2019-07/2019-09", ""},
		{"12-16 May 1994", "12-16 May 1994", "1994-05-12/1994-05-16", ""},
		{"between 12 and 16 May 1994", "between 12 and 16 May 1994", "1994-05-12/1994-05-16", ""},
		{"on May 12-16, 1994", "May 12-16, 1994", "1994-05-12/1994-05-16", ""},
		{"from 28 February to 4 March 2004", "from 28 February to 4 March 2004", "2004-02-28/2004-03-04", ""},
		{"from 30 December to 2 January 2004", "from 30 December to 2 January 2004", "2003-12-30/2004-01-02", ""},
		{"from 1988 to 1994", "from 1988 to 1994", "1988/1994", ""},
		{"the war of 1988-1994", "1988-1994", "1988/1994", ""},
		{"the war of 1988–94", "1988–94", "1988/1994", ""},
		{"between 2007 and 2009", "between 2007 and 2009", "2007/2009", ""},
		{"The span is 2014 to 2018.", "2014 to 2018", "2014/2018", ""},
		{"at the end of 2000", "end of 2000", "2000-09/2000-12", "2000-07/2000-12"},
		{"in the 4th quarter 2018", "4th quarter 2018", "2018-10/2018-12", ""},
		{"the 1st of march 2004", "1st of march 2004", "2004-03-01", ""},
		{"in december 2004", "december 2004", "2004-12", ""},
		{"the war (1988-1994)", "1988-1994", "1988/1994", ""},
		{"the war (1988 – 1994)", "1988 – 1994", "1988/1994", ""},
		{"(June-August 1992)", "June-August 1992", "1992-06/1992-08", ""},
		{"from Nov. to Feb. 2017", "from Nov. to Feb. 2017", "2016-11/2017-02", ""},
		{"between May and July 2004", "between May and July 2004", "2004-05/2004-07", ""},
		{"in 1994", "1994", "1994", ""},
		{"after a 1994 ceasefire", "1994", "1994", ""},
		{"a 1987 bestseller", "1987", "1987", ""},
		{"after the 1994 ceasefire", "1994", "1995/..", ""},
		{"the failed 1994 ceasefire", "1994", "1994", ""},
		{"a law from the 2003/04 season", "2003/04", "2003/2004", ""},
		{"The war ended in 2004.", "2004", "2004", ""},
		{"1994: the war ends", "1994", "1994", ""},
		{"the 2003 attacks", "2003", "2003", ""},
		{"In 1994 rebels took the town.", "1994", "1994", ""},
		{"since 1994", "1994", "1994/..", ""},
		{"until May 2004", "May 2004", "../2004-05", ""},
		{"By 1994, 20,000 had died.", "1994", "../1994", ""},
		{"before 1928", "1928", "../1927", ""},
		{"as of 4 March 2004", "4 March 2004", "2004-03-04", ""},
		{"c. 1920", "c. 1920", "1920", "1918/1922"},
		{"built circa 1840", "circa 1840", "1840", "1835/1845"},
		{"from around 1920", "around 1920", "1920", "1918/1922"},
		{"In 146 BC it burned.", "146 BC", "-0145", ""},
		{"In AD 70 it burned.", "AD 70", "0070", ""},
		{"the night of 25-26 February 1992", "25-26 February 1992", "1992-02-25/1992-02-26", ""},
	}
	for _, c := range cases {
		text, dates := datesOf(c.text)
		if !assert.Len(t, dates, 1, c.text) {
			continue
		}
		d := &dates[0]
		assert.Equal(t, c.quote, text.Quote(d.First, d.Last), c.text)
		assert.True(t, d.Explicit(), c.text)
		p := d.Resolve(Anchors{}, true)
		assert.Equal(t, c.core, p.Core.String(), c.text)
		assert.Equal(t, c.margin, p.Margin.String(), c.text)
		assert.Empty(t, p.Open, c.text)
	}
}

func TestDatesFromPublication(t *testing.T) {
	cases := []struct {
		text, quote, core, margin string
		future                    bool
	}{
		{text: "It shook on Sunday.", quote: "Sunday", core: "2026-11-15"},
		{text: "it shook on sunday.", quote: "sunday", core: "2026-11-15"},
		{text: "It shook on Friday.", quote: "Friday", core: "2026-11-20"},
		{text: "It will open on Friday.", quote: "Friday", core: "2026-11-27", future: true},
		{text: "It shook last Friday.", quote: "last Friday", core: "2026-11-13"},
		{text: "It opens next Tuesday.", quote: "next Tuesday", core: "2026-11-24", future: true},
		{text: "It shook on Monday morning.", quote: "Monday morning", core: "2026-11-16"},
		{text: "It shook on Sunday night.", quote: "Sunday night", core: "2026-11-15", margin: "2026-11-15/2026-11-16"},
		{text: "By late Monday 20 had died.", quote: "late Monday", core: "../2026-11-16"},
		{text: "It shook today.", quote: "today", core: "2026-11-20"},
		{text: "It shook yesterday.", quote: "yesterday", core: "2026-11-19"},
		{text: "It shook last night.", quote: "last night", core: "2026-11-19", margin: "2026-11-19/2026-11-20"},
		{text: "It began last month.", quote: "last month", core: "2026-10"},
		{text: "It began last year.", quote: "last year", core: "2025"},
		{text: "It began this week.", quote: "this week", core: "2026-11-16/2026-11-22"},
		{text: "It began last week.", quote: "last week", core: "2026-11-09/2026-11-15"},
		{text: "It began this year.", quote: "this year", core: "2026"},
		{text: "It began earlier this month.", quote: "earlier this month", core: "2026-11-01/2026-11-20", margin: "2026-11"},
		{text: "It shook three days ago.", quote: "three days ago", core: "2026-11-17", margin: "2026-11-16/2026-11-18"},
		{text: "It shook a fortnight ago.", quote: "a fortnight ago", core: "2026-11-06", margin: "2026-11-03/2026-11-09"},
		{text: "It began two years ago.", quote: "two years ago", core: "2024", margin: "2023-07-02/2025-07-02"},
		{text: "The August raid failed.", quote: "August", core: "2026-08"},
		{text: "It began in December.", quote: "December", core: "2025-12"},
		{text: "It begins in December.", quote: "December", core: "2026-12", future: true},
		{text: "It began in November.", quote: "November", core: "2026-11"},
		{text: "It began in May.", quote: "May", core: "2026-05"},
		{text: "It shook on Nov. 27.", quote: "Nov. 27", core: "2025-11-27"},
		{text: "Since September 27 it has rained.", quote: "September 27", core: "2026-09-27/.."},
		{text: "Since 27 September it has rained.", quote: "27 September", core: "2026-09-27/.."},
		{text: "It shook on Tuesday 10 November.", quote: "Tuesday 10 November", core: "2026-11-10"},
		{text: "It shook on Tuesday (10 November).", quote: "Tuesday (10 November)", core: "2026-11-10"},
		{text: "It opened in December last year.", quote: "December last year", core: "2025-12"},
		{text: "It opened on May 2 this year.", quote: "May 2 this year", core: "2026-05-02"},
		{text: "It may open on May 2 of next year.", quote: "May 2 of next year", core: "2027-05-02", future: true},
		{text: "It shook at the weekend.", quote: "weekend", core: "2026-11-14/2026-11-15"},
		{text: "It dried up last summer.", quote: "last summer", core: "2026-06/2026-08", margin: "2026-05-15/2026-09-23"},
		{text: "from 12 to 16 May", quote: "from 12 to 16 May", core: "2026-05-12/2026-05-16"},
		{text: "from 28 December to 3 January", quote: "from 28 December to 3 January", core: "2025-12-28/2026-01-03"},
		{text: "from Monday to Wednesday", quote: "from Monday to Wednesday", core: "2026-11-16/2026-11-18"},
	}
	for _, c := range cases {
		text, dates := datesOf(c.text)
		if !assert.Len(t, dates, 1, c.text) {
			continue
		}
		d := &dates[0]
		assert.Equal(t, c.quote, text.Quote(d.First, d.Last), c.text)
		assert.False(t, d.Explicit(), c.text)
		p := d.Resolve(dateFriday, !c.future)
		assert.Equal(t, c.core, p.Core.String(), c.text)
		assert.Equal(t, c.margin, p.Margin.String(), c.text)
	}
}

func TestDatesFromParagraph(t *testing.T) {
	cases := []struct {
		text, quote, last, core string
	}{
		{"It rained the next day.", "next day", "2004-10-10", "2004-10-11"},
		{"It rained the following day.", "following day", "2004-10-10", "2004-10-11"},
		{"It rained the previous day.", "previous day", "2004-10-10", "2004-10-09"},
		{"It rained that day.", "that day", "2004-10-10", "2004-10-10"},
		{"It rained later that month.", "later that month", "2004-10-10", "2004-10-10/2004-10-31"},
		{"It rained the following year.", "following year", "2004-10-10", "2005"},
		{"It rained later that October.", "later that October", "2004-05", "2004-10"},
		{"It rained three weeks later.", "three weeks later", "2004-10-10", "2004-10-31"},
		{"It rained a day later.", "a day later", "2004-10-10", "2004-10-11"},
		{"It rained two years earlier.", "two years earlier", "2004", "2002"},
		{"It rained the next day.", "next day", "2004-10", ""},
	}
	for _, c := range cases {
		text, dates := datesOf(c.text)
		if !assert.Len(t, dates, 1, c.text) {
			continue
		}
		d := &dates[0]
		assert.Equal(t, c.quote, text.Quote(d.First, d.Last), c.text)
		a := dateFriday
		a.Last = edtf.MustParse(c.last)
		p := d.Resolve(a, true)
		assert.Equal(t, c.core, p.Core.String(), c.text)
		assert.Equal(t, c.core == "", p.Open != "", c.text)
	}
}

func TestDatesUnresolved(t *testing.T) {
	cases := []struct{ text, core, open string }{
		{"It shook on Sunday.", "", "sunday"},
		{"It shook on Sunday night.", "", "sunday"},
		{"It shook last Sunday.", "", "last sunday"},
		{"It shook on 27 September.", "XXXX-09-27", "27 september"},
		{"It shook in September.", "XXXX-09", "september"},
		{"It shook last month.", "", "last month"},
		{"It grew in fiscal year 2008.", "", "2008"},
		{"On 12 May 1412 AH it shook.", "", "12 may 1412 ah"},
	}
	for _, c := range cases {
		_, dates := datesOf(c.text)
		if !assert.Len(t, dates, 1, c.text) {
			continue
		}
		p := dates[0].Resolve(Anchors{}, true)
		assert.Equal(t, c.open, p.Open, c.text)
		assert.Equal(t, c.core, p.Core.String(), c.text)
		assert.False(t, p.Known(), c.text)
	}
}

// The year of the narrative decides where a day states none.
func TestDatesInNarrative(t *testing.T) {
	cases := []struct {
		text      string
		published string
		year      int
		core      string
	}{
		{"In September they marched.", "", 1915, "1915-09"},
		{"In September they marched.", "2026-11-20", 1915, "1915-09"},
		{"On 4 May they marched.", "2026-11-20", 2004, "2004-05-04"},
		{"In December they marched.", "2026-02-03", 2026, "2025-12"},
		{"On Sunday they marched.", "2026-11-20", 2004, "2026-11-15"},
		{"On 29 February they marched.", "2026-11-20", 0, "2024-02-29"},
	}
	for _, c := range cases {
		_, dates := datesOf(c.text)
		require.Len(t, dates, 1, c.text)
		a := Anchors{Year: c.year}
		if c.published != "" {
			a.Published = edtf.MustParse(c.published)
		}
		assert.Equal(t, c.core, dates[0].Resolve(a, true).Core.String(), c.text)
	}
}

func TestDateOperators(t *testing.T) {
	cases := []struct {
		text string
		op   claims.Op
		from string // the first word of the operator
	}{
		{"It has rained since September 27.", claims.Since, "since"},
		{"It has rained ever since 1994.", claims.Since, "ever"},
		{"It rained until the 1990s.", claims.Until, "until"},
		{"It was over by Monday night.", claims.By, "by"},
		{"As of 4 March 2004 ten had died.", claims.AsOf, "As"},
		{"They will stay until at least Monday.", claims.Until, "until"},
		{"It was built before 1928.", claims.Before, "before"},
		{"It was built prior to 1928.", claims.Before, "prior"},
		{"It was built after 1928.", claims.After, "after"},
		{"It did not open until 1928.", claims.On, "1928"},
		{"It opened in 1928.", claims.On, "1928"},
	}
	for _, c := range cases {
		text, dates := datesOf(c.text)
		if !assert.Len(t, dates, 1, c.text) {
			continue
		}
		assert.Equal(t, c.op, dates[0].Op, c.text)
		assert.Equal(t, c.from, text.At(dates[0].OpFirst), c.text)
	}
}

func TestDatesSeveral(t *testing.T) {
	cases := []struct{ text, quotes string }{
		{"in 1994, 1996 and 1998", "1994 | 1996 | 1998"},
		{"On May 4, 2004, and on 12 June.", "May 4, 2004 | 12 June"},
		{"on 12 and 14 May 2004", "12 | 14 May 2004"},
		{"in May and June 2004", "May | June 2004"},
		{"On Sunday, 20 died and on Monday 30 more.", "Sunday | Monday"},
		{"In Gard on Tuesday, Nov. 27, 20,000 fled.", "Tuesday, Nov. 27"},
		{"In 2003 the town had 2,003 houses.", "2003"},
		{"In Baghdad Monday, police fired.", "Monday"},
	}
	for _, c := range cases {
		assert.Equal(t, c.quotes, dateQuotes(c.text), c.text)
	}
}

func TestNoDates(t *testing.T) {
	for _, text := range []string{
		"Ten may have died.", "May we go?", "They march on.", "The March on Brall drew crowds.", "They marched 20 miles.",
		"She was the second.", "A second man died.", "20,000 died.", "It cost $1m.", "It cost $1994.", "It cost 1994 dollars.",
		"2300 people died.", "1,994 people died.", "1994 people died.", "some 2000 soldiers", "about 1500 were killed",
		"killed 1500 in Brall", "They won 2-0.", "He fell.[49]", "the Krasukha-4 system", "They sat 4 hours.",
		"They lay in the sun.", "The Sunday Times said so.", "a man aged 20", "the 20-year-old", "call 020 7946 0958", "call 138-2010-2015", "on black friday",
		"20-30 people died", "at 1994 Mill Road", "more than 2000", "at least 1500", "up to 1500 people", "rose to 1994",
		"flight 1549", "Resolution 1973 passed.", "2000 km away", "the 1500 dead", "the 1200 residents fled", "a total of 1500 men",
		"It is the last day.", "to this day", "Black September attacked.", "the October Revolution", "the next days", "the last week of the trial", "between 1500 and 2000 people", "between 2000 and 3000 homes",
		"He said that May resigned.", "20 may have died", "Theresa May resigned.", "April Jones said no.", "early elections",
		"The end of the road.", "the first half", "the third quarter", "over 1900 homes", "the 2000 villagers", "1 in 20", "a 50-50 chance",
		"between 20 and 30 people", "from 20 to 30 people", "the spring rains", "In fall they broke legs.", "1/2", "3/4 of homes",
		"192.168.1.10", "v1.2.2004", "M 6.1", "magnitude 7.0", "document 2004/17", "no one came", "a week", "two years", "0.5", "100 to 200",
	} {
		assert.Empty(t, dateQuotes(text), text)
	}
}

func TestClock(t *testing.T) {
	cases := []struct {
		text, quote  string
		hour, minute int
		zone         string
	}{
		{"at 7am", "7am", 7, 0, ""},
		{"at 3.45pm", "3.45pm", 15, 45, ""},
		{"at around 2045 GMT", "2045 GMT", 20, 45, "GMT"},
		{"at 9:25 a.m.", "9:25 a.m.", 9, 25, ""},
		{"at 12:30 am", "12:30 am", 0, 30, ""},
		{"at 12 pm", "12 pm", 12, 0, ""},
		{"at 11:00 hours", "11:00 hours", 11, 0, ""},
		{"at 7am local time", "7am local time", 7, 0, "local time"},
		{"at noon", "noon", 12, 0, ""},
		{"at midnight", "midnight", 0, 0, ""},
		{"at 5 o'clock", "5 o'clock", 5, 0, ""},
		{"2300 GMT", "2300 GMT", 23, 0, "GMT"},
		{"at 21:15 UTC", "21:15 UTC", 21, 15, "UTC"},
		{"at 1994 hours", "", 0, 0, ""},
		{"for 1200 hours", "", 0, 0, ""},
		{"John 3:16", "", 0, 0, ""},
		{"a 10:1 lead", "", 0, 0, ""},
		{"I am 7", "", 0, 0, ""},
		{"2045 people", "", 0, 0, ""},
	}
	for _, c := range cases {
		text, dates := datesOf(c.text)
		if c.quote == "" {
			assert.Empty(t, dates, c.text)
			continue
		}
		if !assert.Len(t, dates, 1, c.text) {
			continue
		}
		d := &dates[0]
		assert.True(t, d.Clock, c.text)
		assert.Equal(t, c.quote, text.Quote(d.First, d.Last), c.text)
		assert.Equal(t, []any{c.hour, c.minute, c.zone}, []any{d.Hour, d.Minute, d.Zone}, c.text)
		assert.True(t, d.Resolve(dateFriday, true).IsZero(), c.text)
	}
	_, dates := datesOf("It struck at 1353 (1023 GMT) on Sunday.")
	require.Len(t, dates, 3)
	assert.Equal(t, []int{13, 53, 10, 23}, []int{dates[0].Hour, dates[0].Minute, dates[1].Hour, dates[1].Minute})
}

// What the frame reader asks of a date before it resolves it.
func TestDateKinds(t *testing.T) {
	cases := []struct {
		text                                string
		precision                           edtf.Precision
		explicit, weekday, relative, ranges bool
	}{
		{text: "in December 2003", precision: edtf.Month, explicit: true},
		{text: "in December", precision: edtf.Month},
		{text: "on Sunday", precision: edtf.DayPrecision, weekday: true, relative: true},
		{text: "on Sunday, 4 May 2003", precision: edtf.DayPrecision, explicit: true},
		{text: "last month", precision: edtf.Month, relative: true},
		{text: "the next day", precision: edtf.DayPrecision, relative: true},
		{text: "in 1994", precision: edtf.Year, explicit: true},
		{text: "mid-1993", precision: edtf.Season, explicit: true},
		{text: "the 1990s", precision: edtf.Decade, explicit: true},
		{text: "the 19th century", precision: edtf.Century, explicit: true},
		{text: "Spring 1919", precision: edtf.Season, explicit: true},
		{text: "1988-1994", precision: edtf.Interval, explicit: true, ranges: true},
		{text: "at 9:25 a.m.", precision: edtf.Minute},
	}
	for _, c := range cases {
		_, dates := datesOf(c.text)
		if !assert.Len(t, dates, 1, c.text) {
			continue
		}
		d := &dates[0]
		assert.Equal(t, c.precision, d.Precision(), c.text)
		assert.Equal(t, []bool{c.explicit, c.weekday, c.relative, c.ranges},
			[]bool{d.Explicit(), d.Weekday(), d.Relative(), d.Range()}, c.text)
	}
	_, dates := datesOf("on Tuesday, 22 September 1980")
	require.Len(t, dates, 1)
	day, ok := dates[0].DayOfWeek()
	assert.True(t, ok)
	assert.Equal(t, time.Tuesday, day) // it was a Monday: for the caller to notice
}
