package gate

import (
	"bufio"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Baseline is what a check found when the gate was switched on. Those findings count
// for nothing from then on. It knows the drafts of that day too, so that a new finding
// whose draft is as it was can be told from one that its writer has just made.
type Baseline struct {
	File    string // where it stands, for notices
	Entries []Entry
	Drafts  []Draft

	used map[string]bool
}

// Entry is one finding of a baseline: a line of the file.
type Entry struct {
	ID      string    `json:"fp"`
	Rule    string    `json:"rule"`
	Measure string    `json:"measure"`
	Quotes  []string  `json:"quotes"` // the sentence of each side
	First   edtf.Date `json:"first"`  // the day on which it was first listed
}

// Draft is a draft as a baseline saw it.
type Draft struct {
	Path string `json:"draft"`
	Hash string `json:"sha256"` // of the file's bytes
}

// MaxBaseline is the largest baseline that is read, in bytes.
const MaxBaseline = 64 << 20

// NewBaseline lists the findings of a report and the drafts among its texts. What stands
// in an older baseline keeps the day on which it was first listed.
func NewBaseline(r *factcheck.Report, docs []sources.Document, today edtf.Date, old *Baseline) *Baseline {
	first := map[string]edtf.Date{}
	if old != nil {
		for _, e := range old.Entries {
			first[e.ID] = e.First
		}
	}
	b := &Baseline{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Rule == "" {
			continue
		}
		e := Entry{ID: f.ID, Rule: f.Rule, Measure: string(f.Measure), Quotes: Quotes(r, f), First: today}
		if day, ok := first[f.ID]; ok {
			e.First = day
		}
		b.Entries = append(b.Entries, e)
	}
	for i := range docs {
		if s := docs[i].Source; s.Kind == sources.Draft {
			b.Drafts = append(b.Drafts, Draft{s.Path, digest(docs[i].Raw)})
		}
	}
	return b
}

// digest names the content of a file.
func digest(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// Format writes a baseline, one finding or draft a line, in the order of the ids, so
// that a version control system shows what came and what went.
func (b *Baseline) Format() []byte {
	entries, drafts := slices.Clone(b.Entries), slices.Clone(b.Drafts)
	slices.SortFunc(entries, func(x, y Entry) int { return strings.Compare(x.ID, y.ID) })
	slices.SortFunc(drafts, func(x, y Draft) int {
		return cmp.Or(strings.Compare(x.Path, y.Path), strings.Compare(x.Hash, y.Hash))
	})
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	for _, x := range entries {
		e.Encode(x) // a buffer takes everything, and strings encode
	}
	for _, x := range drafts {
		e.Encode(x)
	}
	return out.Bytes()
}

// ParseBaseline reads a baseline. Its error names the line that is wrong; then nothing
// of it is used.
func ParseBaseline(file string, data []byte) (*Baseline, error) {
	b := &Baseline{File: file}
	lines := bufio.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if wrong := b.line(line); wrong != "" {
				return nil, fmt.Errorf("%s:%d: %s", file, n, wrong)
			}
		}
		if err == io.EOF {
			return b, nil
		}
	}
}

// line takes one line of a file. It says what is wrong with it.
func (b *Baseline) line(data []byte) string {
	var both struct {
		Entry
		Draft
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&both); err != nil {
		return "no line of a baseline: " + err.Error()
	}
	switch {
	case isID(both.ID):
		b.Entries = append(b.Entries, both.Entry)
	case both.Path != "" && len(both.Hash) == 2*sha256.Size:
		b.Drafts = append(b.Drafts, both.Draft)
	default:
		return `no line of a baseline: it has neither the "fp" of a finding nor a "draft" with its "sha256"`
	}
	return ""
}

// Pruned is a baseline without what another does not list any more. It forgets drafts
// that have changed since: what was found in order was another text.
func (b *Baseline) Pruned(now *Baseline) *Baseline {
	still := map[string]bool{}
	for _, e := range now.Entries {
		still[e.ID] = true
	}
	for _, d := range now.Drafts {
		still[d.Hash] = true
	}
	out := &Baseline{File: b.File}
	for _, e := range b.Entries {
		if still[e.ID] {
			out.Entries = append(out.Entries, e)
		}
	}
	for _, d := range b.Drafts {
		if still[d.Hash] {
			out.Drafts = append(out.Drafts, d)
		}
	}
	return out
}

// With is a baseline with what another lists besides, where that saw only some of the
// texts.
func (b *Baseline) With(more *Baseline) *Baseline {
	if b == nil {
		return more
	}
	known := map[string]bool{}
	for _, e := range b.Entries {
		known[e.ID] = true
	}
	again := map[string]bool{}
	out := &Baseline{File: b.File, Entries: slices.Clone(b.Entries)}
	for _, e := range more.Entries {
		if !known[e.ID] {
			out.Entries = append(out.Entries, e)
		}
	}
	for _, d := range more.Drafts {
		again[d.Path] = true
	}
	out.Drafts = append(slices.DeleteFunc(slices.Clone(b.Drafts), func(d Draft) bool { return again[d.Path] }), more.Drafts...)
	return out
}

// on is the ruling of a baseline on a finding, if it lists it.
func (b *Baseline) on(v *view, f *factcheck.Finding) (factcheck.Ruling, bool) {
	if b == nil {
		return factcheck.Ruling{}, false
	}
	if i := v.among(b.Entries, f); i >= 0 {
		e := b.Entries[i]
		if b.used == nil {
			b.used = map[string]bool{}
		}
		b.used[e.ID] = true
		return factcheck.Ruling{By: factcheck.ByBaseline, Place: b.File, On: e.First}, true
	}
	return factcheck.Ruling{}, false
}

// gone lists the ids of entries that no finding has any more.
func gone(list []Entry, used map[string]bool) []string {
	out := []string{}
	for _, e := range list {
		if !used[e.ID] {
			out = append(out, e.ID)
		}
	}
	slices.Sort(out)
	return out
}

// stale is the notice that a baseline lists what is gone: one for all of it, since
// a single command mends it.
func (b *Baseline) stale() []factcheck.Notice {
	if b == nil {
		return nil
	}
	gone := gone(b.Entries, b.used)
	if len(gone) == 0 {
		return nil
	}
	text := "1 finding of this baseline is gone (" + gone[0] + ")"
	if len(gone) > 1 {
		text = fmt.Sprintf("%d findings of this baseline are gone (the first is %s)", len(gone), gone[0])
	}
	return []factcheck.Notice{{Rule: "FC904", Level: levelOf("FC904"), Path: b.File, Line: 0, Text: text + `: "factcheck baseline prune" takes them out`}}
}
