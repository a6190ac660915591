package cite

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// A header that says only "publisher: Meridian News" names the newspaper.
func TestNewspapersOfAHeader(t *testing.T) {
	s := sources.Source{ID: "a", Kind: sources.News, Publisher: "Meridian News"}
	assert.Contains(t, string(BibTeX([]sources.Source{s})), "journal = {Meridian News}")
	assert.NotContains(t, string(BibTeX([]sources.Source{s})), "publisher =")
	assert.Contains(t, string(CSL([]sources.Source{s})), `"container-title": "Meridian News"`)
	assert.NotContains(t, string(CSL([]sources.Source{s})), `"publisher":`)
	rereads(t, s)
	for _, other := range []sources.Source{
		{ID: "a", Kind: sources.Wire, Publisher: "Meridian News"},
		{ID: "a", Kind: sources.News, Publisher: "Meridian Media", Container: "Meridian News"},
		{ID: "a", Kind: sources.Book, Publisher: "Meridian Press"},
	} {
		assert.Contains(t, string(BibTeX([]sources.Source{other})), "publisher = {"+other.Publisher+"}")
		assert.Contains(t, string(CSL([]sources.Source{other})), `"publisher": "`+other.Publisher+`"`)
		rereads(t, other)
	}
	rereads(t, sources.Source{ID: "a", Kind: sources.News, Publisher: "Meridian", Container: "Meridian"})
	rereads(t, sources.Source{ID: "a", Kind: sources.News, Container: "Meridian"})
}

func TestBibTeXIsBibTeX(t *testing.T) {
	assert.Equal(t, "@online{seven,\n}\n", string(BibTeX([]sources.Source{{ID: "seven"}})))
	for pages, want := range map[string]string{"121-128": "121--128", "121–128": "121--128", "12": "12", "A1-A3": "A1--A3", "5, 7-9": "5, 7--9"} {
		s := sources.Source{ID: "a", Pages: pages}
		assert.Equal(t, "@online{a,\n  pages = {"+want+"}\n}\n", string(BibTeX([]sources.Source{s})))
		rereads(t, s)
	}
	for _, pages := range []string{"-", "--", "5--7", "- -", "a - b", "-5", "5-", "1-2-3"} {
		rereads(t, sources.Source{ID: "a", Pages: pages})
	}
}

// Who readers know a work by.
func TestShortNames(t *testing.T) {
	for want, s := range map[string]sources.Source{
		"Okan, 2014":                    {Kind: sources.Book, Authors: []string{"Deniz Okan"}, Publisher: "Oresk University Press", Title: "Dikes"},
		"Okan, 2014 (journal)":          {Kind: sources.Academic, Authors: []string{"Deniz Okan"}, Publisher: "Oresk University Press", Container: "Mud"},
		"Oresk University Press, 2014":  {Kind: sources.Book, Publisher: "Oresk University Press", Title: "Dikes"},
		"Meridian News, 2014":           {Kind: sources.News, Authors: []string{"Deniz Okan"}, Publisher: "Meridian Media", Container: "Meridian News"},
		"Vandry Press Agency, 2014":     {Kind: sources.Wire, Authors: []string{"Deniz Okan"}, Publisher: "Vandry Press Agency", Container: "Meridian News"},
		"Vandry Ministry of Dams, 2014": {Kind: sources.Official, Authors: []string{"Deniz Okan"}, Publisher: "Vandry Ministry of Dams"},
	} {
		s.Published = day_("2014")
		if i := len(want) - len(" (journal)"); i > 0 && want[i:] == " (journal)" {
			want = want[:i]
		}
		assert.Equal(t, want, Short(Work{Source: s}, "").String())
	}
}

func TestAPNamesWhatAWorkStandsIn(t *testing.T) {
	s := sources.Source{Kind: sources.Book, Title: "The Van earthquakes", Authors: []string{"Deniz Okan"}, Container: "Low Ground", Published: day_("2014")}
	assert.Equal(t, `Deniz Okan, "The Van earthquakes," in "Low Ground," 2014`, APEntry(Work{Source: s}).String())
	s = sources.Source{Kind: sources.News, Title: "Toll Rises", Container: "The Meridian Times", Published: day_("2014")}
	assert.Equal(t, `The Meridian Times, "Toll Rises," 2014`, APEntry(Work{Source: s}).String(), "the voice is not named twice")
}

// What is JSON and no bibliography is not read as one of one work.
func TestOtherJSON(t *testing.T) {
	for text, want := range map[string]string{
		`{"schema":"https://example.org/report","claims":[],"findings":[]}`: "x.json:1: no CSL-JSON: it is a report of factcheck, not a bibliography",
		`{"a":1}`:              "x.json:1: no CSL-JSON: an object without id, type and title is no work",
		`{}`:                   "x.json:1: no CSL-JSON: an object without id, type and title is no work",
		`[{"id":"a"},{"b":1}]`: "x.json:1: no CSL-JSON: an object without id, type and title is no work",
	} {
		list, err := Read("x.json", []byte(text))
		require.EqualError(t, err, want)
		assert.LessOrEqual(t, len(list), 1)
	}
	for _, text := range []string{`{"id":"a"}`, `{"type":"book"}`, `{"title":"T"}`, `{"citation-key":"a"}`} {
		one(t, "x.json", text)
	}
}
