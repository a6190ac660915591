package claims

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// requireSame writes a profile and reads it back.
func requireSame(t *testing.T, p Profile) {
	t.Helper()
	text, err := p.Format()
	require.NoError(t, err)
	got, err := ParseProfile(text)
	require.NoError(t, err, "%s", text)
	require.True(t, p.Equal(got), "%s", text)
	again, err := got.Format()
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
}

func TestProfileRoundTrip(t *testing.T) {
	for _, p := range Profiles() {
		requireSame(t, p)
		named, ok := ProfileNamed(p.Name)
		assert.True(t, ok && named.Equal(p))
	}
	strict := Newsroom()
	strict.Name = "strict"
	strict.Scales[Count].About.Read.Share = num("0.05")
	strict.Scales[Clock].Marks = 15
	strict.Vague = append(strict.Vague, VagueRow{"oodles", Between(Int(20), Int(50)), AtLeastOf(Int(10))})
	strict.Dates.Years = []YearWidth{{1900, 1}, {firstYear, 3}}
	requireSame(t, strict)

	few := Newsroom() // what a profile does not have stays out of it
	few.Name, few.Vague, few.Dates.Parts, few.Scales[Money] = "few", few.Vague[3:5:5], few.Dates.Parts[1:2:2], Widths{}
	requireSame(t, few)

	var back Profile
	text, err := json.Marshal(strict)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &back))
	assert.True(t, strict.Equal(back))
	text, err = json.Marshal(Profile{})
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, &back))
	assert.True(t, Newsroom().Equal(back), "the zero profile is the newsroom's")
	assert.False(t, strict.Equal(few))
}

// What cannot be read back is not written.
func TestProfileFormatRefuses(t *testing.T) {
	for name, change := range map[string]func(*Profile){
		"a row for dates as a scale":    func(p *Profile) { p.Scales[Calendar].Zeros = true },
		"a word with two rows":          func(p *Profile) { p.Vague = append(p.Vague, p.Vague[0]) },
		"a negative share":              func(p *Profile) { p.Scales[Count].Cap = num("-0.1") },
		"the name of another profile":   func(p *Profile) { p.Name = "newsroom"; p.Dates.Days = 9 },
		"a unit that has no such parts": func(p *Profile) { p.Dates.Parts[0].Unit = 0 },
	} {
		p := Newsroom()
		p.Name = "odd"
		change(&p)
		_, err := p.Format()
		assert.Error(t, err, name)
	}
}

// A file names a base and what differs; the rest is the base's.
func TestParseProfile(t *testing.T) {
	p, err := ParseProfile([]byte(`{
  "name": "strict",
  "scales": {
    "count": {"about": {"read": {"share": 0.05}}, "headRoom": {"share": 0.2}},
    "percent": {"asStated": true}
  },
  "vague": {
    "dozens": {"read": {"low": 24, "high": 60}},
    "oodles": {"new": true, "read": {"low": 20, "high": 50, "highOpen": true}, "stated": {"low": 10}}
  },
  "dates": {"days": 2, "years": [{"from": 1900, "years": 1}, {"years": 8}], "parts": {"month": {"early": {"core": [1, 7]}}}}
}`))
	require.NoError(t, err)
	want := Newsroom()
	want.Name = "strict"
	want.Scales[Count].About.Read = Allowance{Share: num("0.05")}
	want.Scales[Count].HeadRoom.Share = num("0.2")
	want.Scales[Percent].AsStated = true
	want.Vague[6].Read.High.Value = Int(60)
	want.Vague = append(want.Vague, VagueRow{"oodles", HalfOpen(Int(20), Int(50)), AtLeastOf(Int(10))})
	want.Dates.Days, want.Dates.Years = 2, []YearWidth{{1900, 1}, {firstYear, 8}}
	want.Dates.Parts[0].Core[0] = [2]int{1, 7}
	assert.True(t, want.Equal(p))
	assert.True(t, Newsroom().Equal(Profile{Name: "newsroom", Scales: newsroom.Scales, Vague: vagueWords, Dates: newsroomDates}), "the table itself is untouched")

	assert.Equal(t, "[95; 105]", brief(p.Read(Quantity{Point: Int(100), Step: Int(1), Hedge: Approx}, Physical).Read), "a scale that the file does not name")
	p, err = ParseProfile([]byte(`{"name": "bare", "base": "none", "scales": {"count": {"zeros": true}}}`))
	require.NoError(t, err)
	assert.Empty(t, p.Vague)
	for _, text := range []string{"\ufeff{\"name\": \"mine\"}", `{"name": "\ud83d\ude00 \\ud800 \uFFFD"}`} {
		_, err = ParseProfile([]byte(text))
		require.NoError(t, err, text)
	}
	p, err = ParseProfile([]byte(`{"name": "mine", "base": "conservative"}`))
	require.NoError(t, err)
	assert.True(t, p.Scales[Money].AsStated)
}

