package read

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

func sheetWith(rows string, more ...string) []byte {
	parts := bookParts("A", rows)
	for i := 0; i+1 < len(more); i += 2 {
		parts[more[i]] = more[i+1]
	}
	var list []string
	for name, text := range parts {
		list = append(list, name, text)
	}
	return rezip(list...)
}

// What keeps a workbook from being read is told, with the part and the cell.
func TestSheetRefuses(t *testing.T) {
	whole := sheetWith(`<row>` + num("A1", "1") + `</row>`)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"empty", nil, "the file is empty"},
		{"cut off", whole[:len(whole)/2], "cannot be read"},
		{"a way out", rezip("xl/workbook.xml", "<a/>", "../x", "y"), "leads out of it"},
		{"a document", wordFile(t, para(run("Ten."))), "this is a DOCX document, not an XLSX workbook"},
		{"binary", rezip("xl/workbook.bin", "x"), "a binary workbook of Excel (.xlsb)"},
		{"no list", rezip("xl/styles.xml", "<a/>"), "xl/workbook.xml, is missing"},
		{"depth", sheetWith(strings.Repeat("<row>", maxElements+1)), "elements inside one another"},
		{"an entity", sheetWith("", "xl/worksheets/sheet1.xml", `<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>`), "a document type"},
		{"cells out of order", sheetWith(`<row>` + num("B1", "1") + num("A1", "1") + `</row>`), "cell A1 stands behind cell B1"},
		{"a cell twice", sheetWith(`<row>` + num("B1", "1") + num("B1", "2") + `</row>`), "cell B1 stands behind cell B1"},
		{"rows out of order", sheetWith(`<row r="5">` + num("B5", "1") + `</row><row r="4"/>`), "row 4 stands behind row 5"},
		{"a row twice", sheetWith(`<row r="5"/><row r="5"/>`), "row 5 stands behind row 5"},
		{"another row's cell", sheetWith(`<row r="5">` + num("B4", "1") + `</row>`), `row 5 has a cell of the name "B4"`},
		{"no cell", sheetWith(`<row r="5">` + num("ABCDE5", "1") + `</row>`), `row 5 has a cell of the name "ABCDE5"`},
		{"beyond the last row", sheetWith(`<row r="1048577"/>`), "beyond the last row"},
		{"a row of no number", sheetWith(`<row r="x"/>`), "stands behind row"},
		{"beyond the last column", sheetWith(`<row>` + num("XFD1", "1") + `<c><v>1</v></c></row>`), "beyond the last of a sheet, XFD"},
		{"a string that is not there", sheetWith(`<row><c t="s"><v>7</v></c></row>`), `has the string "7", and there are 0`},
		{"strings that are broken", sheetWith(``, "xl/sharedStrings.xml", "<sst"), "xl/sharedStrings.xml: XML that cannot be read"},
	} {
		doc, err := XLSX(sources.Source{}, c.data)
		require.ErrorContains(t, err, c.want, c.name)
		assert.Nil(t, doc.Table, c.name)
	}
	bomb := zipped(t, bookParts("A", strings.Repeat(" ", largePart+1)))
	_, err := XLSX(sources.Source{}, bomb)
	require.ErrorContains(t, err, "times its size")
}

// A cell far away costs nothing but itself.
func TestSheetFarAway(t *testing.T) {
	far := `<row r="1">` + num("A1", "1") + num("B1", "2") + num("C1", "3") + `</row><row r="1048576">` + num("A1048576", "4") + num("XFD1048576", "5") + `</row>`
	table := odsOf("A", odsRowOf(odsNum("1"), odsNum("2"), odsNum("3"))+`<table:table-row table:number-rows-repeated="1048574"/>`+odsRowOf(odsNum("4"), `<table:table-cell table:number-columns-repeated="16382"/>`, odsNum("5")))
	for i, data := range [][]byte{sheetWith(far), zipped(t, odsParts(table))} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		doc, err := []func(sources.Source, []byte) (sources.Document, error){XLSX, ODS}[i](sources.Source{}, data)
		runtime.ReadMemStats(&after)
		require.NoError(t, err)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(2<<20))
		assert.Equal(t, [][]string{{"1", "1", "2", "3", ""}, {"1048576", "4", "", "", "5"}}, gridOf(t, doc))
	}
}

