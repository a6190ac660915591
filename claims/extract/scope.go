package extract

import (
	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// scope narrows a claim to what its own clause says: the date and places of
// the clause where the sentence has several, the span of a count that sums over
// time, and the place that a population is of.
func (c *clause) scope(f *mention.Figure, claim *claims.Claim) {
	lo, hi := c.bounds(f)
	c.ownDate(lo, hi, claim)
	c.when(f, claim)
	claim.Place = c.places(lo, hi)
	if p, ok := c.span(lo, hi, claim.Published); ok {
		claim.Period = p
	}
	if claim.Measure == "population" {
		claim.Place = c.inhabited(f)
	}
}

// bounds are the tokens of the clause that a figure stands in. Clauses part at
// a semicolon, and at a comma before a conjunction ("…, and 600 were killed in
// Zarand") or before "while" and "whereas".
func (c *clause) bounds(f *mention.Figure) (lo, hi int) {
	lo, hi = c.first, c.last
	for j := c.first + 1; j < c.last; j++ {
		if !c.parts(j) {
			continue
		}
		if j <= f.First {
			lo = j
		} else {
			return lo, j
		}
	}
	return lo, hi
}

// parts reports whether a new clause begins at token j.
func (c *clause) parts(j int) bool {
	prev, tok := &c.t.Tokens[j-1], &c.t.Tokens[j]
	if prev.Kind != words.Mark {
		return false
	}
	switch prev.Rune {
	case ';':
		return true
	case ',', '—', '–':
		return tok.Kind == words.Word && (c.is(j, "and", "but", "while", "whereas") || c.is(j, "compared"))
	}
	return false
}

func (c *clause) is(j int, list ...string) bool {
	id := c.t.Tokens[j].ID
	for _, w := range list {
		if id != 0 && id == c.t.Lex.Find(w) {
			return true
		}
	}
	return false
}

// ownDate gives a claim the date of its own clause where the sentence has
// several dates in several clauses. A later clause without one, in a place of
// its own, does not take the date of an earlier clause's end.
func (c *clause) ownDate(lo, hi int, claim *claims.Claim) {
	var own, other claims.Period
	for _, d := range c.frame.Dates {
		if d.Clock || d.Saying || d.Period.IsZero() {
			continue
		}
		if d.First >= lo && d.First < hi {
			if own.IsZero() {
				own = d.Period
			}
		} else {
			other = d.Period
		}
	}
	if other.IsZero() || lo == c.first && own.IsZero() {
		return
	}
	names := c.places(lo, hi)
	switch {
	case !own.IsZero():
		claim.Event.Period, claim.Period = own, own
	case len(names) > 0 && lo > c.first && !c.opensWithDate():
		claim.Event.Period = claims.Period{Open: "another clause"}
		claim.Period = claim.Event.Period
	default:
		return
	}
	if len(names) > 0 {
		claim.Event.Places = names
	}
	if claim.Event.Basis != claims.Sentence {
		claim.Event.Basis = claims.Sentence
	}
}

// when gives a figure the year that a clause with "when" tells of: "the worst
// flood since 1968, when 31 people died".
func (c *clause) when(f *mention.Figure, claim *claims.Claim) {
	for _, d := range c.frame.Dates {
		j := d.Last
		if j < c.last && c.t.Tokens[j].Rune == ',' {
			j++
		}
		if d.Clock || d.Period.Open != "" || j >= f.First || !c.is(j, "when") || f.First > j+14 {
			continue
		}
		lo, hi := d.Period.Core.Bounds()
		if d.Op == claims.Since && lo != edtf.MinDay {
			y, _, _ := lo.Civil()
			lo, hi = edtf.Of(y, 0, 0).Bounds()
		}
		claim.Period = claims.Period{Core: edtf.FromDays(lo, hi)}
		claim.Event.Period, claim.Event.Basis = claim.Period, claims.Sentence
	}
}

// opensWithDate reports whether a date stands at the head of the sentence, from
// where it dates every clause.
func (c *clause) opensWithDate() bool {
	return len(c.frame.Dates) > 0 && c.frame.Dates[0].OpFirst <= c.first+2
}

// span reads the time over which a count sums: "in the past 72 hours", "since
// the war began", "so far this year", "in six days". Its start is often not
// known; the period is then open, and is compared with nothing else.
func (c *clause) span(lo, hi int, published edtf.Date) (claims.Period, bool) {
	for j := lo; j < hi; j++ {
		if e, next := match.At(c.t, j, hi, lexicon.Aggregate); e != nil {
			return claims.Period{Open: lower(c.t.Quote(j, next))}, true
		}
	}
	for i := range c.figures {
		g := &c.figures[i]
		if g.Measure != "duration" || g.First < lo || g.First >= hi || !c.is(max(g.First-1, c.first), "in", "within", "during", "past", "last", "after", "of", "the") {
			continue
		}
		if c.is(max(g.First-1, c.first), "of", "the") && !c.is(max(g.First-2, c.first), "in", "days", "weeks") {
			continue
		}
		return claims.Period{Open: lower(c.t.Quote(g.First, g.Last))}, true
	}
	return claims.Period{}, false
}

// inhabited is the place that a population is of: the name right before the
// words that give it ("Qeshm island, home to 120,000 people"), else the name
// that opens the sentence as its subject.
func (c *clause) inhabited(f *mention.Figure) []string {
	by := f.First
	if f.By >= 0 {
		by = min(by, f.By)
	}
	names := c.frame.Names
	for i := len(names) - 1; i >= 0; i-- {
		if gap := by - names[i].Last; gap >= 0 {
			if gap <= 4 && !c.has(names[i].Last, by) {
				return []string{names[i].Text}
			}
			break
		}
	}
	if len(names) > 0 && names[0].First <= c.first+1 && names[0].Last < by {
		return []string{names[0].Text}
	}
	return nil
}

// predicates are the words that part a name from what is said of another.
var predicates = lexicon.Set(lexicon.Preposition, lexicon.Conjunction, lexicon.Auxiliary, lexicon.Relative, lexicon.Pronoun)

// has reports whether such a word stands among the tokens from i up to j.
func (c *clause) has(i, j int) bool {
	for ; i < j; i++ {
		if c.t.Lex.Any(c.t.Tokens[i].ID, predicates) {
			return true
		}
	}
	return false
}
