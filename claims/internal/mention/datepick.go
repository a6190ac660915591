package mention

import "github.com/sourcedclaims/factcheck/claims/internal/words"

// inner reads the unit of which a part is meant, behind "of" or "in": "of 2003",
// "of the month", "of last year". A part of a day is none.
func (r *dateReader) inner(j int, u *dateUnit) (next int) {
	if r.depth > dateDepth {
		return 0
	}
	r.depth++
	next = r.innerAt(j, u)
	r.depth--
	return next
}

func (r *dateReader) innerAt(j int, u *dateUnit) (next int) {
	k := j
	switch r.role(j) {
	case roleOf, roleIn:
		k++
	}
	of := k > j
	k = r.skip(k, roleThe)
	k = r.skip(k, roleAround)
	if r.role(k) == roleLast {
		if next = r.pick(k+1, u, -1); next != 0 {
			return next
		}
	}
	if next = r.firmUnit(k, u); next != 0 {
		return next
	}
	switch role := r.role(k); role {
	case roleWeek, roleMonth, roleQuarter, roleYear:
		if of && !r.plural(k) && r.role(k+1) != roleOf {
			*u = dateUnit{kind: dateOffset, ref: dateStory, unit: dateUnitOf(role)}
			return k + 1
		}
	}
	return 0
}

// fraction reads "first half of 2019" and "third quarter of last year".
func (r *dateReader) fraction(i int, u *dateUnit) (next int) {
	n, j := r.ordinal(i)
	if j == 0 {
		return 0
	}
	switch role := r.role(j); {
	case role == roleHalf && n <= 2:
		return r.partOf(j+1, u, dateHalf1+dateShape(n-1))
	case role == roleQuarter && n <= 4 && r.length(j) < 4: // "3rd qtr" needs no year; a third quarter may be a match's
		if next = r.partOf(j+1, u, dateQuarter1+dateShape(n-1)); next == 0 {
			*u = dateUnit{kind: dateYear, shape: dateQuarter1 + dateShape(n-1)}
			next = j + 1
		}
		return next
	case role == roleQuarter && n <= 4:
		return r.partOf(j+1, u, dateQuarter1+dateShape(n-1))
	}
	return 0
}

// partOf reads "of" and the unit behind it. Quarters and halves may leave the
// word out before a year; "end of" may before "this month".
func (r *dateReader) partOf(j int, u *dateUnit, s dateShape) (next int) {
	if r.role(j) != roleOf {
		switch role := r.role(j); {
		case s >= dateHalf1 && r.yearBefore(j):
		case s < dateHalf1 && (role == roleLast || role == roleThis || role == roleNext):
		default:
			return 0
		}
	}
	if next = r.inner(j, u); next == 0 || !u.reshape(s) {
		return 0
	}
	return next
}

// reshape sets the part that is meant, where the unit has parts.
func (u *dateUnit) reshape(s dateShape) bool {
	switch {
	case u.taken > 0:
		last := u.steps[u.taken-1]
		return last.unit != dateDay && last.op == movePick && u.take(dateStep{op: movePart, n: int16(s)})
	case u.shape != dateWhole:
		return false
	case u.kind == dateMonth, u.kind == dateYear, u.kind == dateDecade, u.kind == dateCentury,
		u.kind == dateOffset && !u.counted && u.unit != dateDay:
		u.shape = s
		return true
	}
	return false
}