// What is repeated, and what is written short and is long, has bounds.
func TestSheetBounds(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	cells := strings.Repeat(`<c t="s"><v>0</v></c>`, 70)
	_, err := XLSX(sources.Source{}, sheetWith(`<row>`+cells+`</row>`, "xl/sharedStrings.xml", `<sst`+bookSpace+`><si><t>`+long+`</t></si></sst>`))
	require.ErrorContains(t, err, "more than 64 MiB of text")

	var wide strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&wide, `<table:table-row table:number-rows-repeated="1000">%s<table:table-cell table:number-columns-repeated="%d"/>%s</table:table-row>`, odsNum("1")+odsNum("1"), i+1, odsNum("2"))
	}
	_, err = ODS(sources.Source{}, rezip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", odsParts(odsOf("A", wide.String()))["content.xml"]))
	require.ErrorContains(t, err, "rows and 1002 columns in which something is written are too many")

	o, err := openOffice(sources.Source{}, sheetWith(""), Accepted)
	require.NoError(t, err)
	w := workbook{office: o, budget: gridBudget{cells: 1, text: 9}}
	x := xlsx{workbook: &w}
	_, err = x.find()
	require.NoError(t, err)
	g := w.begin("A", "xl/worksheets/sheet1.xml")
	require.NoError(t, g.begin(1, 1, false))
	for i, want := range []string{"", "more than 2097152 cells"} {
		g.text = append(g.text, "ten"...)
		err := g.take(gridCell{column: int32(i + 1), times: 1, from: 1, to: 2})
		if want == "" {
			require.NoError(t, err)
		} else {
			require.ErrorContains(t, err, want)
		}
	}
}

// Cells with marks, tabs and line ends in them are the text that they are.
func TestSheetMarks(t *testing.T) {
	for _, text := range []string{`"`, `""`, `"x" y`, "a\tb", "a\nb\n", `a"b`, "\t", `x "`, strings.Repeat(`"`, 70000), strings.Repeat("a\tb", 30000), " x "} {
		rows := `<row r="1">` + words("A1", "x") + words("B1", strings.ReplaceAll(text, "\n", "&#10;")) + words("C1", "y") + `</row><row>` + num("A2", "1") + num("B2", "2") + `</row>`
		doc, err := XLSX(sources.Source{}, sheetWith(rows))
		require.NoError(t, err)
		got := gridOf(t, doc)[0]
		if len(text) > sources.MaxCell/2 {
			assert.Len(t, strings.TrimSpace(got[2]), len(text))
		} else if strings.TrimSpace(text) != "" {
			assert.Equal(t, text, got[2])
		}
		assert.Equal(t, "y", got[len(got)-1])
	}
}

