package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// The date reader looks at tokens through the functions here, all of which
// answer "nothing" outside its range, so that no caller has to check.
//
// Those that are called in hundreds of places are kept from being copied into
// each: the reader is then a third smaller, and no slower for it.
//
// Functions that read something return the token behind it, and 0 where there
// is nothing of the kind: what they were to fill in is then not to be used.

func (r *dateReader) in(i int) bool { return i >= r.first && i < r.last }

//go:noinline
func (r *dateReader) tok(i int) *words.Token {
	if !r.in(i) {
		return &noToken
	}
	return &r.t.Tokens[i]
}

// at is what the word at token i may say in a date.
//
//go:noinline
func (r *dateReader) at(i int) *dateWord { return &r.words[r.tok(i).ID] }

// role is the place of a word among the words that shape dates.
//
//go:noinline
func (r *dateReader) role(i int) dateRole { return r.at(i).role }

// is reports whether a word alone belongs to a class.
//
//go:noinline
func (r *dateReader) is(i int, c lexicon.Class) bool { return r.t.Lex.Is(r.tok(i).ID, c) }

// word reports whether token i is a certain word of the lexicon.
//
//go:noinline
func (r *dateReader) word(i int, lower string) bool {
	id := r.tok(i).ID
	return id != 0 && r.t.Lex.Spell(id) == lower
}

// possessive reports whether token i is the "'s" of the word before.
func (r *dateReader) possessive(i int) bool { return r.word(i, "'s") || r.word(i, "’s") }

// length is how many bytes token i has.
func (r *dateReader) length(i int) int { return int(r.tok(i).End - r.tok(i).Start) }

// phrase is the role of the phrase of two words or more that begins at i, the
// longest, and the token after it.
func (r *dateReader) phrase(i int) (role dateRole, next int) {
entries:
	for _, e := range r.t.Lex.Of(r.tok(i).ID, lexicon.DateWord) {
		if len(e.Words) < 2 {
			break // the longest stand first
		}
		for k, w := range e.Words {
			if r.tok(i+k).ID != w {
				continue entries
			}
		}
		return dateRoleOf(e.Name), i + len(e.Words)
	}
	return roleNone, 0
}

// phraseBefore is the role of the phrase that ends before token end, and its
// first token.
func (r *dateReader) phraseBefore(end int) (role dateRole, first int) {
	for first = max(end-4, r.done, r.first); first < end-1; first++ {
		if role, next := r.phrase(first); next == end {
			return role, first
		}
	}
	return roleNone, end
}

// mark reports whether token i is one of the marks.
func (r *dateReader) mark(i int, marks string) bool {
	tok := r.tok(i)
	return tok.Kind == words.Mark && tok.Rune != 0 && strings.ContainsRune(marks, tok.Rune)
}

// glued reports whether token i follows the one before without a space.
//
//go:noinline
func (r *dateReader) glued(i int) bool { return r.in(i) && i > 0 && !r.t.Tokens[i].Space }

const dateDashes = "-–—‐‑"

// dashed reports whether token i is a hyphen or dash.
//
//go:noinline
func (r *dateReader) dashed(i int) bool {
	switch r.tok(i).Rune {
	case '-', '–', '—', '‐', '‑':
		return true
	}
	return false
}

// dash passes over a hyphen or dash; without one it stays.
func (r *dateReader) dash(i int) int {
	if r.dashed(i) {
		return i + 1
	}
	return i
}

// skip passes over token i if it has the role.
func (r *dateReader) skip(i int, role dateRole) int {
	if r.role(i) == role {
		return i + 1
	}
	return i
}

// dot passes over the full stop of an abbreviation.
func (r *dateReader) dot(i int) int {
	if r.mark(i, ".") && r.glued(i) {
		return i + 1
	}
	return i
}

// digits reads a number of at most four digits and nothing else. The width is 0
// where there is none.
func (r *dateReader) digits(i int) (n, width int) {
	tok := r.tok(i)
	if tok.Kind != words.Number || tok.End-tok.Start > 4 {
		return 0, 0
	}
	for k := tok.Start; k < tok.End; k++ {
		c := r.t.S[k]
		if c < '0' || c > '9' {
			return 0, 0
		}
		n = n*10 + int(c-'0')
	}
	return n, int(tok.End - tok.Start)
}

// plain reads a number that stands by itself: no currency, decimal, hash,
// sign or name is glued to it on either side. A dash may be.
func (r *dateReader) plain(i int) (n, width int) {
	n, width = r.digits(i)
	switch {
	case width == 0,
		r.glued(i) && !r.mark(i-1, "-–—‐‑~([{\"“‘'’,;:…*"),
		r.mark(i-1, "$€£¥#№") || r.is(i-1, lexicon.CurrencyMark) || r.marker(i),
		r.glued(i+1) && (r.mark(i+1, "%°$€£\\+*=_@#&") || width < 4 && r.mark(i+1, "/")):
		return 0, 0
	}
	return n, width
}

