package read

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/fault"
)

// Files reads the files and directories that are named. A name with *, ?, [ or {
// that is no file stands for the files it matches; ** stands for any number of
// directories. Directories are read with all that is in them, in lexical order;
// what is hidden and what a browser has saved beside a page is passed over there,
// and so is, which is counted, what is of an unknown type and what a .gitignore
// lists. A file that is named is always read or reported, unless [Options] exclude
// it: without an extension it is read as plain text, or as what its first bytes say.
// A file named twice is read once.
//
// The error is a [*UsageError]: a name that stands for no text at all. Then
// nothing is read. What is wrong with a file is a [Problem], and the other files
// are read.
func Files(names []string, o Options) (Result, error) { return osTree().read(names, o) }

// Bytes is [Files] for bytes that are not in a file, such as what a program is handed on
// its standard input. The name is what they are cited by and tells, as that of a file
// would, which format they have; of a name without an extension the bytes tell.
func Bytes(name string, data []byte, o Options) (Result, error) {
	if err := o.bad(); err != nil {
		return Result{}, &UsageError{Problems: []Problem{{Error: err.Error(), Fatal: true}}}
	}
	s := Set{tree: osTree(), options: o, files: []found{{path: name}}}
	s.loadSidecars()
	r := reader{Set: &s}
	r.result.Problems = s.files[0].told
	if int64(len(data)) > r.limit() {
		r.fatal(name, "larger than the limit of "+size(r.limit()))
		return r.result, nil
	}
	r.guarded(name, func() { r.bytes(s.files[0], data) })
	return r.result, nil
}

// FS is [Files] for the files of a file system, where names are as [fs.ValidPath]
// wants them. It knows no symbolic links.
func FS(fsys fs.FS, names []string, o Options) (Result, error) {
	return fsTree(fsys).read(names, o)
}

func (t tree) read(names []string, o Options) (Result, error) {
	s, err := t.find(names, o)
	if err != nil {
		return Result{}, err
	}
	all := Result{Skipped: s.Skipped, Ignored: s.Ignored}
	for i := range s.Len() {
		all.add(s.Read(i))
	}
	return all, nil
}

func (r *Result) add(more Result) {
	r.Docs = append(r.Docs, more.Docs...)
	r.Problems = append(r.Problems, more.Problems...)
	r.Told = append(r.Told, more.Told...)
	r.Skipped += more.Skipped
	r.Reports += more.Reports
	r.Ignored += more.Ignored
}

// found is a file to be read, or what keeps it from being.
type found struct {
	path  string    // as it was named
	root  string    // the directory above which no metadata is looked for
	fault string    // why it cannot be read; empty if nothing is known
	told  []Problem // of the sources.yaml that were first read for it
}

// finder turns names into files.
type finder struct {
	tree
	options *Options
	ignores ignores
	files   []found
	usage   []Problem
	skipped int             // of unknown types
	ignored int             // left out by the options or by a .gitignore
	seen    map[string]bool // files by identity, and directories for each walk
	pattern string          // that a walk is for; empty for all that is there
	members members         // that were named
}

// leftOut reports whether a file or directory that was found is not to be read.
func (f *finder) leftOut(name string, isDir bool) bool {
	out := f.options.excluded(name) ||
		!f.options.NoIgnore && f.ignores.skip(f.join(f.identity(f.dir(name)), f.base(name)), isDir)
	if out {
		f.ignored++
	}
	return out
}

func (f *finder) findAll(names []string) error {
	for _, name := range names {
		f.find(name)
	}
	if len(f.usage) == 0 && len(f.files) == 0 {
		f.usage = append(f.usage, Problem{Error: "no file is named to read", Fatal: true})
	}
	if len(f.usage) > 0 {
		return &UsageError{Problems: f.usage}
	}
	return nil
}

func (f *finder) misuse(name, fault string) {
	f.usage = append(f.usage, Problem{Path: name, Error: fault, Fatal: true})
}

// find adds what a name stands for.
func (f *finder) find(name string) {
	if name == "" {
		f.misuse(name, "a file is named by an empty string")
		return
	}
	info, err := f.stat(name)
	if f.options.excluded(name) {
		f.ignored++
		return
	}
	missing := errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) || errors.Is(err, syscall.ENOTDIR)
	switch {
	case missing && strings.ContainsAny(name, "*?[{"):
		f.expand(name)
	case missing && f.member(name):
	case missing:
		f.misuse(name, "no such file or directory")
	case err != nil:
		f.add(name, "", reason(err))
	default:
		f.members.add(name, "")
		f.named(name, info)
	}
}

