package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// unit reads one unit of time at token i into u: a day, a month, a year, a
// decade, a weekday, "last month".
func (r *dateReader) unit(i int, u *dateUnit) (next int) {
	if !r.in(i) || r.depth > dateDepth {
		return 0
	}
	r.depth++
	next = r.unitAt(i, u)
	r.depth--
	return next
}

// dateDepth bounds how deep units stand in one another: "two days before the
// first Monday of the third month of 2020". A text may go on like that for pages.
const dateDepth = 4

func (r *dateReader) unitAt(i int, u *dateUnit) (next int) {
	w := r.at(i)
	switch kind := r.tok(i).Kind; {
	case kind == words.Number:
		return r.numberUnit(i, u)
	case kind == words.Mark:
		return r.shortDecade(i, u)
	case w.month != 0:
		return r.monthFirst(i, u)
	case w.day != 0:
		return r.weekdayUnit(i, u)
	case w.season != 0 && w.role == roleNone:
		return r.season(i, u, true)
	case w.era != markNone:
		return r.eraFirst(i, u)
	}
	if next = r.relative(i, u); next == 0 {
		if next = r.ordinalUnit(i, u); next == 0 {
			next = r.spelledUnit(i, u)
		}
	}
	return next
}

// firmUnit is unit where a number of four digits is a year.
func (r *dateReader) firmUnit(i int, u *dateUnit) (next int) {
	was := r.firm
	r.firm = true
	next = r.unit(i, u)
	r.firm = was
	return next
}

// numberUnit reads what begins with a number: the first of these that is there.
func (r *dateReader) numberUnit(i int, u *dateUnit) (next int) {
	if part := r.role(i + 1); part >= roleQ1 && part <= roleH2 && r.glued(i+1) { // "2018Q4"
		year, width := r.digits(i)
		if width == 2 {
			year, width = year+2000, 4
		}
		*u = dateUnit{kind: dateYear, year: int32(year), dated: true, shape: businessShape(part)}
		if width == 4 && year >= 1900 && year <= dateLastYear {
			return i + 2
		}
	}
	if next = r.numeric(i, u); next != 0 {
		return next
	}
	if next = r.dayFirst(i, u); next != 0 {
		return next
	}
	if next = r.decade(i, u); next != 0 {
		return next
	}
	if next = r.ordinalUnit(i, u); next != 0 {
		return next
	}
	if next = r.distance(i, u); next != 0 {
		return next
	}
	if next = r.eraAfter(i, u); next != 0 {
		return next
	}
	if next = r.bareYear(i, u); next != 0 {
		return next
	}
	return r.dayAlone(i, u)
}

// dayNumber reads the number of a day, 1 to 31, with or without its "th".
func (r *dateReader) dayNumber(i int) (day, next int) {
	day, next = r.ordinal(i)
	if next == 0 {
		var width int
		if day, width = r.plain(i); width == 0 || width > 2 {
			return 0, 0
		}
		next = i + 1
	}
	if day < 1 || day > 31 {
		return 0, 0
	}
	return day, next
}

// dayFirst reads "4 May 2004", "4th of May", "first of May".
func (r *dateReader) dayFirst(i int, u *dateUnit) (next int) {
	day, j := r.dayNumber(i)
	if j == 0 {
		return 0
	}
	return r.monthBehind(day, j, u)
}

// monthBehind reads the month and year behind the number of a day.
func (r *dateReader) monthBehind(day, j int, u *dateUnit) (next int) {
	if r.role(j) == roleDay && r.role(j+1) == roleOf { // "the third day of May"
		j++
	}
	of := r.role(j) == roleOf
	j = r.skip(j, roleOf)
	if k := r.dash(j); k > j && r.glued(j) && r.glued(k) {
		j = k
	}
	month, next, _ := r.monthAt(j)
	if next == 0 {
		return 0
	}
	*u = dateUnit{kind: dateDay, month: uint8(month), day: uint8(day), cal: r.at(j).cal}
	next = r.withYear(u, next)
	if !r.tok(j).Capital && dateVerb(month) && !u.dated && !of || !dateExists(u) { // "20 may have died"
		return 0
	}
	return r.weekdayBehind(u, next)
}

