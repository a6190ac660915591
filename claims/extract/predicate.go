package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// What is said of things decides whether two figures of them are of one thing. The
// predicate of a figure is the class of the verb whose object it is, or the subject
// of whose passive: "the navy seized six rifles, 12 magazines and 300 rounds",
// "three cables between Italy and Egypt were cut".

// reach is how many words may stand between a figure and its verb, most of them
// other members of one list.
const reach = 30

// predicate is the class of the verb that a figure hangs on, "" where none of the
// lexicon's does.
func (c *clause) predicate(f *mention.Figure) string {
	if f.Money {
		return c.moneyFor(f)
	}
	if c.carrier(f) >= 0 {
		return carried
	}
	if n := f.Noun; n.Head >= 0 && n.Last <= f.First { // "Houses destroyed: 310"
		if e, _ := match.At(c.t, n.Last, f.First, lexicon.VerbClass); e != nil {
			return e.Name
		}
		return ""
	}
	if p := c.acted(f); p != "" {
		return p
	}
	if p := c.undergone(f); p != "" {
		return p
	}
	return c.describedBy(f)
}

// carried is what is said of the vehicles that somebody is in.
const carried = "carry"

// carrier is the noun for the people who are in the vehicles that a figure counts, -1
// where none are: "gunmen on two motorcycles", "the pirates, in three boats,".
func (c *clause) carrier(f *mention.Figure) int {
	if f.Measure != "vehicles" {
		return -1
	}
	for j := f.First - 1; j > c.first && j > f.First-4; j-- {
		if _, next := match.Named(c.t, j, f.First, lexicon.Cue, "aboard"); next != f.First {
			continue
		}
		if c.t.Tokens[j-1].Rune == ',' {
			j--
		}
		if j > c.first && c.people(j-1) {
			return j - 1
		}
	}
	return -1
}

// describedBy is the class of the participle that stands before the noun of a figure:
// "355 damaged shops".
func (c *clause) describedBy(f *mention.Figure) string {
	for j := f.NumEnd; j < f.Noun.Head; j++ {
		for _, e := range c.t.Lex.Of(c.t.Tokens[j].ID, lexicon.VerbClass) {
			if w := c.t.At(j); len(e.Words) == 1 && !c.isMoney(e.Name) && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "nt")) {
				return e.Name
			}
		}
	}
	return ""
}

// acted looks before a figure for an active verb of which it is an object.
func (c *clause) acted(f *mention.Figure) string {
	for j := f.First - 1; j >= c.first && j > f.First-reach; j-- {
		tok := &c.t.Tokens[j]
		if e, first := match.Before(c.t, j+1, c.first, lexicon.VerbClass); e != nil && (len(e.Words) > 1 || !c.t.Lex.Is(tok.ID, lexicon.Preposition)) {
			switch {
			case c.t.Lex.Is(tok.ID, lexicon.Preposition):
				return e.Name // "damage to"
			case c.passive(first):
				return ""
			case c.isMoney(e.Name), c.t.Lex.Is(c.before(first), lexicon.Determiner):
				continue
			}
			return e.Name
		}
		switch {
		case tok.Kind == words.Mark && tok.Rune != ',' && tok.Rune != '-' && tok.Rune != '"' && tok.Rune != '“' && tok.Rune != '”':
			return ""
		case c.is(j, "were was are") && j < f.First-1+1:
			return c.listedUnder(j)
		case c.t.Lex.Any(tok.ID, 1<<lexicon.Relative|1<<lexicon.SayVerb|1<<lexicon.Auxiliary), c.t.Lex.Is(tok.ID, lexicon.Preposition) && !c.is(j, "of including with"):
			return ""
		}
	}
	return ""
}

// listedUnder reads "among the seized items were six rifles".
func (c *clause) listedUnder(were int) string {
	for j := were - 1; j >= c.first && j > were-5; j-- {
		if e, _ := match.At(c.t, j, c.last, lexicon.VerbClass); e != nil {
			return e.Name
		}
	}
	return ""
}

