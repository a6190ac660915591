package claims

import "github.com/sourcedclaims/factcheck/sources/edtf"

// DateWidths are the rows for dates that are not sharp. A margin is how far a
// charitable reader goes beyond the core on either side.
type DateWidths struct {
	Days    int         // "about 4 March 2004", in days
	Months  int         // "about March 2004", in months
	Years   []YearWidth // "about 1840", in years: the first row whose From is reached
	Decade  int         // "about the 1840s", in years
	Century int         // "about the 18th century", in years
	Season  int         // "spring 2003", in days: no two almanacs agree where a season ends
	Parts   []PartRow   // "early 1993", "late May"
}

// YearWidth is the margin of an approximate year from a year on.
type YearWidth struct {
	From, Years int
}

// Third is the early, middle or late part of a month, a year, a decade or a
// century.
type Third uint8

// The zero third is the early one.
const (
	Early Third = iota
	Mid
	Late
)

var thirdNames = []string{"early", "mid", "late"}

// PartRow says what the thirds of a unit are. First and last are counted from 1
// in the next smaller unit: days of a month, months of a year, years of a
// decade and of a century. A last beyond the unit's end is that end.
type PartRow struct {
	Unit   edtf.Precision
	Core   [3][2]int // early, mid, late
	Margin [3][2]int
}

// newsroomDates is never written.
var newsroomDates = DateWidths{
	Days: 3, Months: 1, Decade: 5, Century: 25, Season: 23,
	Years: []YearWidth{{1900, 2}, {1500, 5}, {-1 << 31, 10}},
	Parts: []PartRow{
		{edtf.Month, [3][2]int{{1, 10}, {11, 20}, {21, 31}}, [3][2]int{{1, 15}, {6, 25}, {16, 31}}},
		{edtf.Year, [3][2]int{{1, 4}, {5, 8}, {9, 12}}, [3][2]int{{1, 6}, {4, 9}, {7, 12}}},
		{edtf.Decade, [3][2]int{{1, 4}, {5, 7}, {8, 10}}, [3][2]int{{1, 6}, {4, 8}, {6, 10}}},
		{edtf.Century, [3][2]int{{1, 33}, {34, 66}, {67, 100}}, [3][2]int{{1, 50}, {25, 75}, {50, 100}}},
	},
}

// dates are the rows of p, or the default's where p has no name.
func (p Profile) dates() DateWidths {
	if p.Name == "" {
		return newsroomDates
	}
	return p.Dates
}

// Period is the period of a date with the margin that its marks ask for: an
// approximate date ("1840~") is widened by the row of its precision, and a
// season at both ends. Every other date is its own margin.
func (p Profile) Period(core edtf.Date) Period {
	switch {
	case core.Approximate():
		return p.About(core)
	case core.Precision() == edtf.Season:
		return p.season(core)
	}
	return Period{Core: core}
}

// season widens a season. A winter is also the one that the year began with:
// "winter 2003" may speak of January 2003. Quarters and halves of a year, which
// have a season's precision, are sharp.
func (p Profile) season(core edtf.Date) Period {
	from, to := core.Bounds()
	_, month, _ := from.Civil()
	if open(from) || open(to) || month%3 != 0 {
		return Period{Core: core}
	}
	width := p.dates().Season
	if month == 12 {
		from = shiftYears(from, -1)
	}
	return Period{Core: core, Margin: edtf.FromDays(shift(from, -width), shift(to, width))}
}

// About is the period of a date that the words call approximate: "around
// 4 March 2004", "c. 1840".
func (p Profile) About(core edtf.Date) Period {
	if !core.Definite() {
		return Period{Core: core}
	}
	from, to := core.Bounds()
	switch w := p.dates(); core.Precision() {
	case edtf.Century, edtf.Millennium:
		from, to = shiftYears(from, -w.Century), shiftYears(to, w.Century)
	case edtf.Decade:
		from, to = shiftYears(from, -w.Decade), shiftYears(to, w.Decade)
	case edtf.Month:
		from, to = monthStart(from, -w.Months), monthEnd(to, w.Months)
	case edtf.Season:
		from, to = shift(from, -w.Season), shift(to, w.Season)
	case edtf.Year, edtf.Interval, edtf.Set:
		from, to = shiftYears(from, -w.years(from)), shiftYears(to, w.years(to))
	default:
		from, to = shift(from, -w.Days), shift(to, w.Days)
	}
	return Period{Core: core, Margin: edtf.FromDays(from, to)}
}

// Part is the early, middle or late part of a month, year, decade or century:
// "mid-1993" is May to August, with a margin from April to September. A unit
// without a row is taken whole.
func (p Profile) Part(unit edtf.Date, third Third) Period {
	from, to := unit.Bounds()
	for _, row := range p.dates().Parts {
		if row.Unit != unit.Precision() || int(third) >= len(row.Core) || open(from) || open(to) {
			continue
		}
		return Period{
			Core:   piece(from, to, row.Unit, row.Core[third]),
			Margin: piece(from, to, row.Unit, row.Margin[third]),
		}
	}
	return p.Period(unit)
}

// piece is the stretch of a unit from its first to its last part.
func piece(from, to edtf.Day, unit edtf.Precision, part [2]int) edtf.Date {
	return edtf.FromDays(into(from, unit, part[0]-1), min(to, into(from, unit, part[1])-1))
}

// into is the day that begins so many parts after a unit's first day.
func into(from edtf.Day, unit edtf.Precision, parts int) edtf.Day {
	y, m, d := from.Civil()
	switch unit {
	case edtf.Month:
		return edtf.CivilDay(y, m, d+parts)
	case edtf.Year:
		return monthStart(from, parts)
	}
	return edtf.CivilDay(y+parts, m, d)
}

// years is the margin of an approximate year.
func (w DateWidths) years(of edtf.Day) int {
	year, _, _ := of.Civil()
	for _, row := range w.Years {
		if year >= row.From {
			return row.Years
		}
	}
	return 0
}

// open reports whether a day is no day but an end that is not there.
func open(d edtf.Day) bool { return d <= edtf.MinDay || d >= edtf.MaxDay }

func shift(d edtf.Day, days int) edtf.Day {
	if open(d) {
		return d
	}
	return d + edtf.Day(days)
}

func shiftYears(d edtf.Day, years int) edtf.Day {
	if open(d) {
		return d
	}
	y, m, day := d.Civil()
	return edtf.CivilDay(y+years, m, min(day, edtf.DaysIn(y+years, m)))
}

// monthStart is the first day of the month that lies so many months away.
func monthStart(d edtf.Day, months int) edtf.Day {
	if open(d) {
		return d
	}
	y, m := monthAway(d, months)
	return edtf.CivilDay(y, m, 1)
}

// monthEnd is the last one.
func monthEnd(d edtf.Day, months int) edtf.Day {
	if open(d) {
		return d
	}
	y, m := monthAway(d, months)
	return edtf.CivilDay(y, m, edtf.DaysIn(y, m))
}

func monthAway(d edtf.Day, months int) (y, m int) {
	y, m, _ = d.Civil()
	m += months - 1
	for ; m < 0; m += 12 {
		y--
	}
	return y + m/12, m%12 + 1
}
