package factcheck

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// outline is a finding as a line: rule, level and the quotes of its sides.
func outline(f Finding) string {
	s := fmt.Sprintf("%s %s %s %s", f.Rule, f.Relation, f.Level, f.Severity)
	for _, side := range f.Sides {
		s += " |"
		for _, c := range side.Claims {
			s += " " + c.Source + ":" + c.Quote
		}
	}
	if len(f.Consistent) > 0 {
		s += " ~"
		for _, c := range f.Consistent {
			s += " " + c.Source + ":" + c.Quote
		}
	}
	return s
}

func outlines(r *Report) []string {
	out := []string{}
	for _, f := range r.Findings {
		out = append(out, outline(f))
	}
	return out
}

func TestCheckClaims(t *testing.T) {
	for _, tc := range []struct {
		name   string
		claims []claims.Claim
		want   []string
	}{
		{"nothing", nil, nil},
		{"one", []claims.Claim{toll("a", "23")}, nil},
		{"two that agree", []claims.Claim{toll("a", "23"), toll("b", "at least 20")}, nil},
		{"five sources, three figures, one that fits two",
			[]claims.Claim{toll("a", "20,000", war), toll("b", "20,000", war), toll("c", "more than 30,000", war), toll("d", "35,000", war), toll("e", "9,400", war), toll("f", "tens of thousands", war)},
			[]string{"FC101 conflict error major | e:9,400 | a:20,000 b:20,000 | c:more than 30,000 d:35,000 ~ f:tens of thousands"}},
		{"a text against itself, and another",
			[]claims.Claim{toll("a", "19", basis(claims.Lead), sentence("Nineteen dead in Oresk")), toll("a", "8", sentence("Eight people died.")), toll("b", "19")},
			[]string{"FC201 self_conflict error major | a:8 | a:19 b:19"}},
		{"a text that gives both figures of two things",
			[]claims.Claim{toll("a", "19", sentence("In all 19 died, and 8 of something else.")), toll("a", "8", sentence("In all 19 died, and 8 of something else.")), toll("b", "8")},
			[]string{}},
		{"a dispute that one text reports",
			[]claims.Claim{toll("a", "75", says("the rebels")), toll("a", "21", says("the army")), toll("b", "75"), toll("c", "21")},
			[]string{"FC106 disputed warning major | a:21 c:21 | a:75 b:75"}},
		{"a text that lowers its count and says it again",
			[]claims.Claim{toll("a", "190", asOf("2021-03-05")), toll("a", "80", asOf("2021-03-07")), toll("a", "80", sentence("Once more: 80 dead."), asOf("2021-03-07"))},
			[]string{"FC105 revision warning major | a:80 a:80 | a:190"}},
		{"a count that fell, and its text says so",
			[]claims.Claim{toll("a", "at least 103"), toll("b", "95", published("2021-03-07")), toll("b", "103", published("2021-03-07"), func(c *claims.Claim) { c.Period = claims.Period{Open: claims.Earlier} })},
			[]string{"FC105 revision note minor | b:95 | a:at least 103"}},
		{"ten dead above at least 10",
			[]claims.Claim{toll("a", "10", basis(claims.Lead)), toll("a", "at least 10"), toll("b", "13")},
			[]string{}},
		{"ten dead alone", []claims.Claim{toll("a", "10", basis(claims.Lead)), toll("b", "13")},
			[]string{"FC101 conflict error moderate | a:10 | b:13"}},
		{"two topics",
			[]claims.Claim{toll("a", "23"), toll("b", "45"), toll("a", "230", measure("injured")), toll("b", "900", measure("injured"))},
			[]string{"FC101 conflict error major | a:230 | b:900", "FC101 conflict error moderate | a:23 | b:45"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := CheckClaims(tc.claims...)
			assert.Equal(t, append([]string{}, tc.want...), outlines(got))
			assert.Equal(t, len(tc.claims), got.Stats.Claims)
		})
	}
}

func TestSides(t *testing.T) {
	r := CheckClaims(toll("a", "20,000", war), toll("b", "about 20,000", war), toll("c", "more than 30,000", war))
	require.Len(t, r.Findings, 1)
	f := r.Findings[0]
	require.Len(t, f.Sides, 2)
	assert.Equal(t, 2, f.Sides[0].Origins)
	assert.Equal(t, "16000", f.Sides[0].Low.String(), "the lowest of what the side gives")
	assert.Equal(t, "30000", f.Sides[1].Low.String())
	assert.Nil(t, f.Sides[1].High, "more than has no upper end")
	assert.Equal(t, "Lowland War", f.Event)
	assert.InDelta(t, 1.5, *f.Ratio, 0)
}

