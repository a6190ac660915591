package factcheck_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The tests of this file keep the house in order: which package may import
// which, what an importer pays, and what lies at the top level.

const module = "github.com/sourcedclaims/factcheck"

// floors says which packages each package may import, besides those that these
// may import themselves. A pattern that ends in "/..." stands for all below it,
// and packages of one pattern may import each other.
var floors = []struct {
	pkg  string
	upon []string
}{
	{"sources/edtf", nil},
	{"sources/fault", nil},
	{"sources", []string{"sources/edtf", "sources/fault"}},
	{"sources/read", []string{"sources"}},
	{"sources/cite", []string{"sources"}},
	{"claims/internal/near", nil},
	{"claims/internal/say", nil},
	{"claims", []string{"sources", "claims/internal/near", "claims/internal/say"}},
	{"claims/internal/pack", nil},
	{"claims/internal/pack/disk", []string{"claims/internal/pack"}},
	{"claims/internal/pack/write", []string{"claims/internal/pack/disk"}},
	{"claims/lexicon", []string{"claims", "claims/internal/pack"}},
	{"claims/places", []string{"claims", "claims/internal/pack"}},
	{"claims/internal/...", []string{"claims/lexicon", "claims/places"}},
	{"claims/extract", []string{"claims/internal/..."}},
	{"factcheck", []string{"claims/extract"}},
	{"factcheck/internal/newsgen", []string{"claims", "claims/places"}},
	{"factcheck/internal/strict", nil},
	{"factcheck/internal/mutate", []string{"factcheck", "sources/read"}},
	{"factcheck/internal/sabotage", nil},
	{"factcheck/internal/soak", []string{"factcheck", "sources/read"}},
	{"factcheck/gate", []string{"factcheck", "factcheck/internal/strict"}},
	{"factcheck/config", []string{"factcheck/gate", "sources/read"}},
	{"factcheck/render/locale", []string{"claims"}},
	{"factcheck/render", []string{"factcheck", "factcheck/render/locale", "sources/cite"}},
	{"factcheck/cmd/...", []string{"factcheck/render", "factcheck/config"}},
	{"examples/...", []string{"factcheck/render", "sources/read"}},
}

func TestNothingImportsUpward(t *testing.T) {
	const format = `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`
	lines := strings.Fields(strings.ReplaceAll(goTool(t, "list", "-e", "-f", format, "./..."), " ", ","))
	require.NotEmpty(t, lines)
	for _, line := range lines {
		imports := strings.Split(line, ",")
		for _, fault := range upward(imports[0], imports[1:]) {
			t.Error(fault)
		}
	}
}

func TestUpward(t *testing.T) {
	cases := []struct {
		name, pkg, imports string
		faults             int
	}{
		{"the model may cite", "claims", "sources", 0},
		{"and what lies below that", "claims", "sources/edtf", 0},
		{"the model knows no words", "claims", "claims/lexicon", 1},
		{"machinery of one floor", "claims/internal/frame", "claims/internal/words", 0},
		{"siblings are apart", "claims/lexicon", "claims/places", 1},
		{"the ground knows no claim", "sources", "claims", 1},
		{"checking reads no files", "factcheck", "sources/read", 1},
		{"checking draws nothing", "factcheck", "factcheck/render", 1},
		{"the command uses all", "factcheck/cmd/factcheck", "sources/read", 0},
		{"other modules are not its matter", "sources/read", "example.org/yaml", 0},
		{"a package without a floor", "claims/other", "claims", 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			imported := c.imports
			if !strings.Contains(imported, ".") {
				imported = module + "/" + imported
			}
			assert.Len(t, upward(module+"/"+c.pkg, []string{imported}), c.faults)
		})
	}
}

// upward lists the imports of a package that it must not have.
func upward(pkg string, imports []string) []string {
	pkg = strings.TrimPrefix(pkg, module+"/")
	floor := floorOf(pkg)
	if floor < 0 {
		return []string{pkg + " has no floor: name it in the table of this test"}
	}
	allowed := below(floor)
	var faults []string
	for _, path := range imports {
		path, ours := strings.CutPrefix(path, module+"/")
		if to := floorOf(path); ours && !slices.Contains(allowed, to) {
			faults = append(faults, fmt.Sprintf("%s must not import %s", pkg, path))
		}
	}
	return faults
}

