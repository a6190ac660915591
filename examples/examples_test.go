// Package examples_test runs every example as a user would and holds what it
// prints against a file of testdata: not one beside the example, where it would
// be read as one of its texts. go test ./examples -update writes them anew,
// and the README with them.
package examples_test

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

var update = flag.Bool("update", false, "write the stored outputs and the README's anew")

const command = "./factcheck/cmd/factcheck"

func TestExamples(t *testing.T) {
	cases := []struct {
		name string   // of the stored output; ".txt" may be left out
		pkg  string   // the program
		args []string // from the top of the module
		code int      // the exit code
	}{
		{name: "karabakh", pkg: command, args: []string{"check", "examples/karabakh"}, code: 1},
		{name: "karabakh.md", pkg: command, args: []string{"check", "--format", "md", "examples/karabakh"}, code: 1},
		{name: "karabakh.csv", pkg: command, args: []string{"check", "--format", "csv", "examples/karabakh"}, code: 1},
		{name: "byhand", pkg: "./examples/library/byhand"},
		{name: "texts", pkg: "./examples/library/texts"},
		{name: "archive", pkg: "./examples/library/archive"},
		{name: "frames", pkg: command, args: []string{"claims", "--frames", "examples/ci/draft.txt"}},
		{name: "explain", pkg: command, args: []string{"explain", "examples/ci/draft.txt:8:95", "examples/ci/sources/wire.txt:1:25", "examples/ci"}},
		{name: "ci", pkg: command, args: []string{"check", "--require-claims", "3", "examples/ci/draft.txt", "examples/ci/sources"}},
		{name: "lexicon", pkg: command, args: []string{"check", "--lexicon", "examples/lexicon/words", "examples/lexicon/council.txt", "examples/lexicon/wire.txt"}, code: 1},
		{name: "events", pkg: command, args: []string{"check", "--events", "examples/events/events.yaml", "--places", "examples/events/places.txt", "examples/events/almanac.txt", "examples/events/news.txt"}, code: 1},
		{name: "datadesk", pkg: command, args: []string{"check", "--show", "note", "examples/datadesk/draft.md", "examples/datadesk/data"}, code: 1},
		{name: "lexicon-test", pkg: command, args: []string{"measures", "--lexicon", "examples/lexicon/words", "--test"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, code := run(t, build(t, c.pkg), c.args)
			stored := filepath.Join("testdata", c.name)
			if filepath.Ext(c.name) == "" {
				stored += ".txt"
			}
			if *update {
				require.NoError(t, os.WriteFile(stored, []byte(got), 0o644))
			}
			want, err := os.ReadFile(stored)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
			assert.Equal(t, c.code, code, "exit code")
		})
	}
}

// The page of the main example lies among its texts, for it is known not to be one.
func TestExamplePage(t *testing.T) {
	const stored, written = "karabakh/report.html", "karabakh/.report.html" // side by side: they lead to the texts in one way
	t.Cleanup(func() { _ = os.Remove(written) })
	_, code := run(t, build(t, command), []string{"check", "--format", "html=examples/" + written, "examples/karabakh"})
	assert.Equal(t, 1, code, "exit code")
	got, err := os.ReadFile(written)
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile(stored, got, 0o644))
	}
	want, err := os.ReadFile(stored)
	require.NoError(t, err)
	assert.True(t, string(want) == string(got), "%s is not what is written now: go test ./examples -update", stored)
}

// The README shows what was really printed, and code that is really compiled.
func TestReadme(t *testing.T) {
	cases := []struct{ marker, file string }{
		{"output", "testdata/karabakh.txt"},
		{"frames", "testdata/frames.txt"},
		{"explain", "testdata/explain.txt"},
		{"library", "library/texts/main.go"},
		{"archive", "library/archive/main.go"},
		{"claim", "library/byhand/main.go"},
		{"by hand", "library/byhand/main.go"},
		{"gate", "ci/gate_test.go"},
		{"sidecar", "ci/sources/sources.yaml"},
		{"header", "karabakh/news.txt"},
		{"lexicon facts", "lexicon/words/measures.lex"},
		{"lexicon words", "lexicon/words/words.lex"},
		{"events", "events/events.yaml"},
		{"places", "events/places.txt"},
	}
	if *update {
		updateReadme(t)
	}
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	for _, c := range cases {
		t.Run(c.marker, func(t *testing.T) {
			block := shown(string(readme), c.marker)
			require.NotEmpty(t, block, "no code block after <!-- %s -->", c.marker)
			file, err := os.ReadFile(filepath.FromSlash(c.file))
			require.NoError(t, err)
			assert.Contains(t, dedent(string(file)), dedent(block), "README.md shows lines that %s does not have", c.file)
		})
	}
}

// The README lists the rules that fire, by the names they have.
func TestReadmeListsRules(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	for _, r := range factcheck.Rules {
		if r.Planned {
			assert.NotContains(t, string(readme), "| "+r.ID+" |", "a planned rule")
		} else {
			assert.Contains(t, string(readme), "| "+r.ID+" | "+r.Name+" |")
		}
	}
}

// The profile that the README shows is one that can be loaded.
func TestReadmeProfile(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	p, err := claims.ParseProfile([]byte(shown(string(readme), "profile")))
	require.NoError(t, err)
	assert.Equal(t, "strict", p.Name)
}

// shown is the first code block of the README after a marker.
func shown(readme, marker string) string {
	_, rest, _ := strings.Cut(readme, "<!-- "+marker+" -->\n")
	_, rest, _ = strings.Cut(rest, "```")
	_, rest, _ = strings.Cut(rest, "\n")
	block, _, _ := strings.Cut(rest, "```")
	return block
}

// updateReadme writes what the main example prints into the README.
func updateReadme(t *testing.T) {
	t.Helper()
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	output, err := os.ReadFile(filepath.Join("testdata", "karabakh.txt"))
	require.NoError(t, err)
	old := shown(string(readme), "output")
	require.NotEmpty(t, old)
	out := strings.Replace(string(readme), old, string(output), 1)
	require.NoError(t, os.WriteFile("../README.md", []byte(out), 0o644))
}

// dedent takes the tabs off the lines, so that part of a function may be shown
// without its indent.
func dedent(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(strings.TrimLeft(line, "\t"))
	}
	return b.String()
}

// build compiles a program of this module and returns where it is.
func build(t *testing.T, pkg string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program.exe")
	cmd := exec.Command("go", "build", "-o", path, pkg)
	cmd.Dir = ".."
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	return path
}

// run runs a program at the top of the module, without any settings of whoever
// runs the tests, and returns what it prints and its exit code.
func run(t *testing.T, program string, args []string) (stdout string, code int) {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = ".."
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "FACTCHECK_") && !strings.HasPrefix(v, "GITHUB_") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if exit := (*exec.ExitError)(nil); err != nil {
		require.True(t, errors.As(err, &exit), "%v", err)
		code = exit.ExitCode()
	}
	assert.Empty(t, stderr.String(), "standard error")
	return string(out), code
}
