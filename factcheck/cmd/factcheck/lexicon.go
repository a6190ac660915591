package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// wording is the flag by which words and measures of one's own are added.
type wording struct {
	dir    string
	tell   func(string)     // where notices go; nil drops them
	loaded *lexicon.Lexicon // nil: the built-in one
}

func (w *wording) flags(f *pflag.FlagSet) {
	f.StringVar(&w.dir, "lexicon", "", "`DIR` with measures.lex and words (*.lex) that are added to the built-in ones or take their place")
}

// load reads the folder, once.
func (w *wording) load() error {
	if w.dir == "" || w.loaded != nil {
		return nil
	}
	switch info, err := os.Stat(w.dir); {
	case err != nil:
		return fmt.Errorf("--lexicon %q: %w", w.dir, bare(err))
	case !info.IsDir():
		return fmt.Errorf("--lexicon %q: it is a file; name the directory that it is in", w.dir)
	}
	l, err := lexicon.With(os.DirFS(w.dir), clean(w.dir))
	var mistake *lexicon.Error
	switch {
	case errors.As(err, &mistake):
		return err // begins with the place in the file
	case err != nil:
		return fmt.Errorf("--lexicon %w", err)
	}
	w.loaded = l
	for _, n := range l.Notices() {
		if w.tell != nil {
			w.tell("notice: " + n.Error())
		}
	}
	return nil
}

// measures are those of the lexicon in use; nil for the built-in ones.
func (w *wording) measures() claims.Measures {
	if w.loaded == nil {
		return nil
	}
	return w.loaded.Measures()
}

// words are those in use.
func (w *wording) words() *lexicon.Lexicon {
	if w.loaded == nil {
		return lexicon.English()
	}
	return w.loaded
}
