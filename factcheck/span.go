package factcheck

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// span is a stretch of days, both ends included. The zero span is unknown.
type span struct {
	from, to     edtf.Day // of the core
	outer, until edtf.Day // with the margin
	known        bool     // resolved, with at least one end
	open         string   // an expression that nothing resolved: "sunday"
}

// spanOf gives the days of a period. An operator opens the end that its word
// leaves open, if the period's own date does not.
func spanOf(p claims.Period) span {
	if p.Open != "" {
		return span{open: fold(p.Open)}
	}
	s := dateSpan(p.Core)
	if !s.known {
		return span{}
	}
	if m := dateSpan(p.Margin); m.known {
		s.outer, s.until = min(s.from, m.from), max(s.to, m.to)
	}
	switch p.Op {
	case claims.Since, claims.After:
		s.to, s.until = edtf.MaxDay, edtf.MaxDay
	case claims.Until, claims.By, claims.Before:
		s.from, s.outer = edtf.MinDay, edtf.MinDay
	}
	return s
}

func dateSpan(d edtf.Date) span {
	if !d.Definite() {
		return span{}
	}
	lo, hi := d.Bounds()
	if lo == edtf.MinDay && hi == edtf.MaxDay || lo > hi {
		return span{}
	}
	return span{from: lo, to: hi, outer: lo, until: hi, known: true}
}

// meets reports whether two spans have a day in common, margins and one day of
// grace included: a night has two dates, and so has an hour at sea.
func (s span) meets(t span) bool {
	return !after(s.outer, t.until, 1) && !after(t.outer, s.until, 1)
}

// overlaps is meets without the day of grace: one text knows its days.
func (s span) overlaps(t span) bool {
	return !after(s.outer, t.until, 0) && !after(t.outer, s.until, 0)
}

// after reports whether day a is more than slack days after day b.
//
//go:noinline
func after(a, b edtf.Day, slack int64) bool {
	if a == edtf.MinDay || b == edtf.MaxDay {
		return false
	}
	if b == edtf.MinDay || a == edtf.MaxDay {
		return true
	}
	return int64(a)-int64(b) > slack
}

//
//go:noinline
func (s span) bounded() bool {
	return s.known && s.from != edtf.MinDay && s.to != edtf.MaxDay
}

// days is the length of the core, or a very large number.
//
//go:noinline
func (s span) days() int64 {
	if !s.bounded() {
		return 1 << 40
	}
	return int64(s.to-s.from) + 1
}

// inside reports whether every day of s lies in t, with a day of grace.
func (s span) inside(t span) bool {
	return s.known && t.known && !after(t.outer, s.from, 1) && !after(s.to, t.until, 1)
}

func (s span) equal(t span) bool {
	return s.known && t.known && s.from == t.from && s.to == t.to
}

// faces reports whether the ends at which two spans could part are both there:
// "from 1991" and "until 1994" overlap and that says something, "from 1991"
// and "from 1993" always do.
func (s span) faces(t span) bool {
	openAbove := s.to == edtf.MaxDay && t.to == edtf.MaxDay
	openBelow := s.from == edtf.MinDay && t.from == edtf.MinDay
	return !openAbove && !openBelow
}

// begins reports whether two spans have one first day, or almost.
func (s span) begins(t span) bool {
	return s.from != edtf.MinDay && t.from != edtf.MinDay && !after(s.from, t.from, 2) && !after(t.from, s.from, 2)
}

// near reports whether every day of both lies within a week.
func (s span) near(t span) bool {
	if !s.bounded() || !t.bounded() {
		return false
	}
	return int64(max(s.to, t.to)-min(s.from, t.from)) <= 7
}

func (s span) String() string {
	switch {
	case s.open != "":
		return s.open + " (not resolved)"
	case !s.known:
		return "unknown"
	case s.from == edtf.MinDay:
		return "until " + strings.TrimPrefix(edtf.FromDays(s.from, s.to).String(), "../")
	case s.to == edtf.MaxDay:
		return "since " + strings.TrimSuffix(edtf.FromDays(s.from, s.to).String(), "/..")
	}
	return edtf.FromDays(s.from, s.to).String()
}
