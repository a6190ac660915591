package read

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// htmlElement is an element of the page that is open.
type htmlElement struct {
	name   string
	trait  trait
	at     int // its start tag
	mask   bool
	ended  bool  // by its end tag, which did not close what is in it
	hushed int   // of the page, when it was opened
	drafts int   // of the page, when it was opened
	entry  int   // of the page, that it may be; 0 is none
	table  int32 // 0 is none
	inHead bool  // of its table
	htmlContext
}

// htmlContext is what an element says of the text in it.
type htmlContext struct {
	area      int32
	cell      int32 // of a table; 0 is none
	kind      sources.BlockKind
	level     uint8 // of a heading; 0 is none
	pre       bool  // blank lines part paragraphs
	sectioned bool  // a header in it is not that of the page
}

// htmlArea is a part of the page that is taken or left as a whole.
type htmlArea struct {
	parent int32
	sort   areaSort
	closed bool // by its own end tag
}

func (p *htmlPage) top() *htmlElement { return &p.stack[len(p.stack)-1] }

// element opens an element. A part of a sentence is kept open only if it matters
// where it ends.
func (p *htmlPage) element(name string, a *htmlAttrs) {
	p.meta(name, a)
	t := traits[name]
	if p.foreign > 0 && t&isBlock != 0 && p.opened["foreignobject"] == 0 {
		p.breakOut()
	}
	if t&isBlock == 0 && stands(a) {
		t |= isBlock
	}
	if name == "noscript" {
		p.noScript(a)
		return
	}
	if name == "form" && p.opened[name] > 0 {
		return // there are no forms in forms
	}
	if t&isBlock != 0 {
		p.flush()
		p.imply(name)
	}
	if tableParts[name] && p.opened["table"] == 0 {
		return
	}
	if name == "button" {
		p.close(name, isScope, false)
	}
	if name == "time" {
		p.openEntry(a)
	}
	if p.foreign == 0 {
		p.inline(name, a)
	}
	if t&isVoid == 0 && (t != 0 || p.matters(name, a)) {
		p.push(name, t, a)
	}
}

// noScript opens what is there for readers without scripts: an area, or nothing at
// all where it stands in a sentence.
func (p *htmlPage) noScript(a *htmlAttrs) {
	if len(p.flow.text) > 0 {
		p.push("noscript", isMask, a)
		return
	}
	p.push("noscript", isBlock, a)
}

// inline is what a tag does to the sentence it stands in.
func (p *htmlPage) inline(name string, a *htmlAttrs) {
	switch name {
	case "br":
		p.lineBreak()
	case "a":
		p.openLink(a)
	case "sup":
		p.openNote(name)
	case "q":
		p.openQuote()
	case "frame":
		p.frames = true
	case "img", "image", "input", "embed":
		p.leave(p.start, p.end)
	}
}

// stands reports whether an element is a block because of what its tag says.
func stands(a *htmlAttrs) bool {
	return a.role != "" && areaOfRole[strings.ToLower(a.role)] != areaPlain || a.itemprop == "articleBody" ||
		a.style != "" && declares(a.style, "display", "block", "flex", "grid", "table", "list-item", "table-cell")
}

// matters reports whether an element that is part of a sentence must be kept open:
// because nothing in it is text, or because its end tag would be taken for that of
// another.
func (p *htmlPage) matters(name string, a *htmlAttrs) bool {
	return a.hidden || isUnseen(a) || p.opened[name] > 0 || p.deeper[name] > 0 ||
		p.foreign > 0 && name == "foreignobject"
}

func isBox(a *htmlAttrs) bool {
	return hasName(boxNames, a.class) || hasName(boxNames, a.id) ||
		hasParts(boxBegins, boxEnds, a.class) || hasParts(boxBegins, boxEnds, a.id)
}

func isUnseen(a *htmlAttrs) bool { return hasName(unseenNames, a.class) }

