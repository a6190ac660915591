package factcheck

import (
	"math"
	"slices"
	"strconv"

	"github.com/sourcedclaims/factcheck/claims"
)

// judge compares two values of one thing by the algebra of package claims.
func (p *pair) judge() {
	if p.a.claim.Measure == claims.EventDate {
		p.judgeDates()
		return
	}
	p.verdict = p.qa.Verdict(p.qb)
	switch p.verdict {
	case claims.Unknown:
		p.say("figures", "unknown", "one of the figures is not known")
		p.stop("figures")
		return
	case claims.Conflict:
		p.relation = Conflict
	case claims.Tension:
		p.relation = Tension
	default:
		p.relation = Agree
	}
	if p.words {
		p.tell("figures", p.verdict.String(), slices.Concat(p.shown(p.a, p.qa), between, p.shown(p.b, p.qb)))
	}
	if p.relation != Agree {
		p.measureUp()
	}
}

// shown is a figure as its text gives it, and how it is taken in the unit of the pair.
func (p *pair) shown(s *subject, as claims.Quantity) []Phrase {
	out := []Phrase{phrase("%n", s.quantity.Given.String())}
	if q := s.claim.Citation.Quote; q != "" {
		out[0] = phrase("%q", q)
	}
	if s.boundBy != "" {
		out = append(out, phrase(" (%q in the same text)", s.boundBy))
	}
	return append(out, phrase(" is read as %n and allows %n", as.Read.String(), as.Stated.String()))
}

// inequality checks a part against its whole: all that can be said is that it
// is not larger, and this only where the whole was not counted before it.
func (p *pair) inequality() {
	part, whole := p.qa, p.qb
	if p.scope.part == secondInside {
		part, whole = whole, part
	}
	p.relation = PartWhole
	switch {
	case !part.WasRead() || !whole.WasRead():
		p.stop("figures")
		p.relation = ""
	case p.equalFigures():
		p.relation = Agree
		p.sayEqual()
	case p.overtaken(part, whole):
		p.relation = Update
		p.say("time", "update", "the higher figure was counted later, and counting was still going on")
		p.measureUp()
	case part.Stated.Meets(whole.Stated) || !exceeds(part, whole):
		p.tell("figures", "fits", p.ofIntervals("the part, %n, is not larger than the whole, %n", part.Given, whole.Given))
	case p.a.past() != p.b.past():
		p.say("asOf", "older", "one of the counts is not the one that its text stands for")
	case p.wholeIsOlder():
		p.say("asOf", "older", "the whole was counted before the part")
	case p.allThere():
		p.relation = PartExceedsWhole
		p.lower(Warning)
		p.tell("figures", "exceeds", p.ofIntervals("only one says who they were, and gives %n, where all are no more than %n", part.Stated, whole.Stated))
		p.measureUp()
		p.byFirstDay()
	case p.scope.guess && !p.ofCauses():
		p.relation = ""
		p.say("figures", "doubtful", "the larger figure is only taken for a part because the other says less")
		p.stop("scope")
	case p.doubts > 0:
		p.say("figures", "doubtful", "the part is larger, but it is not sure that it is a part")
	case p.isInherited(p.a), p.isInherited(p.b):
		p.say("basis", "inherited", "the part is larger, but one does not stand near the name of its event")
	default:
		p.relation = PartExceedsWhole
		p.tell("figures", "exceeds", p.ofIntervals("the part allows %n and the whole no more than %n", part.Stated, whole.Stated))
		p.measureUp()
	}
}

// allThere reports whether two claims are of all who were struck at one spot, of whom only one
// says who they were: be those all or a part, they are no more than all.
func (p *pair) allThere() bool {
	if bounded(p.a) || bounded(p.b) || p.a.cell() || p.b.cell() {
		return false // "at least" is said of a count that goes on; of a row another cell gives all
	}
	return p.scope.guess && !p.scope.blind && !p.scope.sure && !p.within && p.link == same && p.spot(p.a, p.b) &&
		!p.isInherited(p.a) && !p.isInherited(p.b) && p.a.claim.Extent == claims.Total && p.b.claim.Extent == claims.Total
}

