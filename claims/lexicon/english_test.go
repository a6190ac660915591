package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/pack"
	"github.com/sourcedclaims/factcheck/claims/internal/pack/disk"
)

// Every class has a slot, and only one; every slot is used by English, so that
// a slot that no file fills is a mistake of the list.
func TestSlots(t *testing.T) {
	filled := map[Class]bool{}
	cues := map[string]bool{} // they share a class, and go by their names
	for e := range English().All() {
		filled[e.Class] = true
		if e.Class == Cue {
			cues[e.Name] = true
		}
	}
	by := map[Class]slot{}
	for s, c := range slots {
		if c == Cue {
			by[c] = s
			assert.True(t, cues[s.key], "no English word for %v", s)
			continue
		}
		assert.NotContains(t, by, c, "%v and %v fill one class", s, by[c])
		by[c] = s
		if c != UnitMark { // for languages that glue units to digits; English has none
			assert.True(t, filled[c], "no English word for %v", s)
		}
	}
	for c := NoClass + 1; c < classes; c++ {
		assert.Contains(t, by, c, "nothing fills class %d", c)
	}
}

func TestEnglishWords(t *testing.T) {
	lex := English()
	has := func(phrase string, c Class, name string) bool {
		var ids []Word
		for _, w := range strings.Fields(phrase) {
			ids = append(ids, lex.Find(w))
		}
		return slices.ContainsFunc(lex.At(ids[0]), func(e *Entry) bool {
			return e.Class == c && e.Name == name && slices.Equal(e.Words, ids)
		})
	}
	for _, c := range []struct {
		phrase string
		class  Class
		name   string
	}{
		{"killed", MeasureObject, "deaths"},
		{"no fewer than", HedgeBefore, "at_least"},
		{"hundreds of thousands", VagueWord, "hundreds_of_thousands"},
		{"may", Month, "5"},
		{"may", Auxiliary, ""},
		{"'s", Auxiliary, ""},
		{"cease - fire", EventNoun, "war"},
		{"a $", CurrencyMark, "AUD"},
		{"policemen", Person, "police"},
		{"humans", Person, ""},
	} {
		assert.True(t, has(c.phrase, c.class, c.name), "%q is no entry of class %d, %q", c.phrase, c.class, c.name)
	}
	assert.False(t, has("humen", Person, ""))
	assert.Zero(t, lex.Find("qqq"))
	assert.Zero(t, lex.Word([]byte("KILLED")), "words are looked up in lower case")
}

func TestLookups(t *testing.T) {
	lex := English()
	may := lex.Find("may")
	assert.True(t, lex.Is(may, Month))
	assert.True(t, lex.Any(may, Set(Season, Month)))
	assert.False(t, lex.Any(may, Set(Season, Weekday)))
	assert.False(t, lex.Is(lex.Find("people"), ScaleWord))
	assert.True(t, lex.Begins(lex.Find("no"), HedgeBefore), "no fewer than")
	assert.False(t, lex.Is(lex.Find("no"), HedgeBefore))
	for c := NoClass; c < classes; c++ {
		assert.False(t, lex.Is(0, c) || lex.Begins(0, c), "an unknown word has no class")
	}
	assert.Empty(t, lex.At(0))
	assert.Equal(t, "may", lex.Spell(may))
	assert.Empty(t, lex.Spell(0))

	assert.Equal(t, lex.Find("$"), lex.Mark('$'))
	assert.Equal(t, lex.Find("€"), lex.Mark('€'))
	assert.NotZero(t, lex.Mark('€'))
	for _, hyphen := range "-‐‑" {
		assert.Equal(t, lex.Find("-"), lex.Mark(hyphen))
	}
	for _, r := range []rune{0, -1, '\x7f', '☂', 0x10FFFF, 0x110000, 0xD800} {
		assert.Zero(t, lex.Mark(r), "%q", r)
	}
}

