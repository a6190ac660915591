package render

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

const lowlandSummary = `### 1 error in 2 texts

#### Death toll: 30,000+ here, 20,000 there: half as many again

error, FC101: two texts give figures that cannot both be right

- [drafts/lowland.md, line 3](drafts/lowland.md#L3) (draft, 2026-11-20): “From Želin to the coast, the Lowland War killed <b>more than 30,000</b> people and drove many from their homes.”
- [sources/almanac.txt, line 3](sources/almanac.txt#L3) (Almanac, 1998; on the word of M. Selic): “By the truce of 1996 the Lowland War had cost <b>20,000</b> lives.”

read as: dead, Lowland War, until 1996

hint: a digit was changed

` + "```sh\nfactcheck accept 92c2 PATH... --reason \"…\"\n```" + `

2 texts · 2 claims · 1 comparable topic: 1 conflict` + "  " + `
under test: drafts/lowland.md; the sources were compared with it, not with each other
`

func TestSummary(t *testing.T) {
	r := lowland()
	r.Claims[0].Event.Period = claims.When("../1996")
	r.Claims[1].Speakers = []string{"M. Selic"}
	r.Findings[0].Hints = []string{"a digit was changed"}
	assert.Equal(t, lowlandSummary, rendered(t, "summary", r, Options{}))
}

func TestSummaryOutline(t *testing.T) {
	clean := func(r *factcheck.Report) { r.Findings, r.Stats.Agree, r.Stats.Relations = nil, 1, nil }
	tests := []struct {
		name   string
		change func(r *factcheck.Report)
		o      Options
		want   string
	}{
		{"one error", func(*factcheck.Report) {}, Options{}, "1 error in 2 texts"},
		{"an error and a remark", func(r *factcheck.Report) { *r = *ruled(); r.Base = nil }, Options{}, "1 error, 1 warning in 2 texts"},
		{"a base", func(r *factcheck.Report) { *r = *ruled() }, Options{}, "1 new, 1 fixed, 1 unchanged (hidden)"},
		{"a base of which all is as it was", func(r *factcheck.Report) { clean(r); r.Base = &factcheck.Base{Unchanged: 14} }, Options{}, "nothing new, 14 unchanged (hidden)"},
		{"a base without anything", func(r *factcheck.Report) { clean(r); r.Base = &factcheck.Base{} }, Options{}, "nothing new"},
		{"all agree", clean, Options{}, "no discrepancy in 2 texts"},
		{"a note is hidden", func(r *factcheck.Report) { r.Findings[0].Level = factcheck.Note }, Options{}, "nothing at the level of warning or above in 2 texts"},
		{"a note is shown", func(r *factcheck.Report) { r.Findings[0].Level = factcheck.Note }, Options{Show: factcheck.Note}, "1 note in 2 texts"},
		{"nothing compared", func(r *factcheck.Report) { clean(r); r.Stats.Topics, r.Stats.Pairs = 0, 0 }, Options{}, "nothing was compared in 2 texts"},
		{"accepted", func(r *factcheck.Report) { clean(r); r.Accepted = ruled().Accepted }, Options{}, "nothing at the level of warning or above in 2 texts"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := lowland()
			tt.change(r)
			first, _, _ := strings.Cut(rendered(t, "summary", r, tt.o), "\n")
			assert.Equal(t, "### "+tt.want, first)
		})
	}
}

func TestSummaryTells(t *testing.T) {
	r := ruled()
	r.Problems = []factcheck.Problem{{Path: "maps/*.txt", Error: "no text", Fatal: true}, {Path: "b.txt", Error: "read as windows-1252"}}
	got := rendered(t, "summary", r, Options{})
	for _, want := range []string{
		"### 1 input was not checked\n\n- maps/\\*.txt: not checked: no text\n- b.txt: not sure: read as windows-1252\n",
		"new, the draft was changed\n",
		"#### 1 remark on directives, waivers or the baseline\n\n- [drafts/lowland.md, line 9](drafts/lowland.md#L9): warning, FC902: this directive silences nothing\n",
		"1 waived, 1 in the baseline, 1 by a directive: not shown",
		"1 new, 1 fixed, 1 unchanged since main",
	} {
		assert.Contains(t, got, want)
	}
	r.Findings[0].Change = factcheck.SourceChanged
	assert.Contains(t, rendered(t, "summary", r, Options{}), "new in a source; the draft is as it was\n")
	assert.Contains(t, rendered(t, "summary", &factcheck.Report{}, Options{}), "### nothing was cross-checked\n")
	assert.Contains(t, rendered(t, "summary", variety()["no lines"], Options{}), "- [drafts/lowland.md](drafts/lowland.md) (")
}

