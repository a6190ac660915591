//go:build unix

package speed

import (
	"slices"
	"syscall"
	"testing"
	"time"

	uax29 "github.com/clipperhouse/uax29/v2/words"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/newspaper"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// sum keeps the compiler from leaving out what is measured.
var sum int

// articles are a hundred of the newspaper's.
func articles(b *testing.B) []sources.Document {
	var docs []sources.Document
	for seed := range uint64(100) {
		doc, err := read.Text(sources.Source{ID: "article"}, []byte(newspaper.Article(seed)))
		require.NoError(b, err)
		docs = append(docs, doc)
	}
	return docs
}

// BenchmarkStages reads articles as far as a stage and splits them into words by the rules of
// Unicode and nothing else (uax29) by turns. Each stage has those before it in it.
func BenchmarkStages(b *testing.B) {
	docs := articles(b)
	blocks := func(f func(string)) {
		for i := range docs {
			for j := range docs[i].Blocks {
				f(docs[i].Blocks[j].Text)
			}
		}
	}
	var t words.Text
	var numbers mention.Reader
	sentences := func(f func(words.Sentence)) func() {
		return func() {
			blocks(func(s string) {
				t.Reset(lexicon.English(), s)
				for _, s := range t.Sentences {
					f(s)
				}
			})
		}
	}
	figures := func(s words.Sentence, taken func(int) bool) {
		found, _ := numbers.Numbers(&t, s.First, s.Last, taken)
		mention.Assign(&t, s.First, s.Last, found)
		sum += len(found)
	}
	reader := extract.Reader{ClaimsOnly: true}
	split := func() {
		blocks(func(s string) {
			for it := uax29.FromString(s); it.Next(); {
				sum += len(it.Value())
			}
		})
	}
	for _, stage := range []struct {
		name   string
		target float64
		run    func()
	}{
		{"tokens", 0, sentences(func(words.Sentence) {})},
		{"dates", 0, sentences(func(s words.Sentence) { sum += len(mention.Dates(&t, s.First, s.Last)) })},
		{"figures", 0, sentences(func(s words.Sentence) { figures(s, nil) })},
		{"dates+figures", 4, sentences(func(s words.Sentence) {
			dates := mention.Dates(&t, s.First, s.Last)
			figures(s, func(i int) bool {
				return slices.ContainsFunc(dates, func(d mention.Date) bool { return d.First <= i && i < d.Last })
			})
		})},
		{"claims", 5, func() {
			for i := range docs {
				sum += len(reader.Read(docs[i]).Claims)
			}
		}},
	} {
		b.Run(stage.name, func(b *testing.B) { byTurns(b, "x-uax29", stage.target, stage.run, split) })
	}
}

// byTurns measures two things by turns and reports how many times as long the first takes.
func byTurns(b *testing.B, metric string, target float64, first, second func()) {
	n, m := runs(first), runs(second)
	b.ReportAllocs()
	var ratios []float64
	for b.Loop() {
		start := cpu()
		repeat(n, first)
		middle := cpu()
		b.StopTimer()
		repeat(m, second)
		b.StartTimer()
		ratios = append(ratios, float64(middle-start)/float64(n)*float64(m)/float64(cpu()-middle))
	}
	b.ReportMetric(median(ratios), metric)
	if target > 0 {
		b.ReportMetric(target, "target")
	}
}

// runs is how often something is done in a turn, so that the clock of the processor, which
// is coarse on some machines, tells its time well.
func runs(f func()) (n int) {
	f() // what is made at the first use is made
	for start := cpu(); cpu()-start < 60*time.Millisecond; n++ {
		f()
	}
	return n
}

func repeat(n int, f func()) {
	for range n {
		f()
	}
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

// cpu is the time of the processor that this program has spent.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
