package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// expression reads a whole expression that begins at token i: one unit with
// what shapes it, or two units that make a range.
func (r *dateReader) expression(i int) (Date, bool) {
	switch r.role(i) {
	case "between", "from":
		return r.twoEnds(i)
	}
	return r.ends(i, false)
}

// twoEnds reads "between 12 and 16 May" and "from 1988 to 1994" at their first
// word. Neither is a date with one end only.
func (r *dateReader) twoEnds(i int) (Date, bool) {
	d, ok := r.ends(r.skip(i+1, "the"), r.role(i) == "between")
	if !ok || !d.Range() || d.from.kind == dateYear && r.mark(d.Last-2, dateDashes+"/") && r.glued(d.Last-2) {
		return Date{}, false // "from 1988-94" has its ends without "from"
	}
	d.First = i
	return d, true
}

// ends reads a unit and, where a connector and another follow, a range.
// Between makes "and" a connector.
func (r *dateReader) ends(i int, between bool) (Date, bool) {
	if d, ok := r.sharedMonth(i, between); ok {
		return d, true
	}
	u, next, circa, ok := r.firmTerm(i, between)
	if !ok {
		return Date{}, false
	}
	d := Date{First: i, Last: next, from: u, circa: circa}
	r.extend(&d, between)
	return d, true
}

// firmTerm is term where a number of four digits may be known to be a year.
func (r *dateReader) firmTerm(i int, firm bool) (u dateUnit, next int, circa, ok bool) {
	was := r.firm
	r.firm = firm
	u, next, circa, ok = r.term(i)
	r.firm = was
	return u, next, circa, ok
}

// firmUnit is unit where a number of four digits is a year.
func (r *dateReader) firmUnit(i int) (u dateUnit, next int, ok bool) {
	was := r.firm
	r.firm = true
	u, next, ok = r.unit(i)
	r.firm = was
	return u, next, ok
}

// sharedMonth reads days that share the month behind the last: "12-16 May
// 1994", "12 to 16 May". Of "12 and 14 May", which are two days, it reads the
// first.
func (r *dateReader) sharedMonth(i int, between bool) (Date, bool) {
	day, j, ok := r.dayNumber(i)
	if !ok {
		return Date{}, false
	}
	k, joined := r.connector(j, between)
	list := !joined && r.role(j) == "and"
	if list {
		k = j + 1
	}
	if !joined && !list {
		return Date{}, false
	}
	to, next, ok := r.dayFirst(r.skip(k, "the"))
	if !ok || to.day <= day {
		return Date{}, false
	}
	from := to
	from.day = day
	if list {
		return Date{First: i, Last: j, from: from}, true
	}
	return Date{First: i, Last: next, from: from, to: to}, true
}

// dayNumber reads the number of a day, 1 to 31, with or without its "th".
func (r *dateReader) dayNumber(i int) (day, next int, ok bool) {
	if r.tok(i).Kind != words.Number {
		return 0, i, false
	}
	day, next, ok = r.ordinal(i)
	if !ok {
		var width int
		day, width, ok = r.plain(i)
		next, ok = i+1, ok && width <= 2
	}
	return day, next, ok && day >= 1 && day <= 31
}

// connector passes over what joins two ends: a dash, "to", "until".
func (r *dateReader) connector(j int, between bool) (next int, ok bool) {
	switch role := r.role(j); {
	case role == "to", role == "until", role == "and" && between:
		return r.skip(j+1, "the"), true
	}
	return r.dash(j)
}

// term reads one end: a unit with what shapes it.
func (r *dateReader) term(i int) (u dateUnit, next int, circa, ok bool) {
	switch r.role(i) {
	case "circa", "around":
		return r.about(i)
	case "early", "mid", "late":
		u, next, ok = r.shaped(i)
	case "start", "middle", "end":
		u, next, ok = r.partOf(i, i+1, dateShapes[r.role(i)])
	default:
		if u, next, ok = r.fraction(i); !ok {
			u, next, ok = r.unit(i)
		}
	}
	return u, next, false, ok
}

var dateShapes = map[string]dateShape{
	"early": dateEarly, "mid": dateMid, "late": dateLate,
	"start": dateEarly, "middle": dateMid, "end": dateLate,
}

