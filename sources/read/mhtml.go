package read

import (
	"bytes"
	"errors"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// MHTML reads a page of the web that a browser has saved with all that belongs to it in one
// file (.mhtml, .mht). The page is read as [HTML] reads it, and its blocks lead back to the
// bytes of that file. Where it was read and when is what the browser says. A message of
// e-mail that is named so is read as [Mail] reads it.
func MHTML(known sources.Source, data []byte) (sources.Document, error) {
	if len(data) == 0 {
		return sources.Document{}, errors.New("the file is empty")
	}
	p := newMailPart(data, skipMark(data), len(data))
	if len(p.fields) == 0 {
		return sources.Document{}, errors.New("this is no saved page: it does not begin with a header")
	}
	if !isSavedPage(&p) {
		return Mail(known, data)
	}
	r := newMailReader(known, data)
	w := mailWalk{raw: data, reads: r.size}
	texts := w.walk(p, 0)
	r.told = append(r.told, w.told...)
	for _, t := range texts {
		if got := r.read(t.part); !t.message && (got.err != nil || len(got.t.text) > 0) {
			return r.savedPage(&p, &t.part, got)
		}
	}
	switch {
	case w.failed != nil:
		return sources.Document{}, w.failed
	case len(r.told) > 0:
		return sources.Document{}, errors.New("no page in this file: " + r.told[0].text)
	}
	return sources.Document{}, errors.New("no page in this file")
}

// isSavedPage reports whether a message was written by a browser.
func isSavedPage(p *mailPart) bool {
	if _, ok := p.field("snapshot-content-location"); ok {
		return true
	}
	from := strings.ToLower(p.value("from"))
	_, to := p.field("to")
	_, sent := p.field("received")
	return strings.Contains(from, "<saved by ") || !to && !sent && (p.kind == "multipart/related" || p.kind == "text/html")
}

// savedPage makes a document of the page in a file.
func (r *mailReader) savedPage(p, page *mailPart, got *readPart) (sources.Document, error) {
	if got.err != nil {
		return sources.Document{}, got.err
	}
	known := r.known
	known.URL = firstURL(known.URL, p.value("snapshot-content-location"), page.value("content-location"), p.value("content-location"))
	if at, ok := mailDate(p.value("date")); ok && known.Accessed.IsZero() {
		known.Accessed = at
	}
	doc := sources.Document{Raw: r.raw}
	if got.page == nil {
		blocks := divide(string(got.t.text), 0, false)
		setTitle(blocks, false, func(i int) bool { return gapAt(got.t.text, blocks[i].End) })
		doc.Source, doc.Blocks = known, got.t.settle(blocks)
	} else {
		doc.Source = merge(known, got.page.source(got.chosen))
		doc.Blocks = got.t.settle(got.chosen)
		doc.Comments = got.t.comments(got.page.comments)
	}
	if len(doc.Blocks) == 0 {
		why := "nothing but white space"
		if got.page != nil {
			why = got.page.missing()
		}
		return sources.Document{}, errors.New("no text in this page: " + why)
	}
	doc.Source.Title = firstOf(doc.Source.Title, p.said("subject"))
	doc.Source.Encoding = got.t.encoding
	complete(&doc)
	r.told = append(r.told, got.told...)
	if len(r.told) == 0 {
		return doc, nil
	}
	return doc, &MetadataError{Issues: r.issues()}
}

// firstIn makes a reader of the first text of one that reads several.
func firstIn(all func(sources.Source, []byte) ([]sources.Document, error)) func(sources.Source, []byte) (sources.Document, error) {
	return func(known sources.Source, data []byte) (sources.Document, error) { return firstOfAll(all(known, data)) }
}

// sniffMail reports whether bytes begin with the header of a message: with the fields that
// every one has, and one that nobody writes by hand.
func sniffMail(data []byte) bool {
	const far = 64 << 10
	h := readMailHeader(data, skipMark(data), min(len(data), far))
	if len(h.fields) < 3 || h.fields[0].start > skipMark(data)+80 {
		return false
	}
	_, from := h.field("from")
	_, date := h.field("date")
	made := false
	for _, name := range []string{"mime-version", "message-id", "received", "return-path"} {
		_, ok := h.field(name)
		made = made || ok
	}
	return from && date && made
}

// sniffMbox reports whether bytes begin as a mailbox does.
func sniffMbox(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("From ")) {
		return false
	}
	_, next := rawLine(data, 0, len(data))
	const far = 64 << 10
	h := readMailHeader(data, next, min(len(data), next+far))
	_, from := h.field("from")
	_, date := h.field("date")
	return from && date
}
