package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// cell is a piece of text that is not divided on a line: a character with the
// marks that combine with it, or the code of one that is not printed. Its width
// is in columns of a terminal.
type cell struct {
	text  string
	width int
}

// maxCell is how many bytes one character with its marks may have. A tower of
// marks is taken apart: it would run into other lines.
const maxCell = 32

// acts reports whether a character may do something to the screen instead of
// being seen on it: controls, marks of direction, line separators, and all that
// is invisible but for the two joiners, which scripts need. What is no character
// at all, and would break XML, is shown as its code too.
func acts(r rune) bool {
	switch {
	case r < 0x7f:
		return r < ' '
	case r < 0xa0:
		return true
	case r == '\u200c' || r == '\u200d':
		return false
	case r == '\u2028' || r == '\u2029' || r&0xfffe == 0xfffe:
		return true
	}
	return unicode.Is(unicode.Cf, r)
}

// commands reports whether a character that stands behind a text makes a command of
// it: build systems read ##[error] and ##vso[task] anywhere in a line of a log, and ::
// where nothing but space stands before it. Prose may be folded at any space.
func commands(before string, r rune, after string, prose bool) bool {
	switch r {
	case '[':
		return strings.HasSuffix(strings.TrimRight(before, letters), "##")
	case ':':
		rest := strings.TrimRightFunc(before, unicode.IsSpace)
		return strings.HasPrefix(after, ":") && (rest == "" || prose && rest != before)
	}
	return false
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// cells divides a piece of prose. White space of any length and kind is one
// space: a source may break its lines where it likes.
func cells(s string) []cell { return divide(s, true) }

func divide(s string, prose bool) []cell { return divideFrom(0, s, prose) }

// divideFrom divides a text from one of its bytes on.
func divideFrom(from int, s string, prose bool) []cell {
	out := make([]cell, 0, len(s)-from)
	for i := from; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		next := one(r, s[i:i+n])
		if commands(s[:i], r, s[i+n:], prose) {
			next = codeCell(code(r))
		}
		if prose && (r == ' ' || r == '\t' || r == '\n' || r == '\r') {
			next = cell{" ", 1}
		}
		i += n
		switch last := len(out) - 1; {
		case prose && next.text == " " && last >= 0 && out[last].text == " ":
			// white space is one space
		case next.width == 0 && (last < 0 || len(out[last].text) > maxCell):
			out = append(out, cell{"◌" + next.text, 1}) // a mark with nothing to stand on
		case next.width == 0:
			out[last].text += next.text
		default:
			out = append(out, next)
		}
	}
	return out
}

// one is the cell of a single character.
func one(r rune, text string) cell {
	switch {
	case r == utf8.RuneError && len(text) == 1:
		return cell{"\ufffd", 1} // as JSON has it, so that a report read back looks the same
	case acts(r):
		return codeCell(code(r))
	}
	return cell{text, columns(r)}
}

// code is how a character is shown that must not be printed.
func code(r rune) string { return fmt.Sprintf(`\u{%x}`, r) }

func codeCell(s string) cell { return cell{s, len(s)} }

// columns is how wide a terminal draws a character: two columns for the wide
// ones of East Asia, none for marks and joiners.
func columns(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

func total(list []cell) int {
	n := 0
	for _, c := range list {
		n += c.width
	}
	return n
}

func joined(list []cell) string {
	var b strings.Builder
	for _, c := range list {
		b.WriteString(c.text)
	}
	return b.String()
}

// prose makes words of a document safe to print on one line.
func prose(s string) string {
	if isSafe(s) {
		return s
	}
	return joined(cells(s))
}

// isSafe reports whether a text is prose as it is. It answers for most texts without
// taking them apart; of one with other letters than those of western Europe it says no.
func isSafe(s string) bool {
	before := rune(0)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case r == before && (r == ' ' || r == ':' || r == '#'):
			return false
		case r < ' ' || r >= 0x7f && r <= 0xa0 || r == 0xad || r > 0x17f && (r < 0x2013 || r > 0x2026):
			return false
		}
		before, i = r, i+n
	}
	return true
}

// name makes a file's name safe to print: nothing in it is folded, because two
// names that differ must not look the same.
func name(s string) string {
	if s == "" {
		return "(unnamed)"
	}
	if isSafe(s) {
		return s
	}
	return joined(divide(s, false))
}

// quoted shows words of a document as such.
func quoted(s string) string { return `"` + prose(s) + `"` }

// head is the beginning of a list of cells that fits into n columns, with dots
// where something was left out. It ends at a word if one ends nearby.
func head(list []cell, n int, dots string, more bool) string {
	if total(list) <= n && !more {
		return joined(list)
	}
	n -= len([]rune(dots))
	w, end := 0, 0
	for end < len(list) && w+list[end].width <= n {
		w += list[end].width
		end++
	}
	if end < len(list) {
		for back := end; back > 0 && end-back < wordReach; back-- {
			if list[back].text == " " {
				end = back
				break
			}
		}
	}
	return strings.TrimRight(joined(list[:end]), " ") + dots
}

// tail is the end of a list of cells that fits into n columns.
func tail(list []cell, n int, dots string, more bool) []cell {
	if total(list) <= n && !more {
		return list
	}
	n -= len([]rune(dots))
	w, from := 0, len(list)
	for from > 0 && w+list[from-1].width <= n {
		from--
		w += list[from].width
	}
	if from > 0 {
		for on := from; on < len(list) && on-from < wordReach; on++ {
			if list[on-1].text == " " {
				from = on
				break
			}
		}
	}
	for from < len(list) && list[from].text == " " {
		from++
	}
	return append([]cell{{dots, len([]rune(dots))}}, list[from:]...)
}

// wordReach is how many columns are given up to cut between two words.
const wordReach = 16
