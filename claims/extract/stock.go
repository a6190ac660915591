package extract

import (
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

// Offices count at the end of a year all who are so on that day, whenever they came. Prose
// says the same in few forms: "Turkey hosted 3.6 million refugees at the end of 2020",
// "there were 1.4 million refugees in Uganda as of 31 December 2020", "about 3.4 million
// people were displaced in Yemen by conflict at the end of 2019".

// stocks are what is counted so.
var stocks = []claims.Measure{"refugees", "asylum_seekers", "stateless", "displaced"}

// atEnd makes such a count one of its day and its place. How many came, left or fled by
// then is none, and neither is one with words behind it that may narrow it: "refugees from
// Syria", "in a camp", "more than a year before".
func (c *clause) atEnd(f *mention.Figure, claim *draft) {
	if !slices.Contains(stocks, claim.Measure) || claim.Extent != claims.Total || claim.Direction != claims.Level || f.Noun.Head < 0 {
		return
	}
	part := c.frame.At(f.First)
	day, ok := c.dayOfStock(part)
	if !ok {
		return
	}
	from, cause := f.Noun.Last, c.causeOfStock(f.Noun.Last, part)
	if claim.Event.Kind != "" && cause.who == "" {
		return // of an event, which is not the whole country
	}
	place, plain := "", false
	if claim.Measure == "displaced" {
		if _, next := match.Named(c.t, from, part.Last, lexicon.Cue, "uprooted"); next > from {
			from = next
			place, plain = c.placeBehind(from, part)
		}
	}
	if !plain {
		from = f.Noun.Last
		place, plain = c.stockedIn(f, part)
	}
	if !plain || place == "" || c.after(from, place, cause, part) {
		return
	}
	if cause.who != "" {
		claim.Population = sorted(append(claim.Population, cause.who))
	}
	claim.Extent, claim.AsOf, claim.Period, claim.Place, claim.Verb = claims.Stock, day, claims.Period{}, []string{place}, ""
	claim.event, claim.Event = -1, claims.Event{Basis: claims.Sentence}
}

// stockCause is by what people are displaced, and its words.
type stockCause struct {
	who         string
	first, last int
}

// causeOfStock is the cause that is told behind those counted.
func (c *clause) causeOfStock(i int, part *frame.Clause) stockCause {
	for ; i < part.Last; i++ {
		if _, next := match.Named(c.t, i, part.Last, lexicon.Cue, "by_conflict"); next > i {
			return stockCause{"displaced by conflict", i, next}
		}
		if _, next := match.Named(c.t, i, part.Last, lexicon.Cue, "by_disaster"); next > i {
			return stockCause{"displaced by disasters", i, next}
		}
	}
	return stockCause{}
}

// placeBehind is the only place that "in" leads to in the rest of a clause.
func (c *clause) placeBehind(i int, part *frame.Clause) (place string, plain bool) {
	for ; i < part.Last; i++ {
		if n := c.nameIn(i); n != nil {
			if place != "" || !c.tracker.Places.Known(n.Text) {
				return "", false
			}
			place = n.Text
		}
	}
	return place, place != ""
}

// dayOfStock is the only date of a clause, where that is a day of counting.
func (c *clause) dayOfStock(part *frame.Clause) (claims.Period, bool) {
	n := -1
	for i := range c.frame.Dates {
		if d := &c.frame.Dates[i]; d.First >= part.First && d.First < part.Last {
			if n >= 0 {
				return claims.Period{}, false
			}
			n = i
		}
	}
	if n < 0 {
		return claims.Period{}, false
	}
	d := &c.frame.Dates[n]
	lo, hi := d.Period.Core.Bounds()
	switch {
	case !d.Period.Known() || d.Clock || d.Saying:
	case d.Op == claims.AsOf && lo == hi, d.Op == claims.On && d.EndOf():
		return claims.Period{Core: edtf.FromDays(hi, hi)}, true
	}
	return claims.Period{}, false
}

// stockedIn is the place that has those counted: the name before the verb, or behind the
// noun where the verb has no subject. It is not plain where anything else could be meant.
func (c *clause) stockedIn(f *mention.Figure, part *frame.Clause) (place string, plain bool) {
	at := f.First
	for i := max(part.First, f.First-2); i < at; i++ {
		if e, next := match.Named(c.t, i, f.First, lexicon.Cue, "hosts"); e != nil && next == f.First {
			at = i
		}
	}
	if at == f.First {
		return "", false
	}
	for at > part.First && c.t.Lex.Is(c.t.Tokens[at-1].ID, lexicon.Auxiliary) {
		at--
	}
	if c.is(at, "there") {
		if n := c.nameIn(f.Noun.Last); n != nil {
			return n.Text, true
		}
		return "", false
	}
	for i := range c.frame.Names {
		n := &c.frame.Names[i]
		if n.Last == at && c.tracker.Places.Known(n.Text) && !(n.First > part.First && c.t.Lex.Is(c.t.Tokens[n.First-1].ID, lexicon.Conjunction)) {
			return n.Text, true
		}
	}
	return "", false
}

// nameIn is the place that "in" at a token leads to.
func (c *clause) nameIn(i int) *frame.Name {
	for n := range c.frame.Names {
		if name := &c.frame.Names[n]; name.First == i+1 && name.Place && c.is(i, "in") {
			return name
		}
	}
	return nil
}

// after reports whether more stands from a token on than the place of those counted, the
// cause, the date and the end of the clause.
func (c *clause) after(from int, place string, cause stockCause, part *frame.Clause) bool {
	for i := from; i < part.Last; i++ {
		n := c.nameIn(i)
		switch tok := &c.t.Tokens[i]; {
		case cause.who != "" && i == cause.first:
			i = cause.last - 1
		case tok.Kind == words.Mark:
			return false
		case n != nil && strings.EqualFold(n.Text, place):
			i = n.Last - 1
		case c.inDate(i), c.is(i, "at the as of on"):
		default:
			return true
		}
	}
	return false
}
