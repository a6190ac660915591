package factcheck_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// expected is one line of what a suite wants: how two figures stand to each other.
type expected struct {
	line      string
	relations []string // any of them
	a, b      figureAt
}

// figureAt is a figure by its text and its words: the n-th that has them.
type figureAt struct {
	text, quote string
	nth         int
}

// suiteLine is "base.txt: conflict "10" / "14"", or of a story "conflict a.txt "10"
// / b.txt "14"".
var (
	suiteLine = regexp.MustCompile(`^(\S+): ([a-z_|]+) "(.+?)"(@\d)? ([/&]) "(.+?)"(@\d)?$`)
	storyLine = regexp.MustCompile(`^([a-z_|]+) (\S+) "(.+?)"(@\d)? / (\S+) "(.+?)"(@\d)?$`)
)

func nth(s string) int {
	if s == "" {
		return 1
	}
	return int(s[1] - '0')
}

// parseSuiteLine reads a line of relations and events.
func parseSuiteLine(t *testing.T, line string) (name string, e expected) {
	m := suiteLine.FindStringSubmatch(line)
	require.NotNil(t, m, "line %q", line)
	first := "base.txt"
	if m[5] == "&" {
		first = m[1]
	}
	return m[1], expected{line, strings.Split(m[2], "|"), figureAt{first, m[3], nth(m[4])}, figureAt{m[1], m[6], nth(m[7])}}
}

func parseStoryLine(t *testing.T, line string) expected {
	m := storyLine.FindStringSubmatch(line)
	require.NotNil(t, m, "line %q", line)
	return expected{line, strings.Split(m[1], "|"), figureAt{m[2], m[3], nth(m[4])}, figureAt{m[5], m[6], nth(m[7])}}
}

// suite is a set of texts after a check, to be asked for relations.
type suite struct {
	texts map[string]string
	x     *factcheck.Examination
}

func newSuite(t *testing.T, texts map[string]string, names ...string) suite {
	t.Helper()
	var docs []sources.Document
	for _, n := range names {
		doc, err := read.Text(sources.Source{ID: n, Path: n}, []byte(texts[n]))
		require.NoError(t, err, n)
		docs = append(docs, doc)
	}
	k := factcheck.Checker{}
	return suite{texts, k.Examine(k.Check(docs...))}
}

// id finds the claim of a figure: of the n-th place where its words stand, as words.
func (s suite) id(f figureAt) (string, bool) {
	text, from := s.texts[f.text], 0
	for n := f.nth; ; n-- {
		i := wordAt(text[from:], f.quote)
		if i < 0 {
			return "", false
		}
		from += i
		if n == 1 {
			break
		}
		from++
	}
	best := ""
	for _, c := range s.x.Report.Claims {
		if at := c.Citation; at.Source == f.text && at.Start < from+len(f.quote) && from < at.End && !c.IsDate() {
			if best == "" || at.Start <= from && at.End >= from+len(f.quote) {
				best = c.ID
			}
		}
	}
	return best, best != ""
}

// wordAt is where words stand that no letter or digit continues.
func wordAt(text, words string) int {
	re := regexp.MustCompile(`(^|[^\pL\pN,.])` + regexp.QuoteMeta(words) + `($|[^\pL\pN])`)
	m := re.FindStringSubmatchIndex(text)
	if m == nil {
		return strings.Index(text, words)
	}
	return m[3]
}

// check reports what is not as expected: pairs with another relation, and alarms
// that no line speaks of.
func (s suite) check(want []expected) (wrong []string) {
	listed := map[[2]string]bool{}
	for _, e := range want {
		a, okA := s.id(e.a)
		b, okB := s.id(e.b)
		if !okA || !okB {
			if !slices.Contains(e.relations, "none") {
				wrong = append(wrong, e.line+" => a figure is not read")
			}
			continue
		}
		listed[[2]string{a, b}], listed[[2]string{b, a}] = true, true
		c, _ := s.x.Between(a, b)
		got := string(c.Relation)
		if c.Relation == factcheck.DifferentScope && slices.Contains(e.relations, "none") || got == "" || c.Stopped == "event" && !slices.Contains(e.relations, "different_scope") {
			got = "none"
		}
		if !slices.Contains(e.relations, got) {
			why := c.Stopped
			if n := len(c.Reasons); n > 0 && why != "" {
				why += ": " + c.Reasons[n-1].Why
			}
			wrong = append(wrong, fmt.Sprintf("%s => %s %s", e.line, got, why))
		}
	}
	for _, f := range s.x.Report.Findings {
		if f.Level >= factcheck.Warning && !s.isListed(f, listed) {
			wrong = append(wrong, fmt.Sprintf("%s %s %s that no line lists: %s", f.Level, f.Relation, f.Measure, quotes(f)))
		}
	}
	return wrong
}

// isListed reports whether a line speaks of any pair across two sides of a finding.
func (s suite) isListed(f factcheck.Finding, listed map[[2]string]bool) bool {
	for i, x := range f.Sides {
		for _, y := range f.Sides[i+1:] {
			for _, a := range x.Claims {
				for _, b := range y.Claims {
					if listed[[2]string{a.ID, b.ID}] {
						return true
					}
				}
			}
		}
	}
	return false
}

