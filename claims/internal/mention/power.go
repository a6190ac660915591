package mention

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
)

// maxPower bounds the exponents that are read; no figure about the world needs
// a larger one.
const maxPower = 30

// power reads a power of ten written behind the digits without a blank: 4e14,
// 1.3x10^6, 2.48×10−5, 12e-1. It reports false where the product is out of range.
func (n number) power(t *words.Text, end int) (number, bool) {
	if n.last >= end || t.Tokens[n.last].Space {
		return n, true
	}
	at := int(t.Tokens[n.last-1].End)
	exp, stop := exponent(t.S[at:])
	if stop == 0 {
		return n, true
	}
	last := n.last
	for last < end && int(t.Tokens[last].End) < at+stop {
		last++
	}
	if last >= end || int(t.Tokens[last].End) != at+stop {
		return n, true
	}
	by, ok := claims.Decimal(1, exp)
	v, ok2 := n.value.Mul(by)
	step, ok3 := n.step.Mul(by)
	if !ok || !ok2 || !ok3 {
		return number{}, false
	}
	n.value, n.step, n.last, n.scaled = v, step, last+1, true
	return n, true
}

// exponent reads e14, e+14, x10^6, ×10−5 or *10^-4 at the head of s and says
// how many bytes it takes; none where s begins otherwise.
func exponent(s string) (exp, bytes int) {
	i, signed := 0, false
	switch {
	case s[0] == 'e' || s[0] == 'E':
		i, signed = 1, true
	default:
		if i = timesSign(s); i == 0 || len(s) < i+3 || s[i:i+2] != "10" {
			return 0, 0
		}
		if i += 2; s[i] == '^' {
			i, signed = i+1, true
		}
	}
	sign, n := minusSign(s[i:])
	i, signed = i+n, signed || n > 0
	start := i
	for i < len(s) && s[i] >= '0' && s[i] <= '9' && exp <= maxPower {
		exp = 10*exp + int(s[i]-'0')
		i++
	}
	if i == start || !signed || exp > maxPower {
		return 0, 0
	}
	return sign * exp, i
}

// timesSign is the length of a sign of multiplication at the head of s, or 0.
func timesSign(s string) int {
	switch {
	case s[0] == 'x' || s[0] == '*':
		return 1
	case len(s) > 2 && s[:2] == "×":
		return 2
	}
	return 0
}

// minusSign reads the sign of an exponent and says how many bytes it takes.
func minusSign(s string) (sign, bytes int) {
	switch {
	case len(s) > 0 && s[0] == '-':
		return -1, 1
	case len(s) > 0 && s[0] == '+':
		return 1, 1
	case len(s) > 3 && (s[:3] == "−" || s[:3] == "⁻" || s[:3] == "–"):
		return -1, 3
	}
	return 1, 0
}
