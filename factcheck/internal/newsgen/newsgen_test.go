package newsgen

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
)

// Each claim stands where its citation says, and one seed gives one archive.
func TestMake(t *testing.T) {
	news := Make(7, 300)
	var list []claims.Claim
	for _, text := range news.Texts {
		assert.Len(t, text.Claims, PerText)
		for _, c := range text.Claims {
			assert.Equal(t, c.Citation.Quote, text.Body[c.Citation.Start:c.Citation.End])
			assert.Contains(t, text.Body, c.Sentence)
			assert.Equal(t, text.ID, c.Citation.Source)
		}
		list = append(list, text.Claims...)
	}
	assert.Equal(t, list, Claims(7, 3000))
	assert.NotEqual(t, list, Claims(8, 3000))
	assert.Len(t, Claims(7, 2995), 2995)
}

// The shares are those of the labelled news, or near them.
func TestShares(t *testing.T) {
	list := Claims(1, 50_000)
	texts := map[string]map[string]bool{} // by day and first place of an event: the texts that tell of it
	n := map[string]int{}
	for _, c := range list {
		n[string(c.Measure)]++
		if len(c.Speakers) > 0 {
			n["speaker"]++
		}
		if c.Event.Period.Known() {
			n["dated"]++
		}
		if e := c.Event; len(e.Places) > 0 && e.Period.Known() {
			key := e.Period.Core.String() + e.Places[0]
			if texts[key] == nil {
				texts[key] = map[string]bool{}
			}
			texts[key][c.Citation.Source] = true
		}
	}
	share := func(what string) float64 { return float64(n[what]) / float64(len(list)) }
	assert.InDelta(t, 0.25, share("deaths"), 0.06)
	assert.InDelta(t, 0.2, share("speaker"), 0.05)
	assert.InDelta(t, 0.6, share("dated"), 0.1)

	var sizes []int
	few := 0
	for _, t := range texts {
		sizes = append(sizes, len(t))
		if len(t) <= 3 {
			few++
		}
	}
	assert.Greater(t, float64(few)/float64(len(sizes)), 0.5, "most events are told in one to three texts")
	assert.Greater(t, slices.Max(sizes), 100, "and some in hundreds")
}
