package read

import (
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// XLSX reads the first sheet of a workbook of Excel that holds anything; [XLSXSheets]
// reads them all.
func XLSX(known sources.Source, data []byte) (sources.Document, error) {
	return firstText(XLSXSheets(known, data))
}

// XLSXSheets reads a workbook of Excel: each sheet that holds anything is a text, whose
// member is the sheet's name where there are several. A sheet of data is a
// [sources.Table], and one of prose, such as a list of what columns mean, has a block for
// each cell.
//
// Cells are read as people see them, but numbers in full: 300000 where the format shows
// 3E+05 or, in thousands, 300. A number that is formatted as a date is one, "2004-11-30",
// as precise as its format; a share of "0%" is a percentage. Of a formula the value is
// read that the file keeps; it is never worked out.
//
// Each cell names the part of its sheet, such as "xl/worksheets/sheet1.xml", and its bytes
// are those of its value in it. A string that is kept apart is cited by its number there.
//
// Hidden sheets, rows and columns, formulas without a value and errors such as #N/A are
// left out and told in a [*MetadataError]; a sheet that cannot be read in a
// [*MemberError]. Notes on cells are comments in the margin of them. Macros, charts and
// links to other files are not looked at.
func XLSXSheets(known sources.Source, data []byte) ([]sources.Document, error) {
	o, err := openOffice(known, data, Accepted)
	if err != nil {
		return nil, err
	}
	w := workbook{office: o, budget: gridBudget{maxSheetCells, maxSheetText}}
	x := xlsx{workbook: &w}
	properties, err := x.find()
	if err != nil {
		return nil, err
	}
	if err := x.readShared(); err != nil {
		return nil, err
	}
	x.readFormats()
	for _, s := range x.sheets {
		w.sheet(s.name, s.part, func(g *sheetGrid) (transcript, error) {
			x.readNotes(s.part, g)
			return x.readSheet(s.part, g)
		})
	}
	return w.finish(x.properties(properties))
}

// firstText is the first of several texts.
func firstText(docs []sources.Document, err error) (sources.Document, error) {
	if len(docs) == 0 {
		return sources.Document{}, err
	}
	return docs[0], err
}

// workbook collects the sheets of a file.
type workbook struct {
	*office
	budget gridBudget
	shared sharedStrings
	names  map[string]bool
	docs   []sources.Document
	failed []error
}

// sheet reads a sheet into a grid and makes a document of it, if it holds anything.
func (w *workbook) sheet(name, part string, read func(*sheetGrid) (transcript, error)) {
	w.whole(w.begin(name, part), read)
}

// begin begins a sheet. Its name is made one that no other has.
func (w *workbook) begin(name, part string) *sheetGrid {
	return &sheetGrid{name: w.unique(name), part: w.proper(part), budget: &w.budget}
}

func (w *workbook) whole(g *sheetGrid, read func(*sheetGrid) (transcript, error)) {
	t, err := read(g)
	if err == nil && len(g.cells) > 0 {
		known := w.doc.Source
		known.Member = g.name
		var doc sources.Document
		if doc, err = g.document(known, w.doc.Raw, t, &w.shared); err == nil {
			w.docs = append(w.docs, doc)
		}
	}
	if err != nil {
		w.failed = append(w.failed, &MemberError{g.name, err})
		return
	}
	g.tell(w.office)
}

// maxSheetName is how much of a sheet's name is kept, in code points. Programs allow 31.
const maxSheetName = 100

// unique is a name for a sheet that none before it has.
func (w *workbook) unique(name string) string {
	if w.names == nil {
		w.names = map[string]bool{}
	}
	name = strings.Join(strings.Fields(name), " ")
	if r := []rune(name); len(r) > maxSheetName {
		name = string(r[:maxSheetName])
	}
	if name == "" {
		name = "sheet"
	}
	out := name
	for i := 2; w.names[strings.ToLower(out)]; i++ {
		out = fmt.Sprintf("%s (%d)", name, i)
	}
	w.names[strings.ToLower(out)] = true
	return out
}

// finish gives the texts of a workbook and what could not be read of it.
func (w *workbook) finish(properties sources.Source) ([]sources.Document, error) {
	if len(w.docs) == 0 {
		for _, err := range w.failed {
			return nil, err
		}
		if len(w.issues) > 0 {
			return nil, errors.New("no sheet of this workbook has anything to read: " + w.issues[0].Text)
		}
		return nil, errors.New("no sheet of this workbook holds anything")
	}
	for i := range w.docs {
		s := &w.docs[i].Source
		if len(w.docs)+len(w.failed) == 1 {
			s.Member = w.doc.Source.Member
		} else if s.ID != "" && w.doc.Source.ID == "" {
			s.ID += "#" + s.Member
		}
		*s = merge(*s, properties)
	}
	errs := w.failed
	if err := addIssues(nil, w.issues); err != nil {
		errs = append(errs, err)
	}
	return w.docs, errors.Join(errs...)
}

// xlsx is a workbook of Excel that is being read.
type xlsx struct {
	*workbook
	sheets  []xlsxSheet
	formats []*numberFormat // of cells, by the number of their style
	from04  bool            // days are counted from 1904 on
	parts   map[string]string
}

type xlsxSheet struct{ name, part string }

// find finds the sheets and the parts that belong to them. It returns the name of the
// part with the file's properties.
func (x *xlsx) find() (properties string, err error) {
	top, err := x.relations("", "_rels/.rels")
	if err != nil {
		return "", err
	}
	main := top["officedocument"]
	if main == "" || !x.has(main) {
		main = "xl/workbook.xml"
	}
	if strings.HasSuffix(strings.ToLower(main), ".bin") || !x.has(main) && x.has("xl/workbook.bin") {
		return "", errors.New("this is a binary workbook of Excel (.xlsb): save it as XLSX")
	}
	if !x.has(main) || strings.HasPrefix(strings.ToLower(main), "word/") || strings.HasPrefix(strings.ToLower(main), "ppt/") {
		if what := archiveKind(x.doc.Raw); what != xlsxKind {
			return "", errors.New("this is " + what + ", not an XLSX workbook")
		}
		return "", errors.New("no XLSX workbook: the part that lists its sheets, xl/workbook.xml, is missing")
	}
	dir, base := path.Split(main)
	related, err := x.related(strings.TrimSuffix(dir, "/"), dir+"_rels/"+base+".rels")
	if err != nil {
		return "", err
	}
	x.parts = map[string]string{}
	for _, kind := range []string{"sharedStrings", "styles"} {
		if usual := dir + kind + ".xml"; x.has(usual) {
			x.parts[strings.ToLower(kind)] = usual
		}
	}
	for _, r := range related {
		if r.kind == "sharedstrings" || r.kind == "styles" {
			x.parts[r.kind] = r.target
		}
	}
	return top["core-properties"], x.list(main, dir, related)
}

// related is a part that belongs to another, and what it is to it.
type relatedPart struct{ kind, target string }

// related reads which parts belong to one in a directory, by their ids.
func (o *office) related(dir, name string) (map[string]relatedPart, error) {
	out := map[string]relatedPart{}
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
			target = strings.TrimPrefix(path.Clean(target), "/")
			out[x.value("Id")] = relatedPart{strings.ToLower(path.Base(x.value("Type"))), target}
		}
		return nil
	})
}