// Longer phrases come first, or "at least" would hide "at least another".
func TestLongestFirst(t *testing.T) {
	lex := English()
	longest := map[Class]int{}
	for w := range lex.starts {
		at := lex.At(Word(w))
		assert.True(t, slices.IsSortedFunc(at, func(a, b *Entry) int { return len(b.Words) - len(a.Words) }))
		for _, e := range at {
			assert.Equal(t, Word(w), e.Words[0])
			longest[e.Class] = max(longest[e.Class], len(e.Words))
		}
	}
	for c, n := range longest {
		assert.Equal(t, n, lex.Longest(c))
	}
	assert.Zero(t, lex.Longest(NoClass))
}

// The measures that data and other programs name.
func TestMeasures(t *testing.T) {
	for id := range strings.FieldsSeq(`deaths injured missing displaced refugees evacuated returned homeless affected
		arrested captured protesters shot hospitalised rescued bodies cases troops observers munitions buildings villages
		vehicles bridges magnitude depth aftershocks distance area volume duration percent population money countries
		event_date event_time count`) {
		assert.Contains(t, Measures(), claims.Measure(id))
	}
	for id, info := range Measures() {
		assert.Equal(t, id, info.ID)
		assert.NotEmpty(t, info.Label, "%s has no label", id)
	}
	assert.Equal(t, claims.Magnitude, Measures()["magnitude"].Scale)
	assert.Equal(t, claims.Percent, Measures()["percent"].Scale)
	assert.True(t, Measures()["deaths"].Grows)
	assert.False(t, Measures()["population"].Grows)
	assert.True(t, Measures().Within("bodies", "deaths"))
}

// Every measure can be looked up by whoever meets its id.
func TestMeasuresAreTold(t *testing.T) {
	all := Measures()
	assert.GreaterOrEqual(t, len(all), 60)
	words := map[claims.Measure]bool{}
	for e := range English().All() {
		if e.Class >= MeasureNoun && e.Class <= MeasureBefore {
			words[claims.Measure(e.Name)] = true
		}
	}
	labels, topics := map[string]claims.Measure{}, map[string]bool{}
	for id, m := range all {
		assert.Contains(t, Topics, m.Topic, "topic of %s", id)
		assert.NotEmpty(t, m.Standard, "standard of %s", id)
		assert.NotContains(t, labels, m.Label, "%s is called as another measure", id)
		labels[m.Label], topics[m.Topic] = id, true
		switch {
		case m.Scale == claims.Count && id != claims.Counted:
			assert.NotEmpty(t, m.Unit, "unit of %s", id)
		case m.Scale == claims.Physical || m.Scale == claims.Money || m.Scale == claims.Percent:
			assert.True(t, len(m.Units) > 0 || m.Kind != "", "units of %s", id)
		}
		read := words[id] || len(m.Units) > 0 || m.Scale == claims.Calendar || m.Scale == claims.Clock
		assert.True(t, read, "no word and no unit reads %s", id)
		if m.Kind != "" {
			assert.True(t, words[id], "no word tells %s from %s", id, m.Kind)
			assert.Equal(t, all[m.Kind].Scale, m.Scale, "scale of %s", id)
		}
	}
	assert.Len(t, topics, len(Topics), "every topic has a measure")
}

// The unit alone gives a measure.
func TestUnitMeasures(t *testing.T) {
	for unit, want := range map[string]claims.Measure{"km": "distance", "ha": "area", "l": "volume", "day": "duration", "%": "percent", "money": "money", "magnitude": "magnitude", "kg": "weight", "km/h": "speed", "furlong": "", "": ""} {
		assert.Equal(t, want, English().UnitMeasure(unit), unit)
	}
}

