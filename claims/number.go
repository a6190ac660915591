package claims

import (
	"cmp"
	"errors"
	"math"
	"math/bits"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// Number is an exact decimal: a coefficient times a power of ten. Numbers that
// have one value have one form, so == is equality of value, and a Number can be
// a map's key. The zero value is 0.
//
// A Number holds up to 18 significant digits (and a few of 19) with exponents
// within [MaxExponent]. Arithmetic is exact or says that it is not: no operation
// wraps around or rounds unasked.
type Number struct {
	coef int64 // never ends in a zero digit, never math.MinInt64
	exp  int32 // zero where coef is
}

// Limits of what a number may be. They are far beyond any figure about the
// world and keep hostile input small.
const (
	MaxExponent = 40  // largest power of ten of the last significant digit, either way
	maxLiteral  = 128 // bytes of a literal that is read
)

// Int is the number n. The one value without an opposite, the smallest int64,
// becomes its neighbour.
//
//go:noinline
func Int(n int64) Number {
	x, _ := Decimal(max(n, -math.MaxInt64), 0)
	return x
}

// Decimal is coef times ten to the power of exp: Decimal(12, 5) is 1,200,000.
// It reports false, with the number zero, where the value is out of range.
//
//go:noinline
func Decimal(coef int64, exp int) (Number, bool) {
	if coef == 0 {
		return Number{}, true
	}
	for coef%10 == 0 {
		coef /= 10
		exp++
	}
	if coef == math.MinInt64 || exp > MaxExponent || exp < -MaxExponent {
		return Number{}, false
	}
	return Number{coef, int32(exp)}, true
}

// decimal is Decimal for constants known to be in range.
func decimal(coef int64, exp int) Number {
	x, _ := Decimal(coef, exp)
	return x
}

// ParseNumber reads a decimal literal as JSON has it: "23", "-1.5", "15e5".
// Leading zeros are allowed; group marks, blanks and words are not (see
// [ParseFigure] for those). A value that a Number cannot hold exactly is an
// error.
func ParseNumber(s string) (Number, error) {
	if len(s) > maxLiteral {
		return Number{}, say.Errorf("claims: number %q is longer than %d bytes", clip(s), maxLiteral)
	}
	mantissa, exp, err := cutExponent(s)
	if err != nil {
		return Number{}, say.Errorf("claims: number %q: %w", clip(s), err)
	}
	n, err := parsePlain(mantissa, exp)
	if err != nil {
		return Number{}, say.Errorf("claims: number %q: %w", clip(s), err)
	}
	return n, nil
}

var (
	errSyntax = errors.New("not a decimal number")
	errDigits = errors.New("more than 18 significant digits")
	errRange  = say.Errorf("exponent beyond ±%d", MaxExponent)
)

// cutExponent parts "15e5" into "15" and 5.
func cutExponent(s string) (mantissa string, exp int, err error) {
	at := strings.IndexAny(s, "eE")
	if at < 0 {
		return s, 0, nil
	}
	power := s[at+1:]
	if digits := strings.TrimLeft(power, "+-"); !allDigits(digits) || len(power)-len(digits) > 1 {
		return "", 0, errSyntax
	}
	exp, err = strconv.Atoi(power)
	if err != nil || exp > 4*maxLiteral || exp < -4*maxLiteral {
		return "", 0, errRange
	}
	return s[:at], exp, nil
}

// parsePlain reads "-1.50" times ten to the power of exp.
func parsePlain(s string, exp int) (Number, error) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, fraction, point := strings.Cut(digits, ".")
	if !allDigits(whole) || point && !allDigits(fraction) {
		return Number{}, errSyntax
	}
	fraction = strings.TrimRight(fraction, "0")
	exp -= len(fraction)
	digits = strings.TrimLeft(whole+fraction, "0")
	for strings.HasSuffix(digits, "0") {
		digits, exp = digits[:len(digits)-1], exp+1
	}
	if digits == "" {
		return Number{}, nil
	}
	coef, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return Number{}, errDigits
	}
	if negative {
		coef = -coef
	}
	n, ok := Decimal(coef, exp)
	if !ok {
		return Number{}, errRange
	}
	return n, nil
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Equal reports whether two numbers are the same, as == does.
func (n Number) Equal(m Number) bool { return n == m }

// IsZero reports whether n is 0.
func (n Number) IsZero() bool { return n.coef == 0 }

