package render

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

const lowlandSentence = `Death toll: 30,000+ here, 20,000 there: half as many again. "more than 30,000" in drafts/lowland.md:3:49 (draft, 2026-11-20); "20,000" in sources/almanac.txt:3:47 (Almanac, 1998)`

func issues(t testing.TB, r *factcheck.Report, o Options) (out []gitlabIssue) {
	t.Helper()
	text := rendered(t, "gitlab", r, o)
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&out), text)
	return out
}

func TestGitLab(t *testing.T) {
	assert.Equal(t, []gitlabIssue{
		{"FC101: " + lowlandSentence, "FC101", "92c286c8e419bbbc", "major", gitlabPlace{"drafts/lowland.md", gitlabLines{3, 3}}},
		{"FC902: this directive silences nothing", "FC902", "da75dd6fe81b7dd49f01de0cafe28e28", "minor", gitlabPlace{"drafts/lowland.md", gitlabLines{9, 9}}},
	}, issues(t, ruled(), Options{}))
	clean := lowland()
	clean.Findings = nil
	assert.Equal(t, "[]\n", rendered(t, "gitlab", clean, Options{}))
}

// What GitLab asks of a report.
func TestGitLabIssues(t *testing.T) {
	for name, r := range variety() {
		t.Run(name, func(t *testing.T) {
			seen := map[string]bool{}
			for _, one := range issues(t, r, Options{Show: factcheck.Note}) {
				assert.False(t, seen[one.Fingerprint], "two issues would be one")
				seen[one.Fingerprint] = true
				assert.Contains(t, []string{"info", "minor", "major", "critical", "blocker"}, one.Severity)
				assert.NotEmpty(t, one.Location.Path)
				assert.NotEmpty(t, one.Description)
				assert.NotEmpty(t, one.CheckName)
				assert.True(t, one.Location.Lines.Begin > 0 && one.Location.Lines.End >= one.Location.Lines.Begin)
			}
		})
	}
}

func TestGitLabSeverity(t *testing.T) {
	f := &factcheck.Finding{Severity: factcheck.Critical}
	for want, one := range map[string]item{
		"info": {level: factcheck.Note}, "minor": {level: factcheck.Warning, finding: f}, "major": {level: factcheck.Error, finding: &factcheck.Finding{}},
		"critical": {level: factcheck.Error, finding: f}, "blocker": {level: factcheck.Error, fatal: true},
	} {
		assert.Equal(t, want, gitlabSeverity(one))
	}
}

// The last line of a quote is the one of its last character.
func TestLastLine(t *testing.T) {
	for _, tt := range []struct {
		end, column, want int
	}{{3, 9, 3}, {4, 1, 3}, {4, 2, 4}, {0, 0, 3}} {
		s := stretchOf(sources.Citation{Line: 3, Column: 2, EndLine: tt.end, EndColumn: tt.column}, codePoints)
		assert.Equal(t, tt.want, s.lastLine())
	}
}

// The same finding twice, as two texts of a report from elsewhere may have it.
func TestPrints(t *testing.T) {
	r := lowland()
	r.Findings = append(r.Findings, r.Findings[0], r.Findings[0])
	assert.Equal(t, []string{"92c286c8e419bbbc", "92c286c8e419bbbc:2", "92c286c8e419bbbc:3"}, prints(open(r, Options{}).items()))
	n := item{rule: "FC902", path: "a", text: "x", at: sources.Citation{Line: 3}}
	moved := n
	moved.at.Line = 9
	assert.Equal(t, n.print(), moved.print())
	moved.text = "y"
	assert.NotEqual(t, n.print(), moved.print())
}

