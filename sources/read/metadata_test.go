package read

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

func assertAs(err error, meta **MetadataError) bool { return errors.As(err, meta) }

func TestHeader(t *testing.T) {
	for _, c := range []struct {
		name string
		yaml string
		want sources.Source
	}{
		{"text stays text", "id: 0023\ntitle: no\npublisher: 1.50\nparty: true", sources.Source{ID: "0023", Title: "no", Publisher: "1.50", Party: "true"}},
		{"one author", "authors: Ada Hale", sources.Source{Authors: []string{"Ada Hale"}}},
		{"authors in brackets", `authors: [Ada Hale, "Bo Orr"]`, sources.Source{Authors: []string{"Ada Hale", "Bo Orr"}}},
		{"authors in lines", "authors:\n  - Ada Hale\n  - Bo Orr", sources.Source{Authors: []string{"Ada Hale", "Bo Orr"}}},
		{"colon in quotes", `title: "Ostwick: ten dead"`, sources.Source{Title: "Ostwick: ten dead"}},
		{"folded", "title: >\n  Ten dead\n  in Ostwick", sources.Source{Title: "Ten dead in Ostwick"}},
		{"addresses", "url: https://example.org/a#b\narchive_url: https://example.org/c\ndoi: 10.1000/182", sources.Source{URL: "https://example.org/a#b", ArchiveURL: "https://example.org/c", DOI: "10.1000/182"}},
		{"the JSON name", "archiveUrl: https://example.org/c", sources.Source{ArchiveURL: "https://example.org/c"}},
		{"what a bibliography prints", "editors: [Ada Hale]\nedition: 2nd\nvolume: 18\nissue: 2\npages: 241-54\nseries: Papers\nnumber: 7\nplace: Ostwick\nisbn: 1\nissn: 2", sources.Source{Editors: []string{"Ada Hale"}, Edition: "2nd", Volume: "18", Issue: "2", Pages: "241-54", Series: "Papers", Number: "7", Place: "Ostwick", ISBN: "1", ISSN: "2"}},
		{"empty and null", "title:\npublisher: ~\ncontainer: null", sources.Source{}},
		{"kind", "kind: Draft\nlanguage: en-GB", sources.Source{Kind: sources.Draft, Language: "en-GB"}},
		{"encoding", "encoding: Latin1", sources.Source{Encoding: "windows-1252"}},
		{"the usual encoding", "encoding: UTF8", sources.Source{}},
		{"no encoding", "encoding:", sources.Source{}},
		{"tagged", "title: !!str 2005", sources.Source{Title: "2005"}},
		{"comment", "# from the desk\ntitle: Ten dead # so far", sources.Source{Title: "Ten dead"}},
		{"month", "published: 2005-11", sources.Source{Published: edtf.MustParse("2005-11")}},
		{"October keeps its zero", "published: 2005-10", sources.Source{Published: edtf.MustParse("2005-10")}},
		{"year", "published: 2005", sources.Source{Published: edtf.MustParse("2005")}},
		{"about", "published: 2005~", sources.Source{Published: edtf.MustParse("2005~")}},
		{"the other name", "date: 2005-11-28", sources.Source{Published: edtf.MustParse("2005-11-28")}},
		{"three dates", "published: 2005-11-28\nmodified: 2005-11-29\naccessed: 2006", sources.Source{Published: edtf.MustParse("2005-11-28"), Modified: edtf.MustParse("2005-11-29"), Accessed: edtf.MustParse("2006")}},
		{"RFC 3339", "published: 2005-11-28T02:24:00.5+03:30", sources.Source{Published: edtf.MustParse("2005-11-28T02:24:00.5+03:30")}},
		{"lower case", "published: 2005-11-28t02:24:00z", sources.Source{Published: edtf.MustParse("2005-11-28T02:24:00Z")}},
		{"unknown offset", "published: 2005-11-28T02:24:00-00:00", sources.Source{Published: edtf.MustParse("2005-11-28T02:24:00Z")}},
		{"space", "published: 2005-11-28 02:24:00", sources.Source{Published: edtf.MustParse("2005-11-28T02:24:00")}},
		{"space and zone", "published: 2005-11-28 02:24 GMT", sources.Source{Published: edtf.MustParse("2005-11-28T02:24Z")}},
		{"space and offset", "published: 2005-11-28 02:24:00 +0330", sources.Source{Published: edtf.MustParse("2005-11-28T02:24:00+0330")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, end := range []string{"\n", "\r\n", "\r"} {
				text := strings.ReplaceAll("---\n"+c.yaml+"\n---\nTen people died.", "\n", end)
				doc, err := Text(sources.Source{}, []byte(text))
				require.NoError(t, err)
				if diff := cmp.Diff(c.want, doc.Source); diff != "" {
					t.Errorf("%q: (-want +got)\n%s", text, diff)
				}
				assert.Equal(t, []string{"paragraph: Ten people died."}, outline(doc))
			}
		})
	}
}

