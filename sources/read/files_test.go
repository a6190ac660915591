package read

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// desk makes the files of a test in a new directory and works there. A name
// that ends with a slash is a directory.
func desk(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, data := range files {
		if strings.HasSuffix(name, "/") {
			require.NoError(t, os.MkdirAll(name, 0o755))
			continue
		}
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(data), 0o644))
	}
}

func paths(r Result) []string {
	var all []string
	for _, d := range r.Docs {
		all = append(all, filepath.ToSlash(d.Source.Path))
	}
	return all
}

const prose = "Ten people died."

func TestFiles(t *testing.T) {
	files := map[string]string{
		"draft.txt": prose, "README": prose, "b/2.txt": prose, "b/10.TEXT": prose,
		"b/c/1.txt": prose, "b/.hidden.txt": prose, "b/.git/x.txt": prose,
		"b/photo.jpg": "\xff\xd8", "b/notes": "?", "b/sources.yaml": "sources: []", "a[1].txt": prose,
	}
	for _, c := range []struct {
		name    string
		args    []string
		want    []string
		skipped int
	}{
		{"in argument order", []string{"draft.txt", "b/2.txt"}, []string{"draft.txt", "b/2.txt"}, 0},
		{"a directory, in lexical order", []string{"b"}, []string{"b/10.TEXT", "b/2.txt", "b/c/1.txt"}, 2},
		{"with a slash", []string{"b/"}, []string{"b/10.TEXT", "b/2.txt", "b/c/1.txt"}, 2},
		{"named as asked", []string{"./b/c"}, []string{"./b/c/1.txt"}, 0},
		{"here", []string{"."}, []string{"a[1].txt", "b/10.TEXT", "b/2.txt", "b/c/1.txt", "draft.txt"}, 3},
		{"once by two names", []string{"b/2.txt", "./b/2.txt", "b/c/../2.txt"}, []string{"b/2.txt"}, 0},
		{"once by name and directory", []string{"b/2.txt", "b"}, []string{"b/2.txt", "b/10.TEXT", "b/c/1.txt"}, 2},
		{"a directory twice", []string{"b/c", "b/c", "./b/c/"}, []string{"b/c/1.txt"}, 0},
		{"without an extension", []string{"README"}, []string{"README"}, 0},
		{"pattern", []string{"b/*.t*"}, []string{"b/2.txt"}, 0},
		{"pattern over directories", []string{"b/*/*.txt"}, []string{"b/c/1.txt"}, 0},
		{"a name like a pattern", []string{"a[1].txt"}, []string{"a[1].txt"}, 0},
		{"hidden but named", []string{"b/.hidden.txt"}, []string{"b/.hidden.txt"}, 0},
		{"metadata named by a shell", []string{"b/2.txt", "b/sources.yaml"}, []string{"b/2.txt"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			desk(t, files)
			got, err := Files(c.args, Options{})
			require.NoError(t, err)
			assert.Equal(t, c.want, paths(got))
			assert.Equal(t, c.skipped, got.Skipped)
			assert.Empty(t, got.Problems)
		})
	}
}

func TestUsageErrors(t *testing.T) {
	desk(t, map[string]string{"a.txt": prose, "empty/": "", "pictures/x.jpg": "x", "meta/sources.yaml": "sources: []"})
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"nothing", nil, "no file is named to read"},
		{"missing", []string{"b.txt"}, "b.txt: no such file or directory"},
		{"below a file", []string{"a.txt/b.txt"}, "a.txt/b.txt: no such file or directory"},
		{"empty directory", []string{"empty"}, "empty: no texts in this directory"},
		{"no texts", []string{"pictures"}, "pictures: no texts in this directory"},
		{"metadata only", []string{"meta"}, "meta: no texts in this directory"},
		{"metadata named", []string{"meta/sources.yaml"}, "no file is named to read"},
		{"pattern", []string{"*.text"}, "*.text: the pattern matches no file"},
		{"bad pattern", []string{"b[.txt"}, "b[.txt: not a pattern: syntax error in pattern"},
		{"empty name", []string{""}, "a file is named by an empty string"},
		{"all at once", []string{"b.txt", "a.txt", "empty", "*.text"}, "b.txt: no such file or directory\nempty: no texts in this directory\n*.text: the pattern matches no file"},
	} {
		got, err := Files(c.args, Options{})
		var usage *UsageError
		require.ErrorAs(t, err, &usage, c.name)
		assert.EqualError(t, err, c.want, c.name)
		assert.Empty(t, got.Docs, "%s: nothing is read", c.name)
	}
}

