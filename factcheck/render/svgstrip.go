package render

import (
	"math"

	"github.com/sourcedclaims/factcheck/claims"
)

// strip is a count as it grew: what was said of each day, from the oldest on.
type strip struct {
	points []stripPoint
	days   []tick
	top    float64 // the highest value, at height 1
}

// stripPoint is one figure of a strip.
type stripPoint struct {
	voice
	at, height float64 // shares of the width, and of the height from the ground
	said       string  // empty where another figure stands too near
}

// fewestPoints is how many dated figures make a strip.
const fewestPoints = 3

// stripOf draws how a count grew. It reports false for what does not grow, and where
// fewer than three figures of two days are known.
func (b *book) stripOf(m *matter) (strip, bool) {
	if !b.info(m.Measure).Grows || m.Measure == claims.EventDate {
		return strip{}, false
	}
	var list []voice
	var days, values []float64
	for _, v := range b.voicesByTime(m) {
		day, known := v.counted()
		if p := v.point(); known && !math.IsNaN(p) && p >= 0 && len(list) < mostLanes && v.figure.Unit == m.topic.Unit {
			list, days, values = append(list, v), append(days, day), append(values, bounded(p))
		}
	}
	s := daysScale(days)
	if len(list) < fewestPoints || days[0] == days[len(days)-1] {
		return strip{}, false
	}
	out := strip{days: s.dayTicks(b.Locale)}
	for _, v := range values {
		out.top = max(out.top, v)
	}
	last := -1.0
	for i, v := range list {
		p := stripPoint{voice: v, at: s.at(days[i])}
		if out.top > 0 {
			p.height = values[i] / out.top
		}
		if p.at-last > 0.16 {
			p.said, last = b.brief(v.Claim), p.at
		}
		out.points = append(out.points, p)
	}
	return out, true
}

// counted is the day that a figure is of; the last of several.
func (v voice) counted() (float64, bool) {
	if v.figure.AsOf.IsZero() || !v.figure.AsOf.Definite() {
		return 0, false
	}
	from, to := v.figure.AsOf.Bounds()
	s := spanOfDays(claims.Span{From: from, To: to}, true)
	if math.IsInf(s.low, 0) || math.IsInf(s.high, 0) {
		return 0, false
	}
	return s.high - 1, true
}
