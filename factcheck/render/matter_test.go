package render

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// checked reads texts, each of a paper of its own and a day later than the one before,
// and checks them. With a draft, the first is that.
func checked(t *testing.T, draft bool, texts ...string) *book {
	t.Helper()
	var docs []sources.Document
	for i, text := range texts {
		letter := string(rune('A' + i))
		s := sources.Source{Path: letter + ".txt", Publisher: "Paper " + letter, Published: edtf.Of(2016, 5, 3+i)}
		if draft && i == 0 {
			s.Kind = sources.Draft
		}
		d, err := read.Text(s, []byte(text))
		require.NoError(t, err)
		docs = append(docs, d)
	}
	return open(factcheck.Check(docs...), Options{})
}

const (
	lowToll  = "The Lowland war of 1988 to 1994 killed 20,000 people."
	highToll = "The Lowland war of 1988 to 1994 killed more than 30,000 people."
)

func TestWhatAMatterAsksFor(t *testing.T) {
	for name, c := range map[string]struct {
		draft bool
		texts []string
		want  action
	}{
		"the draft stands alone":          {true, []string{highToll, lowToll, lowToll}, toFix},
		"a source stands with it":         {true, []string{highToll, lowToll, highToll}, toAttribute},
		"no draft: no text decides":       {false, []string{highToll, lowToll}, toAttribute},
		"a text against its own words":    {true, []string{highToll + " In all, the war killed 20,000 people."}, toFix},
		"a toll that the draft has newer": {true, []string{"The bomb of May 3 in Oresk had killed 31 people by Friday, May 6.", "A bomb killed 20 people in Oresk on May 3."}, isExplained},
		"a toll that rose after the text": {true, []string{"A bomb killed 20 people in Oresk on Tuesday.", "The bomb in Oresk on Tuesday killed 31 people, police said on Wednesday."}, isOutdated},
	} {
		list := checked(t, c.draft, c.texts...).matters()
		require.NotEmpty(t, list, name)
		assert.Equal(t, c.want, list[0].action, name)
	}
}

// proposals are a matter's, with what is new in them in brackets.
func proposals(m matter) (out []string) {
	for _, p := range m.advice {
		out = append(out, p.key+": "+p.before+"["+p.figure+"]"+p.after)
	}
	return out
}

func TestProposals(t *testing.T) {
	const low, high = lowToll, highToll
	for name, c := range map[string]struct {
		draft bool
		texts []string
		want  []string
	}{
		"the other figure in the draft's sentence, or whose its own is": {true, []string{high, low}, []string{
			"fix: The Lowland war of 1988 to 1994 killed [20,000] people.", "source: [more than 30,000]",
		}},
		"all figures, and what lies between them": {false, []string{high, low}, []string{
			"attribute: [Accounts differ: 20,000 according to Paper B (May 4, 2016), more than 30,000 according to Paper A (May 3, 2016).]",
		}},
		"what lies between two figures": {false, []string{"The Lowland war of 1988 to 1994 killed 29,500 people.", low}, []string{
			"attribute: [Accounts differ: 20,000 according to Paper B (May 4, 2016), 29,500 according to Paper A (May 3, 2016).]",
			"range: The Lowland war of 1988 to 1994 killed [between 20,000 and 29,500] people.",
		}},
		"a figure that opens a sentence": {true, []string{"Lowland war\n\nMore than 30,000 people died in the Lowland war of 1988 to 1994.", "The Lowland war of 1988 to 1994 killed about 20,000 people."}, []string{
			"fix: [About 20,000] people died in the Lowland war of 1988 to 1994.", "source: [more than 30,000]",
		}},
		"a draft cites a source for its figure, not itself": {true, []string{high, low, high}, []string{
			"attribute: [Accounts differ: more than 30,000 according to Paper C (May 5, 2016), 20,000 according to Paper B (May 4, 2016).]",
		}},
		"a text that contradicts itself is not told where": {true, []string{high + " In all, the war killed 20,000 people."}, nil},
		"parts of the figure stand beside it":              {true, []string{"The Lowland war of 1988 to 1994 killed 30,000 people: 18,000 soldiers and 12,000 civilians.", low}, []string{"source: [30,000]"}},
		"a figure of another day would keep the day":       {true, []string{"By Tuesday evening the bomb in Oresk had killed 20 people.", "The bomb in Oresk on Tuesday killed 31 people, police said on Wednesday."}, nil},
		"no speaker is given another's figure":             {true, []string{"The Lowland war of 1988 to 1994 killed 30,000 people, the ministry said.", low}, nil},
	} {
		list := checked(t, c.draft, c.texts...).matters()
		require.NotEmpty(t, list, name)
		assert.Equal(t, c.want, proposals(list[0]), name)
	}
}

