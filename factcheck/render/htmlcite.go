package render

import (
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/cite"
)

// citation writes how a text is cited, to be copied.
func (d *desk) citation(key string) {
	p := d.out
	p.open("p", class("cite"))
	p.in("span", d.Say("html.cite"), class("what"))
	p.text(" ")
	p.open("cite")
	d.cited(d.citedSource(key))
	p.end()
	d.copyButton()
	p.end()
}

// citedSource is a source as the list of sources of the report's style has it. One of
// which nothing is known is its file.
func (d *desk) citedSource(key string) cite.Text {
	if w, ok := d.citing.Find(key); ok {
		return d.citing.Style.Entry(w)
	}
	return cite.Text{{Text: name(key)}}
}

// cited writes a citation with its italics. An address in it is a link.
func (d *desk) cited(t cite.Text) {
	p := d.out
	for _, r := range t {
		tags := 0
		if r.URL != "" && isLink(r.URL) {
			p.open("a", href(r.URL), with("rel", "noreferrer noopener"))
			tags++
		}
		if r.Italic {
			p.open("i")
			tags++
		}
		p.text(r.Text)
		for range tags {
			p.end()
		}
	}
}

// placeLink leads to the place of a quote: on the web where the source has an address,
// else in its file. Browsers that know text fragments show the very words.
func (d *desk) placeLink(v voice) {
	address, label := d.addressOf(v.Citation.Source, v.Citation)
	if address == "" {
		return
	}
	p := d.out
	p.open("a", href(address), with("rel", "noreferrer noopener"), class("goto"))
	p.text(d.Say(label))
	p.end()
}

// addressOf is where the words of a citation can be read, and the key of what such a
// link is called; of no words it is where the source can be.
func (d *desk) addressOf(key string, at sources.Citation) (address, label string) {
	s := d.sources[key]
	if s == nil {
		return "", ""
	}
	if link := cite.Link(*s, at); link != "" {
		return link, "html.link"
	}
	if s.Path == "" || !isTree(s.Path) {
		return "", ""
	}
	return d.Up + uri(slashes(s.Path)) + fragment(at), "html.link.file"
}

// isTree reports whether a path leads to a file below the folder in which the check was
// run, as far as the report knows.
func isTree(path string) bool {
	p := slashes(path)
	return p != "" && !strings.HasPrefix(p, "/") && !hasDrive(p) && !strings.Contains(p, "://")
}

// fragment is the end of an address that shows a quote: #:~:text=before-,quote,-after.
func fragment(at sources.Citation) string {
	const page = "https://example.org/"
	return strings.TrimPrefix(cite.Link(sources.Source{URL: page}, at), page)
}
