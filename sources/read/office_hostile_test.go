package read

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// What keeps a document from being read is told, with the part and the bound.
func TestOfficeRefuses(t *testing.T) {
	body := para(run("Ten people died."))
	whole := wordFile(t, body)
	damaged := bytes.Clone(whole)
	at := bytes.Index(damaged, []byte("word/document.xml")) + len("word/document.xml") + 40
	damaged[at] ^= 0xff
	stored := func(names ...string) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for _, name := range names {
			f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
			require.NoError(t, err)
			_, err = f.Write([]byte(`<a xmlns="x"/>`))
			require.NoError(t, err)
		}
		require.NoError(t, w.Close())
		return b.Bytes()
	}
	sum := bytes.Clone(stored("word/document.xml"))
	sum[bytes.Index(sum, []byte("<a"))+1] = 'b'
	sealedWord := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), append(make([]byte, 600), narrow("EncryptedPackage")...)...)
	oldWord := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), append(make([]byte, 600), narrow("WordDocument")...)...)
	flagged := bytes.Clone(stored("word/document.xml"))
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} {
		i := bytes.Index(flagged, []byte(mark)) + map[string]int{"PK\x03\x04": 6, "PK\x01\x02": 8}[mark]
		flagged[i] |= 1
	}
	main := func(text string) []byte {
		return zipped(t, map[string]string{"word/document.xml": text})
	}
	deep := strings.Repeat("<w:sdt>", maxElements+1)
	var many strings.Builder
	for i := range maxXMLAttrs + 1 {
		fmt.Fprintf(&many, ` a%d=""`, i)
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "the file is empty"},
		{"text", []byte("Ten people died."), "not a ZIP archive"},
		{"cut off", whole[:len(whole)/2], "its list of parts, which stands at the end, cannot be read"},
		{"damaged", damaged, "word/document.xml is damaged"},
		{"another checksum", sum, "word/document.xml is damaged: its checksum is not that of its bytes"},
		{"encrypted part", flagged, "word/document.xml is encrypted"},
		{"a password", sealedWord, "protected by a password"},
		{"an old document", oldWord, "an old version of Word (.doc)"},
		{"a workbook", stored("xl/workbook.xml"), "this is an XLSX workbook, not a DOCX document"},
		{"no text", stored("word/styles.xml"), "word/document.xml, is missing"},
		{"a way out", stored("word/document.xml", "../../etc/passwd"), `a part of the name "../../etc/passwd", which leads out of it`},
		{"an absolute path", stored("word/document.xml", "/etc/passwd"), `leads out of it`},
		{"a backslash", stored(`word\document.xml`), `or is no path`},
		{"two parts of a name", stored("word/document.xml", "Word/Document.xml"), "two parts of the name"},
		{"a document type", main(`<!DOCTYPE x [<!ENTITY a "` + strings.Repeat("ten", 9) + `">]><x>&a;</x>`), "word/document.xml: XML that cannot be read, at byte 0: a document type"},
		{"an entity", main(`<w:document` + wordSpace + `><w:body>` + para(run("&lol;")) + `</w:body></w:document>`), "an unknown character reference"},
		{"a forbidden reference", main(`<w:document` + wordSpace + `><w:body>` + para(run("&#0;")) + `</w:body></w:document>`), "an unknown character reference"},
		{"cut XML", main(`<w:document` + wordSpace + `><w:body>` + body), "the text ends too early"},
		{"cut inside a tag", main(`<w:document` + wordSpace + `><w:body x="`), "a tag without an end"},
		{"crossed tags", main(`<w:document` + wordSpace + `><w:body></w:document></w:body>`), `an end tag that is not that of "w:body"`},
		{"two roots", main(`<a/><b/>`), "a second document element"},
		{"depth", main(`<w:document` + wordSpace + `>` + deep), fmt.Sprintf("more than %d elements inside one another", maxElements)},
		{"attributes", main(`<w:document` + many.String() + `/>`), fmt.Sprintf("more than %d attributes", maxXMLAttrs)},
		{"Latin", main(`<w:document>` + "\xe9" + `</w:document>`), "word/document.xml: declared as utf-8: not text: invalid UTF-8"},
		{"no words", main(`<w:document` + wordSpace + `><w:body/></w:document>`), "no text in this document"},
	} {
		_, err := DOCX(sources.Source{}, c.data)
		require.ErrorContains(t, err, c.want, c.name)
		assert.NotErrorAs(t, err, new(*MetadataError), c.name)
	}
	_, err := ODT(sources.Source{}, zipped(t, textParts("x", "META-INF/manifest.xml", `<manifest:encryption-data/>`)))
	require.ErrorContains(t, err, "protected by a password")
	_, err = ODT(sources.Source{}, whole)
	require.ErrorContains(t, err, "this is a DOCX document, not an ODT document")
}

