package read

import (
	"errors"
	"path"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// DOCX reads a document of Word, as it reads once its tracked changes are accepted:
// [DOCXOriginal] reads it without them. Paragraphs become blocks, headings by the
// style or outline level that they have, and so do list items, captions, quotes, the
// cells of tables and text boxes; footnotes and endnotes follow in blocks of their own
// part. What a reader does not see is left out: field codes, hidden text, text that is
// struck through, the marks of notes; and so are headers, footers and tables of
// contents. Equations leave a sign behind, [Object].
//
// Each block names its part, such as "word/document.xml", and its bytes are those of
// the part as [Part] unpacks it. Comments in the margin are comments on the passage
// that they are anchored to.
//
// The title and the author of the file's properties, its language and the time of its
// last change count where nobody else says any. The time of its creation does not: it
// is that of an old file or a template as often as not.
//
// A part that is not the text and cannot be read, such as that of the comments, is
// told in a [*MetadataError]. Macros are no text: they are neither read nor run. Nothing
// outside of the file is read.
func DOCX(known sources.Source, data []byte) (sources.Document, error) {
	return readDOCX(known, data, Accepted)
}

// DOCXOriginal reads a document of Word as [DOCX] does, but as it read before its
// tracked changes.
func DOCXOriginal(known sources.Source, data []byte) (sources.Document, error) {
	return readDOCX(known, data, Original)
}

// docx is a document of Word that is being read.
type docx struct {
	*office
	main   string            // the part with the text
	parts  map[string]string // other parts, by what they are to it: "styles"
	styles officeStyles
	notes  map[string]map[string]int // numbers of notes by id, by kind: "footnotes"
}

func readDOCX(known sources.Source, data []byte, view View) (sources.Document, error) {
	o, err := openOffice(known, data, view)
	if err != nil {
		return sources.Document{}, err
	}
	d := docx{office: o, notes: map[string]map[string]int{"footnotes": {}, "endnotes": {}}}
	properties, err := d.find()
	if err != nil {
		return sources.Document{}, err
	}
	d.readStyles()
	err = d.text(d.main, docxWords, func(w *officeText) { newDOCXText(&d, w).all() })
	if err != nil {
		return sources.Document{}, err
	}
	d.readNotes("footnotes", "footnote", tagFootnote)
	d.readNotes("endnotes", "endnote", tagEndnote)
	d.readComments()
	return d.finish(d.properties(properties))
}

// find finds the part with the text and those that belong to it. It returns the name of
// the one with the file's properties.
func (d *docx) find() (properties string, err error) {
	top, err := d.relations("", "_rels/.rels")
	if err != nil {
		return "", err
	}
	d.main = top["officedocument"]
	if d.main == "" || !d.has(d.main) {
		d.main = "word/document.xml"
	}
	if !d.has(d.main) {
		if what := archiveKind(d.doc.Raw); what != docxKind {
			return "", errors.New("this is " + what + ", not a DOCX document")
		}
		return "", errors.New("no DOCX document: the part with the text, word/document.xml, is missing")
	}
	dir, base := path.Split(d.main)
	d.parts, err = d.relations(strings.TrimSuffix(dir, "/"), dir+"_rels/"+base+".rels")
	if err != nil {
		d.doubt("%v", err)
		d.parts = map[string]string{}
	}
	for _, kind := range []string{"styles", "footnotes", "endnotes", "comments"} {
		if usual := dir + kind + ".xml"; d.parts[kind] == "" && d.has(usual) {
			d.parts[kind] = usual
		}
	}
	return top["core-properties"], nil
}

// relations reads which parts belong to one in a directory, by what they are to it. Of
// what lies outside of the file nothing is asked.
func (o *office) relations(dir, name string) (map[string]string, error) {
	out := map[string]string{}
	if !o.has(name) {
		return out, nil
	}
	return out, o.read(name, relationWords, func(x *xmlReader) error {
		for x.next() {
			if x.kind != xmlStart || x.tag != tagRelation || strings.EqualFold(x.value("TargetMode"), "External") {
				continue
			}
			target := x.value("Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("/", dir, target)
			}
			kind := strings.ToLower(path.Base(x.value("Type")))
			if target = strings.TrimPrefix(path.Clean(target), "/"); out[kind] == "" && o.has(target) {
				out[kind] = target
			}
		}
		return nil
	})
}

// properties reads the file's properties.
func (o *office) properties(name string) sources.Source {
	var s sources.Source
	if name == "" {
		return s
	}
	err := o.read(name, propertyWords, func(x *xmlReader) error {
		for x.next() {
			if x.kind == xmlStart {
				readProperty(&s, x)
			}
		}
		return nil
	})
	if err != nil {
		o.doubt("%v", err)
	}
	return s
}

// readProperty takes in a property of the file.
func readProperty(s *sources.Source, x *xmlReader) {
	switch x.tag {
	case tagTitle:
		s.Title = x.property()
	case tagCreator:
		if who := x.property(); who != "" {
			s.Authors = []string{who}
		}
	case tagLanguage:
		s.Language = x.property()
	case tagModified:
		if d, ok := parseDate(x.property()); ok {
			s.Modified = d
		}
	}
}