// expand adds the files that a pattern matches.
func (f *finder) expand(pattern string) {
	if deep(pattern) {
		f.descend(pattern)
		return
	}
	names, err := f.glob(pattern)
	if err != nil {
		f.misuse(pattern, "not a pattern: "+err.Error())
		return
	}
	slices.Sort(names)
	matched := false
	for _, name := range names {
		if veiled(name, pattern) || f.base(name) == sidecarName {
			continue
		}
		info, err := f.stat(name)
		if f.leftOut(name, err == nil && info.IsDir()) {
			continue
		}
		if err != nil {
			f.add(name, "", reason(err))
			matched = true
			continue
		}
		if wide(pattern) && !f.readable(name) {
			f.skipped++
			continue
		}
		matched = true
		f.find(name)
	}
	if !matched {
		f.misuse(pattern, "the pattern matches no file")
	}
}

// descend adds the files that a pattern over all levels of directories matches. It walks,
// so that a directory which cannot be read is told as in a walk.
func (f *finder) descend(pattern string) {
	pattern = path.Clean(filepath.ToSlash(pattern))
	if !doublestar.ValidatePattern(pattern) {
		f.misuse(pattern, "not a pattern: "+doublestar.ErrBadPattern.Error())
		return
	}
	base, _ := doublestar.SplitPattern(pattern)
	f.pattern = pattern
	found := false
	if info, err := f.stat(base); err == nil && info.IsDir() {
		found = f.walk(base, base, nil)
	}
	f.pattern = ""
	if !found {
		f.misuse(pattern, "the pattern matches no file")
	}
}

// wanted reports whether the pattern that is walked for, if there is one, matches a file.
func (f *finder) wanted(name string) bool {
	if f.pattern == "" {
		return true
	}
	ok, _ := doublestar.Match(f.pattern, path.Clean(filepath.ToSlash(name)))
	return ok
}

// readable reports whether a name is of a directory or of a type that is read.
func (f *finder) readable(name string) bool {
	info, err := f.stat(name)
	return err != nil || info.IsDir() || known(name, false)
}

// named adds a file or directory that was asked for by its name.
func (f *finder) named(name string, info fs.FileInfo) {
	switch {
	case info.IsDir():
		if !f.walk(name, name, nil) {
			f.misuse(name, "no texts in this directory")
		}
	case f.base(name) == sidecarName:
		// Not a text: a shell's pattern may well have named it.
	case !info.Mode().IsRegular():
		f.add(name, "", irregular(info.Mode()))
	case f.options.As == "" && !known(name, true):
		f.add(name, "", unknownType(path.Ext(f.base(name))))
	default:
		f.add(name, f.dir(name), "")
	}
}

// unknownType says that files of an extension are not read.
func unknownType(ext string) string {
	ext = strings.ToLower(ext)
	if ext == ".pdf" {
		return "a PDF is not read: " + pdfHelp
	}
	if what := oldTypes[ext]; what != "" {
		return what
	}
	return "unknown type of file: " + quote(ext)
}

// known reports whether a file is of a type that is read: by its extension, or
// without one if it was asked for by its name.
func known(name string, asked bool) bool {
	_, ok := formatFor(name, asked)
	return ok
}

// Reads reports whether a file is of a type that is read, by its name.
func Reads(name string) bool { return known(name, false) }

