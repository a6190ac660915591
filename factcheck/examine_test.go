package factcheck

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// tollBy is a claim of one invented war, without an id and a sentence.
func tollBy(source, figure string) claims.Claim {
	return claims.Claim{
		Citation: sources.Citation{Source: source, Quote: figure}, Measure: claims.Deaths,
		Quantity: claims.Figure(figure), Event: claims.Event{Name: "Lowland War"},
	}
}

// examined compares claims of texts of which "draft" is one.
func examined(k Checker, list ...claims.Claim) *Examination {
	srcs := []sources.Source{{ID: "draft", Kind: sources.Draft}}
	return k.Examine(k.CheckSourced(srcs, list))
}

// saidBy finds a claim by its source.
func saidBy(t *testing.T, x *Examination, source string) int {
	t.Helper()
	n := slices.IndexFunc(x.Report.Claims, func(c claims.Claim) bool { return c.Citation.Source == source })
	require.GreaterOrEqual(t, n, 0)
	return n
}

func TestExaminedPair(t *testing.T) {
	list := []claims.Claim{tollBy("draft", "20,000"), tollBy("a", "30,000"), tollBy("b", "45,000")}
	here, there := tollBy("c", "20,000"), tollBy("e", "30,000")
	here.Place, there.Place = []string{"Vandry"}, []string{"Oresk"}
	list = append(list, here, there)
	tests := []struct {
		name, a, b               string
		policy                   Policy
		relation                 Relation
		stopped, skipped, hidden string
	}{
		{"reported", "draft", "a", nil, Conflict, "", "", ""},
		{"of two places", "c", "e", nil, DifferentScope, "place", "", ""},
		{"two sources beside a draft", "a", "b", nil, Conflict, "", "sources are compared with the draft, and not with each other", ""},
		{"turned off", "a", "draft", Policy{"FC101": None}, Conflict, "", "", "the levels of this run turn FC101 off"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			x := examined(Checker{Policy: tt.policy}, list...)
			m, n := saidBy(t, x, tt.a), saidBy(t, x, tt.b)
			s := x.Pair(m, n)
			assert.Equal(t, s, x.Pair(n, m), "the order of asking does not matter")
			assert.Equal(t, tt.relation, s.Relation)
			assert.Equal(t, []string{tt.stopped, tt.skipped, tt.hidden}, []string{s.Stopped, s.Skipped, s.Dropped})
			assert.NotEmpty(t, s.Reasons)
		})
	}
}

// A conflict that a text itself explains is told as what the check makes of it.
func TestExaminedDispute(t *testing.T) {
	army, rebels := tollBy("c", "20,000"), tollBy("c", "45,000")
	army.Speakers, rebels.Speakers = []string{"army"}, []string{"rebels"}
	army.Citation.Start, rebels.Citation.Start = 10, 20
	x := new(Checker).Examine(CheckClaims(tollBy("a", "20,000"), tollBy("b", "45,000"), army, rebels))
	s := x.Pair(saidBy(t, x, "a"), saidBy(t, x, "b"))
	assert.Equal(t, Disputed, s.Relation)
	assert.Equal(t, "FC106", s.Rule)
	assert.Equal(t, "speakers", s.Reasons[len(s.Reasons)-1].Test)
}

// Claims built by hand may have one id for several places.
func TestExaminedByPosition(t *testing.T) {
	x := new(Checker).Examine(CheckClaims(tollBy("a", "20,000"), tollBy("b", "20,000"), tollBy("c", "45,000")))
	require.Equal(t, x.Report.Claims[0].ID, x.Report.Claims[1].ID)
	assert.Equal(t, Agree, x.Pair(0, 1).Relation)
	assert.Equal(t, Conflict, x.Pair(1, 2).Relation)
	got, ok := x.Between(x.Report.Claims[1].ID, x.Report.Claims[2].ID)
	assert.True(t, ok)
	assert.Equal(t, Conflict, got.Relation)
	_, ok = x.Between("none", x.Report.Claims[2].ID)
	assert.False(t, ok)
}

func TestExaminedOthers(t *testing.T) {
	daily, away := tollBy("c", "90"), tollBy("d", "30")
	daily.Extent, away.Measure = claims.Rate, "magnitude"
	copied, again := tollBy("a", "20,000"), tollBy("b", "20,000")
	copied.Sentence, again.Sentence = "The war killed 20,000.", "The war killed 20,000."
	x := new(Checker).Examine(CheckClaims(copied, again, daily, away, tollBy("e", "45,000")))
	got := map[string]string{}
	for _, s := range x.Others(0) {
		got[x.Report.Claims[s.Other(0)].Citation.Source] = s.Stopped + string(s.Relation)
	}
	assert.Equal(t, map[string]string{"c": "extent", "e": "conflict"}, got, "neither its copy nor another family")
	assert.Equal(t, []int{1}, x.Copies(0))
	assert.Equal(t, Agree, x.Pair(0, 1).Relation)
	assert.Empty(t, x.Copies(4))
}
