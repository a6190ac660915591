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

// Citer indexes the document's lines, from its first block to its last, if any stands in
// such and not in a part. The document must not change afterwards.
func (d *Document) Citer() Citer {
	from, to := len(d.Raw), 0
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Part == "" && d.Table == nil {
			from, to = min(from, max(b.Start, 0)), max(to, min(b.End, len(d.Raw)))
		}
	}
	if d.Table != nil { // its rows become blocks as they are read
		b := &d.Table.Body
		from, to = min(from, max(b.Start, 0)), max(to, min(b.End, len(d.Raw)))
	}
	if from > to || len(d.Raw) == 0 {
		return Citer{doc: d}
	}
	return Citer{doc: d, lines: linesBetween(d.Raw, d.Source.Encoding, from, to)}
}

// Cite cites the range from start to end of a block's text. It is
// [Citer.Cite] for a single citation: each call reads the file up to the end.
func (d *Document) Cite(block, start, end int) Citation { return d.Citer().Cite(block, start, end) }

// Cite cites the range from start to end of the text of the document's block
// with this index. The quote is wider than the range where that cuts through a
// piece of the file that can only be cited whole. Offsets beyond the text are
// moved to its ends. In a part of a compound file, which has lines of its own,
// line and column are 0. A block that does not exist panics, as an index does.
func (c Citer) Cite(block, start, end int) Citation {
	return c.Passage(block, start, end).Cite(start, end)
}

// Passage copies the range from start to end of a block's text, with the context
// on both sides. Offsets and blocks are as in [Citer.Cite].
func (c Citer) Passage(block, start, end int) Passage {
	text := c.doc.Blocks[block].Text
	start, end = c.doc.Blocks[block].Widen(start, end)
	p := Passage{citer: c, block: block, start: start, end: end}
	p.offset = start - len(lastRunes(text[:start], Context))
	p.copy = strings.Clone(text[p.offset : end+len(firstRunes(text[end:], Context))])
	return p
}

// Passage is a stretch of a block's text of which several citations are made,
// such as a sentence: their quotes and contexts share one copy of it.
type Passage struct {
	citer      Citer
	block      int
	start, end int    // the range that was asked for, widened
	offset     int    // in the block's text, of the copy
	copy       string // the range with its context
}

// Cite cites a range of the block's text, as [Citer.Cite] does. A range that goes
// beyond the passage is a copy of its own.
func (p Passage) Cite(start, end int) Citation {
	b := &p.citer.doc.Blocks[p.block]
	start, end = b.Widen(start, end)
	if start < p.start || end > p.end {
		p = p.citer.Passage(p.block, start, end)
	}
	from, to := b.Span(start, end)
	cite := Citation{
		Source:  p.citer.doc.Source.Key(),
		Part:    b.Part,
		Start:   from,
		End:     to,
		Locator: b.Where(start),
		Quote:   p.copy[start-p.offset : end-p.offset],
		Before:  lastRunes(p.copy[:start-p.offset], Context),
		After:   firstRunes(p.copy[end-p.offset:], Context),
	}
	if b.Part == "" {
		cite.stand(p.citer.lines.at(from), p.citer.lines.at(to))
	}
	return cite
}

// stand fills in where a citation begins and ends.
func (c *Citation) stand(from, to Position) {
	c.Line, c.Column, c.ByteColumn, c.UTF16Column = from.Line, from.Column, from.Byte, from.UTF16
	c.EndLine, c.EndColumn, c.EndByteColumn, c.EndUTF16Column = to.Line, to.Column, to.Byte, to.UTF16
}

// firstRunes returns the first n code points of s.
func firstRunes(s string, n int) string {
	if len(s) >= n && ascii(s[:n]) {
		return s[:n]
	}
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
	if len(s) >= n && ascii(s[len(s)-n:]) {
		return s[len(s)-n:]
	}
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		if s[i-1] < utf8.RuneSelf {
			i--
			continue
		}
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// ascii reports whether s is ASCII, which most texts are for long stretches.
func ascii[T string | []byte](s T) bool {
	for len(s) >= 8 {
		if (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&utf8.RuneSelf != 0 {
			return false
		}
		s = s[8:]
	}
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
