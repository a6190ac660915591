package extract

import "github.com/sourcedclaims/factcheck/claims"

// promote raises inherited claims whose figure is the only one that the text
// gives of its measure: where a text has one number of injured, that is the
// event's, wherever it stands. Where it has several, those that nothing ties to
// the event but the lead stay weak, for most are of something else.
func promote(list []claims.Claim) {
	type key struct {
		measure claims.Measure
		kind    string
		period  claims.Period
	}
	only := map[key]claims.Quantity{}
	many := map[key]bool{}
	for i := range list {
		c := &list[i]
		if c.Extent != claims.Total || c.IsDate() {
			continue
		}
		k := key{c.Measure, c.Event.Kind, c.Event.Period}
		if q, ok := only[k]; ok && !q.Verdict(c.Quantity).Agrees() {
			many[k] = true
		}
		only[k] = c.Quantity
	}
	for i := range list {
		c := &list[i]
		if c.Event.Basis == claims.Inherited && c.Extent == claims.Total && !c.IsDate() && !many[key{c.Measure, c.Event.Kind, c.Event.Period}] {
			c.Event.Basis = claims.Lead
		}
	}
}
