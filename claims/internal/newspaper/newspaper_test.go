package newspaper

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestSeeds(t *testing.T) {
	assert.Equal(t, Text(1, 10_000), Text(1, 10_000))
	assert.NotEqual(t, Text(1, 10_000), Text(2, 10_000))
	assert.InDelta(t, 10_000, len(Text(1, 10_000)), 2000)
	assert.Equal(t, Article(7), Article(7))
	assert.NotEqual(t, Article(7), Article(8))
}

func TestNoPieceIsLeftOpen(t *testing.T) {
	size, least := 0, 1<<20
	for seed := range uint64(200) {
		text := Article(seed)
		assert.NotContains(t, text, "{")
		assert.True(t, utf8.ValidString(text))
		assert.Equal(t, 1, strings.Count(text[:strings.Index(text, "\n\n")+1], "\n"), "a headline of one line")
		size, least = size+len(text), min(least, len(text))
	}
	assert.InDelta(t, 4000, size/200, 1000)
	assert.Greater(t, least, 1500)
}
