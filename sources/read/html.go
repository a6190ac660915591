package read

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/sources"
)

// HTML reads a page of the web, whole or broken. The article becomes blocks: its
// title, headings, paragraphs, quotes, captions, the items of lists, and every
// cell of a table as one of its own. What stands around it (navigation, asides,
// footers, forms, lists of mere links) and what a reader does not see (scripts,
// hidden elements, deleted text, footnote marks) is left out. Code in a sentence
// leaves a sign behind, [Object].
//
// The article is what article, main or itemprop="articleBody" hold, if that is
// most of the page, and else the body. Nothing is left out where that would leave
// no text: a page whose text stands in a form is read from the form. A page
// without any text is an error, and a page that is cut off by a comment, script or
// tag that never ends is one with a [*MetadataError].
//
// White space is as a browser shows it, character references are decoded, and both
// are pieces of the block's map. Title, authors, dates and the like are taken from
// JSON-LD, meta elements and what the page shows; what is known of the source goes
// before them.
//
// The encoding is that of a byte order mark, else the known one, else what the page
// declares. A page that declares another and yet is UTF-8 is read as that. A file
// without a single tag is read as [Text] reads it.
func HTML(known sources.Source, data []byte) (sources.Document, error) {
	t, err := transcribe(data, htmlEncoding(known.Encoding, data))
	if err != nil {
		return sources.Document{}, err
	}
	if !tagged(t.text) {
		return Text(known, data)
	}
	p := readHTMLPage(t.text, isXML(known.Path, t.text))
	if p.tooLarge() {
		return sources.Document{}, fmt.Errorf("too many parts for a page: more than %d blocks, or %d tags and references in them", maxParts, maxRuns)
	}
	chosen := p.choose()
	if len(chosen) == 0 {
		return sources.Document{}, errors.New("no text in this page: " + p.missing())
	}
	doc := sources.Document{Source: merge(known, p.source(chosen)), Raw: data}
	doc.Source.Encoding = t.encoding
	doc.Blocks = t.settle(chosen)
	doc.Comments = t.comments(p.comments)
	complete(&doc)
	return doc, t.tell(p.doubt(t, data))
}

// tagged reports whether a text has markup in it.
func tagged(text []byte) bool {
	for rest := text; ; {
		i := bytes.IndexByte(rest, '<')
		if i < 0 || i+1 == len(rest) {
			return false
		}
		if c := rest[i+1]; c == '!' || c == '/' || c == '?' || isLetterByte(c) {
			return true
		}
		rest = rest[i+1:]
	}
}

// isXML reports whether a page is written as XML, where a tag that ends with a
// slash has no content.
func isXML(path string, text []byte) bool {
	return strings.HasSuffix(strings.ToLower(path), ".xhtml") ||
		bytes.HasPrefix(bytes.TrimLeftFunc(text, unicode.IsSpace), []byte("<?xml"))
}

// readHTMLPage reads a page. Where an element that is no text is never closed and so
// swallows what follows, the page is read a second time, with what it holds as
// text: that is how most of those came to be.
func readHTMLPage(text []byte, xml bool) *htmlPage {
	p := newHTMLPage(text, xml)
	p.read()
	if len(p.swallowed) == 0 || p.tooLarge() {
		return p
	}
	again := newHTMLPage(text, xml)
	again.shown = p.swallowed
	again.read()
	return again
}

// missing says why there is no text.
func (p *htmlPage) missing() string {
	switch {
	case p.cut != "":
		return p.cut
	case p.frames:
		return "it is a frame around other pages"
	case p.scripts > 0:
		return "it is made by a script"
	}
	return "nothing but markup"
}

// doubt returns what keeps a page from being read to its end, or nil.
func (p *htmlPage) doubt(t transcript, data []byte) error {
	if p.cut == "" {
		return nil
	}
	start, _ := t.span(p.cutAt, p.cutAt)
	at := sources.NewLines(data, t.encoding).At(start)
	return &MetadataError{Issues: []Issue{{Line: at.Line, Column: at.Column, Text: p.cut + ": the rest of the page is not read"}}}
}
