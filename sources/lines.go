package sources

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// bom is the byte order mark of UTF-8, which is no part of a text.
var bom = []byte("\ufeff")

// stride is how many bytes of a long line lie between two marks: what counting
// to a column costs at most.
const stride = 512

// Lines finds the line and column of a byte in a file. It is made once for a
// file, in one pass, and then shared freely; the zero Lines is that of an empty
// file.
type Lines struct {
	raw   []byte
	marks []mark // ascending; the first is at the first byte that counts
}

// mark is a place of which line and column are known: the start of a line and,
// in a line of a megabyte, a byte every stride.
type mark struct {
	offset, line, column int
}

// NewLines indexes the lines of a file. Lines end with LF, CRLF or CR. It keeps
// raw, which must not change.
func NewLines(raw []byte) Lines {
	l := Lines{raw: raw}
	if len(raw) == 0 {
		return l
	}
	at := mark{line: 1, column: 1}
	if bytes.HasPrefix(raw, bom) {
		at.offset = len(bom)
	}
	l.marks = append(l.marks, at)
	for i := at.offset; i < len(raw); {
		c, n := raw[i], 1
		if c >= utf8.RuneSelf {
			_, n = utf8.DecodeRune(raw[i:])
		}
		i += n
		if c == '\n' || c == '\r' && (i == len(raw) || raw[i] != '\n') {
			at = mark{i, at.line + 1, 1}
			l.marks = append(l.marks, at)
			continue
		}
		at.column++
		if last := l.marks[len(l.marks)-1]; i-last.offset >= stride {
			at.offset = i
			l.marks = append(l.marks, at)
		}
	}
	return l
}

// Position returns the line and column of a byte, both counted from 1, the
// column in code points. A byte order mark at the start of the file counts for
// nothing. Offsets beyond the file are moved to its ends.
func (l Lines) Position(offset int) (line, column int) {
	if len(l.marks) == 0 {
		return 1, 1
	}
	offset = min(max(offset, l.marks[0].offset), len(l.raw))
	i := sort.Search(len(l.marks), func(i int) bool { return l.marks[i].offset > offset }) - 1
	m := l.marks[i]
	return m.line, m.column + utf8.RuneCount(l.raw[m.offset:offset])
}

// Count returns the number of lines, counting a last one without an end.
func (l Lines) Count() int {
	if len(l.marks) == 0 {
		return 0
	}
	last := l.marks[len(l.marks)-1]
	if last.column == 1 && last.offset == len(l.raw) {
		return last.line - 1
	}
	return last.line
}
