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
)

// Where something was counted is told by a preposition with a name near the figure, and
// what is told of a place may be told of it from afar.

// placeOf is the place that a figure is said to be of, where its clause names several:
// inside or right behind its noun or that of its count, "15 UK cases", "the number of
// cases in the US rose to 42", or at the head of the clause, "Across the UK, cases rose".
func (c *clause) placeOf(f *mention.Figure, lo int, all []string) string {
	nouns := []int{f.Noun.Last}
	if h := c.countNoun(f); h >= 0 {
		nouns = append(nouns, h+1)
	}
	for _, n := range c.frame.Names {
		if !n.Known {
			continue
		}
		for _, end := range nouns {
			if n.Place && n.First >= end && n.First <= end+3 && !c.has(end+1, n.First) || n.Last == end-1 {
				if c.is(n.Last, "and or") || c.t.Tokens[n.Last].Rune == ',' && n.Last+1 < c.last && c.t.Tokens[n.Last+1].Capital {
					return "" // one of several
				}
				return n.Text
			}
		}
	}
	for _, n := range c.frame.Names {
		if n.Known && n.Place && n.First >= lo && n.First <= lo+2 && n.Last < c.last && c.t.Tokens[n.Last].Rune == ',' && !slices.ContainsFunc(all, func(p string) bool { return c.t.Places.Contains(n.Text, p) }) {
			return n.Text
		}
	}
	return ""
}

// share gives each of several figures of one clause its own places: "killed 61 people in
// Salta and seven in Jujuy", "58 people: 34 in Honduras, 18 in Guatemala", "in Salta 44 were
// hurt and in Jujuy 23". What such a figure counts is all of its places, and the whole
// before it is of no part's.
func (c *clause) share(f *mention.Figure, claim *draft) {
	if f.Kind != claims.Amount || f.Q.Unit != "" {
		return
	}
	all := c.owns()
	i := slices.IndexFunc(c.figures, func(g mention.Figure) bool { return g.First == f.First })
	if own := all[i]; len(own) > 0 {
		if shared := c.shared(i); shared || len(claim.Place) > len(own) {
			claim.Place, claim.Event.Several = own, claim.Event.Several && !shared
			if shared && claim.Extent == claims.Part && !f.Of {
				claim.Extent = claims.Total
			}
		}
		return
	}
	var parts [][]string
	for j := i + 1; j < len(all); j++ {
		if g := &c.figures[j]; len(all[j]) > 0 && g.Measure == f.Measure && g.Noun.Head < 0 && g.By == f.By {
			parts = append(parts, all[j])
		}
	}
	if len(parts) == 1 { // of two and more the whole is the sum
		claim.Place = slices.DeleteFunc(claim.Place, func(p string) bool { return slices.Contains(parts[0], p) })
	}
}

// shared reports whether another figure of the measure of the i-th has places of its own.
func (c *clause) shared(i int) bool {
	for j, own := range c.owns() {
		if g := &c.figures[j]; j != i && len(own) > 0 && g.Measure == c.figures[i].Measure && g.Q.Unit == "" {
			return true
		}
	}
	return false
}

// owns are the own places of all figures, read once for a clause.
func (c *clause) owns() [][]string {
	if c.own == nil {
		c.own = make([][]string, len(c.figures))
		for i := range c.figures {
			c.own[i] = c.ownPlaces(&c.figures[i])
		}
	}
	return c.own
}

// ownPlaces are the places right behind a figure and its noun, or right before it, with a
// preposition before them: "nine in Murcia and Alicante", "in Belim 23".
func (c *clause) ownPlaces(f *mention.Figure) []string {
	end := max(f.Last, f.Noun.Last)
	for i := range c.frame.Names {
		n := &c.frame.Names[i]
		behind := n.First > end && c.t.Lex.Is(c.t.Tokens[end].ID, lexicon.Preposition) && (n.First <= end+3 && !c.has(end+1, n.First) || n.First == c.pastPart(end+1))
		before := n.Last == f.First && n.First > c.first && c.is(n.First-1, "in at")
		if n.Place && (behind || before) {
			return c.joinedNames(i)
		}
	}
	return nil
}

