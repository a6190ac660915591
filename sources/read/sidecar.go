package read

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/goccy/go-yaml/ast"

	"github.com/sourcedclaims/factcheck/sources"
)

// sidecarName is the file that holds the metadata of the texts in its directory
// and below.
const sidecarName = "sources.yaml"

// maxPatterns bounds the patterns of a sources.yaml, each of which is held
// against every text.
const maxPatterns = 1000

// Entry is what is known of the texts that a path or pattern names.
type Entry struct {
	Path   string // as texts are named, with slashes; ** stands for any number of directories
	Source sources.Source
}

// ParseSources reads the list under the key "sources" of a YAML text, in the form of a
// sources.yaml, and passes over other keys. The error is a [*MetadataError], which says
// what was not understood; the rest is returned beside it.
func ParseSources(data []byte) ([]Entry, error) {
	var l issueList
	top, ok := parseYAML(string(bytes.TrimPrefix(data, bom)), &l)
	fields, mapping := pairs(top)
	if !ok || !mapping {
		return nil, l.err()
	}
	var out []Entry
	for _, f := range fields {
		if f.Key.GetToken().Value != "sources" {
			continue
		}
		seq, ok := unwrap(f.Value).(*ast.SequenceNode)
		if v, blank := scalar(f.Value); !ok && (!blank || v != "") {
			l.add(place(f), "sources: expected a list")
		}
		for i := 0; ok && i < len(seq.Values); i++ {
			out = append(out, l.entry(seq.Values[i])...)
		}
	}
	return out, l.err()
}

// entry reads one source of a list, if it names a path.
func (l *issueList) entry(n ast.Node) []Entry {
	fields, ok := pairs(n)
	if !ok {
		l.add(n.GetToken(), "expected the fields of a source")
		return nil
	}
	var e Entry
	e.Source = l.source(fields, func(key string, v ast.Node) bool {
		if key == "path" {
			e.Path, _ = scalar(v)
		}
		return key == "path"
	})
	switch {
	case e.Path == "":
		l.add(n.GetToken(), "a source without a path")
		return nil
	case !doublestar.ValidatePattern(e.Path):
		l.add(n.GetToken(), "path %s is no pattern", quote(e.Path))
		return nil
	}
	return []Entry{e}
}

// known adds to a source what the options know of it.
func (o *Options) known(s sources.Source) sources.Source {
	for _, e := range o.Known {
		name := path.Clean(filepath.ToSlash(s.Path))
		if ok, _ := doublestar.Match(path.Clean(e.Path), name); ok || path.Clean(e.Path) == name {
			s = merge(s, e.Source)
		}
	}
	return s
}

// sidecar is the metadata of the texts of a directory. Its zero value knows of
// none.
type sidecar struct {
	exact    map[string]sources.Source // by path, slashes, relative to the directory
	patterns []entry                   // in the order of the file
}

// entry is the metadata of the texts that a path names.
type entry struct {
	path   string
	source sources.Source
}

// of returns what is known of a text. A path that names it goes before a
// pattern, a pattern before those after it.
func (s *sidecar) of(rel string) sources.Source {
	got := s.exact[rel]
	for _, e := range s.patterns {
		if ok, _ := path.Match(e.path, rel); ok {
			got = merge(got, e.source)
		}
	}
	return got
}

// loadSidecars reads the sources.yaml of all directories of the files, and notes for the
// first file of each what was wrong with it.
func (s *Set) loadSidecars() {
	s.sidecars = map[string]*sidecar{}
	for i := range s.files {
		f := &s.files[i]
		if f.fault != "" {
			continue
		}
		s.above(*f, func(dir, _ string) {
			if s.sidecars[dir] == nil {
				side, told := s.sidecar(dir)
				s.sidecars[dir], f.told = side, append(f.told, told...)
			}
		})
	}
}

// beside returns what is known of a file from the sources.yaml in its directory
// and from those above, the nearest first.
func (s *Set) beside(f found) (got sources.Source) {
	s.above(f, func(dir, rel string) { got = merge(got, s.sidecars[dir].of(rel)) })
	return got
}

