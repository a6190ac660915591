package mention

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// aUnit reads "a dollar" and "a gallon": one, and nothing is counted. With
// cents behind it, it is an amount. Behind a figure it is what a rate is per.
func (s *scanner) aUnit(i int, f *Figure) bool {
	t := s.t
	if !isWord(t, i, "a") && !isWord(t, i, "an") || len(s.out) > 0 && s.out[len(s.out)-1].Last == i {
		return false
	}
	unit, next := s.unitBetween(i + 1)
	if timeUnit(unit) && halfMore(t, next, s.last) { // a week and a half
		*f = Figure{First: i, Last: next + 3, Num: i, NumEnd: next + 3, Q: claims.Quantity{Point: add(one, half), Step: tenth, Unit: unit}}
		s.hedge(f)
		return true
	}
	if unit == "" || timeUnit(unit) || unit == "%" || unit == "magnitude" || unit == "deg" || isPlural(t, next-1) {
		return false
	}
	*f = Figure{Kind: claims.Single, First: i, Last: next, Num: i, NumEnd: i + 1, Q: claims.Quantity{Point: one, Step: one, Unit: unit}}
	_, mark := match.At(t, i+1, s.last, lexicon.CurrencyWord)
	f.Money = mark == next
	if s.compound(f); f.Last > next {
		f.Kind = claims.Amount
		s.hedge(f)
	}
	return true
}

// signed reads a minus written before a figure: one with a unit that has a zero
// of its own, or a bare number that counts nothing. A dash before a count opens
// an item of a list.
func (s *scanner) signed(f *Figure) {
	t, i := s.t, f.First-1
	if i < s.low || f.Q.Hedge == claims.Range || !hyphen(t, i) && !isMark(t, i, '−') || i > s.first && !t.Tokens[i].Space && (t.Tokens[i-1].Kind != words.Mark || isMark(t, i-1, '^')) {
		return
	}
	switch f.Q.Unit {
	case "degC", "degF", "deg", "%":
		if t.Tokens[i+1].Space {
			return
		}
	default:
		if f.Last < s.last && !s.closes(f.Last) && f.Q.Unit == "" || t.Tokens[i+1].Space && (i > s.first || f.Last < s.last) {
			return
		}
	}
	f.Q.Point, f.First = f.Q.Point.Neg(), i
}

// belowZero reports whether a minus is written before a count, of which there is none: the
// "-5 people" by which a town grew. What is set between two dashes is no such count: "three
// buses -12 in all- came".
func (s *scanner) belowZero(f *Figure) bool {
	t, i := s.t, f.First-1
	if f.Q.Unit != "" || f.Q.Hedge == claims.Range || i <= s.first || !hyphen(t, i) && !isMark(t, i, '−') || !t.Tokens[i].Space || t.Tokens[i+1].Space {
		return false
	}
	for j := f.Last; j+1 < s.last; j++ {
		if dash(t, j) && !t.Tokens[j].Space && t.Tokens[j+1].Space {
			return false
		}
	}
	return true
}

// currencyBefore reads a currency mark before digits, glued or not: $5, Rs. 500.
func (s *scanner) currencyBefore(i int) (string, int) {
	e, next := match.At(s.t, i, s.last, lexicon.CurrencyMark)
	if e == nil || isWord(s.t, i, "a") && s.t.Tokens[i+1].Space { // a $5 bill, not A$5
		return "", i
	}
	if isMark(s.t, next, '.') && s.t.Tokens[i].Kind == words.Word {
		next++
	}
	if next >= s.last || s.t.Tokens[next].Kind != words.Number {
		return "", i
	}
	return e.Name, next
}