// pastPart is the token behind "the town of" and the like at token i, or 0.
func (c *clause) pastPart(i int) int {
	if i+3 < c.last && c.is(i, "the") && (cueOf(c, i+1, "part") || cueOf(c, i+1, "spot")) && c.is(i+2, "of") {
		return i + 3
	}
	return 0
}

// joinedNames are the names that stand with the i-th in a list: "Murcia and Alicante".
func (c *clause) joinedNames(i int) []string {
	out := []string{c.frame.Names[i].Text}
	for i++; i < len(c.frame.Names); i++ {
		n, gap := &c.frame.Names[i], c.frame.Names[i-1].Last
		if !n.Place || n.First != gap+1 || !c.is(gap, "and") {
			break
		}
		out = append(out, n.Text)
	}
	return out
}

// whereOf is the name that a clause with "where" at token i says something of: "it was
// felt in Oresk, where nobody was hurt".
func (c *clause) whereOf(i int) string {
	if !c.is(i, "where") {
		return ""
	}
	for _, n := range c.frame.Names {
		if n.Last == i || n.Last == i-1 && c.t.Tokens[i-1].Kind == words.Mark {
			return n.Text
		}
	}
	return ""
}

// counting is the place, told as the subject, that is said to report, confirm or have a
// figure: "Guinea reports 303 deaths", "Hatay province counted 1,647 dead". To have one it
// must be in the gazetteer.
func (c *clause) counting(f *mention.Figure) string {
	if g := c.besideIt(f); g != nil {
		return c.counting(g)
	}
	for i := f.First - 1; i > c.first && i > f.First-4; i-- {
		e, _ := match.Named(c.t, i, f.First, lexicon.Cue, "counts")
		if e == nil && (i != f.First-1 || f.Vague || !c.is(i, "has had")) {
			continue
		}
		for i--; i > c.first && (c.is(i, "has have had so") || c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Adverb)); i-- {
		}
		i = c.overAside(i)
		for i > c.first && (cueOf(c, i, "part") || cueOf(c, i, "spot")) {
			i-- // "Hatay province"
		}
		for _, n := range c.frame.Names {
			if n.Last == i+1 && (n.Known || e != nil) {
				return n.Text
			}
		}
		if tok := &c.t.Tokens[i]; e != nil && i == c.first && tok.Capital && tok.ID == 0 {
			return c.t.Quote(i, i+1) // the first word of a sentence is a name if it is no word
		}
		return ""
	}
	return ""
}

// besideIt is the figure that is joined with another by no more than "and" or a comma: "2,210
// cases and 88 deaths"; nil where none is.
func (c *clause) besideIt(f *mention.Figure) *mention.Figure {
	for i := range c.figures {
		g := &c.figures[i]
		if end := g.Noun.Last; g.Noun.Head >= 0 && (end == f.First-1 && (c.is(end, "and") || c.t.Tokens[end].Rune == ',')) {
			return g
		}
	}
	return nil
}

// overAside is the token before some words between two commas that end at token i: "Kelmar,
// upstream, has counted 17". Where none do it is i.
func (c *clause) overAside(i int) int {
	if c.t.Tokens[i].Rune != ',' {
		return i
	}
	for j := i - 1; j > c.first && j > i-6; j-- {
		if c.t.Tokens[j].Rune == ',' {
			return j - 1
		}
	}
	return i
}

// cueOf reports whether a cue of that name begins at token i.
func cueOf(c *clause, i int, name string) bool {
	e, _ := match.Named(c.t, i, c.last, lexicon.Cue, name)
	return e != nil
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
		if c.apposes(names[i].Last, by) {
			return []string{c.areaName(&names[i])}
		}
	}
	for i := len(names) - 1; i >= 0; i-- {
		if gap := by - names[i].Last; gap >= 0 {
			if gap <= 4 && !c.has(names[i].Last, by) {
				return []string{c.areaName(&names[i])}
			}
			break
		}
	}
	if len(names) > 0 && names[0].First <= c.first+1 && names[0].Last < by {
		return []string{c.areaName(&names[0])}
	}
	return nil
}

