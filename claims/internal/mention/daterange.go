package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
)

// expression reads a whole expression that begins at d.First: one unit with
// what shapes it, or two units that make a range.
func (r *dateReader) expression(d *Date) bool {
	switch r.role(d.First) {
	case roleBetween, roleFrom:
		return r.twoEnds(d)
	}
	return r.ends(d, d.First, false)
}

// twoEnds reads "between 12 and 16 May" and "from 1988 to 1994" at their first
// word. Neither is a date with one end only.
func (r *dateReader) twoEnds(d *Date) bool {
	i := d.First
	if !r.ends(d, r.skip(i+1, roleThe), r.role(i) == roleBetween) || !d.Range() ||
		d.from.kind == dateYear && r.mark(d.Last-2, dateDashes+"/") && r.glued(d.Last-2) {
		return false // "from 1988-94" has its ends without "from"
	}
	d.First = i
	return true
}

// ends reads a unit and, where a connector and another follow, a range.
// Between makes "and" a connector.
func (r *dateReader) ends(d *Date, i int, between bool) bool {
	d.First = i
	if r.sharedMonth(d, between) {
		return true
	}
	d.circa = false
	d.Last = r.firmTerm(i, &d.from, &d.circa, between)
	if d.Last == 0 {
		return false
	}
	r.extend(d, between)
	return true
}

// firmTerm is term where a number of four digits may be known to be a year.
func (r *dateReader) firmTerm(i int, u *dateUnit, circa *bool, firm bool) (next int) {
	was := r.firm
	r.firm = firm
	next = r.term(i, u, circa)
	r.firm = was
	return next
}

// sharedMonth reads days that share the month behind the last: "12-16 May
// 1994", "12 to 16 May". Of "12 and 14 May", which are two days, it reads the
// first.
func (r *dateReader) sharedMonth(d *Date, between bool) bool {
	i := d.First
	if r.tok(i).Kind != words.Number && (!r.dateLike(i) || r.role(i) >= roleLast) {
		return false
	}
	day, j := r.dayNumber(i)
	if j == 0 {
		return false
	}
	k := r.connector(j, between)
	list := k == 0 && r.role(j) == roleAnd
	if list {
		k = j + 1
	}
	if k == 0 {
		return false
	}
	next := r.dayFirst(r.skip(k, roleThe), &d.to)
	if next == 0 || int(d.to.day) <= day {
		d.to = dateUnit{}
		return false
	}
	d.from, d.Last = d.to, next
	d.from.day = uint8(day)
	if list {
		d.to, d.Last = dateUnit{}, j
	}
	return true
}

// connector passes over what joins two ends: a dash, "to", "until".
func (r *dateReader) connector(j int, between bool) (next int) {
	switch role := r.role(j); {
	case role == roleTo, role == roleUntil, role == roleAnd && between:
		return r.skip(j+1, roleThe)
	case (r.dashed(j) || r.mark(j, "~")):
		return j + 1
	}
	return 0
}

// term reads one end: a unit with what shapes it.
func (r *dateReader) term(i int, u *dateUnit, circa *bool) (next int) {
	switch role := r.role(i); role {
	case roleCirca, roleAround:
		*circa = true
		return r.about(i, u)
	case roleEarly, roleMid, roleLate:
		return r.shaped(i, u)
	case roleStart, roleMiddle, roleEnd:
		next = r.partOf(i+1, u, dateShapeOf(role))
		u.end = next > 0 && role == roleEnd
		return next
	case roleLast:
		if next = r.pick(i+1, u, -1); next != 0 {
			return next
		}
	case roleIn:
		return r.ahead(i, u)
	}
	if next = r.fraction(i, u); next == 0 {
		next = r.unit(i, u)
	}
	return next
}

func dateShapeOf(role dateRole) dateShape {
	switch role {
	case roleEarly, roleStart:
		return dateEarly
	case roleMid, roleMiddle:
		return dateMid
	}
	return dateLate
}

// about reads "circa 1840", "c. 1840" and "around 4 March".
func (r *dateReader) about(i int, u *dateUnit) (next int) {
	j := i + 1
	if r.length(i) <= 2 {
		j = r.dot(j)
		if j == i+1 && r.tok(i).Capital {
			return 0
		}
	}
	j = r.skip(j, roleThe)
	role := r.role(j)
	if role == roleCirca || role == roleAround {
		return 0
	}
	var again bool
	next = r.term(j, u, &again)
	if next == 0 || u.ref != dateNearest || u.kind == dateWeekday || u.kind == dateWindow || !u.dated && r.role(i) != roleAround {
		return 0
	}
	return next
}

// shaped reads "early May", "mid-1993", "late in 2004", "the late 1980s".
// Beside a day the word speaks of hours and changes nothing.
func (r *dateReader) shaped(i int, u *dateUnit) (next int) {
	j := r.dash(i + 1)
	in := r.role(j) == roleIn || r.role(j) == roleOn
	if in {
		j++
	}
	k := r.skip(j, roleThe)
	if next = r.firmUnit(k, u); next != 0 {
		u.reshape(dateShapeOf(r.role(i)))
		return next
	}
	switch role := r.role(k); role {
	case roleWeek, roleMonth, roleYear:
		if in && k > j && !r.plural(k) { // "late in the week"
			*u = dateUnit{kind: dateOffset, ref: dateStory, unit: dateUnitOf(role), shape: dateShapeOf(r.role(i))}
			return k + 1
		}
	}
	return 0
}

