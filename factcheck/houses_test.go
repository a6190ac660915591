package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// withHouse checks a draft against what the house has settled on and its sources.
func withHouse(t *testing.T, draft, house string, from ...string) map[string]Level {
	t.Helper()
	docs := []sources.Document{proseOf("draft.txt", draft, "2021-05-08"), proseOf("house.txt", house, "2021-05-07")}
	docs[0].Source.Kind, docs[1].Source.Kind = sources.Draft, sources.House
	for n, text := range from {
		docs = append(docs, proseOf(string(rune('a'+n))+".txt", text, "2020-01-01"))
	}
	out := map[string]Level{}
	for _, f := range Check(docs...).Findings {
		require.Len(t, f.Sides, 2, f.Rule)
		out[f.Rule+" "+f.Sides[1].Claims[0].Source] = f.Level
	}
	return out
}

// What the house has settled on wins: a draft that has it is held against other sources for
// a note only.
func TestHouseFigures(t *testing.T) {
	const settled = "The Lowland war of 1988 to 1996 killed 20,000 people."
	const other = "The Lowland war of 1988 to 1996 killed more than 30,000 people."
	assert.Equal(t, map[string]Level{"FC101 a.txt": Note}, withHouse(t, settled, settled, other))
	assert.Equal(t, map[string]Level{"FC101 a.txt": Note}, withHouse(t, "The Lowland war of 1988 to 1996 took the lives of 20,000 people, historians say.", settled, other))
	assert.Equal(t, map[string]Level{"FC101 house.txt": Error}, withHouse(t, other, settled), "the draft is held against the house")
	assert.Equal(t, map[string]Level{"FC101 a.txt": Error}, withHouse(t, "The Lowland war of 1988 to 1996 killed 45,000 people.", settled, "The Lowland war of 1988 to 1996 took 20,500 lives."))

	both := Check(kinds(map[string]sources.Kind{"d": sources.Draft, "h": sources.House}, map[string]string{"d": "The Lowland war of 1988 to 1996 killed 45,000 people.", "h": settled, "s": other})...).Findings
	levels := map[Level]int{}
	for _, f := range both {
		levels[f.Level]++
	}
	assert.Equal(t, 1, levels[Error], "that of the house")
	assert.Zero(t, levels[Warning])
}

// Of another event, place or measure the house has said nothing.
func TestHouseIsSilent(t *testing.T) {
	const other = "The Lowland war of 1988 to 1996 killed more than 30,000 people."
	for _, house := range []string{
		"The Harbour war of 1971 killed 20,000 people.",
		"The Lowland war of 1988 to 1996 displaced 24,000 people.",
		"The Lowland war of 1988 to 1996 killed 900 people in Kelmar.",
	} {
		assert.Equal(t, map[string]Level{"FC101 a.txt": Error}, withHouse(t, "The Lowland war of 1988 to 1996 killed 20,000 people.", house, other), house)
	}
}

// A newer source than the house's figure is told, and is no warning.
func TestHouseAndTime(t *testing.T) {
	older, newer := "The quake in Oresk on 4 May 2021 killed 240 people.", "The toll of the quake in Oresk on 4 May 2021 rose to 310 dead."
	docs := []sources.Document{proseOf("draft.txt", older+" Rain slowed the search.", "2021-05-09"), proseOf("house.txt", older, "2021-05-06"), proseOf("a.txt", newer, "2021-05-08")}
	docs[0].Source.Kind = sources.Draft
	found := Check(docs...).Findings
	require.Len(t, found, 1)
	assert.Equal(t, []any{"FC306", Warning}, []any{found[0].Rule, found[0].Level})
	docs[1].Source.Kind = sources.House
	found = Check(docs...).Findings
	require.Len(t, found, 1)
	assert.Equal(t, Note, found[0].Level)
	assert.Contains(t, found[0].Reasons, settledOn)
}

func kinds(kind map[string]sources.Kind, texts map[string]string) (out []sources.Document) {
	for path, text := range texts {
		doc := proseOf(path, text, "2020-01-01")
		doc.Source.Kind = kind[path]
		out = append(out, doc)
	}
	return out
}
