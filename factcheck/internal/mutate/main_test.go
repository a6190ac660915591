package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
)

const repository = "../../testdata/agreeing"

// floors are how many slips of a kind were found at warning or above, in figures that are
// told, when this was last measured, with room for one or two. They are counts and no
// shares: to read and link more figures must never fail. Raise them with what is found; one
// goes down only for a reason that the commit gives.
var floors = map[kind]int{half: 20, tenfold: 19, swapped: 22, byOne: 2, exchanged: 5, year: 0}

const (
	quietFloor = 97  // sets without an alarm, in hundredths
	toldFloor  = 150 // labelled figures that are told
)

// trials checks the repository's sets with every slip in a figure that is told, a set at a
// time on every core.
func trials(t *testing.T) []trial {
	t.Helper()
	sets, err := loadSets(repository)
	require.NoError(t, err)
	out, errs := make([]trial, len(sets)), make([]error, len(sets))
	var wg sync.WaitGroup
	for i, s := range sets {
		wg.Go(func() { out[i], errs[i] = s.try(1, true) })
	}
	wg.Wait()
	for _, err := range errs {
		require.NoError(t, err)
	}
	return out
}

func TestFloors(t *testing.T) {
	r := sum(1, trials(t))
	t.Log("\n" + r.text())
	require.GreaterOrEqual(t, r.Sets, 40)
	assert.GreaterOrEqual(t, 100*r.Quiet, quietFloor*r.Sets, "sets without an alarm: %v", r.Alarms)
	assert.GreaterOrEqual(t, r.Told, toldFloor, "figures that are told")
	for k, floor := range floors {
		i := slices.IndexFunc(r.Rows, func(x row) bool { return x.Kind == k })
		require.GreaterOrEqual(t, i, 0, "no slip of kind %s", k)
		assert.GreaterOrEqual(t, r.Rows[i].ToldFound, floor, "%s: %s", k, percent(r.Rows[i].ToldFound, r.Rows[i].Told))
	}
}

// Texts that were read before are checked as texts that are read by the check.
func TestCheckAsAlways(t *testing.T) {
	sets, err := loadSets(repository)
	require.NoError(t, err)
	for _, s := range sets[:8] {
		x, err := newTwin(s)
		require.NoError(t, err)
		var want factcheck.Checker
		got := x.report
		docs := documents(t, s)
		assert.Empty(t, cmp.Diff(want.Check(docs...).Findings, got.Findings), s.name)
		assert.Equal(t, want.Check(docs...).Claims, got.Claims, s.name)
	}
}

func TestSetsAreWhole(t *testing.T) {
	sets, err := loadSets(repository)
	require.NoError(t, err)
	held := 0
	for _, s := range sets {
		held += one(s.held)
		assert.GreaterOrEqual(t, len(s.texts), 3, s.name)
		assert.NotEmpty(t, s.same, s.name)
		for _, same := range s.same {
			first, _ := parseNumeral(s.words(same[0]))
			for _, p := range same {
				n, ok := parseNumeral(s.words(p))
				assert.True(t, ok, "%s: %q", s.name, s.words(p))
				assert.Equal(t, first.number(), n.number(), "%s: %q", s.name, s.words(p))
			}
			assert.NotEqual(t, same[0].text, same[len(same)-1].text, "%s: %q stands in one text", s.name, s.words(same[0]))
		}
	}
	assert.InDelta(t, len(sets)/2, held, 2, "half of the sets are held back")
}

const small = `Why it is here.
-- a.txt --
---
published: 2011-05-04
---
A bus crash near Kelmar killed 14 people on Tuesday. Police confirmed the 14 deaths.
-- b.txt --
---
published: 2011-05-04
---
Fourteen people died on Tuesday when a bus crashed near Kelmar. About 30 were on board.
-- same --
# the dead
a.txt "14" = a.txt "14"@2 = b.txt "Fourteen"
`