func brief(i Interval) string { return strings.ReplaceAll(i.String(), ",", ";") }

func TestParseProfileRefuses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{``, "line 1, column 1: no JSON: unexpected end of JSON input"},
		{"{\n  \"name\" \"strict\"}", "line 2, column 10: no JSON: invalid character '\"' after object key"},
		{`{"name": "strict"} {}`, "line 1, column 20: no JSON"},
		{`[]`, "line 1, column 1: it is an object"},
		{`{}`, "line 1, column 1: name: a profile has a name"},
		{"{\"name\": \"a\xffb\"}", "line 1, column 12: the text is not valid UTF-8"},
		{`{"name": "a\ud800b"}`, "line 1, column 12: half of a surrogate pair is no character"},
		{`{"name": "\udc00\ud800"}`, "line 1, column 11: half of a surrogate pair"},
		{`{"name": "x", "vague": {"\\\ud83d": {}}}`, "line 1, column 28: half of a surrogate pair"},
		{`{"name": "a\nb"}`, "line 1, column 10: name: the name is printed beside verdicts, and U+000A in it cannot be"},
		{`{"name": "a\u0000b"}`, "and U+0000 in it cannot be"},
		{`{"name": "` + strings.Repeat("a", 61) + `"}`, "name: the name has 61 bytes; it may have 60"},
		{"\ufeff{\"name\": 3}", "line 1, column 10: name: it is a text"},
		{`{"name": 3}`, "line 1, column 10: name: it is a text"},
		{`{"name": "newsroom", "dates": {"days": 9}}`, `column 10: name: "newsroom" is built in and has other rows`},
		{`{"name": "none"}`, "stands for a base without rows"},
		{`{"name": "x", "base": "newsrom"}`, `line 1, column 23: base: no profile is built in under the name "newsrom"; did you mean "newsroom"?`},
		{`{"name": "x", "bass": "newsroom"}`, `line 1, column 15: bass: no such member; did you mean "base"?`},
		{`{"name": "x", "name": "y"}`, `line 1, column 15: "name" stands twice`},
		{"{\"name\": \"x\",\n \"scales\": {\"cuont\": {}}}", `line 2, column 13: scales.cuont: no such member; did you mean "count"?`},
		{`{"name": "x", "scales": {"date": {}}}`, "scales.date: no such member"},
		{`{"name": "x", "scales": {"count": {"headroom": {}}}}`, `scales.count.headroom: no such member; did you mean "headRoom"?`},
		{`{"name": "x", "scales": {"count": 3}}`, "scales.count: it is an object"},
		{`{"name": "x", "scales": {"count": {"zeros": 1}}}`, "scales.count.zeros: it is true or false"},
		{`{"name": "x", "scales": {"count": {"cap": "a fifth"}}}`, "scales.count.cap: it is a number"},
		{`{"name": "x", "scales": {"count": {"cap": -0.2}}}`, "scales.count.cap: -0.2 is negative"},
		{`{"name": "x", "scales": {"count": {"cap": 20}}}`, "scales.count.cap: 20 is more than 1"},
		{`{"name": "x", "scales": {"count": {"cap": 1e99}}}`, "scales.count.cap: number"},
		{`{"name": "x", "scales": {"count": {"about": {"read": {"share": 0.5}}}}}`, `scales.count.about: a figure is read more widely, {"share": 0.5}, than stated, {"share": 0.25, "half": true}`},
		{`{"name": "x", "scales": {"clock": {"marks": 2.5}}}`, "scales.clock.marks: 2.5 is no whole number from 0 to 1440"},
		{`{"name": "x", "vague": {"dozen s": {"read": {"low": 1}}}}`, `vague.dozen s: no such vague word (a row for one of your own lexicon says "new": true); did you mean "dozens"?`},
		{`{"name": "x", "vague": {"dozens": {"new": true}}}`, "vague.dozens: this word is not new"},
		{`{"name": "x", "vague": {"dozens": {"read": {"low": 60, "high": 24}}}}`, "vague.dozens.read: no number lies in [60, 24]"},
		{`{"name": "x", "vague": {"dozens": {"read": {"low": 5, "high": 60}}}}`, "vague.dozens: what is read, [5, 60], reaches beyond what is stated, [12, 120]"},
		{`{"name": "x", "vague": {"dozens": {"read": {"low": 24, "highOpen": true}}}}`, "an end that is open has to be there"},
		{`{"name": "x", "vague": {"a|b": {"new": true, "read": {"low": 1}}}}`, "without a bar"},
		{`{"name": "x", "vague": {"oodles": {"new": true}}}`, "the row says nothing"},
		{`{"name": "x", "dates": {"days": -1}}`, "dates.days: -1 is no whole number from 0"},
		{`{"name": "x", "dates": {"years": [{"from": 1500, "years": 5}, {"from": 1900, "years": 2}]}}`, "dates.years.2: the rows go back in time"},
		{`{"name": "x", "dates": {"years": {}}}`, "dates.years: it is a list"},
		{`{"name": "x", "dates": {"parts": {"week": {}}}}`, "dates.parts.week: no such member; there are month, year, decade, century"},
		{`{"name": "x", "dates": {"parts": {"month": {"early": {"core": [9, 3]}}}}}`, "the first part, 9, comes after the last, 3"},
		{`{"name": "x", "dates": {"parts": {"month": {"early": {"core": [1, 40]}}}}}`, "40 is no whole number from 1 to 31"},
		{`{"name": "x", "dates": {"parts": {"month": {"early": {"core": [1, 20]}}}}}`, "dates.parts.month.early: the core, [1 20], lies within the margin, [1 15]"},
	} {
		_, err := ParseProfile([]byte(c.text))
		var at *ProfileError
		if assert.True(t, errors.As(err, &at), c.text) {
			assert.Contains(t, err.Error(), c.want, c.text)
		}
	}
	_, err := ParseProfile([]byte(strings.Repeat(" ", MaxProfile+1)))
	assert.ErrorContains(t, err, "larger than a profile can be")
}

