package render

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// writer writes HTML so that nothing a text says can become markup. Elements are opened
// and ended in pairs, their names and attributes are the package's own, and every text
// and every value is escaped on its way out; there is no way around that. It streams:
// only what is open is remembered.
//
//	p.open("a", href(address))
//	p.text(quote)
//	p.end()
type writer struct {
	w     *bufio.Writer
	stack []string // the elements that are open
	err   error
}

func newWriter(w io.Writer) *writer {
	return &writer{w: bufio.NewWriterSize(w, 1<<16)}
}

// own is markup or a name that the package wrote itself. Only constants become one.
type own string

// attr is an attribute. The zero attribute is none.
type attr struct {
	name  own
	value string
	bare  bool // it has no value: hidden, open
}

// raw writes markup of the package: the style sheet, the script, the shapes of marks.
func (p *writer) raw(s own) { p.write(string(s)) }

func (p *writer) write(s string) {
	if p.err == nil {
		_, p.err = p.w.WriteString(s)
	}
}

// open begins an element.
func (p *writer) open(tag own, list ...attr) {
	p.start(tag, list)
	p.stack = append(p.stack, string(tag))
}

// void writes an element that has no content.
func (p *writer) void(tag own, list ...attr) { p.start(tag, list) }

// mark writes an element of a drawing that has no content.
func (p *writer) mark(tag own, list ...attr) {
	p.start(tag, list)
	p.write("</")
	p.write(string(tag))
	p.write(">")
}

func (p *writer) start(tag own, list []attr) {
	p.write("<")
	p.write(string(tag))
	for i := range list {
		a := &list[i]
		if a.name == "" {
			continue
		}
		p.write(" ")
		p.write(string(a.name))
		if !a.bare {
			p.write(`="`)
			p.escaped(a.value)
			p.write(`"`)
		}
	}
	p.write(">")
}

// end closes the innermost element that is open.
func (p *writer) end() {
	last := len(p.stack) - 1
	p.write("</")
	p.write(p.stack[last])
	p.write(">")
	p.stack = p.stack[:last]
}

// text writes words, whatever is in them: what would act on a screen as its code.
func (p *writer) text(s string) { p.escaped(prose(s)) }

// file writes the name of a file, in which nothing is folded.
func (p *writer) file(s string) { p.escaped(name(s)) }

// in writes an element with words in it.
func (p *writer) in(tag own, words string, list ...attr) {
	p.open(tag, list...)
	p.text(words)
	p.end()
}

// line ends a line of the file. It is for those who read the source.
func (p *writer) line() { p.write("\n") }

// escaped writes a text with references for the five characters that mean something.
func (p *writer) escaped(s string) {
	from := 0
	for i := range len(s) {
		if ref := references[s[i]]; ref != "" {
			p.write(s[from:i])
			p.write(ref)
			from = i + 1
		}
	}
	p.write(s[from:])
}

// references are how characters are written that would mean something.
var references = [256]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;", '\'': "&#39;"}

// flush ends the page.
func (p *writer) flush() error {
	if p.err != nil {
		return p.err
	}
	return p.w.Flush()
}

// The attributes there are. One whose value is empty is left out, where it would say
// nothing.

func class(s own) attr             { return attr{name: "class", value: string(s)} }
func has(name own) attr            { return attr{name: name, bare: true} }
func with(name, value own) attr    { return attr{name: name, value: string(value)} }
func integer(name own, n int) attr { return attr{name: name, value: strconv.Itoa(n)} }
func ident(id string) attr         { return attr{name: "id", value: safeID(id)} }
func leadsTo(id string) attr       { return attr{name: "href", value: "#" + safeID(id)} }
func labelledby(id string) attr    { return attr{name: "aria-labelledby", value: safeID(id)} }
func describedby(id string) attr   { return attr{name: "aria-describedby", value: safeID(id)} }

// words is an attribute that is read out or shown.
func words(name own, s string) attr {
	if s == "" {
		return attr{}
	}
	return attr{name: name, value: prose(s)}
}

// share is a place on a drawing, as a share of its width.
func share(name own, of float64) attr {
	return attr{name: name, value: strconv.FormatFloat(of*100, 'f', 1, 64) + "%"}
}

// href is the address of a link: on the web, or a path that leads to a file. Any other
// scheme, and with it whatever would act when it is clicked, gives no link.
func href(address string) attr {
	if !isLink(address) {
		return attr{}
	}
	return attr{name: "href", value: asciiURL(address)}
}

// isLink reports whether an address is one of the web or a path without a scheme.
func isLink(address string) bool {
	scheme, _, ok := strings.Cut(address, ":")
	switch {
	case address == "" || strings.HasPrefix(address, "//") || strings.HasPrefix(address, `\`):
		return false
	case !ok || strings.ContainsAny(scheme, "/#?"):
		return true
	}
	return strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")
}

// asciiURL writes the characters of an address that are none, such as spaces and
// controls, with percent signs.
func asciiURL(s string) string {
	const hex = "0123456789ABCDEF"
	plain := func(c byte) bool { return c > ' ' && c < 0x7f && strings.IndexByte("\"<>\\^`{|}'", c) < 0 }
	at := 0
	for at < len(s) && plain(s[at]) {
		at++
	}
	if at == len(s) && !strings.Contains(s, "##") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case plain(c) && (c != '#' || i == 0 || s[i-1] != '#'):
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

// safeID makes the name of a place of the page from an id: letters, digits and hyphens.
func safeID(s string) string {
	const letter = letters + "0123456789-"
	if strings.Trim(s, letter) == "" {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < 0x80 && strings.IndexByte(letter, byte(r)) >= 0 {
			return r
		}
		return '-'
	}, s)
}

// tongue is the language of a text as an attribute; none for what is no tag.
func tongue(tag string) attr {
	if tag == "" || len(tag) > 35 || strings.Trim(tag, letters+"0123456789-") != "" {
		return attr{}
	}
	return attr{name: "lang", value: tag}
}
