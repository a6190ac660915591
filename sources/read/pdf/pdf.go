// Package pdf reads the text of PDF files. It is a module of its own, so that who reads no
// PDF needs no library for it; the command factcheck-pdf below it turns a PDF into text
// that the main command reads.
//
// A PDF says where letters stand and not what they say: lines, paragraphs and the order of
// reading are worked out here, and a place in the file's bytes would tell nobody anything.
// So the blocks of a document stand in the part [Part], which is the text as [Text] gives
// it, and say in words where that is on paper: "page 3, line 12". What is not certain is
// kept apart rather than joined: a doubt costs a claim and makes no figure of two.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	lib "github.com/ledongthuc/pdf"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// Format is PDF for a list of formats, such as [read.Formats].
var Format = read.Format{
	Name: "PDF", Extensions: []string{".pdf"}, Read: Read,
	Sniff: func(data []byte) bool { return bytes.HasPrefix(data, []byte("%PDF-")) },
}

// Part is the part that the blocks of a document stand in: the text as [Text] gives it.
const Part = "text"

// Bounds of what is read of one file.
const (
	maxPages  = 5000
	maxGlyphs = 5_000_000
	maxTime   = time.Minute
)

// Read reads the text of a PDF into paragraphs. A file that needs a password, or whose
// pages are pictures, is an error.
func Read(known sources.Source, data []byte) (sources.Document, error) {
	got, err := extract(data)
	if err != nil {
		return sources.Document{}, err
	}
	doc := sources.Document{Source: known, Raw: data}
	if doc.Source.Title == "" {
		doc.Source.Title = got.title
	}
	at := 0
	for _, p := range got.paras {
		text := p.text()
		b := sources.Block{Part: Part, Start: at, End: at + len(text), Text: text, Marks: p.marks, Locator: p.marks[0].Locator}
		if p.cell {
			b.Kind = sources.Cell
		}
		doc.Blocks = append(doc.Blocks, b)
		at += len(text) + len(gap)
	}
	return doc, nil
}

// Text returns the text of a PDF: its paragraphs, with an empty line between.
func Text(data []byte) ([]byte, error) {
	got, err := extract(data)
	if err != nil {
		return nil, err
	}
	var all []string
	for _, p := range got.paras {
		all = append(all, p.text())
	}
	return []byte(strings.Join(all, gap)), nil
}

// Title returns the title that a PDF gives itself; often it has none.
func Title(data []byte) string {
	got, err := extract(data)
	if err != nil {
		return ""
	}
	return got.title
}

const gap = "\n\n"

// extracted is what was read of a file.
type extracted struct {
	title string
	paras []*para
}

// extract reads a file within the bounds. The library panics on some files and might not
// come to an end with others.
func extract(data []byte) (extracted, error) {
	type result struct {
		got extracted
		err error
	}
	done := make(chan result, 1)
	stop := make(chan struct{})
	go func() {
		got, err := recovered(data, stop)
		done <- result{got, err}
	}()
	select {
	case r := <-done:
		return r.got, r.err
	case <-time.After(maxTime):
		close(stop)
		return extracted{}, fmt.Errorf("this PDF takes longer to read than %v", maxTime)
	}
}

func recovered(data []byte, stop <-chan struct{}) (got extracted, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case bound:
			err = errors.New(string(r))
		case runtime.Error:
			err = errors.New("damaged PDF: the parser failed on it")
		default:
			err = fmt.Errorf("damaged PDF: %v", r)
		}
	}()
	return pages(data, stop)
}

// bound is a panic that says which bound was hit.
type bound string

func pages(data []byte, stop <-chan struct{}) (extracted, error) {
	r, err := lib.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case errors.Is(err, lib.ErrInvalidPassword):
		return extracted{}, errors.New("this PDF is protected by a password: save it without one")
	case err != nil && strings.Contains(err.Error(), "encrypt"):
		return extracted{}, errors.New("this PDF is encrypted in a way that is not read: save it without protection")
	case err != nil:
		return extracted{}, fmt.Errorf("damaged PDF: %w", err)
	}
	n := r.NumPage()
	if n > maxPages {
		return extracted{}, fmt.Errorf("more than %d pages", maxPages)
	}
	var lines []line
	w := walker{stop: stop}
	for i := 1; i <= n; i++ {
		w.page(r.Page(i))
		lines = append(lines, linesOf(w.glyphs, i)...)
	}
	if w.known+w.unknown > 0 && w.unknown*20 > w.known {
		return extracted{}, errors.New("the letters of this PDF have no names: its text cannot be read; save it from the program that made it as text")
	}
	lines = withoutHeads(lines)
	if len(lines) == 0 {
		return extracted{}, errors.New("this PDF has no text: its pages are pictures; run it through text recognition (OCR) first")
	}
	return extracted{title: title(r), paras: paragraphs(lines)}, nil
}

// title is what the file says that it is called, unless a program made that up.
func title(r *lib.Reader) string {
	s := strings.TrimSpace(r.Trailer().Key("Info").Key("Title").Text())
	if strings.Contains(s, "Microsoft Word - ") || strings.Contains(s, "/") || len(s) > 300 || !strings.Contains(s, " ") {
		return ""
	}
	return s
}
