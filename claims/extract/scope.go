package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// scope narrows a claim to what its own clause says: the date and places of
// the clause where the sentence has several, the span of a count that sums over
// time, and the place that a population is of.
func (w *work) scope(c *clause, f *mention.Figure, claim *draft) {
	lo, hi := c.bounds(f)
	part := c.frame.At(f.First)
	if claim.Place = c.places(lo, hi); len(claim.Place) == 0 || c.is(part.First, "where") {
		if p := cmp.Or(c.whereOf(part.First), c.counting(f)); p != "" {
			claim.Place = []string{p}
		}
	}
	c.partsOf(claim)
	c.share(f, claim)
	if slices.Contains(w.Lexicon.Measures().Info(f.Measure).Needs, claims.FacetPlace) {
		if p := c.placeOf(f, lo, claim.Place); p != "" {
			claim.Place = []string{p}
		}
	}
	if p, ok := c.span(max(lo, part.First), min(hi, part.Last), claim.Published); ok && !c.sinceItBegan(p, claim.Event.Kind) {
		claim.Period = p
	}
	if alone := c.alone(lo, hi); alone != "" && !slices.Contains(lasting, claim.Event.Kind) && !c.t.Lex.Has(claim.Event.Kind, lexicon.Campaign) {
		claim.Period = claims.Period{Open: alone}
	}
	if len(claim.Place) == 0 {
		claim.Place = c.manyCountries(f)
	}
	if (claim.Period.IsZero() || claim.Period.Op == claims.On) && c.soFar(lo) && !w.Lexicon.Measures().Info(f.Measure).Grows {
		claim.Period = claims.Period{Open: "so far"}
	}
	switch claim.Measure {
	case "population":
		if claim.Place = c.inhabited(f); len(claim.Place) == 0 {
			claim.Place = w.described(c, f)
		}
	case "distance":
		if ends := w.ends(c, f); len(ends) == 2 {
			claim.Place = ends
		}
	}
}

// alone is the month or the like over which a clause sums up what was done in it several
// times: "have killed 158 people in August alone". It is none of one day's event.
func (c *clause) alone(lo, hi int) string {
	for _, d := range c.frame.Dates {
		if d.First < lo || d.Last >= hi || d.Clock || !c.is(d.Last, "alone") {
			continue
		}
		if from, to := d.Period.Core.Bounds(); to-from > 2 {
			return lower(c.t.Quote(d.First, d.Last+1))
		}
	}
	return ""
}

// manyCountries is where those were who are counted in several countries, of which the clause
// names none: "killed 23,500 people in four countries".
func (c *clause) manyCountries(f *mention.Figure) []string {
	for _, g := range c.figures {
		if j := g.First - 1; g.Measure == "countries" && j >= max(f.Last, f.Noun.Last) && c.is(j, "in across") && j <= max(f.Last, f.Noun.Last, f.By+1)+1 {
			return []string{lower(c.t.Quote(g.First, g.Noun.Last))}
		}
	}
	return nil
}

// sinceItBegan reports whether a count is of all of a war so far: "since the war began".
func (c *clause) sinceItBegan(p claims.Period, kind string) bool {
	return strings.HasPrefix(p.Open, "since") && strings.HasSuffix(p.Open, "began") && c.t.Lex.Has(kind, lexicon.Campaign)
}

// soFar reports whether a clause opens a sum over several deeds: "So far the navy has
// seized 14 rifles", "The ship has, thus far, seized 14".
func (c *clause) soFar(lo int) bool {
	for j := lo; j < min(c.last, lo+8); j++ {
		if c.is(j, "so thus") && j+1 < c.last && c.is(j+1, "far") {
			return true
		}
	}
	return false
}

// bounds are the tokens of the clause that a figure stands in. Clauses part at
// a semicolon, and at a comma before a conjunction ("…, and 600 were killed in
// Zarand") or before "while" and "whereas".
func (c *clause) bounds(f *mention.Figure) (lo, hi int) {
	lo, hi = c.first, c.last
	for _, j := range c.parting {
		if j <= f.First {
			lo = j
		} else {
			return lo, j
		}
	}
	return lo, hi
}

// look notes what is asked of the sentence again and again.
func (c *clause) look(parting []int) {
	for i := c.first; i < c.last; i++ {
		c.begun |= c.t.Lex.Beginning(c.t.Tokens[i].ID)
		if i > c.first && c.parts(i) {
			parting = append(parting, i)
		}
	}
	c.parting = parting
}

