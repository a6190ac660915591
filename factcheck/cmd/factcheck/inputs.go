package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// inputs are the flags by which texts are read.
type inputs struct {
	projecting
	exclude  []string
	hidden   bool
	noIgnore bool
	as       string
	stdin    string
	in       io.Reader // standard input
	wording
	mapping
	reading
	referring
	published string
	maxSize   string
	jobs      int
}

func (in *inputs) flags(f *pflag.FlagSet) {
	in.projecting.flags(f)
	f.StringArrayVar(&in.exclude, "exclude", nil, "`pattern` of files and directories that are not read; repeatable")
	f.StringVar(&in.as, "as", "", "`format` of all texts that are named (txt, md, html, docx, odt, xlsx, ods, eml, mbox, mhtml, wiki, xml, csv, tsv, jsonl, jsonld, txtar, srt, vtt), whatever their names say")
	f.StringVar(&in.stdin, "stdin-path", "stdin", "`name` that the text on standard input goes by, which is named as -")
	f.BoolVar(&in.hidden, "hidden", false, "also read hidden files in directories")
	f.BoolVar(&in.noIgnore, "no-ignore", false, "also read what a .gitignore lists")
	in.wording.flags(f)
	in.mapping.flags(f)
	in.reading.flags(f)
	in.referring.flags(f)
	f.StringVar(&in.published, "published", "", "`date` of the texts that carry none of their own (2005-11-28, 2005-11)")
	f.StringVar(&in.maxSize, "max-file-size", "16MiB", "largest file that is read")
	f.IntVarP(&in.jobs, "jobs", "j", 0, "texts read at once; 0 is the number of processors")
}

// options checks the flags.
func (in *inputs) options() (read.Options, error) {
	o := in.project.Reading
	o.Exclude = append(slices.Clip(o.Exclude), in.exclude...)
	o.As = in.as
	o.Hidden, o.NoIgnore = o.Hidden || in.hidden, o.NoIgnore || in.noIgnore
	var errs []error
	if in.published != "" {
		d, err := edtf.Parse(in.published)
		if err != nil {
			errs = append(errs, fmt.Errorf("--published: %w", err))
		}
		o.Published = d
	}
	size, err := parseSize(in.maxSize)
	if err != nil {
		errs = append(errs, fmt.Errorf("--max-file-size: %w", err))
	}
	o.MaxSize = size
	if in.jobs < 0 {
		errs = append(errs, errors.New("--jobs: a number of texts is 0 or more"))
	}
	if err := in.own(); err != nil {
		errs = append(errs, err)
	}
	o.Lookup = in.lookup()
	return o, errors.Join(errs...)
}

// files reads texts, and tells what was wrong with the bibliographies beside what was
// wrong with the texts.
func (in *inputs) files(names []string, o read.Options) (read.Result, error) {
	got, err := in.texts(names, o)
	if err == nil {
		got.Problems = append(got.Problems, in.told()...)
	}
	return got, err
}

// told is what was wrong with the bibliographies, once all texts are read.
func (in *inputs) told() []read.Problem {
	in.unmatched(in.wording.tell)
	return in.doubts
}

// texts reads texts; the one that is named as - is on standard input.
func (in *inputs) texts(names []string, o read.Options) (read.Result, error) {
	at := slices.Index(names, "-")
	if at < 0 {
		return read.Files(names, o)
	}
	most := o.MaxSize + 1
	data, err := io.ReadAll(io.LimitReader(in.in, most))
	if err != nil {
		return read.Result{}, failure{codeIncomplete, fmt.Errorf("standard input: %w", err)}
	}
	in.in = bytes.NewReader(data) // for a second reading
	got, err := read.Bytes(in.stdin, data, o)
	others := slices.DeleteFunc(slices.Clone(names), func(s string) bool { return s == "-" })
	if err != nil || len(others) == 0 {
		return got, err
	}
	rest, err := read.Files(others, o)
	rest.Docs, rest.Problems = append(got.Docs, rest.Docs...), append(got.Problems, rest.Problems...)
	rest.Told = append(got.Told, rest.Told...)
	return rest, err
}

