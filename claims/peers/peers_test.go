package peers

import (
	"slices"
	"testing"
	"time"

	"github.com/markusmobius/go-dateparser"
	"github.com/olebedev/when"

	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/newspaper"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// size is that of the text: the peers are slow.
const size = 20_000

var published = time.Date(2021, 3, 8, 12, 0, 0, 0, time.UTC)

// ours finds the dates of a text.
func ours(split *words.Text, text string) (n int) {
	split.Reset(lexicon.English(), text)
	for _, s := range split.Sentences {
		n += len(mention.Dates(split, s.First, s.Last))
	}
	return n
}

func dateparserOf(tb testing.TB, text string) int {
	_, found, err := dateparser.Search(&dateparser.Configuration{Languages: []string{"en"}, CurrentTime: published}, text)
	if err != nil {
		tb.Fatal(err)
	}
	return len(found)
}

func whenOf(tb testing.TB, sentences []string) (n int) {
	for _, s := range sentences {
		found, err := when.EN.Parse(s, published)
		if err != nil {
			tb.Fatal(err)
		}
		if found != nil {
			n++
		}
	}
	return n
}

func sentencesOf(text string) (list []string) {
	split := words.Split(lexicon.English(), text)
	for _, s := range split.Sentences {
		list = append(list, split.Quote(s.First, s.Last))
	}
	return list
}

// Each finds dates at all: nobody is measured on giving up.
func TestPeersFindDates(t *testing.T) {
	text := newspaper.Text(1, size)
	var split words.Text
	our, parser, first := ours(&split, text), dateparserOf(t, text), whenOf(t, sentencesOf(text))
	t.Logf("dates in %d bytes: %d here, %d by go-dateparser, %d sentences with one by when", size, our, parser, first)
	for _, n := range []int{our, parser, first} {
		if n < 10 {
			t.Error("somebody finds too few")
		}
	}
}

// against runs a peer and this project by turns, and reports the median of how many
// times as long the peer takes.
func against(b *testing.B, metric string, peer func(), text string) {
	var split words.Text
	ours(&split, text)
	peer()
	b.SetBytes(int64(len(text)))
	var ratios []float64
	for b.Loop() {
		start := time.Now()
		peer()
		took := time.Since(start)
		b.StopTimer()
		const turns = 10 // of what is too short to be measured alone
		start = time.Now()
		for range turns {
			ours(&split, text)
		}
		ratios = append(ratios, turns*float64(took)/float64(time.Since(start)))
		b.StartTimer()
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], metric)
}

func BenchmarkDateparser(b *testing.B) {
	text := newspaper.Text(1, size)
	against(b, "x-dateparser", func() { dateparserOf(b, text) }, text)
}

func BenchmarkWhen(b *testing.B) {
	text := newspaper.Text(1, size)
	sentences := sentencesOf(text)
	against(b, "x-when", func() { whenOf(b, sentences) }, text)
}
