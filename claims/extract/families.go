package extract

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
)

// households gives a count of families of people on the move its own unit, so that
// it is not held against one of persons; with the persons in each where those
// stand beside it: "240 families (1,200 people)".
func (c *clause) households(i int) {
	f := &c.figures[i]
	h := f.Noun.Head
	if h < 0 || f.Q.Unit != "" || !c.is(h, "families households family household") || !slices.Contains(moved, f.Measure) {
		return
	}
	f.Q.Unit = "household"
	if i+1 == len(c.figures) {
		return
	}
	g := &c.figures[i+1]
	n, ok := f.Q.Point.Int64()
	if ok && n > 0 && g.By == f.By && g.Measure == f.Measure && g.Extent == f.Extent && g.First <= f.Noun.Last+2 && g.Q.Point.Cmp(f.Q.Point) > 0 {
		f.Q.PerUnit, _ = g.Q.Point.Scale(1, n)
	}
}

// inShelter reports whether those displaced are counted where they found shelter,
// who are some of all: "5,000 are staying in camps", "300 took refuge in the church".
func (c *clause) inShelter(f *mention.Figure) bool {
	return f.Measure == "displaced" && f.By >= 0 && c.is(f.By, "shelter shelters sheltered sheltering refuge seek seeks sought seeking take takes took taken taking find found housed living staying sleeping camped camping crowded packed crammed waiting temporary using")
}

// moved are the measures that are counted in families as well as in persons.
var moved = []claims.Measure{"displaced", "homeless", "evacuated", "returned", "affected", "refugees"}
