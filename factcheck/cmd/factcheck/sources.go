package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/cite"
)

// sourcing is one call of sources.
type sourcing struct {
	inputs
	format string
}

const sourcesDoc = `sources lists the texts as sources: what kind each is, how it would be cited and what
is not known of it, which a header, a sources.yaml or --bibliography can say. With
--format it prints them as a bibliography in a style, or for a program. Drafts are not
part of a bibliography. Without a PATH the sources of the configuration are listed;
where a file or folder is called sources, "factcheck sources" alone checks that, and
"factcheck sources --format list" lists.`

func (a *app) sources() *cobra.Command {
	var s sourcing
	s.tell = a.complain
	s.in = a.in
	c := &cobra.Command{
		Use: "sources [PATH…]", Short: "list the texts as a bibliography", Long: sourcesDoc,
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.configure(&s.projecting, c.Flags(), &s.wording); err != nil {
				return err
			}
			return a.runSources(&s, args)
		},
	}
	s.flags(c.Flags())
	c.Flags().StringVar(&s.format, "format", "list", "`format`: list, json, or a style: "+strings.Join(bibliographyNames(), ", "))
	return c
}

// bibliographyNames are all styles of a bibliography, also those for programs.
func bibliographyNames() []string {
	var out []string
	for _, s := range cite.Styles {
		out = append(out, s.Name)
	}
	return out
}

// sourcesFormat reports whether sources knows a format.
func sourcesFormat(name string) bool {
	_, ok := cite.StyleOf(name)
	return ok || name == "list" || name == "json"
}

func (a *app) runSources(s *sourcing, paths []string) error {
	o, err := s.options()
	if !sourcesFormat(s.format) {
		names := append([]string{"list", "json"}, bibliographyNames()...)
		err = errors.Join(err, fmt.Errorf("--format %q: it is %s%s", s.format, strings.Join(names, ", "), suggest("", s.format, names)))
	}
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		paths = s.project.Sources
	}
	got, err := s.files(paths, o)
	if err != nil {
		return err
	}
	var list []sources.Source
	for _, d := range got.Docs {
		list = append(list, d.Source)
	}
	if err := a.printSources(s.format, list); err != nil {
		return failure{codeIncomplete, err}
	}
	a.noted(got.Told)
	a.missed(got.Problems)
	return nil
}

func (a *app) printSources(format string, list []sources.Source) error {
	style, ok := cite.StyleOf(format)
	switch {
	case format == "json":
		_, err := a.out.Write(cite.JSON(list))
		return err
	case !ok:
		return a.listSources(list)
	}
	list = slices.DeleteFunc(list, func(s sources.Source) bool { return s.Kind == sources.Draft })
	b := cite.NewBibliography(style, list)
	if style.Write != nil {
		_, err := a.out.Write(style.Write(b.Sources()))
		return err
	}
	for _, e := range b.Entries() {
		if _, err := fmt.Fprintln(a.out, safe(e.String())); err != nil {
			return err
		}
	}
	return nil
}

// listSources prints the texts in their order, and what is not known of each.
func (a *app) listSources(list []sources.Source) error {
	rows := [][]string{{"PATH", "KIND", "CITED AS", "MISSING"}}
	b := cite.NewBibliography(cite.Styles[0], list)
	for _, s := range list {
		row := []string{s.Path, dash(string(s.Kind)), b.Cite(s.Key(), "", false).String(), dash(strings.Join(missing(s), ", "))}
		for i := range row {
			row[i] = safe(row[i])
		}
		rows = append(rows, row)
	}
	return render.Table(a.out, rows)
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// missing names what a citation of a source would want and nobody has said.
func missing(s sources.Source) []string {
	var out []string
	for _, m := range []struct {
		name string
		lost bool
	}{
		{"title", s.Title == ""},
		{"kind", s.Kind == ""},
		{"publisher", s.Publisher == "" && s.Container == "" && len(s.Authors) == 0 && s.Kind != sources.Draft},
		{"published", s.Published.IsZero() && s.Modified.IsZero()},
		{"url", s.URL == "" && s.DOI == "" && s.ArchiveURL == "" && s.Kind != sources.Draft && s.Kind != sources.Book},
	} {
		if m.lost {
			out = append(out, m.name)
		}
	}
	return out
}
