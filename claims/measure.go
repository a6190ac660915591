package claims

import (
	"maps"
	"slices"
)

// MeasureInfo is what comparison, and whoever looks a measure up, has to know of
// it. The zero value is a count that does not grow and stands in no relation.
type MeasureInfo struct {
	ID       Measure   `json:"id"`
	Topic    string    `json:"topic,omitempty"`    // the branch of the tree that it is shown in: "harm"
	Scale    Scale     `json:"scale"`              // owns widths and severities; zero is a count
	Grows    bool      `json:"grows,omitempty"`    // a running total, which a later figure may update
	Needs    []Facet   `json:"needs,omitempty"`    // facets that must be known on both sides
	Within   []Measure `json:"within,omitempty"`   // broader measures: bodies lie within deaths, and are compared as part and whole
	Sum      []Measure `json:"sum,omitempty"`      // measures that add up to it and leave nothing out
	Apart    []Measure `json:"apart,omitempty"`    // measures that share words or people with it and are never compared with it
	Like     []Measure `json:"like,omitempty"`     // measures that texts use of the same people: who is arrested is also said to be captured
	Kind     Measure   `json:"kind,omitempty"`     // what the unit alone gives, of which this is one sort: a depth is a distance
	Units    []string  `json:"units,omitempty"`    // units whose figures are of this measure; "money" stands for every currency
	Counts   Who       `json:"counts,omitempty"`   // what may be counted so; empty is anything
	Label    string    `json:"label,omitempty"`    // for people: "death toll"
	Unit     string    `json:"unit,omitempty"`     // what is counted: "dead"
	Standard string    `json:"standard,omitempty"` // the codebook or norm that it follows
}

// Who says whom or what a measure can count, so that a verb of it is not taken for
// one where something else is its object. The zero value is anything.
type Who string

// What a measure may count. Where only people can be counted so, a noun that no
// list has is taken for people; where the verb has other objects too (ships are
// missing, offices evacuated), only a noun that names people is.
const (
	People      Who = "people"
	NamedPeople Who = "named people"
)

// Facet names one slot of a claim that decides whether it can be compared.
type Facet string

// The facets that a measure may need.
const (
	FacetPlace     Facet = "place"
	FacetEnds      Facet = "ends"      // both ends of a distance
	FacetWhole     Facet = "whole"     // what a percentage is of
	FacetPredicate Facet = "predicate" // what is true of that share
	FacetNoun      Facet = "noun"
	FacetVerb      Facet = "verb"
	FacetEvent     Facet = "event"
	FacetMoment    Facet = "moment" // the moment of counting, for a stock that rises and falls
)

// Measures is a set of measures and how they stand to each other. The lexicon
// has the one for news; the zero value knows no measure and treats every id as
// a plain count of its own.
type Measures map[Measure]MeasureInfo

// Equal reports whether two descriptions are the same in every field.
func (m MeasureInfo) Equal(n MeasureInfo) bool {
	return m.ID == n.ID && m.Topic == n.Topic && m.Scale == n.Scale && m.Grows == n.Grows && m.Kind == n.Kind &&
		m.Counts == n.Counts && m.Label == n.Label && m.Unit == n.Unit && m.Standard == n.Standard &&
		slices.Equal(m.Needs, n.Needs) && slices.Equal(m.Within, n.Within) && slices.Equal(m.Sum, n.Sum) &&
		slices.Equal(m.Apart, n.Apart) && slices.Equal(m.Like, n.Like) && slices.Equal(m.Units, n.Units)
}

// Equal reports whether two sets hold the same measures.
func (ms Measures) Equal(ns Measures) bool { return maps.EqualFunc(ms, ns, MeasureInfo.Equal) }

// Info describes a measure. An unknown id is a count that does not grow.
//
//go:noinline
func (ms Measures) Info(m Measure) MeasureInfo {
	info := ms[m]
	info.ID = m
	return info
}

// Within reports whether whatever a counts, b counts too: deaths lie within
// casualties. It follows chains, is false for a measure and itself, and ends on
// a set that goes round in circles.
//
//go:noinline
func (ms Measures) Within(a, b Measure) bool {
	if a == b {
		return false
	}
	seen := map[Measure]bool{a: true}
	for queue := []Measure{a}; len(queue) > 0; {
		next := queue[0]
		queue = queue[1:]
		for _, broader := range ms[next].Within {
			if broader == b {
				return true
			}
			if !seen[broader] {
				seen[broader] = true
				queue = append(queue, broader)
			}
		}
	}
	return false
}

// Apart reports whether either of two measures says that it is never compared
// with the other.
func (ms Measures) Apart(a, b Measure) bool {
	return slices.Contains(ms[a].Apart, b) || slices.Contains(ms[b].Apart, a)
}

// Like reports whether either of two measures says that texts use both of the same
// people or things.
func (ms Measures) Like(a, b Measure) bool {
	return slices.Contains(ms[a].Like, b) || slices.Contains(ms[b].Like, a)
}

// Related reports whether figures of a and b can be held against each other at
// all: they are one measure, or one lies within the other, and neither is kept
// apart. The empty measure is related to none.
func (ms Measures) Related(a, b Measure) bool {
	if a == "" || b == "" || ms.Apart(a, b) {
		return false
	}
	return a == b || ms.Within(a, b) || ms.Within(b, a)
}