// above goes through the directories in which a sources.yaml may speak of a file, with
// the name that the file has from there: up to the working directory, for an absolute
// path up to the directory that was named.
func (s *Set) above(f found, visit func(dir, rel string)) {
	name := filepath.Clean(f.path)
	rel, dir := s.base(name), s.dir(name)
	for {
		visit(dir, rel)
		up := s.dir(dir)
		if up == dir || s.base(dir) == ".." || s.absolute(dir) && dir == filepath.Clean(f.root) {
			return
		}
		rel, dir = s.base(dir)+"/"+rel, up
	}
}

// sidecar reads the metadata in a directory, and says what was wrong with it.
func (s *Set) sidecar(dir string) (*sidecar, []Problem) {
	side := &sidecar{}
	name := s.join(dir, sidecarName)
	data, err := s.load(name, maxSidecar)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return side, []Problem{{Path: name, Error: reason(err), Fatal: true}}
	default:
		var meta *MetadataError
		if err := side.parse(data, s.sub(dir)); errors.As(err, &meta) {
			problems, _ := doubts(name, meta)
			return side, problems
		}
	}
	return side, nil
}

// parse reads a sources.yaml. It says what it did not understand, and keeps the
// rest. Paths are looked for in the directory, so that a misspelt one is told.
func (s *sidecar) parse(data []byte, dir fs.FS) error {
	var l issueList
	data = bytes.TrimPrefix(data, bom)
	if i := invalidAt(data); i >= 0 {
		l.add(nil, "not text: invalid UTF-8 at byte %d", i)
		return l.err()
	}
	top, ok := parseYAML(string(data), &l)
	if !ok || top == nil {
		return l.err()
	}
	fields, ok := pairs(top)
	if !ok {
		l.add(top.GetToken(), "expected a key: sources")
		return l.err()
	}
	for _, f := range fields {
		key := f.Key.GetToken().Value
		if key != "sources" {
			l.add(f.Key.GetToken(), "unknown key %s%s", quote(key), suggest(key, []string{"sources"}))
			continue
		}
		s.entries(f, dir, &l)
	}
	return l.err()
}

// entries reads the list of sources.
func (s *sidecar) entries(f *ast.MappingValueNode, dir fs.FS, l *issueList) {
	if v, ok := scalar(f.Value); ok && v == "" {
		return
	}
	seq, ok := unwrap(f.Value).(*ast.SequenceNode)
	if !ok {
		l.add(place(f), "sources: expected a list")
		return
	}
	s.exact = map[string]sources.Source{}
	for _, v := range seq.Values {
		fields, ok := pairs(v)
		if !ok {
			l.add(v.GetToken(), "expected the fields of a source")
			continue
		}
		s.entry(v, fields, dir, l)
	}
}

// entry reads one source of the list.
func (s *sidecar) entry(n ast.Node, fields []*ast.MappingValueNode, dir fs.FS, l *issueList) {
	var name string
	at := n.GetToken()
	e := entry{source: l.source(fields, func(key string, v ast.Node) bool {
		if key != "path" {
			return false
		}
		name, _ = scalar(v)
		if v != nil && v.GetToken() != nil {
			at = v.GetToken()
		}
		return true
	})}
	e.path = path.Clean(strings.TrimPrefix(name, "./"))
	switch {
	case name == "":
		l.add(at, "a source without a path")
		return
	case !fs.ValidPath(e.path):
		l.add(at, "path %s leads out of the directory", quote(name))
		return
	}
	if _, err := fs.Stat(dir, e.path); err == nil || !strings.ContainsAny(e.path, "*?[") {
		s.exact[e.path] = merge(s.exact[e.path], e.source)
		if err != nil {
			l.add(at, "path %s names no file", quote(name))
		}
		return
	}
	if len(s.patterns) == maxPatterns {
		l.add(at, "more than %d patterns", maxPatterns)
		return
	}
	switch names, err := fs.Glob(dir, e.path); {
	case err != nil:
		l.add(at, "path %s is no pattern", quote(name))
		return
	case len(names) == 0:
		l.add(at, "path %s matches no file", quote(name))
	}
	s.patterns = append(s.patterns, e)
}
