package extract

import (
	"slices"
	"sort"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// clause is a sentence with all that was found in it.
type clause struct {
	t           *words.Text
	first, last int
	frame       frame.Frame
	tracker     *frame.Tracker
	figures     []mention.Figure
	own         [][]string       // by figure: its own places; see owns
	parting     []int            // tokens at which clauses begin; see bounds
	begun       lexicon.ClassSet // classes of which phrases may begin in the sentence
}

// may reports whether a phrase of one of the classes may stand in the sentence at all: most
// are looked for in each and stand in few.
func (c *clause) may(cs lexicon.ClassSet) bool { return c.begun&cs != 0 }

// figure makes a claim of figure i.
func (w *work) figure(block int, c *clause, i int) draft {
	f := &c.figures[i]
	if f.Measure == "magnitude" {
		f.Q.Unit = "" // "6.1 on the Richter scale" is what "magnitude 6.1" is
	}
	if f.Kind == claims.Share {
		f.Q = perCent(f.Q)
	}
	claim := c.draft(f.First)
	claim.Citation = w.cite(block, f.First, f.Last)
	claim.Measure, claim.Kind, claim.Extent = f.Measure, f.Kind, f.Extent
	claim.Quantity = w.Profile.Read(f.Q, w.Lexicon.Measures().Info(f.Measure).Scale)
	if c.onlySome(f) {
		f.Measure, claim.Measure = claims.Counted, claims.Counted
	}
	if claim.Extent == claims.Total && c.onlyThose(f) {
		claim.Extent = claims.Part
	}
	c.ownEvent(f, &claim)
	w.scope(c, f, &claim)
	c.otherEvent(f, &claim)
	claim.Event.Places = w.nearFirst(claim.Event.Places)
	if h := f.Noun.Head; h >= 0 {
		claim.Noun = lower(c.t.At(h))
		claim.Population, claim.Modifiers = c.described(f)
		if f.Q.Unit == "household" {
			claim.Population = slices.DeleteFunc(claim.Population, func(s string) bool { return s == "families" })
		}
		if role := c.role(f); role != "" {
			claim.Population = []string{role}
		}
		if n := f.Noun.Last; f.Measure == "aboard" && n+1 < c.last && c.is(n, "and") && c.is(n+1, "crew") {
			claim.Population = nil // "230 passengers and crew" are all of those aboard
		}
	}
	if slices.Contains(w.Lexicon.Measures().Info(f.Measure).Needs, claims.FacetNoun) {
		c.countedBefore(f, &claim)
	}
	if slices.Contains(w.Lexicon.Measures().Info(f.Measure).Needs, claims.FacetWhole) {
		c.ofWhat(i, &claim)
	}
	if class := c.caseClass(f); class != "" {
		claim.Population = sorted(append(claim.Population, class))
	}
	if h := f.First - 2; claim.Noun == "" && h >= c.first && c.is(h+1, "of") && c.is(h, "crew") {
		claim.Population = withPopulation(claim.Population, "crew") // "a crew of three"
	}
	if h := c.carrier(f); h >= 0 {
		if e := c.t.Lex.Lone(c.t.Tokens[h].ID, lexicon.Person); e != nil && populationOf(e) != "" {
			claim.Population = sorted(append(claim.Population, populationOf(e)))
		}
	}
	if c.inShelter(f) {
		claim.Population = sorted(append(claim.Population, "sheltered"))
	}
	if f.Extent == claims.Total && !c.ofWhole(f) && (len(claim.Population) == 0 && c.listed(i) || c.oneOfSeveral(f) || c.inOne(f) || c.still(f) || c.ofADay(f, &claim) || c.inScene(f, &claim) || c.savedByOne(f) || c.amongThem(f) || c.firstDays(f) || c.early(f) && !c.whole(f) && !c.older(f)) {
		claim.Extent = claims.Part
	}
	if claim.Extent == claims.Total && c.hereAlone(f) {
		claim.Extent, claim.subtotal = claims.Part, len(claim.Place) > 0
	}
	if claim.Measure == "affected" && claim.Event.Kind == "epidemic" && (claim.Noun == "" || c.people(f.Noun.Head)) {
		f.Measure, claim.Measure = "cases", "cases"
	}
	c.subtotal(i, &claim)
	if f.By >= 0 && (f.By < f.Noun.First || f.By >= f.Noun.Last) {
		claim.Verb = lower(c.t.At(f.By))
	}
	claim.Verb = w.verb(c, f, &claim)
	w.doubtChain(c, f, &claim)
	claim.Stance = c.stance(f)
	c.notYet(&claim)
	claim.Direction = c.direction(f)
	switch {
	case f.Former || w.older || c.older(f) || c.over(f):
		claim.Period, claim.Direction = claims.Period{Open: claims.Earlier}, claims.Level
	case c.formerly(f):
		claim.Period, claim.Direction = claims.Period{Open: claims.Formerly}, claims.Level
	}
	claim.Final = claim.Period.Open == "" && c.final(f)
	c.atEnd(f, &claim)
	w.boxItem(block, c, f, &claim)
	claim.Speakers = c.speakers(f)
	if voice := w.doc.Blocks[block].Speaker; voice != "" && len(claim.Speakers) == 0 {
		claim.Speakers = []string{voice}
	}
	if claim.Side = w.sideOfFact(block); claim.Side == "" {
		claim.Side = c.side(f)
	}
	return claim
}

// perCent writes a share as a percentage, so that "two thirds" is held against 66
// per cent. It is given no more exactly than to whole points.
func perCent(q claims.Quantity) claims.Quantity {
	scaled := func(n claims.Number) claims.Number { // to two decimals
		m, _ := n.Mul(claims.Int(10000))
		if up, ok := m.Add(claims.MustNumber("0.5")); ok {
			m = up.Floor()
		}
		m, _ = m.Mul(claims.MustNumber("0.01"))
		return m
	}
	q.Point, q.Step, q.Unit = scaled(q.Point), claims.Int(1), "%"
	q.Given.Low.Value, q.Given.High.Value = scaled(q.Given.Low.Value), scaled(q.Given.High.Value)
	return q
}

// draft begins a claim at token i with the event and the times of its clause.
func (c *clause) draft(i int) draft {
	part := c.frame.At(i)
	d := draft{event: part.Event}
	d.AsOf, d.Period = part.AsOf, part.When
	c.setEvent(&d, part.Event, part)
	d.Event.Basis = part.Basis
	if d.Period.IsZero() && (part.Opened || part.Basis == claims.Anaphor) {
		d.Period = d.Event.Period
	}
	return d
}

// doubtChain takes its ground from a figure that only follows on a sentence about its
// event, unless it tells of harm or of what befell things: those follow without a
// word of the event.
func (w *work) doubtChain(c *clause, f *mention.Figure, claim *draft) {
	part := c.frame.At(f.First)
	if !part.Chained || claim.event != part.Event {
		return
	}
	switch w.Lexicon.Measures().Info(f.Measure).Topic {
	case "harm", "physics":
		return
	case "property", "other":
		if claim.Verb != "" {
			return
		}
	}
	claim.Event.Basis = claims.Inherited
}

// setEvent gives a claim one of the text's events, as far as it is known, with what
// its own clause names.
func (c *clause) setEvent(d *draft, event int, part *frame.Clause) {
	e := c.tracker.Event(event)
	e.Names, e.Places = nil, nil
	for _, n := range c.frame.Names {
		switch {
		case n.First < part.First || n.First >= part.Last:
		case n.Place:
			e.Places = union(e.Places, []string{n.Text})
		default:
			e.Names = union(e.Names, []string{n.Text})
		}
	}
	if part.Event == event && part.When.Known() && part.When.Op != claims.Since && !c.yearOf(e, part.When) {
		e.Period = part.When
	}
	d.event, d.Event = event, e
}

// yearOf reports whether a time is a year or month of a war, and not its own: "In 2016
// alone, the war killed 49,000".
func (c *clause) yearOf(e claims.Event, when claims.Period) bool {
	lo, hi := when.Core.Bounds()
	return when.Op == claims.On && hi-lo > 7 && when.Core.Precision() != edtf.Interval && c.t.Lex.Has(e.Kind, lexicon.Campaign) && !e.Period.Equal(when)
}

// ownEvent gives a figure the event of the noun that stands with it between two
// marks, for a clause may name several: a quake and its aftershocks, a war and one
// attack in it. What stands before the figure is its subject and comes first: "the
// attack killed 40 people who had fled the war".
func (c *clause) ownEvent(f *mention.Figure, claim *draft) {
	if c.ofTopmost(f, claim) {
		return
	}
	for j := f.First - 1; j >= c.first && j > f.First-12 && !c.stop(j); j-- {
		if c.eventAt(j, claim) {
			return
		}
	}
	for j := f.Last; j < c.last && j < f.Last+12 && !c.stop(j) && !c.afterDoing(j); j++ {
		if c.eventAt(j, claim) {
			return
		}
	}
}

// ofTopmost gives a size the kind of those of which it is told of one: "300 aftershocks, the
// strongest of them of magnitude 4.9". It is not that of the quake.
func (c *clause) ofTopmost(f *mention.Figure, claim *draft) bool {
	if f.Measure != "magnitude" {
		return false
	}
	j := f.First - 1
	for j > c.first && j > f.First-8 && !(c.t.Tokens[j].Rune == ',' && cueOf(c, j+2, "topmost")) {
		j--
	}
	if j < c.first || c.t.Tokens[j].Rune != ',' || !cueOf(c, j+2, "topmost") {
		return false
	}
	for k := j - 1; k >= c.first && k > j-8; k-- {
		if e := c.frame.EventNoun(c.t, k, c.last); e != nil && c.t.Lex.Has(e.Name, lexicon.Minor) {
			claim.Event.Kind = e.Name
			return true
		}
	}
	return false
}

// stop reports whether a mark that parts phrases stands at j.
func (c *clause) stop(j int) bool {
	tok := &c.t.Tokens[j]
	return tok.Kind == words.Mark && (tok.Rune == ',' || tok.Rune == ';' || tok.Rune == ':' || tok.Rune == '(' || tok.Rune == '—' || tok.Rune == '–')
}

// afterDoing reports whether what those counted did before begins at token j: "1,000
// slept in the school after fleeing the war".
func (c *clause) afterDoing(j int) bool {
	return c.is(j, "after before") && j+1 < c.last && strings.HasSuffix(c.t.At(j+1), "ing")
}

// eventAt gives a claim the event of the noun at token j, if one stands there.
func (c *clause) eventAt(j int, claim *draft) bool {
	for i := range c.frame.Told {
		m := &c.frame.Told[i]
		if m.First != j || m.Event < 0 || m.Aside && !m.Since || m.Kind == "" || c.effect(j) {
			continue
		}
		if c.t.Lex.Has(m.Kind, lexicon.Minor) && claim.event >= 0 && claim.Measure != "magnitude" && !c.t.Lex.Has(claim.Event.Kind, lexicon.Minor) {
			continue // of the quake, not of its aftershock
		}
		if m.Event != claim.event && c.tracker.Event(m.Event).Kind == "" && claim.Event.Kind != "" {
			return true // who was struck says less than what struck them: "fired at a crowd, killing 26 protesters"
		}
		if m.Event != claim.event {
			c.setEvent(claim, m.Event, c.frame.At(j))
			claim.Event.Basis = claims.Sentence
			claim.Period = claims.Period{}
			if part := c.frame.At(j); part.Event == m.Event {
				claim.Period = part.When
			}
		}
		return true
	}
	return false
}

// effect reports whether the event at token j is only what another led to, which
// is the subject: "the storms that caused the landslide have killed 40".
func (c *clause) effect(j int) bool {
	j--
	switch {
	case j > c.first && c.is(j, "'s ’s"): // "the tsunami that followed Friday's quake"
		j -= 2
	case j > c.first && c.t.Lex.Is(c.t.Tokens[j].ID, lexicon.Determiner):
		j--
	}
	return j-1 > c.first && c.is(j-1, "that which") && !c.t.Lex.Any(c.t.Tokens[j].ID, 1<<lexicon.Auxiliary|1<<lexicon.Preposition)
}

// nearFirst puts towns before regions and regions before countries, each in
// reading order; a name that the gazetteer does not have counts as a region.
func (r Reader) nearFirst(list []string) []string {
	rank := func(name string) int {
		p, ok := r.Places.Lookup(name)
		switch {
		case !ok || p.Kind == places.KindRegion:
			return 1
		case p.Kind == places.KindCity:
			return 0
		case r.Places.Country(name) != "" && p.Kind == places.KindArea:
			return 2
		case p.Kind == places.KindCountry:
			return 3
		}
		return 4
	}
	out := slices.Clone(list)
	if len(out) < 2 {
		return out
	}
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i]) < rank(out[j]) })
	return out
}

