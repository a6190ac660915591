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

// year reads a year of four digits at token i. Beside a month or a season
// (firm) only a counted noun behind it speaks against it.
func (r *dateReader) year(i int, firm bool) (year, next int, ok bool) {
	year, width, ok := r.plain(i)
	if !ok || width != 4 || year < dateFirstYear || year > dateLastYear || r.measured(i+1) {
		return 0, i, false
	}
	if firm && r.counted(i+1) && year%100 == 0 {
		return 0, i, false
	}
	if r.mark(i+1, "/") && r.glued(i+1) {
		_, _, ok = r.secondYear(i+1, year) // 1994/95, not a document's 1994/17
	}
	return year, i + 1, ok
}

// measured reports whether the token after a number makes it an amount.
func (r *dateReader) measured(j int) bool {
	switch {
	case r.is(j, lexicon.ScaleWord), r.is(j, lexicon.CurrencyWord), r.name(j, lexicon.TimeMark) != "":
		return true
	case r.is(j, lexicon.UnitWord), r.is(j, lexicon.UnitMark) && !r.mark(j, "\"'’′″"):
		return r.role(j) != "in"
	case r.glued(j) && r.tok(j).Kind == words.Word:
		return !r.word(j, "'s")
	}
	return r.mark(j, "%°") || r.mark(j, ":") && r.glued(j) && r.glued(j+1)
}

// dateCounted are the classes of nouns that follow a count.
var dateCounted = lexicon.Set(lexicon.Plural, lexicon.Person)

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
var dateSmallWords = lexicon.Set(lexicon.Preposition, lexicon.Determiner, lexicon.Conjunction,
	lexicon.Auxiliary, lexicon.Pronoun, lexicon.Relative, lexicon.Adverb, lexicon.Subordinate, lexicon.HedgeBefore)

// withYear reads the year that may follow a day or a month, and sets it.
func (r *dateReader) withYear(u *dateUnit, j int) (next int) {
	if next, ok := r.relativeYear(u, j); ok {
		return next
	}
	k := j
	switch {
	case r.mark(k, ","):
		k++
	case r.role(k) == "of", r.role(k) == "in" && u.kind == dateMonth:
		k = r.skip(k+1, "the")
	}
	if d, dashed := r.dash(k); dashed && k == j && r.glued(k) && r.glued(d) {
		k = d // 4-May-2004
	}
	if r.mark(k, "'’‘") && r.glued(k+1) {
		if n, width, ok := r.digits(k + 1); ok && width == 2 && k == j {
			u.year, u.dated = dateCenturyOf(n), true
			return k + 2
		}
	}
	year, next, ok := r.year(k, true)
	if !ok || k > j && r.counted(next) {
		return r.otherEra(u, j)
	}
	u.year, u.dated = year, true
	if r.name(next, lexicon.Era) == "other" && r.tok(next).Upper {
		u.kind = dateUnclear
		return next + 1
	}
	return next
}

// relativeYear reads "this year" and "of last year" behind a day or month.
func (r *dateReader) relativeYear(u *dateUnit, j int) (next int, ok bool) {
	j = r.skip(j, "of")
	ref := dateRefs[r.role(j)]
	if ref < dateLast || ref > dateNext || r.role(j+1) != "year" || r.plural(j+1) {
		return j, false
	}
	u.ref, u.unit, u.count = dateThis, dateYear, int(ref)-int(dateThis)
	return j + 2, true
}

