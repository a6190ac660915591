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
	Extent      claims.Extent  // as far as the words at the figure say
	RateUnit    string         // for a rate, per what
	Measure     claims.Measure // set by Assign
	Verb        string         // class of the word that the count hangs on
	By          int            // token of the word that decided the measure, or -1

	num, den claims.Number // of a share, exactly

	skip   int  // for "no reports of deaths": where its noun begins; else 0
	base   bool // the next figure is the whole of this part: "four of the 12 villages"
	strong bool // "3,000-strong"
	person bool // a single person: "a woman", "her son"
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
	figures, _ := Numbers(t, first, last, taken)
	return figures
}

// Numbers finds the figures and, apart from them, the numbers that count nothing:
// ages, ordinals, scores, and what is part of a name or a reference. Their Kind
// says which. Each list is in order.
func Numbers(t *words.Text, first, last int, taken func(int) bool) (figures, aside []Figure) {
	s := scanner{t: t, first: first, last: last, low: first, taken: taken}
	for i := first; i < last; {
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
	aside       []Figure    // numbers that count nothing
	low         int         // the end of the figure read last: the next begins no earlier
	passed      int         // the token after a number that is no figure
	label       int         // the end of the number read last, if it was a label or an age, or 0
	listed      claims.Kind // what that was
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
	for _, read := range [...]func(int) (Figure, bool){s.zero, s.vague, s.share, s.ordinal, s.number, s.aUnit} {
		f, ok := read(i)
		if !ok {
			continue
		}
		if f.Kind > claims.Share || f.Kind == claims.Share && !f.Of {
			s.setAside(f)
			return max(s.passed, f.Last)
		}
		f.By, f.Noun.Head = -1, -1
		s.out = append(s.out, f)
		s.low = f.Last
		s.bothBounds()
		return s.out[len(s.out)-1].Last
	}
	return s.passed
}

// setAside keeps a number that counts nothing.
func (s *scanner) setAside(f Figure) {
	f.By, f.Noun.Head = -1, -1
	s.aside = append(s.aside, f)
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
		return tok.Kind == words.Mark && (tok.Rune == '[' || tok.Rune == '.' || vulgarSign(tok.Rune))
	}
	return lex.Begins(id, lexicon.Number) || lex.Begins(id, lexicon.ScaleWord) || lex.Begins(id, lexicon.VagueWord) || lex.Begins(id, lexicon.Zero) ||
		lex.Begins(id, lexicon.Fraction) || lex.Is(id, lexicon.Ordinal) || lex.Begins(id, lexicon.CurrencyMark) ||
		tok.Kind == words.Mark && (tok.Rune == '[' || tok.Rune == '.' || vulgarSign(tok.Rune))
}

// number reads a figure in digits or words, with range, currency and unit. What
// a guard knows to be something else has its kind.
func (s *scanner) number(i int) (Figure, bool) {
	t := s.t
	start := i
	currency, i := s.currencyBefore(i)
	if i >= s.last || s.taken != nil && s.taken(i) {
		return Figure{}, false
	}
	n, ok := readNumber(t, i, s.last)
	if !ok && t.Tokens[i].Kind == words.Number { // 1,5 and what is beyond all bounds
		return Figure{Kind: claims.Label, First: i, Last: i + 1, Num: i, NumEnd: i + 1}, !TooLarge(t, i, s.last)
	}
	if !ok || n.share {
		return Figure{}, false
	}
	f := Figure{First: start, Last: n.last, Num: i, NumEnd: n.last}
	f.Q = claims.Quantity{Point: n.value, Step: n.step}
	if currency != "" {
		f = s.priced(f, &n, currency)
	}
	f = s.span(f, n, currency)
	if kind, guarded := s.guarded(f, n); guarded {
		s.passed = max(s.passed, f.Last, n.last)
		if kind == claims.Amount {
			return Figure{}, false
		}
		f.Kind = kind
		return s.hedge(s.scored(s.ageUnit(f))), true
	}
	f = s.compound(s.signed(s.unit(f, n)))
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
