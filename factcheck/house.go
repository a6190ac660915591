package factcheck

import "github.com/sourcedclaims/factcheck/sources"

// A newsroom may have settled on a figure: it stands in its configuration, or in a text of
// the kind [sources.House]. Then a draft is held against it, and that other sources differ
// from the draft is told, but is a note: the newsroom knew of it when it settled.

// housesOf are the sources with the figures of the house.
func housesOf(srcs []sources.Source) map[string]bool {
	out := map[string]bool{}
	for i := range srcs {
		if s := &srcs[i]; s.Kind == sources.House {
			out[s.Key()] = true
		}
	}
	return out
}

var settledOn = reason("house", "settled", phrase("the house has settled on a figure: that other sources differ is a note"))

// settleHouse makes notes of what other sources have against a draft where the house has a
// figure of the same thing.
func (b *board) settleHouse() {
	if len(b.houses) == 0 {
		return
	}
	var settled []int
	for i := range b.said {
		if b.ofHouse(i) {
			settled = append(settled, i)
		}
	}
	for n := range b.edges {
		e := &b.edges[n]
		own, other := e.i, e.j
		if !b.said[own].draft {
			own, other = other, own
		}
		if e.Level > Note && b.said[own].draft && !b.said[other].draft && !b.ofHouse(other) && b.isSettled(settled, own, other) {
			e.Level, e.housed = Note, true
		}
	}
}

// isSettled reports whether the house has a figure of what a draft and a source are of: the
// draft's own, in the same words, or another.
func (b *board) isSettled(settled []int, own, other int) bool {
	for _, h := range settled {
		if h == own || b.onOne(h, own) && b.onOne(h, other) {
			return true
		}
	}
	return false
}

//go:noinline
func (b *board) ofHouse(i int) bool {
	for _, d := range b.said[i].docs {
		if b.houses[d] {
			return true
		}
	}
	return false
}

// onOne reports whether two utterances are of one thing, whether they agree on it or not.
//
//go:noinline
func (b *board) onOne(i, j int) bool {
	if b.index.family[i] != b.index.family[j] {
		return false
	}
	switch b.relation(i, j) {
	case "", DifferentScope, PartWhole, PartExceedsWhole:
		return false
	}
	return true
}
