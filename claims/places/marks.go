package places

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The letters with marks are a file of twelve thousand bytes. Package norm would
// cost an importer ten times that, for forms that nothing here needs.

// unmarked leads a letter with marks, and another spelling of one character, to the
// plain character. It is read on first use.
var unmarked = sync.OnceValue(func() map[rune]string {
	marksText := files().Text("marks.txt")
	plain := make(map[rune]string, 2*utf8.RuneCountInString(marksText)/3)
	for line := range strings.Lines(marksText) {
		to, from, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		for _, r := range from {
			plain[r] = to
		}
	}
	return plain
})

// Unmarked is text without the marks of its letters: "Sao Tome" for "São Tomé",
// however the marks are written. A letter that is not a plain one with a mark stays:
// "ø", "ł". What is written in parts without being marked, such as Korean syllables
// in single letters, stays in parts.
func Unmarked(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case unicode.Is(unicode.Mn, r):
		default:
			if plain, ok := unmarked()[r]; ok {
				b.WriteString(plain)
				continue
			}
			_, size := utf8.DecodeRuneInString(s[i:])
			b.WriteString(s[i : i+size])
		}
	}
	return b.String()
}
