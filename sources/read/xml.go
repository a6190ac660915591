package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Bounds on the XML of a document. Programs stay far below them.
const (
	maxElements = 256 // inside one another
	maxXMLAttrs = 256 // of an element
	maxKnown    = 256 // names that are kept in mind
)

// xmlKind is what a token of XML is.
type xmlKind uint8

const (
	xmlEnd   xmlKind = iota // of the text, if there is no name
	xmlStart                // an element's start tag
	xmlText                 // text between tags
	xmlRaw                  // text without references: CDATA
)

// xmlTag is an element's name as a reader knows it; 0 is any that it does not.
type xmlTag uint8

// xmlWords are the names that a reader knows: what it calls namespaces, by their
// addresses, and elements, as "w:p".
type xmlWords struct {
	spaces map[string]string
	tags   map[string]xmlTag
}

// xmlReader takes a text in XML apart, in one pass and without copies, and knows the
// place of each token. The library's decoder knows it too, but needs six times as long.
// What it takes is a subset: there are no entities but the five of XML, for a document
// type is an error.
type xmlReader struct {
	words xmlWords
	text  []byte
	kind  xmlKind
	tag   xmlTag // of a start or end tag
	start int    // of the token
	end   int
	err   error // what is wrong with the text, which then has no more tokens

	attrs   []byte // of a start tag, as they stand
	empty   bool   // the start tag is an end tag too, which is the next token
	started bool   // the document element has begun
	open    []xmlElement
	bound   map[string]string // what the prefixes in hand stand for
	changes []xmlBinding      // to undo
	known   map[string]xmlTag // names as they are written
}

// xmlElement is an element that is open.
type xmlElement struct {
	from, to int // its name in the text
	tag      xmlTag
	changes  int // of prefixes before it
}

// xmlBinding is what a prefix stood for before.
type xmlBinding struct{ prefix, old string }

func newXMLReader(text []byte, words xmlWords) *xmlReader {
	return &xmlReader{words: words, text: text, bound: map[string]string{"xml": "xml"}, known: map[string]xmlTag{}}
}

// next goes to the next token. It reports whether there is one.
func (x *xmlReader) next() bool {
	if x.empty {
		x.empty = false
		x.kind, x.start = xmlEnd, x.end
		x.close()
		return true
	}
	for x.err == nil && x.end < len(x.text) {
		x.start = x.end
		if x.text[x.start] != '<' {
			n := bytes.IndexByte(x.text[x.start:], '<')
			if n < 0 {
				n = len(x.text) - x.start
			}
			x.kind, x.end = xmlText, x.start+n
			if len(x.open) > 0 {
				return true
			}
			if len(bytes.TrimSpace(x.text[x.start:x.end])) > 0 {
				return x.fail("text outside of all elements")
			}
			continue
		}
		if x.markup() {
			return x.err == nil
		}
	}
	if x.err == nil && (len(x.open) > 0 || !x.started) {
		return x.fail("the text ends too early")
	}
	return false
}

// fail ends the reading with an error.
func (x *xmlReader) fail(format string, args ...any) bool {
	if x.err == nil {
		x.err = fmt.Errorf("XML that cannot be read, at byte %d: "+format, append([]any{x.start}, args...)...)
	}
	x.kind, x.tag, x.empty = xmlEnd, 0, false
	return false
}

// markup reads what begins with "<". It reports whether that is a token.
func (x *xmlReader) markup() bool {
	rest := x.text[x.start:]
	switch {
	case len(rest) > 1 && rest[1] == '/':
		return x.endTag(rest)
	case bytes.HasPrefix(rest, []byte("<!--")):
		x.until(rest, len("<!--"), "-->")
		return false
	case bytes.HasPrefix(rest, []byte("<![CDATA[")):
		x.kind = xmlRaw
		return x.until(rest, len("<![CDATA["), "]]>") && len(x.open) > 0
	case bytes.HasPrefix(rest, []byte("<?")):
		x.until(rest, len("<?"), "?>")
		return false
	case bytes.HasPrefix(rest, []byte("<!")):
		return x.fail("a document type or a like declaration, which is not read")
	}
	return x.startTag(rest)
}

// until ends a token behind a mark.
func (x *xmlReader) until(rest []byte, from int, mark string) bool {
	n := bytes.Index(rest[from:], []byte(mark))
	if n < 0 {
		return x.fail("%s is missing", quote(mark))
	}
	x.end = x.start + from + n + len(mark)
	return true
}

