package render

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// logOf is the log of a report, read back.
func logOf(t testing.TB, r *factcheck.Report, o Options) (run sarifRun, results []sarifResult) {
	t.Helper()
	var all sarifLog
	require.NoError(t, json.Unmarshal([]byte(rendered(t, "sarif", r, o)), &all))
	require.Len(t, all.Runs, 1)
	for _, raw := range all.Runs[0].Results {
		var one sarifResult
		require.NoError(t, json.Unmarshal(raw, &one))
		results = append(results, one)
	}
	return all.Runs[0], results
}

func TestSARIFFitsSchema(t *testing.T) {
	s := official(t, "sarif-2.1.0.schema.json")
	for name, r := range variety() {
		for _, o := range []Options{{}, {Show: factcheck.Note, Suppressed: true}} {
			t.Run(name, func(t *testing.T) { fits(t, s, rendered(t, "sarif", r, o)) })
		}
	}
	text := rendered(t, "sarif", lowland(), Options{})
	for _, broken := range [][2]string{{`"2.1.0"`, `"2.2"`}, {`"startLine": 3`, `"startLine": 0`}, {`"level": "error"`, `"level": "bad"`}, {`"ruleId"`, `"ruleID"`}} {
		require.Contains(t, text, broken[0])
		v, err := jsonValue(strings.Replace(text, broken[0], broken[1], 1))
		require.NoError(t, err)
		assert.Error(t, s.Validate(v), broken[1])
	}
}

func jsonValue(text string) (v any, err error) {
	err = json.Unmarshal([]byte(text), &v)
	return v, err
}

// link is a link of a message, of which no mark is escaped.
var link = regexp.MustCompile(`(?:^|[^\\])\[((?:[^\\\[\]]|\\.)*)\]\((\d+)\)`)

// What GitHub asks of a log beyond the schema.
func TestSARIFSuitsGitHub(t *testing.T) {
	for name, r := range variety() {
		t.Run(name, func(t *testing.T) {
			run, results := logOf(t, r, Options{Show: factcheck.Note, Suppressed: true})
			assert.NotContains(t, rendered(t, "sarif", r, Options{Show: factcheck.Note, Suppressed: true}), `""`, "an empty text")
			for _, rule := range run.Tool.Driver.Rules {
				assert.LessOrEqual(t, utf8.RuneCountInString(rule.Name), 255)
				assert.LessOrEqual(t, utf8.RuneCountInString(rule.Full.Text), 1024)
				assert.NotEmpty(t, rule.Help.Text)
			}
			seen := map[string]bool{}
			for _, one := range results {
				require.Equal(t, one.RuleID, run.Tool.Driver.Rules[one.RuleIndex].ID)
				require.Len(t, one.Locations, 1)
				require.LessOrEqual(t, len(one.Related), 99)
				for _, at := range append(one.Locations, one.Related...) {
					g := at.Physical.Region
					require.NotNil(t, g)
					assert.True(t, g.StartLine > 0 && g.StartColumn > 0 && g.EndLine >= g.StartLine && g.EndColumn > 0, "%+v", g)
					assert.NotEmpty(t, at.Physical.File.URI)
				}
				linked := link.FindAllStringSubmatch(one.Message.Text, -1)
				for _, m := range linked {
					assert.Contains(t, fmt.Sprint(numbersOf(one.Related)), m[2])
				}
				hash := one.Prints["primaryLocationLineHash"]
				assert.Regexp(t, `:\d+$`, hash)
				assert.False(t, seen[hash], "the fingerprint %s twice", hash)
				seen[hash] = true
			}
		})
	}
}

func numbersOf(list []sarifLocation) []int {
	var out []int
	for _, l := range list {
		out = append(out, l.ID)
	}
	return out
}

