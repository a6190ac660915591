package extract_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// frameLabel is one line of testdata/frames/labels.txt.
type frameLabel struct {
	offset                   int
	event, kind, place, time string
}

// frameLabels reads the labels by text.
func frameLabels(t *testing.T) (texts []string, of map[string][]frameLabel) {
	t.Helper()
	data, err := os.ReadFile("testdata/frames/labels.txt")
	require.NoError(t, err)
	of = map[string][]frameLabel{}
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case strings.HasPrefix(line, "#") || len(f) < 2:
		case f[0] == "text":
			texts = append(texts, f[1])
		default:
			require.Len(t, f, 5, line)
			at, err := strconv.Atoi(f[0])
			require.NoError(t, err, line)
			of[texts[len(texts)-1]] = append(of[texts[len(texts)-1]], frameLabel{at, f[1], f[2], f[3], f[4]})
		}
	}
	return texts, of
}

// framed is what was read at a label.
type framed struct {
	event int
	when  claims.Period
	place []string
}

// toldAt finds the clause at a byte.
func toldAt(r extract.Reading, offset int) framed {
	for _, s := range r.Sentences {
		for _, c := range s.Clauses {
			if offset < c.Citation.Start || offset >= c.Citation.End {
				continue
			}
			x := framed{event: c.Event, when: c.Period, place: c.Place}
			if c.Event >= 0 {
				e := r.Events[c.Event]
				if x.when.IsZero() || x.when.Op == claims.Since {
					x.when = e.Period
				}
				x.place = append(x.place, append(e.Places, e.Names...)...)
			}
			return x
		}
	}
	return framed{event: -1}
}

// TestFrames reads the labelled texts, which lie where FACTCHECK_GOLD points, and
// counts: of two clauses that were read as of one event how many are (precision),
// of two that are of one event how many were read so (recall), and for how many the
// time and place are those of the label.
func TestFrames(t *testing.T) {
	dir := os.Getenv("FACTCHECK_GOLD")
	if dir == "" {
		t.Skip("FACTCHECK_GOLD is not set: the frames of real news are not checked")
	}
	texts, labels := frameLabels(t)
	var right, said, want, timeRight, timed, placeRight, placed int
	for _, text := range texts {
		res, err := read.Files([]string{filepath.Join(dir, "docs", text)}, read.Options{})
		require.NoError(t, err)
		r := extract.Read(res.Docs[0])
		var r0, s0, w0 int
		list := labels[text]
		for i, a := range list {
			x := toldAt(r, a.offset)
			if testing.Verbose() {
				label := ""
				if x.event >= 0 {
					label = r.Events[x.event].Label()
				}
				t.Logf("%s:%d\t%s %s %s %s\t=> %d %s %s", text, a.offset, a.event, a.kind, a.place, a.time, x.event, label, x.when.Core)
			}
			if a.event == "-" {
				continue
			}
			if a.time != "?" {
				timed++
				if claims.When(a.time).Meets(x.when) && x.when.Known() {
					timeRight++
				}
			}
			if a.place != "?" {
				placed++
				if holdsPlace(x.place, a.place) {
					placeRight++
				}
			}
			for _, b := range list[:i] {
				if b.event == "-" || base(a.event) == base(b.event) && a.event != b.event {
					continue
				}
				y := toldAt(r, b.offset)
				one, read := a.event == b.event, x.event >= 0 && x.event == y.event
				if one {
					w0++
				}
				if read {
					s0++
				}
				if one && read {
					r0++
				}
			}
		}
		t.Logf("%-45s precision %.3f recall %.3f", text, ratio(r0, s0), ratio(r0, w0))
		right, said, want = right+r0, said+s0, want+w0
	}
	t.Logf("frames: precision %.3f (%d of %d) recall %.3f (of %d); time %.3f of %d; place %.3f of %d",
		ratio(right, said), right, said, ratio(right, want), want, ratio(timeRight, timed), timed, ratio(placeRight, placed), placed)
	assert.GreaterOrEqual(t, ratio(right, said), 0.5)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// base is a label without its window.
func base(label string) string {
	s, _, _ := strings.Cut(label, "+")
	return s
}

func holdsPlace(list []string, place string) bool {
	for _, p := range list {
		if strings.EqualFold(p, place) || strings.Contains(strings.ToLower(p), strings.ToLower(place)) {
			return true
		}
	}
	return false
}
