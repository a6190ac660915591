package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

func documents(t *testing.T, s set) []sources.Document {
	t.Helper()
	var out []sources.Document
	for _, x := range s.texts {
		d, err := x.document()
		require.NoError(t, err)
		out = append(out, d)
	}
	return out
}

func TestNumeralKeepsItsForm(t *testing.T) {
	for _, c := range []struct{ was, half, ten string }{
		{"14", "21", "140"},
		{"870", "1,305", "8,700"},
		{"31,000", "46,500", "310,000"},
		{"9.4", "14.1", "94"},
		{"0.5", "0.8", "5"},
		{"50.07", "75.11", "500.7"},
		{"1.7 million", "2.6 million", "17 million"},
		{"60 million", "90 million", "600 million"},
		{"nine", "fourteen", "ninety"},
		{"Twenty-two", "Thirty-three", "Two hundred and twenty"},
		{"One hundred and forty-three", "Two hundred and fifteen", "One thousand four hundred and thirty"},
		{"Thirty-one thousand", "Forty-six thousand five hundred", "Three hundred and ten thousand"},
		{"sixty million", "ninety million", "six hundred million"},
	} {
		n, ok := parseNumeral(c.was)
		require.True(t, ok, c.was)
		assert.Equal(t, c.was, n.with(n.value()), "as it was")
		assert.Equal(t, c.half, n.with((3*n.value()+1)/2))
		assert.Equal(t, c.ten, n.tenfold())
	}
	for _, s := range []string{"", "dozens", "zero", "14th", "12:30", "a 9"} {
		_, ok := parseNumeral(s)
		assert.False(t, ok, s)
	}
}

func TestSpelling(t *testing.T) {
	for n := 1; n < 3_000_000; n += 1 + n/7 {
		got, ok := unspell(spell(n))
		assert.True(t, ok)
		assert.Equal(t, n, got, spell(n))
	}
}

func TestSwap(t *testing.T) {
	for _, c := range []struct {
		was  string
		draw int
		want string
	}{
		{"143", 0, "413"}, {"143", 1, "134"}, {"143", 2, "413"},
		{"9.4", 0, "4.9"}, {"31,000", 0, "13,000"}, {"31,000", 1, "30,100"},
		{"105", 0, "150"}, {"105", 1, "150"}, // never 015
		{"Twenty-six", 0, "Sixty-two"},
		{"55", 0, ""}, {"8", 0, ""}, {"10", 0, ""},
	} {
		n, ok := parseNumeral(c.was)
		require.True(t, ok)
		got, ok := n.swap(c.draw)
		assert.Equal(t, c.want != "", ok, c.was)
		assert.Equal(t, c.want, got, c.was)
	}
}

// crash is the small set with its texts in place of others.
func crash(t *testing.T, edits ...string) set {
	t.Helper()
	s, err := parseSet("crash", strings.NewReplacer(edits...).Replace(small))
	require.NoError(t, err)
	return s
}

// slipOf is the slip of a kind in a text.
func slipOf(s set, k kind, text int) (slip, bool) {
	for _, m := range s.slips(1) {
		if m.kind == k && m.text == text {
			return m, true
		}
	}
	return slip{}, false
}

func TestSlipChangesEveryPlace(t *testing.T) {
	s := crash(t)
	m, ok := slipOf(s, half, 0)
	require.True(t, ok)
	changed, at := s.apply(m)
	assert.Equal(t, strings.ReplaceAll(string(s.texts[0].raw), "14", "21"), string(changed.raw))
	require.Len(t, at, 2)
	for _, p := range at {
		assert.Equal(t, "21", string(changed.raw[p.start:p.end]))
	}
	m, ok = slipOf(s, oneplace, 0)
	require.True(t, ok)
	changed, _ = s.apply(m)
	assert.Equal(t, strings.Replace(string(s.texts[0].raw), "the 14", "the 21", 1), string(changed.raw))
	_, ok = slipOf(s, oneplace, 1)
	assert.False(t, ok, "it stands there once")
	assert.NotContains(t, string(s.texts[0].raw), "21", "the set is as it was")
}

