package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// The scripts in testdata run the command as a user does: "factcheck" in a
// script is this binary calling main.
func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"factcheck": main}) }

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "field": field, "zipped": zipped},
	})
}

// exits CODE ARGS… runs factcheck and checks the exit code, which the scripts'
// own exec only tells from zero.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 || len(args[0]) != 1 {
		ts.Fatalf("usage: exits CODE ARGS…")
	}
	err := ts.Exec("factcheck", args[1:]...)
	code := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if want := int(args[0][0] - '0'); code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// zipped FILE NAME=FILE… makes an archive of files, each under its name in it.
func zipped(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: zipped FILE NAME=FILE…")
	}
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	defer f.Close()
	z := zip.NewWriter(f)
	for _, arg := range args[1:] {
		name, file, _ := strings.Cut(arg, "=")
		part, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		ts.Check(err)
		_, err = io.WriteString(part, strings.TrimSpace(ts.ReadFile(file)))
		ts.Check(err)
	}
	ts.Check(z.Close())
}

// field FILE PATH WANT checks one member of a JSON file; PATH is its names and
// positions parted by dots, and WANT its JSON.
func field(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: field FILE PATH WANT")
	}
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &v))
	for name := range strings.SplitSeq(args[1], ".") {
		v = member(v, name)
	}
	got, err := json.Marshal(v)
	ts.Check(err)
	if (string(got) == args[2]) == neg {
		ts.Fatalf("%s of %s is %s", args[1], args[0], got)
	}
}

func member(v any, name string) any {
	switch v := v.(type) {
	case map[string]any:
		return v[name]
	case []any:
		if i := int(name[0] - '0'); len(name) == 1 && i < len(v) {
			return v[i]
		}
	}
	return nil
}

// call runs the command on files that are made first.
func call(t *testing.T, files map[string]string, env map[string]string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	}
	var out, errOut bytes.Buffer
	code = run(args, strings.NewReader(""), &out, &errOut, func(k string) string { return env[k] })
	return code, out.String(), errOut.String()
}

const (
	draft   = "The Lowland War of 1988 to 1996 killed more than 30,000 people.\n"
	almanac = "The Lowland War of 1988 to 1996 killed 20,000 people.\n"
)

// Names of files may hold anything that a file system takes.
func TestHostileNames(t *testing.T) {
	for _, bad := range []string{"a\n::error.txt", "\x1b[2Ja.txt", "\u202etxt.a.txt"} {
		files := map[string]string{bad: draft, "b.txt": almanac}
		for _, format := range []string{"text", "concise", "json"} {
			code, out, errOut := call(t, files, nil, "--format", format, bad, "b.txt", "--", "b.txt")
			assert.Equal(t, codeFindings, code, errOut)
			for _, r := range out + errOut {
				require.False(t, r != '\n' && (r < ' ' || r == '\u202e'), "%q in %q", r, out+errOut)
			}
			assert.NotContains(t, "\n"+out, "\n::")
		}
		code, _, errOut := call(t, nil, nil, bad)
		assert.Equal(t, codeUsage, code)
		assert.Equal(t, 1, strings.Count(errOut, "\n"), errOut)
		assert.NotContains(t, errOut, "\x1b")
	}
}

// A reader that goes away changes nothing.
func TestBrokenPipe(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("a.txt", []byte(draft), 0o666))
	require.NoError(t, os.WriteFile("b.txt", []byte(almanac), 0o666))
	var errOut bytes.Buffer
	code := run([]string{"a.txt", "b.txt"}, nil, broken{syscall.EPIPE}, &errOut, func(string) string { return "" })
	assert.Equal(t, codeFindings, code)
	assert.Empty(t, errOut.String())
	code = run([]string{"a.txt", "b.txt"}, nil, broken{syscall.ENOSPC}, &errOut, func(string) string { return "" })
	assert.Equal(t, codeIncomplete, code, "a full disk is no clean run")
	assert.Contains(t, errOut.String(), "no space left")
}

type broken struct{ error }

