package mention

import "github.com/sourcedclaims/factcheck/sources/edtf"

// datePart is a part of a unit, counted in the next smaller one and with both
// ends included: what the words mean, and what a charitable reader allows.
type datePart struct{ from, to, outFrom, outTo int }

// The parts of months (in days), years (in months), decades and centuries (in
// years from their first). A margin stays inside its unit: "late 1993" is never
// 1994.
var (
	dateMonthParts = [...]datePart{
		dateWhole: {1, 31, 1, 31}, dateEarly: {1, 10, 1, 15}, dateMid: {11, 20, 6, 25}, dateLate: {21, 31, 16, 31},
		dateHalf1: {1, 15, 1, 16}, dateHalf2: {16, 31, 15, 31},
		dateQuarter1: {1, 8, 1, 10}, dateQuarter2: {8, 15, 6, 17}, dateQuarter3: {16, 23, 14, 25}, dateQuarter4: {23, 31, 21, 31},
		dateSoFar: {1, 31, 1, 31}, dateRest: {1, 31, 1, 31},
	}
	dateWeekParts = [...]datePart{
		dateWhole: {0, 6, 0, 6}, dateEarly: {0, 2, 0, 3}, dateMid: {2, 4, 1, 5}, dateLate: {4, 6, 3, 6},
		dateHalf1: {0, 3, 0, 3}, dateHalf2: {3, 6, 3, 6}, dateQuarter1: {0, 6, 0, 6}, dateQuarter2: {0, 6, 0, 6},
		dateQuarter3: {0, 6, 0, 6}, dateQuarter4: {0, 6, 0, 6}, dateSoFar: {0, 6, 0, 6}, dateRest: {0, 6, 0, 6},
	}
	dateYearParts = [...]datePart{
		dateWhole: {1, 12, 1, 12}, dateEarly: {1, 4, 1, 6}, dateMid: {5, 8, 4, 9}, dateLate: {9, 12, 7, 12},
		dateHalf1: {1, 6, 1, 6}, dateHalf2: {7, 12, 7, 12},
		dateQuarter1: {1, 3, 1, 3}, dateQuarter2: {4, 6, 4, 6}, dateQuarter3: {7, 9, 7, 9}, dateQuarter4: {10, 12, 10, 12},
		dateSoFar: {1, 12, 1, 12}, dateRest: {1, 12, 1, 12},
	}
	dateDecadeParts = [...]datePart{
		dateWhole: {0, 9, 0, 9}, dateEarly: {0, 3, 0, 5}, dateMid: {4, 6, 3, 7}, dateLate: {7, 9, 5, 9},
		dateHalf1: {0, 4, 0, 5}, dateHalf2: {5, 9, 4, 9},
		dateQuarter1: {0, 2, 0, 3}, dateQuarter2: {2, 4, 1, 5}, dateQuarter3: {5, 7, 4, 8}, dateQuarter4: {7, 9, 6, 9},
		dateSoFar: {0, 9, 0, 9}, dateRest: {0, 9, 0, 9},
	}
	dateCenturyParts = [...]datePart{
		dateWhole: {0, 99, 0, 99}, dateEarly: {0, 32, 0, 49}, dateMid: {33, 65, 24, 74}, dateLate: {66, 99, 49, 99},
		dateHalf1: {0, 49, 0, 54}, dateHalf2: {50, 99, 45, 99},
		dateQuarter1: {0, 24, 0, 29}, dateQuarter2: {25, 49, 20, 54}, dateQuarter3: {50, 74, 45, 79}, dateQuarter4: {75, 99, 70, 99},
		dateSoFar: {0, 99, 0, 99}, dateRest: {0, 99, 0, 99},
	}
)

// dateMonthPart is a month or a part of it.
func dateMonthPart(year, month int, s dateShape) dateSpan {
	p, last := dateMonthParts[s], edtf.DaysIn(year, month)
	day := func(d int) edtf.Day { return edtf.CivilDay(year, month, min(d, last)) }
	return dateSpan{day(p.from), day(p.to), day(p.outFrom), day(p.outTo)}
}

// dateYearPart is a year, decade or century, or a part of it.
func dateYearPart(kind dateKind, year int, s dateShape) dateSpan {
	if kind == dateYear {
		p := dateYearParts[s]
		return dateSpan{dateMonthStart(year, p.from), dateMonthEnd(year, p.to), dateMonthStart(year, p.outFrom), dateMonthEnd(year, p.outTo)}
	}
	p := dateDecadeParts[s]
	if kind == dateCentury {
		p = dateCenturyParts[s]
	}
	return dateSpan{
		dateMonthStart(year+p.from, 1), dateMonthEnd(year+p.to, 12),
		dateMonthStart(year+p.outFrom, 1), dateMonthEnd(year+p.outTo, 12),
	}
}

func dateMonthStart(year, month int) edtf.Day { return edtf.CivilDay(year, month, 1) }

func dateMonthEnd(year, month int) edtf.Day {
	return edtf.CivilDay(year, month, edtf.DaysIn(year, month))
}

// dateSeasonSpan is a season of the northern hemisphere. No two almanacs agree
// where a season ends, so its margin is wide. A winter that names one year may
// be either of two and covers both; one that names two years (long) begins in
// the first.
func dateSeasonSpan(season, year int, long bool) dateSpan {
	switch season {
	case 1:
		return dateSpan{dateMonthStart(year, 3), dateMonthEnd(year, 5), edtf.CivilDay(year, 2, 15), edtf.CivilDay(year, 6, 21)}
	case 2:
		return dateSpan{dateMonthStart(year, 6), dateMonthEnd(year, 8), edtf.CivilDay(year, 5, 15), edtf.CivilDay(year, 9, 23)}
	case 3:
		return dateSpan{dateMonthStart(year, 9), dateMonthEnd(year, 11), edtf.CivilDay(year, 8, 15), edtf.CivilDay(year, 12, 21)}
	}
	first := year - 1
	if long {
		first = year
	}
	return dateSpan{dateMonthStart(first, 12), dateMonthEnd(year+1, 2), edtf.CivilDay(first, 11, 15), edtf.CivilDay(year+1, 3, 21)}
}
