package extract

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// carried gives a bare figure on somebody's word the measure and event of the
// figure before it: "Police counted 45,000 marchers. The organisers claimed
// 150,000." Nothing but the end of the clause may follow it.
func (w *work) carried(c *clause, f *mention.Figure, claim *draft, sentence []draft) {
	bare := f.Noun.Head < 0 && f.Q.Unit == "" && (claim.Measure == "" || claim.Measure == claims.Counted)
	if !bare || !c.ends(f.Last) || !c.said(f.First) {
		return
	}
	last := w.lastCounted(sentence)
	if last == nil || !slices.Contains(onSomeonesWord, last.Measure) || last.Extent != claims.Total || last.Citation.Source != claim.Citation.Source {
		return
	}
	claim.Measure, claim.Event, claim.Period = last.Measure, last.Event, last.Period
	if len(claim.Place) == 0 { // "Hatay counted 1,647 dead. Adana reported 234."
		claim.Place = last.Place
	}
	claim.Population, claim.Noun = last.Population, last.Noun
	claim.Event.Basis = claims.Anaphor
	if c.older(f) {
		claim.Period = claims.Period{Open: claims.Earlier}
	}
}

// lastCounted is the figure that was told of last, in the sentence or before it.
func (w *work) lastCounted(sentence []draft) *draft {
	for i := len(sentence) - 1; i >= 0; i-- {
		if !notCounted(&sentence[i]) && sentence[i].Measure != "" && sentence[i].Measure != "date" {
			return &sentence[i]
		}
	}
	if len(w.claims) == 0 {
		return nil
	}
	return &w.claims[w.counted]
}

// victims gives "12 of the victims" the measure of the victims told of before:
// the dead, where the text has counted dead.
func (w *work) victims(c *clause, f *mention.Figure, claim *draft, sentence []draft) {
	if !f.Of || claim.Measure != claims.Counted || claim.Noun != "victims" || f.Noun.Last < c.last && c.is(f.Noun.Last, "of") {
		return
	}
	dead := func(c *draft) bool {
		return c.Measure == claims.Deaths && c.Quantity.Hedge != claims.None && c.Stance != claims.Supposed
	}
	if anyOf(sentence, dead) || anyOf(w.claims, dead) {
		claim.Measure, claim.Extent = claims.Deaths, claims.Part
	}
}

// elided gives a figure without a noun the people of the figure before it, in
// the sentence or in the one before: "Thirteen policemen died this week; three
// on Thursday". Where those are all a part, so is this: "The hospital treated
// 29. Eight died". Behind a semicolon it is a part of the people named before
// it: "The club lost players and coaches; 11 died". A figure that is called a
// total counts everybody.
func (w *work) elided(c *clause, f *mention.Figure, claim *draft, sentence []draft) {
	bare := f.Noun.Head < 0 && f.Q.Unit == "" && claim.Measure != "" && len(claim.Population) == 0
	if !bare || f.Of && c.t.Lex.Is(c.t.Tokens[min(f.Noun.First, c.last-1)].ID, lexicon.MeasureState) || f.By >= 0 && c.tells(f.By) || c.total() {
		return
	}
	if c.others(f) || c.wholeOf(f) {
		return
	}
	before := sentence
	if !anyOf(before, counted) && c.peopleBefore(f.First) {
		claim.Extent = claims.Part
		return
	}
	if !anyOf(before, counted) && (f.By < 0 || f.By > f.First) {
		before = w.claims[min(w.before, len(w.claims)):]
	}
	if !anyOf(before, counted) {
		return
	}
	if whole := lastWhole(before); whole.Measure != "cases" || claim.Measure == "cases" {
		claim.Population = whole.Population // the dead are not only of the confirmed cases
	}
	if claim.Extent == claims.Total && !anyOf(before, func(b *draft) bool { return counted(b) && b.Extent != claims.Part }) {
		claim.Extent = claims.Part
	}
}

// wholeOf reports whether a figure is the whole of the one before it: the 80 of "30
// of the 80 wounded".
func (c *clause) wholeOf(f *mention.Figure) bool {
	i := slices.IndexFunc(c.figures, func(g mention.Figure) bool { return g.First == f.First }) - 1
	return i >= 0 && c.figures[i].Of && f.First-c.figures[i].Last <= 3 && c.is(c.figures[i].Last, "of")
}

