package mention

import (
	"strings"
	"testing"
	"time"

	uax29 "github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// newsSize is the length of the text that is measured on, a small book: too
// long for the nearest caches.
const newsSize = 500_000

// newsReader reads a text as far as a benchmark wants it read, and counts what
// it finds so that nothing is left out by the compiler.
type newsReader struct {
	text           words.Text
	figures, dates int
}

func (r *newsReader) split(s string) { r.text.Reset(lexicon.English(), s) }

func (r *newsReader) readFigures(s string) {
	r.split(s)
	for _, x := range r.text.Sentences {
		figures := Figures(&r.text, x.First, x.Last, nil)
		Assign(&r.text, x.First, x.Last, figures)
		r.figures += len(figures)
	}
}

func (r *newsReader) readDates(s string) {
	r.split(s)
	for _, x := range r.text.Sentences {
		r.dates += len(Dates(&r.text, x.First, x.Last))
	}
}

// readBoth reads a text as package extract does: what a date takes is no figure.
func (r *newsReader) readBoth(s string) {
	r.split(s)
	for _, x := range r.text.Sentences {
		dates := Dates(&r.text, x.First, x.Last)
		figures := Figures(&r.text, x.First, x.Last, takenBy(dates))
		Assign(&r.text, x.First, x.Last, figures)
		r.figures += len(figures)
		r.dates += len(dates)
	}
}

func takenBy(dates []Date) func(int) bool {
	if len(dates) == 0 {
		return nil
	}
	return func(i int) bool {
		for _, d := range dates {
			if d.First <= i && i < d.Last {
				return true
			}
		}
		return false
	}
}

// segment is the yardstick: the words of a text by the rules of Unicode and
// nothing else.
func segment(s string) {
	for it := uax29.FromString(s); it.Next(); {
		segmented += len(it.Value())
	}
}

var segmented int

// BenchmarkNews reads news, a paragraph at a time as package extract does, and splits it into words by turns. The metric
// x-uax29 is how many times as long the reading takes: the quotient of the two
// sums, so that a machine that slows down while it is measured slows both.
func BenchmarkNews(b *testing.B) {
	text := newspaper(1, newsSize)
	paragraphs := strings.SplitAfter(text, "\n\n")
	each := func(read func(string)) {
		for _, p := range paragraphs {
			read(p)
		}
	}
	var r newsReader
	for _, c := range []struct {
		name string
		read func(string)
	}{
		{"uax29", segment},
		{"split", r.split},
		{"figures", r.readFigures},
		{"dates", r.readDates},
		{"both", r.readBoth},
	} {
		b.Run(c.name, func(b *testing.B) {
			each(c.read) // makes room for the tokens
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var yard time.Duration
			for b.Loop() {
				each(c.read)
				b.StopTimer()
				start := time.Now()
				each(segment)
				yard += time.Since(start)
				b.StartTimer()
			}
			b.ReportMetric(float64(b.Elapsed())/float64(yard), "x-uax29")
		})
	}
}

// What the benchmark reads is like the news: three figures and a date in a
// hundred words.
func TestNewspaper(t *testing.T) {
	text := newspaper(1, newsSize)
	assert.Equal(t, text, newspaper(1, newsSize), "the same every time")
	var r newsReader
	r.readBoth(text)
	count := 0
	for _, tok := range r.text.Tokens {
		if tok.Kind != words.Mark {
			count++
		}
	}
	assert.InDelta(t, 3, 100*float64(r.figures)/float64(count), 0.5, "figures in a hundred words")
	assert.InDelta(t, 1, 100*float64(r.dates)/float64(count), 0.25, "dates in a hundred words")
	assert.InDelta(t, 20, float64(count)/float64(len(r.text.Sentences)), 5, "words in a sentence")
	seen := map[string]bool{}
	for _, s := range r.text.Sentences {
		seen[r.text.Quote(s.First, s.Last)] = true
	}
	assert.Greater(t, len(seen), len(r.text.Sentences)*9/10, "sentences that differ")
}
