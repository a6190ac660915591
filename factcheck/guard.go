package factcheck

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/fault"
)

// guarded does one step of a check. A mistake in it is told as a problem of the text whose
// claims it was about, which makes the report incomplete, and the check goes on. Lost is
// said there. The same mistake is told once for each text.
func (b *board) guarded(doc, lost string, step func()) {
	f := fault.In(step)
	if f == nil {
		return
	}
	p := Problem{Path: doc, Error: lost + ": " + f.Error(), Stack: f.Stack}
	told := func(q Problem) bool { return p.Path == q.Path && p.Error == q.Error }
	if !slices.ContainsFunc(b.bounds, told) {
		b.bounds = append(b.bounds, p)
	}
}

// steadily is the findings of one step, or none where it failed.
func (b *board) steadily(list []claims.Claim, step func() []Finding) (out []Finding) {
	doc := ""
	if len(list) > 0 {
		doc = list[0].Citation.Source
	}
	b.guarded(doc, "findings of all texts may be missing", func() { out = step() })
	return out
}

// doc is a text that says something: the first of them.
func (u *utterance) doc() string {
	if len(u.docs) == 0 {
		return ""
	}
	return u.docs[0]
}
