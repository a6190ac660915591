package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// Figure is a number in a text with its hedge, its unit and the phrase that it
// counts. All places are token numbers; ranges are half-open.
type Figure struct {
	Kind        claims.Kind     // Amount or Share; of what [Numbers] sets aside also the others
	First, Last int             // the expression: hedge, currency, number, unit
	Num, NumEnd int             // the number alone
	Q           claims.Quantity // Point, Step, Hedge, Lean, Words, Vague, Unit and, for a range, Given
	Noun        Phrase          // what is counted; empty where nothing follows
	Vague       bool
	Percent     bool
	Money       bool
	Attribute   bool           // glued to a noun by a hyphen: "a 300-bed hospital"
	Of          bool           // "four of the eight"
	Former      bool           // the old value of a change: the 12 of "from 12 to 19"
	Extent      claims.Extent  // as far as the words at the figure say
	RateUnit    string         // for a rate, per what
	Measure     claims.Measure // set by Assign
	By          int            // token of the word that decided the measure, or -1

	num, den claims.Number // of a share, exactly

	skip    int  // for "no reports of deaths": where its noun begins; else 0
	base    bool // the next figure is the whole of this part: "four of the 12 villages"
	strong  bool // "3,000-strong"
	Derived bool // the count that a share of a whole makes
	person  bool // a single person: "a woman", "her son"
	behind  int  // the end of a hedge behind the noun: "people or more"; else 0
}

// Phrase is the noun phrase that a figure counts.
type Phrase struct {
	First, Last int // modifiers and head
	Head        int // token of the head noun, or -1
}

// Figures finds the figures among the tokens from first up to last, in order.
// Tokens for which taken is true belong to dates and are passed over.
func Figures(t *words.Text, first, last int, taken func(int) bool) []Figure {
	figures, _ := Numbers(t, first, last, taken)
	return figures
}

// Numbers finds the figures and, apart from them, the numbers that count nothing:
// ages, ordinals, scores, and what is part of a name or a reference. Their Kind
// says which. Each list is in order.
func Numbers(t *words.Text, first, last int, taken func(int) bool) (figures, aside []Figure) {
	var r Reader
	return r.Numbers(t, first, last, taken)
}

// Reader reads one sentence after another in the same memory: what it returns
// holds until the next. The zero Reader is ready; it is for one goroutine.
type Reader struct {
	s     scanner
	found Figure
}

// Numbers is the function of that name.
func (r *Reader) Numbers(t *words.Text, first, last int, taken func(int) bool) (figures, aside []Figure) {
	s := &r.s
	if s.t == nil || s.t.Lex != t.Lex {
		s.a, s.an = t.Lex.Find("a"), t.Lex.Find("an")
	}
	s.t, s.first, s.last, s.low, s.taken = t, first, last, first, taken
	s.out, s.aside, s.found, s.passed, s.label = s.out[:0], s.aside[:0], &r.found, 0, 0
	for i := first; i < last; {
		// Most tokens begin nothing, and a call for each of them shows in the profile.
		if tok := &t.Tokens[i]; tok.Kind == words.Word && (tok.ID == 0 || !t.Lex.BeginsAny(tok.ID, begin)) {
			i++
			continue
		}
		i = s.step(i)
	}
	s.derive()
	for i := range s.out {
		s.finish(i)
	}
	for i := len(s.out) - 2; i >= 0; i-- {
		if s.out[i].base && s.out[i].Noun.Head < 0 {
			s.out[i].Noun = s.out[i+1].Noun
		}
	}
	return s.out, s.aside
}

type scanner struct {
	t           *words.Text
	first, last int
	taken       func(int) bool
	out         []Figure
	found       *Figure      // where the figure being read stands
	aside       []Figure     // numbers that count nothing
	low         int          // the end of the figure read last: the next begins no earlier
	a, an       lexicon.Word // the articles
	passed      int          // the token after a number that is no figure
	label       int          // the end of the number read last, if it was a label or an age, or 0
	listed      claims.Kind  // what that was
}

