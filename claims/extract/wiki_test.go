package extract_test

import (
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// wikied writes a story as wikitext, with all marks that change no word.
func wikied(r *rand.Rand, story []passage) string {
	var s strings.Builder
	for i, p := range story {
		s.WriteString(gap(story, i))
		before, after := "", ""
		switch p.kind {
		case sources.Title:
			s.WriteString("{{Infobox event|title=" + strings.Join(p.words, " ") + "\n|x=55 dead}}")
			continue
		case sources.Heading:
			before, after = "=== ", " ==="
		case sources.Item:
			before = "* "
		case sources.Quote:
			before, after = "<blockquote>", "</blockquote>"
		}
		s.WriteString(before)
		for k, w := range p.words {
			end := "\n"
			if p.kind == sources.Item {
				end = "<br>"
			}
			s.WriteString(between(k, p.lines[k], end) + wikiMarked(r, w))
		}
		s.WriteString(after)
	}
	return s.String() + "\n\n[[Category:77 dead]]\n{{Navbox|88 dead}}\n"
}

// wikiMarked writes a word with marks around and inside it.
func wikiMarked(r *rand.Rand, w string) string {
	switch r.IntN(12) {
	case 0:
		return "''" + w + "''"
	case 1:
		return "[[Ostwick 77|" + w + "]]"
	case 2:
		return "[http://example.org/77 " + w + "]"
	case 3:
		return w + "<ref>{{cite web|title=66 dead}}</ref>"
	case 4:
		return "{{nowrap|" + w + "}}"
	case 5:
		return w + "<!-- 66 dead -->"
	case 6:
		return w + "{{citation needed|date=May 2077}}"
	case 7:
		return "<small>" + escaped(w) + "</small>"
	case 8:
		return "<nowiki>" + w + "</nowiki>"
	case 9:
		return split(r, w, "'''", "'''")
	}
	return escaped(w)
}

// The same prose makes the same claims in wikitext and in an export of it.
func FuzzWiki(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		story := story(r)
		text := plain(story)
		want, err := read.Text(sources.Source{}, []byte(text))
		require.NoError(t, err)
		for range 3 {
			page := wikied(r, story)
			got, err := read.Wikitext(sources.Source{}, []byte(page))
			require.NoError(t, err, page)
			require.Equal(t, blocksOf(want), blocksOf(got), "%s\n\nas\n\n%s", text, page)
			if diff := cmp.Diff(claimsOf(t, want), claimsOf(t, got)); diff != "" {
				t.Fatalf("%s\n\nas\n\n%s: (-want +got)\n%s", text, page, diff)
			}
		}
	})
}

// The figures of a box are of what their parameters say, and of one side where they are.
func TestWikiBox(t *testing.T) {
	const box = `{{Infobox military conflict
| conflict = Battle of Ostwick
| combatant1 = [[Russia]]
| combatant2 = [[Selia]]<br>[[Dornau]]
| casualties1 = 1,000 killed<br>3,000 wounded
| casualties2 = 2,000 killed
| casualties3 = 70 civilians killed
}}
{{Infobox earthquake|magnitude=6.1 {{M|w}}|depth={{convert|10|km}}|casualties=12 dead, 40 injured}}
{{Infobox event|deaths=346<ref>55</ref>|reported injuries=40+|location=77}}
{{Infobox person|deaths=99}}
`
	doc, err := read.Wikitext(sources.Source{}, []byte(box))
	require.NoError(t, err)
	var got []string
	for _, c := range extract.Read(doc).Claims {
		if c.Measure != claims.EventDate {
			got = append(got, string(c.Measure)+" "+c.Citation.Quote+" "+c.Side)
		}
	}
	for _, want := range []string{"deaths 1,000 russia", "injured 3,000 russia", "deaths 2,000 selia; dornau", "deaths 70 ", "magnitude 6.1 ", "depth 10 km ", "deaths 12 ", "injured 40 ", "deaths 346 "} {
		assert.Contains(t, got, want)
	}
	for _, c := range got {
		for _, never := range []string{"55", "77", "99"} {
			assert.NotContains(t, c, never)
		}
	}
	page, err := read.HTML(sources.Source{}, []byte("<table><tr><td>Number of dead: 12 people died</td></tr></table>"))
	require.NoError(t, err)
	for _, c := range extract.Read(page).Claims {
		assert.Empty(t, c.Side, "a cell that is no fact of a side")
	}
}

