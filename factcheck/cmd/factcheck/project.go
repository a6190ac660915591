package main

import (
	"errors"
	"fmt"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/config"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// projecting are the flags by which a configuration is found, and what it says.
type projecting struct {
	file     string
	isolated bool
	project  *config.Project // never nil once it is configured
}

func (p *projecting) flags(f *pflag.FlagSet) {
	f.StringVar(&p.file, "config", "", "configuration `FILE`; without it the nearest factcheck.yaml in this directory or above counts")
	f.BoolVar(&p.isolated, "isolated", false, "read no configuration, and no rulings but those that are named")
}

// configure reads the configuration, if there is one, and sets the flags that were not
// given from it.
func (a *app) configure(p *projecting, f *pflag.FlagSet, w *wording) error {
	if p.project != nil {
		return nil
	}
	p.project, a.isolated = &config.Project{}, p.isolated
	file := p.file
	switch {
	case p.isolated && file != "":
		return errors.New("--isolated: no configuration is read, so what is --config for?")
	case p.isolated:
		return nil
	case file == "":
		file = config.Find(".")
	}
	if file == "" {
		return nil
	}
	data, err := readFile(file, config.MaxSize)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if w.dir == "" {
		w.dir = config.LexiconIn(file, data)
	}
	if err := w.load(); err != nil {
		return err
	}
	got, err := config.Parse(file, data, w.loaded)
	if err != nil {
		return err
	}
	p.project = got
	return a.fromConfig(f, got)
}

// fromConfig sets the flags that were not given, neither on the command line nor in the
// environment.
func (a *app) fromConfig(f *pflag.FlagSet, p *config.Project) error {
	var errs []error
	for _, s := range p.Flags {
		flag := f.Lookup(s.Name)
		if flag == nil || flag.Changed {
			continue
		}
		if err := setFlag(flag, s.Value); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %s: %w", p.File, s.Line, s.Name, err))
		}
		a.variables["--"+s.Name] = fmt.Sprintf("%s:%d: %s", p.File, s.Line, s.Name)
	}
	return errors.Join(errs...)
}

// given reports whether a configuration says which texts are checked.
func (p *projecting) given() bool { return len(p.project.Drafts)+len(p.project.Sources) > 0 }

// roles are the texts of a check.
type roles struct {
	names   []string // to be read
	drafts  []string // patterns of those under test
	partial bool     // a configuration names more drafts than these
}

// roles works out which texts are read, and which are drafts. With a configuration the
// named texts are drafts, unless it says that they are sources; then all its drafts are
// checked. Its sources are always read.
//
// With a configuration a text that --draft names is named as any other, and one that is
// excluded is passed over.
func (c *comparing) roles(paths []string) roles {
	p := c.project
	r := roles{drafts: slices.Clone(c.drafts)}
	if c.given() {
		paths = append(slices.Clone(paths), c.drafts...)
		paths = slices.DeleteFunc(paths, func(s string) bool { return c.excludes(s) })
		r.drafts = nil
	}
	switch {
	case len(paths) == 0:
		r.names = append(slices.Clone(p.Drafts), p.Sources...)
		r.drafts = append(r.drafts, p.Drafts...)
	case !c.given():
		r.names = slices.Clone(paths)
	default:
		r.names = append(slices.Clone(paths), p.Sources...)
		named := slices.DeleteFunc(slices.Clone(paths), c.isSource)
		r.drafts = append(r.drafts, named...)
		r.partial = len(named) > 0
		if len(named) == 0 {
			r.names = append(r.names, p.Drafts...)
			r.drafts = append(r.drafts, p.Drafts...)
		}
	}
	r.names = append(r.names, c.sources...)
	for i, d := range r.drafts {
		if d == "-" {
			r.drafts[i] = c.stdin
		}
	}
	return r
}

// excludes reports whether a text is left out though it is named.
func (c *comparing) excludes(name string) bool {
	o := c.project.Reading
	o.Exclude = append(slices.Clip(o.Exclude), c.exclude...)
	return o.Excludes(name)
}

// isSource reports whether the configuration or a flag says that a text is a source.
func (c *comparing) isSource(name string) bool {
	for _, pattern := range append(slices.Clone(c.project.Sources), c.sources...) {
		for _, n := range []string{name, fromHere(name)} {
			if hit, _ := matches(pattern, n); hit || n == strings.TrimSuffix(pattern, "/**") {
				return true
			}
		}
	}
	return false
}

// fromHere is a name from the working directory, whatever links lead to it.
func fromHere(name string) string {
	here, err := filepath.EvalSymlinks(".")
	if err == nil {
		here, err = filepath.Abs(here)
	}
	real, evalErr := filepath.EvalSymlinks(name)
	if err != nil || evalErr != nil {
		return name
	}
	if real, err = filepath.Abs(real); err != nil {
		return name
	}
	if rel, err := filepath.Rel(here, real); err == nil {
		return clean(rel)
	}
	return name
}

// edit is what changes the readings of texts before they are compared: figures of the
// house are put in, hints in comments applied, speakers called by one name.
func (c *comparing) edit() func(sources.Document, *extract.Reading) {
	p, measures := c.project, c.words().Measures()
	return func(doc sources.Document, r *extract.Reading) {
		c.progress.step()
		if p.House != nil && doc.Source.Path == p.House.Source.Path {
			r.Claims = slices.Clone(p.Figures)
			return
		}
		if isDraft(doc) || !c.anyDraft {
			c.hint(gate.Hints(doc, r, c.allEvents(), measures))
		}
		for i := range r.Claims {
			rename(r.Claims[i].Speakers, p.Speakers)
		}
	}
}

// hint keeps what hints there were. Texts are read several at once.
func (c *comparing) hint(list []factcheck.Notice) {
	c.hinting.Lock()
	defer c.hinting.Unlock()
	c.hints = append(c.hints, list...)
}

// rename calls speakers by the names that the configuration gives them.
func rename(list []string, names map[string]string) {
	for i, s := range list {
		if name, ok := names[strings.ToLower(s)]; ok {
			list[i] = name
		}
	}
}

// allEvents are those of the flag and of the configuration.
func (c *comparing) allEvents() []claims.Event {
	return append(slices.Clip(c.events), c.project.Events...)
}

// ownMeasures are the measures with what the configuration says of them; nil for those
// of the lexicon.
func (c *comparing) ownMeasures() claims.Measures {
	if len(c.project.Grows) == 0 {
		return nil
	}
	out := maps.Clone(c.words().Measures())
	for id, grows := range c.project.Grows {
		info := out[id]
		info.Grows = grows
		out[id] = info
	}
	return out
}

// origin names the origin of a source as the configuration has it.
func (c *comparing) origin(s sources.Source) string {
	for _, o := range c.project.Origins {
		for _, text := range o.Texts {
			ok, _ := doublestar.Match(path.Clean(text), path.Clean(filepath.ToSlash(s.Path)))
			if ok || s.Publisher != "" && strings.EqualFold(text, s.Publisher) {
				return o.Name
			}
		}
	}
	return ""
}

// house adds the source that the figures of the house are.
func (c *comparing) house(got *read.Result) {
	if c.project.House != nil {
		got.Docs = append(got.Docs, *c.project.House)
	}
}

// policyWith puts the levels of the flags over those of the configuration.
func (c *comparing) policyWith(flags factcheck.Policy) factcheck.Policy {
	if len(c.project.Levels) == 0 {
		return flags
	}
	out := maps.Clone(c.project.Levels)
	maps.Copy(out, flags)
	return out
}
