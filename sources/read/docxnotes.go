package read

import (
	"strconv"
	"strings"
)

// readNotes reads the notes of a kind that the text has marks of, which are blocks of
// their own part. A note without a mark is one that is not printed.
func (d *docx) readNotes(kind, what string, tag xmlTag) {
	if len(d.notes[kind]) == 0 {
		return
	}
	name := d.parts[kind]
	if name == "" {
		d.doubt("the %s are missing", kind)
		return
	}
	err := d.text(name, docxWords, func(w *officeText) {
		t := newDOCXText(d, w)
		t.note = tag
		t.all()
	})
	if err != nil {
		d.doubt("%s are not read: %v", what+"s", err)
	}
}

// beginNote enters a note, or passes over one that is not printed: separators, and
// notes whose mark is not there in the view.
func (t *docxText) beginNote() {
	if t.x.tag != t.note {
		t.x.skip()
		return
	}
	kind, what := "footnotes", "footnote "
	if t.note == tagEndnote {
		kind, what = "endnotes", "endnote "
	}
	n := t.d.notes[kind][t.x.value("w:id")]
	if t.x.value("w:type") != "" && t.x.value("w:type") != "normal" || n == 0 {
		t.x.skip()
		return
	}
	t.places.note = what + strconv.Itoa(n)
}

// readComments reads the comments in the margin.
func (d *docx) readComments() {
	name := d.parts["comments"]
	if name == "" || len(d.anchors) == 0 {
		return
	}
	err := d.read(name, docxWords, func(x *xmlReader) error {
		for x.next() {
			if x.kind == xmlStart && x.tag == tagComment {
				id := x.value("w:id")
				d.comment(id, d.remark(x))
			}
		}
		return nil
	})
	if err != nil {
		d.doubt("comments are not read: %v", err)
	}
}

// remark reads the text of a comment.
func (d *docx) remark(x *xmlReader) string {
	w := officeText{x: x}
	newDOCXText(d, &w).element()
	var lines []string
	for _, b := range w.blocks {
		lines = append(lines, b.Text)
	}
	return strings.Join(lines, "\n")
}
