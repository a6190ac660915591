package render

import (
	"bytes"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// said is a claim as a text about the invented Lowland War makes it.
func said(source, before, quote, after string) claims.Claim {
	return claims.Claim{
		ID: "c-" + source,
		Citation: sources.Citation{
			Source: source, Start: len(before), End: len(before) + len(quote), Before: before, Quote: quote, After: after,
			Line: 3, Column: 1 + len([]rune(before)), EndLine: 3, EndColumn: 1 + len([]rune(before+quote)),
			ByteColumn: 1 + len(before), EndByteColumn: 1 + len(before+quote),
			UTF16Column: 1 + units(before), EndUTF16Column: 1 + units(before+quote),
		},
		Measure: claims.Deaths, Noun: "people",
		Event: claims.Event{Name: "Lowland War", Kind: "war"}, Sentence: before + quote + after,
	}
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// figure is said with the figure that the quote spells.
func figure(source, before, quote, after string) claims.Claim {
	c := said(source, before, quote, after)
	c.Quantity = claims.Figure(quote)
	return c
}

func ref(c claims.Claim) factcheck.ClaimRef {
	return factcheck.ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End, Quote: c.Citation.Quote}
}

func sideOf(list ...claims.Claim) factcheck.Side {
	s := factcheck.Side{Origins: len(list)}
	for _, c := range list {
		s.Claims = append(s.Claims, ref(c))
	}
	return s
}

// reportOf is a report with one conflict between the claims, each a side.
func reportOf(list ...claims.Claim) *factcheck.Report {
	ratio := 1.5
	f := factcheck.Finding{
		ID: "92c286c8e419bbbc", Rule: "FC101", Relation: factcheck.Conflict, Level: factcheck.Error,
		Severity: factcheck.Moderate, Ratio: &ratio, Measure: claims.Deaths, Event: "Lowland War",
		Gap: "6,000 apart as worded, a ratio of 1.5",
		Reasons: []factcheck.Reason{
			{Test: "event", Result: "same", Why: `both name "Lowland War"`},
			{Test: "measure", Result: "same", Why: "both give deaths"},
			{Test: "place", Result: "same", Why: "the other speaks of an event in Vandry"},
			{Test: "figures", Result: "conflict", Why: "(30,000, ∞) and [16,000, 24,000) do not meet"},
		},
	}
	r := &factcheck.Report{
		Schema: factcheck.Schema, Complete: true, Uncompared: []int{},
		Tool:  factcheck.Tool{Name: "factcheck", Version: "0", Lexicon: "0", Profile: "newsroom"},
		Stats: factcheck.Stats{Topics: 1, Pairs: 1, Relations: map[string]int{"conflict": 1}},
	}
	for _, c := range list {
		f.Sides = append(f.Sides, sideOf(c))
		r.Sources = append(r.Sources, sources.Source{Path: c.Citation.Source})
	}
	r.Claims = list
	r.Findings = []factcheck.Finding{f}
	r.Stats.Texts, r.Stats.Claims = len(list), len(list)
	return r
}

// lowland is the report of a draft against an almanac.
func lowland() *factcheck.Report {
	r := reportOf(
		figure("drafts/lowland.md", "From Želin to the coast, the Lowland War killed ", "more than 30,000", " people and drove many from their homes."),
		figure("sources/almanac.txt", "By the truce of 1996 the Lowland War had cost ", "20,000", " lives."),
	)
	r.Sources[0].Kind, r.Sources[0].Published = sources.Draft, edtf.MustParse("2026-11-20")
	r.Sources[1].Publisher, r.Sources[1].Published = "Almanac", edtf.MustParse("1998")
	return r
}

// show renders a report with one of the writers.
func show(t testing.TB, write func(*bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, write(&b))
	return b.String()
}

func text(t testing.TB, r *factcheck.Report, o Options) string {
	t.Helper()
	return show(t, func(b *bytes.Buffer) error { return Text(b, r, o) })
}

// ruled is a report with a new finding, findings that were ruled on in each of the
// ways, a remark on a directive and an older state.
func ruled() *factcheck.Report {
	r := lowland()
	r.Findings[0].Change = factcheck.DraftChanged
	for i, ruling := range []factcheck.Ruling{
		{By: factcheck.ByDirective, Place: "drafts/lowland.md:2", Reason: "both are attributed"},
		{By: factcheck.ByWaiver, Place: "factcheck.waivers.yaml:1", Reason: "ruling of the desk", Author: "M. Selic", On: edtf.MustParse("2026-11-20"), Until: edtf.MustParse("2027-01-01")},
		{By: factcheck.ByBaseline, Place: "factcheck.baseline:4"},
		{By: factcheck.ByRevision, Place: "main"},
	} {
		f := r.Findings[0]
		f.ID, f.Change = "92c2"+string(rune('a'+i))+"6c8e419bbbc", ""
		r.Accepted = append(r.Accepted, factcheck.Accepted{Finding: f, Ruling: ruling})
	}
	r.Notices = []factcheck.Notice{{Rule: "FC902", Level: factcheck.Warning, Path: "drafts/lowland.md", Line: 9, Column: 1, Text: "this directive silences nothing"}}
	r.Base = &factcheck.Base{Name: "main", New: 1, Unchanged: 1, Fixed: []string{"11aa22bb33cc44dd"}}
	return r
}
