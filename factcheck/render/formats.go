package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
	"github.com/sourcedclaims/factcheck/sources"
)

// Options says how a report is shown. The zero value is the usual: warnings
// and errors, 100 columns, no colour.
type Options struct {
	Width      int             // columns of a line of text; 0 is 100, and less than 40 is 40
	Color      bool            // colour the levels, and only them
	ASCII      bool            // draw frames without characters beyond ASCII; quotes stay as they are
	Show       factcheck.Level // the least level that is shown; none is Warning
	All        bool            // show every finding, also what agrees; Show does not matter then
	Verbose    bool            // every test of every finding, and why pairs were not compared
	Quiet      bool            // leave out the closing summary
	Configured bool            // a configuration names the texts, so that commands need no PATH
	Prefix     string          // of the folder that was checked, from the top of the tree that build servers know; with slashes
	Paths      string          // the texts and flags of the check as a shell takes them, for commands about a finding; empty is not known
	Up         string          // from the place that a page is written to, to the folder that was checked: "../", for its links
	Off        int             // findings that the caller's policy switched off, which the report does not hold
	Locale     string          // BCP 47 tag of the reader's language, for the formats that people read; empty is plain English
	Suppressed bool            // in SARIF, also what was ruled on, marked as suppressed
	Style      string          // how sources are cited, one of [Styles]; empty is "notes"
	CSVRaw     bool            // in tables, no apostrophe before what a spreadsheet would take for a formula
	HXL        bool            // in tables, a second row with the tags of the Humanitarian Exchange Language

	Measures claims.Measures // what the measures of the report are called; nil is those of the lexicon
}

// info describes a measure. Its words, which a caller may have made, are safe to
// print.
func (o Options) info(m claims.Measure) claims.MeasureInfo {
	all := o.Measures
	if all == nil {
		all = lexicon.Measures()
	}
	info := all.Info(m)
	info.Label, info.Unit = prose(info.Label), prose(info.Unit)
	return info
}

// Format is a way of writing a report.
type Format struct {
	Name  string // for the command line: "text"
	Doc   string // one line for help texts
	Write func(w io.Writer, r *factcheck.Report, o Options) error

	// Marked says that the next check knows the report from a text: it may lie among the
	// texts.
	Marked bool
}

// Formats lists the formats of a report. To add one, write its function and
// name it here. It is data: do not write to it.
var Formats = []Format{
	{Name: "text", Doc: "for people: each finding drawn with both quotes and why they were compared", Write: Text},
	{Name: "json", Doc: "for programs: the whole report, whatever is shown elsewhere", Write: JSON},
	{Name: "jsonl", Doc: "for programs: one finding a line, and a summary as the last", Write: JSONL, Marked: true},
	{Name: "sarif", Doc: "SARIF 2.1.0, for code scanning and editors", Write: SARIF},
	{Name: "github", Doc: "annotations of GitHub Actions, at most ten of a level", Write: GitHub},
	{Name: "gitlab", Doc: "Code Quality of GitLab, for merge requests", Write: GitLab},
	{Name: "junit", Doc: "results of tests, for most build systems", Write: JUnit},
	{Name: "checkstyle", Doc: "errors by file, as Checkstyle writes them", Write: Checkstyle},
	{Name: "rdjson", Doc: "Reviewdog Diagnostic Format", Write: RDJSON},
	{Name: "rdjsonl", Doc: "the same, one diagnostic a line", Write: RDJSONL},
	{Name: "md", Doc: "Markdown for desks and pull requests: the whole report, with a table and sources of each finding", Write: Markdown, Marked: true},
	{Name: "summary", Doc: "Markdown for a pull request or a job's summary: the ten worst", Write: Summary},
	{Name: "csv", Doc: "a table of the findings, a row for each of their claims, for spreadsheets and programs", Write: CSV, Marked: true},
	{Name: "csv-claims", Doc: "a table of every claim", Write: CSVClaims, Marked: true},
	{Name: "claimreview", Doc: "drafts of schema.org ClaimReview for the web, without a verdict", Write: ClaimReview},
	{Name: "annotations", Doc: "Web Annotations of the W3C, one for each claim of a finding", Write: Annotations},
	{Name: "concise", Doc: "one line a finding, for editors and grep", Write: Concise},
	{Name: "html", Doc: "one page for those who decide: what to fix, drawn and cited, without a network", Write: HTML, Marked: true},
}

