package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// basing is one call of baseline.
type basing struct {
	comparing
	gating
}

const baselineDoc = `baseline keeps a list of findings that were there when the gate was switched on, so
that from then on only what is new counts.

  factcheck baseline write [PATH…]   list all that is found now, in place of the old list;
                                     of some drafts of a configuration, beside the old list
  factcheck baseline prune           take out what is gone, and add nothing
  factcheck baseline show            print the list

Without any PATH the texts are those of the configuration. What a waiver or a directive
sets aside is not listed. A check that is incomplete writes nothing.`

func (a *app) baselineVerb() *cobra.Command {
	var x basing
	x.tell = a.complain
	x.in = a.in
	c := &cobra.Command{
		Use: "baseline write|prune|show [PATH…]", Short: "list what was there before, so that only new findings count", Long: baselineDoc,
		ValidArgs: []string{"write", "prune", "show"},
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.configure(&x.projecting, c.Flags(), &x.wording); err != nil {
				return err
			}
			return a.runBaseline(&x, args)
		},
	}
	x.comparing.flags(c.Flags())
	x.gating.files(c.Flags())
	return c
}

func (a *app) runBaseline(x *basing, args []string) error {
	if len(args) == 0 {
		return errors.New("baseline needs a word: write, prune or show")
	}
	verb, paths := args[0], args[1:]
	if words := []string{"write", "prune", "show"}; !slices.Contains(words, verb) {
		return fmt.Errorf("baseline %q: it is write, prune or show%s", verb, suggest("", verb, words))
	}
	if err := x.gating.load(a); err != nil {
		return err
	}
	if verb == "show" {
		return a.showBaseline(x, paths)
	}
	partial := x.roles(paths).partial
	if verb == "prune" && partial {
		return fmt.Errorf("baseline prune %q: what only some of the drafts are without may well be in the others; name no PATH", paths[0])
	}
	if verb == "prune" && x.gate.Baseline == nil {
		return fmt.Errorf("there is no baseline %s to prune", x.baselineFile())
	}
	r, got, err := x.run(paths)
	if err != nil {
		return err
	}
	if missing := x.unread(got); missing != "" {
		partial = true
		if verb == "prune" {
			return fmt.Errorf("baseline prune: %s is in the baseline and is not named; name all that was", missing)
		}
	}
	if !r.Complete {
		a.incomplete(r.Problems, false)
		return failure{codeIncomplete, fmt.Errorf("%s: nothing was written, because not every text could be checked", x.baselineFile())}
	}
	return a.writeBaseline(x, verb, partial, r, got)
}

// unread is a draft of the baseline that is still there and was not read.
func (x *basing) unread(got read.Result) string {
	if x.gate.Baseline == nil {
		return ""
	}
	for _, d := range x.gate.Baseline.Drafts {
		same := func(doc sources.Document) bool { return clean(doc.Source.Path) == clean(d.Path) }
		if exists(d.Path) && !slices.ContainsFunc(got.Docs, same) {
			return d.Path
		}
	}
	return ""
}

// run checks the texts, with waivers and directives but without the baseline.
func (x *basing) run(paths []string) (*factcheck.Report, read.Result, error) {
	got, policy, err := x.read(paths)
	if err != nil {
		return nil, got, err
	}
	r := x.check(got, policy, false)
	old := x.gate.Baseline
	x.gate.Baseline = nil
	x.apply(&x.comparing, r, got.Docs)
	x.gate.Baseline = old
	return r, got, nil
}

func (a *app) writeBaseline(x *basing, verb string, partial bool, r *factcheck.Report, got read.Result) error {
	old := x.gate.Baseline
	b := gate.NewBaseline(r, got.Docs, x.day, old)
	switch {
	case verb == "prune":
		b = old.Pruned(b)
	case partial:
		b = old.With(b)
	}
	if err := writeFile(x.baselineFile(), b.Format()); err != nil {
		return failure{codeIncomplete, fmt.Errorf("%s: %w", x.baselineFile(), bare(err))}
	}
	was := 0
	if old != nil {
		was = len(old.Entries)
	}
	fmt.Fprintf(a.out, "%s: %s, %d before\n", safe(x.baselineFile()), counted(len(b.Entries), "finding"), was)
	return nil
}

func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

func (a *app) showBaseline(x *basing, paths []string) error {
	if len(paths) > 0 {
		return fmt.Errorf("baseline show takes no texts: what is %q for?", paths[0])
	}
	if x.gate.Baseline == nil {
		return fmt.Errorf("there is no baseline %s", x.baselineFile())
	}
	rows := [][]string{{"ID", "RULE", "SINCE", "WHAT STANDS AGAINST WHAT"}}
	for _, e := range x.gate.Baseline.Entries {
		rows = append(rows, []string{e.ID, e.Rule, e.First.String(), strings.Join(e.Quotes, " <> ")})
	}
	return render.Table(a.out, rows)
}
