package read

import (
	"errors"
	"fmt"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// Wikitext reads the source of a page of Wikipedia or another wiki, as its action "raw"
// gives it. Blocks are what a reader sees: paragraphs, headings, items of lists, captions
// of pictures, the cells of tables one by one. Marks, notes, categories and what stands
// beside the text are left out; HTML comments are kept apart, in Comments.
//
// Templates cannot be run. Those that only carry text, such as nowrap or convert, are
// read by a list of what they show; of others in a sentence the sign [Object] stays, so
// that no figure comes out that nobody wrote. The facts of an infobox about a battle, an
// earthquake or another event are cells of their own, each behind a label that says what
// it counts: "Deaths: 346". The label is one piece and stands for the parameter's name.
//
// The title is that which the page or its infobox says, or the first bold words.
func Wikitext(known sources.Source, data []byte) (sources.Document, error) {
	t, err := transcribe(data, known.Encoding)
	if err != nil {
		return sources.Document{}, err
	}
	w, err := readWiki(t.text)
	if err != nil {
		return sources.Document{}, err
	}
	doc := sources.Document{Source: known, Raw: data}
	doc.Source.Encoding = t.encoding
	doc.Blocks, doc.Comments = t.settle(w.blocks), t.comments(w.comments())
	w.describe(&doc)
	return doc, t.tell(w.doubt(t, data))
}

// readWiki reads a page of wikitext.
func readWiki(text []byte) (*wikiWriter, error) {
	w := &wikiWriter{wikiScan: scanWiki(text), forms: wikiFormsOnce()}
	w.lines(0, len(text), 0)
	w.flush()
	switch {
	case w.tooLarge():
		return nil, fmt.Errorf("too many parts for a page: more than %d blocks, or %d marks in them", maxParts, maxRuns)
	case isRedirect(text):
		return nil, errors.New("this page only leads to another one")
	case len(w.blocks) == 0:
		return nil, errors.New("no text in this page: nothing but templates, links beside the text or comments")
	}
	return w, nil
}

// isRedirect reports whether a page only leads to another.
func isRedirect(text []byte) bool {
	const mark = "#redirect"
	start := strings.TrimSpace(string(text[:min(len(text), 2*len(mark))]))
	return len(start) >= len(mark) && strings.EqualFold(start[:len(mark)], mark)
}

// describe fills in what the page says of itself.
func (w *wikiWriter) describe(doc *sources.Document) {
	if doc.Source.Title == "" {
		doc.Source.Title = w.shown
	}
	complete(doc)
	if doc.Source.Title == "" {
		doc.Source.Title = w.leads
	}
}

// comments are the comments of the page.
func (w *wikiWriter) comments() []sources.Comment {
	var out []sources.Comment
	for _, s := range w.spans {
		if s.kind == wikiComment {
			out = append(out, sources.Comment{Start: s.from, End: s.to, Text: string(w.text[s.in:s.inEnd])})
		}
	}
	return out
}

// doubt tells what nothing closes, if that keeps text from being read as it should.
func (w *wikiWriter) doubt(t transcript, data []byte) error {
	at, what := w.cut, "a comment that is not closed: nothing behind it is read"
	for _, s := range w.spans {
		if at < 0 && s.to == 0 && s.kind == wikiTemplate {
			at, what = s.from, "a template that is not closed: what is in it is read as text"
		}
	}
	if at < 0 {
		return nil
	}
	start, _ := t.span(at, at)
	pos := sources.NewLines(data, t.encoding).At(start)
	return &MetadataError{Issues: []Issue{{Line: pos.Line, Column: pos.Column, Text: what}}}
}
