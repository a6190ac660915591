package read

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/bmatcuk/doublestar/v4"
)

// tree is what reading needs of a file system. Names are as the user wrote
// them.
type tree struct {
	stat     func(name string) (fs.FileInfo, error) // of what a link leads to
	open     func(name string) (fs.File, error)
	readDir  func(name string) ([]fs.DirEntry, error) // in lexical order
	glob     func(pattern string) ([]string, error)
	identity func(name string) string // equal for two names of one file
	sub      func(dir string) fs.FS
	base     func(name string) string
	dir      func(name string) string
	join     func(dir, name string) string
	absolute func(name string) bool
}

// osTree is the machine's own file system.
func osTree() tree {
	return tree{
		stat:     os.Stat,
		open:     func(name string) (fs.File, error) { return os.Open(name) },
		readDir:  os.ReadDir,
		glob:     func(pattern string) ([]string, error) { return doublestar.FilepathGlob(pattern) },
		identity: realPath,
		sub:      os.DirFS,
		base:     filepath.Base,
		dir:      filepath.Dir,
		join:     joinNamed,
		absolute: filepath.IsAbs,
	}
}

// realPath returns the one name that a file has without links.
func realPath(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	if abs, err := filepath.Abs(name); err == nil {
		name = abs
	}
	return name
}

// joinNamed names a file in a directory so that the user knows it again:
// "./wire" keeps its dot, "." goes without.
func joinNamed(dir, name string) string {
	if dir == "." {
		return name
	}
	if os.IsPathSeparator(dir[len(dir)-1]) {
		return dir + name
	}
	return dir + string(filepath.Separator) + name
}

// fsTree is a file system that a program has made.
func fsTree(fsys fs.FS) tree {
	return tree{
		stat:     func(name string) (fs.FileInfo, error) { return fs.Stat(fsys, path.Clean(name)) },
		open:     func(name string) (fs.File, error) { return fsys.Open(path.Clean(name)) },
		readDir:  func(name string) ([]fs.DirEntry, error) { return fs.ReadDir(fsys, path.Clean(name)) },
		glob:     func(pattern string) ([]string, error) { return doublestar.Glob(fsys, path.Clean(pattern)) },
		identity: path.Clean,
		sub: func(dir string) fs.FS {
			if sub, err := fs.Sub(fsys, dir); err == nil {
				return sub
			}
			return fsys
		},
		base:     path.Base,
		dir:      path.Dir,
		join:     func(dir, name string) string { return path.Join(dir, name) },
		absolute: path.IsAbs,
	}
}
