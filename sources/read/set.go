package read

import "sync"

// Set is files that were found and are read one at a time, in whatever order and from any number of
// goroutines. It is for more texts than memory holds: a Set keeps the names of its files and what
// their sources.yaml say of them, and nothing of what was read.
type Set struct {
	Skipped int // files of unknown types passed over in directories
	Ignored int // files and directories left out by the options or by a .gitignore

	tree
	options  Options
	names    []string // as they were given
	files    []found
	members  members             // of files of which only these were asked for
	sidecars map[string]*sidecar // by directory
	looking  sync.Mutex          // held while Options.Lookup is asked
}

// Open finds the files that [Files] would read. Its error is that of Files.
//
//	set, err := read.Open([]string{"archive/"}, read.Options{})
//	…
//	for i := range set.Len() {
//		for _, doc := range set.Read(i).Docs { … }
//	}
func Open(names []string, o Options) (*Set, error) { return osTree().find(names, o) }

// Len is the number of files.
func (s *Set) Len() int { return len(s.files) }

// Name is the name of file i, as it was given or found.
func (s *Set) Name(i int) string { return s.files[i].path }

// Read reads file i, of those from 0 to Len()-1 in argument order. What the result counts is of this
// file alone. A panic of what reads it is a problem of this file.
func (s *Set) Read(i int) Result {
	r := reader{Set: s}
	r.result.Problems = append(r.result.Problems, s.files[i].told...)
	r.guarded(s.files[i].path, func() { r.file(s.files[i]) })
	return r.result
}

func (t tree) find(names []string, o Options) (*Set, error) {
	f := finder{tree: t, options: &o, ignores: ignores{t, map[string][]rule{}}, seen: map[string]bool{}}
	if err := o.bad(); err != nil {
		return nil, &UsageError{Problems: []Problem{{Error: err.Error(), Fatal: true}}}
	}
	if err := f.findAll(names); err != nil {
		return nil, err
	}
	s := &Set{Skipped: f.skipped, Ignored: f.ignored, tree: t, options: o, names: names, files: f.files, members: f.members}
	s.loadSidecars()
	return s, nil
}