func isComment(a *htmlAttrs) bool {
	return hasParts(commentNames, nil, a.class) || hasParts(commentNames, nil, a.id) || a.itemprop == "comment" ||
		strings.HasSuffix(a.itemtype, "schema.org/Comment")
}

// push puts an element on the stack.
func (p *htmlPage) push(name string, t trait, a *htmlAttrs) {
	if len(p.stack) >= maxOpen {
		p.deeper[name]++
		return
	}
	e := htmlElement{name: name, at: p.start, trait: t, hushed: p.hushed, drafts: len(p.drafts), table: p.top().table, inHead: p.top().inHead, htmlContext: p.top().htmlContext}
	if t&isBlock != 0 {
		p.enter(&e, a)
		p.enterArea(&e, a)
	} else {
		e.mask = t&isMask != 0 || a.hidden || isUnseen(a)
	}
	if e.mask = e.mask && !p.shown[e.at]; e.mask {
		p.masks++
		p.leave(p.start, p.end)
	}
	if name == "svg" || name == "math" {
		p.foreign++
		p.tokens.AllowCDATA(true)
	}
	p.opened[name]++
	p.stack = append(p.stack, e)
}

// drop takes a name off the count of what is open. That of an element which has
// ended early is empty.
func (p *htmlPage) drop(name string) {
	if p.opened[name]--; p.opened[name] <= 0 {
		delete(p.opened, name)
	}
}

// enter says what the text in a block is.
func (p *htmlPage) enter(e *htmlElement, a *htmlAttrs) {
	switch e.name {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		e.kind, e.level = sources.Heading, e.name[1]-'0'
	case "li", "dt", "dd":
		e.kind, e.level = sources.Item, 0
	case "blockquote":
		e.kind, e.level = sources.Quote, 0
	case "caption", "figcaption":
		e.kind, e.level = sources.Caption, 0
	case "table":
		e.table, e.inHead = int32(len(p.tables)), false
		p.tables = append(p.tables, htmlTable{})
	case "thead":
		e.inHead = true
	case "tr":
		p.tables[e.table].nextRow()
	case "td", "th":
		e.kind, e.level, e.cell = sources.Cell, 0, int32(len(p.cells))
		p.cells = append(p.cells, 0)
		p.grids = append(p.grids, p.gridOf(e, a))
	case "article", "main", "section":
		e.kind, e.level, e.sectioned = sources.Paragraph, 0, true
	case "nav", "aside":
		e.sectioned = true
	case "pre", "listing":
		e.pre = true
		e.mask = hasName(codeNames, a.class)
	case "plaintext":
		e.pre = true
	}
}

// enterArea begins an area of the page where an element does.
func (p *htmlPage) enterArea(e *htmlElement, a *htmlAttrs) {
	s := p.sortOf(e, a)
	if s == areaPlain {
		return
	}
	p.areas = append(p.areas, htmlArea{parent: e.area, sort: s})
	e.area = int32(len(p.areas) - 1)
}

func (p *htmlPage) sortOf(e *htmlElement, a *htmlAttrs) areaSort {
	role := areaOfRole[strings.ToLower(a.role)]
	byName := areaOfElement[e.name]
	switch {
	case a.hidden || isUnseen(a) || e.name == "dialog" && !a.open:
		return areaHidden
	case e.name == "noscript":
		return areaNoScript
	case role != areaPlain:
		return role
	case a.itemprop == "articleBody":
		return areaArticle
	case e.name == "header" && !e.sectioned:
		return areaHead
	case e.name == "footer" && e.kind != sources.Quote:
		return areaMargin
	case e.name == "html" || e.name == "body" || byName == areaMain:
		return byName
	case isComment(a):
		return areaComments
	case isBox(a):
		return areaBox
	}
	return byName
}

