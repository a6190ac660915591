package factcheck

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// figureKey is what the places have in common that repeat a figure of one text.
type figureKey struct {
	source  string
	measure claims.Measure
	value   string
}

//go:noinline
func figureKeyOf(c *claims.Claim) figureKey {
	k := figureKey{source: c.Citation.Source, measure: c.Measure}
	if c.IsDate() {
		k.value = c.Date.Core.String()
		return k
	}
	k.value = c.Quantity.Point.String() + " " + c.Quantity.Unit + " " + c.Quantity.Vague
	if c.Measure == claims.Counted {
		k.value += " " + c.Noun
	}
	return k
}

// repeat lists in each finding the other places of the text that it is shown at where that
// text gives the figure of what may be the same event: whoever changes one will want to
// change them too. Those that the finding names itself are none.
func repeat(found []Finding, list []claims.Claim) {
	same := map[figureKey][]*claims.Claim{}
	leads := make([]*claims.Claim, len(found))
	at := map[ClaimRef]int{}
	for n := range list {
		at[refOf(&list[n]).place()] = n
	}
	for n := range found {
		if f := &found[n]; len(f.Sides) > 0 && len(f.Sides[0].Claims) > 0 && f.Rule != "" {
			if i, ok := at[f.Sides[0].Claims[0].place()]; ok && !isBlank(&list[i]) {
				leads[n] = &list[i]
				same[figureKeyOf(leads[n])] = nil
			}
		}
	}
	for n := range list {
		k := figureKeyOf(&list[n])
		if old, wanted := same[k]; wanted {
			same[k] = append(old, &list[n])
		}
	}
	for n, lead := range leads {
		if lead != nil {
			found[n].Repeats = found[n].elsewhere(lead, same[figureKeyOf(lead)])
		}
	}
}

// isBlank reports whether a claim gives neither a figure nor a date.
func isBlank(c *claims.Claim) bool {
	if c.IsDate() {
		return c.Date.Core.IsZero()
	}
	return c.Quantity.IsZero()
}

// elsewhere are the claims of a list that a finding does not name.
func (f *Finding) elsewhere(lead *claims.Claim, list []*claims.Claim) (out []ClaimRef) {
	named := map[ClaimRef]bool{}
	for _, refs := range f.refs() {
		for _, r := range refs {
			named[spotOf(r)] = true
		}
	}
	for _, c := range list {
		if r := refOf(c); !named[spotOf(r)] && mayBeOne(c.Event, lead.Event) {
			named[spotOf(r)] = true
			out = append(out, r)
		}
	}
	sortBy(out, func(i, j int) int {
		x, y := &out[i], &out[j]
		return cmp.Or(x.Start-y.Start, x.End-y.End, strings.Compare(x.ID, y.ID))
	})
	return out
}

// spotOf is where a reference stands, whichever of its claims it is.
//
//go:noinline
func spotOf(r ClaimRef) ClaimRef { return ClaimRef{Source: r.Source, Start: r.Start, End: r.End} }

//go:noinline
func refOf(c *claims.Claim) ClaimRef {
	return ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End, Quote: c.Citation.Quote}
}

// mayBeOne reports whether nothing in two events tells them apart at first sight.
//
//go:noinline
func mayBeOne(a, b claims.Event) bool {
	return (a.Name == "" || b.Name == "" || a.Name == b.Name) && (a.Kind == "" || b.Kind == "" || a.Kind == b.Kind) &&
		(len(a.Places) == 0 || len(b.Places) == 0 || slices.ContainsFunc(a.Places, func(p string) bool { return slices.Contains(b.Places, p) })) &&
		a.Period.Meets(b.Period)
}
