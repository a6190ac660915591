package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A number of four digits is a year unless something makes it a count. These
// are the years that are read; numbers outside them never are one by themselves.
const (
	dateFirstYear = 1000
	dateLastYear  = 2100
)

// year reads a year of four digits at token i, or one in words. Beside a month or
// a season (firm) only a counted noun behind it speaks against it.
func (r *dateReader) year(i int, firm bool) (year, next int) {
	year, width := r.plain(i)
	if width == 0 && firm {
		return r.spelledYear(i)
	}
	if width != 4 || year < dateFirstYear || year > dateLastYear || r.measured(i+1) || firm && r.counted(i+1) && year%100 == 0 {
		return 0, 0
	}
	if r.mark(i+1, "/") && r.glued(i+1) {
		if _, next := r.secondYear(i+1, year); next == 0 {
			return 0, 0 // 1994/95, not a document's 1994/17
		}
	}
	return year, i + 1
}

// measured reports whether the token after a number makes it an amount.
func (r *dateReader) measured(j int) bool {
	switch {
	case r.is(j, lexicon.ScaleWord), r.is(j, lexicon.CurrencyWord), r.at(j).clock != markNone:
		return true
	case r.is(j, lexicon.UnitWord), r.is(j, lexicon.UnitMark) && !r.mark(j, "\"'’′″"):
		return r.role(j) != roleIn
	case r.glued(j) && r.tok(j).Kind == words.Word:
		return !r.possessive(j)
	}
	return r.mark(j, "%°") || r.mark(j, ":") && r.glued(j) && r.glued(j+1)
}

// dateCounted are the classes of nouns that follow a count.
const dateCounted lexicon.ClassSet = 1<<lexicon.Plural | 1<<lexicon.Person

// counted reports whether a counted noun, a plural, stands at token j.
func (r *dateReader) counted(j int) bool {
	tok := r.tok(j)
	if tok.Kind != words.Word || tok.End == tok.Start || r.glued(j) {
		return false
	}
	if tok.ID != 0 && r.t.Lex.Any(tok.ID, dateCounted) {
		return true
	}
	return r.pluralLooking(j)
}

// pluralLooking reports whether an unknown lower-case word looks like a plural
// noun: villages, but not class, crisis, virus or was.
func (r *dateReader) pluralLooking(j int) bool {
	tok := r.tok(j)
	n := tok.End - tok.Start
	if tok.Capital || n < 4 || r.t.S[tok.End-1] != 's' {
		return false
	}
	switch r.t.S[tok.End-2] {
	case 's', 'u', 'i', '\'':
		return false
	}
	return tok.ID == 0 || !r.t.Lex.Any(tok.ID, dateSmallWords)
}

// dateSmallWords are the classes of words that are no nouns.
const dateSmallWords lexicon.ClassSet = 1<<lexicon.Preposition | 1<<lexicon.Determiner | 1<<lexicon.Conjunction |
	1<<lexicon.Auxiliary | 1<<lexicon.Pronoun | 1<<lexicon.Relative | 1<<lexicon.Adverb | 1<<lexicon.Subordinate | 1<<lexicon.HedgeBefore

// withYear reads the year that may follow a day or a month, and sets it.
func (r *dateReader) withYear(u *dateUnit, j int) (next int) {
	if next = r.relativeYear(u, j); next != 0 {
		return next
	}
	k := j
	switch {
	case r.mark(k, ","):
		k++
	case r.role(k) == roleOf, r.role(k) == roleIn && (u.kind == dateMonth || r.yearBefore(k+1)):
		k = r.skip(k+1, roleThe)
	}
	if d := r.dash(k); d > k && k == j && r.glued(k) && r.glued(d) {
		k = d // 4-May-2004
	}
	if r.mark(k, "'’‘") && r.glued(k+1) && k == j {
		if n, width := r.digits(k + 1); width == 2 {
			u.year, u.dated = int32(dateCenturyOf(n)), true
			return r.calendar(u, k+2)
		}
	}
	if n, width := r.plain(k); width == 2 && r.role(j) == roleOf && k == j+1 && n > 31 && r.yearEnds(k+1) { // "April of 87"
		u.year, u.dated = int32(dateCenturyOf(n)), true
		return k + 1
	}
	year, next := r.year(k, true)
	if u.cal != calGregorian {
		year, next = r.anyYear(k)
	}
	if next == 0 || k > j && r.counted(next) {
		return r.calendar(u, r.otherEra(u, j))
	}
	u.year, u.dated = int32(year), true
	return r.calendar(u, next)
}

