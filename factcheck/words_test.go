package factcheck

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSortBy(t *testing.T) {
	type value struct{ key, place int }
	random := rand.New(rand.NewPCG(1, 2))
	for n := range 200 {
		list := make([]value, n)
		for i := range list {
			list[i] = value{random.IntN(1 + n/3), i}
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, func(a, b value) int { return cmp.Compare(a.key, b.key) })
		sortBy(list, func(i, j int) int { return cmp.Compare(list[i].key, list[j].key) })
		assert.Equal(t, want, list, "equal values stand as they did")
	}
}
