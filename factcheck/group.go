package factcheck

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
)

// utterance is what one text says, or several in the same words or nearly so: a sentence
// that two papers took from one agency is one utterance, so that copies add
// nothing. Its subject, which is that of the first print, stands for all of its claims.
type utterance struct {
	*subject
	claims  []int // positions in the report's claims
	draft   bool  // a draft says it
	sourced bool  // a source says it
	dated   span  // when the draft was published
	listed  bool  // one of a crowd, and not compared; see thin
	met     bool  // it was held against another

	echoes  []string // the texts that have it in nearly the same words, sorted; they add nothing
	wording int      // the same number for those in the same words, or nearly so; see joinCopies
}

// sayable reports whether an utterance gives what is said to have happened.
func (u *utterance) sayable() bool {
	c := u.claim
	return c.Stance != claims.Supposed && c.Stance != claims.Denied && c.Extent != claims.Limit && c.Extent != claims.Rate
}

// edge is a pair of utterances that do not simply agree.
type edge struct {
	i, j int
	outcome
	admitted bool // see admit
	housed   bool // see settleHouse
	views    bool // see weighViews
}

// outcome is what a check keeps of a comparison, for an archive has very many.
type outcome struct {
	Relation   Relation
	Rule       string
	Ratio      *float64
	Level      Level
	Severity   Severity
	Confidence Confidence
}

func outcomeOf(c *Comparison) outcome {
	return outcome{c.Relation, c.Rule, c.Ratio, c.Level, c.Severity, c.Confidence}
}

// board is a whole check: what was said, and how it fits together.
type board struct {
	*run
	said     []utterance
	index    *index
	drafts   map[string]bool
	from     map[string]string          // origins by source, as far as they are known
	wires    map[string]agent           // the agencies that sources credit
	parties  map[string]bool            // sources that speak for a side of a conflict
	houses   map[string]bool            // sources with the figures of the house
	loose    map[claims.Number]bool     // numbers of sources of which it is not known what they count
	looseIn  map[string][]claims.Number // the same by sentence
	disputes []edge                     // pairs of one source, each on the word of its own speaker
	edges    []edge
	extra    []edge            // part_whole and different_scope, on request
	agreed   []edge            // agree, on request
	backed   map[int][]backing // by what a draft says: the sources that say it
	differs  map[int]bool      // what a draft says and a source has otherwise
	topics   forest
	circles            // the topics, once all pairs are compared
	with     [][]int32 // by utterance: those that it agrees with, sorted
	stats    *Stats
	byDoc    map[inDoc][]int
	bounds   []Problem    // bounds that were hit
	touched  map[int]bool // topics with a finding
}

// inDoc is a family of measures in one text.
type inDoc struct{ doc, family string }

// newBoard joins copies and prepares all claims for comparison.
func (k *Checker) newBoard(list []claims.Claim, drafts map[string]bool, stats *Stats) *board {
	b := &board{
		run: k.newRun(), drafts: drafts, stats: stats,
		byDoc: map[inDoc][]int{}, touched: map[int]bool{}, backed: map[int][]backing{}, differs: map[int]bool{},
	}
	b.join(list)
	b.joinCopies()
	all := make([]*subject, len(b.said))
	for i, u := range b.said {
		all[i] = u.subject
		for _, d := range u.docs {
			if isCulprit(u.claim) && len(b.culprit[d]) < crowd {
				b.culprit[d] = append(b.culprit[d], u.subject)
			}
		}
	}
	b.tellStories(b.tellTales())
	b.takeBounds()
	b.thin()
	b.index = b.newIndex(all)
	for i, u := range b.said {
		for _, d := range slices.Concat(u.docs, u.echoes) {
			if in := (inDoc{d, b.index.family[i]}); !u.listed {
				b.byDoc[in] = append(b.byDoc[in], i)
			}
		}
	}
	b.topics = newForest(len(b.said))
	return b
}

