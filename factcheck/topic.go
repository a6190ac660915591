package factcheck

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Topic is a finding's figures for a reader who decides: what each text says,
// from the oldest count to the newest, what all of them allow, and how far they
// spread. It informs; nothing in it says which figure is true, and the latest
// is only that.
//
// The members for what is common and for the spread say something where
// Comparable is true. Figures have theirs in Common, Low and High, dates in
// CommonDays and Days. The zero Topic is one of which nobody said anything.
type Topic struct {
	Finding    string           `json:"finding"` // id of the finding
	Measure    claims.Measure   `json:"measure"`
	Event      string           `json:"event"`               // for a reader; empty if unknown
	Unit       string           `json:"unit"`                // of all figures: "USD", "km"; empty for persons and things, and where they have no unit in common
	Sides      []TopicSide      `json:"sides"`               // the side of the oldest figure first
	Consistent []TopicFigure    `json:"consistent"`          // figures that fit every side, the oldest first
	Comparable bool             `json:"comparable"`          // the figures are of one thing and in one unit, and something is known of them
	Common     *claims.Interval `json:"common"`              // what the words of all figures allow; null where no figure fits all, and for dates
	Low        *claims.Number   `json:"low"`                 // the smallest number that the words name; null for dates and where all words are vague
	High       *claims.Number   `json:"high"`                // the largest one
	CommonDays edtf.Date        `json:"commonDays,omitzero"` // the days that all dates allow, margins included; zero where no day fits all, and for figures
	Days       edtf.Date        `json:"days,omitzero"`       // from the first day that the dates name to the last; zero for figures
	Latest     []TopicFigure    `json:"latest"`              // those of a known time that no other is known to follow: several of one day, none where no time is known
}

// TopicSide is one side of a finding.
type TopicSide struct {
	Side    int           `json:"side"`           // its number in the finding, counted from 1
	Origins int           `json:"origins"`        // independent origins among its figures
	Figures []TopicFigure `json:"figures"`        // the oldest first
	From    []Origin      `json:"from,omitempty"` // the origins that several of its texts have
}

// TopicFigure is one figure, or one date, with the time that it is of. Its
// numbers are in Unit. Of a claim that the report does not hold, only the
// reference and the side are known.
type TopicFigure struct {
	ClaimRef
	Side       int             `json:"side"`          // the number of its side; 0 fits every side
	AsOf       edtf.Date       `json:"asOf"`          // the stated time of counting, else the date of publication, of a copy that of the first print; zero is unknown
	AsOfStated bool            `json:"asOfStated"`    // the text itself says when was counted
	Unit       string          `json:"unit"`          // the topic's where it has one, else the figure's own
	Low        *claims.Number  `json:"low"`           // the lower end of what the figure says; null where open and for dates
	High       *claims.Number  `json:"high"`          // the upper one
	Stated     claims.Interval `json:"stated"`        // what its words allow; the zero interval allows everything
	Date       edtf.Date       `json:"date,omitzero"` // the date; zero for a figure
}

// Topic sums up one of the report's findings. Figures stand in the order of
// their times, those of one time by their value and then by their source, those
// of an unknown time at the end: the order of the report's lists never matters.
//
// A plain figure allows what the same text allows with a hedge elsewhere in the
// finding ("Ten dead" above "at least 10 people died"), as when the two were
// compared. Units are led to a common one by [Units]. A date that its source
// marks with a question mark rules no day out.
func (r *Report) Topic(f Finding) Topic { return r.Topics([]Finding{f})[0] }

// Topics sums up findings as [Report.Topic] does, with one pass over the report's
// claims for all of them.
func (r *Report) Topics(list []Finding) []Topic {
	held, dated := r.held(list), r.dated()
	out := make([]Topic, len(list))
	for n, f := range list {
		out[n] = summedUp(f, sayings(f, held, dated))
	}
	return out
}

