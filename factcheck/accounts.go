package factcheck

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// A text that works something out can be checked without another: its parts make up the
// total or they do not, its percentage is that of its counts or it is not. Each is worked
// out again with all that its figures allow, and it is wrong where no reading fits.

// accounts finds those of a text that do not come out.
func (k *Checker) accounts(text []claims.Claim) (out []Finding) {
	var at map[string]*claims.Claim
	for n := range text {
		c := &text[n]
		if c.Account.Kind == claims.NoAccount || !asserted(c) {
			continue
		}
		if at == nil {
			at = byID(text)
		}
		if of := withIDs(at, c.Account.Of); of != nil {
			out = k.audit(out, c, of)
		}
	}
	return out
}

// byID finds the claims of a text by their ids; an id that two have leads to none.
func byID(text []claims.Claim) map[string]*claims.Claim {
	at := make(map[string]*claims.Claim, len(text))
	for n := range text {
		id := text[n].ID
		if _, twice := at[id]; twice {
			at[id] = nil
		} else {
			at[id] = &text[n]
		}
	}
	return at
}

// withIDs are the claims that have some ids; nil if one is not there or is not asserted.
func withIDs(at map[string]*claims.Claim, ids []string) (out []*claims.Claim) {
	for _, id := range ids {
		c := at[id]
		if c == nil || !asserted(c) {
			return nil
		}
		out = append(out, c)
	}
	return out
}

// workable reports whether a figure can be worked with: it names one number and does not
// mean it roughly. A conversion is of the number that is named.
func workable(c *claims.Claim, kind claims.AccountKind) bool {
	q := c.Quantity
	switch {
	case !q.WasRead():
		return false
	case q.Hedge == claims.Approx:
		return kind == claims.Conversion
	}
	return q.Hedge == claims.Exact || kind == claims.Conversion && q.Hedge != claims.Range && q.Hedge != claims.Vague && q.Hedge != claims.None
}

// result is what an account comes to.
type result struct {
	rule   string
	x, y   claims.Number // what the text gives, and what was worked out
	wrong  bool
	reason Phrase
}

// audit adds an account that does not come out.
func (k *Checker) audit(out []Finding, c *claims.Claim, of []*claims.Claim) []Finding {
	kind := c.Account.Kind
	if !workable(c, kind) || slices.ContainsFunc(of, func(o *claims.Claim) bool { return !workable(o, kind) }) {
		return out
	}
	var r result
	switch kind {
	case claims.Sum, claims.Holds:
		r = addUp(c, of)
	case claims.ShareOf, claims.ChangeOf:
		if len(of) == 2 {
			r = percentOf(c, of[0], of[1])
		}
	case claims.Conversion:
		if len(of) == 1 {
			r = k.convert(c, of[0])
		}
	}
	if !r.wrong {
		return out
	}
	f := k.inner(r.rule, c)
	f.Measure, f.Pair = c.Measure, []string{c.ID, of[0].ID}
	p := pair{qa: c.Quantity, qb: of[0].Quantity}
	f.Severity, f.Ratio = p.countSeverity(r.x, r.y), ratio(r.x, r.y)
	rule, _ := RuleOf(r.rule)
	f.Level = k.Policy.Level(rule, f.Severity)
	f.Sides[0].Low, f.Sides[0].High = ends(&subject{claim: c})
	f.Sides = append(f.Sides, Side{Low: &r.y, High: &r.y, Origins: 1, Claims: refsOf(of...)})
	if d, ok := r.y.Sub(r.x); ok && f.Ratio != nil {
		f.setGap(phrase("%n apart, a ratio of %n", d.Abs().Grouped(), strconv.FormatFloat(*f.Ratio, 'f', -1, 64)))
	}
	f.Reasons = []Reason{reason("account", "mismatch", r.reason)}
	return append(out, f)
}

// refsOf points at claims of one text.
func refsOf(list ...*claims.Claim) (out []ClaimRef) {
	for _, c := range list {
		out = append(out, ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End, Quote: c.Citation.Quote, Origin: 1})
	}
	return out
}