// floorOf is the index of a package's floor, or -1.
func floorOf(pkg string) int {
	for i, f := range floors {
		tree, all := strings.CutSuffix(f.pkg, "/...")
		if pkg == tree || all && strings.HasPrefix(pkg, tree+"/") {
			return i
		}
	}
	return -1
}

// below lists the floors that a floor stands upon, and itself where that is a
// pattern.
func below(floor int) []int {
	var all []int
	if strings.HasSuffix(floors[floor].pkg, "/...") {
		all = append(all, floor)
	}
	for _, name := range floors[floor].upon {
		next := floorOf(strings.TrimSuffix(name, "/..."))
		all = append(append(all, next), below(next)...)
	}
	return all
}

// Whoever imports the library links this module and golang.org/x/text only.
func TestLinksOnlyText(t *testing.T) {
	const format = `{{with .Module}}{{.Path}}{{end}}`
	modules := strings.Fields(goTool(t, "list", "-deps", "-f", format, "./claims/...", "./factcheck"))
	slices.Sort(modules)
	modules = slices.DeleteFunc(slices.Compact(modules), func(m string) bool {
		return m == module || m == "golang.org/x/text"
	})
	assert.Empty(t, modules, "modules that an importer would link")
}

// allowance is how many bytes importing factcheck may add to a program: three megabytes and a
// quarter. The design has it at three beside golang.org/x/text; that is not linked, which spares
// importers 0.6.
const allowance = 3<<20 + 1<<18

// startup is how many bytes the packages of this module may allocate before
// main runs. Word lists and places are parsed on first use.
const startup = 64 << 10

const emptyProgram = `package main

func main() {}
`

const checkingProgram = `package main

import "` + module + `/factcheck"

func main() { println(len(factcheck.Check().Findings)) }
`

func TestCostToImporter(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two programs")
	}
	_, empty := program(t, emptyProgram)
	path, checking := program(t, checkingProgram)
	t.Logf("importing factcheck adds %.2f MB", float64(checking-empty)/(1<<20))
	assert.LessOrEqual(t, checking-empty, int64(allowance), "bytes added to a stripped program")

	cmd := exec.Command(path)
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", trace)
	bytes := initBytes(string(trace))
	t.Logf("the packages allocate %d bytes before main", bytes)
	assert.Less(t, bytes, startup, "bytes allocated before main:\n%s", trace)
}

// program builds a stripped program in a folder of its own and returns where it
// is and its size.
func program(t *testing.T, source string) (path string, size int64) {
	t.Helper()
	dir := t.TempDir()
	main, path := filepath.Join(dir, "main.go"), filepath.Join(dir, "program.exe")
	require.NoError(t, os.WriteFile(main, []byte(source), 0o644))
	goTool(t, "build", "-ldflags=-s -w", "-o", path, main)
	info, err := os.Stat(path)
	require.NoError(t, err)
	return path, info.Size()
}

var initLine = regexp.MustCompile(`(?m)^init ` + regexp.QuoteMeta(module) + `/\S+ .*, (\d+) bytes`)

// initBytes sums what the module's packages allocated, from a trace of the runtime.
func initBytes(trace string) int {
	sum := 0
	for _, m := range initLine.FindAllStringSubmatch(trace, -1) {
		n, _ := strconv.Atoi(m[1])
		sum += n
	}
	return sum
}

func TestTopLevel(t *testing.T) {
	out, err := exec.Command("git", "-C", "..", "ls-files", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		t.Skip("not a checkout, or no git: ", err)
	}
	wanted := []string{"factcheck", "sources", "claims", "examples", "go.mod", "go.sum", "README.md", "LICENSE"}
	for path := range strings.Lines(string(out)) {
		top, _, _ := strings.Cut(strings.TrimSpace(path), "/")
		assert.True(t, strings.HasPrefix(top, ".") || slices.Contains(wanted, top), "%s at the top level", top)
	}
}

// goTool runs the go command at the top of the module and returns what it prints.
func goTool(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = ".."
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, "go %s: %s", strings.Join(args, " "), stderr.String())
	return string(out)
}
