// Package disk reads the files that package pack packs. It is apart from it because a program that opens packed
// files needs nothing of package os.
//
//	files, err := disk.Read(".", "measures.lex", "en")
package disk

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/pack"
)

// Read reads the files of a folder: those that are named, and for the name of a folder within it all that lie
// in that, by name. Line ends of Windows, which git may write, become plain ones.
func Read(dir string, names ...string) (pack.Files, error) {
	var files pack.Files
	for _, name := range names {
		list, err := inside(dir, name)
		if err != nil {
			return nil, err
		}
		for _, name := range list {
			text, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				return nil, err
			}
			files = append(files, pack.File{Name: name, Text: strings.ReplaceAll(string(text), "\r\n", "\n")})
		}
	}
	return files, nil
}

// inside lists the files of a folder; a file is itself.
func inside(dir, name string) ([]string, error) {
	info, err := os.Stat(filepath.Join(dir, name))
	if err != nil || !info.IsDir() {
		return []string{name}, err
	}
	entries, err := os.ReadDir(filepath.Join(dir, name))
	var list []string
	for _, e := range entries {
		list = append(list, path.Join(name, e.Name()))
	}
	slices.Sort(list)
	return list, err
}