// anyYear reads a year of any length, of a calendar that a month names.
func (r *dateReader) anyYear(i int) (year, next int) {
	if year, width := r.plain(i); width >= 3 {
		return year, i + 1
	}
	return 0, 0
}

// relativeYear reads "this year" and "of last year" behind a day or month.
func (r *dateReader) relativeYear(u *dateUnit, j int) (next int) {
	j = r.skip(j, roleOf)
	role := r.role(j)
	if role < roleLast || role > roleNext || r.role(j+1) != roleYear || r.plural(j+1) {
		return 0
	}
	u.ref, u.unit, u.count = dateThis, dateYear, int32(role)-int32(roleThis)
	return j + 2
}

// otherEra reads a year before 1000 that its era makes one: "March 44 BC".
func (r *dateReader) otherEra(u *dateUnit, j int) (next int) {
	var y dateUnit
	if next = r.eraAfter(j, &y); next == 0 || y.kind != dateYear {
		return j
	}
	u.year, u.dated, u.cal = y.year, true, y.cal
	return next
}

// dateCenturyOf completes a year of two digits as a newspaper means it.
func dateCenturyOf(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// secondYear reads the end of "1988-1994", "1988–94" and "1994/95" behind the
// first year.
func (r *dateReader) secondYear(i, first int) (year, next int) {
	slash := r.mark(i, "/")
	if !slash && !(r.dashed(i) || r.mark(i, "~")) || r.glued(i) != r.glued(i+1) {
		return 0, 0
	}
	n, width := r.digits(i + 1)
	switch {
	case width == 0, r.measured(i + 2), r.mark(i+2, dateDashes+"/") && r.glued(i+2) && r.tok(i+3).Kind == words.Number:
		return 0, 0
	case width == 2 && r.glued(i):
		n += first - first%100 // "1998-02" may be a month and is left alone
	case width != 4:
		return 0, 0
	}
	if n < first || n > dateLastYear || slash && n != first+1 {
		return 0, 0
	}
	return n, i + 2
}

// eraAfter reads "146 BC", "70 AD" and "1412 AH".
func (r *dateReader) eraAfter(i int, u *dateUnit) (next int) {
	n, width := r.plain(i)
	era := r.at(i + 1).era
	if width == 0 || n < 1 || era == markNone || !r.tok(i+1).Upper && (r.length(i+1) < 3 || n > 99 || r.role(i-1) != roleIn) {
		return 0
	}
	*u = dateUnit{kind: dateYear, year: int32(n), dated: true}
	switch era {
	case markCE:
	case markBCE:
		u.year = 1 - u.year
	case markHebrew, markJulian, markOther: // AM is also a half of the day
		return 0
	default:
		u.cal = calendarOf(era)
	}
	return i + 2
}

// eraFirst reads "AD 70" and "AH 1412".
func (r *dateReader) eraFirst(i int, u *dateUnit) (next int) {
	n, width := r.plain(i + 1)
	era := r.at(i).era
	if width == 0 || n < 1 || n > dateLastYear || !r.tok(i).Upper || era != markCE && era != markIslamic {
		return 0
	}
	*u = dateUnit{kind: dateYear, year: int32(n), dated: true, cal: calendarOf(era)}
	return i + 2
}

// decade reads "1990s", "the 1990's" and "1800s", which is a whole century.
func (r *dateReader) decade(i int, u *dateUnit) (next int) {
	n, width := r.plain(i)
	if width != 4 || n%10 != 0 || n < dateFirstYear || n > dateLastYear ||
		r.role(i+1) != rolePlural && !(r.glued(i+1) && r.possessive(i+1) && r.role(i-1) == roleThe) {
		return 0
	}
	*u = dateUnit{kind: dateDecade, year: int32(n), dated: true}
	if n%100 == 0 && n < 2000 {
		u.kind = dateCentury
	}
	return i + 2
}

// shortDecade reads "'90s" at its apostrophe.
func (r *dateReader) shortDecade(i int, u *dateUnit) (next int) {
	n, width := r.digits(i + 1)
	if width != 2 || !r.mark(i, "'’‘") || n%10 != 0 || !r.glued(i+1) || !r.glued(i+2) || r.role(i+2) != rolePlural {
		return 0
	}
	*u = dateUnit{kind: dateDecade, year: int32(1900 + n), dated: true}
	if n < 20 {
		u.year += 100
	}
	return i + 3
}

// bareYear reads a year that stands without month or season: "in 1994", "a
// 1987 bestseller", "(1951)". Numbers need a reason to be one.
func (r *dateReader) bareYear(i int, u *dateUnit) (next int) {
	year, next := r.year(i, false)
	if next == 0 || !r.firm && r.guarded(i) || !r.yearlike(i, year) {
		return 0
	}
	*u = dateUnit{kind: dateYear, year: int32(year), dated: true}
	if r.role(i-1) == roleYear && r.role(i-2) == roleFiscal {
		u.kind = dateUnclear // begins in any month
	}
	if r.at(next).month != 0 && r.yearEnds(next+1) { // "2017 April"
		u.kind, u.month = dateMonth, r.at(next).month
		return next + 1
	}
	k := r.dash(next)
	if part := r.role(k); part >= roleQ1 && part <= roleH2 && (k == next || r.glued(k)) { // "2019 Q3"
		u.shape = businessShape(part)
		return k + 1
	}
	return r.calendar(u, next)
}

// guarded reports whether the word before a number makes it the number of a
// thing or of an amount: "flight 1549", "more than 2000", "rose to 1994".
func (r *dateReader) guarded(i int) bool {
	prev := i - 1
	switch {
	case r.is(prev, lexicon.Guard) && r.role(prev) != roleYear, r.mark(prev, "#№~<>=≥≤×"):
		return true
	case r.dashed(prev) && r.glued(i) && r.glued(prev) && r.tok(prev-1).Kind == words.Number:
		return true // part of a longer number: 138-2010-2015
	case r.is(prev, lexicon.HedgeBefore), r.role(prev) == roleAround:
		return !r.aroundYear(i)
	case r.role(prev) == roleOf && r.word(prev-1, "total"), r.role(prev) == roleTo && r.word(prev-1, "up"):
		return true
	case r.role(prev) == roleBy || r.role(prev) == roleTo || r.role(prev) == roleFrom:
		return r.is(prev-1, lexicon.ChangeUp) || r.is(prev-1, lexicon.ChangeDown)
	}
	return false
}

// comparedYear reports whether "later than" or "earlier than" stands before i.
func (r *dateReader) comparedYear(i int) bool {
	role := r.role(i - 2)
	return (role == roleLater || role == roleEarlier) && r.word(i-1, "than")
}

// aroundYear reports whether the words before a number speak of a year: "from
// around 1920", "c. 1840". A plain "about 1500" is a count.
func (r *dateReader) aroundYear(i int) bool {
	prev := i - 1
	if r.mark(prev, ".") {
		prev--
	}
	switch r.role(prev) {
	case roleCirca, roleSince, roleUntil, roleBy, roleBefore, roleAfter, roleFrom, roleIn:
		return true
	case roleNone:
		return r.comparedYear(i)
	case roleAround:
		switch r.role(prev - 1) {
		case roleIn, roleSince, roleUntil, roleFrom, roleBy, roleTo:
			return true
		}
		return r.mark(prev-1, "(") || r.yearEnds(i+1) && r.yearOddly(i)
	}
	return false
}

// yearOddly reports whether a number is too exact to be an estimate.
func (r *dateReader) yearOddly(i int) bool {
	n, _ := r.digits(i)
	return n%50 != 0
}

// yearEnds reports whether a phrase ends before token j.
func (r *dateReader) yearEnds(j int) bool {
	return !r.in(j) || r.mark(j, ".,;:!?…)]”\"’'") || r.mark(j, "–—") && !r.glued(j)
}

// yearlike weighs what stands around a number of four digits.
func (r *dateReader) yearlike(i, year int) bool {
	modern := year >= 1800 && year < 2050
	if r.firm && modern && !r.counted(i+1) {
		return true // "the war of 1988 to 1996 killed": two years and a verb
	}
	if r.counted(i+1) || r.stateOf(i+1) {
		return modern && year%100 != 0 && r.yearDespiteNoun(i)
	}
	if r.firm || r.yearCue(i, year) || r.bracketed(i) || r.listed(i) || r.aroundYear(i) {
		return true
	}
	prev, next := r.tok(i-1), r.tok(i+1)
	switch {
	case !modern:
		return false
	case r.spanned(i, year):
		return true
	case year%100 != 0 && next.Kind == words.Word && r.in(i+1) && prev.Kind == words.Word && r.nounAt(i+1) && (!next.Capital || !r.in(i-1)):
		return true // "the failed 1994 ceasefire"
	case i == r.first || !r.in(i-1):
		return !r.in(i+1) || r.yearEnds(i+1) || r.is(i+1, lexicon.EventNoun) || r.wasAt(i+1)
	case prev.Kind == words.Mark:
		return r.mark(i-1, ",;:–—") && r.yearEnds(i+1)
	}
	// "Beijing 2008", "Euro 2004".
	return prev.Capital && !prev.Upper && (prev.ID == 0 || !r.t.Lex.Any(prev.ID, dateSmallWords)) && r.yearEnds(i+1)
}

// spanned reports whether a second year follows: "1988-1994", "1988 to 1994".
func (r *dateReader) spanned(i, year int) bool {
	if end, next := r.secondYear(i+1, year); next != 0 {
		return end >= dateFirstYear && end-year < 100
	}
	if r.role(i+1) != roleTo {
		return false
	}
	end, next := r.year(i+2, false)
	return next != 0 && end > year && end-year < 100 && !r.counted(i+3)
}

// nounAt reports whether the word at j may be a noun in the singular.
func (r *dateReader) nounAt(j int) bool {
	tok := r.tok(j)
	return tok.ID == 0 || !r.t.Lex.Any(tok.ID, dateSmallWords) && r.role(j) == roleNone
}

// stateOf reports whether token j says what became of those counted: killed,
// wounded, were.
func (r *dateReader) stateOf(j int) bool {
	return r.is(j, lexicon.MeasureState) || r.is(j, lexicon.MeasureObject) || r.is(j, lexicon.Auxiliary) && !r.wasAt(j)
}

// wasAt reports whether a verb in the singular stands at j, as after a year.
func (r *dateReader) wasAt(j int) bool {
	return r.word(j, "was") || r.word(j, "is") || r.word(j, "saw") || r.possessive(j)
}

// yearDespiteNoun reports whether a number before a plural can only be a year:
// "In 1994 rebels attacked", "the 2003 attacks"; not "the 1994 people".
func (r *dateReader) yearDespiteNoun(i int) bool {
	switch r.role(i - 1) {
	case roleIn, roleSince:
		return true
	case roleOf: // "the flood of 1996 killed 20 people"
		return r.is(i-2, lexicon.EventNoun) && !r.is(i+1, lexicon.Person)
	case roleThe, roleA:
		return !r.t.Lex.Any(r.tok(i+1).ID, 1<<lexicon.Person) && r.is(i+1, lexicon.EventNoun)
	}
	return false
}

// yearCue reports whether the word before a number asks for a year.
func (r *dateReader) yearCue(i, year int) bool {
	switch r.role(i - 1) {
	case roleIn, roleSince, roleUntil, roleOn, roleEarly, roleLate, roleMid, roleYear, roleCirca, roleBefore, roleAfter:
		return true
	case roleOf, roleTo:
		return year >= 1500 && (year%100 != 0 || r.role(i-1) == roleTo && r.yearBefore(i-2))
	case roleBy, roleFrom, roleThe, roleA, roleThis:
		return year >= 1500 && (year%500 != 0 || year == 2000)
	}
	if r.dashed(i-1) && r.glued(i) {
		role := r.role(i - 2)
		return role == roleMid || role == roleEarly || role == roleLate || role == roleBefore || role == roleAfter
	}
	return r.is(i-1, lexicon.Season) || r.is(i-1, lexicon.Month)
}

// yearBefore reports whether a number of four digits stands at token i.
func (r *dateReader) yearBefore(i int) bool {
	_, width := r.digits(i)
	return width == 4
}

// bracketed reports whether a number stands in brackets: "(1951)", "(1988-1994)".
func (r *dateReader) bracketed(i int) bool {
	return r.mark(i-1, "(") && (r.mark(i+1, "),;") || r.dashed(i+1) && r.tok(i+2).Kind == words.Number)
}

// listed reports whether a number continues a list of years: "1994, 1996 and 1998".
func (r *dateReader) listed(i int) bool {
	if r.before != dateYear || r.done == 0 || r.done < i-2 {
		return false
	}
	for k := r.done; k < i; k++ {
		if !r.mark(k, ",–-") && r.role(k) != roleAnd && r.role(k) != roleTo {
			return false
		}
	}
	return true
}
