package extract

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// otherEvent takes a figure away from the event of its sentence where its own
// clause tells of another: one with a name of its own ("… two years after the
// Bam earthquake, which killed 26,000"), or one that the sentence only compares
// with ("worse than Kelmar, where 13 died").
func (c *clause) otherEvent(f *mention.Figure, claim *draft) {
	if m, ok := c.named(f); ok && m.Event < 0 {
		claim.event = -1
		claim.Event = claims.Event{Kind: m.Kind, Name: m.Name, Names: []string{strings.TrimSpace(m.Name)}, Basis: claims.Sentence}
		claim.Event.Period = c.besides(m)
		claim.Period, claim.Place = claim.Event.Period, nil
		return
	}
	if name := c.nameless(f, claim); name != "" {
		claim.Event.Name, claim.Event.Basis = name, claims.Sentence
		return
	}
	if since := c.compared(f); since >= 0 || c.several(f) || c.onTheWay(f) {
		claim.event = -1
		claim.Event.Period = c.dayOf(since, f.First)
		claim.Event.Names = union(claim.Event.Names, c.namesIn(since, f.First))
		if claim.Event.Period.Known() {
			claim.Event.Basis = claims.Sentence
		}
		claim.Period = claim.Event.Period
	}
}

// dayOf is the date of the event that a sentence compares its own with, told between the
// word of comparison at token since and a figure: "the worst since that of May 1994, in
// which 46 died". Without one, and of another event, it is not told.
func (c *clause) dayOf(since, figure int) claims.Period {
	for _, d := range c.frame.Dates {
		if since >= 0 && d.First > since && d.Last <= figure && !d.Clock && d.Period.Known() && (c.is(d.First-1, "of in on 's") || d.Op == claims.Since) {
			return claims.Period{Core: d.Period.Core, Margin: d.Period.Margin}
		}
	}
	return claims.Period{Open: "another event"}
}

// namesIn are the names that stand from token i up to j; none where i is -1.
func (c *clause) namesIn(i, j int) []string {
	var out []string
	for _, n := range c.frame.Names {
		if i >= 0 && n.First > i && n.Last <= j {
			out = append(out, n.Text)
		}
	}
	return out
}

// onTheWay reports whether a figure's verb has a "when" of its own behind it that
// only leads to the event or away from it: "were killed when an ambulance
// overturned on its way to the fire".
func (c *clause) onTheWay(f *mention.Figure) bool {
	when := -1
	for j := f.By + 1; f.By >= 0 && j < c.last && j < f.By+4; j++ {
		if c.is(j, "when as") {
			when = j
		}
	}
	for _, m := range c.frame.Told {
		if when < 0 || m.First < when || c.frame.EventNoun(c.t, m.First, c.last) == nil {
			continue
		}
		j := m.First - 1
		for j > when+1 && j > m.First-5 && !c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.Preposition) {
			j--
		}
		return c.is(j, "to from") && c.is(j-1, "way back home returning rushing hurrying")
	}
	return false
}

// nameless is the name of a storm that stands without its noun as the subject of
// a figure's verb: "Katrina killed 14".
func (c *clause) nameless(f *mention.Figure, claim *draft) string {
	i := f.By - 1
	if claim.Event.Kind != "storm" || c.inDate(i) || f.By <= c.first || f.By > f.First || !c.t.Tokens[i].Capital || c.t.Lex.Any(c.t.Tokens[i].ID, 1<<lexicon.Pronoun|1<<lexicon.Determiner|1<<lexicon.EventNoun) {
		return ""
	}
	return "storm " + strings.Clone(c.t.At(i))
}

// several reports whether the subject of a figure's verb is a number of events:
// "four hurricanes have killed 70".
func (c *clause) several(f *mention.Figure) bool {
	for _, m := range c.frame.Told {
		if m.Last > f.By || m.Kind == "" || c.t.Lex.Kin(m.Kind, "attack") || c.t.Lex.Has(m.Kind, lexicon.Lasting) {
			continue // two bombs of one morning are one attack
		}
		plural := strings.HasSuffix(c.t.At(m.Last-1), "s")
		if plural && m.First > c.first && c.t.Lex.Is(c.t.Tokens[m.First-1].ID, lexicon.Number) {
			return true
		}
	}
	return false
}

// named finds the named event that a figure stands with, where the sentence
// begins with another: one of another name, or one that it sets in time or
// against it ("two years after the Kelmar fire, which killed 26").
func (c *clause) named(f *mention.Figure) (frame.Mention, bool) {
	near, at := frame.Mention{}, -1
	for i, m := range c.frame.Told {
		before := m.Last <= f.First && c.reaches(m.Last, f.First)
		beside := m.First >= f.Last && m.First <= f.Last+3 && f.Measure == "magnitude"
		if m.Name != "" && (before || beside) {
			near, at = m, i
		}
	}
	if at < 1 {
		return near, false
	}
	for _, m := range c.frame.Told[:at] {
		if m.Name != "" && !strings.EqualFold(m.Name, near.Name) {
			return near, true
		}
	}
	for j := near.First - 1; j > c.frame.Told[at-1].Last && j > near.First-7; j-- {
		if c.is(j, "after before since than unlike like") {
			return near, true
		}
	}
	return near, false
}

// reaches reports whether what stands at token i is still told of at token j:
// no semicolon or conjoined clause parts them.
func (c *clause) reaches(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if c.parts(k) {
			return false
		}
	}
	return true
}

// besides is the date right behind the name of an event; without one the event
// is of a time that is not told.
func (c *clause) besides(m frame.Mention) claims.Period {
	for _, d := range c.frame.Dates {
		if !d.Clock && d.OpFirst >= m.Last && d.OpFirst <= m.Last+2 {
			return d.Period
		}
	}
	return claims.Period{Open: "another event"}
}

// compared is the word by which a sentence compares its event with that of a figure, -1
// where it does not: "than", "since" or "unlike", with a relative behind it.
func (c *clause) compared(f *mention.Figure) int {
	relative := -1
	for j := f.First - 1; j > c.first && j > f.First-12; j-- {
		tok := &c.t.Tokens[j]
		if tok.Kind == words.Mark && tok.Rune == ';' {
			return -1
		}
		if c.t.Lex.Is(tok.ID, lexicon.Relative) && c.is(j, "where which who") {
			relative = j
			break
		}
	}
	for j := relative - 1; relative > 0 && j > c.first && j > relative-16; j-- {
		if c.is(j, "than unlike like since") {
			return j
		}
	}
	return -1
}
