package mention

import (
	"bufio"
	"encoding/json"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// figureCase is one line of the numbers files.
type figureCase struct {
	ID, Model, Text, Questionable string
	Expect, Ignore                []figureWant
}

type figureWant struct {
	Start, End        *int
	Kind              string
	Low, High         *float64
	LowOpen, HighOpen *bool
	Tolerance         bool
}

func (w *figureWant) UnmarshalJSON(data []byte) error {
	type plain figureWant
	var x struct {
		plain
		LowOpen  *bool `json:"low_open"`
		HighOpen *bool `json:"high_open"`
	}
	err := json.Unmarshal(data, &x)
	*w = figureWant(x.plain)
	w.LowOpen, w.HighOpen = x.LowOpen, x.HighOpen
	return err
}

// rate counts the cases of one model.
type rate struct {
	asked  int
	passed int // each mention found with its value, and nothing else of that model
	exact  int // the same with equal spans
	apart  int // failed, and read otherwise on purpose
}

// figureTargets are the shares of cases, in per cent, that must pass: those of a
// suite that are not questionable, all models of the line together.
var figureTargets = []struct {
	name   string
	least  float64
	models []string
}{
	{"numbers, numbers", 97, []string{"numbers.jsonl number"}},
	{"numbers, ranges", 92, []string{"numbers.jsonl range"}},
	{"numbers, percentages", 95, []string{"numbers.jsonl percent"}},
	{"numbers, currency", 92, []string{"numbers.jsonl currency"}},
	{"numbers, dimensions and ages", 90, []string{"numbers.jsonl dimension", "numbers.jsonl age"}},
	{"numbers, ordinals read as no count", 100, []string{"numbers.jsonl ordinal"}},
	{"Duckling", 92, []string{"numbers_duckling.jsonl number", "numbers_duckling.jsonl currency"}},
	{"quantulum3", 85, []string{"numbers_quantulum.jsonl quantity", "numbers_quantulum.jsonl quantity-ambiguous", "numbers_quantulum.jsonl spellout"}},
}

// TestFigureConformance measures the reader against the suites of other
// libraries. A case passes where a figure overlaps each expected span and has
// its value and bounds, and nothing else of the case's model is found; the
// second figure asks for equal spans as well, which is a matter of convention:
// one suite takes the whole string, another leaves "about" outside.
func TestFigureConformance(t *testing.T) {
	dir := os.Getenv("FACTCHECK_CONFORMANCE")
	if dir == "" {
		t.Skip("FACTCHECK_CONFORMANCE is not set")
	}
	declined := readDeclined(t)
	allDeclined := slices.Collect(maps.Keys(declined))
	rates := map[string]*rate{}
	for _, file := range []string{"numbers.jsonl", "numbers_duckling.jsonl", "numbers_quantulum.jsonl"} {
		for _, c := range readCases(t, filepath.Join(dir, file)) {
			key := file + " " + c.Model
			if c.Questionable != "" {
				key += ", questionable"
			}
			r := rates[key]
			if r == nil {
				r = &rate{}
				rates[key] = r
			}
			r.count(t, &c, declined)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(rates)) {
		r := rates[key]
		t.Logf("%-56s %3d of %3d  %5.1f %%   equal spans %5.1f %%   read otherwise on purpose %d", key, r.passed, r.asked, r.percent(r.passed), r.percent(r.exact), r.apart)
	}
	for _, target := range figureTargets {
		var sum rate
		for _, m := range target.models {
			require.NotNil(t, rates[m], m)
			sum.asked, sum.passed, sum.apart = sum.asked+rates[m].asked, sum.passed+rates[m].passed, sum.apart+rates[m].apart
		}
		t.Logf("%-40s %5.1f %% (target %.0f %%)", target.name, sum.percent(sum.passed), target.least)
		assert.GreaterOrEqual(t, sum.percent(sum.passed), target.least, target.name)
	}
	for _, suite := range [...]struct {
		prefix string
		cases  int
	}{{"rt/", 690}, {"duckling/", 256}, {"quantulum3/", 158}} {
		n := 0
		for _, id := range allDeclined {
			if strings.HasPrefix(id, suite.prefix) {
				n++
			}
		}
		assert.LessOrEqual(t, 100*n, 3*suite.cases, "cases of %s read otherwise on purpose", suite.prefix)
	}
	for id, reason := range declined {
		assert.Equal(t, "", reason, "%s is declined and passes, or is no case", id)
	}
}

func (r *rate) percent(n int) float64 { return 100 * float64(n) / float64(max(r.asked, 1)) }

// count asks one case. A declined case that fails is struck from the list, so
// that what is left over is out of date.
func (r *rate) count(t *testing.T, c *figureCase, declined map[string]string) {
	r.asked++
	ok, exact := c.pass()
	if ok {
		r.passed++
	}
	if exact {
		r.exact++
	}
	if ok {
		return
	}
	if _, known := declined[c.ID]; known {
		delete(declined, c.ID)
		r.apart++
	} else if os.Getenv("FACTCHECK_VERBOSE") != "" && c.Questionable == "" {
		t.Logf("%s %q want %s got %s", c.ID, c.Text, c.wants(), kindsAndValues(c.Text))
	}
}

// readDeclined reads the cases that are read otherwise on purpose: an id and the
// reason on each line.
func readDeclined(t *testing.T) map[string]string {
	data, err := os.ReadFile("testdata/conformance.txt")
	require.NoError(t, err)
	list := map[string]string{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		id, reason, ok := strings.Cut(line, " ")
		require.True(t, ok && reason != "", "%q gives no reason", line)
		list[id] = strings.TrimSpace(reason)
	}
	return list
}

func readCases(t *testing.T, file string) []figureCase {
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	var out []figureCase
	for lines.Scan() {
		var c figureCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		out = append(out, c)
	}
	require.NoError(t, lines.Err())
	return out
}

// numbersOf is figuresOf with the numbers that count nothing.
func numbersOf(s string) (*words.Text, []Figure) {
	t := words.Split(lexicon.English(), s)
	var all []Figure
	for _, sent := range t.Sentences {
		taken := takenBy(Dates(t, sent.First, sent.Last))
		list, aside := Numbers(t, sent.First, sent.Last, taken)
		all = append(append(all, list...), aside...)
	}
	return t, all
}

func (c *figureCase) wants() string {
	s := ""
	for _, w := range c.Expect {
		s += "[" + number64(w.Low) + " " + number64(w.High) + "]"
	}
	return s
}

func kindsAndValues(s string) string {
	_, list := numbersOf(s)
	var out []string
	for _, f := range list {
		out = append(out, strings.TrimSpace(f.Kind.String()+" "+value(f)))
	}
	return strings.Join(out, "; ")
}

func number64(f *float64) string {
	if f == nil {
		return "-"
	}
	return strconv.FormatFloat(*f, 'g', -1, 64)
}

// pass reports whether a case passes, and whether with equal spans. Of an
// ordinal it asks that no count overlaps it.
func (c *figureCase) pass() (ok, exact bool) {
	text, list := numbersOf(c.Text)
	if c.Model == "spellout" {
		ok = c.inOrder(list)
		return ok, ok
	}
	exact = true
	used := make([]bool, len(list))
	for _, w := range c.Expect {
		if c.Model == "ordinal" {
			if slices.ContainsFunc(list, func(f Figure) bool { return f.Kind == claims.Amount && w.overlaps(text, f) }) {
				return false, false
			}
			continue
		}
		found := false
		for i, f := range list {
			if f.Kind != claims.Ordinal && w.overlaps(text, f) {
				used[i] = true
				if w.has(f) && !found {
					found = true
					exact = exact && w.spans(text, f)
				}
			}
		}
		if !found {
			return false, false
		}
	}
	for i, f := range list {
		if !used[i] && c.asks(f) && !slices.ContainsFunc(c.Ignore, func(w figureWant) bool { return w.overlaps(text, f) }) {
			return false, false
		}
	}
	return true, exact
}

// inOrder reports whether the numbers of a text are those of a case without
// spans, one by one.
func (c *figureCase) inOrder(list []Figure) bool {
	slices.SortFunc(list, func(f, g Figure) int { return f.First - g.First })
	list = slices.DeleteFunc(list, func(f Figure) bool { return f.Q.Vague != "" })
	return slices.EqualFunc(c.Expect, list, func(w figureWant, f Figure) bool { return w.has(f) })
}

// asks reports whether the model of a case covers a figure, so that one that is
// not expected is a mistake. The models for bare numbers do not cover what has a
// unit; those for a unit cover nothing else; in a case about ranges plain numbers
// are not listed.
func (c *figureCase) asks(f Figure) bool {
	switch c.Model {
	case "number":
		return f.Q.Unit == "" && f.Kind != claims.Ordinal && f.Kind != claims.Age && f.Q.Hedge != claims.None && f.Q.Vague == ""
	case "range":
		return f.Kind <= claims.Share && f.Q.Hedge >= claims.AtLeast && f.Q.Hedge <= claims.Range
	case "percent":
		return f.Percent
	case "currency":
		return f.Money
	case "dimension":
		return f.Q.Unit != "" && !f.Money && !f.Percent && f.Kind == claims.Amount && !timeUnit(f.Q.Unit) && !strings.HasPrefix(f.Q.Unit, "deg")
	case "age":
		return f.Kind == claims.Age
	case "quantity", "quantity-ambiguous":
		return f.Kind <= claims.Share && f.Q.Hedge != claims.None && f.Q.Vague == ""
	}
	return false
}

func (w *figureWant) overlaps(t *words.Text, f Figure) bool {
	if w.Start == nil || w.End == nil {
		return true
	}
	return int(t.Tokens[f.First].Start) < *w.End && *w.Start < int(t.Tokens[f.Last-1].End)
}

// spans reports whether the expression, with its hedge and unit or without, is
// the span that is wanted.
func (w *figureWant) spans(t *words.Text, f Figure) bool {
	if w.Start == nil || w.End == nil {
		return true
	}
	starts, ends := [...]int{f.First, f.Num}, [...]int{f.Last, f.NumEnd}
	return slices.ContainsFunc(starts[:], func(i int) bool { return int(t.Tokens[i].Start) == *w.Start }) &&
		slices.ContainsFunc(ends[:], func(i int) bool { return int(t.Tokens[i-1].End) == *w.End })
}

// has reports whether a figure has the value, or the bounds. Suites that give a
// single value leave hedges out; where they give a bound, a figure must have it.
func (w *figureWant) has(f Figure) bool {
	q := f.Q
	switch {
	case q.Vague != "" || q.Hedge == claims.None:
		return false
	case w.Low != nil && w.High != nil && q.Hedge != claims.Range:
		return near(w.Low, q.Point) && near(w.High, q.Point)
	}
	given := bounds(q)
	return sameEnd(w.Low, w.LowOpen, given.Low) && (sameEnd(w.High, w.HighOpen, given.High) || w.closedAbove(given.High))
}

// closedAbove accepts that "20 to 30" holds 30, where the suite leaves the upper
// end out: its convention, not what a reader of news takes.
func (w *figureWant) closedAbove(high claims.Bound) bool {
	closed := w.Kind == "range" && w.Low != nil && w.High != nil && w.LowOpen != nil && !*w.LowOpen && w.HighOpen != nil && *w.HighOpen
	return closed && high.Kind == claims.Closed && near(w.High, high.Value)
}

func bounds(q claims.Quantity) claims.Interval {
	switch at := (claims.Bound{Value: q.Point, Kind: claims.Closed}); q.Hedge {
	case claims.Range:
		return q.Given
	case claims.AtLeast:
		return claims.Interval{Low: at}
	case claims.AtMost:
		return claims.Interval{High: at}
	case claims.MoreThan:
		at.Kind = claims.Open
		return claims.Interval{Low: at}
	case claims.LessThan:
		at.Kind = claims.Open
		return claims.Interval{High: at}
	}
	return claims.Point(q.Point)
}

func sameEnd(want *float64, open *bool, got claims.Bound) bool {
	if want == nil || got.Kind == claims.Unbounded {
		return want == nil && got.Kind == claims.Unbounded
	}
	return near(want, got.Value) && (open == nil || *open == (got.Kind == claims.Open))
}

func near(want *float64, got claims.Number) bool {
	return want != nil && math.Abs(*want-got.Float()) <= 1e-9*math.Max(1e-6, math.Abs(*want))
}
