package factcheck_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// goldClaim is a figure that was labelled by hand in real news.
type goldClaim struct {
	ID, Doc    string
	Start, End int
}

func (c *goldClaim) UnmarshalJSON(data []byte) error {
	var x struct {
		ID, Doc string
		Start   int `json:"byte_start"`
		End     int `json:"byte_end"`
	}
	err := json.Unmarshal(data, &x)
	*c = goldClaim(x)
	return err
}

// goldPair is how two labelled figures stand to each other.
type goldPair struct{ A, B, Relation string }

// goldDoc leads from a document's id to its file.
type goldDoc struct{ Doc, File string }

func goldLines[T any](t *testing.T, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var out []T
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var x T
		require.NoError(t, json.Unmarshal(lines.Bytes(), &x))
		out = append(out, x)
	}
	require.NoError(t, lines.Err())
	return out
}

// TestGold runs over news whose figures and pairs of figures were labelled by
// hand. It lies where FACTCHECK_GOLD points. No pair that is labelled as no
// conflict may be reported as one; the floor of those found is raised as the
// reader improves.
func TestGold(t *testing.T) {
	dir := os.Getenv("FACTCHECK_GOLD")
	if dir == "" {
		t.Skip("FACTCHECK_GOLD is not set: the labelled news is not checked")
	}
	claims := map[string]goldClaim{}
	for _, c := range goldLines[goldClaim](t, filepath.Join(dir, "claims.jsonl")) {
		claims[c.ID] = c
	}
	docs := map[string]string{}
	for _, d := range goldLines[goldDoc](t, filepath.Join(dir, "docs.jsonl")) {
		docs[filepath.ToSlash(d.File)] = d.Doc
	}
	pairs := goldLines[goldPair](t, filepath.Join(dir, "pairs.jsonl"))
	hits := 0
	groups, err := filepath.Glob(filepath.Join(dir, "docs", "*"))
	require.NoError(t, err)
	require.NotEmpty(t, groups)
	for _, group := range groups {
		res, err := read.Files([]string{group}, read.Options{})
		require.NoError(t, err)
		for _, f := range factcheck.Check(res.Docs...).Findings {
			if f.Level < factcheck.Warning || f.Relation == factcheck.Update {
				continue
			}
			for _, p := range pairs {
				if !crosses(f, claims[p.A], claims[p.B], docs) {
					continue
				}
				if p.Relation == "conflict" {
					hits++
				} else {
					t.Errorf("%s %s is labelled %s: %s against %s", f.Level, f.Rule, p.Relation, p.A, p.B)
				}
			}
		}
	}
	t.Logf("labelled conflicts found: %d", hits)
	assert.GreaterOrEqual(t, hits, 60)
}

// crosses reports whether two labelled figures stand on two sides of a finding.
func crosses(f factcheck.Finding, a, b goldClaim, docs map[string]string) bool {
	sideOf := func(c goldClaim) int {
		for n, side := range f.Sides {
			for _, r := range side.Claims {
				parts := strings.Split(filepath.ToSlash(r.Source), "/")
				file := strings.Join(parts[max(0, len(parts)-2):], "/")
				if docs[file] == c.Doc && r.Start < c.End && c.Start < r.End {
					return n
				}
			}
		}
		return -1
	}
	x, y := sideOf(a), sideOf(b)
	return x >= 0 && y >= 0 && x != y
}