// unit reads a percent sign, a currency word or a unit after the number.
func (s *scanner) unit(f *Figure, n *number) {
	t, j := s.t, f.Last
	if f.Money {
		return
	}
	if e, next := match.At(t, j, s.last, lexicon.CurrencyWord); e != nil && s.currencyWord(j, next) {
		s.paid(f, e.Name, next)
		return
	}
	if e, next := match.At(t, j, s.last, lexicon.CurrencyMark); e != nil && !t.Tokens[j].Space {
		s.paid(f, e.Name, next)
		return
	}
	if e, next := match.At(t, j, s.last, lexicon.UnitMark); e != nil && !t.Tokens[j].Space && n.digits && t.At(j) != "G" && t.At(j) != "T" {
		f.Q.Unit, f.Last = e.Name, next
		return
	}
	if n.digits && j < s.last && !t.Tokens[j].Space && (t.At(j) == "C" || t.At(j) == "F") {
		f.Q.Unit, f.Last = "deg"+t.At(j), j+1
		return
	}
	k := j
	if hyphen(t, j) && j+1 < s.last && !t.Tokens[j+1].Space {
		k = j + 1
	}
	if k == j && isAny(t, j, "more other further additional") { // two more days
		if e, next := s.unitAt(j + 1); e != nil {
			f.Q.Unit, f.Last, f.Extent = e.Name, next, claims.Increment
			return
		}
	}
	if e, next := s.unitAt(k); e != nil {
		f.Q.Unit, f.Last, f.Attribute = e.Name, next, k > j
		f.Percent = e.Name == "%"
		return
	}
	if n.digits && n.glued < 0 && !n.scaled && s.t.Tokens[min(j, s.last-1)].Space && j < s.last && t.At(j) == "m" {
		f.Q.Unit, f.Last = "m", j+1 // 140 m
		return
	}
	if n.glued >= 0 && isWord(t, n.glued, "m") && (s.dimension(n.last) || s.sized(f.First) || s.predicated(n)) {
		f.metres(n)
		return
	}
	if k > j && k < s.last && t.Tokens[k].Kind == words.Word {
		f.Attribute = true
	}
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
	return i < s.last && isAny(s.t, i, "deep high long wide tall away thick above below from")
}

// sized reports whether a size is named just before token i: "a depth of 48m".
func (s *scanner) sized(i int) bool {
	return i-2 >= s.first && isAny(s.t, i-1, "of is was") && isAny(s.t, i-2, "depth height length width distance altitude outreach reach range span")
}

// predicated reports whether a lone "1m" is the subject of a form of be, as no
// million is, or "the 100m" a race.
func (s *scanner) predicated(n *number) bool {
	if s.closes(n.last) && s.levelBefore(n.first) || n.value.Cmp(claims.Int(1e9)) >= 0 && s.t.At(n.glued) == "m" && !s.t.Tokens[n.glued].Space { // 5,000m
		return true
	}
	if isWord(s.t, n.first-1, "the") && n.step == million {
		return !s.counts(n.last) && !s.unitFollows(n.last) || isAny(s.t, n.last, "race final sprint hurdles freestyle relay")
	}
	return n.first == s.first && n.last < s.last && isAny(s.t, n.last, "is isn't isn’t equals was")
}

// levelBefore reports whether a thing that is measured in metres is named a few
// words before token i: "the river stood at 7.8m".
func (s *scanner) levelBefore(i int) bool {
	for j := i - 1; j >= s.first && j > i-7 && s.t.Tokens[j].Kind == words.Word; j-- {
		if e := s.t.Lex.Lone(s.t.Tokens[j].ID, lexicon.Guard); e != nil && e.Name == "size" {
			return true
		}
	}
	return false
}

// metres reads the m of "1.2m deep" as a unit instead of a million.
func (f *Figure) metres(n *number) {
	millionth := claims.MustNumber("0.000001")
	if v, ok := n.value.Mul(millionth); ok {
		f.Q.Point = v
		f.Q.Step, _ = n.step.Mul(millionth)
		f.Q.Unit = "m"
	}
}

// paid gives a figure the currency behind it. A scale word may stand behind that
// ("75 USD million"), or an M before its code ("30 MEUR").
func (s *scanner) paid(f *Figure, currency string, next int) {
	f.Q.Unit, f.Money, f.Last = currency, true, next
	if rest, ok := strings.CutPrefix(currency, millions); ok {
		f.Q.Unit = rest
		f.scaled(million)
		return
	}
	if e, last := match.At(s.t, next, s.last, lexicon.ScaleWord); e != nil && s.t.At(next-1) == currency {
		f.Last, f.NumEnd = last, last
		f.scaled(e.Value)
		return
	}
}