// addUp holds a total against its parts. One that only holds them may be larger.
func addUp(c *claims.Claim, of []*claims.Claim) (r result) {
	sum, terms := claims.Point(claims.Int(0)), make([]string, len(of))
	for n, part := range of {
		sum = sum.Add(part.Quantity.Read)
		total, ok := r.y.Add(part.Quantity.Point)
		if !ok || part.Quantity.Unit != c.Quantity.Unit {
			return result{}
		}
		r.y, terms[n] = total, part.Quantity.Point.Grouped()
	}
	r.rule, r.x = "FC202", c.Quantity.Point
	r.wrong = !sum.Meets(c.Quantity.Read)
	if c.Account.Kind == claims.Holds {
		r.wrong = r.wrong && r.y.Cmp(r.x) > 0
		r.reason = phrase("%n is %n, more than the %n that hold them", strings.Join(terms, " + "), r.y.Grouped(), r.x.Grouped())
		return r
	}
	r.reason = phrase("%n is %n, and not %n", strings.Join(terms, " + "), r.y.Grouped(), r.x.Grouped())
	return r
}

// percentOf holds a percentage against the counts that it was worked out from: the share
// of the one in the other, or the change from the one to the other. A last digit more or
// less is a matter of rounding.
func percentOf(c, a, b *claims.Claim) (r result) {
	part, whole := a, b
	if c.Account.Kind == claims.ChangeOf {
		part, whole = b, a
	}
	x, y, said := reach(part.Quantity), reach(whole.Quantity), reach(c.Quantity)
	point := part.Quantity.Point.Float() / whole.Quantity.Point.Float()
	if x == nil || y == nil || said == nil || y[0] <= 0 || a.Quantity.Unit != b.Quantity.Unit {
		return r
	}
	least, most := 100*x[0]/y[1], 100*x[1]/y[0]
	if point *= 100; c.Account.Kind == claims.ChangeOf {
		least, most, point = least-100, most-100, point-100
		if point < 0 {
			least, most, point = -most, -least, -point
		}
	}
	digit := c.Quantity.Step.Float() / 2
	r.wrong = most < said[0]-digit || least > said[1]+digit
	r.rule, r.x = "FC204", c.Quantity.Point
	r.y = number(strconv.FormatFloat(math.Round(10*point)/10, 'f', -1, 64))
	args := []string{a.Quantity.Point.Grouped(), b.Quantity.Point.Grouped(), r.y.Grouped(), r.x.Grouped()}
	if r.reason = phrase("%n of %n is %n per cent, and not %n", args...); c.Account.Kind == claims.ChangeOf {
		r.reason = phrase("from %n to %n is %n per cent, and not %n", args...)
	}
	return r
}

// reach is from where to where a reader takes the number that a figure names, whatever its
// hedge adds to it; nil without both ends.
func reach(q claims.Quantity) []float64 {
	if q.Hedge != claims.Exact {
		n, half := q.Point.Float(), q.Step.Float()/2
		return []float64{n - half, n + half}
	}
	low, high := q.Read.Low, q.Read.High
	if low.Kind == claims.Unbounded || high.Kind == claims.Unbounded {
		return nil
	}
	return []float64{low.Value.Float(), high.Value.Float()}
}

// slack is how far a conversion may be off that is only meant roughly: "a mile (1.5 km)".
const slack = 0.1

// convert holds a measure against itself in another unit.
func (k *Checker) convert(c, of *claims.Claim) (r result) {
	to, from := k.unit(c.Quantity.Unit), k.unit(of.Quantity.Unit)
	said, was := reach(c.Quantity), reach(of.Quantity)
	if to.Base != from.Base || said == nil || was == nil {
		return r
	}
	factor := from.Factor.Float() / to.Factor.Float()
	point := of.Quantity.Point.Float() * factor
	r.wrong = was[1]*factor < said[0]*(1-slack) || was[0]*factor > said[1]*(1+slack)
	r.rule, r.x = "FC204", c.Quantity.Point
	r.y = number(strconv.FormatFloat(point, 'g', 3, 64))
	r.reason = phrase("%n %s is %n %s, and not %n", of.Quantity.Point.Grouped(), of.Quantity.Unit, r.y.Grouped(), c.Quantity.Unit, r.x.Grouped())
	return r
}

// unit leads a unit to its base, which may be itself.
func (k *Checker) unit(name string) Unit {
	if u, ok := k.units()[name]; ok {
		return u
	}
	return Unit{name, claims.Int(1)}
}
