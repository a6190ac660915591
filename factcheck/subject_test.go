package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSkeleton(t *testing.T) {
	for _, same := range [][]string{
		{"fakhura", "fakhora", "al fakhoura"},
		{"qarsun", "karsoun", "karson"},
		{"the old mosul", "old mosul", "old mossul"},
	} {
		for _, s := range same[1:] {
			assert.Equal(t, skeleton(same[0]), skeleton(s), s)
		}
	}
	for _, other := range [][2]string{{"fakhura", "fahora"}, {"arden", "eden"}, {"karsun", "karsun hill"}} {
		assert.NotEqual(t, skeleton(other[0]), skeleton(other[1]), other)
	}
}
