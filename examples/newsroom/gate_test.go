package newsroom_test

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// desk is a copy of this folder in which the command runs.
type desk struct {
	t        *testing.T
	dir, bin string
	today    string
}

// command is built once for all tests.
var command string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "newsroom")
	if err != nil {
		panic(err)
	}
	command = filepath.Join(dir, "factcheck.exe")
	out, err := exec.Command("go", "build", "-o", command, "../../factcheck/cmd/factcheck").CombinedOutput()
	if err != nil {
		panic(string(out))
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// open makes a desk.
func open(t *testing.T) desk {
	d := desk{t: t, dir: t.TempDir(), bin: command, today: "2026-05-20"}
	for _, name := range []string{"drafts", "sources"} {
		require.NoError(t, os.CopyFS(filepath.Join(d.dir, name), os.DirFS(name)))
	}
	for _, name := range []string{"factcheck.yaml", "places.txt"} {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		d.write(name, string(data))
	}
	return d
}

func (d desk) write(name, text string) {
	require.NoError(d.t, os.WriteFile(filepath.Join(d.dir, filepath.FromSlash(name)), []byte(text), 0o666))
}

func (d desk) read(name string) string {
	data, err := os.ReadFile(filepath.Join(d.dir, filepath.FromSlash(name)))
	require.NoError(d.t, err)
	return string(data)
}

// run runs the command with nothing of the environment but what every program needs.
func (d desk) run(args ...string) (code int, stdout, stderr string) {
	cmd := exec.Command(d.bin, args...)
	cmd.Dir = d.dir
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "FACTCHECK_") && !strings.HasPrefix(v, "GITHUB_") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, "FACTCHECK_TODAY="+d.today)
	var out, told strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &told
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return exit.ExitCode(), out.String(), told.String()
	}
	require.NoError(d.t, err)
	return 0, out.String(), told.String()
}

// check runs a check and wants an exit code.
func (d desk) check(want int, args ...string) *factcheck.Report {
	d.t.Helper()
	code, out, told := d.run(append([]string{"check", "--format", "json"}, args...)...)
	require.Equal(d.t, want, code, "%s\n%s", told, out)
	var r factcheck.Report
	require.NoError(d.t, json.Unmarshal([]byte(out), &r))
	return &r
}

// take takes a step: it changes files as the step says.
func (d desk) take(step string) {
	d.t.Helper()
	text, err := os.ReadFile("steps/" + step + ".txtar")
	require.NoError(d.t, err)
	_, list := parts(string(text))
	for i, p := range list {
		name, does, known := strings.Cut(p.name, ": ")
		switch {
		case !known:
			d.write(name, p.text)
		case does == "old":
			d.write(name, strings.Replace(d.read(name), p.text, list[i+1].text, 1))
		case does == "renamed":
			require.NoError(d.t, os.Rename(filepath.Join(d.dir, name), filepath.Join(d.dir, strings.TrimSpace(p.text))))
		}
	}
}

// at lists the drafts or texts in which a report has findings of a level.
func at(r *factcheck.Report, level factcheck.Level) []string {
	out := []string{}
	for _, f := range r.Findings {
		if f.Level == level {
			out = append(out, filepath.Base(f.Sides[0].Claims[0].Source))
		}
	}
	return out
}

func ids(r *factcheck.Report) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, f.ID)
	}
	return out
}

func TestFirstRun(t *testing.T) {
	r := open(t).check(1)
	assert.ElementsMatch(t, []string{"dam-karsby.md", "ferry-grey-heron.html", "war-skarrow.txt"}, at(r, factcheck.Error))
	assert.ElementsMatch(t, []string{"flood-lindover.html", "outbreak-wexmoor.txt"}, at(r, factcheck.Warning))
	assert.Len(t, r.Sources, 40)
	assert.True(t, r.Complete)
	assert.Nil(t, r.Base)
}

// What was there when the gate was switched on fails nothing any more.
func TestBaseline(t *testing.T) {
	d := open(t)
	first := d.check(1)
	code, out, _ := d.run("baseline", "write")
	require.Zero(t, code, out)
	r := d.check(0)
	assert.Empty(t, r.Findings)
	assert.Equal(t, 0, r.Base.New)
	assert.Equal(t, len(first.Findings), r.Base.Unchanged)
	assert.Empty(t, r.Notices)
}

