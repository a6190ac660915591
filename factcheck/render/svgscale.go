package render

import (
	"math"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// scale maps values to shares of the width of a drawing, from 0 to 1.
type scale struct {
	low, high float64
	log       bool // equal steps are equal ratios
}

// tick is a place on an axis with its words.
type tick struct {
	at    float64 // a share of the width
	label string
}

// farApart is how many times the smallest value the largest is where a logarithmic
// scale shows more than a linear one.
const farApart = 30

// smallest is the least value on a logarithmic scale.
const smallest = 1e-200

// farthest is where values are cut off: beyond it differences are not finite.
const farthest = 1e300

// scaleOf is the scale on which all values have a place, with a margin on both sides. It
// is logarithmic where they are far apart and all above zero. Values that are no numbers
// do not count.
func scaleOf(values []float64) scale {
	s := scale{math.Inf(1), math.Inf(-1), false}
	for _, v := range values {
		if v = bounded(v); !math.IsNaN(v) {
			s.low, s.high = min(s.low, v), max(s.high, v)
		}
	}
	if s.low > s.high {
		return scale{0, 1, false}
	}
	s.log = s.low > smallest && s.high/s.low >= farApart
	return s.widened()
}

// days is the scale of a stretch of days.
func daysScale(values []float64) scale {
	s := scaleOf(values)
	s.log = false
	return s
}

func bounded(v float64) float64 { return max(-farthest, min(farthest, v)) }

// widened gives a scale room beside its ends, and a single value room around it.
func (s scale) widened() scale {
	if s.log {
		room := math.Pow(s.high/s.low, 0.06)
		return scale{s.low / room, bounded(s.high * room), true}
	}
	room := (s.high/2 - s.low/2) * 0.12
	if room == 0 {
		room = max(math.Abs(s.low)*0.1, 1)
	}
	w := scale{bounded(s.low - room), bounded(s.high + room), false}
	if s.low >= 0 && w.low < 0 {
		w.low = 0 // nothing is counted below nothing
	}
	return w
}

// at is the place of a value. What lies outside is at the nearest end.
func (s scale) at(v float64) float64 {
	var share float64
	switch {
	case math.IsNaN(v) || v <= s.low:
		return 0
	case v >= s.high:
		return 1
	case s.log:
		share = math.Log(v/s.low) / math.Log(s.high/s.low)
	default:
		share = (v/2 - s.low/2) / (s.high/2 - s.low/2)
	}
	if math.IsNaN(share) {
		return 0.5
	}
	return max(0, min(1, share))
}

// mostTicks is how many places of an axis are named.
const mostTicks = 5

// ticks are round numbers on the scale, as many as have room for their words.
func (s scale) ticks(l *locale.Locale) []tick {
	var list []float64
	if s.log {
		list = s.powers()
	} else {
		list = s.steps(roundStep((s.high/2 - s.low/2) / mostTicks * 2))
	}
	var out []tick
	for _, v := range list {
		out = append(out, tick{s.at(v), numberWords(l, v)})
	}
	return thinned(out)
}

// roundStep is the next number of one digit, 1, 2 or 5, that is not below v.
func roundStep(v float64) float64 {
	if v <= 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return 0
	}
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, digit := range []float64{1, 2, 5, 10} {
		if step := digit * power; step >= v {
			return step
		}
	}
	return 10 * power
}

// steps are the multiples of a step on the scale.
func (s scale) steps(step float64) []float64 {
	var out []float64
	first := math.Ceil(s.low / step)
	if step == 0 || math.Abs(first) > 1<<52 || math.IsNaN(first) {
		return nil
	}
	for i := range 3 * mostTicks {
		v := (first + float64(i)) * step
		if v > s.high {
			break
		}
		out = append(out, v)
	}
	return out
}

