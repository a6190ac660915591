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
	rivals := map[key]*rival{}
	for i := range list {
		if c := &list[i]; inherits(c) {
			rivals[of(c)] = new(rival)
		}
	}
	if len(rivals) == 0 {
		return
	}
	for i := range list {
		c := &list[i]
		if c.Extent != claims.Total || isDate(c) {
			continue
		}
		r := rivals[of(c)]
		if r == nil {
			continue
		}
		if r.last != nil && !r.last.Verdict(c.Quantity).Agrees() {
			r.many = true
		}
		r.last = &c.Quantity
	}
	for i := range list {
		if c := &list[i]; inherits(c) && !rivals[of(c)].many {
			c.Event.Basis = claims.Lead
		}
	}
}

// rival is what a text gives of one measure.
type rival struct {
	last *claims.Quantity // nil: nothing so far
	many bool             // figures that do not agree
}

// inherits reports whether nothing ties the figure of a claim to its event but the lead.
func inherits(c *claims.Claim) bool {
	return c.Event.Basis == claims.Inherited && c.Extent == claims.Total && !isDate(c)
}
