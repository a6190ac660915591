package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// Every format has a sample, which is read without a fault and has claims.
func TestSamples(t *testing.T) {
	var have []string
	for _, s := range samples() {
		have = append(have, s.ext)
		got, err := read.Bytes("a"+s.ext, s.file(), read.Options{})
		require.NoError(t, err)
		for _, p := range got.Problems {
			assert.False(t, p.Fatal, "%s: %s", s.ext, p.Error)
		}
		n := 0
		for _, doc := range got.Docs {
			n += len(extract.Reader{Data: extract.Data}.Read(doc).Claims)
		}
		assert.NotZero(t, n, s.ext)
	}
	for _, f := range read.Formats {
		assert.True(t, slices.ContainsFunc(f.Extensions, func(e string) bool { return slices.Contains(have, e) }), "no sample of %s", f.Name)
	}
}

func TestDamageIsTheSameEachTime(t *testing.T) {
	for _, s := range samples() {
		whole := s.file()
		for seed := range uint64(20) {
			one := damaged(s, seed)
			require.Equal(t, one, damaged(s, seed))
			require.LessOrEqual(t, len(one), 2*most)
		}
		assert.Equal(t, whole, s.file(), "a sample stays as it is")
	}
}

// TestSoak reads damaged documents from files, several at once, and compares them: no panic,
// no goroutine and no file stays behind, also where reading is ended early.
//
//	FACTCHECK_SOAK=10000 go test -v -timeout 0 -run Soak ./factcheck/internal/soak
func TestSoak(t *testing.T) {
	n := 4
	if asked, err := strconv.Atoi(os.Getenv("FACTCHECK_SOAK")); err == nil {
		n = asked
	}
	goroutines := goleak.IgnoreCurrent()
	files := openFiles()
	for first := 0; first < n; first += 50 {
		soakFolder(t, uint64(first), min(50, n-first))
	}
	goleak.VerifyNone(t, goroutines)
	assert.Equal(t, files, openFiles(), "open files")
}

func soakFolder(t *testing.T, seed uint64, n int) {
	t.Helper()
	dir := t.TempDir()
	for _, s := range samples() {
		for i := range uint64(n) {
			require.NoError(t, os.WriteFile(filepath.Join(dir, strconv.FormatUint(seed+i, 10)+s.ext), damaged(s, seed+i), 0o600))
		}
	}
	got, err := read.Files([]string{dir}, read.Options{})
	require.NoError(t, err)
	for _, p := range got.Problems {
		assert.Empty(t, p.Stack, "%s: %s", p.Path, p.Error)
	}
	for list := range slices.Chunk(got.Docs, 100) {
		r := (&factcheck.Checker{Jobs: 4, Data: extract.Data, All: true}).Check(list...)
		for _, p := range r.Problems {
			assert.Empty(t, p.Stack, "%s: %s", p.Path, p.Error)
		}
	}
	endedEarly(t, got.Docs)
	require.NoError(t, os.RemoveAll(dir))
}

// endedEarly leaves a reading and a check before their ends.
func endedEarly(t *testing.T, docs []sources.Document) {
	t.Helper()
	ctx, end := context.WithCancel(t.Context())
	defer end()
	for range (extract.Reader{ClaimsOnly: true}).Each(ctx, slices.Values(docs), 4) {
		end()
	}
	for range (extract.Reader{ClaimsOnly: true}).Each(t.Context(), slices.Values(docs), 4) {
		break
	}
	_, err := new(factcheck.Checker).CheckContext(ctx, docs)
	assert.ErrorIs(t, err, context.Canceled)
}

// openFiles is how many files this process has open, where the system tells.
func openFiles() int {
	list, err := os.ReadDir("/proc/self/fd")
	if err != nil || runtime.GOOS != "linux" {
		return 0
	}
	return len(list)
}

func TestCommand(t *testing.T) {
	var out, told bytes.Buffer
	keep := t.TempDir()
	require.Equal(t, 0, command([]string{"-n", "12", "-format", "csv", "-keep", keep}, &out, &told), told.String())
	assert.Equal(t, 2, strings.Count(out.String(), "\n"))
	assert.Regexp(t, `\.csv +12 `, out.String())
	assert.Equal(t, 2, command([]string{"-no"}, &out, &told))
}
