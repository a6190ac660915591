package edtf

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// day returns the number of a day written as "2005-11-28", or an end.
func day(t *testing.T, s string) Day {
	t.Helper()
	switch s {
	case "-inf":
		return MinDay
	case "inf":
		return MaxDay
	}
	d, err := time.Parse(time.DateOnly, s)
	require.NoError(t, err)
	return Day(d.Unix() / 86_400)
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		edtf   string
		lo, hi string
		prec   Precision
	}{
		{"1985-04-12", "1985-04-12", "1985-04-12", DayPrecision},
		{"1985-04", "1985-04-01", "1985-04-30", Month},
		{"2004-02", "2004-02-01", "2004-02-29", Month},
		{"1985", "1985-01-01", "1985-12-31", Year},
		{"1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", Second},
		{"1985-04-12T23:20-04:00", "1985-04-12", "1985-04-12", Minute},
		{"201X", "2010-01-01", "2019-12-31", Decade},
		{"20XX", "2000-01-01", "2099-12-31", Century},
		{"2XXX", "2000-01-01", "2999-12-31", Millennium},
		{"20X3", "2003-01-01", "2093-12-31", Unknown},
		{"2004-XX", "2004-01-01", "2004-12-31", Year},
		{"1985-04-XX", "1985-04-01", "1985-04-30", Month},
		{"2016-1X", "2016-10-01", "2016-12-31", Year},
		{"1560-XX-25", "1560-01-25", "1560-12-25", DayPrecision},
		{"20XX-02-29", "2000-02-29", "2096-02-29", DayPrecision},
		{"2001-21", "2001-03-01", "2001-05-31", Season},
		{"2001-24", "2001-12-01", "2002-02-28", Season},
		{"2001-30", "2001-12-01", "2002-02-28", Season},
		{"2001-36", "2001-10-01", "2001-12-31", Season},
		{"2001-39", "2001-09-01", "2001-12-31", Season},
		{"2001-40", "2001-01-01", "2001-06-30", Season},
		{"1964/2008", "1964-01-01", "2008-12-31", Interval},
		{"2004-06/2006-08", "2004-06-01", "2006-08-31", Interval},
		{"1991/..", "1991-01-01", "inf", Interval},
		{"../1994", "-inf", "1994-12-31", Interval},
		{"1985-04-12/", "1985-04-12", "inf", Interval},
		{"/1985-04-12", "-inf", "1985-04-12", Interval},
		{"../..", "-inf", "inf", Interval},
		{"2004-06-11/2004-06", "2004-06-11", "2004-06-30", Interval},
		{"XXXX", "-inf", "inf", Unknown},
		{"XXXX-09-27", "-inf", "inf", DayPrecision},
		{"XXXX-02-29", "-inf", "inf", DayPrecision},
		{"XXXX-09", "-inf", "inf", Month},
		{"1950S2", "1900-01-01", "1999-12-31", Century},
		{"1953S3", "1950-01-01", "1959-12-31", Decade},
		{"1953S4", "1953-01-01", "1953-12-31", Year},
		{"[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", Set},
		{"{..1984}", "-inf", "1984-12-31", Set},
		{"[1760-01,1760-12..]", "1760-01-01", "inf", Set},
	} {
		d, err := Parse(c.edtf)
		require.NoError(t, err)
		lo, hi := d.Bounds()
		assert.Equal(t, day(t, c.lo), lo, "%s: first day", c.edtf)
		assert.Equal(t, day(t, c.hi), hi, "%s: last day", c.edtf)
		assert.Equal(t, c.prec, d.Precision(), "%s: precision", c.edtf)
		assert.Equal(t, c.edtf, d.String())
	}
}