// notYet opens a zero that only says that nobody was counted so far: "no
// reports of injuries", "no one is believed hurt". It conflicts with nothing.
func (c *clause) notYet(claim *draft) {
	q := &claim.Quantity
	if q.Hedge != claims.None {
		return
	}
	for i := c.first; i < c.last && c.may(1<<lexicon.ZeroOpen); i++ {
		if e, _ := match.At(c.t, i, c.last, lexicon.ZeroOpen); e != nil {
			q.Stated, q.Read = claims.AtLeastOf(claims.Number{}), claims.AtLeastOf(claims.Number{})
			return
		}
	}
}

// listed reports whether a figure is one of several objects or subjects that
// one verb has: "seizing 12 Somali and 11 Yemeni nationals". Each is a part.
func (c *clause) listed(i int) bool {
	f := &c.figures[i]
	if f.First > c.first && c.is(f.First-1, "at") { // "officials put the dead at 12, residents at 40"
		return false
	}
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(c.figures) || f.By < 0 {
			continue
		}
		g := &c.figures[j]
		if f.Of || g.Of { // "30 of the 80 wounded"
			continue
		}
		if f.Former == g.Former && g.By == f.By && g.Measure == f.Measure && g.Q.Unit == f.Q.Unit && g.Extent == claims.Total && (f.By < f.First) == (f.By < g.First) {
			return true
		}
	}
	return false
}

