package read

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// odtReader reads the text of an OpenDocument file, token by token.
type odtReader struct {
	*officeText
	o       *office
	styles  officeStyles
	begun   bool // the text itself has
	open    []odtOpen
	paras   []odtPara
	lists   int
	cells   []int          // blocks before each cell that is open
	notes   map[string]int // how many there are so far, by kind
	regions map[string]*odtRegion
	added   int            // insertions that are open and are not there in the view
	anchors map[string]int // by the name of a comment, its place in marks
}

// odtOpen is an element that is open and has to be left as it was entered.
type odtOpen struct {
	depth int
	tag   xmlTag
	look  officeLook // of what stands behind it
	place string     // of the note around it
}

// odtPara is a paragraph that is open.
type odtPara struct {
	officeLook
	waiting bool // its end is not there in the view: the next paragraph goes on with it
}

// odtRegion is a tracked change.
type odtRegion struct {
	inserted bool
	deleted  []string // paragraphs
}

func newODTText(o *office, w *officeText, styles officeStyles) *odtReader {
	return &odtReader{officeText: w, o: o, styles: styles, notes: map[string]int{}, regions: map[string]*odtRegion{}, anchors: map[string]int{}}
}

func (t *odtReader) all() {
	for t.x.next() {
		t.token()
	}
	t.settleWaiting()
}

func (t *odtReader) token() {
	switch t.x.kind {
	case xmlStart:
		t.start()
	case xmlEnd:
		if n := len(t.open); n > 0 && t.open[n-1].depth > len(t.x.open) {
			t.leave()
		}
	default:
		t.text()
	}
}

// enter notes an element that has to be left.
func (t *odtReader) enter() {
	o := odtOpen{depth: len(t.x.open), tag: t.x.tag, place: t.places.note}
	if n := len(t.paras); n > 0 {
		o.look = t.paras[n-1].officeLook
	}
	t.open = append(t.open, o)
}

func (t *odtReader) start() {
	x := t.x
	if !t.begun {
		switch x.tag {
		case odText:
			t.begun = true
		case odStyle:
			t.styles.odt(x)
		}
		return
	}
	switch x.tag {
	case odParagraph, odHeading:
		t.beginParagraph()
	case odSpan:
		t.enter()
		if n := len(t.paras); n > 0 {
			t.styles.apply(&t.paras[n-1].officeLook, "text/"+x.value("text:style-name"))
		}
	case odList:
		t.enter()
		t.lists++
	case odTable:
		t.settleWaiting()
		t.enter()
		t.beginTable()
	case odRow:
		t.places.rows(1)
	case odHeadRows:
		t.enter()
		if place := t.places.table(); place != nil {
			place.heads = true
		}
	case odCell:
		t.enter()
		t.beginCell()
		t.cells = append(t.cells, len(t.blocks))
	case odBox:
		t.enter()
		t.places.beginBox()
	case odNote:
		t.beginNote()
	case odAnnotation:
		t.remark()
	case odAnnotationEnd:
		t.endRemark()
	case odSection:
		if x.value("text:display") == "none" {
			x.skip()
		}
	case odCitation, odUnseen, odAutomatic:
		x.skip()
	default:
		t.mark()
	}
}

// leave minds the end of an element that was entered.
func (t *odtReader) leave() {
	last := t.open[len(t.open)-1]
	t.open = t.open[:len(t.open)-1]
	switch last.tag {
	case odParagraph, odHeading:
		t.endParagraph()
	case odSpan:
		if n := len(t.paras); n > 0 {
			t.paras[n-1].officeLook = last.look
		}
	case odList:
		t.lists--
	case odTable:
		t.endTable()
	case odHeadRows:
		if place := t.places.table(); place != nil {
			place.heads = false
		}
	case odCell:
		t.settleWaiting()
		t.cells = t.endCell(t.cells)
	case odBox:
		t.settleWaiting()
		t.places.endBox()
	case odNote:
		t.settleWaiting()
		t.places.note = last.place
	}
}

// beginCell enters a cell. Those that it covers are elements of their own.
func (t *odtReader) beginCell() {
	t.places.cell(1)
	place := t.places.table()
	if place == nil {
		return
	}
	if t.x.value("table:number-columns-repeated") != "" || t.x.value("table:is-sub-table") == "true" {
		place.unsure = true
	}
	place.rows, place.columns = spanned(t.x.value("table:number-rows-spanned")), spanned(t.x.value("table:number-columns-spanned"))
}

func (t *odtReader) beginParagraph() {
	t.enter()
	if n := len(t.paras); n > 0 && t.paras[n-1].waiting {
		t.paras[n-1] = odtPara{}
	} else {
		t.begin()
		t.paras = append(t.paras, odtPara{})
	}
	look, p := &t.paras[len(t.paras)-1].officeLook, t.para()
	if style := t.x.value("text:style-name"); style != "" {
		t.styles.apply(look, "paragraph/"+style)
	}
	switch {
	case len(t.cells) > 0 && t.places.note == "":
		p.kind = sources.Cell
	case t.x.tag == odHeading && look.kind != sources.Title:
		p.kind = sources.Heading
	case look.kind == sources.Paragraph && t.lists > 0:
		p.kind = sources.Item
	default:
		p.kind = look.kind
	}
	p.hidden = look.index
}

