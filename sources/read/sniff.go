package read

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode"
)

// formatOfData returns the format to read a file by. Its name decides, but for
// what is named as plain text, or not at all, and is surely of another format. It
// is an error if the bytes are of a kind that no reader of text makes sense of.
func formatOfData(name string, data []byte) (Format, error) {
	named, _ := formatFor(name, true)
	if named.knows(data) {
		return named, nil
	}
	if named.Name == Formats[0].Name {
		for _, f := range Formats {
			if f.knows(data) {
				return f, nil
			}
		}
	}
	if what := foreign(data); what != "" {
		return named, errors.New(otherThan(what, named))
	}
	return named, nil
}

// format returns the format to read a file by: that which the options say, if they do.
func (o *Options) format(name string, data []byte) (Format, error) {
	if o.As == "" {
		return formatOfData(name, data)
	}
	f, _ := formatOf("." + o.As)
	if f.knows(data) {
		return f, nil
	}
	if what := foreign(data); what != "" {
		return f, errors.New(otherThan(what, f))
	}
	return f, nil
}

// otherThan says that a file is something else than it seems, and no more where that says
// what to do.
func otherThan(what string, f Format) string {
	told := "this is " + what
	if strings.Contains(what, ": ") {
		return told
	}
	if told += ", not " + f.Name; what == pdfKind {
		told += ": " + pdfHelp
	}
	return told
}

const pdfHelp = "make text of it with factcheck-pdf FILE.pdf > FILE.txt, or save it as text, and name that"

func (f Format) knows(data []byte) bool { return f.Sniff != nil && f.Sniff(data) }

// A report in Markdown begins with reportMark, and a page has pageMark in the
// head of a page: they tell a report from the texts that it quotes, among which it may
// lie.
const (
	reportMark = "<!-- a report of factcheck -->"
	pageMark   = `<meta name="generator" content="factcheck">`
)

// outputs are what the other files of this program begin with that look like a source:
// reports as tables and as lines, and the baseline.
var outputs = []string{
	reportMark, "kind,finding,rule,relation,", "kind,claim,message,measure,",
	`{"type":"finding",`, `{"type":"accepted",`, `{"type":"notice",`, `{"type":"problem",`, `{"type":"summary",`, `{"fp":"`, `{"draft":"`,
}

// isReport reports whether a file is one that this program wrote to be read by people or
// other programs.
func isReport(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, bom), " \t\r\n")
	const far = 2048 // in bytes; the head of a page begins with its marks
	for _, begin := range outputs {
		if bytes.HasPrefix(data, []byte(begin)) {
			return true
		}
	}
	const doctype = "<!doctype html>"
	return len(data) > len(doctype) && bytes.EqualFold(data[:len(doctype)], []byte(doctype)) && bytes.Contains(data[:min(len(data), far)], []byte(pageMark))
}

// isOtherXML reports whether a file is named as XML and is none that is read. Beside texts
// in a directory such a file is of an unknown type.
func isOtherXML(name string, data []byte) bool {
	f, _ := formatFor(name, false)
	return slices.Contains(f.Extensions, ".xml") && !sniffWikiExport(data)
}

