package render

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
)

func TestSaid(t *testing.T) {
	tests := []struct {
		figure     string
		measure    claims.Measure
		noun       string
		population []string
		want       string
	}{
		{"23", claims.Deaths, "people", nil, "23 dead"},
		{"more than 30,000", claims.Deaths, "people", nil, "more than 30,000 dead"},
		{"at least 23", "injured", "people", nil, "at least 23 injured"},
		{"up to 500", claims.Deaths, "", nil, "up to 500 dead"},
		{"about 300", claims.Deaths, "", nil, "about 300 dead"},
		{"between 20 and 30", claims.Deaths, "", nil, "20 to 30 dead"},
		{"12", claims.Counted, "goats", nil, "12 goats"},
		{"12", claims.Deaths, "soldiers", []string{"soldiers"}, "12 dead, soldiers"},
		{"12", "", "", nil, "12"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			c := claims.Claim{Measure: tt.measure, Noun: tt.noun, Population: tt.population, Quantity: claims.Figure(tt.figure)}
			assert.Equal(t, tt.want, Said(&c))
		})
	}
}

func TestSaidOtherwise(t *testing.T) {
	vague := claims.Profile{}.Read(claims.Quantity{Hedge: claims.Vague, Vague: "dozens"}, claims.Count)
	bound := claims.Profile{}.Read(claims.Quantity{Hedge: claims.AtLeast, Vague: "several_hundred"}, claims.Count)
	nearly := claims.Profile{}.Read(claims.Quantity{Hedge: claims.Approx, Lean: claims.Below, Point: claims.Int(300), Step: claims.Int(1)}, claims.Count)
	none := claims.Profile{}.Read(claims.Quantity{Hedge: claims.None}, claims.Count)
	money := claims.Figure("5,000")
	money.Unit = "USD"
	tests := []struct {
		want  string
		claim claims.Claim
	}{
		{"dozens (24 to 99) dead", claims.Claim{Measure: claims.Deaths, Quantity: vague}},
		{"at least several hundred (300 to 1,215) dead", claims.Claim{Measure: claims.Deaths, Quantity: bound}},
		{"nearly 300 dead", claims.Claim{Measure: claims.Deaths, Quantity: nearly}},
		{"none dead", claims.Claim{Measure: claims.Deaths, Quantity: none}},
		{"5,000 USD", claims.Claim{Measure: "money", Quantity: money}},
		{"2005-11-27", claims.Claim{Measure: claims.EventDate, Date: claims.When("2005-11-27")}},
		{"sunday (not resolved)", claims.Claim{Measure: claims.EventDate, Date: claims.Period{Open: "sunday"}}},
		{"", claims.Claim{Measure: claims.Deaths}},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) { assert.Equal(t, tt.want, Said(&tt.claim)) })
	}
}

func TestTableCountsColumns(t *testing.T) {
	got := show(t, func(b *bytes.Buffer) error {
		return Table(b, [][]string{{"東京", "x"}, {"a", "y", "z"}, {"e\u0301e", "w"}})
	})
	assert.Equal(t, "東京  x\na     y  z\ne\u0301e    w\n", got)
}

// What a measure is called may come from a caller, who may have it from anywhere.
func TestMeasureWordsAreSafe(t *testing.T) {
	o := Options{Measures: claims.Measures{"wells": {ID: "wells", Label: "w\x1b[31mells", Unit: "we\u202ells"}}}
	c := claims.Claim{Measure: "wells", Quantity: claims.Figure("12")}
	for _, s := range []string{bare(o).label("wells", ""), bare(o).said(&c)} {
		assert.NotContains(t, s, "\x1b")
		assert.NotContains(t, s, "\u202e")
		assert.Contains(t, s, "lls")
	}
}