// early reports whether a count is of an early moment or of one spot: "by noon",
// "at the scene". It is a part of what was counted in the end, unless it is of the
// missing, who are fewer in the end.
func (c *clause) early(f *mention.Figure) bool {
	if c.outOf(f) {
		return true
	}
	if f.Measure == "aboard" {
		return false
	}
	lo, hi := c.bounds(f)
	if c.opensAt(f, lo) {
		return true
	}
	for j := lo; j < hi; j++ {
		if j >= f.Last && c.is(j, "including among") {
			break // the spot of those only
		}
		if j > max(f.Last, f.By, f.Noun.Last) && c.t.Tokens[j].Rune == ',' {
			break // what follows is said of more: "60 were moved, at first to a church"
		}
		if e, _ := match.At(c.t, j, hi, lexicon.Early); e != nil && e.Name == "" && f.Measure != "missing" && !c.anothers(f, j) && !(j >= f.Last && c.isAll(f)) && !c.t.Lex.Is(c.before(j), lexicon.SayVerb) || c.there(f, j, hi) {
			return true
		}
	}
	return false
}

// isAll reports whether a figure is said to be all of those at a spot: "all 112 people
// on board".
func (c *clause) isAll(f *mention.Figure) bool {
	return c.is(f.First, "all") || f.First > c.first && c.is(f.First-1, "all")
}

