package extract_test

import (
	"fmt"
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
	for _, e := range lexicon.English().Examples {
		found := slices.ContainsFunc(readSentence(t, e.Text), func(c claims.Claim) bool { return isWanted(c, e.Want) })
		if found == e.Not {
			t.Errorf("%s:%d: %q %s %s; read: %s", e.Pos.File, e.Pos.Line, e.Text,
				map[bool]string{true: "must not read", false: "should read"}[e.Not], e.Want, summary(readSentence(t, e.Text)))
		}
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

func TestLexiconExamplesCanFail(t *testing.T) {
	c := readSentence(t, "About 300 people may have died.")
	require.Len(t, c, 1)
	for _, want := range []lexicon.Want{
		{Measure: "injured"},
		{Measure: "deaths", Hedge: "exact"},
		{Measure: "deaths", Hedge: "approx", Value: "300"},
		{Measure: "deaths", Stance: "asserted"},
		{Measure: "deaths", Extent: "part"},
		{Measure: "event_date"},
	} {
		assert.False(t, isWanted(c[0], want), "%s", want)
	}
	assert.True(t, isWanted(c[0], lexicon.Want{Measure: "deaths", Hedge: "approx", Value: "250", Stance: "estimated", Extent: "total"}))
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

func isWanted(c claims.Claim, w lexicon.Want) bool {
	return c.Measure == w.Measure &&
		(w.Hedge == "" || c.Quantity.Hedge.String() == w.Hedge) &&
		(w.Value == "" || valueOf(c) == w.Value) &&
		(w.Stance == "" || c.Stance.String() == w.Stance) &&
		(w.Extent == "" || c.Extent.String() == w.Extent)
}

// valueOf is the low end of what a figure gives, or its high end where it has
// no low one; for a date its core.
func valueOf(c claims.Claim) string {
	switch given := c.Quantity.Given; {
	case c.IsDate():
		return c.Date.Core.String()
	case given.Low.Kind != claims.Unbounded:
		return given.Low.Value.String()
	default:
		return given.High.Value.String()
	}
}

func summary(list []claims.Claim) string {
	var out []string
	for _, c := range list {
		out = append(out, fmt.Sprintf("%s %s %s %s %s", c.Measure, c.Quantity.Hedge, valueOf(c), c.Stance, c.Extent))
	}
	if out == nil {
		return "nothing"
	}
	return strings.Join(out, "; ")
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