// imply closes what a block's start tag ends without saying so.
func (p *htmlPage) imply(name string) {
	switch name {
	case "li":
		p.closeItem("li")
	case "dt", "dd":
		p.closeItem("dt", "dd")
	case "td", "th":
		p.close("td", isScope, false)
		p.close("th", isScope, false)
	case "tr", "tbody", "thead", "tfoot", "caption", "colgroup":
		p.closeRow(name)
	case "table":
		if n := p.top().name; n == "table" || n == "tr" || n == "tbody" {
			p.close("table", 0, false)
		}
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.close("p", isScope, false)
		if isHeadingName(p.top().name) {
			p.pop(len(p.stack)-1, false)
		}
	case "option", "optgroup":
		p.close("option", isScope, false)
	}
	p.close("p", isScope, false)
}

// closeItem closes the item of the list in hand.
func (p *htmlPage) closeItem(names ...string) {
	for i := len(p.stack) - 1; i > 0; i-- {
		e := &p.stack[i]
		if slices.Contains(names, e.name) {
			p.pop(i, true)
			return
		}
		if e.trait&isBlock != 0 && e.name != "div" && e.name != "p" && e.name != "address" {
			return
		}
	}
}

// closeRow closes the row in hand, and what holds it where that is a row's equal.
func (p *htmlPage) closeRow(name string) {
	at := len(p.stack)
	for i := at - 1; i > 0 && p.stack[i].name != "table" && p.stack[i].name != "template"; i-- {
		switch n := p.stack[i].name; n {
		case "tr", "caption", "colgroup":
			at = i
		case "tbody", "thead", "tfoot":
			if name != "tr" {
				at = i
			}
		}
	}
	p.pop(at, false)
}

// endTag closes an element, if one of its name is open here.
func (p *htmlPage) endTag(name string) {
	if p.raw != "" {
		p.raw = ""
		p.leave(p.start, p.end)
		return
	}
	if p.deeper[name] > 0 {
		p.deeper[name]--
		p.boundary(name)
		return
	}
	if p.foreign == 0 {
		p.endInline(name)
	}
	p.boundary(name)
	p.closeNamed(name)
}

// endInline is what an end tag does to the sentence it stands in.
func (p *htmlPage) endInline(name string) {
	switch name {
	case "a":
		p.closeLink()
	case "sup":
		p.closeNote(name)
	case "q":
		p.closeQuote()
	case "br":
		p.lineBreak()
	}
}

// boundary ends a block of text at a tag that parts it.
func (p *htmlPage) boundary(name string) {
	if traits[name]&isBlock != 0 {
		p.flush()
	}
}

func (p *htmlPage) closeNamed(name string) {
	switch name {
	case "html", "body":
	case "form":
		for p.opened[name] > 0 && optionalEnds[p.top().name] {
			p.pop(len(p.stack)-1, false)
		}
		p.close(name, isScope, true)
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.closeHeading()
	case "table", "tbody", "thead", "tfoot", "tr":
		p.closeTable(name)
	case "li":
		p.closeInList()
	default:
		p.close(name, isScope, true)
	}
}

// closeHeading closes a heading of any level.
func (p *htmlPage) closeHeading() {
	for i := len(p.stack) - 1; i > 0 && p.stack[i].trait&isScope == 0; i-- {
		if isHeadingName(p.stack[i].name) {
			p.pop(i, true)
			return
		}
	}
}

func isHeadingName(n string) bool { return len(n) == 2 && n[0] == 'h' && n[1] >= '1' && n[1] <= '6' }

// closeInList closes the item in hand, unless it holds a list that is open.
func (p *htmlPage) closeInList() {
	for i := len(p.stack) - 1; i > 0 && p.stack[i].trait&isScope == 0; i-- {
		switch p.stack[i].name {
		case "li":
			p.pop(i, true)
			return
		case "ul", "ol":
			return
		}
	}
}

