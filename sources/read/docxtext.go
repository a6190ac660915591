package read

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// docxText reads the text of one part of a document of Word, token by token. Its depth
// is in its lists and not on the stack.
type docxText struct {
	*officeText
	d      *docx
	note   xmlTag       // the kind of notes that the part holds; 0 in the text itself
	runs   []officeLook // runs that are open: a text box stands in one
	paras  []docxPara   // paragraphs that are open
	fields []bool       // fields that are open; true where its code stands
	chosen []bool       // of alternatives: one has been taken
	cells  []int        // blocks before each cell that is open
	held   int          // the control whose content is not the author's, by its depth
	open   map[string]int
}

// docxPara is what is known of a paragraph besides its text.
type docxPara struct {
	officeLook
	cut     bool // its end is not there in this view
	waiting bool // and has been met: the next paragraph goes on with it
}

func newDOCXText(d *docx, w *officeText) *docxText {
	return &docxText{officeText: w, d: d, open: map[string]int{}}
}

// all reads a part to its end.
func (t *docxText) all() {
	for t.x.next() {
		t.token()
	}
}

// element reads up to the end of the element that has just begun.
func (t *docxText) element() {
	for depth := len(t.x.open); t.x.inside(depth); {
		t.token()
	}
	t.settleWaiting()
}

func (t *docxText) token() {
	switch t.x.kind {
	case xmlStart:
		if !t.change() && !t.structure() {
			t.characters()
		}
	case xmlEnd:
		t.ended()
	}
}

// absent reports whether what a change marks is not there in the view.
func (t *docxText) absent(tag xmlTag) bool {
	switch tag {
	case tagDeleted, tagMovedFrom, tagCellDeleted:
		return t.d.view == Accepted
	case tagInserted, tagMovedTo, tagCellInserted:
		return t.d.view == Original
	}
	return false
}

// change passes over what is not there in the view.
func (t *docxText) change() bool {
	if !t.absent(t.x.tag) {
		return false
	}
	t.x.skip()
	return true
}

// structure reads what stands around text. It reports whether the element is that.
func (t *docxText) structure() bool {
	x := t.x
	switch x.tag {
	case tagParagraph:
		t.beginParagraph()
	case tagParagraphProps:
		t.paragraphProps()
	case tagRun:
		look := officeLook{}
		if n := len(t.paras); n > 0 {
			look = t.paras[n-1].officeLook
		}
		t.runs = append(t.runs, look)
	case tagRunProps:
		if n := len(t.runs); n > 0 {
			t.runProps(&t.runs[n-1], false)
		} else {
			x.skip()
		}
	case tagTable:
		t.settleWaiting()
		t.beginTable()
	case tagRow:
		t.places.rows(1)
	case tagRowProps:
		t.rowProps()
	case tagCell:
		t.places.cell(1)
		t.cells = append(t.cells, len(t.blocks))
	case tagCellProps:
		t.cellProps()
	case tagBox:
		t.places.beginBox()
	case tagAlternate:
		t.chosen = append(t.chosen, false)
	case tagChoice, tagFallback:
		t.alternative()
	case tagControlProps:
		t.controlProps()
	case tagControlContent:
		if t.held == len(x.open)-1 && t.held > 0 {
			t.held = 0
			x.skip()
		}
	case tagCommentStart, tagCommentEnd, tagCommentMark:
		t.anchor()
	case tagSection, tagRubyText:
		x.skip()
	case tagFootnote, tagEndnote:
		t.beginNote()
	case tagChunk:
		t.d.doubt("%s holds a file inside the file, which is not read", t.part)
	default:
		return false
	}
	return true
}

// ended minds the end of an element.
func (t *docxText) ended() {
	switch t.x.tag {
	case tagParagraph:
		t.endParagraph()
	case tagRun:
		t.runs = t.runs[:max(len(t.runs)-1, 0)]
	case tagTable:
		t.endTable()
	case tagCell:
		t.settleWaiting()
		t.cells = t.endCell(t.cells)
	case tagBox:
		t.settleWaiting()
		t.places.endBox()
	case tagAlternate:
		t.chosen = t.chosen[:max(len(t.chosen)-1, 0)]
	case tagBody, tagFootnote, tagEndnote:
		t.settleWaiting()
	}
}

// alternative takes the first of several forms of one thing.
func (t *docxText) alternative() {
	if n := len(t.chosen); n > 0 {
		if t.chosen[n-1] {
			t.x.skip()
			return
		}
		t.chosen[n-1] = true
	}
}

func (t *docxText) beginParagraph() {
	if n := len(t.paras); n > 0 && t.paras[n-1].waiting {
		t.paras[n-1] = docxPara{}
	} else {
		t.begin()
		t.paras = append(t.paras, docxPara{})
	}
	t.para().kind = t.usual()
}

