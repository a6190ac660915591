package match_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// small is a lexicon with phrases that begin and end alike.
func small(t *testing.T) *lexicon.Lexicon {
	fields, err := lexicon.Parse("test.lex", `
hedge short
  before: more
hedge middle
  before: more than
hedge long
  before: more than just
  after:  more or less
currency AUD
  mark: a$
event end
  noun: cease-fire; red cross's aid
measure one
  object: shoot dead
measure two
  object: shoot
`)
	require.NoError(t, err)
	lex, err := lexicon.Compile(fields)
	require.NoError(t, err)
	return lex
}

func TestAt(t *testing.T) {
	lex := small(t)
	for _, c := range []struct {
		name, text string
		i, end     int
		class      lexicon.Class
		want       string
		next       int
	}{
		{"longest", "more than just 20", 0, 4, lexicon.HedgeBefore, "long", 3},
		{"as much as stands there", "more than 20", 0, 3, lexicon.HedgeBefore, "middle", 2},
		{"one word", "more 20", 0, 2, lexicon.HedgeBefore, "short", 1},
		{"up to the end and no further", "more than just 20", 0, 2, lexicon.HedgeBefore, "middle", 2},
		{"nothing before the end", "more than", 0, 0, lexicon.HedgeBefore, "", 0},
		{"another class begins so too", "more or less", 0, 3, lexicon.HedgeAfter, "long", 3},
		{"not of this class", "more or less", 0, 3, lexicon.EventNoun, "", 0},
		{"not at this token", "20 more than", 0, 3, lexicon.HedgeBefore, "", 0},
		{"further on", "20 more than", 1, 3, lexicon.HedgeBefore, "middle", 3},
		{"in any case", "MORE Than 20", 0, 3, lexicon.HedgeBefore, "middle", 2},
		{"a word between", "more and than", 0, 3, lexicon.HedgeBefore, "short", 1},
		{"a mark between", "more, than", 0, 3, lexicon.HedgeBefore, "short", 1},
		{"hyphen", "cease-fire", 0, 3, lexicon.EventNoun, "end", 3},
		{"hyphen and a line's end", "cease-\nfire", 0, 3, lexicon.EventNoun, "end", 3},
		{"dash", "cease - fire", 0, 3, lexicon.EventNoun, "", 0},
		{"possessive", "Red Cross’s aid", 0, 4, lexicon.EventNoun, "end", 4},
		{"glued mark", "A$50", 0, 3, lexicon.CurrencyMark, "AUD", 2},
		{"mark of the next word", "A $50 prize", 0, 4, lexicon.CurrencyMark, "", 0},
		{"before the text", "more", -1, 1, lexicon.HedgeBefore, "", -1},
		{"behind the text", "more", 1, 1, lexicon.HedgeBefore, "", 1},
	} {
		text := words.Split(lex, c.text)
		e, next := match.At(text, c.i, c.end, c.class)
		assert.Equal(t, c.want, name(e), c.name)
		assert.Equal(t, c.next, next, c.name)
	}
}

func TestBefore(t *testing.T) {
	lex := small(t)
	for _, c := range []struct {
		name, text string
		i, first   int
		class      lexicon.Class
		want       string
		begin      int
	}{
		{"longest", "more than just 20", 3, 0, lexicon.HedgeBefore, "long", 0},
		{"not from before the first token", "more than just 20", 3, 1, lexicon.HedgeBefore, "", 3},
		{"right before", "more than those 20", 3, 0, lexicon.HedgeBefore, "", 3},
		{"ends where it should", "more than 20", 2, 0, lexicon.HedgeBefore, "middle", 0},
		{"one word", "and more 20", 2, 0, lexicon.HedgeBefore, "short", 1},
		{"nothing stands before", "20", 0, 0, lexicon.HedgeBefore, "", 0},
		{"first is out of the text", "more 20", 1, -5, lexicon.HedgeBefore, "short", 0},
		{"not of this class", "more 20", 1, 0, lexicon.EventNoun, "", 1},
		{"a class without phrases", "more 20", 1, 0, lexicon.Month, "", 1},
	} {
		text := words.Split(lex, c.text)
		e, begin := match.Before(text, c.i, c.first, c.class)
		assert.Equal(t, c.want, name(e), c.name)
		assert.Equal(t, c.begin, begin, c.name)
	}
}

// What At finds from the left Before finds from the right, in English.
func TestBeforeFindsWhatAtFinds(t *testing.T) {
	lex := lexicon.English()
	text := words.Split(lex, "Officials said at least 20 people, including no fewer than twelve of the hundreds of thousands of refugees from the south of the town, may have been shot dead in the air strike a day before the cease-fire.")
	found := 0
	for i := range text.Tokens {
		for c := lexicon.Number; c <= lexicon.Happening; c++ {
			e, next := match.At(text, i, len(text.Tokens), c)
			if e == nil {
				continue
			}
			got, begin := match.Before(text, next, i, c)
			assert.Equal(t, e.Words, got.Words, "%s", text.Quote(i, next))
			assert.Equal(t, i, begin)
			found++
		}
	}
	assert.Greater(t, found, 50)
}

func name(e *lexicon.Entry) string {
	if e == nil {
		return ""
	}
	return e.Name
}
