package mention

import (
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// clock reads a time of day at the first token of d: "7am", "9:25 a.m.",
// "3.45pm", "2045 GMT", "noon".
func (r *dateReader) clock(d *Date) bool {
	i := d.First
	d.Last, d.Clock = i+1, true
	switch r.role(i) {
	case roleNoon, roleMidnight:
		if r.role(i) == roleNoon {
			d.Hour = 12
		}
		if !r.tok(i).Capital || r.is(i-1, lexicon.Preposition) {
			return true
		}
	}
	if r.tok(i).Kind == words.Number && r.numberClock(d) && d.Hour < 24 {
		return true
	}
	*d = Date{First: i, OpFirst: i}
	return false
}

func (r *dateReader) numberClock(d *Date) bool {
	i := d.First
	if r.marker(i) || r.mark(i-1, "$€£#.:/") || r.glued(i) && !r.mark(i-1, "(–-—[“\"‘'") {
		return false
	}
	bare, ok := r.face(d)
	if !ok {
		return false
	}
	half := r.half(d)
	zone := r.zone(d)
	switch {
	case half || zone:
	case bare: // a number that only its surroundings make a time
		return r.bareClock(i, d.Last)
	case r.tok(i-1).Capital && r.tok(i-1).Kind == words.Word && r.tok(i-1).ID == 0:
		return false // "John 3:16"
	}
	return true
}

// face reads the digits of a time. Bare means that they could be any number.
func (r *dateReader) face(d *Date) (bare, ok bool) {
	i := d.First
	if h, m, ok := r.dottedTime(i); ok {
		d.Hour, d.Minute = h, m
		return true, r.at(i+1).clock != markNone
	}
	n, width := r.digits(i)
	if width == 0 {
		return false, false
	}
	if r.mark(i+1, ":") && r.glued(i+1) && r.glued(i+2) {
		return false, width <= 2 && r.colonTime(d, n)
	}
	switch {
	case width == 4:
		d.Hour, d.Minute = n/100, n%100
		return true, d.Hour < 24 && d.Minute < 60
	case width <= 2:
		d.Hour = n
		return true, n < 25 && (r.halfDay(i+1) || r.oclock(i+1))
	}
	return false, false
}

// colonTime reads ":25" and ":25:07" behind the hour.
func (r *dateReader) colonTime(d *Date, hour int) bool {
	m, width := r.digits(d.First + 2)
	if width != 2 || m > 59 || hour > 23 {
		return false
	}
	d.Hour, d.Minute, d.Last = hour, m, d.First+3
	if r.mark(d.Last, ":") && r.glued(d.Last) && r.glued(d.Last+1) {
		if s, width := r.digits(d.Last + 1); width != 2 || s > 59 {
			return false
		}
		d.Last += 2
	}
	return true
}

// dottedTime reads "3.45", one token.
func (r *dateReader) dottedTime(i int) (hour, minute int, ok bool) {
	tok := r.tok(i)
	if tok.Kind != words.Number {
		return 0, 0, false
	}
	s := r.t.S[tok.Start:tok.End]
	n := len(s)
	if n < 4 || n > 5 || s[n-3] != '.' {
		return 0, 0, false
	}
	for k := range n {
		if k != n-3 && (s[k] < '0' || s[k] > '9') {
			return 0, 0, false
		}
	}
	hour = int(s[n-4] - '0')
	if n == 5 {
		hour += 10 * int(s[0]-'0')
	}
	minute = int(s[n-2]-'0')*10 + int(s[n-1]-'0')
	return hour, minute, hour < 24 && minute < 60
}

// half reads "am" and "pm" and turns the hour.
func (r *dateReader) half(d *Date) bool {
	if !r.halfDay(d.Last) || d.Hour < 1 || d.Hour > 12 {
		return false
	}
	if d.Hour %= 12; r.at(d.Last).clock == markPM {
		d.Hour += 12
	}
	d.Last++
	return true
}

func (r *dateReader) halfDay(i int) bool {
	mark := r.at(i).clock
	if mark == markAM && !r.glued(i) && !r.tok(i).Upper {
		return r.tok(i).End-r.tok(i).Start > 2 || !r.is(i-2, lexicon.Pronoun) // "I am"
	}
	return mark == markAM || mark == markPM
}

func (r *dateReader) oclock(i int) bool {
	return r.word(i, "o'clock")
}

// zone reads the zone behind a time, or "hours". A span of hours is no time:
// "1200 hours" counts them unless "at" stands before.
func (r *dateReader) zone(d *Date) bool {
	j := d.Last
	if next, ok := r.zonePhrase(j); ok {
		d.Zone, d.Last = r.t.Quote(j, next), next
		return true
	}
	tok := r.tok(j)
	if r.at(j).clock != markZone {
		return false
	}
	switch {
	case r.oclock(j):
	case r.role(j) == roleHour:
		if !r.atTime(d.First) {
			return false
		}
	case !tok.Upper:
		return false
	default:
		d.Zone = r.t.At(j)
	}
	d.Last = j + 1
	if d.Zone == "" {
		if next, ok := r.zonePhrase(d.Last); ok {
			d.Zone, d.Last = r.t.Quote(j+1, next), next
		} else if r.at(d.Last).clock == markZone && r.tok(d.Last).Upper {
			d.Zone, d.Last = r.t.At(d.Last), d.Last+1
		}
	}
	return true
}

// zonePhrase passes over "local time".
func (r *dateReader) zonePhrase(j int) (next int, ok bool) {
	if !r.in(j) || !r.in(j+1) {
		return j, false
	}
	for _, e := range r.t.Lex.Of(r.t.Tokens[j].ID, lexicon.TimeMark) {
		if len(e.Words) == 2 && e.Words[1] == r.t.Tokens[j+1].ID {
			return j + 2, true
		}
	}
	return j, false
}

// atTime reports whether the words before a number announce a time: "at",
// "at around".
func (r *dateReader) atTime(i int) bool {
	if r.role(i-1) == roleAround {
		i--
	}
	return r.word(i-1, "at") || r.role(i-1) == roleAround
}

// bareClock reports whether four digits are a time although no zone follows:
// "at 0925", "at 1353 (1023 GMT)".
func (r *dateReader) bareClock(i, next int) bool {
	if !r.atTime(i) {
		return false
	}
	if r.mark(next, "(") {
		d := Date{First: next + 1, Last: next + 2, Clock: true}
		bare, ok := r.face(&d)
		return ok && (!bare || r.half(&d) || r.zone(&d))
	}
	return r.t.S[r.tok(i).Start] == '0' && r.tok(i).End-r.tok(i).Start == 4
}
