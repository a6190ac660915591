package extract

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

func plainDoc(text string) sources.Document {
	return sources.Document{
		Source: sources.Source{ID: "a"}, Raw: []byte(text),
		Blocks: []sources.Block{{Kind: sources.Paragraph, Text: text, End: len(text)}},
	}
}

// repeated is n numbered repetitions of a pattern.
func repeated(n int, pattern string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, pattern, i+2)
	}
	return b.String()
}

func TestPieces(t *testing.T) {
	text := "The quake killed 20 people" + repeated(2000, ", %d soldiers") + "."
	r := Read(plainDoc(text))
	assert.Empty(t, r.Problems, "a list parts at its commas")
	end := 0
	for _, s := range r.Sentences {
		assert.LessOrEqual(t, len(s.Citation.Quote), maxBytes)
		assert.Empty(t, strings.TrimSpace(text[end:s.Citation.Start]), "nothing is left out")
		end = s.Citation.End
	}
	assert.Equal(t, len(text), end)
	assert.Len(t, append(r.Claims, r.Others...), 2001, "every figure is read")
	for _, c := range r.Claims {
		assert.Contains(t, c.Sentence, c.Citation.Quote)
	}
}

// A claim keeps a bounded part of a sentence without end, cut between words, so
// that what a figure costs does not grow with its sentence.
func TestLongSentenceIsCut(t *testing.T) {
	for _, head := range []string{"The quake killed 20 people", "Das Straßenbauamt zählte 20 people killed"} {
		text := head + repeated(100, ", %d soldiers of the fifth army") + "."
		r := Read(plainDoc(text))
		require.NotEmpty(t, r.Claims)
		for _, c := range r.Claims {
			if c.Citation.Start < maxSentence { // the last piece may be short
				assert.LessOrEqual(t, len(c.Sentence), 2*maxAround+len(c.Citation.Quote))
			}
			assert.Contains(t, c.Sentence, c.Citation.Quote)
			i := strings.Index(text, c.Sentence)
			require.GreaterOrEqual(t, i, 0)
			assert.True(t, i == 0 || text[i-1] == ' ', c.Sentence)
		}
	}
	for _, c := range Read(plainDoc("The quake" + repeated(150, "é%.0[1]d") + " killed 20 people" + repeated(1000, "é%.0[1]d") + ".")).Claims {
		assert.True(t, utf8.ValidString(c.Sentence))
	}
	whole := "The quake killed 20 people, 30 dogs" + strings.Repeat(" and sheep", 90) + "."
	for _, c := range Read(plainDoc(whole)).Claims {
		assert.Equal(t, whole, c.Sentence)
	}
}

// The claims of a sentence share one copy of it, and nobody holds what only some
// callers ask for.
func TestReadMemory(t *testing.T) {
	doc := plainDoc(strings.Repeat("1,", 1000))
	assert.Len(t, Read(doc).Others, 1000)
	r := Reader{ClaimsOnly: true}.Read(doc)
	assert.Empty(t, r.Claims)
	assert.Empty(t, r.Others)

	doc = plainDoc(strings.Repeat("12% ", 1000))
	all := testing.AllocsPerRun(1, func() { Read(doc) })
	assert.Less(t, all/1000, 10.0, "allocations for a claim")
}

func TestPiecesProblem(t *testing.T) {
	r := Read(plainDoc("The quake killed 20 people" + repeated(2000, " and %d soldiers") + "."))
	require.Len(t, r.Problems, 1, "said once")
	assert.Contains(t, r.Problems[0], "too long and was read in pieces")
}

// A long sentence as people write it is read in one.
func TestLongSentence(t *testing.T) {
	r := Read(plainDoc("The quake" + strings.Repeat(" that shook the old town", 50) + " killed 20 people."))
	assert.Empty(t, r.Problems)
	assert.Len(t, r.Sentences, 1)
}

func TestPieceBounds(t *testing.T) {
	word := strings.Repeat("a", 3*maxBytes)
	for _, text := range []string{word, word + " " + word, strings.Repeat("-", 1000), strings.Repeat("é ", 1000), strings.Repeat("1\xff", 1000)} {
		r := Read(plainDoc(text))
		end := 0
		for _, s := range r.Sentences {
			assert.Empty(t, strings.TrimSpace(text[end:s.Citation.Start]))
			end = s.Citation.End
		}
		assert.Equal(t, len(strings.TrimSpace(text)), end)
	}
}

func TestTooLarge(t *testing.T) {
	tests := []struct {
		text string
		want string // the figure, or empty for none
	}{
		{"The quake killed 123456789012345678901234567890 people and 99999999999999999999 sheep.", "123456789012345678901234567890"},
		{"It cost 900000000000000 trillion dollars.", ""},
		{"The quake killed 12345678 people.", ""},
		{"Pi is 3.14159265358979323846264338.", ""},
	}
	for _, tt := range tests {
		r := Read(plainDoc(tt.text))
		if tt.want == "" {
			assert.Empty(t, r.Problems, tt.text)
			continue
		}
		require.Len(t, r.Problems, 1, tt.text)
		assert.Equal(t, "a figure is too large to be read: «"+tt.want+"»", r.Problems[0])
		var quotes []string
		for _, c := range r.Others {
			quotes = append(quotes, c.Citation.Quote)
		}
		assert.Contains(t, quotes, tt.want)
	}
}

// The time for a byte stays flat as a single sentence grows.
func BenchmarkSentence(b *testing.B) {
	for _, n := range []int{500, 5000, 50000} {
		for _, x := range []struct{ name, head, pattern string }{
			{"list", "The quake killed 1", ", %d"},
			{"pairs", "At first", " and %d killed and 7 injured,"},
			{"scales", "In all", " one hundred thousand million %.0[1]d"},
		} {
			text := x.head + repeated(n, x.pattern) + " people died."
			b.Run(fmt.Sprintf("%s/%d", x.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					Read(plainDoc(text))
				}
			})
		}
	}
}
