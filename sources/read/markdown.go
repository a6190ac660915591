package read

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/sourcedclaims/factcheck/sources"
)

// Markdown reads Markdown as CommonMark describes it, with the tables, the
// strikethrough, the footnotes and the bare addresses of GitHub. Header, encoding
// and line ends are those of [Text], but that a header may have keys of other programs
// (layout, tags): only one that is near a key of ours is told as unknown.
//
// Blocks are what a reader sees: paragraphs, headings, items of lists, quotations,
// the cells of tables one by one, the bodies of footnotes where they stand. The
// first heading of level one is the title. Paragraphs are divided as in plain text:
// a line with nothing but a date is a heading there too.
//
// Marks are left out of a block's text, and so is what a reader sees struck out.
// Code, images and addresses are no prose: each leaves a sign behind, [Object], so
// that the words around it do not meet. HTML comments are kept apart, in Comments.
// Code, a comment or the like that nothing closes hides all that follows, and is told.
func Markdown(known sources.Source, data []byte) (sources.Document, error) {
	o, err := open(known, data, true)
	if err != nil {
		return sources.Document{}, err
	}
	page, err := readPage(o.text, o.body)
	if err != nil {
		return sources.Document{}, err
	}
	if len(page.blocks) == 0 {
		return sources.Document{}, errors.New("the file has no prose: nothing but a header, code, images or addresses")
	}
	doc := sources.Document{Source: o.source, Raw: data}
	doc.Blocks, doc.Comments = o.settle(page.blocks), o.comments(page.comments)
	complete(&doc)
	return doc, addIssues(o.doubt, page.unclosed(o.text))
}

// Object stands in a block's text for something that is no prose: code, a picture,
// an address.
const Object = "\ufffc"

// page is a Markdown text taken apart. Positions are those of the transcript.
type page struct {
	blocks   []sources.Block
	comments []sources.Comment
	open     []openMark
}

// openMark is what begins at an offset of the transcript and nothing closes, so that it
// hides what follows.
type openMark struct {
	at   int
	what string // for people: "a comment"
}

// readPage reads the Markdown that begins at an offset of a transcript's text. The
// blocks come from goldmark. What is inside them is read here, for two reasons: goldmark
// forgets where links and code end, and takes the square of the time for some texts.
func readPage(text []byte, body int) (page, error) {
	if err := checkNesting(text, body); err != nil {
		return page{}, err
	}
	root, open, err := parseBlocks(text[body:])
	if err != nil {
		return page{}, err
	}
	p := writePage(text[body:], body, root, role{prose: true}).page
	for _, at := range open {
		p.open = append(p.open, openMark{body + at, "code"})
	}
	return p, nil
}

// writePage makes the blocks of what was parsed. Paragraphs at the top have a role.
func writePage(text []byte, offset int, root ast.Node, top role) *pageWriter {
	refs := references{links: map[string]bool{}, notes: map[string]bool{}}
	w := &pageWriter{offset: offset, refs: refs}
	o := outliner{text: text, refs: refs, bodies: map[string]ast.Node{}}
	o.walk(root, top) // for what links and notes may lead to, which may stand below them
	o.leaf = w.leaf
	o.walk(root, top)
	if len(o.bodies) > 0 {
		w.order()
	}
	setTitle(w.blocks, w.titled, func(i int) bool { return gapAt(text, w.blocks[i].End-offset) })
	return w
}

// parseBlocks finds the blocks of a Markdown text, and where code begins that nothing
// closes. Only line feeds end lines there: the others become such, without a change of
// offsets. Any bytes may come, so that a fault of the parser is a fault of the file.
func parseBlocks(text []byte) (root ast.Node, open []int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the Markdown parser failed on it: %v", r)
		}
	}()
	parsers := append(parser.DefaultBlockParsers(), util.Prioritized(&notes{}, 999))
	f := fences{BlockParser: parser.NewFencedCodeBlockParser(), begun: map[ast.Node]int{}}
	for i := range parsers {
		if parsers[i].Value == f.BlockParser {
			parsers[i].Value = &f
		}
	}
	p := parser.NewParser(parser.WithBlockParsers(parsers...), parser.WithInlineParsers(util.Prioritized(unread{}, 0)))
	root = p.Parse(gtext.NewReader(withLineFeeds(text)))
	return root, f.open, nil
}

