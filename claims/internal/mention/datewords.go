package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// The date reader looks at tokens through the functions here, all of which
// answer "nothing" outside its range, so that no caller has to check.

func (r *dateReader) in(i int) bool { return i >= r.first && i < r.last }

func (r *dateReader) tok(i int) words.Token {
	if !r.in(i) {
		return words.Token{Kind: words.Mark}
	}
	return r.t.Tokens[i]
}

// is reports whether a word alone belongs to a class.
func (r *dateReader) is(i int, c lexicon.Class) bool {
	return r.in(i) && r.t.Tokens[i].ID != 0 && r.t.Lex.Is(r.t.Tokens[i].ID, c)
}

// name is the name of the entry of a class that the word alone has, or "".
func (r *dateReader) name(i int, c lexicon.Class) string {
	if !r.in(i) {
		return ""
	}
	if e := r.t.Lex.Lone(r.t.Tokens[i].ID, c); e != nil {
		return e.Name
	}
	return ""
}

// role is the place of a word among the words that shape dates.
func (r *dateReader) role(i int) string { return r.name(i, lexicon.DateWord) }

// word reports whether token i is a certain word of the lexicon.
func (r *dateReader) word(i int, lower string) bool {
	return r.in(i) && r.t.Tokens[i].ID != 0 && r.t.Tokens[i].ID == r.t.Lex.Find(lower)
}

// phrase is the role of the phrase of two words or more that ends before token
// end, if one does.
func (r *dateReader) phrase(end int) (first int, role string) {
	first = end - 2
	if first < r.done || !r.in(first) {
		return end, ""
	}
	for _, e := range r.t.Lex.Of(r.t.Tokens[first].ID, lexicon.DateWord) {
		if len(e.Words) == 2 && e.Words[1] == r.t.Tokens[first+1].ID {
			return first, e.Name
		}
	}
	return end, ""
}

// mark reports whether token i is one of the marks.
func (r *dateReader) mark(i int, marks string) bool {
	if !r.in(i) || r.t.Tokens[i].Kind != words.Mark {
		return false
	}
	for _, m := range marks {
		if m == r.t.Tokens[i].Rune {
			return true
		}
	}
	return false
}

// glued reports whether token i follows the one before without a space.
func (r *dateReader) glued(i int) bool { return r.in(i) && i > 0 && !r.t.Tokens[i].Space }

const dateDashes = "-–—‐‑"

// dash passes over a hyphen or dash.
func (r *dateReader) dash(i int) (next int, ok bool) {
	if r.mark(i, dateDashes) {
		return i + 1, true
	}
	return i, false
}

