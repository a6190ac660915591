package read

import (
	"bytes"
	"sort"

	gtext "github.com/yuin/goldmark/text"
)

// flow is the text of a block without what stands before its lines, such as the
// indentation of a list or the mark of a quotation.
type flow struct {
	s         []byte
	stretches []stretch // ascending; the first begins s
}

// stretch is a part of a flow that stands in one piece in the text: from the byte at
// in the flow, and in the text from the byte from.
type stretch struct{ at, from int }

// newFlow joins lines of a text, each with its end. It copies nothing where they stand
// in one piece.
func newFlow(text []byte, lines []gtext.Segment) flow {
	if len(lines) == 0 {
		return flow{}
	}
	f := flow{stretches: []stretch{{0, lines[0].Start}}}
	n, end := 0, lines[0].Start
	for _, l := range lines {
		if l.Start != end {
			f.stretches = append(f.stretches, stretch{n, l.Start})
		}
		n, end = n+l.Stop-l.Start, l.Stop
	}
	if len(f.stretches) == 1 {
		f.s = text[lines[0].Start:end]
		return f
	}
	f.s = make([]byte, 0, n)
	for _, l := range lines {
		f.s = append(f.s, text[l.Start:l.Stop]...)
	}
	return f
}

// start returns where the flow begins in the text.
func (f flow) start() int { return f.stretches[0].from }

// stretch returns the index of the stretch that holds a byte of the flow.
func (f flow) stretch(i int) int {
	return sort.Search(len(f.stretches), func(k int) bool { return f.stretches[k].at > i }) - 1
}

// place returns where a byte of the flow stands in the text. The end of the flow is
// behind its last byte.
func (f flow) place(i int) int {
	s := f.stretches[f.stretch(i)]
	return s.from + i - s.at
}

// whole returns the end of what stands in one piece from a byte on.
func (f flow) whole(i int) int {
	if k := f.stretch(i) + 1; k < len(f.stretches) {
		return f.stretches[k].at
	}
	return len(f.s)
}

// cut returns the part of a flow from one byte to another.
func (f flow) cut(from, to int) flow {
	if from >= to {
		return flow{}
	}
	part := flow{s: f.s[from:to]}
	for k := f.stretch(from); k < len(f.stretches) && f.stretches[k].at < to; k++ {
		s := f.stretches[k]
		if s.at < from {
			s.from, s.at = s.from+from-s.at, from
		}
		part.stretches = append(part.stretches, stretch{s.at - from, s.from})
	}
	return part
}

// lineAfter returns where the line behind the one at a byte begins.
func lineAfter(s []byte, i int) int {
	n := bytes.IndexAny(s[i:], "\r\n")
	if n < 0 {
		return len(s)
	}
	if i += n + 1; s[i-1] == '\r' && i < len(s) && s[i] == '\n' {
		i++
	}
	return i
}

// White space and line ends as Markdown knows them.

func isBlankByte(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }
func isLineEnd(c byte) bool   { return c == '\n' || c == '\r' }

// skipBlanks returns the first byte from i on that is no white space.
func skipBlanks(s []byte, i int) int {
	for i < len(s) && isBlankByte(s[i]) {
		i++
	}
	return i
}

func isLetterByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigitByte(c byte) bool  { return c >= '0' && c <= '9' }
func isAlnumByte(c byte) bool  { return isLetterByte(c) || isDigitByte(c) }

// isMarkByte reports whether a byte is one of the marks of ASCII, which a backslash
// may stand before.
func isMarkByte(c byte) bool { return c > ' ' && c < 0x7f && !isAlnumByte(c) }
