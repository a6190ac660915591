package read

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/sources"
)

// readPart is a text of a message, decoded.
type readPart struct {
	t      transcript
	page   *htmlPage // nil: plain text
	chosen []sources.Block
	told   []mailIssue
	err    error
}

// read decodes a text, once.
func (r *mailReader) read(p mailPart) *readPart {
	got := r.texts[p.body]
	if got == nil {
		got = r.decode(p)
		r.texts[p.body] = got
	}
	return got
}

// size is how much text a part has, in bytes without white space.
func (r *mailReader) size(p mailPart) int {
	got := r.read(p)
	switch {
	case got.err != nil:
		return 0
	case got.page == nil:
		return dense(got.t.text)
	}
	n := 0
	for _, b := range got.chosen {
		n += dense([]byte(b.Text))
	}
	return n
}

func dense(text []byte) int {
	n := len(text)
	for _, c := range text {
		if c <= ' ' {
			n--
		}
	}
	return n
}

func (r *mailReader) decode(p mailPart) *readPart {
	got := &readPart{}
	c, err := p.content(r.raw)
	if err != nil {
		return &readPart{err: err}
	}
	if c.fault != "" {
		got.told = append(got.told, mailIssue{at: c.faultAt, text: c.fault})
	}
	if len(c.data) == 0 {
		return got
	}
	isPage := p.kind == "text/html" || p.kind == "application/xhtml+xml"
	charset := p.charsetOf(r.known.Encoding, c.data)
	if isPage && charset == "" {
		charset = htmlEncoding("", c.data)
	}
	t, err := decode(c.data, charset)
	if err == nil {
		t, err = t.through(&c, r.raw)
	}
	if err == nil && bytes.Contains(t.text, []byte("-----BEGIN PGP MESSAGE-----")) {
		err = errors.New("this message is encrypted by PGP: save the text of it, decrypted")
	}
	if err != nil {
		return &readPart{err: err}
	}
	if got.t = t; t.guessed {
		got.told = append(got.told, mailIssue{at: p.body, text: "read as " + guess + ", which is a guess: no encoding is declared and it is not UTF-8"})
	}
	if isPage && tagged(t.text) {
		got.readPage(p.kind != "text/html")
	}
	return got
}

// readPage reads the text as a page.
func (got *readPart) readPage(xml bool) {
	page := readHTMLPage(got.t.text, xml || isXML("", got.t.text))
	if page.tooLarge() {
		got.err = fmt.Errorf("too many parts for a page: more than %d blocks, or %d tags and references in them", maxParts, maxRuns)
		return
	}
	if got.page, got.chosen = page, page.choose(); page.cut != "" {
		at, _ := got.t.span(page.cutAt, page.cutAt)
		got.told = append(got.told, mailIssue{at: at, text: page.cut + ": the rest of the page is not read"})
	}
}

// page reads a part that is a page: its blocks are sorted as lines are.
func (m *mailMessage) page(got *readPart) {
	head := got.page.headAt()
	var chosen []sources.Block
	for _, b := range got.chosen {
		if b.Kind == sources.Title {
			if b.Start == head {
				continue // the name of the page, which nobody sees in a message
			}
			if m.title > 0 || m.answer {
				b.Kind = sources.Heading
			}
		}
		chosen = append(chosen, b)
	}
	units := pageUnits(got.t.text, chosen)
	s := sortMail(units, m.forward)
	blocks := make([][]sources.Block, len(s.quotes)+1)
	for i, b := range chosen {
		if o := s.owner[i]; o >= 0 {
			blocks[o] = append(blocks[o], b)
		}
	}
	for i := range blocks {
		blocks[i] = got.t.settle(blocks[i])
	}
	if len(units) > 0 {
		m.share(s, blocks, func(unit int) int { at, _ := got.t.span(units[unit].start, units[unit].start); return at })
	}
}

// citeSpan is a quotation of another message in a page.
type citeSpan struct{ start, end int }

// pageUnits gives blocks the depth at which they are quoted.
func pageUnits(text []byte, blocks []sources.Block) []mailUnit {
	units := make([]mailUnit, len(blocks))
	spans, depth, next := citedIn(text), 0, 0
	var open []int // where they end
	for i, b := range blocks {
		for ; next < len(spans) && spans[next].start <= b.Start; next++ {
			open = append(open, spans[next].end)
		}
		for len(open) > 0 && open[len(open)-1] <= b.Start {
			open = open[:len(open)-1]
		}
		depth = len(open)
		units[i] = mailUnit{depth: depth, text: brokenText(text, b), start: b.Start, end: b.End}
	}
	return units
}

// brokenText is a block's text with the line breaks that a page asks for, of which a block
// makes spaces.
func brokenText(text []byte, b sources.Block) string {
	const longest = maxIntro
	if len(b.Text) > longest {
		return b.Text
	}
	out := []byte(b.Text)
	breaks := func(at, from, to int) {
		if at >= 0 && at < len(out) && out[at] == ' ' && bytes.Contains(bytes.ToLower(text[from:to]), []byte("<br")) {
			out[at] = '\n'
		}
	}
	for i, r := range b.Map {
		if r.TextLen == 1 {
			breaks(r.Text, r.File, r.File+r.FileLen)
		}
		if i > 0 { // a break beside a space
			last := b.Map[i-1]
			breaks(r.Text-1, last.File+last.FileLen, r.File)
			breaks(r.Text, last.File+last.FileLen, r.File)
		}
	}
	return string(out)
}

// citedIn finds the elements in which programs for e-mail quote a message: blockquotes that
// say so, or stand behind a colon.
func citedIn(text []byte) []citeSpan {
	if !bytes.Contains(bytes.ToLower(text), []byte("<blockquote")) {
		return nil
	}
	tokens := html.NewTokenizer(bytes.NewReader(text))
	var spans []citeSpan
	var open []int // spans; -1 for one that quotes no message
	said := byte(0)
	for at := 0; ; {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := tokens.Raw()
		from := at
		at += len(raw)
		switch kind {
		case html.TextToken:
			if t := bytes.TrimSpace(raw); len(t) > 0 {
				said = t[len(t)-1]
			}
		case html.StartTagToken:
			if len(raw) > len("<blockquote") && strings.EqualFold(string(raw[1:len("<blockquote")]), "blockquote") {
				lower := bytes.ToLower(raw)
				n := -1
				if len(open) < maxMailDepth && (said == ':' || bytes.Contains(lower, []byte("cite")) || bytes.Contains(lower, []byte("quote\"")) || bytes.Contains(lower, []byte("_quote"))) {
					n = len(spans)
					spans = append(spans, citeSpan{from, len(text)})
				}
				open = append(open, n)
			}
		case html.EndTagToken:
			if n := len(open); n > 0 && len(raw) > len("</blockquote") && strings.EqualFold(string(raw[2:len("</blockquote")]), "blockquote") {
				if open[n-1] >= 0 {
					spans[open[n-1]].end = at
				}
				open = open[:n-1]
			}
		}
	}
	return spans
}