// join makes utterances of claims, in the order of their content. Those that say the same
// in the same words are one. A claim without a sentence is like no other.
func (b *board) join(list []claims.Claim) {
	b.said = make([]utterance, 0, len(list))
	at := make(map[string][]int32, len(list))
	for n := range list {
		c := &list[n]
		var s *subject
		b.guarded(c.Citation.Source, "a claim was not compared", func() { s = b.hear(c) })
		if s == nil {
			continue
		}
		i := -1
		if s.sentence != "" {
			same := at[s.sentence]
			if found := slices.IndexFunc(same, func(i int32) bool { return sameContent(b.said[i].subject, s) }); found >= 0 {
				i = int(same[found])
			} else {
				at[s.sentence] = append(same, int32(len(b.said)))
			}
		}
		if i < 0 {
			i = len(b.said)
			b.said = append(b.said, utterance{subject: s})
		}
		u := &b.said[i]
		u.absorb(s)
		u.claims = append(u.claims, n)
		if b.drafts[c.Citation.Source] {
			u.draft, u.dated = true, s.published
		} else {
			u.sourced = true
		}
	}
	sortBy(b.said, func(i, j int) int {
		x, y := &b.said[i], &b.said[j]
		return cmp.Or(order(x.subject, y.subject), x.claims[0]-y.claims[0])
	})
}

// sameContent reports whether two claims of one sentence say the same.
func sameContent(s, t *subject) bool {
	c, d := s.claim, t.claim
	return c.Measure == d.Measure && c.Quantity.Point == d.Quantity.Point && s.content() == t.content()
}

// absorb adds a copy. The earliest publication is that of the origin.
func (u *utterance) absorb(s *subject) {
	if s.published.known && (!u.published.known || s.published.from < u.published.from) {
		u.published = s.published
		u.claim = s.claim
	}
	for _, d := range s.docs { // which mostly come in order
		if last := len(u.docs) - 1; last < 0 || u.docs[last] < d {
			u.docs = append(u.docs, d)
		} else if u.docs[last] != d {
			u.docs = sortedSet(append(u.docs, d))
		}
	}
}

// takeBounds lets a plain figure take over the hedge that its own text gives
// the same figure elsewhere: "Ten dead" above "at least 10 people died". Of one that
// rules the figure out, "more than 10", it is no hedge.
func (b *board) takeBounds() {
	type cell struct {
		doc     string
		measure claims.Measure
		point   claims.Number
		people  string
	}
	hedged := map[cell]*subject{}
	cells := func(s *subject, do func(c cell)) {
		for _, d := range s.docs {
			do(cell{d, s.claim.Measure, s.quantity.Point, strings.Join(s.claim.Population, "\x1f")})
		}
	}
	for _, u := range b.said {
		if isBound(u.quantity.Hedge) {
			cells(u.subject, func(c cell) {
				if hedged[c] == nil {
					hedged[c] = u.subject
				}
			})
		}
	}
	for _, u := range b.said {
		if u.quantity.Hedge != claims.Exact || u.claim.Measure == claims.EventDate {
			continue
		}
		cells(u.subject, func(c cell) {
			h := hedged[c]
			if h != nil && h.quantity.Unit == u.quantity.Unit && h.quantity.Stated.Meets(u.quantity.Given) && b.events(h, u.subject) == same {
				u.subject.quantity, u.subject.moved = h.quantity, true
				u.subject.boundBy = h.claim.Citation.Quote
			}
		})
	}
}

func isBound(h claims.Hedge) bool {
	switch h {
	case claims.AtLeast, claims.MoreThan, claims.AtMost, claims.LessThan, claims.Approx:
		return true
	}
	return false
}

