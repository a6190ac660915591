package read

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// htmlDraft is a block of the page before it is known whether it is part of the
// article.
type htmlDraft struct {
	sources.Block
	htmlContext
	number bool // a digit stands outside of links
	head   bool // the title that the page has in its head, which browsers show elsewhere
	out    bool
	links  int32 // bytes of words in links
	plain  int32 // and outside them
}

// htmlFlow is the text of the block in hand.
type htmlFlow struct {
	text   []byte
	runs   sources.Map
	links  int
	plain  int
	number bool
	breaks int     // line breaks since the last character
	gap    htmlGap // what was left out since the last character
	notes  []htmlNote
	quotes int // quotation marks that are open
}

// htmlGap is a range of the page that holds no text, though it stands in a sentence.
type htmlGap struct{ start, end int }

// leave notes that something in a sentence is left out: the words before and after
// it are apart.
func (p *htmlPage) leave(start, end int) {
	f := &p.flow
	if len(f.text) == 0 {
		return
	}
	if f.gap.end == 0 {
		f.gap.start = start
	}
	f.gap.end = end
}

// flush ends the block of text in hand. White space at its ends is no text.
func (p *htmlPage) flush() {
	f := &p.flow
	p.keepNotes()
	text, runs := trimSpace(f.text, f.runs)
	if len(text) > 0 && !onlyObjects(text) {
		d := htmlDraft{htmlContext: p.top().htmlContext, links: int32(f.links), plain: int32(f.plain), number: f.number}
		last := runs[len(runs)-1]
		d.Block = sources.Block{Kind: d.kind, Flows: !p.top().pre, Start: runs[0].File, End: last.File + last.FileLen}
		if len(runs) == 1 && isCopied(last) {
			d.Text = p.whole[d.Start:d.End]
		} else {
			d.Text, d.Map = string(text), append(make(sources.Map, 0, len(runs)), runs...)
			p.runs += len(runs)
		}
		p.drafts = append(p.drafts, d)
		p.cells[d.cell]++
	}
	p.link.flushed(len(p.drafts))
	*f = htmlFlow{text: f.text[:0], runs: f.runs[:0], notes: f.notes[:0]}
}

// onlyObjects reports whether there is nothing in a text but signs for what is no
// prose.
func onlyObjects(text []byte) bool {
	return bytes.HasPrefix(text, []byte(Object)) && len(bytes.Trim(text, Object+" \t\r\n\f")) == 0
}

// trimSpace cuts white space off both ends of a text, and off its map.
func trimSpace(text []byte, runs sources.Map) ([]byte, sources.Map) {
	whole := bytes.TrimRightFunc(text, unicode.IsSpace)
	for n := len(text) - len(whole); n > 0; {
		last := &runs[len(runs)-1]
		cut := min(n, last.TextLen)
		if n -= cut; cut == last.TextLen {
			runs = runs[:len(runs)-1]
			continue
		}
		*last = shorten(*last, 0, cut)
	}
	text = bytes.TrimLeftFunc(whole, unicode.IsSpace)
	left := len(whole) - len(text)
	for n := left; n > 0; {
		cut := min(n, runs[0].TextLen)
		if n -= cut; cut == runs[0].TextLen {
			runs = runs[1:]
			continue
		}
		runs[0] = shorten(runs[0], cut, 0)
	}
	for i := range runs {
		runs[i].Text -= left
	}
	return text, runs
}

// shorten cuts bytes off the ends of a run. What is one piece stays one.
func shorten(r sources.Run, front, back int) sources.Run {
	piece := !isCopied(r)
	r.Text, r.TextLen = r.Text+front, r.TextLen-front-back
	if piece {
		r.Piece = r.TextLen == r.FileLen
		return r
	}
	r.File, r.FileLen = r.File+front, r.TextLen
	return r
}

// characters reads text of the page. Raw text has no character references.
func (p *htmlPage) characters(from, to int, raw bool) {
	if p.masks > 0 {
		p.hushed += len(bytes.TrimSpace(p.text[from:to]))
		p.leave(from, to)
		return
	}
	for i := from; i < to && !p.tooLarge(); {
		switch c := p.text[i]; {
		case isHTMLSpace(c):
			end := i + 1
			for end < to && isHTMLSpace(p.text[end]) {
				end++
			}
			p.space(i, end)
			i = end
		case c == '&' && !raw:
			i += p.reference(i, to)
		case invisible(p.text[i:to]) > 0:
			i += invisible(p.text[i:to])
		default:
			end := i + 1
			for end < to && isPlain(p.text[end]) {
				end++
			}
			p.copy(i, end)
			i = end
		}
	}
}

// isHTMLSpace reports whether browsers make one space of a row of such characters.
func isHTMLSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// isPlain reports whether a byte is text, whatever stands around it. Bytes of the
// two beginnings of invisible characters are looked at one by one.
func isPlain(c byte) bool { return !isHTMLSpace(c) && c != '&' && c != 0xc2 && c != 0xe2 && c != 0xef }