// The conservative reading is what the words allow, so that nothing is in
// tension: it agrees or it conflicts.
func TestConservative(t *testing.T) {
	read := func(p Profile, s string) Quantity { return p.Read(Figure(s), Count) }
	for _, c := range []struct {
		a, b                   string
		newsroom, conservative bool // whether they agree
	}{
		{"20,000", "23,000", false, true},
		{"at least 18", "60", false, true},
		{"dozens", "15", false, true},
		{"up to 500", "100", false, true},
		{"about 300", "230", false, true},
		{"23", "24", false, false},
		{"20,000", "more than 30,000", false, false},
		{"dozens", "300", false, false},
		{"20,000", "19,873", true, true},
	} {
		a, b := read(Newsroom(), c.a), read(Newsroom(), c.b)
		assert.Equal(t, c.newsroom, a.Verdict(b).Agrees(), "%s / %s", c.a, c.b)
		wide, wide2 := read(Conservative(), c.a), read(Conservative(), c.b)
		assert.Equal(t, c.conservative, wide.Verdict(wide2).Agrees(), "%s / %s", c.a, c.b)
		assert.NotEqual(t, Tension, wide.Verdict(wide2), "%s / %s", c.a, c.b)
		assert.Equal(t, a.Verdict(b) == Conflict, wide.Verdict(wide2) == Conflict, "%s / %s", c.a, c.b)
		assert.True(t, wide.Read.Equal(wide.Stated))
		assert.True(t, wide.Equal(Conservative().Read(wide, Count)), "reading twice changes nothing")
	}
}

// No bytes make the reader panic, and what is read is written and read back
// without a loss.
func FuzzParseProfile(f *testing.F) {
	for _, p := range Profiles() {
		text, err := p.Format()
		require.NoError(f, err)
		f.Add(text)
	}
	for _, s := range []string{
		`{"name": "x"}`, `{"name": "x", "base": "none", "vague": {"a": {"new": true, "read": {"low": 1}}}}`, `{"name":"x","name":"y"}`, `[[[[`, `{"a":{"a":{}}}`,
		`{"name": "x", "scales": {"count": {"about": {"read": {"half": true}}, "cap": 1e-9, "least": 0.5}}}`,
		`{"name": "x", "dates": {"years": [], "parts": {"decade": {"mid": {"margin": [4, 9]}}}}}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ParseProfile(data)
		if err == nil {
			requireSame(t, p)
			return
		}
		var at *ProfileError
		require.True(t, errors.As(err, &at), "%v", err)
		require.GreaterOrEqual(t, at.Line, 1)
		require.GreaterOrEqual(t, at.Column, 1)
	})
}
