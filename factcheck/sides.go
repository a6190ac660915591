package factcheck

import (
	"cmp"
	"math/bits"
	"slices"
)

// A topic, not a pair, is what is reported. Five sources with three figures
// are one discrepancy with three sides. Sides are grown from the worst pair:
// a claim joins the one side that it agrees with, if it stands against all the
// others as these stand against each other; a claim that stands against all of
// them opens a side of its own; one that fits two sides ("dozens") joins
// neither. This is repeated with the pairs that are left until each is in a
// finding. The order is that of what the claims say, never that of the input.

// cluster is a finding in the making: its worst pair, its sides, and those
// that fit several of them.
type cluster struct {
	class Relation
	worst edge
	sides [][]int
	fits  []int
	self  bool // a pair across two sides is of one text
}

// classOf joins the relations that are findings of one sort.
func classOf(r Relation) Relation {
	switch r {
	case SelfConflict, SpeakerConflict:
		return Conflict
	}
	return r
}

// clusters turns edges into findings.
func (b *board) clusters() []cluster {
	byClass := map[Relation][]edge{}
	for _, e := range b.edges {
		c := classOf(e.Relation)
		byClass[c] = append(byClass[c], e)
	}
	var out []cluster
	for _, r := range Rules { // a fixed order
		if list := byClass[r.Relation]; len(list) > 0 && classOf(r.Relation) == r.Relation {
			out = append(out, b.cover(r.Relation, list)...)
			delete(byClass, r.Relation)
		}
	}
	return out
}

// grower grows the clusters of one class of edges. How a claim stands to the others of its
// topic is a row of bits, so that a side is asked as a whole.
type grower struct {
	*board
	class Relation
	edges []edge  // sorted from the worst
	done  []bool  // by edge: a cluster covers it
	near  [][]ray // by claim: those it stands against
	rows  map[int]bearing
	round circles // the topics, joined where an edge leads from one to another
	on    []int32 // by place in the topic: where a claim stands in the cluster at hand
}

// joined are the topics as some edges join them: that of a part with that of its whole.
func (b *board) joined(list []edge) circles {
	if !slices.ContainsFunc(list, func(e edge) bool { return b.root[e.i] != b.root[e.j] }) {
		return b.circles
	}
	f := slices.Clone(b.topics)
	for _, e := range list {
		f.union(e.i, e.j)
	}
	return circlesOf(f)
}

// ray is one end of an edge.
type ray struct{ to, edge int32 }

// bearing is with which claims of its topic a claim agrees, and against which it stands.
type bearing struct{ with, against row }

// cover grows clusters until every edge is in one: topic by topic, and in each from the
// worst edge.
func (b *board) cover(class Relation, list []edge) []cluster {
	sortBy(list, func(i, j int) int { return b.worse(&list[i], &list[j]) })
	g := grower{board: b, class: class, edges: list, done: make([]bool, len(list)), near: make([][]ray, len(b.said)), round: b.joined(list)}
	for n, e := range list {
		g.near[e.i] = append(g.near[e.i], ray{int32(e.j), int32(n)})
		g.near[e.j] = append(g.near[e.j], ray{int32(e.i), int32(n)})
	}
	found := make([]cluster, len(list)) // by the edge that each was grown from
	root := func(n int) int32 { return g.round.root[list[n].i] }
	last := int32(-1)
	for _, n := range sorted(len(list), func(m, n int) int { return cmp.Compare(root(m), root(n)) }) {
		if t := root(n); t != last {
			last, g.rows = t, map[int]bearing{}
		}
		if !g.done[n] {
			found[n] = g.grow(list[n])
		}
	}
	return slices.DeleteFunc(found, func(c cluster) bool { return c.sides == nil })
}

// worse orders edges from the worst.
func (b *board) worse(x, y *edge) int {
	return cmp.Or(
		cmp.Compare(y.Level, x.Level), cmp.Compare(y.Severity, x.Severity), -cmp.Compare(value(x.Ratio), value(y.Ratio)),
		cmp.Compare(x.Confidence, y.Confidence), cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j))
}

// value is a ratio as a number; against zero it is larger than any other.
func value(r *float64) float64 {
	if r == nil {
		return 1e300
	}
	return *r
}

// bearing is how a claim stands to its topic. Two sources beside a draft are no pair, and
// neither are two rows of a table, so that the check has not compared them: it is done here.
func (g *grower) bearing(x int) bearing {
	if r, ok := g.rows[x]; ok {
		return r
	}
	topic := g.round.topic(x)
	r := bearing{newRow(len(topic)), newRow(len(topic))}
	for _, y := range g.with[x] {
		r.with.add(g.round.seat[y])
	}
	for _, y := range g.near[x] {
		r.against.add(g.round.seat[y.to])
	}
	for n, y := range topic {
		sources := g.besideDraft(x, int(y))
		if int(y) == x || !sources && !g.oneTable(x, int(y)) {
			continue
		}
		switch c := g.relation(x, int(y)); {
		case c == Agree:
			r.with.add(int32(n))
		case sources && classOf(c) == g.class:
			r.against.add(int32(n))
		}
	}
	g.rows[x] = r
	return r
}