// about reads "circa 1840", "c. 1840" and "around 4 March".
func (r *dateReader) about(i int) (dateUnit, int, bool, bool) {
	j := i + 1
	if r.tok(i).End-r.tok(i).Start <= 2 {
		j = r.dot(j)
		if j == i+1 && r.tok(i).Capital {
			return dateUnit{}, i, false, false
		}
	}
	j = r.skip(j, "the")
	if role := r.role(j); role == "circa" || role == "around" {
		return dateUnit{}, i, false, false
	}
	u, next, _, ok := r.term(j)
	ok = ok && u.ref == dateNearest && u.kind != dateWeekday && (u.dated || r.role(i) == "around")
	return u, next, true, ok
}

// shaped reads "early May", "mid-1993", "late in 2004", "the late 1980s".
// Beside a day the word speaks of hours and changes nothing.
func (r *dateReader) shaped(i int) (dateUnit, int, bool) {
	j, _ := r.dash(i + 1)
	if role := r.role(j); role == "in" || role == "on" {
		j++
	}
	u, next, ok := r.firmUnit(r.skip(j, "the"))
	if !ok {
		return dateUnit{}, i, false
	}
	u.reshape(dateShapes[r.role(i)])
	return u, next, true
}

// reshape sets the part that is meant, where the unit has parts.
func (u *dateUnit) reshape(s dateShape) {
	switch u.kind {
	case dateMonth, dateYear, dateDecade, dateCentury:
		u.shape = s
	case dateOffset:
		if u.unit != dateDay && u.unit != dateWeekday {
			u.shape = s
		}
	}
}

// fraction reads "first half of 2019" and "third quarter of last year".
func (r *dateReader) fraction(i int) (dateUnit, int, bool) {
	n, j, ok := r.ordinal(i)
	if !ok {
		return dateUnit{}, i, false
	}
	switch role := r.role(j); {
	case role == "half" && n <= 2:
		return r.partOf(i, j+1, dateHalf1+dateShape(n-1))
	case role == "quarter" && n <= 4:
		return r.partOf(i, j+1, dateQuarter1+dateShape(n-1))
	}
	return dateUnit{}, i, false
}

// partOf reads "of" and the unit behind it. Quarters and halves may leave the
// word out before a year.
func (r *dateReader) partOf(i, j int, s dateShape) (dateUnit, int, bool) {
	if r.role(j) != "of" && (s < dateHalf1 || !r.yearBefore(j)) {
		return dateUnit{}, i, false
	}
	u, next, ok := r.firmUnit(r.skip(r.skip(j, "of"), "the"))
	if !ok {
		return dateUnit{}, i, false
	}
	u.reshape(s)
	return u, next, u.shape == s
}

// extend makes a range of d where a second end follows, and otherwise lets a
// day or month take the year of its neighbour: "May and June 2004".
func (r *dateReader) extend(d *Date, between bool) {
	if r.secondHalf(d) || r.secondDay(d, between) {
		return
	}
	j := d.Last
	k, joined := r.connector(j, between)
	listed := !joined && r.role(j) == "and"
	if listed {
		k = r.skip(j+1, "the")
	}
	if !joined && !listed {
		return
	}
	v, next, circa, ok := r.firmTerm(k, joined && d.from.dated)
	switch {
	case !ok || circa:
	case listed && v.kind == dateCentury && d.from.kind == dateCentury && r.role(next-1) == "century":
		d.to, d.Last = v, next
	case listed:
		if v.kind == d.from.kind && v.dated && !d.from.dated && r.joinable(d.from, v) {
			d.from = yearOf(d.from, v)
		}
	case r.spaced(j) && v.kind != d.from.kind:
	case r.joinable(d.from, v):
		if from, to, ok := dateOrdered(d.from, v); ok {
			d.from, d.to, d.Last = from, to, next
		}
	}
}

// spaced reports whether a dash at j has a space before it: it may be one that
// parts sentences.
func (r *dateReader) spaced(j int) bool { return r.mark(j, dateDashes) && !r.glued(j) }

// joinable reports whether two units can be the ends of one range.
func (r *dateReader) joinable(u, v dateUnit) bool {
	if u.kind == dateWeekday || v.kind == dateWeekday {
		return u.kind == v.kind && u.ref == dateNearest && v.ref == dateNearest
	}
	if v.kind == dateOffset { // "between 4 May 2004 and today"
		return u.dated && v.ref == dateThis && v.unit == dateDay
	}
	return u.ref == dateNearest && v.ref == dateNearest && u.kind != dateUnclear && v.kind != dateUnclear
}

