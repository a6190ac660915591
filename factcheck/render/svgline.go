package render

import (
	"cmp"
	"math"
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// chart is a number line, or a time line, with one lane for each voice, the oldest count
// first. It holds all places as shares of the width, so that drawing it is no more than
// writing it down.
type chart struct {
	lanes []lane
	ticks []tick
	gaps  []bar // what lies between two sides and belongs to none
	log   bool  // equal steps on the axis are equal ratios
	dates bool
	more  int // voices for which there was no lane
}

// lane is what one voice says.
type lane struct {
	voice
	thin, thick bar // what its words allow, and what a reader takes from them
	dot         float64
	dotted      bool // the words name one value, at dot
}

// bar is a stretch of the drawing. The zero bar is none.
type bar struct {
	from, to         float64 // shares of the width
	openFrom, openTo bool    // it goes on beyond the end
	known            bool
}

// mostLanes is how many voices are drawn.
const mostLanes = 24

// span is a stretch of values; an end that is not there is infinite.
type span struct {
	low, high float64
	known     bool
}

// drawn is a voice with its values, before a scale is chosen.
type drawn struct {
	voice       voice
	thin, thick span
	dot         float64 // not a number where the words name no single value
}

// chartOf draws the voices of a matter. It reports false where they are in several
// units, or some are dates and some figures, or nothing is known of any.
func (b *book) chartOf(m *matter) (chart, bool) {
	list := b.voicesByTime(m)
	c := chart{dates: m.Measure == claims.EventDate || len(list) > 0 && list[0].IsDate()}
	if len(list) > mostLanes {
		c.more = len(list) - mostLanes
		list = list[:mostLanes]
	}
	var all []drawn
	for _, v := range list {
		if d := v.drawn(); d.known() {
			all = append(all, d)
		}
	}
	if len(all) == 0 || !drawable(all) {
		return chart{}, false
	}
	s := scaleOf(valuesOf(all))
	if c.dates {
		s = daysScale(valuesOf(all))
	}
	c.place(all, s)
	c.ticks = b.ticksOf(s, m.Measure, c.dates)
	if m.topic.Comparable && setsApart[m.Relation] {
		c.gaps = c.between()
	}
	return c, true
}

// setsApart are the relations of figures whose words leave nothing in common.
var setsApart = map[factcheck.Relation]bool{factcheck.Conflict: true, factcheck.SelfConflict: true, factcheck.SpeakerConflict: true}

// voicesByTime are the voices of a matter in the order of their counts.
func (b *book) voicesByTime(m *matter) []voice {
	held := make(map[factcheck.ClaimRef]int, len(m.voices))
	for i, v := range m.voices {
		held[v.figure.ClaimRef] = i
	}
	var out []voice
	for _, x := range m.topic.Figures() {
		if i, ok := held[x.ClaimRef]; ok {
			out = append(out, m.voices[i])
		}
	}
	return out
}

// drawable reports whether all can stand on one axis.
func drawable(list []drawn) bool {
	first := list[0].voice
	return !slices.ContainsFunc(list, func(d drawn) bool {
		return d.voice.IsDate() != first.IsDate() || d.voice.figure.Unit != first.figure.Unit
	})
}

func (d drawn) known() bool { return d.thin.known || d.thick.known || !math.IsNaN(d.dot) }

// drawn are the values of a voice, those of a figure in the unit of the topic.
func (v voice) drawn() drawn {
	if v.IsDate() {
		return drawn{v, spanOfDays(v.Date.MarginSpan(), v.Date.Known()), spanOfDays(v.Date.CoreSpan(), v.Date.Known()), math.NaN()}
	}
	d := drawn{voice: v, thin: spanOf(v.figure.Stated), dot: v.point()}
	if v.figure.Unit == v.Quantity.Unit {
		d.thick = spanOf(v.Quantity.Read)
	}
	return d
}

// point is the one number that a figure names.
func (v voice) point() float64 {
	low, high := v.figure.Low, v.figure.High
	switch {
	case low != nil && (high == nil || *low == *high):
		return low.Float()
	case low == nil && high != nil:
		return high.Float()
	}
	return math.NaN()
}

func spanOf(i claims.Interval) span {
	s := span{math.Inf(-1), math.Inf(1), !i.IsZero() && !i.IsEmpty()}
	if i.Low.Kind != claims.Unbounded {
		s.low = i.Low.Value.Float()
	}
	if i.High.Kind != claims.Unbounded {
		s.high = i.High.Value.Float()
	}
	return s
}

// spanOfDays draws a day as wide as it is: its end is the beginning of the next.
func spanOfDays(days claims.Span, known bool) span {
	s := span{float64(days.From), float64(days.To) + 1, known}
	if days.From == edtf.MinDay {
		s.low = math.Inf(-1)
	}
	if days.To == edtf.MaxDay {
		s.high = math.Inf(1)
	}
	return s
}

// valuesOf are the values that must have a place on the scale.
func valuesOf(list []drawn) []float64 {
	var out []float64
	for _, d := range list {
		for _, v := range []float64{d.thin.low, d.thin.high, d.thick.low, d.thick.high} {
			if !math.IsInf(v, 0) && (d.thin.known || d.thick.known) {
				out = append(out, v)
			}
		}
		out = append(out, d.dot)
	}
	return out
}

// place gives every voice its lane.
func (c *chart) place(list []drawn, s scale) {
	c.log = s.log
	for _, d := range list {
		c.lanes = append(c.lanes, lane{
			voice: d.voice, thin: s.bar(d.thin), thick: s.bar(d.thick), dot: s.at(d.dot), dotted: !math.IsNaN(d.dot),
		})
	}
}

func (s scale) bar(x span) bar {
	if !x.known || math.IsNaN(x.low) || math.IsNaN(x.high) {
		return bar{}
	}
	return bar{s.at(x.low), s.at(x.high), math.IsInf(x.low, -1), math.IsInf(x.high, 1), true}
}

// reach is all that a lane covers.
func (l lane) reach() bar {
	switch {
	case l.thin.known:
		return l.thin
	case l.thick.known:
		return l.thick
	}
	return bar{from: l.dot, to: l.dot, known: l.dotted}
}

// between are the stretches between two sides, which no figure of either reaches.
func (c *chart) between() []bar {
	var list []bar
	for _, l := range c.lanes {
		if r := l.reach(); l.side > 0 && r.known {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(x, y bar) int { return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to)) })
	var out []bar
	for i, end := 0, 2.0; i < len(list); i++ {
		if list[i].from > end {
			out = append(out, bar{from: end, to: list[i].from, known: true})
		}
		if i == 0 || list[i].to > end {
			end = list[i].to
		}
	}
	return out
}

// ticksOf are the ticks of an axis, in the words of what it measures.
func (b *book) ticksOf(s scale, m claims.Measure, dates bool) []tick {
	if dates {
		return s.dayTicks(b.Locale)
	}
	list := s.ticks(b.Locale)
	if m == "event_time" {
		for i := range list {
			list[i].label = b.clockSaid(claims.Quantity{Point: claims.Int(int64(s.value(list[i].at)))})
		}
	}
	return list
}

// value is what stands at a place of a linear scale.
func (s scale) value(at float64) float64 { return math.Round(s.low + at*(s.high-s.low)) }