// FormatOf finds a format by its name.
func FormatOf(name string) (Format, bool) {
	for _, f := range Formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// JSON writes the whole report, indented. Options do not change it: what other
// programs read must not depend on what a person wished to see. A report
// without a list has an empty one. What could act on a terminal is escaped,
// which every reader of JSON undoes.
func JSON(w io.Writer, r *factcheck.Report, _ Options) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(complete(r)); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	_, err := w.Write(tame(b.Bytes()))
	return err
}

// complete is a copy of the report in which no list is missing.
func complete(r *factcheck.Report) factcheck.Report {
	c := *r
	c.Sources = orEmpty(c.Sources)
	c.Claims = orEmpty(c.Claims)
	c.Problems = orEmpty(c.Problems)
	c.Stats.Relations = orNone(c.Stats.Relations)
	c.Stats.NotCompare = orNone(c.Stats.NotCompare)
	c.Notices = orEmpty(c.Notices)
	c.Findings = append([]factcheck.Finding{}, c.Findings...)
	for i := range c.Findings {
		whole(&c.Findings[i])
	}
	c.Accepted = append([]factcheck.Accepted{}, c.Accepted...)
	for i := range c.Accepted {
		whole(&c.Accepted[i].Finding)
	}
	if c.Base != nil && c.Base.Fixed == nil {
		base := *c.Base
		base.Fixed = []string{}
		c.Base = &base
	}
	return c
}

// whole gives a finding the lists that it has none of.
func whole(f *factcheck.Finding) {
	f.Consistent, f.Reasons = orEmpty(f.Consistent), orEmpty(f.Reasons)
	f.Sides = append([]factcheck.Side{}, f.Sides...)
	for j := range f.Sides {
		f.Sides[j].Claims = orEmpty(f.Sides[j].Claims)
	}
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func orNone(m map[string]int) map[string]int {
	if m == nil {
		return map[string]int{}
	}
	return m
}

// maxWord is longer than the word of any command of a build system.
const maxWord = 32

// tame escapes what encoding/json leaves as it is and a terminal or a build system
// might act on. Outside of strings JSON has none of it, so whatever is found stands
// in one.
func tame(data []byte) []byte {
	if isPlain(data) {
		return data
	}
	out := make([]byte, 0, len(data)+64)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == '\n' || !acts(r) && (r != '[' || !commands(string(data[max(i-maxWord, 0):i]), r, "", false)):
			out = append(out, data[i:i+n]...)
		case r > 0xffff:
			r -= 0x10000
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		i += n
	}
	return out
}

func isPlain(data []byte) bool {
	return bytes.IndexFunc(data, func(r rune) bool { return r >= 0x7f }) < 0 && !bytes.Contains(data, []byte("##"))
}

// book is a report with the ways into it that a writer needs.
type book struct {
	*factcheck.Report
	Options
	drawing
	*locale.Locale
	claims    map[place]*claims.Claim
	byID      map[string]*claims.Claim // the first of each id
	sources   map[string]*sources.Source
	sentences map[inSentence]int            // made on first use; see split
	asked     map[*factcheck.Finding]action // made on first use; see asks
	short     map[string]string             // a finding's id to its shortest unique beginning
	labels    int                           // columns of the labels of a drawn finding
}

// place is what tells two claims of a report apart.
type place struct {
	source, id string
	start, end int
}

