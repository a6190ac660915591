package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// converting is one call of convert. Of a check it has the flags that say what is
// shown, in which formats, and what makes the exit code.
type converting struct{ checking }

const convertDoc = `convert writes a report that check --format json has stored in other formats, as check
would have written it: nothing is read or compared again. The exit code is that of
check with the same --fail-on, which is never unless it is given: 0, or 3 where an
input of the check could not be read.

  factcheck convert report.json --format sarif=out.sarif --format summary
  factcheck check … --format json | factcheck convert - --format junit

Formats:
`

func (a *app) convert() *cobra.Command {
	var k converting
	c := &cobra.Command{
		Use:   "convert REPORT",
		Short: "write a stored report in other formats",
		Long:  convertDoc + formatDocs(),
		RunE:  func(_ *cobra.Command, args []string) error { return a.runConvert(&k, args) },
	}
	f := c.Flags()
	f.StringArrayVar(&k.formats, "format", []string{"text"}, "`FORMAT[=FILE]`: how to report, and where; repeatable")
	f.StringVar(&k.show, "show", "warning", "least `level` that is shown: error, warning, note, or all, which also shows what agrees")
	f.StringVar(&k.failOn, "fail-on", "never", "least `level` that makes the exit code 1: error, warning, note, or never")
	k.formFlags(f)
	k.display.flags(f)
	k.display.completions(c)
	return c
}

func (a *app) runConvert(k *converting, args []string) error {
	if err := k.prepare(a, args); err != nil {
		return err
	}
	r, err := k.stored(a, args[0])
	if err != nil {
		return err
	}
	if err := k.spare(r, args[0]); err != nil {
		return err
	}
	if err := k.write(a, r); err != nil {
		return failure{codeIncomplete, err}
	}
	a.code = k.verdict(a, r)
	return nil
}

// prepare checks all arguments, so that everything that is wrong is said at once.
func (k *converting) prepare(a *app, args []string) error {
	var errs []error
	if len(args) != 1 {
		errs = append(errs, fmt.Errorf("convert needs one report that check --format json wrote, or - for standard input; %d are named", len(args)))
	}
	var err error
	k.options, err = k.display.options(a)
	errs = append(errs, err, k.setShow(), k.setGate(), k.setForms())
	k.targets, err = parseTargets(k.formats)
	return errors.Join(append(errs, err)...)
}

// stored reads the report. A discrepancy without a rule would be missing from most
// formats, which would call the report clean.
func (k *converting) stored(a *app, name string) (*factcheck.Report, error) {
	r, err := a.storedReport(name)
	if err != nil {
		return nil, err
	}
	for _, f := range r.Findings {
		if f.Rule == "" && !slices.Contains(harmless, f.Relation) {
			return nil, fmt.Errorf("%s: the report is malformed: finding %s is a discrepancy (%s) without a rule", name, f.ID, f.Relation)
		}
	}
	return r, nil
}

// spare refuses to write over the report that is read, or over one of its texts.
func (k *converting) spare(r *factcheck.Report, name string) error {
	inputs := []string{name}
	for i := range r.Sources {
		inputs = append(inputs, r.Sources[i].Path)
	}
	var errs []error
	for _, t := range k.targets {
		if t.file != "" && slices.ContainsFunc(inputs, func(path string) bool { return sameFile(t.file, path) }) {
			errs = append(errs, fmt.Errorf("--format %q: the report would be written over what it was made from", t.format.Name+"="+t.file))
		}
	}
	return errors.Join(errs...)
}
