package render

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/cite"
)

// words are a text's own in Markdown, inside a line: cut, escaped, and in their own
// direction.
func (p *paper) words(s string) string { return isolated(s, inside("x", shortened(s))) }

// opening are words that begin a line, a heading or an item of a list.
func (p *paper) opening(s string) string { return isolated(s, short(s)) }

// name is the name of a file in Markdown. It may begin a line.
func (p *paper) name(s string) string { return p.opening(name(s)) }

// isolated keeps a text that is written from right to left, in whole or in part, from
// turning what stands around it. GitHub keeps a span with a direction, and no <bdi>;
// browsers isolate both.
func isolated(s, shown string) string {
	switch {
	case !turns(s):
		return shown
	case locale.RightToLeft(s):
		return `<span dir="rtl">` + shown + `</span>`
	}
	return `<span dir="ltr">` + shown + `</span>`
}

// turns reports whether a letter of a text is written from right to left.
func turns(s string) bool {
	for i, r := range s {
		if r < 0x590 {
			continue
		}
		if p, _ := bidi.LookupString(s[i:]); p.Class() == bidi.R || p.Class() == bidi.AL || p.Class() == bidi.AN {
			return true
		}
	}
	return false
}

// placeOf is a place as a link to its line, where it is a file of the tree or an address
// of the web.
func (p *paper) placeOf(at sources.Citation) string {
	f := p.file(at.Source)
	s := f.name
	if at.Part != "" {
		s += "\\#" + joiner + p.name(at.Part)
	}
	if at.Line > 0 {
		s = p.Say("md.line", s, strconv.Itoa(at.Line))
	}
	switch {
	case f.path == "":
		return linked(s, deepLink(at.Source, at))
	case at.Line > 0:
		return linked(s, f.path+"#L"+strconv.Itoa(at.Line))
	}
	return linked(s, f.path)
}

// file is what a place is made of for all places of one file.
type file struct{ name, path string }

func (p *paper) file(key string) file {
	f, ok := p.files[key]
	if !ok {
		f.name = p.name(p.pathOf(key))
		if path, ok := p.inTree(key); ok {
			f.path = uri(path)
			if p.Prefix == "" {
				f.path = p.Up + f.path
			}
		}
		p.files[key] = f
	}
	return f
}

// linked makes a link of Markdown, or leaves the words where there is no address. All
// that could end the address, or be taken for a table's, is encoded.
func linked(s, target string) string {
	if target == "" || len(target) > mostAddress {
		return s
	}
	return "[" + s + "](" + destination.Replace(target) + ")"
}

// mostAddress is the length of the longest address that is linked to.
const mostAddress = 2000

// destination makes an address one of Markdown, in which a backslash escapes and
// entities are read.
var destination = strings.NewReplacer(
	"&", "&amp;", "(", "%28", ")", "%29", "[", "%5B", "]", "%5D", "<", "%3C", ">", "%3E", "\\", "%5C", "|", "%7C", "*", "%2A", "`", "%60", " ", "%20",
)

// webAddress gives an address of the web in a form that can do nothing else; empty for
// any other. Names and passwords in it are left out.
func webAddress(s string) string {
	return cite.Link(sources.Source{URL: s}, sources.Citation{})
}

// deepLink is the address of a page with a fragment by which a browser finds the words
// on it.
func deepLink(address string, at sources.Citation) string {
	if len(at.Quote) > mostBytes {
		at.Quote = ""
	}
	return cite.Link(sources.Source{URL: address}, at)
}