func TestOrigins(t *testing.T) {
	agency := sentence("The quake killed 23 people, the agency reports.")
	r := CheckClaims(toll("a", "23", agency), toll("b", "23", agency), toll("c", "45"))
	require.Len(t, r.Findings, 1)
	assert.Equal(t, 1, r.Findings[0].Sides[0].Origins, "two papers, one sentence")
	assert.Len(t, r.Findings[0].Sides[0].Claims, 2)
}

func TestWhichClaimsAreCopies(t *testing.T) {
	agency := sentence("The quake killed 23 people, the agency reports.")
	r := CheckClaims(toll("a", "23"), toll("b", "23", agency), toll("c", "23"), toll("d", "23", agency), toll("e", "45"))
	require.Len(t, r.Findings, 1)
	side := r.Findings[0].Sides[0]
	assert.Equal(t, 3, side.Origins)
	origin := map[string]int{}
	for _, c := range side.Claims {
		origin[c.Source] = c.Origin
	}
	assert.Equal(t, map[string]int{"a": 1, "b": 2, "c": 3, "d": 2}, origin)
}

func TestWhatWasComparedWithNothing(t *testing.T) {
	agency := sentence("The quake killed 23 people, the agency reports.")
	r := CheckClaims(toll("a", "23"), toll("a", "7", measure("magnitude")), toll("b", "45"), toll("b", "12", measure("bridges")), toll("c", "23", agency))
	var alone []string
	for _, n := range r.Uncompared {
		alone = append(alone, r.Claims[n].Citation.Source+" "+string(r.Claims[n].Measure))
	}
	assert.Equal(t, []string{"a magnitude", "b bridges"}, alone)
	assert.Empty(t, CheckClaims(toll("a", "23", agency), toll("b", "23", agency)).Uncompared, "copies vouch for each other as far as they can")
	assert.Empty(t, CheckClaims().Uncompared)
}

// A bound lends itself to the same figure elsewhere in its text, unless it rules that
// figure out.
func TestLentBounds(t *testing.T) {
	said := func(hedged, other string) *Report {
		return CheckClaims(toll("a", "10", sentence("Ten.")), toll("a", hedged, sentence("Hedged.")), toll("b", other))
	}
	assert.Empty(t, said("at least 10", "12").Findings, "12 is at least 10")
	r := said("more than 10", "10")
	ten, more := &r.Claims[0], &r.Claims[1]
	require.Equal(t, []string{"10", "more than 10"}, []string{ten.Citation.Quote, more.Citation.Quote})
	for _, f := range r.Findings {
		sides := 0
		for _, s := range f.Sides {
			if slices.ContainsFunc(s.Claims, func(c ClaimRef) bool { return c.Quote == "10" }) {
				sides++
			}
		}
		assert.LessOrEqual(t, sides, 1, "10 differs from no 10")
	}
	for _, f := range r.Topic(Finding{Sides: []Side{{Claims: []ClaimRef{refTo(ten), refTo(more)}}}}).Figures() {
		assert.Equal(t, f.Quote == "10", f.Stated.Contains(claims.Int(10)), f.Quote)
	}
}

func draft(key string) sources.Source { return sources.Source{ID: key, Kind: sources.Draft} }

func TestDrafts(t *testing.T) {
	list := []claims.Claim{toll("d", "45"), toll("a", "23"), toll("b", "300"), toll("a", "7", measure("missing")), toll("b", "90", measure("missing"))}
	srcs := []sources.Source{draft("d"), {ID: "a"}, {ID: "b"}}
	got := new(Checker).CheckSourced(srcs, list)
	assert.Equal(t, []string{"FC101 conflict error major | d:45 | a:23 | b:300"}, outlines(got),
		"the draft's side is first, and what sources dispute among themselves is left out")

	peers := (&Checker{Peers: true}).CheckSourced(srcs, list)
	assert.Len(t, peers.Findings, 2)

	srcs = append(srcs, sources.Source{ID: "c"})
	got = new(Checker).CheckSourced(srcs, []claims.Claim{toll("d", "120"), toll("a", "75"), toll("b", "120", sentence("It killed 120.")), toll("c", "75", sentence("75 died."))})
	assert.Equal(t, []string{"FC101 conflict error moderate | b:120 d:120 | a:75 c:75"}, outlines(got), "a source that says what the draft says stands with it")
}

func TestAll(t *testing.T) {
	list := []claims.Claim{toll("a", "23"), toll("b", "23"), toll("c", "4", of("children")), toll("c", "5", of("women"))}
	got := (&Checker{All: true}).CheckClaims(list...)
	assert.Subset(t, outlines(got), []string{
		" agree none  | a:23 b:23",
		" part_whole none  | c:4 | a:23 b:23",
		" different_scope none  | c:4 | c:5",
	})
	assert.Equal(t, None, got.Worst())
}

