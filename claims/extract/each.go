package extract

import (
	"context"
	"iter"
	"runtime"

	"github.com/sourcedclaims/factcheck/sources"
)

// Each reads texts as they come and yields what was read of each, in their order. It holds no more texts
// than it reads at once, which are jobs; 0 means one for each processor. It ends early, after the texts
// that it has begun, when the context does.
//
//	for source, reading := range extract.Reader{ClaimsOnly: true}.Each(ctx, docs, 0) { … }
func (r Reader) Each(ctx context.Context, docs iter.Seq[sources.Document], jobs int) iter.Seq2[sources.Source, Reading] {
	type read struct {
		source  sources.Source
		reading Reading
	}
	one := func(doc sources.Document) read { return read{doc.Source, r.Read(doc)} }
	return func(yield func(sources.Source, Reading) bool) {
		for got := range InTurn(ctx, docs, jobs, one) {
			if !yield(got.source, got.reading) {
				return
			}
		}
	}
}

// InTurn calls f with each item, for jobs of them at once, and yields the results in the order of the items.
// It is what [Reader.Each] is made of, for those who also open their texts in f. Items are drawn on a
// goroutine of their own, no further ahead than jobs; 0 jobs means one for each processor. When the context
// ends no further item is drawn. No goroutine outlives the loop.
func InTurn[T, R any](ctx context.Context, items iter.Seq[T], jobs int, f func(T) R) iter.Seq[R] {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		begun := make(chan chan R, jobs-1) // and one whose turn it is
		go func() {
			defer close(begun)
			begin(ctx, items, begun, f)
		}()
		defer func() {
			cancel()
			for result := range begun {
				<-result
			}
		}()
		for result := range begun {
			if !yield(<-result) {
				return
			}
		}
	}
}

// begin starts f for each item as soon as there is room for its result.
func begin[T, R any](ctx context.Context, items iter.Seq[T], begun chan<- chan R, f func(T) R) {
	for item := range items {
		if ctx.Err() != nil {
			return
		}
		result := make(chan R, 1)
		select {
		case begun <- result:
		case <-ctx.Done():
			return
		}
		go func() { result <- f(item) }()
	}
}
