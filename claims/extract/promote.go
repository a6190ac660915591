package extract

import "github.com/sourcedclaims/factcheck/claims"

// promote raises inherited claims whose figure is the only one that the text
// gives of its measure: where a text has one number of injured, that is the
// event's, wherever it stands. Where it has several, those that nothing ties to
// the event but the lead stay weak, for most are of something else.
func promote(list []claims.Claim) {
	type key struct {
		measure claims.Measure
		noun    string // of what no measure knows: magazines are no rival of rounds
		kind    string
		period  claims.Period
	}
	of := func(c *claims.Claim) key {
		k := key{measure: c.Measure, kind: c.Event.Kind, period: c.Event.Period}
		if c.Measure == claims.Counted {
			k.noun = c.Noun
		}
		return k
	}
	only := map[key]claims.Quantity{}
	many := map[key]bool{}
	for i := range list {
		c := &list[i]
		if c.Extent != claims.Total || c.IsDate() {
			continue
		}
		k := of(c)
		if q, ok := only[k]; ok && !q.Verdict(c.Quantity).Agrees() {
			many[k] = true
		}
		only[k] = c.Quantity
	}
	for i := range list {
		c := &list[i]
		if c.Event.Basis == claims.Inherited && c.Extent == claims.Total && !c.IsDate() && !many[of(c)] {
			c.Event.Basis = claims.Lead
		}
	}
}
