package read

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// Reviews that fact-checkers have published, in the folder "claimreview" where
// FACTCHECK_DOCS points: every claim of the JSON is a block that keeps its bytes, and every
// verdict is understood or told.
func TestRealReviews(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "claimreview", "*.jsonld"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 10)
	wrongs, rights, untold := 0, 0, 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			var value any
			require.NoError(t, json.Unmarshal(data, &value))
			doc, told := ClaimReview(sources.Source{Path: file}, data)
			var meta *MetadataError
			if told != nil {
				require.ErrorAs(t, told, &meta)
				t.Log(told)
			}
			want := claimsUnder(value)
			require.Len(t, doc.Blocks, len(want))
			for _, b := range doc.Blocks {
				require.NoError(t, b.Check(data))
				rating, ok := want[b.Text]
				require.True(t, ok, "%q is no claim of this file", b.Text)
				words := strings.Trim(rating, ` "`)
				switch {
				case b.Refuted:
					wrongs++
				case verdictOf(words) == right:
					rights++
				default:
					untold++
					assert.ErrorContains(t, told, words, "a verdict that is neither understood nor told")
				}
			}
		})
	}
	t.Logf("%d reviews find a claim wrong, %d right, %d are not understood and told", wrongs, rights, untold)
}

// claimsUnder are the claims of a value, each with the words of its verdict.
func claimsUnder(value any) map[string]string {
	out := map[string]string{}
	switch v := value.(type) {
	case []any:
		for _, e := range v {
			for claim, words := range claimsUnder(e) {
				out[claim] = words
			}
		}
	case map[string]any:
		if claim, ok := v["claimReviewed"].(string); ok {
			rating, _ := v["reviewRating"].(map[string]any)
			out[html.UnescapeString(claim)], _ = rating["alternateName"].(string)
		}
		for _, e := range v {
			for claim, words := range claimsUnder(e) {
				out[claim] = words
			}
		}
	}
	return out
}
