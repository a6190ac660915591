package factcheck

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
)

// table is n figures of one thing in one text.
func table(source string, n int) []claims.Claim {
	var list []claims.Claim
	for i := range n {
		c := toll(source, fmt.Sprint(1000+i), scene("Bam"), sentence(fmt.Sprint(source, i)))
		c.Citation.Start, c.Citation.End = 10*i, 10*i+4
		list = append(list, c)
	}
	return list
}

func TestCrowd(t *testing.T) {
	other := toll("b", "9000", scene("Bam"), sentence("another text"))
	few := CheckClaims(append(table("a", crowd), other)...)
	assert.True(t, few.Complete, "as many as may be are all compared")
	assert.Empty(t, few.Problems)

	many := CheckClaims(append(table("a", 5*crowd), other)...)
	assert.False(t, many.Complete)
	require.Len(t, many.Problems, 1)
	assert.Equal(t, "a", many.Problems[0].Path)
	assert.Contains(t, many.Problems[0].Error, "only the 64 lowest and the 64 highest")
	quotes := map[string]bool{}
	for _, f := range many.Findings {
		for _, s := range f.Sides {
			for _, c := range s.Claims {
				quotes[c.Source+" "+c.Quote] = true
			}
		}
	}
	assert.True(t, quotes["b 9000"], "the other text is still compared")
	assert.True(t, quotes["a 1000"] && quotes[fmt.Sprint("a ", 999+5*crowd)], "with both ends")
	assert.False(t, quotes["a 1300"], "and not with the middle")
}

// A long list of different events is no crowd.
func TestNoCrowd(t *testing.T) {
	var list []claims.Claim
	for i := range 3 * crowd {
		list = append(list, toll("a", fmt.Sprint(1000+i), scene(fmt.Sprint("Town", i)), sentence(fmt.Sprint("a", i))))
	}
	list = append(list, toll("b", "9000", scene("Town7"), sentence("another text")))
	r := CheckClaims(list...)
	assert.Empty(t, r.Problems)
	require.Len(t, r.Findings, 1)
}

// The time for a claim stays flat as one text gives more and more figures.
func BenchmarkCrowd(b *testing.B) {
	for _, n := range []int{500, 5000} {
		list := table("a", n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				CheckClaims(list...)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/claim")
		})
	}
}
