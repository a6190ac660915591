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
	First, Last int             // the expression: hedge, currency, number, unit
	Num, NumEnd int             // the number alone
	Q           claims.Quantity // Point, Step, Hedge, Lean, Words, Vague, Unit and, for a range, Given
	Noun        Phrase          // what is counted; empty where nothing follows
	Vague       bool
	Percent     bool
	Money       bool
	Fraction    bool           // a share in words: "two-thirds of"
	Attribute   bool           // glued to a noun by a hyphen: "a 300-bed hospital"
	Of          bool           // "four of the eight"
	Extent      claims.Extent  // as far as the words at the figure say
	RateUnit    string         // for a rate, per what
	Measure     claims.Measure // set by Assign
	Verb        string         // class of the word that the count hangs on
	By          int            // token of the word that decided the measure, or -1

	skip   int  // for "no reports of deaths": where its noun begins; else 0
	base   bool // the next figure is the whole of this part: "four of the 12 villages"
	strong bool // "3,000-strong"
	behind int  // the end of a hedge behind the noun: "people or more"; else 0
}

// Phrase is the noun phrase that a figure counts.
type Phrase struct {
	First, Last int // modifiers and head
	Head        int // token of the head noun, or -1
}

// Figures finds the figures among the tokens from first up to last, in order.
// Tokens for which taken is true belong to dates and are passed over.
func Figures(t *words.Text, first, last int, taken func(int) bool) []Figure {
	s := scanner{t: t, first: first, last: last, low: first, taken: taken}
	for i := first; i < last; {
		i = s.step(i)
	}
	for i := range s.out {
		s.finish(i)
	}
	for i := len(s.out) - 2; i >= 0; i-- {
		if s.out[i].base && s.out[i].Noun.Head < 0 {
			s.out[i].Noun = s.out[i+1].Noun
		}
	}
	return s.out
}

type scanner struct {
	t           *words.Text
	first, last int
	taken       func(int) bool
	out         []Figure
	low         int // the end of the figure read last: the next begins no earlier
	passed      int // the token after a number that is no figure
	label       int // the end of the number read last, if it was a label, or 0
}

// step reads what begins at token i and returns the token after it.
func (s *scanner) step(i int) int {
	if s.taken != nil && s.taken(i) {
		return i + 1
	}
	if !s.may(i) {
		return i + 1
	}
	if next := s.code(i); next > i {
		return next
	}
	s.passed = i + 1
	for _, read := range [...]func(int) (Figure, bool){s.zero, s.vague, s.number} {
		if f, ok := read(i); ok {
			f.By, f.Noun.Head = -1, -1
			s.out = append(s.out, f)
			s.low = f.Last
			s.bothBounds()
			return f.Last
		}
	}
	return s.passed
}

// may reports whether a figure or a code can begin at token i. Most tokens of
// prose begin none, and are passed over here.
func (s *scanner) may(i int) bool {
	tok := &s.t.Tokens[i]
	lex, id := s.t.Lex, tok.ID
	switch {
	case tok.Kind == words.Number:
		return true
	case id == 0:
		return isMark(s.t, i, '[')
	}
	return lex.Begins(id, lexicon.Number) || lex.Begins(id, lexicon.ScaleWord) || lex.Begins(id, lexicon.VagueWord) || lex.Begins(id, lexicon.Zero) ||
		lex.Begins(id, lexicon.Fraction) || lex.Begins(id, lexicon.CurrencyMark) || tok.Kind == words.Mark && tok.Rune == '['
}

// number reads a figure in digits or words, with range, currency and unit.
func (s *scanner) number(i int) (Figure, bool) {
	t := s.t
	start := i
	currency, i := s.currencyBefore(i)
	if i >= s.last || s.taken != nil && s.taken(i) {
		return Figure{}, false
	}
	n, ok := readNumber(t, i, s.last)
	if !ok {
		return Figure{}, false
	}
	f := Figure{First: start, Last: n.last, Num: i, NumEnd: n.last}
	f.Q = claims.Quantity{Point: n.value, Step: n.step}
	if currency != "" {
		f.Q.Unit, f.Money = currency, true
	}
	f = s.span(f, n, currency)
	if s.guarded(f, n) {
		s.passed = max(s.passed, f.Last, n.last)
		return Figure{}, false
	}
	f = s.signed(s.unit(f, n))
	if isWord(t, n.last-1, "single") && s.negated(f.First) {
		f.Q.Point, f.Q.Hedge, f.Q.Words = claims.Number{}, claims.None, "not … "+s.lower(f.First, n.last)
		return f, true
	}
	return s.hedge(f), true
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
