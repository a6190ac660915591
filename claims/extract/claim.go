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
	"github.com/sourcedclaims/factcheck/claims/places"
)

// clause is a sentence with all that was found in it.
type clause struct {
	t           *words.Text
	first, last int
	frame       frame.Frame
	figures     []mention.Figure
}

// figure makes a claim of figure i.
func (w *work) figure(block int, c *clause, i int) claims.Claim {
	f := &c.figures[i]
	claim := claims.Claim{
		Citation: w.cite(block, f.First, f.Last),
		Measure:  f.Measure,
		Quantity: w.Profile.Read(f.Q, lexicon.Measures().Info(f.Measure).Scale),
		Extent:   f.Extent,
		Event:    c.frame.Event,
		AsOf:     c.frame.AsOf,
		Period:   c.period(),
	}
	c.scope(f, &claim)
	if h := f.Noun.Head; h >= 0 {
		claim.Noun = strings.ToLower(c.t.At(h))
		claim.Population, claim.Modifiers = c.described(f)
	}
	claim.Stance = c.stance(f)
	claim.Direction = c.direction(f)
	claim.Speakers = c.speakers(f)
	return claim
}

// period is the time that the sentence itself states for its figures.
func (c *clause) period() claims.Period {
	for _, d := range c.frame.Dates {
		if !d.Clock && !d.Saying && !d.Period.IsZero() {
			return c.frame.Event.Period
		}
	}
	if c.frame.Opened || c.frame.Event.Basis == claims.Anaphor {
		return c.frame.Event.Period
	}
	return claims.Period{}
}

// places are the places that are named among the tokens from lo up to hi.
func (c *clause) places(lo, hi int) []string {
	var out []string
	for _, n := range c.frame.Names {
		if n.Place && n.First >= lo && n.First < hi && !slices.Contains(out, n.Text) {
			out = append(out, strings.Clone(n.Text))
		}
	}
	return out
}

// described parts the words before a head into the population that they name
// and other modifiers; both sorted.
func (c *clause) described(f *mention.Figure) (population, modifiers []string) {
	t := c.t
	people := c.people(f.Noun.Head)
	for j := f.Noun.First; j <= f.Noun.Head; j++ {
		tok := &t.Tokens[j]
		if tok.Kind != words.Word {
			continue
		}
		if !people && j < f.Noun.Head {
			modifiers = append(modifiers, strings.ToLower(t.At(j)))
			continue
		}
		if e, _ := match.At(t, j, f.Noun.Last, lexicon.Person); e != nil {
			if e.Name != "" {
				population = append(population, e.Name)
			}
			continue
		}
		if place, ok := places.Demonym(t.At(j)); ok && tok.Capital {
			population = append(population, strings.ToLower(place))
			continue
		}
		if j < f.Noun.Head {
			modifiers = append(modifiers, strings.ToLower(t.At(j)))
		}
	}
	return sorted(population), sorted(modifiers)
}

// people reports whether a noun names people.
func (c *clause) people(i int) bool {
	tok := &c.t.Tokens[i]
	if _, ok := places.Demonym(c.t.At(i)); ok && tok.Capital {
		return true
	}
	return c.t.Lex.Is(tok.ID, lexicon.Person)
}

func sorted(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// direction is the way of the change that a figure states.
func (c *clause) direction(f *mention.Figure) claims.Direction {
	if e, _ := match.Before(c.t, f.First, c.first, lexicon.ChangeUp); e != nil {
		return claims.Up
	}
	if e, _ := match.Before(c.t, f.First, c.first, lexicon.ChangeDown); e != nil {
		return claims.Down
	}
	return claims.Level
}

// date makes a claim of a date that happenings are told of; any other date is
// an expression only.
func (w *work) date(block int, c *clause, d frame.When) claims.Claim {
	claim := claims.Claim{
		Citation: w.cite(block, d.First, d.Last),
		Measure:  "date",
		Date:     d.Period,
		Event:    c.frame.Event,
		Place:    c.places(c.first, c.last),
	}
	if !d.Clock && !d.Saying {
		claim.Measure = claims.EventDate
		claim.Noun = c.dated(d)
	}
	return claim
}

// dated is the noun of the event that a date dates: the nearest one within a
// few words.
func (c *clause) dated(d frame.When) string {
	for dist := 1; dist < 8; dist++ {
		for _, i := range [...]int{d.OpFirst - dist, d.Last - 1 + dist} {
			if i < c.first || i >= c.last {
				continue
			}
			if e, _ := match.At(c.t, i, c.last, lexicon.EventNoun); e != nil && (i == c.first || c.t.Tokens[i].Space) {
				return e.First
			}
		}
	}
	return ""
}
