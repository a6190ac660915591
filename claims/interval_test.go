package claims

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// iv reads the notation that String writes, for tables: "[16000,24000)".
func iv(t testing.TB, s string) Interval {
	t.Helper()
	var low, high string
	kinds := map[byte]BoundKind{'[': Closed, ']': Closed, '(': Open, ')': Open}
	for i := range s {
		if s[i] == ';' {
			low, high = s[1:i], s[i+1:len(s)-1]
		}
	}
	bound := func(v string, kind BoundKind) Bound {
		if v == "" {
			return Bound{}
		}
		n, err := ParseNumber(v)
		require.NoError(t, err, s)
		return Bound{n, kind}
	}
	return Interval{bound(low, kinds[s[0]]), bound(high, kinds[s[len(s)-1]])}
}

func TestIntervalMeets(t *testing.T) {
	tests := []struct {
		a, b  string
		meets bool
		gap   string // when they do not meet
	}{
		{"[1;3]", "[3;5]", true, ""},
		{"(30;)", "[20;30]", false, "0"},
		{"(30;)", "[20;30.5]", true, ""},
		{"[30;)", "[20;30]", true, ""},
		{"[16000;24000)", "(30000;)", false, "6000"},
		{"[16000;24000)", "[24000;24000]", false, "0"},
		{"(;5]", "[5;)", true, ""},
		{"(;5)", "[5;)", false, "0"},
		{"(;)", "[5;5]", true, ""},
		{"(;)", "(;)", true, ""},
		{"(2;3)", "[2;2]", false, "0"},
		{"[1;2]", "[1.5;1.6]", true, ""},
		{"[0.1;0.2]", "[0.3;0.4]", false, "0.1"},
	}
	for _, tt := range tests {
		a, b := iv(t, tt.a), iv(t, tt.b)
		assert.Equal(t, tt.meets, a.Meets(b), "%s %s", tt.a, tt.b)
		assert.Equal(t, tt.meets, b.Meets(a), "%s %s", tt.b, tt.a)
		gap, apart := a.Gap(b)
		assert.Equal(t, !tt.meets, apart, "%s %s", tt.a, tt.b)
		if apart {
			assert.Equal(t, tt.gap, gap.String(), "%s %s", tt.a, tt.b)
		}
	}
}

func TestIntervalInside(t *testing.T) {
	tests := []struct {
		a, b   string
		inside bool
	}{
		{"[1;2]", "[1;2]", true},
		{"(1;2)", "[1;2]", true},
		{"[1;2]", "(1;2]", false},
		{"[1;2]", "[1;2)", false},
		{"[1;2]", "(;)", true},
		{"(;)", "[1;2]", false},
		{"[1;)", "[0;)", true},
		{"[1;)", "[0;9]", false},
		{"(;1]", "(;1)", false},
		{"[5;2]", "[8;9]", true}, // empty
	}
	for _, tt := range tests {
		assert.Equal(t, tt.inside, iv(t, tt.a).Inside(iv(t, tt.b)), "%s in %s", tt.a, tt.b)
	}
}

func TestIntervalEmpty(t *testing.T) {
	for _, s := range []string{"(3;3]", "[3;3)", "(3;3)", "[5;2]"} {
		i := iv(t, s)
		assert.True(t, i.IsEmpty(), s)
		assert.False(t, i.Meets(Interval{}), "%s has nothing to share", s)
		assert.Equal(t, AtLeastOf(Int(9)), i.Join(AtLeastOf(Int(9))), s)
		_, _, apart := i.Facing(Point(Int(9)))
		assert.False(t, apart, s)
	}
	assert.False(t, Point(Int(3)).IsEmpty())
	assert.False(t, Interval{}.IsEmpty())
}

