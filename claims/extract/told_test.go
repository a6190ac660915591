package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/extract"
)

// told lists the claims of a text with the facets that this file is about.
func told(t *testing.T, text string) string {
	t.Helper()
	var out []string
	for _, c := range extract.Read(document(t, "2026-05-04", text)).Claims {
		if c.IsDate() || c.Measure == "event_time" {
			continue
		}
		s := fmt.Sprintf("%s %s %s %s", c.Measure, c.Quantity.Given.Low.Value, c.Extent, c.Stance)
		if d := c.Direction.String(); d != "" {
			s += " " + d
		}
		if u := c.Quantity.Unit; u != "" {
			s += " " + u + " " + c.Quantity.PerUnit.String()
		}
		if len(c.Population) > 0 {
			s += " of " + strings.Join(c.Population, " ")
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestTold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// changes
		{"The death toll fell from 60 to 52 after a recount.", "deaths 60 total asserted; deaths 52 total asserted down"},
		{"The death toll rose sharply to 52.", "deaths 52 total asserted up"},
		{"The number of missing dropped by 12 to 40.", "missing 12 increment asserted down; missing 40 total asserted down"},
		{"Arrests doubled to 80.", "arrested 80 total asserted up"},
		{"The death toll stood at 52.", "deaths 52 total asserted"},
		// a whole and what became of it
		{"Of the 90 arrested, 60 were hurt.", "arrested 90 total asserted; injured 60 part asserted"},
		{"Five nurses and two drivers, seven in all, died.", "deaths 5 total asserted of medics; deaths 2 total asserted of driver; deaths 7 total asserted"},
		{"Of the players 19 were killed.", "deaths 19 part asserted"},
		{"At least 20 people were killed. Twelve of the victims were children.", "deaths 20 total asserted; deaths 12 part asserted"},
		{"Twelve of the victims of the fraud were children.", "count 12 part asserted"},
		// on another's word
		{"Police said 5,000 people turned out, while organisers spoke of 20,000.", "protesters 5000 total asserted; protesters 20000 total asserted"},
		{"Police said 5,000 people turned out, while the club spoke of 300 goals.", "protesters 5000 total asserted; count 300 total asserted"},
		// what is not so, or not yet
		{"He denied that 40 had died.", "deaths 40 total denied"},
		{"A collapse could kill 10,000.", "deaths 10000 total supposed"},
		{"The plan is to house 900 people by May.", "count 900 total supposed"},
		{"Some 300 people may still be trapped.", "missing 250 total estimated"},
		{"Some 300 people may be arrested.", "arrested 250 total supposed"},
		{"Sixty people had to be evacuated.", "evacuated 60 total asserted"},
		{"Sixty people have to be evacuated.", "evacuated 60 total supposed"},
		{"The death toll could be 200.", "deaths 200 total estimated"},
		{"The number of dead is likely to be 200.", "deaths 200 total estimated"},
		{"The death toll could rise to 200.", "deaths 200 total supposed up"},
		{"Some 300 people were still thought to be missing.", "missing 250 total estimated"},
		{"Some 200 people might have died.", "deaths 160 total estimated"},
		{"Some 200 people might have died had the dam burst.", "deaths 160 total supposed"},
		{"Police arrested 60 people, compared with 25 arrests in 2009.", "arrested 60 total asserted; arrested 25 total asserted"},
		// capacities
		{"The hall is built to hold 4,000 people.", "count 4000 limit asserted"},
		{"The hospital can take 60 patients.", "count 60 limit supposed of patients"},
		{"The camp now holds 11,000 people.", "count 11000 total asserted"},
		// those in shelters are some of the displaced
		{"Some 5,000 people are sheltering in schools.", "displaced 4500 total asserted of sheltered"},
		{"Twelve Armenian families had sought refuge in the church.", "displaced 12 total asserted household 0 of armenia sheltered"},
		{"Some 5,000 people fled.", "displaced 4500 total asserted"},
		// families and the people in them
		{"The storm drove out 240 families (1,200 people).", "displaced 240 total asserted household 5; displaced 1200 total asserted"},
		{"The flood displaced 240 households, or 1,200 people.", "displaced 240 total asserted household 5; displaced 1200 total asserted"},
		{"The flood displaced 240 families.", "displaced 240 total asserted household 0"},
		{"The flood displaced 240 families and 30 of them lost their goats.", "displaced 240 total asserted household 0; displaced 30 part asserted"},
		{"The blast killed 12 families.", "count 12 total asserted of families"},
		// the people of the figure before
		{"Thirty people died, 12 of the dead children. Forty were hurt.", "deaths 30 total asserted; deaths 12 part asserted of children; injured 40 total asserted"},
		{"Twelve guests drowned. A lorry left the road, killing five.", "deaths 12 total asserted of guest; deaths 5 total asserted"},
		{"Thirteen policemen died this week. Three died on Sunday.", "deaths 13 total asserted of police; deaths 3 total asserted of police"},
	} {
		assert.Equal(t, c.want, told(t, c.text), c.text)
	}
}