// ofCauses reports whether both count those displaced in a country on one day, of whom
// each cause is a part whether it is told or not: a text that names none may mean all or
// that one. One that says less than a quarter may mean those of something smaller.
func (p *pair) ofCauses() bool {
	const most = 4
	x, y := p.a.claim, p.b.claim
	if x.Measure != "displaced" || x.Extent != claims.Stock || y.Extent != claims.Stock {
		return false
	}
	if n := ratio(p.points()); n == nil || *n > most {
		return false
	}
	p.lower(Warning)
	return true
}

// overtaken reports whether a part was counted after its whole and is larger: then the
// whole has grown since, whether it is really a part or not.
func (p *pair) overtaken(part, whole claims.Quantity) bool {
	if !p.a.info.Grows || !p.b.info.Grows || part.Read.Meets(whole.Read) || middle(part).Cmp(middle(whole)) < 0 {
		return false
	}
	o := p.order()
	if p.scope.part == secondInside {
		o = o.mirrored()
	}
	return o == secondFirst && p.open()
}

// ofIntervals makes a phrase with two intervals, which are not cheap to write.
func (p *pair) ofIntervals(form string, x, y claims.Interval) []Phrase {
	if !p.words {
		return unsaid
	}
	return p.put2(form, x.String(), y.String())
}

func (p *pair) isInherited(s *subject) bool { return s.claim.Event.Basis == claims.Inherited }

// equalFigures reports whether a part and its whole give one figure, be it "10" and "at
// least 10", or what fits where one is only taken for a part because it says more.
func (p *pair) equalFigures() bool {
	v := p.qa.Verdict(p.qb)
	return v == claims.Same || v.Agrees() && (p.scope.guess || p.toll() || p.qa.Point == p.qb.Point && !p.qa.Point.IsZero())
}

// toll reports whether one counts the dead and the other the bodies, as some texts give a
// toll: figures that agree are of one toll.
func (p *pair) toll() bool {
	x, y := p.a.claim.Measure, p.b.claim.Measure
	return x == "bodies" && y == claims.Deaths || x == claims.Deaths && y == "bodies"
}

// sayEqual tells apart a part and a whole that are given in one figure and those
// whose figures only agree.
func (p *pair) sayEqual() {
	if p.qa.Verdict(p.qb) == claims.Same {
		p.say("figures", "same", "part and whole have one figure")
		return
	}
	p.say("figures", "agree", "the figures of part and whole agree")
}

// exceeds reports whether the part lies wholly above the whole.
func exceeds(part, whole claims.Quantity) bool {
	return whole.Stated.High.Kind != claims.Unbounded && part.Stated.Low.Kind != claims.Unbounded &&
		part.Stated.Low.Value.Cmp(whole.Stated.High.Value) >= 0
}

// wholeIsOlder reports whether the whole was counted before the part. For a
// count that grows, an order that is not known costs a step of confidence.
func (p *pair) wholeIsOlder() bool {
	o := p.order()
	if p.scope.part == secondInside {
		o = o.mirrored()
	}
	grows := p.a.info.Grows || p.b.info.Grows
	if o == unknownOrder && grows && (p.asOf(p.a).known || p.asOf(p.b).known) {
		p.doubts++
	}
	return o == secondFirst
}

// measureUp says how far apart two figures are.
func (p *pair) measureUp() {
	x, y := p.points()
	p.ratio = ratio(x, y)
	p.severity = p.grade(x, y)
}

// points are the two numbers whose distance is reported: the figure that the
// words name, and of a range or a vague word the end nearest the other figure.
func (p *pair) points() (x, y claims.Number) {
	return point(p.qa, p.qb), point(p.qb, p.qa)
}

func point(q, other claims.Quantity) claims.Number {
	if q.Hedge != claims.Range && q.Hedge != claims.Vague {
		return q.Point
	}
	low, high := q.Given.Low, q.Given.High
	switch {
	case low.Kind == claims.Unbounded:
		return high.Value
	case high.Kind == claims.Unbounded:
		return low.Value
	case middle(other).Cmp(low.Value) < 0:
		return low.Value
	}
	return high.Value
}

