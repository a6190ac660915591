package read

import (
	"bytes"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// officeText collects the blocks of one part of an office document. Paragraphs may
// stand inside one another, where a text box is anchored in a sentence.
type officeText struct {
	x      *xmlReader
	part   string
	blocks []sources.Block
	notes  []sources.Block // those that follow the others
	runs   int             // of all blocks
	inner  []officePara    // paragraphs that are open, the innermost last
	spare  []officePara    // memory for others
	places placeCounter    // where the paragraphs stand
	marks  []officeAnchor  // where comments and notes are, in the order of the part
}

// officePara is a paragraph in the making.
type officePara struct {
	kind   sources.BlockKind
	hidden bool // the paragraph itself shows nothing
	text   []byte
	runs   sources.Map
	gap    htmlGap // what was left out since the last character
	breaks int     // line breaks since the last character
	note   officeNote
	plain  bool // something in it is not bold
}

// officeNote is superscript that may turn out to be the mark of a footnote.
type officeNote struct {
	open bool
	text int // length of the text before it
	runs int // of the map before it
	last sources.Run
}

// officeAnchor is a place in the text.
type officeAnchor struct {
	id         string // of a comment whose text is read later
	text       string // of one whose text is known
	part       string
	start, end int
	ended      bool
}

// begin opens a paragraph.
func (o *officeText) begin() {
	if n := len(o.spare); n > 0 {
		p := o.spare[n-1]
		o.spare = o.spare[:n-1]
		o.inner = append(o.inner, officePara{text: p.text[:0], runs: p.runs[:0]})
		return
	}
	o.inner = append(o.inner, officePara{})
}

// para is the paragraph in hand, or nil.
func (o *officeText) para() *officePara {
	if len(o.inner) == 0 {
		return nil
	}
	return &o.inner[len(o.inner)-1]
}

// finish closes the paragraph in hand and makes a block of it.
func (o *officeText) finish() {
	o.flush()
	n := len(o.inner) - 1
	o.spare = append(o.spare, o.inner[n])
	o.inner = o.inner[:n]
}

// flush makes a block of the text in hand. White space at its ends is no text.
func (o *officeText) flush() {
	p := o.para()
	p.settleNote()
	text, runs := trimSpace(p.text, p.runs)
	if len(text) > 0 && !p.hidden && !onlyObjects(text) {
		last := runs[len(runs)-1]
		b := sources.Block{Kind: p.kind, Part: o.part, Start: runs[0].File, End: last.File + last.FileLen, Text: string(text)}
		if b.Kind == sources.Paragraph && !p.plain && isHeading(b.Text) || b.Kind != sources.Cell && (isDateLine(b.Text) || isStamp(b.Text)) {
			b.Kind = sources.Heading
		}
		if b.Map = slices.Clone(runs); isCopy(b) {
			b.Map = nil
		}
		b.Locator = o.places.place()
		o.runs += len(b.Map)
		if o.places.note != "" {
			o.notes = append(o.notes, b)
		} else {
			o.blocks = append(o.blocks, b)
		}
	}
	*p = officePara{kind: p.kind, hidden: p.hidden, text: p.text[:0], runs: p.runs[:0]}
}

// endCell makes paragraphs of the blocks in a cell that has several, as in a page, says
// where the only one of a cell stands, and takes the cell off the list of those that are open. The list tells how many blocks there were
// before each.
func (o *officeText) endCell(cells []int) []int {
	n := len(cells) - 1
	if n < 0 {
		return cells
	}
	own := o.blocks[min(cells[n], len(o.blocks)):]
	grid := o.places.grid(len(own) > 0)
	for i := range own {
		switch b := &own[i]; {
		case b.Kind == sources.Cell && len(own) > 1:
			b.Kind, b.Grid = sources.Paragraph, nil
		case b.Kind == sources.Cell && b.Grid == nil:
			b.Grid = grid
		}
	}
	return cells[:n]
}

func (o *officeText) beginTable() {
	o.places.beginTable()
	o.places.table().from = len(o.blocks)
}

// endTable ends a table. Its cells have no places where those are not known of all.
func (o *officeText) endTable() {
	if t := o.places.table(); t != nil && t.unsure {
		for i := min(t.from, len(o.blocks)); i < len(o.blocks); i++ {
			o.blocks[i].Grid = nil
		}
	}
	o.places.endTable()
}

// tooLarge says that a part has more blocks or stretches of text than are read.
func (o *officeText) tooLarge() error {
	if len(o.blocks)+len(o.notes) > maxParts || o.runs > maxRuns {
		return fmt.Errorf("more than %d paragraphs, or %d stretches of text in them", maxParts, maxRuns)
	}
	return nil
}

// add adds text that the part has from one byte to another. A piece is written there
// in another way.
func (p *officePara) add(text []byte, from, to int, piece bool) {
	if len(text) == 0 {
		return
	}
	if p.gap.end > 0 && len(p.text) > 0 && fuses(p.text, text) {
		g := p.gap
		p.put(bridge(p.text, text), g.start, g.end, true)
	}
	p.gap = htmlGap{}
	if len(bytes.TrimSpace(text)) > 0 {
		p.breaks = 0
	}
	p.put(text, from, to, piece)
}

// bridge is what stands for something that is left out between words: a space, which
// would make one figure of two numbers, and the sign [Object] between those.
func bridge(before, after []byte) []byte {
	a, _ := utf8.DecodeLastRune(before)
	b, _ := utf8.DecodeRune(after)
	if unicode.IsDigit(a) && !unicode.IsLetter(b) {
		return []byte(Object)
	}
	return []byte(" ")
}

func (p *officePara) put(text []byte, from, to int, piece bool) {
	at := len(p.text)
	p.text = append(p.text, text...)
	if n := len(p.runs); n > 0 && !piece {
		if last := &p.runs[n-1]; isCopied(*last) && last.File+last.FileLen == from {
			last.TextLen, last.FileLen = last.TextLen+len(text), last.FileLen+len(text)
			return
		}
	}
	p.runs = append(p.runs, sources.Run{Text: at, TextLen: len(text), File: from, FileLen: to - from, Piece: piece && to-from == len(text)})
}

// leave notes that something is left out of a sentence: the words around it are apart.
func (p *officePara) leave(start, end int) {
	p.settleNote()
	p.part(start, end)
}

func (p *officePara) part(start, end int) {
	if len(p.text) == 0 {
		return
	}
	if p.gap.end == 0 {
		p.gap.start = start
	}
	p.gap.end = end
}

// lineBreak begins a line. Two in a row end a paragraph.
func (o *officeText) lineBreak() {
	p := o.para()
	if p == nil {
		return
	}
	if p.breaks > 0 {
		o.flush()
		return
	}
	if len(p.text) > 0 {
		p.add([]byte("\n"), o.x.start, o.x.end, true)
		p.breaks = 1
	}
}

// content adds the text token in hand, references decoded.
func (o *officeText) content(text []byte, from int) {
	p := o.para()
	for len(text) > 0 {
		n := len(text)
		if o.x.kind != xmlRaw {
			if i := bytes.IndexByte(text, '&'); i >= 0 {
				n = i
			}
		}
		if i := bytes.IndexAny(text[:n], "\n\r"); i >= 0 { // which programs show as a space
			p.add(text[:i], from, from+i, false)
			p.add([]byte(" "), from+i, from+i+1, true)
			text, from = text[i+1:], from+i+1
			continue
		}
		p.add(text[:n], from, from+n, false)
		if text, from = text[n:], from+n; len(text) == 0 {
			return
		}
		r, size := xmlReference(text)
		if size == 0 {
			o.x.fail("an unknown character reference")
			return
		}
		var buf [utf8.UTFMax]byte
		p.add(buf[:utf8.EncodeRune(buf[:], r)], from, from+size, true)
		text, from = text[size:], from+size
	}
}

// raise says whether what follows is superscript.
func (p *officePara) raise(raised bool) {
	switch {
	case !raised:
		p.settleNote()
	case !p.note.open:
		p.note = officeNote{open: true, text: len(p.text), runs: len(p.runs)}
		if n := len(p.runs); n > 0 {
			p.note.last = p.runs[n-1]
		}
	}
}

// settleNote decides what superscript is, after the text before it: the end of an
// ordinal, a power, or the mark of a note, which is no text.
func (p *officePara) settleNote() {
	n := p.note
	p.note = officeNote{}
	if !n.open || len(p.text) <= n.text {
		return
	}
	before, mark := string(p.text[max(0, n.text-maxName):n.text]), string(p.text[n.text:])
	last := p.runs[len(p.runs)-1]
	from, to := p.fileOf(n), last.File+last.FileLen
	switch {
	case isRaised(before, mark):
	case isExponent(before, mark):
		p.takeOut(n)
		p.put([]byte(exponent(mark)), from, to, true)
	case marksNote(mark):
		p.takeOut(n)
		p.part(from, to)
	case fuses([]byte(before), []byte(mark)):
		p.takeOut(n)
		p.put([]byte(" "+mark), from, to, true)
	}
}

// fileOf is where superscript begins in the part.
func (p *officePara) fileOf(n officeNote) int {
	if n.runs < len(p.runs) && (n.runs == 0 || p.runs[n.runs-1] == n.last) {
		return p.runs[n.runs].File
	}
	return n.last.File + n.last.FileLen
}

func (p *officePara) takeOut(n officeNote) {
	p.text, p.runs = p.text[:n.text], p.runs[:n.runs]
	if n.runs > 0 {
		p.runs[n.runs-1] = n.last
	}
}