// A new conflict fails the build; a ruling lets it pass, until it has expired.
func TestNewConflict(t *testing.T) {
	d := open(t)
	d.run("baseline", "write")
	d.take("a-new-conflict")
	r := d.check(1)
	require.Equal(t, []string{"rail-pellstone.md"}, at(r, factcheck.Error))
	assert.Equal(t, factcheck.DraftChanged, r.Findings[0].Change)

	code, _, told := d.run("accept", r.Findings[0].ID[:8], "--reason", "the ministry counts the lightly hurt", "--until", "2026-06-30")
	require.Zero(t, code, told)
	r = d.check(0)
	assert.Empty(t, at(r, factcheck.Error))
	assert.Contains(t, rulings(r), factcheck.ByWaiver)

	d.today = "2026-07-01"
	r = d.check(1)
	assert.Equal(t, []string{"rail-pellstone.md"}, at(r, factcheck.Error))
	require.Len(t, r.Notices, 1)
	assert.Equal(t, "FC903", r.Notices[0].Rule)
}

func rulings(r *factcheck.Report) []factcheck.RulingKind {
	var out []factcheck.RulingKind
	for _, a := range r.Accepted {
		out = append(out, a.Ruling.By)
	}
	return out
}

// A source that changes is no reason to stop somebody else's change, and is told.
func TestChangedSource(t *testing.T) {
	d := open(t)
	d.run("baseline", "write")
	d.take("b-changed-source")
	r := d.check(0)
	assert.Contains(t, at(r, factcheck.Warning), "storm-merle.html")
	assert.Equal(t, factcheck.SourceChanged, r.Findings[0].Change)
	r = d.check(1, "--strict")
	assert.Equal(t, []string{"storm-merle.html"}, at(r, factcheck.Error))
}

// A source that cannot be read leaves the check incomplete, whatever else is found.
func TestUnreadableSource(t *testing.T) {
	d := open(t)
	before := d.check(1)
	d.write("sources/wire/dam-3.txt", strings.Repeat("\x00", 4096))
	r := d.check(3)
	assert.Equal(t, ids(before), ids(r), "the rest was checked")
	require.Len(t, r.Problems, 1)
	assert.Equal(t, "sources/wire/dam-3.txt", filepath.ToSlash(r.Problems[0].Path))
	code, _, told := d.run("baseline", "write")
	assert.Equal(t, 3, code)
	assert.Contains(t, told, "nothing was written")
	assert.NoFileExists(t, filepath.Join(d.dir, "factcheck.baseline.jsonl"))
}

// What says nothing new leaves every id as it was: one more source that agrees, a
// paragraph that moves or is wrapped anew, a file that is renamed.
func TestSameFindings(t *testing.T) {
	for _, step := range []string{"d-agreeing-source", "e1-moved-paragraph", "e2-wrapped-paragraph", "e3-renamed-draft"} {
		t.Run(step, func(t *testing.T) {
			d := open(t)
			before := d.check(1)
			d.run("baseline", "write")
			d.take(step)
			r := d.check(0)
			assert.Equal(t, 0, r.Base.New, "%v", ids(r))
			assert.Equal(t, len(before.Findings), r.Base.Unchanged)
			assert.ElementsMatch(t, ids(before), ids(d.check(1, "--no-baseline")))
		})
	}
}

// A comment in a draft rules on what stands below it.
func TestDirectives(t *testing.T) {
	for name, mark := range map[string]string{"dam-karsby.md": "32", "ferry-grey-heron.html": "61"} {
		d := open(t)
		first := d.check(1)
		require.Contains(t, at(first, factcheck.Error), name)
		text := d.read("drafts/" + name)
		line := strings.LastIndex(text[:figure(t, first, name)], "\n") + 1
		d.write("drafts/"+name, text[:line]+"<!-- factcheck: ignore-file FC101 -- "+mark+" is the figure of the desk -->\n"+text[line:])
		r := d.check(1)
		assert.NotContains(t, at(r, factcheck.Error), name)
		assert.Contains(t, rulings(r), factcheck.ByDirective)
	}
}

// figure is where the figure of a draft's first error stands.
func figure(t *testing.T, r *factcheck.Report, name string) int {
	for _, f := range r.Findings {
		if c := f.Sides[0].Claims[0]; f.Level == factcheck.Error && filepath.Base(c.Source) == name {
			return c.Start
		}
	}
	t.Fatalf("no error in %s", name)
	return 0
}