// The sections of English name nothing that the rest of the program does not
// have.
func TestEnglishNames(t *testing.T) {
	vague := map[string]bool{}
	for _, row := range claims.Newsroom().Vague {
		vague[row.ID] = true
	}
	for e := range English().All() {
		switch e.Class {
		case VagueWord:
			for id := range strings.SplitSeq(e.Name, "|") {
				assert.True(t, vague[id], "no row of the profile for %q", e.Name)
			}
		case MeasureNoun, MeasureState, MeasureSubject, MeasureObject, MeasureToll, MeasureThing, MeasureBefore:
			assert.Contains(t, Measures(), claims.Measure(e.Name))
		case Number, ScaleWord, ScaleMark:
			_, err := claims.ParseNumber(e.Name)
			assert.NoError(t, err)
		}
	}
}

func TestParseMeasures(t *testing.T) {
	got, err := ParseMeasures("m.lex", `
measure harmed
  label: number of harmed
measure deaths
  scale: count
  grows: yes
  needs: place; noun
  within: harmed
  label: death toll
  unit: dead
`)
	require.NoError(t, err)
	assert.Equal(t, claims.Measures{
		"harmed": {ID: "harmed", Label: "number of harmed"},
		"deaths": {ID: "deaths", Grows: true, Needs: []claims.Facet{"place", "noun"}, Within: []claims.Measure{"harmed"}, Label: "death toll", Unit: "dead"},
	}, got)
}

func TestParseMeasuresMistakes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"not a file", "  scale: count", "m.lex:1:3: a field outside any section"},
		{"another section", "event war\n  noun: war", `m.lex:1:1: unexpected section "event"; write measure NAME`},
		{"no name", "measure\n  scale: count", `m.lex:1:1: unexpected section "measure"; write measure NAME`},
		{"unknown field", "measure a\n  scales: count", `m.lex:2:3: no field "scales" in a measure; did you mean "scale"?; it has apart, counts, grows, kind, label, like, needs, scale, standard, sum, topic, unit, units, within`},
		{"unknown scale", "measure a\n  scale: big", `m.lex:2:10: `},
		{"two scales", "measure a\n  scale: count; money", `m.lex:2:17: field "scale" has one value`},
		{"a field twice", "measure a\n  scale: count\nmeasure b\n  unit: x\nmeasure a\n  scale: money", `m.lex:6:3: measure "a" has two fields "scale"`},
		{"neither yes nor no", "measure a\n  grows: maybe", `m.lex:2:10: grows is yes or no, not "maybe"`},
		{"unknown facet", "measure a\n  needs: noun; plase", `m.lex:2:16: no facet "plase"; did you mean "place"?; there are ends, event, moment, noun, place, predicate, verb, whole`},
		{"unknown measure", "measure deaths\n  scale: count\nmeasure a\n  within: deaths; death", `m.lex:4:19: a lies within "death", which is no measure; did you mean "deaths"?`},
		{"within itself", "measure a\n  within: a", "m.lex:2:3: a lies within itself"},
		{"within itself by a chain", "measure a\n  within: b\nmeasure b\n  within: c\nmeasure c\n  within: a", "m.lex:2:3: a lies within itself"},
		{"a circle of sums", "measure a\n  sum: b\nmeasure b\n  sum: c; d\nmeasure c\n  sum: a\nmeasure d\n  grows: no", "m.lex:2:3: a is a sum of itself, by way of b"},
		{"a long id", "measure " + strings.Repeat("a", 61) + "\n  grows: no", "m.lex:1:9: the name has 61 characters; it may have 60"},
		{"a long label", "measure a\n  label: " + strings.Repeat("é", 61), "m.lex:2:10: the label has 61 characters; it may have 60"},
		{"a long unit", "measure a\n  unit: " + strings.Repeat("a", 61), "m.lex:2:9: the unit has 61"},
		{"above a circle", "measure x\n  within: a\nmeasure a\n  within: b\nmeasure b\n  within: a", "m.lex:4:3: a lies within itself"},
	} {
		_, err := ParseMeasures("m.lex", c.text)
		require.Error(t, err, c.name)
		assert.Contains(t, err.Error(), c.want, c.name)
		requireInside(t, "m.lex", c.text, err.(*Error).Pos)
	}
}

