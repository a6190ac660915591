package read

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// What a text says of itself goes before a bibliography, and that before what is only
// told from the text.
func TestLookup(t *testing.T) {
	fsys := fstest.MapFS{
		"a.txt":        {Data: []byte("---\nurl: https://example.org/a\npublisher: Header\n---\nTen dead in Ostwick\n\nTen people died.")},
		"b.txt":        {Data: []byte("No header\n\nTen people died.")},
		"c.txt":        {Data: []byte("Doubtful\n\nTen people died.")},
		"sources.yaml": {Data: []byte("sources:\n  - path: a.txt\n    container: Sidecar\n")},
	}
	asked := map[string]sources.Source{}
	got, err := FS(fsys, []string{"."}, Options{Lookup: func(s sources.Source) (sources.Source, error) {
		asked[s.Path] = s
		switch s.Path {
		case "a.txt":
			return sources.Source{ID: "key", Title: "From the bibliography", Publisher: "No", Container: "No", URL: "No", Authors: []string{"Ada Hale"}, Published: edtf.MustParse("2005")}, nil
		case "c.txt":
			return sources.Source{}, errors.New("two entries")
		}
		return sources.Source{}, nil
	}})
	require.NoError(t, err)
	require.Len(t, got.Docs, 3)
	assert.Equal(t, sources.Source{
		Path: "a.txt", ID: "key", Title: "From the bibliography", Publisher: "Header", Container: "Sidecar",
		URL: "https://example.org/a", Authors: []string{"Ada Hale"}, Published: edtf.MustParse("2005"),
	}, got.Docs[0].Source)
	assert.Equal(t, "No header", got.Docs[1].Source.Title)
	assert.Equal(t, "Doubtful", got.Docs[2].Source.Title)
	assert.Equal(t, []Problem{{Path: "c.txt", Error: "two entries"}}, got.Problems)
	assert.Equal(t, "https://example.org/a", asked["a.txt"].URL, "it is asked with what the header says")
	for _, d := range got.Docs {
		checkBlocks(t, d)
	}
}
