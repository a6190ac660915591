package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a stretch of text on one line of a page, without a gap that a column would leave.
type line struct {
	page, number int // the line's number on its page, from 1
	x, end, y    float64
	size         float64
	text         string
	beside       bool // others stand on the same line
	zone         int  // -1 near the foot of the page's text, 1 near its head
}

// Distances in parts of a letter's size.
const (
	apart  = 0.2  // a space that nobody wrote
	figure = 0.45 // what parts two figures
	column = 1.5  // what parts two columns
)

// linesOf makes lines of the letters of a page, in the order in which they are drawn.
func linesOf(glyphs []glyph, page int) []line {
	var out []line
	b := lineMaker{}
	for _, g := range glyphs {
		if !b.goesOn(g) {
			out = b.flush(out, page)
		}
		b.add(g)
	}
	out = b.flush(out, page)
	number(out)
	return out
}

// lineMaker collects the letters of a line.
type lineMaker struct {
	line
	text strings.Builder
	last glyph
	mark string // raised letters
}

// goesOn reports whether a letter stands behind the last one.
func (b *lineMaker) goesOn(g glyph) bool {
	size := max(b.last.size, g.size)
	back := g.x - b.last.end
	return b.text.Len()+len(b.mark) > 0 && abs(g.y-b.y) < 0.6*size && back < column*size && back > -0.6*size
}

// raised reports whether a letter stands higher than the line and is smaller.
func (b *lineMaker) raised(g glyph) bool {
	return b.text.Len() > 0 && g.size < 0.85*b.size && g.y > b.y+0.15*b.size
}

func (b *lineMaker) add(g glyph) {
	if b.text.Len()+len(b.mark) == 0 {
		b.line = line{x: g.x, y: g.y, size: g.size}
		b.last = g
		b.last.end = g.x
	}
	if b.raised(g) {
		b.mark += g.text
		b.last.end = max(b.last.end, g.end)
		return
	}
	b.settle()
	back := g.x - b.last.end
	was, _ := utf8.DecodeLastRuneInString(b.text.String())
	is, _ := utf8.DecodeRuneInString(g.text)
	switch {
	case b.text.Len() == 0 || unicode.IsSpace(was) || unicode.IsSpace(is):
	case back > figure*g.size && unicode.IsDigit(was) && unicode.IsDigit(is):
		b.text.WriteString(" \ufffc ")
	case back > apart*g.size:
		b.text.WriteString(" ")
	}
	b.text.WriteString(g.text)
	b.last, b.end, b.size = g, g.end, max(b.size, g.size)
}

// settle decides what raised letters were: the end of an ordinal is text; what follows a
// figure may be a power, and what follows a word is the mark of a note.
func (b *lineMaker) settle() {
	mark := strings.TrimSpace(b.mark)
	b.mark = ""
	if mark == "" {
		return
	}
	was, _ := utf8.DecodeLastRuneInString(b.text.String())
	switch mark {
	case "st", "nd", "rd", "th":
		b.text.WriteString(mark)
		return
	}
	if unicode.IsDigit(was) || !strings.ContainsAny(mark[:1], "0123456789*†‡§([") {
		b.text.WriteString("\ufffc")
	}
}

// flush ends the line in hand.
func (b *lineMaker) flush(out []line, page int) []line {
	b.settle()
	if text := strings.Join(strings.Fields(b.text.String()), " "); text != "" {
		b.line.page, b.line.text = page, text
		out = append(out, b.line)
	}
	*b = lineMaker{}
	return out
}

// number numbers the lines of a page, and tells which stand beside others or at its ends.
func number(lines []line) {
	top, foot := math.Inf(-1), math.Inf(1)
	for i := range lines {
		top, foot = max(top, lines[i].y), min(foot, lines[i].y)
	}
	n := 0
	for i := range lines {
		l := &lines[i]
		if i == 0 || abs(l.y-lines[i-1].y) > 0.4*l.size {
			n++
		} else {
			l.beside, lines[i-1].beside = true, true
		}
		l.number = n
		switch {
		case l.y > top-2.5*l.size:
			l.zone = 1
		case l.y < foot+2.5*l.size:
			l.zone = -1
		}
	}
}

// withoutHeads takes out what pages repeat at their ends, but for numbers in it, and the
// number of a page that stands alone there.
func withoutHeads(lines []line) []line {
	type head struct {
		zone int
		text string
	}
	key := func(l line) head {
		return head{l.zone, strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '0'
			}
			return r
		}, l.text)}
	}
	pages := map[head]map[int]bool{}
	for _, l := range lines {
		if l.zone != 0 {
			k := key(l)
			if pages[k] == nil {
				pages[k] = map[int]bool{}
			}
			pages[k][l.page] = true
		}
	}
	var out []line
	for _, l := range lines {
		if l.zone != 0 && (len(pages[key(l)]) > 1 || isPageNumber(l.text)) {
			continue
		}
		out = append(out, l)
	}
	return out
}

func isPageNumber(s string) bool {
	s = strings.Trim(s, " -–—")
	return len(s) > 0 && len(s) < 5 && strings.Trim(s, "0123456789ivxlc") == ""
}