func TestHeaderIssues(t *testing.T) {
	for _, c := range []struct {
		name string
		yaml string
		want []string
	}{
		{"unknown key", "title: Ten dead\npublised: 2005", []string{`line 3, column 1: unknown key "publised" (did you mean "published"?)`}},
		{"nothing near", "colour: red", []string{`line 2, column 1: unknown key "colour"`}},
		{"path is for sources.yaml", "path: a.txt", []string{`line 2, column 1: unknown key "path"`}},
		{"no date", "published: 28 November 2005", []string{`line 2, column 12: published: "28 November 2005" is no date: write 2005-11-28, 2005-11, 2005 or 2005-11-28T14:30:00Z`}},
		{"no such day", "published: 2005-11-31", []string{`line 2, column 12: published: "2005-11-31" is no date: write 2005-11-28, 2005-11, 2005 or 2005-11-28T14:30:00Z`}},
		{"kind", "kind: wires", []string{`line 2, column 7: kind: unknown kind "wires" (did you mean "wire"?); the kinds are news, wire,`}},
		{"encoding", "encoding: windows1252", []string{`line 2, column 11: encoding: unknown encoding "windows1252" (did you mean "windows-1252"?); write utf-8,`}},
		{"no such encoding", "encoding: Elvish", []string{`line 2, column 11: encoding: unknown encoding "Elvish"; write utf-8,`}},
		{"encodings", "encoding: [utf-8, koi8-r]", []string{`line 2, column 11: encoding: expected one value`}},
		{"a list for a line", "title: [a, b]", []string{`line 2, column 8: title: expected one value`}},
		{"a mapping for authors", "authors: {a: b}", []string{`authors: expected a name or a list of names`}},
		{"an alias", "title: &t Ten\nid: *t", []string{`line 3, column 5: id: expected one value`}},
		{"all at once", "colour: red\ntitel: Ten dead", []string{"line 2, column 1", `line 3, column 1: unknown key "titel" (did you mean "title"?)`}},
		{"no YAML", "title: \"Ten dead", []string{"line 2, column 8: no YAML"}},
		{"twice", "title: a\ntitle: b", []string{"line 3, column 1: no YAML"}},
		{"too deep", "title: " + strings.Repeat("[", 200), []string{"line 2, column 1: more than 100 levels of nesting"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := Text(sources.Source{}, []byte("---\n"+c.yaml+"\n---\nTen people died."))
			var meta *MetadataError
			require.ErrorAs(t, err, &meta)
			require.Len(t, meta.Issues, len(c.want), "%v", meta.Issues)
			for i, want := range c.want {
				assert.Contains(t, meta.Issues[i].String(), want)
			}
			assert.Equal(t, []string{"paragraph: Ten people died."}, outline(doc), "the text is read all the same")
		})
	}
}

// Other programs keep other things under the words of a bibliography.
func TestForeignPrintFields(t *testing.T) {
	doc, err := Markdown(sources.Source{}, []byte("---\nseries: [Storms]\nplace: {lat: 1}\nvolume: 3\nissues: x\nserie: y\n---\nTen people died."))
	require.NoError(t, err)
	assert.Equal(t, sources.Source{Volume: "3", Title: doc.Source.Title}, doc.Source)
	_, err = Text(sources.Source{}, []byte("---\nPlace: Ostwick.\n\nTen people died."))
	require.NoError(t, err)
	_, err = Text(sources.Source{}, []byte("---\nseries: [Storms]\nvolum: 3\n---\nTen people died."))
	var meta *MetadataError
	require.ErrorAs(t, err, &meta)
	assert.Len(t, meta.Issues, 2, "a header of our own is held to its form")
}

func TestNoHeader(t *testing.T) {
	for _, text := range []string{
		"---\nTen people died.\n",
		"---\nTen people died.\n---\nMore.",
		"---\nTen people: a count: of \"people\n---\nMore.",
		"---\n- ten\n- twenty\n---\nMore.",
		"---\n---\nMore.",
		"---\nTen people died.\n\ntitle: of the play\n",
		"---\nCorrection: ten people died.\n",
		"---\nThe title: a count.\n",
		" ---\nTen people died.\n---\nMore.",
		"----\nTen people died.\n----\nMore.",
		"-----\n\nTen people died.",
		"title: x\n---\nMore.",
	} {
		doc, err := Text(sources.Source{}, []byte(text))
		require.NoError(t, err, "%q", text)
		assert.Equal(t, strings.TrimSpace(text)[:3], string(doc.Raw[doc.Blocks[0].Start:])[:3], "%q is prose from the start", text)
	}
}

