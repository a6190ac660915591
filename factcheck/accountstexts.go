package factcheck

import (
	"github.com/sourcedclaims/factcheck/claims"
)

// A text that tells of a toll and what brought it there says what it was before: of "two
// more died on Tuesday, bringing the toll to 25" it was 23 at most. An older text that
// counted 24 by Monday does not fit, though it is a lower and older count.

// grown adds to the updates among some findings those that do not come out.
func (k *Checker) grown(updates []Finding, list []claims.Claim) (out []Finding) {
	adds := false
	for n := range list {
		adds = adds || list[n].Account.Kind == claims.Adds
	}
	if !adds {
		return nil
	}
	at := byID(list)
	for n := range updates {
		if updates[n].Relation != Update {
			continue
		}
		var told []*claims.Claim
		for i := range updates[n].Sides {
			refs := updates[n].Sides[i].Claims
			for j := range refs {
				if c := at[refs[j].ID]; c != nil {
					told = append(told, c)
				}
			}
		}
		out = k.grownFrom(out, told, at)
	}
	return out
}

// grownFrom adds the first of some claims of one count that says what brought it to its
// total, with the first older one that is too large for that. Nobody says that the two
// count the same, so it is a warning at most.
func (k *Checker) grownFrom(out []Finding, told []*claims.Claim, at map[string]*claims.Claim) []Finding {
	for _, c := range told {
		if c.Account.Kind != claims.Adds || !asserted(c) || !workable(c, claims.Sum) {
			continue
		}
		of := withIDs(at, c.Account.Of)
		if len(of) != 1 || of[0].Citation.Source != c.Citation.Source || !workable(of[0], claims.Sum) {
			continue
		}
		more := of[0]
		for _, old := range told {
			if old.Citation.Source == c.Citation.Source || !asserted(old) || !workable(old, claims.Sum) || !countedBefore(old, more) {
				continue
			}
			r := addUp(c, []*claims.Claim{old, more})
			if r.wrong = r.wrong && r.y.Cmp(r.x) > 0 && old.Quantity.Point.Cmp(r.x) < 0; r.wrong {
				r.reason = phrase("%n is %n, and not %n", old.Quantity.Point.Grouped()+" + "+more.Quantity.Point.Grouped(), r.y.Grouped(), r.x.Grouped())
				out = k.mismatch(out, &r, c, []*claims.Claim{old, more})
				f := &out[len(out)-1]
				if f.Level, f.Confidence = min(f.Level, Warning), Medium; f.Level == None {
					return out[:len(out)-1] // by the policy
				}
				return out
			}
		}
	}
	return out
}

// countedBefore reports whether a count was surely made before those who came to it later
// did: by the day before at the latest.
func countedBefore(old, more *claims.Claim) bool {
	was := spanOf(old.AsOf)
	if !was.known {
		was = spanOf(claims.Period{Core: old.Published})
	}
	came := spanOf(more.Period)
	return was.bounded() && came.bounded() && after(came.from, was.until, 0)
}
