package read

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// folder is a file system of texts; those whose names are given have that content.
func folder(names []string, content map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for _, n := range names {
		out[n] = &fstest.MapFile{Data: []byte("Ten people died in Ostwick.")}
	}
	for n, text := range content {
		out[n] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func TestGitignore(t *testing.T) {
	names := []string{"a.txt", "b.txt", "wire/a.txt", "wire/old/c.txt", "old/d.txt", "wire/keep.txt", "x{1}.txt"}
	for _, c := range []struct {
		name, rules, below string // of the top and of wire
		want               []string
	}{
		{"none", "", "", []string{"a.txt", "b.txt", "old/d.txt", "wire/a.txt", "wire/keep.txt", "wire/old/c.txt", "x{1}.txt"}},
		{"a name at any depth", "a.txt\nx*", "", []string{"b.txt", "old/d.txt", "wire/keep.txt", "wire/old/c.txt"}},
		{"only at the top", "/a.txt", "", []string{"b.txt", "old/d.txt", "wire/a.txt", "wire/keep.txt", "wire/old/c.txt", "x{1}.txt"}},
		{"directories", "old/", "", []string{"a.txt", "b.txt", "wire/a.txt", "wire/keep.txt", "x{1}.txt"}},
		{"a directory's rule is for no file", "a.txt/", "", []string{"a.txt", "b.txt", "old/d.txt", "wire/a.txt", "wire/keep.txt", "wire/old/c.txt", "x{1}.txt"}},
		{"taken back", "*.txt\n!keep.txt", "", []string{"wire/keep.txt"}},
		{"not out of a directory that is left out", "wire\n!keep.txt", "", []string{"a.txt", "b.txt", "old/d.txt", "x{1}.txt"}},
		{"a rule below", "", "a.txt\n/old", []string{"a.txt", "b.txt", "old/d.txt", "wire/keep.txt", "x{1}.txt"}},
		{"below takes back", "a.txt", "!a.txt", []string{"b.txt", "old/d.txt", "wire/a.txt", "wire/keep.txt", "wire/old/c.txt", "x{1}.txt"}},
		{"all levels", "wire/**/c.txt", "", []string{"a.txt", "b.txt", "old/d.txt", "wire/a.txt", "wire/keep.txt", "x{1}.txt"}},
		{"comments, blanks, bad patterns", "# a.txt\n\n[\nb.txt  \r\n", "", []string{"a.txt", "old/d.txt", "wire/a.txt", "wire/keep.txt", "wire/old/c.txt", "x{1}.txt"}},
		{"braces are braces", "x{1}.txt\n{a,b}.txt", "", []string{"a.txt", "b.txt", "old/d.txt", "wire/a.txt", "wire/keep.txt", "wire/old/c.txt"}},
	} {
		fsys := folder(names, map[string]string{".gitignore": c.rules, "wire/.gitignore": c.below})
		got, err := FS(fsys, []string{"."}, Options{})
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, paths(got), c.name)
		got, err = FS(fsys, []string{"**"}, Options{})
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, paths(got), "%s: by a pattern", c.name)
		got, err = FS(fsys, []string{"."}, Options{NoIgnore: true})
		require.NoError(t, err, c.name)
		assert.Len(t, got.Docs, len(names), c.name)
		assert.Zero(t, got.Ignored)
	}
}

// What is named is read, whatever git ignores; what the rules above the repository
// say is not its matter.
func TestGitignoreOfRepositories(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o777))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
	}
	write(".gitignore", "*.txt")
	write("repo/.git/HEAD", "x")
	write("repo/.gitignore", "made.txt")
	write("repo/drafts/made.txt", "Ten people died in Ostwick.")
	write("repo/drafts/own.txt", "Ten people died in Ostwick.")
	t.Chdir(filepath.Join(dir, "repo"))
	got, err := Files([]string{"drafts"}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{filepath.FromSlash("drafts/own.txt")}, paths(got))
	assert.Equal(t, 1, got.Ignored)
	got, err = Files([]string{"drafts/made.txt"}, Options{})
	require.NoError(t, err)
	assert.Len(t, got.Docs, 1)
}

func TestExclude(t *testing.T) {
	fsys := folder([]string{"a.txt", "old/b.txt", "wire/old/c.txt", "wire/d.txt"}, nil)
	for _, c := range []struct {
		name    string
		exclude []string
		want    []string
		ignored int
	}{
		{"a name anywhere", []string{"old"}, []string{"a.txt", "wire/d.txt"}, 2},
		{"a path", []string{"./wire/old"}, []string{"a.txt", "old/b.txt", "wire/d.txt"}, 1},
		{"a pattern", []string{"**/{b,c}.txt"}, []string{"a.txt", "wire/d.txt"}, 2},
		{"nothing", []string{"ol"}, []string{"a.txt", "old/b.txt", "wire/d.txt", "wire/old/c.txt"}, 0},
	} {
		got, err := FS(fsys, []string{"."}, Options{Exclude: c.exclude})
		require.NoError(t, err, c.name)
		assert.ElementsMatch(t, c.want, paths(got), c.name)
		assert.Equal(t, c.ignored, got.Ignored, c.name)
	}
	got, err := FS(fsys, []string{"a.txt", "old/b.txt"}, Options{Exclude: []string{"old"}})
	require.NoError(t, err)
	assert.Equal(t, []string{"a.txt"}, paths(got), "even if it is named")
	_, err = FS(fsys, []string{"a.txt"}, Options{Exclude: []string{"{a"}})
	assert.ErrorContains(t, err, `"{a" is no pattern`)
	_, err = FS(fsys, []string{"old/b.txt"}, Options{Exclude: []string{"old"}})
	assert.ErrorContains(t, err, "no file is named to read")
}

