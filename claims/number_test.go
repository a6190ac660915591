package claims

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseNumber(t *testing.T) {
	tests := []struct {
		in, want string // want is the plain literal; empty: an error
		coef     int64
		exp      int32
	}{
		{in: "0", want: "0"},
		{in: "-0.000", want: "0"},
		{in: "0e40", want: "0"},
		{in: "23", want: "23", coef: 23},
		{in: "007", want: "7", coef: 7},
		{in: "20000", want: "20000", coef: 2, exp: 4},
		{in: "15e5", want: "1500000", coef: 15, exp: 5},
		{in: "1.50E+6", want: "1500000", coef: 15, exp: 5},
		{in: "1.5e-3", want: "0.0015", coef: 15, exp: -4},
		{in: "-12.340", want: "-12.34", coef: -1234, exp: -2},
		{in: "9223372036854775807", want: "9223372036854775807", coef: math.MaxInt64},
		{in: "1" + strings.Repeat("0", 40), want: "1" + strings.Repeat("0", 40), coef: 1, exp: 40},
		{in: "0." + strings.Repeat("0", 39) + "1", want: "0." + strings.Repeat("0", 39) + "1", coef: 1, exp: -40},
		{in: "9223372036854775808"},
		{in: "12345678901234567890123"},
		{in: "1e41"}, {in: "1e-41"}, {in: "1e99999999999999999999"}, {in: "1e-2147483649"},
		{in: ""}, {in: "-"}, {in: "."}, {in: "5."}, {in: ".5"}, {in: "+5"}, {in: "--5"}, {in: "1.2.3"},
		{in: "1,000"}, {in: "1_000"}, {in: "1e"}, {in: "1e+"}, {in: "1e-"}, {in: "1e+-5"}, {in: "1e5_0"}, {in: "1e5.0"},
		{in: "NaN"}, {in: "Inf"}, {in: "0x10"}, {in: " 1"}, {in: "1 "}, {in: "٣"}, {in: "null"},
		{in: strings.Repeat("0", 200)},
	}
	for _, tt := range tests {
		n, err := ParseNumber(tt.in)
		if tt.want == "" {
			assert.Error(t, err, "%q", tt.in)
			assert.Zero(t, n, "%q", tt.in)
			continue
		}
		require.NoError(t, err, "%q", tt.in)
		assert.Equal(t, tt.want, n.String(), "%q", tt.in)
		assert.Equal(t, Number{tt.coef, tt.exp}, n, "%q", tt.in)
	}
}

func TestNumberErrorsAreShort(t *testing.T) {
	_, err := ParseNumber(strings.Repeat("9", 100_000))
	require.Error(t, err)
	assert.Less(t, len(err.Error()), 200)
	assert.Contains(t, err.Error(), "128 bytes")
}

func TestNumberOneFormPerValue(t *testing.T) {
	assert.True(t, MustNumber("20000") == Int(20000))
	assert.True(t, MustNumber("2e4") == MustNumber("20000.00"))
	assert.True(t, Int(0) == Number{})
	assert.False(t, MustNumber("0.1") == Int(1))
}

func TestNumberLimits(t *testing.T) {
	least := Int(math.MinInt64)
	assert.Equal(t, "-9223372036854775807", least.String(), "the nearest value with an opposite")
	assert.Equal(t, "9223372036854775807", least.Neg().String())
	_, ok := Decimal(math.MinInt64, 0)
	assert.False(t, ok)
	_, ok = Decimal(10, MaxExponent)
	assert.False(t, ok)
	_, ok = Decimal(1, math.MinInt)
	assert.False(t, ok)
	biggest := Int(math.MaxInt64)
	_, ok = biggest.Add(Int(1))
	assert.False(t, ok)
	_, ok = biggest.Neg().Sub(biggest)
	assert.False(t, ok)
	_, ok = biggest.Mul(Int(3))
	assert.False(t, ok)
	_, ok = decimal(1, 40).Add(decimal(1, -40))
	assert.False(t, ok)
	_, ok = decimal(1, 30).Mul(decimal(1, 30))
	assert.False(t, ok)
}

func TestNumberCmp(t *testing.T) {
	ascending := []string{"-9223372036854775807", "-1e3", "-999.5", "-1", "-0.1", "-1e-40", "0", "1e-40", "0.099", "0.1", "1",
		"1.0000000000000001", "9", "10", "999999999999999999", "1e18", "9223372036854775806", "9223372036854775807", "1e19", "9e19", "1e40"}
	for i, a := range ascending {
		for j, b := range ascending {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			assert.Equal(t, want, MustNumber(a).Cmp(MustNumber(b)), "%s and %s", a, b)
		}
	}
}

func TestNumberScale(t *testing.T) {
	tests := []struct {
		n        string
		num, den int64
		want     string // empty: not a decimal
	}{
		{"300", 35, 100, "105"},
		{"1", 1, 8, "0.125"},
		{"9", 1, 3, "3"},
		{"10", 1, 3, ""},
		{"7", 3, -4, "-5.25"},
		{"0", 5, 7, "0"},
		{"5", 0, 7, "0"},
		{"5", 1, 0, ""},
		{"1", 1, math.MinInt64, ""},
		{"9223372036854775807", 2, 1, ""},
		{"9223372036854775807", 100, 100, "9223372036854775807"},
	}
	for _, tt := range tests {
		got, ok := MustNumber(tt.n).Scale(tt.num, tt.den)
		assert.Equal(t, tt.want != "", ok, "%s*%d/%d", tt.n, tt.num, tt.den)
		if ok {
			assert.Equal(t, tt.want, got.String(), "%s*%d/%d", tt.n, tt.num, tt.den)
		}
	}
}

