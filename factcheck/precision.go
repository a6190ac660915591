package factcheck

import "github.com/sourcedclaims/factcheck/claims"

// inflated finds the figures of a draft that are more precise than any of their sources
// has them.
func (b *board) inflated(list []claims.Claim) (out []Finding) {
	seen := onlyOnce{}
	for i := range b.said {
		u := &b.said[i]
		if !u.draft || u.sourced || u.cell() || b.differs[i] || !b.isPlainFigure(u) || b.carriedExactly(i) {
			continue
		}
		if from := b.coarse(i); len(from) > 0 && !seen.told(u.claim) {
			why := phrase("the text says %q, and its sources have it only as %q", u.claim.Citation.Quote, b.said[from[0].source].claim.Citation.Quote)
			out = append(out, b.ofDraft("FC305", i, from, list, "precision", "inflated", why))
		}
	}
	return out
}

// isPlainFigure reports whether an utterance gives a number without any hedge, of
// something whose digits tell how closely it was counted or measured.
func (b *board) isPlainFigure(u *utterance) bool {
	c := u.claim
	switch u.info.Scale {
	case claims.Count, claims.Money, claims.Physical:
	default:
		return false
	}
	return !c.IsDate() && c.Quantity.Hedge == claims.Exact && c.Quantity.WasRead() && c.Measure != claims.Counted &&
		(c.Stance == claims.Asserted || c.Stance == claims.Reported) && c.Extent != claims.Rate && c.Extent != claims.Limit && c.Extent != claims.Increment
}

// carriedExactly reports whether a source has the very number of a draft's figure, or some
// that add up to it.
//
//go:noinline
func (b *board) carriedExactly(i int) bool {
	u := &b.said[i]
	if b.loose[u.claim.Quantity.Point] {
		return true
	}
	var byDoc textsOf
	for j := range b.said {
		s := &b.said[j]
		if s.draft && !s.sourced || b.index.family[j] != b.index.family[i] || s.claim.IsDate() {
			continue
		}
		if s.claim.Quantity.Point == u.claim.Quantity.Point && s.claim.Quantity.Vague == "" {
			return true
		}
		if s.claim.Quantity.Hedge == claims.Exact && !s.cell() {
			for _, d := range s.docs {
				byDoc.add(d, j)
			}
		}
	}
	return b.isMade(i, byDoc)
}

// coarse are the sources of a draft's figure if all that give it, and no mere bound, give
// it less closely; none if one gives it as closely.
//
//go:noinline
func (b *board) coarse(i int) (out []backing) {
	x := &b.said[i].claim.Quantity
	for _, s := range b.backed[i] {
		y := &b.said[s.source].quantity
		switch y.Hedge {
		case claims.AtLeast, claims.MoreThan, claims.AtMost, claims.LessThan, claims.None:
			continue
		}
		if x.Unit != y.Unit || x.Point == y.Point || !x.Read.Inside(y.Read) || x.Read.Equal(y.Read) {
			return nil
		}
		if s.Confidence == High {
			out = append(out, s)
		}
	}
	return out
}
