package factcheck

import (
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

// sortBy sorts values in the order of a comparison, and leaves equal ones as they stand.
// What is sorted are their numbers: each generic sort of a large type would cost an
// importer more than 10 KB, and move the values many times over.
func sortBy[T any](list []T, compare func(a, b T) int) {
	if slices.IsSortedFunc(list, compare) {
		return
	}
	old := slices.Clone(list)
	for to, from := range sorted(len(list), func(i, j int) int { return compare(old[i], old[j]) }) {
		list[to] = old[from]
	}
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
