package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// To what something happened, of which a date tells when: the event that a noun phrase
// names, or the name that is all of it. Another thing of that name is none.

// undergoes is what something happened to: the thing that stands before a verb, behind a
// noun with "of", or behind a verb with an object.
func (c *clause) undergoes(h happening, part *frame.Clause) string {
	i := h.first
	for i > part.First && c.t.Lex.Any(c.t.Tokens[i-1].ID, 1<<lexicon.Auxiliary|1<<lexicon.Adverb) {
		i--
	}
	if c.is(h.last-1, "of") || i == h.first && h.class != "occur" && c.object(h.last) {
		return c.thingAfter(h.last)
	}
	if i > part.First && c.t.Lex.Is(c.t.Tokens[i-1].ID, lexicon.Conjunction) {
		for j := i - 2; j >= part.First; j-- { // "began in 1988 and ended in 1994"
			if e, next := match.At(c.t, j, i, lexicon.Happening); c.happens(e, j, next) {
				return c.undergoes(happening{e.Name, j, next}, part)
			}
		}
	}
	return c.thingBefore(c.antecedent(i))
}

// object reports whether a noun phrase begins at token i.
func (c *clause) object(i int) bool {
	return i < c.last && (c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Determiner) || slices.ContainsFunc(c.frame.Names, func(n frame.Name) bool { return n.First == i }))
}

// antecedent is the end of the noun phrase that is the subject of a verb at token i: of
// "which", what stands before it; behind what is put between commas, what that hangs on.
func (c *clause) antecedent(i int) int {
	if i-1 > c.first && c.t.Tokens[i-1].Rune == ',' {
		for j := i - 2; j > max(c.first, i-parenthesis); j-- {
			if c.t.Tokens[j].Rune == ',' {
				return j
			}
		}
	}
	if i > c.first && c.t.Lex.Is(c.t.Tokens[i-1].ID, lexicon.Relative) {
		return c.beforeComma(i - 1)
	}
	return i
}

// parenthesis is how many tokens may stand between two commas.
const parenthesis = 16

func (c *clause) beforeComma(i int) int {
	if i > c.first && c.t.Tokens[i-1].Rune == ',' {
		return i - 1
	}
	return i
}

// thingAfter is the event or the name that a noun phrase begins with.
func (c *clause) thingAfter(i int) string {
	for ; i < c.last && !c.inDate(i) && c.t.Tokens[i].Kind != words.Mark; i++ {
		if e := c.frame.EventNoun(c.t, i, c.last); e != nil {
			return c.sort(e, i)
		}
		for _, n := range c.frame.Names {
			if n.First == i {
				return c.nameOrEvent(n)
			}
		}
		if !c.t.Lex.Any(c.t.Tokens[i].ID, 1<<lexicon.Determiner|1<<lexicon.Ordinal) && !c.t.Tokens[i].Capital {
			return ""
		}
	}
	return ""
}

// thingBefore is the event that a noun phrase before token i names, whatever hangs on it
// ("the fighting in Oresk"), or the name that is all of the phrase.
func (c *clause) thingBefore(i int) string {
	for j := i - 1; j >= c.first && !c.inDate(j) && c.t.Tokens[j].Kind != words.Mark; j-- {
		if e := c.frame.EventNoun(c.t, j, c.last); e != nil {
			if c.oneOfThem(j) {
				return "" // "the last war"
			}
			if j+1 < i && c.t.Tokens[j].Capital && c.t.Tokens[j+1].Capital {
				return "" // "the Long March Party"
			}
			return c.sort(e, j)
		}
		if tok := &c.t.Tokens[j]; !tok.Capital && !c.t.Lex.Any(tok.ID, 1<<lexicon.Preposition|1<<lexicon.Determiner) {
			break
		}
	}
	for _, n := range c.frame.Names {
		if n.Last != i {
			continue
		}
		if n.First-2 >= c.first && c.is(n.First-1, "of") && c.t.Tokens[n.First-2].Capital {
			if c.another(n.First - 2) {
				return ""
			}
			return strings.Clone(c.t.Quote(n.First-2, n.Last)) // "the Treaty of Kelmar"
		}
		if !c.another(n.First) {
			return c.nameOrEvent(n)
		}
	}
	return ""
}

// another reports whether a name at token i is not that of the thing itself: "an amended
// Treaty of Kelmar", "the second Accord", "a protocol to the Accord".
func (c *clause) another(i int) bool {
	i--
	if i < c.first || c.t.Tokens[i].Kind != words.Word {
		return false
	}
	switch {
	case c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Preposition):
		return true
	case c.is(i, "the"):
		return i > c.first && c.t.Lex.Is(c.t.Tokens[i-1].ID, lexicon.Preposition)
	case c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Ordinal), c.is(i, "a an"):
		return true
	}
	if i == c.first {
		return false
	}
	return c.t.Lex.Is(c.t.Tokens[i-1].ID, lexicon.Determiner) && !c.people(i) || c.is(i-1, "his her their its")
}

// oneOfThem reports whether the noun of an event at token i is told apart from others of its
// sort: "the previous war", "his first term".
func (c *clause) oneOfThem(i int) bool {
	for i--; i >= c.first && c.t.Tokens[i].Kind == words.Word; i-- {
		id := c.t.Tokens[i].ID
		if e, _ := match.Named(c.t, i, c.last, lexicon.Cue, "switch"); e != nil || c.t.Lex.Is(id, lexicon.Ordinal) || c.is(i, "last previous next earlier new old") {
			return true
		}
		if !c.t.Tokens[i].Capital {
			return false
		}
	}
	return false
}

// nameOrEvent is a name as it is written; of an event that has one, its sort.
func (c *clause) nameOrEvent(n frame.Name) string {
	for i := n.First; i < n.Last; i++ {
		if e := c.frame.EventNoun(c.t, i, c.last); e != nil {
			return c.sort(e, i)
		}
	}
	return n.Text
}

// sort is what kind of event a noun names. Of a war it tells what is all of it (the
// fighting), what ends it (a truce), and what is a part of it (an offensive).
func (c *clause) sort(e *lexicon.Entry, i int) string {
	if !c.t.Lex.Has(e.Name, lexicon.Campaign) {
		return e.Name
	}
	for _, sort := range [...]struct{ cue, name string }{{"strife", e.Name}, {"ends", "truce"}} {
		if f, _ := match.Named(c.t, i, c.last, lexicon.Cue, sort.cue); f != nil {
			return sort.name
		}
	}
	return e.First
}
