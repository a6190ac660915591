package mention

import "github.com/sourcedclaims/factcheck/claims/lexicon"

// spelledUnit reads what begins with a number word: "three weeks ago", "twenty
// five January", "nineteen ninety-four".
func (r *dateReader) spelledUnit(i int, u *dateUnit) (next int) {
	if r.cardinal(i) == 0 && r.role(i) != roleA {
		return 0
	}
	if next = r.distance(i, u); next != 0 {
		return next
	}
	if day, j := r.spelledDay(i); j != 0 && r.at(j).month != 0 && r.tok(j).Capital {
		if next = r.monthBehind(day, j, u); next != 0 && (u.dated || r.role(i-1) == roleOn) {
			return next
		}
	}
	if year, next := r.spelledYear(i); next != 0 && r.role(i-1) == roleIn {
		*u = dateUnit{kind: dateYear, year: int32(year), dated: true}
		return next
	}
	return 0
}

// spelledDay reads a day as a number word: "twenty five".
func (r *dateReader) spelledDay(i int) (day, next int) {
	day, next = r.tens(i)
	if day < 1 || day > 31 {
		return 0, 0
	}
	return day, next
}

// tens reads a number below a hundred in words.
func (r *dateReader) tens(i int) (n, next int) {
	n = r.cardinal(i)
	if n == 0 {
		return 0, 0
	}
	next = i + 1
	if one := r.cardinal(r.dash(next)); n >= 20 && one > 0 && one < 10 {
		return n + one, r.dash(next) + 1
	}
	return n, next
}

// spelledYear reads "nineteen ninety-four", "nineteen hundred and five", "two
// thousand and fifteen". A counted noun behind it makes it a count.
func (r *dateReader) spelledYear(i int) (year, next int) {
	head, j := r.tens(i)
	if j == 0 || head > 20 {
		return 0, 0
	}
	switch word := r.role(j); {
	case word == roleThousand && head == 2:
		head, j = 2000, j+1
	case word == roleHundred && head >= 11:
		head, j = head*100, j+1
	case head >= 15 && r.cardinal(j) >= 10:
		head *= 100
	default:
		return 0, 0
	}
	tail, next := r.tens(r.skip(j, roleAnd))
	if next == 0 {
		next = j
	}
	if year = head + tail; year < dateFirstYear || year > dateLastYear || r.counted(next) || r.measured(next) || r.dashed(next) && r.glued(next) ||
		r.is(next, lexicon.ScaleWord) || dateUnitOf(r.role(next)) != dateNone {
		return 0, 0
	}
	return year, next
}

func (r *dateReader) spelledYearAt(i int) bool {
	_, next := r.spelledYear(i)
	return next != 0
}