func TestParseSet(t *testing.T) {
	s, err := parseSet("held/crash", small)
	require.NoError(t, err)
	assert.True(t, s.held)
	require.Len(t, s.same, 1)
	var words []string
	for _, p := range s.same[0] {
		words = append(words, s.texts[p.text].source.ID+" "+s.words(p))
	}
	assert.Equal(t, []string{"a.txt 14", "a.txt 14", "b.txt Fourteen"}, words)
	assert.Less(t, s.same[0][0].start, s.same[0][1].start)
	assert.Greater(t, s.same[0][0].start, strings.Index(string(s.texts[0].raw), "A bus"), "not in the header")
}

func TestParseSetFaults(t *testing.T) {
	for _, c := range []struct{ name, from, to, fault string }{
		{"one text", "-- b.txt --", "", "two texts"},
		{"no such text", `b.txt "F`, `c.txt "F`, "no text is called c.txt"},
		{"not so often", `"14"@2`, `"14"@3`, "so often"},
		{"not alone", `"Fourteen"`, `"Fourt"`, "so often"},
		{"not in the header", `b.txt "Fourteen"`, `b.txt "2011"`, "so often"},
		{"no words", `b.txt "Fourteen"`, `b.txt`, "form"},
	} {
		_, err := parseSet("x", strings.Replace(small, c.from, c.to, 1))
		assert.ErrorContains(t, err, c.fault, c.name)
	}
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "held"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txtar"), []byte(small), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "held", "b.txtar"), []byte(small), 0o644))
	command := func(code int, args ...string) string {
		var out, errs bytes.Buffer
		assert.Equal(t, code, run(args, &out, &errs), errs.String())
		return out.String()
	}
	table := command(0, "-set", dir)
	assert.Contains(t, table, "2 sets")
	assert.Equal(t, table, command(0, "-set", dir), "the same seed gives the same bytes")
	assert.NotEqual(t, table, command(0, "-set", dir, "-seed", "2"))
	assert.Contains(t, command(0, "-set", dir, "-held", "only"), "1 sets")
	assert.Contains(t, command(0, "-set", dir, "-misses"), "b.txt +-1: Fourteen -> ")
	var r result
	require.NoError(t, json.Unmarshal([]byte(command(0, "-set", dir, "-json")), &r))
	assert.Equal(t, 2, r.Sets)
	assert.Empty(t, r.Misses)
	command(2, "-set", filepath.Join(dir, "none"))
	command(2, "-held", "perhaps")
	command(2, "-nonsense")
}

func TestGold(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	write("docs/crash/a.txt", "A bus crash near Kelmar killed 14 people.\n")
	write("docs/crash/b.txt", "About 14 people died when a bus crashed near Kelmar.\n")
	write("docs.jsonl", `{"doc":"a","file":"crash/a.txt"}`+"\n"+`{"doc":"b","file":"crash/b.txt"}`+"\n")
	write("claims.jsonl", `{"id":"A","doc":"a","byte_start":31,"byte_end":33,"hedge":"exact","quote":"14"}
{"id":"B","doc":"b","byte_start":6,"byte_end":8,"hedge":"about","quote":"14"}
{"id":"C","doc":"b","byte_start":0,"byte_end":5,"hedge":"exact","quote":"About"}
`)
	write("pairs.jsonl", `{"a":"A","b":"B","relation":"agree"}`+"\n"+`{"a":"A","b":"C","relation":"agree"}`+"\n"+`{"a":"B","b":"A","relation":"conflict"}`+"\n")
	sets, err := load(options{gold: dir})
	require.NoError(t, err)
	require.Len(t, sets, 1)
	require.Len(t, sets[0].same, 1)
	assert.Equal(t, []place{{0, 31, 33, false}, {1, 6, 8, true}}, sets[0].same[0])
	require.NoError(t, os.Remove(filepath.Join(dir, "pairs.jsonl")))
	_, err = load(options{gold: dir})
	assert.Error(t, err)
}
