package mention

import (
	"time"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
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

// named reads what a word or two name: "Christmas", "Q3 2019", "the nineties".
func (r *dateReader) named(i int, u *dateUnit) (next int) {
	role, next := r.phrase(i)
	if next == 0 {
		role, next = r.role(i), i+1
	}
	*u = dateUnit{}
	switch {
	case role >= roleQ1 && role <= roleH2:
		return r.businessPart(next, u, role)
	case role == roleNineties:
		return r.namedDecade(i, u)
	case role >= roleMonthEnd && role <= roleYearStart:
		return r.capitalEnd(i, u, role)
	case role >= roleChristmas && role <= roleEaster:
		return r.holiday(i, next, u, role)
	case role == roleYearToDate:
		*u = dateUnit{kind: dateOffset, ref: dateThis, unit: dateYear, shape: dateSoFar}
		return next
	case role == roleNow && r.connects(i-1):
		return r.dayOffset(next-1, u, 0)
	}
	return 0
}

// businessPart reads the year behind "Q3" or "H1".
func (r *dateReader) businessPart(j int, u *dateUnit, role dateRole) (next int) {
	*u = dateUnit{kind: dateYear, shape: businessShape(role)}
	k := r.skip(r.skip(j, roleOf), roleThe)
	if r.dashed(k) && r.glued(k) && r.glued(k+1) {
		k++
	}
	if year, next := r.year(k, true); next != 0 {
		u.year, u.dated = int32(year), true
		return next
	}
	if r.is(j, lexicon.UnitWord) || r.glued(j) {
		return 0
	}
	return j
}

func businessShape(role dateRole) dateShape {
	if role >= roleH1 {
		return dateHalf1 + dateShape(role-roleH1)
	}
	return dateQuarter1 + dateShape(role-roleQ1)
}

// namedDecade reads "the nineties", which are no temperatures and no age.
func (r *dateReader) namedDecade(i int, u *dateUnit) int {
	switch r.role(i - 1) {
	case roleThe, roleIn, roleEarly, roleLate, roleMid:
	default:
		if !r.dashed(i - 1) {
			return 0
		}
	}
	if r.mark(i+1, "°") {
		return 0
	}
	for k, word := range [...]string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		if r.word(i, word) {
			*u = dateUnit{kind: dateDecade, year: int32(1920 + 10*k), dated: true}
			return i + 1
		}
	}
	return 0
}

// capitalEnd reads "EOM" and the like.
func (r *dateReader) capitalEnd(i int, u *dateUnit, role dateRole) int {
	if !r.tok(i).Upper {
		return 0
	}
	*u = dateUnit{kind: dateOffset, ref: dateThis, unit: dateMonth, shape: dateLate}
	if role >= roleYearEnd {
		u.unit = dateYear
	}
	if role == roleMonthStart || role == roleYearStart {
		u.shape = dateEarly
	}
	return i + 1
}

// holiday reads the name of a holiday with its year. Before another name it is
// part of one: Easter Island.
func (r *dateReader) holiday(i, j int, u *dateUnit, role dateRole) (next int) {
	tok := r.tok(j)
	if tok.Kind == words.Word && (tok.Capital || tok.ID == 0 || r.at(j).role == roleNone && !r.t.Lex.Any(tok.ID, dateSmallWords)) {
		if r.at(j).day == 0 || role != roleEaster {
			return 0
		}
	}
	*u = dateUnit{kind: dateDay}
	switch role {
	case roleChristmas:
		u.month, u.day = 12, 25
	case roleChristmasEve:
		u.month, u.day = 12, 24
	case roleNewYear:
		u.month, u.day = 1, 1
	case roleNewYearEve:
		u.month, u.day = 12, 31
	case roleEaster:
		u.kind = dateEaster
		if day, next, _ := r.weekdayAt(j); next != 0 && (day == 1 || day == 7) {
			u.count, j = int32(day%7), next
		}
	}
	if next = r.withYear(u, j); u.dated || u.unit == dateYear {
		return next
	}
	switch r.role(i - 1) {
	case roleOn, roleLast, roleThis, roleNext, rolePrevious, roleFollowing, roleBefore, roleAfter, roleFrom:
		return next
	}
	return 0 // "for the third time since Christmas" dates nothing
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
