package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/factcheck/render"
)

// flagError says in plain words what is wrong with a flag, and which one may
// have been meant.
func flagError(c *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		return fmt.Errorf("--%s %w", invalid.GetFlag().Name, badValue(invalid.GetFlag(), invalid.GetValue(), err))
	}
	const unknown = "unknown flag: --"
	if name, ok := strings.CutPrefix(err.Error(), unknown); ok {
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		return fmt.Errorf("%s%s", err, suggest("--", name, names))
	}
	return err
}

// badValue says what a flag's value ought to be: `"wide": it is a whole number`.
// The flag, or the variable in its place, is named before it.
func badValue(f *pflag.Flag, value string, err error) error {
	switch kind := f.Value.Type(); {
	case kind == "int" && isTooLarge(err, value):
		return fmt.Errorf("%q: the number is too large", value)
	case kind == "int":
		return fmt.Errorf("%q: it is a whole number", value)
	case kind == "bool":
		return fmt.Errorf("%q: it is true or false", value)
	}
	return fmt.Errorf("%q: the value is not understood", value)
}

// isTooLarge reports whether a value is a number, but one beyond all bounds.
func isTooLarge(err error, value string) bool {
	return errors.Is(err, strconv.ErrRange) ||
		strings.Trim(strings.TrimPrefix(value, "-"), "0123456789") == "" && len(value) > 18
}

// setFlag sets a flag that was not given. A list is parted by commas.
func setFlag(f *pflag.Flag, value string) error {
	set := f.Value.Set
	if list, ok := f.Value.(pflag.SliceValue); ok {
		set = func(s string) error { return list.Replace(strings.Split(s, ",")) }
	}
	if err := set(value); err != nil {
		return badValue(f, value, err)
	}
	f.Changed = true
	return nil
}

// most allows a verb so many arguments.
func most(n int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) <= n:
			return nil
		case n == 0:
			return fmt.Errorf("%s takes no arguments: what is %q for?", c.Name(), args[0])
		}
		return fmt.Errorf("%s takes one argument: what is %q for?", c.Name(), args[n])
	}
}

// forOthers reports whether the value of FACTCHECK_FORMAT is for other verbs:
// check, claims and sources have formats of their own, and convert those of check. What
// no verb knows is a mistake.
func forOthers(verb, value string) bool {
	if verb == "convert" {
		verb = "check" // it has the same
	}
	knows := map[string]func(string) bool{
		"check":   reportFormats,
		"claims":  func(s string) bool { _, ok := render.ClaimFormatOf(s); return ok },
		"sources": sourcesFormat,
	}
	if own, ok := knows[verb]; ok && own(value) {
		return false
	}
	for _, known := range knows {
		if known(value) {
			return true
		}
	}
	return false
}

// reportFormats reports whether a list of formats is of those of a report.
func reportFormats(value string) bool {
	for s := range strings.SplitSeq(value, ",") {
		name, _, _ := strings.Cut(s, "=")
		if _, ok := render.FormatOf(name); !ok {
			return false
		}
	}
	return true
}

// shells is the verb that prints completions. A shell that is not known is an
// error.
func shells(root *cobra.Command) {
	for _, c := range root.Commands() {
		if c.Name() != "completion" {
			continue
		}
		var names []string
		for _, shell := range c.Commands() {
			names = append(names, shell.Name())
		}
		c.Args = cobra.ArbitraryArgs
		c.RunE = func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.Help()
			}
			return fmt.Errorf("there are no completions for %q; there are %s", args[0], strings.Join(names, ", "))
		}
	}
}

// help is the verb that shows the help of another. A verb that does not exist
// is an error, so that a script notices.
func help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [command]",
		Short: "show the help of a command",
		RunE: func(c *cobra.Command, args []string) error {
			found, rest, err := c.Root().Find(args)
			if err == nil && len(rest) == 0 {
				found.InitDefaultHelpFlag()
				return found.Help()
			}
			var names []string
			for _, v := range c.Root().Commands() {
				names = append(names, v.Name())
			}
			unknown := args[0]
			if err == nil {
				unknown = rest[0]
			}
			return fmt.Errorf("there is no help on %q%s; factcheck --help lists the commands", unknown, suggest("", unknown, names))
		},
	}
}