// What was meant as a header and is none is prose, and said to be.
func TestNearHeader(t *testing.T) {
	const (
		open   = "that is not closed by ---"
		below  = "that does not begin with --- alone on the first line"
		broken = "whose lines are not all of the form key: value"
	)
	for _, c := range []struct {
		name, text, place, key, hint string
	}{
		{"not closed", "---\npublished: 2005-11-28\nTen died.", "line 2", "published", open},
		{"not closed, and a gap", "---\npublished: 2005-11-28\n\nTen died.", "line 2", "published", open},
		{"closed by dots", "---\nkind: news\n...\nTen died.", "line 2", "kind", open},
		{"closed by more dashes", "---\nkind: news\n----\nTen died.", "line 2", "kind", open},
		{"closed by an indented line", "---\nkind: news\n ---\nTen died.", "line 2", "kind", open},
		{"capitals", "---\nPUBLISHED: 2005\nTen died.", "line 2", "PUBLISHED", open},
		{"quotes", "---\n\"published\": 2005\nTen died.", "line 2", "published", open},
		{"JSON", "---\n{\"published\": \"2005\",\nTen died.", "line 2", "published", open},
		{"a space in the key", "---\nArchive URL: x\nTen died.", "line 2", "Archive URL", open},
		{"a key of another kind first", "---\nlayout: post\ndate: 2005\nTen died.", "line 3", "date", open},
		{"after a gap", "---\n\npublished: 2005\nTen died.", "line 3", "published", open},
		{"Windows line ends", "\ufeff---\r\nauthors: Ada\r\npublished: 2005\r\n", "line 2", "authors", open},
		{"too long", "---\ntitle: x\n" + strings.Repeat("# x\n", maxHeader/4) + "---\nTen died.", "line 2", "title", open},
		{"no space after the colon", "---\npublished:2005\n---\nTen died.", "line 2", "published", broken},
		{"a list", "---\n- published: 2005\n---\nTen died.", "line 2", "published", broken},
		{"no YAML", "---\nTen \"died\npublished: \"2005\n---\nTen died.", "line 3", "published", broken},
		{"indented", " ---\ntitle: x\n---\nMore.", "line 2", "title", below},
		{"more dashes", "----\ntitle: x\n----\nMore.", "line 2", "title", below},
		{"below the first line", "\n\n---\ntitle: x\n---\nMore.", "line 4", "title", below},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := Text(sources.Source{}, []byte(c.text))
			var meta *MetadataError
			require.ErrorAs(t, err, &meta)
			want := c.place + ", column 1: \"" + c.key + "\" is read as prose: this looks like a header " + c.hint
			require.Len(t, meta.Issues, 1)
			assert.Equal(t, want, meta.Issues[0].String())
			assert.True(t, doc.Source.Published.IsZero())
			checkBlocks(t, doc)
			assert.LessOrEqual(t, doc.Blocks[0].Start, strings.Index(c.text, c.key), "the prose is all there")
		})
	}
}

func TestHeaderKeysInQuotes(t *testing.T) {
	doc, err := Text(sources.Source{}, []byte("---\n\"published\": 2005\n---\nTen died."))
	require.NoError(t, err)
	assert.Equal(t, "2005", doc.Source.Published.String())
	_, err = Text(sources.Source{}, []byte("---\nPUBLISHED: 2005\n---\nTen died."))
	assert.EqualError(t, err, `line 2, column 1: unknown key "PUBLISHED" (did you mean "published"?)`)
}

func TestHeaderKeepsOffsets(t *testing.T) {
	raw := "\ufeff---\r\ntitle: Zürich\r\n---\r\nTen dead.\r\n"
	doc, err := Text(sources.Source{}, []byte(raw))
	require.NoError(t, err)
	c := doc.Cite(0, 0, 3)
	assert.Equal(t, "Ten", raw[c.Start:c.End])
	assert.Equal(t, []int{4, 1}, []int{c.Line, c.Column})
}

func TestHeaderBeforeKnown(t *testing.T) {
	known := sources.Source{Path: "a.txt", ID: "wire-1", Title: "Known", Publisher: "Known", Authors: []string{"K"}, Published: edtf.MustParse("2004")}
	doc, err := Text(known, []byte("---\ntitle: Given\npublished: 2005\n---\nFirst line\n\nTen died."))
	require.NoError(t, err)
	want := sources.Source{Path: "a.txt", ID: "wire-1", Title: "Given", Publisher: "Known", Authors: []string{"K"}, Published: edtf.MustParse("2005")}
	assert.Equal(t, want, doc.Source)

	doc, err = Text(known, []byte("First line\n\nTen died."))
	require.NoError(t, err)
	assert.Equal(t, "Known", doc.Source.Title, "what is known goes before the first line")
}