func TestSARIFResult(t *testing.T) {
	run, results := logOf(t, lowland(), Options{})
	require.Len(t, results, 1)
	one := results[0]
	assert.Equal(t, []string{"FC101", "fail", "error"}, []string{one.RuleID, one.Kind, one.Level})
	assert.Equal(t, `Death toll: 30,000+ here, 20,000 there: half as many again. "more than 30,000" here (draft, 2026-11-20); "20,000" in [sources/almanac.txt:3](1) (Almanac, 1998).`, one.Message.Text)
	at := one.Locations[0].Physical
	assert.Equal(t, sarifFile{URI: "drafts/lowland.md", Base: "%SRCROOT%"}, at.File)
	assert.Equal(t, []int{3, 49, 3, 65, 49, 16}, []int{at.Region.StartLine, at.Region.StartColumn, at.Region.EndLine, at.Region.EndColumn, *at.Region.ByteOffset, *at.Region.ByteLength})
	assert.Equal(t, "more than 30,000", at.Region.Snippet.Text)
	require.Len(t, one.Related, 1)
	assert.Equal(t, "sources/almanac.txt", one.Related[0].Physical.File.URI)
	assert.Equal(t, "20,000 dead", one.Related[0].Message.Text)
	assert.Equal(t, map[string]string{"primaryLocationLineHash": "92c286c8e419bbbc:1", "factcheck/v1": "92c286c8e419bbbc"}, one.Prints)
	assert.Equal(t, "utf16CodeUnits", run.ColumnKind)
	assert.Equal(t, "TwoTextsGiveFiguresThatCannotBothBeRight", run.Tool.Driver.Rules[0].Name)
	assert.True(t, run.Invocations[0].Successful)
}

func TestSARIFOfNothing(t *testing.T) {
	got := rendered(t, "sarif", &factcheck.Report{Schema: factcheck.Schema}, Options{})
	assert.Contains(t, got, `"results": []`)
	assert.Contains(t, got, `"executionSuccessful": false`)
	assert.Contains(t, got, "nothing was cross-checked")
}

// Only what is shown is a result, and what is hidden is counted.
func TestSARIFShows(t *testing.T) {
	r := ruled()
	f := r.Findings[0]
	f.Level = factcheck.Note
	r.Findings = append(r.Findings, f)
	tests := []struct {
		o    Options
		want []string
	}{
		{Options{}, []string{"FC101 error", "FC902 warning"}},
		{Options{Show: factcheck.Error}, []string{"FC101 error"}},
		{Options{Show: factcheck.Note}, []string{"FC101 error", "FC902 warning", "FC101 note"}},
		{Options{Suppressed: true}, []string{"FC101 error", "FC902 warning", "FC101 error inSource", "FC101 error external", "FC101 error external", "FC101 error external"}},
	}
	for _, tt := range tests {
		_, results := logOf(t, r, tt.o)
		var got []string
		for _, one := range results {
			s := one.RuleID + " " + one.Level
			for _, p := range one.Suppressions {
				s += " " + p.Kind
			}
			got = append(got, s)
		}
		assert.Equal(t, tt.want, got)
	}
	run, _ := logOf(t, r, Options{})
	assert.Contains(t, notified(run), "note 1 note not shown (--show note)")
	assert.Contains(t, notified(run), "note 1 waived, 1 in the baseline, 1 by a directive: not shown")
	_, results := logOf(t, r, Options{Suppressed: true})
	p := results[3].Suppressions[0]
	assert.Equal(t, "ruling of the desk", p.Justification)
	assert.Equal(t, map[string]string{"by": "waiver", "place": "factcheck.waivers.yaml:1", "author": "M. Selic", "until": "2027-01-01"}, p.Properties)
	assert.Equal(t, "in the baseline, factcheck.baseline:4", results[4].Suppressions[0].Justification, "a baseline gives no reason")
}

func notified(run sarifRun) []string {
	var out []string
	for _, n := range run.Invocations[0].Notifications {
		out = append(out, n.Level+" "+n.Message.Text)
	}
	return out
}

func TestSARIFUnread(t *testing.T) {
	run, results := logOf(t, variety()["unread"], Options{})
	assert.Empty(t, results)
	assert.False(t, run.Invocations[0].Successful)
	got := notified(run)
	assert.Contains(t, got, "error sources/map.txt: not checked: not text: NUL at byte 3")
	assert.Contains(t, got, "warning b.txt: not sure: read as windows-1252")
	assert.Equal(t, "sources/map.txt", run.Invocations[0].Notifications[0].Locations[0].Physical.File.URI)
}

