package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// hedges maps the names of the lexicon's hedge sections to classes and leans.
// What the classes mean in numbers is the reading profile's matter.
var hedges = map[string]struct {
	hedge claims.Hedge
	lean  claims.Lean
}{
	"at_least":  {claims.AtLeast, claims.Around},
	"more_than": {claims.MoreThan, claims.Around},
	"at_most":   {claims.AtMost, claims.Around},
	"less_than": {claims.LessThan, claims.Around},
	"nearly":    {claims.Approx, claims.Below},
	"just_over": {claims.Approx, claims.Above},
	"about":     {claims.Approx, claims.Around},
}

// hedge reads the hedges around a figure: those before it, nearest first, and
// one after it. A bound wins over an approximation ("at least about 50"), and a
// vague word keeps its own interval.
func (s *scanner) hedge(f *Figure) {
	t := s.t
	start := f.First
	for f.First > s.low {
		i := f.First
		e, k := match.Before(t, i, s.low, lexicon.HedgeBefore)
		if e == nil {
			if i = s.article(f.First); i < f.First {
				e, k = match.Before(t, i, s.low, lexicon.HedgeBefore)
			}
			if e != nil && isWord(t, i, "the") && (len(e.Words) == 1 && t.Lex.Is(t.Tokens[k].ID, lexicon.Preposition) || isWord(t, i-1, "than")) {
				break // "a talk about the 12 dead", "less than the 2.1% forecast"
			}
		}
		if e == nil || s.notHedge(e, k, f) || e.Name == "most" && i == f.First { // "a majority of two"
			break
		}
		name := e.Name
		if flipped := negated[name]; flipped != "" && k > s.low && isAny(t, k-1, "not never") {
			name, k = flipped, k-1
		}
		if isWord(t, i, "another") {
			f.Extent = claims.Increment
		}
		f.First = k
		f.Q = applyHedge(f.Q, name, f.Vague)
	}
	switch {
	case f.First < start && f.Vague:
		f.Q.Words = s.lower(f.First, f.NumEnd)
	case f.First < start:
		f.Q.Words = s.lower(f.First, start)
	}
	s.hedgeAfter(f)
}

// negated says what a bound becomes behind "not" or "never": never more than.
var negated = map[string]string{"at_least": "less_than", "more_than": "at_most", "at_most": "more_than", "less_than": "at_least"}

// article passes back over an article between a hedge and its number, "at least the
// 20", and over the word that is glued to a magnitude: "at least magnitude-5.9".
func (s *scanner) article(i int) int {
	if i-2 > s.low && s.t.Tokens[i-1].Rune == '-' && isWord(s.t, i-2, "magnitude") {
		i -= 2
	}
	if i-1 > s.low && isAny(s.t, i-1, "the a an another") {
		return i - 1
	}
	return i
}

func applyHedge(q claims.Quantity, name string, vague bool) claims.Quantity {
	switch {
	case name == "minus" && !vague && q.Hedge == claims.Exact:
		q.Point = q.Point.Neg()
		return q
	case name == "exactly" && q.Hedge == claims.Exact:
		q.Step = claims.Number{} // no rounding
		return q
	case name == "most" && q.Hedge == claims.Exact:
		return mostOf(q)
	case name == "odd" && q.Hedge == claims.Exact && q.Point.IsInt() && q.Step.IsInt():
		return oddOf(q)
	}
	h, ok := hedges[name]
	if !ok || q.Hedge == claims.Range || vague && h.hedge == claims.Approx {
		return q
	}
	if vague && q.Hedge == claims.Vague || q.Hedge == claims.Exact || q.Hedge == claims.Approx && h.hedge != claims.Approx {
		q.Hedge, q.Lean = h.hedge, h.lean
	}
	return q
}

// mostOf is more than half of a figure and at most all of it.
func mostOf(q claims.Quantity) claims.Quantity {
	more, ok := q.Point.Mul(half)
	if !ok {
		return q
	}
	q.Given = claims.Interval{Low: claims.Bound{Value: more, Kind: claims.Open}, High: claims.Bound{Value: q.Point, Kind: claims.Closed}}
	q.Hedge, q.Point, q.Step, q.HighStep = claims.Range, claims.Number{}, one, one
	return q
}

