package main

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render"
)

func (a *app) rules() *cobra.Command {
	return &cobra.Command{
		Use: "rules", Short: "list the rules and their levels", Args: most(0),
		RunE: func(*cobra.Command, []string) error { return a.listRules(factcheck.Rules) },
	}
}

func (a *app) listRules(list []factcheck.Rule) error {
	rows := [][]string{{"RULE", "RELATION", "LEVEL", "MEANING"}}
	for _, r := range list {
		name := r.Name
		if r.Planned {
			name += " (planned)"
		}
		rows = append(rows, []string{r.ID, string(r.Relation), levelRange(r), name})
	}
	return render.Table(a.out, rows)
}

// levelRange is the levels that a rule may have, the lowest and the highest.
func levelRange(r factcheck.Rule) string {
	low, high := slices.Min(r.Levels[:]), max(slices.Max(r.Levels[:]), r.Raised)
	if low == high {
		return low.String()
	}
	return low.String() + " to " + high.String()
}

func (a *app) schema() *cobra.Command {
	return &cobra.Command{
		Use: "schema [claim|report]", Short: "print the JSON Schema of an output", Args: most(1),
		ValidArgs: []string{"claim", "report"},
		RunE:      func(_ *cobra.Command, args []string) error { return a.printSchema(args) },
	}
}

// printSchema prints one schema, or the list of them.
func (a *app) printSchema(args []string) error {
	var rows [][]string
	var names []string
	for _, s := range render.Schemas() {
		if len(args) == 1 && s.Name == args[0] {
			_, err := fmt.Fprint(a.out, s.Text)
			return err
		}
		rows = append(rows, []string{s.Name, s.Doc})
		names = append(names, s.Name)
	}
	if len(args) == 1 {
		return fmt.Errorf("no schema is named %q%s; there are %s", args[0], suggest("", args[0], names), strings.Join(names, ", "))
	}
	return render.Table(a.out, rows)
}

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "print the version", Args: most(0),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.out, versionLine()+"\n"+buildLine(debug.ReadBuildInfo()))
			return err
		},
	}
}

// buildLine says what the program was built of, as far as Go has noted it: the version of
// the module, the commit and whether files were changed since, and by which Go for which
// system.
func buildLine(b *debug.BuildInfo, ok bool) string {
	if !ok {
		return "built from unknown sources"
	}
	set := map[string]string{}
	for _, s := range b.Settings {
		set[s.Key] = s.Value
	}
	line := "built from " + cmp.Or(b.Main.Version, "(devel)")
	if rev := set["vcs.revision"]; rev != "" {
		line += ", commit " + rev
	}
	if set["vcs.modified"] == "true" {
		line += " with changes"
	}
	return line + ", by " + b.GoVersion + " for " + set["GOOS"] + "/" + set["GOARCH"]
}

func versionLine() string {
	return fmt.Sprintf("factcheck %s (lexicon %s, profile %s)", factcheck.Version, lexicon.Version, claims.Newsroom().Name)
}