// powers are powers of ten on a logarithmic scale, and their doubles and halves where
// there are few.
func (s scale) powers() []float64 {
	from, to := int(math.Floor(math.Log10(s.low))), int(math.Ceil(math.Log10(s.high)))
	every := max(1, (to-from+mostTicks-1)/mostTicks)
	digits := []float64{1}
	if to-from <= 2 {
		digits = []float64{1, 2, 5}
	}
	var out []float64
	for e := from; e <= to; e += every {
		for _, d := range digits {
			if v := d * math.Pow(10, float64(e)); v >= s.low && v <= s.high && v > 0 {
				out = append(out, v)
			}
		}
	}
	return out
}

// numberWords writes a value of an axis in the locale's figures. One too long to stand
// there is given by its power of ten.
func numberWords(l *locale.Locale, v float64) string {
	text := strconv.FormatFloat(v, 'g', 6, 64)
	if a := math.Abs(v); a >= 1e12 || a > 0 && a < 1e-4 {
		return strings.Replace(text, "e+", "e", 1)
	}
	n, err := claims.ParseNumber(text)
	if err != nil {
		return text
	}
	return l.Number(n)
}

// character is the width that one character of an axis takes on a narrow screen, as a
// share of the drawing.
const character = 0.026

// thinned leaves out ticks whose words would run into those before them.
func thinned(list []tick) []tick {
	var out []tick
	end := -1.0
	for _, t := range list {
		half := float64(len([]rune(t.label))+1) * character / 2
		from, to := t.at-half, t.at+half
		switch t.side() {
		case "start":
			from, to = t.at, t.at+2*half
		case "end":
			from, to = t.at-2*half, t.at
		}
		if from < end {
			continue
		}
		out, end = append(out, t), to
	}
	return out
}

// side is the end of its words at which a tick stands: those at the edges grow inwards.
func (t tick) side() own {
	switch {
	case t.at < 0.14:
		return "start"
	case t.at > 0.86:
		return "end"
	}
	return "middle"
}

// furthestDay is the last day of which an axis tells the year, and the first below zero.
const furthestDay = 2_900_000

// dayTicks are days on a scale of days: firsts of years, of months, or single ones.
func (s scale) dayTicks(l *locale.Locale) []tick {
	if s.low < -719_000 || s.high > furthestDay { // before the year 1, or of more than four digits
		return nil
	}
	var list []edtf.Day
	var precision edtf.Precision
	switch span := s.high - s.low; {
	case span > 3*365:
		list, precision = s.years(), edtf.Year
	case span > 45:
		list, precision = s.months(), edtf.Month
	default:
		list, precision = s.singleDays(), edtf.DayPrecision
	}
	var out []tick
	for _, d := range list {
		if v := float64(d); v >= s.low && v <= s.high {
			out = append(out, tick{s.at(v), l.Date(dayIn(d, precision))})
		}
	}
	return thinned(out)
}

func dayIn(d edtf.Day, p edtf.Precision) edtf.Date {
	year, month, day := d.Civil()
	switch p {
	case edtf.Year:
		return edtf.Of(year, 0, 0)
	case edtf.Month:
		return edtf.Of(year, month, 0)
	}
	return edtf.Of(year, month, day)
}

func (s scale) years() (out []edtf.Day) {
	first, _, _ := edtf.Day(s.low).Civil()
	last, _, _ := edtf.Day(s.high).Civil()
	every := max(1, int(roundStep(float64(last-first)/mostTicks)))
	for y := (first + every - 1) / every * every; y <= last; y += every {
		out = append(out, edtf.CivilDay(y, 1, 1))
	}
	return out
}

func (s scale) months() (out []edtf.Day) {
	y, m, _ := edtf.Day(s.low).Civil()
	every := max(1, int(roundStep((s.high-s.low)/30/mostTicks)))
	for i := 0; float64(i) <= (s.high-s.low)/28+1; i += every {
		out = append(out, edtf.CivilDay(y+(m-1+i)/12, (m-1+i)%12+1, 1))
	}
	return out
}

func (s scale) singleDays() (out []edtf.Day) {
	every := edtf.Day(max(1, roundStep((s.high-s.low)/mostTicks)))
	for d := edtf.Day(math.Ceil(s.low)); float64(d) <= s.high; d += every {
		out = append(out, d)
	}
	return out
}
