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

// stance reads how far the text stands behind a figure, from the words between
// the figure and its verb and a few before them.
func (c *clause) stance(f *mention.Figure) claims.Stance {
	lo, hi := f.First, f.Last
	if f.Noun.Head >= 0 {
		hi = max(hi, f.Noun.Last)
	}
	if f.By >= 0 {
		lo, hi = min(lo, f.By), max(hi, f.By)
	}
	lo = c.clauseStart(lo)
	if c.unsaid(f) {
		return claims.Denied
	}
	if c.question() || c.fiction() || c.intended(f) {
		return claims.Supposed
	}
	if f.By > 0 && f.Q.Hedge != claims.None && c.is(f.By-1, "nearly almost") {
		return claims.Supposed // "nearly killed 500"
	}
	if f.Measure == "magnitude" && c.anySuch(f) {
		return claims.Supposed
	}
	if c.mayBe(f) {
		return claims.Estimated
	}
	for _, x := range [...]struct {
		class  lexicon.Class
		stance claims.Stance
		near   int
	}{{lexicon.Denied, claims.Denied, 16}, {lexicon.Supposed, claims.Supposed, 4}, {lexicon.Estimated, claims.Estimated, 6}, {lexicon.Reported, claims.Reported, 8}} {
		for i := max(lo, min(f.First, byOr(f))-x.near); i <= hi && i < c.last && c.may(1<<x.class); i++ {
			if e, next := match.At(c.t, i, c.last, x.class); e != nil && e.Name == "" && !c.inDate(i) && !c.overruled(x.class, i, next) {
				return x.stance
			}
		}
	}
	return claims.Asserted
}

// anySuch reports whether a size is that of any event that has it: "a magnitude 6 quake can
// cause damage".
func (c *clause) anySuch(f *mention.Figure) bool {
	for j := f.Last; j+1 < c.last && j < f.Last+3; j++ {
		if e, next := match.At(c.t, j, c.last, lexicon.EventNoun); e != nil && next < c.last {
			return c.is(next, "can could may might")
		}
	}
	return false
}

// unsaid reports whether a figure is named only to say that it is not so: "did
// not kill 200", "12, not 72", "it is false that 50 died", "contrary to rumours".
func (c *clause) unsaid(f *mention.Figure) bool {
	if f.Q.Hedge == claims.None {
		return false
	}
	if f.First > c.first && (c.is(f.First-1, "not") || c.notSaid(f.First-1)) {
		return true
	}
	for j := f.By - 1; f.By >= 0 && j >= c.first && j >= f.By-3; j-- {
		if c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.Negation) {
			return true
		}
		if !c.t.Lex.Any(c.t.Tokens[j].ID, 1<<lexicon.Auxiliary|1<<lexicon.Adverb) {
			break
		}
	}
	for j := c.first; j < c.last && c.may(1<<lexicon.Unsaid); j++ {
		if e, next := match.At(c.t, j, c.last, lexicon.Unsaid); e != nil && (e.Name == "" || (e.Name == "note" || e.Name == "older") && c.inNote() || e.Name == "refuted" && j > f.First && !c.parted(f.Last, j)) && !c.remarkOn(next, f.First) {
			return true
		}
	}
	return false
}

// parted reports whether a new clause begins between two tokens.
func (c *clause) parted(i, j int) bool {
	for i++; i < j; i++ {
		if c.parts(i) {
			return true
		}
	}
	return false
}

// remarkOn reports whether a figure at token i stands in a remark that begins
// behind token j: "no evidence that rats spread the plague, which killed 12".
func (c *clause) remarkOn(j, i int) bool {
	for j++; j < i; j++ {
		if c.t.Tokens[j-1].Rune == ',' && c.is(j, "which who where") {
			return true
		}
	}
	return false
}

// question reports whether the sentence asks, which asserts nothing.
func (c *clause) question() bool {
	for j := c.last - 1; j > c.first && c.t.Tokens[j].Kind == words.Mark; j-- {
		if c.t.Tokens[j].Rune == '?' {
			return true
		}
	}
	return false
}

// fiction reports whether the sentence opens with words by which all in it is
// made up: "In the novel 12 people are killed".
func (c *clause) fiction() bool {
	e, next := match.At(c.t, c.first, c.last, lexicon.Supposed)
	if e == nil || e.Name != "fiction" || next >= c.last {
		return false
	}
	if next == c.first+1 || c.t.Tokens[next].Kind != words.Word || c.t.Lex.Is(c.t.Tokens[next].ID, lexicon.Determiner) {
		return true // "suppose that", not "in the film studio"
	}
	return slices.ContainsFunc(c.figures, func(f mention.Figure) bool { return f.First == next })
}

