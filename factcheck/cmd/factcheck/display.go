package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
)

// display are the flags of what is shown to people.
type display struct {
	width   int
	color   string
	ascii   bool
	quiet   bool
	verbose bool
	locale  string
}

func (d *display) flags(f *pflag.FlagSet) {
	f.IntVar(&d.width, "width", 0, "columns of a line of text; 0 is 100")
	f.StringVar(&d.color, "color", "auto", "colour the levels: auto (on a terminal, unless NO_COLOR is set), always or never")
	f.BoolVar(&d.ascii, "ascii", false, "draw frames without characters beyond ASCII")
	f.BoolVarP(&d.quiet, "quiet", "q", false, "leave out the closing summary")
	f.StringVar(&d.locale, "locale", "", "`TAG` of the reader's language: "+strings.Join(locale.Languages, ", ")+", also with a region as en-GB; without one plain English. What programs read stays English")
	f.BoolVarP(&d.verbose, "verbose", "v", false, "show every test, and why pairs were not compared")
}

func (d *display) options(a *app) (render.Options, error) {
	o := render.Options{Width: d.width, ASCII: d.ascii, Quiet: d.quiet, Verbose: d.verbose, Locale: d.locale}
	var errs []error
	if _, err := locale.Of(d.locale); err != nil {
		errs = append(errs, fmt.Errorf("--%w", err))
	}
	if d.width < 0 || d.width > 0 && d.width < 40 || d.width > 10000 {
		errs = append(errs, fmt.Errorf("--width %d: it is 0, or from 40 to 10000", d.width))
	}
	switch d.color {
	case "auto":
		o.Color = a.terminal && a.env("NO_COLOR") == "" && a.env("TERM") != "dumb"
	case "always":
		o.Color = true
	case "never":
	default:
		errs = append(errs, fmt.Errorf("--color %q: it is auto, always or never", d.color))
	}
	return o, errors.Join(errs...)
}

// completions offers the values of the flags of display that have a few.
func (d *display) completions(c *cobra.Command) {
	for name, values := range map[string][]string{"locale": locale.Languages, "color": {"auto", "always", "never"}} {
		if err := c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
			panic(err) // the flag is not there: a mistake of this package
		}
	}
}