func TestIntervalOperations(t *testing.T) {
	assert.Equal(t, iv(t, "(20;30)"), iv(t, "(20;)").Intersect(iv(t, "(;30)")))
	assert.Equal(t, iv(t, "[40;1000)"), iv(t, "[40;99]").Join(iv(t, "[200;1000)")))
	assert.Equal(t, iv(t, "(3;5]"), iv(t, "(1;2]").Add(iv(t, "[2;3]")), "one open end opens the sum")
	assert.Equal(t, iv(t, "[3;)"), iv(t, "[1;)").Add(iv(t, "[2;3]")))
	assert.Equal(t, iv(t, "[100;250)"), iv(t, "[1;2.5)").Scale(Int(100)))
	assert.Equal(t, iv(t, "(-2.5;-1]"), iv(t, "[1;2.5)").Scale(Int(-1)))
	assert.Equal(t, iv(t, "[18;24]"), iv(t, "[18;24.3)").Wholes())
	assert.Equal(t, iv(t, "[4;)"), iv(t, "(3.5;)").Wholes())
	assert.Equal(t, iv(t, "(30;)"), iv(t, "(30;)").Wholes(), "a whole open end stays as it is said")
	tooMany := Point(MustNumber("9223372036854775807"))
	assert.True(t, tooMany.Add(Point(Int(1))).IsZero(), "an end that cannot be written only widens")
	n, ok := Point(Int(5)).IsPoint()
	assert.True(t, ok && n == Int(5))
	_, ok = iv(t, "[5;5)").IsPoint()
	assert.False(t, ok)
}

func TestIntervalText(t *testing.T) {
	for want, s := range map[string]string{
		"[16,000, 24,000)": "[16000;24000)",
		"(30,000, ∞)":      "(30000;)",
		"(-∞, 5.5]":        "(;5.5]",
		"(-∞, ∞)":          "(;)",
		"[23, 23]":         "[23;23]",
	} {
		assert.Equal(t, want, iv(t, s).String())
	}
	b, err := json.Marshal(iv(t, "(30000;)"))
	require.NoError(t, err)
	assert.Equal(t, `{"low":30000,"high":null,"lowOpen":true}`, string(b))
}

func TestIntervalEqualIgnoresAbsentEnds(t *testing.T) {
	odd := Interval{Low: Bound{Int(7), Unbounded}}
	assert.True(t, odd.Equal(Interval{}))
	assert.False(t, odd.Equal(AtLeastOf(Int(7))))
	assert.False(t, AtLeastOf(Int(7)).Equal(Interval{Low: Bound{Int(7), Open}}))
}

// fuzzInterval makes any interval, empty ones too.
func fuzzInterval(low, high int64, kinds uint8) Interval {
	return Interval{
		Bound{decimal(low%1000, -1), BoundKind(kinds % 3)},
		Bound{decimal(high%1000, -1), BoundKind(kinds / 3 % 3)},
	}
}

func FuzzInterval(f *testing.F) {
	f.Add(int64(1), int64(3), uint8(4), int64(3), int64(5), uint8(8), int64(3))
	f.Add(int64(30), int64(0), uint8(2), int64(20), int64(30), uint8(4), int64(30))
	f.Fuzz(func(t *testing.T, al, ah int64, ak uint8, bl, bh int64, bk uint8, n int64) {
		a, b, x := fuzzInterval(al, ah, ak), fuzzInterval(bl, bh, bk), decimal(n%1000, -1)
		require.Equal(t, a.Meets(b), b.Meets(a))
		require.True(t, a.Inside(a.Join(b)) && b.Inside(a.Join(b)))
		require.True(t, a.Intersect(b).Inside(a) && a.Intersect(b).Inside(b))
		in, inB := a.Contains(x), b.Contains(x)
		require.Equal(t, in && inB, a.Intersect(b).Contains(x))
		if in && inB {
			require.True(t, a.Meets(b))
		}
		if in && a.Inside(b) {
			require.True(t, inB)
		}
		if a.Wholes().Contains(x) {
			require.True(t, in, "wholes only narrow")
		}
		if sum, ok := x.Add(x); ok && in && inB {
			require.True(t, a.Add(b).Contains(sum))
		}
		if !a.IsEmpty() && !b.IsEmpty() {
			_, apart := a.Gap(b)
			require.Equal(t, !a.Meets(b), apart)
		}
		var back Interval
		data, err := json.Marshal(a)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &back))
		require.True(t, a.Equal(back), "%s", data)
	})
}