// A template in the place of a figure makes no other one.
func TestWikiGaps(t *testing.T) {
	for text, want := range map[string][]string{
		"About {{formatnum:20000}} people died.":          {"About 20,000"},
		"About 20{{nbsp}}000 people died.":                {"About 20\u00a0000"},
		"About {{unknown|30}} people died.":               nil,
		"Between 20 and {{unknown|30}} people died.":      nil,
		"About 20{{unknown}}000 people died.":             nil,
		"About 20<ref>x</ref>000 people died.":            nil,
		"About 30<ref name=\"a\"/> people died.":          {"About 30"},
		"About <s>40</s> 41 people died.":                 {"About 41"},
		"About {{#expr: 3 * 4}} people died.":             nil,
		"Ten people died.{{efn|30 people died.}}":         {"Ten"},
		"About 20,{{unknown}}000 people died.":            nil,
		"About {{nowrap|20,000}} people died.":            {"About 20,000"},
		"{{Infobox person|toll=30 people died}}Ten died.": {"Ten"},
	} {
		doc, err := read.Wikitext(sources.Source{}, []byte(text))
		require.NoError(t, err)
		var got []string
		for _, c := range extract.Read(doc).Claims {
			if c.Measure == claims.Deaths {
				got = append(got, c.Citation.Quote)
			}
		}
		assert.Equal(t, want, got, text)
	}
}

// Articles that others wrote, in the folder "wiki" where FACTCHECK_DOCS points: each is
// read, keeps its places and shows no marks.
func TestRealWikitext(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "wiki", "*.[wx][im][kl]*"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			got, err := read.Files([]string{file}, read.Options{})
			require.NoError(t, err)
			require.Empty(t, got.Problems)
			require.Len(t, got.Docs, 1)
			doc := got.Docs[0]
			for _, b := range doc.Blocks {
				require.NoError(t, b.Check(doc.Raw))
				for _, mark := range []string{"{{", "}}", "[[", "]]", "'''", "{|", "|}", "<ref", "<!--", "&nbsp;"} {
					assert.NotContains(t, b.Text, mark)
				}
			}
			for _, c := range extract.Read(doc).Claims {
				at := c.Citation
				found := false
				for _, b := range doc.Blocks {
					found = found || b.Start <= at.Start && b.End >= at.End && b.Displayed(at.Start, at.End) == at.Quote
				}
				assert.True(t, found, "%q at %d-%d", at.Quote, at.Start, at.End)
			}
		})
	}
}

// A list of a box counts by place: its first figure is not the whole.
func TestBoxItems(t *testing.T) {
	for cell, want := range map[string]string{
		"{{ubl|500 (Tolbeck)|12 (Arden)}}":   "500 part Tolbeck",
		"{{ubl|500 (Tolbeck)|many (Arden)}}": "500 total ",
		"{{ubl|500 (UN)|700 (WHO)}}":         "500 total ",
		"{{ubl|500 (official)|700 (Arden)}}": "500 total ",
		"500 (Tolbeck)":                      "500 total ",
		"500":                                "500 total ",
	} {
		doc, err := read.Wikitext(sources.Source{Path: "a.wiki"}, []byte("{{Infobox event\n| title = Flood of Vandry\n| date = 3 May 2024\n| fatalities = "+cell+"\n}}\nThe flood struck the valley.\n"))
		require.NoError(t, err)
		got := ""
		for _, c := range extract.Read(doc).Claims {
			if c.Measure == "deaths" {
				got += c.Citation.Quote + " " + c.Extent.String() + " " + strings.Join(c.Place, "+")
			}
		}
		assert.Equal(t, want, got, cell)
	}
}
