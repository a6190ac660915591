package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
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
}

// Phrase is the noun phrase that a figure counts.
type Phrase struct {
	First, Last int // modifiers and head
	Head        int // token of the head noun, or -1
}

// Figures finds the figures among the tokens from first up to last, in order.
// Tokens for which taken is true belong to dates and are passed over.
func Figures(t *words.Text, first, last int, taken func(int) bool) []Figure {
	s := scanner{t: t, first: first, last: last, taken: taken}
	for i := first; i < last; {
		i = s.step(i)
	}
	for i := range s.out {
		s.finish(i)
	}
	return s.out
}

type scanner struct {
	t           *words.Text
	first, last int
	taken       func(int) bool
	out         []Figure
}

// step reads what begins at token i and returns the token after it.
func (s *scanner) step(i int) int {
	if s.taken != nil && s.taken(i) {
		return i + 1
	}
	if next := s.code(i); next > i {
		return next
	}
	for _, read := range [...]func(int) (Figure, bool){s.zero, s.vague, s.number} {
		if f, ok := read(i); ok {
			f.By, f.Noun.Head = -1, -1
			s.out = append(s.out, f)
			return f.Last
		}
	}
	return i + 1
}

// zero reads "no one", "none of the", "not a single" and "no" before a plural.
func (s *scanner) zero(i int) (Figure, bool) {
	e, next := match.At(s.t, i, s.last, lexicon.Zero)
	if e == nil {
		return Figure{}, false
	}
	if s.t.Lex.Find("no") == e.Words[0] && len(e.Words) == 1 && !s.pluralAhead(next) {
		return Figure{}, false
	}
	f := Figure{First: i, Last: next, Num: i, NumEnd: next}
	f.Q = claims.Quantity{Hedge: claims.None, Words: s.lower(i, next), Step: one}
	return f, true
}

// pluralAhead reports whether a counted plural begins at i, after at most two
// other words: "no casualties", not "no doubt".
func (s *scanner) pluralAhead(i int) bool {
	for j := i; j < s.last && j < i+3; j++ {
		if s.t.Tokens[j].Kind != words.Word || s.boundary(j) {
			return false
		}
		if s.plural(j) && s.counted(j) {
			return true
		}
	}
	return false
}

// counted reports whether a noun is one that reports count: people, or a noun
// of a measure.
func (s *scanner) counted(i int) bool {
	return s.t.Lex.Any(s.t.Tokens[i].ID, lexicon.Set(lexicon.Person, lexicon.MeasureNoun, lexicon.MeasureThing))
}

func (s *scanner) vague(i int) (Figure, bool) {
	e, next := match.At(s.t, i, s.last, lexicon.VagueWord)
	if e == nil {
		return Figure{}, false
	}
	f := Figure{First: i, Last: next, Num: i, NumEnd: next, Vague: true}
	if s.t.Lex.Find("of") == e.Words[len(e.Words)-1] {
		f.Last, f.NumEnd = next-1, next-1
	}
	f.Q = claims.Quantity{Hedge: claims.Vague, Vague: e.Name, Words: s.lower(i, f.NumEnd)}
	if before := i - 1; before >= s.first && s.t.Lex.Is(s.t.Tokens[before].ID, lexicon.Weekday) {
		return Figure{}, false
	}
	return s.hedge(f), true
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
		return Figure{}, false
	}
	f = s.unit(f, n)
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

// currencyBefore reads a currency mark before digits, glued or not.
func (s *scanner) currencyBefore(i int) (string, int) {
	e, next := match.At(s.t, i, s.last, lexicon.CurrencyMark)
	if e == nil || next >= s.last || s.t.Tokens[next].Kind != words.Number {
		return "", i
	}
	return e.Name, next
}

// span joins the second end of a range: 20-30, 20 to 30, between 20 and 30, two
// or three. A scale word that only the second end has serves both.
func (s *scanner) span(f Figure, n number, currency string) Figure {
	t, j := s.t, n.last
	between := s.precededBy(f.First, "between")
	if !s.joins(j, between, n) {
		return f
	}
	k := j + 1
	if currency != "" {
		if c, next := s.currencyBefore(k); c == currency {
			k = next
		}
	}
	if k >= s.last || s.taken != nil && s.taken(k) {
		return f
	}
	m, ok := readNumber(t, k, s.last)
	if !ok {
		return f
	}
	low := n
	if m.scaled && !n.scaled && n.value.Cmp(claims.Int(1000)) < 0 {
		if raised, ok := sharedScale(n, m); ok {
			low = raised
		}
	}
	if low.value.Cmp(m.value) >= 0 {
		return f
	}
	f.Last, f.NumEnd = m.last, m.last
	if between {
		f.First--
	}
	f.Q.Hedge, f.Q.Point, f.Q.Step, f.Q.HighStep = claims.Range, claims.Number{}, low.step, m.step
	f.Q.Given = claims.Between(low.value, m.value)
	return f
}

