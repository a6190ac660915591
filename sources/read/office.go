package read

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// office reads a document of an office program: an archive of parts in XML.
type office struct {
	*archive
	view    View
	doc     sources.Document
	anchors map[string][]officeAnchor // of comments, by their ids
	issues  []Issue
}

// openOffice opens a document of which something is known.
func openOffice(known sources.Source, data []byte, view View) (*office, error) {
	if what := sealed(data); what != "" {
		return nil, fmt.Errorf("this is %s", what)
	}
	a, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	return &office{archive: a, view: view, anchors: map[string][]officeAnchor{}, doc: sources.Document{Source: known, Raw: data}}, nil
}

// doubt notes that something besides the text could not be read.
func (o *office) doubt(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); !slices.Contains(o.issues, Issue{Text: text}) {
		o.issues = append(o.issues, Issue{Text: text})
	}
}

// hide notes what the file does not show its readers, which is left out without a doubt.
func (o *office) hide(format string, args ...any) {
	if i := (Issue{Text: fmt.Sprintf(format, args...), Told: true}); !slices.Contains(o.issues, i) {
		o.issues = append(o.issues, i)
	}
}

// read hands the tokens of a part to a function. Bounds and broken XML are errors, with
// the part's name and the byte.
func (o *office) read(name string, words xmlWords, take func(*xmlReader) error) error {
	_, err := o.transcribed(name, words, take)
	return err
}

func (o *office) transcribed(name string, words xmlWords, take func(*xmlReader) error) (transcript, error) {
	data, err := o.part(name)
	if err != nil {
		return transcript{}, err
	}
	t, err := transcribeXML(data)
	if err != nil {
		return t, fmt.Errorf("%s: %w", o.proper(name), err)
	}
	x := newXMLReader(t.text, words)
	if err = take(x); err == nil {
		for x.next() { // what stands behind what was wanted must be whole, too
		}
		err = x.err
	}
	if err != nil {
		return t, fmt.Errorf("%s: %w", o.proper(name), err)
	}
	return t, nil
}

// text reads the blocks of a part. The function hands on what it finds.
func (o *office) text(name string, words xmlWords, take func(*officeText)) error {
	var w officeText
	t, err := o.transcribed(name, words, func(x *xmlReader) error {
		w.x, w.part = x, o.proper(name)
		take(&w)
		if err := w.tooLarge(); err != nil {
			return err
		}
		return x.err
	})
	if err != nil {
		return err
	}
	for _, list := range [][]sources.Block{w.blocks, w.notes} {
		slices.SortStableFunc(list, func(a, b sources.Block) int { return a.Start - b.Start })
		o.doc.Blocks = append(o.doc.Blocks, t.settle(list)...)
	}
	for _, a := range w.marks {
		a.part = w.part
		a.start, a.end = t.span(a.start, max(a.start, a.end))
		switch {
		case a.id == "" && a.text != "":
			o.remark(a, a.text)
		case a.ended:
			o.anchors[a.id] = append(o.anchors[a.id], a)
		}
	}
	return nil
}

// remark adds a comment of the margin.
func (o *office) remark(a officeAnchor, text string) {
	o.doc.Comments = append(o.doc.Comments, sources.Comment{Part: a.part, Start: a.start, End: a.end, Text: text, Margin: true})
}

// transcribeXML reads the text of a part. Its encoding is that of a byte order mark, or
// else what it declares, or UTF-8.
func transcribeXML(data []byte) (transcript, error) {
	declared := sources.UTF8
	if name := xmlDeclared(data); name != "" {
		declared = name
	}
	if name := looksUTF16(data); name != "" {
		declared = name
	}
	t, err := transcribe(data, declared)
	if err == nil && t.runs != nil && len(data) > DefaultMaxSize {
		err = fmt.Errorf("larger than the limit of %s for a text in %s", size(DefaultMaxSize), t.encoding)
	}
	return t, err
}

// xmlDeclared is the encoding that a text in XML declares, or nothing.
func xmlDeclared(data []byte) string {
	rest, ok := bytes.CutPrefix(data[:min(len(data), prescan)], []byte("<?xml"))
	end := bytes.Index(rest, []byte("?>"))
	if !ok || end < 0 {
		return ""
	}
	for rest = rest[:end]; len(rest) > 0; {
		name, value, after, ok := nextAttr(rest)
		if !ok {
			return ""
		}
		if rest = after; string(name) == "encoding" {
			return string(value)
		}
	}
	return ""
}

// comment adds a comment of the margin for the passages that it is about.
func (o *office) comment(id, text string) {
	for _, a := range o.anchors[id] {
		o.remark(a, text)
	}
	delete(o.anchors, id)
}

// finish completes the document. What the file's properties say comes last: they are
// those of whoever's computer it was first written on.
func (o *office) finish(properties sources.Source) (sources.Document, error) {
	if len(o.doc.Blocks) == 0 {
		return sources.Document{}, fmt.Errorf("no text in this document")
	}
	titled := slices.ContainsFunc(o.doc.Blocks, func(b sources.Block) bool { return b.Kind == sources.Title })
	setTitle(o.doc.Blocks, titled, func(i int) bool { return o.doc.Blocks[i+1].Part == o.doc.Blocks[i].Part })
	complete(&o.doc)
	o.doc.Source = merge(o.doc.Source, properties)
	o.doc.Source.Encoding = ""
	o.sortComments()
	return o.doc, addIssues(nil, o.issues)
}

// sortComments puts comments into the order of the text, part by part.
func (o *office) sortComments() {
	order := map[string]int{}
	for _, b := range o.doc.Blocks {
		if order[b.Part] == 0 {
			order[b.Part] = len(order) + 1
		}
	}
	slices.SortStableFunc(o.doc.Comments, func(a, b sources.Comment) int {
		return cmp.Or(order[a.Part]-order[b.Part], a.Start-b.Start)
	})
}

// property reads the text of the element that has just begun.
func (x *xmlReader) property() string {
	var s strings.Builder
	for depth := len(x.open); x.inside(depth); {
		if text, _ := x.content(); x.kind == xmlRaw {
			s.Write(text)
		} else if x.kind == xmlText {
			s.WriteString(unescapeXML(text))
		}
	}
	return strings.Join(strings.Fields(s.String()), " ")
}

// off reports whether a property of XML is switched off by its value.
func off(value string) bool {
	switch value {
	case "0", "false", "off", "none", "no":
		return true
	}
	return false
}
