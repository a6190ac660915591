package factcheck

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck/internal/newsgen"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// The oracle is the simple method that a check must equal, finding for finding. It asks
// every pair of claims that are of one family of measures, neither of them set aside
// (see thin), and neither both rows of one table nor, beside a draft, both sources of two
// texts. Sides are grown pair by pair. It takes the square of the claims, and the cube
// where many differ.

// everyPair visits all pairs that may be asked.
func (b *board) everyPair(visit func(i, j int)) {
	for j := range b.said {
		for i := range j {
			if b.index.family[i] != b.index.family[j] || b.said[i].listed || b.said[j].listed || b.oneTable(i, j) || b.skip(i, j) {
				continue
			}
			visit(i, j)
		}
	}
}

// slowly is a check by the oracle.
func (k *Checker) slowly(srcs []sources.Source, list []claims.Claim) ([]Finding, Stats) {
	list, stats := sortClaims(list), Stats{Relations: map[string]int{}, NotCompare: map[string]int{}}
	b := k.newBoard(list, draftsOf(srcs), &stats)
	b.from, b.wires = k.originsOf(srcs), k.creditsOf(srcs, nil)
	b.parties, b.houses = partiesOf(srcs), housesOf(srcs)
	b.compareAll(b.everyPair)
	var found []cluster
	byClass := map[Relation][]edge{}
	for _, e := range b.edges {
		c := classOf(e.Relation)
		byClass[c] = append(byClass[c], e)
	}
	for _, r := range Rules {
		if classOf(r.Relation) == r.Relation {
			found = append(found, b.slowCover(r.Relation, byClass[r.Relation])...)
			delete(byClass, r.Relation)
		}
	}
	out := b.findings(found, list)
	b.count(out)
	repeat(out, list)
	b.name(out, list)
	sortFindings(out)
	return out, stats
}

func TestOracle(t *testing.T) {
	for seed := range uint64(4) {
		list := newsgen.Claims(seed, 2000)
		for _, drafts := range []int{0, 40} {
			t.Run(fmt.Sprint(seed, " beside a draft every ", drafts), func(t *testing.T) {
				srcs := sourcesOf(list, drafts)
				var k Checker
				want, stats := k.slowly(sortSources(srcs), list)
				r := k.CheckSourced(srcs, list)
				require.NotEmpty(t, want)
				require.Len(t, r.Findings, len(want))
				for n := range want {
					require.Equal(t, want[n], r.Findings[n])
				}
				assert.Equal(t, stats.Pairs, r.Stats.Pairs)
				assert.Equal(t, stats.Topics, r.Stats.Topics)
				assert.Equal(t, stats.Relations, r.Stats.Relations)
			})
		}
	}
}

// sourcesOf lists the sources of some claims, every so many of them a draft; 0 is none.
func sourcesOf(list []claims.Claim, drafts int) (out []sources.Source) {
	seen := map[string]bool{}
	for _, c := range list {
		if seen[c.Citation.Source] {
			continue
		}
		seen[c.Citation.Source] = true
		s := sources.Source{ID: c.Citation.Source, Published: c.Published}
		if drafts > 0 && len(out)%drafts == 3 {
			s.Kind = sources.Draft
		}
		out = append(out, s)
	}
	return out
}

// madeUpBoard is the board of a check of made-up news.
func madeUpBoard(list []claims.Claim, drafts int) *board {
	srcs := sortSources(sourcesOf(list, drafts))
	var k Checker
	return k.newBoard(sortClaims(list), draftsOf(srcs), &Stats{NotCompare: map[string]int{}})
}

// What does not meet in the index is not compared by the tests either, and what meets
// does so once.
func TestIndexLeavesOutNothing(t *testing.T) {
	for seed := range uint64(4) {
		for _, drafts := range []int{0, 13} {
			b := madeUpBoard(newsgen.Claims(seed, 2000), drafts)
			met := map[[2]int]bool{}
			b.index.pairs(func(i, j int) {
				pair := [2]int{min(i, j), max(i, j)}
				require.False(t, met[pair], "%v meet twice", pair)
				met[pair] = true
			})
			require.NotEmpty(t, met)
			b.everyPair(func(i, j int) {
				if !met[[2]int{i, j}] {
					c := b.compareAt(i, j)
					assert.NotEmpty(t, c.Stopped, "%d and %d are %s: %q, %q", i, j, c.Relation, b.said[i].claim.Sentence, b.said[j].claim.Sentence)
				}
			})
		}
	}
}