// oddOf is a round number and what may be left out behind it: thirty-odd are 30
// to 39, 200-odd 200 to 219.
func oddOf(q claims.Quantity) claims.Quantity {
	more, ok := q.Point.Mul(tenth)
	if more = more.Floor(); more.Cmp(ten) < 0 {
		more = ten
	}
	high, ok2 := add(q.Point, more).Sub(one)
	if !ok || !ok2 {
		return q
	}
	q.Given, q.Hedge, q.Point, q.HighStep = claims.Between(q.Point, high), claims.Range, claims.Number{}, one
	q.Step = one
	return q
}

// notHedge keeps prepositions from being read as bounds: "over three days" is
// a while, "killed in clashes around 20 villages" a place, and a bare "above"
// or "under" before a figure of age or clause is none.
func (s *scanner) notHedge(e *lexicon.Entry, k int, f *Figure) bool {
	if isMark(s.t, k, '>') && isMark(s.t, k-1, '<') || isMark(s.t, k, '>') && isMark(s.t, k-1, '=') || isMark(s.t, k, '<') && isMark(s.t, k-1, '=') {
		return true // "<>30", "=>30"
	}
	if len(e.Words) > 1 { // "up to", "twice as many as the 12"
		return isWord(s.t, k, "up") && s.place(k) || isWord(s.t, k, "as") && k > s.first && isAny(s.t, k-1, "times twice half thrice")
	}
	switch {
	case e.Name == "minus" && k > s.first && (s.t.Tokens[k-1].Kind == words.Number || s.t.Lex.Is(s.t.Tokens[k-1].ID, lexicon.Number)):
		return true // 12 minus 3
	case e.Name == "minus":
		return f.Q.Unit == "" && s.counts(f.Last)
	case e.Name != "emphasis" && s.place(k):
		return true
	case isAny(s.t, k, "over under around above below"):
		return timeUnit(f.Q.Unit) && f.Kind != claims.Age
	case isAny(s.t, k, "passed topped exceeded"):
		return isAny(s.t, k-1, "he she they we i who was were be been is are")
	}
	return false
}

// place reports whether the preposition at k says where something goes or
// stands: "flew over 14 villages", "fell near 30 houses".
func (s *scanner) place(k int) bool {
	e, _ := match.Before(s.t, k, s.first, lexicon.Guard)
	return e != nil && e.Name == "place"
}

func timeUnit(u string) bool {
	switch u {
	case "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century":
		return true
	}
	return false
}

// hedgeAfter reads "or more", "or so", "-odd", "plus" right after the number or
// its unit.
func (s *scanner) hedgeAfter(f *Figure) {
	t := s.t
	i := f.Last
	glued := hyphen(t, i) && i+1 < s.last && !t.Tokens[i+1].Space
	if glued {
		i++
	}
	e, next := match.At(t, i, s.last, lexicon.HedgeAfter)
	if e == nil && isMark(t, i, ',') { // "sixty, if not more, were hurt"
		if e, next = match.At(t, i+1, s.last, lexicon.HedgeAfter); e != nil && next == i+2 || !s.closes(next) {
			e = nil
		}
		i++
	}
	if e == nil || !s.afterCounts(e, i, next, glued) {
		return
	}
	f.Q = applyHedge(f.Q, e.Name, f.Vague)
	f.Q.Words = s.lower(i, next)
	f.Last, f.Attribute = next, false
	if isMark(t, i-1, ',') && isMark(t, next, ',') {
		f.behind = next + 1
	}
}

