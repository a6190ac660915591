package sources

import (
	"bytes"
	"sort"
	"unicode/utf16"
	"unicode/utf8"
)

// stride is how many bytes of a long line lie between two marks: what counting
// to a column costs at most.
const stride = 512

// Lines finds the line and column of a byte in a file. It is made once for a
// file, in one pass, and then shared freely; the zero Lines is that of an empty
// file.
type Lines struct {
	raw   []byte
	read  decoder
	marks []mark // ascending; the first is at the first byte that counts
}

// Position is a place in a file as programs count it: a line and a column in it,
// all from 1, the column in code points, in bytes of the file and in the units of
// UTF-16. In a file that is not UTF-8 code points and units are those of the text.
type Position struct {
	Line, Column, Byte, UTF16 int
}

// mark is a place of which the position is known: the start of a line and, in a
// line of a megabyte, a byte every stride.
type mark struct {
	offset int
	Position
}

// after is the position n bytes further, past one code point.
func (p Position) after(r rune, n int) Position {
	return Position{p.Line, p.Column + 1, p.Byte + n, p.UTF16 + max(utf16.RuneLen(r), 1)}
}

// NewLines indexes the lines of a file in an encoding, as [Source] names it. Lines
// end with LF, CRLF or CR. It keeps raw, which must not change.
func NewLines(raw []byte, encoding string) Lines {
	l := Lines{raw: raw, read: decoderOf(encoding)}
	if len(raw) == 0 {
		return l
	}
	at := mark{Position: Position{1, 1, 1, 1}}
	if bytes.HasPrefix(raw, l.read.bom) {
		at.offset = len(l.read.bom)
	}
	l.index(at)
	return l
}

// linesBetween is [NewLines] for the bytes from one offset to another only: those of one
// text in a file that holds many. A bare CR before a line feed, and UTF-16, cost the whole.
func linesBetween(raw []byte, encoding string, from, to int) Lines {
	to = min(to+utf8.UTFMax, len(raw)) // with the rest of the last character and of a line end
	l := Lines{raw: raw[:to], read: decoderOf(encoding)}
	start := 1 + bytes.LastIndexAny(raw[:from], "\r\n")
	if start == 0 || l.read.wide || start == to || raw[start] == '\n' {
		return NewLines(raw, encoding)
	}
	before := raw[:start]
	ends := bytes.Count(before, []byte("\n")) + bytes.Count(before, []byte("\r")) - bytes.Count(before, []byte("\r\n"))
	l.index(mark{start, Position{1 + ends, 1, 1, 1}})
	return l
}

// index marks places from one on.
func (l *Lines) index(at mark) {
	raw := l.raw
	l.marks = append(l.marks, at)
	for i, r, n := at.offset, rune(0), 0; i < len(raw); {
		if n = l.plain(i); n > 0 {
			at.Column, at.Byte, at.UTF16 = at.Column+n, at.Byte+n, at.UTF16+n
			i += n
			l.mark(&at, i)
			continue
		}
		r, n = l.read.next(raw[i:])
		i += n
		if r == '\n' || r == '\r' && !l.feeds(i) {
			at = mark{i, Position{at.Line + 1, 1, 1, 1}}
			l.marks = append(l.marks, at)
			continue
		}
		at.Position = at.after(r, n)
		l.mark(&at, i)
	}
}

// plain is how many letters of ASCII stand at an offset, up to the next mark: most of a
// text is made of them, and they count one in every unit.
func (l *Lines) plain(i int) int {
	if l.read.wide {
		return 0
	}
	end := min(len(l.raw), l.marks[len(l.marks)-1].offset+stride)
	j := i
	for j < end && l.raw[j] < utf8.RuneSelf && l.raw[j] != '\n' && l.raw[j] != '\r' {
		j++
	}
	return j - i
}

// mark keeps a place if the last one lies far enough back.
func (l *Lines) mark(at *mark, i int) {
	if i-l.marks[len(l.marks)-1].offset >= stride {
		at.offset = i
		l.marks = append(l.marks, *at)
	}
}

// feeds reports whether a line feed stands at an offset.
func (l Lines) feeds(i int) bool {
	if i >= len(l.raw) {
		return false
	}
	r, _ := l.read.next(l.raw[i:])
	return r == '\n'
}

// At returns the position of a byte. A byte order mark at the start of the file
// counts for nothing. Offsets beyond the file are moved to its ends, and those
// inside a code point to its end.
func (l Lines) At(offset int) Position { return l.at(offset) }

func (l *Lines) at(offset int) Position {
	if len(l.marks) == 0 {
		return Position{1, 1, 1, 1}
	}
	offset = min(max(offset, l.marks[0].offset), len(l.raw))
	i := sort.Search(len(l.marks), func(i int) bool { return l.marks[i].offset > offset }) - 1
	m := l.marks[i]
	for m.offset < offset {
		if n := l.letters(m.offset, offset); n > 0 {
			m.offset, m.Column, m.Byte, m.UTF16 = m.offset+n, m.Column+n, m.Byte+n, m.UTF16+n
			continue
		}
		r, n := l.read.next(l.raw[m.offset:])
		m.offset, m.Position = m.offset+n, m.after(r, n)
	}
	return m.Position
}

// letters is how many characters of ASCII stand from one offset on, up to another.
func (l *Lines) letters(i, end int) int {
	if l.read.wide {
		return 0
	}
	from := i
	for i+8 <= end && ascii(l.raw[i:i+8]) {
		i += 8
	}
	for i < end && l.raw[i] < utf8.RuneSelf {
		i++
	}
	return i - from
}

// Next returns where the line after that of a byte begins: the end of the file for the
// last line.
func (l Lines) Next(offset int) int {
	line := l.At(offset).Line
	i := sort.Search(len(l.marks), func(i int) bool { return l.marks[i].Line > line })
	if i == len(l.marks) {
		return len(l.raw)
	}
	return l.marks[i].offset
}

// Count returns the number of lines, counting a last one without an end.
func (l Lines) Count() int {
	if len(l.marks) == 0 {
		return 0
	}
	last := l.marks[len(l.marks)-1]
	if last.Column == 1 && last.offset == len(l.raw) {
		return last.Line - 1
	}
	return last.Line
}
