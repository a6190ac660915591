package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// accepting is one call of accept.
type accepting struct {
	comparing
	gating
	stored string
	reason string
	by     string
	until  string
	topic  bool
	both   bool
	last   edtf.Date
}

const acceptDoc = `accept writes a ruling on findings into the file of waivers. They are set aside from
then on: they count for nothing, and every report says how many there are. A finding is
named by the beginning of its id; it is looked for in a stored report, or by checking
the same texts again, which without any PATH are those of the configuration.

  factcheck accept 92c2 --reason "both estimates are attributed"
  factcheck accept 92c2 draft.md sources/ --reason "…" --until 2027-01-31
  factcheck accept 92c2 --topic --both-attributed --reason "…"

With --topic the ruling is for all findings of the measure and the event of the one that
is named, and with --both-attributed it holds while each figure is on somebody's word.`

func (a *app) accept() *cobra.Command {
	var x accepting
	x.tell = a.complain
	x.in = a.in
	c := &cobra.Command{
		Use: "accept ID… [PATH…] --reason TEXT", Short: "rule that findings are in order, with a reason", Long: acceptDoc,
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.configure(&x.projecting, c.Flags(), &x.wording); err != nil {
				return err
			}
			return a.runAccept(&x, args)
		},
	}
	f := c.Flags()
	x.comparing.flags(f)
	x.gating.files(f)
	f.StringVar(&x.stored, "report", "", "`FILE` that check --format json wrote; - is standard input")
	f.StringVar(&x.reason, "reason", "", "why it is in order; has to be given")
	f.StringVar(&x.by, "by", "", "who rules")
	f.StringVar(&x.until, "until", "", "last `DATE` on which the ruling holds; without it for good")
	f.BoolVar(&x.topic, "topic", false, "rule on all findings of the same measure and event")
	f.BoolVar(&x.both, "both-attributed", false, "with --topic: while each figure is on somebody's word")
	return c
}

// prepare checks the flags.
func (x *accepting) prepare(a *app, ids []string) error {
	errs := []error{x.gating.load(a)}
	if len(ids) == 0 {
		errs = append(errs, errors.New("accept needs the id of a finding, as check prints it"))
	}
	if strings.TrimSpace(x.reason) == "" {
		errs = append(errs, errors.New("--reason: a ruling needs a reason"))
	}
	if x.both && !x.topic {
		errs = append(errs, errors.New("--both-attributed: it is for a --topic"))
	}
	if x.until != "" {
		day, err := edtf.Parse(x.until)
		if err != nil || day.Precision() != edtf.DayPrecision {
			errs = append(errs, fmt.Errorf("--until %q: write a day, as 2027-01-31", x.until))
		}
		if err == nil && gate.Past(day, x.day) {
			errs = append(errs, fmt.Errorf("--until %s: that day is over, so that the ruling would never hold", x.until))
		}
		x.last = day
	}
	return errors.Join(errs...)
}

func (a *app) runAccept(x *accepting, args []string) error {
	ids, paths := partIDs(args)
	if err := x.prepare(a, ids); err != nil {
		return err
	}
	r, err := x.report(a, paths)
	if err != nil {
		return err
	}
	var added []gate.Waiver
	var errs []error
	for _, id := range ids {
		w, err := x.waiver(r, id)
		switch {
		case err != nil:
			errs = append(errs, err)
		case !slices.ContainsFunc(added, func(a gate.Waiver) bool { return a.Name() == w.Name() }):
			added = append(added, w)
		}
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	if err := x.save(added); err != nil {
		return failure{codeIncomplete, err}
	}
	for _, w := range added {
		fmt.Fprintf(a.out, "accepted %s in %s\n", safe(w.Name()), safe(x.waiversFile()))
	}
	return nil
}

// partIDs parts the ids of findings from the names of texts. A file goes before an id.
func partIDs(args []string) (ids, paths []string) {
	for i, s := range args {
		_, err := os.Lstat(s)
		if err == nil || strings.Trim(strings.ToLower(s), "0123456789abcdef") != "" {
			return ids, args[i:]
		}
		ids = append(ids, strings.ToLower(s))
	}
	return ids, nil
}

// report reads the stored report, or checks the texts.
func (x *accepting) report(a *app, paths []string) (*factcheck.Report, error) {
	switch {
	case x.stored != "" && len(paths) > 0:
		return nil, fmt.Errorf("accept looks into --report or checks the named texts, not both: what is %q for?", paths[0])
	case x.stored != "":
		return a.storedReport(x.stored)
	case len(paths) == 0 && !x.given():
		return nil, errors.New("accept needs the texts that were checked, or their report with --report FILE")
	}
	return x.comparing.report(paths, false)
}

// waiver is the ruling on a finding.
func (x *accepting) waiver(r *factcheck.Report, id string) (gate.Waiver, error) {
	f, err := find(r, id)
	switch {
	case len(id) < idShown:
		return gate.Waiver{}, fmt.Errorf("%q is too short for the beginning of an id: name %d digits of it", id, idShown)
	case err != nil:
		return gate.Waiver{}, err
	case f == nil || f.Rule == "":
		return gate.Waiver{}, fmt.Errorf("no finding begins with %q; check prints the ids", id)
	}
	w := gate.Waiver{
		ID: f.ID, Rule: f.Rule, Measure: string(f.Measure), Quotes: gate.Quotes(r, f), Reason: strings.TrimSpace(x.reason), By: x.by, On: x.day, Until: x.last,
	}
	if x.topic {
		if f.Event == "" {
			return w, fmt.Errorf("finding %s is of no event with a name, so that there is no topic to rule on", f.ID)
		}
		w.ID, w.Rule, w.Event, w.BothAttributed = "", "", f.Event, x.both
	}
	if !w.Holds(r, f) {
		return w, fmt.Errorf("finding %s: not every figure is on somebody's word, so that --both-attributed would never hold", f.ID)
	}
	for _, old := range x.gate.Waivers {
		if old.Name() == w.Name() && !gate.Past(old.Until, x.day) {
			return w, fmt.Errorf("%s:%d: there is a ruling on %s already: change it there", x.waiversFile(), old.Line, w.Name())
		}
	}
	return w, nil
}

// save adds rulings to the end of the file, so that what others have written there stays.
// One that takes the place of an expired one has the file written anew.
func (x *accepting) save(added []gate.Waiver) error {
	name := x.waiversFile()
	old, err := readFile(name, gate.MaxWaivers)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: %w", name, err)
	}
	kept := slices.DeleteFunc(slices.Clone(x.gate.Waivers), func(w gate.Waiver) bool {
		return slices.ContainsFunc(added, func(a gate.Waiver) bool { return a.Name() == w.Name() })
	})
	all := append(slices.Clip(kept), added...)
	data := gate.FormatWaivers(all)
	if len(old) > 0 && len(kept) == len(x.gate.Waivers) {
		data = append(append(bytes.TrimRight(old, "\n"), '\n'), gate.FormatEntries(added)...)
		if got, err := gate.ParseWaivers(name, data); err != nil || len(got) != len(all) {
			data = gate.FormatWaivers(all) // it was written in another style
		}
	}
	if err := writeFile(name, data); err != nil {
		return fmt.Errorf("%s: %w", name, bare(err))
	}
	return nil
}
