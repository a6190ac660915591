package claims

import (
	"math"
	"strings"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Period is a set of days as a text gives it. Core is what the words mean and
// Margin what a charitable reader allows ("mid-1993": May to August, April to
// September); an empty Margin is the core itself. Both ends may be open. The
// zero Period is unknown: it covers every day and conflicts with nothing.
//
// An operator is kept as said and is already worked into the core: "since
// September 1991" has the core 1991-09/.. and the operator Since.
type Period struct {
	Core   edtf.Date `json:"core,omitzero"`
	Margin edtf.Date `json:"margin,omitzero"`
	Op     Op        `json:"op,omitempty"`   // since, until, by …: kept as said
	Open   string    `json:"open,omitempty"` // an expression that nothing resolves ("sunday"); never part of a conflict
}

// Op is the operator word of a date.
type Op uint8

// The zero operator is a plain date.
const (
	On     Op = iota
	Since     // "since September 27"
	Until     // "until Spring 1919"
	By        // "by Monday night"
	Before    // "before 1928"
	After     // "after 1991"
	AsOf      // "as of 4 March": a moment of counting
)

// What a claim's Period says in Open where its count is not the one that its text stands
// for: an older count of the same thing ("first reports spoke of 12", "rose from 12"), or
// the count of another time that it is held against ("compared with 12 a year ago").
const (
	Earlier  = "earlier"
	Formerly = "formerly"
)

var opNames = []string{"on", "since", "until", "by", "before", "after", "as_of"}

// Span is a stretch of days, both ends included. [edtf.MinDay] and
// [edtf.MaxDay] stand for ends that are open.
type Span struct {
	From, To edtf.Day
}

// Meets reports whether two spans have a day in common.
func (s Span) Meets(t Span) bool { return s.From <= t.To && t.From <= s.To }

// Inside reports whether every day of s lies in t.
func (s Span) Inside(t Span) bool { return s.From >= t.From && s.To <= t.To }

// Gap is the number of days from the end of one span to the start of the
// other: 1 for neighbours, 0 where they meet.
func (s Span) Gap(t Span) int {
	switch {
	case s.To < t.From:
		return dayCount(t.From, s.To)
	case t.To < s.From:
		return dayCount(s.From, t.To)
	}
	return 0
}

// dayCount is later minus earlier, kept within an int.
func dayCount(later, earlier edtf.Day) int {
	d := int64(later) - int64(earlier) // at most 2^63: the sentinels are ±2^62
	if d < 0 || d > math.MaxInt {
		return math.MaxInt
	}
	return int(d)
}

// When is the period of an EDTF expression as the default profile reads it,
// for programs that write dates down: When("2005-11-27"), When("1991/.."). An
// unreadable expression gives the zero Period, which says nothing; see
// [ParsePeriod] for the error.
func When(s string) Period {
	p, _ := ParsePeriod(s)
	return p
}

// ParsePeriod is When with the reason why an expression cannot be read. Blank
// text is the zero Period.
func ParsePeriod(s string) (Period, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Period{}, nil
	}
	core, err := edtf.Parse(s)
	if err != nil {
		return Period{}, err
	}
	return newsroom.Period(core), nil
}

// Equal reports whether two periods are written alike in every field.
func (p Period) Equal(q Period) bool { return p == q }

// IsZero reports whether nothing is known.
//
//go:noinline
func (p Period) IsZero() bool { return p == Period{} }

// CoreSpan is the first and the last day of what the words mean.
//
//go:noinline
func (p Period) CoreSpan() Span {
	from, to := p.Core.Bounds()
	return Span{from, to}
}

// MarginSpan is the first and the last day that a charitable reader allows. It
// holds the core.
func (p Period) MarginSpan() Span {
	span := p.CoreSpan()
	if p.Margin.IsZero() {
		return span
	}
	from, to := p.Margin.Bounds()
	return Span{min(span.From, from), max(span.To, to)}
}

// Known reports whether the period can decide anything: it is resolved, says
// which year, and has at least one end.
//
//go:noinline
func (p Period) Known() bool {
	if p.Open != "" || !p.Core.Definite() {
		return false
	}
	span := p.CoreSpan()
	return span.From != edtf.MinDay || span.To != edtf.MaxDay
}

// Doubtful reports whether its source marked the date with a question mark.
func (p Period) Doubtful() bool { return p.Core.Uncertain() || p.Margin.Uncertain() }

// Meets reports whether both periods can hold one day, margins included. An
// unknown period meets every other.
func (p Period) Meets(q Period) bool { return !p.Disjoint(q) }

// Disjoint reports whether no day can lie in both, margins included: both are
// known and they do not meet.
func (p Period) Disjoint(q Period) bool {
	return p.Known() && q.Known() && !p.MarginSpan().Meets(q.MarginSpan())
}

// Inside reports whether p, by its core, lies within q: both are known, and
// every day of the one is a day of the other.
func (p Period) Inside(q Period) bool {
	return p.Known() && q.Known() && p.CoreSpan().Inside(q.CoreSpan())
}

// Verdict says how two dates of one happening stand to each other, and how many
// days lie between the nearest ends of what the words allow (0 unless they are
// apart). It is the same from both sides.
//
//	2004           March 2004       Refines
//	mid-2003       September 2003   Tension
//	4 March 2004   8 March 2004     Conflict, 4 days
//	2003?          2005             Tension: a doubtful date never conflicts
func (p Period) Verdict(q Period) (Verdict, int) {
	if !p.Known() || !q.Known() {
		return Unknown, 0
	}
	a, b := p.CoreSpan(), q.CoreSpan()
	switch {
	case a == b:
		return Same, 0
	case a.Inside(b) || b.Inside(a):
		return Refines, 0
	case a.Meets(b):
		return Overlaps, 0
	case p.MarginSpan().Meets(q.MarginSpan()):
		return Tension, 0
	case p.Doubtful() || q.Doubtful():
		return Tension, p.MarginSpan().Gap(q.MarginSpan())
	}
	return Conflict, p.MarginSpan().Gap(q.MarginSpan())
}
