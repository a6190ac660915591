package read

import (
	"bytes"
	"errors"

	"github.com/sourcedclaims/factcheck/sources"
)

// ODT reads a text of LibreOffice and other programs of the OpenDocument standard, as
// it reads once its tracked changes are accepted: [ODTOriginal] reads it without them.
// What becomes a block and what is left out is as for [DOCX]. All blocks are of the part
// "content.xml"; footnotes follow the text.
//
// Text that a tracked change has deleted stands in a list at the beginning of the part.
// In the original view it is shown where its mark stands, and cited there, by the bytes
// of the mark.
func ODT(known sources.Source, data []byte) (sources.Document, error) {
	return readODT(known, data, Accepted)
}

// ODTOriginal reads a text as [ODT] does, but as it read before its tracked changes.
func ODTOriginal(known sources.Source, data []byte) (sources.Document, error) {
	return readODT(known, data, Original)
}

const odtText = "content.xml"

func readODT(known sources.Source, data []byte, view View) (sources.Document, error) {
	o, err := openOffice(known, data, view)
	if err != nil {
		return sources.Document{}, err
	}
	if err := o.unsealed(); err != nil {
		return sources.Document{}, err
	}
	styles := officeStyles{}
	if o.has("styles.xml") {
		if err := o.read("styles.xml", odtWords, styles.common); err != nil {
			o.doubt("%v", err)
		}
	}
	err = o.text(odtText, odtWords, func(w *officeText) { newODTText(o, w, styles).all() })
	if err != nil {
		return sources.Document{}, err
	}
	return o.finish(o.odtProperties())
}

// unlocked reports that a file has a password.
func (o *office) unlocked() error {
	const list = "META-INF/manifest.xml"
	if !o.has(list) {
		return nil
	}
	data, err := o.part(list)
	if err == nil && bytes.Contains(data, []byte("encryption-data")) {
		err = errors.New("this is a document that is protected by a password: save it without one")
	}
	return err
}

// unsealed reports that a file is no text of the kind, or has a password.
func (o *office) unsealed() error {
	if err := o.unlocked(); err != nil {
		return err
	}
	if o.has(odtText) {
		return nil
	}
	if what := archiveKind(o.doc.Raw); what != odtKind {
		return errors.New("this is " + what + ", not an ODT document")
	}
	return errors.New("no ODT document: the part with the text, content.xml, is missing")
}

func (o *office) odtProperties() sources.Source {
	var s sources.Source
	if !o.has("meta.xml") {
		return s
	}
	err := o.read("meta.xml", odtPropertyWords, func(x *xmlReader) error {
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

// sniffODT reports whether bytes are an archive with the parts of an ODT document.
func sniffODT(data []byte) bool {
	if !bytes.HasPrefix(data, zipMagic) {
		return false
	}
	kind := archiveKind(data)
	return kind == odtKind || kind == zipKind && bytes.Contains(data, []byte(odtText)) && !isPackedODS(data) // whose media type is packed, too
}
