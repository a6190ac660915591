package config

import (
	"os"
	"path/filepath"

	"github.com/sourcedclaims/factcheck/factcheck/internal/strict"
)

// Names lists what a configuration may be called, the first that is there counting.
var Names = []string{"factcheck.yaml", ".factcheck.yaml", ".config/factcheck.yaml"}

// Find returns the nearest configuration in a directory and those above it, as far up
// as the top of a repository; empty if there is none.
func Find(dir string) string {
	for {
		for _, name := range Names {
			file := filepath.Join(dir, filepath.FromSlash(name))
			if _, err := os.Lstat(file); err == nil {
				return file // what it is, whoever reads it says
			}
		}
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return ""
		}
		abs, err := filepath.Abs(dir)
		if err != nil || filepath.Dir(abs) == abs {
			return ""
		}
		dir = filepath.Join(dir, "..")
	}
}

// LexiconIn is the folder of words that a configuration names, empty for none: it has to
// be read before the rest, which is held against its measures.
func LexiconIn(name string, data []byte) string {
	var f file
	_ = strict.Decode(name, data, &f) // what is wrong with it is said when all of it is read
	if f.Compare.Lexicon.Value == "" {
		return ""
	}
	r := reader{dir: root(name)}
	return r.named(f.Compare.Lexicon.Value)
}

// root is the directory that a configuration's names are relative to.
func root(file string) string {
	dir := filepath.Dir(file)
	if filepath.Base(dir) == ".config" {
		dir = filepath.Dir(dir)
	}
	return dir
}