func TestProblems(t *testing.T) {
	for _, c := range []struct {
		name string
		file string
		data string
		want string
	}{
		{"empty", "bad.txt", "", "the file is empty"},
		{"blank", "bad.txt", "\n \n", "the file has nothing but white space"},
		{"binary", "bad.txt", "\x7fELF\x00", "not text: NUL at byte 4"},
		{"damaged UTF-8", "bad.txt", "café à Orléans\xe9", "not text: invalid UTF-8 at byte 17"},
		{"half a character", "bad.txt", "\xff\xfeT\x00e", "not text: half a character of utf-16le at byte 4"},
		{"UTF-32, least byte first", "bad.txt", "\xff\xfe\x00\x00T\x00\x00\x00", "UTF-32 is not read yet: save the text as UTF-8"},
		{"UTF-32, greatest byte first", "bad.txt", "\x00\x00\xfe\xff\x00\x00\x00T", "UTF-32 is not read yet: save the text as UTF-8"},
		{"unknown type", "bad.rtf", "{}", `unknown type of file: ".rtf"`},
		{"too large", "bad.txt", strings.Repeat("x", 101), "larger than the limit of 100 bytes"},
	} {
		desk(t, map[string]string{"good.txt": prose, c.file: c.data})
		got, err := Files([]string{c.file, "good.txt"}, Options{MaxSize: 100})
		require.NoError(t, err, c.name)
		assert.Equal(t, []string{"good.txt"}, paths(got), "%s: the others are read", c.name)
		assert.Equal(t, []Problem{{Path: c.file, Error: c.want, Fatal: true}}, got.Problems, c.name)
	}
}

func TestUnreadable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("nothing is unreadable for root")
	}
	desk(t, map[string]string{"a.txt": prose, "b.txt": prose, "locked/c.txt": prose})
	require.NoError(t, os.Chmod("a.txt", 0))
	require.NoError(t, os.Chmod("locked", 0))
	t.Cleanup(func() { _ = os.Chmod("locked", 0o755) })
	got, err := Files([]string{"."}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"b.txt"}, paths(got))
	assert.Equal(t, []Problem{{Path: "a.txt", Error: "permission denied", Fatal: true}, {Path: "locked", Error: "permission denied", Fatal: true}}, got.Problems)
}

func TestLinks(t *testing.T) {
	desk(t, map[string]string{"w/a.txt": prose, "w/d/b.txt": prose, "far/c.txt": prose})
	for link, target := range map[string]string{
		"w/again.txt": "a.txt",   // another name of a text
		"w/d/up":      "..",      // a loop
		"w/far":       "../far",  // a directory elsewhere
		"w/gone.txt":  "nowhere", // leads to nothing
		"w/self.txt":  "self.txt",
	} {
		if err := os.Symlink(target, link); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	got, err := Files([]string{"w"}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"w/a.txt", "w/d/b.txt", "w/far/c.txt"}, paths(got))
	require.Len(t, got.Problems, 3)
	assert.Equal(t, Problem{Path: filepath.Join("w", "d", "up"), Error: "a link back to a directory that it is in", Fatal: true}, got.Problems[0])
	assert.Equal(t, filepath.Join("w", "gone.txt"), got.Problems[1].Path)
	assert.Equal(t, filepath.Join("w", "self.txt"), got.Problems[2].Path)
}

func TestSpecialFiles(t *testing.T) {
	if _, err := os.Stat(os.DevNull); err != nil {
		t.Skip("no device file here")
	}
	desk(t, map[string]string{"a.txt": prose})
	got, err := Files([]string{os.DevNull, "a.txt"}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []Problem{{Path: os.DevNull, Error: "not a regular file but a device", Fatal: true}}, got.Problems)
	assert.Equal(t, []string{"a.txt"}, paths(got))
}