// opensAt reports whether the clause opens with a spot inside where the event was: "In
// the capital 64 people died", "At one school, nine".
func (c *clause) opensAt(f *mention.Figure, lo int) bool {
	for lo < f.First && (c.t.Tokens[lo].Kind != words.Word || c.is(lo, "and but while")) {
		lo++
	}
	if lo+2 >= f.First || !c.is(lo, "in at") {
		return false
	}
	if c.is(lo+1, "one") {
		return !c.t.Lex.Is(c.t.Tokens[lo+2].ID, lexicon.UnitWord) && c.frame.EventNoun(c.t, lo+2, c.last) == nil
	}
	e, _ := match.Named(c.t, lo+2, c.last, lexicon.Cue, "spot")
	return c.is(lo+1, "the") && e != nil
}

// whole reports whether a figure stands in an "of" that opens its clause, before
// another: "Of the 90 arrested, 60 were freed."
func (c *clause) whole(f *mention.Figure) bool {
	j := f.First - 1
	if j > c.first && c.is(j, "the") {
		j--
	}
	return j >= c.first && c.is(j, "of") && (j == c.first || c.t.Tokens[j-1].Kind == words.Mark) && f.First < c.figures[len(c.figures)-1].First
}

// ofWhole reports whether a figure is that of which the one before it is a part: "30 of the
// 80 wounded remained in hospital".
func (c *clause) ofWhole(f *mention.Figure) bool {
	j := f.First - 1
	return j-1 > c.first && c.is(j, "the these those") && c.is(j-1, "of") &&
		slices.ContainsFunc(c.figures, func(g mention.Figure) bool { return g.Last == j-1 })
}