func TestWhatFitsIntoASentence(t *testing.T) {
	for name, c := range map[string]struct {
		before, quote, after, words string
		want                        string
	}{
		"a number":                     {"It hit ", "12", " ships.", "14", "It hit [14] ships."},
		"at the start":                 {"", "Twelve", " ships sank.", "about 14", "[About 14] ships sank."},
		"a month keeps its capital":    {"It began in ", "May 1988", ".", "June 1988", "It began in [June 1988]."},
		"not where more hangs on it":   {"It sank ", "12", " ships, twice as many as before.", "14", ""},
		"nor a share of it":            {"It sank ", "12", " ships, half of them at once.", "14", ""},
		"not behind a determiner":      {"It hit the ", "12", " ships.", "14", ""},
		"not as a part of a word":      {"a magnitude-", "6.1", " quake", "5.9", ""},
		"not before one":               {"the ", "12", "-ship fleet", "14", ""},
		"not inside a quotation":       {"“It hit ", "12", " ships,” he said.", "14", ""},
		"nor in one that began before": {"He said: “So it was. It hit ", "12", " ships. We saw it.” Later he left.", "14", ""},
		"nor in one in single marks":   {"They wrote ‘it hit ", "12", " ships’ to us.", "14", ""},
		"not beside itself in figures": {"It hit ", "twelve", " (12) ships.", "14", ""},
		"not in a line of capitals":    {"WAR SINKS ", "TWELVE", " SHIPS", "fourteen", ""},
		"but behind one":               {"“War,” he said of ", "12", " ships.", "14", "“War,” he said of [14] ships."},
		"the second of two":            {"Of 12 ships it hit ", "12", ".", "14", "Of 12 ships it hit [14]."},
	} {
		claim := figure("a.txt", c.before, c.quote, c.after)
		p, ok := replaced("fix", "", &claim, c.words)
		assert.Equal(t, c.want != "", ok, name)
		if ok {
			assert.Equal(t, c.want, p.before+"["+p.figure+"]"+p.after, name)
		}
	}
}

func TestWhatIsRepeated(t *testing.T) {
	list := checked(t, true, highToll+"\n\nFew towns were spared.\n\nMore than 30,000 people died in the Lowland war.\n\nIn the quake of 2001, more than 30,000 people were hurt.", lowToll).matters()
	require.Len(t, list, 1)
	m := list[0]
	seen := map[int]bool{}
	for _, v := range m.voices {
		seen[v.Citation.Line] = true
	}
	for _, c := range m.repeats {
		seen[c.Citation.Line] = true
		assert.NotEqual(t, 7, c.Citation.Line, "another measure, another event")
	}
	assert.True(t, seen[5], "the second place of the figure is named")
}

// The same number of another place or time is not repeated: changing it would be wrong.
func TestWhatIsNotRepeated(t *testing.T) {
	texts := []string{"The flood of 4 May 1994 in Oresk killed 300 people.\n\nThe flood of 9 June 1997 in Dalen killed 300 people.", "The flood of 4 May 1994 in Oresk killed 900 people."}
	for _, m := range checked(t, true, texts...).matters() {
		assert.Empty(t, m.repeats)
	}
}