// skip passes over token i if it has the role.
func (r *dateReader) skip(i int, role string) int {
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

// digits reads a number of at most four digits and nothing else.
func (r *dateReader) digits(i int) (n, width int, ok bool) {
	tok := r.tok(i)
	width = int(tok.End - tok.Start)
	if tok.Kind != words.Number || width > 4 {
		return 0, 0, false
	}
	for k := tok.Start; k < tok.End; k++ {
		c := r.t.S[k]
		if c < '0' || c > '9' {
			return 0, 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, width, true
}

// plain reads a number that stands by itself: no currency, decimal, hash,
// sign or name is glued to it on either side. A dash may be.
func (r *dateReader) plain(i int) (n, width int, ok bool) {
	n, width, ok = r.digits(i)
	if !ok {
		return 0, 0, false
	}
	if r.glued(i) && !r.mark(i-1, "-–—‐‑([{\"“‘'’,;:…*") {
		return 0, 0, false
	}
	if r.mark(i-1, "$€£¥#№") || r.is(i-1, lexicon.CurrencyMark) || r.marker(i) {
		return 0, 0, false
	}
	next := r.tok(i + 1)
	if r.glued(i+1) && next.Kind == words.Mark && (r.mark(i+1, "%°$€£\\+*=_@#&") || width < 4 && r.mark(i+1, "/")) {
		return 0, 0, false
	}
	return n, width, true
}

// marker reports whether the number is a citation mark such as [49].
func (r *dateReader) marker(i int) bool { return r.mark(i-1, "[") && r.glued(i) }

// monthAt reads the name of a month. Short means an abbreviation, which counts
// only beside a number; next is behind its full stop.
func (r *dateReader) monthAt(i int) (month, next int, short, ok bool) {
	name := r.name(i, lexicon.Month)
	if name == "" {
		return 0, i, false, false
	}
	month, ok = dateNumber(name)
	tok := r.tok(i)
	short = int(tok.End-tok.Start) <= 4 && month != 5 && month != 6 && month != 7 || tok.End-tok.Start == 3 && month != 5
	next = i + 1
	if short {
		next = r.dot(next)
	}
	return month, next, short, ok
}

// dateAmbiguous reports whether a month's name is also a word or a person's
// name: may, march, april, june, august.
func dateAmbiguous(month int) bool { return month >= 3 && month <= 6 || month == 8 }

// weekdayAt reads the name of a weekday, 1 for Monday to 7 for Sunday.
func (r *dateReader) weekdayAt(i int) (day, next int, short, ok bool) {
	name := r.name(i, lexicon.Weekday)
	if name == "" {
		return 0, i, false, false
	}
	day, ok = dateNumber(name)
	tok := r.tok(i)
	if short = tok.End-tok.Start < 6; short && !tok.Capital { // they sat in the sun
		return 0, i, false, false
	}
	next = i + 1
	if short {
		next = r.dot(next)
	}
	return day, next, short, ok
}

// ordinal reads "19th", "nineteenth" and "twenty-first".
func (r *dateReader) ordinal(i int) (n, next int, ok bool) {
	if n, _, ok := r.digits(i); ok && r.glued(i+1) && r.role(i+1) == "suffix" {
		return n, i + 2, true
	}
	if n, ok := dateNumber(r.role(i)); ok {
		return n, i + 1, true
	}
	if first, role := r.phraseFrom(i, 3); role != "" {
		if n, ok := dateNumber(role); ok {
			return n, first, true
		}
	}
	return 0, i, false
}

// phraseFrom is the role of the phrase of so many tokens that begins at i, and
// the token after it.
func (r *dateReader) phraseFrom(i, length int) (next int, role string) {
	if !r.in(i) || !r.in(i+length-1) {
		return i, ""
	}
entries:
	for _, e := range r.t.Lex.Of(r.t.Tokens[i].ID, lexicon.DateWord) {
		if len(e.Words) != length {
			continue
		}
		for k, w := range e.Words {
			if r.t.Tokens[i+k].ID != w {
				continue entries
			}
		}
		return i + length, e.Name
	}
	return i, ""
}

// number reads a small whole number in digits or in a word.
func (r *dateReader) number(i int) (n int, ok bool) {
	if n, _, ok := r.plain(i); ok {
		return n, true
	}
	if r.role(i) == "a" {
		return 1, true
	}
	return dateNumber(r.name(i, lexicon.Number))
}

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

// dateOps are the operators by the role of their word.
var dateOps = map[string]claims.Op{
	"since": claims.Since, "until": claims.Until, "by": claims.By,
	"before": claims.Before, "after": claims.After, "as_of": claims.AsOf,
}

// operator reads the operator before token first and where it begins. "Not
// until May" names the day itself.
func (r *dateReader) operator(first int) (claims.Op, int) {
	end := first
	if r.role(end-1) == "the" {
		end--
	}
	if r.word(end-1, "least") {
		end -= 2 // "until at least Monday"
	}
	if at, role := r.phrase(end); role != "" {
		if op, ok := dateOps[role]; ok {
			return op, at
		}
	}
	if end-1 < r.done {
		return claims.On, first
	}
	op, ok := dateOps[r.role(end-1)]
	if !ok || op == claims.Until && r.negated(end-1) {
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
