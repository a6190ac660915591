// Package config reads factcheck.yaml, in which a newsroom says once what is checked
// against what and how strictly.
//
//	p, err := config.Load("factcheck.yaml", nil)
//	if err != nil {
//		return err // every fault with its line, a caret under it and what may have been meant
//	}
//	texts, err := read.Files(append(p.Drafts, p.Sources...), p.Reading)
//
// All values are taken as they are written: YAML's own guesses would make a number of
// a date and a truth value of "no". A key that nobody knows is an error, because a level
// that is misspelt is a gate that is open. [Schema] describes the file for editors, and
// [Find] looks for the nearest one.
//
// Names and patterns in the file are relative to the directory that it lies in; ** stands
// for any number of directories and {md,txt} for either.
package config

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// Project is what a configuration says. The zero Project is that of no file: nothing is
// a draft, and everything is at its default.
type Project struct {
	File string // where it was read; empty for none
	Data []byte // its bytes, which house figures are cited from

	// Drafts and Sources are patterns of texts, from the working directory.
	Drafts, Sources []string
	Reading         read.Options // exclusions and metadata of texts
	Bibliography    []string     // files that say what texts are, from the working directory

	// Flags are settings that the command has a flag for, by the flag's name. A flag or
	// a variable of the environment goes before them.
	Flags []Flag

	Levels    factcheck.Policy  // of rules
	Limits    []gate.Limit      // of measures, of paths, of rules that came later
	Age       string            // beyond which an event is background: 2y; empty for none
	Events    []claims.Event    // pinned
	House     *sources.Document // the figures of the house, as a source; nil for none
	Figures   []claims.Claim    // what that source claims
	Speakers  map[string]string // other names of speakers, folded, to the one that is used
	Origins   []Origin
	Grows     map[claims.Measure]bool // where it differs from the lexicon
	RulesAsOf string                  // version; empty for this one

	Shown []Flag // settings that have no flag, as they are written, for people
}

// Flag is a setting that has a flag of the command.
type Flag struct {
	Name  string
	Value string
	Line  int // of the file
}

// Origin is an agency or office whose texts are one origin however many print them.
type Origin struct {
	Name  string
	Texts []string // patterns of paths, or names of publishers
}
