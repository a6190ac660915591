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

const explainDoc = `explain shows what a rule means, or how one finding came about: how each figure was
read, every test, why the finding has its level, and what would clear it. A finding
is named by the beginning of its id; it is looked for in a stored report, or by
checking the same texts again. The flags of check may stay; --show, --fail-on and
--require-claims change nothing here.

  factcheck explain FC101                        a rule
  factcheck explain 92c2 a.txt b.txt             a finding
  factcheck explain a.txt:3:42 a.txt b.txt       a figure
  factcheck explain a.txt:3 b.txt:7 a.txt b.txt  two figures

Of two figures, compared or not, explain shows each test and what came of it. Of one
it shows what it was compared with, and what kept it apart from the others that count
the same; -v lists all of these. A figure is named by its place, as claims and check
print it, without the column or the line (FILE:) where that names one claim; or by the
beginning of its id in the JSON. A word is looked for among findings first, and a
second word that is the name of a file is a PATH.`

func (a *app) explain() *cobra.Command {
	var x explaining
	x.tell = a.complain
	x.in = a.in
	c := &cobra.Command{
		Use:   "explain RULE | explain ID PATH… | explain CLAIM [CLAIM] PATH… (--report FILE in place of PATH…)",
		Short: "show a rule, or one finding, figure or pair of figures step by step",
		Long:  explainDoc,
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.configure(&x.projecting, c.Flags(), &x.wording); err != nil {
				return err
			}
			return a.runExplain(&x, args)
		},
	}
	x.flags(c.Flags())
	c.Flags().StringVar(&x.stored, "report", "", "`FILE` that check --format json wrote; - is standard input")
	x.display.flags(c.Flags())
	x.unused.flags(c.Flags())
	x.display.completions(c)
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
		return errors.New("explain needs the id of a rule or of a finding, or the place of a claim")
	case isFamily(args[0]) && len(args) == 1 && x.stored == "":
		return a.family(args[0])
	case isRule(args[0]) && len(args) > 1:
		return fmt.Errorf("explain %s takes nothing after the rule: what is %q for?", args[0], args[1])
	case isRule(args[0]):
		return a.explainRule(args[0], o)
	}
	if err := errors.Join(x.own(), x.pinning.load(x.words())); err != nil {
		return err
	}
	o.Measures = x.measures()
	named, paths := x.part(args)
	r, err := x.report(a, paths)
	if err != nil && len(named) == 2 && len(paths) == 0 {
		return fmt.Errorf("%w; %q was taken for a claim, as there is no such file", err, named[1])
	}
	if err != nil {
		return err
	}
	what, err := seek(r, named)
	if err != nil {
		return err
	}
	if err := x.write(a, r, what, o); err != nil {
		return err
	}
	if !r.Complete {
		a.incomplete(r.Problems, false)
		a.code = codeIncomplete
	}
	return nil
}

// part parts the arguments into what is to be explained and the texts.
func (x *explaining) part(args []string) (named, paths []string) {
	if len(args) > 1 && isSecondClaim(args[1], x.stored != "") {
		return args[:2], args[2:]
	}
	return args[:1], args[1:]
}

// write explains what was found.
func (x *explaining) write(a *app, r *factcheck.Report, what sought, o render.Options) error {
	if f := what.finding; f != nil {
		if fault := malformed(r, f); fault != "" {
			return fmt.Errorf("the report is malformed: finding %s %s", f.ID, fault)
		}
		return unwritten(render.Explain(a.out, r, f, o))
	}
	for _, n := range what.claims {
		if fault := badClaim(r, n); fault != "" {
			return fmt.Errorf("the report is malformed: %s %s", candidate(&r.Claims[n]), fault)
		}
	}
	exam, err := x.examine(a, r)
	switch {
	case err != nil:
		return err
	case len(what.claims) == 2:
		return unwritten(render.Pair(a.out, exam, what.claims[0], what.claims[1], o))
	}
	return unwritten(render.Figure(a.out, exam, what.claims[0], o))
}

// unwritten is the failure to write an explanation, if it is one.
func unwritten(err error) error {
	if err != nil {
		return failure{codeIncomplete, err}
	}
	return nil
}

// badClaim says why a claim can stand nowhere.
func badClaim(r *factcheck.Report, n int) string {
	at := r.Claims[n].Citation
	ref := factcheck.ClaimRef{ID: r.Claims[n].ID, Source: at.Source, Start: at.Start, End: at.End}
	return badRef(r, &factcheck.Finding{Consistent: []factcheck.ClaimRef{ref}})
}

// examine makes the tests of a report again. One that was stored holds the figures as
// they were read then, but not the words and levels that it was made with.
func (x *explaining) examine(a *app, r *factcheck.Report) (*factcheck.Examination, error) {
	policy, err := x.policy()
	if err != nil {
		return nil, err
	}
	k := x.checker(policy)
	if was, is := r.Tool, k.CheckSourced(nil, nil).Tool; was.Version != is.Version || was.Lexicon != is.Lexicon {
		a.complain(fmt.Sprintf("notice: the report was made by version %s with the words %s; the tests are made again, by version %s with the words %s",
			was.Version, was.Lexicon, is.Version, is.Lexicon))
	}
	return k.Examine(r), nil
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
	case x.stored != "":
		return a.storedReport(x.stored)
	case len(paths) == 0 && !x.given():
		return nil, errors.New("explain needs the texts that were checked, or their report with --report FILE")
	}
	return x.comparing.report(paths, true)
}

// find looks for a finding among the discrepancies first: what agrees is in
// the report only because everything was asked for. It gives none where none
// begins so.
func find(r *factcheck.Report, id string) (*factcheck.Finding, error) {
	f, ids, ok := render.Find(&factcheck.Report{Findings: ruled(r)}, strings.ToLower(id))
	if !ok && len(ids) == 0 {
		f, ids, ok = render.Find(r, strings.ToLower(id))
	}
	if !ok && len(ids) > 0 {
		return nil, fmt.Errorf("%d findings begin with %q: %s", len(ids), id, strings.Join(firstFew(ids), ", "))
	}
	return f, nil
}

// ruled are the discrepancies of a report.
func ruled(r *factcheck.Report) []factcheck.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f factcheck.Finding) bool { return f.Rule == "" })
}

func firstFew(list []string) []string {
	if len(list) > 5 {
		return append(list[:5:5], "…")
	}
	return list
}