// intended reports whether words right before a figure's verb make it one of
// what was only tried or charged: "tried to kill 12", "accused of killing 12 and
// wounding 30".
func (c *clause) intended(f *mention.Figure) bool {
	for i := f.By; i > c.first && i <= f.First; {
		if c.enough(i) {
			return true
		}
		for j := i; j > c.first && j > i-4; j-- {
			if e, _ := match.Before(c.t, j, c.first, lexicon.Supposed); e != nil && e.Name == "intent" {
				return true
			}
			if !c.t.Lex.Any(c.t.Tokens[j-1].ID, 1<<lexicon.Adverb|1<<lexicon.Determiner|1<<lexicon.Auxiliary) {
				break
			}
		}
		i = c.joinedTo(i)
	}
	return false
}

// enough reports whether "to" stands before token i, and "enough" a little
// before it: "enough poison to kill 400".
func (c *clause) enough(i int) bool {
	if !c.is(i-1, "to") {
		return false
	}
	for j := i - 2; j >= c.first && j > i-6 && c.t.Tokens[j].Kind == words.Word; j-- {
		if c.is(j, "enough") {
			return true
		}
	}
	return false
}

// joinedTo is the verb of the figure that ends before "and" and the verb at
// token i, or -1.
func (c *clause) joinedTo(i int) int {
	for k := range c.figures {
		g := &c.figures[k]
		if c.is(i-1, "and or") && max(g.Last, g.Noun.Last) == i-1 && g.By < g.First {
			return g.By
		}
	}
	return -1
}

// older reports whether a figure is told of as an older count: "first reports
// spoke of 12", "Earlier the mayor had said 12", "the mayor said earlier that 12 died".
func (c *clause) older(f *mention.Figure) bool {
	if c.behindCue(f, "older") {
		return true
	}
	lo, _ := c.bounds(f)
	before := c.isAgo(lo)
	if before && f.Measure == "missing" {
		return true // "at first, two people were missing"
	}
	for j := lo; j < f.First; j++ {
		if e, _ := match.At(c.t, j, f.First, lexicon.Unsaid); e != nil && e.Name == "older" {
			return true
		}
		if !c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.SayVerb) && !c.is(j, "put spoken") || j == lo {
			continue
		}
		had := c.is(j-1, "had")
		switch {
		case had && before:
			return true
		case c.isAgo(j-1) && (j > lo+1 && c.is(j-2, "had") || c.leadsTo(j, f)): // "They had earlier put it at 16"
			return true
		case c.isAgo(j+1) && c.leadsTo(j+1, f):
			return true
		}
	}
	return false
}

// final reports whether a figure's clause calls it the last count: "the final toll was 57",
// "the search was called off with 57 dead". It is none that somebody waits for, "until the
// final toll is known", nor one of before: "when the search was called off, 40 had been found".
func (c *clause) final(f *mention.Figure) bool {
	lo, hi := c.bounds(f)
	for j := lo; j < hi; j++ {
		e, next := match.Named(c.t, j, hi, lexicon.Cue, "final")
		if e == nil {
			continue
		}
		for k := max(j-4, c.first); k < j; k++ {
			if c.t.Lex.Any(c.t.Tokens[k].ID, 1<<lexicon.Negation|1<<lexicon.Subordinate) {
				return false
			}
		}
		for k := j; k < max(f.First, min(next+3, hi)); k++ {
			if !c.t.Tokens[k].Capital && c.is(k, "not may might could would will when before until") {
				return false
			}
		}
		return true
	}
	return false
}

// isAgo reports whether a word at token j tells of what was before: "earlier", "at first".
func (c *clause) isAgo(j int) bool {
	return c.is(j, "earlier previously initially originally") || c.is(j, "at") && j+1 < c.last && c.is(j+1, "first")
}

// leadsTo reports whether what was said, at token j, is a figure: "said earlier that it had
// confirmed 30 dead", and not "who said earlier that he would resign, put the dead at 30".
func (c *clause) leadsTo(j int, f *mention.Figure) bool {
	for j++; j < f.First; j++ {
		if tok := &c.t.Tokens[j]; tok.Kind == words.Mark && tok.Rune != '-' || c.t.Lex.Is(tok.ID, lexicon.SayVerb) && !cueOf(c, j, "counts") {
			return false
		}
	}
	return true
}

