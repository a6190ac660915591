package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// dateUnitOf is the unit of a word's role.
func dateUnitOf(role dateRole) dateKind {
	switch role {
	case roleDay:
		return dateDay
	case roleWeek, roleFortnight:
		return dateWeek
	case roleMonth:
		return dateMonth
	case roleQuarter:
		return dateQuarter
	case roleYear:
		return dateYear
	case roleDecade:
		return dateDecade
	}
	return dateNone
}

// amount reads so many units: "three weeks", "a fortnight", "2 days". Vague
// numbers ("a few") have n 0.
func (r *dateReader) amount(i int) (n int, unit dateKind, next int) {
	j := i + 1
	switch {
	case r.role(i) == roleA && r.role(j) == roleFew:
		j++
	case r.role(i) != roleFew:
		if n = r.number(i); n < 1 || n > 999 {
			return 0, dateNone, 0
		}
		if tens := r.cardinal(i); tens >= 20 && r.dashed(j) && r.cardinal(j+1) != 0 {
			n, j = tens+r.cardinal(j+1), j+2
		}
	}
	j = r.skip(j, roleOf) // "a couple of days"
	if unit = dateUnitOf(r.role(j)); unit == dateNone {
		return 0, dateNone, 0
	}
	if r.role(j) == roleFortnight {
		n *= 2
	}
	return n, unit, j + 1
}

// distance reads what lies so many units from something: "three days ago", "two
// weeks before 13 May", "a week later", "two years and a month ago", "the day
// before yesterday".
func (r *dateReader) distance(i int, u *dateUnit) (next int) {
	if r.role(i) == roleDay {
		return r.dayNext(i, u)
	}
	if next = r.windowInside(i, u); next != 0 {
		return next
	}
	if days := r.at(i + 1).days; days != 0 {
		return r.weekdaysAway(r.number(i), int(days), i+2, u)
	}
	n, unit, j := r.amount(i)
	if j == 0 {
		return 0
	}
	var more [2]dateStep
	extra, j := r.smallerUnits(j, unit, more[:])
	sign, next := r.direction(j, u)
	switch {
	case next == 0:
		return 0
	case n == 0: // "a few days ago" is some time before
		*u = dateUnit{kind: dateUnclear}
		return next
	case sign == 0: // "two weeks beginning on 20 May"
		if !u.take(dateStep{op: moveFrom, unit: unit, n: int16(n)}) {
			return 0
		}
		return next
	case u.kind == dateOffset && u.counted:
		u.unit, u.count = unit, int32(sign*n)
	case !u.take(dateStep{op: moveShift, unit: unit, n: int16(sign * n)}):
		return 0
	}
	for _, s := range more[:extra] {
		if s.n *= int16(sign); !u.take(s) {
			return 0
		}
	}
	r.hedged(i, sign, u)
	return next
}

// smallerUnits reads what is added to a number of units: "two years and a month".
func (r *dateReader) smallerUnits(j int, unit dateKind, more []dateStep) (extra, next int) {
	for extra < len(more) {
		k := r.skip(j, roleAnd)
		if r.mark(k, ",") {
			k++
		}
		n, smaller, end := r.amount(k)
		if end == 0 || n == 0 || smaller >= unit || r.role(k) == roleA && k == j {
			break
		}
		more[extra] = dateStep{op: moveShift, unit: smaller, n: int16(n)}
		extra++
		j = end
	}
	return extra, j
}

// hedged reads the hedge before a distance: what lies more than two weeks back
// lies before that day, and what lies "almost" so far is left open.
func (r *dateReader) hedged(i, sign int, u *dateUnit) {
	switch {
	case r.word(i-1, "over"), r.word(i-1, "than") && r.word(i-2, "more"):
		u.beyond = int8(sign)
	case r.is(i-1, lexicon.HedgeBefore) && r.role(i-1) == roleNone, r.word(i-1, "than"):
		*u = dateUnit{kind: dateUnclear}
	}
}

// direction reads what a number of units is counted from, and which way.
func (r *dateReader) direction(j int, u *dateUnit) (sign, next int) {
	*u = dateUnit{kind: dateOffset, ref: dateThis, counted: true}
	role := r.role(j)
	if phrase, end := r.phrase(j); end != 0 && phrase != roleAfterNext {
		role, next = phrase, end
	} else {
		next = j + 1
	}
	switch role {
	case roleAgo:
		if r.word(j, "back") && !r.yearEnds(next) { // "three days back at work"
			return 0, 0
		}
		return -1, next
	case roleHence:
		return 1, next
	case roleLater:
		u.ref = dateThat
		return 1, next
	case roleEarlier:
		u.ref = dateThat
		return -1, next
	case roleAfter, roleFrom:
		sign = 1
	case roleBefore:
		sign = -1
	case roleSince, roleStart:
		if !r.begun(j) {
			return 0, 0
		}
		next = r.skip(next, roleOn)
	default:
		return 0, 0
	}
	if next = r.unit(r.skip(next, roleThe), u); next == 0 || u.kind == dateUnclear || u.kind == dateYear && !u.dated || u.kind >= dateYear && u.kind <= dateCentury && r.role(j) == roleFrom {
		return 0, 0
	}
	if role == roleFrom && (r.role(next) == roleTo || r.role(next) == roleUntil) {
		return 0, 0 // "sat for 218 days from 20 November to 1 July"
	}
	return sign, next
}

