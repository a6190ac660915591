package factcheck_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// longSentence is from how many bytes on a sentence that two papers print alike was
// written once.
const longSentence = 70

// TestGoldOrigins looks for sentences that two real texts have in the same words, by
// comparing all with all, and expects that wherever both stand on one side they are of one
// origin. Texts that share none, credit no agency and name no speaker are of two.
func TestGoldOrigins(t *testing.T) {
	dir := os.Getenv("FACTCHECK_GOLD")
	if dir == "" {
		t.Skip("FACTCHECK_GOLD is not set: the labelled news is not checked")
	}
	groups, err := filepath.Glob(filepath.Join(dir, "docs", "*"))
	require.NoError(t, err)
	require.NotEmpty(t, groups)
	pairs, shared := 0, 0
	for _, group := range groups {
		res, err := read.Files([]string{group}, read.Options{})
		require.NoError(t, err)
		alike := sentencesAlike(res.Docs)
		r := (&factcheck.Checker{All: true}).Check(res.Docs...)
		held := map[string]string{}
		for _, c := range r.Claims {
			held[c.Citation.Source+c.ID] = flat(c.Sentence)
		}
		for _, f := range r.Findings {
			for _, s := range f.Sides {
				shared += len(s.From)
				for i, x := range s.Claims {
					for _, y := range s.Claims[:i] {
						if a := held[x.Source+x.ID]; x.Source != y.Source && a == held[y.Source+y.ID] && alike[a] {
							pairs++
							assert.Equal(t, x.Origin, y.Origin, "%s and %s both have: %s", x.Source, y.Source, a)
						}
					}
				}
			}
		}
	}
	t.Logf("claims of one side in one long sentence: %d pairs; origins of several texts: %d", pairs, shared)
	assert.Positive(t, pairs)
}

// sentencesAlike are the long sentences that two of some texts have.
func sentencesAlike(docs []sources.Document) map[string]bool {
	seen, out := map[string]string{}, map[string]bool{}
	for _, d := range docs {
		for _, b := range d.Blocks {
			for s := range strings.SplitAfterSeq(b.Text, ". ") {
				s = flat(s)
				if old, ok := seen[s]; ok && old != d.Source.Key() && len(s) >= longSentence {
					out[s] = true
				}
				seen[s] = d.Source.Key()
			}
		}
	}
	return out
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
