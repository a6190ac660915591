package claims

import (
	"maps"
	"slices"
)

// MeasureInfo is what comparison has to know of a measure.
type MeasureInfo struct {
	ID     Measure   `json:"id"`
	Scale  Scale     `json:"scale"`            // owns widths and severities; zero is a count
	Grows  bool      `json:"grows,omitempty"`  // a running total, which a later figure may update
	Needs  []Facet   `json:"needs,omitempty"`  // facets that must be known on both sides
	Within []Measure `json:"within,omitempty"` // broader measures: deaths lie within casualties
	Label  string    `json:"label,omitempty"`  // for people: "death toll"
	Unit   string    `json:"unit,omitempty"`   // what is counted: "dead"
}

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
)

// Measures is a set of measures and how they stand to each other. The lexicon
// has the one for news; the zero value knows no measure and treats every id as
// a plain count of its own.
type Measures map[Measure]MeasureInfo

// Equal reports whether two descriptions are the same in every field.
func (m MeasureInfo) Equal(n MeasureInfo) bool {
	return m.ID == n.ID && m.Scale == n.Scale && m.Grows == n.Grows && m.Label == n.Label && m.Unit == n.Unit &&
		slices.Equal(m.Needs, n.Needs) && slices.Equal(m.Within, n.Within)
}

// Equal reports whether two sets hold the same measures.
func (ms Measures) Equal(ns Measures) bool { return maps.EqualFunc(ms, ns, MeasureInfo.Equal) }

// Info describes a measure. An unknown id is a count that does not grow.
func (ms Measures) Info(m Measure) MeasureInfo {
	info := ms[m]
	info.ID = m
	return info
}

// Within reports whether whatever a counts, b counts too: deaths lie within
// casualties. It follows chains, is false for a measure and itself, and ends on
// a set that goes round in circles.
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

// Related reports whether figures of a and b can be held against each other at
// all: they are one measure, or one lies within the other. The empty measure is
// related to none.
func (ms Measures) Related(a, b Measure) bool {
	if a == "" || b == "" {
		return false
	}
	return a == b || ms.Within(a, b) || ms.Within(b, a)
}
