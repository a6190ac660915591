package config

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/gate"
	"github.com/sourcedclaims/factcheck/factcheck/internal/strict"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// MaxSize is the largest configuration that is read, in bytes.
const MaxSize = 1 << 20

// Load reads a configuration. Kinds of events and measures are those of the lexicon; nil
// is English. Its error lists all that is wrong with the file.
func Load(name string, l *lexicon.Lexicon) (*Project, error) {
	info, err := os.Stat(name)
	if err == nil && info.Size() > MaxSize {
		err = fmt.Errorf("it is larger than %d bytes", MaxSize)
	}
	var data []byte
	if err == nil {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, bare(err))
	}
	return Parse(name, data, l)
}

// bare leaves the path out of an error that is told beside the path.
func bare(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Parse is Load for bytes. The name says where they lie, which names in them are
// relative to.
func Parse(name string, data []byte, l *lexicon.Lexicon) (*Project, error) {
	var f file
	if err := strict.Decode(name, data, &f); err != nil {
		return nil, err
	}
	r := reader{dir: root(name), lexicon: l}
	p := &Project{File: name, Data: data}
	r.project(p, &f)
	r.sources(p, data)
	if err := strict.New(name, data, r.faults); err != nil {
		return nil, err
	}
	return p, nil
}

// reader makes a project of a file and collects what is wrong with it.
type reader struct {
	dir     string
	lexicon *lexicon.Lexicon
	faults  []strict.Fault
}

func (r *reader) fault(at strict.Text, format string, args ...any) {
	r.faults = append(r.faults, strict.At(at, format, args...))
}

func (r *reader) words() *lexicon.Lexicon {
	if r.lexicon != nil {
		return r.lexicon
	}
	return lexicon.English()
}

// named is a name in the file from the working directory.
func (r *reader) named(name string) string {
	if filepath.IsAbs(name) || r.dir == "." {
		return path.Clean(filepath.ToSlash(name))
	}
	return path.Clean(filepath.ToSlash(r.dir) + "/" + filepath.ToSlash(name))
}

func (r *reader) project(p *Project, f *file) {
	if v := f.Version; v.Value != "" && v.Value != "1" {
		r.fault(v, "version %s: this version of factcheck reads 1", strict.Quote(v.Value))
	}
	p.Drafts, p.Sources = r.patterns(f.Inputs.Drafts), r.patterns(f.Inputs.Sources)
	p.Reading = read.Options{Exclude: r.patterns(f.Inputs.Exclude), Hidden: f.Inputs.Hidden, NoIgnore: f.Inputs.NoIgnore}
	for _, name := range f.Inputs.Bibliography {
		p.Bibliography = append(p.Bibliography, r.named(name.Value))
	}
	p.Flags = r.flags(f)
	p.Levels = r.levels(f.Levels)
	p.Limits = append(r.measureLimits(f.Measures), r.overrides(f.Overrides)...)
	p.RulesAsOf = r.version(f.RulesAsOf)
	p.Limits = append(p.Limits, LaterRules(p.RulesAsOf, factcheck.Rules)...)
	p.Age = r.age(f.Draft.Background)
	p.Events = r.events(f.Events)
	p.Grows = r.grows(f.Compare.Grows)
	p.Speakers = r.speakers(f.Compare.Speakers)
	for _, o := range f.Compare.Origins {
		p.Origins = append(p.Origins, Origin{Name: o.Value(), Texts: plain(o.Names)})
	}
	r.house(p, f.Figures)
	p.Shown = shown(f)
}

// shown lists settings that have no flag, for people.
func shown(f *file) []Flag {
	var out []Flag
	add := func(name string, key, value strict.Text) {
		if value.Value != "" {
			out = append(out, Flag{name + " " + key.Value, value.Value, key.Line})
		}
	}
	for _, e := range f.Levels {
		add("level of", e.Key, e.Value)
	}
	for _, m := range f.Measures {
		add("highest level of", strict.Text(m.Key), m.Level)
		add("least figure of", strict.Text(m.Key), m.Below)
	}
	for _, o := range f.Overrides {
		for _, e := range o.Levels {
			add("highest level of "+e.Key.Value+" in", strict.Text(o.Key), e.Value)
		}
	}
	for _, e := range f.Compare.Grows {
		add("grows:", e.Key, e.Value)
	}
	for _, list := range []struct {
		name string
		of   []alias
	}{{"speaker", f.Compare.Speakers}, {"origin", f.Compare.Origins}} {
		for _, a := range list.of {
			add(list.name, strict.Text(a.Key), strict.Text{Value: strings.Join(plain(a.Names), ", ")})
		}
	}
	add("rules as of", strict.Text{Line: f.RulesAsOf.Line}, f.RulesAsOf)
	add("background older than", strict.Text{Line: f.Draft.Background.Line}, f.Draft.Background)
	return out
}

// Value is the key of an alias.
func (a alias) Value() string { return a.Key.Value }

// patterns are patterns of the file from the working directory.
func (r *reader) patterns(list []strict.Text) []string {
	var out []string
	for _, t := range list {
		if !doublestar.ValidatePattern(filepath.ToSlash(t.Value)) || t.Value == "" {
			r.fault(t, "%s is no pattern", strict.Quote(t.Value))
			continue
		}
		out = append(out, r.named(t.Value))
	}
	return out
}

// flags are the settings of the file that the command has flags for.
func (r *reader) flags(f *file) []Flag {
	var out []Flag
	add := func(name string, t strict.Text, value string) {
		if t.Value != "" {
			out = append(out, Flag{name, value, t.Line})
		}
	}
	for _, s := range []struct {
		name string
		text strict.Text
	}{
		{"max-file-size", f.Inputs.MaxSize}, {"published", first(f.Draft.AsOf, f.Inputs.Published)},
		{"fail-on", f.Gate.FailOn}, {"show", f.Gate.Show}, {"require-claims", f.Gate.RequireClaims},
		{"strict", f.Gate.Strict}, {"peers", f.Compare.Peers}, {"cite-style", f.Report.CiteStyle}, {"locale", f.Report.Locale},
	} {
		add(s.name, s.text, s.text.Value)
	}
	for _, s := range []struct {
		name string
		text strict.Text
	}{
		{"waivers", f.Gate.Waivers}, {"baseline", f.Gate.Baseline},
		{"lexicon", f.Compare.Lexicon}, {"places", f.Compare.Places},
	} {
		add(s.name, s.text, r.named(s.text.Value))
	}
	profile := f.Compare.Profile
	if _, builtIn := claims.ProfileNamed(profile.Value); builtIn {
		add("profile", profile, profile.Value)
	} else {
		add("profile", profile, r.named(profile.Value))
	}
	return out
}

func first(list ...strict.Text) strict.Text {
	for _, t := range list {
		if t.Value != "" {
			return t
		}
	}
	return strict.Text{}
}

// level reads a level; off is none.
func (r *reader) level(t strict.Text) factcheck.Level {
	var l factcheck.Level
	if err := l.UnmarshalText([]byte(t.Value)); err != nil {
		r.fault(t, "%s is no level: it is error, warning, note or off", strict.Quote(t.Value))
	}
	return l
}

// rule reads the id of a rule or the beginning of one.
func (r *reader) rule(t strict.Text) string {
	id := strings.ToUpper(t.Value)
	known := slices.ContainsFunc(factcheck.Rules, func(x factcheck.Rule) bool { return len(id) > 1 && strings.HasPrefix(x.ID, id) })
	if !known {
		var ids []string
		for _, x := range factcheck.Rules {
			ids = append(ids, x.ID)
		}
		r.fault(t, "no rule begins with %s%s; factcheck rules lists them", strict.Quote(t.Value), strict.Suggest(id, ids))
	}
	return id
}

func (r *reader) levels(m strict.Map) factcheck.Policy {
	var out factcheck.Policy
	for _, e := range m {
		if out == nil {
			out = factcheck.Policy{}
		}
		out[r.rule(e.Key)] = r.level(e.Value)
	}
	return out
}

// measure reads the id of a measure.
func (r *reader) measure(t strict.Text) claims.Measure {
	known := r.words().Measures()
	if _, ok := known[claims.Measure(t.Value)]; !ok {
		var ids []string
		for id := range known {
			ids = append(ids, string(id))
		}
		slices.Sort(ids)
		r.fault(t, "no measure is called %s%s; factcheck measures lists them", strict.Quote(t.Value), strict.Suggest(t.Value, ids))
	}
	return claims.Measure(t.Value)
}

func (r *reader) measureLimits(list []measure) []gate.Limit {
	var out []gate.Limit
	for _, m := range list {
		id := r.measure(strict.Text(m.Key))
		if m.Level.Value != "" {
			out = append(out, because(gate.Limit{Measure: id, Most: r.level(m.Level)}, "the configuration allows findings of %w no more", string(id)))
		}
		if m.Below.Value == "" {
			continue
		}
		n, err := claims.ParseNumber(strings.ReplaceAll(m.Below.Value, ",", ""))
		if err != nil {
			r.fault(m.Below, "ignore-below: %s is no number", strict.Quote(m.Below.Value))
		}
		out = append(out, gate.Limit{Measure: id, Below: &n, Most: factcheck.None})
	}
	return out
}

func (r *reader) overrides(list []override) []gate.Limit {
	var out []gate.Limit
	for _, o := range list {
		key := strict.Text(o.Key)
		if !doublestar.ValidatePattern(key.Value) {
			r.fault(key, "%s is no pattern", strict.Quote(key.Value))
			continue
		}
		pattern := r.named(key.Value)
		for _, e := range o.Levels {
			out = append(out, because(gate.Limit{
				Rule: r.rule(e.Key), Most: r.level(e.Value),
				Path: func(name string) bool { ok, _ := doublestar.Match(pattern, name); return ok || name == pattern },
			}, "the configuration allows no more in %s", key.Value))
		}
	}
	return out
}

// version reads a version, as 0.1.0 or 0.1.
func (r *reader) version(t strict.Text) string {
	if t.Value != "" && versionKey(t.Value) == nil {
		r.fault(t, "%s is no version: write %s", strict.Quote(t.Value), factcheck.Version)
	}
	return t.Value
}

// versionKey are the numbers of a version, nil where it is none.
func versionKey(s string) []int {
	var out []int
	for part := range strings.SplitSeq(strings.TrimPrefix(s, "v"), ".") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 {
			return nil
		}
		out = append(out, n)
	}
	for len(out) > 1 && out[len(out)-1] == 0 { // 0.3 is 0.3.0
		out = out[:len(out)-1]
	}
	return out
}

