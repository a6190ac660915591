package extract

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/fault"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// A panic in the reading of one of several texts, each on a goroutine, is told of that text.
func TestEachTellsOfFaults(t *testing.T) {
	table, err := read.CSV(sources.Source{Path: "b.csv"}, []byte("Country,Dead\nAldra,7\n"))
	require.NoError(t, err)
	docs := []sources.Document{textDoc(t, "a.txt", "Twelve people died."), table, textDoc(t, "c.txt", "Nine people died.")}
	r := Reader{ClaimsOnly: true, Data: func(Reader, sources.Document) Reading { panic("no such column") }}
	var paths []string
	for source, reading := range r.Each(t.Context(), slices.Values(docs), 2) {
		paths = append(paths, source.Path)
		if source.Path == "b.csv" {
			assert.Empty(t, reading.Claims)
			require.Len(t, reading.Problems, 1)
			assert.Regexp(t, `a fault of factcheck, not of the text: no such column \(fault_test\.go:\d+\)`, reading.Problems[0])
			continue
		}
		assert.Len(t, reading.Claims, 1)
		assert.Empty(t, reading.Problems)
	}
	assert.Equal(t, []string{"a.txt", "b.csv", "c.txt"}, paths)
	assert.Panics(t, func() { r.Read(table) }, "a single text hides nothing")
}

// What panics in a function of the caller's is raised where the caller waits for it.
func TestInTurnRaisesFaults(t *testing.T) {
	var got []int
	f := fault.In(func() {
		for n := range InTurn(context.Background(), numbers(9), 3, func(n int) int {
			if n == 4 {
				panic(errors.New("four"))
			}
			return n
		}) {
			got = append(got, n)
		}
	})
	require.NotNil(t, f)
	assert.Equal(t, "four", f.What)
	assert.Regexp(t, `^fault_test\.go:`, f.Where, "where it arose")
	assert.Equal(t, []int{0, 1, 2, 3}, got)
}

func textDoc(t *testing.T, path, text string) sources.Document {
	t.Helper()
	doc, err := read.Text(sources.Source{Path: path}, []byte(text))
	require.NoError(t, err)
	return doc
}
