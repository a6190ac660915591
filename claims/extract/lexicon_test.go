package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
)

// The example lines of the lexicon, read as the sentences of a text. A failure
// names the line, so that whoever edits a word list sees which one to look at.
func TestLexiconExamples(t *testing.T) {
	for _, m := range (extract.Reader{}).Misread(lexicon.English().Examples) {
		t.Error(m)
	}
}

// Whoever adds a measure, a hedge or a word of stance shows what it is to read
// and what it must leave alone.
func TestLexiconHasExamples(t *testing.T) {
	shown, missed := map[string]bool{}, map[string]bool{}
	for _, e := range lexicon.English().Examples {
		for _, kind := range kinds(e) {
			if e.Not {
				missed[kind] = true
			} else {
				shown[kind] = true
			}
		}
	}
	for _, kind := range wantedKinds() {
		assert.True(t, shown[kind], "no example line reads %s", kind)
		assert.True(t, missed[kind], "no line with a near miss (not:) of %s", kind)
	}
}

// kinds are what an example shows: what it asks for, and the section of hedges
// or vague words that it stands in.
func kinds(e lexicon.Example) []string {
	return []string{
		e.Section + " " + e.Name,
		"measure " + string(e.Want.Measure),
		"stance " + e.Want.Stance,
		"extent " + e.Want.Extent,
	}
}

// unread are measures that no rule of the reader gives to a figure yet.
var unread = []claims.Measure{"event_time"}