// formerly reports whether a figure is one of another time that the text compares its own
// with: "61 per cent, against 58 per cent four years ago".
func (c *clause) formerly(f *mention.Figure) bool { return c.behindCue(f, "former") }

// behindCue reports whether a figure is right behind words of a cue: "an earlier figure of 54".
func (c *clause) behindCue(f *mention.Figure, cue string) bool {
	for j := f.First - 1; j >= c.first && j > f.First-6; j-- {
		if _, next := match.Named(c.t, j, f.First, lexicon.Cue, cue); next == f.First {
			return true
		}
	}
	return false
}

// over reports whether those counted are told of as no longer in the state that the words
// give: "boats brought out 460 who had been trapped". Of the missing nobody is left then.
func (c *clause) over(f *mention.Figure) bool {
	return f.Measure == "missing" && f.By-3 >= f.Last && c.is(f.By-1, "been") && c.is(f.By-2, "had") && c.is(f.By-3, "who that")
}

// mayBe reports whether a figure is of what may be so already: "300 people may
// still be trapped", "40 may be dead", "the toll could be 300", unlike "40 may be
// arrested" and "the toll could rise to 300".
func (c *clause) mayBe(f *mention.Figure) bool {
	if f.By >= 0 && f.By < f.First && !c.t.Lex.Any(c.t.Tokens[f.By].ID, 1<<lexicon.MeasureObject|1<<lexicon.MeasureSubject) {
		return c.couldBe(f.By, f.First)
	}
	if f.By < f.Last || f.Measure != "missing" && !c.is(f.By, "dead") {
		return false
	}
	for i := f.By - 1; i >= f.Last && i > f.By-4; i-- {
		if c.is(i, "may might") {
			return true
		}
	}
	return false
}

// couldBe reports whether a count between tokens by and first only "could be" or "is
// likely to be" so much.
func (c *clause) couldBe(by, first int) bool {
	for i := by + 1; i+1 < first; i++ {
		if c.is(i, "could may might") && c.is(i+1, "be") {
			return true
		}
		if c.is(i, "likely") && c.is(i+1, "to") && c.is(i+2, "be") {
			return true
		}
	}
	return false
}

// notSaid reports whether a negated verb of saying stands at token i: "did not say".
func (c *clause) notSaid(i int) bool {
	lex, t := c.t.Lex, c.t.Tokens
	return i > c.first && lex.Is(t[i].ID, lexicon.SayVerb) &&
		(lex.Is(t[i-1].ID, lexicon.Negation) || i-1 > c.first && lex.Is(t[i-2].ID, lexicon.Negation) && lex.Any(t[i-1].ID, 1<<lexicon.Auxiliary|1<<lexicon.Adverb))
}

// inDate reports whether a token belongs to a date: May 1994 supposes nothing.
func (c *clause) inDate(i int) bool { return c.dateAt(i) != nil }

func byOr(f *mention.Figure) int {
	if f.By >= 0 {
		return f.By
	}
	return f.First
}

// overruled keeps a modal from supposing what has happened: "may have died" is
// an estimate, "are said to be dead" a report, and words within a figure are its
// hedge: "an estimated 40", "dozens, if not hundreds".
func (c *clause) overruled(class lexicon.Class, i, next int) bool {
	switch {
	case class != lexicon.Estimated && class != lexicon.Supposed:
		return false
	case c.inFigure(i, next):
		return true
	}
	have := class == lexicon.Supposed && next < c.last && c.is(next, "have") && (c.is(i, "may must will") || c.is(i, "might") && !c.conditional(next))
	return have || class == lexicon.Supposed && c.toBe(i, next)
}

// conditional reports whether "if" or "had" stands behind token i in its clause: "might have
// died had the dam burst".
func (c *clause) conditional(i int) bool {
	for i++; i < c.last; i++ {
		if c.is(i, "if had") {
			return true
		}
	}
	return false
}

// inFigure reports whether the words from token i up to next belong to a figure,
// this one or another: "an estimated 40 died and 12 houses burned".
func (c *clause) inFigure(i, next int) bool {
	for k := range c.figures {
		if g := &c.figures[k]; i >= g.First && next <= g.Last {
			return true
		}
	}
	return false
}