func TestDeepPatterns(t *testing.T) {
	fsys := folder([]string{"a.txt", "w/b.txt", "w/x/c.txt", ".hid/d.txt", "w/.e.txt"}, map[string]string{"w/pic.jpg": "x"})
	for _, c := range []struct {
		pattern string
		want    []string
		skipped int
	}{
		{"**", []string{"a.txt", "w/b.txt", "w/x/c.txt"}, 1},
		{"w/**", []string{"w/b.txt", "w/x/c.txt"}, 1},
		{"w/**/*.txt", []string{"w/b.txt", "w/x/c.txt"}, 0},
		{"{a,w/b}.txt", []string{"a.txt", "w/b.txt"}, 0},
		{"w/*", []string{"w/b.txt", "w/x/c.txt"}, 1},
	} {
		got, err := FS(fsys, []string{c.pattern}, Options{})
		require.NoError(t, err, c.pattern)
		assert.Equal(t, c.want, paths(got), c.pattern)
		assert.Equal(t, c.skipped, got.Skipped, c.pattern)
		assert.Empty(t, got.Problems, c.pattern)
	}
	got, err := FS(fsys, []string{"w/**/c.txt", "w/**/b.txt", "w/**"}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"w/x/c.txt", "w/b.txt"}, paths(got), "several patterns of one directory")
	_, err = FS(fsys, []string{"y/**"}, Options{})
	assert.ErrorContains(t, err, "the pattern matches no file")
	got, err = FS(fsys, []string{"w/*.jpg", "w/**/*.jpg"}, Options{})
	require.NoError(t, err)
	assert.Len(t, got.Problems, 2, "a pattern for a type that is not read asks for it by name")
	got, err = FS(fsys, []string{"."}, Options{Hidden: true})
	require.NoError(t, err)
	assert.Len(t, got.Docs, 5)
}

func TestParseSources(t *testing.T) {
	list, err := ParseSources([]byte("version: 1\nsources:\n  - path: wire/**\n    publisher: Wire\n    published: 2026-11-20\n  - path: a.txt\n    kind: book\n"))
	require.NoError(t, err)
	require.Len(t, list, 2)
	fsys := folder([]string{"wire/x/a.txt", "a.txt"}, map[string]string{"wire/sources.yaml": "sources:\n  - path: x/a.txt\n    publisher: Nearer\n"})
	got, err := FS(fsys, []string{"wire", "a.txt"}, Options{Known: list})
	require.NoError(t, err)
	assert.Equal(t, "Nearer", got.Docs[0].Source.Publisher, "what stands beside the text goes before")
	assert.Equal(t, "2026-11-20", got.Docs[0].Source.Published.String())
	assert.Equal(t, sources.Book, got.Docs[1].Source.Kind)
	for _, c := range [][2]string{
		{"sources: x", "line 1, column 10: sources: expected a list"},
		{"sources:\n  - publisher: x", "a source without a path"},
		{"sources:\n  - path: a[\n", "is no pattern"},
		{"sources:\n  - path: a\n    publishr: x\n", `unknown key "publishr" (did you mean "publisher"?)`},
		{"sources: [a]", "expected the fields of a source"},
	} {
		_, err := ParseSources([]byte(c[0]))
		assert.ErrorContains(t, err, c[1], c[0])
	}
	list, err = ParseSources([]byte("version: 1"))
	require.NoError(t, err)
	assert.Empty(t, list)
}

// A directory that cannot be read is told, whatever pattern leads to it, and so is a link
// to nothing.
func TestUnreadableBelowAPattern(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	require.NoError(t, os.MkdirAll("drafts/new", 0o777))
	for _, name := range []string{"drafts/a.txt", "drafts/new/b.txt"} {
		require.NoError(t, os.WriteFile(name, []byte(prose), 0o666))
	}
	require.NoError(t, os.Symlink("nowhere", "drafts/gone.txt"))
	require.NoError(t, os.Symlink("nowhere", "drafts/folder"))
	for _, pattern := range []string{"drafts/**", "drafts/*", "drafts"} {
		got, err := Files([]string{pattern}, Options{})
		require.NoError(t, err)
		assert.Len(t, got.Docs, 2, pattern)
		assert.Len(t, got.Problems, 2, "%s: %v", pattern, got.Problems)
	}
	require.NoError(t, os.Chmod("drafts/new", 0))
	defer os.Chmod("drafts/new", 0o777)
	if _, err := os.ReadDir("drafts/new"); err == nil {
		t.Skip("this user may read everything")
	}
	got, err := Files([]string{"drafts/**"}, Options{})
	require.NoError(t, err)
	assert.Len(t, got.Problems, 3)
}
