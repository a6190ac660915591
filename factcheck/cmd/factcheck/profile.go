package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/claims"
)

// reading is the flag that says how widely figures are read.
type reading struct {
	profile string
	table   *claims.Profile // nil: the default
}

func (r *reading) flags(f *pflag.FlagSet) {
	f.StringVar(&r.profile, "profile", "", "`NAME` or file of the table of how widely figures are read: "+profileNames()+"; factcheck profile prints one")
}

// load reads the table that the flag names, if it does.
func (r *reading) load() error {
	if r.profile == "" {
		return nil
	}
	p, err := loadProfile(r.profile)
	if err != nil {
		return fmt.Errorf("--profile %w", err)
	}
	r.table = &p
	return nil
}

// loadProfile gives a built-in profile or reads one from a file. Its errors begin
// with the file and the place in it.
func loadProfile(name string) (claims.Profile, error) {
	if p, ok := claims.ProfileNamed(name); ok {
		return p, nil
	}
	data, err := readFile(name, claims.MaxProfile)
	if errors.Is(err, fs.ErrNotExist) {
		hint := suggest("", name, builtIn())
		if hint == "" {
			hint = "; there are " + profileNames()
		}
		return claims.Profile{}, fmt.Errorf("%q: no such file, and no profile is built in under that name%s", name, hint)
	}
	if err != nil {
		return claims.Profile{}, fmt.Errorf("%q: %w", name, err)
	}
	p, err := claims.ParseProfile(data)
	var at *claims.ProfileError
	if errors.As(err, &at) {
		return p, fmt.Errorf("%s:%d:%d: %s", name, at.Line, at.Column, at.Text())
	}
	return p, err
}

func builtIn() []string {
	var names []string
	for _, p := range claims.Profiles() {
		names = append(names, p.Name)
	}
	return names
}

func profileNames() string { return strings.Join(builtIn(), ", ") }

const profileDoc = `profile prints the table of how widely figures and dates are read, in the form
that --profile reads. To have a table of your own, save it in a file, give it a
name, change rows, and drop those that stay as they are:

  {"name": "strict", "base": "newsroom", "scales": {"count": {"headRoom": {"share": 0.2}}}}

newsroom is what an editor takes a figure to mean and the default; conservative
reads all that the words allow, so that figures agree or conflict and nothing is
a tension. A file prints with the rows that it takes from its base.`

func (a *app) profile() *cobra.Command {
	return &cobra.Command{
		Use: "profile [NAME|FILE]", Short: "print how widely figures are read, as a file to change", Long: profileDoc,
		Args: most(1), ValidArgs: builtIn(),
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := claims.Newsroom(), error(nil)
			if len(args) == 1 {
				p, err = loadProfile(args[0])
			}
			if err != nil {
				return err
			}
			text, err := p.Format()
			if err == nil {
				_, err = a.out.Write(text)
			}
			return err
		},
	}
}