func quotes(f factcheck.Finding) string {
	var out []string
	for _, s := range f.Sides {
		out = append(out, fmt.Sprintf("%s %q", s.Claims[0].Source, s.Claims[0].Quote))
	}
	return strings.Join(out, " / ")
}

// wantLines are the lines of an entry of a case file.
func wantLines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// TestRelations checks testdata/relations and testdata/events: each text is compared
// with base.txt, and pairs of their figures stand as the entry "want" says.
func TestRelations(t *testing.T) {
	misses := readMisses(t)
	for _, dir := range []string{"relations", "events"} {
		files, err := filepath.Glob(filepath.Join("testdata", dir, "*.txtar"))
		require.NoError(t, err)
		require.NotEmpty(t, files)
		all, bad := 0, 0
		for _, file := range files {
			t.Run(dir+"/"+strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
				data, err := os.ReadFile(file)
				require.NoError(t, err)
				c := parseCase(string(data))
				require.NotEmpty(t, strings.TrimSpace(c.why), "a case says why it is there")
				lines, wrong := map[string][]expected{}, []string{}
				for _, line := range wantLines(c.text["want"]) {
					name, e := parseSuiteLine(t, line)
					lines[name] = append(lines[name], e)
					all++
				}
				for _, name := range c.names {
					if name == "want" || len(lines[name]) == 0 && name == "base.txt" {
						continue
					}
					require.NotEmpty(t, lines[name], "%s: a text without a line", name)
					names := []string{"base.txt", name}
					if name == "base.txt" {
						names = names[:1]
					}
					wrong = append(wrong, newSuite(t, c.text, names...).check(lines[name])...)
				}
				bad += len(wrong)
				misses.check(t, dir+"/"+strings.TrimSuffix(filepath.Base(file), ".txtar"), wrong)
			})
		}
		t.Logf("%s: %d of %d lines as wanted", dir, all-bad, all)
	}
	misses.write(t)
}

// TestStories checks testdata/stories: each file is one story of several texts. All
// alarms are listed under want, and pairs that must not alarm under quiet.
func TestStories(t *testing.T) {
	misses := readMisses(t)
	files, err := filepath.Glob("testdata/stories/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			misses.check(t, "stories/"+strings.TrimSuffix(filepath.Base(file), ".txtar"), story(t, file))
		})
	}
	misses.write(t)
}

// story checks one file and lists what is not as wanted.
func story(t *testing.T, file string) []string {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	c := parseCase(string(data))
	var names []string
	for _, n := range c.names {
		if n != "want" && n != "quiet" {
			names = append(names, n)
		}
	}
	s := newSuite(t, c.text, names...)
	var alarms, all []expected
	for _, line := range wantLines(c.text["want"]) {
		alarms = append(alarms, parseStoryLine(t, line))
	}
	for _, line := range wantLines(c.text["quiet"]) {
		all = append(all, parseStoryLine(t, line))
	}
	wrong := s.check(append(slices.Clone(alarms), all...))
	for _, e := range alarms {
		if !s.alarmed(e) {
			wrong = append(wrong, e.line+" => no alarm")
		}
	}
	for _, e := range all {
		if s.alarmed(e) {
			wrong = append(wrong, e.line+" => an alarm")
		}
	}
	return wrong
}

// alarmed reports whether two figures stand on two sides of a warning or error.
func (s suite) alarmed(e expected) bool {
	a, _ := s.id(e.a)
	b, _ := s.id(e.b)
	for _, f := range s.x.Report.Findings {
		if f.Level >= factcheck.Warning && s.isListed(f, map[[2]string]bool{{a, b}: true, {b, a}: true}) {
			return true
		}
	}
	return false
}

// missed are the lines of the suites that are not met, by file. Each is a fault that
// is known: a new one fails, and so does one that is no fault any more.
type missed map[string][]string

const missesFile = "testdata/misses.txt"

func readMisses(t *testing.T) missed {
	data, err := os.ReadFile(missesFile)
	require.NoError(t, err)
	out, name := missed{}, ""
	for line := range strings.Lines(string(data)) {
		switch line = strings.TrimRight(line, "\n"); {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "\t"):
			out[name] = append(out[name], line[1:])
		default:
			name = line
		}
	}
	return out
}

// check compares what is wrong in a file with what is known to be.
func (m missed) check(t *testing.T, name string, wrong []string) {
	for i, w := range wrong {
		t.Log(w) // with its reason
		if at := strings.Index(w, " => "); at >= 0 {
			why, _, _ := strings.Cut(w[at:], ":")
			wrong[i] = strings.TrimSpace(w[:at] + why)
		}
	}
	slices.Sort(wrong)
	if *update {
		m[name] = wrong
		return
	}
	assert.Equal(t, strings.Join(m[name], "\n"), strings.Join(wrong, "\n"), "not met as listed in "+missesFile)
}

func (m missed) write(t *testing.T) {
	if !*update {
		return
	}
	var b strings.Builder
	b.WriteString("# Lines of relations, events and stories that are not met, each with what is said\n# instead: by file. Written by go test ./factcheck -update.\n")
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if len(m[name]) > 0 {
			b.WriteString("\n" + name + "\n")
			for _, w := range m[name] {
				b.WriteString("\t" + w + "\n")
			}
		}
	}
	require.NoError(t, os.WriteFile(missesFile, []byte(b.String()), 0o644))
}