// opened are files that are read one at a time.
type opened struct {
	n    int
	name func(int) string
	read func(int) read.Result // from any goroutine
}

// indices yields the numbers of the files.
func (o opened) indices(yield func(int) bool) {
	for i := 0; i < o.n && yield(i); i++ {
	}
}

// open finds texts, to be read one at a time; with one on standard input all are read at
// once.
func (in *inputs) open(names []string, o read.Options) (opened, error) {
	if slices.Contains(names, "-") {
		got, err := in.texts(names, o)
		return opened{1, func(int) string { return in.stdin }, func(int) read.Result { return got }}, err
	}
	set, err := read.Open(names, o)
	if err != nil {
		return opened{}, err
	}
	return opened{set.Len(), set.Name, set.Read}, nil
}

// own reads the files of the user's own that the flags name.
func (in *inputs) own() error {
	return errors.Join(in.reading.load(), in.wording.load(), in.mapping.load(), in.referring.load(in.project.Bibliography))
}

// comparing are the flags by which texts are compared.
type comparing struct {
	inputs
	pinning
	drafts  []string
	sources []string
	peers   bool
	levels  []string

	progress *progress // nil: nobody is told

	names    []string // what was read, as it was named
	anyDraft bool     // of the texts that were read
	hinting  sync.Mutex
	hints    []factcheck.Notice // what hints in comments said
}

func (c *comparing) flags(f *pflag.FlagSet) {
	c.inputs.flags(f)
	c.pinning.flags(f)
	f.StringArrayVar(&c.drafts, "draft", nil, "file or `pattern` of the texts under test, or of one in a bundle (box.txtar#draft.md); repeatable. Sources are then compared with them and not with each other")
	f.StringArrayVar(&c.sources, "source", nil, "file, directory or `pattern` of texts that drafts are compared with, beside the PATHs; repeatable")
	f.BoolVar(&c.peers, "peers", false, "compare sources with each other, too")
	f.StringArrayVar(&c.levels, "level", nil, "`RULE=LEVEL`: level of a rule or family, as FC103=warning or FC3=off; repeatable, or several parted by commas")
}

// policy reads the levels.
func (c *comparing) policy() (factcheck.Policy, error) {
	p := factcheck.Policy{}
	var errs []error
	for _, s := range parted(c.levels) {
		rule, text, ok := strings.Cut(s, "=")
		rule = strings.ToUpper(rule)
		var level factcheck.Level
		switch err := level.UnmarshalText([]byte(text)); {
		case !ok:
			errs = append(errs, fmt.Errorf("--level %q: write RULE=LEVEL, as FC103=warning", s))
		case !knownRule(rule):
			errs = append(errs, fmt.Errorf("--level %q: no rule begins with %q; factcheck rules lists them", s, rule))
		case err != nil:
			errs = append(errs, fmt.Errorf("--level %q: a level is error, warning, note or off", s))
		}
		p[rule] = level
	}
	return c.policyWith(p), errors.Join(errs...)
}

// parted parts the values of a flag at commas.
func parted(values []string) []string {
	var out []string
	for _, s := range values {
		out = append(out, strings.Split(s, ",")...)
	}
	return out
}

func knownRule(prefix string) bool {
	for _, r := range factcheck.Rules {
		if len(prefix) > 1 && strings.HasPrefix(r.ID, prefix) {
			return true
		}
	}
	return false
}

// report reads the named texts and checks them. Its error is about how the
// command was called; what was wrong with a text stands in the report.
func (c *comparing) report(paths []string, all bool) (*factcheck.Report, error) {
	got, policy, err := c.read(paths)
	if err != nil {
		return nil, err
	}
	return c.check(got, policy, all), nil
}

