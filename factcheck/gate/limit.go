package gate

import (
	"path"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Limit is the highest level that some findings may have. Its empty fields hold for
// all of them.
type Limit struct {
	Rule    string // a rule's id or the beginning of one
	Measure claims.Measure
	Path    func(string) bool  // is asked for the first draft that a finding is in; nil: every one
	Below   *claims.Number     // only where no figure of the finding reaches it
	Until   edtf.Date          // only for what was over by this day
	Most    factcheck.Level    // none switches the findings off
	Why     string             // for the finding's reasons
	Words   []factcheck.Phrase // what Why is made of; nil where nothing was put into it
}

// limit lowers findings, takes those away that are switched off, and counts these.
func (g *Gate) limit(v *view) (off int) {
	if len(g.Limits) == 0 {
		return 0
	}
	kept := []factcheck.Finding{}
	for i := range v.Findings {
		f := v.Findings[i]
		for n := range g.Limits {
			g.Limits[n].lower(v, &f)
		}
		if f.Level == factcheck.None && f.Rule != "" {
			off++
			continue
		}
		kept = append(kept, f)
	}
	v.Findings = kept
	return off
}

func (l *Limit) lower(v *view, f *factcheck.Finding) {
	if f.Level <= l.Most || !l.holds(v, f) {
		return
	}
	f.Level = l.Most
	why := l.Why
	if why == "" {
		why = "the configuration allows no more"
	}
	f.Reasons = append(append([]factcheck.Reason{}, f.Reasons...), factcheck.Reason{Test: "level", Result: l.Most.String(), Why: why, Words: l.Words})
}

func (l *Limit) holds(v *view, f *factcheck.Finding) bool {
	return strings.HasPrefix(f.Rule, l.Rule) && (l.Measure == "" || l.Measure == f.Measure) &&
		(l.Path == nil || l.onPath(v, f)) && (l.Below == nil || below(f, *l.Below)) &&
		(l.Until.IsZero() || over(v, f, l.Until))
}

// onPath asks for each draft of a finding, or for its first text where none is a draft.
func (l *Limit) onPath(v *view, f *factcheck.Finding) bool {
	drafts := v.inDraft(f)
	if len(drafts) == 0 && len(refs(f)) > 0 {
		drafts = []string{refs(f)[0].Source}
	}
	for _, d := range drafts {
		if !l.Path(path.Clean(strings.ReplaceAll(d, `\`, "/"))) {
			return false
		}
	}
	return len(drafts) > 0
}

// below reports whether every figure of a finding is smaller than a number.
func below(f *factcheck.Finding, n claims.Number) bool {
	for _, s := range f.Sides {
		if s.High == nil || s.High.Cmp(n) >= 0 {
			return false
		}
	}
	return len(f.Sides) > 0
}

// over reports whether what a finding is about was surely over by a day, on every side.
func over(v *view, f *factcheck.Finding, day edtf.Date) bool {
	last, _ := day.Bounds()
	for _, s := range f.Sides {
		some := false
		for _, ref := range s.Claims {
			c := v.claim(ref)
			if c == nil || c.Event.Period.IsZero() {
				continue
			}
			_, end := c.Event.Period.Core.Bounds()
			if end > last {
				return false
			}
			some = true
		}
		if !some {
			return false
		}
	}
	return len(f.Sides) > 0
}