// What is stopped at a glance the tests stop too, and for the same reason: also a toll
// that rose on another day, and those who are refugees on one day.
func TestGlance(t *testing.T) {
	list := newsgen.Claims(5, 1200)
	for i := range list {
		switch c := &list[i]; {
		case i%4 == 1:
			c.Direction = claims.Up
			if day := spanOf(c.Event.Period); day.days() == 1 {
				c.Event.Period.Core = edtf.FromDays(day.from+3, day.to+3)
			}
		case i%4 == 2 && c.Measure != claims.EventDate:
			c.Extent, c.AsOf, c.Place, c.Event.Kind = claims.Stock, claims.When("2020-12-31"), []string{"Kenya"}, ""
			c.Citation.Row = i % 8 / 4
		case i%16 == 3:
			c.Extent = claims.Increment
		}
	}
	b := madeUpBoard(list, 0)
	g, stopped := b.newGlances(), map[string]int{}
	b.everyPair(func(i, j int) {
		if stop := g.stops(i, j); stop != "" {
			stopped[stop]++
			c := b.compareAt(i, j)
			assert.Equal(t, stop, c.Stopped, "%d and %d are %s: %q, %q", i, j, c.Relation, b.said[i].claim.Sentence, b.said[j].claim.Sentence)
		}
	})
	assert.Greater(t, stopped["event"], 1000)
	assert.Greater(t, stopped["stance"], 0)
}

// oracle grows the clusters of one class of edges.
type oracle struct {
	*board
	class Relation
	edges map[[2]int]edge
	near  map[int][]int // by claim: those it stands against
	topic map[int][]int
	done  map[[2]int]bool
}

// cover grows clusters until every edge is in one.
func (b *board) slowCover(class Relation, list []edge) []cluster {
	sortBy(list, func(i, j int) int { return b.worse(&list[i], &list[j]) })
	g := oracle{board: b, class: class, edges: map[[2]int]edge{}, near: map[int][]int{}, topic: b.slowMembers(), done: map[[2]int]bool{}}
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

// members lists the claims of each topic, in the order of their content.
func (b *board) slowMembers() map[int][]int {
	out := map[int][]int{}
	for i := range b.said {
		t := b.topics.find(i)
		out[t] = append(out[t], i)
	}
	return out
}

func (g *oracle) grow(e edge) cluster {
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
func (g *oracle) candidates(e edge) []int {
	list := slices.Concat(g.near[e.i], g.near[e.j])
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(x int) bool { return x == e.i || x == e.j })
}

// place puts a claim on the side it belongs to, or on a new one.
func (g *oracle) place(c *cluster, x int) {
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
func (g *oracle) gather(c *cluster) {
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

func (g *oracle) edge(i, j int) (edge, bool) {
	e, ok := g.edges[[2]int{min(i, j), max(i, j)}]
	return e, ok
}

// against reports whether a claim stands against a whole side.
func (g *oracle) against(x int, side []int) bool {
	return !slices.ContainsFunc(side, func(y int) bool { return !g.stands(x, y) })
}

// stands reports whether two claims differ as the cluster's do. Two sources
// differ from each other beside a draft without being a finding of their own.
func (g *oracle) stands(x, y int) bool {
	if _, ok := g.edge(x, y); ok {
		return true
	}
	if len(g.drafts) == 0 || g.Peers || g.said[x].draft || g.said[y].draft {
		return false
	}
	return classOf(g.relation(x, y)) == g.class
}

func (g *oracle) withAll(x int, side []int) bool {
	return !slices.ContainsFunc(side, func(y int) bool { return !(x == y || g.relation(x, y) == Agree) })
}

// bystanders are claims of the topic that agree with two sides and more.
func (g *oracle) bystanders(c *cluster) []int {
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
func (g *oracle) tick(c *cluster) {
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
func (g *oracle) cross(x, y int) Relation {
	e, ok := g.edge(x, y)
	if ok {
		g.done[[2]int{e.i, e.j}] = true
	}
	return e.Relation
}
