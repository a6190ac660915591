package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/factcheck/config"
	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources/read"
)

const configDoc = `config tells which settings hold and where each of them comes from.

  factcheck config show     every setting of check with its value and where that stands
  factcheck config path     the configuration that counts here
  factcheck config verify   whether it is in order
  factcheck config schema   a JSON Schema of it, for editors`

// configVerb is the verb that tells of the configuration. Its flags are those of check.
func (a *app) configVerb() *cobra.Command {
	var k checking
	k.tell = a.complain
	k.in = a.in
	words := []string{"show", "path", "verify", "schema"}
	c := &cobra.Command{
		Use: "config show|path|verify|schema", Short: "tell which settings hold", Long: configDoc,
		Args: most(1), ValidArgs: words,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return errors.New("config needs a word: show, path, verify or schema")
			case args[0] == "schema":
				_, err := a.out.Write(config.Schema())
				return err
			case !slices.Contains(words, args[0]):
				return fmt.Errorf("config %q: it is show, path, verify or schema%s", args[0], suggest("", args[0], words))
			}
			if err := a.configure(&k.projecting, c.Flags(), &k.wording); err != nil {
				return err
			}
			return a.runConfig(&k, args[0], c.Flags())
		},
	}
	k.allFlags(c.Flags())
	k.display.completions(c)
	return c
}

func (a *app) runConfig(k *checking, verb string, f *pflag.FlagSet) error {
	p := k.project
	switch {
	case verb == "show":
		return a.showConfig(p, f)
	case p.File == "":
		return errors.New("there is no configuration here or above; factcheck init writes one")
	case verb == "verify":
		return a.verifyConfig(k)
	}
	fmt.Fprintln(a.out, safe(p.File))
	return nil
}

// verifyConfig checks every setting, and whether the patterns name texts.
func (a *app) verifyConfig(k *checking) error {
	if err := k.prepare(a); err != nil {
		return err
	}
	if !k.given() {
		fmt.Fprintf(a.out, "%s is in order; it names no texts\n", safe(k.project.File))
		return nil
	}
	got, _, err := k.read(nil)
	if err != nil {
		return err
	}
	drafts := 0
	for _, d := range got.Docs {
		if isDraft(d) {
			drafts++
		}
	}
	fmt.Fprintf(a.out, "%s is in order: %s, %s\n", safe(k.project.File), counted(drafts, "draft"), counted(len(got.Docs)-drafts, "source"))
	if len(got.Problems) > 0 {
		return failure{codeIncomplete, fmt.Errorf("%s cannot be read as they should be; check names them", counted(len(got.Problems), "text"))}
	}
	return nil
}

// showConfig prints every setting with where it comes from.
func (a *app) showConfig(p *config.Project, f *pflag.FlagSet) error {
	rows := [][]string{{"SETTING", "VALUE", "FROM"}}
	add := func(name string, values []string) {
		if len(values) > 0 {
			rows = append(rows, []string{name, strings.Join(values, ", "), p.File})
		}
	}
	add("drafts", p.Drafts)
	add("sources", p.Sources)
	add("excluded", p.Reading.Exclude)
	add("bibliography", p.Bibliography)
	for _, s := range p.Shown {
		rows = append(rows, []string{strings.TrimSpace(s.Name), s.Value, fmt.Sprintf("%s:%d", p.File, s.Line)})
	}
	for _, e := range p.Events {
		add("event", []string{e.Label()})
	}
	for _, c := range p.Figures {
		rows = append(rows, []string{"figure", c.Event.Label() + ": " + string(c.Measure) + " " + c.Citation.Quote, fmt.Sprintf("%s:%d", p.File, c.Citation.Line)})
	}
	f.VisitAll(func(flag *pflag.Flag) {
		from := "default"
		if where, ok := a.variables["--"+flag.Name]; ok {
			from = strings.TrimSuffix(where, ": "+flag.Name)
		} else if flag.Changed {
			from = "flag"
		}
		if flag.Name != "help" && !flag.Hidden {
			rows = append(rows, []string{"--" + flag.Name, flag.Value.String(), from})
		}
	})
	return render.Table(a.out, rows)
}

const initDoc = `init writes a factcheck.yaml with a comment on every key, into this directory or the
one that is named. Folders that look as if they held drafts or sources are put down as
such; look whether they are right. A configuration that is there already stays as it is.`

// The names of folders that are taken for those of drafts and of sources.
var (
	draftFolders  = []string{"drafts", "draft", "articles", "stories", "content", "posts"}
	sourceFolders = []string{"sources", "source", "wire", "wires", "references", "research"}
)

func (a *app) initVerb() *cobra.Command {
	return &cobra.Command{
		Use: "init [DIR]", Short: "write a configuration to start from", Long: initDoc, Args: most(1),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := "."
			if len(args) == 1 {
				dir = args[0]
			}
			return a.runInit(dir)
		},
	}
}

func (a *app) runInit(dir string) error {
	for _, name := range config.Names {
		if file := filepath.Join(dir, filepath.FromSlash(name)); exists(file) {
			return fmt.Errorf("%s: there is a configuration already", file)
		}
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return fmt.Errorf("%s: no such directory", dir)
	}
	drafts, sources := folders(dir, draftFolders), folders(dir, sourceFolders)
	file := filepath.Join(dir, config.Names[0])
	if err := writeFile(file, config.Starter(drafts, sources)); err != nil {
		return failure{codeIncomplete, fmt.Errorf("%s: %w", file, bare(err))}
	}
	fmt.Fprintf(a.out, "wrote %s\ndrafts:  %s\nsources: %s\n", safe(file), foundWords(drafts), foundWords(sources))
	return nil
}

func foundWords(list []string) string {
	if len(list) == 0 {
		return "none found: fill them in"
	}
	return safe(strings.Join(list, ", "))
}

func exists(file string) bool {
	_, err := os.Lstat(file)
	return err == nil
}

// folders are the patterns of the folders in a directory that have one of the names and
// hold a text.
func folders(dir string, names []string) []string {
	var out []string
	for _, name := range names {
		if holdsText(os.DirFS(dir), name) {
			out = append(out, name+"/**")
		}
	}
	return out
}

// holdsText reports whether a folder has a file of a type that is read, at any depth.
func holdsText(fsys fs.FS, dir string) bool {
	found := false
	_ = fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && read.Reads(name) {
			found = true
			return fs.SkipAll
		}
		return nil // what cannot be looked into is not taken for a folder of texts
	})
	return found
}