func summedUp(f Finding, list []saying) Topic {
	lendBounds(list)
	unit, one := inOneUnit(list)
	t := Topic{
		Finding: f.ID, Measure: f.Measure, Event: f.Event, Unit: unit,
		Sides: []TopicSide{}, Consistent: figuresOf(list, 0),
	}
	for n, s := range f.Sides {
		if figures := figuresOf(list, n+1); len(figures) > 0 {
			t.Sides = append(t.Sides, TopicSide{n + 1, s.Origins, figures, s.From})
		}
	}
	sortBy(t.Sides, func(i, j int) int { return t.Sides[i].Figures[0].compare(&t.Sides[j].Figures[0]) })
	t.Latest = latest(t.Figures())
	if one && !ofTwoThings[f.Relation] {
		t.together(list)
	}
	return t
}

// Figures lists all figures of the topic, of whatever side, from the oldest to
// the newest; those of an unknown time are last.
func (t Topic) Figures() []TopicFigure {
	out := slices.Clone(t.Consistent)
	for _, s := range t.Sides {
		out = append(out, s.Figures...)
	}
	sortBy(out, func(i, j int) int { return out[i].compare(&out[j]) })
	return out
}

// ofTwoThings are the relations of figures that are not of one thing, of which
// a common value would mean nothing.
var ofTwoThings = map[Relation]bool{
	PartExceedsWhole: true, PartWhole: true, DifferentScope: true, SameNumber: true, MeasureShift: true, Unsupported: true,
	SumMismatch: true, RatioMismatch: true, PeriodMismatch: true,
}

// saying is a claim of a finding and the side that it is on. The claim is a
// copy, which is led to the topic's unit.
type saying struct {
	ref   ClaimRef
	side  int
	claim claims.Claim
}

// sayings looks up the claims of a finding. One that the report does not hold
// stays unknown, and one without a date of its own has that of its source.
func sayings(f Finding, held map[ClaimRef]*claims.Claim, dated map[string]edtf.Date) []saying {
	var out []saying
	for side, refs := range f.refs() {
		for _, ref := range refs {
			s := saying{ref: ref, side: side}
			if c := held[ref.place()]; c != nil {
				s.claim = *c
			}
			if s.claim.Published.IsZero() {
				s.claim.Published = dated[ref.Source]
			}
			out = append(out, s)
		}
	}
	asFirstPrinted(out)
	return out
}

// refs goes over the claims of a finding with the number of their side, which is 0 for
// those that fit every side. These come last.
func (f *Finding) refs() iter.Seq2[int, []ClaimRef] {
	return func(yield func(int, []ClaimRef) bool) {
		for n, s := range f.Sides {
			if !yield(n+1, s.Claims) {
				return
			}
		}
		yield(0, f.Consistent)
	}
}

// place is a reference without what depends on more than the claim's place.
func (r ClaimRef) place() ClaimRef {
	r.Quote, r.Origin = "", 0
	return r
}

// held finds the claims of the report that findings refer to.
func (r *Report) held(list []Finding) map[ClaimRef]*claims.Claim {
	out := map[ClaimRef]*claims.Claim{}
	for i := range list {
		for _, refs := range list[i].refs() {
			for _, ref := range refs {
				out[ref.place()] = nil
			}
		}
	}
	for n := range r.Claims {
		c := &r.Claims[n]
		at := ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End}
		if first, wanted := out[at]; wanted && first == nil {
			out[at] = c
		}
	}
	return out
}

// dated gives the dates of publication of the sources. Where two sources have
// one key, the earlier date counts.
func (r *Report) dated() map[string]edtf.Date {
	out := make(map[string]edtf.Date, len(r.Sources))
	for n := range r.Sources {
		s := &r.Sources[n]
		old := out[s.Key()]
		if old.IsZero() || !s.Published.IsZero() && s.Published.String() < old.String() {
			out[s.Key()] = s.Published
		}
	}
	return out
}