// camp is a side in the making, and what agrees with all of it and stands against all of it.
type camp struct {
	members []int
	bearing
}

func (g *grower) newCamp(x int) *camp {
	r := g.bearing(x)
	return &camp{[]int{x}, bearing{slices.Clone(r.with), slices.Clone(r.against)}}
}

func (g *grower) join(s *camp, x int) {
	r := g.bearing(x)
	s.members = append(s.members, x)
	s.with.keep(r.with)
	s.against.keep(r.against)
}

func (g *grower) grow(e edge) cluster {
	sides := []*camp{g.newCamp(e.i), g.newCamp(e.j)}
	for _, x := range g.candidates(e) {
		sides = g.place(sides, x)
	}
	topic := g.round.topic(e.i)
	taken := newRow(len(topic))
	for _, s := range sides {
		for _, x := range s.members {
			taken.add(g.round.seat[x])
		}
	}
	g.gather(sides, e.i, topic, taken)
	c := cluster{class: g.class, worst: e}
	for _, s := range sides {
		c.sides = append(c.sides, s.members)
	}
	c.fits = slices.DeleteFunc(bystanders(sides, topic, taken), func(x int) bool { return g.root[x] != g.root[e.i] })
	g.tick(&c)
	return c
}

// candidates are the claims that stand against one of the first two.
func (g *grower) candidates(e edge) []int {
	var list []int
	for _, first := range [...]int{e.i, e.j} {
		for _, r := range g.near[first] {
			list = append(list, int(r.to))
		}
	}
	return slices.DeleteFunc(sortedInts(list), func(x int) bool { return x == e.i || x == e.j })
}

// place puts a claim on the side it belongs to, or on a new one.
func (g *grower) place(sides []*camp, x int) []*camp {
	var home *camp
	for _, s := range sides {
		switch at := g.round.seat[x]; {
		case s.against.has(at):
		case home == nil && s.with.has(at):
			home = s
		default:
			return sides
		}
	}
	if home == nil {
		return append(sides, g.newCamp(x))
	}
	g.join(home, x)
	return sides
}

// gather adds the claims of the topic that no pair of the class was kept for, because
// beside a draft two sources are no pair: a source that says what the draft says stands
// on its side.
func (g *grower) gather(sides []*camp, first int, topic []int32, taken row) {
	if len(g.drafts) == 0 || g.Peers {
		return
	}
	for n, x := range topic {
		at := int32(n)
		if taken.has(at) || g.root[x] != g.root[first] {
			continue
		}
		var home *camp
		against := 0
		for _, s := range sides {
			if s.against.has(at) {
				against++
			} else if s.with.has(at) {
				home = s
			}
		}
		if home != nil && against == len(sides)-1 {
			g.join(home, int(x))
			taken.add(at)
		}
	}
}

// bystanders are claims of the topic that agree with two sides and more.
func bystanders(sides []*camp, topic []int32, taken row) (out []int) {
	once, twice := newRow(len(topic)), newRow(len(topic))
	for _, s := range sides {
		for n, w := range s.with {
			twice[n] |= once[n] & w
			once[n] |= w
		}
	}
	for n, w := range twice {
		for w &^= taken[n]; w != 0; w &= w - 1 {
			out = append(out, int(topic[n*64+bits.TrailingZeros64(w)]))
		}
	}
	return out
}

// Where a claim stands in a cluster beside the number of its side.
const (
	nowhere = 0
	fitting = -1
)

// tick marks the pairs that the cluster covers: those across two of its sides,
// and those of a claim that fits some sides with the others.
func (g *grower) tick(c *cluster) {
	g.on = slices.Grow(g.on[:0], len(g.round.topic(c.worst.i)))[:len(g.round.topic(c.worst.i))]
	clear(g.on)
	for _, x := range c.fits {
		g.on[g.round.seat[x]] = fitting
	}
	for n, side := range c.sides {
		for _, x := range side {
			g.on[g.round.seat[x]] = int32(n + 1)
		}
	}
	for n, side := range c.sides {
		for _, x := range side {
			for _, r := range g.near[x] {
				switch to := g.on[g.round.seat[r.to]]; to {
				case nowhere, int32(n + 1):
				default:
					g.done[r.edge] = true
					c.self = c.self || to != fitting && g.edges[r.edge].Relation == SelfConflict
				}
			}
		}
	}
}

// row is a set of small numbers, of a size that does not change.
type row []uint64

func newRow(n int) row { return make(row, (n+63)/64) }

func (b row) add(n int32) { b[n>>6] |= 1 << (n & 63) }

func (b row) has(n int32) bool { return b[n>>6]&(1<<(n&63)) != 0 }

// keep leaves out what is not in another set too.
func (b row) keep(c row) {
	for n := range b {
		b[n] &= c[n]
	}
}
