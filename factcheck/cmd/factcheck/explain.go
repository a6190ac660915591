package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render"
)

// explaining is one call of explain.
type explaining struct {
	comparing
	stored  string
	display display
	unused  unused
}

// unused are flags of check that explain takes, so that the arguments of a check
// can be given again, and passes over.
type unused struct {
	show, failOn string
	need         int
	formats      []string // refused
}

func (u *unused) flags(f *pflag.FlagSet) {
	f.StringVar(&u.show, "show", "", "")
	f.StringVar(&u.failOn, "fail-on", "", "")
	f.IntVar(&u.need, "require-claims", 0, "")
	f.StringArrayVar(&u.formats, "format", nil, "")
	for _, name := range []string{"show", "fail-on", "require-claims", "format"} {
		f.Lookup(name).Hidden = true
	}
}

func (a *app) explain() *cobra.Command {
	var x explaining
	x.tell = a.complain
	c := &cobra.Command{
		Use:   "explain RULE | explain ID PATH… | explain ID --report FILE",
		Short: "show a rule, or one finding step by step",
		Long: "explain shows what a rule means, or how one finding came about: how each figure was\n" +
			"read, every test, why the finding has its level, and what would clear it. A finding\n" +
			"is named by the beginning of its id; it is looked for in a stored report, or by\n" +
			"checking the same texts again. The flags of check may stay; --show, --fail-on and\n" +
			"--require-claims change nothing here.",
		RunE: func(_ *cobra.Command, args []string) error { return a.runExplain(&x, args) },
	}
	x.flags(c.Flags())
	c.Flags().StringVar(&x.stored, "report", "", "`FILE` that check --format json wrote; - is standard input")
	x.display.flags(c.Flags())
	x.unused.flags(c.Flags())
	return c
}

func (a *app) runExplain(x *explaining, args []string) error {
	o, err := x.display.options(a)
	switch {
	case err != nil:
		return err
	case len(x.unused.formats) > 0:
		return fmt.Errorf("--format %q: explain writes text only; check --format json has the whole report", x.unused.formats[0])
	case len(args) == 0:
		return errors.New("explain needs the id of a rule or of a finding")
	case isFamily(args[0]) && len(args) == 1 && x.stored == "":
		return a.family(args[0])
	case isRule(args[0]) && len(args) > 1:
		return fmt.Errorf("explain %s takes nothing after the rule: what is %q for?", args[0], args[1])
	case isRule(args[0]):
		return a.explainRule(args[0], o)
	}
	if err := x.wording.load(); err != nil {
		return err
	}
	o.Measures = x.measures()
	r, err := x.report(a, args[1:])
	if err != nil {
		return err
	}
	f, err := find(r, args[0])
	if err != nil {
		return err
	}
	if fault := malformed(r, f); fault != "" {
		return fmt.Errorf("the report is malformed: finding %s %s", f.ID, fault)
	}
	if err := render.Explain(a.out, r, f, o); err != nil {
		return failure{codeIncomplete, err}
	}
	if !r.Complete {
		a.incomplete(r.Problems, false)
		a.code = codeIncomplete
	}
	return nil
}

// isRule reports whether a word is the name of a rule; ids of findings are
// hexadecimal and hold no letter beyond F.
func isRule(s string) bool {
	digits, ok := strings.CutPrefix(strings.ToUpper(s), "FC")
	return ok && len(digits) == 3 && strings.Trim(digits, "0123456789") == ""
}

// isFamily reports whether a word is the beginning that some rules have in common,
// FC or FC1.
func isFamily(s string) bool {
	s = strings.ToUpper(s)
	return len(s) > 1 && len(s) < len("FC101") && strings.HasPrefix(s, "FC") && strings.Trim(s[2:], "0123456789") == ""
}

// family lists the rules of a family.
func (a *app) family(prefix string) error {
	list := slices.DeleteFunc(slices.Clone(factcheck.Rules), func(r factcheck.Rule) bool { return !strings.HasPrefix(r.ID, strings.ToUpper(prefix)) })
	if len(list) == 0 {
		return fmt.Errorf("no rule begins with %q; factcheck rules lists them", prefix)
	}
	return a.listRules(list)
}

func (a *app) explainRule(id string, o render.Options) error {
	rule, ok := factcheck.RuleOf(strings.ToUpper(id))
	if !ok {
		return fmt.Errorf("no rule is named %q; factcheck rules lists them", id)
	}
	return render.Rule(a.out, rule, o)
}

// report reads the stored report, or checks the texts again.
func (x *explaining) report(a *app, paths []string) (*factcheck.Report, error) {
	switch {
	case x.stored != "" && len(paths) > 0:
		return nil, errors.New("explain looks into --report or checks the named texts, not both")
	case x.stored == "-":
		r, err := factcheck.ReadReport(a.in)
		return r, plainJSON(err)
	case x.stored != "":
		file, err := openFile(x.stored)
		if err != nil {
			return nil, fmt.Errorf("--report %q: %w", x.stored, err)
		}
		defer file.Close()
		r, err := factcheck.ReadReport(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", x.stored, plainJSON(err))
		}
		return r, nil
	case len(paths) == 0:
		return nil, errors.New("explain needs the texts that were checked, or their report with --report FILE")
	}
	return x.comparing.report(paths, true)
}

// find looks for a finding among the discrepancies first: what agrees is in
// the report only because everything was asked for.
func find(r *factcheck.Report, id string) (*factcheck.Finding, error) {
	var ruled factcheck.Report
	for _, f := range r.Findings {
		if f.Rule != "" {
			ruled.Findings = append(ruled.Findings, f)
		}
	}
	f, ids, ok := render.Find(&ruled, strings.ToLower(id))
	if !ok && len(ids) == 0 {
		f, ids, ok = render.Find(r, strings.ToLower(id))
	}
	switch {
	case ok:
		return f, nil
	case len(ids) > 0:
		return nil, fmt.Errorf("%d findings begin with %q: %s", len(ids), id, strings.Join(firstFew(ids), ", "))
	}
	return nil, fmt.Errorf("no finding begins with %q in %d texts with %d findings", id, r.Stats.Texts, len(ruled.Findings))
}

func firstFew(list []string) []string {
	if len(list) > 5 {
		return append(list[:5:5], "…")
	}
	return list
}