// afterCounts guards the one-word hedges: "plus" joins two counts unless
// nothing countable follows at once, "odd" needs its hyphen; and "at least"
// belongs to the number behind it.
func (s *scanner) afterCounts(e *lexicon.Entry, i, next int, glued bool) bool {
	t := s.t
	switch {
	case isAny(t, i, "odd ish"):
		return glued
	case isWord(t, i, "plus"):
		return next >= s.last || t.Tokens[next].Kind != words.Number && !t.Lex.Any(t.Tokens[next].ID, 1<<lexicon.Determiner|1<<lexicon.Number)
	case isWord(t, next, "than"), isWord(t, next-1, "so") && t.Lex.Is(s.id(next), lexicon.Pronoun): // "or so it seems"
		return false
	case isWord(t, i, "and"), isWord(t, i, "at"):
		return next >= s.last || t.Tokens[next].Kind != words.Number && !t.Lex.Any(t.Tokens[next].ID, 1<<lexicon.Determiner|1<<lexicon.Number) && !isWord(t, next, "than")
	case e.Name == "exactly" || e.Name == "emphasis":
		return false
	}
	return true
}

// hedgeBehind reads a hedge that stands behind the noun or the state of figure
// i, before the token limit: "twenty people or more", "forty dead, and
// counting". The figure's own words stay as they are.
func (s *scanner) hedgeBehind(f *Figure, limit int) {
	t, j := s.t, f.Last
	if f.Noun.Head >= 0 {
		j = f.Noun.Last
	}
	if _, next := match.At(t, j, limit, lexicon.MeasureState); next > j {
		j = next
	}
	if j == f.Last || f.Vague {
		return
	}
	comma := isMark(t, j, ',')
	if comma {
		j++
	}
	e, next := match.At(t, j, limit, lexicon.HedgeAfter)
	if e == nil || next == j+1 && !(comma && isMark(t, next, ',')) || !s.afterCounts(e, j, next, false) || isWord(t, j, "and") && !s.closes(next) {
		return
	}
	f.Q = applyHedge(f.Q, e.Name, false)
	f.Q.Words, f.behind = s.lower(j, next), next
	if comma && isMark(t, next, ',') && next+1 < limit {
		f.behind = next + 1
	}
}

// end is the token behind a figure, its noun and the hedge behind that.
func (f *Figure) end() int {
	if f.Noun.Head >= 0 {
		return max(f.Noun.Last, f.Last, f.behind)
	}
	return max(f.Last, f.behind)
}

// bothBounds joins "more than 20 but fewer than 30", and "at most 100 and at
// least 20", into one range.
func (s *scanner) bothBounds() {
	n := len(s.out)
	if n < 2 {
		return
	}
	f, g := &s.out[n-2], &s.out[n-1]
	if f.Kind != g.Kind || f.Q.Unit != "" && f.Q.Unit != g.Q.Unit || !s.boundsMeet(f.Last, g.First) {
		return
	}
	low, high := f, g
	if _, ok := lowerBound(f.Q.Hedge); !ok {
		low, high = g, f
	}
	from, ok := lowerBound(low.Q.Hedge)
	to, ok2 := upperBound(high.Q.Hedge)
	if !ok || !ok2 || low.Q.Point.Cmp(high.Q.Point) >= 0 {
		return
	}
	q := g.Q
	q.Given = claims.Interval{Low: claims.Bound{Value: low.Q.Point, Kind: from}, High: claims.Bound{Value: high.Q.Point, Kind: to}}
	q.Words = f.Q.Words + " … " + g.Q.Words
	q.Hedge, q.Point, q.Step, q.HighStep = claims.Range, claims.Number{}, low.Q.Step, high.Q.Step
	f.Q, f.Last, f.NumEnd, f.Money, f.Percent, f.Of = q, g.Last, g.NumEnd, g.Money, g.Percent, g.Of
	s.out = s.out[:n-1]
}

// boundsMeet reports whether only "but", "and" or a comma parts two bounds, or
// nothing does.
func (s *scanner) boundsMeet(i, j int) bool {
	if isMark(s.t, i, ',') {
		i++
	}
	return i == j || i+1 == j && isAny(s.t, i, "but and")
}

func lowerBound(h claims.Hedge) (claims.BoundKind, bool) {
	switch h {
	case claims.AtLeast:
		return claims.Closed, true
	case claims.MoreThan:
		return claims.Open, true
	}
	return claims.Unbounded, false
}

func upperBound(h claims.Hedge) (claims.BoundKind, bool) {
	switch h {
	case claims.AtMost:
		return claims.Closed, true
	case claims.LessThan:
		return claims.Open, true
	}
	return claims.Unbounded, false
}
