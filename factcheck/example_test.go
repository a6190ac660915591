package factcheck_test

import (
	"fmt"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// Claims that come from a table or another program are compared like those
// that were read from prose.
func ExampleCheckClaims() {
	war := claims.Event{Name: "Lowland War"}
	claim := func(source, figure string) claims.Claim {
		return claims.Claim{
			Measure:  claims.Deaths,
			Quantity: claims.Figure(figure),
			Event:    war,
			Citation: sources.Citation{Source: source, Quote: figure},
		}
	}
	report := factcheck.CheckClaims(
		claim("almanac", "20,000"),
		claim("review", "more than 30,000"),
		claim("memoir", "about 20,000"),
		claim("leaflet", "tens of thousands"),
	)
	for _, f := range report.Findings {
		fmt.Println(f.Level, f.Relation, f.Event, f.Severity, *f.Ratio)
		for _, side := range f.Sides {
			for _, c := range side.Claims {
				fmt.Printf("  %s: %s", c.Source, c.Quote)
			}
			fmt.Println()
		}
		fmt.Println("fits both:", f.Consistent[0].Source)
	}
	// Output:
	// error conflict Lowland War moderate 1.5
	//   almanac: 20,000  memoir: about 20,000
	//   review: more than 30,000
	// fits both: leaflet
}

// Two claims can be compared alone, to see each test and what it found.
func ExampleCompare() {
	quake := claims.Event{Kind: "quake", Places: []string{"Bam"}, Period: claims.When("2003-12-26"), Basis: claims.Sentence}
	town := claims.Claim{Measure: claims.Deaths, Quantity: claims.Figure("at least 18"), Event: quake}
	coast := claims.Claim{Measure: claims.Deaths, Quantity: claims.Figure("60"), Event: quake}
	c := factcheck.Compare(town, coast)
	fmt.Println(c.Relation, c.Level)
	for _, r := range c.Reasons {
		fmt.Printf("%s: %s\n", r.Test, r.Result)
	}
	// Output:
	// tension note
	// event: same
	// measure: same
	// figures: tension
}
