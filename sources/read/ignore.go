package read

import (
	"errors"
	"path"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// What a version control system is told to ignore is no text of the project: drafts
// that a program has made, copies, the modules of others. The rules are those of
// gitignore(5), from the files .gitignore in a directory and those above it up to the
// top of the repository.

// ignoreName is the file in which such rules stand.
const ignoreName = ".gitignore"

// maxIgnore bounds a file of such rules, in bytes.
const maxIgnore = 1 << 20

// rule is one line of a .gitignore.
type rule struct {
	dir     string // the directory of the file, without links
	pattern string // for a path below it, with slashes
	keep    bool   // it takes back what rules before it say
	dirs    bool   // it is for directories only
}

// ignores knows the rules of the directories that were asked for.
type ignores struct {
	tree
	rules map[string][]rule // by directory, with those from above first
}

// skip reports whether a file or directory, named without links, is to be ignored, by a
// rule for itself or for a directory that it lies in.
func (g *ignores) skip(name string, isDir bool) bool {
	dir := g.dir(name)
	rules := g.of(dir)
	if len(rules) == 0 {
		return false
	}
	top := rules[0].dir
	return dir != top && within(dir, top) && g.skip(dir, true) || ignored(rules, name, isDir)
}

// ignored asks the rules for one name; the last that fits decides.
func ignored(rules []rule, name string, isDir bool) bool {
	out := false
	for _, r := range rules {
		if r.dirs && !isDir || !within(name, r.dir) || out != r.keep {
			continue
		}
		rel := filepath.ToSlash(strings.TrimLeft(strings.TrimPrefix(name, strings.TrimSuffix(r.dir, ".")), `/\`))
		if ok, _ := doublestar.Match(r.pattern, rel); ok {
			out = !r.keep
		}
	}
	return out
}

// within reports whether a name lies in a directory. The directory "." has all names
// that are not absolute.
func within(name, dir string) bool {
	if dir == "." {
		return true
	}
	rest, ok := strings.CutPrefix(name, strings.TrimRight(dir, `/\`))
	return ok && rest != "" && (rest[0] == '/' || rest[0] == filepath.Separator)
}

// of gives the rules that hold in a directory. Those from above hold if the directory
// is in a repository.
func (g *ignores) of(dir string) []rule {
	if got, ok := g.rules[dir]; ok {
		return got
	}
	var rules []rule
	_, err := g.stat(g.join(dir, ".git"))
	if up := g.dir(dir); err != nil && up != dir && g.inRepository(up) {
		rules = append(rules, g.of(up)...)
	}
	rules = append(rules, g.read(dir)...)
	g.rules[dir] = rules
	return rules
}

// inRepository reports whether a directory or one above it is the top of a repository.
// In a file system without one, its top is taken for that.
func (g *ignores) inRepository(dir string) bool {
	for {
		if _, err := g.stat(g.join(dir, ".git")); err == nil {
			return true
		}
		up := g.dir(dir)
		if up == dir {
			return dir == "."
		}
		dir = up
	}
}

// read parses the file of rules in a directory. One that cannot be read has none: too
// much is read then, and not too little.
func (g *ignores) read(dir string) []rule {
	data, err := g.load(g.join(dir, ignoreName), maxIgnore)
	if err != nil {
		return nil
	}
	var out []rule
	for line := range strings.Lines(string(data)) {
		if r, ok := parseRule(strings.TrimRight(line, "\r\n")); ok {
			r.dir = dir
			out = append(out, r)
		}
	}
	return out
}

// parseRule reads one line.
func parseRule(line string) (r rule, ok bool) {
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	if line == "" || line[0] == '#' {
		return r, false
	}
	line, r.keep = strings.CutPrefix(line, "!")
	line, r.dirs = strings.CutSuffix(line, "/")
	anchored := strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	line = strings.NewReplacer("{", `\{`, "}", `\}`).Replace(line) // alternatives are not git's
	if !anchored {
		line = "**/" + line
	}
	r.pattern = line
	return r, line != "" && doublestar.ValidatePattern(line)
}

// excluded reports whether a pattern of the caller's leaves a name out: for the whole
// path or a directory above it and, where it has no slash, for any part of the path.
func (o *Options) excluded(name string) bool {
	name = path.Clean(filepath.ToSlash(name))
	for _, p := range o.Exclude {
		p = path.Clean(filepath.ToSlash(p))
		if !strings.Contains(p, "/") {
			p = "**/" + p
		}
		for part := name; part != "." && part != "/"; part = path.Dir(part) {
			if ok, _ := doublestar.Match(p, part); ok {
				return true
			}
		}
	}
	return false
}

// Excludes reports whether the options leave a file out, even if it is named.
func (o Options) Excludes(name string) bool { return o.excluded(name) }

// bad says what is wrong with the options.
func (o *Options) bad() error {
	if _, ok := formatOf("." + o.As); o.As != "" && !ok {
		return errors.New(quote(o.As) + " is no format: there are " + strings.Join(extensions(), ", "))
	}
	for _, p := range o.Exclude {
		if !doublestar.ValidatePattern(filepath.ToSlash(p)) {
			return errors.New(quote(p) + " is no pattern: a bracket or brace in it is not closed")
		}
	}
	return nil
}

// deep reports whether a pattern goes over all levels of directories.
func deep(pattern string) bool { return strings.Contains(pattern, "**") }

// wide reports whether a pattern names files of any type.
func wide(pattern string) bool {
	last := path.Base(filepath.ToSlash(pattern))
	return strings.Trim(last, "*") == ""
}
