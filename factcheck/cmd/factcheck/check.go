package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources/fault"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// checking is one call of check.
type checking struct {
	comparing
	gating
	formats []string
	show    string
	failOn  string
	need    int
	display display
	chosen  bool // somebody said which formats are wanted

	suppressed string
	style      string
	raw, hxl   bool

	targets []target
	fails   factcheck.Level // none: nothing fails
	options render.Options
}

func (a *app) check() *cobra.Command {
	var k checking
	k.tell = a.complain
	k.in = a.in
	c := &cobra.Command{
		Use:   "check PATH…",
		Short: "compare texts and report what cannot all be right (the default)",
		Long: "check reads the named files and directories, compares their claims and reports\n" +
			"where they cannot all be right.\n\nFormats:\n" + formatDocs(),
		RunE: func(c *cobra.Command, args []string) error {
			k.options.Paths = again(args, c.Flags())
			if err := a.configure(&k.projecting, c.Flags(), &k.wording); err != nil {
				return err
			}
			k.chosen = c.Flags().Changed("format")
			return a.runCheck(&k, args)
		},
	}
	k.allFlags(c.Flags())
	k.display.completions(c)
	return c
}

func (k *checking) allFlags(f *pflag.FlagSet) {
	k.comparing.flags(f)
	k.gating.flags(f)
	f.StringArrayVar(&k.formats, "format", []string{"text"}, "`FORMAT[=FILE]`: how to report, and where; repeatable")
	f.StringVar(&k.show, "show", "warning", "least `level` that is shown: error, warning, note, or all, which also shows what agrees")
	f.StringVar(&k.failOn, "fail-on", "error", "least `level` that makes the exit code 1: error, warning, note, or never")
	f.IntVar(&k.need, "require-claims", 0, "exit with 3 if fewer claims were found, or nothing could be compared; 0 asks for nothing")
	k.formFlags(f)
	k.display.flags(f)
}

func formatDocs() string {
	var b strings.Builder
	for _, f := range render.Formats {
		fmt.Fprintf(&b, "  %-11s %s\n", f.Name, f.Doc)
	}
	return strings.TrimRight(b.String(), "\n")
}

func (a *app) runCheck(k *checking, paths []string) error {
	if err := k.prepare(a); err != nil {
		return err
	}
	if len(paths) > 0 && k.given() && !slices.ContainsFunc(paths, func(s string) bool { return !k.excludes(s) }) {
		a.complain("nothing to check: all that is named is excluded")
		return nil
	}
	got, policy, err := k.read(paths)
	if err == nil {
		err = k.spare(got)
	}
	if err != nil {
		return err
	}
	k.options.Measures, k.options.Configured, k.options.Prefix = k.measures(), k.given(), prefix()
	k.progress = a.watch(len(got.Docs), k.display.quiet)
	r := k.check(got, policy, k.options.All)
	k.progress.end()
	k.progress = nil
	k.options.Off = k.switchedOff(r, policy)
	k.since(r, k.roles(paths), policy)
	k.options.Off += k.apply(&k.comparing, r, got.Docs)
	if err := k.write(a, r); err != nil {
		return failure{codeIncomplete, err}
	}
	a.code = k.verdict(a, r)
	return nil
}

// since holds a report against an older revision, if that is asked for. Where it cannot
// be had, the check is not complete.
func (k *checking) since(r *factcheck.Report, asked roles, policy factcheck.Policy) {
	k.gate.Partial = asked.partial
	o, err := k.inputs.options()
	if err == nil {
		k.gate.Earlier, err = k.earlier(asked, o, policy)
	}
	if err != nil {
		flag := "--new-from " + k.newFrom
		if k.mergeBase != "" {
			flag = "--new-from-merge-base " + k.mergeBase
		}
		r.Complete = false
		r.Problems = append(r.Problems, factcheck.Problem{Path: flag, Error: err.Error() + "; every finding counts as new", Fatal: true})
		render.SortProblems(r.Problems)
	}
}

// prepare checks all flags, so that everything that is wrong is said at once.
func (k *checking) prepare(a *app) error {
	var errs []error
	note := func(err error) {
		if err != nil {
			errs = append(errs, err)
		}
	}
	var err error
	k.options, err = k.display.options(a)
	note(err)
	note(k.setShow())
	note(k.setGate())
	note(k.setForms())
	k.targets, err = parseTargets(k.formats)
	note(err)
	if !k.chosen {
		k.targets = append(k.targets, a.buildTargets()...)
	}
	note(k.gating.load(a))
	if k.need < 0 {
		note(errors.New("--require-claims: a number of claims is 0 or more"))
	}
	if len(errs) > 0 { // said together with what report would refuse
		_, err := k.inputs.options()
		note(err)
		_, err = k.policy()
		note(err)
		note(k.pinning.load(k.words()))
	}
	return errors.Join(errs...)
}