// marker reports whether the number is a citation mark such as [49].
func (r *dateReader) marker(i int) bool { return r.mark(i-1, "[") && r.glued(i) }

// monthAt reads the name of a month. Short means an abbreviation, which counts
// only beside a number; next is behind its full stop.
func (r *dateReader) monthAt(i int) (month, next int, short bool) {
	month = int(r.at(i).month)
	if month == 0 {
		return 0, 0, false
	}
	n := r.length(i)
	short = n <= 4 && month != 5 && month != 6 && month != 7 || n == 3 && month != 5
	next = i + 1
	if short {
		next = r.dot(next)
	}
	return month, next, short
}

// dateAmbiguous reports whether a month's name is also a word or a person's
// name: may, march, april, june, august.
func dateAmbiguous(month int) bool { return month >= 3 && month <= 6 || month == 8 }

// weekdayAt reads the name of a weekday, 1 for Monday to 7 for Sunday.
func (r *dateReader) weekdayAt(i int) (day, next int, short bool) {
	day = int(r.at(i).day)
	if short = r.length(i) < 6; day == 0 || short && !r.tok(i).Capital && !r.whole(i, i+1) { // they sat in the sun
		return 0, 0, false
	}
	next = i + 1
	if short {
		next = r.dot(next)
	}
	return day, next, short
}

// whole reports whether the tokens from i to next are all there is, but for a
// full stop.
func (r *dateReader) whole(i, next int) bool {
	return i == r.first && (!r.in(next) || next == r.last-1 && r.mark(next, ".?!"))
}

// dateVerb reports whether a month's name in small letters may be a verb: may,
// march.
func dateVerb(month int) bool { return month == 3 || month == 5 }

// ordinal reads "19th", "nineteenth", "twenty-first" and "twenty first".
func (r *dateReader) ordinal(i int) (n, next int) {
	if n, width := r.digits(i); width != 0 && r.glued(i+1) && r.role(i+1) == roleSuffix {
		return n, i + 2
	}
	if role := r.role(i); role != roleNone && role < roleLast {
		return int(role), i + 1
	}
	if tens := r.cardinal(i); tens == 20 || tens == 30 {
		j := r.dash(i + 1)
		if role := r.role(j); role != roleNone && role < 10 && tens+int(role) < 32 {
			return tens + int(role), j + 1
		}
	}
	return 0, 0
}

// number reads a small whole number in digits or in a word.
func (r *dateReader) number(i int) (n int) {
	if n, width := r.plain(i); width != 0 {
		return n
	}
	if r.role(i) == roleA {
		return 1
	}
	return r.cardinal(i)
}

// cardinal is a number word up to ninety, else 0.
func (r *dateReader) cardinal(i int) int { return int(r.at(i).number) }

// dateNumber reads a section's name that is a number of at most three digits.
// Most names are words, and no error is made of them.
func dateNumber(name string) (n int, ok bool) {
	if name == "" || len(name) > 3 {
		return 0, false
	}
	for k := range len(name) {
		if name[k] < '0' || name[k] > '9' {
			return 0, false
		}
		n = n*10 + int(name[k]-'0')
	}
	return n, true
}

// dateOp is the operator of a role.
func dateOp(role dateRole) (claims.Op, bool) {
	switch role {
	case roleSince:
		return claims.Since, true
	case roleUntil:
		return claims.Until, true
	case roleBy:
		return claims.By, true
	case roleBefore:
		return claims.Before, true
	case roleAfter:
		return claims.After, true
	case roleAsOf:
		return claims.AsOf, true
	}
	return claims.On, false
}

// operator reads the operator before token first and where it begins. "Not
// until May" names the day itself.
func (r *dateReader) operator(first int) (claims.Op, int) {
	end := first
	if r.role(end-1) == roleThe {
		end--
	}
	if r.role(end-1) == roleYear { // "before the year 2019"
		end--
	}
	if r.role(end-1) == roleThe {
		end--
	}
	if r.role(end-1) == roleOn && r.begun(end-2) {
		end--
	}
	if r.word(end-1, "beginning") && end > r.first+1 {
		return claims.Since, end - 1
	}
	if r.word(end-1, "least") {
		end -= 2 // "until at least Monday"
	}
	if role, at := r.phraseBefore(end); role != roleNone {
		if op, ok := dateOp(role); ok {
			return op, at
		}
	}
	if end-1 < r.done {
		return claims.On, first
	}
	op, ok := dateOp(r.role(end - 1))
	switch {
	case !ok, op == claims.Until && r.negated(end-1):
		return claims.On, first
	}
	return op, end - 1
}

// negated reports whether a negation stands shortly before token i.
func (r *dateReader) negated(i int) bool {
	for k := i - 1; k >= i-5 && k >= r.done; k-- {
		if r.is(k, lexicon.Negation) {
			return true
		}
	}
	return false
}