func open(r *factcheck.Report, o Options) *book {
	if o.Width == 0 {
		o.Width = 100
	}
	o.Width = max(o.Width, 40)
	if o.Show == factcheck.None {
		o.Show = factcheck.Warning
	}
	b := &book{
		Report: r, Options: o, drawing: lines(o.ASCII), Locale: localeOf(o.Locale),
		claims: map[place]*claims.Claim{}, byID: map[string]*claims.Claim{}, sources: map[string]*sources.Source{},
		short: shortIDs(idsOf(r)),
	}
	b.labels = max(labelWidth, b.Widest("line.")+1, b.Widest("same.event")+1, b.Widest("same.measure")+1)
	for i := range r.Claims {
		c := &r.Claims[i]
		b.claims[place{c.Citation.Source, c.ID, c.Citation.Start, c.Citation.End}] = c
		if b.byID[c.ID] == nil {
			b.byID[c.ID] = c
		}
	}
	for i := range r.Sources {
		b.sources[r.Sources[i].Key()] = &r.Sources[i]
	}
	return b
}

// localeOf is the locale of a tag; one that there is not is plain English.
func localeOf(tag string) *locale.Locale {
	if l, err := locale.Of(tag); err == nil {
		return l
	}
	return locale.Plain()
}

// forPrograms are the options without what is for people: what other programs read is
// English, wherever it is made.
func (o Options) forPrograms() Options {
	o.Locale = ""
	return o
}

// claim finds the claim that a finding points at. Where the report does not
// hold it, what the finding repeats of it has to do.
func (b *book) claim(r factcheck.ClaimRef) *claims.Claim {
	if c, ok := b.claims[place{r.Source, r.ID, r.Start, r.End}]; ok {
		return c
	}
	return &claims.Claim{ID: r.ID, Citation: sources.Citation{Source: r.Source, Start: r.Start, End: r.End, Quote: r.Quote}}
}

// lead is the claim that a finding is shown at: the first of the side that comes
// first, which is the draft's. It is nil where a finding has none.
func (b *book) lead(f *factcheck.Finding) *claims.Claim {
	for _, s := range f.Sides {
		if len(s.Claims) > 0 {
			return b.claim(s.Claims[0])
		}
	}
	return nil
}

// shown reports whether a finding is to be shown.
func (b *book) shown(f *factcheck.Finding) bool { return b.All || f.Level >= b.Show }

// idLength is the least number of digits of an id that are shown.
const idLength = 4

// idsOf lists the ids of a report, also of what was accepted, each once.
func idsOf(r *factcheck.Report) []string {
	var out []string
	for f := range all(r) {
		out = append(out, f.ID)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// all goes over the findings of a report, and then those that were accepted.
func all(r *factcheck.Report) iter.Seq[*factcheck.Finding] {
	return func(yield func(*factcheck.Finding) bool) {
		for i := range r.Findings {
			if !yield(&r.Findings[i]) {
				return
			}
		}
		for i := range r.Accepted {
			if !yield(&r.Accepted[i].Finding) {
				return
			}
		}
	}
}

// shortIDs gives each id its shortest beginning that no other id has.
func shortIDs(ids []string) map[string]string {
	out := make(map[string]string, len(ids))
	taken := map[string]int{}
	for _, id := range ids {
		for n := idLength; n <= len(id); n++ {
			taken[id[:n]]++
		}
	}
	for _, id := range ids {
		n := min(idLength, len(id))
		for n < len(id) && taken[id[:n]] > 1 {
			n++
		}
		out[id] = id[:n]
	}
	return out
}

// Find gives the finding whose id begins with prefix, be it accepted or not. It reports
// false where there is none, or more than one, and then lists their ids.
func Find(r *factcheck.Report, prefix string) (f *factcheck.Finding, ids []string, ok bool) {
	var first *factcheck.Finding
	for g := range all(r) {
		switch {
		case prefix == "" || !strings.HasPrefix(g.ID, prefix):
			continue
		case g.ID == prefix:
			return g, nil, true
		case first != nil && slices.Contains(ids, g.ID):
			continue
		case first == nil:
			first = g
		}
		ids = append(ids, g.ID)
	}
	if len(ids) == 1 {
		return first, nil, true
	}
	return nil, ids, false
}