// toBe reports whether a "to be" from token i up to next belongs to words of
// estimate or report, "thought to be", "said to be", or is of what had to be done.
func (c *clause) toBe(i, next int) bool {
	if next == i+2 && i > c.first && c.is(i, "to") && c.is(i-1, "had having") {
		return true
	}
	for _, class := range [...]lexicon.Class{lexicon.Estimated, lexicon.Reported} {
		for j := i - 1; j >= c.first && j > i-4; j-- {
			if e, last := match.At(c.t, j, c.last, class); e != nil && last == next {
				return true
			}
		}
	}
	return false
}

// clauseStart is the first token of the clause that token i stands in: after
// the nearest semicolon, or a comma or dash before a subordinate or conjoined clause.
func (c *clause) clauseStart(i int) int {
	for j := i - 1; j > c.first; j-- {
		tok := &c.t.Tokens[j]
		if tok.Kind != words.Mark {
			continue
		}
		switch tok.Rune {
		case ';', '—', '–', '“', '”', '"':
			return j + 1
		case ',':
			if c.t.Lex.Any(c.t.Tokens[j+1].ID, 1<<lexicon.Conjunction|1<<lexicon.Subordinate|1<<lexicon.Relative) {
				return j + 1
			}
		}
	}
	return c.first
}

// speakers reads on whose word a figure stands: "police said", "according to
// the mayor", "told AFP". The nearest comes first.
func (c *clause) speakers(f *mention.Figure) []string {
	for i := c.first; i < c.last && c.may(1<<lexicon.According); i++ {
		if e, next := match.At(c.t, i, c.last, lexicon.According); e != nil {
			if who := c.nounPhrase(next); who != "" {
				return []string{who}
			}
		}
	}
	for i := c.first; i < c.last && c.may(1<<lexicon.SayVerb); i++ {
		if c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.SayVerb) && c.active(i) {
			if who := c.subjectOf(i); who != "" {
				return append([]string{who}, c.relay(i)...)
			}
		}
	}
	return nil
}

// active reports whether a verb of saying is not in the passive and not a noun.
func (c *clause) active(i int) bool {
	if i == c.first || strings.HasSuffix(c.t.At(i), "ing") {
		return false
	}
	id := c.t.Tokens[i-1].ID
	if i+1 < c.last && c.is(i+1, "at") && c.t.Lex.Any(id, 1<<lexicon.MeasureState|1<<lexicon.MeasureToll|1<<lexicon.MeasureNoun) {
		return false // "the number of dead put at 40"
	}
	return !c.t.Lex.Any(id, 1<<lexicon.Auxiliary|1<<lexicon.Determiner|1<<lexicon.Preposition)
}

// subjectOf is the run of words before a verb of saying, without articles.
func (c *clause) subjectOf(verb int) string {
	j := verb
	for j > c.first && verb-j < 6 {
		tok := &c.t.Tokens[j-1]
		if tok.Kind != words.Word || c.t.Lex.Any(tok.ID, 1<<lexicon.Conjunction|1<<lexicon.Subordinate|1<<lexicon.Auxiliary|1<<lexicon.MeasureObject|1<<lexicon.MeasureSubject|1<<lexicon.Preposition) && !tok.Capital {
			break
		}
		j--
	}
	for j < verb && c.t.Lex.Any(c.t.Tokens[j].ID, 1<<lexicon.Determiner|1<<lexicon.Adverb) {
		j++
	}
	if j == verb || verb-j == 1 && c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.Relative) {
		return ""
	}
	return clean(c.t.Quote(j, verb))
}

// relay is who was told: "told AFP".
func (c *clause) relay(verb int) []string {
	t := c.t
	if verb+1 < c.last && t.Tokens[verb+1].Capital && t.Lex.Find("told") == t.Tokens[verb].ID {
		if who := c.nounPhrase(verb + 1); who != "" {
			return []string{who}
		}
	}
	return nil
}

// nounPhrase is a short run of words from token i, without its article.
func (c *clause) nounPhrase(i int) string {
	for i < c.last && c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Determiner) {
		i++
	}
	j := i
	for j < c.last && j < i+5 && c.t.Tokens[j].Kind == words.Word &&
		!c.t.Lex.Any(c.t.Tokens[j].ID, 1<<lexicon.Conjunction|1<<lexicon.Subordinate|1<<lexicon.Auxiliary|1<<lexicon.Preposition|1<<lexicon.SayVerb) {
		j++
	}
	return clean(c.t.Quote(i, j))
}

func clean(s string) string { return strings.Join(strings.Fields(strings.Clone(s)), " ") }
