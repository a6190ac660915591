package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// earlier checks the texts as an older revision has them, for what is new since. Its
// error makes the check incomplete: everything counts as new then, and that is said.
func (k *checking) earlier(asked roles, o read.Options, policy factcheck.Policy) (*gate.Earlier, error) {
	if k.newFrom == "" && k.mergeBase == "" {
		return nil, nil
	}
	g := repository{}
	rev, name, err := g.revision(k.newFrom, k.mergeBase)
	if err != nil {
		return nil, err
	}
	fsys, err := g.files(rev, o.MaxSize)
	if err != nil {
		return nil, err
	}
	asked.names = append(slices.Clip(asked.names), k.project.Drafts...) // a draft may have had another name
	asked.drafts = append(slices.Clip(asked.drafts), k.project.Drafts...)
	within, err := g.roles(asked, rev)
	if err != nil {
		return nil, err
	}
	got := readThen(fsys, within.names, g.options(o))
	if len(within.drafts) > 0 {
		unmark(got.Docs)
	}
	_ = markDrafts(got.Docs, within.drafts, nil) // a pattern may well have named none then
	k.house(&got)
	if len(within.drafts) > 0 && !k.peers && !slices.ContainsFunc(got.Docs, isDraft) {
		got.Docs = nil // there was no draft then, and sources are not under test
	}
	checker := k.checker(policy)
	checker.Jobs, checker.Peers = k.jobs, k.peers
	return gate.NewEarlier(name, checker.Check(got.Docs...), got.Docs), nil
}

// readThen reads those texts that an older revision had: one that was not there then is
// no mistake.
func readThen(fsys fs.FS, names []string, o read.Options) read.Result {
	var all read.Result
	seen := map[string]bool{}
	for _, name := range names {
		got, err := read.FS(fsys, []string{name}, o)
		if err != nil {
			continue
		}
		for _, d := range got.Docs {
			if !seen[d.Source.Path] {
				all.Docs = append(all.Docs, d)
			}
			seen[d.Source.Path] = true
		}
	}
	return all
}

// repository is the one that the working directory lies in.
type repository struct {
	top    string // its top directory
	prefix string // of the working directory, with slashes
}

// git runs a command of git and returns what it prints.
func git(in io.Reader, args ...string) ([]byte, error) {
	c := exec.Command("git", args...)
	c.Stdin = in
	c.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	var out, told bytes.Buffer
	c.Stdout, c.Stderr = &out, &told
	err := c.Run()
	if errors.Is(err, exec.ErrNotFound) {
		return nil, errors.New("git is not installed")
	}
	if err != nil {
		line, _, _ := strings.Cut(strings.TrimSpace(told.String()), "\n")
		return nil, fmt.Errorf("git %s: %s", args[0], line)
	}
	return out.Bytes(), nil
}

// gitLine is the one line that a command prints.
func gitLine(args ...string) (string, error) {
	out, err := git(nil, args...)
	return strings.TrimSpace(string(out)), err
}

// revision finds the commit that is meant, and its name for people.
func (g *repository) revision(rev, branch string) (commit, name string, err error) {
	if g.top, err = gitLine("rev-parse", "--show-toplevel"); err != nil {
		return "", "", err
	}
	if g.prefix, err = gitLine("rev-parse", "--show-prefix"); err != nil {
		return "", "", err
	}
	if branch != "" {
		if commit, err = gitLine("merge-base", "HEAD", "--end-of-options", branch); err != nil {
			return "", "", fmt.Errorf("no revision is known in which this one and %q were one%s", branch, cutOff())
		}
		return commit, branch, nil
	}
	commit, err = gitLine("rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return "", "", fmt.Errorf("no revision %q is known%s", rev, cutOff())
	}
	return commit, rev, nil
}

// cutOff says why a revision may be missing.
func cutOff() string {
	if shallow, _ := gitLine("rev-parse", "--is-shallow-repository"); shallow == "true" {
		return ": this clone is shallow, and the whole history is needed (fetch-depth: 0, or git fetch --unshallow)"
	}
	return ""
}

// blob is a file of a revision.
type blob struct {
	sha, name string
}

// files are those of a revision that may be read, as a file system. Nothing is written
// to the disk, and attributes of git change nothing.
func (g *repository) files(commit string, most int64) (fs.FS, error) {
	list, err := git(nil, "ls-tree", "-r", "-z", "-l", "--full-tree", commit)
	if err != nil {
		return nil, err
	}
	var blobs []blob
	for entry := range strings.SplitSeq(strings.TrimRight(string(list), "\x00"), "\x00") {
		if b, ok := parseEntry(entry, most); ok {
			blobs = append(blobs, b)
		}
	}
	return packed(blobs)
}