// step reads what begins at token i and returns the token after it.
func (s *scanner) step(i int) int {
	may := s.may(i)
	if may == 0 || s.taken != nil && s.taken(i) {
		return i + 1
	}
	if may&mayCode != 0 {
		if next := s.code(i); next > i {
			return next
		}
	}
	s.passed = i + 1
	f := s.found
	if !s.read(i, may, f) {
		return s.passed
	}
	if f.Kind > claims.Share || f.Kind == claims.Share && !f.Of {
		s.setAside(*f)
		return max(s.passed, f.Last)
	}
	f.By, f.Noun.Head = -1, -1
	s.out = append(s.out, *f)
	s.low = f.Last
	s.bothBounds()
	return s.out[len(s.out)-1].Last
}

// read tries the readers that may find something at token i, in order. What is
// found stands in f.
func (s *scanner) read(i int, may readers, f *Figure) bool {
	return may&mayZero != 0 && s.zero(i, f) || may&mayVague != 0 && s.vague(i, f) || may&mayShare != 0 && s.share(i, f) ||
		may&mayOrdinal != 0 && s.ordinal(i, f) || may&mayNumber != 0 && s.number(i, f) || may&mayUnit != 0 && s.aUnit(i, f)
}

// setAside keeps a number that counts nothing.
func (s *scanner) setAside(f Figure) {
	f.By, f.Noun.Head = -1, -1
	s.aside = append(s.aside, f)
}

// readers is a set of those that may find something at a token.
type readers uint8

const (
	mayCode readers = 1 << iota
	mayZero
	mayVague
	mayShare
	mayOrdinal
	mayNumber
	mayUnit
)

// numeric are the classes of the words that number and unit readers go on with
// behind an article.
const (
	numeric lexicon.ClassSet = 1<<lexicon.Number | 1<<lexicon.ScaleWord | 1<<lexicon.Fraction | 1<<lexicon.CurrencyMark
	begin   lexicon.ClassSet = numeric | 1<<lexicon.VagueWord | 1<<lexicon.Zero | 1<<lexicon.Ordinal
	behindA lexicon.ClassSet = 1<<lexicon.Number | 1<<lexicon.ScaleWord | 1<<lexicon.Fraction | 1<<lexicon.UnitWord | 1<<lexicon.CurrencyWord
)

// may tells what can begin at token i: nothing at most tokens of prose, which are
// passed over here by two tests. A figure is some 300 bytes, so that a reader
// that finds nothing costs more than it looks.
func (s *scanner) may(i int) readers {
	t := s.t
	tok := &t.Tokens[i]
	switch tok.Kind {
	case words.Word:
		switch id := tok.ID; {
		case id == 0:
			return 0
		case id == s.a || id == s.an:
			return s.mayArticle(i)
		case !t.Lex.BeginsAny(id, begin):
			return 0
		}
		return s.mayWord(i)
	case words.Number:
		if s.divides(i + 1) {
			return mayCode | mayShare | mayOrdinal | mayNumber
		}
		return mayCode | mayOrdinal | mayNumber
	}
	return s.mayMark(i)
}

// mayMark is may for a mark.
func (s *scanner) mayMark(i int) readers {
	tok := &s.t.Tokens[i]
	switch {
	case tok.Rune == '[':
		return mayCode
	case vulgarSign(tok.Rune):
		return mayShare | mayNumber
	case tok.Rune == '.' && leadingPoint(s.t, i, s.last), tok.ID != 0 && s.t.Lex.BeginsAny(tok.ID, begin):
		return mayNumber
	}
	return 0
}

// mayWord is may for a word of a number and the like.
func (s *scanner) mayWord(i int) readers {
	var r readers
	lex, id := s.t.Lex, s.t.Tokens[i].ID
	if lex.Begins(id, lexicon.Zero) {
		r |= mayZero
	}
	if lex.Begins(id, lexicon.VagueWord) {
		r |= mayVague
	}
	if lex.Begins(id, lexicon.Fraction) {
		r |= mayShare
	}
	if lex.Begins(id, lexicon.Ordinal) {
		r |= mayOrdinal
	}
	if lex.BeginsAny(id, numeric) {
		r |= mayNumber
	}
	if lex.BeginsAny(id, spelled) {
		j := spelledTo(s.t, i, s.last)
		if hyphen(s.t, i+1) {
			r |= mayCode
		}
		if lex.Is(s.id(j), lexicon.Ordinal) {
			r |= mayOrdinal | mayShare
		}
		if lex.Is(s.id(j), lexicon.Fraction) || s.divides(j) || isWord(s.t, j, "of") && isWord(s.t, j+1, "every") || lex.Is(s.id(j), lexicon.Person) && isWord(s.t, j+1, "in") {
			r |= mayShare
		}
	}
	return r
}