func (k *checking) setShow() error {
	if k.show == "all" {
		k.options.All = true
		return nil
	}
	if err := k.options.Show.UnmarshalText([]byte(k.show)); err != nil || k.options.Show == factcheck.None {
		return fmt.Errorf("--show %q: it is error, warning, note or all", k.show)
	}
	return nil
}

// formFlags are the flags of single formats.
func (k *checking) formFlags(f *pflag.FlagSet) {
	f.StringVar(&k.suppressed, "sarif-suppressed", "omit", "what was ruled on, in SARIF: omit it, or mark it as suppressed")
	f.StringVar(&k.style, "cite-style", "notes", "how sources are cited, in md and html: "+strings.Join(styleNames(), ", "))
	f.BoolVar(&k.raw, "csv-raw", false, "in tables, no apostrophe before what a spreadsheet would take for a formula")
	f.BoolVar(&k.hxl, "hxl", false, "in tables, a second row with the tags of the Humanitarian Exchange Language")
}

func (k *checking) setForms() error {
	var errs []error
	k.options.CSVRaw, k.options.HXL, k.options.Style = k.raw, k.hxl, k.style
	k.options.Suppressed = k.suppressed == "mark"
	if k.suppressed != "mark" && k.suppressed != "omit" {
		errs = append(errs, fmt.Errorf("--sarif-suppressed %q: it is omit or mark", k.suppressed))
	}
	if names := styleNames(); !slices.Contains(names, k.style) {
		errs = append(errs, fmt.Errorf("--cite-style %q: no such style%s; there are %s", k.style, suggest("", k.style, names), strings.Join(names, ", ")))
	}
	return errors.Join(errs...)
}

// styleNames are the styles in which sources are cited for people.
func styleNames() (out []string) {
	for _, s := range render.Styles() {
		out = append(out, s.Name)
	}
	return out
}

func (k *checking) setGate() error {
	if k.failOn == "never" {
		k.fails = factcheck.None
		return nil
	}
	if err := k.fails.UnmarshalText([]byte(k.failOn)); err != nil || k.fails == factcheck.None {
		return fmt.Errorf("--fail-on %q: it is error, warning, note or never", k.failOn)
	}
	return nil
}

// verdict is the exit code. It does not depend on what was shown.
func (k *checking) verdict(a *app, r *factcheck.Report) int {
	code := codeClean
	if k.fails != factcheck.None && k.gate.Worst(r) >= k.fails {
		code = codeFindings
	}
	if !r.Complete {
		a.incomplete(r.Problems, k.printsText())
		code = codeIncomplete
	}
	if !k.printsText() && !k.display.quiet {
		a.remark(r.Remarks)
	}
	if s := r.Stats; k.need > 0 && (s.Claims < k.need || s.Topics == 0) {
		a.complain(fmt.Sprintf("incomplete: %d claims were found and %d topics could be compared; --require-claims asks for %d claims and a topic", s.Claims, s.Topics, k.need))
		code = codeIncomplete
	}
	return code
}

// incomplete says what could not be read, unless the report has said it where
// the user looks.
func (a *app) incomplete(problems []factcheck.Problem, said bool) {
	if said {
		a.complain("incomplete: not every input was read as it should be; see the lines marked with !")
	}
	for _, p := range problems {
		if !said {
			a.complain("incomplete: " + p.Path + ": " + p.Error)
		}
		a.stack(p.Stack)
	}
}

// remark says how inputs were read, where no report for people has.
func (a *app) remark(list []factcheck.Remark) {
	for _, n := range list {
		a.complain("note: " + n.Path + ": " + n.Text)
	}
}

func (k *checking) printsText() bool {
	for _, t := range k.targets {
		if t.file == "" && (t.format.Name == "text" || t.format.Name == "concise") {
			return true
		}
	}
	return false
}

// target is a format and the file that it goes to, empty for standard output.
type target struct {
	format render.Format
	file   string
	add    bool // to the end of the file
	quiet  bool // without the closing summary
}

// buildTargets are the reports that a build on GitHub shows by itself: annotations, and
// the summary of the step.
func (a *app) buildTargets() []target {
	if a.env("GITHUB_ACTIONS") != "true" {
		return nil
	}
	var out []target
	if f, ok := render.FormatOf("github"); ok {
		out = append(out, target{format: f, quiet: true}) // the text before it has said the rest
	}
	if f, ok := render.FormatOf("summary"); ok && a.env("GITHUB_STEP_SUMMARY") != "" {
		out = append(out, target{format: f, file: a.env("GITHUB_STEP_SUMMARY"), add: true})
	}
	return out
}