// unread keeps the parser from what is inside the blocks: at the first byte of a block
// it passes over all of it.
type unread struct{}

func (unread) Trigger() []byte { return []byte(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") }

func (unread) Parse(_ ast.Node, block gtext.Reader, _ parser.Context) ast.Node {
	for line, _ := block.PeekLine(); line != nil; line, _ = block.PeekLine() {
		block.AdvanceLine()
	}
	return ast.NewString(nil)
}

func withLineFeeds(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	text = bytes.Clone(text)
	for i, c := range text {
		switch {
		case c != '\r':
		case i+1 < len(text) && text[i+1] == '\n':
			text[i] = ' '
		default:
			text[i] = '\n'
		}
	}
	return text
}

// role says what the paragraphs in a container are.
type role struct {
	kind  sources.BlockKind
	prose bool   // they are divided as plain text is
	first bool   // of a list item, where the mark of a task may stand
	note  string // of a footnote: its label
	grid  *sources.Grid
}

// leaf is a block without blocks in it.
type leaf struct {
	role
	flow
	html bool // raw HTML
}

// outliner finds the leaves of a text, and what its links and notes may lead to.
type outliner struct {
	text   []byte
	refs   references
	bodies map[string]ast.Node // of footnotes; the first that has a label is it
	leaf   func(leaf)          // nil: leaves do not matter yet
	tables int                 // so far
}

// walk finds the leaves below a node. How deep it goes was checked before.
func (o *outliner) walk(n ast.Node, p role) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		o.node(c, p)
	}
}

func (o *outliner) node(n ast.Node, p role) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		p.first = p.first && n.PreviousSibling() == nil
		o.paragraph(o.flow(n.Lines()), p)
	case *ast.Heading:
		o.heading(n, p)
	case *ast.HTMLBlock:
		o.html(n, p)
	case *ast.Blockquote:
		o.walk(n, role{kind: sources.Quote, note: p.note})
	case *ast.ListItem:
		o.walk(n, role{kind: sources.Item, first: true, note: p.note})
	case *extast.Footnote:
		label := string(n.Ref)
		if o.bodies[label] == nil {
			o.bodies[label], o.refs.notes[label] = n, false
		}
		if o.bodies[label] == n {
			o.walk(n, role{note: label})
		}
	case *ast.List, *extast.FootnoteList:
		o.walk(n, p)
	}
}

// paragraph adds a paragraph without the definitions of links that it begins with,
// and the table that it may hold.
func (o *outliner) paragraph(f flow, p role) {
	f = o.refs.define(f)
	if o.leaf == nil {
		return
	}
	if at, columns := f.table(); columns > 0 {
		o.add(f.cut(0, at), p)
		o.tables++
		f.cells(at, columns, func(cell flow, row, column int) {
			grid := &sources.Grid{Table: o.tables, Row: row, Column: column, Rows: 1, Columns: 1, Head: row == 1}
			o.add(cell, role{kind: sources.Cell, note: p.note, grid: grid})
		})
		return
	}
	o.add(f, p)
}

func (o *outliner) add(f flow, p role) {
	if len(f.s) > 0 && o.leaf != nil {
		o.leaf(leaf{role: p, flow: f})
	}
}

// heading adds a heading. One that a line is drawn under was a paragraph to the parser
// before, in which definitions and a table may stand.
func (o *outliner) heading(n *ast.Heading, p role) {
	f := o.flow(n.Lines())
	if len(f.s) > 0 && !bytes.HasSuffix(bytes.TrimRight(o.text[:f.start()], " \t"), []byte("#")) {
		if _, columns := f.table(); columns > 0 {
			o.paragraph(f, p)
			return
		}
		f = o.refs.define(f)
	}
	p = role{kind: sources.Heading, note: p.note}
	if n.Level == 1 && n.Parent().Kind() == ast.KindDocument {
		p.kind = sources.Title
	}
	o.add(f, p)
}

// html adds raw HTML. Scripts, styles and the like are part of it, for a reader sees
// what follows them in their last line.
func (o *outliner) html(n *ast.HTMLBlock, p role) {
	lines := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		lines = append(lines, n.ClosureLine)
	}
	if o.leaf != nil {
		o.leaf(leaf{role: p, flow: newFlow(o.text, lines), html: true})
	}
}

func (o *outliner) flow(lines *gtext.Segments) flow {
	return newFlow(o.text, lines.Sliced(0, lines.Len()))
}
