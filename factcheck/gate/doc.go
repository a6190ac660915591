// Package gate decides which findings of a report stop a build. It sets aside what
// somebody has ruled on, says what is new, and holds the rest to the levels that a
// newsroom has set.
//
//	report := factcheck.Check(docs...)
//	g := gate.Gate{Waivers: waivers, Baseline: baseline, Today: edtf.MustParse("2026-11-28")}
//	g.Apply(report, docs)
//	for _, f := range report.Findings {
//		if g.Fails(&f, factcheck.Error) { … }
//	}
//
// A finding is set aside by one of four rulings, asked in this order:
//
//   - A directive is a comment in the text itself (Markdown and HTML have comments):
//     <!-- factcheck: ignore FC101 -- both figures are attributed in paragraph 3 -->
//   - A waiver is an entry of a file of rulings, which "factcheck accept" writes.
//   - A baseline lists what was there when the gate was switched on.
//   - An older revision of the texts had it too.
//
// What is set aside moves to the report's list of accepted findings, with its ruling: it
// counts for nothing and is not lost. Findings are known by their ids, which say what was
// said and not where, so that a ruling survives a paragraph that moves, a file that is
// renamed and one more source that agrees; a figure that changes ends it.
//
// A ruling needs a reason. One without, one that has expired, one that silences nothing
// and a word that means nothing here are told as notices: a gate that is overruled in
// silence is no gate.
package gate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Gate holds the rulings and levels that a report is held to. The zero Gate changes
// nothing but what directives in the texts say.
type Gate struct {
	Waivers     []Waiver
	WaiversFile string    // where they stand, for notices
	Baseline    *Baseline // nil: there is none
	Earlier     *Earlier  // nil: the texts are not held against an older state
	Limits      []Limit
	Today       edtf.Date // the day on which rulings expire; zero: none does

	// Strict lets a finding that came with a source alone weigh as much as any other.
	// Otherwise it is a warning until the draft itself is touched.
	Strict bool

	// Partial says that not all texts were read, so that a ruling that silences
	// nothing may well have its finding among the others.
	Partial bool
}

// Apply sets findings of a report aside, lowers levels, and adds notices. The texts are
// those of the report: their comments are where directives stand. It returns how many
// findings a limit has switched off. A report is given to Apply once.
func (g *Gate) Apply(r *factcheck.Report, docs []sources.Document) (off int) {
	v := view{Report: r, drafts: map[string]bool{}}
	v.index()
	v.digests(docs)
	said, notices := directives(docs, v.drafts, g.Today)
	if g.Baseline != nil {
		g.Baseline.used = nil
	}
	if g.Earlier != nil {
		g.Earlier.used = nil
	}
	off = g.limit(&v)
	g.rule(&v, rulings{said, g.active(), g.Baseline, g.Earlier})
	g.soften(r)
	for _, d := range said {
		if d.used == 0 {
			notices = append(notices, d.notice("FC902", "this directive silences nothing: remove it"))
		}
	}
	r.Notices = append(r.Notices, notices...)
	r.Notices = append(r.Notices, g.remarks()...)
	sortNotices(r.Notices)
	resort(r)
	return off
}

// Fails reports whether a finding stops a build that fails from a level on. Where it is
// only maybe one event that two texts tell of, nothing does.
func (g *Gate) Fails(f *factcheck.Finding, from factcheck.Level) bool {
	return from != factcheck.None && f.Level >= from && !maybe(f)
}

// maybe reports whether the sides of a finding are only perhaps of one event.
func maybe(f *factcheck.Finding) bool {
	return slices.ContainsFunc(f.Reasons, func(r factcheck.Reason) bool { return r.Test == "event" && r.Result == "maybe" })
}

// Worst is the highest level of a report that may stop a build: of its notices and of
// its findings that [Gate.Fails] counts.
func (g *Gate) Worst(r *factcheck.Report) factcheck.Level {
	worst := factcheck.None
	for i := range r.Findings {
		if f := &r.Findings[i]; g.Fails(f, factcheck.Note) {
			worst = max(worst, f.Level)
		}
	}
	for _, n := range r.Notices {
		worst = max(worst, n.Level)
	}
	return worst
}

// rulings are all that may set a finding aside.
type rulings struct {
	directives []*directive
	waivers    []*Waiver
	baseline   *Baseline
	earlier    *Earlier
}

// rule moves the findings that somebody has ruled on to the accepted ones.
func (g *Gate) rule(v *view, all rulings) {
	kept := []factcheck.Finding{}
	for i := range v.Findings {
		f := v.Findings[i]
		if f.Rule == "" {
			kept = append(kept, f) // what agrees needs no ruling
			continue
		}
		ruling, ok := g.rulingOn(v, &f, all)
		if ok {
			v.Accepted = append(v.Accepted, factcheck.Accepted{Finding: f, Ruling: ruling})
			continue
		}
		f.Change = g.changed(v, &f)
		kept = append(kept, f)
	}
	v.Findings = kept
	g.base(v)
}

// rulingOn is the first ruling that sets a finding aside. The other kinds are asked too:
// a ruling that is not needed today is not unused.
func (g *Gate) rulingOn(v *view, f *factcheck.Finding, all rulings) (factcheck.Ruling, bool) {
	var first factcheck.Ruling
	found := false
	take := func(r factcheck.Ruling, ok bool) {
		if ok && !found {
			first, found = r, true
		}
	}
	for _, d := range all.directives {
		take(d.on(v, f))
	}
	for _, w := range all.waivers {
		take(w.on(v, f, g.WaiversFile))
	}
	take(all.baseline.on(v, f))
	take(all.earlier.on(v, f))
	return first, found
}

// soften makes warnings of the errors that came with a source alone.
func (g *Gate) soften(r *factcheck.Report) {
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Change != factcheck.SourceChanged || g.Strict || f.Level <= factcheck.Warning {
			continue
		}
		f.Level = factcheck.Warning
		f.Reasons = append(slices.Clone(f.Reasons), factcheck.Reason{
			Test: "change", Result: "source", Why: "it came with a source, and the draft is as it was: a warning until the draft is touched",
		})
	}
}

func sortNotices(list []factcheck.Notice) {
	slices.SortFunc(list, func(a, b factcheck.Notice) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), a.Line-b.Line, a.Column-b.Column, strings.Compare(a.Rule, b.Rule), strings.Compare(a.Text, b.Text))
	})
}

// resort puts findings back into the order of a report, whose first criterion is the
// level, which may have changed.
func resort(r *factcheck.Report) {
	slices.SortStableFunc(r.Findings, func(a, b factcheck.Finding) int { return cmp.Compare(b.Level, a.Level) })
}