// spelled are the classes of the words that a number is spelled with.
const spelled lexicon.ClassSet = 1<<lexicon.Number | 1<<lexicon.ScaleWord

// spelledTo is the first token from i that spells no number: what tells a number
// in words from an ordinal and a fraction, before any of them is read. It looks at
// no more than a long number has.
func spelledTo(t *words.Text, i, end int) int {
	end = min(end, i+24)
	for i < end && (t.Lex.Any(t.Tokens[i].ID, spelled) || hyphen(t, i) || isWord(t, i, "and")) {
		i++
	}
	return i
}

// mayArticle is may for "a" and "an".
func (s *scanner) mayArticle(i int) readers {
	var r readers
	if s.id(i+1) != 0 && s.t.Lex.Begins(s.t.Tokens[i].ID, lexicon.VagueWord) {
		r = mayVague
	}
	if s.t.Lex.BeginsAny(s.id(i+1), behindA) || isWord(s.t, i+1, "single") {
		r |= mayShare | mayOrdinal | mayNumber | mayUnit
	}
	if s.t.Lex.Begins(s.t.Tokens[i].ID, lexicon.CurrencyMark) { // a$ 20
		r |= mayNumber
	}
	return r
}

// divides reports whether what stands at i can make a share of the digits before
// it: a stroke, or the words of a ratio.
func (s *scanner) divides(i int) bool {
	if i >= s.last {
		return false
	}
	tok := &s.t.Tokens[i]
	return tok.Kind == words.Mark && (tok.Rune == '/' || tok.Rune == '⁄') || tok.Kind == words.Word && isAny(s.t, i, "in out over per")
}

// number reads a figure in digits or words, with range, currency and unit. What
// a guard knows to be something else has its kind.
func (s *scanner) number(i int, f *Figure) bool {
	t := s.t
	start := i
	currency, i := s.currencyBefore(i)
	if i >= s.last || s.taken != nil && s.taken(i) {
		return false
	}
	n, ok := readNumber(t, i, s.last)
	if !ok && t.Tokens[i].Kind == words.Number { // 1,5 and what is beyond all bounds
		*f = Figure{Kind: claims.Label, First: i, Last: i + 1, Num: i, NumEnd: i + 1}
		return !TooLarge(t, i, s.last)
	}
	if !ok || n.share {
		return false
	}
	*f = Figure{First: start, Last: n.last, Num: i, NumEnd: n.last}
	f.Q = claims.Quantity{Point: n.value, Step: n.step}
	if currency != "" {
		s.priced(f, &n, currency)
	}
	s.span(f, &n, currency)
	if kind, guarded := s.guarded(f, &n); guarded {
		s.passed = max(s.passed, f.Last, n.last)
		if kind == claims.Amount {
			return false
		}
		f.Kind = kind
		s.ageUnit(f)
		s.scored(f)
		s.hedge(f)
		return true
	}
	s.unit(f, &n)
	s.signed(f)
	if f.Q.Point.Sign() > 0 && s.belowZero(f) {
		f.Kind = claims.Label
		return true
	}
	s.compound(f)
	if isWord(t, n.last-1, "single") && s.negated(f.First) {
		f.Q.Point, f.Q.Hedge, f.Q.Words = claims.Number{}, claims.None, "not … "+s.lower(f.First, n.last)
		return true
	}
	s.hedge(f)
	return true
}

// negated reports whether a negation stands a few words before token i, in the
// same clause: "has not sent a single soldier".
func (s *scanner) negated(i int) bool {
	for j := i - 1; j >= s.first && j > i-6; j-- {
		if s.t.Tokens[j].Kind == words.Mark {
			return false
		}
		if s.t.Lex.Is(s.t.Tokens[j].ID, lexicon.Negation) {
			return true
		}
	}
	return false
}

func (s *scanner) precededBy(i int, w string) bool { return i > s.low && isWord(s.t, i-1, w) }

// lower is the text of tokens i up to j in lower case, spaces single.
func (s *scanner) lower(i, j int) string {
	return strings.Join(strings.Fields(strings.ToLower(s.t.Quote(i, j))), " ")
}
