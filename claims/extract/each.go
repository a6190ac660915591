package extract

import (
	"context"
	"iter"
	"runtime"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/fault"
)

// Each reads texts as they come and yields what was read of each, in their order. It holds no more texts
// than it reads at once, which are jobs; 0 means one for each processor. It ends early, after the texts
// that it has begun, when the context does. A panic in the reading of a text, which has a goroutine
// of its own, becomes the one problem of that text.
//
//	for source, reading := range extract.Reader{ClaimsOnly: true}.Each(ctx, docs, 0) { … }
func (r Reader) Each(ctx context.Context, docs iter.Seq[sources.Document], jobs int) iter.Seq2[sources.Source, Reading] {
	type read struct {
		source  sources.Source
		reading Reading
	}
	one := func(doc sources.Document) (got read) {
		got.source = doc.Source
		if f := fault.In(func() { got.reading = r.Read(doc) }); f != nil {
			got.reading = Reading{Problems: []string{f.Error()}}
		}
		return got
	}
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
// ends no further item is drawn. No goroutine outlives the loop. A panic of f is raised in the loop, as a
// [*fault.Fault], when the turn of its item comes.
func InTurn[T, R any](ctx context.Context, items iter.Seq[T], jobs int, f func(T) R) iter.Seq[R] {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		begun := make(chan chan turn[R], jobs-1) // and one whose turn it is
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
			got := <-result
			if got.fault != nil {
				panic(got.fault)
			}
			if !yield(got.result) {
				return
			}
		}
	}
}

// turn is what came of an item.
type turn[R any] struct {
	result R
	fault  *fault.Fault
}

// begin starts f for each item as soon as there is room for its result.
func begin[T, R any](ctx context.Context, items iter.Seq[T], begun chan<- chan turn[R], f func(T) R) {
	for item := range items {
		if ctx.Err() != nil {
			return
		}
		result := make(chan turn[R], 1)
		select {
		case begun <- result:
		case <-ctx.Done():
			return
		}
		go func() {
			var t turn[R]
			t.fault = fault.In(func() { t.result = f(item) })
			result <- t
		}()
	}
}