// lendBounds lets a plain figure allow what its own text allows with a hedge,
// as a check does.
func lendBounds(list []saying) {
	type cell struct {
		source  string
		measure claims.Measure
		point   claims.Number
		unit    string
		people  string
	}
	cellOf := func(s *saying) cell {
		q := s.claim.Quantity
		return cell{s.ref.Source, s.claim.Measure, q.Point, q.Unit, strings.Join(s.claim.Population, "\x1f")}
	}
	hedged := map[cell]claims.Interval{}
	for n := range list {
		if q := list[n].claim.Quantity; isBound(q.Hedge) && q.Vague == "" && q.WasRead() {
			c := cellOf(&list[n])
			if old, ok := hedged[c]; ok {
				q.Stated = q.Stated.Join(old)
			}
			hedged[c] = q.Stated
		}
	}
	for n := range list {
		q := &list[n].claim.Quantity
		if bound, ok := hedged[cellOf(&list[n])]; ok && q.Hedge == claims.Exact && q.Vague == "" && q.WasRead() && bound.Meets(q.Given) {
			q.Stated = bound
		}
	}
}

// inOneUnit leads all figures to one unit, and leaves them as they are where
// there is none.
func inOneUnit(list []saying) (unit string, ok bool) {
	var known []*claims.Quantity
	for n := range list {
		if q := &list[n].claim.Quantity; !q.IsZero() {
			known = append(known, q)
		}
	}
	if len(known) == 0 || !slices.ContainsFunc(known, func(q *claims.Quantity) bool { return q.Unit != known[0].Unit }) {
		return unitOf(known), true
	}
	led := make([]claims.Quantity, len(known))
	for n, q := range known {
		if led[n], ok = Units[q.Unit].convert(*q); !ok || led[n].Unit != led[0].Unit {
			return "", false
		}
	}
	for n, q := range known {
		*q = led[n]
	}
	return unitOf(known), true
}

func unitOf(list []*claims.Quantity) string {
	if len(list) == 0 {
		return ""
	}
	return list[0].Unit
}

// figuresOf are the figures of one side in their order; never nil.
func figuresOf(list []saying, side int) []TopicFigure {
	out := []TopicFigure{}
	for n := range list {
		if list[n].side == side {
			out = append(out, list[n].figure())
		}
	}
	sortBy(out, func(i, j int) int { return out[i].compare(&out[j]) })
	return out
}

func (s *saying) figure() TopicFigure {
	c := &s.claim
	f := TopicFigure{ClaimRef: s.ref, Side: s.side, AsOf: c.Published, Unit: c.Quantity.Unit}
	if spanOf(c.AsOf).known {
		f.AsOf, f.AsOfStated = c.AsOf.Core, true
	}
	if c.IsDate() {
		f.Date = c.Date.Core
		return f
	}
	f.Low, f.High = endOf(c.Quantity.Given.Low), endOf(c.Quantity.Given.High)
	f.Stated = c.Quantity.Stated
	return f
}

func endOf(b claims.Bound) *claims.Number {
	if b.Kind == claims.Unbounded {
		return nil
	}
	return &b.Value
}

// compare orders figures by time, value and source, and at last by where they
// stand.
func (x *TopicFigure) compare(y *TopicFigure) int {
	return cmp.Or(
		x.moment().compare(y.moment()),
		x.value().Cmp(y.value()), compareDates(x.Date, y.Date),
		strings.Compare(x.Source, y.Source), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End),
		strings.Compare(x.ID, y.ID), strings.Compare(x.Quote, y.Quote), cmp.Compare(x.Side, y.Side))
}

// value is the number by which a figure is sorted.
func (x TopicFigure) value() claims.Number {
	for _, end := range []*claims.Number{x.Low, x.High} {
		if end != nil {
			return *end
		}
	}
	return claims.Number{}
}

func compareDates(x, y edtf.Date) int {
	p, q := dateSpan(x), dateSpan(y)
	return cmp.Or(cmp.Compare(p.from, q.from), cmp.Compare(p.to, q.to))
}

// moment is the time that a figure is of, as closely as it is known.
type moment struct {
	span
	minute int // of the day, by the clock of Greenwich; -1 where only the day is known
}

func (x TopicFigure) moment() moment {
	m := moment{dateSpan(x.AsOf), -1}
	if minute, ok := minuteOf(x.AsOf, false); ok && m.known {
		m.minute = minute
	}
	return m
}

