package extract

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A share means nothing without what it is of, and that is told behind it, at times only once
// for several shares.

// ofWhat gives the share at figure i its whole: "40 per cent of the houses were lost", "65 per
// cent of traffic". One behind another with a place of its own is of the same: "55 per cent of
// voice traffic in Oman, 82 per cent in India".
func (c *clause) ofWhat(i int, claim *draft) {
	f := &c.figures[i]
	if claim.Noun != "" || f.Kind == claims.Share {
		return
	}
	for ; i > 0 && c.figures[i].Last < c.last && c.is(c.figures[i].Last, "in with for at"); i-- {
		if g := &c.figures[i-1]; g.Measure != f.Measure || c.saysOf(g.Last, c.figures[i].First) {
			return
		}
	}
	h, modifiers := c.wholeAt(c.figures[i].Last)
	if h < 0 {
		return
	}
	claim.Noun, claim.Modifiers = lower(c.t.At(h)), modifiers
	if e := c.t.Lex.Lone(c.t.Tokens[h].ID, lexicon.Person); e != nil && len(claim.Population) == 0 && populationOf(e) != "" {
		claim.Population = []string{populationOf(e)}
	}
}

// saysOf reports whether something is said of the first of two shares of a list before the
// second.
func (c *clause) saysOf(i, j int) bool {
	return slices.ContainsFunc(c.t.Tokens[i:j], func(tok words.Token) bool {
		return c.t.Lex.Any(tok.ID, lexicon.Set(lexicon.Auxiliary, lexicon.Relative, lexicon.Pronoun, lexicon.Subordinate))
	})
}

// wholeAt reads what a share is of behind the "of" at token i: the token of its noun, -1 for
// none, and the words before that, without whose it is.
func (c *clause) wholeAt(i int) (head int, modifiers []string) {
	head = -1
	if i >= c.last || !c.is(i, "of") {
		return head, nil
	}
	for i++; i < c.last && c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Determiner); i++ {
	}
	for ; i < c.last; i++ {
		tok := &c.t.Tokens[i]
		if c.is(i, "'s ’s") {
			head, modifiers = -1, nil
			continue
		}
		if tok.Kind != words.Word || c.t.Lex.Any(tok.ID, wholeEnds) || head >= 0 && (c.pluralAt(head) && !c.pluralAt(i) || strings.HasSuffix(c.t.At(i), "ed")) {
			break
		}
		if head >= 0 {
			modifiers = append(modifiers, lower(c.t.At(head)))
		}
		head = i
	}
	return head, sorted(modifiers)
}

// pluralAt reports whether the word at token i looks like a plural.
func (c *clause) pluralAt(i int) bool {
	w := c.t.At(i)
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !c.t.Tokens[i].Capital
}

// wholeEnds are the words at which a noun phrase ends.
var wholeEnds = predicates | lexicon.Set(lexicon.Subordinate, lexicon.Negation, lexicon.SayVerb)
