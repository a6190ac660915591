package render

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// reviews are the drafts of a report.
func reviews(t testing.TB, r *factcheck.Report, o Options) (out []review) {
	t.Helper()
	var all struct {
		List []review `json:"dataFeedElement"`
	}
	require.NoError(t, json.Unmarshal([]byte(rendered(t, "claimreview", r, o)), &all))
	return all.List
}

// remarks are the annotations of a report.
func remarks(t testing.TB, r *factcheck.Report, o Options) (label string, out []annotation) {
	t.Helper()
	var all struct {
		collection
		First struct {
			Items []annotation `json:"items"`
		} `json:"first"`
	}
	require.NoError(t, json.Unmarshal([]byte(rendered(t, "annotations", r, o)), &all))
	assert.Len(t, all.First.Items, all.Total)
	return all.Label, all.First.Items
}

// online is lowland with addresses.
func online() *factcheck.Report {
	r := lowland()
	r.Sources[0].URL = "https://example.org/draft"
	r.Sources[1].URL, r.Sources[1].Title, r.Sources[1].Kind = "https://example.org/a?b=1&c=2", "Wars", sources.News
	r.Claims[0].Speakers = []string{"the ministry"}
	return r
}

// Law: what is written for the web fits its vocabulary, and nothing in it is empty.
func TestWebOfEveryReport(t *testing.T) {
	schemas := map[string]string{"claimreview": "claimreview.schema.json", "annotations": "annotations.schema.json"}
	all := variety()
	all["online"] = online()
	for format, file := range schemas {
		s := official(t, file)
		for name, r := range all {
			for _, o := range []Options{{}, {All: true, Locale: "fr"}} {
				got := rendered(t, format, r, o)
				fits(t, s, got)
				assert.NotContains(t, got, `""`, name)
				once := readBack(t, r)
				assert.Equal(t, rendered(t, format, once, o), rendered(t, format, readBack(t, once), o), name)
			}
		}
	}
}

func TestClaimReview(t *testing.T) {
	r := online()
	list := reviews(t, r, Options{})
	require.Len(t, list, 1)
	got := list[0]
	assert.Equal(t, "…the Lowland War killed more than 30,000 people and drove many from their…", got.Claim)
	assert.Equal(t, "Draft", got.Status)
	assert.Equal(t, webRating{"Rating", "Draft: the sources give another figure", "A draft without a verdict. A person has to judge which figure holds, and to sign for it."}, got.Rating)
	assert.Equal(t, &webClaim{
		Type: "Claim", Text: r.Claims[0].Sentence, Author: &named{Name: "the ministry"},
		First: &appearance{Type: "CreativeWork", URL: "https://example.org/draft", Published: "2026-11-20"},
	}, got.Item)
	assert.Equal(t, []appearance{{Type: "NewsArticle", URL: "https://example.org/a?b=1&c=2", Name: "Wars", Published: "1998", Publisher: &named{"Organization", "Almanac"}}}, got.Citations)
	for _, never := range []string{"ratingValue", "bestRating", `"url": ""`, "Person"} {
		assert.NotContains(t, rendered(t, "claimreview", r, Options{}), never)
	}
}

// What is not known is left out, and what is not shown is not drafted.
func TestClaimReviewLeavesOut(t *testing.T) {
	got := rendered(t, "claimreview", lowland(), Options{})
	for _, never := range []string{"appearance", "firstAppearance", `"url"`, `"author"`} {
		assert.NotContains(t, got, never)
	}
	r := online()
	r.Sources[0].URL = "javascript:alert(1)"
	assert.NotContains(t, rendered(t, "claimreview", r, Options{}), "javascript")
	assert.NotContains(t, rendered(t, "claimreview", r, Options{}), "Appearance")
	r.Findings[0].Level = factcheck.Note
	assert.Empty(t, reviews(t, r, Options{}))
	r.Accepted = []factcheck.Accepted{{Finding: online().Findings[0]}}
	assert.Empty(t, reviews(t, r, Options{}), "somebody has ruled on it")
	unread := rendered(t, "claimreview", variety()["unread"], Options{})
	assert.Contains(t, unread, "sources/map.txt: not checked: not text: NUL at byte 3")
	assert.Contains(t, rendered(t, "claimreview", &factcheck.Report{}, Options{}), "nothing was cross-checked")
}

// Only dates of all texts tell in which a claim stood first.
func TestFirstAppearance(t *testing.T) {
	for name, c := range map[string]struct {
		dates  [3]string
		first  string
		others int
	}{
		"the earliest":     {[3]string{"2004-03-05", "2004-03-04", "2004-03-06"}, "b", 2},
		"two of one day":   {[3]string{"2004-03-04", "2004-03-04", "2004-03-06"}, "", 3},
		"two later ones":   {[3]string{"2004-03-04", "2004-03-06", "2004-03-06"}, "a", 2},
		"one without date": {[3]string{"2004-03-05", "", "2004-03-06"}, "", 3},
		"one of a month":   {[3]string{"2004-03-05", "2004-03", "2004-03-06"}, "", 3},
		"one uncertain":    {[3]string{"2004-03-05", "2004-03-04?", "2004-03-06"}, "", 3},
	} {
		r := lowland()
		r.Findings[0].Sides[0].Claims = nil
		r.Sources = r.Sources[:0]
		for i, d := range c.dates {
			key := string(rune('a' + i))
			s := sources.Source{Path: key, URL: "https://example.org/" + key}
			if d != "" {
				s.Published = edtf.MustParse(d)
			}
			r.Sources = append(r.Sources, s)
			r.Findings[0].Sides[0].Claims = append(r.Findings[0].Sides[0].Claims, ref(figure(key, "", "30", "")))
		}
		item := reviews(t, r, Options{})[0].Item
		first := ""
		if item.First != nil {
			first = strings.TrimPrefix(item.First.URL, "https://example.org/")
		}
		assert.Equal(t, c.first, first, name)
		assert.Len(t, item.Others, c.others, name)
	}
}

