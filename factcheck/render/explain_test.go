package render

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

func explained(t *testing.T, r *factcheck.Report) string {
	t.Helper()
	return show(t, func(b *bytes.Buffer) error { return Explain(b, r, &r.Findings[0], Options{Width: 200}) })
}

func TestExplainConflict(t *testing.T) {
	got := explained(t, lowland())
	for _, want := range []string{
		"error[FC101] death toll: two texts give figures that cannot both be right\n  id            92c286c8e419bbbc\n",
		"side 1: more than 30,000 dead",
		`sentence      "From Želin to the coast, the Lowland War killed more than 30,000 people and drove many from their homes."`,
		`hedge         more_than, from the words "more than"`,
		"words allow   (30,000, ∞)",
		"read as       (30,000, 40,500]",
		"widths        newsroom profile: row head room, scale count: a reader follows up to 35 % above",
		"side 2: 20,000 dead",
		"words give    20,000\n",
		"words allow   [16,000, 24,000)",
		"widths        newsroom profile: row rounding, scale count: half the unit of its last digit that counts, at most 20 %",
		"tests, in order\n  event         same: both name",
		"place         same: the other speaks of an event in Vandry", // also what simply is the same
		"severity      moderate: a ratio of at most 2; here it is 1.5",
		"level         error: FC101 is error for moderate severity",
		"FC103 tension: it would be one if what the words allow met, but (30,000, ∞) and [16,000, 24,000) do not",
		"FC104 update: this count grows",
		"give a range that holds both: between 20,000 and 30,000",
	} {
		assert.Contains(t, got, want)
	}
}

func TestExplainWhatWouldClear(t *testing.T) {
	tests := []struct {
		name     string
		a, b     string
		relation factcheck.Relation
		want     []string
		unwanted []string
	}{
		{"a looser hedge helps", "19", "21", factcheck.Conflict, []string{`write "at least 19"`, `write "about 21"`}, nil},
		{"a bound helps", "19", "22", factcheck.Conflict, []string{`write "at least 19"`, `write "up to 22"`}, []string{`"about`}},
		{"no hedge helps", "19", "900", factcheck.Conflict, []string{"correct the figure"}, []string{"write"}},
		{"tension", "20,000", "23,000", factcheck.Tension, []string{"FC101 conflict: it would be one if the words left no common value, but both allow [22,500, 23,500)"}, nil},
		{"update", "19", "42", factcheck.Update, []string{"FC101 conflict: it would be one if the count had been closed", "use the newer figure"}, []string{"correct"}},
		{"dispute", "19", "42", factcheck.Disputed, []string{"each with the name of who says it"}, []string{"correct"}},
		{"a part above its whole", "42", "19", factcheck.PartExceedsWhole, []string{"correct the part or the whole"}, nil},
		{"agreement", "19", "19", factcheck.Agree, []string{"FC103 tension"}, []string{"what would clear it"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := reportOf(figure("a", "", tt.a, ""), figure("b", "", tt.b, ""))
			f := &r.Findings[0]
			f.Relation, f.Rule = tt.relation, ruleFor(tt.relation)
			got := explained(t, r)
			for _, want := range tt.want {
				assert.Contains(t, got, want)
			}
			for _, unwanted := range tt.unwanted {
				assert.NotContains(t, got, unwanted)
			}
		})
	}
}

func ruleFor(relation factcheck.Relation) string {
	for _, r := range factcheck.Rules {
		if r.Relation == relation {
			return r.ID
		}
	}
	return ""
}

