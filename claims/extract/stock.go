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
// "there were 1.4 million refugees in Uganda as of 31 December 2020".

// stocks are what is counted so.
var stocks = []claims.Measure{"refugees", "asylum_seekers", "stateless"}

// atEnd makes such a count one of its day and its place. How many came, left or fled by
// then is none, and neither is one with words behind it that may narrow it: "refugees from
// Syria", "in a camp", "more than a year before".
func (c *clause) atEnd(f *mention.Figure, claim *draft) {
	if !slices.Contains(stocks, claim.Measure) || claim.Extent != claims.Total || claim.Direction != claims.Level || claim.Event.Kind != "" || f.Noun.Head < 0 {
		return
	}
	part := c.frame.At(f.First)
	day, ok := c.dayOfStock(part)
	if !ok {
		return
	}
	place, plain := c.stockedIn(f, part)
	if !plain || place == "" || c.after(f, place, part) {
		return
	}
	claim.Extent, claim.AsOf, claim.Period, claim.Place, claim.Verb = claims.Stock, day, claims.Period{}, []string{place}, ""
	claim.event, claim.Event = -1, claims.Event{Basis: claims.Sentence}
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

// after reports whether more stands behind those counted than their place, the date and
// the end of the clause.
func (c *clause) after(f *mention.Figure, place string, part *frame.Clause) bool {
	for i := f.Noun.Last; i < part.Last; i++ {
		n := c.nameIn(i)
		switch tok := &c.t.Tokens[i]; {
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