func TestAnnotations(t *testing.T) {
	r := lowland()
	r.Sources[1].URL = "https://example.org/a"
	label, list := remarks(t, r, Options{})
	assert.Equal(t, "1 error in 2 texts", label)
	require.Len(t, list, 2)
	c := r.Claims[0].Citation
	assert.Equal(t, annotationTarget{"drafts/lowland.md", []selector{
		{Type: "TextQuoteSelector", Exact: "more than 30,000", Prefix: "e coast, the Lowland War killed ", Suffix: " people and drove many from thei"},
		{Type: "DataPositionSelector", Start: &c.Start, End: &c.End},
	}}, list[0].Target)
	assert.Equal(t, "https://example.org/a", list[1].Target.Source)
	assert.Len(t, list[1].Target.Selector, 1, "the page at an address need not be the file that was read")
	assert.Equal(t, "FC101", list[1].Body[1].Value)
	assert.Contains(t, list[1].Body[0].Value, `"20,000" in sources/almanac.txt:3:47 (Almanac, 1998)`)
	_, list = remarks(t, variety()["no lines"], Options{})
	assert.Len(t, list[0].Target.Selector, 1, "bytes of a part are not bytes of the file")
}

// What was not read has an annotation, or stands in the label.
func TestAnnotationsTellTroubles(t *testing.T) {
	label, list := remarks(t, variety()["unread"], Options{})
	assert.Contains(t, label, "sources/map.txt: not checked")
	assert.Equal(t, "sources/map.txt", list[0].Target.Source)
	assert.Equal(t, "not checked: not text: NUL at byte 3", list[0].Body[0].Value)
	label, list = remarks(t, &factcheck.Report{}, Options{})
	assert.Empty(t, list)
	assert.Contains(t, label, "nothing was cross-checked")
}

// Every annotation has a name of its own, also where findings share one.
func TestAnnotationIDs(t *testing.T) {
	r := manyFindings(3)
	r.Findings = append(r.Findings, r.Findings[0], r.Findings[0])
	r.Findings[0].ID, r.Findings[1].ID = "", "a b/<c>"
	_, list := remarks(t, r, Options{All: true})
	seen := map[string]bool{}
	for _, a := range list {
		assert.False(t, seen[a.ID], a.ID)
		seen[a.ID] = true
		assert.Regexp(t, `^urn:factcheck:[A-Za-z0-9%._~/-]+:[0-9]+$`, a.ID)
	}
	assert.Len(t, list, 22)
}

// What stands around a quote is given in whole characters.
func TestContextOfAnnotations(t *testing.T) {
	at := sources.Citation{Before: "e\u0301" + strings.Repeat("a", contextPoints-1), After: strings.Repeat("a", contextPoints-1) + "e\u0301\u0302b"}
	assert.Equal(t, strings.Repeat("a", contextPoints-1), prefixOf(at))
	assert.Equal(t, strings.Repeat("a", contextPoints-1)+"e\u0301\u0302", suffixOf(at))
	tower := strings.Repeat("\u0301", 1000)
	assert.Less(t, len(suffixOf(sources.Citation{After: tower})), 200)
	assert.Empty(t, prefixOf(sources.Citation{Before: tower}))
	assert.Empty(t, suffixOf(sources.Citation{}))
}

// Law: whatever the texts say, the JSON may stand in a script element of a page, and the
// words in it are the text's.
func FuzzWeb(f *testing.F) {
	for _, s := range append(attacks, "</script><script>alert(1)</script>", "<!--<script>", "\u2028", "--></style>") {
		f.Add(s)
	}
	schemas := map[string]*jsonschema.Schema{"claimreview": official(f, "claimreview.schema.json"), "annotations": official(f, "annotations.schema.json")}
	f.Fuzz(func(t *testing.T, words string) {
		r := stuffed(words)
		r.Sources[0].URL, r.Sources[0].Title, r.Sources[0].Language = "https://example.org/"+words, words, words
		r.Findings[0].ID = words
		for format, schema := range schemas {
			got := rendered(t, format, r, Options{All: true})
			fits(t, schema, got)
			require.True(t, utf8.ValidString(got))
			require.NotContains(t, got, "<")
			doc, err := html.Parse(strings.NewReader(fmt.Sprintf(`<script type="application/ld+json">%s</script>`, got)))
			require.NoError(t, err)
			scripts := 0
			for n := range doc.Descendants() {
				if n.Type == html.ElementNode && n.Data == "script" {
					scripts++
					require.Equal(t, got, n.FirstChild.Data)
				}
			}
			require.Equal(t, 1, scripts)
		}
		_, list := remarks(t, r, Options{All: true})
		for _, a := range list {
			for _, s := range a.Target.Selector {
				if s.Exact != "" && s.Exact != "90" && utf8.ValidString(words) {
					require.Equal(t, words, s.Exact)
				}
			}
		}
	})
}
