package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// Exports that others wrote: whatever is read of them, a citation shows its quote. The
// folder is named by FACTCHECK_DOCS.
func TestTableFiles(t *testing.T) {
	dir := os.Getenv("FACTCHECK_DOCS")
	if dir == "" {
		t.Skip("FACTCHECK_DOCS names no folder")
	}
	files, err := filepath.Glob(filepath.Join(dir, "data", "*.csv"))
	require.NoError(t, err)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			doc, err := read.CSV(sources.Source{Path: filepath.Base(file)}, data)
			require.NoError(t, err)
			got := extract.Reader{Data: extract.Data}.Read(doc)
			blocks := map[int]sources.Block{}
			doc.Table.Rows(func(r *sources.Row) bool {
				blocks[r.Number], _ = r.Block()
				return true
			})
			for _, c := range got.Claims {
				b := blocks[c.Citation.Row]
				assert.Equal(t, c.Citation.Quote, b.Displayed(c.Citation.Start, c.Citation.End))
				t.Log(line(c))
			}
			t.Logf("%d claims; problems %q; notes %q", len(got.Claims), got.Problems, got.Notes)
		})
	}
}