func TestCheckstyle(t *testing.T) {
	assert.Equal(t, `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="5.0">
  <file name="drafts/lowland.md">
    <error line="3" column="49" severity="error" message="`+strings.ReplaceAll(lowlandSentence, `"`, "&#34;")+`" source="factcheck.FC101"></error>
    <error line="9" column="1" severity="warning" message="this directive silences nothing" source="factcheck.FC902"></error>
  </file>
</checkstyle>
`, rendered(t, "checkstyle", ruled(), Options{}))
	got := rendered(t, "checkstyle", variety()["unread"], Options{})
	assert.Contains(t, got, `<file name="b.txt">`+"\n    "+`<error severity="warning" message="not sure: read as windows-1252" source="factcheck.input">`)
	assert.Contains(t, got, `<file name="sources/map.txt">`+"\n    "+`<error severity="error" message="not checked: not text: NUL at byte 3" source="factcheck.input">`)
}

func suites(t testing.TB, r *factcheck.Report, o Options) (out junit) {
	t.Helper()
	text := rendered(t, "junit", r, o)
	require.NoError(t, xml.Unmarshal([]byte(text), &out), text)
	return out
}

func TestJUnit(t *testing.T) {
	got := suites(t, ruled(), Options{})
	require.Len(t, got.Suites, 1)
	assert.Equal(t, junitCounts{Tests: 6, Failures: 2, Skipped: 4}, got.junitCounts)
	cases := got.Suites[0].Cases
	assert.Equal(t, "FC101 death toll, Lowland War [92c28]", cases[0].Name)
	assert.Equal(t, "drafts/lowland.md drafts/lowland.md", cases[0].Class+" "+cases[0].File)
	assert.Equal(t, 3, cases[0].Line)
	assert.Equal(t, "error", cases[0].Failure.Type)
	assert.Equal(t, "Death toll: 30,000+ here, 20,000 there: half as many again", cases[0].Failure.Message)
	assert.Contains(t, cases[0].Failure.Text, `"20,000" in sources/almanac.txt:3:47 (Almanac, 1998)`)
	assert.Equal(t, "FC902 a directive that silences nothing (line 9)", cases[1].Name)
	var skips []string
	for _, c := range cases[2:] {
		require.NotNil(t, c.Skipped)
		skips = append(skips, c.Name+": "+c.Skipped.Message)
	}
	assert.Equal(t, []string{
		"FC101 death toll, Lowland War [92c2a]: set aside by a directive, drafts/lowland.md:2: both are attributed",
		"FC101 death toll, Lowland War [92c2b]: waived until 2027-01-01, factcheck.waivers.yaml:1: ruling of the desk (M. Selic)",
		"FC101 death toll, Lowland War [92c2c]: in the baseline, factcheck.baseline:4",
		"FC101 death toll, Lowland War [92c2d]: there before, main",
	}, skips)
}

func TestJUnitClean(t *testing.T) {
	r := lowland()
	r.Findings, r.Stats.Agree, r.Stats.Relations = nil, 1, nil
	got := suites(t, r, Options{})
	assert.Equal(t, junitCounts{Tests: 1}, got.junitCounts)
	assert.Equal(t, "2 texts · 2 claims · 1 comparable topic, all agree", got.Suites[0].Cases[0].Name)
	got = suites(t, &factcheck.Report{}, Options{})
	assert.Equal(t, junitCounts{Tests: 1, Skipped: 1}, got.junitCounts, "what compared nothing does not pass")
	assert.Equal(t, "0 texts · 0 claims · 0 comparable topics: nothing was cross-checked", got.Suites[0].Cases[0].Skipped.Message)
	got = suites(t, variety()["unread"], Options{})
	assert.Equal(t, junitCounts{Tests: 2, Errors: 1, Skipped: 1}, got.junitCounts)
}