// parseEntry reads a line of ls-tree: mode, type, name of the object, size, tab, path.
func parseEntry(line string, most int64) (blob, bool) {
	head, name, ok := strings.Cut(line, "\t")
	fields := strings.Fields(head)
	if !ok || len(fields) != 4 || fields[1] != "blob" || !strings.HasPrefix(fields[0], "100") || !fs.ValidPath(name) {
		return blob{}, false
	}
	size, err := strconv.ParseInt(fields[3], 10, 64)
	base := path.Base(name)
	wanted := base == "sources.yaml" || base == ".gitignore" || read.Reads(name)
	return blob{fields[2], name}, err == nil && size <= most && wanted
}

// packed holds the contents of files in memory. An archive that is not compressed is a
// file system that the standard library knows.
func packed(blobs []blob) (fs.FS, error) {
	var ask strings.Builder
	for _, b := range blobs {
		ask.WriteString(b.sha + "\n")
	}
	got, err := git(strings.NewReader(ask.String()), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	in := bufio.NewReader(bytes.NewReader(got))
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, b := range blobs {
		if err := pack(w, b, in); err != nil {
			return nil, fmt.Errorf("git cat-file: %s: %w", b.name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
}

// pack copies one object: a line with its name, type and size, its bytes, a line's end.
func pack(w *zip.Writer, b blob, in *bufio.Reader) error {
	head, err := in.ReadString('\n')
	if err != nil {
		return err
	}
	fields := strings.Fields(head)
	if len(fields) != 3 {
		return errors.New(strings.TrimSpace(head))
	}
	size, err := strconv.ParseInt(fields[2], 10, 64)
	if err != nil {
		return err
	}
	to, err := w.CreateHeader(&zip.FileHeader{Name: b.name, Method: zip.Store})
	if err != nil {
		return err
	}
	if _, err := io.CopyN(to, in, size); err != nil {
		return err
	}
	_, err = in.ReadByte()
	return err
}

// roles are the texts of a check by their names in the repository. Those that lie
// outside of it have no older revision.
func (g *repository) roles(asked roles, commit string) (roles, error) {
	out := roles{names: g.within(asked.names), drafts: g.within(asked.drafts)}
	if len(out.names) == 0 {
		return out, errors.New("none of the texts lies in the repository")
	}
	was, err := renamed(commit)
	if err != nil {
		return out, err
	}
	for _, list := range []*[]string{&out.names, &out.drafts} {
		*list = append(*list, olderNames(*list, was)...)
	}
	return out, nil
}

// olderNames are those that the files had which a list of names and patterns is for.
func olderNames(list []string, was map[string]string) []string {
	var out []string
	for _, now := range slices.Sorted(maps.Keys(was)) {
		if slices.ContainsFunc(list, func(pattern string) bool { hit, _ := matches(pattern, now); return hit || pattern == "." }) {
			out = append(out, was[now])
		}
	}
	return out
}

// renamed gives the older names of files that have another one since a commit.
func renamed(commit string) (map[string]string, error) {
	got, err := git(nil, "diff", "--no-ext-diff", "--name-status", "--find-renames", "--diff-filter=R", "-z", commit, "--")
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	fields := strings.Split(strings.TrimRight(string(got), "\x00"), "\x00")
	for i := 0; i+2 < len(fields); i += 3 { // a letter with a number, the old name, the new one
		out[fields[i+2]] = fields[i+1]
	}
	return out, nil
}

func (g *repository) within(names []string) []string {
	var out []string
	for _, n := range names {
		if in, ok := g.inside(n); ok {
			out = append(out, in)
		}
	}
	return out
}

// inside is a name in the repository for one from the working directory.
func (g *repository) inside(name string) (string, bool) {
	if filepath.IsAbs(name) {
		rel, err := filepath.Rel(g.top, name)
		if err != nil {
			return "", false
		}
		name = filepath.ToSlash(rel)
	} else {
		name = path.Join(g.prefix, filepath.ToSlash(name))
	}
	name = path.Clean(name)
	return name, name != ".." && !strings.HasPrefix(name, "../")
}

// options are those of reading, with the names that a repository has.
func (g *repository) options(o read.Options) read.Options {
	o.Exclude = g.within(slices.Clone(o.Exclude))
	known := slices.Clone(o.Known)
	for i := range known {
		if in, ok := g.inside(known[i].Path); ok {
			known[i].Path = in
		}
	}
	o.Known, o.NoIgnore = known, true // what is in a revision is not ignored
	return o
}

// prefix is the working directory from the top of the repository that it lies in, with
// slashes; empty at the top and where there is no repository.
func prefix() string {
	dir, err := os.Getwd()
	for top := dir; err == nil; top = filepath.Dir(top) {
		if exists(filepath.Join(top, ".git")) {
			rel, err := filepath.Rel(top, dir)
			if err != nil || rel == "." {
				return ""
			}
			return filepath.ToSlash(rel)
		}
		if filepath.Dir(top) == top {
			break
		}
	}
	return ""
}