// monthFirst reads "May 4, 2004", "May 4", "May 2004" and "May".
func (r *dateReader) monthFirst(i int, u *dateUnit) (next int) {
	if next = r.numeric(i, u); next != 0 {
		return next
	}
	month, j, short := r.monthAt(i)
	if j == 0 {
		return 0
	}
	name := r.tok(i).Capital || !dateAmbiguous(month) // "march 3" may be a march of three miles
	if next = r.monthDay(i, j, u); next != 0 {
		if name || u.dated || u.unit == dateYear || r.tok(next-1).Kind == words.Word || r.whole(i, next) {
			return next
		}
		return 0
	}
	*u = dateUnit{kind: dateMonth, month: uint8(month), cal: r.at(i).cal}
	if next = r.withYear(u, j); u.dated || u.unit == dateYear {
		return next
	}
	switch {
	case u.cal != calGregorian:
		return 0
	case r.monthJoined(j), r.whole(i, j) && !short, r.monthRange(i, j):
		return j
	case short && !r.shortMonth(i), !name && !r.smallMonth(i, j, month), name && !r.monthAlone(i, month):
		return 0
	}
	return j
}

// shortMonth reports whether the short name of a month at i may stand without a
// number: "between Aug and Oct", "after Feb".
func (r *dateReader) shortMonth(i int) bool {
	if !r.tok(i).Capital {
		return false
	}
	switch r.role(i - 1) {
	case roleFrom, roleBetween, roleTo, roleSince, roleUntil, roleBefore, roleAfter, roleOf:
		return true
	}
	return false
}

// monthRange reports whether a month and nothing more ends the range that the
// one at i begins: "May to March".
func (r *dateReader) monthRange(i, j int) bool {
	if k := r.skip(j, roleTo); k == j || !r.tok(i).Capital || !r.tok(k).Capital {
		return false
	} else {
		_, next, _ := r.monthAt(k)
		return next != 0 && r.yearEnds(next)
	}
}

// smallMonth reports whether a month in small letters whose name is a word too is
// one: "in april", "between august and october".
func (r *dateReader) smallMonth(i, j, month int) bool {
	switch role := r.role(i - 1); role {
	case roleIn, roleSince, roleUntil, roleOf:
		return !dateVerb(month) || r.yearEnds(j) && role == roleIn
	case roleThe:
		return r.role(i-2) == roleIn && !dateVerb(month)
	case roleFrom, roleBetween:
		k := r.connector(j, true)
		return k != 0 && r.at(k).month != 0
	}
	return false
}

// monthJoined reports whether another month and its year follow: "June-August
// 1992", "Nov to Feb 2017".
func (r *dateReader) monthJoined(j int) bool {
	k := r.connector(j, true)
	if k == 0 || !r.tok(k).Capital {
		return false
	}
	_, next, _ := r.monthAt(k)
	if next == 0 {
		return false
	}
	if day, behind := r.dayNumber(next); day != 0 && r.mark(behind, ",") {
		next = behind + 1
	}
	return r.yearBefore(next)
}

// monthDay reads the day that follows a month at i, from token j.
func (r *dateReader) monthDay(i, j int, u *dateUnit) (next int) {
	comma := r.mark(j, ",") && r.role(j+2) == roleSuffix && r.glued(j+2) // "October, 1st"
	if comma {
		j++
	}
	if k := r.skip(j, roleThe); k > j {
		if _, next := r.ordinal(k); next != 0 {
			j = k
		}
	}
	day, next := r.dayNumber(j)
	if word := r.tok(j).Kind != words.Number; word && r.role(j-1) != roleThe {
		if next == 0 {
			day, next = r.spelledDay(j)
		}
		if next != 0 && !r.dayEnds(i, next) {
			return 0 // "in May second-hand cars"
		}
	}
	if next == 0 {
		return 0
	}
	*u = dateUnit{kind: dateDay, month: r.at(i).month, day: uint8(day), cal: r.at(i).cal}
	if r.role(next) == roleNone && r.counted(next) {
		return 0 // "in May 20 people died"
	}
	next = r.withYear(u, next)
	if !u.dated && r.role(i-1) == roleIn || !dateExists(u) {
		return 0 // "in May 20 were killed": a day takes "on"
	}
	return r.weekdayBehind(u, next)
}