// parts reports whether a new clause begins at token j.
func (c *clause) parts(j int) bool { return frame.Parts(c.t, j) }

//go:noinline
func (c *clause) is(j int, list string) bool {
	return frame.IsAny(c.t, j, list)
}

// span reads the time over which a count sums: "in the past 72 hours", "since
// the war began", "so far this year", "in six days". Its start is often not
// known; the period is then open, and is compared with nothing else.
func (c *clause) span(lo, hi int, published edtf.Date) (claims.Period, bool) {
	for j := lo; j < hi; j++ {
		if e, next := match.Named(c.t, j, hi, lexicon.Cue, "aggregate"); e != nil && !c.describes(j, next) && !c.datesSaying(j) {
			return claims.Period{Open: lower(c.t.Quote(j, next))}, true
		}
		if next := c.sinceEnd(j, hi); next > 0 {
			return claims.Period{Open: lower(c.t.Quote(j, next))}, true
		}
	}
	for i := range c.figures {
		g := &c.figures[i]
		if g.Measure != "duration" || g.First < lo || g.First >= hi || !c.is(max(g.First-1, c.first), "in within during past last after of the") {
			continue
		}
		if c.serial(g) || c.ofWork(g) || c.is(g.First-1, "the") && c.is(g.Last, "of") && c.ofEvent(g.Last+1, hi) {
			continue // "in the 12 days of the offensive" is all of it so far
		}
		if c.is(max(g.First-1, c.first), "of the") && !c.is(max(g.First-2, c.first), "in days weeks") {
			continue
		}
		return claims.Period{Open: lower(c.t.Quote(g.First, g.Last))}, true
	}
	return claims.Period{}, false
}

// sinceEnd returns where a phrase ends that begins at token j and counts from the end of
// an event, or 0: "since the ceasefire" is a time that the event itself is not in.
func (c *clause) sinceEnd(j, hi int) int {
	if !c.is(j, "since") {
		return 0
	}
	for i := j + 1; i < min(hi, j+5) && c.t.Tokens[i].Kind == words.Word; i++ {
		if e, next := match.Named(c.t, i, hi, lexicon.Cue, "ends"); e != nil {
			return next
		}
	}
	return 0
}

// ofWork reports whether a duration is that of something else than an event: "published
// after eleven years of work".
func (c *clause) ofWork(g *mention.Figure) bool {
	if !c.is(max(g.First-1, c.first), "after") || g.Last+1 >= c.last || !c.is(g.Last, "of") {
		return false
	}
	for i := g.Last + 1; i < min(c.last, g.Last+5) && !c.ends(i); i++ {
		if c.frame.EventNoun(c.t, i, c.last) != nil {
			return false
		}
	}
	return true
}

// datesSaying reports whether token i is of a date by which only a saying or a publishing is
// dated: "a book that came out this winter".
func (c *clause) datesSaying(i int) bool {
	d := c.dateAt(i)
	return d != nil && (d.Saying || c.happening(d).class == "publish")
}

// serial reports whether a duration is that of a series of which the event is one: "the
// third shooting in this city in six days".
func (c *clause) serial(g *mention.Figure) bool {
	for j := g.First - 1; j > c.first && j > g.First-12; j-- {
		if c.t.Tokens[j].Kind != words.Word {
			return false
		}
		if c.frame.EventNoun(c.t, j, c.last) == nil {
			continue
		}
		for k := j - 1; k > c.first && k > j-4; k-- {
			if c.t.Lex.Is(c.t.Tokens[k].ID, lexicon.Ordinal) {
				return true
			}
		}
		return false
	}
	return false
}

// describes reports whether the words from token j up to next only say what something else
// is, "a nationwide state of emergency", and not "a nationwide toll of 40".
func (c *clause) describes(j, next int) bool {
	if j == c.first || next >= c.last || !c.is(j-1, "a an") {
		return false
	}
	for i := next; i < c.last && i < next+3; i++ {
		if c.is(i, "total count tally") || c.t.Lex.Any(c.t.Tokens[i].ID, 1<<lexicon.MeasureToll|1<<lexicon.MeasureNoun) {
			return false
		}
	}
	return true
}