// others reports whether a figure is of other people than the one before it: of
// those on whom these act ("two men are held for killing three"), or in a clause
// on somebody's word ("took 251 hostages; officials say 40,000 have died").
func (c *clause) others(f *mention.Figure) bool {
	i := slices.IndexFunc(c.figures, func(g mention.Figure) bool { return g.First == f.First }) - 1
	if i < 0 || f.By < 0 {
		return false
	}
	g := &c.figures[i]
	if f.By < f.First && g.By >= g.First && g.By < f.By && c.is(f.By-1, "of for after in by") {
		return true
	}
	for j := g.Last; f.By > f.First && j < f.First; j++ {
		if c.t.Tokens[j].Rune == ';' {
			for j++; j < f.First; j++ {
				if c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.SayVerb) {
					return true
				}
			}
		}
	}
	return false
}

// lastWhole is the last count of some claims, of which one at least counts, that is no part
// of another: "Thirty people died, 12 of them children. Forty were hurt."
func lastWhole(before []draft) *draft {
	var last *draft
	for i := len(before) - 1; i >= 0; i-- {
		c := &before[i]
		if counted(c) && c.Extent != claims.Part {
			return c
		}
		if counted(c) && last == nil {
			last = c
		}
	}
	return last
}

// anyOf reports whether something holds for one of some claims. They are large, and are
// not copied to be asked.
func anyOf(list []draft, holds func(*draft) bool) bool {
	for i := range list {
		if holds(&list[i]) {
			return true
		}
	}
	return false
}

// summed gives a bare figure that adds up the people before it in the sentence
// their measure: "Four nurses and three cooks, seven in all, died."
func (c *clause) summed(f *mention.Figure, claim *draft, sentence []draft) {
	bare := f.Noun.Head < 0 && f.Q.Unit == "" && f.Kind == claims.Amount && (claim.Measure == "" || claim.Measure == claims.Counted)
	if !bare || len(sentence) < 2 || !c.sums(f.NumEnd) || f.First == c.first || c.t.Tokens[f.First-1].Kind != words.Mark {
		return
	}
	last, other := &sentence[len(sentence)-1], &sentence[len(sentence)-2]
	if last.Measure == other.Measure && last.Measure != claims.Counted && !notCounted(last) && last.Quantity.Unit == "" {
		claim.Measure, claim.Event, claim.Place, claim.Period = last.Measure, last.Event, last.Place, last.Period
	}
}

// sums reports whether the words from token i on call a figure a sum.
func (c *clause) sums(i int) bool {
	return i < c.last && c.is(i, "altogether") || i+1 < c.last && (c.is(i, "in") && c.is(i+1, "all total") || c.is(i, "all") && c.is(i+1, "told"))
}

// peopleBefore reports whether token i begins behind a semicolon, and people of some
// sort, who are no speakers, are named before it.
func (c *clause) peopleBefore(i int) bool {
	if i == c.first || c.t.Tokens[i-1].Rune != ';' {
		return false
	}
	for j := c.first; j < i-1; j++ {
		e, next := match.At(c.t, j, i, lexicon.Person)
		if e != nil && e.Name != "" && !c.t.Lex.Is(c.t.Tokens[next].ID, lexicon.SayVerb) {
			return true
		}
	}
	return false
}

// notCounted reports whether a claim is a time.
func notCounted(c *draft) bool { return isDate(&c.Claim) || c.Measure == "event_time" }

func counted(c *draft) bool { return !notCounted(c) }

// tells reports whether the words of a toll begin at token i.
func (c *clause) tells(i int) bool {
	e, _ := match.At(c.t, i, c.last, lexicon.MeasureToll)
	return e != nil
}

// total reports whether the sentence calls its figure a total.
func (c *clause) total() bool {
	for i := c.first; i < c.last; i++ {
		if c.is(i, "total altogether overall toll") || c.is(i, "in") && i+1 < c.last && c.is(i+1, "all") {
			return true
		}
	}
	return false
}

