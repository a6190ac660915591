// Package strict reads YAML into structs and guesses nothing. Every scalar is taken
// as it is written: YAML would make a number of 1988, and a truth value of "no". A key
// that the struct has no field for is a fault, and so is one that stands twice; all
// faults of a text are told at once, each with its place and the line it is on.
//
//	var file struct {
//		Drafts []strict.Text `yaml:"drafts"`
//		Strict bool          `yaml:"strict"`
//	}
//	if err := strict.Decode("factcheck.yaml", data, &file); err != nil {
//		return err // factcheck.yaml:3:1: unknown key "darfts" (did you mean "drafts"?)
//	}
//
// Fields may be a string, bool or int, a [Text], which knows its place, a [Map], which
// keeps the order of its keys, structs, pointers to structs and slices of all these. A
// single value stands for a list of one. JSON is YAML too.
package strict

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Text is a value as it is written, without quotes, and where it stands.
type Text struct {
	Value        string
	Line, Column int // counted from 1; 0 for a value that is not there
}

// Key as the first field of a struct makes a mapping of a slice of such structs: the key
// is a name of the user's, and its value the rest. A value that has no keys itself is for
// the field with the tag short.
type Key Text

// Entry is a key with the text of its value.
type Entry struct {
	Key, Value Text
}

// Map is a mapping of keys that are not known beforehand to single values.
type Map []Entry

// Fault is one thing in a text that was not understood.
type Fault struct {
	Line, Column int // counted from 1; 0 where no place can be named
	Text         string
}

// Error lists all that is wrong with a text.
type Error struct {
	File   string
	Faults []Fault
	lines  []string // of the text
}

// New is an error about a text, for faults that were found after it was decoded.
// Without faults it is nil.
func New(file string, data []byte, faults []Fault) error {
	if len(faults) == 0 {
		return nil
	}
	slices.SortStableFunc(faults, func(a, b Fault) int { return cmp.Or(a.Line-b.Line, a.Column-b.Column) })
	return &Error{File: file, Faults: faults, lines: strings.Split(plain(data), "\n")}
}

// At is a fault at the place of a text.
func At(t Text, format string, args ...any) Fault {
	return Fault{t.Line, t.Column, fmt.Sprintf(format, args...)}
}

// Error names every fault with its place, and draws the line that it is on with a
// caret under it.
func (e *Error) Error() string {
	var b strings.Builder
	for i, f := range e.Faults {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.File)
		if f.Line > 0 {
			fmt.Fprintf(&b, ":%d:%d", f.Line, f.Column)
		}
		b.WriteString(": " + strings.ReplaceAll(f.Text, "\n", " "))
		b.WriteString(e.excerpt(f))
	}
	return b.String()
}

// maxExcerpt is the longest line that is shown, in code points.
const maxExcerpt = 100

// excerpt draws the line of a fault, if there is one that fits.
func (e *Error) excerpt(f Fault) string {
	if f.Line < 1 || f.Line > len(e.lines) {
		return ""
	}
	line := e.lines[f.Line-1]
	if utf8.RuneCountInString(line) > maxExcerpt {
		return ""
	}
	number := strconv.Itoa(f.Line)
	pad := strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, firstRunes(line, f.Column-1))
	return "\n  " + number + " | " + line + "\n  " + strings.Repeat(" ", len(number)) + " | " + pad + "^"
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n <= 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// Quote shows a value in a message, cut where it is long.
func Quote(s string) string {
	if r := []rune(s); len(r) > 40 {
		s = string(r[:40]) + "…"
	}
	return strconv.Quote(s)
}

// Suggest returns " (did you mean …?)" with the name nearest to a word, or nothing if
// none is near.
func Suggest(word string, names []string) string {
	if best := Nearest(word, names); best != "" {
		return " (did you mean " + strconv.Quote(best) + "?)"
	}
	return ""
}

// Nearest is the name that differs least from a word, by two letters at most and fewer
// than it has; empty if there is none. Capitals of the word do not matter.
func Nearest(word string, names []string) string {
	best, least := "", 3
	for _, name := range names {
		if d := distance(strings.ToLower(word), name); d < least && d < len(name) {
			best, least = name, d
		}
	}
	return best
}

// distance counts the letters to add, leave out, change, or swap with their neighbour
// to make one word of another. Words of very different lengths are just far apart.
func distance(a, b string) int {
	if d := len(a) - len(b); d > 3 || d < -3 || len(a) > maxExcerpt {
		return 4
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