// compareAll makes every comparison that may matter and keeps what differs.
func (b *board) compareAll(pairs func(visit func(i, j int))) {
	b.with = make([][]int32, len(b.said))
	seen := b.newGlances()
	pairs(func(i, j int) {
		if stop := seen.stops(i, j); stop != "" && (!b.All || stop != "event") {
			b.stats.NotCompare[stop]++
			return
		}
		b.guarded(b.said[min(i, j)].doc(), "two figures were not compared", func() {
			c := b.compareAt(min(i, j), max(i, j))
			b.keep(min(i, j), max(i, j), &c)
		})
	})
	for _, list := range b.with {
		slices.Sort(list)
	}
	b.circles = circlesOf(b.topics)
	for _, list := range b.backed { // whatever the order of asking
		sortBy(list, func(i, j int) int { return list[i].source - list[j].source })
	}
	for _, h := range b.index.hits {
		b.bound(h.doc, h.String())
	}
	b.dispute()
	b.oneSide()
	b.addedUp()
	b.admit()
	b.outdate()
	b.weighViews()
	b.settleHouse()
	for _, e := range b.edges {
		if b.said[e.i].sourced || b.said[e.j].sourced {
			b.differs[e.i], b.differs[e.j] = true, true
		}
	}
	b.edges = slices.DeleteFunc(b.edges, func(e edge) bool { return !b.wanted(e) })
}

// compareAt compares two utterances, of which the first comes first.
func (b *board) compareAt(i, j int) Comparison {
	s, t := b.said[i].subject, b.said[j].subject
	if s.moved || t.moved {
		return b.compare(s, t)
	}
	return b.compareOrdered(s, t)
}

// skip passes over two sources where only drafts are under test. Pairs of one
// text are looked at all the same: a source may itself report a dispute.
func (b *board) skip(i, j int) bool {
	return b.besideDraft(i, j) && !shares(b.said[i].docs, b.said[j].docs)
}

func (b *board) keep(i, j int, c *Comparison) {
	e := edge{i: i, j: j, outcome: outcomeOf(c)}
	if c.Stopped != "" {
		b.stats.NotCompare[c.Stopped]++
		if e.Relation == DifferentScope {
			b.onRequest(&b.extra, e)
		}
		return
	}
	b.stats.Pairs++
	b.said[e.i].met, b.said[e.j].met = true, true
	switch e.Relation {
	case Agree:
		b.topics.union(i, j)
		b.with[e.i] = append(b.with[e.i], int32(e.j))
		b.with[e.j] = append(b.with[e.j], int32(e.i))
		b.onRequest(&b.agreed, e)
		b.back(e)
	case PartWhole:
		b.onRequest(&b.extra, e)
	case PartExceedsWhole:
		b.edges = append(b.edges, e)
	default:
		b.topics.union(i, j)
		b.edges = append(b.edges, e)
	}
}

// unmet lists the claims that were held against no other of another sentence or text.
func (b *board) unmet() []int {
	out := []int{}
	for _, u := range b.said {
		if !u.met && len(u.docs)+len(u.echoes) < 2 {
			out = append(out, u.claims...)
		}
	}
	slices.Sort(out)
	return out
}

// most is how many pairs without a discrepancy a report lists on request. A check of
// an archive has more of them than anybody reads.
const most = 100_000

func (b *board) onRequest(list *[]edge, e edge) {
	if b.All && len(*list) < most {
		*list = append(*list, e)
	}
}

// dispute turns conflicts about values that a text gives both, each on the
// word of its own speaker, into what they are: a dispute that is reported.
func (b *board) dispute() {
	known := map[int][]edge{}
	for _, e := range b.edges {
		if e.Relation == Disputed {
			t := b.topics.find(e.i)
			known[t] = append(known[t], e)
		}
	}
	for n := range b.edges {
		e := &b.edges[n]
		if classOf(e.Relation) != Conflict {
			continue
		}
		for _, d := range known[b.topics.find(e.i)] {
			if b.agrees(e.i, d.i) && b.agrees(e.j, d.j) || b.agrees(e.i, d.j) && b.agrees(e.j, d.i) {
				b.settle(e)
				break
			}
		}
	}
}