// What is no file of the tree is quoted, not located.
func TestSARIFOutside(t *testing.T) {
	_, results := logOf(t, outside(), Options{})
	require.Len(t, results, 1)
	one := results[0]
	assert.Empty(t, one.Related)
	for _, want := range []string{`"41" in /srv/b.txt:3:1`, `"52" in ../c.txt:3:1`, `"63" in https://example.org/d:3:1`, `"74" in e-book:3:1 (Meridian Media)`, `"85" in C:\\texts\\f.txt:3:1`} {
		assert.Contains(t, one.Message.Text, want)
	}
	r := reportOf(figure("/srv/a b.md", "", "30", ""), figure("x.txt", "", "41", ""))
	_, results = logOf(t, r, Options{})
	assert.Equal(t, sarifFile{URI: "file:///srv/a%20b.md"}, results[0].Locations[0].Physical.File, "a result has a place in any case")
	assert.Contains(t, results[0].Message.Text, `"30" in /srv/a b.md:3:1; "41" in [x.txt:3](1)`)
}

// One side with more claims than GitHub keeps.
func TestSARIFManyPlaces(t *testing.T) {
	r := lowland()
	for i := range 150 {
		c := figure(fmt.Sprintf("s%d.txt", i), "", "20,000", "")
		r.Claims = append(r.Claims, c)
		r.Findings[0].Sides[1].Claims = append(r.Findings[0].Sides[1].Claims, ref(c))
	}
	_, results := logOf(t, r, Options{})
	assert.Len(t, results[0].Related, 99)
	assert.Contains(t, results[0].Message.Text, "98 more places are listed; 52 more places are left out.")
}

// What code scanning does not take is left out, and that is said.
func TestSARIFManyResults(t *testing.T) {
	list := make([]json.RawMessage, mostResults+1)
	for i := range list {
		list[i] = json.RawMessage(`{}`)
	}
	assert.Equal(t, mostResults, withinLimits(list))
	b := sarif{open(lowland(), Options{})}
	got := notified(sarifRun{Invocations: []sarifInvocation{b.invocation(len(list), mostResults)}})
	assert.Contains(t, got, "warning 1 of 25001 results are left out: code scanning takes no more")
	assert.Contains(t, got, "note code scanning shows the first 5000 of 25000 results")
	got = notified(sarifRun{Invocations: []sarifInvocation{b.invocation(12, 12)}})
	assert.NotContains(t, fmt.Sprint(got), "code scanning")
}

// What cannot be compressed is cut where it no longer fits.
func TestSARIFManyBytes(t *testing.T) {
	noise := rand.New(rand.NewPCG(1, 2))
	one := func() json.RawMessage {
		data := make([]byte, 1<<16)
		for i := range data {
			data[i] = byte(noise.Uint32())
		}
		return data
	}
	var list []json.RawMessage
	for range 20 {
		list = append(list, one())
	}
	n := compressible(list, 10<<16)
	assert.InDelta(t, 10, n, 2)
	assert.Equal(t, 20, compressible(list, 21<<16))
	assert.Equal(t, 20, withinLimits(list))
}

func TestURI(t *testing.T) {
	tests := []struct{ path, uri, in string }{
		{"drafts/a.md", "drafts/a.md", "drafts/a.md"},
		{"./drafts//b/../a.md", "drafts/a.md", "drafts/a.md"},
		{"a b%.md", "a%20b%25.md", "a b%.md"},
		{"javascript:alert(1)", "javascript%3Aalert%281%29", "javascript:alert(1)"},
		{"Ž.md", "%C5%BD.md", "Ž.md"},
		{"a\n?#.md", "a%0A%3F%23.md", "a\n?#.md"},
		{`drafts\a.md`, "drafts/a.md", "drafts/a.md"},
		{`drafts/a\b.md`, "drafts/a%5Cb.md", `drafts/a\b.md`},
		{"/srv/a.md", "file:///srv/a.md", ""},
		{"//host/a.md", "file:///host/a.md", ""},
		{"../a.md", "../a.md", ""},
		{"a/../../b.md", "a/../../b.md", ""},
		{"..", "..", ""},
		{`C:\x\a.md`, "file:///C:/x/a.md", ""},
		{"https://example.org/a", "https%3A//example.org/a", ""},
		{"", "unnamed", ""},
	}
	b := open(&factcheck.Report{}, Options{})
	for _, tt := range tests {
		got, ok := b.inTree(tt.path)
		assert.Equal(t, tt.uri, b.fileURI(tt.path), tt.path)
		assert.Equal(t, tt.in != "", ok, tt.path)
		if ok {
			assert.Equal(t, tt.in, got, tt.path)
		}
	}
}