// ordinalUnit reads what begins with an ordinal: a century, "first of May", "first
// Monday of October", "last week of 2016", "20th of next month".
func (r *dateReader) ordinalUnit(i int, u *dateUnit) (next int) {
	n, j := r.ordinal(i)
	if j == 0 && r.role(i+1) == roleOf && r.role(i+3) == roleMonth { // "20 of next month"
		n, j = r.dayNumber(i)
	}
	if j == 0 || n < 1 {
		return 0
	}
	if end := r.century(j); end != 0 && n <= 21 {
		*u = dateUnit{kind: dateCentury, year: int32(100*(n-1) + 1), dated: true}
		return r.centuryEra(u, end)
	}
	switch role := r.role(j); {
	case role == roleOf && r.at(j+1).month != 0, n <= 31 && r.at(j).month != 0 && r.tok(i).Kind == words.Word && r.tok(j).Capital:
		return r.dayFirst(i, u)
	case role == roleOf && n <= 31:
		if next = r.inner(j, u); next != 0 && u.kind == dateOffset && u.unit == dateMonth && !u.counted && u.shape == dateWhole && !r.possessive(next) && u.take(dateStep{op: movePick, unit: dateDay, n: int16(n), m: 1}) {
			return next
		}
		return 0
	case role == roleLast:
		return r.pick(j+1, u, -n)
	case (role == roleThis || role == roleNext) && r.role(j+1) == roleMonth && n <= 31: // "the 21st this month"
		if next = r.relative(j, u); next != 0 && u.kind == dateOffset && u.take(dateStep{op: movePick, unit: dateDay, n: int16(n), m: 1}) {
			return next
		}
		return 0
	}
	return r.pick(j, u, n)
}

// pick reads the unit behind an ordinal or "last" and what it lies in: the nth,
// from its end where n is negative, or so many of them.
func (r *dateReader) pick(j int, u *dateUnit, n int) (next int) {
	step := dateStep{op: movePick, n: int16(n), m: 1}
	if n == 1 || n == -1 {
		if m, _, end := r.amount(j); end != 0 && r.role(j) != roleA && m > 1 {
			step.m = int16(m)
			j = end - 1
		}
	}
	role, day := r.role(j), r.at(j).day
	if r.plural(j) != (step.m > 1) && day == 0 {
		return 0
	}
	switch {
	case day != 0:
		if _, next, _ = r.weekdayAt(j); next == 0 {
			return 0
		}
		step.unit, step.m = dateWeekday, int16(day%7)
		j = next - 1
	case role == roleDay, role == roleWeek, role == roleMonth, role == roleYear:
		step.unit = dateUnitOf(role)
	case role == roleWeekend:
		step.unit = dateWeekend
	default:
		return 0
	}
	switch role := r.role(j + 1); {
	case role == roleAfter && step.unit == dateWeekday && n > 0: // "the second Sunday after Easter"
		next = r.unit(r.skip(j+2, roleThe), u)
		if next == 0 || u.taken > 0 || u.kind != dateDay && u.kind != dateEaster {
			return 0
		}
		u.take(dateStep{op: moveShift, unit: dateDay, n: 1, m: 1})
		u.take(dateStep{op: moveOn, n: step.m})
		u.take(dateStep{op: moveShift, unit: dateWeek, n: int16(n - 1), m: 1})
		return next
	case role != roleOf && role != roleIn:
		return 0
	}
	if next = r.inner(j+1, u); next == 0 || !u.holds(step.unit) || !u.take(step) {
		return 0
	}
	if step.unit == dateWeek { // "first week of October on Friday"
		k := r.skip(next, roleOn)
		if day, end, _ := r.weekdayAt(k); k > next && end != 0 && u.take(dateStep{op: moveOn, n: int16(day % 7)}) {
			return end
		}
	}
	return next
}

// holds reports whether units of a kind can be picked from u: it has more than
// one of them.
func (u *dateUnit) holds(kind dateKind) bool {
	whole := u.kind
	switch {
	case u.shape != dateWhole && u.shape < dateHalf1, u.taken > 0 && u.steps[u.taken-1].op != movePick:
		return false
	case u.taken > 0:
		whole = u.steps[u.taken-1].unit
	case u.kind == dateOffset:
		if u.counted {
			return false
		}
		whole = u.unit
	}
	switch whole {
	case dateWeek:
		return kind == dateDay
	case dateMonth, dateQuarter, dateSeason:
		return kind != dateYear && (kind != dateMonth || whole != dateMonth)
	case dateYear:
		return kind != dateYear
	case dateDecade, dateCentury:
		return kind == dateYear
	}
	return false
}