// dayEnds reports whether a day in words that follows a month at i is one: the
// phrase ends behind it, or a year or the end of a range follows.
func (r *dateReader) dayEnds(i, next int) bool {
	switch r.role(i - 1) {
	case roleOn, roleSince, roleUntil, roleBefore, roleAfter:
		return true
	}
	return r.yearEnds(next) || r.yearBefore(next) || r.role(next) == roleTo || r.spelledYearAt(next)
}

// monthAlone reports whether the name of a month at i, with neither day nor
// year, is that month: "in May", "the December raid"; not "Black September",
// "May said", "the October Revolution".
func (r *dateReader) monthAlone(i, month int) bool {
	if r.dashed(i-1) && !r.glued(i) || r.role(i-1) == roleNamed && r.tok(i-1).Capital {
		return false
	}
	if r.is(i-1, lexicon.Preposition) || r.monthCue(i-1) {
		return true
	}
	next := r.tok(i + 1)
	word := next.Kind == words.Word
	named := word && next.Capital && r.at(i+1).month == 0
	if r.is(i-1, lexicon.Determiner) && r.role(i-1) != roleThat && word && !named {
		return r.nounAt(i + 1)
	}
	return !dateAmbiguous(month) && !named
}

// monthCue reports whether a word before a month makes it one.
func (r *dateReader) monthCue(i int) bool {
	switch r.role(i) {
	case roleLast, roleThis, roleNext, roleEarly, roleLate, roleMid, roleBetween, roleTo, roleSince, roleUntil:
		return true
	case roleAnd:
		return r.at(i-1).month != 0
	}
	return r.dashed(i) && r.glued(i) && (r.role(i-1) == roleMid || r.at(i-1).month != 0)
}

// season reads "Spring 1919", "winter of 1994-95". Without a year it is read
// only where needYear is false: "last summer".
func (r *dateReader) season(i int, u *dateUnit, needYear bool) (next int) {
	s := r.at(i).season
	if s == 0 {
		return 0
	}
	*u = dateUnit{kind: dateSeason, month: s}
	year, next := r.year(r.skip(r.skip(i+1, roleOf), roleThe), true)
	if next == 0 {
		if needYear {
			return 0
		}
		return i + 1
	}
	u.year, u.dated = int32(year), true
	if end, after := r.secondYear(next, year); after != 0 && end == year+1 && s == 4 {
		u.long, next = true, after
	}
	return next
}

// century passes over "century" behind an ordinal. In "the late nineteenth and
// early twentieth centuries" the first has to look for it behind the second.
func (r *dateReader) century(j int) (next int) {
	k := r.dash(j)
	if r.role(k) == roleCentury {
		return k + 1
	}
	if role := r.role(j); role != roleAnd && role != roleTo {
		return 0
	}
	k = r.skip(j+1, roleThe)
	for range 2 {
		switch r.role(k) {
		case roleEarly, roleMid, roleLate:
			k = r.dash(k + 1)
		}
	}
	if _, k = r.ordinal(k); k == 0 || r.role(r.dash(k)) != roleCentury {
		return 0
	}
	return j
}

// centuryEra turns a century before our era round: the first century BC has
// the years -99 to 0.
func (r *dateReader) centuryEra(u *dateUnit, next int) int {
	if !r.tok(next).Upper {
		return next
	}
	switch r.at(next).era {
	case markBCE:
		u.year = 2 - u.year - 100
		return next + 1
	case markCE:
		return next + 1
	}
	return next
}