func TestYearsFarAway(t *testing.T) {
	for _, c := range []struct {
		edtf        string
		first, last int
	}{
		{"-0001", -1, -1},
		{"-01XX", -199, -100},
		{"-000X", -9, -1},
		{"0000", 0, 0},
		{"Y170000002", 170000002, 170000002},
		{"Y-17E7", -170000000, -170000000},
		{"Y171010000S3", 171000000, 171999999},
		{"Y10000000000000000", 1e16, 1e16},
	} {
		lo, hi := MustParse(c.edtf).Bounds()
		y, m, d := lo.Civil()
		assert.Equal(t, [3]int{c.first, 1, 1}, [3]int{y, m, d}, c.edtf)
		y, m, d = hi.Civil()
		assert.Equal(t, [3]int{c.last, 12, 31}, [3]int{y, m, d}, c.edtf)
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ edtf, want string }{
		{"", `"" is no date: nothing is written at position 1`},
		{"2004-02-30", `"2004-02-30" is no date: no such day in the calendar at position 1`},
		{"2001-02-29", `no such day in the calendar`},
		{"XXXX-02-30", `no such day in the calendar`},
		{"156X-09-31", `no such day in the calendar`},
		{"2004-13", `no month or season 13 at position 6`},
		{"2004-00", `no month or season 00 at position 6`},
		{"2001-42", `no month or season 42`},
		{"2004-01-00", `no day 00 at position 9`},
		{"2004-01-32", `no day 32`},
		{"12345", `a year of more than four digits without Y at position 5`},
		{"198", `expected a year of four digits at position 4`},
		{"-0000", `a year -0000`},
		{"1984??", `unexpected '?' at position 6`},
		{" 1984", `expected a year of four digits at position 1`},
		{"1984 ", `unexpected ' ' at position 5`},
		{"1984-12-25T", `expected a time`},
		{"1984-12T10:00:00", `unexpected 'T'`},
		{"1984-12-25?T10:00:00", `unexpected 'T'`},
		{"1984-12-25T25:00:00", `no such time of day`},
		{"1984-12-25T24:00:01", `no such time of day`},
		{"1984-12-25T10:60:00", `no such time of day`},
		{"1984-12-25T10:00:00+15", `no such zone`},
		{"1984-12-25T10:00:00-00:00", `no such zone`},
		{"1984-12-25T10:00:00/1985", `a time of day in an interval at position 20`},
		{"1985/1984-12-25T10:00:00", `a time of day in an interval at position 6`},
		{"2001/2000", `an end before the start at position 6`},
		{"2001/2002/2003", `unexpected '/' at position 10`},
		{"..", `expected '/'`},
		{"2001-21-01", `unexpected '-' at position 8`},
		{"Y170000002-12", `unexpected '-'`},
		{"Y2006", `Y before a year of four digits`},
		{"Y00001", `a year that begins with 0`},
		{"Y99999999999999999999", `a year beyond 10000000000000000`},
		{"Y1E999999999999999999", `a year beyond`},
		{"Y17E", `expected an exponent`},
		{"1950S0", `expected a number of significant digits`},
		{"[1999}", `expected ']'`},
		{"[]", `expected a year`},
		{"[1670..1672-01]", `a range of a year and a month`},
		{"[1672..1670]", `an end before the start`},
		{strings.Repeat("9", 2000), "more than 1000 bytes at position 1001"},
	} {
		d, err := Parse(c.edtf)
		assert.ErrorContains(t, err, c.want, "%.40q", c.edtf)
		assert.True(t, d.IsZero())
	}
}

func TestQualifiers(t *testing.T) {
	for _, c := range []struct {
		edtf                   string
		uncertain, approximate bool
	}{
		{"1984", false, false},
		{"1984?", true, false},
		{"1984~", false, true},
		{"1984%", true, true},
		{"?1984", true, false},
		{"2004-06-~11", false, true},
		{"2004?-06-~11", true, true},
		{"1984~/2004", false, true},
		{"1984/2004-06?", true, false},
		{"[1667?,1668]", true, false},
		{"[1667,1668..1670~]", false, true},
	} {
		d := MustParse(c.edtf)
		assert.Equal(t, c.uncertain, d.Uncertain(), c.edtf)
		assert.Equal(t, c.approximate, d.Approximate(), c.edtf)
	}
}

func TestTime(t *testing.T) {
	for _, c := range []struct {
		edtf             string
		h, m, s, offset  int
		hasTime, hasZone bool
	}{
		{"2005-11-28", 0, 0, 0, 0, false, false},
		{"2005-11-28T02:24:07", 2, 24, 7, 0, true, false},
		{"2005-11-28T02:24:07.123Z", 2, 24, 7, 0, true, true},
		{"2005-11-28T02:24+03:30", 2, 24, 0, 210, true, true},
		{"2005-11-28T02:24:07-0930", 2, 24, 7, -570, true, true},
		{"2005-11-28T24:00:00-04", 24, 0, 0, -240, true, true},
	} {
		h, m, s, offset, hasTime, hasZone := MustParse(c.edtf).Time()
		assert.Equal(t, []int{c.h, c.m, c.s, c.offset}, []int{h, m, s, offset}, c.edtf)
		assert.Equal(t, []bool{c.hasTime, c.hasZone}, []bool{hasTime, hasZone}, c.edtf)
	}
}