// Counts are right, and no two cases of a suite have one name.
func TestJUnitCases(t *testing.T) {
	for name, r := range variety() {
		t.Run(name, func(t *testing.T) {
			got := suites(t, r, Options{Show: factcheck.Note})
			var sum, want junitCounts
			for _, s := range got.Suites {
				require.NotEmpty(t, s.Cases, "some systems refuse a suite without cases")
				seen := map[string]bool{}
				for _, c := range s.Cases {
					assert.False(t, seen[c.Name], c.Name)
					seen[c.Name] = true
					sum.Tests++
					for _, p := range []struct {
						is *junitResult
						n  *int
					}{{c.Failure, &sum.Failures}, {c.Error, &sum.Errors}, {c.Skipped, &sum.Skipped}} {
						if p.is != nil {
							*p.n++
						}
					}
				}
				want.Tests, want.Failures, want.Errors, want.Skipped = want.Tests+s.Tests, want.Failures+s.Failures, want.Errors+s.Errors, want.Skipped+s.Skipped
			}
			assert.Equal(t, sum, got.junitCounts)
			assert.Equal(t, sum, want)
		})
	}
}

func TestRDJSONFitsSchema(t *testing.T) {
	whole, line := official(t, "rdjson.schema.json"), official(t, "rdjsonl.schema.json")
	for name, r := range variety() {
		t.Run(name, func(t *testing.T) {
			fits(t, whole, rendered(t, "rdjson", r, Options{Show: factcheck.Note}))
			for row := range strings.Lines(rendered(t, "rdjsonl", r, Options{Show: factcheck.Note})) {
				fits(t, line, row)
			}
		})
	}
	text := rendered(t, "rdjson", lowland(), Options{})
	for _, broken := range [][2]string{{`"line": 3`, `"line": "3"`}, {`"severity": "ERROR"`, `"severity": "error"`}, {`"diagnostics": [`, `"diagnostics": 1, "x": [`}} {
		require.Contains(t, text, broken[0])
		v, err := jsonValue(strings.ReplaceAll(text, broken[0], broken[1]))
		require.NoError(t, err)
		assert.Error(t, whole.Validate(v), broken[1])
	}
}

func TestRDJSON(t *testing.T) {
	var got rdResult
	require.NoError(t, json.Unmarshal([]byte(rendered(t, "rdjson", ruled(), Options{})), &got))
	assert.Equal(t, "ERROR", got.Severity)
	require.Len(t, got.Diagnostics, 2)
	d := got.Diagnostics[0]
	assert.Equal(t, lowlandSentence, d.Message)
	assert.Equal(t, rdLocation{"drafts/lowland.md", &rdRange{rdPosition{3, 50}, &rdPosition{3, 66}}}, d.Location, "the columns are in bytes")
	assert.Equal(t, &rdCode{"FC101"}, d.Code)
	assert.Equal(t, []rdRelated{{"20,000 dead", rdLocation{"sources/almanac.txt", &rdRange{rdPosition{3, 47}, &rdPosition{3, 53}}}}}, d.Related)
	assert.Equal(t, rdLocation{"drafts/lowland.md", &rdRange{rdPosition{9, 0}, &rdPosition{9, 0}}}, got.Diagnostics[1].Location)
	lines := strings.Split(strings.TrimSpace(rendered(t, "rdjsonl", ruled(), Options{})), "\n")
	require.Len(t, lines, 2)
	for i, line := range lines {
		var one rdDiagnostic
		require.NoError(t, json.Unmarshal([]byte(line), &one))
		assert.Equal(t, "factcheck", one.Source.Name)
		one.Source = nil
		assert.Equal(t, got.Diagnostics[i], one)
	}
	clean := lowland()
	clean.Findings = nil
	assert.Empty(t, rendered(t, "rdjsonl", clean, Options{}))
	assert.Contains(t, rendered(t, "rdjson", clean, Options{}), `"diagnostics": []`)
}

// Bytes of a file of another encoding are not those of UTF-8.
func TestRDJSONOtherEncoding(t *testing.T) {
	r := lowland()
	r.Sources[0].Encoding = "utf-16le"
	var got rdResult
	require.NoError(t, json.Unmarshal([]byte(rendered(t, "rdjson", r, Options{})), &got))
	assert.Equal(t, &rdRange{rdPosition{3, 0}, &rdPosition{3, 0}}, got.Diagnostics[0].Location.Range)
	assert.Equal(t, 47, got.Diagnostics[0].Related[0].Location.Range.Start.Column)
}