// endParagraph makes a block, unless the end of the paragraph stands in an insertion
// that is not there in the view.
func (t *odtReader) endParagraph() {
	n := len(t.paras) - 1
	if n < 0 {
		return
	}
	if t.added > 0 {
		t.paras[n].waiting = true
	} else {
		t.closeParagraph()
	}
	if err := t.tooLarge(); err != nil {
		t.x.err = err
	}
}

func (t *odtReader) closeParagraph() {
	t.paras = t.paras[:len(t.paras)-1]
	t.finish()
}

func (t *odtReader) settleWaiting() {
	if n := len(t.paras); n > 0 && t.paras[n-1].waiting {
		t.closeParagraph()
	}
}

// beginNote enters a note. What stands around its mark is apart.
func (t *odtReader) beginNote() {
	if t.added > 0 {
		t.x.skip()
		return
	}
	if p := t.para(); p != nil {
		p.leave(t.x.start, t.x.end)
	}
	kind := "footnote"
	if t.x.value("text:note-class") == "endnote" {
		kind = "endnote"
	}
	t.enter()
	t.notes[kind]++
	t.places.note = kind + " " + strconv.Itoa(t.notes[kind])
}

// mark reads what stands for text, or for a change of it.
func (t *odtReader) mark() {
	x, p := t.x, t.para()
	switch x.tag {
	case odChanges:
		t.changes()
		return
	case odChangeStart, odChangeEnd:
		t.inserted()
		return
	case odChange:
		t.deleted()
		return
	}
	if p == nil || !t.shown(p) {
		return
	}
	switch x.tag {
	case odSpaces:
		const most = 64
		n, err := strconv.Atoi(x.value("text:c"))
		if err != nil || n < 1 {
			n = 1
		}
		p.add(bytes.Repeat([]byte(" "), min(n, most)), x.start, x.end, true)
	case odTab:
		p.add([]byte("\t"), x.start, x.end, true)
	case odBreak:
		t.lineBreak()
	case odObject:
		p.add([]byte(Object), x.start, x.end, true)
	}
}

// shown reports whether what stands in the text in hand is seen.
func (t *odtReader) shown(p *officePara) bool {
	n := len(t.paras)
	if n == 0 || t.paras[n-1].waiting || t.added > 0 {
		return false
	}
	look := &t.paras[n-1].officeLook
	if look.struck {
		p.leave(t.x.start, t.x.end)
	}
	if look.hidden || look.struck {
		return false
	}
	p.raise(look.raised)
	p.plain = p.plain || !look.bold
	return true
}

// text reads text. White space in a row is one space, and none at the beginning of a
// paragraph.
func (t *odtReader) text() {
	p := t.para()
	if p == nil || !t.begun || len(t.paras) == 0 || t.x.start == t.x.end {
		return
	}
	text, from := t.x.content()
	if len(t.open) == 0 || !t.inParagraph() || !t.shown(p) {
		return
	}
	for i := 0; i < len(text); {
		end := i
		for end < len(text) && (!isHTMLSpace(text[end]) || text[end] == ' ' && end > i && end+1 < len(text) && !isHTMLSpace(text[end+1])) {
			end++
		}
		if end > i {
			t.content(text[i:end], from+i)
		}
		for i = end; i < len(text) && isHTMLSpace(text[i]); {
			i++
		}
		t.space(i-end, from+end)
	}
}

func isXMLSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

// inParagraph reports whether what stands here stands in a paragraph, and not between
// two of a note or a box inside one.
func (t *odtReader) inParagraph() bool {
	switch t.open[len(t.open)-1].tag {
	case odParagraph, odHeading, odSpan:
		return true
	}
	return false
}

func (t *odtReader) space(n, from int) {
	p := t.para()
	if last, _ := utf8.DecodeLastRune(p.text); n == 0 || len(p.text) == 0 || isXMLSpace(last) {
		return
	}
	p.add([]byte(" "), from, from+n, n > 1 || t.x.text[from] != ' ')
}

// remark reads a comment in the margin, whose anchor begins behind it.
func (t *odtReader) remark() {
	x := t.x
	name, at := x.value("office:name"), x.start
	w := officeText{x: x}
	inner := newODTText(t.o, &w, t.styles)
	inner.begun = true
	for depth := len(x.open); x.inside(depth); {
		inner.token()
	}
	inner.settleWaiting()
	var lines []string
	for _, b := range w.blocks {
		lines = append(lines, b.Text)
	}
	t.anchors[name] = len(t.marks)
	if name == "" {
		delete(t.anchors, name)
	}
	t.marks = append(t.marks, officeAnchor{start: at, end: at, text: strings.Join(lines, "\n"), ended: true})
}

func (t *odtReader) endRemark() {
	if i, ok := t.anchors[t.x.value("office:name")]; ok {
		t.marks[i].end = t.x.start
	}
}