// wantedKinds lists what must be shown, in order.
func wantedKinds() []string {
	all := []string{
		"zero all",
		"stance reported", "stance estimated", "stance supposed", "stance denied",
		"extent increment", "extent part", "extent rate", "extent limit",
	}
	for m := range lexicon.Measures() {
		if !slices.Contains(unread, m) {
			all = append(all, "measure "+string(m))
		}
	}
	for e := range lexicon.English().All() {
		switch e.Class {
		case lexicon.HedgeBefore, lexicon.HedgeAfter:
			all = append(all, "hedge "+e.Name)
		case lexicon.VagueWord:
			all = append(all, "vague "+e.Name)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func TestMisread(t *testing.T) {
	const text = "About 300 people may have died."
	for _, want := range []lexicon.Want{
		{Measure: "injured"},
		{Measure: "deaths", Hedge: "exact"},
		{Measure: "deaths", Hedge: "approx", Value: "300"},
		{Measure: "deaths", Stance: "asserted"},
		{Measure: "deaths", Extent: "part"},
		{Measure: "event_date"},
	} {
		e := lexicon.Example{Text: text, Want: want}
		assert.Len(t, extract.Reader{}.Misread([]lexicon.Example{e}), 1, "%s", want)
		e.Not = true
		assert.Empty(t, extract.Reader{}.Misread([]lexicon.Example{e}), "%s", want)
	}
	right := lexicon.Example{
		Pos: lexicon.Pos{File: "a.lex", Line: 7, Column: 3}, Text: text,
		Want: lexicon.Want{Measure: "deaths", Hedge: "approx", Value: "250", Stance: "estimated", Extent: "total"},
	}
	assert.Empty(t, extract.Reader{}.Misread([]lexicon.Example{right}))
	right.Not = true
	got := extract.Reader{}.Misread([]lexicon.Example{right})
	require.Len(t, got, 1)
	assert.Equal(t, `a.lex:7:3: "About 300 people may have died." must not read deaths approx 250 estimated total; read: deaths approx 250 estimated total`, got[0].String())
	right.Not, right.Text = false, "Nothing happened."
	assert.Equal(t, `a.lex:7:3: "Nothing happened." should read deaths approx 250 estimated total; read: nothing`, extract.Reader{}.Misread([]lexicon.Example{right})[0].String())
}

// Every measure shows at least three sentences that it is read from, and three
// near misses that would tempt its words.
func TestMeasuresAreShown(t *testing.T) {
	shown, missed := map[claims.Measure]int{}, map[claims.Measure]int{}
	for _, e := range lexicon.English().Examples {
		if e.Not {
			missed[e.Want.Measure]++
		} else {
			shown[e.Want.Measure]++
		}
	}
	for id := range lexicon.Measures() {
		if slices.Contains(unread, id) {
			continue
		}
		assert.GreaterOrEqual(t, shown[id], 3, "example lines that read %s", id)
		assert.GreaterOrEqual(t, missed[id], 3, "near misses (not:) of %s", id)
	}
}

// readSentence reads a sentence as the only paragraph of a text.
func readSentence(t *testing.T, text string) []claims.Claim {
	t.Helper()
	return reading(t, text).Claims
}

// readAll also has the expressions that are no claim.
func readAll(t *testing.T, text string) []claims.Claim {
	t.Helper()
	r := reading(t, text)
	return append(r.Claims, r.Others...)
}

func reading(t *testing.T, text string) extract.Reading {
	t.Helper()
	doc := sources.Document{
		Source: sources.Source{ID: "example"},
		Raw:    []byte(text),
		Blocks: []sources.Block{{Start: 0, End: len(text), Text: text}},
	}
	require.NoError(t, doc.Blocks[0].Check(doc.Raw))
	return extract.Read(doc)
}

// hedgeOf says what each section of hedges makes of a figure.
var hedgeOf = map[string]claims.Hedge{
	"at_least": claims.AtLeast, "more_than": claims.MoreThan, "at_most": claims.AtMost, "less_than": claims.LessThan,
	"nearly": claims.Approx, "just_over": claims.Approx, "about": claims.Approx,
	"exactly": claims.Exact, "emphasis": claims.Exact, "minus": claims.Exact, "most": claims.Range, "odd": claims.Range,
}

// Every word of every hedge does what its section says, in front of a figure
// and behind it.
func TestEveryHedge(t *testing.T) {
	lex := lexicon.English()
	for e := range lex.All() {
		var text string
		switch phrase := strings.ReplaceAll(spell(lex, e), " .", "."); e.Class { // "approx."
		case lexicon.HedgeBefore:
			text = "Officials said " + phrase + " 300 people died."
			if e.Name == "most" { // of those people, and of no others
				text = "Officials said " + phrase + " the 300 people died."
			}
		case lexicon.HedgeAfter:
			switch {
			case hedgeOf[e.Name] == claims.Exact: // these stand behind the noun
				text = "Officials said 300 people died " + phrase + "."
			case phrase == "odd", phrase == "ish":
				text = "Officials said 300-" + phrase + " people died."
			default:
				text = "Officials said 300 " + phrase + " people died."
			}
		default:
			continue
		}
		want, known := hedgeOf[e.Name]
		if !assert.True(t, known, "no hedge has the name %q", e.Name) {
			continue
		}
		got := readSentence(t, text)
		if assert.NotEmpty(t, got, text) {
			assert.Equal(t, want.String(), got[0].Quantity.Hedge.String(), text)
		}
	}
}

// Every unit is read behind a figure, as what its section says.
func TestEveryUnit(t *testing.T) {
	lex := lexicon.English()
	for e := range lex.All() {
		if e.Class != lexicon.UnitWord || e.Name == "magnitude" || lex.Spell(e.Words[len(e.Words)-1]) == "of" { // pounds: money or weight
			continue
		}
		text := "It came to 300 " + spell(lex, e) + " in the end."
		all := readAll(t, text)
		if assert.Len(t, all, 1, text) {
			assert.Equal(t, e.Name, all[0].Quantity.Unit, text)
		}
	}
}

// spell writes an entry as a text has it.
func spell(lex *lexicon.Lexicon, e *lexicon.Entry) string {
	var out strings.Builder
	for k, w := range e.Words {
		if k > 0 && !e.Glued(k) {
			out.WriteByte(' ')
		}
		out.WriteString(lex.Spell(w))
	}
	return out.String()
}
