package edtf

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// edtfCase is a line of the conformance data: an expression of a published test
// suite and what that suite says of it.
type edtfCase struct {
	ID           string  `json:"id"`
	EDTF         string  `json:"edtf"`
	Level        *int    `json:"level"`
	Min          *string `json:"min"`
	Max          *string `json:"max"`
	Note         string  `json:"note"`
	Questionable string  `json:"questionable"`
}

func conformance(t *testing.T, file string) []edtfCase {
	t.Helper()
	dir := os.Getenv("FACTCHECK_CONFORMANCE")
	if dir == "" {
		t.Skip("FACTCHECK_CONFORMANCE is not set")
	}
	r, err := os.Open(filepath.Join(dir, file))
	require.NoError(t, err)
	defer r.Close()
	var cases []edtfCase
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var c edtfCase
		require.NoError(t, json.Unmarshal(s.Bytes(), &c))
		cases = append(cases, c)
	}
	require.NoError(t, s.Err())
	return cases
}

// declined holds the expressions of the suites that this package takes
// otherwise on purpose, and why.
var declined = map[string]string{
	"1985-04-12T23:20:30Z/1986-05-13T01:30:45Z": "the profile has no time of day in an interval",
}

// accepted holds what a suite rejects and this package reads on purpose.
var accepted = map[string]string{
	"Y-61000/-2000": "the start lies before the end",
}

// score counts cases that pass.
type score struct{ passed, of int }

func (s *score) count(ok bool) {
	s.of++
	if ok {
		s.passed++
	}
}

func (s score) rate() float64 { return float64(s.passed) / float64(max(s.of, 1)) }

func TestConformanceValid(t *testing.T) {
	var levels [4]score // the last for those without a level
	var doubtful, days score
	for _, c := range conformance(t, "edtf_valid.jsonl") {
		d, err := Parse(c.EDTF)
		level := 3
		if c.Level != nil {
			level = *c.Level
		}
		if c.Questionable != "" {
			doubtful.count(err == nil)
			continue
		}
		if declined[c.EDTF] != "" {
			assert.Error(t, err, "%q is declined: %s", c.EDTF, declined[c.EDTF])
			continue
		}
		levels[level].count(err == nil)
		if err != nil {
			t.Logf("%s: %q: %v", c.ID, c.EDTF, err)
			continue
		}
		lo, hi := d.Bounds()
		for _, end := range []struct {
			want *string
			got  Day
		}{{c.Min, lo}, {c.Max, hi}} {
			if end.want == nil {
				continue
			}
			ok := dayText(end.got) == *end.want || *end.want == "unknown" && (end.got == MinDay || end.got == MaxDay)
			if !d.Definite() {
				continue // a date without a year covers every day here, 0000 to 9999 elsewhere
			}
			if c.Note == "bounds converted to UTC" && !ok {
				continue // bounds are as written
			}
			days.count(ok)
			if !ok {
				t.Logf("%s: %q: got %s, want %s", c.ID, c.EDTF, dayText(end.got), *end.want)
			}
		}
	}
	t.Logf("level 0: %v, level 1: %v, level 2: %v, no level: %v", levels[0], levels[1], levels[2], levels[3])
	t.Logf("days: %v; questionable: %v", days, doubtful)
	for i, floor := range []float64{1, 1, 1, 1} {
		assert.GreaterOrEqual(t, levels[i].rate(), floor, "level %d", i)
	}
	assert.GreaterOrEqual(t, days.rate(), 0.99)
}

func TestConformanceInvalid(t *testing.T) {
	var all, doubtful score
	for _, c := range conformance(t, "edtf_invalid.jsonl") {
		_, err := Parse(c.EDTF)
		if c.Questionable != "" {
			doubtful.count(err != nil)
			continue
		}
		if accepted[c.EDTF] != "" {
			assert.NoError(t, err, "%q is accepted: %s", c.EDTF, accepted[c.EDTF])
			continue
		}
		all.count(err != nil)
		if err == nil {
			t.Logf("%s: %q is accepted", c.ID, c.EDTF)
		}
	}
	t.Logf("invalid: %v; questionable: %v", all, doubtful)
	assert.Equal(t, all.of, all.passed)
}

// dayText writes a day as the suites do.
func dayText(d Day) string {
	switch d {
	case MinDay:
		return "-inf"
	case MaxDay:
		return "inf"
	}
	s := civilText(d.Civil())
	if s[0] == 'Y' { // only years are written there
		s = s[1:]
	}
	return s
}
