package words_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

var seeds = []string{
	"\x1b[31mTen\x1b[0m \x1b]8;;a\a20\x1b(B\x1b", "", " ", "At least 23 people died.", "Gen. Rossi’s men; 20,000 in 2003.[49] With",
	"J.K. a.m U.S.A. U.S.Army e.g.this", "\xff\xfe caf\xc3", "٢٠٬٠٠٠ شخص۔ 死者は二十人。",
	"a\u0301\u0302 \u00ad\u200b\u202e 👨‍👩‍👧 ½²", "'s ’s Iran'S they've", "Dead: 20\n\nInjured: 30\r\rMissing\n• five",
	"“Why?” Rossi said. died.49 With [citation needed] [[[", "1. The first. 2. The second.", "....!?!…", "x.1.2.3,4'5’6",
}

// The laws of a text's tokens and sentences, for any bytes at all.
func FuzzSplit(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, "At least 23 people died.\nNo. 3")
	}
	lex := lexicon.English()
	f.Fuzz(func(t *testing.T, s, other string) {
		text := words.Split(lex, s)
		requireTokens(t, text)
		requireSentences(t, text)

		var reused words.Text
		reused.Reset(lex, other)
		reused.Reset(lex, s)
		require.Equal(t, text.Tokens, append([]words.Token{}, reused.Tokens...), "memory that was used before changes nothing")
		require.Equal(t, len(text.Sentences), len(reused.Sentences))
		for i, sentence := range text.Sentences {
			require.Equal(t, sentence, reused.Sentences[i])
		}
	})
}

// requireTokens: tokens lie in the text, in order, apart, and leave out nothing
// that a reader sees.
func requireTokens(t *testing.T, text *words.Text) {
	t.Helper()
	end := int32(0)
	for i, tok := range text.Tokens {
		require.GreaterOrEqual(t, tok.Start, end, "token %d begins before the last one ends", i)
		require.Greater(t, tok.End, tok.Start, "token %d is empty", i)
		requireBlank(t, text.S[end:tok.Start])
		end = tok.End
		require.Equal(t, tok.Kind == words.Mark, tok.Rune != 0 || text.At(i) == "\x00", "only marks have a rune")
	}
	require.LessOrEqual(t, int(end), len(text.S))
	requireBlank(t, text.S[end:])
}

var escapes = regexp.MustCompile(`\x1b(\[[ -?]*[@-~]|\][^\x07\x1b\r\n]*(\x07|\x1b\\)|[()][0-~])?`)

func requireBlank(t *testing.T, gap string) {
	t.Helper()
	gap = escapes.ReplaceAllString(gap, " ")
	seen := strings.TrimFunc(gap, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	require.Empty(t, seen, "between two tokens")
}

// requireSentences: every token is in one sentence, and none is empty.
func requireSentences(t *testing.T, text *words.Text) {
	t.Helper()
	next := 0
	for _, s := range text.Sentences {
		require.Equal(t, next, s.First, "a sentence begins where the last one ended")
		require.Greater(t, s.Last, s.First)
		next = s.Last
	}
	require.Len(t, text.Tokens, next)
}

// What stands behind a full stop, an empty line and a plain sentence does not
// change how the text before it is split.
func FuzzSplitAgreesOnParts(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	lex := lexicon.English()
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "\n\r") { // how lines are filled is a matter of the whole text
			return
		}
		s += " ended."
		alone := words.Split(lex, s)
		more := words.Split(lex, s+"\n\n"+strings.Repeat("Then it went on for long. ", 3+len(s)/20))
		n := len(alone.Tokens)
		require.Equal(t, alone.Tokens, more.Tokens[:n])
		require.Equal(t, alone.Sentences, more.Sentences[:len(alone.Sentences)])
	})
}
