// Byhand compares claims that were built in Go, with no text to read: what a
// program does that has its figures in a table. It prints what cannot be right.
package main

import (
	"fmt"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// The first war over Nagorno-Karabakh. What two sources say is compared only
// where it is known to be of one event.
var war = claims.Event{Name: "First Nagorno-Karabakh War", Kind: "war", Period: claims.When("1988/1994")}

// deaths is a death toll as a source gives it.
func deaths(source, figure string) claims.Claim {
	return claims.Claim{
		Citation: sources.Citation{Source: source, Quote: figure},
		Measure:  claims.Deaths,
		Quantity: claims.Figure(figure),
		Event:    war,
	}
}

// ceasefire is a date of the ceasefire as a source gives it.
func ceasefire(source, date string) claims.Claim {
	return claims.Claim{
		Citation: sources.Citation{Source: source, Quote: date},
		Measure:  claims.EventDate,
		Noun:     "ceasefire",
		Date:     claims.When(date),
		Event:    war,
	}
}

func main() {
	report := factcheck.CheckClaims(
		deaths("Example Encyclopedia", "20,000"),
		deaths("Example News", "more than 30,000"),
		ceasefire("Example Encyclopedia", "1994-05"),
		ceasefire("Example Yearbook", "1994-05-12"), // refines the month: agrees
	)
	for _, f := range report.Findings {
		fmt.Printf("%s %s: %s, %s\n", f.Level, f.Rule, f.Measure, f.Event)
		for _, side := range f.Sides {
			for _, c := range side.Claims {
				fmt.Printf("  %s: %q\n", c.Source, c.Quote)
			}
		}
		fmt.Println("  " + f.Gap)
	}
	fmt.Printf("topics compared: %d, of which %d agree\n", report.Stats.Topics, report.Stats.Agree)
}