func TestPublished(t *testing.T) {
	desk(t, map[string]string{"a.txt": prose, "b.txt": "---\npublished: 2004\n---\n" + prose})
	got, err := Files([]string{"a.txt", "b.txt"}, Options{Published: edtf.MustParse("2005-11-28")})
	require.NoError(t, err)
	assert.Equal(t, "2005-11-28", got.Docs[0].Source.Published.String())
	assert.Equal(t, "2004", got.Docs[1].Source.Published.String())
}

func TestSidecar(t *testing.T) {
	desk(t, map[string]string{
		"sources.yaml": `
sources:
  - path: wire/*.txt
    publisher: From above
    container: Above
    language: en
`,
		"wire/sources.yaml": `
sources:
  - path: "*.txt"
    publisher: The Pattern
    party: everyone
  - path: ./a.txt
    id: wire-a
    title: From the list
    publisher: The Wire
    published: 2005-11-28
`,
		"wire/a.txt":   "---\ntitle: From the header\n---\nA line\n\n" + prose,
		"wire/b.txt":   "A line\n\n" + prose,
		"wire/c/d.txt": prose,
	})
	a := sources.Source{
		ID: "wire-a", Path: "wire/a.txt", Title: "From the header", Publisher: "The Wire", Party: "everyone",
		Container: "Above", Language: "en", Published: edtf.MustParse("2005-11-28"),
	}
	b := sources.Source{
		ID: "b", Path: "wire/b.txt", Title: "A line", Publisher: "The Pattern", Party: "everyone",
		Container: "Above", Language: "en",
	}
	d := sources.Source{ID: "d", Path: "wire/c/d.txt"}
	for _, args := range [][]string{{"wire"}, {"."}, {"wire/a.txt", "wire/b.txt", "wire/c/d.txt"}} {
		got, err := Files(args, Options{})
		require.NoError(t, err)
		require.Empty(t, got.Problems)
		var all []sources.Source
		for _, doc := range got.Docs {
			all = append(all, doc.Source)
		}
		if diff := cmp.Diff([]sources.Source{a, b, d}, all); diff != "" {
			t.Errorf("%v: (-want +got)\n%s", args, diff)
		}
	}
}

func TestSidecarOfAbsolutePath(t *testing.T) {
	desk(t, map[string]string{
		"sources.yaml":  "sources:\n  - {path: w/a.txt, publisher: Above}\n",
		"w/a.txt":       prose,
		"w/v/b.txt":     prose,
		"w/v/nope.yaml": "",
	})
	here, err := os.Getwd()
	require.NoError(t, err)
	got, err := Files([]string{here}, Options{})
	require.NoError(t, err)
	assert.Equal(t, "Above", got.Docs[0].Source.Publisher, "below the directory that was named")
	got, err = Files([]string{filepath.Join(here, "w")}, Options{})
	require.NoError(t, err)
	assert.Empty(t, got.Docs[0].Source.Publisher, "above the directory that was named")
}

func TestSidecarIssues(t *testing.T) {
	for _, c := range []struct {
		name string
		yaml string
		want []string
	}{
		{"fine", "sources:\n  - path: a.txt\n", nil},
		{"empty", "", nil},
		{"a comment", "# none yet\n", nil},
		{"no list", "sources:\n", nil},
		{"other key", "source:\n  - path: a.txt\n", []string{`line 1, column 1: unknown key "source" (did you mean "sources"?)`}},
		{"unknown field", "sources:\n  - path: a.txt\n    publishr: X\n", []string{`line 3, column 5: unknown key "publishr" (did you mean "publisher"?)`}},
		{"bad date", "sources:\n  - path: a.txt\n    date: Monday\n", []string{`line 3, column 11: date: "Monday" is no date: write 2005-11-28, 2005-11, 2005 or 2005-11-28T14:30:00Z`}},
		{"no path", "sources:\n  - title: x\n", []string{"a source without a path"}},
		{"no such file", "sources:\n  - path: b.txt\n", []string{`line 2, column 11: path "b.txt" names no file`}},
		{"no match", "sources:\n  - path: \"*.text\"\n", []string{`line 2, column 11: path "*.text" matches no file`}},
		{"bad pattern", "sources:\n  - path: \"b[\"\n", []string{`line 2, column 11: path "b[" is no pattern`}},
		{"out of here", "sources:\n  - path: ../b.txt\n", []string{`line 2, column 11: path "../b.txt" leads out of the directory`}},
		{"no mapping", "just text\n", []string{"line 1, column 1: expected a key: sources"}},
		{"no list of sources", "sources: a.txt\n", []string{"line 1, column 10: sources: expected a list"}},
		{"no fields", "sources:\n  - a.txt\n", []string{"line 2, column 5: expected the fields of a source"}},
		{"no YAML", "sources:\n  - path: \"a.txt\n", []string{"line 2, column 11: no YAML: "}},
		{"two documents", "sources: []\n---\nsources: []\n", []string{"line 3, column 8: a second YAML document"}},
		{"no text", "\xff", []string{"not text: invalid UTF-8 at byte 0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			desk(t, map[string]string{"a.txt": prose, "sources.yaml": c.yaml})
			got, err := Files([]string{"a.txt"}, Options{})
			require.NoError(t, err)
			require.Len(t, got.Docs, 1, "the text is read all the same")
			require.Len(t, got.Problems, len(c.want), "%v", got.Problems)
			for i, want := range c.want {
				assert.Equal(t, "sources.yaml", got.Problems[i].Path)
				assert.Contains(t, got.Problems[i].Error, want)
				assert.False(t, got.Problems[i].Fatal)
			}
		})
	}
}

