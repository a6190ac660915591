package lexicon

import (
	"encoding/hex"
	"errors"
	"hash/fnv"
	"io"
	"io/fs"
	"maps"
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims"
)

// Bounds on a folder of one's own: its files, and their bytes together.
const (
	maxFiles  = 256
	maxFolder = 8 << 20
)

// own is what a folder brings beside its words.
type own struct {
	measures claims.Measures
	units    map[string]claims.Measure // by unit: the measure that it alone gives
	builtin  int                       // examples that are not the folder's
	digest   string                    // of the folder's files
	notices  []Error                   // what is no mistake, but hardly meant
}

// Measures are the measures that the words are of. The map is shared: copy it
// before changing it.
//
//go:noinline
func (l *Lexicon) Measures() claims.Measures {
	if l.own == nil {
		return Measures()
	}
	return l.own.measures
}

// UnitMeasure is the measure of a figure of which only the unit is known: a
// distance for "km", an amount for "money", which stands for every currency. It
// is empty for a unit that no measure has.
func (l *Lexicon) UnitMeasure(unit string) claims.Measure {
	if l.own == nil {
		return builtinUnits()[unit]
	}
	return l.own.units[unit]
}

var builtinUnits = sync.OnceValue(func() map[string]claims.Measure { return unitsOf(Measures()) })

// OwnExamples are the examples that a folder brought, see [With]; of a lexicon
// without one, all.
func (l *Lexicon) OwnExamples() []Example {
	if l.own == nil {
		return l.Examples
	}
	return l.Examples[l.own.builtin:]
}

// Notices are what is odd about a folder, see [With], and no mistake: a file
// without any section, a measure without a label.
func (l *Lexicon) Notices() []Error {
	if l.own == nil {
		return nil
	}
	return l.own.notices
}

// Version names the state of the words: [Version] and, where a folder was added
// to them, a digest of its files.
func (l *Lexicon) Version() string {
	if l.own == nil {
		return Version
	}
	return Version + "+" + l.own.digest
}

// With returns the lexicon of English with a folder of one's own added to it:
//
//	measures.lex   measures that are new, and fields that change for others
//	*.lex, en/*.lex   English words: entries that are added or taken out
//
// The package comment tells the form. Mistakes are returned as an *Error, with
// name before the names of files.
func With(folder fs.FS, name string) (*Lexicon, error) {
	base, err := fieldsOf(files(), "en")
	if err != nil {
		return nil, err
	}
	return addFolder(base, Measures(), folder, name)
}

// addFolder adds a folder to words and measures.
func addFolder(base []Field, measures claims.Measures, folder fs.FS, name string) (*Lexicon, error) {
	r := folderReader{fs: folder, name: name, digest: fnv.New64a()}
	if err := r.read(); err != nil {
		return nil, err
	}
	built := measures
	measures, err := addMeasures(maps.Clone(measures), r.facts)
	if err == nil {
		err = checkFacts(built, measures, r.facts, base, r.words)
	}
	if err != nil {
		return nil, err
	}
	words, drop, err := partOut(r.words)
	if err == nil {
		err = checkNames(base, r.words, measures)
	}
	if err != nil {
		return nil, err
	}
	l, err := build(base, words, drop)
	if err != nil {
		return nil, err
	}
	l.own = &own{measures: measures, units: unitsOf(measures), builtin: proses(base), digest: hex.EncodeToString(r.digest.Sum(nil)[:4])}
	l.own.notices = append(r.empty, doubts(built, measures, r.facts)...)
	if err := checkExamples(l); err != nil {
		return nil, err
	}
	return l, nil
}

// folderReader reads the files of a folder, within bounds.
type folderReader struct {
	fs     fs.FS
	name   string
	digest interface {
		io.Writer
		Sum(b []byte) []byte
	}
	files, bytes int
	facts, words []Field
	empty        []Error // files without any field
}

func (r *folderReader) read() error {
	if err := r.dir("."); err != nil {
		return err
	}
	if r.files == 0 {
		return say.Errorf("%s: there is no .lex file in it", r.name)
	}
	return nil
}

// dir reads the files of one directory; "en" is the only one inside the folder.
func (r *folderReader) dir(dir string) error {
	list, err := fs.ReadDir(r.fs, dir)
	if err != nil {
		return say.Errorf("%s: %w", path.Join(r.name, dir), bare(err))
	}
	for _, e := range list {
		switch file := path.Join(dir, e.Name()); {
		case path.Ext(file) == ".lex":
			err = r.file(file)
		case dir == "." && e.Name() == "en":
			err = r.english()
		case !e.IsDir() || dir != ".":
		default:
			err = r.stray(file)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// english reads the directory en, or what a link of that name leads to.
func (r *folderReader) english() error {
	info, err := fs.Stat(r.fs, "en")
	switch {
	case err != nil:
		return say.Errorf("%s: %w", path.Join(r.name, "en"), bare(err))
	case !info.IsDir():
		return say.Errorf("%s: it is a file; en is the directory of English words, and files of them end in .lex", path.Join(r.name, "en"))
	}
	return r.dir("en")
}

// stray refuses a directory whose files nobody would read.
func (r *folderReader) stray(dir string) error {
	inside, err := fs.Glob(r.fs, path.Join(quoteGlob(dir), "*.lex"))
	if err != nil || len(inside) == 0 {
		return nil
	}
	return say.Errorf("%s: no file of this directory is read; English words stand in en, or beside it", path.Join(r.name, dir))
}

// quoteGlob writes a name so that a pattern finds it and nothing else.
func quoteGlob(name string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(name)
}

func (r *folderReader) file(name string) error {
	text, err := r.text(name)
	shown := path.Join(r.name, name)
	if err != nil {
		return say.Errorf("%s: %w", shown, bare(err))
	}
	if r.bytes += len(text); r.bytes > maxFolder {
		return say.Errorf("%s: the lexicon has more than %d bytes", r.name, maxFolder)
	}
	if r.files++; r.files > maxFiles {
		return say.Errorf("%s: the lexicon has more than %d files", r.name, maxFiles)
	}
	io.WriteString(r.digest, name+"\x00"+strconv.Itoa(len(text))+"\x00"+text)
	fields, err := Parse(shown, text)
	if err != nil {
		return err
	}
	if len(fields) == 0 {
		r.empty = append(r.empty, notice(Pos{shown, 1, 1}, "the file has no section"))
	}
	if name == measuresFile {
		r.facts = fields
	} else {
		r.words = append(r.words, fields...)
	}
	return nil
}

// text reads one file, if it is one: a pipe would never end.
func (r *folderReader) text(name string) (string, error) {
	info, err := fs.Stat(r.fs, name)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", errors.New("it is no regular file")
	}
	f, err := r.fs.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if len(data) > maxFile {
		return "", say.Errorf("the file has more than %d bytes", maxFile)
	}
	return string(data), err
}

// bare leaves the operation and the path out of an error that is told beside
// the path.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
