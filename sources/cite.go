package sources

import (
	"strings"
	"unicode/utf8"
)

// Citer makes the citations of one document. It holds the index of the
// document's lines, so that a citation costs no pass over the file. It may be
// shared between goroutines.
type Citer struct {
	doc   *Document
	lines Lines
}

// Citer indexes the document's lines. The document must not change afterwards.
func (d *Document) Citer() Citer { return Citer{doc: d, lines: NewLines(d.Raw)} }

// Cite cites the range from start to end of a block's text. It is
// [Citer.Cite] for a single citation: each call reads the file up to the end.
func (d *Document) Cite(block, start, end int) Citation { return d.Citer().Cite(block, start, end) }

// Cite cites the range from start to end of the text of the document's block
// with this index. The quote is wider than the range where that cuts through a
// piece of the file that can only be cited whole. Offsets beyond the text are
// moved to its ends. In a part of a compound file, which has lines of its own,
// line and column are 0. A block that does not exist panics, as an index does.
func (c Citer) Cite(block, start, end int) Citation {
	b := c.doc.Blocks[block]
	start, end = b.Widen(start, end)
	from, to := b.Span(start, end)
	cite := Citation{
		Source: c.doc.Source.Key(),
		Part:   b.Part,
		Start:  from,
		End:    to,
		Quote:  strings.Clone(b.Text[start:end]),
		Before: strings.Clone(lastRunes(b.Text[:start], Context)),
		After:  strings.Clone(firstRunes(b.Text[end:], Context)),
	}
	if b.Part == "" {
		cite.Line, cite.Column = c.lines.Position(from)
	}
	return cite
}

// firstRunes returns the first n code points of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// lastRunes returns the last n code points of s.
func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}