// day is the day by which a stretch of days is sorted: its last or, where it
// has no end, its first.
func (m moment) day() edtf.Day {
	if m.to == edtf.MaxDay {
		return m.from
	}
	return m.to
}

func (m moment) compare(n moment) int {
	switch {
	case m.known && !n.known:
		return -1
	case n.known && !m.known:
		return 1
	}
	return cmp.Or(cmp.Compare(m.day(), n.day()), m.compareStart(n))
}

func (m moment) compareStart(n moment) int {
	return cmp.Or(cmp.Compare(m.from, n.from), cmp.Compare(m.minute, n.minute))
}

// follows reports whether m is known to be later than n: by the day or, within
// one day, by the clock if both tell it.
func (m moment) follows(n moment) bool {
	return after(m.from, n.to, 0) || m.equal(n.span) && n.minute >= 0 && m.minute > n.minute
}

// latest are the figures that none is known to follow; never nil. If any
// follows a figure, then so does the one that begins last.
func latest(list []TopicFigure) []TopicFigure {
	known := slices.DeleteFunc(list, func(x TopicFigure) bool { return !x.moment().known })
	if len(known) == 0 {
		return []TopicFigure{}
	}
	last := slices.MaxFunc(known, func(x, y TopicFigure) int { return x.moment().compareStart(y.moment()) }).moment()
	return slices.DeleteFunc(known, func(x TopicFigure) bool { return last.follows(x.moment()) })
}

// together fills in what the figures, or the dates, come to. It does nothing
// where some are figures and some dates, and where nothing is known of any.
func (t *Topic) together(list []saying) {
	var figures []claims.Quantity
	var dates []claims.Period
	for _, s := range list {
		switch c := s.claim; {
		case c.IsDate() && c.Date.Known():
			dates = append(dates, c.Date)
		case c.Quantity.WasRead():
			figures = append(figures, c.Quantity)
		}
	}
	t.Comparable = (len(figures) > 0) != (len(dates) > 0)
	switch {
	case !t.Comparable:
	case len(dates) > 0:
		t.overDays(dates)
	default:
		t.overFigures(figures)
	}
}

func (t *Topic) overFigures(list []claims.Quantity) {
	var common claims.Interval
	for _, q := range list {
		common = common.Intersect(q.Stated)
		for _, n := range named(q) {
			if t.Low == nil || n.Cmp(*t.Low) < 0 {
				t.Low = &n
			}
			if t.High == nil || n.Cmp(*t.High) > 0 {
				t.High = &n
			}
		}
	}
	if !common.IsEmpty() {
		t.Common = &common
	}
}

// named are the numbers that the words of a figure name: one, the two ends of a
// range, or none where the words are vague.
func named(q claims.Quantity) []claims.Number {
	switch zero := (claims.Number{}); {
	case q.Vague != "" || q.Hedge == claims.Vague:
		return nil
	case q.Hedge != claims.Range && (q.Point != zero || q.Given.Contains(zero)):
		return []claims.Number{q.Point}
	}
	var out []claims.Number
	for _, end := range []*claims.Number{endOf(q.Given.Low), endOf(q.Given.High)} {
		if end != nil {
			out = append(out, *end)
		}
	}
	return out
}

func (t *Topic) overDays(list []claims.Period) {
	common := claims.Span{From: edtf.MinDay, To: edtf.MaxDay}
	all := claims.Span{From: edtf.MaxDay, To: edtf.MinDay}
	sure := slices.ContainsFunc(list, func(p claims.Period) bool { return !p.Doubtful() })
	for _, p := range list {
		core, margin := p.CoreSpan(), p.MarginSpan()
		all.From, all.To = min(all.From, core.From), max(all.To, core.To)
		if !sure || !p.Doubtful() { // where all are in doubt, they are taken at their word
			common.From, common.To = max(common.From, margin.From), min(common.To, margin.To)
		}
	}
	t.CommonDays, t.Days = edtf.FromDays(common.From, common.To), edtf.FromDays(all.From, all.To)
}