// areaName is a name with what it is an area of: the district of Oresk is not Oresk.
func (c *clause) areaName(n *frame.Name) string {
	j := n.First - 1
	if j > c.first && c.is(j, "of") {
		j--
	}
	if j >= c.first && cueOf(c, j, "area") || n.Last < c.last && cueOf(c, n.Last, "area") {
		return "area of " + n.Text
	}
	return n.Text
}

// tellsScene reports whether a distance is that of where the clause's event was: "the quake
// struck 50 km north of Lima", "the wreck lies 9 miles off Bogo". It is not of what lies
// there besides: "the quake shook a dam 50 km north of Lima".
func (c *clause) tellsScene(f *mention.Figure) bool {
	for j := f.First - 1; j >= c.first && j > f.First-9; j-- {
		tok := &c.t.Tokens[j]
		if cueOf(c, j, "scene") {
			return true
		}
		if e, _ := match.At(c.t, j, f.First, lexicon.EventVerb); e != nil {
			return true
		}
		if c.frame.EventNoun(c.t, j, f.First) != nil {
			return true
		}
		if c.is(j, "a an") || c.t.Lex.Is(tok.ID, lexicon.Relative) || tok.Rune == ';' {
			return false
		}
	}
	return false
}

// besideNoun reports whether a distance stands right behind the noun of something else: "the
// quake damaged the dam 38 km north of Lima".
func (c *clause) besideNoun(f *mention.Figure) bool {
	j := f.First - 1
	if slices.ContainsFunc(c.figures, func(g mention.Figure) bool { return g.Last == f.First }) {
		return false // "a quake of 6.1 on the Richter scale 60 km off Oresk"
	}
	if j < c.first || c.t.Tokens[j].Kind != words.Word || cueOf(c, j, "scene") || cueOf(c, j, "water") || c.inDate(j) || c.frame.EventNoun(c.t, j, f.First) != nil {
		return false
	}
	if e, _ := match.At(c.t, j, f.First, lexicon.EventVerb); e != nil {
		return false
	}
	word := c.t.At(j)
	if slices.Contains([]string{"lay", "lies", "lie"}, word) {
		return false
	}
	return !strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ly") && !c.t.Lex.Any(c.t.Tokens[j].ID, 1<<lexicon.Preposition|1<<lexicon.Auxiliary|1<<lexicon.Adverb|1<<lexicon.Determiner|1<<lexicon.Conjunction|1<<lexicon.Pronoun)
}

// ofQuake reports whether a distance stands behind the noun of a quake, whose place texts
// tell by it whatever else they name.
func (c *clause) ofQuake(f *mention.Figure) bool {
	for j := c.first; j < f.First; j++ {
		if e := c.frame.EventNoun(c.t, j, f.First); e != nil && e.Name == "quake" {
			return true
		}
	}
	return false
}

// nameEnding is the place whose name ends right before token i, with at most a comma
// between; "" where none does. A sea is too wide to measure from: a quake "in the Gulf, 35
// miles off Oresk" is what lies there.
func (c *clause) nameEnding(i int) (name string, water bool) {
	if i > c.first && c.t.Tokens[i-1].Rune == ',' {
		i--
	}
	for _, n := range c.frame.Names {
		if n.Last == i {
			return n.Text, cueOf(c, n.First, "water") || cueOf(c, n.Last-1, "water")
		}
	}
	return "", false
}

// apposes reports whether a phrase in apposition begins at token i and goes on up to by:
// "Oresk, a mill and railway town of 52,000".
func (c *clause) apposes(i, by int) bool {
	if i+1 >= by || by-i > 12 || c.t.Tokens[i].Rune != ',' || !c.is(i+1, "a an the") {
		return false
	}
	for j := i + 2; j < by; j++ {
		tok := &c.t.Tokens[j]
		if tok.Kind == words.Mark && tok.Rune != '-' || c.t.Lex.Any(tok.ID, 1<<lexicon.Relative|1<<lexicon.Auxiliary) || tok.Capital {
			return false
		}
	}
	return true
}

