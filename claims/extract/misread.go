package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
)

// Misread is an example line of a lexicon that does not hold, with what was
// read instead.
type Misread struct {
	Example lexicon.Example
	Claims  []claims.Claim
}

// String names the line, so that whoever edits a word list sees which one to
// look at: file, line, column, the sentence, what was wanted and what was read.
func (m Misread) String() string {
	e := m.Example
	want := "should read "
	if e.Not {
		want = "must not read "
	}
	return say.Sprintf("%s:%d:%d: %q %s%s; read: %s", e.Pos.File, e.Pos.Line, e.Pos.Column, e.Text, want, e.Want, readings(m.Claims))
}

// Misread tries examples, each as the only sentence of a text, and lists those
// that do not hold, in their order.
func (r Reader) Misread(list []lexicon.Example) []Misread {
	var out []Misread
	for _, e := range list {
		doc := sources.Document{
			Source: sources.Source{ID: "example"},
			Raw:    []byte(e.Text),
			Blocks: []sources.Block{{End: len(e.Text), Text: e.Text}},
		}
		got := r.Read(doc).Claims
		if slices.ContainsFunc(got, func(c claims.Claim) bool { return wanted(c, e.Want) }) == e.Not {
			out = append(out, Misread{e, got})
		}
	}
	return out
}

func wanted(c claims.Claim, w lexicon.Want) bool {
	return c.Measure == w.Measure &&
		(w.Hedge == "" || c.Quantity.Hedge.String() == w.Hedge) &&
		(w.Value == "" || valueOf(c) == w.Value) &&
		(w.Stance == "" || c.Stance.String() == w.Stance) &&
		(w.Extent == "" || c.Extent.String() == w.Extent)
}

// valueOf is the low end of what a figure gives, or its high end where it has
// no low one; for a date its core.
func valueOf(c claims.Claim) string {
	switch given := c.Quantity.Given; {
	case c.IsDate():
		return c.Date.Core.String()
	case given.Low.Kind != claims.Unbounded:
		return given.Low.Value.String()
	default:
		return given.High.Value.String()
	}
}

func readings(list []claims.Claim) string {
	var out []string
	for _, c := range list {
		out = append(out, say.Sprintf("%s %s %s %s %s", c.Measure, c.Quantity.Hedge, valueOf(c), c.Stance, c.Extent))
	}
	if out == nil {
		return "nothing"
	}
	return strings.Join(out, "; ")
}
