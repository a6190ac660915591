package newsgen

import (
	"math"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// writer writes one text.
type writer struct {
	*press
	*Text
	day  edtf.Day
	body strings.Builder

	last  claims.Event // of the sentence before, which the next one often goes on about
	event *event       // what that is the frame of
}

// tell adds a sentence with one claim about an event, which may be an older one that the
// text looks back to.
func (w *writer) tell(e *event, back bool) {
	if len(e.told) > 0 && w.often(12) {
		w.print(w.copied(e.told[w.IntN(len(e.told))]))
		return
	}
	c := claims.Claim{Measure: measures.pick(w.press), Published: w.Published, Event: w.last}
	if w.event != e || w.often(55) {
		c.Event = w.frame(e, back)
	}
	w.event, w.last = e, c.Event
	switch {
	case c.Measure == claims.EventDate:
		w.date(&c, e)
	default:
		w.figure(&c, e)
	}
	w.scope(&c, e)
	s := w.sentence(&c, e)
	if len(e.told) < 200 && !back {
		e.told = append(e.told, s)
	}
	w.print(s)
}

// copied is a sentence of another text, of which sometimes a word is changed.
func (w *writer) copied(s told) told {
	s.Published = w.Published
	if w.often(25) {
		s.before = strings.Replace(s.before, "in ", "near ", 1)
		s.Sentence = strings.Replace(s.Sentence, "in ", "near ", 1)
	}
	return s
}

// print puts a sentence into the text.
func (w *writer) print(s told) {
	c := s.Claim
	c.ID = strconv.Itoa(len(w.Claims))
	c.Citation.Source = w.ID
	c.Citation.Start = w.body.Len() + len(s.before)
	c.Citation.End = c.Citation.Start + len(c.Citation.Quote)
	c.Citation.Line, c.Citation.EndLine = 3, 3
	w.body.WriteString(c.Sentence)
	w.Claims = append(w.Claims, c)
}

// frame is what a clause tells of its event.
func (w *writer) frame(e *event, back bool) claims.Event {
	f := claims.Event{Basis: bases.pick(w.press)}
	if w.often(12) {
		return claims.Event{}
	}
	if w.often(88) {
		f.Kind = e.kind
	}
	if w.often(40) {
		f.Name = e.title
	}
	switch n := w.IntN(100); {
	case n < 24:
	case n < 62:
		f.Places = []string{e.towns[0]}
	case n < 80:
		f.Places = []string{e.towns[0], e.country}
	default:
		f.Places = append(append(f.Places, e.towns...), e.country)
	}
	if w.often(82) {
		for range 1 + w.few(3) {
			f.Names = append(f.Names, common(w.press, e.names))
		}
		f.Names = set(append(f.Names, offices.pick(w.press), e.country)...)
	}
	switch {
	case back && w.often(50):
		y, _, _ := e.day.Civil()
		f.Period = claims.When(strconv.Itoa(y))
	case w.often(66):
		f.Period = dayOf(e.day)
	}
	return f
}

func dayOf(day edtf.Day) claims.Period { return claims.Period{Core: edtf.FromDays(day, day)} }

// date dates the event, now and then wrongly.
func (w *writer) date(c *claims.Claim, e *event) {
	day := e.day
	if w.often(2) {
		day += edtf.Day(1 + w.IntN(3))
	}
	c.Date, c.Verb, c.Noun = dayOf(day), "occur", e.kind
	_, m, d := day.Civil()
	c.Citation.Quote = strconv.Itoa(d) + " " + months[m-1]
}

// figure gives a count of the event as it was known on the day of the text.
func (w *writer) figure(c *claims.Claim, e *event) {
	m := &c.Measure
	if *m == "magnitude" && e.kind != "quake" {
		*m = claims.Deaths
	}
	is, ok := e.truth[*m]
	if !ok {
		is = w.amount(*m)
		e.truth[*m] = is
	}
	if growing[*m] && e.open {
		is *= 1 - 0.5*math.Exp(-1.2*float64(w.day-e.day))
	}
	if w.often(2) {
		is *= 1.3 + 3*w.Float64()
	}
	words := w.words(*m, is)
	c.Citation.Quote = words
	c.Quantity = claims.Figure(words)
	switch *m {
	case claims.Counted:
		c.Noun, c.Verb = things.pick(w.press), "damage"
	case "percent":
		c.Noun, c.Verb = things.pick(w.press), "damage"
	default:
		c.Noun = "people"
	}
}

// amount is the true figure of a measure: of a wide spread, as news are.
func (w *writer) amount(m claims.Measure) float64 {
	switch m {
	case "magnitude":
		return 4 + 3*w.Float64()
	case "percent":
		return 1 + 98*w.Float64()
	}
	middle := map[claims.Measure]float64{"deaths": 12, "injured": 30, "missing": 6, "captured": 8, "arrested": 20, "cases": 300, "displaced": 4000, "protesters": 900, "money": 2e6, "population": 50000}[m]
	return max(1, max(middle, 20)*math.Exp(1.6*w.NormFloat64()))
}

// words write a figure as a text does.
func (w *writer) words(m claims.Measure, x float64) string {
	if m == "magnitude" || m == "percent" && w.often(30) {
		return strconv.FormatFloat(x, 'f', 1, 64)
	}
	n := int64(math.Round(x))
	switch h := hedges.pick(w.press); h {
	case "":
		if n > 1000 && w.often(60) {
			n = rounded(n)
		}
		return claims.Int(n).Grouped()
	case "dozens":
		if n < 24 || n > 99 || m == "percent" {
			return claims.Int(n).Grouped()
		}
		return h
	default:
		return h + " " + claims.Int(rounded(n)).Grouped()
	}
}

// rounded leaves two digits.
func rounded(n int64) int64 {
	unit := int64(1)
	for n/unit >= 100 {
		unit *= 10
	}
	return max(1, n/unit*unit)
}

// scope says of whom, where, when and on whose word a claim counts.
func (w *writer) scope(c *claims.Claim, e *event) {
	if c.Measure != claims.EventDate {
		if w.often(12) {
			c.Population = []string{peoples.pick(w.press)}
		}
		c.Extent = extents.pick(w.press)
	}
	if w.often(16) || c.Measure == "percent" || c.Measure == "population" {
		c.Place = []string{common(w.press, e.towns)}
		if w.often(30) {
			c.Place = append(c.Place, e.country)
		}
	}
	if w.often(8) {
		c.Period = dayOf(e.day + edtf.Day(w.IntN(2)))
	}
	if w.often(13) {
		c.AsOf = dayOf(w.day - edtf.Day(w.IntN(2)))
	}
	if w.often(20) {
		c.Speakers = []string{offices.pick(w.press)}
	}
	c.Stance = stances.pick(w.press)
}

// sentence puts a claim into words.
func (w *writer) sentence(c *claims.Claim, e *event) told {
	before := openings[w.IntN(len(openings))] + " " + e.country + " told of the " + e.kind + " in " + e.towns[0] + " that "
	if len(c.Speakers) > 0 {
		before = titled(c.Speakers[0]) + " in " + e.towns[0] + " said after the " + e.kind + " that "
	}
	after := " " + things.pick(w.press) + " had been " + happened[w.IntN(len(happened))] + " near " + common(w.press, e.towns) + ", as " + common(w.press, e.names) + " knew."
	if m := phrases[c.Measure]; m != "" {
		after = " " + m + " near " + common(w.press, e.towns) + ", as " + common(w.press, e.names) + " knew."
	}
	c.Sentence = before + c.Citation.Quote + after
	return told{*c, before}
}
