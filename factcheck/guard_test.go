package factcheck

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
)

func faulty() []sources.Document {
	return []sources.Document{
		text("a.txt", "2001", "The Lowland War of 1988 to 1996 killed more than 30,000 people."),
		text("b.txt", "2001", "The Lowland War of 1988 to 1996 killed 20,000 people."),
		text("c.txt", "2001", "The Upland War of 1958 to 1960 killed 900 people."),
		text("d.txt", "2001", "The Upland War of 1958 to 1960 killed 500 people."),
	}
}

// A panic in the reading of one text leaves the others compared, and the report
// incomplete.
func TestFaultInReadingIsOfOneText(t *testing.T) {
	k := Checker{Edit: func(doc sources.Document, _ *extract.Reading) {
		if doc.Source.Key() == "c.txt" {
			panic("no such comment")
		}
	}}
	r := k.Check(faulty()...)
	assert.False(t, r.Complete)
	assert.Len(t, r.Findings, 1)
	assert.Len(t, r.Sources, 4)
	require.Len(t, r.Problems, 1)
	assert.Equal(t, "c.txt", r.Problems[0].Path)
	assert.True(t, r.Problems[0].Fatal)
	assert.Contains(t, r.Problems[0].Error, "a fault of factcheck, not of the text: no such comment (guard_test.go:")
	assert.Contains(t, r.Problems[0].Stack, "guard_test.go")
}

// So does one in the comparison of two claims, wherever it arises.
func TestFaultInComparisonIsOfOnePair(t *testing.T) {
	whole := Check(faulty()...)
	require.Len(t, whole.Findings, 2)
	k := Checker{Definition: func(low, _ claims.Claim) (string, bool) {
		if strings.Contains(low.Sentence, "Upland") {
			panic("no such group")
		}
		return "", false
	}}
	r := k.Check(faulty()...)
	assert.False(t, r.Complete)
	assert.Len(t, r.Claims, len(whole.Claims))
	require.Len(t, r.Findings, 1)
	assert.Contains(t, r.Findings[0].Event, "Lowland")
	require.Len(t, r.Problems, 1, "one mistake is told once: %v", r.Problems)
	assert.Equal(t, "d.txt", r.Problems[0].Path)
	assert.False(t, r.Problems[0].Fatal, "it was read, and its other claims were compared")
	assert.Contains(t, r.Problems[0].Error, "two figures were not compared: a fault of factcheck")
}

// Two claims that somebody compares by hand are no list of texts: nothing is hidden.
func TestFaultOfTwoClaimsIsRaised(t *testing.T) {
	r := Check(faulty()[:2]...)
	k := Checker{Definition: func(_, _ claims.Claim) (string, bool) { panic("no such group") }}
	var figures []claims.Claim
	for _, c := range r.Claims {
		if c.Measure == claims.Deaths {
			figures = append(figures, c)
		}
	}
	require.Len(t, figures, 2)
	assert.Panics(t, func() { k.Compare(figures[0], figures[1]) })
}
