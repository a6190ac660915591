package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/factcheck/internal/strict"
)

// suggest proposes the name that was probably meant, or nothing.
func suggest(prefix, word string, names []string) string {
	best := strict.Nearest(word, names)
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", prefix+best)
}

// safe shows what might act on a terminal as its code. Messages may hold names
// of files, and those may hold anything.
func safe(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < ' ' || r >= 0x7f && !unicode.IsPrint(r) {
			fmt.Fprintf(&b, `\u{%x}`, r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// parseSize reads a number of bytes: 4096, 512KiB, 16MiB, 1GiB.
func parseSize(s string) (int64, error) {
	digits := strings.TrimRightFunc(s, unicode.IsLetter)
	factors := map[string]int64{"": 1, "b": 1, "k": 1 << 10, "kib": 1 << 10, "kb": 1e3, "m": 1 << 20, "mib": 1 << 20, "mb": 1e6, "g": 1 << 30, "gib": 1 << 30, "gb": 1e9}
	factor, ok := factors[strings.ToLower(s[len(digits):])]
	n, err := strconv.ParseInt(strings.TrimSpace(digits), 10, 64)
	if !ok || err != nil || n <= 0 || n > (1<<40)/factor {
		return 0, fmt.Errorf("%q is no size; write it as 16MiB, at most 1024GiB", s)
	}
	return n * factor, nil
}
