package factcheck_test

import (
	"fmt"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// A desk that decides which figure to print wants to see who said what and
// when, and whether one figure would suit all.
func ExampleReport_Topic() {
	war := claims.Event{Name: "Lowland War"}
	claim := func(source, published, figure string) claims.Claim {
		return claims.Claim{
			Measure:   claims.Deaths,
			Quantity:  claims.Figure(figure),
			Event:     war,
			Published: edtf.MustParse(published),
			Citation:  sources.Citation{Source: source, Quote: figure},
		}
	}
	report := factcheck.CheckClaims(
		claim("review", "2020-10-26", "more than 30,000"),
		claim("almanac", "1998", "20,000"),
		claim("leaflet", "1995-04", "tens of thousands"),
		claim("memoir", "2015", "about 20,000"),
	)
	topic := report.Topic(report.Findings[0])
	for _, f := range topic.Figures() {
		fmt.Printf("%s: %s, side %d, %s\n", f.AsOf, f.Quote, f.Side, f.Source)
	}
	fmt.Println("a figure fits all:", topic.Common != nil)
	fmt.Println("spread:", topic.Low.Grouped(), "to", topic.High.Grouped())
	fmt.Println("latest:", topic.Latest[0].Quote)
	// Output:
	// 1995-04: tens of thousands, side 0, leaflet
	// 1998: 20,000, side 1, almanac
	// 2015: about 20,000, side 1, memoir
	// 2020-10-26: more than 30,000, side 2, review
	// a figure fits all: false
	// spread: 20,000 to 30,000
	// latest: more than 30,000
}
