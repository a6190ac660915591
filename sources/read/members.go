package read

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// members are the texts that were asked for of files that hold several, by the file's
// name. A file that was asked for by its own name has an empty one among them.
type members map[string][]string

func (m *members) add(file, member string) {
	if *m == nil {
		*m = members{}
	}
	(*m)[file] = append((*m)[file], member)
}

// asked reports whether a text of a file is one to be read.
func (m members) asked(file, member string) bool {
	list := m[file]
	return len(list) == 0 || slices.Contains(list, "") || slices.Contains(list, member)
}

// member adds the file that a text is asked for of, as "bundle.txtar#draft.md". It reports
// whether there is one that may hold such.
func (f *finder) member(name string) bool {
	file, member, ok := strings.Cut(name, "#")
	if !ok || file == "" || member == "" {
		return false
	}
	info, err := f.stat(file)
	if format, ok := formatFor(file, false); err != nil || !ok || format.All == nil {
		return false
	}
	f.members.add(file, member)
	f.named(file, info)
	return true
}

// asked returns those of a file's texts that are to be read, and tells of those that it
// does not have.
func (r *reader) asked(file string, docs []sources.Document) []sources.Document {
	kept := slices.DeleteFunc(docs, func(d sources.Document) bool { return !r.members.asked(file, d.Source.Member) })
	for _, member := range r.members[file] {
		key := sources.Source{Path: file, Member: member}.Key()
		there := slices.ContainsFunc(kept, func(d sources.Document) bool { return d.Source.Member == member }) ||
			slices.ContainsFunc(r.result.Problems, func(p Problem) bool { return p.Path == key })
		if member != "" && !there {
			r.fatal(key, "the file holds no text of this name")
		}
	}
	return kept
}
