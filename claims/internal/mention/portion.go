package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// share reads a part of something, a ratio or a quotient as a figure of its own.
func (s *scanner) share(i int, f *Figure) bool {
	n, ok := readShare(s.t, i, s.last)
	if !ok || !n.share {
		if n, ok = s.ratio(i); !ok {
			return false
		}
	}
	*f = Figure{Kind: claims.Share, First: i, Last: n.last, Num: i, NumEnd: n.last}
	f.Q = claims.Quantity{Point: n.value, Step: n.step}
	f.num, f.den = n.num, n.den
	if j := f.Last; isAny(s.t, j, "a an") && j+1 < s.last { // half an hour
		if unit, next := s.unitBetween(j + 1); unit != "" {
			f.Q.Unit, f.Last, f.Percent = unit, next, unit == "%"
		}
	}
	if f.Q.Unit == "" {
		s.unit(f, &n)
	}
	if f.Q.Unit != "" {
		f.Kind = claims.Amount // a quarter mile
	}
	s.signed(f)
	s.hedge(f)
	f.Of = !f.Attribute && f.Kind == claims.Share && s.ofWhole(s.citations(f.Last))
	return true
}

// ofWhole reports whether what stands at i can be the whole of a share: "of the
// town", "the herd", "homes". A share of nothing is kept aside.
func (s *scanner) ofWhole(i int) bool {
	t := s.t
	if isWordAt(t, i, s.last, "of") {
		return i+1 < s.last && t.Tokens[i+1].Kind != words.Mark
	}
	if i >= s.last || t.Tokens[i].Kind != words.Word || isAny(t, i, "a an") {
		return false
	}
	return t.Lex.Is(t.Tokens[i].ID, lexicon.Determiner) || s.counts(i) && !t.Lex.Is(t.Tokens[i].ID, lexicon.MeasureState)
}

// ratio reads "one in four", "nine in every 10", "one out of three", "one over
// twenty": a share, not two counts. "Nine out of 83 divers" and "two in 30 cars"
// are counts.
func (s *scanner) ratio(i int) (number, bool) {
	t := s.t
	n, ok := s.small(i)
	if !ok || n.last+1 >= s.last {
		return number{}, false
	}
	k := n.last
	if t.Lex.Is(s.id(k), lexicon.Person) && isWord(t, k+1, "in") { // two people in five
		k++
	}
	in := isWord(t, k, "in")
	every := isWord(t, k+1, "every")
	switch {
	case in && every, isWord(t, k, "of") && every, isWord(t, k, "out") && isWord(t, k+1, "of"):
		k += 2
	case isWord(t, k, "per"):
		return s.perMany(i, &n, k+1)
	case in, isWord(t, k, "over") && n.value == one:
		k++
	default:
		return number{}, false
	}
	if k >= s.last || s.taken != nil && s.taken(k) {
		return number{}, false
	}
	m, ok := readNumber(t, k, s.last)
	if !ok || m.share || !m.value.IsInt() || n.value.Cmp(m.value) >= 0 || !every && !s.ratioOf(&n, &m, in) {
		return number{}, false
	}
	return part(n.value, m.value, i, m.last)
}

// ratioOf reports whether the second number of a ratio is a round whole, or
// nothing that it could count follows.
func (s *scanner) ratioOf(n, m *number, in bool) bool {
	if in && !s.unitFollows(m.last) && (n.value == one && m.value.Cmp(ten) > 0 || !s.counts(m.last) && n.last+1 == m.first) {
		return true // one in 12 tests, 12 in 40 died
	}
	if in && n.last+1 < m.first {
		return !s.counts(m.last) && m.value.Cmp(ten) <= 0 && !s.unitFollows(m.last)
	}
	round := m.value.Cmp(ten) <= 0 || m.value == claims.Int(20) || m.value == hundred || m.value == thousand
	return in && round || !in && (m.value == ten || m.value == hundred) || s.closes(m.last) && (in || m.value.Cmp(hundred) <= 0 || !m.digits) && !s.unitFollows(m.last)
}

// perMany reads what a rate is per: "two per thousand", "12 per 100,000".
func (s *scanner) perMany(i int, n *number, k int) (number, bool) {
	if k >= s.last {
		return number{}, false
	}
	m, ok := readNumber(s.t, k, s.last)
	if e, next := match.At(s.t, k, s.last, lexicon.ScaleWord); !ok && e != nil {
		m, ok = number{value: e.Value, last: next}, true
	}
	if !ok || m.share || !m.value.IsInt() || n.value.Cmp(m.value) >= 0 {
		return number{}, false
	}
	return part(n.value, m.value, i, m.last)
}