// ends are the two places between which a distance is: that which it is measured
// from, behind "south of", and that which is told of.
func (w *work) ends(c *clause, f *mention.Figure) []string {
	j := f.Last
	for j < c.last && j < f.Last+6 && !c.is(j, "of from off") {
		j++
	}
	from := c.nameAt(j + 1)
	if from == "" {
		return nil
	}
	to := ""
	for i := range c.frame.Names {
		if n := &c.frame.Names[i]; n.Last <= f.First && n.Text != from && !c.t.Lex.Is(c.t.Tokens[max(n.First-1, c.first)].ID, lexicon.Preposition) {
			to = n.Text
			break
		}
	}
	if beside, water := c.nameEnding(f.First); beside != "" && !(water && (c.tellsScene(f) || c.ofQuake(f))) {
		to = beside // "in La Serena, 190 km south of Lima"
	} else if (to == "" && c.tellsScene(f) || c.ofQuake(f)) && !c.besideNoun(f) {
		to = claims.Scene
	}
	if to == "" {
		if at := w.described(c, f); len(at) > 0 {
			to = at[0]
		}
	}
	if to == "" {
		return nil
	}
	return []string{to, from}
}

// nameAt is the name that begins at token i, behind words such as "the port of".
func (c *clause) nameAt(i int) string {
	for _, n := range c.frame.Names {
		if n.First >= i && n.First <= i+4 {
			return n.Text
		}
	}
	return ""
}

// described is the place that a sentence is about by a noun for its sort: "the
// island" where the text has told of Qeshm island, "the town" of a town.
func (w *work) described(c *clause, f *mention.Figure) []string {
	for j := f.First - 2; j >= c.first; j-- {
		if !c.is(j, "the") {
			continue
		}
		if name := w.sorts[c.t.Tokens[j+1].ID]; name != "" && c.is(j+1, sorts) {
			if cueOf(c, j+1, "area") {
				name = "area of " + name
			}
			return []string{name}
		}
	}
	return nil
}

// sorts are nouns by which a text calls a place again.
const sorts = "island town city village port province region district valley camp capital country"

// noteSorts keeps the names that stand with nouns for a sort of place: "Qeshm island",
// "the town of Zarand".
func (w *work) noteSorts(c *clause) {
	for _, n := range c.frame.Names {
		for _, j := range [...]int{n.Last, n.Last - 1, n.First - 2, n.First - 1} {
			if j < c.first || j >= c.last || j == n.First-2 && !c.is(n.First-1, "of") || !c.is(j, sorts) {
				continue
			}
			if w.sorts == nil {
				w.sorts = map[lexicon.Word]string{}
			}
			w.sorts[c.t.Tokens[j].ID] = n.Text
		}
	}
}

// predicates are the words that part a name from what is said of another.
const predicates lexicon.ClassSet = 1<<lexicon.Preposition | 1<<lexicon.Conjunction | 1<<lexicon.Auxiliary | 1<<lexicon.Relative | 1<<lexicon.Pronoun

// has reports whether such a word stands among the tokens from i up to j.
func (c *clause) has(i, j int) bool {
	for ; i < j; i++ {
		if c.t.Lex.Any(c.t.Tokens[i].ID, predicates) {
			return true
		}
	}
	return false
}

// partsOf adds to the one place of a claim what the text says it is a part of: "in the
// Zeitoun neighbourhood of Oresk".
func (c *clause) partsOf(claim *draft) {
	if len(claim.Place) != 1 {
		return
	}
	for _, n := range c.frame.Names {
		if n.Text != claim.Place[0] || n.Last+2 >= c.last || !cueOf(c, n.Last, "part") || !c.is(n.Last+1, "of") {
			continue
		}
		for _, m := range c.frame.Names {
			if m.First == n.Last+2 {
				claim.Place = []string{n.Text, m.Text}
				return
			}
		}
	}
}
