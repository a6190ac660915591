package mention

import (
	"time"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// relative reads what counts from another date: "yesterday", "last month",
// "that October", "the next day", "earlier this year".
func (r *dateReader) relative(i int) (dateUnit, int, bool) {
	switch r.role(i) {
	case "later", "earlier":
		j := r.skip(r.skip(r.skip(i+1, "on"), "in"), "the")
		switch r.role(j) {
		case "last", "this", "that":
			return r.relative(j)
		}
		return dateUnit{}, i, false
	case "today":
		return r.dayOffset(i, 0)
	case "yesterday":
		return r.dayOffset(i, -1)
	case "tomorrow":
		return r.dayOffset(i, 1)
	case "weekend":
		return dateUnit{kind: dateWeekend}, i + 1, r.role(i-1) == "the"
	}
	ref, ok := r.reference(i)
	if !ok {
		return dateUnit{}, i, false
	}
	u, next, ok := r.referred(i, ref)
	return u, next, ok && r.role(next) != "of" // "last week of July"
}

// dayOffset is a day counted from publication.
func (r *dateReader) dayOffset(i, days int) (dateUnit, int, bool) {
	u := dateUnit{kind: dateOffset, ref: dateThis, unit: dateDay, count: days}
	next := r.partOfDay(&u, i+1)
	return u, next, true
}

var dateRefs = map[string]dateRef{
	"last": dateLast, "this": dateThis, "next": dateNext,
	"that": dateThat, "following": dateFollowing, "previous": datePrevious,
}

// reference reads the word that says what an expression counts from. "The next
// week" counts from the story, "next week" from publication.
func (r *dateReader) reference(i int) (dateRef, bool) {
	ref, ok := dateRefs[r.role(i)]
	if ref == dateLast && r.role(i-1) == "the" {
		return 0, false // "the last week of the trial"
	}
	if ref == dateNext && r.role(i-1) == "the" {
		ref = dateFollowing
	}
	return ref, ok
}

// referred reads the unit behind a reference.
func (r *dateReader) referred(i int, ref dateRef) (dateUnit, int, bool) {
	j := i + 1
	if ref == dateThat {
		j = r.skip(j, "that") // "that same day"
	}
	switch {
	case r.is(j, lexicon.Weekday):
		return r.referredDay(i, j, ref)
	case r.is(j, lexicon.Month):
		month, next, short, ok := r.monthAt(j)
		return dateUnit{kind: dateMonth, ref: ref, month: month}, next, ok && !short && r.tok(j).Capital && r.pointed(i, ref)
	case r.is(j, lexicon.Season):
		u, next, ok := r.season(j, false)
		if ok && !u.dated {
			u.ref = ref
		}
		return u, next, ok && r.role(j) == ""
	case r.role(j) == "weekend":
		return dateUnit{kind: dateWeekend, ref: ref}, j + 1, ref == dateLast || ref == dateThis || ref == dateNext
	case r.role(j) == "night" || r.role(j) == "daytime":
		return r.referredHours(j, ref)
	}
	return r.referredUnit(j, ref)
}

// pointed reports whether "that" points at something and does not begin a
// clause: "on that Monday", not "said that Monday's blast".
func (r *dateReader) pointed(i int, ref dateRef) bool {
	return ref != dateThat || r.is(i-1, lexicon.Preposition) || r.role(i-1) == "the" || r.role(i-1) == "later"
}

func (r *dateReader) referredDay(i, j int, ref dateRef) (dateUnit, int, bool) {
	u, next, ok := r.weekdayUnit(j)
	if !ok || !r.pointed(i, ref) {
		return dateUnit{}, i, false
	}
	if u.kind == dateWeekday {
		u.ref = ref
	}
	return u, next, true
}

// referredHours reads "last night", "this morning", "that evening", "the next
// morning".
func (r *dateReader) referredHours(j int, ref dateRef) (dateUnit, int, bool) {
	u := dateUnit{kind: dateOffset, ref: ref, unit: dateDay, night: r.role(j) == "night"}
	switch ref {
	case dateLast:
		if !u.night {
			return dateUnit{}, j, false
		}
		u.ref, u.count = dateThis, -1
	case dateFollowing:
		u.count = 1
	case datePrevious:
		u.count = -1
	case dateNext:
		u.ref, u.count = dateFollowing, 1
	}
	return u, j + 1, true
}

// referredUnit reads "last month", "this year", "that day", "the next day".
func (r *dateReader) referredUnit(j int, ref dateRef) (dateUnit, int, bool) {
	unit, size := dateUnitOf(r.role(j))
	if unit == dateNone || size != 1 || r.plural(j) {
		return dateUnit{}, j, false
	}
	u := dateUnit{kind: dateOffset, ref: ref, unit: unit}
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
	case dateThis:
		if unit == dateDay {
			return dateUnit{}, j, false // "to this day"
		}
	}
	if unit == dateDay && ref == dateLast {
		return dateUnit{}, j, false // "the last day"
	}
	return u, j + 1, true
}

// plural reports whether a unit is written in the plural: "the next days" are
// no date.
func (r *dateReader) plural(j int) bool {
	tok := r.tok(j)
	return tok.End > tok.Start && r.t.S[tok.End-1]|0x20 == 's'
}

// dateWeekdayName is a weekday as an unresolved period writes it.
func dateWeekdayName(d time.Weekday) string {
	return [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}[d]
}