func TestFS(t *testing.T) {
	fsys := fstest.MapFS{
		"sources.yaml": {Data: []byte("sources:\n  - {path: w/a.txt, publisher: Above}\n")},
		"w/a.txt":      {Data: []byte(prose)},
		"w/b.txt":      {Data: []byte("")},
	}
	got, err := FS(fsys, []string{"w"}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"w/a.txt"}, paths(got))
	assert.Equal(t, "Above", got.Docs[0].Source.Publisher)
	assert.Equal(t, []Problem{{Path: "w/b.txt", Error: "the file is empty", Fatal: true}}, got.Problems)

	_, err = FS(fsys, []string{"../x.txt", "y/*.txt"}, Options{})
	assert.EqualError(t, err, "../x.txt: no such file or directory\ny/*.txt: the pattern matches no file")
}

// A format's extensions are written as they are looked up.
func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats {
		require.NotEmpty(t, f.Name)
		require.NotEmpty(t, f.Extensions)
		for _, ext := range f.Extensions {
			require.Equal(t, strings.ToLower(ext), ext)
			require.True(t, strings.HasPrefix(ext, "."))
			require.False(t, seen[ext], "%s belongs to two formats", ext)
			seen[ext] = true
		}
	}
}

// FuzzSidecar: any bytes are read or refused, and never acted upon otherwise.
func FuzzSidecar(f *testing.F) {
	for _, s := range []string{
		"sources:\n  - path: a.txt\n    published: 2005\n", "sources: [{path: \"*\"}]", "a: &a [*a]", "? - :\n", "\"", "{[",
		"sources:\n  - path: !!binary aGk=\n", "- |\n x\n---\n...", "%YAML 1.2\n---\na", "<<: *a",
	} {
		f.Add([]byte(s))
	}
	dir := fstest.MapFS{"a.txt": {Data: []byte(prose)}}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s sidecar
		err := s.parse(data, dir)
		var meta *MetadataError
		require.True(t, err == nil || errors.As(err, &meta) && len(meta.Issues) > 0)
		s.of("a.txt")
	})
}

// shifting is a file system whose files grow when they are opened.
type shifting struct{ fstest.MapFS }

func (s shifting) Open(name string) (fs.File, error) {
	if f := s.MapFS[name]; f != nil {
		s.MapFS[name] = &fstest.MapFile{Data: append(slices.Clone(f.Data), "More."...), ModTime: f.ModTime}
	}
	return s.MapFS.Open(name)
}

func (s shifting) Stat(name string) (fs.FileInfo, error) { return s.MapFS.Stat(name) }

func TestFileThatChanges(t *testing.T) {
	got, err := FS(shifting{fstest.MapFS{"a.txt": {Data: []byte(prose)}}}, []string{"a.txt"}, Options{})
	require.NoError(t, err)
	require.Len(t, got.Problems, 1)
	assert.Equal(t, "the file was changed while it was read: check it again", got.Problems[0].Error)
	assert.Empty(t, got.Docs)
}
