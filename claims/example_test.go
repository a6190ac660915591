package claims_test

import (
	"encoding/json"
	"fmt"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
)

// Two invented reports of one flood, built by hand.
func Example() {
	flood := claims.Event{Name: "Oresk flood", Kind: "flood", Period: claims.When("2019-05-04")}
	herald := claims.Claim{
		Citation: sources.Citation{Source: "herald", Quote: "20,000"},
		Measure:  claims.Deaths,
		Quantity: claims.Figure("20,000"),
		Event:    flood,
	}
	review := claims.Claim{
		Citation: sources.Citation{Source: "review", Quote: "more than 30,000"},
		Measure:  claims.Deaths,
		Quantity: claims.Figure("more than 30,000"),
		Event:    flood,
	}
	began := claims.Claim{
		Citation: sources.Citation{Source: "review", Quote: "mid-May"},
		Measure:  claims.EventDate,
		Date:     claims.Newsroom().Part(claims.When("2019-05").Core, claims.Mid),
		Event:    flood,
	}

	fmt.Println(herald.Quantity.Stated, review.Quantity.Stated)
	fmt.Println(herald.Quantity.Verdict(review.Quantity))
	fmt.Println(began.Date.Verdict(flood.Period))
	// Output:
	// [16,000, 24,000) (30,000, ∞)
	// conflict
	// conflict 2
}

func ExampleFigure() {
	for _, s := range []string{"23", "20,000", "1.2 million", "about 300", "at least 23", "dozens"} {
		q := claims.Figure(s)
		fmt.Printf("%-12s stated %v, read %v\n", s, q.Stated, q.Read)
	}
	// Output:
	// 23           stated [23, 23], read [23, 23]
	// 20,000       stated [16,000, 24,000), read [19,500, 20,500)
	// 1.2 million  stated [1,150,000, 1,250,000), read [1,150,000, 1,250,000)
	// about 300    stated [225, 375], read [250, 350]
	// at least 23  stated [23, ∞), read [23, 31]
	// dozens       stated [12, 120], read [24, 99]
}

func ExampleNewsroom() {
	strict := claims.Newsroom()
	strict.Name = "strict"
	strict.Scales[claims.Count].About.Read = claims.Allowance{Share: claims.MustNumber("0.05")}

	about := claims.Quantity{Point: claims.Int(412), Step: claims.Int(1), Hedge: claims.Approx}
	fmt.Println(claims.Newsroom().Read(about, claims.Count).Read)
	fmt.Println(strict.Read(about, claims.Count).Read)
	// Output:
	// [371, 453]
	// [392, 432]
}

func ExamplePeriod_Verdict() {
	fmt.Println(claims.When("2004").Verdict(claims.When("2004-03")))
	fmt.Println(claims.When("2004-03-04").Verdict(claims.When("2004-03-08")))
	// Output:
	// refines 0
	// conflict 4
}

func ExampleClaim_MarshalJSON() {
	b, _ := json.Marshal(claims.Claim{Measure: claims.Deaths, Quantity: claims.Exactly(23)})
	fmt.Println(string(b))
	// Output:
	// {"source":"","start":0,"end":0,"line":0,"column":0,"quote":"","measure":"deaths","low":23,"high":23,"lowOpen":false,"highOpen":false,"point":23,"hedge":"exact","unit":"","extent":"total","event":"","place":[],"period":"","asOf":"","population":[],"speaker":"","stance":"asserted","stated":{"low":23,"high":23},"read":{"low":23,"high":23}}
}