// usual is the kind of a paragraph of which nothing is said.
func (t *docxText) usual() sources.BlockKind {
	if len(t.cells) > 0 {
		return sources.Cell
	}
	return sources.Paragraph
}

// endParagraph makes a block, unless the end of the paragraph is not there in the view.
// The code of a field that has no end in its paragraph is believed to end there.
func (t *docxText) endParagraph() {
	for n := len(t.fields); n > 0 && t.fields[n-1]; n = len(t.fields) {
		t.fields = t.fields[:n-1]
	}
	if n := len(t.paras); n > 0 {
		if p := &t.paras[n-1]; p.cut {
			p.waiting = true
		} else {
			t.closeParagraph()
		}
	}
	if err := t.tooLarge(); err != nil {
		t.x.err = err
	}
}

func (t *docxText) closeParagraph() {
	t.paras = t.paras[:len(t.paras)-1]
	t.finish()
}

// settleWaiting ends a paragraph that waits for another, where none can follow.
func (t *docxText) settleWaiting() {
	if n := len(t.paras); n > 0 && t.paras[n-1].waiting {
		t.closeParagraph()
	}
}

// paragraphProps reads what a paragraph is.
func (t *docxText) paragraphProps() {
	x, depth := t.x, len(t.x.open)
	n := len(t.paras)
	if n == 0 {
		x.skip()
		return
	}
	look := &t.paras[n-1]
	look.kind = sources.Paragraph
	for x.inside(depth) {
		if x.kind != xmlStart {
			continue
		}
		switch x.tag {
		case tagStyleOf:
			t.d.styles.apply(&look.officeLook, x.value("w:val"))
		case tagOutline, tagNumberOf:
			look.set(x.tag, x.value("w:val"))
		case tagRunProps:
			mark := officeLook{}
			look.cut = t.runProps(&mark, true) || look.cut
		case tagParagraphChange, tagSection:
			x.skip()
		}
	}
	p := t.para()
	if p.kind != sources.Cell {
		p.kind = look.kind
	}
	p.hidden = look.index
}

// runProps reads how a run looks. It reports whether a mark of a change says that what
// has these properties, which is the end of a paragraph, is not there.
func (t *docxText) runProps(look *officeLook, mark bool) (absent bool) {
	x, depth := t.x, len(t.x.open)
	for x.inside(depth) {
		if x.kind != xmlStart {
			continue
		}
		switch x.tag {
		case tagRunStyleOf:
			t.d.styles.apply(look, x.value("w:val"))
		case tagVanish, tagStrike, tagRaise, tagLift, tagBold:
			look.set(x.tag, x.value("w:val"))
		case tagRunChange:
			x.skip()
		default:
			absent = absent || mark && t.absent(x.tag)
		}
	}
	return absent
}

// rowProps passes over a row that is not there in the view.
func (t *docxText) rowProps() {
	x, depth := t.x, len(t.x.open)
	absent := false
	for x.inside(depth) {
		if x.kind != xmlStart {
			continue
		}
		switch n, err := strconv.Atoi(x.value("w:val")); {
		case x.tag == tagBefore && err == nil && n > 0 && n < maxSpan:
			t.places.widen(n)
		case x.tag == tagHeadRow && t.places.table() != nil:
			t.places.table().head = !off(x.value("w:val"))
		}
		absent = absent || t.absent(x.tag)
	}
	if absent {
		t.places.rows(-1)
		for x.inside(depth - 1) {
		}
	}
}

// cellProps reads how wide a cell is, and passes over one that is not there.
func (t *docxText) cellProps() {
	x, depth := t.x, len(t.x.open)
	absent := false
	for x.inside(depth) {
		if x.kind != xmlStart {
			continue
		}
		if n, err := strconv.Atoi(x.value("w:val")); x.tag == tagSpan && err == nil && n > 1 && n < 1000 {
			t.places.widen(n - 1)
		}
		t.merging()
		absent = absent || t.absent(x.tag)
	}
	if absent {
		t.places.lose()
		for x.inside(depth - 1) {
		}
		t.cells = t.cells[:max(len(t.cells)-1, 0)]
	}
}

// merging reads whether a cell is one with those above or below it.
func (t *docxText) merging() {
	switch place := t.places.table(); {
	case place == nil:
	case t.x.tag == tagMerged && t.x.value("w:val") == "restart":
		place.merge = mergesOn
	case t.x.tag == tagMerged:
		place.merge = merged
	case t.x.tag == tagMergedAcross:
		place.unsure = true
	}
}

// controlProps reads whether the content of a control is a list of contents, or what
// stands there until somebody fills it in.
func (t *docxText) controlProps() {
	x, depth := t.x, len(t.x.open)
	for x.inside(depth) {
		if x.kind != xmlStart {
			continue
		}
		if x.tag == tagPlaceholder && !off(x.value("w:val")) || x.tag == tagGallery && strings.EqualFold(x.value("w:val"), "Table of Contents") {
			t.held = depth - 1
		}
	}
}