// joins reports whether token j joins two ends of a range.
func (s *scanner) joins(j int, between bool, n number) bool {
	t := s.t
	if j >= s.last-1 {
		return false
	}
	tok := &t.Tokens[j]
	switch {
	case between:
		return isWord(t, j, "and") || isWord(t, j, "to") || isMark(t, j, '–') || hyphen(t, j)
	case isWord(t, j, "to"):
		return !s.changes(n.first)
	case isWord(t, j, "or"):
		return true
	case hyphen(t, j) || tok.Kind == words.Mark && (tok.Rune == '–' || tok.Rune == '−'):
		return !tok.Space && !t.Tokens[j+1].Space
	}
	return false
}

// changes reports whether a number begins a change, "rose from 12 to 19",
// whose two ends are no range.
func (s *scanner) changes(i int) bool {
	e, _ := match.Before(s.t, i, s.first, lexicon.ChangeUp)
	if e == nil {
		e, _ = match.Before(s.t, i, s.first, lexicon.ChangeDown)
	}
	return e != nil
}

// sharedScale raises "four" in "four to five thousand", where that gives a
// range that someone would write: its end at most ten times its start.
func sharedScale(n, m number) (number, bool) {
	for _, f := range []int64{1e12, 1e9, 1e7, 1e6, 1e5, 1000, 100, 12} {
		scale := claims.Int(f)
		v, ok := n.value.Mul(scale)
		if !ok || v.Cmp(m.value) >= 0 {
			continue
		}
		if ten, ok := v.Mul(claims.Int(10)); ok && ten.Cmp(m.value) >= 0 && m.step.Cmp(scale) >= 0 || m.value.Cmp(scale) >= 0 && !m.digits {
			step, _ := n.step.Mul(scale)
			n.value, n.step = v, step
			return n, true
		}
	}
	return n, false
}

// unit reads a percent sign, a currency word or a unit after the number.
func (s *scanner) unit(f Figure, n number) Figure {
	t, j := s.t, f.Last
	if f.Money {
		return f
	}
	if e, next := match.At(t, j, s.last, lexicon.CurrencyWord); e != nil {
		f.Q.Unit, f.Money, f.Last = e.Name, true, next
		return f
	}
	k := j
	if hyphen(t, j) && j+1 < s.last && !t.Tokens[j+1].Space {
		k = j + 1
	}
	if e, next := s.unitAt(k); e != nil {
		f.Q.Unit, f.Last, f.Attribute = e.Name, next, k > j
		f.Percent = e.Name == "%"
		return f
	}
	if n.glued >= 0 && isWord(t, n.glued, "m") && s.dimension(n.last) {
		return f.metres(n)
	}
	if k > j && k < s.last && t.Tokens[k].Kind == words.Word {
		f.Attribute = true
	}
	return f
}

// unitAt reads a unit, also one whose words hyphens join: "1,500-square-kilometre".
func (s *scanner) unitAt(k int) (*lexicon.Entry, int) {
	if e, next := match.At(s.t, k, s.last, lexicon.UnitWord); e != nil {
		return e, next
	}
	if k+2 < s.last && hyphen(s.t, k+1) {
		for _, e := range s.t.Lex.At(s.t.Tokens[k].ID) {
			if e.Class == lexicon.UnitWord && len(e.Words) == 2 && e.Words[1] == s.t.Tokens[k+2].ID {
				return e, k + 3
			}
		}
	}
	return nil, k
}

// dimension reports whether the word at i measures: "1.2m deep".
func (s *scanner) dimension(i int) bool {
	for _, w := range [...]string{"deep", "high", "long", "wide", "tall", "away", "thick", "above", "below", "from"} {
		if isWordAt(s.t, i, s.last, w) {
			return true
		}
	}
	return false
}

// metres reads the m of "1.2m deep" as a unit instead of a million.
func (f Figure) metres(n number) Figure {
	million := claims.MustNumber("0.000001")
	if v, ok := n.value.Mul(million); ok {
		f.Q.Point = v
		f.Q.Step, _ = n.step.Mul(million)
		f.Q.Unit = "m"
	}
	return f
}

func (s *scanner) precededBy(i int, w string) bool { return i > s.first && isWord(s.t, i-1, w) }

// lower is the text of tokens i up to j in lower case, spaces single.
func (s *scanner) lower(i, j int) string {
	return strings.Join(strings.Fields(strings.ToLower(s.t.Quote(i, j))), " ")
}
