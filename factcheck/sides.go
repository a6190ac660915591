package factcheck

import (
	"cmp"
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

// grower grows the clusters of one class of edges.
type grower struct {
	*board
	class Relation
	edges map[[2]int]edge
	near  map[int][]int // by claim: those it stands against
	topic map[int][]int
	done  map[[2]int]bool
}

// cover grows clusters until every edge is in one.
func (b *board) cover(class Relation, list []edge) []cluster {
	sortBy(list, b.worse)
	g := grower{board: b, class: class, edges: map[[2]int]edge{}, near: map[int][]int{}, topic: b.members(), done: map[[2]int]bool{}}
	for _, e := range list {
		g.edges[[2]int{e.i, e.j}] = e
		g.near[e.i] = append(g.near[e.i], e.j)
		g.near[e.j] = append(g.near[e.j], e.i)
	}
	var out []cluster
	for _, e := range list {
		if !g.done[[2]int{e.i, e.j}] {
			out = append(out, g.grow(e))
		}
	}
	return out
}

// worse orders edges from the worst.
func (b *board) worse(x, y edge) int {
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

// members lists the claims of each topic, in the order of their content.
func (b *board) members() map[int][]int {
	out := map[int][]int{}
	for i := range b.said {
		t := b.topics.find(i)
		out[t] = append(out[t], i)
	}
	return out
}

func (g *grower) grow(e edge) cluster {
	c := cluster{class: g.class, worst: e, sides: [][]int{{e.i}, {e.j}}}
	for _, x := range g.candidates(e) {
		g.place(&c, x)
	}
	g.gather(&c)
	c.fits = append(c.fits, g.bystanders(&c)...)
	g.tick(&c)
	return c
}

// candidates are the claims that stand against one of the first two.
func (g *grower) candidates(e edge) []int {
	list := slices.Concat(g.near[e.i], g.near[e.j])
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(x int) bool { return x == e.i || x == e.j })
}

// place puts a claim on the side it belongs to, or on a new one.
func (g *grower) place(c *cluster, x int) {
	home := -1
	for n, side := range c.sides {
		switch {
		case g.against(x, side):
		case home < 0 && g.withAll(x, side):
			home = n
		default:
			return
		}
	}
	if home < 0 {
		c.sides = append(c.sides, []int{x})
		return
	}
	c.sides[home] = append(c.sides[home], x)
}

// gather adds the claims of the topic that no pair of the class was kept for, because
// beside a draft two sources are no pair: a source that says what the draft says stands
// on its side.
func (g *grower) gather(c *cluster) {
	if len(g.drafts) == 0 || g.Peers {
		return
	}
	taken := slices.Concat(c.sides...)
	for _, x := range g.topic[g.topics.find(c.worst.i)] {
		if slices.Contains(taken, x) {
			continue
		}
		home, against := -1, 0
		for n, side := range c.sides {
			if g.against(x, side) {
				against++
			} else if g.withAll(x, side) {
				home = n
			}
		}
		if home >= 0 && against == len(c.sides)-1 {
			c.sides[home] = append(c.sides[home], x)
		}
	}
}

func (g *grower) edge(i, j int) (edge, bool) {
	e, ok := g.edges[[2]int{min(i, j), max(i, j)}]
	return e, ok
}

// against reports whether a claim stands against a whole side.
func (g *grower) against(x int, side []int) bool {
	return !slices.ContainsFunc(side, func(y int) bool { return !g.stands(x, y) })
}

// stands reports whether two claims differ as the cluster's do. Two sources
// differ from each other beside a draft without being a finding of their own.
func (g *grower) stands(x, y int) bool {
	if _, ok := g.edge(x, y); ok {
		return true
	}
	if len(g.drafts) == 0 || g.Peers || g.said[x].draft || g.said[y].draft {
		return false
	}
	return classOf(g.relation(x, y)) == g.class
}

func (g *grower) withAll(x int, side []int) bool {
	return !slices.ContainsFunc(side, func(y int) bool { return !g.agrees(x, y) })
}

// bystanders are claims of the topic that agree with two sides and more.
func (g *grower) bystanders(c *cluster) []int {
	taken := slices.Concat(c.sides...)
	var out []int
	for _, x := range g.topic[g.topics.find(c.worst.i)] {
		if slices.Contains(taken, x) {
			continue
		}
		n := 0
		for _, side := range c.sides {
			if g.withAll(x, side) {
				n++
			}
		}
		if n > 1 {
			out = append(out, x)
		}
	}
	return out
}

// tick marks the pairs that the cluster covers: those across two of its sides,
// and those of a claim that fits some sides with the others.
func (g *grower) tick(c *cluster) {
	for n, side := range c.sides {
		for _, x := range side {
			for _, other := range c.sides[n+1:] {
				for _, y := range other {
					c.self = g.cross(x, y) == SelfConflict || c.self
				}
			}
			for _, y := range c.fits {
				g.cross(x, y)
			}
		}
	}
}

// cross marks one pair and tells how it stands.
func (g *grower) cross(x, y int) Relation {
	e, ok := g.edge(x, y)
	if ok {
		g.done[[2]int{e.i, e.j}] = true
	}
	return e.Relation
}