// LaterRules keep the rules that came after a version at notes.
func LaterRules(version string, rules []factcheck.Rule) []gate.Limit {
	if version == "" {
		return nil
	}
	var out []gate.Limit
	for _, r := range rules {
		if slices.Compare(versionKey(r.Since), versionKey(version)) > 0 {
			out = append(out, because(gate.Limit{Rule: r.ID, Most: factcheck.Note}, "the rule came with version %s, and rules-as-of is %s", r.Since, version))
		}
	}
	return out
}

// age reads an age: 2y, 18m, 90d.
func (r *reader) age(t strict.Text) string {
	if _, err := before(edtf.MustParse("2000-01-01"), t.Value); err != nil {
		r.fault(t, "background-older-than: %s is no age: write 2y, 18m or 90d", strict.Quote(t.Value))
	}
	return t.Value
}

func (r *reader) grows(m strict.Map) map[claims.Measure]bool {
	var out map[claims.Measure]bool
	for _, e := range m {
		if out == nil {
			out = map[claims.Measure]bool{}
		}
		if e.Value.Value != "true" && e.Value.Value != "false" {
			r.fault(e.Value, "%s is not true or false", strict.Quote(e.Value.Value))
		}
		out[r.measure(e.Key)] = e.Value.Value == "true"
	}
	return out
}

func (r *reader) speakers(list []alias) map[string]string {
	var out map[string]string
	for _, a := range list {
		for _, n := range a.Names {
			if out == nil {
				out = map[string]string{}
			}
			key := strings.ToLower(n.Value)
			if old, ok := out[key]; ok && old != a.Value() {
				r.fault(n, "%s stands for %s already", strict.Quote(n.Value), strict.Quote(old))
			}
			out[key] = a.Value()
		}
	}
	return out
}

// sources reads what the file says of texts.
func (r *reader) sources(p *Project, data []byte) {
	list, err := read.ParseSources(data)
	var meta *read.MetadataError
	if errors.As(err, &meta) {
		for _, i := range meta.Issues {
			r.faults = append(r.faults, strict.Fault{Line: i.Line, Column: i.Column, Text: i.Text})
		}
	}
	for _, e := range list {
		e.Path = r.named(e.Path)
		p.Reading.Known = append(p.Reading.Known, e)
	}
}