// beginnings lists what files of other kinds begin with. Some of them would pass for
// text.
var beginnings = []struct{ bytes, what string }{
	{"%PDF-", pdfKind},
	{"{\\rtf", "an RTF file"},
	{"\x89PNG\r\n\x1a\n", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF87a", "a GIF image"},
	{"GIF89a", "a GIF image"},
	{"\x1f\x8b\x08", "a file compressed by gzip"},
	{"BZh91AY&SY", "a file compressed by bzip2"},
	{"\xfd7zXZ\x00", "a file compressed by xz"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
}

// archives lists what the kinds of ZIP archive that are documents have near their
// beginning: the name of a part, or their media type.
var archives = []struct{ bytes, what string }{
	{"mimetypeapplication/epub+zip", "an EPUB book"},
	{"mimetypeapplication/vnd.oasis.opendocument.text", odtKind},
	{"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", odsKind},
	{"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"},
	{"word/", docxKind},
	{"xl/", xlsxKind},
	{"ppt/", "a PPTX presentation"},
}

// foreign says what bytes are that are no text, or nothing. White space may stand
// before what is recognized.
func foreign(data []byte) string {
	start := bytes.TrimLeftFunc(bytes.TrimPrefix(data[:min(len(data), prescan)], bom), unicode.IsSpace)
	if what := sealed(data); what != "" {
		return what
	}
	for _, b := range beginnings {
		if bytes.HasPrefix(start, []byte(b.bytes)) {
			return b.what
		}
	}
	if bytes.HasPrefix(start, zipMagic) {
		return archiveKind(data)
	}
	return ""
}

// archiveKind says what a ZIP archive is.
func archiveKind(data []byte) string {
	const enough = 8 << 10
	ends := [][]byte{data[:min(len(data), enough)], data[max(0, len(data)-enough):]} // where names stand
	for _, a := range archives {
		if bytes.Contains(ends[0], []byte(a.bytes)) || bytes.Contains(ends[1], []byte(a.bytes)) {
			return a.what
		}
	}
	return zipKind
}

const (
	pdfKind  = "a PDF file"
	docxKind = "a DOCX document"
	odtKind  = "an ODT document"
	xlsxKind = "an XLSX workbook"
	odsKind  = "an ODS spreadsheet"
	zipKind  = "a ZIP archive"
)

// sealed says what a file in the container of old versions of Word is, or nothing: new
// ones put a document into it that has a password. The names in it are in UTF-16.
func sealed(data []byte) string {
	switch {
	case !bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return ""
	case bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")):
		return "a document that is protected by a password: save it without one"
	case bytes.Contains(data, []byte("W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00")):
		return "a document of an old version of Word (.doc): save it as DOCX"
	case bytes.Contains(data, []byte("W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00")):
		return oldWorkbook
	}
	return "a file of an old version of Word, Excel or PowerPoint"
}

// oldTypes are the kinds of file by extension that are not read, and what to do.
var oldTypes = map[string]string{
	".xls": "this is " + oldWorkbook, ".xlt": "this is " + oldWorkbook,
	".xlsb":    "this is a binary workbook of Excel (.xlsb): save it as XLSX",
	".numbers": "this is a workbook of Numbers: export it as XLSX or CSV",
}

const oldWorkbook = "a workbook of an old version of Excel (.xls): save it as XLSX"

// sniffXLSX reports whether bytes are an archive with the parts of a workbook of Excel.
func sniffXLSX(data []byte) bool {
	return bytes.HasPrefix(data, zipMagic) && archiveKind(data) == xlsxKind
}

// sniffDOCX reports whether bytes are an archive with the parts of a document of Word.
func sniffDOCX(data []byte) bool {
	return bytes.HasPrefix(data, zipMagic) && archiveKind(data) == docxKind
}

// sniffHTML reports whether bytes begin as a page of the web does, behind comments
// and the like.
func sniffHTML(data []byte) bool {
	rest := asASCII(data[:min(len(data), 4*prescan)])
	for {
		rest = bytes.TrimLeftFunc(rest, unicode.IsSpace)
		end := ""
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(rest, []byte("<?xml")):
			end = "?>"
		default:
			return startsTag(rest, "<!doctype html") || startsTag(rest, "<html")
		}
		_, after, ok := bytes.Cut(rest, []byte(end))
		if !ok {
			return false
		}
		rest = after
	}
}

// startsTag reports whether a text begins with a tag of a name, in any case.
func startsTag(text []byte, tag string) bool {
	n := len(tag)
	return len(text) > n && bytes.EqualFold(text[:n], []byte(tag)) && bytes.IndexByte([]byte(" \t\r\n\f/>"), text[n]) >= 0
}

// asASCII returns the beginning of a file without its byte order mark, and of
// UTF-16 the bytes that ASCII has in it.
func asASCII(data []byte) []byte {
	name, n := marked(data)
	data = data[n:]
	if !isUTF16(name) {
		return data
	}
	var narrow []byte
	for i := range data {
		if data[i] != 0 {
			narrow = append(narrow, data[i])
		}
	}
	return narrow
}