// middle is a number that stands for a figure where only its side matters.
func middle(q claims.Quantity) claims.Number {
	if q.Hedge != claims.Range && q.Hedge != claims.Vague {
		return q.Point
	}
	if q.Given.Low.Kind == claims.Unbounded {
		return q.Given.High.Value
	}
	return q.Given.Low.Value
}

// ratio is larger over smaller to four decimals; nil where there is none.
func ratio(x, y claims.Number) *float64 {
	if x.Cmp(y) < 0 {
		x, y = y, x
	}
	if y.Sign() <= 0 {
		return nil
	}
	r := math.Round(x.Float()/y.Float()*1e4) / 1e4
	if math.IsInf(r, 0) || math.IsNaN(r) {
		return nil
	}
	return &r
}

// grade is the severity of a difference, by the scale of the measure.
func (p *pair) grade(x, y claims.Number) Severity {
	switch p.a.info.Scale {
	case claims.Magnitude:
		return magnitudeSeverity(x, y)
	case claims.Clock:
		return Trivial // without a zone an hour means little
	}
	return p.countSeverity(x, y)
}

func magnitudeSeverity(x, y claims.Number) Severity {
	d, ok := x.Sub(y)
	limit, _ := claims.Decimal(3, -1)
	if ok && d.Abs().Cmp(limit) <= 0 {
		return Minor
	}
	return Moderate
}

// countSeverity grades counts, money and measures by their ratio. Two exact
// counts that differ are never a matter of rounding.
func (p *pair) countSeverity(x, y claims.Number) Severity {
	if x.IsZero() || y.IsZero() || x.Sign() != y.Sign() {
		return Major
	}
	r := math.Abs(x.Float() / y.Float())
	r = max(r, 1/r)
	exact := p.bothExact()
	switch {
	case exact && offByOne(x, y):
		return Trivial
	case r <= 1.05 && !exact:
		return Trivial
	case r <= 1.25:
		return Minor
	case r <= 2:
		return Moderate
	case r <= 10:
		return Major
	}
	return Critical
}

func (p *pair) bothExact() bool { return isExact(p.qa) && isExact(p.qb) }

// isExact reports whether a figure is plain and not rounded.
func isExact(q claims.Quantity) bool {
	_, point := q.Stated.IsPoint()
	return q.Hedge == claims.Exact && point
}

// offByOne reports whether two counts of ten and more differ by one.
func offByOne(x, y claims.Number) bool {
	d, ok := x.Sub(y)
	ten := claims.Int(10)
	return ok && d.Abs() == claims.Int(1) && x.Cmp(ten) >= 0 && y.Cmp(ten) >= 0
}

// gap says in words how far apart two values are even as worded.
func (p *pair) gap() Phrase {
	if p.a.claim.Measure == claims.EventDate {
		return daysLong(p.days)
	}
	g, ok := p.qa.Stated.Gap(p.qb.Stated)
	if d, exact := p.qb.Point.Sub(p.qa.Point); exact && p.bothPoints() {
		return phrase("%n apart, a ratio of %n", d.Abs().Grouped(), p.ratioWord())
	}
	if ok && p.ratio != nil {
		return phrase("%n apart as worded, a ratio of %n", g.Grouped(), p.ratioWord())
	} else if ok {
		return phrase("%n apart as worded", g.Grouped())
	}
	if p.ratio != nil {
		return phrase("a ratio of %n", p.ratioWord())
	}
	return Phrase{}
}

func (p *pair) ratioWord() string { return strconv.FormatFloat(*p.ratio, 'f', -1, 64) }

// bothPoints reports whether both figures are plain and their ratio is known.
func (p *pair) bothPoints() bool {
	return p.ratio != nil && p.qa.Hedge == claims.Exact && p.qb.Hedge == claims.Exact
}

func daysLong(n int) Phrase {
	if n == 1 {
		return phrase("%n day", "1")
	}
	return phrase("%n days", strconv.Itoa(n))
}