// onSomeonesWord are the measures of which texts give two speakers' figures in
// two sentences.
var onSomeonesWord = []claims.Measure{claims.Deaths, "injured", "missing", "protesters", "displaced", "homeless", "arrested"}

// ends reports whether a clause ends at token i.
func (c *clause) ends(i int) bool { return i >= c.last || c.t.Tokens[i].Kind == words.Mark }

// said reports whether a verb of saying stands right before token i, or "it at",
// "the number at".
func (c *clause) said(i int) bool {
	j := i - 1
	for j > c.first && c.is(j, "at of about it the number figure toll that was were") {
		j--
	}
	return j > c.first && c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.SayVerb)
}

// culprit finds "including the gunman" behind a count of the dead, before any other figure:
// one of them, whom some count and some do not. With "and his mother" it is two. The first
// token is -1 where nothing says so.
func (c *clause) culprit(f *mention.Figure) (first, next int, n int64) {
	if f.Measure != claims.Deaths && f.Measure != "injured" {
		return -1, -1, 0
	}
	_, hi := c.bounds(f)
	for j := range c.figures {
		if g := &c.figures[j]; g.First >= f.Last {
			hi = min(hi, g.First)
		}
	}
	if first, next = c.himself(f); first >= 0 {
		return first, next, 1
	}
	return c.amongKilled(f, hi)
}

// culprit makes a claim of those who did it, who are n among those that a claim counts.
func (w *work) culprit(block int, c *clause, part draft, first, next int, n int64) draft {
	part.Citation = w.cite(block, first, next)
	part.Quantity = w.Profile.Read(claims.Quantity{Point: claims.Int(n), Step: claims.Int(1)}, claims.Count)
	part.Noun, part.Modifiers, part.Population = lower(c.t.At(next-1)), nil, []string{"attackers"}
	part.Extent = claims.Part
	return part
}

// himself finds those who killed themselves too: "killed 13 people and himself", "before
// he turned the gun on himself", whatever else is counted between the two.
func (c *clause) himself(f *mention.Figure) (first, next int) {
	if f.Measure != claims.Deaths {
		return -1, -1
	}
	_, hi := c.bounds(f)
	for j := range c.figures {
		if g := &c.figures[j]; g.First >= f.Last && g.Measure == claims.Deaths {
			hi = min(hi, g.First)
		}
	}
	for i := max(f.Last, f.Noun.Last); i < hi; i++ {
		if c.is(i, "himself herself") && (c.is(i-1, "and on") || c.t.Lex.Is(c.t.Tokens[i-1].ID, lexicon.MeasureObject)) {
			return i, i + 1
		}
	}
	return -1, -1
}

// amongKilled finds the culprit who is said to be among those counted.
func (c *clause) amongKilled(f *mention.Figure, hi int) (first, next int, n int64) {
	i := max(f.Last, f.Noun.Last)
	for i < hi && !c.is(i, "including") && !(i+1 < hi && c.is(i, "among") && c.is(i+1, "them")) {
		i++
	}
	if i+1 < hi && c.is(i, "among") {
		i++
	}
	if i+2 >= hi || !c.is(i+1, "the a") {
		return -1, -1, 0
	}
	first = i + 1
	at := i + 2
	if c.is(at, "suspected alleged") {
		at++
	}
	e, next := match.At(c.t, at, hi, lexicon.Person)
	if !c.is(at, "gunman shooter bomber driver pilot killer attacker assailant") {
		if e == nil || e.Name != "attackers" {
			return -1, -1, 0
		}
	} else if e == nil {
		next = at + 1
	}
	if next+2 < hi && c.is(next, "and") && c.is(next+1, "his her") {
		if p, last := match.At(c.t, next+2, hi, lexicon.Person); p != nil {
			return first, last, 2
		}
	}
	return first, next, 1
}

// andOne makes a part of those beside whom one more person is named: "killed eight
// residents and a nurse".
func (c *clause) andOne(f *mention.Figure, claim *draft) {
	if claim.Extent == claims.Total && slices.Contains(onSomeonesWord, claim.Measure) && mention.AndOne(c.t, c.first, c.last, f) {
		claim.Extent = claims.Part
	}
}
