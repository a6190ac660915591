package render

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// workflowCommand is a command as the runner of GitHub Actions understands it.
type workflowCommand struct {
	name  string
	props map[string]string
	data  string
}

// workflowCommands reads what was printed as the runner does. All other lines are rest.
func workflowCommands(t testing.TB, text string) (list []workflowCommand, rest []string) {
	t.Helper()
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		body, ok := strings.CutPrefix(strings.TrimSpace(line), "::")
		if !ok {
			rest = append(rest, line)
			continue
		}
		head, data, ok := strings.Cut(body, "::")
		require.True(t, ok, line)
		c := workflowCommand{props: map[string]string{}, data: unescaped(data)}
		var props string
		c.name, props, _ = strings.Cut(head, " ")
		require.Contains(t, []string{"error", "warning", "notice"}, c.name, line)
		for _, p := range strings.Split(props, ",") {
			k, v, ok := strings.Cut(p, "=")
			require.True(t, ok, line)
			c.props[k] = unescaped(v)
		}
		list = append(list, c)
	}
	return list, rest
}

// unescaped undoes the escapes in the order in which the runner does.
func unescaped(s string) string {
	for _, e := range [][2]string{{"%0D", "\r"}, {"%0A", "\n"}, {"%3A", ":"}, {"%2C", ","}, {"%25", "%"}} {
		s = strings.ReplaceAll(s, e[0], e[1])
	}
	return s
}

func TestGitHub(t *testing.T) {
	list, rest := workflowCommands(t, rendered(t, "github", ruled(), Options{}))
	require.Len(t, list, 2)
	assert.Equal(t, workflowCommand{"error", map[string]string{
		"file": "drafts/lowland.md", "line": "3", "endLine": "3", "col": "49", "endColumn": "65", "title": "FC101: two texts give figures that cannot both be right",
	}, `Death toll: 30,000+ here, 20,000 there: half as many again
"more than 30,000" in drafts/lowland.md:3:49 (draft, 2026-11-20)
"20,000" in sources/almanac.txt:3:47 (Almanac, 1998)
new, the draft was changed
factcheck accept 92c28 PATH... --reason "…"`}, list[0])
	assert.Equal(t, workflowCommand{"warning", map[string]string{
		"file": "drafts/lowland.md", "line": "9", "endLine": "9", "col": "1", "title": "FC902: a directive that silences nothing",
	}, "this directive silences nothing"}, list[1])
	assert.Contains(t, rest, "1 new, 1 fixed, 1 unchanged since main")
	_, rest = workflowCommands(t, rendered(t, "github", ruled(), Options{Quiet: true}))
	assert.Empty(t, rest)
}

func TestGitHubColumns(t *testing.T) {
	tests := []struct {
		name string
		at   sources.Citation
		want string
	}{
		{"one line", sources.Citation{Line: 3, Column: 4, EndLine: 3, EndColumn: 6}, "file=a,line=3,endLine=3,col=4,endColumn=6,title=x"},
		{"two lines", sources.Citation{Line: 3, Column: 4, EndLine: 4, EndColumn: 6}, "file=a,line=3,endLine=4,title=x"},
		{"no lines", sources.Citation{Part: "word/document.xml", Start: 3, End: 5}, "file=a,title=x"},
		{"no end", sources.Citation{Line: 3, Column: 4}, "file=a,line=3,endLine=3,col=4,title=x"},
		{"an end before its start", sources.Citation{Line: 3, Column: 4, EndLine: 3, EndColumn: 2}, "file=a,line=3,endLine=3,title=x"},
	}
	for _, tt := range tests {
		var out strings.Builder
		open(&factcheck.Report{}, Options{}).command(&out, item{level: factcheck.Note, title: "x", text: "y", path: "a", at: tt.at})
		assert.Equal(t, "::notice "+tt.want+"::y\n", out.String(), tt.name)
	}
}

// GitHub drops what is too much. It is left out here, and told.
func TestGitHubCaps(t *testing.T) {
	count := func(r *factcheck.Report) (n map[string]int, last workflowCommand) {
		list, _ := workflowCommands(t, rendered(t, "github", r, Options{Show: factcheck.Note}))
		n = map[string]int{}
		for _, c := range list {
			n[c.name]++
			last = c
		}
		return n, last
	}
	n, last := count(manyFindings(10))
	assert.Equal(t, map[string]int{"error": 10, "warning": 10, "notice": 10}, n)
	assert.NotContains(t, last.data, "not annotated")
	n, last = count(manyFindings(40))
	assert.Equal(t, map[string]int{"error": 10, "warning": 10, "notice": 10}, n)
	assert.Equal(t, "30 errors, 30 warnings and 31 notes more, not annotated: a step may have ten of each. They are in drafts/lowland.md. The formats text and json have all of them.", last.data)
	r := manyFindings(11)
	r.Findings = r.Findings[:11]
	n, last = count(r)
	assert.Equal(t, map[string]int{"error": 10, "notice": 1}, n)
	assert.Contains(t, last.data, "1 error more")
}

// An input that was not read comes before anything that was found, so that no cap can
// hide it.
func TestGitHubUnread(t *testing.T) {
	r := manyFindings(40)
	r.Problems = []factcheck.Problem{{Path: "z.txt", Error: "no text", Fatal: true}, {Path: "y.txt", Error: "read as windows-1252"}}
	list, _ := workflowCommands(t, rendered(t, "github", r, Options{}))
	assert.Equal(t, "error z.txt not checked: no text", fmt.Sprint(list[0].name, " ", list[0].props["file"], " ", list[0].data))
	assert.Equal(t, "warning y.txt not sure: read as windows-1252", fmt.Sprint(list[10].name, " ", list[10].props["file"], " ", list[10].data))
	list, _ = workflowCommands(t, rendered(t, "github", &factcheck.Report{}, Options{}))
	require.Len(t, list, 1)
	assert.Equal(t, "0 texts · 0 claims · 0 comparable topics: nothing was cross-checked", list[0].data)
}

// What agrees is no annotation, whatever is shown.
func TestGitHubAgreement(t *testing.T) {
	r := lowland()
	unrule(r)
	list, _ := workflowCommands(t, rendered(t, "github", r, Options{All: true}))
	assert.Empty(t, list)
}

// A name cannot end its property, nor the command.
func TestGitHubNames(t *testing.T) {
	for _, path := range []string{"a,line=9.md", "a::b.md", "100%25.md", "a\nb.md", "a\x1b.md"} {
		r := reportOf(figure(path, "", "30", ""), figure("b", "", "90", ""))
		list, _ := workflowCommands(t, rendered(t, "github", r, Options{}))
		require.Len(t, list, 1, path)
		assert.Equal(t, name(path), list[0].props["file"])
		assert.Equal(t, "3", list[0].props["line"])
	}
}
