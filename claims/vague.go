package claims

import "strings"

// vagueRow is the row of a vague expression. Ids joined by a bar stand for any
// of them ("scores|hundreds": from the least to the most of both). An unknown
// id has the zero row, which says nothing.
func vagueRow(rows []VagueRow, id string) VagueRow {
	first, rest, joined := strings.Cut(id, "|")
	row := findVague(rows, first)
	for joined {
		first, rest, joined = strings.Cut(rest, "|")
		other := findVague(rows, first)
		row.Read, row.Stated = row.Read.Join(other.Read), row.Stated.Join(other.Stated)
	}
	return row
}

func findVague(rows []VagueRow, id string) VagueRow {
	for _, row := range rows {
		if row.ID == id {
			return row
		}
	}
	return VagueRow{ID: id}
}

// vagueWords is what vague words mean to a newsroom. No two authorities agree
// on them. The stated intervals are wide enough to hold the values that the
// large conflict and disaster data sets put in for these words, so that a
// table and a text made from one report do not clash. "A number of" is hardly
// more than "many": its stated interval has no top.
var vagueWords = []VagueRow{
	{"billions", magnitudes(2, 10, 9), magnitudes(1, 20, 9)},
	{"couple", counts(2, 2, 0), counts(2, 3, 0)},
	{"couple_dozen", counts(20, 30, 0), counts(18, 36, 0)},
	{"couple_hundred", counts(150, 300, 0), counts(150, 300, 0)},
	{"couple_thousand", counts(1500, 3000, 0), counts(1500, 3000, 0)},
	{"dozen", counts(12, 12, 0), counts(10, 14, 0)},
	{"dozens", counts(24, 99, 0), counts(12, 120, 0)},
	{"few", counts(3, 9, 0), counts(2, 12, 0)},
	{"few_dozen", counts(24, 60, 0), counts(24, 108, 0)},
	{"few_hundred", counts(200, 900, 0), counts(200, 1200, 0)},
	{"few_million", counts(2, 9, 6), counts(2, 12, 6)},
	{"few_thousand", counts(2, 9, 3), counts(2, 12, 3)},
	{"handful", counts(3, 7, 0), counts(2, 10, 0)},
	{"hundred", counts(100, 100, 0), counts(90, 110, 0)},
	{"hundreds", magnitudes(2, 10, 2), magnitudes(1, 20, 2)},
	{"hundreds_of_millions", magnitudes(2, 10, 8), magnitudes(1, 20, 8)},
	{"hundreds_of_thousands", magnitudes(2, 10, 5), magnitudes(1, 20, 5)},
	{"many", AtLeastOf(Int(2)), AtLeastOf(Int(2))},
	{"millions", magnitudes(2, 10, 6), magnitudes(1, 20, 6)},
	{"number", counts(3, 9, 0), AtLeastOf(Int(2))},
	{"numerous", AtLeastOf(Int(2)), AtLeastOf(Int(2))},
	{"scores", counts(40, 99, 0), counts(20, 199, 0)},
	{"several", counts(3, 9, 0), counts(2, 12, 0)},
	{"several_dozen", counts(36, 96, 0), counts(24, 120, 0)},
	{"several_hundred", counts(300, 900, 0), counts(200, 1200, 0)},
	{"several_million", counts(3, 9, 6), counts(2, 12, 6)},
	{"several_thousand", counts(3, 9, 3), counts(2, 12, 3)},
	{"tens", counts(20, 99, 0), counts(10, 99, 0)},
	{"tens_of_millions", magnitudes(2, 10, 7), magnitudes(1, 20, 7)},
	{"tens_of_thousands", magnitudes(2, 10, 4), magnitudes(1, 20, 4)},
	{"thousands", magnitudes(2, 10, 3), magnitudes(1, 20, 3)},
	{"trillions", magnitudes(2, 10, 12), magnitudes(1, 20, 12)},
}

// counts is [low, high] in units of ten to the power of exp.
func counts(low, high int64, exp int) Interval {
	return Between(decimal(low, exp), decimal(high, exp))
}

// magnitudes is [low, high): "thousands" ends where ten thousand begins.
func magnitudes(low, high int64, exp int) Interval {
	return HalfOpen(decimal(low, exp), decimal(high, exp))
}