func (b broken) Write([]byte) (int, error) { return 0, b.error }

func TestColour(t *testing.T) {
	files := map[string]string{"a.txt": draft, "b.txt": almanac}
	tests := []struct {
		name     string
		terminal bool
		env      map[string]string
		args     []string
		want     bool
	}{
		{"a file", false, nil, nil, false},
		{"a terminal", true, nil, nil, true},
		{"NO_COLOR", true, map[string]string{"NO_COLOR": "1"}, nil, false},
		{"dumb", true, map[string]string{"TERM": "dumb"}, nil, false},
		{"never", true, nil, []string{"--color=never"}, false},
		{"always", false, map[string]string{"NO_COLOR": "1"}, []string{"--color=always"}, true},
		{"from the environment", false, map[string]string{"FACTCHECK_COLOR": "always"}, nil, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for name, text := range files {
				require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
			}
			var out, errOut bytes.Buffer
			a := &app{out: &out, err: &errOut, terminal: tt.terminal, variables: map[string]string{}, env: func(k string) string { return tt.env[k] }}
			assert.Equal(t, codeFindings, a.run(append(tt.args, "a.txt", "b.txt")), errOut.String())
			assert.Equal(t, tt.want, strings.Contains(out.String(), "\x1b["), out.String())
		})
	}
}

// The same texts in any order give the same bytes.
func TestOrderOfArguments(t *testing.T) {
	files := map[string]string{"a.txt": draft, "b.txt": almanac, "c.txt": "The Lowland War of 1988 to 1996 killed 45,000 people.\n", "bad.txt": "x\x00"}
	for _, format := range []string{"text", "json", "concise"} {
		_, first, _ := call(t, files, nil, "--format", format, "a.txt", "b.txt", "c.txt", "bad.txt")
		require.NotEmpty(t, first)
		for _, args := range [][]string{{"c.txt", "bad.txt", "b.txt", "a.txt"}, {"bad.txt", "b.txt", "a.txt", "c.txt", "a.txt"}, {"-j1", "."}} {
			_, got, _ := call(t, files, nil, append([]string{"--format", format}, args...)...)
			assert.Equal(t, strings.ReplaceAll(first, `"./`, `"`), got, args)
		}
	}
}

// What a reading doubts makes a run incomplete, in both verbs.
func TestDoubts(t *testing.T) {
	r := &factcheck.Report{Complete: true, Problems: []factcheck.Problem{{Path: "a.txt", Error: "a figure is too large to be read"}}}
	addProblems(r, read.Result{})
	assert.False(t, r.Complete)
	r = &factcheck.Report{Complete: true}
	addProblems(r, read.Result{Skipped: 2})
	assert.True(t, r.Complete, "files that nobody asked for are no doubt")

	var errOut bytes.Buffer
	a := &app{err: &errOut}
	a.doubt("a.txt", nil)
	assert.Equal(t, codeClean, a.code)
	a.doubt("a.txt", []string{"a figure is too large to be read"})
	assert.Equal(t, codeIncomplete, a.code)
	assert.Equal(t, "factcheck: incomplete: a.txt: a figure is too large to be read\n", errOut.String())
}