// admit makes a note of a count that fell where a text that gives the lower figure also
// gives the higher one, and calls it the older: it has told its readers. So it is with two
// counts that nothing else puts in order, as those of one day.
func (b *board) admit() {
	for n := range b.edges {
		e := &b.edges[n]
		switch { // the lower figure comes first
		case e.Level <= Note || !b.said[e.i].info.Grows:
		case e.Relation == Revision && b.tellsOlder(e.i, e.j):
			e.Level, e.admitted = Note, true
		case e.Relation == Conflict && b.isFollowed(e.j, e.i):
			b.order(e, "FC104")
		case e.Relation == Conflict && b.isFollowed(e.i, e.j):
			b.order(e, "FC105")
		}
	}
}

// order makes an update or a revision of a conflict.
func (b *board) order(e *edge, id string) {
	rule, _ := RuleOf(id)
	e.Relation, e.Rule, e.admitted = rule.Relation, rule.ID, true
	e.Level = min(Note, b.Policy.Level(rule, e.Severity))
}

// isFollowed reports whether a text that says i gives as an older count what j says, of the
// same thing. One that was published after it and still says j knows otherwise.
func (b *board) isFollowed(i, j int) bool {
	x, y := b.said[i].published, b.said[j].published
	return !(x.known && y.known && after(y.from, x.to, 0)) && b.tells(i, j, func(k int) bool { return b.agrees(k, j) })
}

// admission is the reason for the level of a revision that its text tells of.
var admission = reason("time", "revised", phrase("a text gives both figures, and one of them as the older: a note"))

// tellsOlder reports whether a text that says i gives j's figure as an older one.
func (b *board) tellsOlder(i, j int) bool {
	return b.tells(i, j, func(k int) bool { return b.said[k].quantity.Verdict(b.said[j].quantity).Agrees() })
}

// tells reports whether a text that says i gives an older count that is as wanted for j's.
func (b *board) tells(i, j int, wanted func(k int) bool) bool {
	for _, d := range b.said[i].docs {
		for _, k := range b.byDoc[inDoc{d, b.index.family[j]}] {
			if k != i && k != j && b.said[k].past() && wanted(k) {
				return true
			}
		}
	}
	return false
}

// settle makes a dispute of a conflict. Where both texts give their figure as a fact,
// on nobody's word, their readers should know of it: then it is raised.
func (b *board) settle(e *edge) {
	rule, _ := RuleOf("FC106")
	e.Relation, e.Rule = Disputed, rule.ID
	level := b.Policy.Level(rule, e.Severity)
	if len(b.said[e.i].claim.Speakers) == 0 && len(b.said[e.j].claim.Speakers) == 0 && level == Note {
		level = rule.Raised
	}
	e.Level = min(e.Level, level)
}

// agrees reports whether two utterances agree. What the check has compared it knows; that
// a bound kept a pair from being compared is no matter here.
func (b *board) agrees(i, j int) bool {
	if i == j {
		return true
	}
	if b.besideDraft(i, j) || b.oneTable(i, j) || b.said[i].listed || b.said[j].listed {
		return b.relation(i, j) == Agree
	}
	_, ok := slices.BinarySearch(b.with[i], int32(j))
	return ok
}

// besideDraft reports whether two sources are no pair, because a draft is under test.
func (b *board) besideDraft(i, j int) bool {
	return len(b.drafts) > 0 && !b.Peers && !b.said[i].draft && !b.said[j].draft
}

// oneTable reports whether two utterances are rows of one table, which are no pair.
func (b *board) oneTable(i, j int) bool {
	t := b.said[i].table()
	return t != "" && t == b.said[j].table()
}

// relation compares two utterances again. What is not kept is cheap to make.
//
//go:noinline
func (b *board) relation(i, j int) Relation {
	if i == j {
		return Agree
	}
	return b.compare(b.said[i].subject, b.said[j].subject).Relation
}