// IsInt reports whether n is a whole number.
//
//go:noinline
func (n Number) IsInt() bool { return n.exp >= 0 }

// Sign is -1, 0 or +1.
func (n Number) Sign() int { return cmp.Compare(n.coef, 0) }

// Neg is -n.
func (n Number) Neg() Number { return Number{-n.coef, n.exp} }

// Abs is n without its sign.
func (n Number) Abs() Number {
	if n.coef < 0 {
		return n.Neg()
	}
	return n
}

// Cmp is -1, 0 or +1 as n is smaller than, equal to or larger than m.
func (n Number) Cmp(m Number) int {
	if n.Sign() != m.Sign() {
		return cmp.Compare(n.Sign(), m.Sign())
	}
	if n.Sign() < 0 {
		return cmpPositive(m.Neg(), n.Neg())
	}
	return cmpPositive(n, m)
}

// cmpPositive compares two numbers that are not negative. Where they have as
// many digits before the point, the one with the larger exponent is written
// out to the other's: 19 digits at most, which an uint64 holds.
func cmpPositive(n, m Number) int {
	if n.coef == 0 || m.coef == 0 {
		return cmp.Compare(n.coef, m.coef)
	}
	if c := cmp.Compare(n.size(), m.size()); c != 0 {
		return c
	}
	a, b := uint64(n.coef), uint64(m.coef)
	if d := int(n.exp - m.exp); d > 0 {
		a *= pow10[d]
	} else {
		b *= pow10[-d]
	}
	return cmp.Compare(a, b)
}

// size is the place of the first digit: 5 for 20,000, 0 for 0.5.
func (n Number) size() int { return digits(uint64(max(n.coef, -n.coef))) + int(n.exp) }

// digits counts the decimal digits of u; none for 0.
func digits(u uint64) int {
	count := 0
	for count < len(pow10) && u >= pow10[count] {
		count++
	}
	return count
}

