package mention

import (
	"slices"
	"strings"
	"testing"
	"time"

	uax29 "github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/newspaper"
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
	numbers        Reader
	figures, dates int
}

func (r *newsReader) split(s string) { r.text.Reset(lexicon.English(), s) }

func (r *newsReader) readFigures(s string) {
	r.split(s)
	for _, x := range r.text.Sentences {
		figures, _ := r.numbers.Numbers(&r.text, x.First, x.Last, nil)
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
		figures, _ := r.numbers.Numbers(&r.text, x.First, x.Last, takenBy(dates))
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

// BenchmarkNews reads news, a paragraph at a time as package extract does, and
// splits it into words by turns. The metric x-uax29 is how many times as long the
// reading takes: the median of the turns, so that neither a machine that slows
// down nor one that does something else in between changes it.
func BenchmarkNews(b *testing.B) {
	text := newspaper.Text(1, newsSize)
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
			var ratios []float64
			for b.Loop() {
				start := time.Now()
				each(c.read)
				took := time.Since(start)
				b.StopTimer()
				start = time.Now()
				each(segment)
				ratios = append(ratios, float64(took)/float64(time.Since(start)))
				b.StartTimer()
			}
			slices.Sort(ratios)
			b.ReportMetric(ratios[len(ratios)/2], "x-uax29")
		})
	}
}

// What the benchmark reads is like the news: three figures and a date in a
// hundred words.
func TestNewspaper(t *testing.T) {
	text := newspaper.Text(1, newsSize)
	assert.Equal(t, text, newspaper.Text(1, newsSize), "the same every time")
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

// Text costs no memory; what is found in it does. A bound on each finding keeps
// that from growing unseen.
func TestAllocationsGrowWithFindings(t *testing.T) {
	plain := strings.Repeat("The mayor of the old town said that he had seen no such flood, and that the roofs of both schools would have to be repaired before the winter rains begin. ", 50)
	figures := "At least 23 people were killed and more than 1,200 injured, and 40 per cent of the houses were damaged. "
	dates := "The bridge was opened on 4 May 2004 and closed again last month. "
	var r newsReader
	allocs := func(text string) float64 { return testing.AllocsPerRun(5, func() { r.readBoth(text) }) }
	assert.Zero(t, allocs(plain))
	assert.Zero(t, allocs(plain+plain))
	found := func(text string) (n float64) {
		r.figures, r.dates = 0, 0
		r.readBoth(text)
		return float64(r.figures + r.dates)
	}
	for _, text := range []string{figures, dates} {
		some, more := text, strings.Repeat(text, 20)
		assert.Equal(t, allocs(some), allocs(plain+some), "the text around adds nothing")
		assert.InDelta(t, 20*allocs(some), allocs(more), 1)
		assert.Less(t, allocs(more), 8*found(more))
	}
}