// outOf reports whether a figure stands in a clause that opens with the people it
// is a part of: "Of the players 19 were killed." The clause may stand in quotes
// or behind a comma.
func (c *clause) outOf(f *mention.Figure) bool {
	start := c.first
	for start < f.First && strings.ContainsRune("“”„\"‘’'«»", c.t.Tokens[start].Rune) {
		start++
	}
	for j := f.First - 1; j > start; j-- {
		if c.t.Tokens[j].Rune == ',' && j+1 < f.First && c.is(j+1, "of among") && !c.measures(j+2) {
			return true
		}
	}
	return f.First > start && c.is(start, "of among")
}

// measures reports whether the figure of a measured size begins within two tokens from i: "the
// tremor, of magnitude 6.8, killed 241".
func (c *clause) measures(i int) bool {
	return slices.ContainsFunc(c.figures, func(g mention.Figure) bool {
		return (g.Q.Unit != "" || g.Measure == "magnitude") && g.First >= i-1 && g.First <= i+1
	})
}

// anothers reports whether a spot at token j is that of those of another figure, right behind
// their noun, or of what happened: "a ferry with 146 people on board sank, killing 27", "ten
// were killed in a fire on board a boat".
func (c *clause) anothers(f *mention.Figure, j int) bool {
	if j > c.first && c.frame.EventNoun(c.t, j-1, c.last) != nil {
		return true
	}
	return slices.ContainsFunc(c.figures, func(g mention.Figure) bool { return g.First != f.First && g.Last < j && max(g.Last, g.Noun.Last) == j })
}

// there reports whether token j is a "there" behind a figure that stands for a
// spot the gazetteer does not know: "Orvel lay in mud after the flood killed 47
// people there". With a known place before it, it is that place.
func (c *clause) there(f *mention.Figure, j, hi int) bool {
	if j < f.Last || !c.is(j, "there") || j+1 < hi && c.is(j+1, "is are was were has have had") {
		return false
	}
	return len(c.places(c.first, j)) == 0
}

// oneOfSeveral reports whether the subject of a figure's verb is one of several
// events: "the first killed eight people, the second killed 13".
func (c *clause) oneOfSeveral(f *mention.Figure) bool {
	for _, m := range c.frame.Told { // "the second bomb killed 25"
		if m.Last <= f.By && m.First > c.first && c.is(m.First-1, "first second third fourth") {
			return true
		}
	}
	if c.oneOf(f) || c.numbered(f) {
		return true
	}
	i := f.By - 1
	return f.By > c.first && f.By < f.First && c.is(i, "first second third fourth other latter former one")
}

// numbered reports whether a figure's clause has one of several as its subject that is
// only numbered: "The first went off in a bus and killed 32; the second, in a bin".
func (c *clause) numbered(f *mention.Figure) bool {
	lo, _ := c.bounds(f)
	for lo < f.First && (c.t.Tokens[lo].Kind != words.Word || c.is(lo, "and but while")) {
		lo++
	}
	if lo+2 >= f.First || !c.is(lo, "the") || !c.is(lo+1, "first second third fourth other latter former") {
		return false
	}
	next := &c.t.Tokens[lo+2]
	return next.Kind == words.Mark || c.t.Lex.Any(next.ID, 1<<lexicon.Auxiliary|1<<lexicon.MeasureObject|1<<lexicon.VerbActs|1<<lexicon.VerbClass|1<<lexicon.EventVerb) || c.is(lo+2, "went hit struck came")
}

// oneOf reports whether one of several events is the subject of a figure's verb:
// "one of two landslides killed four".
func (c *clause) oneOf(f *mention.Figure) bool {
	for _, m := range c.frame.Told {
		for j := m.First - 1; m.Last <= f.By && f.By < f.First && j > c.first && j > m.First-4; j-- {
			if c.is(j, "of") && c.is(j-1, "one") {
				return true
			}
		}
	}
	return false
}

