package read

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/sourcedclaims/factcheck/sources"
)

// ODS reads the first sheet of a workbook of LibreOffice that holds anything;
// [ODSSheets] reads them all.
func ODS(known sources.Source, data []byte) (sources.Document, error) {
	return firstText(ODSSheets(known, data))
}

// ODSSheets reads a workbook of LibreOffice and other programs of the OpenDocument
// standard, as [XLSXSheets] reads those of Excel. All sheets are of the part
// "content.xml". A number or a date is cited by the bytes of its value, and text by those
// of what is shown. A cell that the file writes once for several beside or below it is
// cited in all their places by the same bytes.
func ODSSheets(known sources.Source, data []byte) ([]sources.Document, error) {
	o, err := openOffice(known, data, Accepted)
	if err != nil {
		return nil, err
	}
	if err := o.unsealedAs(odsKind); err != nil {
		return nil, err
	}
	w := workbook{office: o, budget: gridBudget{maxSheetCells, maxSheetText}}
	d := ods{workbook: &w, cells: map[string]string{}, formats: map[string]*numberFormat{}, unseen: map[string]bool{}, looks: map[string]odsLook{}}
	if o.has("styles.xml") {
		if err := o.read("styles.xml", odsWords, d.styles); err != nil {
			o.doubt("%v", err)
		}
	}
	t, err := o.transcribed(odtText, odsWords, d.read)
	if err != nil {
		return nil, err
	}
	for i, g := range d.grids {
		w.whole(g, func(*sheetGrid) (transcript, error) { return t, d.errs[i] })
		d.grids[i] = nil
	}
	return w.finish(o.odtProperties())
}

// unsealedAs reports that a file is no OpenDocument file of a kind, or has a password.
func (o *office) unsealedAs(kind string) error {
	if err := o.unlocked(); err != nil {
		return err
	}
	what := archiveKind(o.doc.Raw)
	switch {
	case what != kind && what != zipKind:
		return fmt.Errorf("this is %s, not %s", what, kind)
	case o.has(odtText):
		return nil
	}
	return errors.New("the part with what such a file holds, content.xml, is missing")
}

// ods is a workbook of LibreOffice that is being read.
type ods struct {
	*workbook
	cells   map[string]string        // by the style of a cell the style of its numbers
	formats map[string]*numberFormat // by the style of numbers
	unseen  map[string]bool          // styles of sheets that are not shown
	looks   map[string]odsLook       // by the style of a stretch of text
	grids   []*sheetGrid
	errs    []error
}

// odsLook is what matters of how text looks.
type odsLook struct{ raised, struck bool }

// read reads the part with the sheets: first the styles that the program made for them.
func (d *ods) read(x *xmlReader) error {
	for x.next() {
		if x.kind != xmlStart {
			continue
		}
		switch {
		case x.tag == odsUnseen:
			x.skip()
		case x.tag != odsTable:
			d.style(x)
		case len(d.grids) == maxSheets:
			return fmt.Errorf("more than %d sheets", maxSheets)
		case d.unseen[x.value("table:style-name")]:
			d.concealed(x)
		default:
			g := d.begin(x.value("table:name"), odtText)
			d.grids, d.errs = append(d.grids, g), append(d.errs, d.table(x, g))
		}
	}
	return x.err
}

// concealed passes over a sheet that is not shown. What a program keeps of another file
// is none.
func (d *ods) concealed(x *xmlReader) {
	name, foreign := x.value("table:name"), false
	for depth := len(x.open); x.inside(depth); {
		foreign = foreign || x.kind == xmlStart && x.tag == odsSource
	}
	if !foreign {
		d.hide("sheet %s is hidden: left out", quote(name))
	}
}

// styles reads a part with styles only.
func (d *ods) styles(x *xmlReader) error {
	for x.next() {
		if x.kind == xmlStart && x.tag == odsUnseen {
			x.skip()
		} else if x.kind == xmlStart {
			d.style(x)
		}
	}
	return x.err
}

// style reads a style, if one has just begun.
func (d *ods) style(x *xmlReader) {
	if len(d.formats)+len(d.cells)+len(d.looks) > maxFormats {
		return
	}
	switch x.tag {
	case odsFormat:
		d.format(x)
	case odsStyle:
		name, family := x.value("style:name"), x.value("style:family")
		if format := x.value("style:data-style-name"); family == "table-cell" && format != "" {
			d.cells[name] = format
		} else if parent := d.cells[x.value("style:parent-style-name")]; family == "table-cell" && parent != "" {
			d.cells[name] = parent
		}
		for depth := len(x.open); x.inside(depth); {
			switch {
			case x.kind != xmlStart:
			case x.tag == odsTableLook && family == "table" && x.value("table:display") == "false":
				d.unseen[name] = true
			case x.tag == odsTextLook && family == "text":
				d.look(x, name)
			}
		}
	}
}

// look reads how a stretch of text looks.
func (d *ods) look(x *xmlReader, name string) {
	var s officeStyle
	s.look(x)
	var l odsLook
	for _, p := range s.props {
		switch p.tag {
		case tagRaise:
			l.raised = p.val == "superscript"
		case tagStrike, tagVanish:
			l.struck = l.struck || p.val == "1"
		}
	}
	if l != (odsLook{}) {
		d.looks[name] = l
	}
}

// format reads what parts of a date a format shows.
func (d *ods) format(x *xmlReader) {
	f := numberFormat{kind: dateFormat}
	name := x.value("style:name")
	for depth := len(x.open); x.inside(depth); {
		if x.kind != xmlStart {
			continue
		}
		switch x.tag {
		case odsYear:
			f.year = true
		case odsMonth:
			f.month = true
		case odsDay:
			f.day = true
		case odsClock:
			f.clock = true
		}
	}
	if f.year || f.month || f.day {
		d.formats[name] = &f
	}
}

// sniffODS reports whether bytes are an archive with the parts of an ODS spreadsheet.
func sniffODS(data []byte) bool {
	if !bytes.HasPrefix(data, zipMagic) {
		return false
	}
	kind := archiveKind(data)
	return kind == odsKind || kind == zipKind && isPackedODS(data)
}

// isPackedODS reports whether an archive has the media type of a spreadsheet, which ought
// to stand at its beginning as it is, in a part that is packed.
func isPackedODS(data []byte) bool {
	if !bytes.Contains(data, []byte(odtText)) {
		return false
	}
	a, err := openArchive(data)
	if err != nil || !a.has("mimetype") {
		return false
	}
	kind, err := a.part("mimetype")
	return err == nil && bytes.HasPrefix(kind, []byte("application/vnd.oasis.opendocument.spreadsheet"))
}