// parseTargets reads the values of --format.
func parseTargets(list []string) ([]target, error) {
	var out []target
	var errs []error
	used := map[string]bool{}
	for _, s := range list {
		name, file, toFile := strings.Cut(s, "=")
		f, ok := render.FormatOf(name)
		switch {
		case !ok:
			errs = append(errs, fmt.Errorf("--format %q: no such format%s; there are %s", s, suggest("", name, formatNames()), strings.Join(formatNames(), ", ")))
			continue
		case file == "-":
			errs = append(errs, fmt.Errorf("--format %q: for standard output write --format %s", s, name))
		case toFile && file == "":
			errs = append(errs, fmt.Errorf("--format %q: the name of the file is missing", s))
		case toFile && !canHold(file):
			errs = append(errs, fmt.Errorf("--format %q: there is no such directory, or the file is one", s))
		case used[clean(file)] && toFile:
			errs = append(errs, fmt.Errorf("--format %q: two reports would go to one file", s))
		case used[""] && !toFile:
			errs = append(errs, fmt.Errorf("--format %q: two reports would go to standard output; write one to a file with %s=FILE", s, name))
		}
		if !toFile {
			used[""] = true
		} else {
			used[clean(file)] = true
		}
		out = append(out, target{format: f, file: file})
	}
	return out, errors.Join(errs...)
}

func formatNames() []string {
	var out []string
	for _, f := range render.Formats {
		out = append(out, f.Name)
	}
	return out
}

// canHold reports whether a file can be written there, as far as can be told
// without writing it.
func canHold(file string) bool {
	if info, err := os.Stat(file); err == nil {
		return !info.IsDir()
	}
	info, err := os.Stat(filepath.Dir(file))
	return err == nil && info.IsDir()
}

// spare refuses to write a report over one of the texts that it is about.
func (k *checking) spare(got read.Result) error {
	var inputs []string
	for i := range got.Docs {
		inputs = append(inputs, got.Docs[i].Source.Path)
	}
	for _, p := range got.Problems {
		inputs = append(inputs, p.Path)
	}
	var errs []error
	for _, t := range k.targets {
		if t.file != "" && read.Reads(t.file) && !t.format.Marked && slices.ContainsFunc(k.names, func(n string) bool { hit, _ := matches(n, t.file); return hit }) {
			errs = append(errs, fmt.Errorf("--format %q: the next check would read the report as a text", t.format.Name+"="+t.file))
		}
		if t.file != "" && k.isRulings(t.file) {
			errs = append(errs, fmt.Errorf("--format %q: settings or rulings are read from that file", t.format.Name+"="+t.file))
		}
		if t.file != "" && slices.ContainsFunc(inputs, func(path string) bool { return sameFile(t.file, path) }) {
			errs = append(errs, fmt.Errorf("--format %q: the report would be written over a text that is to be checked", t.format.Name+"="+t.file))
		}
	}
	return errors.Join(errs...)
}

// sameFile reports whether two names, links or not, lead to one file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// write renders the report for every target.
func (k *checking) write(a *app, r *factcheck.Report) error {
	var errs []error
	for _, t := range k.targets {
		var err error
		if f := fault.In(func() { err = k.writeOne(a.out, t, r) }); f != nil { // the other forms are written
			a.stack(f.Stack)
			err = fmt.Errorf("the form %s: %w", t.format.Name, f)
		}
		if err != nil && t.add {
			a.complain("notice: the summary of the step could not be written: " + bare(err).Error())
			continue
		}
		if err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func (k *checking) writeOne(stdout io.Writer, t target, r *factcheck.Report) error {
	o := k.options
	o.Quiet = o.Quiet || t.quiet
	if t.file == "" {
		return t.format.Write(stdout, r, o)
	}
	o.Color, o.Up = false, wayUp(t.file)
	var b bytes.Buffer
	if err := t.format.Write(&b, r, o); err != nil {
		return err
	}
	if t.add {
		return addToFile(t.file, b.Bytes())
	}
	return writeFile(t.file, b.Bytes())
}

// wayUp leads from the folder of a file to the one that the command runs in, as a
// reference of the web: "../". It is empty where both are one, or no way is known.
func wayUp(file string) string {
	from, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return ""
	}
	to, err := filepath.Abs(".")
	if err != nil {
		return ""
	}
	way, err := filepath.Rel(from, to)
	if err != nil || way == "." {
		return ""
	}
	return (&url.URL{Path: filepath.ToSlash(way) + "/"}).EscapedPath()
}
