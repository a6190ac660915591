package read

import (
	"bytes"
	"fmt"
)

// maxDepth is how deep lists, quotations and notes may stand in each other. The parser
// calls itself for what is nested.
const maxDepth = 64

// A text may have half as many levels, all its lines taken together, as it has bytes,
// and these besides: the parser does and remembers something for each.
const freeLevels = 1 << 16

// checkNesting reports whether a text is nested too deep to be read. It begins at an
// offset of its file.
func checkNesting(text []byte, body int) error {
	var n nesting
	levels := 0
	for i, number := 0, 1; i < len(text); number++ {
		next := lineAfter(text, i)
		if i >= body {
			n.line(text[i:next])
			levels += n.depth()
		}
		if n.depth() > maxDepth || levels > freeLevels+len(text)/2 {
			return fmt.Errorf("line %d: lists or quotations are nested too deep", number)
		}
		i = next
	}
	return nil
}

// nesting tells how deep the lines of a text are nested, from the marks that they begin
// with. It may count too much, never too little.
type nesting struct {
	lists  []int // the columns in which the marks of open items stand, ascending
	quotes int   // of the line
	blank  bool  // the line before was blank
}

func (n *nesting) depth() int { return len(n.lists) + n.quotes }

// line counts the marks that a line begins with.
func (n *nesting) line(s []byte) {
	n.quotes = 0
	var last byte
	for i, column := 0, 0; n.depth() <= maxDepth; {
		for ; i < len(s) && (s[i] == ' ' || s[i] == '\t'); i++ {
			if column++; s[i] == '\t' {
				column = (column + 3) &^ 3
			}
		}
		size := markLen(s[i:])
		if size > 0 && s[i] != last && isRule(s[i:]) {
			size = 0
		}
		if last == 0 {
			n.close(s[i:], column, size)
		}
		if size == 0 {
			break
		}
		if last = s[i]; last == '>' {
			n.quotes++
		} else {
			n.item(column)
		}
		i, column = i+size, column+size
	}
}

// close ends the items that a line does not belong to: one with a mark at the column of
// theirs or before it, or any line there behind a blank one. Others may go on with a
// paragraph.
func (n *nesting) close(s []byte, column, mark int) {
	empty := len(s) == 0 || isLineEnd(s[0])
	if !empty && (n.blank || mark > 0 && s[0] != '>') {
		n.lists = n.before(column)
	}
	n.blank = empty
}

// item opens an item whose mark stands at a column.
func (n *nesting) item(column int) { n.lists = append(n.before(column), column) }

// before returns the items whose marks stand before a column.
func (n *nesting) before(column int) []int {
	k := len(n.lists)
	for k > 0 && n.lists[k-1] >= column {
		k--
	}
	return n.lists[:k]
}

// markLen returns the length of the mark of a quotation, an item or a note, or 0.
func markLen(s []byte) int {
	if len(s) == 0 {
		return 0
	}
	switch c := s[0]; {
	case c == '>':
		return 1
	case c == '-' || c == '*' || c == '+':
		return spaced(s, 1)
	case c == '[':
		return noteLen(s)
	case isDigitByte(c):
		i := 1
		for i < len(s) && i < 9 && isDigitByte(s[i]) {
			i++
		}
		if i < len(s) && (s[i] == '.' || s[i] == ')') {
			return spaced(s, i+1)
		}
	}
	return 0
}

// isRule reports whether a line is one of dashes or stars, which are no marks of items.
func isRule(s []byte) bool {
	if s[0] != '-' && s[0] != '*' {
		return false
	}
	return len(bytes.Trim(s, string(s[0])+" \t\r\n")) == 0 && bytes.Count(s, s[:1]) > 2
}

// spaced returns the length of a mark, 0 if no white space follows it.
func spaced(s []byte, n int) int {
	if n < len(s) && !isBlankByte(s[n]) {
		return 0
	}
	return n
}

// noteLen returns the length of the mark that the body of a footnote begins with, or 0.
func noteLen(s []byte) int {
	if len(s) < 2 || s[1] != '^' {
		return 0
	}
	if _, end, ok := bracketed(s, 0); ok && end < len(s) && s[end] == ':' {
		return end + 1
	}
	return 0
}
