package render

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// official compiles the schema that others give of a format.
func official(t testing.TB, file string) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", file))
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("file:///"+file, doc))
	s, err := c.Compile("file:///" + file)
	require.NoError(t, err)
	return s
}

// fits holds a JSON text against a schema.
func fits(t testing.TB, s *jsonschema.Schema, text string) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err, text)
	require.NoError(t, s.Validate(v), text)
}

// rendered is a report in one format.
func rendered(t testing.TB, format string, r *factcheck.Report, o Options) string {
	t.Helper()
	f, ok := FormatOf(format)
	require.True(t, ok, format)
	return show(t, func(b *bytes.Buffer) error { return f.Write(b, r, o) })
}

// variety are reports of all sorts, by a name.
func variety() map[string]*factcheck.Report {
	out := map[string]*factcheck.Report{
		"nothing":   {Schema: factcheck.Schema},
		"lowland":   lowland(),
		"ruled":     ruled(),
		"many":      manyFindings(40),
		"no places": lowland(),
		"no lines":  lowland(),
		"unread":    lowland(),
		"outside":   outside(),
		"odd":       lowland(),
	}
	out["no places"].Findings[0].Sides = nil
	for i := range out["no lines"].Claims {
		c := &out["no lines"].Claims[i].Citation
		*c = sources.Citation{Source: c.Source, Part: "word/document.xml", Start: c.Start, End: c.End, Quote: c.Quote}
	}
	out["unread"].Findings, out["unread"].Complete = nil, false
	out["unread"].Problems = []factcheck.Problem{{Path: "sources/map.txt", Error: "not text: NUL at byte 3", Fatal: true}, {Path: "b.txt", Error: "read as windows-1252"}}
	f := &out["odd"].Findings[0]
	f.ID, f.Rule, f.Hints, f.Ratio = "", "FC999", []string{"a digit too many: 3,000"}, nil
	for n, words := range hostile {
		out[fmt.Sprint("stuffed ", n)] = stuffed(words)
	}
	return out
}

// manyFindings is a report with so many findings of each level.
func manyFindings(n int) *factcheck.Report {
	r := lowland()
	f := r.Findings[0]
	r.Findings = nil
	for i, l := range []factcheck.Level{factcheck.Error, factcheck.Warning, factcheck.Note} {
		for j := range n {
			g := f
			g.ID, g.Level = fmt.Sprintf("%016x", i<<32+j*7919), l
			r.Findings = append(r.Findings, g)
		}
	}
	return r
}

// outside is a report on sources that are no files of the checked folder.
func outside() *factcheck.Report {
	r := reportOf(figure("drafts/a.md", "It killed ", "30", ""), figure("/srv/b.txt", "", "41", ""), figure("../c.txt", "", "52", ""),
		figure("https://example.org/d", "", "63", ""), figure("e-book", "", "74", ""), figure(`C:\texts\f.txt`, "", "85", ""))
	r.Sources[0].Kind = sources.Draft
	r.Sources[4] = sources.Source{ID: "e-book", Publisher: "Meridian Media", Kind: sources.Book}
	return r
}