// millions stands before the code of a currency that is counted in millions.
const millions = "million-"

// scaled multiplies a figure that is no range.
func (f *Figure) scaled(by claims.Number) {
	v, ok := f.Q.Point.Mul(by)
	step, ok2 := f.Q.Step.Mul(by)
	if ok && ok2 && f.Q.Hedge != claims.Range {
		f.Q.Point, f.Q.Step = v, step
	}
}

// currencyWord reports whether the words from j up to next are a currency here:
// not a letter apart from its digits, not a unit of weight ("40 pounds of
// flour"), and not an adjective before what is counted ("12 real men").
func (s *scanner) currencyWord(j, next int) bool {
	t := s.t
	if next == j+1 && t.Tokens[j].End-t.Tokens[j].Start == 1 && (t.Tokens[j].Space || t.Tokens[j].Capital) {
		return false // 38C
	}
	if _, unit := s.unitAt(j); unit > next {
		return false
	}
	return !isAny(t, j, "real won") || !s.counts(next)
}

// unitName is the unit or currency at j.
func (s *scanner) unitName(j int) string {
	name, _ := s.unitBetween(j)
	return name
}

// priced gives a figure the currency before it; a T behind the digits is then a
// trillion.
func (s *scanner) priced(f *Figure, n *number, currency string) {
	f.Q.Unit, f.Money = currency, true
	if rest, ok := strings.CutPrefix(currency, millions); ok {
		f.Q.Unit = rest
		f.scaled(million)
		return
	}
	if n.glued < 0 && n.digits && n.last < s.last && !s.t.Tokens[n.last].Space && isWord(s.t, n.last, "t") {
		if scaled, ok := n.scale("1000000000000", n.last+1); ok {
			*n = scaled
			f.Last, f.NumEnd, f.Q.Point, f.Q.Step = n.last, n.last, n.value, n.step
		}
	}
}

// parts are the smaller units that are said behind a larger one, and how many
// of them it has: 5 feet 2 inches. For money any hundredth is.
var parts = [...]struct {
	whole, part string
	of          int64
}{{"ft", "in", 12}, {"lb", "oz", 16}}

// compound adds the smaller unit behind a figure: 5 ft 2 in, 3 dollars 50 cents,
// $20 and 43c. A currency in small letters is a hundredth of the others.
func (s *scanner) compound(f *Figure) {
	if f.Q.Unit == "" || f.Q.Hedge == claims.Range || !f.Q.Point.IsInt() || f.Attribute {
		return
	}
	i := f.Last
	if isWord(s.t, i, "and") || isMark(s.t, i, ',') {
		i++
	}
	if i >= s.last || s.t.Tokens[i].Kind == words.Mark {
		return
	}
	m, ok := readNumber(s.t, i, s.last)
	if !ok || m.share || m.scaled || m.last >= s.last {
		return
	}
	small, next := s.unitBetween(m.last)
	if small == "" && f.Q.Unit == "ft" && isWord(s.t, m.last, "in") {
		small, next = "in", m.last+1
	}
	for _, p := range parts {
		if p.whole == f.Q.Unit && p.part == small {
			f.plus(&m, p.of, next)
			return
		}
	}
	if f.Money && small != "" && minor(small) && !minor(f.Q.Unit) {
		f.plus(&m, 100, next)
		return
	}
}

// minor reports whether a currency is the hundredth of one.
func minor(currency string) bool { return currency[0] >= 'a' }

// plus adds so many parts of the figure's unit, which end before token last.
func (f *Figure) plus(m *number, of int64, last int) {
	v, ok := m.value.Quo(claims.Int(of))
	if step, ok2 := m.step.Quo(claims.Int(of)); ok && ok2 && m.value.Cmp(claims.Int(of)) < 0 {
		f.Q.Point, f.Q.Step, f.Last, f.NumEnd = add(f.Q.Point, v), step, last, last
	}
}
