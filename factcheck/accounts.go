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
		if of := withIDs(at, slices.Concat(c.Account.Of, c.Account.Less)); of != nil {
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
		return kind == claims.Conversion || kind == claims.Persons || kind == claims.Equals || kind == claims.ShareOf && c.Measure == percent
	}
	return q.Hedge == claims.Exact || (kind == claims.Conversion || kind == claims.ShareOf && c.Measure == percent) && q.Hedge != claims.Range && q.Hedge != claims.Vague && q.Hedge != claims.None
}

const percent claims.Measure = "percent"

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
	case claims.Balance:
		r = balance(c, of)
	case claims.ShareOf, claims.ChangeOf:
		if len(of) == 2 {
			r = percentOf(c, of[0], of[1])
		}
	case claims.Conversion, claims.Equals, claims.TimesOf, claims.Persons:
		if len(of) == 1 {
			r = k.byOne(c, of[0])
		}
	}
	if !r.wrong {
		return out
	}
	return k.mismatch(out, &r, c, of)
}

// mismatch adds the finding about an account that does not come out.
func (k *Checker) mismatch(out []Finding, r *result, c *claims.Claim, of []*claims.Claim) []Finding {
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

// byOne works out a figure that follows from one other.
func (k *Checker) byOne(c, of *claims.Claim) result {
	switch c.Account.Kind {
	case claims.Equals:
		return equal(c, of)
	case claims.TimesOf:
		return multiple(c, of)
	case claims.Persons:
		return perHousehold(c, of)
	}
	return k.convert(c, of)
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
	r.wrong = !sum.Meets(c.Quantity.Read) && !rounded(c, of, r.y)
	if c.Account.Kind == claims.Holds {
		r.wrong = r.wrong && r.y.Cmp(r.x) > 0
		r.reason = phrase("%n is %n, more than the %n that hold them", strings.Join(terms, " + "), r.y.Grouped(), r.x.Grouped())
		return r
	}
	r.reason = phrase("%n is %n, and not %n", strings.Join(terms, " + "), r.y.Grouped(), r.x.Grouped())
	return r
}

// balance holds what is left against all that came and went. The last of the others are those
// that went.
func balance(c *claims.Claim, of []*claims.Claim) (r result) {
	went := len(of) - len(c.Account.Less)
	left, terms := claims.Point(claims.Int(0)), ""
	for n, o := range of {
		read, point, sign := o.Quantity.Read, o.Quantity.Point, " + "
		if n >= went {
			read, point, sign = read.Scale(claims.Int(-1)), point.Neg(), " − "
		}
		y, ok := r.y.Add(point)
		if !ok || o.Quantity.Unit != c.Quantity.Unit {
			return result{}
		}
		if r.y, left = y, left.Add(read); n > 0 {
			terms += sign
		}
		terms += o.Quantity.Point.Grouped()
	}
	r.rule, r.x = "FC202", c.Quantity.Point
	r.wrong = !left.Meets(c.Quantity.Read)
	r.reason = phrase("%n is %n, and not %n", terms, r.y.Grouped(), r.x.Grouped())
	return r
}

// rounded reports whether figures of a table, which are read as they stand, come to a total
// by as much as all of them may be rounded: to hundreds and more.
func rounded(c *claims.Claim, of []*claims.Claim, sum claims.Number) bool {
	unit := 1.0
	for unit < 1e12 && isMultiple(c, 10*unit) && !slices.ContainsFunc(of, func(o *claims.Claim) bool { return !isMultiple(o, 10*unit) }) {
		unit *= 10
	}
	off := math.Abs(sum.Float() - c.Quantity.Point.Float())
	return unit >= 100 && off <= unit*float64(len(of)+1)/2
}

func isMultiple(c *claims.Claim, of float64) bool {
	return c.Quantity.Step.IsZero() && math.Mod(c.Quantity.Point.Float(), of) == 0
}

// percentOf holds a percentage against the counts that it was worked out from: the share
// of the one in the other, or the change from the one to the other. A last digit more or
// less is a matter of rounding.
func percentOf(c, a, b *claims.Claim) (r result) {
	part, whole := a, b
	if c.Account.Kind == claims.ChangeOf {
		part, whole = b, a
	}
	x, y, said := reach(part.Quantity), reach(whole.Quantity), saidPercent(c)
	if x == nil || y == nil || said == nil || y[0] <= 0 || a.Quantity.Unit != b.Quantity.Unit {
		return r
	}
	point := 100 * part.Quantity.Point.Float() / whole.Quantity.Point.Float()
	least, most := 100*x[0]/y[1], 100*x[1]/y[0]
	if c.Account.Kind == claims.ChangeOf {
		least, most, point = least-100, most-100, point-100
		if point < 0 {
			least, most, point = -most, -least, -point
		}
	}
	r.wrong = most < said[0] || least > said[1]
	r.rule, r.x = "FC204", c.Quantity.Point
	r.y = number(strconv.FormatFloat(math.Round(10*point)/10, 'f', -1, 64))
	args := []string{a.Quantity.Point.Grouped(), b.Quantity.Point.Grouped(), r.y.Grouped(), r.x.Grouped()}
	if r.reason = phrase("%n of %n is %n per cent, and not %n", args...); c.Account.Kind == claims.ChangeOf {
		r.reason = phrase("from %n to %n is %n per cent, and not %n", args...)
	}
	return r
}

// saidPercent is from where to where a percentage may lie that is rounded or cut off. A
// fraction in words is coarser than its hundredths: a third may be 29 per cent, and half 54.
// One with a hedge is all that its words allow.
func saidPercent(c *claims.Claim) []float64 {
	q := c.Quantity
	n := q.Point.Float()
	switch {
	case q.Hedge != claims.Exact:
		low, high := 0.0, math.Inf(1)
		if q.Stated.Low.Kind != claims.Unbounded {
			low = q.Stated.Low.Value.Float()
		}
		if q.Stated.High.Kind != claims.Unbounded {
			high = q.Stated.High.Value.Float()
		}
		return []float64{low, high}
	case !strings.ContainsAny(c.Citation.Quote, "0123456789%") && !strings.Contains(c.Citation.Quote, "cent"):
		wide := min(5, 0.15*n)
		return []float64{n - wide, n + wide}
	}
	said := reach(q)
	if said == nil {
		return nil
	}
	digit := q.Step.Float()
	return []float64{min(said[0]-digit/2, n-digit), max(said[1]+digit/2, n+digit)}
}

// equal holds a figure against the part of a whole that it repeats: "a third of the 240
// houses, or 80".
func equal(c, of *claims.Claim) (r result) {
	said, is := reach(c.Quantity), reach(of.Quantity)
	if c.Quantity.Hedge == claims.Approx {
		said = endsOf(c.Quantity.Stated)
	}
	if said == nil || is == nil || c.Quantity.Unit != of.Quantity.Unit || of.Quantity.Hedge != claims.Exact {
		return r
	}
	r.rule, r.x, r.y = "FC204", c.Quantity.Point, of.Quantity.Point
	r.wrong = is[1]*(1+slack) < said[0] || is[0]*(1-slack) > said[1]
	r.reason = phrase("%q is %n, and not %n", of.Citation.Quote, r.y.Grouped(), r.x.Grouped())
	return r
}

// loose is how far a multiple in words may be off: 27 are still twice 12.
const loose = 0.15

// multiple holds a figure against another that it is so many times.
func multiple(c, of *claims.Claim) (r result) {
	said, was, times := reach(c.Quantity), reach(of.Quantity), c.Account.Times.Float()
	product, ok := of.Quantity.Point.Mul(c.Account.Times)
	if said == nil || was == nil || !ok || times <= 0 || c.Quantity.Unit != of.Quantity.Unit {
		return r
	}
	r.rule, r.x, r.y = "FC204", c.Quantity.Point, product
	switch c.Account.Hedge {
	case claims.Exact:
		r.wrong = was[1]*times*(1+loose) < said[0] || was[0]*times*(1-loose) > said[1]
	case claims.MoreThan, claims.AtLeast:
		r.wrong = was[0]*times > said[1]
	}
	if times == 0.5 {
		r.reason = phrase("half of %n is %n, and not %n", of.Quantity.Point.Grouped(), product.Grouped(), r.x.Grouped())
		return r
	}
	r.reason = phrase("%n times %n is %n, and not %n", c.Account.Times.Grouped(), of.Quantity.Point.Grouped(), product.Grouped(), r.x.Grouped())
	return r
}

// Fewer or more people than these live in no household that a text counts.
const (
	fewestPersons = 1
	mostPersons   = 20
)

// perHousehold holds a count of people against that of their households.
func perHousehold(c, of *claims.Claim) (r result) {
	people, homes := reach(c.Quantity), reach(of.Quantity)
	if people == nil || homes == nil || homes[0] <= 0 || c.Quantity.Unit != "" {
		return r
	}
	r.rule, r.x = "FC204", c.Quantity.Point
	r.y = of.Quantity.Point
	r.wrong = people[1] < homes[0]*fewestPersons || people[0] > homes[1]*mostPersons
	each := c.Quantity.Point.Float() / of.Quantity.Point.Float()
	r.reason = phrase("%n people in %n households are %n in each", r.x.Grouped(), r.y.Grouped(), strconv.FormatFloat(math.Round(100*each)/100, 'f', -1, 64))
	return r
}

// reach is from where to where a reader takes the number that a figure names, whatever its
// hedge adds to it; nil without both ends.
func reach(q claims.Quantity) []float64 {
	if q.Hedge != claims.Exact {
		n, half := q.Point.Float(), q.Step.Float()/2
		return []float64{n - half, n + half}
	}
	return endsOf(q.Read)
}

// endsOf is from where to where an interval reaches; nil without both ends.
func endsOf(i claims.Interval) []float64 {
	if i.Low.Kind == claims.Unbounded || i.High.Kind == claims.Unbounded {
		return nil
	}
	return []float64{i.Low.Value.Float(), i.High.Value.Float()}
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
