package mention

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// One day in seven calendars, and the days on which a calendar was changed.
func TestCalendars(t *testing.T) {
	type ymd struct{ y, m, d int }
	for _, c := range []struct {
		day                                         ymd
		julian, hebrew, islamic, ethiopian, persian ymd
	}{
		{ymd{1582, 10, 15}, ymd{1582, 10, 5}, ymd{5343, 7, 19}, ymd{990, 9, 17}, ymd{1575, 2, 8}, ymd{961, 7, 23}},
		{ymd{1752, 9, 14}, ymd{1752, 9, 3}, ymd{5513, 7, 6}, ymd{1165, 11, 5}, ymd{1745, 1, 6}, ymd{1131, 6, 24}},
		{ymd{1918, 2, 14}, ymd{1918, 2, 1}, ymd{5678, 12, 2}, ymd{1336, 5, 3}, ymd{1910, 6, 7}, ymd{1296, 11, 25}},
		{ymd{1979, 12, 4}, ymd{1979, 11, 21}, ymd{5740, 9, 14}, ymd{1400, 1, 14}, ymd{1972, 3, 24}, ymd{1358, 9, 13}},
		{ymd{2024, 3, 11}, ymd{2024, 2, 27}, ymd{5784, 13, 1}, ymd{1445, 9, 1}, ymd{2016, 7, 2}, ymd{1402, 12, 21}},
		{ymd{2026, 11, 20}, ymd{2026, 11, 7}, ymd{5787, 9, 10}, ymd{1448, 6, 9}, ymd{2019, 3, 11}, ymd{1405, 8, 29}},
	} {
		want := edtf.CivilDay(c.day.y, c.day.m, c.day.d)
		for cal, at := range map[dateCalendar]ymd{calJulian: c.julian, calHebrew: c.hebrew, calIslamic: c.islamic, calEthiopian: c.ethiopian, calPersian: c.persian} {
			assert.Equal(t, want, calendarDay(cal, at.y, at.m, at.d), "%d: %v", cal, c.day)
		}
	}
}

// Months follow one another without a gap, through every year of two centuries.
func TestCalendarsAreWhole(t *testing.T) {
	for cal, first := range map[dateCalendar]int{calJulian: 1890, calHebrew: 5650, calIslamic: 1310, calEthiopian: 1885, calPersian: 1270} {
		for year := first; year < first+200; year++ {
			u := dateUnit{kind: dateYear, cal: cal, year: int32(year), dated: true}
			whole := u.calendarSpan()
			next := u.firstMonth()
			at := whole.lo
			for range 13 {
				m := dateUnit{kind: dateMonth, cal: cal, year: int32(year), month: uint8(next), dated: true}
				s := m.calendarSpan()
				assert.Equal(t, at, s.lo, "%d: %d-%d", cal, year, next)
				length := int(s.hi-s.lo) + 1
				assert.True(t, length >= 28 && length <= 31 || cal == calEthiopian && next == 13 && (length == 5 || length == 6), "%d: %d-%d has %d days", cal, year, next, length)
				at = s.hi + 1
				if next = u.monthAfter(next); next == u.firstMonth() {
					break
				}
			}
			assert.Equal(t, whole.hi+1, at, "%d: %d", cal, year)
		}
	}
}

func TestEaster(t *testing.T) {
	for _, c := range []struct{ y, m, d int }{{1916, 4, 23}, {1943, 4, 25}, {2008, 3, 23}, {2018, 4, 1}, {2024, 3, 31}, {2026, 4, 5}} {
		assert.Equal(t, edtf.CivilDay(c.y, c.m, c.d), easter(c.y), c.y)
	}
}

func TestDatesOfOtherCalendars(t *testing.T) {
	checkDates(t, Anchors{}, true, []datesCase{
		{"The rising began on 25 October 1917 (O.S.) in Petrograd.", "25 October 1917 (O.S.)", "1917-11-07", ""},
		{"It was signed on 12 Rajab 1412 AH in Berg.", "12 Rajab 1412 AH", "1992-01-17", "1992-01-15/1992-01-19"},
		{"It was signed in 1412 AH.", "1412 AH", "1991-07-13/1992-07-01", "1991-07-11/1992-07-03"},
		{"It was signed in Ramadan 1445 AH.", "Ramadan 1445 AH", "2024-03-11/2024-04-09", "2024-03-09/2024-04-11"},
		{"It was signed on 10 Kislev 5787 in Berg.", "10 Kislev 5787", "2026-11-20", ""},
		{"It was signed on 29 Aban 1405 in Berg.", "29 Aban 1405", "2026-11-20", ""},
		{"It was signed on 11 Hidar 2019 in Berg.", "11 Hidar 2019", "2026-11-20", ""},
	})
	// A month of ours in the year of another calendar is no date.
	_, dates := datesOf("On 12 May 1412 AH it shook.")
	if assert.Len(t, dates, 1) {
		assert.Equal(t, "12 may 1412 ah", dates[0].Resolve(Anchors{}, true).Open)
	}
	for _, text := range []string{"They fast in Ramadan.", "He listens to AM 1412.", "at 5 AM", "Rajab Tir died.", "the AP said"} {
		_, dates := datesOf(text)
		for _, d := range dates {
			assert.True(t, d.Clock, text)
		}
	}
}