// A long chain of measures is checked in no more than a moment.
func TestParseMeasuresLongChain(t *testing.T) {
	long := func(i int) string { return fmt.Sprintf("m%0*d", maxName-1, i) }
	var text strings.Builder
	for i := range 2000 {
		text.WriteString("measure " + long(i) + "\n  scale: count\n")
		if i > 0 {
			text.WriteString("  within: " + long(i-1) + "\n")
		}
	}
	got, err := ParseMeasures("m.lex", text.String())
	require.NoError(t, err)
	assert.Len(t, got, 2000)
}

func TestPacked(t *testing.T) {
	onDisk, err := disk.Read(".", "measures.lex", "en")
	require.NoError(t, err)
	assert.True(t, slices.Equal(onDisk, files()), "a file was changed: run go generate ./claims/lexicon")
}

func TestLoad(t *testing.T) {
	_, err := load(files(), "nowhere")
	assert.EqualError(t, err, `no words for the language "nowhere"`)

	bad := pack.Files{
		{Name: "xx/a.lex", Text: "cue\n  back: it\n"},
		{Name: "xx/b.lex", Text: "cue\n  bakc: it\n"},
	}
	_, err = load(bad, "xx")
	assert.ErrorContains(t, err, `xx/b.lex:2:3: no field "bakc" in a section "cue"; did you mean "back"?`)
	bad[1].Text = "back: it"
	_, err = load(bad, "xx")
	assert.ErrorContains(t, err, "xx/b.lex:1:5: a field must be indented")
}

// The file that the package comment shows.
func TestDocumentedFile(t *testing.T) {
	fields, err := Parse("doc.lex", `
# What a death toll counts.
measure deaths
  subject: die/dies/died; perish*
  object:  kill*; (gun/guns/gunned) down
  example: Ten people were killed. => deaths exact 10
  not:     Ten people saw the engine die. => deaths
`)
	require.NoError(t, err)
	lex, err := Compile(fields)
	require.NoError(t, err)
	assert.Len(t, slices.Collect(lex.All()), 3+4+4+4)
	require.Len(t, lex.Examples, 2)
	assert.Equal(t, Example{
		Pos: Pos{"doc.lex", 6, 12}, Section: "measure", Name: "deaths",
		Text: "Ten people were killed.", Want: Want{Measure: "deaths", Hedge: "exact", Value: "10"},
	}, lex.Examples[0])
	assert.True(t, lex.Examples[1].Not)
}

// The first use of English: what a command pays before it reads a text.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := load(files(), "en"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWord(b *testing.B) {
	lex := English()
	list := [][]byte{[]byte("people"), []byte("of"), []byte("unheard"), []byte("killed"), []byte("rossi")}
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range list {
			lex.Word(w)
		}
	}
}

// Names of hedges, stances and extents are told apart by the name alone.
func TestReadingWords(t *testing.T) {
	n := int(claims.None) + 1 + int(claims.Denied) + 1 + int(claims.Subtotal) + 1
	assert.Len(t, readingWords(), n, "no two share a name")
	for _, c := range []struct {
		word string
		want Want
	}{
		{"approx", Want{Measure: "deaths", Hedge: "approx"}},
		{"none", Want{Measure: "deaths", Hedge: "none"}},
		{"estimated", Want{Measure: "deaths", Stance: "estimated"}},
		{"part", Want{Measure: "deaths", Extent: "part"}},
		{"2003-05", Want{Measure: "deaths", Value: "2003-05"}},
	} {
		got := Want{Measure: "deaths"}
		assert.Empty(t, got.set(c.word))
		assert.Equal(t, c.want, got)
		assert.Equal(t, "deaths "+c.word, got.String())
	}
}
