package cite

import (
	"bytes"
	"encoding/json"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"github.com/sourcedclaims/factcheck/sources"
)

var tag = regexp.MustCompile(`<[^>]*>`)

// shownAs is what a reader sees of Markdown, and the addresses that are linked.
func shownAs(t testing.TB, markdown string) (text string, links int) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Convert([]byte(markdown), &b))
	return strings.TrimSpace(html.UnescapeString(tag.ReplaceAllString(b.String(), ""))), strings.Count(b.String(), "<a ")
}

// Law: Markdown shows what the citation says, and links what the citation links.
func markdownShows(t *testing.T, text Text) {
	t.Helper()
	links := 0
	for _, r := range text {
		if r.URL != "" {
			links++
		}
	}
	got, found := shownAs(t, text.Markdown())
	if want := strings.TrimSpace(text.String()); got != want || found > links && !strings.Contains(want, "@") {
		t.Fatalf("%q is shown as %q with %d links, want %d; Markdown %q", want, got, found, links, text.Markdown())
	}
}

func TestMarkdownShows(t *testing.T) {
	list, _ := stanzas(t)
	for _, title := range append(hostile, "# x", "1) x", "10. x", "+ x", "- x", "> x", "    x", "[x]: y", "[^1]", "a  ", "<!-- x", "&lt;", "&#0;", "http://x.example", "www.x.example", "ftp://x.example", "x@y.example", "~~x~~", "==x==", "|a|b|\n|-|-|", "x\n===", "***", "*a*", "_a_", "![x](y)", "<http://x.example>", "\\", "`x", "- [ ] x", "…", "*", " * ", "**", "a*b", "_") {
		list = append(list, sources.Source{Title: title, Publisher: title, Kind: sources.News}, sources.Source{Title: title, Kind: sources.Book}, sources.Source{Path: title}, sources.Source{Authors: []string{title}, Title: "x"})
	}
	list = append(list, sources.Source{URL: "http://%9D"}, sources.Source{URL: "http://%E2%80%AEx"})
	for _, s := range list {
		for _, st := range Styles {
			if st.Cite != nil {
				stays(t, st.Cite(Work{Source: s}, "12"))
				markdownShows(t, st.Cite(Work{Source: s}, "12"))
				if st.Name != "wikipedia" { // begins a list, as it means to
					markdownShows(t, st.Entry(Work{Source: s}))
				}
			}
		}
	}
}

// Law: no value leaves its parameter of a template, and none is markup.
func templateHolds(t *testing.T, s sources.Source, at string) {
	t.Helper()
	got := Wikipedia(Work{Source: s}, at).String()
	inner, ok := strings.CutPrefix(got, "{{cite ")
	inner, closed := strings.CutSuffix(inner, "}}")
	inner = strings.NewReplacer("{{!}}", "", "<!-- not stated -->", "", "<!-- not given -->", "").Replace(inner)
	if !ok || !closed || strings.ContainsAny(inner, "{}<>[]\n") || strings.Contains(inner, "''") || strings.Contains(inner, "~~~") {
		t.Fatalf("%q", got)
	}
	for _, p := range strings.Split(inner, "|")[1:] {
		name, _, ok := strings.Cut(p, "=")
		if !ok || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz-0123456789") != "" {
			t.Fatalf("parameter %q of %q", p, got)
		}
	}
}

func TestTemplates(t *testing.T) {
	list, _ := stanzas(t)
	for _, h := range append(hostile, "a|b", "{{x}}", "[[x]]", "[https://x y]", "<ref>", "'''", "''''''", "~~~~~", "|}}", "{{{1|}}}", "<!--", "-->", "=") {
		for _, k := range append(sources.Kinds(), "") {
			list = append(list, sources.Source{
				Kind: k, Title: h, Authors: []string{h, "A " + h}, Publisher: h, Container: h, URL: "https://example.org/" + h,
				ArchiveURL: "https://example.org/20051128022400/" + h, DOI: "10.1/" + h, Pages: h, Language: "x" + h, Edition: h,
			})
		}
	}
	for _, s := range list {
		templateHolds(t, s, "12")
		templateHolds(t, s, s.Title)
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, "b", "https://example.org")
	}
	f.Fuzz(func(t *testing.T, title, publisher, url string) {
		for _, k := range []sources.Kind{sources.News, sources.Book, ""} {
			s := sources.Source{Title: title, Publisher: publisher, URL: url, Kind: k}
			markdownShows(t, Note(Work{Source: s}, ""))
			markdownShows(t, Reference(Work{Source: s}))
			templateHolds(t, s, publisher)
		}
	})
}

// The members, types and values that the schema of CSL-JSON has (csl-data.json, 1.0),
// which allows no others.
func TestCSLSchema(t *testing.T) {
	item := strings.Fields("id type genre title author editor container-title publisher publisher-place edition volume issue page collection-title collection-number number ISBN ISSN DOI URL language issued accessed custom")
	types := strings.Fields("article-newspaper article-journal book chapter report entry-encyclopedia dataset post manuscript document webpage thesis")
	name := strings.Fields("family given suffix literal")
	date := strings.Fields("date-parts season circa literal")
	list, _ := stanzas(t)
	for _, d := range []string{"2005-21~", "1991/1995", "199X", "2005?"} {
		list = append(list, sources.Source{Published: day_(d), Accessed: day_(d)})
	}
	var items []map[string]any
	require.NoError(t, json.Unmarshal(CSL(list), &items))
	require.Len(t, items, len(list))
	ids := map[string]bool{}
	members := func(m map[string]any, allowed []string) {
		for k := range m {
			assert.True(t, slices.Contains(allowed, k), k)
		}
	}
	for _, m := range items {
		members(m, item)
		assert.Contains(t, types, m["type"])
		id, _ := m["id"].(string)
		assert.False(t, id == "" || ids[id], "id %q", id)
		ids[id] = true
		for _, role := range []string{"author", "editor"} {
			names, _ := m[role].([]any)
			for _, n := range names {
				members(n.(map[string]any), name)
			}
		}
		for _, role := range []string{"issued", "accessed"} {
			if d, ok := m[role].(map[string]any); ok {
				members(d, date)
				assert.NotEmpty(t, d)
			}
		}
	}
}

func BenchmarkReadBibTeX(b *testing.B) {
	text := []byte(strings.Repeat("@article{oresk2004,\n  author = {Selic, Marta and {Meridian News}},\n  title = {Oresk bridge toll rises \\& falls},\n  journal = {Meridian News},\n  year = 2004, month = mar, day = 4,\n  url = {https://example.org/oresk}\n}\n", 1000))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if list, err := ReadBibTeX("x", text); err != nil || len(list) != 1000 {
			b.Fatal(err)
		}
	}
}

func BenchmarkBibliography(b *testing.B) {
	var list []sources.Source
	for i := range 1000 {
		list = append(list, sources.Source{Kind: sources.News, Title: strings.Repeat("t", i%50+1), Authors: []string{"Ada " + strings.Repeat("h", i%20+1)}, Container: "Meridian", Published: day_("2005-11-28")})
	}
	style, _ := StyleOf("author-date")
	b.ReportAllocs()
	for b.Loop() {
		NewBibliography(style, list).Entries()
	}
}