// characters reads what is text, or stands for some.
func (t *docxText) characters() {
	x, p := t.x, t.para()
	if p == nil || len(t.paras) == 0 || t.paras[len(t.paras)-1].waiting {
		return
	}
	switch x.tag {
	case tagField:
		t.field(x.value("w:fldCharType"))
		return
	case tagFootnoteMark:
		t.mark("footnotes")
		return
	case tagEndnoteMark:
		t.mark("endnotes")
		return
	case tagMath:
		from := x.start
		x.skip()
		p.raise(false)
		p.add([]byte(Object), from, x.end, true)
		return
	}
	if len(t.runs) == 0 && x.tag != tagText {
		return // a tab stop and the like
	}
	if !t.shown(p) {
		return
	}
	switch x.tag {
	case tagText, tagDeletedText:
		t.words()
	case tagTab:
		p.add([]byte("\t"), x.start, x.end, true)
	case tagBreak, tagReturn:
		t.lineBreak()
	case tagHardHyphen:
		p.add([]byte("\u2011"), x.start, x.end, true)
	case tagSymbol:
		p.add([]byte(symbol(x.value("w:font"), x.value("w:char"))), x.start, x.end, true)
	}
}

// shown reports whether the run in hand shows what stands in it.
func (t *docxText) shown(p *officePara) bool {
	for _, code := range t.fields {
		if code {
			return false
		}
	}
	look := officeLook{}
	if n := len(t.runs); n > 0 {
		look = t.runs[n-1]
	}
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

// words reads the text of a run. White space at its ends counts if it says so.
func (t *docxText) words() {
	x := t.x
	space, _ := x.rawAttr("xml:space")
	keep := string(space) == "preserve"
	for depth := len(x.open); x.inside(depth); {
		if x.kind != xmlText && x.kind != xmlRaw {
			continue
		}
		text, from := x.content()
		if !keep {
			left := bytes.TrimLeft(text, " \t\r\n")
			from += len(text) - len(left)
			text = bytes.TrimRight(left, " \t\r\n")
		}
		t.content(text, from)
	}
}

// field minds the code of a field, which is not shown, and what it has resulted in.
func (t *docxText) field(what string) {
	switch n := len(t.fields); what {
	case "begin":
		if n < maxElements {
			t.fields = append(t.fields, true)
		}
	case "separate":
		if n > 0 {
			t.fields[n-1] = false
		}
	case "end":
		t.fields = t.fields[:max(n-1, 0)]
	}
}

// mark notes that a note belongs to the text. What stands around its mark is apart.
func (t *docxText) mark(kind string) {
	if numbers, id := t.d.notes[kind], t.x.value("w:id"); t.note == 0 && numbers[id] == 0 {
		numbers[id] = len(numbers) + 1
	}
	t.para().leave(t.x.start, t.x.end)
}

// anchor notes where a comment is.
func (t *docxText) anchor() {
	id := t.x.value("w:id")
	i, ok := t.open[id]
	switch {
	case t.x.tag == tagCommentStart && !ok:
		t.open[id] = len(t.marks)
		t.marks = append(t.marks, officeAnchor{id: id, start: t.x.end})
	case t.x.tag == tagCommentEnd && ok:
		t.marks[i].end, t.marks[i].ended = t.x.start, true
	case t.x.tag == tagCommentMark && !ok:
		t.marks = append(t.marks, officeAnchor{id: id, start: t.x.start, end: t.x.start, ended: true})
	case t.x.tag == tagCommentMark && !t.marks[i].ended:
		t.marks[i].end, t.marks[i].ended = t.x.start, true
	}
}

// symbol is a character of a font. Those of fonts of pictures leave a sign.
func symbol(font, code string) string {
	n, err := strconv.ParseUint(code, 16, 32)
	if err != nil {
		return Object
	}
	if n >= 0xf000 && n <= 0xf0ff {
		n -= 0xf000
	}
	if strings.EqualFold(font, "Symbol") {
		if r := symbols[byte(n)]; n < 0x100 && r != 0 {
			return string(r)
		}
	}
	if r := rune(n); n >= ' ' && n <= utf8.MaxRune && utf8.ValidRune(r) && n >= 0x100 {
		return string(r)
	}
	return Object
}

// symbols are the characters of the font Symbol that may stand at a figure.
var symbols = map[byte]rune{
	0x20: ' ', 0x25: '%', 0x2b: '+', 0x2c: ',', 0x2d: '−', 0x2e: '.', 0x3c: '<', 0x3d: '=', 0x3e: '>', 0x7e: '∼',
	0x30: '0', 0x31: '1', 0x32: '2', 0x33: '3', 0x34: '4', 0x35: '5', 0x36: '6', 0x37: '7', 0x38: '8', 0x39: '9',
	0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb9: '≠', 0xbb: '≈', 0xbc: '…',
}