// Reading takes time in line with what is read, however it is written.
func TestSheetLinear(t *testing.T) {
	const n = 50000
	for name, rows := range map[string]string{
		"rows":   strings.Repeat(`<row><c><v>1</v></c><c><v>2</v></c></row>`, n),
		"cells":  strings.Repeat(`<row>`+strings.Repeat(`<c><v>1</v></c>`, 1000)+`</row>`, n/1000),
		"merges": `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>` + strings.Repeat(`<mergeCell ref="A1:XFD2"/>`, n),
		"hidden": strings.Repeat(`<col min="9" max="9" hidden="1"/>`, n) + `<sheetData>` + strings.Repeat(`<row><c><v>1</v></c><c><v>2</v></c></row>`, n) + `</sheetData>`,
		"stripes": func() string {
			var s strings.Builder
			for i := 2; i < maxSheetColumn; i += 2 {
				fmt.Fprintf(&s, `<col min="%d" max="%d" hidden="1"/>`, i, i)
			}
			return s.String() + `<sheetData>` + strings.Repeat(`<row><c><v>1</v></c><c><v>2</v></c><c><v>2</v></c></row>`, n) + `</sheetData>`
		}(),
		"faults": strings.Repeat(`<row><c t="e"><v>#N/A</v></c><c><f>A1</f></c><c><v>1</v></c><c><v>2</v></c></row>`, n),
	} {
		doc, err := XLSX(sources.Source{}, sheetWith(rows))
		if doc.Table == nil && len(doc.Blocks) == 0 {
			require.NoError(t, err, name)
		}
	}
	cells := strings.Repeat(`<table:table-column table:default-cell-style-name="month"/>`, 16000)
	_, err := ODS(sources.Source{}, rezip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
		odsParts(odsOf("A", cells+odsRowOf(`<table:table-cell table:number-columns-repeated="15990"/>`, strings.Repeat(`<table:table-cell office:value-type="date" office:date-value="2004-11-30"/>`, 9))))["content.xml"]))
	require.NoError(t, err)
}

func checkSheets(t *testing.T, docs []sources.Document) {
	for _, doc := range docs {
		require.True(t, doc.Table != nil || len(doc.Blocks) > 0)
		checkSheet(t, doc)
	}
}

func FuzzXLSX(f *testing.F) {
	strs := `<sst` + bookSpace + `><si><t>Ten</t></si><si><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><r><t>"a&#10;b</t></r></si></sst>`
	for _, rows := range []string{
		`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3" hidden="1"/><row r="4"><c r="A4" s="1"><v>38321.5</v></c><c r="C4" t="inlineStr"><is><t>x</t></is></c></row>`,
		`<row><c><v>1</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>_x000D_"</v></c></row><row><c s="2"><v>1E-3</v></c><c t="d"><v>2004-11-30T10:00:00</v></c></row>`,
		`<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row><c r="A1"><v>5</v></c><c r="C1"><v>5</v></c><c r="D1"><v>7</v></c></row></sheetData><mergeCell ref="C1:D2"/>`,
	} {
		parts := bookParts("A", rows)
		f.Add(parts["xl/worksheets/sheet1.xml"], strs, bookStyles, parts["xl/workbook.xml"])
	}
	rels := bookParts("A", "")["xl/_rels/workbook.xml.rels"]
	f.Fuzz(func(t *testing.T, sheet, strs, styles, book string) {
		docs, _ := XLSXSheets(sources.Source{}, rezip("xl/worksheets/sheet1.xml", sheet, "xl/sharedStrings.xml", strs, "xl/styles.xml", styles, "xl/workbook.xml", book, "xl/_rels/workbook.xml.rels", rels))
		checkSheets(t, docs)
	})
}

func FuzzODS(f *testing.F) {
	for _, rows := range []string{
		odsRowOf(odsText("Event"), odsText("Dead")) + odsRowOf(odsText(`"a<text:s text:c="3"/>b`), odsNum("3E5")),
		`<table:table-column table:number-columns-repeated="3" table:visibility="collapse"/><table:table-row table:number-rows-repeated="3">` + odsNum("1") + `<table:table-cell table:number-columns-repeated="4" office:value-type="string"><text:p>x</text:p><text:p>y<text:span text:style-name="up">1</text:span></text:p></table:table-cell></table:table-row>` + odsRowOf(odsNum("2"), odsNum("2")),
		odsRowOf(`<table:covered-table-cell/>`, `<table:table-cell office:value-type="date" office:date-value="2004-11-30" table:style-name="month"/>`, `<table:table-cell office:value-type="time" office:time-value="PT1H2M3S"/>`, `<table:table-cell office:value-type="percentage" office:value="0.5"/>`),
	} {
		f.Add(odsParts(odsOf("A", rows))["content.xml"])
	}
	f.Fuzz(func(t *testing.T, text string) {
		docs, _ := ODSSheets(sources.Source{}, rezip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", text))
		checkSheets(t, docs)
	})
}
