package extract

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// firstOf makes a total of "another 30 were wounded" and "dozens of others were hurt"
// where nobody was counted so before: they are others than the dead.
func (w *work) firstOf(f *mention.Figure, claim *draft, sentence []draft) {
	if claim.Extent != claims.Increment || f.Measure == claims.Deaths || f.Measure == "bodies" || w.Lexicon.Measures().Info(f.Measure).Topic != "harm" {
		return
	}
	same := func(d *draft) bool { return d.Measure == f.Measure }
	if anyOf(sentence, same) || anyOf(w.claims, same) {
		return
	}
	other := func(d *draft) bool { return w.Lexicon.Measures().Info(d.Measure).Topic == "harm" && !notCounted(d) }
	if anyOf(sentence, other) || anyOf(w.claims[min(w.before, len(w.claims)):], other) {
		claim.Extent = claims.Total
	}
}

// later makes an increment of deaths that come on top of those told of before,
// and a part of these: "Two people were killed. Three more died in hospital."
// All that died are told of in neither figure.
func (w *work) later(c *clause, f *mention.Figure, claim *draft, sentence []draft) {
	if claim.Measure != claims.Deaths || claim.Extent != claims.Total && claim.Extent != claims.Increment {
		return
	}
	late := c.late(f)
	if late {
		claim.Extent = claims.Increment
	}
	if claim.Extent != claims.Increment || incremented(sentence, f) || !late {
		return
	}
	incremented(w.claims[min(w.before, len(w.claims)):], f)
}

// incremented makes a part of the last total of deaths among some claims, and
// reports whether there is one. A toll stays a total: it is kept up to date.
func incremented(before []draft, f *mention.Figure) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if p := &before[i]; p.Measure == f.Measure && p.Extent == claims.Total {
			if !slices.Contains(tolls, p.Verb) {
				p.Extent = claims.Part
			}
			return true
		}
	}
	return false
}

// tolls are the words of a count that is kept up to date.
var tolls = []string{"toll", "number", "total", "count", "bringing", "brings", "brought"}

// late reports whether a figure's clause tells of deaths that came later. What came later may
// be another's: "66 people, three of whom died of their wounds", and the toll's last one:
// "rose to 20 when a boy died in hospital". "Nine have died since the boat burned" are all.
func (c *clause) late(f *mention.Figure) bool {
	lo, hi := c.bounds(f)
	for j := max(lo, f.Last); j < hi; j++ {
		if e, next := match.At(c.t, j, hi, lexicon.Early); e != nil && e.Name == "later" {
			return !c.is(next-1, "since") || next >= hi || c.t.Tokens[next].Kind != words.Word || c.noClause(next, hi)
		}
		if j > f.By && (c.is(j, "when after as") || c.t.Tokens[j].Rune == ';' || slices.ContainsFunc(c.figures, func(g mention.Figure) bool { return g.First == j && g.Measure == f.Measure })) {
			return false
		}
	}
	return false
}

// noClause reports whether nothing but an event's noun stands behind "since", and no clause
// that tells of it: "86 have died since the war" came after it.
func (c *clause) noClause(i, hi int) bool {
	for ; i < hi && i < c.last; i++ {
		if e := c.frame.EventNoun(c.t, i, hi); e != nil {
			k := i + len(e.Words)
			return k >= hi || c.t.Tokens[k].Kind != words.Word || c.t.Lex.Any(c.t.Tokens[k].ID, 1<<lexicon.Preposition|1<<lexicon.Conjunction)
		}
		if !c.t.Lex.Any(c.t.Tokens[i].ID, 1<<lexicon.Determiner|1<<lexicon.Preposition) {
			return false
		}
	}
	return false
}

// inOne reports whether only those at one spot are counted, which stands between
// them and their verb: "two people in a bus were killed".
func (c *clause) inOne(f *mention.Figure) bool {
	k := max(f.Last, f.Noun.Last)
	return f.By > k && !c.isAll(f) && c.is(k, "in on at inside aboard") && c.is(k+1, "a an one another")
}

// ofADay reports whether a count is of some days of what goes on for long: "the
// disease killed 12 people last week". The end of the days may be a reach of time
// ("since Monday"), of which a count is none of these.
func (c *clause) ofADay(f *mention.Figure, claim *draft) bool {
	if !slices.Contains(lasting, claim.Event.Kind) || claim.Measure != claims.Deaths && claim.Measure != "cases" {
		return false
	}
	for _, d := range c.frame.Dates {
		if d.Clock || d.Saying || d.Op != claims.On || d.Period.IsZero() || d.Period.Open != "" || c.apart(max(f.Last, f.By), d.First) || c.untilThen(f, d.First) || c.frame.At(d.First) != c.frame.At(f.First) {
			continue
		}
		if lo, hi := d.Period.Core.Bounds(); hi-lo <= 31 {
			return true
		}
	}
	return false
}

// untilThen reports whether the date at a token is one end of all the time that is counted:
// "583 people since it broke out in October", "583 people up to 9 November".
func (c *clause) untilThen(f *mention.Figure, date int) bool {
	lo := c.first
	if date > f.First {
		lo = max(f.Last, f.By)
	}
	for j := date - 1; j >= lo && c.t.Tokens[j].Kind != words.Mark; j-- {
		if c.is(j, "since") || c.is(j, "to") && c.is(j-1, "up") {
			return true
		}
	}
	return false
}

// apart reports whether a relative clause, of which a date may be, opens between
// two tokens: "killed in the war, which a truce ended in May".
func (c *clause) apart(i, j int) bool {
	for ; i < j; i++ {
		if c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Relative) {
			return true
		}
	}
	return false
}

// lasting are the kinds of events that go on for months.
var lasting = []string{"epidemic", "war"}

// still reports whether those are counted who were left at some moment, of more
// before: "100 are still evacuated", "they still hold 28 hostages".
func (c *clause) still(f *mention.Figure) bool {
	if !slices.Contains(passing, f.Measure) {
		return false
	}
	lo, hi := min(f.First, byOr(f)), max(f.By, f.Last, f.Noun.Last)
	for j := max(lo-2, c.first); j < min(hi+3, c.last); j++ {
		if c.is(j, "still remain remains remained remaining") {
			return true
		}
	}
	return false
}

// passing are the states that some leave before others.
var passing = []claims.Measure{"evacuated", "injured", "hostages", "captured", "hospitalised", "stranded", "prisoners"}

// found makes a part of the missing of whom the sentence says that others were
// found: "twelve were missing; ten were found alive".
func found(claim *draft, sentence []draft) {
	if claim.Measure != "rescued" && claim.Measure != "bodies" || claim.Noun != "" {
		return
	}
	for i := range sentence {
		if p := &sentence[i]; p.Measure == "missing" && p.Extent == claims.Total {
			p.Extent = claims.Part
		}
	}
}
