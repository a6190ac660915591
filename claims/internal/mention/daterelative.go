package mention

import (
	"time"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// relative reads what counts from another date: "yesterday", "last month",
// "that October", "the next day", "earlier this year", "the day before
// yesterday", "the last three days".
func (r *dateReader) relative(i int, u *dateUnit) (next int) {
	switch role := r.role(i); role {
	case roleLater, roleEarlier:
		return r.within(i, u, dateSoFar+dateShape(roleEarlier-role))
	case roleToday:
		return r.dayOffset(i, u, 0)
	case roleYesterday:
		return r.dayOffset(i, u, -1)
	case roleTomorrow:
		return r.dayOffset(i, u, 1)
	case roleWeekend:
		*u = dateUnit{kind: dateWeekend}
		if r.role(i-1) != roleThe && r.in(i+1) && !r.yearEnds(i+1) {
			return 0
		}
		return i + 1
	case roleDay, roleA, roleFew:
		return r.distance(i, u)
	case roleWeek:
		return r.week(i, u)
	case roleRest:
		if j := r.inner(i+1, u); j != 0 && u.kind == dateOffset && u.taken == 0 {
			u.shape = dateRest
			return j
		}
		return 0
	}
	ref := r.reference(i)
	if next = r.named(i, u); next != 0 || ref == dateNearest {
		return next
	}
	next = r.referred(i, u, ref)
	if next != 0 && r.role(next) == roleOf {
		return 0 // "last week of July"
	}
	return next
}

// within reads "earlier this month" and "later in the year".
func (r *dateReader) within(i int, u *dateUnit, s dateShape) (next int) {
	j := r.skip(r.skip(i+1, roleOn), roleIn)
	k := r.skip(j, roleThe)
	switch role := r.role(k); {
	case role == roleLast, role == roleThis, role == roleThat, role == rolePrevious:
		next = r.relative(k, u)
	case k > j && j > i+1 && (role == roleWeek || role == roleMonth || role == roleYear) && !r.plural(k):
		*u = dateUnit{kind: dateOffset, ref: dateStory, unit: dateUnitOf(role)}
		next = k + 1
	}
	if next != 0 && u.kind == dateOffset && u.unit != dateDay && u.taken == 0 {
		u.shape = s
		if u.count != 0 { // "earlier last week"
			u.shape = dateEarly + 2*(s-dateSoFar)
		}
	}
	return next
}

// dayOffset is a day counted from publication.
func (r *dateReader) dayOffset(i int, u *dateUnit, days int) (next int) {
	*u = dateUnit{kind: dateOffset, ref: dateThis, unit: dateDay, count: int32(days)}
	return r.partOfDay(u, i+1)
}

// reference reads the word that says what an expression counts from. "The next
// week" counts from the story, "next week" from publication.
func (r *dateReader) reference(i int) dateRef {
	role := r.role(i)
	switch {
	case role < roleLast || role > rolePast:
		return dateNearest
	case role == rolePast:
		return dateLast
	case role == roleNext && r.role(i-1) == roleThe && !r.word(i, "coming"):
		return dateFollowing
	}
	return dateLast + dateRef(role-roleLast)
}

// referred reads the unit behind a reference.
func (r *dateReader) referred(i int, u *dateUnit, ref dateRef) (next int) {
	j := i + 1
	if ref == dateThat {
		j = r.skip(j, roleThat) // "that same day"
	}
	coming := r.word(i, "coming") || r.word(i, "upcoming")
	if ref == dateThis && (r.word(j, "coming") || r.word(j, "upcoming")) {
		coming, j = true, j+1
	}
	j = r.skip(j, roleCalendar)
	w := r.at(j)
	if next = r.window(i, u, ref); next != 0 {
		return next
	}
	if ref == dateLast && (r.role(i-1) == roleThe || r.role(i) == rolePast) && dateUnitOf(w.role) != dateNone {
		return r.lately(i, u) // not "the last week of the trial"
	}
	switch {
	case w.day != 0:
		if next = r.weekdayUnit(j, u); next == 0 || !r.pointed(i, ref) {
			return 0
		}
		if u.kind == dateWeekday {
			u.ref = ref
			if coming { // the nearest one ahead
				u.ref, u.ahead = dateThis, true
			}
		}
		return next
	case w.month != 0:
		month, next, short := r.monthAt(j)
		if short || !r.tok(j).Capital || !r.pointed(i, ref) {
			return 0
		}
		*u = dateUnit{kind: dateMonth, ref: ref, month: uint8(month)}
		if day, end := r.dayNumber(next); end != 0 && (ref == dateThis || ref == dateNext || ref == dateLast) && r.yearEnds(end) {
			u.kind, u.day, next = dateDay, uint8(day), end
		}
		return next
	case w.season != 0 && w.role == roleNone:
		if next = r.season(j, u, false); next != 0 && !u.dated {
			u.ref = ref
		}
		return next
	case w.role == roleWeekend:
		*u = dateUnit{kind: dateWeekend, ref: ref}
		if ref == dateLast || ref == dateThis || ref == dateNext {
			return j + 1
		}
		return 0
	case w.role == roleNight || w.role == roleDaytime:
		return r.referredHours(j, u, ref)
	case w.role >= roleChristmas && w.role <= roleEaster:
		if next = r.named(j, u); next != 0 && !u.dated {
			u.ref = ref
		}
		return next
	}
	return r.referredUnit(j, u, ref)
}

// connects reports whether token i joins or opens a range.
func (r *dateReader) connects(i int) bool {
	switch r.role(i) {
	case roleTo, roleUntil, roleAnd, roleBetween, roleFrom:
		return true
	}
	return false
}

// pointed reports whether "that" points at something and does not begin a
// clause: "on that Monday", not "said that Monday's blast".
func (r *dateReader) pointed(i int, ref dateRef) bool {
	return ref != dateThat || r.is(i-1, lexicon.Preposition) || r.role(i-1) == roleThe || r.role(i-1) == roleLater
}

// referredHours reads "last night", "this morning", "that evening", "the next
// morning".
func (r *dateReader) referredHours(j int, u *dateUnit, ref dateRef) (next int) {
	*u = dateUnit{kind: dateOffset, ref: ref, unit: dateDay, night: r.role(j) == roleNight}
	switch ref {
	case dateLast:
		if !u.night {
			return 0
		}
		u.ref, u.count = dateThis, -1
	case dateFollowing:
		u.count = 1
	case datePrevious:
		u.count = -1
	case dateNext:
		u.ref, u.count = dateFollowing, 1
	}
	return j + 1
}

// referredUnit reads "last month", "this year", "that day", "the next day",
// "next week on Tuesday".
func (r *dateReader) referredUnit(j int, u *dateUnit, ref dateRef) (next int) {
	unit := dateUnitOf(r.role(j))
	if unit == dateNone || r.role(j) == roleFortnight || r.plural(j) {
		return 0
	}
	*u = dateUnit{kind: dateOffset, ref: ref, unit: unit}
	switch ref {
	case dateLast:
		u.ref, u.count = dateThis, -1
	case dateNext:
		u.ref, u.count = dateThis, 1
		if unit == dateDay {
			u.ref = dateFollowing
		}
	case dateFollowing:
		u.count = 1
	case datePrevious:
		u.count = -1
	}
	if unit == dateDay && (ref == dateLast || ref == dateThis) {
		return 0 // "the last day", "to this day"
	}
	next = j + 1
	if unit == dateWeek {
		next = r.dayOfWeek(u, next)
	}
	return r.yearsPart(u, next)
}

// dayOfWeek reads the weekday behind a week: "next week on Tuesday", "last
// week's Sunday".
func (r *dateReader) dayOfWeek(u *dateUnit, j int) (next int) {
	k := j
	if r.possessive(k) {
		k++
	}
	k = r.skip(k, roleOn)
	if day, next, _ := r.weekdayAt(k); next != 0 && r.role(next) != rolePaper && u.take(dateStep{op: moveOn, n: int16(day % 7)}) {
		return next
	}
	return j
}

// yearsPart reads "next year's first quarter".
func (r *dateReader) yearsPart(u *dateUnit, j int) (next int) {
	if u.unit == dateYear && r.possessive(j) {
		if n, k := r.ordinal(j + 1); k != 0 && n <= 4 && r.role(k) == roleQuarter {
			u.shape = dateQuarter1 + dateShape(n-1)
			return k + 1
		}
	}
	return j
}

// week reads "the week of 6 October", "the week beginning 4 February", "the
// week after next" and "week 31".
func (r *dateReader) week(i int, u *dateUnit) (next int) {
	if role, end := r.phrase(i + 1); role == roleAfterNext {
		*u = dateUnit{kind: dateOffset, ref: dateThis, unit: dateWeek, count: 2}
		return end
	}
	if n, width := r.plain(i + 1); width != 0 {
		return r.weekNumber(i, n, u)
	}
	j := i + 1
	of := r.role(j) == roleOf
	switch {
	case of:
		j = r.skip(j+1, roleThe)
	case r.role(j) == roleBeginning || r.begun(j):
		j = r.skip(j+1, roleOn)
	default:
		return 0
	}
	if next = r.unit(j, u); next == 0 || u.kind != dateDay && u.kind != dateEither && u.kind != dateWeekday && u.kind != dateEaster {
		return 0
	}
	step := dateStep{op: moveFrom, unit: dateWeek, n: 1}
	if of {
		step.op = moveWeek
	}
	if !u.take(step) {
		return 0
	}
	return next
}

// begun reports whether token j is "beginning" or "starting", with a day behind.
func (r *dateReader) begun(j int) bool { return r.word(j, "beginning") || r.word(j, "starting") }

// weekNumber reads "week 31", "week 3 of 2027". In capitals it is a round of a
// championship.
func (r *dateReader) weekNumber(i, n int, u *dateUnit) (next int) {
	if n < 1 || n > 53 || r.tok(i).Capital && i > r.first || r.counted(i+2) || r.measured(i+2) {
		return 0
	}
	if r.role(i+2) == roleOf {
		next = r.firmUnit(i+3, u)
		if next == 0 || u.kind != dateYear && (u.kind != dateOffset || u.unit != dateYear) || u.taken > 0 || u.shape != dateWhole {
			return 0
		}
		u.take(dateStep{op: movePick, unit: dateWeek, n: int16(n), m: 1})
		return next
	}
	*u = dateUnit{kind: dateWeek, count: int32(n)}
	return i + 2
}

// plural reports whether a unit is written in the plural: "the next days" are
// no date.
func (r *dateReader) plural(j int) bool {
	tok := r.tok(j)
	return tok.End > tok.Start && r.t.S[tok.End-1]|0x20 == 's'
}

// dateWeekdayName is a weekday as an unresolved period writes it.
func dateWeekdayName(d uint8) string {
	return [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}[time.Weekday(d)]
}