func TestZeroDate(t *testing.T) {
	var d Date
	lo, hi := d.Bounds()
	assert.Equal(t, []Day{MinDay, MaxDay}, []Day{lo, hi})
	assert.True(t, d.IsZero())
	assert.False(t, d.Definite())
	assert.Equal(t, Unknown, d.Precision())
	assert.Empty(t, d.String())
}

func TestDefinite(t *testing.T) {
	for edtf, want := range map[string]bool{
		"1984": true, "19XX": true, "XXX4": true, "../1994": true, "XXXX-09-27/1994": true, "[1984..]": true,
		"XXXX": false, "XXXX-09-27": false, "XXXX-21": false, "../..": false, "/": false, "XXXX/..": false,
	} {
		assert.Equal(t, want, MustParse(edtf).Definite(), edtf)
	}
}

func TestJSON(t *testing.T) {
	type record struct {
		When Date `json:"when,omitzero"`
	}
	for _, c := range []struct {
		in   record
		want string
	}{
		{record{}, `{}`},
		{record{MustParse("1991/..")}, `{"when":"1991/.."}`},
	} {
		got, err := json.Marshal(c.in)
		require.NoError(t, err)
		assert.Equal(t, c.want, string(got))
		var back record
		require.NoError(t, json.Unmarshal(got, &back))
		assert.True(t, c.in == back, "a date read back is equal")
	}
	var r record
	require.NoError(t, json.Unmarshal([]byte(`{"when":""}`), &r))
	assert.True(t, r.When.IsZero())
	assert.ErrorContains(t, json.Unmarshal([]byte(`{"when":"soon"}`), &r), `"soon" is no date`)
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{1984, 0, 0, "1984"},
		{1984, 2, 0, "1984-02"},
		{1984, 2, 29, "1984-02-29"},
		{-44, 3, 15, "-0044-03-15"},
		{0, 0, 0, "0000"},
		{12345, 0, 0, "Y12345"},
		{-12345, 0, 0, "Y-12345"},
		{1985, 2, 29, ""},
		{1985, 13, 0, ""},
		{1985, 21, 0, ""},
		{1985, 0, 5, ""},
		{1985, -1, 5, ""},
		{12345, 1, 1, ""},
		{1 << 62, 0, 0, ""},
		{-1 << 63, 0, 0, ""},
	} {
		assert.Equal(t, c.want, Of(c.y, c.m, c.d).String(), "%v", c)
	}
}

func TestInYear(t *testing.T) {
	d := Yearless(9, 27)
	assert.Equal(t, "XXXX-09-27", d.String())
	assert.Equal(t, "2020-09-27", d.InYear(2020).String())
	assert.Equal(t, "XXXX-09", Yearless(9, 0).String())
	assert.True(t, Yearless(2, 30).IsZero())
	assert.True(t, Yearless(2, 29).InYear(2021).IsZero(), "2021 has no such day")
	assert.Equal(t, "1984", MustParse("1984").InYear(2021).String(), "the year is stated")
	assert.Equal(t, "XXXX-12-21/1890", MustParse("XXXX-12-21/1890").InYear(1889).String(), "an interval")
}

func TestFromDays(t *testing.T) {
	for _, c := range []struct{ lo, hi, want string }{
		{"1991-01-01", "1991-12-31", "1991"},
		{"2004-02-01", "2004-02-29", "2004-02"},
		{"2004-02-29", "2004-02-29", "2004-02-29"},
		{"1991-01-01", "inf", "1991/.."},
		{"1991-03-01", "inf", "1991-03/.."},
		{"-inf", "1994-12-31", "../1994"},
		{"-inf", "1994-05-12", "../1994-05-12"},
		{"1990-01-01", "1999-12-31", "1990/1999"},
		{"1993-05-01", "1993-08-31", "1993-05/1993-08"},
		{"1993-01-01", "1993-04-30", "1993-01/1993-04"},
		{"1993-09-01", "1993-12-31", "1993-09/1993-12"},
		{"2011-03-01", "2011-03-18", "2011-03-01/2011-03-18"},
		{"2010-12-15", "2011-03-31", "2010-12-15/2011-03"},
		{"1993-01-01", "1994-02-02", "1993/1994-02-02"},
		{"-inf", "inf", ""},
		{"1994-01-01", "1993-01-01", ""},
	} {
		d := FromDays(day(t, c.lo), day(t, c.hi))
		assert.Equal(t, c.want, d.String(), "%s to %s", c.lo, c.hi)
	}
	far := FromDays(CivilDay(12345, 3, 1), CivilDay(12345, 3, 2))
	assert.Equal(t, "Y12345", far.String(), "only whole years can be written there")
}

