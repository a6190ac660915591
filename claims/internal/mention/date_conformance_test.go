package mention

import (
	"bufio"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// dateCase is one line of dates.jsonl.
type dateCase struct {
	ID, Origin, Text, Reference, Questionable string
	Expect, Ignore                            []dateWant
}

type dateWant struct {
	Start, End int
	Type       string
	Quote      string
	Holiday    string
	Timex      string
	EndNamed   bool `json:"end_named"`
	Candidates []struct{ From, Until *string }
}

// dateScore counts cases. Any: each expected date is found, somewhere in its
// place, with days that are among those given. Exact: with the same span too
// (its preposition or operator may be in or out), and nothing else is found.
type dateScore struct{ cases, any, exact int }

// dateFloors are raised as the reader improves. Holidays and half of the
// phrases of schedulers ("next 3 weeks", "week 10") are not for news.
var dateFloors = map[string]dateScore{
	"recognizers-text": {any: 180, exact: 148},
	"duckling":         {any: 116, exact: 92},
	"nothing":          {any: 94, exact: 94},
}

func TestDateConformance(t *testing.T) {
	dir := os.Getenv("FACTCHECK_CONFORMANCE")
	if dir == "" {
		t.Skip("FACTCHECK_CONFORMANCE is not set")
	}
	f, err := os.Open(filepath.Join(dir, "dates.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	scores := map[string]*dateScore{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c dateCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		key := c.Origin
		switch {
		case len(c.Expect) == 0:
			key = "nothing"
		case c.Questionable != "":
			key += ", questionable"
		case c.Expect[0].Holiday != "":
			key += ", holidays"
		}
		if scores[key] == nil {
			scores[key] = &dateScore{}
		}
		any, exact := c.score()
		scores[key].cases++
		scores[key].any += any
		scores[key].exact += exact
		if any == 0 && os.Getenv("FACTCHECK_MISSES") != "" {
			t.Logf("%s %q want %v got %s", c.ID, c.Text, c.wants(), dateQuotes(c.Text))
		}
	}
	require.NoError(t, lines.Err())
	for _, key := range slices.Sorted(maps.Keys(scores)) {
		s := scores[key]
		t.Logf("%-30s any %d, exact %d of %d", key, s.any, s.exact, s.cases)
	}
	for key, floor := range dateFloors {
		require.Contains(t, scores, key)
		assert.GreaterOrEqual(t, scores[key].any, floor.any, key)
		assert.GreaterOrEqual(t, scores[key].exact, floor.exact, key)
	}
}

func (c dateCase) wants() []string {
	var out []string
	for _, w := range c.Expect {
		s := w.Quote + " " + w.Timex
		for _, k := range w.Candidates {
			s += " " + strings.Join([]string{str(k.From), str(k.Until)}, "..")
		}
		out = append(out, s)
	}
	return out
}

func str(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func (c dateCase) score() (any, exact int) {
	text := words.Split(lexicon.English(), c.Text)
	var found []Date
	for _, s := range text.Sentences {
		for _, d := range Dates(text, s.First, s.Last) {
			if !d.Clock {
				found = append(found, d)
			}
		}
	}
	var a Anchors
	if c.Reference != "" {
		a.Published = edtf.MustParse(c.Reference[:10])
		a.Last = a.Published // the suites count "the following week" from it too
	}
	any, exact = 1, 1
	for _, w := range c.Expect {
		ok, same := false, false
		for _, d := range found {
			lo, hi := int(text.Tokens[d.First].Start), int(text.Tokens[d.Last-1].End)
			if lo >= w.End || hi <= w.Start || !w.holds(d, a) {
				continue
			}
			ok = true
			same = same || hi == w.End && (lo == w.Start || int(text.Tokens[d.OpFirst].Start) == w.Start)
		}
		if !ok {
			any, exact = 0, 0
		}
		if !same {
			exact = 0
		}
	}
	for _, d := range found {
		if !c.known(int(text.Tokens[d.First].Start)) {
			exact = 0
			if len(c.Expect) == 0 {
				any = 0
			}
		}
	}
	return any, exact
}

// known reports whether an expected or ignored mention lies over an offset.
func (c dateCase) known(at int) bool {
	for _, list := range [][]dateWant{c.Expect, c.Ignore} {
		for _, w := range list {
			if at >= w.Start && at < w.End {
				return true
			}
		}
	}
	return false
}

// holds reports whether a date, told as past or as to come, has the days of a
// candidate. A named end may be included.
func (w dateWant) holds(d Date, a Anchors) bool {
	for _, past := range []bool{true, false} {
		p := d.Resolve(a, past)
		if p.Open != "" && len(w.Candidates) == 0 {
			return true
		}
		if p.Open != "" {
			continue
		}
		span := p.CoreSpan()
		for _, k := range w.Candidates {
			from, until := edtf.MinDay, edtf.MaxDay
			if k.From != nil {
				from, _ = edtf.MustParse(*k.From).Bounds()
			}
			if k.Until != nil {
				until, _ = edtf.MustParse(*k.Until).Bounds()
				until--
			}
			named := w.EndNamed && span.To > until && span.To <= until+366
			if span.From == from && (span.To == until || named) {
				return true
			}
		}
	}
	return false
}
