package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// malformed says what is wrong with a finding of a stored report, which anything
// may have written: explaining it would end in a wrong answer. It is empty for a
// finding that a check could have made.
func malformed(r *factcheck.Report, f *factcheck.Finding) string {
	_, known := factcheck.RuleOf(f.Rule)
	switch {
	case f.Rule == "" && !slices.Contains(harmless, f.Relation):
		return fmt.Sprintf("is a discrepancy (%s) without a rule", f.Relation)
	case f.Rule != "" && !known:
		return fmt.Sprintf("is of a rule %q that this version does not know", f.Rule)
	case len(f.Sides) == 0:
		return "has no sides"
	}
	for i, side := range f.Sides {
		if len(side.Claims) == 0 {
			return fmt.Sprintf("has no claims on side %d", i+1)
		}
	}
	return badRef(r, f)
}

// harmless are the relations that are no discrepancy, which have no rule.
var harmless = []factcheck.Relation{factcheck.Agree, factcheck.PartWhole, factcheck.DifferentScope}

// badRef says which claim of a finding stands nowhere.
func badRef(r *factcheck.Report, f *factcheck.Finding) string {
	type place struct {
		source, id string
		start, end int
	}
	line := map[place]int{} // of each claim of the report
	for i := range r.Claims {
		c := &r.Claims[i]
		line[place{c.Citation.Source, c.ID, c.Citation.Start, c.Citation.End}] = min(c.Citation.Line, c.Citation.Column)
	}
	refs := slices.Clone(f.Consistent)
	for _, side := range f.Sides {
		refs = append(refs, side.Claims...)
	}
	for _, c := range refs {
		at, held := line[place{c.Source, c.ID, c.Start, c.End}]
		switch {
		case c.Start < 0 || c.End < c.Start || c.Start == c.End && c.Start > 0:
			return fmt.Sprintf("points at bytes %d to %d of %q, which cannot be", c.Start, c.End, c.Source)
		case !held:
			return fmt.Sprintf("points at a claim %q in %q that the report does not hold", c.ID, c.Source)
		case at < 0:
			return fmt.Sprintf("points at a claim %q in %q with a line or column below 0", c.ID, c.Source)
		}
	}
	return ""
}

// plainJSON says in plain words what was wrong with a stored report.
func plainJSON(err error) error {
	var syntax *json.SyntaxError
	var typed *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("reading a report: it is no JSON, or cut off, at byte %d", syntax.Offset)
	case errors.As(err, &typed):
		return fmt.Errorf("reading a report: %q cannot be a %s, at byte %d", typed.Field, typed.Value, typed.Offset)
	}
	return bare(err)
}

// bare leaves the operation and the path out of an error that is told beside
// the path.
func bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// storedReport reads the report in a file; - is standard input.
func (a *app) storedReport(name string) (*factcheck.Report, error) {
	in, said := a.in, "standard input"
	if name != "-" {
		file, err := openFile(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		defer file.Close()
		in, said = file, name
	}
	r, err := factcheck.ReadReport(in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", said, plainJSON(err))
	}
	return r, nil
}
