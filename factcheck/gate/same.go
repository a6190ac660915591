package gate

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// memory is what a ruling remembers of its finding.
type memory struct {
	id, rule, measure string
	quotes            []string // the sentence of each side, as [Quotes] gives them
}

// recall reports whether a finding is the one that a ruling was on. The id says what was
// said, so that a finding keeps it wherever it stands; the sentence of its first side has
// to be there as well, since ids have no event in them and two texts may use the same
// few words of two. A finding whose id is another because one of its sources gives its
// figure more closely is known by the sentences of all its sides.
func (v *view) recall(m memory, f *factcheck.Finding) bool {
	if m.rule != "" && m.rule != f.Rule {
		return false
	}
	if m.id == f.ID {
		return len(m.quotes) == 0 || v.says(f.Sides, m.quotes[0])
	}
	if m.rule == "" || m.measure != string(f.Measure) || len(m.quotes) < 2 || len(m.quotes) != len(f.Sides) || !v.samePrimary(f, m.quotes[0]) {
		return false
	}
	sides := slices.Clone(f.Sides)
	for _, q := range m.quotes {
		i := slices.IndexFunc(sides, func(s factcheck.Side) bool { return v.says([]factcheck.Side{s}, q) })
		if i < 0 {
			return false
		}
		sides = slices.Delete(sides, i, i+1)
	}
	return true
}

// among finds the entry of a list that a finding is: by its id, and where none has that
// by what its sides say.
func (v *view) among(list []Entry, f *factcheck.Finding) int {
	for _, byID := range []bool{true, false} {
		for i := range list {
			if e := &list[i]; (e.ID == f.ID) == byID && v.recall(memory{e.ID, e.Rule, e.Measure, e.Quotes}, f) {
				return i
			}
		}
	}
	return -1
}

// says reports whether a claim on one of the sides stands in a sentence.
func (v *view) says(sides []factcheck.Side, quote string) bool {
	return slices.ContainsFunc(sides, func(s factcheck.Side) bool {
		return slices.ContainsFunc(s.Claims, func(r factcheck.ClaimRef) bool { return v.sentence(r) == quote })
	})
}

// samePrimary reports whether all drafts of a finding say what a ruling was on: another
// draft that says the same in its own words was not ruled on.
func (v *view) samePrimary(f *factcheck.Finding, quote string) bool {
	for _, d := range v.inDraft(f) {
		said := slices.ContainsFunc(refs(f), func(r factcheck.ClaimRef) bool { return r.Source == d && v.sentence(r) == quote })
		if !said {
			return false
		}
	}
	return true
}

// sentence is the sentence of a claim as a ruling repeats it.
func (v *view) sentence(r factcheck.ClaimRef) string {
	at := place{r.Source, r.ID, r.Start, r.End}
	if s, ok := v.sentences[at]; ok {
		return s
	}
	text := r.Quote
	if c := v.claims[at]; c != nil && c.Sentence != "" {
		text = c.Sentence
	}
	s := cut(strings.Join(strings.Fields(text), " "))
	v.sentences[at] = s
	return s
}
