package extract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
)

var update = flag.Bool("update", false, "write what is read into testdata/figures")

// TestProbes reads the short texts of testdata/figures: each figure is wanted
// and each want is found. The file README there tells how a case is written.
func TestProbes(t *testing.T) {
	files, err := filepath.Glob("testdata/figures/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			f, err := parseProbes(file, string(data))
			require.NoError(t, err)
			f.requireBothSorts(t)
			for _, p := range f.probes {
				p.check(t, file)
			}
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(f.String()), 0o644))
			}
		})
	}
}

// requireBothSorts wants cases that read something and cases that are near
// misses: a rule is shown by what it does and by what it leaves alone.
func (f *probeFile) requireBothSorts(t *testing.T) {
	near := 0
	for _, p := range f.probes {
		if p.nearMiss() {
			near++
		}
	}
	require.NotZero(t, near, "no near miss")
	require.Less(t, near, len(f.probes), "nothing but near misses")
}

// check compares a text's figures with those that are wanted. A case that is
// known to fail must go on failing, or else lose its mark.
func (p *probe) check(t *testing.T, file string) {
	got := readProbe(t, p.text)
	diff := p.differs(got)
	switch at := fmt.Sprintf("%s:%d: %s\n%s", file, p.line, p.name, p.text); {
	case *update:
		p.update(got, diff != "")
	case p.known && diff == "":
		t.Errorf("%s\nis read as wanted now: take the line with ! away", at)
	case !p.known && diff != "":
		t.Errorf("%s\n%s\nis read as\n%s", at, diff, p.present(got))
	}
}

// differs says what of a text's figures is not as wanted; "" where all is.
func (p *probe) differs(got []reading1) string {
	var out []string
	left := slices.Clone(got)
	for _, w := range p.wants {
		i := slices.IndexFunc(left, w.is)
		if i < 0 {
			out = append(out, "not read: "+w.line)
			continue
		}
		left = slices.Delete(left, i, i+1)
	}
	for _, g := range left {
		if !g.aside {
			out = append(out, "not wanted: "+g.String())
		}
	}
	return strings.Join(out, "\n")
}

// update takes over what is read now. What counts nothing is written down only
// where the case asked for it.
func (p *probe) update(got []reading1, differs bool) {
	if p.known {
		p.known, p.now = differs, present(got, "; ")
		return
	}
	if !differs {
		return
	}
	var wants []want
	for _, g := range got {
		asked := slices.ContainsFunc(p.wants, func(w want) bool { return w.is(g) })
		if !g.aside || asked {
			wants = append(wants, want{line: g.String()})
		}
	}
	p.wants = wants
}

// reading1 is one figure of a text, in the words of a case.
type reading1 struct {
	value, what, noun, quote string
	extent, stance           string // "" for a total, and for what is asserted
	direction                string
	read, stated             string
	aside                    bool // counts nothing, and need not be listed
}

// readProbe reads a text. Dates and times of day are the matter of other tests.
func readProbe(t *testing.T, text string) []reading1 {
	r := extract.Read(document(t, "", text))
	var out []reading1
	for _, c := range slices.Concat(r.Claims, r.Others) {
		if c.IsDate() || c.Measure == "event_time" || c.Measure == "date" || c.Quantity.IsZero() {
			continue
		}
		g := reading1{
			value: valueOfQuantity(c.Quantity).String(), what: string(c.Measure), noun: c.Noun, quote: c.Citation.Quote,
			direction: c.Direction.String(), read: brief(c.Quantity.Read), stated: brief(c.Quantity.Stated),
			aside: c.Measure == "" && c.Kind != claims.Amount,
		}
		if c.Extent != claims.Total {
			g.extent = c.Extent.String()
		}
		if c.Stance != claims.Asserted {
			g.stance = c.Stance.String()
		}
		if g.what == "" {
			g.what = c.Kind.String()
		}
		if g.what == "" {
			g.what = other
		}
		out = append(out, g)
	}
	return out
}

// String writes a figure as a case has it.
func (g reading1) String() string {
	s := g.value + " " + g.what
	if g.noun != "" {
		s += ", " + g.noun
	}
	for _, d := range []string{g.extent, g.stance} {
		if d != "" {
			s += "; " + d
		}
	}
	return s
}

func present(got []reading1, sep string) string {
	if len(got) == 0 {
		return nothing
	}
	var out []string
	for _, g := range got {
		out = append(out, g.String())
	}
	return strings.Join(out, sep)
}

// present lists the figures that were read, with their intervals where the
// case asks for some.
func (p *probe) present(got []reading1) string {
	if !slices.ContainsFunc(p.wants, func(w want) bool { return w.read != "" }) {
		return present(got, "\n")
	}
	var out []string
	for _, g := range got {
		out = append(out, g.String()+", read "+g.read+", stated "+g.stated)
	}
	return strings.Join(out, "\n")
}

// is reports whether a figure is as wanted. A noun, a quote, a direction and
// intervals count only where the case gives them.
func (w want) is(g reading1) bool {
	either := func(want, got string) bool { return want == "" || want == got }
	return w.value.String() == g.value && w.what == g.what && w.extent == g.extent && w.stance == g.stance &&
		either(w.noun, g.noun) && either(w.quote, g.quote) && either(w.direction, g.direction) &&
		either(w.read, g.read) && either(w.stated, g.stated)
}

// brief writes an interval as a case has it: "[16000 24000)", "(30000 inf)".
func brief(i claims.Interval) string {
	return strings.NewReplacer(", ", " ", ",", "", "∞", "inf").Replace(i.String())
}

// A mistake in a file of cases is told with its place.
func TestProbeMistakes(t *testing.T) {
	const ok = "Why.\n-- a --\nTen people died.\n> 10 deaths, people\n"
	_, err := parseProbes("f", ok)
	require.NoError(t, err)
	for _, c := range []struct{ data, want string }{
		{"-- a --\nTen people died.\n> 10 deaths\n", "f:1: the file begins with no word on what its cases show"},
		{"Why.\n-- a --\nTen people died.\n", "f:2: the case asserts nothing"},
		{"Why.\n-- a --\n> 10 deaths\n", "f:2: the case has no text"},
		{"Why.\n", "f:1: the file has no case"},
		{ok + "-- a --\nTen people died.\n> 10 deaths\n", "f:5: another case has this name"},
		{ok + "-- b --\nTen died.\n> 10 deaths\nMore text.\n", "f:8: text behind what is read"},
		{ok + "-- b --\nTen died.\n> 10 deads\n", `f:7: no measure is called "deads"`},
		{ok + "-- b --\nTen died.\n> ten deaths\n", `f:7: "ten" is no value`},
		{ok + "-- b --\nTen died.\n> deaths\n", `f:7: no value`},
		{ok + "-- b --\nTen died.\n> 10 deaths; dead\n", `f:7: "dead" is no extent, stance or direction`},
		{ok + "-- b --\nTen died.\n> 10 [9 deaths\n", `f:7: an interval without its end`},
		{ok + "-- b --\nTen died.\n> nothing\n> 10 deaths\n", "f:5: nothing, and yet something"},
		{ok + "-- b --\nTen died.\n> 10 deaths \"Ten\n", `f:7: a quote without its end`},
	} {
		_, err := parseProbes("f", c.data)
		if assert.Error(t, err, c.data) {
			assert.Equal(t, c.want, err.Error(), c.data)
		}
	}
}
