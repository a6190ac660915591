package factcheck

import "github.com/sourcedclaims/factcheck/claims"

// A draft may add up what a source counts apart: "310,000 were displaced", of "190,000 were
// driven out inside the region, while 120,000 fled abroad". Then its figure is the whole of
// the source's, and stands against none of them.

// addedUp lets go of the pairs of a draft's figure and one of several that it is the sum of.
func (b *board) addedUp() {
	for n := range b.edges {
		e := &b.edges[n]
		if e.Relation == PartExceedsWhole || b.said[e.i].claim.IsDate() {
			continue
		}
		if b.isSumWith(e.i, e.j) || b.isSumWith(e.j, e.i) {
			e.Level = None
		}
	}
}

// isSumWith reports whether a draft's figure is the sum of all that the sentence of a
// source's figure counts of its sort, or all that its text counts.
//
//go:noinline
func (b *board) isSumWith(i, j int) bool {
	u, s := &b.said[i], &b.said[j]
	if !u.draft || u.sourced || !s.sourced || u.claim.Extent != claims.Total || u.quantity.Point.Cmp(s.quantity.Point) <= 0 {
		return false
	}
	for _, d := range s.docs {
		list := b.byDoc[inDoc{d, b.index.family[j]}]
		if len(list) <= mostTerms && (b.sumIs(i, j, list, s.sentence) || b.sumIs(i, j, list, "")) {
			return true
		}
	}
	return false
}

// sumIs reports whether figures of one text, of one sentence if one is given, are counts of
// one time that add up to a draft's.
func (b *board) sumIs(i, j int, list []int, sentence string) bool {
	sum, terms, ok := claims.Int(0), 0, true
	for _, k := range list {
		t := &b.said[k]
		if !ok || sentence != "" && t.sentence != sentence {
			continue
		}
		if k != j && !b.besides(k, j) {
			return false
		}
		sum, ok = sum.Add(t.quantity.Point)
		terms++
	}
	return ok && terms > 1 && b.said[i].quantity.Read.Contains(sum)
}

// besides reports whether a figure of a text may be counted besides another one: both are
// plain counts, of one measure and one event, and neither is an older one.
//
//go:noinline
func (b *board) besides(k, j int) bool {
	x, y := b.said[k].claim, b.said[j].claim
	switch x.Extent {
	case claims.Total, claims.Part, claims.Increment:
	default:
		return false
	}
	return x.Measure == y.Measure && x.Stance == y.Stance && x.Direction == claims.Level && y.Direction == claims.Level &&
		x.AsOf.Equal(y.AsOf) && !b.said[k].past() && !b.said[j].past() && b.events(b.said[k].subject, b.said[j].subject) == same
}
