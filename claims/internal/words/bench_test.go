package words_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// prose is half a megabyte of English with the marks, names and figures of news.
var prose = strings.Repeat(`At least 23 people were killed and more than 1,200 injured when a magnitude-5.9 quake shook the island on Sunday, Gov. Rossi said. “We have lost whole villages,” he told the radio's morning programme. The U.S. Geological Survey put the epicentre 35 miles (56 km) south-west of Berg; its own count, published at 5 a.m. GMT, didn't agree with that of the ministry.[49] Officials hadn't reached Sana'a, where about 40% of the houses had been damaged. It cost $20 million in 2003.
`, 1000)

func BenchmarkSplit(b *testing.B) {
	lex := lexicon.English()
	for _, c := range []struct{ name, text string }{
		{"prose", prose},
		{"accents", strings.Repeat("Después de la explosión, más de 300 niños é ", 10000)},
		{"brackets", strings.Repeat("[", 1<<19)},
		{"dots", strings.Repeat(".", 1<<19)},
		{"digits", strings.Repeat("7", 1<<19)},
	} {
		b.Run(c.name, func(b *testing.B) {
			var text words.Text
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				text.Reset(lex, c.text)
			}
		})
	}
}

// BenchmarkFields is the floor: the standard library's way to find the words.
func BenchmarkFields(b *testing.B) {
	b.SetBytes(int64(len(prose)))
	b.ReportAllocs()
	for b.Loop() {
		for range strings.FieldsSeq(prose) {
		}
	}
}

func TestNothingIsAllocatedPerToken(t *testing.T) {
	lex := lexicon.English()
	var text words.Text
	text.Reset(lex, prose)
	assert.Zero(t, testing.AllocsPerRun(3, func() { text.Reset(lex, prose) }))
}

// A megabyte of anything is split in a moment: none of these makes the splitter
// look twice at what it has passed. A quadratic walk over a million marks would
// take hours, and the tests would not end in time.
func TestHostileTextsEnd(t *testing.T) {
	lex := lexicon.English()
	for _, unit := range []string{
		"[", "]", ".", "?!", "7", "7.", "7,", "77,777,", "a", "a.", "a'", "'s", "\u0301", "a\u0301", "\u00ad", "\u200b", "\xff", "\n", "\r",
		"a\rA", "a\nA", "A. ", "a. b ", "died.[", "died.[a", "died.4 a", ".\"", "Gen. ", "\"? said ", "no. 3. ", ". . a", "é", "É.", "。", "a.b", "usd7",
	} {
		words.Split(lex, strings.Repeat(unit, (1<<20)/len(unit)))
	}
}
