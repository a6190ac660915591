package mention

import (
	"time"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// unit reads one unit of time at token i: a day, a month, a year, a decade, a
// weekday, "last month". next is the token after it.
func (r *dateReader) unit(i int) (u dateUnit, next int, ok bool) {
	switch {
	case !r.in(i):
		return dateUnit{}, i, false
	case r.tok(i).Kind == words.Number:
		return r.numberUnit(i)
	case r.mark(i, "'’‘"):
		return r.shortDecade(i)
	case r.is(i, lexicon.Month):
		return r.monthFirst(i)
	case r.is(i, lexicon.Weekday):
		return r.weekdayUnit(i)
	case r.is(i, lexicon.Season) && !r.is(i, lexicon.DateWord):
		return r.season(i, true)
	case r.is(i, lexicon.Era):
		return r.eraFirst(i)
	}
	if u, next, ok := r.relative(i); ok {
		return u, next, true
	}
	return r.ordinalUnit(i)
}

func (r *dateReader) numberUnit(i int) (dateUnit, int, bool) {
	if u, next, ok := r.numeric(i); ok {
		return u, next, true
	}
	if u, next, ok := r.dayFirst(i); ok {
		return u, next, true
	}
	if u, next, ok := r.decade(i); ok {
		return u, next, true
	}
	if u, next, ok := r.ordinalUnit(i); ok {
		return u, next, true
	}
	if u, next, ok := r.eraAfter(i); ok {
		return u, next, true
	}
	return r.bareYear(i)
}

// dayFirst reads "4 May 2004", "4th of May", "first of May".
func (r *dateReader) dayFirst(i int) (dateUnit, int, bool) {
	day, j, ok := r.ordinal(i)
	if !ok {
		if day, _, ok = r.plain(i); !ok {
			return dateUnit{}, i, false
		}
		j = i + 1
	}
	if day < 1 || day > 31 {
		return dateUnit{}, i, false
	}
	j = r.skip(j, "of")
	if k, dashed := r.dash(j); dashed && r.glued(j) && r.glued(k) {
		j = k
	}
	month, next, _, ok := r.monthAt(j)
	if !ok {
		return dateUnit{}, i, false
	}
	u := dateUnit{kind: dateDay, month: month, day: day}
	next = r.withYear(&u, next)
	name := r.tok(j).Capital || !dateAmbiguous(month) || u.dated || r.role(j-1) == "of" // not "20 may have died"
	return u, next, name && dateExists(u)
}

// monthFirst reads "May 4, 2004", "May 4", "May 2004" and "May".
func (r *dateReader) monthFirst(i int) (dateUnit, int, bool) {
	month, j, short, ok := r.monthAt(i)
	capital := r.tok(i).Capital
	if !ok {
		return dateUnit{}, i, false
	}
	name := capital || !dateAmbiguous(month) // "march 3" may be a march of three miles
	if u, next, ok := r.monthDay(i, j, month); ok {
		return u, next, name || u.dated || u.unit == dateYear
	}
	u := dateUnit{kind: dateMonth, month: month}
	if next := r.withYear(&u, j); u.dated || u.unit == dateYear {
		return u, next, true
	}
	if !r.monthJoined(j) && (short || !name || !r.monthAlone(i, month)) {
		return dateUnit{}, i, false
	}
	return u, j, true
}

// monthJoined reports whether another month and its year follow: "June-August
// 1992", "Nov to Feb 2017".
func (r *dateReader) monthJoined(j int) bool {
	k, ok := r.connector(j, true)
	if !ok || !r.is(k, lexicon.Month) || !r.tok(k).Capital {
		return false
	}
	_, next, _, ok := r.monthAt(k)
	return ok && r.yearBefore(next)
}

// monthDay reads the day that follows a month at i, from token j.
func (r *dateReader) monthDay(i, j, month int) (dateUnit, int, bool) {
	if k := r.skip(j, "the"); k > j {
		if _, _, ok := r.ordinal(k); ok {
			j = k
		}
	}
	day, next, ok := r.ordinal(j)
	if ok && r.tok(j).Kind != words.Number && r.role(j-1) != "the" {
		return dateUnit{}, i, false // "in May second-hand cars"
	}
	if !ok {
		width := 0
		if day, width, ok = r.plain(j); !ok || width > 2 {
			return dateUnit{}, i, false
		}
		next = j + 1
	}
	u := dateUnit{kind: dateDay, month: month, day: day}
	if r.role(next) == "" && r.counted(next) {
		return dateUnit{}, i, false // "in May 20 people died"
	}
	next = r.withYear(&u, next)
	if !u.dated && r.role(i-1) == "in" {
		return dateUnit{}, i, false // "in May 20 were killed": a day takes "on"
	}
	return u, next, dateExists(u)
}

// monthAlone reports whether the name of a month at i, with neither day nor
// year, is that month: "in May", "the December raid"; not "Black September",
// "May said", "the October Revolution".
func (r *dateReader) monthAlone(i, month int) bool {
	if r.mark(i-1, dateDashes) && !r.glued(i) || r.role(i-1) == "named" && r.tok(i-1).Capital {
		return false
	}
	if r.is(i-1, lexicon.Preposition) || r.monthCue(i-1) {
		return true
	}
	next := r.tok(i + 1)
	word := next.Kind == words.Word && r.in(i+1)
	named := word && next.Capital && !r.is(i+1, lexicon.Month)
	if r.is(i-1, lexicon.Determiner) && r.role(i-1) != "that" && word && !named {
		return r.nounAt(i + 1)
	}
	return !dateAmbiguous(month) && !named
}

// monthCue reports whether a word before a month makes it one.
func (r *dateReader) monthCue(i int) bool {
	switch r.role(i) {
	case "last", "this", "next", "early", "late", "mid", "between", "to", "since", "until":
		return true
	case "and":
		return r.is(i-1, lexicon.Month)
	}
	return r.mark(i, dateDashes) && r.glued(i) && (r.role(i-1) == "mid" || r.is(i-1, lexicon.Month))
}

// weekdayUnit reads "Monday", "Monday night" and "Monday, 28 November 2005".
func (r *dateReader) weekdayUnit(i int) (dateUnit, int, bool) {
	day, j, short, ok := r.weekdayAt(i)
	if !ok || r.role(i-1) == "named" && (r.tok(i-1).Capital || !r.tok(i).Capital) {
		return dateUnit{}, i, false
	}
	u := dateUnit{kind: dateWeekday, weekday: time.Weekday(day % 7), named: true}
	if full, next, ok := r.dayBeside(j); ok {
		full.weekday, full.named = u.weekday, true
		return full, next, true
	}
	if short || r.role(j) == "paper" && r.tok(j).Capital {
		return dateUnit{}, i, false
	}
	next := r.partOfDay(&u, j)
	if full, end, ok := r.dayBeside(next); ok && next > j {
		full.weekday, full.named, full.night = u.weekday, true, u.night
		return full, end, true
	}
	return u, next, true
}

// dayBeside reads the day that stands after a weekday.
func (r *dateReader) dayBeside(j int) (dateUnit, int, bool) {
	bracket := r.mark(j, "(")
	if bracket || r.mark(j, ",") {
		j++
	}
	j = r.skip(j, "the")
	var u dateUnit
	var ok bool
	next := j
	switch {
	case r.is(j, lexicon.Month):
		u, next, ok = r.monthFirst(j)
	case r.tok(j).Kind == words.Number:
		if u, next, ok = r.numeric(j); !ok {
			u, next, ok = r.dayFirst(j)
		}
	}
	ok = ok && u.kind == dateDay
	if bracket { // "Tuesday (6 January)"
		return u, next + 1, ok && r.mark(next, ")")
	}
	return u, next, ok
}

// partOfDay passes over "morning" and "night".
func (r *dateReader) partOfDay(u *dateUnit, j int) int {
	switch r.role(j) {
	case "night":
		u.night = true
		return j + 1
	case "daytime":
		return j + 1
	}
	return j
}

var dateSeasons = map[string]int{"spring": 1, "summer": 2, "autumn": 3, "winter": 4}

// season reads "Spring 1919", "winter of 1994-95". Without a year it is read
// only where needYear is false: "last summer".
func (r *dateReader) season(i int, needYear bool) (dateUnit, int, bool) {
	s, ok := dateSeasons[r.name(i, lexicon.Season)]
	if !ok {
		return dateUnit{}, i, false
	}
	u := dateUnit{kind: dateSeason, month: s}
	j := r.skip(r.skip(i+1, "of"), "the")
	year, next, ok := r.year(j, true)
	if !ok {
		return u, i + 1, !needYear
	}
	u.year, u.dated = year, true
	if end, after, ok := r.secondYear(next, year); ok && end == year+1 && s == 4 {
		u.long, next = true, after
	}
	return u, next, true
}

// ordinalUnit reads what begins with an ordinal: a century, "first of May".
func (r *dateReader) ordinalUnit(i int) (dateUnit, int, bool) {
	n, j, ok := r.ordinal(i)
	if !ok || n < 1 {
		return dateUnit{}, i, false
	}
	if r.role(j) == "of" && r.is(j+1, lexicon.Month) {
		return r.dayFirst(i)
	}
	end, ok := r.century(j)
	if !ok || n > 21 {
		return dateUnit{}, i, false
	}
	return r.centuryEra(dateUnit{kind: dateCentury, year: 100*(n-1) + 1, dated: true}, end)
}

// century passes over "century" behind an ordinal. In "the late nineteenth and
// early twentieth centuries" the first has to look for it behind the second.
func (r *dateReader) century(j int) (next int, ok bool) {
	k, _ := r.dash(j)
	if r.role(k) == "century" {
		return k + 1, true
	}
	if role := r.role(j); role != "and" && role != "to" {
		return j, false
	}
	k = r.skip(j+1, "the")
	for range 2 {
		switch r.role(k) {
		case "early", "mid", "late":
			k, _ = r.dash(k + 1)
		}
	}
	if _, k, ok = r.ordinal(k); !ok {
		return j, false
	}
	k, _ = r.dash(k)
	return j, r.role(k) == "century"
}

// centuryEra turns a century before our era round: the first century BC has
// the years -99 to 0.
func (r *dateReader) centuryEra(u dateUnit, next int) (dateUnit, int, bool) {
	if r.tok(next).Upper {
		switch r.name(next, lexicon.Era) {
		case "bce":
			u.year = 2 - u.year - 100
			return u, next + 1, true
		case "ce":
			return u, next + 1, true
		}
	}
	return u, next, true
}
