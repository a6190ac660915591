package factcheck

import (
	"sort"
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

// sortBy sorts values in the order of a comparison. It goes through package sort, for each
// generic sort of a large type would cost an importer more than 10 KB.
func sortBy[T any](list []T, compare func(a, b T) int) {
	sort.Slice(list, func(i, j int) bool { return compare(list[i], list[j]) < 0 })
}