func TestMalformed(t *testing.T) {
	one := factcheck.ClaimRef{ID: "c", Source: "a.txt", Start: 3, End: 5}
	side := []factcheck.Side{{Claims: []factcheck.ClaimRef{one}}}
	held := claims.Claim{ID: "c", Citation: sources.Citation{Source: "a.txt", Start: 3, End: 5, Line: 1, Column: 4}}
	above := held
	above.Citation.Line = -1
	tests := []struct {
		name  string
		f     factcheck.Finding
		claim claims.Claim
		want  string
	}{
		{"sound", factcheck.Finding{Rule: "FC101", Sides: side}, held, ""},
		{"an agreement", factcheck.Finding{Relation: factcheck.Agree, Sides: side}, held, ""},
		{"by hand, without a place", factcheck.Finding{Rule: "FC101", Sides: []factcheck.Side{{Claims: []factcheck.ClaimRef{{ID: "x"}}}}}, claims.Claim{ID: "x"}, ""},
		{"no sides", factcheck.Finding{Rule: "FC101"}, held, "has no sides"},
		{"an empty side", factcheck.Finding{Rule: "FC101", Sides: append(side[:1:1], factcheck.Side{})}, held, "has no claims on side 2"},
		{"no rule", factcheck.Finding{Relation: factcheck.Conflict, Sides: side}, held, "is a discrepancy (conflict) without a rule"},
		{"no such rule", factcheck.Finding{Rule: "FC999", Sides: side}, held, `is of a rule "FC999" that this version does not know`},
		{"ends before it starts", refTo("c", 5, 3), held, `points at bytes 5 to 3 of "a.txt", which cannot be`},
		{"before the file", refTo("c", -1, 3), held, `points at bytes -1 to 3 of "a.txt", which cannot be`},
		{"no such claim", refTo("d", 3, 5), held, `points at a claim "d" in "a.txt" that the report does not hold`},
		{"elsewhere", refTo("c", 3, 6), held, `points at a claim "c" in "a.txt" that the report does not hold`},
		{"above the file", refTo("c", 3, 5), above, `points at a claim "c" in "a.txt" with a line or column below 0`},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, malformed(&factcheck.Report{Claims: []claims.Claim{tt.claim}}, &tt.f), tt.name)
	}
}

// refTo is a finding with one side at a place.
func refTo(id string, start, end int) factcheck.Finding {
	ref := factcheck.ClaimRef{ID: id, Source: "a.txt", Start: start, End: end}
	return factcheck.Finding{Rule: "FC101", Sides: []factcheck.Side{{Claims: []factcheck.ClaimRef{ref}}}}
}

func TestParseSize(t *testing.T) {
	tests := []struct {
		in   string
		want int64
	}{
		{"1", 1}, {"4096", 4096}, {"1KiB", 1024}, {"16MiB", 16 << 20}, {"16 MiB", 16 << 20}, {"2m", 2 << 20}, {"1GB", 1e9}, {"1024GiB", 1 << 40},
		{"0", 0}, {"", 0}, {"-1", 0}, {"1.5MiB", 0}, {"MiB", 0}, {"9TiB", 0}, {"1025GiB", 0}, {"99999999999999999999", 0}, {"9223372036854775807GiB", 0},
	}
	for _, tt := range tests {
		got, err := parseSize(tt.in)
		assert.Equal(t, tt.want, got, tt.in)
		assert.Equal(t, tt.want == 0, err != nil, tt.in)
	}
}

func TestMatches(t *testing.T) {
	tests := []struct {
		pattern, file string
		want          bool
	}{
		{"a.txt", "a.txt", true}, {"./a.txt", "a.txt", true}, {"a.txt", "./a.txt", true},
		{"drafts", "drafts/x/a.txt", true}, {"drafts/", "drafts/a.txt", true}, {"drafts/*.txt", "drafts/a.txt", true},
		{"*.txt", "drafts/a.txt", true}, {"draft*", "drafts2/a.txt", false}, {"drafts/*.txt", "drafts/x/a.txt", false},
		{"draft", "drafts/a.txt", false}, {"b.txt", "a.txt", false},
	}
	for _, tt := range tests {
		got, err := matches(tt.pattern, tt.file)
		require.NoError(t, err)
		assert.Equal(t, tt.want, got, "%s %s", tt.pattern, tt.file)
	}
	_, err := matches("[", "a.txt")
	assert.Error(t, err)
}

func TestSuggest(t *testing.T) {
	verbs := []string{"check", "claims", "explain", "rules"}
	tests := []struct{ word, want string }{
		{"chekc", `; did you mean "check"?`}, {"claim", `; did you mean "claims"?`}, {"explian", `; did you mean "explain"?`},
		{"potato", ""}, {"", ""}, {strings.Repeat("x", 1<<20), ""},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, suggest("", tt.word, verbs), tt.word)
	}
}