// Only what is a file of the tree is linked to.
func TestSummaryLinks(t *testing.T) {
	got := rendered(t, "summary", outside(), Options{})
	assert.Equal(t, []string{"](drafts/a.md#L3)"}, regexp.MustCompile(`\]\([^)]*\)`).FindAllString(got, -1))
	for path, want := range map[string]string{
		"javascript:alert(1).md": `[javascript:alert(1).md, line 3](javascript%3Aalert%281%29.md#L3)`,
		"a](http:b.md":           `[a\](http:b.md, line 3](a%5D%28http%3Ab.md#L3)`,
	} {
		got := rendered(t, "summary", reportOf(figure(path, "", "30", ""), figure("b", "", "90", "")), Options{})
		assert.Contains(t, got, "- "+want)
	}
}

func TestSummaryCaps(t *testing.T) {
	got := rendered(t, "summary", manyFindings(10), Options{Show: factcheck.Error})
	assert.Equal(t, 10, strings.Count(got, "\n#### "))
	assert.NotContains(t, got, "are shown")
	got = rendered(t, "summary", manyFindings(10), Options{})
	assert.Equal(t, 10, strings.Count(got, "\n#### "))
	assert.Contains(t, got, "\nThe worst 10 of 20 findings are shown. The formats text and json have all of them.\n")
	r := manyFindings(0)
	for i := range 12 {
		r.Problems = append(r.Problems, factcheck.Problem{Path: fmt.Sprint(i, ".txt"), Error: "x", Fatal: true})
		r.Notices = append(r.Notices, factcheck.Notice{Rule: "FC902", Level: factcheck.Warning, Path: "a", Line: i, Text: "x"})
	}
	assert.Equal(t, 2, strings.Count(rendered(t, "summary", r, Options{}), "- and 2 more\n"))
}

// Whatever a report holds, GitHub takes its summary.
func TestSummaryIsSmall(t *testing.T) {
	for _, one := range []string{"e" + strings.Repeat("\u0301", 14), "@<", "\u202e", "a "} {
		words := strings.Repeat(one, 400)
		r := stuffed(words)
		f := r.Findings[0]
		for range 8 {
			f.Sides = append(f.Sides, f.Sides[0])
			f.Hints = append(f.Hints, words)
		}
		r.Findings = nil
		for range 12 {
			r.Findings = append(r.Findings, f)
			r.Notices = append(r.Notices, r.Notices[0])
			r.Problems = append(r.Problems, r.Problems[0])
		}
		got := rendered(t, "summary", r, Options{All: true})
		require.Less(t, len(got), 1<<20, one)
		assert.Contains(t, got, "of 12 findings are shown")
	}
}

// Law: a summary is made of our own lines, and whatever stands in them of a text means
// nothing.
func FuzzSummary(f *testing.F) {
	for _, s := range append(hostile, marked...) {
		f.Add(s)
	}
	line := regexp.MustCompile("^(#{3,4} |- |read as: |hint: |```|factcheck accept [0-9a-z]+ PATH\\.\\.\\. --reason \"…\"$|(error|warning|note), |new|\\d+ )|^under test|^$|^no text is marked|^figures were")
	own := regexp.MustCompile(`^#{3,4} |^` + "```" + `(sh)?$|</?b>|\]\([A-Za-z0-9%._~/#-]*\)|^- \[`)
	f.Fuzz(func(t *testing.T, words string) {
		r := stuffed(words)
		for row := range strings.Lines(rendered(t, "summary", r, Options{All: true})) {
			row = strings.TrimRight(row, "\n")
			require.Regexp(t, line, row)
			rest := own.ReplaceAllString(row, " ")
			rest = strings.ReplaceAll(escaped.ReplaceAllString(rest, "·"), "&lt;", "·")
			require.NotRegexp(t, means, rest)
		}
	})
}

// Words are found in the summary as they are.
func TestSummaryKeepsWords(t *testing.T) {
	for _, words := range append(hostile, marked...) {
		if len(words) > 60 || strings.TrimSpace(words) == "" {
			continue
		}
		r := reportOf(said("a.md", "", words, ""), figure("b.txt", "", "90", ""))
		r.Sources[0].Kind = sources.Draft
		got := strings.ReplaceAll(unmarkdown(rendered(t, "summary", r, Options{})), joiner, "")
		assert.Contains(t, got, "“<b>"+strings.ReplaceAll(strings.Trim(prose(words), " "), joiner, "")+"</b>", words)
	}
}
