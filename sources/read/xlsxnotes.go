package read

import (
	"path"
	"strings"
)

// readNotes reads what people have noted on the cells of a sheet, each by its cell.
func (x *xlsx) readNotes(part string, g *sheetGrid) {
	dir, base := path.Split(part)
	parts, err := x.relations(strings.TrimSuffix(dir, "/"), dir+"_rels/"+base+".rels")
	name := parts["comments"]
	if err != nil || name == "" {
		return
	}
	g.notes = map[string]string{}
	err = x.read(name, xlsxWords, func(r *xmlReader) error {
		for r.next() {
			if r.kind == xmlStart && r.tag == tagSheetNote {
				ref := r.value("ref")
				var t richText
				t.read(r)
				g.notes[ref] = strings.TrimSpace(string(t.done(0)))
			}
		}
		return nil
	})
	if err != nil {
		x.doubt("the comments on cells of sheet %q are not read: %v", g.name, err)
	}
}
