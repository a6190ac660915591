package render

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

func TestHeadline(t *testing.T) {
	date := func(source, day string) claims.Claim {
		c := said(source, "", day, "")
		c.Measure, c.Date = claims.EventDate, claims.When(day)
		return c
	}
	unit := func(source, figure, unit string, m claims.Measure) claims.Claim {
		c := said(source, "", figure+" "+unit, "")
		c.Quantity, c.Measure = claims.Figure(figure), m
		c.Quantity.Unit = unit
		return c
	}
	draft := func(r *factcheck.Report) { r.Sources[0].Kind = sources.Draft }
	tests := []struct {
		name   string
		report *factcheck.Report
		change func(r *factcheck.Report)
		want   string
	}{
		{"a draft", lowland(), nil, "Death toll: 30,000+ here, 20,000 there: half as many again"},
		{"peers", lowland(), func(r *factcheck.Report) { r.Sources[0].Kind = "" },
			"Death toll: 30,000+ in drafts/lowland.md, 20,000 in Almanac: half as many again"},
		{"peers of one name", lowland(), func(r *factcheck.Report) { r.Sources[0].Kind, r.Sources[0].Publisher = "", "Almanac" },
			"Death toll: 30,000+ in drafts/lowland.md, 20,000 in sources/almanac.txt: half as many again"},
		{"three sides", reportOf(figure("a", "", "14", ""), figure("b", "", "19", ""), figure("c", "", "about 300", "")), draft,
			"Death toll: 14 here, 19 and about 300 elsewhere: 5 more"},
		{"many sides", reportOf(figure("a", "", "1", ""), figure("b", "", "2", ""), figure("c", "", "3", ""), figure("d", "", "4", ""), figure("e", "", "5", ""), figure("f", "", "6", "")), nil,
			"Death toll: 1 in a, 2 in b, 3 in c, 4 in d, 2 more: twice as many"},
		{"one text", reportOf(figure("a", "", "14", ""), figure("a", "x ", "42", "")), func(r *factcheck.Report) { r.Findings[0].Relation = factcheck.SelfConflict },
			"Death toll: 14 and 42 in one text: three times as many"},
		{"an update", reportOf(figure("a", "", "14", ""), figure("b", "", "42", "")), func(r *factcheck.Report) {
			draft(r)
			r.Findings[0].Relation, r.Findings[0].Rule = factcheck.Update, "FC104"
		}, "Death toll: 14 here, 42 there: a later count is higher"},
		{"against zero", reportOf(figure("a", "", "0", ""), figure("b", "", "42", "")), draft,
			"Death toll: 0 here, 42 there: two texts give figures that cannot both be right"},
		{"dates", reportOf(date("a", "2004-03-04"), date("b", "2004-03-08")), func(r *factcheck.Report) {
			draft(r)
			r.Findings[0].Rule, r.Findings[0].Measure, r.Findings[0].Gap = "FC102", claims.EventDate, "4 days"
		}, "Date: 2004-03-04 here, 2004-03-08 there: 4 days apart"},
		{"one date", reportOf(date("a", "2004-03-04")), func(r *factcheck.Report) {
			r.Findings[0].Rule, r.Findings[0].Measure, r.Findings[0].Relation = "FC206", claims.EventDate, factcheck.WeekdayMismatch
		}, "Date: 2004-03-04: a weekday does not fit its date"},
		{"a unit", reportOf(unit("a", "more than 5", "km", "distance"), unit("b", "20", "km", "distance")), func(r *factcheck.Report) {
			draft(r)
			r.Findings[0].Measure = "distance"
		}, "Distance: 5+ km here, 20 km there: four times as much"},
		{"no claims", lowland(), func(r *factcheck.Report) { r.Findings[0].Sides = nil }, "Death toll: two texts give figures that cannot both be right"},
		{"nothing read", reportOf(said("a", "", "a few", ""), figure("b", "", "90", "")), draft,
			`Death toll: "a few" here, 90 there: two texts give figures that cannot both be right`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.change != nil {
				tt.change(tt.report)
			}
			assert.Equal(t, tt.want, open(tt.report, Options{}).headline(&tt.report.Findings[0]))
		})
	}
}
