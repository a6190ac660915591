package words

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLists(t *testing.T) {
	const list = "an a of often the ’s"
	for _, word := range []string{"an", "a", "of", "often", "the", "’s"} {
		assert.True(t, IsOne(word, list), word)
		assert.True(t, IsAny(word, list), word)
	}
	for _, word := range []string{"", " ", "n", "f", "ofte", "he", "th", "then", "an ", "’", "’s ", "s", "x", "an a of often the ’s and"} {
		assert.False(t, IsOne(word, list), word)
		assert.False(t, IsAny(word, list), word)
	}
	assert.False(t, IsOne("The", list))
	assert.True(t, IsAny("The", list))
	assert.True(t, IsAny("OFTEN", list))
	assert.False(t, IsAny("the", ""))
}
