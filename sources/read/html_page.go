package read

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/sources"
)

// Bounds on what is kept of a page besides its text.
const (
	maxOpen  = 512     // elements inside one another, which is what browsers keep; deeper ones are not nested
	manyAttr = 64      // attributes of a tag after which the tokenizer is made anew
	maxAttr  = 4 << 10 // bytes of an attribute's value
	maxParts = 1 << 20 // blocks of a page
	maxRuns  = 1 << 21 // stretches of all its blocks, between tags, references and white space
)

// htmlPage is a page of the web as it is read, tag by tag. It builds no tree: it keeps
// the elements that are open, and makes blocks of the text between the tags that
// part it.
type htmlPage struct {
	text  []byte
	whole string // the same
	xml   bool
	shown map[int]bool // start tags by offset whose elements are taken for text, whatever they are

	tokens     *html.Tokenizer
	start, end int    // the token in hand
	raw        string // the element whose text is no markup, after its start tag
	rawAt      int
	ld         bool // that is a script of JSON-LD

	stack    []htmlElement
	opened   map[string]int // how many of a name are on the stack
	deeper   map[string]int // and how many were too deep for it
	areas    []htmlArea
	cells    []int32        // blocks of each cell; the first is of what is in no cell
	grids    []sources.Grid // where each cell stands in its table
	tables   []htmlTable
	masks    int // open elements that are no text
	hushed   int // bytes of text in such elements so far
	foreign  int // open elements of SVG and MathML
	flow     htmlFlow
	link     htmlLink
	drafts   []htmlDraft
	entries  []htmlEntry // the first is none
	runs     int         // of their maps
	comments []sources.Comment
	head     headData

	scripts   int
	frames    bool
	swallowed map[int]bool // start tags of elements that held too much that is no text
	cut       string       // what is never closed and holds the rest of the page; empty if nothing
	cutAt     int
}

// htmlAttrs is what matters of a tag's attributes.
type htmlAttrs struct {
	id, class, role, style, href, itemprop, itemtype string
	kind, rel, name, property, content, charset      string
	equiv, datetime, lang, title                     string
	colspan, rowspan, scope                          string
	hidden, open, linked, pubdate                    bool
}

func newHTMLPage(text []byte, xml bool) *htmlPage {
	p := &htmlPage{
		text: text, whole: string(text), xml: xml,
		tokens: html.NewTokenizer(bytes.NewReader(text)),
		stack:  []htmlElement{{name: "#page"}},
		opened: map[string]int{}, deeper: map[string]int{},
		areas: []htmlArea{{closed: true}}, cells: []int32{0}, grids: make([]sources.Grid, 1), tables: make([]htmlTable, 1),
		entries:   make([]htmlEntry, 1),
		swallowed: map[int]bool{},
	}
	p.tokens.AllowCDATA(xml)
	p.head.values = map[string]string{}
	return p
}