func TestFindingID(t *testing.T) {
	srcs := []sources.Source{draft("d"), {ID: "a"}, {ID: "b"}, {ID: "c"}}
	ids := func(list ...claims.Claim) []string {
		var out []string
		for _, f := range new(Checker).CheckSourced(srcs, list).Findings {
			out = append(out, f.ID)
		}
		return out
	}
	base := ids(toll("d", "45"), toll("a", "23"))
	require.Len(t, base, 1)
	assert.Len(t, base[0], 16)
	assert.Equal(t, base, ids(toll("d", "45", from(900)), toll("b", "23", sentence("Elsewhere: 23 dead."), from(7))), "moved, and another source")
	assert.Equal(t, base, ids(toll("d", "45"), toll("a", "23"), toll("b", "23"), toll("c", "dozens")), "one more that agrees, one that fits both")
	assert.NotEqual(t, base, ids(toll("d", "45"), toll("a", "23"), toll("b", "300")), "a new side")
	assert.NotEqual(t, base, ids(toll("d", "46", sentence("The quake killed 45, says d.")), toll("a", "23")), "another value in the draft")

	twice := CheckClaims(toll("a", "23"), toll("b", "45"),
		toll("a", "23", scene("Kelmar"), sentence("At Kelmar 23 died.")), toll("b", "45", scene("Kelmar"), sentence("Kelmar lost 45."))).Findings
	require.Len(t, twice, 2)
	assert.NotEqual(t, twice[0].ID, twice[1].ID, "two findings with the same figures")
}

func TestReportRoundTrip(t *testing.T) {
	r := (&Checker{All: true}).CheckClaims(toll("a", "20,000", war), toll("b", "more than 30,000", war), toll("b", "4", of("children"), war), toll("c", "9", says("Mayor Selic")))
	first, err := json.Marshal(r)
	require.NoError(t, err)
	back, err := ReadReport(bytes.NewReader(first))
	require.NoError(t, err)
	second, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(first), string(second))
	if d := cmp.Diff(r, back); d != "" {
		t.Errorf("not equal after reading back:\n%s", d)
	}
}

func TestReadReportErrors(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"no JSON", "nonsense", "reading a report"},
		{"another schema", `{"schema":"other/1"}`, `"other/1"`},
		{"an unknown level", `{"schema":"factcheck-report/1","findings":[{"level":"loud"}]}`, "loud"},
	} {
		_, err := ReadReport(bytes.NewReader([]byte(tc.text)))
		assert.ErrorContains(t, err, tc.want, tc.name)
	}
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules {
		assert.Regexp(t, `^FC\d{3}$`, r.ID)
		assert.False(t, seen[r.ID], "%s twice", r.ID)
		seen[r.ID] = true
		assert.NotEmpty(t, r.Relation, r.ID)
		assert.NotEmpty(t, r.Name, r.ID)
		assert.NotEmpty(t, r.Doc, r.ID)
		assert.NotEqual(t, None, r.Levels[Critical], r.ID)
		got, ok := RuleOf(r.ID)
		assert.True(t, ok)
		assert.Equal(t, r.Name, got.Name)
	}
	_, ok := RuleOf("FC000")
	assert.False(t, ok)
	assert.True(t, slices.IsSortedFunc(Rules, func(a, b Rule) int { return bytes.Compare([]byte(a.ID), []byte(b.ID)) }))
}

func TestEnumsReadBack(t *testing.T) {
	for l := None; l <= Error; l++ {
		text, err := l.MarshalText()
		require.NoError(t, err)
		var back Level
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, l, back)
		assert.Equal(t, string(text), l.String())
	}
	for s := NoSeverity; s <= Critical; s++ {
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back Severity
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
	}
	for c := High; c <= Low; c++ {
		text, err := c.MarshalText()
		require.NoError(t, err)
		var back Confidence
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, c, back)
	}
	var l Level
	require.NoError(t, l.UnmarshalText([]byte("off")))
	assert.Equal(t, None, l)
	assert.ErrorContains(t, l.UnmarshalText([]byte("fatal")), "fatal")
	_, err := Level(9).MarshalText()
	assert.Error(t, err)
}

