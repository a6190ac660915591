package read

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// A set that is read backwards, and several files at once, gives what Files gives.
func TestSetIsFiles(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"sources.yaml":      "sources:\n- path: a.txt\n  publisher: The Oresk Post\n  pubisher: x\n",
		"a.txt":             "Twelve died.",
		"b.bin":             "\x00",
		"c.md":              "# Storm\n\nNine died.",
		"d.docx":            "no archive",
		"deep/sources.yaml": "sources: 3\n",
		"deep/e.txt":        "Ten died.",
		"deep/f.txt":        "Eleven died.",
	} {
		name = filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	names := []string{filepath.Join(dir, "deep"), dir}
	asked := 0 // under the race detector a call beside another is told
	o := Options{Lookup: func(sources.Source) (sources.Source, error) { asked++; return sources.Source{}, nil }}
	want, err := Files(names, o)
	require.NoError(t, err)
	assert.Len(t, want.Docs, 4)
	assert.Len(t, want.Problems, 3)

	set, err := Open(names, o)
	require.NoError(t, err)
	require.Equal(t, 5, set.Len())
	assert.Equal(t, filepath.Join(dir, "deep", "e.txt"), set.Name(0))
	results := make([]Result, set.Len())
	var wg sync.WaitGroup
	for i := set.Len() - 1; i >= 0; i-- {
		wg.Go(func() { results[i] = set.Read(i) })
	}
	wg.Wait()
	got := Result{Skipped: set.Skipped, Ignored: set.Ignored}
	for _, r := range results {
		got.add(r)
	}
	assert.Empty(t, cmp.Diff(want, got, cmp.AllowUnexported(sources.Document{}, sources.Block{}, sources.Table{})))
	assert.Equal(t, results[1], set.Read(1), "a second time")
	assert.Equal(t, 4+4+1, asked)
}

func TestOpenNothing(t *testing.T) {
	_, err := Open([]string{filepath.Join(t.TempDir(), "nowhere.txt")}, Options{})
	var usage *UsageError
	assert.ErrorAs(t, err, &usage)
}
