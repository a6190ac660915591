package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources"
)

// side is the party to which those counted belong, as a country in lower case:
//
//	20 Armenian soldiers were killed       those who bear arms, by nationality
//	20 people died on the Armenian side
//	the Armenian side lost 20 soldiers
//	Armenia lost 20 soldiers
//	Armenia said 20 of its soldiers died
//
// People of a nation who bear no arms are a population and no side. Empty is not
// known: a figure that names no side may be of all.
func (c *clause) side(f *mention.Figure) string {
	for _, of := range [...]func(*mention.Figure) string{c.sideOfArmed, c.sideNamed, c.sideThatLost, c.sideOfIts} {
		if s := of(f); s != "" {
			return s
		}
	}
	return ""
}

// sideOfFact is the party of a fact about one, as a box beside a text has it: "Casualties
// and losses of Armenia: 20 killed". A party that the gazetteer does not have is kept as
// it is called, so that its figures are never taken for those of both sides.
func (w *work) sideOfFact(block int) string {
	b := &w.doc.Blocks[block]
	if b.Kind != sources.Cell {
		return ""
	}
	label, _, ok := strings.Cut(b.Text, ": ")
	what, party, of := strings.Cut(label, " of ")
	if _, known := forms().word("sided", what); !ok || !of || !known {
		return ""
	}
	if p, ok := w.Places.Lookup(party); ok && p.Kind == places.KindCountry {
		return strings.ToLower(w.Places.Country(party))
	}
	return lower(party)
}

// armed are the populations that fight for somebody.
var armed = []string{"soldiers", "fighters", "police", "troops"}

func (c *clause) sideOfArmed(f *mention.Figure) string {
	h := f.Noun.Head
	if h < 0 {
		return ""
	}
	if e, _ := match.At(c.t, h, c.last, lexicon.Person); e == nil || !slices.Contains(armed, e.Name) {
		return ""
	}
	for j := f.Noun.First; j < h; j++ {
		if s := c.nation(j); s != "" {
			return s
		}
	}
	for _, n := range c.frame.Names { // "15,000 Kelmar soldiers"
		if n.First >= f.NumEnd && n.Last <= h && n.Last == n.First+1 && h <= n.Last+1 {
			return lower(n.Text)
		}
	}
	return ""
}

// sideNamed: "on the Armenian side" in the figure's clause, with no other side
// in it.
func (c *clause) sideNamed(f *mention.Figure) string {
	lo, hi := c.bounds(f)
	found := ""
	for j := lo + 2; j+1 < hi; j++ {
		if !c.is(j-1, "the") || !c.is(j-2, "on from") || !strings.EqualFold(c.t.At(j+1), "side") {
			continue
		}
		if s := c.nation(j); s != "" {
			if found != "" && s != found {
				return ""
			}
			found = s
		}
	}
	return found
}

// forces stand between a nation and what it loses.
var forces = []string{"side", "army", "forces", "military", "troops", "navy"}

// sideThatLost: a country, its army or its side is the subject of a verb of losing,
// or what a battle cost them.
func (c *clause) sideThatLost(f *mention.Figure) string {
	i := f.By
	if i <= c.first || i >= f.First { // "lost 20 soldiers killed"
		i = f.First - 1
		for i > c.first && i > f.First-4 && !c.is(i, "lost loses lose losing cost costs costing") {
			i--
		}
	}
	switch {
	case i <= c.first:
		return ""
	case c.is(i, "cost costs costing"):
		return c.party(f.First-1, i)
	case !c.is(i, "lost loses lose losing suffered suffers"):
		return ""
	}
	i--
	for i > c.first && (c.is(i, "has have had") || c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Adverb)) {
		i--
	}
	return c.party(i, c.first-1)
}

// party is the country, army or named party whose last word is token i, behind token
// after.
func (c *clause) party(i, after int) string {
	army := i > after+1 && slices.Contains(forces, strings.ToLower(c.t.At(i)))
	if army {
		i--
	}
	if i <= after {
		return ""
	}
	switch nation := c.nation(i); {
	case nation != "":
		return nation
	case army && c.t.Tokens[i].Kind == words.Word && !c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Determiner):
		return lower(c.t.At(i)) // "the attacking army"
	}
	return c.partyAt(i)
}

// partyAt is the name that ends at token i where soldiers are counted: a party to a
// war that the gazetteer does not have.
func (c *clause) partyAt(i int) string {
	for _, n := range c.frame.Names {
		if n.Last == i+1 && n.First >= c.first {
			return lower(n.Text)
		}
	}
	return ""
}

// sideOfIts: a country speaks of "20 of its soldiers".
func (c *clause) sideOfIts(f *mention.Figure) string {
	if !f.Of || f.Noun.Head < 0 || !c.is(f.Noun.First-1, "its") {
		return ""
	}
	for j := f.First - 1; j > c.first && j > f.First-4; j-- {
		if c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.SayVerb) {
			return c.nation(j - 1)
		}
	}
	return ""
}

// nation is the country that token j names or is the adjective of.
func (c *clause) nation(j int) string {
	if j < c.first || !c.t.Tokens[j].Capital {
		return ""
	}
	if place, ok := c.t.Places.Demonym(c.t.At(j)); ok {
		return strings.ToLower(place)
	}
	for _, n := range c.frame.Names {
		if n.Last != j+1 {
			continue
		}
		if p, ok := c.t.Places.Lookup(n.Text); ok && p.Kind == places.KindCountry {
			return strings.ToLower(c.t.Places.Country(n.Text))
		}
	}
	return ""
}