// list reads which sheets there are.
func (x *xlsx) list(main, dir string, related map[string]relatedPart) error {
	n := 0
	return x.read(main, xlsxWords, func(r *xmlReader) error {
		for r.next() {
			switch {
			case r.kind != xmlStart:
			case r.tag == tagWorkbookProps:
				v, ok := r.attr("date1904")
				x.from04 = ok && !off(v)
			case r.tag == tagSheetOf:
				if n++; n > maxSheets {
					return fmt.Errorf("more than %d sheets", maxSheets)
				}
				x.listed(r, n, dir, related)
			}
		}
		return nil
	})
}

// listed takes in a sheet of the list. A chart or a sheet of macros is none.
func (x *xlsx) listed(r *xmlReader, n int, dir string, related map[string]relatedPart) {
	name := r.value("name")
	to, ok := related[r.value("r:id")]
	if usual := dir + "worksheets/sheet" + strconv.Itoa(n) + ".xml"; !ok && x.has(usual) {
		to = relatedPart{"worksheet", usual}
	}
	switch state := r.value("state"); {
	case to.kind != "" && to.kind != "worksheet":
	case state == "hidden", state == "veryHidden":
		x.hide("sheet %s is hidden: left out", quote(name))
	case to.target == "" || !x.has(to.target):
		x.failed = append(x.failed, &MemberError{x.unique(name), errors.New("the archive has no part with this sheet")})
	default:
		x.sheets = append(x.sheets, xlsxSheet{name, to.target})
	}
}
