package gate

import (
	"slices"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// Earlier is an older state of the texts: what a check of them found, and the drafts as
// they were.
type Earlier struct {
	Name   string          // a revision, for people
	IDs    map[string]bool // of its findings
	Drafts map[string]bool // the digests of its drafts
}

// NewEarlier is the older state that a report and its texts show.
func NewEarlier(name string, r *factcheck.Report, docs []sources.Document) *Earlier {
	e := &Earlier{Name: name, IDs: map[string]bool{}, Drafts: map[string]bool{}}
	for i := range r.Findings {
		if r.Findings[i].Rule != "" {
			e.IDs[r.Findings[i].ID] = true
		}
	}
	for i := range docs {
		e.Drafts[digest(docs[i].Raw)] = true
	}
	return e
}

// on is the ruling of an older state on a finding: it had it too.
func (e *Earlier) on(f *factcheck.Finding) (factcheck.Ruling, bool) {
	if e == nil || !e.IDs[f.ID] {
		return factcheck.Ruling{}, false
	}
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
	has := map[string]bool{}
	for _, a := range v.Accepted {
		has[a.Finding.ID] = true
		if a.Ruling.By == by {
			b.Unchanged++
		}
	}
	switch {
	case g.Earlier != nil:
		b.Name = g.Earlier.Name
		for id := range g.Earlier.IDs {
			if !has[id] {
				b.Fixed = append(b.Fixed, id)
			}
		}
		slices.Sort(b.Fixed)
	default:
		b.Name = g.Baseline.File
		if !g.Partial {
			b.Fixed = g.Baseline.gone()
		}
	}
	v.Base = b
}