// small reads a whole number up to a thousand at i, in digits or words.
func (s *scanner) small(i int) (number, bool) {
	t := s.t
	if t.Tokens[i].Kind != words.Number && !t.Lex.Is(t.Tokens[i].ID, lexicon.Number) {
		return number{}, false
	}
	n, ok := readWords(t, i, s.last)
	if t.Tokens[i].Kind == words.Number {
		v, step, good := parseDigits(t.At(i))
		n, ok = number{value: v, step: step, first: i, last: i + 1, digits: true, glued: -1}, good
	}
	return n, ok && n.value.IsInt() && n.value.Cmp(thousand) < 0 && n.value.Sign() > 0
}

// derive makes counts of the shares whose whole is named: "half of the 600
// residents" is 300, "all but two of the 27 miners" 25. What stands between part
// and whole, and before the part, becomes the figure's own.
func (s *scanner) derive() {
	if !s.partsOfWholes() {
		return
	}
	out := s.out[:0]
	for _, g := range s.out {
		if n := len(out); n > 0 {
			if d, ok := s.derived(&out[n-1], &g); ok {
				out[n-1] = d
				continue
			}
		}
		out = append(out, g)
	}
	s.out = out
}

// partsOfWholes reports whether any figure may be of the next.
func (s *scanner) partsOfWholes() bool {
	for i := 1; i < len(s.out); i++ {
		if s.of(s.out[i-1].Last, s.out[i].First) {
			return true
		}
	}
	return false
}

// derived is the count that a part f of a whole g makes.
func (s *scanner) derived(f, g *Figure) (Figure, bool) {
	if g.Q.Hedge != claims.Exact || g.Kind != claims.Amount || g.Q.Unit != "" || f.Q.Hedge == claims.Range || !g.Q.Point.IsInt() || !s.of(f.Last, g.First) {
		return Figure{}, false
	}
	if f.Kind == claims.Share && isAny(s.t, f.First-1, "to and or") {
		return Figure{}, false // a third to a half of the 60
	}
	d := *g
	d.First, d.Num, d.Q, d.Derived = f.First, f.Num, f.Q, true
	d.num, d.den = f.num, f.den
	d.Q.Unit, d.Q.Step = "", g.Q.Step
	ok := false
	switch {
	case f.Kind == claims.Share:
		if d.Q.Point, ok = g.Q.Point.Mul(f.num); ok {
			d.Q.Point, ok = d.Q.Point.Quo(f.den)
		}
	case isWord(s.t, f.First-1, "but") && f.First-2 >= s.first && isWord(s.t, f.First-2, "all"):
		d.First -= 2
		if f.Vague { // all but a few: most of them
			d.Q, d.Vague = mostOf(g.Q), false
			return d, true
		}
		d.Q.Point, ok = g.Q.Point.Sub(f.Q.Point)
	}
	if h, lower := lowerBound(d.Q.Hedge); lower && ok { // more than half of the 40
		d.Q.Given = claims.Interval{Low: claims.Bound{Value: d.Q.Point, Kind: h}, High: claims.Bound{Value: g.Q.Point, Kind: claims.Closed}}
		d.Q.Hedge, d.Q.Point, d.Q.Step, d.Q.HighStep = claims.Range, claims.Number{}, one, one
		return d, d.Q.Given.Low.Value.Cmp(g.Q.Point) < 0
	}
	if !d.Q.Point.IsInt() { // a third of 100
		d.Q.Point, d.Q.Step = add(d.Q.Point, half).Floor(), ten
	}
	return d, ok && d.Q.Point.Sign() >= 0
}

// of reports whether only "of" or an article stand from token i up to j: "half
// of the 600", "half the 600".
func (s *scanner) of(i, j int) bool {
	if i >= j || j-i > 5 {
		return false
	}
	if k := j - 1; s.owner(k) { // half the town's 600
		if j = k - 1; j <= i {
			return false
		}
	}
	if j-i > 2 && isWord(s.t, j-1, "of") && s.t.Lex.Is(s.id(j-3), lexicon.Determiner) && isWord(s.t, i, "of") {
		return j-i == 4 // half of the crew of 40
	}
	for k := i; k < j; k++ {
		if !isWord(s.t, k, "of") && !s.t.Lex.Is(s.t.Tokens[k].ID, lexicon.Determiner) {
			return false
		}
	}
	return true
}

// owner reports whether the sign of a possessive stands at token k.
func (s *scanner) owner(k int) bool {
	id := s.id(k)
	return id != 0 && id == s.t.Lex.Find("'s")
}

// Tenth reports whether a count that a share of a whole makes is a tenth of it at least,
// in words as coarse as "a third" or "one in five".
func (f *Figure) Tenth() bool {
	if !f.Derived || f.den.IsZero() {
		return false
	}
	more, ok := f.num.Mul(ten)
	return ok && more.Cmp(f.den) >= 0 && f.den.Cmp(ten) <= 0
}