// read reads the whole page. The tokenizer gives no offsets, but its tokens lie end
// to end.
func (p *htmlPage) read() {
	for {
		kind := p.tokens.Next()
		if kind == html.ErrorToken || p.tooLarge() {
			break
		}
		p.start, p.end = p.end, p.end+len(p.tokens.Raw())
		switch kind {
		case html.TextToken:
			p.textToken()
		case html.StartTagToken, html.SelfClosingTagToken:
			p.startTag(kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := p.tokens.TagName()
			p.endTag(string(name))
		case html.CommentToken:
			p.comment()
		}
	}
	p.finish()
}

// tooLarge reports whether a page has more parts than one that somebody reads.
func (p *htmlPage) tooLarge() bool {
	return len(p.drafts) > maxParts || p.runs+len(p.flow.runs) > maxRuns
}

func (p *htmlPage) finish() {
	if p.raw != "" && p.raw != "plaintext" {
		p.cutOff("this "+p.raw+" element", p.rawAt)
	}
	if p.end < len(p.text) {
		p.cutOff("this tag", p.end)
	}
	p.flush()
	p.pop(1, false)
}

// cutOff notes that what begins at an offset is never closed and holds the rest of
// the page.
func (p *htmlPage) cutOff(what string, at int) {
	if p.cut == "" {
		p.cut, p.cutAt = what+" is never closed", at
	}
}

// comment keeps a comment. What else the tokenizer calls one is no remark of
// anybody: "<?xml?>", "</ >".
func (p *htmlPage) comment() {
	const mark = "<!--"
	whole := p.text[p.start:p.end]
	if !bytes.HasPrefix(whole, []byte(mark)) {
		return
	}
	from, to := len(mark), len(whole)
	for _, end := range []string{"--!>", "-->"} {
		if bytes.HasSuffix(whole, []byte(end)) {
			to = len(whole) - len(end)
			break
		}
	}
	switch {
	case string(whole) == "<!-->" || string(whole) == "<!--->":
		to = from
	case to == len(whole):
		p.cutOff("this comment", p.start)
	}
	p.comments = append(p.comments, sources.Comment{Start: p.start, End: p.end, Text: string(whole[from:max(from, to)])})
}

// textToken reads what stands between two tags.
func (p *htmlPage) textToken() {
	switch p.raw {
	case "":
		p.plainText(p.text[p.start:p.end])
	case "plaintext":
		p.characters(p.start, p.end, true)
	case "title":
		p.titleText()
	case "script":
		if p.ld {
			p.head.addLD(p.text[p.start:p.end])
		}
	}
}

// plainText reads text that has character references, or is a section of XML that
// has none.
func (p *htmlPage) plainText(whole []byte) {
	inside, cdata := bytes.CutPrefix(whole, []byte("<![CDATA["))
	from := p.end - len(inside)
	if cdata {
		inside = bytes.TrimSuffix(inside, []byte("]]>"))
	}
	p.characters(from, from+len(inside), cdata)
}

// startTag reads a tag that opens an element.
func (p *htmlPage) startTag(selfClosing bool) {
	tagName, more := p.tokens.TagName()
	name := string(tagName)
	var a htmlAttrs
	if more {
		a = p.attributes(name)
	}
	alone := selfClosing && (p.xml || p.foreign > 0 || name == "svg" || name == "math")
	switch {
	case p.foreign > 0 || p.xml && selfClosing || name == "noscript":
		p.tokens.NextIsNotRawText()
		p.element(name, &a)
	case rawText[name]:
		p.rawElement(name, &a)
	default:
		p.element(name, &a)
	}
	if alone && traits[name]&isVoid == 0 {
		p.endTag(name)
	}
}

// rawElement notes what the next token of text is the content of.
func (p *htmlPage) rawElement(name string, a *htmlAttrs) {
	p.raw, p.rawAt = name, p.start
	p.ld = name == "script" && isLD(a.kind)
	switch name {
	case "script":
		p.scripts++
	case "plaintext":
		p.element(name, a)
		return
	}
	p.leave(p.start, p.end)
}

// attributes reads the attributes of a tag. The tokenizer remembers the names of
// all that it has seen in one tag, and clears that memory for each further one; it
// is made anew where there were many.
func (p *htmlPage) attributes(name string) htmlAttrs {
	var a htmlAttrs
	n := 0
	for more := true; more; n++ {
		var key, value []byte
		key, value, more = p.tokens.TagAttr()
		a.set(key, value)
	}
	if n > manyAttr {
		if !rawText[name] {
			name = ""
		}
		p.tokens = html.NewTokenizerFragment(bytes.NewReader(p.text[p.end:]), name)
		p.tokens.AllowCDATA(p.xml || p.foreign > 0)
	}
	return a
}

func (a *htmlAttrs) set(key, value []byte) {
	if field := a.field(string(key)); field != nil && *field == "" && len(value) <= maxAttr {
		*field = strings.TrimSpace(string(value))
	}
	switch string(key) {
	case "hidden":
		a.hidden = a.hidden || !strings.EqualFold(string(value), "until-found")
	case "aria-hidden":
		a.hidden = a.hidden || strings.EqualFold(string(value), "true")
	case "style":
		a.hidden = a.hidden || concealed(a.style)
	case "open":
		a.open = true
	case "href":
		a.linked = true
	case "pubdate":
		a.pubdate = true
	}
}

func (a *htmlAttrs) field(key string) *string {
	switch key {
	case "id":
		return &a.id
	case "class":
		return &a.class
	case "role":
		return &a.role
	case "style":
		return &a.style
	case "href":
		return &a.href
	case "itemprop":
		return &a.itemprop
	case "itemtype":
		return &a.itemtype
	case "type":
		return &a.kind
	case "rel":
		return &a.rel
	case "name":
		return &a.name
	case "property":
		return &a.property
	case "content":
		return &a.content
	case "charset":
		return &a.charset
	case "http-equiv":
		return &a.equiv
	case "datetime":
		return &a.datetime
	case "title":
		return &a.title
	case "colspan":
		return &a.colspan
	case "rowspan":
		return &a.rowspan
	case "scope":
		return &a.scope
	case "lang", "xml:lang":
		return &a.lang
	}
	return nil
}

// concealed reports whether a style keeps an element from being seen.
func concealed(style string) bool {
	return declares(style, "display", "none") || declares(style, "visibility", "hidden")
}

// declares reports whether a style gives a property one of some values.
func declares(style, property string, values ...string) bool {
	for declaration := range strings.SplitSeq(style, ";") {
		key, value, _ := strings.Cut(declaration, ":")
		if !strings.EqualFold(strings.TrimSpace(key), property) {
			continue
		}
		word, _, _ := strings.Cut(strings.TrimSpace(value), "!")
		for _, v := range values {
			if strings.EqualFold(strings.TrimSpace(word), v) {
				return true
			}
		}
	}
	return false
}
