package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// signed reads a minus before a figure that can be negative: one with a unit
// that has a zero of its own, or any behind the word.
func (s *scanner) signed(f Figure) Figure {
	t, i := s.t, f.First-1
	if i < s.low || f.Q.Hedge == claims.Range {
		return f
	}
	sign := (hyphen(t, i) || isMark(t, i, '−')) && !t.Tokens[i+1].Space && (t.Tokens[i].Space || i == s.first)
	switch f.Q.Unit {
	case "degC", "degF", "deg", "%":
	default:
		sign = false
	}
	if sign || isWord(t, i, "minus") {
		f.Q.Point, f.First = f.Q.Point.Neg(), i
	}
	return f
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
func (s *scanner) unit(f Figure, n number) Figure {
	t, j := s.t, f.Last
	if f.Money {
		return f
	}
	if e, next := match.At(t, j, s.last, lexicon.CurrencyWord); e != nil {
		f.Q.Unit, f.Money, f.Last = e.Name, true, next
		return f
	}
	if e, next := match.At(t, j, s.last, lexicon.CurrencyMark); e != nil && !t.Tokens[j].Space && t.Tokens[j].Kind == words.Mark {
		f.Q.Unit, f.Money, f.Last = e.Name, true, next
		return f
	}
	if e, next := match.At(t, j, s.last, lexicon.UnitMark); e != nil {
		f.Q.Unit, f.Last = e.Name, next
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
	if n.glued >= 0 && isWord(t, n.glued, "m") && (s.dimension(n.last) || s.sized(f.First)) {
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
	return i < s.last && isAny(s.t, i, "deep", "high", "long", "wide", "tall", "away", "thick", "above", "below", "from")
}

// sized reports whether a size is named just before token i: "a depth of 48m".
func (s *scanner) sized(i int) bool {
	return i-2 >= s.first && isAny(s.t, i-1, "of", "is", "was") && isAny(s.t, i-2, "depth", "height", "length", "width", "distance", "altitude")
}

// metres reads the m of "1.2m deep" as a unit instead of a million.
func (f Figure) metres(n number) Figure {
	millionth := claims.MustNumber("0.000001")
	if v, ok := n.value.Mul(millionth); ok {
		f.Q.Point = v
		f.Q.Step, _ = n.step.Mul(millionth)
		f.Q.Unit = "m"
	}
	return f
}
