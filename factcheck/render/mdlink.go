package render

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
	"github.com/sourcedclaims/factcheck/sources"
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
	s := p.name(p.pathOf(at.Source))
	if at.Part != "" {
		s += "\\#" + joiner + p.name(at.Part)
	}
	if at.Line > 0 {
		s = p.Say("md.line", s, strconv.Itoa(at.Line))
	}
	path, ok := p.inTree(at.Source)
	if !ok {
		return linked(s, deepLink(at.Source, at))
	}
	target := uri(path)
	if at.Line > 0 {
		target += "#L" + strconv.Itoa(at.Line)
	}
	return linked(s, target)
}

// linked makes a link of Markdown, or leaves it where there is no address. The address
// has no character that could end it.
func linked(s, target string) string {
	if target == "" || len(target) > mostAddress {
		return s
	}
	return "[" + s + "](" + strings.ReplaceAll(target, "&", "&amp;") + ")"
}

// mostAddress is the length of the longest address that is linked to.
const mostAddress = 2000

// webAddress gives an address of the web with everything in it encoded that could end it
// or act; empty for any other. Names and passwords are left out.
func webAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.User = nil
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c > ' ' && c < 0x7f && strings.IndexByte("\"'()<>[\\]^`{|}*_~$", c) < 0 || c == '_' {
			b.WriteByte(c)
		} else {
			encodeByte(&b, c)
		}
	}
	return b.String()
}

func encodeByte(b *strings.Builder, c byte) {
	const hex = "0123456789ABCDEF"
	b.Write([]byte{'%', hex[c>>4], hex[c&15]})
}

// deepLink is the address of a page with a fragment by which a browser finds the words
// on it. An address with a fragment of its own keeps that.
func deepLink(address string, at sources.Citation) string {
	target := webAddress(address)
	if target == "" || at.Quote == "" || strings.Contains(target, "#") {
		return target
	}
	before, quote, after := lastWords(at.Before), strings.TrimSpace(at.Quote), firstWords(at.After)
	if quote == "" || len(quote) > mostColumns || !utf8.ValidString(quote) {
		return target
	}
	parts := encoded(quote)
	if before != "" {
		parts = encoded(before) + "-," + parts
	}
	if after != "" {
		parts += ",-" + encoded(after)
	}
	return target + "#:~:text=" + parts
}

// contextWords is how many words on each side tell a place from others.
const contextWords = 3

func lastWords(s string) string {
	list := strings.Fields(s)
	return strings.Join(list[max(len(list)-contextWords, 0):], " ")
}

func firstWords(s string) string {
	list := strings.Fields(s)
	return strings.Join(list[:min(len(list), contextWords)], " ")
}

// encoded is a text as a part of a fragment, in which a hyphen, a comma and an ampersand
// would mean something.
func encoded(s string) string {
	var b strings.Builder
	for _, c := range []byte(strings.ToValidUTF8(s, "")) {
		if strings.IndexByte(letters+"0123456789.!/:;=?@", c) >= 0 {
			b.WriteByte(c)
		} else {
			encodeByte(&b, c)
		}
	}
	return b.String()
}
