package render

import (
	"bytes"
	"fmt"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// examined compares the claims of a report anew.
func examined(r *factcheck.Report) *factcheck.Examination { return new(factcheck.Checker).Examine(r) }

func paired(t *testing.T, r *factcheck.Report, m, n int) string {
	t.Helper()
	return show(t, func(b *bytes.Buffer) error { return Pair(b, examined(r), m, n, Options{Width: 200}) })
}

func alone(t *testing.T, r *factcheck.Report, n int, o Options) string {
	t.Helper()
	o.Width = 200
	return show(t, func(b *bytes.Buffer) error { return Figure(b, examined(r), n, o) })
}

func TestPairReported(t *testing.T) {
	got := paired(t, lowland(), 0, 1)
	for _, want := range []string{
		"error[FC101] death toll: two texts give figures that cannot both be right\n\nfigure 1: 20,000 dead\n\n  sources/almanac.txt:3:47  (Almanac, 1998)\n",
		"figure 2: more than 30,000 dead\n\n  drafts/lowland.md:3:49  (draft, 2026-11-20)\n",
		"claim id      c-drafts/lowland.md\n",
		"tests, in order\n  event         same: both are given as \"Lowland War\"\n  measure ",
		"outcome\n  relation      conflict: two texts give figures that cannot both be right\n",
		"finding       92c2\n",
		"level         error: FC101 is error for moderate severity",
		"nearest rule that did not fire\n",
	} {
		assert.Contains(t, got, want)
	}
	assert.Equal(t, got, paired(t, lowland(), 1, 0))
}

func TestPairNotCompared(t *testing.T) {
	r := lowland()
	r.Claims[0].Place, r.Claims[1].Place = []string{"Vandry"}, []string{"Oresk"}
	got := paired(t, r, 0, 1)
	assert.Contains(t, got, "not compared: stopped by the test of place\n\nfigure 1")
	assert.Contains(t, got, "\noutcome\n  - not compared: stopped by the test of place\n  - different scope: not the same thing, and not compared\n")
	assert.NotContains(t, got, "level")
}

// Two sources beside a draft are not compared, and what would have come of it is told.
func TestPairSkipped(t *testing.T) {
	r := reportOf(figure("d", "", "20,000", ""), figure("a", "", "45,000", ""), figure("b", "", "90,000", ""))
	r.Sources[0].Kind = "draft"
	got := paired(t, r, 1, 2)
	assert.Contains(t, got, "not compared: sources are compared with the draft, and not with each other\n")
	assert.Contains(t, got, "\noutcome, had the two been compared\n  relation      conflict")
	assert.NotContains(t, got, "finding  ")
	assert.Contains(t, alone(t, r, 1, Options{}), "not compared: sources are compared with the draft, and not with each other (1 figure)\n  b:3:1  \"90,000\"\n")
}

func TestFigureAlone(t *testing.T) {
	list := []claims.Claim{figure("a", "", "20,000", ""), figure("b", "", "about 20,000", ""), figure("c", "", "45,000", "")}
	for i := range 7 {
		c := figure(fmt.Sprintf("d%d", i), "", fmt.Sprint(12+i), "")
		c.Event.Name = "Upland War"
		list = append(list, c)
	}
	got := alone(t, reportOf(list...), 0, Options{})
	for _, want := range []string{
		"death toll: 20,000 dead\n",
		"compared with (2 figures)\n  c:3:1  \"45,000\"\n                error[FC101] conflict: two texts give",
		"finding 92c2\n  b:3:1  \"about 20,000\"\n                the figures agree\n",
		"not compared: stopped by the test of event (7 figures)\n  d0:3:1  \"12\"\n                different: ",
		"  and 2 more; -v lists them\n",
	} {
		assert.Contains(t, got, want)
	}
	got = alone(t, reportOf(list...), 0, Options{Verbose: true})
	assert.Contains(t, got, "  d6:3:1  ")
	assert.NotContains(t, got, "more")
	assert.Contains(t, alone(t, reportOf(list[0]), 0, Options{}), "compared with nothing\n  - these texts give no other figure")
	assert.Contains(t, alone(t, reportOf(list[0], list[3]), 0, Options{}), "compared with nothing\n\nnot compared: stopped by the test of event (1 figure)")
}

// Whatever a text says, it is only seen.
func TestPairOfHostileWords(t *testing.T) {
	for _, words := range hostile {
		r := stuffed(words)
		for _, got := range []string{paired(t, r, 0, 1), alone(t, r, 0, Options{}), alone(t, r, 1, Options{}), Named(&r.Claims[0])} {
			for _, c := range got {
				if c != '\n' && c != '\u200c' && c != '\u200d' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c) || c == '\u2028') {
					t.Errorf("%U reaches the output of %q", c, words)
				}
			}
		}
		assert.Equal(t, paired(t, readBack(t, r), 0, 1), paired(t, readBack(t, readBack(t, r)), 0, 1))
	}
}
