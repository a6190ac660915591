package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render"
)

// TestSameBytes runs each verb that reads texts on those of a newsroom, with 1 to 8
// processors, as many texts read at once, and the files in any order: the same input
// gives the same bytes, in every format.
//
//	FACTCHECK_RUNS=100 go test -v -run SameBytes ./factcheck/cmd/factcheck
func TestSameBytes(t *testing.T) {
	runs := 2
	if n, err := strconv.Atoi(os.Getenv("FACTCHECK_RUNS")); err == nil {
		runs = n
	}
	procs := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(procs)
	t.Chdir("../../../examples/newsroom")
	paths := newsroomFiles(t)
	out := t.TempDir()
	first := map[string]string{}
	for n := range runs {
		runtime.GOMAXPROCS(1 + n*7%8) // 1, 8, 7 and so on
		jobs := strconv.Itoa(1 + n%9)
		got := map[string]string{}
		checkedIn(t, got, out, append([]string{"-j", jobs}, paths...))
		readIn(t, got, jobs, paths)
		if n == 0 {
			first = got
			t.Logf("%d outputs, %d bytes", len(got), size(got))
		}
		for name, text := range first {
			require.Equal(t, text, got[name], "%s, run %d", name, n)
		}
		rand.New(rand.NewPCG(1, uint64(n))).Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
	}
}

func newsroomFiles(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, dir := range []string{"drafts", "sources"} {
		require.NoError(t, fs.WalkDir(os.DirFS("."), dir, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && filepath.Base(path) != "sources.yaml" {
				out = append(out, path)
			}
			return err
		}))
	}
	return out
}

// checkedIn is a check in every format, once as it is and once with all that was compared; what
// was stored, in every format; and what is said of a finding.
func checkedIn(t *testing.T, got map[string]string, dir string, args []string) {
	t.Helper()
	var forms []string
	for _, f := range render.Formats {
		forms = append(forms, "--format", f.Name+"="+filepath.Join(dir, f.Name))
	}
	named := []string{"--isolated", "--places", "places.txt", "--draft", "drafts/**"}
	for _, show := range []string{"warning", "all"} {
		ran(t, got, "check "+show, slices.Concat([]string{"check", "--show", show}, named, forms, args))
		for _, f := range render.Formats {
			stored := filepath.Join(dir, f.Name)
			data, err := os.ReadFile(stored)
			require.NoError(t, err)
			got["check "+show+" "+f.Name] = string(data)
		}
	}
	stored := filepath.Join(dir, "json")
	for _, f := range render.Formats {
		ran(t, got, "convert "+f.Name, []string{"convert", stored, "--format", f.Name})
	}
	r, err := factcheck.ReadReport(strings.NewReader(got["check all json"]))
	require.NoError(t, err)
	require.NotEmpty(t, r.Findings)
	for _, f := range r.Findings[:5] {
		ran(t, got, "explain "+f.ID, []string{"explain", f.ID, "--report", stored})
	}
}

// readIn is what is read of the texts. It comes in the order of the files, so that here its lines are sorted.
func readIn(t *testing.T, got map[string]string, jobs string, paths []string) {
	t.Helper()
	for _, args := range [][]string{
		{"claims", "--format", "jsonl"}, {"claims", "--all", "--format", "jsonl"}, {"claims", "--frames", "--format", "jsonl"}, {"sources", "--format", "bibtex"},
	} {
		name := strings.Join(args, " ")
		var out bytes.Buffer
		code := run(slices.Concat(args, []string{"-j", jobs, "--isolated"}, paths), nil, &out, &out, func(string) string { return "" })
		lines := strings.Split(out.String(), "\n")
		slices.Sort(lines)
		got[name] = fmt.Sprintln(code, strings.Join(lines, "\n"))
	}
}

func ran(t *testing.T, got map[string]string, name string, args []string) {
	t.Helper()
	var out, told bytes.Buffer
	code := run(args, nil, &out, &told, func(string) string { return "" })
	assert.LessOrEqual(t, code, codeFindings, told.String())
	got[name] = fmt.Sprintln(code, out.String(), told.String())
}

func size(got map[string]string) (n int) {
	for _, text := range got {
		n += len(text)
	}
	return n
}