// read reads the named texts, once the flags are found right.
func (c *comparing) read(paths []string) (read.Result, factcheck.Policy, error) {
	o, err := c.options()
	policy, policyErr := c.policy()
	if err = errors.Join(err, policyErr, c.pinning.load(c.words())); err != nil {
		return read.Result{}, nil, err
	}
	r := c.roles(paths)
	if err := c.lacks(r); err != nil {
		return read.Result{}, policy, err
	}
	c.names = r.names
	got, err := c.files(r.names, o)
	if err == nil {
		if len(r.drafts) > 0 {
			unmark(got.Docs)
		}
		err = markDrafts(got.Docs, r.drafts, got.Problems)
	}
	c.anyDraft = slices.ContainsFunc(got.Docs, isDraft)
	if err == nil {
		err = c.sourceless(got)
	}
	if err == nil && len(r.drafts) > 0 && !c.peers && !slices.ContainsFunc(got.Docs, isDraft) {
		got.Docs = nil // the drafts could not be read, and sources are not under test
		return got, policy, nil
	}
	c.house(&got)
	return got, policy, err
}

// lacks says what a configuration leaves out that a check needs: without a draft, sources
// would be compared with each other.
func (c *comparing) lacks(r roles) error {
	if c.given() && len(r.drafts) == 0 && !c.peers {
		return fmt.Errorf("%s: it names no drafts under inputs, and no PATH does", c.project.File)
	}
	return nil
}

// sourceless says that sources are named and none is among the texts: that their drafts
// agree would mean nothing then.
func (c *comparing) sourceless(got read.Result) error {
	named := len(c.project.Sources)+len(c.sources) > 0
	if !named || len(got.Problems) > 0 || slices.ContainsFunc(got.Docs, func(d sources.Document) bool { return !isDraft(d) }) {
		return nil
	}
	return errors.New("there is no source to compare with: all that are named are left out, or are drafts")
}

// unmark takes back what texts say of themselves where somebody else says which are
// drafts: a source that calls itself a draft would not be held against any.
func unmark(docs []sources.Document) {
	for i := range docs {
		if isDraft(docs[i]) {
			docs[i].Source.Kind = ""
		}
	}
}

func isDraft(d sources.Document) bool { return d.Source.Kind == sources.Draft }

func (c *comparing) check(got read.Result, policy factcheck.Policy, all bool) *factcheck.Report {
	k := c.checker(policy)
	k.All, k.Jobs, k.Peers = all, c.jobs, c.peers
	c.aboutDrafts(&k, got.Docs)
	c.hints = nil
	r := k.Check(got.Docs...)
	r.Notices = append(r.Notices, c.hints...)
	addProblems(r, got)
	return r
}

// aboutDrafts lets large tables be read only for what the drafts are about, where nothing
// else is compared with them.
func (c *comparing) aboutDrafts(k *factcheck.Checker, docs []sources.Document) {
	if k.All || k.Peers || len(k.Events) > 0 || !slices.ContainsFunc(docs, isDraft) {
		return
	}
	var list []claims.Claim
	for _, d := range docs {
		if isDraft(d) {
			reading, _ := guardedRead(extract.Reader{Lexicon: k.Lexicon, Places: k.Places, ClaimsOnly: true, Data: extract.Data}, d)
			list = append(list, reading.Claims...) // of a fault the check itself will tell
		}
	}
	k.Data = extract.About(list, k.Places)
}

func (c *comparing) checker(policy factcheck.Policy) factcheck.Checker {
	return factcheck.Checker{
		Lexicon: c.loaded, Places: c.places, Profile: c.table, Policy: policy, Measures: c.ownMeasures(),
		Events: c.allEvents(), Edit: c.edit(), Origin: c.origin, Data: extract.Data,
	}
}

