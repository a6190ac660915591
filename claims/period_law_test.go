package claims

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// dealtPeriod has a core of up to a hundred days and, half of the time, a margin around it.
// One end may be open, and one date in eight is doubtful.
func dealtPeriod(r *rand.Rand) Period {
	from := edtf.Day(r.IntN(200))
	to := from + edtf.Day(r.IntN(100))
	p := Period{Core: edtf.FromDays(from, to)}
	if r.IntN(2) == 0 {
		p.Margin = edtf.FromDays(from-edtf.Day(r.IntN(40)), to+edtf.Day(r.IntN(40)))
	}
	switch r.IntN(16) {
	case 0:
		p.Core, p.Margin = edtf.FromDays(edtf.MinDay, to), edtf.Date{}
	case 1:
		p.Core, p.Margin = edtf.FromDays(from, edtf.MaxDay), edtf.Date{}
	case 2, 3:
		y, m, d := from.Civil()
		p = When(edtf.Of(y, m, d).String() + "?")
	}
	return p
}

// between is a period within another one: both its core and its margin are.
func between(r *rand.Rand, p Period) Period {
	core, margin := p.CoreSpan(), p.MarginSpan()
	if open(core.From) || open(core.To) {
		return p
	}
	from := core.From + edtf.Day(r.IntN(1+int(core.To-core.From)))
	to := from + edtf.Day(r.IntN(1+int(core.To-from)))
	return Period{
		Core:   edtf.FromDays(from, to),
		Margin: edtf.FromDays(from-edtf.Day(r.IntN(1+int(from-margin.From))), to+edtf.Day(r.IntN(1+int(margin.To-to)))),
	}
}

// The laws of dates: see [Period.Verdict].
func TestLawsOfPeriods(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	seen := map[Verdict]int{}
	for range 5000 {
		a, b := dealtPeriod(r), dealtPeriod(r)
		v, gap := a.Verdict(b)
		seen[v]++

		back, backGap := b.Verdict(a)
		require.Equal(t, []any{v, gap}, []any{back, backGap}, "symmetric: %v, %v", a, b)
		self, _ := a.Verdict(a)
		require.Equal(t, Same, self, "a date is the same as itself: %v", a)

		inner := between(r, a)
		is, _ := inner.Verdict(b)
		if v == Conflict {
			require.Equal(t, Conflict, is, "what lies within %v conflicts with %v too: %v", a, b, inner)
		}
		if is == Tension || is.Agrees() {
			require.NotEqual(t, Conflict, v, "wider than %v, which does not conflict with %v: %v", inner, b, a)
		}

		wide := a
		if m := a.MarginSpan(); !open(m.From) && !open(m.To) {
			wide.Margin = edtf.FromDays(m.From-edtf.Day(r.IntN(30)), m.To+edtf.Day(r.IntN(30)))
		}
		now, _ := wide.Verdict(b)
		require.True(t, now == v || v == Conflict && now == Tension, "a wider margin only makes a tension of a conflict: %v, %v: %s and %s", a, b, v, now)
	}
	for _, v := range []Verdict{Same, Refines, Overlaps, Tension, Conflict} {
		assert.NotZero(t, seen[v], "%s is never dealt", v)
	}
}

// Dates of which every two agree have a day in common, all of them: one sweep finds what
// all allow.
func TestLawOfManyPeriods(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2))
	agreed := 0
	for range 5000 {
		list := make([]Period, 2+r.IntN(4))
		for i := range list {
			list[i] = dealtPeriod(r)
		}
		all := Span{edtf.MinDay, edtf.MaxDay}
		pairs := true
		for i, p := range list {
			s := p.CoreSpan()
			all = Span{max(all.From, s.From), min(all.To, s.To)}
			for _, q := range list[:i] {
				v, _ := p.Verdict(q)
				pairs = pairs && v.Agrees()
			}
		}
		require.Equal(t, pairs, all.From <= all.To, "%v", list)
		if pairs {
			agreed++
		}
	}
	assert.Greater(t, agreed, 500)
}