// extend makes a range of d where a second end follows, and otherwise lets a
// day or month take the year of its neighbour: "May and June 2004".
func (r *dateReader) extend(d *Date, between bool) {
	if r.secondHalf(d) || r.secondDay(d, between) {
		return
	}
	j := d.Last
	k := r.connector(j, between)
	listed := k == 0 && r.role(j) == roleAnd
	if listed {
		k = r.skip(j+1, roleThe)
	}
	if k == 0 {
		return
	}
	var v dateUnit
	circa := false
	next := r.firmTerm(k, &v, &circa, !listed && d.from.dated)
	switch {
	case next == 0 || circa:
	case listed && v.kind == dateCentury && d.from.kind == dateCentury && r.role(next-1) == roleCentury:
		d.to, d.Last = v, next
	case listed:
		if v.kind == d.from.kind && v.dated && !d.from.dated && joinable(&d.from, &v) {
			yearOf(&d.from, &v)
		}
	case r.spaced(j) && v.kind != d.from.kind:
	case joinable(&d.from, &v) && dateOrdered(&d.from, &v):
		d.to, d.Last = v, next
	}
}

// spaced reports whether a dash at j has a space before it: it may be one that
// parts sentences.
func (r *dateReader) spaced(j int) bool { return r.dashed(j) && !r.glued(j) }

// joinable reports whether two units can be the ends of one range.
func joinable(u, v *dateUnit) bool {
	switch {
	case u.kind == dateUnclear || v.kind == dateUnclear || u.kind == dateWindow || v.kind == dateWindow:
		return false
	case v.kind == dateOffset && v.unit == dateDay && v.ref == dateThis: // "between 4 May 2004 and today"
		return u.kind != dateWeekday
	case u.kind == dateOffset && u.unit == dateDay && u.ref == dateThis: // "from today until Friday"
		return v.ref == dateNearest
	case u.kind == dateWeekday || v.kind == dateWeekday:
		return u.kind == v.kind && v.ref == dateNearest || u.kind == dateWeekday && u.ref == dateNext && v.dated
	case u.kind == dateOffset || v.kind == dateOffset:
		return u.kind == v.kind && u.unit == v.unit && u.shape != dateWhole && v.shape != dateWhole
	}
	return v.ref == dateNearest && (u.ref == dateNearest || u.ref == dateThis && v.dated)
}

// secondHalf reads the end of "1988-94".
func (r *dateReader) secondHalf(d *Date) bool {
	u := &d.from
	if u.kind != dateYear || !u.dated || u.shape != dateWhole || u.taken > 0 {
		return false
	}
	year, next := r.secondYear(d.Last, int(u.year))
	if next == 0 {
		return false
	}
	d.to = dateUnit{kind: dateYear, year: int32(year), dated: true}
	d.Last = next
	return true
}

// secondDay reads the end of "May 12-16, 1994" and "April the ninth till the
// seventeenth".
func (r *dateReader) secondDay(d *Date, between bool) bool {
	u := &d.from
	if u.kind != dateDay || u.dated || u.taken > 0 || u.month == 0 || r.at(d.Last-1).month != 0 {
		return false
	}
	k := r.connector(d.Last, between)
	pair := k == 0 && r.role(d.Last) == roleAnd
	if pair {
		k = d.Last + 1
	}
	if k == 0 {
		return false
	}
	day, next := r.dayNumber(k)
	if next == 0 || day <= int(u.day) || pair && day != int(u.day)+1 || r.at(next).month != 0 || r.counted(next) || r.measured(next) ||
		r.glued(next) && r.mark(next, dateDashes+"/") {
		return false
	}
	to := *u
	to.day, to.named = uint8(day), false
	end := r.withYear(&to, next)
	if pair && !to.dated && !r.yearEnds(next) || !dateExists(&to) {
		return false
	}
	u.year, u.dated = to.year, to.dated
	d.to, d.Last = to, end
	return true
}

// dateOrdered completes the years of two ends and reports whether they are in
// order, as far as can be known.
func dateOrdered(u, v *dateUnit) bool {
	now := v.kind == dateOffset || u.kind == dateOffset
	switch {
	case now:
	case v.dated && !u.dated && u.ref == dateNearest:
		yearOf(u, v)
	case u.dated && !v.dated:
		if yearOf(v, u); v.dated && dateBefore(v, u) {
			v.year++
		}
	}
	if !u.dated || !v.dated {
		return now || u.kind == v.kind || u.kind == dateEither && v.kind == dateDay || u.kind == dateDay && v.kind == dateEither || u.kind == dateMonth && v.kind == dateDay || u.ref != dateNearest || u.kind <= dateEither && v.kind <= dateEither && u.taken+v.taken > 0
	}
	return !dateBefore(v, u)
}

// yearOf gives u the year of the later v, or the one before.
func yearOf(u, v *dateUnit) {
	if u.kind != dateDay && u.kind != dateMonth && u.kind != dateEither || u.taken > 0 {
		return
	}
	u.year, u.dated = v.year, true
	if v.month != 0 && dateBefore(v, u) {
		u.year--
	}
}

// dateBefore reports whether v begins before u, by what both state.
func dateBefore(v, u *dateUnit) bool {
	switch {
	case v.year != u.year:
		return v.year < u.year
	case v.month != u.month:
		return v.month != 0 && u.month != 0 && v.month < u.month
	}
	return v.day != 0 && u.day != 0 && v.day < u.day
}