// pow10 holds the powers of ten that an uint64 holds.
var pow10 = [20]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// mulInt is a*b, if an int64 holds it.
func mulInt(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

// magnitude is |a|, for every a.
func magnitude(a int64) uint64 {
	if a < 0 {
		return -uint64(a)
	}
	return uint64(a)
}

// Mul is n times m. It reports false where the product has more digits than a
// Number holds.
func (n Number) Mul(m Number) (Number, bool) {
	coef, ok := mulInt(n.coef, m.coef)
	if !ok {
		return Number{}, false
	}
	return Decimal(coef, int(n.exp)+int(m.exp))
}

// Add is n plus m. It reports false where the two are too far apart, or the sum
// too large, to be written exactly.
func (n Number) Add(m Number) (Number, bool) {
	if n.coef == 0 || m.coef == 0 {
		return Number{n.coef + m.coef, n.exp + m.exp}, true
	}
	if n.exp < m.exp {
		n, m = m, n
	}
	d := int(n.exp - m.exp)
	if d > 18 {
		return Number{}, false
	}
	a, ok := mulInt(n.coef, int64(pow10[d]))
	sum := a + m.coef
	if !ok || (a > 0) == (m.coef > 0) && (sum > 0) != (a > 0) {
		return Number{}, false
	}
	return Decimal(sum, int(m.exp))
}

// Sub is n minus m, under the terms of Add.
func (n Number) Sub(m Number) (Number, bool) { return n.Add(m.Neg()) }

// Scale is n times num divided by den: Scale(3, 100) is three per cent. It
// reports false where the result is no decimal (a third of ten), out of range,
// or den is 0.
func (n Number) Scale(num, den int64) (Number, bool) {
	if den == 0 || den == math.MinInt64 || num == math.MinInt64 {
		return Number{}, false
	}
	if den < 0 {
		num, den = -num, -den
	}
	g := gcd(magnitude(num), uint64(den))
	num, den = num/int64(g), den/int64(g)
	g = gcd(magnitude(n.coef), uint64(den))
	n.coef, den = n.coef/int64(g), den/int64(g)
	inverse, ok := reciprocal(den)
	if !ok {
		return Number{}, false
	}
	n, ok = Decimal(n.coef, int(n.exp))
	if ok {
		n, ok = n.Mul(Int(num))
	}
	if !ok {
		return Number{}, false
	}
	return n.Mul(inverse)
}

// reciprocal is 1/den where that is a decimal: den has no factor but 2 and 5.
func reciprocal(den int64) (Number, bool) {
	inverse, ok := Int(1), true
	for _, factor := range []struct{ of, other int64 }{{2, 5}, {5, 2}} {
		for den%factor.of == 0 && ok {
			den /= factor.of
			inverse, ok = inverse.Mul(decimal(factor.other, -1))
		}
	}
	return inverse, ok && den == 1
}

// quoDigits are the significant digits to which Quo rounds.
const quoDigits = 16

// Quo is n divided by m, exact where 16 significant digits hold it and else
// rounded to as many: two thirds is 0.6666666666666667. It reports false where m
// is 0 or the result out of range.
func (n Number) Quo(m Number) (Number, bool) {
	if m.coef == 0 {
		return Number{}, false
	}
	den := magnitude(m.coef)
	q, r := magnitude(n.coef)/den, magnitude(n.coef)%den
	exp := int(n.exp) - int(m.exp)
	for r != 0 && digits(q) < quoDigits {
		hi, lo := bits.Mul64(r, 10)
		var d uint64
		d, r = bits.Div64(hi, lo, den)
		q, exp = 10*q+d, exp-1
	}
	if r >= den-r && r != 0 {
		q++
	}
	if q > math.MaxInt64 {
		return Number{}, false
	}
	if (n.coef < 0) != (m.coef < 0) {
		return Decimal(-int64(q), exp)
	}
	return Decimal(int64(q), exp)
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

// Floor is the largest whole number that is not above n.
func (n Number) Floor() Number {
	if n.IsInt() {
		return n
	}
	whole := int64(0)
	if n.exp >= -18 {
		whole = n.coef / int64(pow10[-n.exp])
	}
	if n.coef < 0 {
		whole--
	}
	return Int(whole)
}

// Ceil is the smallest whole number that is not below n.
func (n Number) Ceil() Number { return n.Neg().Floor().Neg() }

// Int64 is n as an integer, where n is whole and fits.
func (n Number) Int64() (int64, bool) {
	if !n.IsInt() || n.exp > 18 {
		return 0, false
	}
	return mulInt(n.coef, int64(pow10[n.exp]))
}

// Float is n as a float64: for drawings and ratios, not for verdicts. It is the one nearest to n
// where n has at most fifteen digits and its power of ten lies between -22 and 22, as those of
// all figures about the world do; else it may be off by some units of its last place.
//
//go:noinline
func (n Number) Float() float64 {
	f := float64(n.coef) // up to 2^53, and powers of ten up to 22, are exact, and so rounded once
	for e := n.exp; e > 0; e -= 22 {
		f *= tens[min(e, 22)]
	}
	for e := n.exp; e < 0; e += 22 {
		f /= tens[min(-e, 22)]
	}
	return f
}

var tens = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// String is n as a plain decimal literal without exponent or group marks:
// "1200000", "-0.5".
func (n Number) String() string { return string(n.append(nil)) }

// append writes the literal of n to b.
func (n Number) append(b []byte) []byte {
	if n.coef < 0 {
		b = append(b, '-')
	}
	start := len(b)
	b = strconv.AppendUint(b, magnitude(n.coef), 10)
	for range max(n.exp, 0) {
		b = append(b, '0')
	}
	if n.exp >= 0 {
		return b
	}
	written := string(b[start:])
	point := len(written) + int(n.exp) // digits before the point
	b = b[:start]
	if point > 0 {
		b = append(b, written[:point]...)
	} else {
		b = append(b, '0')
	}
	b = append(b, '.')
	for range -min(point, 0) {
		b = append(b, '0')
	}
	return append(b, written[max(point, 0):]...)
}

// Grouped is n with a comma between groups of three, as an editor writes it:
// "1,200,000".
func (n Number) Grouped() string {
	text := n.String()
	sign := ""
	if n.coef < 0 {
		sign, text = "-", text[1:]
	}
	whole, fraction, point := strings.Cut(text, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	if point {
		b.WriteString("." + fraction)
	}
	return b.String()
}

// MarshalJSON writes n as an exact JSON number.
func (n Number) MarshalJSON() ([]byte, error) { return n.append(nil), nil }

// UnmarshalJSON reads a JSON number exactly; null leaves n as it is. A number
// with more digits than a Number holds is an error, never rounded.
func (n *Number) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	m, err := ParseNumber(string(data))
	if err == nil {
		*n = m
	}
	return err
}