// narrow writes ASCII in UTF-16.
func narrow(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

// A part that unpacks to more than anybody writes is refused before it is unpacked, and
// so is one that says less of its size than it has.
func TestOfficeBombs(t *testing.T) {
	filler := strings.Repeat(" ", largePart+1)
	data := zipped(t, map[string]string{"word/document.xml": `<a>` + filler + `</a>`})
	_, err := DOCX(sources.Source{}, data)
	require.ErrorContains(t, err, fmt.Sprintf("word/document.xml is too large: it unpacks to more than %d times its size", maxRatio))

	lie := bytes.Clone(data)
	i := bytes.Index(lie, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(lie[i+24:], 100)
	_, err = DOCX(sources.Source{}, lie)
	require.ErrorContains(t, err, "word/document.xml is damaged")

	binary.LittleEndian.PutUint32(lie[i+24:], 1<<31)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err = DOCX(sources.Source{}, lie)
	runtime.ReadMemStats(&after)
	require.ErrorContains(t, err, "too large")
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(4<<20), "nothing is unpacked that is too large")

	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range maxEntries + 1 {
		_, err := w.Create(fmt.Sprint(i))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	_, err = DOCX(sources.Source{}, b.Bytes())
	require.ErrorContains(t, err, fmt.Sprintf("more than %d parts", maxEntries))
}

// All parts together have a bound, too.
func TestOfficeTotal(t *testing.T) {
	data := wordFile(t, para(run("Ten people died.")), "word/styles.xml", wordStyles)
	o, err := openOffice(sources.Source{}, data, Accepted)
	require.NoError(t, err)
	o.unpacked = maxUnpacked - 10
	_, err = o.part("word/document.xml")
	require.ErrorContains(t, err, "word/document.xml is too large: all parts that are read may have 128 MiB")
}

// What is not the text costs a document nothing but a word about it.
func TestOfficeDoubts(t *testing.T) {
	body := para(run("About ") + `<w:commentRangeStart w:id="0"/>` + run("30") + `<w:commentRangeEnd w:id="0"/><w:r><w:footnoteReference w:id="1"/></w:r>` + run(" died."))
	for part, want := range map[string]string{
		"word/styles.xml":              "word/styles.xml: XML that cannot be read",
		"word/comments.xml":            "comments are not read: word/comments.xml: XML that cannot be read",
		"word/footnotes.xml":           "footnotes are not read: word/footnotes.xml: XML that cannot be read",
		"word/_rels/document.xml.rels": "word/_rels/document.xml.rels: XML that cannot be read",
		"docProps/core.xml":            "docProps/core.xml: XML that cannot be read",
	} {
		parts := wordParts(body, "word/footnotes.xml", `<w:footnotes`+wordSpace+`><w:footnote w:id="1">`+para(run("Ten."))+`</w:footnote></w:footnotes>`)
		parts[part] = "<a"
		doc, err := DOCX(sources.Source{}, zipped(t, parts))
		var meta *MetadataError
		require.ErrorAs(t, err, &meta, part)
		require.Len(t, meta.Issues, 1)
		assert.Contains(t, meta.Issues[0].Text, want)
		assert.Equal(t, "About 30 died.", doc.Blocks[0].Text)
	}
	_, err := DOCX(sources.Source{}, wordFile(t, body+`<w:altChunk/>`))
	require.ErrorContains(t, err, "holds a file inside the file, which is not read")
}

// Whatever encoding a part is in, its blocks know their bytes.
func TestOfficeEncodings(t *testing.T) {
	text := `<w:document` + wordSpace + `><w:body>` + para(run("Dix-sept tués à Kelmar, 30 000 € &amp; plus.")) + `</w:body></w:document>`
	wide := append([]byte("\xff\xfe"), narrow(xmlHead+text)...)
	latin := `<?xml version="1.0" encoding='ISO-8859-1'?>` + strings.NewReplacer("é", "\xe9", "à", "\xe0", "€", "\x80").Replace(text)
	for _, part := range []string{"\ufeff" + text, string(wide), string(narrow(`<?xml version="1.0" encoding="UTF-16"?>` + text)), latin} {
		doc, err := DOCX(sources.Source{}, zipped(t, map[string]string{"word/document.xml": part}))
		require.NoError(t, err)
		checkOffice(t, doc)
		assert.Equal(t, "Dix-sept tués à Kelmar, 30 000 € & plus.", doc.Blocks[0].Text)
		assert.Empty(t, doc.Source.Encoding)
	}
}

// Files are found by what they are, and those that Word keeps beside an open document
// are not.
func TestOfficeFiles(t *testing.T) {
	word, open := string(wordFile(t, para(run("Ten people died.")))), string(zipped(t, textParts(odPara("Ten people died."))))
	desk(t, map[string]string{
		"dir/a.docx": word, "dir/b.odt": open, "dir/c.docm": word, "dir/~$a.docx": "x", "dir/d.docx": word[:200], "dir/e.odt": word, "plain.txt": word, "none": open, "x.bin": open,
	})
	got, err := Files([]string{"dir", "plain.txt", "none"}, Options{})
	require.NoError(t, err)
	require.Len(t, got.Docs, 5)
	require.Len(t, got.Problems, 2)
	assert.Equal(t, "dir/d.docx", got.Problems[0].Path)
	assert.Equal(t, Problem{Path: "dir/e.odt", Error: "this is a DOCX document, not ODT", Fatal: true}, got.Problems[1])
	got, err = Files([]string{"x.bin"}, Options{As: "odt"})
	require.NoError(t, err)
	assert.Len(t, got.Docs, 1)
	got, err = Files([]string{"dir/a.docx"}, Options{As: "odt"})
	require.NoError(t, err)
	assert.Len(t, got.Problems, 1)
}

// Reading takes time in line with what is read, however it is written.
func TestOfficeLinear(t *testing.T) {
	const n = 20000
	for name, body := range map[string]string{
		"runs":       para(strings.Repeat(run("a "), n)),
		"marks":      para(run("Ten.") + strings.Repeat(`<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>`, n)),
		"raised":     para(run("Ten ") + strings.Repeat(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>x </w:t></w:r>`+run("y"), n)),
		"fields":     para(strings.Repeat(`<w:fldChar w:fldCharType="begin"/>`, n)) + para(run("Ten.")),
		"namespaces": para(strings.Repeat(`<a xmlns:w="x"/>`, n)+run("Ten.")) + strings.Repeat(`<a xmlns:b="y"><b:c/></a>`, n),
		"merged":     strings.Repeat(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`+run("a ")+`</w:p>`, n),
		"tables":     strings.Repeat(`<w:tbl><w:tr><w:tc>`+para(run("1"))+`</w:tc></w:tr></w:tbl>`, n),
	} {
		doc, err := DOCX(sources.Source{}, rezip("word/document.xml", `<w:document`+wordSpace+`><w:body>`+body+`</w:body></w:document>`))
		require.NoError(t, err, name)
		checkOffice(t, sources.Document{Source: doc.Source, Raw: doc.Raw, Blocks: doc.Blocks[:1], Comments: nil})
	}
}

// rezip packs parts as fast as it can, for inputs that fuzzing makes.
func rezip(parts ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		h := &zip.FileHeader{Name: parts[i], Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(parts[i+1])), CompressedSize64: uint64(len(parts[i+1])), UncompressedSize64: uint64(len(parts[i+1]))}
		f, err := w.CreateRaw(h)
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// checkRead asserts what holds of any document, whatever was read.
func checkRead(t *testing.T, doc sources.Document, err error) {
	var meta *MetadataError
	if err != nil && !errors.As(err, &meta) {
		require.Empty(t, doc.Blocks)
		return
	}
	require.NotEmpty(t, doc.Blocks)
	checkOffice(t, doc)
}

func FuzzDOCX(f *testing.F) {
	notes := `<w:footnotes` + wordSpace + `><w:footnote w:id="1">` + para(run("Ten.")) + `</w:footnote></w:footnotes>`
	for _, body := range []string{
		para(run("Ten &amp; 20")), styled("T", "x") + `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
		`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("a") + `</w:p>` + para(`<w:r><w:txbxContent>`+para(run("b"))+`</w:txbxContent><w:br/><w:br/></w:r>`),
		para(`<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:strike/></w:rPr><w:t>12</w:t><w:sym w:char="F0B3"/><w:footnoteReference w:id="1"/></w:r>` + `<w:commentRangeStart w:id="1"/>` + run("x") + `<w:commentRangeEnd w:id="1"/>`),
	} {
		f.Add(`<w:document`+wordSpace+`><w:body>`+body+`</w:body></w:document>`, notes, wordStyles, `<w:comments`+wordSpace+`><w:comment w:id="1">`+para(run("c"))+`</w:comment></w:comments>`)
	}
	f.Fuzz(func(t *testing.T, text, notes, styles, comments string) {
		data := rezip("word/document.xml", text, "word/footnotes.xml", notes, "word/styles.xml", styles, "word/comments.xml", comments)
		for _, read := range []func(sources.Source, []byte) (sources.Document, error){DOCX, DOCXOriginal} {
			doc, err := read(sources.Source{}, data)
			checkRead(t, doc, err)
		}
	})
}

func FuzzODT(f *testing.F) {
	head, tail := `<office:document-content`+odSpace+`>`+odStyles+`<office:body><office:text>`, `</office:text></office:body></office:document-content>`
	for _, body := range []string{
		odPara("Ten &amp; <text:s text:c='9'/>20" + odStyled("U", "12") + odStyled("S", "x") + "y"),
		`<text:tracked-changes><text:changed-region text:id="a"><text:deletion>` + odPara("x y") + odPara("z") + `</text:deletion></text:changed-region><text:changed-region text:id="b"><text:insertion/></text:changed-region></text:tracked-changes>` +
			odPara(`A<text:change text:change-id="a"/>B<text:change-start text:change-id="b"/>`) + odPara(`c<text:change-end text:change-id="b"/>d`),
		odPara(`x<text:note><text:note-body>` + odPara("n") + `</text:note-body></text:note><office:annotation office:name="q">` + odPara("r") + `</office:annotation>z<office:annotation-end office:name="q"/>`),
		`<table:table><table:table-row><table:table-cell>` + odPara("1") + odPara("2") + `</table:table-cell></table:table-row></table:table>`,
	} {
		f.Add(head+body+tail, odCommon)
	}
	f.Fuzz(func(t *testing.T, text, styles string) {
		data := rezip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", text, "styles.xml", styles)
		for _, read := range []func(sources.Source, []byte) (sources.Document, error){ODT, ODTOriginal} {
			doc, err := read(sources.Source{}, data)
			checkRead(t, doc, err)
		}
	})
}

// FuzzArchive: whatever the bytes, reading them ends, and with an error or a text.
func FuzzArchive(f *testing.F) {
	word := rezip("word/document.xml", `<w:document`+wordSpace+`><w:body>`+para(run("Ten."))+`</w:body></w:document>`)
	f.Add(word)
	f.Add(word[:len(word)-9])
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := DOCX(sources.Source{}, data)
		checkRead(t, doc, err)
		doc, err = ODT(sources.Source{}, data)
		checkRead(t, doc, err)
	})
}