// secondHalf reads the end of "1988-94".
func (r *dateReader) secondHalf(d *Date) bool {
	if d.from.kind != dateYear || !d.from.dated || d.from.shape != dateWhole {
		return false
	}
	year, next, ok := r.secondYear(d.Last, d.from.year)
	if !ok {
		return false
	}
	d.to = dateUnit{kind: dateYear, year: year, dated: true}
	d.Last = next
	return true
}

// secondDay reads the end of "May 12-16, 1994".
func (r *dateReader) secondDay(d *Date, between bool) bool {
	if d.from.kind != dateDay || d.from.dated || r.is(d.Last-1, lexicon.Month) {
		return false
	}
	k, joined := r.connector(d.Last, between)
	pair := !joined && r.role(d.Last) == "and"
	if pair {
		k = d.Last + 1
	}
	if !joined && !pair {
		return false
	}
	day, next, ok := r.dayNumber(k)
	if !ok || day <= d.from.day || pair && day != d.from.day+1 || r.is(next, lexicon.Month) || r.counted(next) || r.measured(next) {
		return false
	}
	to := d.from
	to.day = day
	end := r.withYear(&to, next)
	if pair && !to.dated && !r.yearEnds(next) || !dateExists(to) {
		return false
	}
	d.from.year, d.from.dated = to.year, to.dated
	d.to, d.Last = to, end
	return true
}

// dateOrdered completes the years of two ends and reports whether they are in
// order, as far as can be known.
func dateOrdered(u, v dateUnit) (from, to dateUnit, ok bool) {
	switch {
	case v.dated && !u.dated:
		u = yearOf(u, v)
	case u.dated && !v.dated && v.kind != dateOffset:
		if v = yearOf(v, u); dateBefore(v, u) {
			v.year++
		}
	}
	if !u.dated || !v.dated {
		return u, v, u.kind == v.kind || v.kind == dateOffset
	}
	return u, v, !dateBefore(v, u)
}

// yearOf gives u the year of the later v, or the one before.
func yearOf(u, v dateUnit) dateUnit {
	switch u.kind {
	case dateDay, dateMonth:
	default:
		return u
	}
	u.year, u.dated = v.year, true
	if v.month != 0 && dateBefore(v, u) {
		u.year--
	}
	return u
}

// dateBefore reports whether v begins before u, by what both state.
func dateBefore(v, u dateUnit) bool {
	switch {
	case v.year != u.year:
		return v.year < u.year
	case v.month != u.month:
		return v.month != 0 && u.month != 0 && v.month < u.month
	}
	return v.day != 0 && u.day != 0 && v.day < u.day
}

// ago reads "three days ago", "a week earlier" and "two years later" at their
// last word.
func (r *dateReader) ago(i int) (Date, bool) {
	ref := dateThis
	switch r.role(i) {
	case "ago":
	case "later", "earlier":
		ref = dateThat
	default:
		return Date{}, false
	}
	unit, size := dateUnitOf(r.role(i - 1))
	n, ok := r.number(i - 2)
	if unit == dateNone || !ok || i-2 < r.done || n > 999 {
		return Date{}, false
	}
	d := Date{First: i - 2, Last: i + 1}
	if n *= size; r.role(i) != "later" {
		n = -n
	}
	d.from = dateUnit{kind: dateOffset, ref: ref, unit: unit, count: n, counted: true}
	switch role := r.role(i - 3); {
	case role == "around", role == "circa":
		d.circa = true
	case r.is(i-3, lexicon.HedgeBefore) || r.word(i-3, "than"):
		d.from = dateUnit{kind: dateUnclear}
	}
	return d, true
}

// dateUnitOf is the unit of a word's role and how many of it the word means.
// Weeks count as dateWeekday.
func dateUnitOf(role string) (unit dateKind, size int) {
	switch role {
	case "day":
		return dateDay, 1
	case "week":
		return dateWeekday, 1
	case "fortnight":
		return dateWeekday, 2
	case "month":
		return dateMonth, 1
	case "year":
		return dateYear, 1
	case "decade":
		return dateDecade, 1
	}
	return dateNone, 0
}