func TestNumberFloorCeil(t *testing.T) {
	tests := []struct{ n, floor, ceil string }{
		{"24.3", "24", "25"}, {"-24.3", "-25", "-24"}, {"24", "24", "24"}, {"0.5", "0", "1"},
		{"-0.5", "-1", "0"}, {"1e-40", "0", "1"}, {"-1e-40", "-1", "0"}, {"1e40", "1" + strings.Repeat("0", 40), "1" + strings.Repeat("0", 40)},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.floor, MustNumber(tt.n).Floor().String(), tt.n)
		assert.Equal(t, tt.ceil, MustNumber(tt.n).Ceil().String(), tt.n)
	}
}

func TestNumberText(t *testing.T) {
	assert.Equal(t, "1,200,000", MustNumber("1.2e6").Grouped())
	assert.Equal(t, "-1,234.5678", MustNumber("-1234.5678").Grouped())
	assert.Equal(t, "999", Int(999).Grouped())
	assert.Equal(t, 0.1, MustNumber("0.1").Float())
	assert.Equal(t, 1.2e6, MustNumber("1.2e6").Float())
	n, ok := MustNumber("1.2e6").Int64()
	assert.True(t, ok)
	assert.EqualValues(t, 1200000, n)
	_, ok = MustNumber("0.5").Int64()
	assert.False(t, ok)
	_, ok = MustNumber("1e19").Int64()
	assert.False(t, ok)
}

func TestNumberJSON(t *testing.T) {
	b, err := json.Marshal([]Number{Int(20000), MustNumber("0.1"), MustNumber("-7"), {}})
	require.NoError(t, err)
	assert.Equal(t, `[20000,0.1,-7,0]`, string(b))
	var n Number
	require.Error(t, json.Unmarshal([]byte(`123456789012345678901`), &n), "never rounded")
	require.Error(t, json.Unmarshal([]byte(`"5"`), &n))
	require.NoError(t, json.Unmarshal([]byte(`2.5e3`), &n))
	assert.Equal(t, Int(2500), n)
}

// rat is n as the standard library's exact fraction.
func rat(n Number) *big.Rat {
	r, ok := new(big.Rat).SetString(n.String())
	if !ok {
		panic("not a literal: " + n.String())
	}
	return r
}

// Arithmetic is exact where it says so, against the standard library; order and
// text agree with it too.
func FuzzNumber(f *testing.F) {
	f.Add(int64(20000), 0, int64(30000), 0)
	f.Add(int64(math.MaxInt64), 3, int64(-1), -3)
	f.Add(int64(math.MinInt64), 0, int64(7), 17)
	f.Add(int64(1), 18, int64(-9), 0)
	f.Fuzz(func(t *testing.T, ac int64, ae int, bc int64, be int) {
		a, okA := Decimal(ac, ae%50)
		b, okB := Decimal(bc, be%50)
		if !okA || !okB {
			return
		}
		back, err := ParseNumber(a.String())
		require.NoError(t, err)
		require.Equal(t, a, back)
		require.Equal(t, rat(a).Cmp(rat(b)), a.Cmp(b))
		if sum, ok := a.Add(b); ok {
			require.Zero(t, new(big.Rat).Add(rat(a), rat(b)).Cmp(rat(sum)), "%s + %s = %s", a, b, sum)
		}
		if product, ok := a.Mul(b); ok {
			require.Zero(t, new(big.Rat).Mul(rat(a), rat(b)).Cmp(rat(product)), "%s * %s = %s", a, b, product)
		}
		if bc != 0 {
			if q, ok := a.Scale(7, bc); ok {
				want := new(big.Rat).Mul(rat(a), big.NewRat(7, bc))
				require.Zero(t, want.Cmp(rat(q)), "%s * 7 / %d = %s", a, bc, q)
			}
		}
		floor, ceil := a.Floor(), a.Ceil()
		require.True(t, floor.IsInt() && ceil.IsInt() && floor.Cmp(a) <= 0 && a.Cmp(ceil) <= 0)
	})
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"0", "-1.5e-3", "1e40", "00012.5000", "9999999999999999999", "1e+5", "."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if err != nil {
			return
		}
		want, ok := new(big.Rat).SetString(s)
		require.True(t, ok, "%q was read as %s", s, n)
		require.Zero(t, want.Cmp(rat(n)), "%q was read as %s", s, n)
	})
}

func TestQuo(t *testing.T) {
	for _, c := range []struct{ n, m, want string }{
		{"1", "2", "0.5"}, {"2", "3", "0.6666666666666667"}, {"1", "3", "0.3333333333333333"}, {"-3", "4", "-0.75"},
		{"12", "4", "3"}, {"1", "1000000000000", "0.000000000001"}, {"4.5", "0.5", "9"}, {"0", "7", "0"},
		{"9223372036854775807", "9223372036854775806", "1"}, {"1", "1.21", "0.8264462809917355"},
	} {
		got, ok := MustNumber(c.n).Quo(MustNumber(c.m))
		assert.True(t, ok)
		assert.Equal(t, c.want, got.String(), "%s / %s", c.n, c.m)
	}
	_, ok := Int(1).Quo(Int(0))
	assert.False(t, ok, "division by zero")
}

func TestFloatIsNearest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		n := MustNumber(fmt.Sprintf("%de%d", r.Int64N(1e15), r.IntN(45)-22))
		want, err := strconv.ParseFloat(n.String(), 64)
		require.NoError(t, err)
		assert.InEpsilon(t, want+1, n.Float()+1, 1e-15, n)
		if n.exp >= -22 && n.exp <= 22 {
			assert.Equal(t, want, n.Float(), n)
		}
	}
}
