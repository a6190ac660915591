package read

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

func TestSniffHTML(t *testing.T) {
	for data, want := range map[string]bool{
		"<!doctype html><p>x":               true,
		"<!DOCTYPE HTML PUBLIC \"-//W3C\">": true,
		"\ufeff \r\n<HTML lang=en>":         true,
		"<html>":                            true,
		"<?xml version=\"1.0\"?>\n<!-- x -->\n<!-- y --><html x>": true,
		"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00":                  true,
		"\xfe\xff\x00<\x00h\x00t\x00m\x00l\x00 ":                  true,
		"<htmlx>":                                                 false,
		"<html":                                                   false,
		"<!doctype htmlx>":                                        false,
		"<!doctype book><html>":                                   false,
		"<p>Ten people died.":                                     false, // prose about markup may begin so
		"Ten people. <html>":                                      false,
		"<!-- <html>":                                             false,
		"<?xml version='1.0'?><feed>":                             false,
		"":                                                        false,
	} {
		assert.Equal(t, want, sniffHTML([]byte(data)), "%q", data)
	}
}

// A page is one whatever it is called, as long as nobody says otherwise; and what
// is no text is named.
func TestFormatOfData(t *testing.T) {
	const page = "<!doctype html><title>x</title><p>Ten &amp; more."
	for _, c := range []struct{ name, file, data, want string }{
		{"named", "a.html", page, "Ten & more."},
		{"old name", "a.HTM", page, "Ten & more."},
		{"without an extension", "page", page, "Ten & more."},
		{"saved as text", "a.txt", "\n" + page, "Ten & more."},
		{"no page", "a.txt", "<p>Ten &amp; more.", "<p>Ten &amp; more."},
		{"a page without tags", "a.html", "Ten & more.", "Ten & more."},
		{"a page without a beginning", "a.html", "Ten &amp; more.<br>", "Ten & more."},
	} {
		desk(t, map[string]string{c.file: c.data})
		got, err := Files([]string{c.file}, Options{})
		require.NoError(t, err, c.name)
		require.Empty(t, got.Problems, c.name)
		blocks := got.Docs[0].Blocks
		assert.Equal(t, c.want, blocks[len(blocks)-1].Text, c.name)
	}
}

// A name that says something is believed: Markdown may begin with a tag.
func TestNameDecides(t *testing.T) {
	const page = "<!doctype html><p>Ten people died."
	for file, want := range map[string]string{
		"a.md": "Markdown", "a.HTML": "HTML", "a.txt": "HTML", "dir.md/page": "HTML", "page": "HTML",
	} {
		got, err := formatOfData(file, []byte(page))
		require.NoError(t, err)
		assert.Equal(t, want, got.Name, file)
	}
	got, err := formatOfData("page", []byte("Ten people died."))
	require.NoError(t, err)
	assert.Equal(t, "plain text", got.Name)
}

func TestForeign(t *testing.T) {
	for _, c := range []struct{ file, data, want string }{
		{"a.txt", "%PDF-1.7\nx", "this is a PDF file, not plain text: " + pdfHelp},
		{"a.txt", "\ufeff\r\n%PDF-1.7\nx", "this is a PDF file, not plain text: " + pdfHelp},
		{"notes", "{\\rtf1\\ansi Ten people died.}", "this is an RTF file, not plain text"},
		{"a.html", "{\\rtf1\\ansi Ten people died.}", "this is an RTF file, not HTML"},
		{"a.html", "%PDF-1.7\nx", "this is a PDF file, not HTML: " + pdfHelp},
		{"a.html", "PK\x03\x04\x14\x00[Content_Types].xml\x00word/document.xml", "this is a DOCX document, not HTML"},
		{"a.html", "PK\x03\x04\x14\x00[Content_Types].xml\x00xl/workbook.xml", "this is an XLSX workbook, not HTML"},
		{"a.html", "PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", "this is an ODS spreadsheet, not HTML"},
		{"a.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "this is a workbook of an old version of Excel (.xls): save it as XLSX"},
		{"a.xlsx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00", "this is a workbook of an old version of Excel (.xls): save it as XLSX"},
		{"a.html", "PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.textPK", "this is an ODT document, not HTML"},
		{"a.txt", "PK\x03\x04\x14\x00mimetypeapplication/epub+zipPK", "this is an EPUB book, not plain text"},
		{"a.txt", "PK\x03\x04\x14\x00a.txt", "this is a ZIP archive, not plain text"},
		{"a.txt", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "this is a file of an old version of Word, Excel or PowerPoint, not plain text"},
		{"a.txt", "\x89PNG\r\n\x1a\n\x00", "this is a PNG image, not plain text"},
		{"a.txt", "\xff\xd8\xff\xe0", "this is a JPEG image, not plain text"},
		{"a.txt", "GIF89a\x01", "this is a GIF image, not plain text"},
		{"a.txt", "\x1f\x8b\x08\x00", "this is a file compressed by gzip, not plain text"},
	} {
		desk(t, map[string]string{c.file: c.data})
		got, err := Files([]string{c.file}, Options{})
		require.NoError(t, err)
		assert.Equal(t, []Problem{{Path: c.file, Error: c.want, Fatal: true}}, got.Problems)
	}
	for _, data := range []string{"PDF files are large.", "% PDF-", "GIF pictures", "PK is short for Kelmar.", "{rtf}"} {
		assert.Empty(t, foreign([]byte(data)), "%q", data)
		_, err := Text(sources.Source{}, []byte(data))
		assert.NoError(t, err)
	}
}

// What a browser saves beside a page is no text of its own.
func TestSavedPages(t *testing.T) {
	desk(t, map[string]string{
		"w/Ten dead.html": "<p>Ten people died.", "w/Ten dead_files/ad.html": "<script>x</script>", "w/Ten dead_files/x.js": "x",
		"w/own_files/a.txt": prose, "w/b.htm": "<p>Ten.", "w/b_files/c.html": "<p>x", "w/c_files": "x",
	})
	got, err := Files([]string{"w"}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"w/Ten dead.html", "w/b.htm", "w/own_files/a.txt"}, paths(got))
	assert.Empty(t, got.Problems)
	assert.Equal(t, 1, got.Skipped)

	got, err = Files([]string{"w/b_files"}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"w/b_files/c.html"}, paths(got), "asked for by its name it is read")
}

// A report of this program is no text: in a directory it is counted, by its name it is an
// error. A text that only speaks of one is a text.
func TestOwnReports(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return path
	}
	write("a.md", "The quake killed 20 people.\n\n"+reportMark)
	write("b.html", "<!doctype html><html><body><p>The quake killed 20 people. "+pageMark[1:]+"</body></html>")
	report := write("report.md", reportMark+"\n\n# Discrepancy report\n\nThe quake killed 20 people.\n")
	page := write("report.html", "<!doctype html>\n<html><head>"+pageMark+"</head><body><p>The quake killed 20 people.</body></html>")
	got, err := Files([]string{dir}, Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{filepath.Join(dir, "a.md"), filepath.Join(dir, "b.html")}, paths(got))
	assert.Equal(t, 2, got.Reports)
	assert.Empty(t, got.Problems)
	got, err = Files([]string{report, page}, Options{})
	require.NoError(t, err)
	assert.Empty(t, got.Docs)
	require.Len(t, got.Problems, 2)
	assert.Equal(t, "this is a report of factcheck, not a text", got.Problems[0].Error)
	assert.True(t, got.Problems[0].Fatal)
}