// addProblems tells a report what was wrong with its inputs. With a doubt about
// any of them the report is not complete.
func addProblems(r *factcheck.Report, got read.Result) {
	r.Stats.Skipped, r.Stats.Reports, r.Stats.Ignored = got.Skipped, got.Reports, got.Ignored
	for _, p := range got.Problems {
		r.Problems = append(r.Problems, factcheck.Problem{Path: p.Path, Error: p.Error, Fatal: p.Fatal, Stack: p.Stack})
	}
	for _, p := range got.Told {
		r.Remarks = append(r.Remarks, factcheck.Remark{Path: p.Path, Text: p.Error})
	}
	slices.SortStableFunc(r.Remarks, func(a, b factcheck.Remark) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), strings.Compare(a.Text, b.Text))
	})
	r.Complete = r.Complete && len(r.Problems) == 0
	render.SortProblems(r.Problems)
}

// switchedOff counts the findings that a policy keeps out of a report, by
// comparing the report's claims again without what turns rules off. A topic that
// only looks as if it agreed is taken out of the report's count of those.
func (c *comparing) switchedOff(r *factcheck.Report, policy factcheck.Policy) int {
	loud := factcheck.Policy{}
	for rule, level := range policy {
		if level != factcheck.None {
			loud[rule] = level
		}
	}
	if len(loud) == len(policy) {
		return 0
	}
	k := c.checker(loud)
	full := k.CheckSourced(r.Sources, r.Claims)
	r.Stats.Agree = full.Stats.Agree
	n := 0
	for _, f := range full.Findings {
		if rule, ok := factcheck.RuleOf(f.Rule); ok && policy.Level(rule, f.Severity) == factcheck.None {
			n++
		}
	}
	return n
}

// markDrafts makes drafts of the sources that the patterns name. A pattern that
// names none is refused: it would switch off what it is meant to switch on.
func markDrafts(docs []sources.Document, patterns []string, problems []read.Problem) error {
	var errs []error
	for _, pattern := range patterns {
		found := false
		for i := range docs {
			hit, err := namesDraft(pattern, docs[i])
			if err != nil {
				errs = append(errs, fmt.Errorf("--draft %q: it is no pattern; a bracket is not closed, or a range in one is wrong", pattern))
				found = true
				break
			}
			if hit {
				docs[i].Source.Kind = sources.Draft
				found = true
			}
		}
		for _, p := range problems {
			hit, _ := matches(pattern, p.Path)
			found = found || hit // named, but not read: a problem of its own
		}
		if !found {
			errs = append(errs, fmt.Errorf("--draft %q: none of the texts is named so%s", pattern, alsoPath(pattern)))
		}
	}
	return errors.Join(errs...)
}

// alsoPath says what to do about a draft that is there and was not given to read.
func alsoPath(pattern string) string {
	if _, err := os.Stat(pattern); err != nil {
		return ""
	}
	return "; --draft only says which of the PATHs is the draft, so name it as a PATH too"
}

// namesDraft reports whether a pattern makes a draft of a text. What a message quotes is
// somebody else's, and is a draft only if it is named itself.
func namesDraft(pattern string, doc sources.Document) (bool, error) {
	if read.IsQuotation(doc) {
		return matches(pattern, doc.Source.Key())
	}
	return namesText(pattern, doc.Source)
}

// namesText reports whether a pattern names a text: its file, or, of a text in a bundle,
// the bundle with "#" and its name, or that name.
func namesText(pattern string, s sources.Source) (bool, error) {
	hit, err := matches(pattern, s.Path)
	if s.Member == "" || hit || err != nil {
		return hit, err
	}
	key, _ := matches(pattern, s.Key())
	member, _ := matches(pattern, s.Member)
	return key || member, nil
}

// matches reports whether a pattern names a file: the whole path, a directory
// that it lies in, or, for a pattern without a slash, its last part.
func matches(pattern, file string) (bool, error) {
	pattern, file = clean(pattern), clean(file)
	if pattern == file || strings.HasPrefix(file, pattern+"/") {
		return true, nil
	}
	if hit, err := doublestar.Match(pattern, file); hit || err != nil {
		return hit, err
	}
	if strings.Contains(pattern, "/") {
		return false, nil
	}
	return doublestar.Match(pattern, path.Base(file))
}

func clean(s string) string { return path.Clean(filepath.ToSlash(s)) }
