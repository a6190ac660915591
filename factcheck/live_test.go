package factcheck_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// livePage is a live report of a flood, the newest entry first: pairs of a clock and a text.
func livePage(t *testing.T, entries ...string) sources.Document {
	var s strings.Builder
	s.WriteString(`<!doctype html><title>Flood in Oresk</title><meta property="article:published_time" content="2026-03-08T06:00:00Z">
<main><h1>Flood in Oresk, as it happened</h1><p>The flood struck Oresk on Saturday night, when the river Sel broke its banks.</p><ul>`)
	for i := 0; i < len(entries); i += 2 {
		fmt.Fprintf(&s, `<li><p><time datetime="2026-03-08T%s:00Z">%s</time></p><p>%s The water is still high in the lower town, and boats go from house to house.</p></li>`, entries[i], entries[i], entries[i+1])
	}
	doc, err := read.HTML(sources.Source{ID: "live.html", Path: "live.html"}, []byte(s.String()+"</ul></main>"))
	require.NoError(t, err)
	return doc
}

func liveFindings(t *testing.T, docs ...sources.Document) []string {
	out := []string{}
	for _, f := range factcheck.Check(docs...).Findings {
		if f.Level >= factcheck.Warning {
			out = append(out, f.Rule+" "+string(f.Measure))
		}
	}
	return out
}

func TestLiveReports(t *testing.T) {
	four, twelve, twenty := "The flood in Oresk has killed at least four people.", "The flood in Oresk has killed 12 people, the fire brigade said.", "The flood in Oresk has killed 20 people, the mayor said."
	rising := []string{"14:32", twenty, "10:05", twelve, "07:10", four}
	draft := func(at, text string) sources.Document {
		doc, err := read.Text(sources.Source{ID: "draft", Path: "draft.txt", Kind: sources.Draft, Published: edtf.MustParse(at)}, []byte(text))
		require.NoError(t, err)
		return doc
	}
	assert.Empty(t, liveFindings(t, livePage(t, rising...)), "the count rises from entry to entry")
	assert.Empty(t, liveFindings(t, livePage(t, "14:32", twenty, "14:32", four)), "at one time one of them is a bound")
	assert.NotEmpty(t, liveFindings(t, livePage(t, "14:32", "The flood in Oresk has killed 20 people.", "14:32", "In all, the flood in Oresk has killed 12 people.")), "two counts at one time")
	assert.Empty(t, liveFindings(t, livePage(t, rising...), draft("2026-03-08T16:00:00Z", "The flood in Oresk on Saturday night killed 20 people.")), "the draft has the newest")
	assert.Equal(t, []string{"FC306 deaths"}, liveFindings(t, livePage(t, rising...), draft("2026-03-08T16:00:00Z", "The flood in Oresk on Saturday night killed 12 people.")), "the draft has the one of the morning")
	assert.NotEmpty(t, liveFindings(t, livePage(t, rising...), draft("2026-03-08T12:00:00Z", "The flood in Oresk on Saturday night killed 90 people.")), "nobody counted as many, before or after")
}

// A page without entries stays what it was: two counts in one text contradict each other.
func TestPageIsNoLiveReport(t *testing.T) {
	page := strings.NewReplacer("<time", "<i", "</time", "</i").Replace(string(livePage(t, "14:32", "The flood in Oresk has killed 20 people.", "10:05", "In all, the flood in Oresk has killed 12 people.").Raw))
	doc, err := read.HTML(sources.Source{ID: "live.html", Path: "live.html"}, []byte(page))
	require.NoError(t, err)
	assert.Equal(t, []string{"FC201 deaths"}, liveFindings(t, doc))
}