// wanted drops what the policy hides, what is not about a draft where there is
// one, and what a text that gives both figures explains.
func (b *board) wanted(e edge) bool {
	if e.Level == None {
		return false
	}
	if b.besideDraft(e.i, e.j) {
		return false
	}
	switch e.Relation {
	case PartExceedsWhole:
		return !b.hasOwnWhole(e.i, e.j) && !b.hasOwnWhole(e.j, e.i)
	case SelfConflict, Disputed:
		return true
	}
	return shares(b.said[e.i].docs, b.said[e.j].docs) || !b.knowsBoth(e.i, e.j) && !b.knowsBoth(e.j, e.i)
}

// hasOwnWhole reports whether a part stands in one sentence with its whole, which is
// another figure of its text than the one it is held against: "Helga killed 230 people, 20
// of them in Oresk. Milo killed 14."
func (b *board) hasOwnWhole(part, whole int) bool {
	s := b.said[part]
	if s.claim.Extent != claims.Part && s.claim.Extent != claims.Subtotal || s.sentence == "" || !shares(s.docs, b.said[whole].docs) {
		return false
	}
	for _, d := range s.docs {
		for _, k := range b.byDoc[inDoc{d, b.index.family[part]}] {
			if w := b.said[k]; k != part && k != whole && w.sentence == s.sentence && w.claim.Extent == claims.Total && w.claim.Measure == s.claim.Measure {
				return true
			}
		}
	}
	return false
}

// knowsBoth reports whether a text that says i also gives j's figure, of
// something it does not take for the same. Then i is not about that thing. An older count
// that it gives is of the same.
func (b *board) knowsBoth(i, j int) bool {
	if shares(b.said[i].docs, b.said[j].echoes) {
		return true // and what the first print makes of the two is known
	}
	for _, d := range b.said[i].docs {
		for _, k := range b.byDoc[inDoc{d, b.index.family[j]}] {
			if k == i || k == j || b.said[k].past() || b.topics.find(k) != b.topics.find(j) {
				continue
			}
			x, y := b.said[k].quantity, b.said[i].quantity
			if x.Verdict(y) == claims.Conflict && b.agrees(k, j) && b.relation(i, k) != SelfConflict && !b.counts(i, k) {
				return true
			}
		}
	}
	return false
}

// counts reports whether two figures of a live report are one count at two times.
func (b *board) counts(i, k int) bool {
	x, y := b.said[i].subject, b.said[k].subject
	return b.relation(i, k) == Update && (printedBy(x, y) || printedBy(y, x)) && x.claim.Citation.Source == y.claim.Citation.Source
}

// forest is a set of topics: claims that speak of one thing are in one tree.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

//go:noinline
func (f forest) find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) union(i, j int) {
	i, j = f.find(i), f.find(j)
	f[max(i, j)] = min(i, j)
}

// circles are the topics as lists of their members, in the order of their content.
type circles struct {
	seated []int32 // the members of one topic after those of another
	begin  []int32 // by root, and one more: where its topic begins among them
	seat   []int32 // by utterance: its place in its topic
	root   []int32 // by utterance
}

func circlesOf(f forest) circles {
	n := len(f)
	c := circles{make([]int32, n), make([]int32, n+1), make([]int32, n), make([]int32, n)}
	for i := range f {
		r := f.find(i)
		c.root[i], c.seat[i] = int32(r), c.begin[r+1]
		c.begin[r+1]++
	}
	for r := range n {
		c.begin[r+1] += c.begin[r]
	}
	for i, r := range c.root {
		c.seated[c.begin[r]+c.seat[i]] = int32(i)
	}
	return c
}

// topic lists the claims of a claim's topic, in the order of their content.
func (c *circles) topic(i int) []int32 {
	r := c.root[i]
	return c.seated[c.begin[r]:c.begin[r+1]]
}
