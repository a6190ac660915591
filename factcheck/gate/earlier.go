package gate

import (
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Earlier is an older state of the texts: what a check of them found, and the drafts as
// they were.
type Earlier struct {
	Name   string          // a revision, for people
	Found  []Entry         // its findings
	Drafts map[string]bool // the digests of its drafts

	used map[string]bool
}

// NewEarlier is the older state that a report and its texts show.
func NewEarlier(name string, r *factcheck.Report, docs []sources.Document) *Earlier {
	b := NewBaseline(r, docs, edtf.Date{}, nil)
	e := &Earlier{Name: name, Found: b.Entries, Drafts: map[string]bool{}}
	for _, d := range b.Drafts {
		e.Drafts[d.Hash] = true
	}
	return e
}

// on is the ruling of an older state on a finding: it had it too.
func (e *Earlier) on(v *view, f *factcheck.Finding) (factcheck.Ruling, bool) {
	if e == nil {
		return factcheck.Ruling{}, false
	}
	i := v.among(e.Found, f)
	if i < 0 {
		return factcheck.Ruling{}, false
	}
	if e.used == nil {
		e.used = map[string]bool{}
	}
	e.used[e.Found[i].ID] = true
	return factcheck.Ruling{By: factcheck.ByRevision, Place: e.Name}, true
}

// changed says by whose change a finding came that no older state has. Where none is
// known, or no text is a draft, it cannot be said.
func (g *Gate) changed(v *view, f *factcheck.Finding) factcheck.Change {
	known := g.known()
	drafts := v.inDraft(f)
	if known == nil || len(drafts) == 0 {
		return ""
	}
	for _, d := range drafts {
		if !known[v.hashes[d]] {
			return factcheck.DraftChanged
		}
	}
	return factcheck.SourceChanged
}

// known are the digests of the drafts of the older state, nil if there is none.
func (g *Gate) known() map[string]bool {
	switch {
	case g.Earlier != nil:
		return g.Earlier.Drafts
	case g.Baseline != nil:
		out := map[string]bool{}
		for _, d := range g.Baseline.Drafts {
			out[d.Hash] = true
		}
		return out
	}
	return nil
}

// digests names the content of each draft.
func (v *view) digests(docs []sources.Document) {
	v.hashes = map[string]string{}
	for i := range docs {
		if key := docs[i].Source.Key(); v.drafts[key] {
			v.hashes[key] = digest(docs[i].Raw)
		}
	}
}

// base tells a report what it was held against.
func (g *Gate) base(v *view) {
	if g.Earlier == nil && g.Baseline == nil {
		return
	}
	by, b := factcheck.ByRevision, &factcheck.Base{Fixed: []string{}}
	if g.Earlier == nil {
		by = factcheck.ByBaseline
	}
	for i := range v.Findings {
		if v.Findings[i].Rule != "" {
			b.New++
		}
	}
	for _, a := range v.Accepted {
		if a.Ruling.By == by {
			b.Unchanged++
		}
	}
	switch {
	case g.Earlier != nil:
		b.Name = g.Earlier.Name
		b.Fixed = gone(g.Earlier.Found, g.Earlier.used)
	default:
		b.Name = g.Baseline.File
		if !g.Partial {
			b.Fixed = gone(g.Baseline.Entries, g.Baseline.used)
		}
	}
	v.Base = b
}
