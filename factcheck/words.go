package factcheck

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// quoted shows a name or a figure as words of a text.
func quoted(s string) string {
	if s == "" {
		return "nothing"
	}
	return strconv.Quote(s)
}

func join(list []string) string { return strings.Join(list, ", ") }

// sortBy sorts a slice in the order of a comparison of its places, and leaves equal values
// as they stand. What is sorted are their numbers: a generic sort would cost an importer
// more than a kilobyte for each type, and move large values many times over.
func sortBy(slice any, compare func(i, j int) int) {
	n := reflect.ValueOf(slice).Len()
	if inOrder(n, compare) {
		return
	}
	swap := reflect.Swapper(slice)
	from := sorted(n, compare)
	for first := range from {
		for to := first; from[to] != to; { // to the end of a circle of values that change places
			next := from[to]
			if next != first {
				swap(to, next)
			}
			from[to], to = to, next
		}
	}
}

func inOrder(n int, compare func(i, j int) int) bool {
	for i := 1; i < n; i++ {
		if compare(i-1, i) > 0 {
			return false
		}
	}
	return true
}

// sorted are the numbers below n in the order of a comparison.
//
//go:noinline
func sorted(n int, compare func(i, j int) int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	slices.SortFunc(out, func(i, j int) int {
		if c := compare(i, j); c != 0 {
			return c
		}
		return i - j
	})
	return out
}