func TestDays(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		day     Day
		weekday time.Weekday
	}{
		{1970, 1, 1, 0, time.Thursday},
		{1969, 12, 31, -1, time.Wednesday},
		{2005, 11, 28, 13115, time.Monday},
		{2000, 2, 29, 11016, time.Tuesday},
		{0, 3, 1, -719468, time.Wednesday},
	} {
		assert.Equal(t, c.day, CivilDay(c.y, c.m, c.d))
		y, m, d := c.day.Civil()
		assert.Equal(t, []int{c.y, c.m, c.d}, []int{y, m, d})
		assert.Equal(t, c.weekday, c.day.Weekday())
	}
	assert.Equal(t, []int{29, 28, 28, 29, 31, 30, 0, 0}, []int{
		DaysIn(2000, 2), DaysIn(1900, 2), DaysIn(2001, 2), DaysIn(2004, 2),
		DaysIn(2001, 1), DaysIn(2001, 11), DaysIn(2001, 0), DaysIn(2001, 13),
	})
	assert.Equal(t, MaxDay, CivilDay(1<<62, 1, 1))
	assert.Equal(t, MinDay, CivilDay(-1<<62, 1, 1))
}

// The days agree with the standard library's calendar, both ways.
func FuzzCivil(f *testing.F) {
	for _, n := range []int64{0, -1, 11016, -719468, 1 << 31, -1 << 31} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n int64) {
		n %= 1 << 40
		want := time.Unix(n*86_400, 0).UTC()
		y, m, d := Day(n).Civil()
		require.Equal(t, []int{want.Year(), int(want.Month()), want.Day()}, []int{y, m, d})
		require.Equal(t, want.Weekday(), Day(n).Weekday())
		require.Equal(t, Day(n), CivilDay(y, m, d))
	})
}

// What is read is written back, its bounds are in order, and the expression of
// its days covers the same days.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"1985-04-12", "1985-04-12T23:20:30.5+04:30", "-1X32-X1-X2", "1991/..", "/1994", "2004?-~06-11%",
		"Y-17E7S3", "XXXX-12-25", "2001-30", "[..1667,1670..1672,1760-12..]", "{1960,1961-12}", "XXXX-02-3X",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			require.True(t, d.IsZero())
			return
		}
		require.Equal(t, s, d.String())
		lo, hi := d.Bounds()
		require.LessOrEqual(t, lo, hi)
		require.GreaterOrEqual(t, lo, MinDay)
		require.LessOrEqual(t, hi, MaxDay)
		require.True(t, d.Definite() || lo == MinDay && hi == MaxDay)
		lo2, hi2 := FromDays(lo, hi).Bounds()
		require.True(t, lo2 <= lo && hi <= hi2)
		if lo >= CivilDay(-9999, 1, 1) && hi <= CivilDay(9999, 12, 31) {
			require.Equal(t, []Day{lo, hi}, []Day{lo2, hi2})
		}
	})
}

// Days written as an expression and read back are the same days.
func FuzzFromDays(f *testing.F) {
	f.Add(int64(0), int64(0))
	f.Add(int64(0), int64(364))
	f.Add(int64(-719528), int64(-719468))
	f.Fuzz(func(t *testing.T, a, b int64) {
		first, last := int64(CivilDay(-9999, 1, 1)), int64(CivilDay(9999, 12, 31))
		within := func(n int64) Day { return Day(first + (n%(last-first+1)+last-first+1)%(last-first+1)) }
		lo, hi := within(a), within(b)
		if lo > hi {
			lo, hi = hi, lo
		}
		d := FromDays(lo, hi)
		gotLo, gotHi := d.Bounds()
		require.Equal(t, []Day{lo, hi}, []Day{gotLo, gotHi})
		if !d.IsZero() {
			require.Equal(t, MustParse(d.String()), d)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("2004-06-11/2006-08"); err != nil {
			b.Fatal(err)
		}
	}
}