// content is the bytes of a text token, and where they begin.
func (x *xmlReader) content() (text []byte, from int) {
	if x.kind == xmlRaw {
		return x.text[x.start+len("<![CDATA[") : x.end-len("]]>")], x.start + len("<![CDATA[")
	}
	return x.text[x.start:x.end], x.start
}

// nameLen is the length of the name that a text begins with.
func nameLen(text []byte) int {
	for i, c := range text {
		switch c {
		case ' ', '\t', '\r', '\n', '>', '/', '=', '<', '"', '\'', '&':
			return i
		}
	}
	return len(text)
}

func (x *xmlReader) endTag(rest []byte) bool {
	n := bytes.IndexByte(rest, '>')
	if n < 0 {
		return x.fail("a tag without an end")
	}
	if len(x.open) == 0 {
		return x.fail("an end tag of nothing")
	}
	name := bytes.TrimRight(rest[2:n], " \t\r\n")
	if top := x.open[len(x.open)-1]; !bytes.Equal(name, x.text[top.from:top.to]) {
		return x.fail("an end tag that is not that of %s", quote(clip(x.text[top.from:top.to])))
	}
	x.kind, x.end = xmlEnd, x.start+n+1
	x.close()
	return true
}

// clip is the beginning of a name for a message.
func clip(name []byte) string { return string(name[:min(len(name), maxName)]) }

// close leaves the innermost element.
func (x *xmlReader) close() {
	top := x.open[len(x.open)-1]
	x.tag, x.open = top.tag, x.open[:len(x.open)-1]
	for len(x.changes) > top.changes {
		last := x.changes[len(x.changes)-1]
		x.changes = x.changes[:len(x.changes)-1]
		x.bound[last.prefix] = last.old
		clear(x.known)
	}
}

func (x *xmlReader) startTag(rest []byte) bool {
	n := 1 + nameLen(rest[1:])
	end := n
	if end < len(rest) && rest[end] != '>' {
		end = x.tagEnd(rest, n)
	}
	switch {
	case x.err != nil:
		return false
	case n == 1:
		return x.fail("a tag without a name")
	case end >= len(rest):
		return x.fail("a tag without an end")
	case len(x.open) == maxElements:
		return x.fail("more than %d elements inside one another", maxElements)
	case len(x.open) == 0 && x.started:
		return x.fail("a second document element")
	}
	x.kind, x.started, x.end = xmlStart, true, x.start+end+1
	x.empty = rest[end-1] == '/' && end > n
	x.attrs = rest[n:end]
	if x.empty {
		x.attrs = x.attrs[:len(x.attrs)-1]
	}
	top := xmlElement{from: x.start + 1, to: x.start + n, changes: len(x.changes)}
	if len(x.attrs) > 0 && bytes.Contains(x.attrs, []byte("xmlns")) {
		x.bind()
	}
	top.tag = x.tagOf(rest[1:n])
	x.tag = top.tag
	x.open = append(x.open, top)
	return x.err == nil
}

// tagEnd finds the end of a tag behind its attributes, in whose values it may stand.
func (x *xmlReader) tagEnd(rest []byte, from int) int {
	for i, values := from, 0; i < len(rest); i++ {
		switch c := rest[i]; c {
		case '>':
			return i
		case '<':
			x.fail("a tag inside a tag")
			return len(rest)
		case '"', '\'':
			n := bytes.IndexByte(rest[i+1:], c)
			if values++; n < 0 || values > maxXMLAttrs {
				if n >= 0 {
					x.fail("more than %d attributes of an element", maxXMLAttrs)
				}
				return len(rest)
			}
			i += n + 1
		}
	}
	return len(rest)
}

// tagOf returns what the reader calls an element.
func (x *xmlReader) tagOf(name []byte) xmlTag {
	if tag, ok := x.known[string(name)]; ok {
		return tag
	}
	i := bytes.IndexByte(name, ':')
	tag := x.words.tags[x.bound[string(name[:max(i, 0)])]+":"+string(name[i+1:])]
	if len(x.known) < maxKnown {
		x.known[string(name)] = tag
	}
	return tag
}