// invisible returns the length of a character that shows nothing and parts no
// words: a soft hyphen, a space without width, a word joiner, a byte order mark.
func invisible(text []byte) int {
	switch text[0] {
	case 0xc2, 0xe2, 0xef:
		switch r, n := utf8.DecodeRune(text); r {
		case '\u00ad', '\u200b', '\u2060', '\ufeff':
			return n
		}
	}
	return 0
}

// space reads white space. At the beginning of a block and behind other white
// space it shows nothing. In text that keeps its lines a blank one ends a
// paragraph.
func (p *htmlPage) space(from, to int) {
	f := &p.flow
	if p.top().pre && lineEnds(p.text[from:to]) > 1 {
		p.flush()
		return
	}
	if n := len(f.text); n == 0 || isHTMLSpace(f.text[n-1]) {
		return
	}
	if to-from == 1 {
		p.add(p.text[from:to], from, to, false)
	} else {
		p.add([]byte(" "), from, to, true)
	}
}

// lineEnds counts LF, CRLF and CR.
func lineEnds(space []byte) int {
	n := 0
	for i, c := range space {
		if c == '\n' || c == '\r' && (i+1 == len(space) || space[i+1] != '\n') {
			n++
		}
	}
	return n
}

// copy adds text that the page has as it is shown.
func (p *htmlPage) copy(from, to int) {
	p.bridge(p.text[from:to])
	p.add(p.text[from:to], from, to, false)
}

// piece adds text that the page has otherwise.
func (p *htmlPage) piece(text string, from, to int) {
	p.bridge([]byte(text))
	p.add([]byte(text), from, to, true)
}

func (p *htmlPage) add(text []byte, from, to int, piece bool) {
	f := &p.flow
	f.gap = htmlGap{}
	if len(bytes.TrimSpace(text)) > 0 {
		f.breaks = 0
	}
	at := len(f.text)
	f.text = append(f.text, text...)
	f.count(text, p.link.active())
	if n := len(f.runs); n > 0 && !piece {
		if last := &f.runs[n-1]; isCopied(*last) && last.File+last.FileLen == from {
			last.TextLen += len(text)
			last.FileLen += len(text)
			return
		}
	}
	f.runs = append(f.runs, sources.Run{Text: at, TextLen: len(text), File: from, FileLen: to - from, Piece: piece && to-from == len(text)})
}

// count counts the bytes of words in a text, and minds digits.
func (f *htmlFlow) count(text []byte, linked bool) {
	n, number := 0, false
	for _, c := range text {
		digit := c >= '0' && c <= '9'
		if number = number || digit; digit || isLetterByte(c) || c >= utf8.RuneSelf {
			n++
		}
	}
	if linked {
		f.links += n
		return
	}
	f.plain, f.number = f.plain+n, f.number || number
}

// bridge puts a space where something was left out between two words or numbers
// that would become one.
func (p *htmlPage) bridge(next []byte) {
	f := &p.flow
	if g := f.gap; g.end > 0 && len(f.text) > 0 && fuses(f.text, next) {
		p.add([]byte(" "), g.start, g.end, true)
	}
}

func fuses(before, after []byte) bool {
	a, _ := utf8.DecodeLastRune(before)
	b, n := utf8.DecodeRune(after)
	if b == '.' || b == ',' {
		b, _ = utf8.DecodeRune(after[n:])
		return unicode.IsDigit(a) && unicode.IsDigit(b)
	}
	return isWordRune(a) && isWordRune(b)
}

// lineBreak is white space, and two in a row end a paragraph.
func (p *htmlPage) lineBreak() {
	if p.masks > 0 {
		return
	}
	f := &p.flow
	if f.breaks > 0 {
		p.flush()
		return
	}
	n := len(f.text)
	if n == 0 {
		return
	}
	if !isHTMLSpace(f.text[n-1]) {
		p.add([]byte(" "), p.start, p.end, true)
	}
	f.breaks = 1
}

// quotationMarks are what browsers show around q elements, and around those in
// them.
var quotationMarks = [][2]string{{"“", "”"}, {"‘", "’"}}

// openQuote shows the mark that browsers put before a q element.
func (p *htmlPage) openQuote() {
	if p.masks == 0 {
		p.piece(quotationMarks[p.flow.quotes%2][0], p.start, p.end)
		p.flow.quotes++
	}
}

func (p *htmlPage) closeQuote() {
	if p.masks == 0 && p.flow.quotes > 0 {
		p.flow.quotes--
		p.piece(quotationMarks[p.flow.quotes%2][1], p.start, p.end)
	}
}

// titleText makes a block of the title in the page's head.
func (p *htmlPage) titleText() {
	if p.head.titled || p.masks > 0 {
		return
	}
	p.flush()
	before := len(p.drafts)
	p.characters(p.start, p.end, false)
	p.flush()
	for i := before; i < len(p.drafts); i++ {
		p.drafts[i].head, p.head.titled = true, true
		p.drafts[i].htmlContext = htmlContext{}
	}
}
