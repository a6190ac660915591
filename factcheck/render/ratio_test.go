package render

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
)

func num(t testing.TB, s string) claims.Number {
	t.Helper()
	n, err := claims.ParseNumber(s)
	assert.NoError(t, err)
	return n
}

func TestTimes(t *testing.T) {
	tests := []struct {
		ratio float64
		want  string
	}{
		{1.01, "slightly more"}, {1.05, "a twentieth more"}, {1.1, "a tenth more"}, {1.2, "a fifth more"}, {1.25, "a quarter more"}, {1.3333, "a third more"},
		{1.5, "half as many again"}, {1.55, "half as many again"}, {1.6667, "two thirds more"}, {1.75, "three quarters more"},
		{1.9, "nearly twice as many"}, {2, "twice as many"}, {2.02, "twice as many"}, {2.2, "more than twice as many"},
		{2.5, "two and a half times as many"}, {2.8, "nearly three times as many"}, {3, "three times as many"}, {3.2, "more than three times as many"},
		{9.8, "nearly ten times as many"}, {10, "ten times as many"}, {10.05, "ten times as many"}, {11.5, "eleven and a half times as many"}, {12, "twelve times as many"}, {13, "13 times as many"},
		{13.4, "about 13 times as many"}, {99.6, "a hundred times as many"}, {347, "about 350 times as many"}, {350, "350 times as many"},
		{1000, "a thousand times as many"}, {1234567, "about 1,200,000 times as many"}, {1e6, "a million times as many"}, {1e300, "very many times as many"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, bare(Options{}).times(tt.ratio, true), "%v", tt.ratio)
	}
	assert.Equal(t, "half as much again", bare(Options{}).times(1.5, false))
	assert.Equal(t, "twice as much", bare(Options{}).times(2, false))
}

func TestHowFar(t *testing.T) {
	tests := []struct {
		x, y, unit string
		scale      claims.Scale
		want       string
	}{
		{"20000", "30000", "", claims.Count, "half as many again"},
		{"30000", "20000", "", claims.Count, "half as many again"},
		{"20000", "22000", "", claims.Count, "2,000 more"},
		{"14", "19", "", claims.Count, "5 more"},
		{"14", "28", "", claims.Count, "twice as many"},
		{"99", "120", "", claims.Count, "a fifth more"},
		{"200", "2000", "", claims.Count, "ten times as many"},
		{"5000000", "5500000", "USD", claims.Money, "500,000 USD more"},
		{"10", "15.5", "km", claims.Physical, "5.5 km more"},
		{"100", "155", "km", claims.Physical, "half as much again"},
		{"6.4", "6.8", "", claims.Magnitude, "0.4 apart"},
		{"20", "32", "", claims.Percent, "12 points apart"},
		{"420", "421", "", claims.Clock, "1 minute apart"},
		{"0", "20", "", claims.Count, ""},
		{"-5", "20", "", claims.Count, ""},
		{"20", "20", "", claims.Count, ""},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, bare(Options{}).howFar(num(t, tt.x), num(t, tt.y), tt.unit, tt.scale), "%+v", tt)
	}
}

// Whatever the ratio, it has words, and they name no less than was asked for.
func FuzzTimes(f *testing.F) {
	for _, r := range []float64{1, 1.5, 2.05, 2.6, 11.99, 99, 1e15, 1e308} {
		f.Add(r)
	}
	f.Fuzz(func(t *testing.T, ratio float64) {
		if ratio < 1 {
			return
		}
		words := bare(Options{}).times(ratio, true)
		assert.NotContains(t, words, "%")
		assert.NotContains(t, words, "  ")
		assert.Regexp(t, `( more|as many|again)$`, words)
		assert.NotRegexp(t, `^( |times)|(than|nearly|about) times`, words)
	})
}