func formatFor(name string, asked bool) (Format, bool) {
	ext := path.Ext(strings.ReplaceAll(name, `\`, "/"))
	if ext == "" && asked {
		return Formats[0], true
	}
	return formatOf(ext)
}

// walk adds the texts in a directory and below. It reports whether there are
// any, or something that could not be read. above holds the directories that it
// stands in, which a link may lead back to.
func (f *finder) walk(dir, root string, above []string) bool {
	id := f.identity(dir)
	for _, a := range above {
		if a == id {
			f.add(dir, "", "a link back to a directory that it is in")
			return true
		}
	}
	if !f.first(f.pattern + "\x00" + id) {
		return true // its files are read under another name
	}
	entries, err := f.readDir(dir)
	if err != nil {
		f.add(dir, "", reason(err))
		return true
	}
	any := false
	for _, e := range entries {
		if name := e.Name(); (!hidden(name) || f.options.Hidden) && name != sidecarName && !(e.IsDir() && savedWith(name, entries)) {
			any = f.entry(f.join(dir, name), root, append(above, id)) || any
		}
	}
	return any
}

// savedWith reports whether a directory of a name is what a browser saves beside a
// page: its images and scripts, and pages that are shown in it.
func savedWith(name string, entries []fs.DirEntry) bool {
	page, ok := strings.CutSuffix(name, "_files")
	return ok && slices.ContainsFunc([]string{page + ".html", page + ".htm"}, func(name string) bool {
		_, there := slices.BinarySearchFunc(entries, name, func(e fs.DirEntry, name string) int { return strings.Compare(e.Name(), name) })
		return there
	})
}

// entry adds a directory's entry. It reports whether that is or holds a text.
func (f *finder) entry(name, root string, above []string) bool {
	info, err := f.stat(name)
	switch {
	case f.leftOut(name, err == nil && info.IsDir()):
		return false
	case err == nil && info.IsDir():
		return f.walk(name, root, above)
	case !f.wanted(name):
		return false
	case err != nil:
		f.add(name, "", reason(err))
	case !known(name, false) && (f.pattern == "" || wide(f.pattern)):
		f.skipped++
		return false
	case !known(name, false):
		f.add(name, "", unknownType(path.Ext(f.base(name))))
	case !info.Mode().IsRegular():
		f.add(name, "", irregular(info.Mode()))
	default:
		f.add(name, root, "")
	}
	return true
}

// add notes a file once, however it is named.
func (f *finder) add(name, root, fault string) {
	if f.first(f.identity(name)) || fault != "" {
		f.files = append(f.files, found{path: name, root: root, fault: fault})
	}
}

// first reports whether an identity is met for the first time.
func (f *finder) first(id string) bool {
	if f.seen[id] {
		return false
	}
	f.seen[id] = true
	return true
}

// hidden reports whether a file is not shown to people: its name begins with a dot, or
// as those that Word keeps beside a document while it is open.
func hidden(base string) bool {
	return strings.HasPrefix(base, ".") && base != "." && base != ".." || strings.HasPrefix(base, "~$")
}

// veiled reports whether a pattern matches a hidden file, or one in a hidden
// directory, without naming it by its dot.
func veiled(name, pattern string) bool {
	names, wanted := strings.Split(filepath.ToSlash(name), "/"), strings.Split(filepath.ToSlash(pattern), "/")
	for i := range names {
		if hidden(names[i]) && (i >= len(wanted) || !hidden(wanted[i])) {
			return true
		}
	}
	return false
}

// reason returns an error's text without the operation and the path, which are
// told beside it.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// reader makes documents of a file.
type reader struct {
	*Set
	result Result
}

func (r *reader) fatal(name, fault string) {
	r.result.Problems = append(r.result.Problems, Problem{Path: name, Error: fault, Fatal: true})
}

// guarded does what is to be done for one file. A mistake of a format, or of what reads
// archives and encodings, costs that file and no other.
func (r *reader) guarded(name string, work func()) {
	if f := fault.In(work); f != nil {
		r.fail(name, f)
	}
}

// guardedWork reads one text of a file that holds several. A mistake costs that text and
// none beside it.
func guardedWork(read func() error) (err error) {
	if f := fault.In(func() { err = read() }); f != nil {
		return f
	}
	return err
}

// fail tells what kept a text from being read.
func (r *reader) fail(name string, err error) {
	p := Problem{Path: name, Error: reason(err), Fatal: true}
	var f *fault.Fault
	if errors.As(err, &f) {
		p.Stack = f.Stack
	}
	r.result.Problems = append(r.result.Problems, p)
}

// doubts tells what was not understood of a file's metadata, and what is good to know of
// how the file was read.
func doubts(name string, e *MetadataError) (problems, told []Problem) {
	for _, i := range e.Issues {
		list := &problems
		if i.Told {
			list = &told
		}
		*list = append(*list, Problem{Path: name, Error: i.String()})
	}
	return problems, told
}

// file reads one file.
func (r *reader) file(f found) {
	if f.fault != "" {
		r.fatal(f.path, f.fault)
		return
	}
	data, err := r.load(f.path, r.limit())
	switch {
	case err != nil:
		r.fatal(f.path, reason(err))
	case isOtherXML(f.path, data) && !slices.Contains(r.names, f.path):
		r.result.Skipped++
	case !isReport(data):
		r.bytes(f, data)
	case slices.Contains(r.names, f.path):
		r.fatal(f.path, "this is a report of factcheck, not a text")
	default: // it quotes the texts beside it
		r.result.Reports++
	}
}

// bytes reads what a file holds.
func (r *reader) bytes(f found, data []byte) {
	format, err := r.options.format(f.path, data)
	if err != nil {
		r.fatal(f.path, reason(err))
		return
	}
	known := r.options.known(merge(sources.Source{Path: f.path}, r.beside(f)))
	docs, err := r.documents(format, known, data)
	if !r.tell(f.path, err) {
		return
	}
	docs = r.asked(f.path, docs)
	for i := range docs {
		if docs[i].Source.Published.IsZero() {
			docs[i].Source.Published = r.options.Published
		}
	}
	r.result.Docs = append(r.result.Docs, docs...)
}

// tell notes what an error of a format says and reports whether there are texts all the
// same.
func (r *reader) tell(name string, err error) bool {
	var doubt *MetadataError
	var member *MemberError
	switch several, ok := err.(interface{ Unwrap() []error }); {
	case err == nil:
	case ok:
		good := true
		for _, e := range several.Unwrap() {
			good = r.tell(name, e) && good
		}
		return good
	case errors.As(err, &member) && !r.members.asked(name, member.Member):
	case errors.As(err, &member):
		r.fail(sources.Source{Path: name, Member: member.Member}.Key(), member.Err)
	case errors.As(err, &doubt):
		problems, told := doubts(name, doubt)
		r.result.Problems, r.result.Told = append(r.result.Problems, problems...), append(r.result.Told, told...)
	default:
		r.fatal(name, reason(err))
		return false
	}
	return true
}

// documents reads the texts of a file. What was only told from a text gives way to a
// bibliography, and what its header says does not: so a file of one is read once more.
func (r *reader) documents(format Format, known sources.Source, data []byte) ([]sources.Document, error) {
	get := format.reader(r.options.View)
	docs, err := get(known, data)
	if len(docs) > 1 {
		for i := range docs {
			docs[i].Source = merge(docs[i].Source, r.lookUp(docs[i].Source))
		}
		return docs, err
	}
	for i := range docs {
		if more := r.lookUp(docs[i].Source); !more.Equal(sources.Source{}) {
			return get(merge(known, more), data)
		}
	}
	return docs, err
}

// lookUp asks a bibliography for a text that was read.
func (r *reader) lookUp(s sources.Source) sources.Source {
	if r.options.Lookup == nil || s.Path == "" {
		return sources.Source{}
	}
	more, err := r.askLookup(s)
	if err != nil {
		r.result.Problems = append(r.result.Problems, Problem{Path: s.Path, Error: err.Error()})
	}
	return more
}

// askLookup asks for one text at a time. It lets the next one ask whatever happens.
func (s *Set) askLookup(of sources.Source) (sources.Source, error) {
	s.looking.Lock()
	defer s.looking.Unlock()
	return s.options.Lookup(of)
}

func (s *Set) limit() int64 {
	if s.options.MaxSize > 0 {
		return s.options.MaxSize
	}
	return DefaultMaxSize
}

// load returns the bytes of a regular file of at most limit bytes. Anything else
// is not even opened: opening a named pipe waits for somebody to write into it.
// What a file says of its size is not relied upon.
func (t tree) load(name string, limit int64) ([]byte, error) {
	info, err := t.stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New(irregular(info.Mode()))
	}
	f, err := t.open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("larger than the limit of %s", size(limit))
	}
	if now, err := f.Stat(); err == nil && (now.Size() != info.Size() || !now.ModTime().Equal(info.ModTime())) {
		return nil, errors.New("the file was changed while it was read: check it again")
	}
	return data, nil
}

// irregular says what a file is that is no regular one.
func irregular(mode fs.FileMode) string {
	const not = "not a regular file"
	switch {
	case mode.IsDir():
		return not + " but a directory"
	case mode&fs.ModeNamedPipe != 0:
		return not + " but a named pipe"
	case mode&fs.ModeSocket != 0:
		return not + " but a socket"
	case mode&fs.ModeDevice != 0:
		return not + " but a device"
	}
	return not
}

// size writes a number of bytes.
func size(n int64) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MiB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}
