package pdf_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
	"github.com/sourcedclaims/factcheck/sources/read/pdf"
)

// quotes are the claims of a document: measure and figure.
func quotes(d sources.Document) []string {
	var out []string
	for _, c := range extract.Read(d).Claims {
		out = append(out, string(c.Measure)+": "+strings.Join(strings.Fields(c.Citation.Quote), " "))
	}
	return out
}

// Files that were printed from a text have the claims of the text, where FACTCHECK_DOCS
// points, in its folder "pdf"; any other is read or refused, and holds to the laws.
func TestRealPDF(t *testing.T) {
	dir := os.Getenv("FACTCHECK_DOCS")
	if dir == "" {
		t.Skip("FACTCHECK_DOCS names no folder with documents")
	}
	known, err := os.ReadFile(filepath.Join(dir, "pdf", "known.txt"))
	require.NoError(t, err)
	plain, err := read.Text(sources.Source{}, known)
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(dir, "pdf", "*.pdf"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			doc, err := pdf.Read(sources.Source{Path: file}, data)
			name := filepath.Base(file)
			if !strings.HasPrefix(name, "lo-") && !strings.HasPrefix(name, "chromium-") {
				t.Log(err)
			} else {
				require.NoError(t, err)
				assert.Equal(t, quotes(plain), quotes(doc))
			}
			if err != nil {
				return
			}
			text, err := pdf.Text(data)
			require.NoError(t, err)
			for _, b := range doc.Blocks {
				require.NoError(t, b.Check(text))
				require.NotEmpty(t, b.Locator)
			}
		})
	}
}

// What is no PDF, or a damaged one, is an error and never a panic.
func TestDamaged(t *testing.T) {
	for _, data := range []string{"", "%PDF-1.7", "%PDF-1.7\n%%EOF", "ten died", "%PDF-1.4\nxref\n0 1\ntrailer<</Root 1 0 R/Size 9>>\nstartxref\n9\n%%EOF"} {
		_, err := pdf.Read(sources.Source{}, []byte(data))
		assert.Error(t, err, data)
	}
}