func TestLevelWords(t *testing.T) {
	rule, _ := factcheck.RuleOf("FC101")
	tests := []struct {
		name    string
		finding factcheck.Finding
		want    string
	}{
		{"usual", factcheck.Finding{Severity: factcheck.Minor, Level: factcheck.Warning}, "warning: FC101 is warning for minor severity"},
		{"capped", factcheck.Finding{Severity: factcheck.Major, Level: factcheck.Warning, Reasons: []factcheck.Reason{{Test: "event", Result: "maybe"}}},
			"warning: FC101 is error for major severity, and was lowered by the doubt that both speak of one event"},
		{"unsure", factcheck.Finding{Severity: factcheck.Major, Level: factcheck.Warning, Confidence: factcheck.Low},
			"warning: FC101 is error for major severity, and was lowered by low confidence"},
		{"configured", factcheck.Finding{Severity: factcheck.Major, Level: factcheck.Note},
			"note: FC101 is error for major severity, and was lowered by the levels of this run"},
		{"raised", factcheck.Finding{Severity: factcheck.Trivial, Level: factcheck.Error},
			"error: FC101 is note for trivial severity, and was raised by the levels of this run or by the size of the difference"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, bare(Options{}).levelWords(&tt.finding, rule)) })
	}
}

// Of three sides the two that are farthest apart explain the finding.
// A finding is explained by the pair that decided it, else by its first sides.
func TestExplainPair(t *testing.T) {
	r := reportOf(figure("a", "", "19", ""), figure("b", "", "25", ""), figure("c", "", "900", ""))
	for i := range r.Claims {
		r.Claims[i].ID = r.Claims[i].Citation.Source
	}
	sources := func() []string {
		x, y, ok := open(r, Options{}).pairOf(&r.Findings[0])
		assert.True(t, ok)
		return []string{x.Citation.Source, y.Citation.Source}
	}
	r.Findings[0].Pair = []string{"a", "c"}
	assert.Equal(t, []string{"a", "c"}, sources())
}

func TestExplainDates(t *testing.T) {
	c, d := said("a", "on ", "4 March 2004", ""), said("b", "on ", "8 March 2004", "")
	c.Measure, c.Date = claims.EventDate, claims.When("2004-03-04")
	d.Measure, d.Date = claims.EventDate, claims.When("2004-03-08")
	r := reportOf(c, d)
	r.Findings[0].Measure, r.Findings[0].Rule, r.Findings[0].Ratio = claims.EventDate, "FC102", nil
	got := explained(t, r)
	assert.Contains(t, got, "severity      moderate: up to 31 days apart\n")
	assert.Contains(t, got, "it would be one if the two dates met")
	assert.NotContains(t, got, "a range that holds both")
}

// What was accepted is explained too, with the ruling.
func TestExplainAccepted(t *testing.T) {
	r := ruled()
	f, _, ok := Find(r, "92c2b")
	assert.True(t, ok)
	got := show(t, func(b *bytes.Buffer) error { return Explain(b, r, f, Options{Width: 200}) })
	assert.Contains(t, got, "accepted      waived until 2027-01-01, factcheck.waivers.yaml:1: ruling of the desk (M. Selic)\n")
	assert.Contains(t, explained(t, r), "change        new, the draft was changed\n")
	assert.NotContains(t, explained(t, r), "accepted ")
}

// Every rule has a page of its own, and a planned one says so.
func TestRulePages(t *testing.T) {
	for _, rule := range factcheck.Rules {
		got := show(t, func(b *bytes.Buffer) error { return Rule(b, rule, Options{}) })
		assert.Contains(t, got, rule.ID+"  "+rule.Name)
		assert.Equal(t, rule.Planned, bytes.Contains([]byte(got), []byte("planned")), rule.ID)
	}
}

// Only what agrees is called no discrepancy.
func TestExplainWithoutARule(t *testing.T) {
	tests := []struct {
		name     string
		rule     string
		relation factcheck.Relation
		want     string
	}{
		{"an agreement", "", factcheck.Agree, "none: this is no discrepancy"},
		{"a conflict", "", factcheck.Conflict, "unknown: the report names no rule for it"},
		{"a rule to come", "FC999", factcheck.Conflict, "unknown: no rule of this version is named FC999"},
	}
	for _, tt := range tests {
		r := lowland()
		f := &r.Findings[0]
		f.Rule, f.Relation = tt.rule, tt.relation
		got := show(t, func(b *bytes.Buffer) error { return Explain(b, r, f, Options{}) })
		assert.Contains(t, got, "level\n  - "+tt.want+"\n", tt.name)
	}
}