// undergone looks behind a figure for a passive verb whose subject it is, or for
// one that says what its subject does.
func (c *clause) undergone(f *mention.Figure) string {
	if c.amid(f) {
		return ""
	}
	end := max(f.Last, f.Noun.Last)
	for j := end; j < c.last && j < end+reach; j++ {
		tok := &c.t.Tokens[j]
		if e, _ := match.At(c.t, j, c.last, lexicon.VerbActs); e != nil && !c.isNominal(j) {
			return e.Name
		}
		if e, _ := match.At(c.t, j, c.last, lexicon.VerbClass); e != nil && !c.isMoney(e.Name) && !c.isNominal(j) {
			if c.passive(j) || c.reduced(j, end) {
				return e.Name
			}
			return ""
		}
		switch {
		case tok.Kind == words.Mark && (tok.Rune == ';' || tok.Rune == ':' || tok.Rune == '.'):
			return ""
		case c.t.Lex.Is(tok.ID, lexicon.SayVerb), c.parts(j) && !c.counts(j+1):
			return ""
		case c.t.Lex.Is(tok.ID, lexicon.Auxiliary) || c.is(j, "which that who") || c.is(j, "all"):
		case tok.ID == 0 && strings.HasSuffix(c.t.At(j), "ed") && !tok.Capital && j > end:
			return "" // another verb, of which nothing is known
		}
	}
	return ""
}

// amid reports whether a figure is only of where something else is: "half of the homes in
// seven villages were destroyed".
func (c *clause) amid(f *mention.Figure) bool {
	j := f.First - 1
	for j > c.first && c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.Determiner) {
		j--
	}
	if j < c.first || !c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.Preposition) {
		return false
	}
	return cueOf(c, j, "at")
}

// counts reports whether another figure of a list begins at or right behind token i.
func (c *clause) counts(i int) bool {
	return slices.ContainsFunc(c.figures, func(f mention.Figure) bool { return f.First >= i-1 && f.First <= i+1 })
}

// passive reports whether a form of "be" stands before a verb at token j.
func (c *clause) passive(j int) bool {
	for k := j - 1; k >= c.first && k > j-4; k-- {
		if c.is(k, "was were is are be been being got") {
			return true
		}
		if !c.t.Lex.Any(c.t.Tokens[k].ID, 1<<lexicon.Adverb|1<<lexicon.Auxiliary) {
			return false
		}
	}
	return false
}

// reduced reports whether a participle stands right behind its noun: "six rifles
// seized on Monday".
func (c *clause) reduced(j, end int) bool { return j == end && !strings.HasSuffix(c.t.At(j), "ing") }

// isNominal reports whether what may be a verb stands behind an article: "the cut".
func (c *clause) isNominal(j int) bool { return c.t.Lex.Is(c.before(j), lexicon.Determiner) }

func (c *clause) before(j int) lexicon.Word {
	if j <= c.first {
		return 0
	}
	return c.t.Tokens[j-1].ID
}

// moneyKinds are what money may be for.
var moneyKinds = []string{"loss", "aid", "ransom", "theft"}

func (c *clause) isMoney(class string) bool { return slices.Contains(moneyKinds, class) }

// moneyFor is what an amount of money was for, by the nearest word of its clause.
func (c *clause) moneyFor(f *mention.Figure) string {
	lo, hi := c.bounds(f)
	best, least := "", reach
	for j := lo; j < hi; j++ {
		for _, e := range c.t.Lex.Of(c.t.Tokens[j].ID, lexicon.VerbClass) {
			d := max(f.First-j, j-f.Last, 0)
			if len(e.Words) == 1 && c.isMoney(e.Name) && d < least {
				best, least = e.Name, d
			}
		}
	}
	return best
}

// verb is what is said of those that a figure counts: the class of its verb, or for
// a measure that its own verb decides the measure itself.
func (w *work) verb(c *clause, f *mention.Figure, claim *draft) string {
	info := w.Lexicon.Measures().Info(f.Measure)
	if f.Measure == "duration" && c.goesOnFor(f) {
		return goesOn
	}
	if f.Measure != claims.Counted && !slices.Contains(info.Needs, claims.FacetPredicate) {
		return claim.Verb
	}
	if p := c.predicate(f); p != "" {
		return p
	}
	if f.By >= 0 && c.t.Lex.Any(c.t.Tokens[f.By].ID, 1<<lexicon.MeasureObject|1<<lexicon.MeasureState|1<<lexicon.MeasureSubject) {
		return string(f.Measure)
	}
	return claim.Verb
}