// places are the places that are named among the tokens from lo up to hi.
//
//go:noinline
func (c *clause) places(lo, hi int) []string {
	var out []string
	for _, n := range c.frame.Names {
		if n.Place && n.First >= lo && n.First < hi && !slices.Contains(out, n.Text) {
			out = append(out, n.Text)
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
			modifiers = append(modifiers, lower(t.At(j)))
			continue
		}
		if e, next := match.At(t, j, f.Noun.Last, lexicon.Person); e != nil {
			if p := populationOf(e); p == "member" && c.ofFamily(next) {
				population = append(population, "families")
			} else if p != "" {
				population = append(population, p)
			}
			j = next - 1 // aid workers are no workers besides
			continue
		}
		if tok.Capital {
			if place, ok := places.Demonym(t.At(j)); ok {
				if !c.joined(j) {
					population = append(population, strings.ToLower(place))
				}
				continue
			}
		}
		if j < f.Noun.Head {
			modifiers = append(modifiers, lower(t.At(j)))
		}
	}
	return sorted(population), sorted(modifiers)
}

// ofFamily reports whether "of the family" or the like stands at token i, which says who
// the members of it are.
func (c *clause) ofFamily(i int) bool {
	if i >= c.last || !c.is(i, "of") {
		return false
	}
	for i++; i < c.last && c.t.Tokens[i].Kind == words.Word && !c.t.Lex.Is(c.t.Tokens[i].ID, lexicon.Preposition); i++ {
		if c.is(i, "family families household") {
			return true
		}
	}
	return false
}

// populationOf is what an entry for people says of who they are, "" for people at large.
func populationOf(e *lexicon.Entry) string {
	if e.Name == "role" {
		return e.First
	}
	return e.Name
}

// joined reports whether a nationality stands in a pair, which takes in both: "23
// Somali and Yemeni pirates".
func (c *clause) joined(j int) bool {
	for _, k := range [...]int{j - 1, j + 1} {
		if k <= c.first || k+1 >= c.last || !c.is(k, "and or") {
			continue
		}
		if _, ok := c.t.Places.Demonym(c.t.At(2*k - j)); ok {
			return true
		}
	}
	return false
}

// role is the head noun of people who die or are hurt, where the lexicon does
// not have it: five professors are some of the people.
func (c *clause) role(f *mention.Figure) string {
	switch f.Measure {
	case claims.Deaths, "injured", "missing", "arrested", "captured":
	default:
		return ""
	}
	id := c.t.Tokens[f.Noun.Head].ID
	if f.By < 0 || c.people(f.Noun.Head) || c.t.Lex.Any(id, 1<<lexicon.MeasureNoun|1<<lexicon.MeasureState|1<<lexicon.Plural) {
		return ""
	}
	return lower(c.t.At(f.Noun.Head))
}

// people reports whether a noun names people.
func (c *clause) people(i int) bool {
	tok := &c.t.Tokens[i]
	if c.t.Lex.Is(tok.ID, lexicon.Person) {
		return true
	}
	if !tok.Capital {
		return false
	}
	_, ok := c.t.Places.Demonym(c.t.At(i))
	return ok
}

// lower is a copy in lower case: a claim keeps no text in memory.
func lower(s string) string { return strings.Clone(strings.ToLower(s)) }

func sorted(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// direction is the way of the change that a figure states: "rose sharply to 35",
// "fell from 60 to 52", "rose by 12".
func (c *clause) direction(f *mention.Figure) claims.Direction {
	for i := f.First; i > c.first && i > f.First-8; {
		if e, _ := match.Before(c.t, i, c.first, lexicon.ChangeUp); e != nil {
			return claims.Up
		}
		if e, _ := match.Before(c.t, i, c.first, lexicon.ChangeDown); e != nil {
			return claims.Down
		}
		switch j := c.figureEnding(i); {
		case j >= 0:
			i = c.figures[j].First
		case c.is(i-1, "to by from") || c.t.Lex.Is(c.t.Tokens[i-1].ID, lexicon.Adverb) || strings.HasSuffix(c.t.At(i-1), "ly"):
			i--
		default:
			return claims.Level
		}
	}
	return claims.Level
}

// figureEnding is the figure whose expression ends before token i, or -1.
func (c *clause) figureEnding(i int) int {
	return slices.IndexFunc(c.figures, func(f mention.Figure) bool { return f.Last == i })
}
