package mention

import (
	"bufio"
	"encoding/json"
	"maps"
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

// dateFloors are raised as the reader improves. Of what is missed most is not for
// news ("the EOM", "3 fridays from now" told twice in two ways, "sy18"), or the
// suites contradict each other: where the first week of a month begins, whether
// "last Wednesday", on a Thursday, was yesterday.
var dateFloors = map[string]dateScore{
	"recognizers-text": {any: 498, exact: 409},
	"duckling":         {any: 320, exact: 250},
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
	a := Anchors{Order: MonthFirst, Ahead: c.Origin == "duckling"} // as both suites write
	if c.Reference != "" {
		a.Published = edtf.MustParse(c.Reference[:10])
		a.Last = a.Published // the suites count "the following week" from it too
	}
	any, exact = 1, 1
	for _, w := range c.Expect {
		ok, same, read := false, false, false
		for _, d := range found {
			lo, hi := int(text.Tokens[d.First].Start), int(text.Tokens[d.Last-1].End)
			if lo >= w.End || hi <= w.Start {
				continue
			}
			read = true
			if !w.holds(d, a) {
				continue
			}
			ok = true
			same = same || hi == w.End && (lo == w.Start || int(text.Tokens[d.OpFirst].Start) == w.Start)
		}
		if !ok && (read || len(w.Candidates) > 0) { // without candidates nothing need be read
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

// holds reports whether a date has the days of a candidate. Duckling means the
// next Tuesday where it says "Tuesday", and so the reader is told; the other
// suite lists the last and the next one.
func (w dateWant) holds(d Date, a Anchors) bool {
	for _, past := range []bool{true, false} {
		p := d.Resolve(a, past)
		if len(w.Candidates) == 0 && w.undecided(p) {
			return true
		}
		if p.Open != "" {
			continue
		}
		for _, k := range w.Candidates {
			want := claims.Span{From: edtf.MinDay, To: edtf.MaxDay}
			if k.From != nil {
				want.From, _ = edtf.MustParse(*k.From).Bounds()
			}
			if k.Until != nil {
				want.To, _ = edtf.MustParse(*k.Until).Bounds()
				want.To--
			}
			if p.CoreSpan() == want || w.named(&d, p.CoreSpan(), want) || alike(&d, p, want) {
				return true
			}
		}
	}
	return false
}

// undecided: without candidates the suite resolves nothing ("last fiscal year",
// "feb 30"). A reader may leave it open too; days that it gives are to lie in the
// year that the suite's text names, if it does.
func (w dateWant) undecided(p claims.Period) bool {
	if p.Open != "" {
		return true
	}
	year, _, _ := p.CoreSpan().From.Civil()
	return w.Timex == "" || w.Timex[0] < '0' || w.Timex[0] > '9' || strings.HasPrefix(w.Timex, strconv.Itoa(year))
}

// named: the suite takes the start of a named end for the end. A reader of news
// includes it, in a range as in "until April 27th" and "no later than January 1";
// and what is "after May 3" begins there on the day itself. An end may thus be one
// named unit away, never more.
func (w dateWant) named(d *Date, got, want claims.Span) bool {
	end := w.EndNamed || d.Op == claims.Until || d.Op == claims.By
	switch {
	case end && got.From == want.From:
		return got.To > want.To && got.To <= want.To+366
	case d.Op == claims.After:
		return got.To == want.To && got.From == want.From+1
	}
	return false
}

// alike are readings that differ by what the words leave open, each for one sort
// of expression; what is wrong by more stays wrong.
func alike(d *Date, p claims.Period, want claims.Span) bool {
	got, margin := p.CoreSpan(), p.MarginSpan()
	nested := got.Inside(want) || want.Inside(got)
	switch u := &d.from; {
	case u.shape == dateEarly, u.shape == dateMid, u.shape == dateLate, u.shape >= dateSoFar,
		u.taken > 0 && u.steps[u.taken-1].op == movePart:
		// Where the end of a month begins, each suite decides for itself (the
		// last ten days, the second half); our own bounds are a table in the
		// design. The right part has days in common and lies in our margin.
		return want.Inside(margin) && nested
	case u.kind == dateSeason:
		// No two almanacs agree where a season ends.
		return want.Inside(margin) && want.Meets(got)
	case u.kind == dateWindow:
		// "The last two weeks" are whole ones before this, or fourteen days, with
		// today or without: either end may be a unit away.
		one := addUnits(0, u.unit, 1) + 1
		return want.From-got.From <= one && got.From-want.From <= one && want.To-got.To <= one && got.To-want.To <= one
	case u.kind == dateOffset && u.counted, u.taken > 0 && u.steps[u.taken-1].op == moveShift:
		// "Two months ago" is a day there and a month here.
		return want.Inside(got)
	case u.kind == dateCentury:
		// The 15th century begins in 1401, there in 1400.
		return dayOfYear(want.From) == dayOfYear(got.From) && got.From-want.From <= 366 && got.From > want.From && got.To-want.To <= 366
	}
	return false
}

func dayOfYear(d edtf.Day) int {
	_, m, day := d.Civil()
	return 100*m + day
}
