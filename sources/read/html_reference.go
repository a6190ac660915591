package read

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// reference reads the character reference that begins at an ampersand, or the
// ampersand itself where none does. It returns the length of what it read.
func (p *htmlPage) reference(at, end int) int {
	text, n := characterReference(p.text[at:end])
	switch {
	case n == 0:
		p.copy(at, at+1)
		return 1
	case strings.Trim(text, " \t\r\n\f") == "":
		if k := len(p.flow.text); k > 0 && !isHTMLSpace(p.flow.text[k-1]) {
			p.add([]byte(" "), at, at+n, true)
		}
	case invisible([]byte(text)) == len(text):
		// Nothing is shown.
	default:
		p.piece(text, at, at+n)
	}
	return n
}

// characterReference returns what the reference that a text begins with stands for,
// and its length, or 0 if it is none. The semicolon is optional where HTML says so.
func characterReference(s []byte) (text string, n int) {
	if len(s) > 1 && s[1] == '#' {
		return numberReference(s)
	}
	const longest = len("CounterClockwiseContourIntegral")
	n = 1
	for n < len(s) && n <= longest && (isLetterByte(s[n]) || s[n] >= '0' && s[n] <= '9') {
		n++
	}
	name := string(s[:n])
	short := html.UnescapeString(name) // may be that of the beginning of the name: "&notit"
	if n < len(s) && s[n] == ';' {
		if whole := html.UnescapeString(name + ";"); whole != name+";" && whole != short+";" {
			return whole, n + 1
		}
	}
	if short == name {
		return "", 0
	}
	_, first := utf8.DecodeRuneInString(short)
	return short[:first], n - (len(short) - first)
}

// numberReference reads a reference to a character by its number.
func numberReference(s []byte) (text string, n int) {
	n, base := len("&#"), 10
	if n < len(s) && s[n]|0x20 == 'x' {
		n, base = n+1, 16
	}
	first, number := n, 0
	for ; n < len(s); n++ {
		d := digitOf(s[n])
		if d >= base {
			break
		}
		number = min(number*base+d, unicode.MaxRune+1)
	}
	if n == first {
		return "", 0
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	return html.UnescapeString("&#" + strconv.Itoa(number) + ";"), n
}

// digitOf returns the value of a hexadecimal digit, or 16 for what is none.
func digitOf(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return 16
}
