package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every word is found by each of the ways, and no other word is.
func TestIndex(t *testing.T) {
	lex := English()
	for w := 1; w < len(lex.spelling); w++ {
		s := lex.spelling[w]
		require.Equal(t, Word(w), lex.Find(s))
		require.Equal(t, Word(w), lex.Word([]byte(s)))
		if strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789") == "" {
			require.Equal(t, Word(w), lex.Folded(hash(s), strings.ToUpper(s)))
		}
		require.Zero(t, lex.Find(s+"\x00"))
		require.Zero(t, lex.Find("\x00"+s))
	}
	assert.Zero(t, lex.Find(""))
	assert.Zero(t, lex.Word(nil))
	assert.Zero(t, lex.Folded(NoLetters, ""))
}

// Words whose hashes are the same are told apart by their letters, and more
// words than there was room for are all kept.
func TestIndexGrows(t *testing.T) {
	lex := &Lexicon{index: newIndex()}
	lex.intern("")
	for i := range 20_000 {
		require.Equal(t, Word(i+1), lex.intern(fmt.Sprint("word", i)))
	}
	for i := range 20_000 {
		require.Equal(t, Word(i+1), lex.Find(fmt.Sprint("word", i)))
		require.Equal(t, Word(i+1), lex.intern(fmt.Sprint("word", i)))
	}
	assert.Zero(t, lex.Find("word"))
	same := hash("word7")
	assert.Zero(t, lex.Folded(same, "word8"))
	assert.Zero(t, lex.Folded(same, "wor"))
}

// A word alone has one entry of a class at most that matters: the first.
func TestLone(t *testing.T) {
	lex := English()
	for w := range lex.spelling {
		for c := Class(1); c < classes; c++ {
			var want *Entry
			for _, e := range lex.At(Word(w)) {
				if e.Class == c && len(e.Words) == 1 {
					want = e
					break
				}
			}
			require.Equal(t, want, lex.Lone(Word(w), c), "%s %d", lex.spelling[w], c)
		}
	}
}
