package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/cite"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// referring is the flag by which bibliographies are named, and what they say of texts.
type referring struct {
	files  []string
	index  *cite.Index
	hits   int
	doubts []read.Problem
}

func (r *referring) flags(f *pflag.FlagSet) {
	f.StringArrayVar(&r.files, "bibliography", nil, "`FILE` that says what texts are, beside their headers: CSL-JSON (.json), BibTeX (.bib) or RIS (.ris); repeatable")
}

// load reads the bibliographies that the flag and the configuration name, once.
func (r *referring) load(configured []string) error {
	if r.index != nil {
		return nil
	}
	r.index = &cite.Index{}
	if dir, err := os.Getwd(); err == nil {
		r.index.Dir = filepath.ToSlash(dir)
	}
	var errs []error
	for _, list := range [][]string{configured, r.files} {
		for _, name := range list {
			if err := r.add(name); err != nil {
				errs = append(errs, fmt.Errorf("--bibliography %q: %w", name, err))
			}
		}
	}
	return errors.Join(errs...)
}

// add reads a bibliography. What was not understood of one is a doubt, unless nothing
// was.
func (r *referring) add(name string) error {
	data, err := readFile(name, cite.MaxSize)
	if err != nil {
		return err
	}
	list, err := cite.Read(filepath.ToSlash(name), data)
	var wrong *cite.Error
	switch {
	case err != nil && !errors.As(err, &wrong):
		return err
	case wrong != nil && len(list) == 0:
		f := wrong.Faults[0]
		return fmt.Errorf("line %d: %s", f.Line, f.Text)
	case len(list) == 0:
		return errors.New("there is no entry in it")
	case wrong != nil:
		for _, f := range wrong.Faults {
			r.doubts = append(r.doubts, read.Problem{Path: name, Error: doubtText(f)})
		}
	}
	r.index.Add(filepath.ToSlash(name), list)
	return nil
}

func doubtText(f cite.Fault) string {
	if f.Entry == "" {
		return fmt.Sprintf("line %d: %s", f.Line, f.Text)
	}
	return fmt.Sprintf("line %d: entry %s: %s", f.Line, f.Entry, f.Text)
}

// lookup is what texts are looked up by; nil without a bibliography.
func (r *referring) lookup() func(sources.Source) (sources.Source, error) {
	if r.index == nil || r.index.Len() == 0 {
		return nil
	}
	return func(s sources.Source) (sources.Source, error) {
		found, err := r.index.Find(s)
		if err != nil || !found.Equal(sources.Source{}) {
			r.hits++
		}
		return found, err
	}
}

// unmatched tells that bibliographies say nothing about any of the texts: that is more
// often a slip in their names than meant.
func (r *referring) unmatched(tell func(string)) {
	if n := r.index.Len(); n > 0 && r.hits == 0 && tell != nil {
		tell(fmt.Sprintf("notice: none of the texts is in the bibliography (%s): an entry is found by file, url, doi or key", entriesWord(n)))
	}
}

func entriesWord(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}