// otherEra reads a year before 1000 that its era makes one: "March 44 BC".
func (r *dateReader) otherEra(u *dateUnit, j int) int {
	if y, next, ok := r.eraAfter(j); ok && y.kind == dateYear {
		u.year, u.dated = y.year, true
		return next
	}
	return j
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
func (r *dateReader) secondYear(i, first int) (year, next int, ok bool) {
	slash := r.mark(i, "/")
	if !slash && !r.mark(i, dateDashes) || r.glued(i) != r.glued(i+1) {
		return 0, i, false
	}
	n, width, ok := r.digits(i + 1)
	if !ok || r.measured(i+2) || r.mark(i+2, dateDashes+"/") && r.glued(i+2) && r.tok(i+3).Kind == words.Number {
		return 0, i, false
	}
	if width == 2 && r.glued(i) {
		n += first - first%100 // "1998-02" may be a month and is left alone
	} else if width != 4 {
		return 0, i, false
	}
	if n < first || n > dateLastYear || slash && n != first+1 {
		return 0, i, false
	}
	return n, i + 2, true
}

// eraAfter reads "146 BC" and "70 AD". The years of other eras are read and
// left unresolved.
func (r *dateReader) eraAfter(i int) (dateUnit, int, bool) {
	n, _, ok := r.plain(i)
	if !ok || n < 1 || !r.tok(i+1).Upper {
		return dateUnit{}, i, false
	}
	switch r.name(i+1, lexicon.Era) {
	case "ce":
		return dateUnit{kind: dateYear, year: n, dated: true}, i + 2, true
	case "bce":
		return dateUnit{kind: dateYear, year: 1 - n, dated: true}, i + 2, true
	case "other":
		return dateUnit{kind: dateUnclear}, i + 2, r.t.At(i+1) != "AM" && r.t.At(i+1) != "BE"
	}
	return dateUnit{}, i, false
}

// eraFirst reads "AD 70".
func (r *dateReader) eraFirst(i int) (dateUnit, int, bool) {
	n, _, ok := r.plain(i + 1)
	if !ok || n < 1 || n > dateLastYear || r.name(i, lexicon.Era) != "ce" || !r.tok(i).Upper {
		return dateUnit{}, i, false
	}
	return dateUnit{kind: dateYear, year: n, dated: true}, i + 2, true
}

// decade reads "1990s", "the 1990's" and "1800s", which is a whole century.
func (r *dateReader) decade(i int) (dateUnit, int, bool) {
	n, width, ok := r.plain(i)
	if !ok || width != 4 || n%10 != 0 || n < dateFirstYear || n > dateLastYear || !r.glued(i+1) {
		return dateUnit{}, i, false
	}
	possessive := r.word(i+1, "'s") && r.role(i-1) == "the"
	if r.role(i+1) != "plural" && !possessive {
		return dateUnit{}, i, false
	}
	u := dateUnit{kind: dateDecade, year: n, dated: true}
	if n%100 == 0 && n < 2000 {
		u.kind = dateCentury
	}
	return u, i + 2, true
}

// shortDecade reads "'90s" at its apostrophe.
func (r *dateReader) shortDecade(i int) (dateUnit, int, bool) {
	n, width, ok := r.digits(i + 1)
	if !ok || width != 2 || n%10 != 0 || !r.glued(i+1) || !r.glued(i+2) || r.role(i+2) != "plural" {
		return dateUnit{}, i, false
	}
	u := dateUnit{kind: dateDecade, year: 1900 + n, dated: true}
	if n < 20 {
		u.year = 2000 + n
	}
	return u, i + 3, true
}

// bareYear reads a year that stands without month or season: "in 1994", "a
// 1987 bestseller", "(1951)". Numbers need a reason to be one.
func (r *dateReader) bareYear(i int) (dateUnit, int, bool) {
	year, next, ok := r.year(i, false)
	if !ok || !r.firm && r.guarded(i) || !r.yearlike(i, year) {
		return dateUnit{}, i, false
	}
	return dateUnit{kind: dateYear, year: year, dated: true}, next, true
}

// guarded reports whether the word before a number makes it the number of a
// thing or of an amount: "flight 1549", "more than 2000", "rose to 1994".
func (r *dateReader) guarded(i int) bool {
	prev := i - 1
	switch {
	case r.is(prev, lexicon.Guard), r.mark(prev, "#№~<>=≥≤×"):
		return true
	case r.mark(prev, dateDashes) && r.glued(i) && r.glued(prev) && r.tok(prev-1).Kind == words.Number:
		return true // part of a longer number: 138-2010-2015
	case r.is(prev, lexicon.HedgeBefore), r.role(prev) == "around":
		return !r.aroundYear(i)
	case r.role(prev) == "of" && r.word(prev-1, "total"), r.role(prev) == "to" && r.word(prev-1, "up"):
		return true
	case r.role(prev) == "by" || r.role(prev) == "to" || r.role(prev) == "from":
		return r.is(prev-1, lexicon.ChangeUp) || r.is(prev-1, lexicon.ChangeDown)
	}
	return false
}

// aroundYear reports whether the words before a number speak of a year: "from
// around 1920", "c. 1840". A plain "about 1500" is a count.
func (r *dateReader) aroundYear(i int) bool {
	prev := i - 1
	if r.mark(prev, ".") {
		prev--
	}
	switch r.role(prev) {
	case "circa", "since", "until", "by", "before", "after", "from", "in":
		return true
	case "around":
		switch r.role(prev - 1) {
		case "in", "since", "until", "from", "by", "to":
			return true
		}
		return r.mark(prev-1, "(") || r.yearEnds(i+1) && r.yearOddly(i)
	}
	return false
}

// yearOddly reports whether a number is too exact to be an estimate.
func (r *dateReader) yearOddly(i int) bool {
	n, _, _ := r.digits(i)
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
	if end, _, ok := r.secondYear(i+1, year); ok {
		return end >= dateFirstYear && end-year < 100
	}
	if r.role(i+1) != "to" {
		return false
	}
	end, _, ok := r.year(i+2, false)
	return ok && end > year && end-year < 100 && !r.counted(i+3)
}

// nounAt reports whether the word at j may be a noun in the singular.
func (r *dateReader) nounAt(j int) bool {
	tok := r.tok(j)
	return tok.ID == 0 || !r.t.Lex.Any(tok.ID, dateSmallWords) && r.role(j) == ""
}

// stateOf reports whether token j says what became of those counted: killed,
// wounded, were.
func (r *dateReader) stateOf(j int) bool {
	return r.is(j, lexicon.MeasureState) || r.is(j, lexicon.MeasureObject) || r.is(j, lexicon.Auxiliary) && !r.wasAt(j)
}

// wasAt reports whether a verb in the singular stands at j, as after a year.
func (r *dateReader) wasAt(j int) bool {
	return r.word(j, "was") || r.word(j, "is") || r.word(j, "saw") || r.word(j, "'s")
}

// yearDespiteNoun reports whether a number before a plural can only be a year:
// "In 1994 rebels attacked", "the 2003 attacks"; not "the 1994 people".
func (r *dateReader) yearDespiteNoun(i int) bool {
	switch r.role(i - 1) {
	case "in", "since":
		return true
	case "of": // "the flood of 1996 killed 20 people"
		return r.is(i-2, lexicon.EventNoun) && !r.is(i+1, lexicon.Person)
	case "the", "a":
		return !r.t.Lex.Any(r.tok(i+1).ID, lexicon.Set(lexicon.Person)) && r.is(i+1, lexicon.EventNoun)
	}
	return false
}

// yearCue reports whether the word before a number asks for a year.
func (r *dateReader) yearCue(i, year int) bool {
	switch r.role(i - 1) {
	case "in", "since", "until", "on", "early", "late", "mid", "year", "circa", "before", "after":
		return true
	case "of", "to":
		return year >= 1500 && (year%100 != 0 || r.role(i-1) == "to" && r.yearBefore(i-2))
	case "by", "from", "the", "a", "this":
		return year >= 1500 && (year%500 != 0 || year == 2000)
	}
	if r.mark(i-1, dateDashes) && r.glued(i) {
		role := r.role(i - 2)
		return role == "mid" || role == "early" || role == "late" || role == "before" || role == "after"
	}
	return r.is(i-1, lexicon.Season) || r.is(i-1, lexicon.Month)
}

// yearBefore reports whether a number of four digits stands at token i.
func (r *dateReader) yearBefore(i int) bool {
	_, width, ok := r.digits(i)
	return ok && width == 4
}

// bracketed reports whether a number stands in brackets: "(1951)", "(1988-1994)".
func (r *dateReader) bracketed(i int) bool {
	return r.mark(i-1, "(") && (r.mark(i+1, "),;") || r.mark(i+1, dateDashes) && r.tok(i+2).Kind == words.Number)
}

// listed reports whether a number continues a list of years: "1994, 1996 and 1998".
func (r *dateReader) listed(i int) bool {
	if r.before.from.kind != dateYear || r.done == 0 || r.done < i-2 {
		return false
	}
	for k := r.done; k < i; k++ {
		if !r.mark(k, ",–-") && r.role(k) != "and" && r.role(k) != "to" {
			return false
		}
	}
	return true
}
