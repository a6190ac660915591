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
	old := slices.Clone(list)
	numbers := make([]int, len(list))
	for i := range numbers {
		numbers[i] = i
	}
	slices.SortStableFunc(numbers, func(i, j int) int { return compare(old[i], old[j]) })
	for to, from := range numbers {
		list[to] = old[from]
	}
}
