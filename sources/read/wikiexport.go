package read

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// WikiExport reads a page that a wiki has exported as XML: its text as [Wikitext] does,
// behind its title. Where a page comes with several revisions the last in the file is
// read. An export with several pages is an error; templates and other pages that are no
// articles do not count beside one that is.
//
// The export says when the page was last changed, where it stands and in which language,
// and which wiki it is from.
func WikiExport(known sources.Source, data []byte) (sources.Document, error) {
	if !sniffWikiExport(data) {
		return sources.Document{}, errors.New("not an XML export of a wiki, which is the only XML that is read")
	}
	t, err := transcribeXML(data)
	if err != nil {
		return sources.Document{}, err
	}
	e := wikiExport{x: newXMLReader(t.text, wikiExportWords)}
	page, err := e.read()
	if err != nil {
		return sources.Document{}, err
	}
	w, err := readWiki(page.text.text)
	if err != nil {
		return sources.Document{}, err
	}
	doc := sources.Document{Source: merge(known, page.source), Raw: data}
	doc.Source.Encoding = t.encoding
	doc.Blocks = t.settle(page.blocks(w))
	doc.Comments = t.comments(page.text.comments(w.comments()))
	w.describe(&doc)
	return doc, t.tell(nil)
}

// sniffWikiExport reports whether bytes begin as an export does.
func sniffWikiExport(data []byte) bool {
	rest := bytes.TrimLeft(asASCII(data[:min(len(data), 2*prescan)]), " \t\r\n")
	if bytes.HasPrefix(rest, []byte("<?xml")) {
		_, rest, _ = bytes.Cut(rest, []byte("?>"))
	}
	return startsTag(bytes.TrimLeft(rest, " \t\r\n"), "<mediawiki")
}

// Elements of an export.
const (
	tagWikiPage xmlTag = iota + 1
	tagWikiTitle
	tagWikiSpace
	tagWikiTime
	tagWikiText
	tagWikiSite
	tagWikiBase
	tagWikiRevision
	tagWikiUser
)

// wikiExportWords has no address: every version of the format has another.
var wikiExportWords = xmlWords{tags: map[string]xmlTag{
	":page": tagWikiPage, ":title": tagWikiTitle, ":ns": tagWikiSpace, ":timestamp": tagWikiTime, ":text": tagWikiText,
	":sitename": tagWikiSite, ":base": tagWikiBase, ":revision": tagWikiRevision, ":contributor": tagWikiUser,
}}

// wikiExport reads an export.
type wikiExport struct {
	x        *xmlReader
	site     sources.Source
	base     string // the address of the wiki's main page
	pages    int
	articles int
	page     wikiPage // the one to be read so far
}

// wikiPage is a page of an export.
type wikiPage struct {
	space  string
	source sources.Source
	title  transcript // from the page's title to the XML
	text   transcript // from its wikitext to the XML
}

func (e *wikiExport) read() (wikiPage, error) {
	for e.x.next() {
		if e.x.kind != xmlStart {
			continue
		}
		switch e.x.tag {
		case tagWikiSite:
			e.site.Publisher = string(e.content().text)
		case tagWikiBase:
			e.base = string(e.content().text)
		case tagWikiPage:
			e.take(e.readPage())
		default:
			if lang, ok := e.x.attr("xml:lang"); ok && len(e.x.open) == 1 {
				e.site.Language = lang
			}
		}
	}
	switch {
	case e.x.err != nil:
		return wikiPage{}, e.x.err
	case e.articles > 1 || e.articles == 0 && e.pages > 1:
		return wikiPage{}, fmt.Errorf("%d pages in this export: export them one by one", max(e.articles, e.pages))
	case len(e.page.text.text) == 0:
		return wikiPage{}, errors.New("no page with text in this export")
	}
	e.describe(&e.page)
	return e.page, nil
}

// take keeps a page, unless it is none and there is one that is an article.
func (e *wikiExport) take(p wikiPage) {
	e.pages++
	article := p.space == "" || p.space == "0"
	if article {
		e.articles++
	}
	if article && e.articles == 1 || e.pages == 1 {
		e.page = p
	}
}

func (e *wikiExport) readPage() wikiPage {
	var p wikiPage
	for depth := len(e.x.open); e.x.inside(depth); {
		if e.x.kind != xmlStart {
			continue
		}
		switch e.x.tag {
		case tagWikiTitle:
			p.title = e.content()
		case tagWikiSpace:
			p.space = string(e.content().text)
		case tagWikiTime:
			if d, err := edtf.Parse(string(e.content().text)); err == nil {
				p.source.Modified = d
			}
		case tagWikiText:
			p.text = e.content()
		case tagWikiUser:
			e.x.skip()
		}
	}
	return p
}

// content reads the text of the element that has just begun.
func (e *wikiExport) content() transcript {
	t := transcript{runs: sources.Map{}}
	for depth := len(e.x.open); e.x.inside(depth); {
		if e.x.kind != xmlText && e.x.kind != xmlRaw {
			continue
		}
		text, from := e.x.content()
		for len(text) > 0 {
			n := len(text)
			if i := bytes.IndexByte(text, '&'); i >= 0 && e.x.kind == xmlText {
				n = i
			}
			t.take(text[:n], from, n)
			if text, from = text[n:], from+n; len(text) == 0 {
				break
			}
			r, size := xmlReference(text)
			if size == 0 {
				e.x.fail("an unknown character reference")
				return t
			}
			t.take(utf8.AppendRune(nil, r), from, size)
			text, from = text[size:], from+size
		}
	}
	return t
}

// take adds text that stands at a byte in so many bytes.
func (t *transcript) take(text []byte, from, size int) {
	if len(text) == 0 {
		return
	}
	t.runs = append(t.runs, sources.Run{Text: len(t.text), TextLen: len(text), File: from, FileLen: size})
	t.text = append(t.text, text...)
}

// blocks are those of the page, moved into the XML, behind its title.
func (p *wikiPage) blocks(w *wikiWriter) []sources.Block {
	var out []sources.Block
	if n := len(p.title.text); len(bytes.TrimSpace(p.title.text)) > 0 {
		for i := range w.blocks {
			if w.blocks[i].Kind == sources.Title {
				w.blocks[i].Kind = sources.Heading
			}
		}
		out = p.title.settle([]sources.Block{{Kind: sources.Title, End: n, Text: string(p.title.text)}})
	}
	return append(out, p.text.settle(w.blocks)...)
}

// describe fills in what an export says of a page. Its address is that of the main page,
// with another name.
func (e *wikiExport) describe(p *wikiPage) {
	p.source = merge(p.source, e.site)
	i := strings.LastIndexByte(e.base, '/')
	if title := strings.ReplaceAll(string(p.title.text), " ", "_"); i > len("https://") && title != "" {
		p.source.URL = e.base[:i+1] + title
	}
	if strings.Contains(e.base, "wikipedia.org/") {
		p.source.Kind = sources.Encyclopedia
	}
}
