package extract

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

func numbers(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestInTurn(t *testing.T) {
	for _, jobs := range []int{0, 1, 2, 7} {
		var at, most atomic.Int32
		square := func(i int) int {
			most.Store(max(most.Load(), at.Add(1)))
			defer at.Add(-1)
			if i%3 == 0 {
				time.Sleep(time.Millisecond)
			}
			return i * i
		}
		var want []int
		for i := range 50 {
			want = append(want, i*i)
		}
		assert.Equal(t, want, slices.Collect(InTurn(t.Context(), numbers(50), jobs, square)), jobs)
		if jobs > 0 {
			assert.LessOrEqual(t, int(most.Load()), jobs)
		}
	}
	assert.Empty(t, slices.Collect(InTurn(t.Context(), numbers(0), 2, func(i int) int { return i })))
}

// Nothing is left running, and little is drawn in vain.
func TestInTurnEndsEarly(t *testing.T) {
	before := runtime.NumGoroutine()
	drawn := 0
	items := func(yield func(int) bool) {
		for i := range numbers(1000) {
			if drawn++; !yield(i) {
				return
			}
		}
	}
	for range InTurn(t.Context(), items, 3, func(i int) int { return i }) {
		break
	}
	assert.Less(t, drawn, 10)

	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	got := 0
	for i := range InTurn(ctx, items, 3, func(i int) int { return i }) {
		if got++; i == 4 {
			cancel()
		}
	}
	assert.GreaterOrEqual(t, got, 5)
	assert.Less(t, got, 12, "what was begun is handed on, and no more")
	for i := 0; i < 1000 && runtime.NumGoroutine() > before; i++ {
		time.Sleep(time.Millisecond) // a goroutine that has said its last word may not be gone yet
	}
	assert.LessOrEqual(t, runtime.NumGoroutine(), before)
}

func TestReaderEach(t *testing.T) {
	docs := func(yield func(sources.Document) bool) {
		for i := range 20 {
			doc, err := read.Text(sources.Source{Path: fmt.Sprint("text", i)}, fmt.Appendf(nil, "The blast killed %d people.", i+10))
			require.NoError(t, err)
			if !yield(doc) {
				return
			}
		}
	}
	i := 0
	for source, reading := range (Reader{}).Each(t.Context(), docs, 4) {
		assert.Equal(t, fmt.Sprint("text", i), source.Path)
		require.Len(t, reading.Claims, 1)
		assert.Equal(t, fmt.Sprint(i+10), reading.Claims[0].Citation.Quote)
		i++
	}
	assert.Equal(t, 20, i)
}
