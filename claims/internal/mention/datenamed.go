package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

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
