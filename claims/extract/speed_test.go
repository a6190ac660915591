package extract_test

import (
	"slices"
	"testing"
	"time"

	uax29 "github.com/clipperhouse/uax29/v2/words"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/claims/internal/newspaper"
	"github.com/sourcedclaims/factcheck/sources"
)

// BenchmarkArticles reads articles up to their claims, and splits them into words by
// turns. The metric x-uax29 is how many times as long the reading takes, the median of
// the turns.
func BenchmarkArticles(b *testing.B) {
	docs, size := articles(b, 100)
	reader := extract.Reader{ClaimsOnly: true}
	read := func() {
		for _, doc := range docs {
			reader.Read(doc)
		}
	}
	split := func() {
		for _, doc := range docs {
			for _, block := range doc.Blocks {
				for it := uax29.FromString(block.Text); it.Next(); {
					wordBytes += len(it.Value())
				}
			}
		}
	}
	read() // the lists of words are loaded
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var ratios []float64
	for b.Loop() {
		start := time.Now()
		read()
		took := time.Since(start)
		b.StopTimer()
		start = time.Now()
		split()
		ratios = append(ratios, float64(took)/float64(time.Since(start)))
		b.StartTimer()
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "x-uax29")
}

var wordBytes int

// articles are so many texts and their bytes together.
func articles(tb testing.TB, n int) (docs []sources.Document, size int) {
	for seed := range n {
		doc := document(tb, "2021-03-08", newspaper.Article(uint64(seed)))
		docs, size = append(docs, doc), size+len(doc.Raw)
	}
	return docs, size
}
