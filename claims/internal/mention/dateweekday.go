package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// weekdayUnit reads "Monday", "Monday night", "Monday, 28 November 2005",
// "Monday the 28th" and "Monday of next week".
func (r *dateReader) weekdayUnit(i int, u *dateUnit) (next int) {
	day, j, short := r.weekdayAt(i)
	if j == 0 || r.role(i-1) == roleNamed && (r.tok(i-1).Capital || !r.tok(i).Capital) {
		return 0
	}
	next = r.dayBeside(j, u)
	if next == 0 {
		if short && !r.loneWeekday(i, j) || r.role(j) == rolePaper && r.tok(j).Capital {
			return 0
		}
		*u = dateUnit{kind: dateWeekday}
		next = r.partOfDay(u, j)
		var v dateUnit
		if end := r.dayBeside(next, &v); end != 0 && next > j {
			v.night = u.night
			*u, next = v, end
		} else if end := r.weekOf(day, next, u); end != 0 {
			return end
		}
	}
	u.weekday, u.named = uint8(day%7), true
	return next
}

// loneWeekday reports whether a short weekday may stand without a date: it is
// the whole of what is said ("Mon."), or next to "next" and the like.
func (r *dateReader) loneWeekday(i, j int) bool {
	return r.whole(i, j) || r.role(i-1) == roleAnd && r.done == i-1 && r.before == dateWeekday
}

// dayBeside reads the day that stands after a weekday.
func (r *dateReader) dayBeside(j int, u *dateUnit) (next int) {
	bracket := r.mark(j, "(")
	if bracket || r.mark(j, ",") {
		j++
	}
	the := r.skip(j, roleThe)
	switch {
	case r.at(the).month != 0:
		next = r.monthFirst(the, u)
	case r.tok(the).Kind == words.Number:
		if next = r.numeric(the, u); next == 0 {
			next = r.dayFirst(the, u)
		}
	}
	switch {
	case next == 0 && !r.mark(j-1, ","):
		next = r.dayOnly(the, the > j, u)
	case next != 0 && u.kind != dateDay && u.kind != dateEither:
		return 0
	}
	if bracket { // "Tuesday (6 January)"
		if next == 0 || !r.mark(next, ")") {
			return 0
		}
		next++
	}
	return next
}

// dayOnly reads the number of a day beside its weekday: "Tuesday the 19th",
// "Sunday 31".
func (r *dateReader) dayOnly(j int, the bool, u *dateUnit) (next int) {
	day, next := r.ordinal(j)
	if next == 0 && !the {
		var width int
		if day, width = r.plain(j); width == 2 {
			next = j + 1
		}
	}
	if next == 0 || day < 1 || day > 31 || !the && !r.yearEnds(next) && r.role(next-1) != roleSuffix {
		return 0
	}
	if r.tok(next).Kind == words.Word && r.role(next) == roleNone && !r.is(next, lexicon.Preposition) {
		return 0 // "Monday the 3rd man", "on Monday 20 died"
	}
	*u = dateUnit{kind: dateDay, day: uint8(day)}
	return next
}

// weekdayBehind reads the weekday behind a day: "4 May 2004 (Tuesday)", "May 4,
// Tuesday,".
func (r *dateReader) weekdayBehind(u *dateUnit, j int) (next int) {
	if !r.mark(j, ",(") {
		return j
	}
	day, next, _ := r.weekdayAt(j + 1)
	switch {
	case next == 0 || u.named || r.mark(next, ")") != r.mark(j, "("):
		return j
	case r.mark(j, "("):
		next++
	case !r.yearEnds(next) || r.possessive(next):
		return j
	}
	u.weekday, u.named = uint8(day%7), true
	return next
}

// weekOf reads the week that a weekday is of: "Wednesday of next week",
// "Wednesday next week"; and the day it follows: "Sunday three weeks after".
func (r *dateReader) weekOf(day, j int, u *dateUnit) (next int) {
	var v dateUnit
	if role, end := r.phrase(j); role == roleAfterNext { // "Friday after next"
		*u = dateUnit{kind: dateOffset, unit: dateWeek, ref: dateThis, count: 1}
		u.take(dateStep{op: moveOn, n: int16(day % 7)})
		return end
	}
	k := r.skip(r.skip(r.skip(r.skip(j, roleOf), roleFrom), roleIn), roleThe)
	switch r.role(k) {
	case roleLast, roleThis, roleNext, rolePrevious, roleFollowing:
		next = r.relative(k, &v)
		if next == 0 || v.kind != dateOffset || v.unit != dateWeek || v.taken > 0 {
			return 0
		}
	default:
		if next = r.distance(j, &v); next == 0 || v.kind == dateUnclear {
			return 0
		}
	}
	*u = v
	if !u.take(dateStep{op: moveOn, n: int16(day % 7)}) {
		return 0
	}
	return next
}

// partOfDay passes over "morning" and "night".
func (r *dateReader) partOfDay(u *dateUnit, j int) int {
	switch r.role(j) {
	case roleNight:
		u.night = true
		return j + 1
	case roleDaytime:
		return j + 1
	}
	return j
}

// dayFollows reports whether the number of a day stands at token i.
func (r *dateReader) dayFollows(i int) bool {
	_, next := r.dayNumber(r.skip(i, roleThe))
	return next != 0
}

// dayAlone reads a day of the running month: "on the 15th", "on the 3rd of next
// month". An ordinal is a day only where nothing follows that it could count.
func (r *dateReader) dayAlone(i int, u *dateUnit) (next int) {
	n, next := r.ordinal(i)
	the := r.role(i-1) == roleThe
	if next == 0 && the && r.whole(i-1, i+1) {
		n, next = r.dayNumber(i)
	}
	if next == 0 || n < 1 || n > 31 || r.tok(i).Kind != words.Number {
		return 0
	}
	before := i - 1
	if the {
		before--
	}
	switch r.role(before) {
	case roleOn, roleSince, roleUntil, roleBy, roleBefore, roleAfter, roleFrom, roleTo, roleOf:
	default:
		if before >= r.first || !the {
			return 0
		}
	}
	if r.role(before) == roleOf && r.role(before-1) != roleWeek || r.role(next) == roleOf || !r.yearEnds(next) && (!r.is(next, lexicon.Preposition) && r.role(next) != roleAnd || r.role(next) == roleTo && !r.dayFollows(next+1)) {
		return 0
	}
	*u = dateUnit{kind: dateDay, day: uint8(n)}
	return next
}
