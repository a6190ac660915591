package factcheck_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// TestDrafts checks testdata/drafts: each file is a draft with its sources. The entry
// "want" lists every finding of every level, by its rule and the draft's words, and the
// rest of the draft is silent.
func TestDrafts(t *testing.T) {
	files, err := filepath.Glob("testdata/drafts/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	fired := map[string]int{}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			c := parseCase(string(data))
			require.NotEmpty(t, strings.TrimSpace(c.why), "a case says why it is there")
			want := wantLines(c.text["want"])
			require.NotEmpty(t, want, "a case that asserts nothing")
			if want[0] == "nothing" {
				want = nil
			}
			slices.Sort(want)
			assert.Equal(t, strings.Join(want, "\n"), strings.Join(ofDraft(t, c), "\n"))
			for _, line := range want {
				fired[line[:5]]++
			}
		})
	}
	if t.Failed() {
		return
	}
	for _, r := range factcheck.Rules {
		if strings.HasPrefix(r.ID, "FC3") {
			assert.GreaterOrEqual(t, fired[r.ID], 3, "%s is planted too seldom", r.ID)
		}
	}
}

// ofDraft are the findings about the draft of a case: rule and words.
func ofDraft(t *testing.T, c caseFile) (out []string) {
	t.Helper()
	var docs []sources.Document
	for _, n := range c.names {
		if n == "want" {
			continue
		}
		doc, err := read.Text(sources.Source{ID: n, Path: n}, []byte(c.text[n]))
		require.NoError(t, err, n)
		if n == "draft.txt" {
			doc.Source.Kind = sources.Draft
		}
		docs = append(docs, doc)
	}
	for _, f := range factcheck.Check(docs...).Findings {
		lead := f.Sides[0].Claims[0]
		assert.Equal(t, "draft.txt", lead.Source, f.Rule)
		out = append(out, fmt.Sprintf("%s %q", f.Rule, lead.Quote))
		t.Log(f.Level, f.Rule, quotes(f), f.Reasons[len(f.Reasons)-1].Why)
	}
	slices.Sort(out)
	return out
}