func TestSlipsThatDoNotFit(t *testing.T) {
	hedged := crash(t, `b.txt "Fourteen"`, `b.txt ~"Fourteen"`)
	_, ok := slipOf(hedged, half, 1)
	assert.False(t, ok, "a hedged figure")
	_, ok = slipOf(hedged, half, 0)
	assert.True(t, ok)

	share := crash(t, "14 people", "14 percent", "the 14 deaths", "the 14 per cent")
	_, ok = slipOf(share, tenfold, 0)
	assert.False(t, ok, "140 percent")
	_, ok = slipOf(share, swapped, 0)
	assert.True(t, ok)
	_, ok = slipOf(share, year, 0)
	assert.False(t, ok, "no year")

	dated := crash(t, "14", "1998", "Fourteen", "1998")
	_, ok = slipOf(dated, year, 0)
	assert.True(t, ok)
	_, ok = slipOf(dated, tenfold, 0)
	assert.False(t, ok, "a year is only shifted")
}

func TestFoundAndTold(t *testing.T) {
	s := crash(t)
	got, err := s.try(1, false)
	require.NoError(t, err)
	require.NotEmpty(t, got.outcomes)
	for _, o := range got.outcomes {
		assert.True(t, o.told, "%s %s: %v", o.name, o.kind, o.why)
		if o.kind == tenfold {
			assert.GreaterOrEqual(t, o.level, factcheck.Warning, "%s: %v", o.name, o.why)
		}
		assert.Equal(t, o.name == "a.txt", o.several)
	}
}

// Figures of two things are labelled as one here: no slip in them is one in a told figure.
func TestNotTold(t *testing.T) {
	s := crash(t, "Fourteen people died", "Fourteen people were hurt")
	all, err := s.try(1, false)
	require.NoError(t, err)
	require.NotEmpty(t, all.outcomes)
	for _, o := range all.outcomes {
		assert.False(t, o.told)
		assert.NotEmpty(t, o.why.Key)
	}
	told, err := s.try(1, true)
	require.NoError(t, err)
	assert.Empty(t, told.outcomes)
}

// What stands in an alarm before the slip is left out.
func TestAlarmBefore(t *testing.T) {
	s := crash(t, "-- same --", "-- c.txt --\nA bus crash near Kelmar killed 57 people on Tuesday, 3 May 2011.\n-- same --")
	got, err := s.try(1, false)
	require.NoError(t, err)
	r := sum(1, []trial{got})
	assert.NotEmpty(t, r.Alarms)
	assert.Zero(t, r.Quiet)
	assert.Empty(t, r.Rows)
}

func TestExchange(t *testing.T) {
	s := crash(t, "14 people on", "14 people and injured 31 on", "Fourteen people died", "Fourteen people died and 31 were injured",
		"-- same --", "-- same --\na.txt \"31\" = b.txt \"31\"")
	got, err := newTwin(s)
	require.NoError(t, err)
	all := got.exchanges()
	require.Len(t, all, 2)
	changed, at := s.apply(all[0])
	assert.Contains(t, string(changed.raw), "killed 31 people and injured 14 on Tuesday. Police confirmed the 31 deaths.")
	assert.Len(t, at, 3)
	changed, _ = s.apply(all[1])
	assert.Contains(t, string(changed.raw), "Thirty-one people died and 14 were injured")
	o, err := s.try(1, true)
	require.NoError(t, err)
	for _, x := range o.outcomes {
		if x.kind == exchanged {
			assert.GreaterOrEqual(t, x.level, factcheck.Warning, "%s: %v", x.name, x.why)
		}
	}
}

func TestNothingToExchange(t *testing.T) {
	for _, edits := range [][]string{
		{"14 people on", "14 people on a road with 31 houses on", "Fourteen people died", "Fourteen people died near 31 houses"},
		{"14 people on", "14 people and injured 14 on", "Fourteen people died", "Fourteen people died and 31 were injured"},
	} {
		s := crash(t, append(edits, "About 30", "About 31")...)
		x, err := newTwin(s)
		require.NoError(t, err)
		assert.Empty(t, x.exchanges())
	}
}