// dayNext reads "the day before yesterday", "the day after 4 May" and, where a
// phrase ends, "the day before".
func (r *dateReader) dayNext(i int, u *dateUnit) (next int) {
	days := int32(1)
	switch r.role(i + 1) {
	case roleBefore:
		days = -1
	case roleAfter:
	default:
		return 0
	}
	if r.role(i-1) != roleThe {
		return 0
	}
	if r.yearEnds(i + 2) {
		*u = dateUnit{kind: dateOffset, ref: dateThat, unit: dateDay, count: days}
		return i + 2
	}
	next = r.unit(r.skip(i+2, roleThe), u)
	switch {
	case next == 0 || u.taken > 0:
		return 0
	case u.kind == dateOffset && u.unit == dateDay && u.ref == dateThis:
		u.count += days
	case u.kind == dateDay || u.kind == dateWeekday || u.kind == dateEaster:
		u.take(dateStep{op: moveShift, unit: dateDay, n: int16(days), m: 1})
	default:
		return 0
	}
	return next
}

// window reads so many units before or after a day: "the last three days",
// "next 3 weeks", "the past fortnight".
func (r *dateReader) window(i int, u *dateUnit, ref dateRef) (next int) {
	n, unit, next := r.amount(i + 1)
	switch {
	case next == 0 && r.role(i) == rolePast && !r.plural(i+1), next == 0 && r.role(i+1) == roleFortnight:
		n, unit, next = 1, dateUnitOf(r.role(i+1)), i+2
		if r.role(i+1) == roleFortnight {
			n = 2
		}
	case next == 0 || r.role(i+1) == roleA || !r.plural(next-1):
		return 0
	}
	if ref == dateThis || ref == dateThat || unit == dateNone || unit == dateDay && n == 1 || r.owned(i) || r.role(next) == roleOf {
		return 0
	}
	if n == 0 {
		n = 3 // a few, a couple
	}
	if ref == dateLast || ref == datePrevious {
		n = -n
	}
	*u = dateUnit{kind: dateWindow, ref: dateThis, unit: unit, count: int32(n)}
	return next
}

// lately reads "in the last year", which is not last year but the twelve months
// to now.
func (r *dateReader) lately(i int, u *dateUnit) (next int) {
	unit := dateUnitOf(r.role(i + 1))
	if unit <= dateDay || r.role(i-1) != roleThe || !r.is(i-2, lexicon.Preposition) || !r.yearEnds(i+2) && !r.is(i+2, lexicon.Conjunction) || r.plural(i+1) {
		return 0
	}
	*u = dateUnit{kind: dateWindow, ref: dateThis, unit: unit, count: -1}
	return i + 2
}

// weekdaysAway reads "two Sundays ago" behind its second word.
func (r *dateReader) weekdaysAway(n, day, j int, u *dateUnit) (next int) {
	sign, next := r.direction(j, u)
	if next == 0 || n < 1 || n > 99 || !u.counted || u.ref != dateThis {
		return 0
	}
	*u = dateUnit{kind: dateWeekday, ref: dateThis, weekday: uint8(day % 7), named: true, counted: true, count: int32(sign * n)}
	return next
}

// windowInside reads "the two previous weeks".
func (r *dateReader) windowInside(i int, u *dateUnit) (next int) {
	n, ref, unit := r.number(i), r.reference(i+1), dateUnitOf(r.role(i+2))
	if n < 2 || n > 99 || ref != dateLast && ref != dateNext && ref != datePrevious && ref != dateFollowing || unit == dateNone || !r.plural(i+2) || r.role(i+3) == roleOf {
		return 0
	}
	if ref == dateLast || ref == datePrevious {
		n = -n
	}
	*u = dateUnit{kind: dateWindow, ref: dateThis, unit: unit, count: int32(n)}
	return i + 3
}

// owned reports whether what begins at i belongs to somebody: "his last two
// years", "the army's last three days".
func (r *dateReader) owned(i int) bool {
	if r.possessive(i - 1) {
		return true
	}
	return r.role(i-1) != roleThe && (r.is(i-1, lexicon.Determiner) || r.is(i-1, lexicon.Pronoun))
}

// ahead reads "in two weeks" where its sentence tells of what is to come.
// Elsewhere it is how long something took.
func (r *dateReader) ahead(i int, u *dateUnit) (next int) {
	n, unit, next := r.amount(i + 1)
	if next == 0 || n == 0 {
		return 0
	}
	if r.possessive(next) || r.mark(next, "'’") { // "in a week's time"
		next++
	}
	if r.word(next, "time") {
		next++
	}
	if !r.toCome(i) && !r.whole(i, next) || r.role(next) == roleOf ||
		!r.yearEnds(next) && !r.is(next, lexicon.Conjunction) && !r.is(next, lexicon.Preposition) {
		return 0
	}
	*u = dateUnit{kind: dateOffset, ref: dateThis, unit: unit, count: int32(n), counted: true, ahead: true}
	return next
}

// toCome reports whether a word before token i says that its sentence looks
// ahead.
func (r *dateReader) toCome(i int) bool {
	for k := i - 1; k >= r.first && k > i-12; k-- {
		if r.role(k) == roleWill {
			return true
		}
		if r.tok(k).Kind == words.Mark && r.mark(k, ",;:") {
			return false
		}
	}
	return false
}
