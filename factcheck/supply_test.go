package factcheck_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// dependency is a row of the README's table.
type dependency struct {
	version, licence string
	linked           []string
}

// listedDependencies is the table of the README, by module.
func listedDependencies(t *testing.T) map[string]dependency {
	t.Helper()
	data, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(data), "<!-- dependencies -->\n")
	require.True(t, ok)
	out := map[string]dependency{}
	for line := range strings.Lines(rest) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 5 {
			break
		}
		for i := range cells {
			cells[i] = strings.Trim(strings.TrimSpace(cells[i]), "`")
		}
		out[cells[0]] = dependency{cells[1], cells[2], strings.Split(cells[4], ", ")}
	}
	delete(out, "module")
	delete(out, "---")
	return out
}

// The README lists every module that go.mod requires, with its version and a licence under
// which the whole may be used by anybody.
func TestDependenciesAreListed(t *testing.T) {
	data, err := os.ReadFile("../go.mod")
	require.NoError(t, err)
	required := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^\t(\S+) (v\S+)`).FindAllStringSubmatch(string(data), -1) {
		required[m[1]] = m[2]
	}
	require.NotEmpty(t, required)
	listed := map[string]string{}
	for name, d := range listedDependencies(t) {
		listed[name] = d.version
		for licence := range strings.SplitSeq(d.licence, " and ") {
			assert.Contains(t, []string{"MIT", "BSD-3-Clause", "Apache-2.0"}, licence, name)
		}
	}
	assert.Equal(t, required, listed, "go.mod and the table in README.md")
}

// The table's last column says which packages link a module. "tests" is what none does.
func TestDependenciesAreLinkedAsListed(t *testing.T) {
	const format = `{{with .Module}}{{.Path}}{{end}}`
	listed := listedDependencies(t)
	for name, dir := range map[string]string{
		"sources": "./sources", "claims": "./claims/...", "factcheck": "./factcheck",
		"sources/read": "./sources/read", "sources/cite": "./sources/cite", "factcheck/render": "./factcheck/render",
		"factcheck/gate": "./factcheck/gate", "command": "./factcheck/cmd/factcheck",
	} {
		linked := strings.Fields(goTool(t, "list", "-deps", "-f", format, dir))
		slices.Sort(linked)
		linked = slices.DeleteFunc(slices.Compact(linked), func(m string) bool { return m == module })
		var want []string
		for m, d := range listed {
			if slices.Contains(d.linked, name) {
				want = append(want, m)
			}
		}
		assert.ElementsMatch(t, want, linked, "linked by %s", name)
	}
}