// bind takes in the prefixes that an element declares.
func (x *xmlReader) bind() {
	for rest := x.attrs; ; {
		name, value, after, ok := nextAttr(rest)
		if !ok {
			return
		}
		rest = after
		prefix, declares := bytes.CutPrefix(name, []byte("xmlns:"))
		if !declares && string(name) != "xmlns" {
			continue
		}
		if !declares {
			prefix = nil
		}
		to := x.words.spaces[string(value)]
		if old := x.bound[string(prefix)]; old != to {
			x.changes = append(x.changes, xmlBinding{string(prefix), old})
			x.bound[string(prefix)] = to
			clear(x.known)
		}
	}
}

// nextAttr parts the first attribute from the others.
func nextAttr(attrs []byte) (name, value, rest []byte, ok bool) {
	attrs = bytes.TrimLeft(attrs, " \t\r\n")
	n := nameLen(attrs)
	rest = bytes.TrimLeft(attrs[n:], " \t\r\n")
	if n == 0 || len(rest) == 0 || rest[0] != '=' {
		return nil, nil, nil, false
	}
	name, rest = attrs[:n], bytes.TrimLeft(rest[1:], " \t\r\n")
	if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
		return nil, nil, nil, false
	}
	end := bytes.IndexByte(rest[1:], rest[0])
	if end < 0 {
		return nil, nil, nil, false
	}
	return name, rest[1 : end+1], rest[end+2:], true
}

// attr returns the value of an attribute of the start tag in hand, by the name that the
// reader has for it.
func (x *xmlReader) attr(name string) (string, bool) {
	value, ok := x.rawAttr(name)
	return unescapeXML(value), ok
}

// rawAttr is the value as it is written.
func (x *xmlReader) rawAttr(name string) ([]byte, bool) {
	prefix, local, spaced := strings.Cut(name, ":")
	if !spaced {
		local = name
	}
	for rest := x.attrs; len(rest) > 0; {
		n, value, after, ok := nextAttr(rest)
		if !ok {
			break
		}
		rest = after
		i := bytes.IndexByte(n, ':') // without a prefix an attribute has no namespace
		if string(n[i+1:]) == local && spaced == (i >= 0) && (i < 0 || x.bound[string(n[:i])] == prefix) {
			return value, true
		}
	}
	return nil, false
}

// value is an attribute, empty if there is none.
func (x *xmlReader) value(name string) string {
	v, _ := x.attr(name)
	return v
}

// skip goes behind the end of the element that has just begun.
func (x *xmlReader) skip() {
	for depth := len(x.open); x.next() && len(x.open) >= depth; {
	}
}

// inside goes to the next token in the element that had a number of others around it
// and itself. It reports whether there is one; the element's end is none.
func (x *xmlReader) inside(depth int) bool {
	return x.next() && len(x.open) >= depth
}

// unescapeXML decodes the references in a value. What is none stays as it is.
func unescapeXML(value []byte) string {
	if bytes.IndexByte(value, '&') < 0 {
		return string(value)
	}
	var out []byte
	for i := 0; i < len(value); {
		if r, n := xmlReference(value[i:]); n > 0 {
			out, i = utf8.AppendRune(out, r), i+n
			continue
		}
		out, i = append(out, value[i]), i+1
	}
	return string(out)
}

// maxReference is how many bytes a reference has at most: "&#x0010FFFF;".
const maxReference = 16

// xmlReference returns the character of the reference that a text begins with, and
// its length, 0 if it is none.
func xmlReference(text []byte) (rune, int) {
	if text[0] != '&' {
		return 0, 0
	}
	n := bytes.IndexByte(text[:min(len(text), maxReference)], ';')
	if n < 2 {
		return 0, 0
	}
	name := text[1:n]
	if name[0] != '#' {
		return xmlEntities[string(name)], sizeIf(xmlEntities[string(name)] != 0, n+1)
	}
	r := numericReference(name[1:])
	return r, sizeIf(r > 0, n+1)
}

func sizeIf(ok bool, n int) int {
	if ok {
		return n
	}
	return 0
}

var xmlEntities = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}

// numericReference is the character of a number, 0 if XML has none.
func numericReference(digits []byte) rune {
	base := rune(10)
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		base, digits = 16, digits[1:]
	}
	var r rune
	for _, c := range digits {
		d := rune(hexDigit(c))
		if d < 0 || d >= base {
			return 0
		}
		if r = r*base + d; r > utf8.MaxRune {
			return 0
		}
	}
	if len(digits) == 0 || !utf8.ValidRune(r) || r < ' ' && r != '\t' && r != '\n' && r != '\r' || r&0xfffe == 0xfffe {
		return 0
	}
	return r
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