// randomClaims makes claims that often speak of one thing and often do not.
func randomClaims(r *rand.Rand, n int) []claims.Claim {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	out := make([]claims.Claim, n)
	for i := range out {
		ch := []change{}
		if r.IntN(3) == 0 {
			ch = append(ch, war)
		}
		some := []change{
			kind(pick("", "quake", "war", "attack")), when(pick("", "2021-03-04", "2021-03", "1991/..", "2021-03-05")),
			scene(pick("Oresk", "Kelmar", "Iran", "Bam")), titled(pick("", "Lowland War", "Oresk quake")),
			basis(claims.Basis(r.IntN(5))), at(pick("Oresk", "Iran", "Upper Oresk")), of(pick("soldiers", "women")),
			during(pick("2021-03-04", "1992", "1993")), asOf(pick("2021-03-05", "2021-03-09", "")), says(pick("Mayor Selic", "police", "the army")),
			stance(claims.Stance(r.IntN(5))), extent(claims.Extent(r.IntN(5))), published(pick("", "2021-03-05", "2021-03-08", "2009")),
			measure(claims.Measure(pick("deaths", "injured", "bodies", "missing"))), direction(claims.Direction(r.IntN(3))), openDay(pick("", "sunday")),
			party(pick("", "army", "rebels")), things(pick("people", "villagers"), pick("", "die")),
		}
		for range r.IntN(4) {
			ch = append(ch, some[r.IntN(len(some))])
		}
		figure := pick("23", "23", "24", "45", "at least 18", "more than 30", "about 40", "dozens", "20-30", "300", "none", "20,000", "23,000", "more than 30,000", "up to 500")
		ch = append(ch, from(i*10))
		out[i] = toll(pick("a", "b", "c", "d"), figure, ch...)
		out[i].ID = fmt.Sprint("c", i)
	}
	return out
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// FuzzLaws tests what must hold of any claims.
func FuzzLaws(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 7))
		list := randomClaims(r, 2+r.IntN(14))
		t.Run("order", func(t *testing.T) { orderLaw(t, r, list) })
		t.Run("copy", func(t *testing.T) { copyLaw(t, list) })
		t.Run("index", func(t *testing.T) { indexLaw(t, list) })
	})
}

// The order of what is given changes nothing, to the byte.
func orderLaw(t *testing.T, r *rand.Rand, list []claims.Claim) {
	k := Checker{All: true}
	want := marshal(t, k.CheckClaims(list...))
	mixed := slices.Clone(list)
	r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	if got := marshal(t, k.CheckClaims(mixed...)); got != want {
		n := 0
		for n < min(len(got), len(want)) && got[n] == want[n] {
			n++
		}
		t.Fatalf("order matters from byte %d:\n%.300s\n%.300s", n, want[max(0, n-100):], got[max(0, n-100):])
	}
}

// Adding a copy of every text changes no finding.
func copyLaw(t *testing.T, list []claims.Claim) {
	facts := func(r *Report) []string {
		out := []string{}
		for _, f := range r.Findings {
			s := fmt.Sprint(f.Rule, f.Relation, f.Level, f.Severity, f.ID)
			for _, side := range f.Sides {
				quotes := []string{}
				for _, c := range side.Claims {
					quotes = append(quotes, c.Quote)
				}
				slices.Sort(quotes)
				s += fmt.Sprint(side.Origins, slices.Compact(quotes))
			}
			out = append(out, s)
		}
		slices.Sort(out)
		return out
	}
	var doubled []claims.Claim
	for _, c := range list {
		doubled = append(doubled, c)
		c.Citation.Source += "-copy"
		doubled = append(doubled, c)
	}
	want := facts(CheckClaims(list...))
	require.Equal(t, want, facts(CheckClaims(doubled...)))

	var one []claims.Claim
	for _, c := range list {
		one = append(one, c)
		if c.Citation.Source == list[0].Citation.Source {
			c.Citation.Source = "0" // a copy that sorts before all others
			one = append(one, c)
		}
	}
	require.Equal(t, want, facts(CheckClaims(one...)), "one copy")
}

// The index leaves out no pair that would have been compared.
func indexLaw(t *testing.T, list []claims.Claim) {
	b := new(Checker).newBoard(sortClaims(list), nil, &Stats{NotCompare: map[string]int{}})
	met := map[[2]int]bool{}
	b.index.pairs(func(i, j int) {
		p := [2]int{min(i, j), max(i, j)}
		require.False(t, met[p], "a pair is compared once")
		met[p] = true
	})
	for i := range b.said {
		for j := range i {
			c := b.compare(b.said[i].subject, b.said[j].subject)
			if c.Stopped == "" && !met[[2]int{j, i}] {
				t.Fatalf("never met: %s\n%s\n%s", c.Relation, marshal(t, *b.said[i].claim), marshal(t, *b.said[j].claim))
			}
		}
	}
}

func BenchmarkCheckClaims(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var list []claims.Claim
			for i := range n {
				town := fmt.Sprint("Town", i/20)
				list = append(list, toll(fmt.Sprint("s", i), fmt.Sprint(10+i%3), scene(town), sentence(fmt.Sprint(town, i))))
			}
			b.ReportAllocs()
			for b.Loop() {
				CheckClaims(list...)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/claim")
		})
	}
}
