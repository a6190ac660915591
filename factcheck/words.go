package factcheck

import (
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
