package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/config"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// The exit codes. Three beats one: a check that could not see everything is
// never taken for one that did.
const (
	codeClean      = 0
	codeFindings   = 1
	codeUsage      = 2
	codeIncomplete = 3
)

// app is one call of the command.
type app struct {
	in       io.Reader
	out, err io.Writer
	env      func(string) string
	terminal bool // standard output is one
	watched  bool // standard error is one
	isolated bool // no file counts that is not named
	code     int  // what a verb that ran leaves with

	variables map[string]string // flags that were set by the environment, "--width", and by which variable
}

// failure is an error after which something other than codeUsage is right.
type failure struct {
	code int
	error
}

func (f failure) Unwrap() error { return f.error }

func (a *app) run(args []string) int {
	root := a.root()
	args, err := route(root, args)
	if err == nil {
		root.SetArgs(args)
		err = root.Execute()
	}
	if err == nil {
		return a.code
	}
	for _, line := range messages(err) {
		a.complain(a.blame(line))
	}
	var f failure
	if errors.As(err, &f) {
		return f.code
	}
	return codeUsage
}

// messages are the lines of an error. A line break in the name of a file makes
// no new line.
func messages(err error) []string {
	var usage *read.UsageError
	if !errors.As(err, &usage) {
		return strings.Split(err.Error(), "\n")
	}
	var out []string
	for _, p := range usage.Problems {
		if p.Path != "" {
			p.Error = p.Path + ": " + p.Error
		}
		out = append(out, p.Error)
	}
	return out
}

// blame names the variable in the place of the flag, where that is where a wrong
// value came from. Messages about flags begin with the flag.
func (a *app) blame(line string) string {
	end := strings.IndexAny(line, " :")
	if end < 0 {
		return line
	}
	if variable, ok := a.variables[line[:end]]; ok {
		return variable + line[end:]
	}
	return line
}

// complain writes one line to standard error.
func (a *app) complain(line string) {
	fmt.Fprintln(a.err, "factcheck: "+safe(line))
}

const rootDoc = `factcheck reads texts about the same events, finds every figure and date in
them, and reports where two of them cannot both be right, with both quotes and
both places. It works offline and never says which text is right.

  factcheck draft.txt sources/      compare (the same as factcheck check …)
  factcheck claims draft.txt        list what was read
  factcheck sources sources/        list the texts as a bibliography
  factcheck explain FC101           what a rule means
  factcheck explain 92c2 draft.txt sources/   one finding, step by step
  factcheck init                    write a factcheck.yaml; then factcheck alone checks
  factcheck accept 92c2 --reason …  rule that a finding is in order

Every flag can also be set in the environment: FACTCHECK_FAIL_ON=warning. Lists
are parted by commas there. FACTCHECK_FORMAT counts for the commands that have
the format.

Exit codes: 0 nothing at or above --fail-on, 1 something, 2 nothing analysed
(wrong flags, a path that does not exist), 3 incomplete (an input could not be
read, or factcheck failed on it; the rest was checked). After a failure of factcheck
itself FACTCHECK_DEBUG=1 prints what a report of it should have.`

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "factcheck [check] PATH…",
		Short:         "find figures and dates on which texts disagree",
		Long:          rootDoc,
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       factcheck.Version,
		RunE: func(c *cobra.Command, _ []string) error {
			return errors.New("no text is named to check; factcheck --help shows how")
		},
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetVersionTemplate(versionLine() + "\n")
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(a.check(), a.claims(), a.explain(), a.accept(), a.baselineVerb(), a.convert(), a.initVerb(), a.configVerb(), a.measures(), a.profile(), a.rules(), a.sources(), a.schema(), a.version())
	for _, c := range root.Commands() {
		c.PreRunE = a.environment
	}
	root.SetHelpCommand(help())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	shells(root)
	return root
}

// environment sets flags that were not given from the environment. Lists are
// parted by commas there.
func (a *app) environment(c *cobra.Command, _ []string) error {
	var errs []error
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Changed || f.Name == "help" {
			return
		}
		name := "FACTCHECK_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		value := a.env(name)
		if value == "" || f.Name == "format" && forOthers(c.Name(), value) {
			return
		}
		if err := setFlag(f, value); err != nil {
			errs = append(errs, fmt.Errorf("%s %w", name, err))
		}
		a.variables["--"+f.Name] = name
	})
	return errors.Join(errs...)
}

// hiddenVerbs are those by which shells ask for completions.
var hiddenVerbs = []string{cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}

// route puts "check" before arguments without a verb, and in the place of none where a
// configuration says what is checked. A single word that is
// neither a verb nor a file is refused: it is a verb misspelt more often than
// a missing file.
func route(root *cobra.Command, args []string) ([]string, error) {
	if len(args) == 0 && config.Find(".") != "" {
		return []string{"check"}, nil
	}
	if len(args) == 0 {
		return args, nil
	}
	var verbs []string
	for _, c := range root.Commands() {
		verbs = append(verbs, c.Name())
	}
	first := args[0]
	if folder(args) {
		return append([]string{"check"}, args...), nil
	}
	for _, v := range append(hiddenVerbs, verbs...) {
		if first == v {
			return args, nil
		}
	}
	switch {
	case first == "-h" || first == "--help" || first == "--version":
		return args, nil
	case strings.HasPrefix(first, "-") || looksLikePath(first):
		return append([]string{"check"}, args...), nil
	}
	return nil, fmt.Errorf("%q is neither a command nor a file%s", first, suggest("", first, verbs))
}

// folder reports whether the word of a command is the name of what is to be checked:
// a folder is often called sources, and to list it where its check was asked for would
// look like a check that found nothing.
func folder(args []string) bool {
	if len(args) != 1 || args[0] != "sources" {
		return false
	}
	_, err := os.Lstat(args[0])
	return err == nil
}

func looksLikePath(s string) bool {
	if strings.ContainsAny(s, `/\.*?[`) {
		return true
	}
	_, err := os.Lstat(s)
	return err == nil
}

// pipe is a writer that does not mind when nobody reads any more.
type pipe struct {
	w      io.Writer
	closed bool
}

func (p *pipe) Write(data []byte) (int, error) {
	if p.closed {
		return len(data), nil
	}
	n, err := p.w.Write(data)
	if errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		p.closed = true
		return len(data), nil
	}
	return n, err
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