// closeTable closes a table or a part of it, with the cells that are open. Parts may
// do without start tags, so that those inside the part are closed in any case.
func (p *htmlPage) closeTable(name string) {
	at := len(p.stack)
	for i := at - 1; i > 0 && p.opened["table"] > 0; i-- {
		n := p.stack[i].name
		if n == name {
			p.pop(i, true)
			return
		}
		if n == "table" || n == "template" {
			break
		}
		if tableParts[n] || n == "td" || n == "th" {
			at = i
		}
	}
	p.pop(at, false)
}

// close closes the innermost element of a name, with all in it, unless an element
// with a trait lies between.
func (p *htmlPage) close(name string, barrier trait, explicit bool) {
	if p.opened[name] == 0 {
		return
	}
	for i := len(p.stack) - 1; i > 0; i-- {
		e := &p.stack[i]
		switch {
		case e.name == name && (name == "form" || e.trait&isBlock == 0) && p.hasBlock(i+1):
			p.endEarly(i)
			return
		case e.name == name:
			p.pop(i, explicit)
			return
		case e.trait&barrier != 0:
			return
		}
	}
}

// hasBlock reports whether one of the elements from an index of the stack on is a
// block.
func (p *htmlPage) hasBlock(from int) bool {
	for i := range p.stack[from:] {
		if p.stack[from+i].trait&isBlock != 0 {
			return true
		}
	}
	return false
}

// endEarly ends an element in which blocks are open that its end tag does not close:
// a form, or a part of a sentence. It stays on the stack until what holds it is
// closed.
func (p *htmlPage) endEarly(i int) {
	e := &p.stack[i]
	p.drop(e.name)
	p.alien(e)
	if e.area != p.stack[i-1].area {
		p.areas[e.area].closed = true
	}
	if e.mask {
		p.unmask(e, true)
	}
	e.name, e.mask, e.ended = "", false, true
}

// pop closes the elements from an index of the stack on. The first of them is
// closed by its own end tag if the call is explicit.
func (p *htmlPage) pop(from int, explicit bool) {
	if from >= len(p.stack) {
		return
	}
	if p.hasBlock(from) {
		p.flush()
	}
	for i := len(p.stack) - 1; i >= from; i-- {
		e := &p.stack[i]
		p.drop(e.name)
		p.alien(e)
		own := explicit && i == from
		if e.entry > 0 {
			p.entries[e.entry].to = len(p.drafts)
		}
		if e.area != p.stack[i-1].area && !e.ended {
			p.areas[e.area].closed = own
		}
		if e.mask {
			p.unmask(e, own)
			p.judge(e, own)
		}
	}
	p.stack = p.stack[:from]
	if len(p.deeper) > 0 {
		p.deeper = map[string]int{}
	}
}

// unmask ends what an element keeps from being text. Code leaves a sign behind: the
// sentence is about something.
func (p *htmlPage) unmask(e *htmlElement, closed bool) {
	p.leave(p.start, p.end)
	if p.masks--; p.masks == 0 && closed && isObject[e.name] {
		p.piece(Object, e.at, p.end)
	}
}

// alien keeps count of SVG and MathML that is closed.
func (p *htmlPage) alien(e *htmlElement) {
	if e.name == "svg" || e.name == "math" {
		p.foreign--
		p.tokens.AllowCDATA(p.xml || p.foreign > 0)
	}
}

// breakOut closes SVG and MathML before a block of the page, which cannot be in
// it.
func (p *htmlPage) breakOut() {
	for i := 1; i < len(p.stack); i++ {
		if n := p.stack[i].name; n == "svg" || n == "math" {
			p.pop(i, false)
			return
		}
	}
}

// The most text, in bytes, that an element may hide without an end tag of its own,
// inside another element.
const maxHushed = 200

// judge notes an element that hid text and has no end tag.
func (p *htmlPage) judge(e *htmlElement, closed bool) {
	hid := p.hushed - e.hushed
	if !closed && (hid > maxHushed || hid > 0 && p.end == len(p.text)) {
		p.swallowed[e.at] = true
	}
}
