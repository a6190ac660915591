package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

const bookSpace = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// bookStyles has the formats: 0 general, 1 a day, 2 a percentage, 3 thousands, 4 a month,
// 5 a year, 6 hours beyond a day, 7 nothing, 8 a day with its time.
const bookStyles = `<styleSheet` + bookSpace + `><numFmts count="5"><numFmt numFmtId="164" formatCode="#,##0,"/><numFmt numFmtId="165" formatCode="mmm\-yy"/>` +
	`<numFmt numFmtId="166" formatCode="yyyy"/><numFmt numFmtId="167" formatCode="[h]:mm"/><numFmt numFmtId="168" formatCode=";;;"/></numFmts>` +
	`<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/>` +
	`<xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="22"/></cellXfs></styleSheet>`

// bookParts are the parts of a workbook with sheets, which are told by name and rows.
func bookParts(sheets ...string) map[string]string {
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	parts := map[string]string{"xl/styles.xml": bookStyles}
	var list, related strings.Builder
	for i := 0; i+1 < len(sheets); i += 2 {
		n := i/2 + 1
		name, state, _ := strings.Cut(sheets[i], "|")
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d" r:id="rId%d" %s/>`, name, n, n, state)
		fmt.Fprintf(&related, `<Relationship Id="rId%d" Type="%sworksheet" Target="worksheets/sheet%d.xml"/>`, n, kind, n)
		rows := sheets[i+1]
		if !strings.Contains(rows, "<sheetData>") {
			rows = "<sheetData>" + rows + "</sheetData>"
		}
		parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", n)] = xmlHead + `<worksheet` + bookSpace + `>` + rows + `</worksheet>`
	}
	parts["xl/workbook.xml"] = xmlHead + `<workbook` + bookSpace + `><sheets>` + list.String() + `</sheets></workbook>`
	parts["xl/_rels/workbook.xml.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + related.String() + `</Relationships>`
	return parts
}

// shared puts the strings of a workbook into its parts.
func shared(parts map[string]string, items ...string) map[string]string {
	parts["xl/sharedStrings.xml"] = `<sst` + bookSpace + `>` + strings.Join(items, "") + `</sst>`
	return parts
}

// words is a cell of text.
func words(ref, text string) string {
	return `<c r="` + ref + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
}

func num(ref, value string) string { return `<c r="` + ref + `"><v>` + value + `</v></c>` }

// gridOf are the cells of a table, row by row, with the row's number before them.
func gridOf(t testing.TB, doc sources.Document) [][]string {
	t.Helper()
	require.NotNil(t, doc.Table)
	checkSheet(t, doc)
	var out [][]string
	doc.Table.Rows(func(r *sources.Row) bool {
		row := []string{fmt.Sprint(r.Number)}
		for i := range r.Len() {
			row = append(row, r.Cell(i))
		}
		out = append(out, row)
		return true
	})
	return out
}

// checkSheet asserts the laws of a sheet: its text and each row lead to the part's bytes,
// and each cell is read back from its own.
func checkSheet(t testing.TB, doc sources.Document) {
	t.Helper()
	for _, b := range doc.Blocks {
		part, err := Part(doc.Raw, b.Part)
		require.NoError(t, err)
		require.NoError(t, b.Check(part))
		require.NotEmpty(t, b.Locator)
	}
	if doc.Table == nil {
		return
	}
	part, err := Part(doc.Raw, doc.Table.Body.Part)
	require.NoError(t, err)
	require.NoError(t, doc.Table.Body.Check(part))
	rows, last := 0, 0
	doc.Table.Rows(func(r *sources.Row) bool {
		require.Greater(t, r.Number, last)
		last = r.Number
		if rows++; rows > 2000 {
			return false
		}
		b, ends := r.Block()
		require.NoError(t, b.Check(part))
		require.LessOrEqual(t, len(ends), r.Len())
		for i, e := range ends {
			require.Equal(t, r.Cell(i), b.Text[e[0]:e[1]])
			if e[0] < e[1] {
				from, to := b.Span(e[0], e[1])
				require.Equal(t, r.Cell(i), b.Displayed(from, to), "%s", r.Place(i))
			}
		}
		return true
	})
}

// doubtsOf are the doubts in an error, and its other errors.
func doubtsOf(t testing.TB, err error) (doubts []string) {
	t.Helper()
	r := reader{Set: &Set{}}
	require.True(t, r.tell("book", err), "%v", err)
	for _, p := range r.result.Problems {
		doubts = append(doubts, p.Path+": "+p.Error)
	}
	for _, p := range r.result.Told { // which is no doubt
		doubts = append(doubts, p.Path+": "+p.Error)
		assert.Contains(t, p.Error, "hidden")
	}
	return doubts
}

func TestXLSXTable(t *testing.T) {
	rows := `<row r="1">` + words("A1", "Table 3. Floods &amp; storms") + `</row>` +
		`<row r="3">` + `<c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" t="s"><v>2</v></c></row>` +
		`<row r="4">` + words("A4", "Oresk flood") + `<c r="C4" s="1"><v>38321</v></c>` + num("D4", "3E5") + `</row>` +
		`<row r="6"><c r="A6" t="str"><f>B1</f><v>Kelmar` + "\n" + `"fire"</v></c><c r="C6" t="d" s="1"><v>2004-12-01T00:00:00Z</v></c><c r="D6" s="3"><f>1+1</f><v>1234567.8900000001</v></c></row>` +
		`<row r="7">` + words("A7", "Source: Meridian Office") + `</row>`
	parts := shared(bookParts("Tolls", rows), `<si><t>Event</t></si>`, `<si><r><t>Da</t></r><r><rPr><b/></rPr><t xml:space="preserve">te </t></r></si>`, `<si><t>Dead</t><rPh><t>ded</t></rPh></si>`)
	parts["docProps/core.xml"] = `<p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Old</dc:title><dc:creator>Desk</dc:creator><dcterms:modified>2005-01-02T03:04:05Z</dcterms:modified></p>`
	parts["_rels/.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
	doc, err := XLSX(sources.Source{Path: "a/tolls.xlsx"}, zipped(t, parts))
	require.NoError(t, err)
	assert.Equal(t, [][]string{
		{"1", "Table 3. Floods & storms", "", ""},
		{"3", "Event", "Date ", "Dead"},
		{"4", "Oresk flood", "2004-11-30", "300000"},
		{"6", "Kelmar\n\"fire\"", "2004-12-01", "1234567.89"},
		{"7", "Source: Meridian Office", "", ""},
	}, gridOf(t, doc))
	s := doc.Source
	assert.Equal(t, []any{"tolls", "", "Table 3. Floods & storms", []string{"Desk"}, "2005-01-02T03:04:05Z", sources.Dataset}, []any{s.ID, s.Member, s.Title, s.Authors, s.Modified.String(), s.Kind})
	assert.Equal(t, &sources.Sheet{Name: "Tolls", Rows: []int{1, 3, 4, 6, 7}, Columns: []int{1, 3, 4}, Decimals: true}, doc.Table.Sheet)

	part, err := Part(doc.Raw, "xl/worksheets/sheet1.xml")
	require.NoError(t, err)
	doc.Table.Rows(func(r *sources.Row) bool {
		if r.Number == 4 {
			b, ends := r.Block()
			from, to := b.Span(ends[2][0], ends[2][1])
			assert.Equal(t, "3E5", string(part[from:to]))
			assert.Equal(t, `sheet "Tolls", cell D4`, r.Place(2))
			assert.Empty(t, r.Place(3))
			assert.Equal(t, b.Part, "xl/worksheets/sheet1.xml")
		}
		return true
	})
}

// Numbers are read in full, and those that are formatted as a time as one.
func TestXLSXNumbers(t *testing.T) {
	for _, c := range []struct{ style, value, want string }{
		{"0", "300000", "300000"}, {"0", "3E+05", "300000"}, {"0", "1.5E-3", "0.0015"}, {"0", "-2.5e3", "-2500"}, {"0", "0.30000000000000004", "0.3"},
		{"0", "2.2999999999999998", "2.3"}, {"0", "1E300", "1E300"}, {"0", "12345678901234567", "12345678901234600"}, {"0", "0E0", "0"},
		{"3", "300000", "300000"}, {"99", "7", "7"},
		{"2", "0.25", "25%"}, {"2", "1", "100%"}, {"2", "0.2535", "25.35%"}, {"2", "-0.005", "-0.5%"}, {"2", "1E-3", "0.1%"}, {"2", "0", "0%"}, {"2", "12", "1200%"},
		{"1", "38321", "2004-11-30"}, {"1", "38321.75", "2004-11-30"}, {"8", "38321.75", "2004-11-30 18:00"}, {"8", "38321.999999999", "2004-12-01"},
		{"1", "1", "1900-01-01"}, {"1", "59", "1900-02-28"}, {"1", "60", "1900-02-29"}, {"1", "61", "1900-03-01"}, {"8", "0.5", "12:00"},
		{"4", "38321", "2004-11"}, {"5", "38321", "2004"}, {"6", "1.5", "36:00"}, {"1", "-3", "-3"}, {"1", "3000000", "3000000"},
	} {
		rows := `<row r="1">` + words("A1", "x") + words("B1", "y") + `</row><row r="2">` + num("A2", "1") + `<c r="B2" s="` + c.style + `"><v>` + c.value + `</v></c></row>`
		doc, err := XLSX(sources.Source{}, zipped(t, bookParts("A", rows)))
		require.NoError(t, err)
		assert.Equal(t, c.want, gridOf(t, doc)[1][2], "%s as %s", c.value, c.style)
	}
	rows := `<row r="1">` + words("A1", "x") + words("B1", "y") + `</row><row r="2"><c r="A2" s="1"><v>0</v></c><c r="B2" s="1"><v>36859</v></c></row>`
	parts := bookParts("A", rows)
	parts["xl/workbook.xml"] = strings.Replace(parts["xl/workbook.xml"], "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1)
	doc, err := XLSX(sources.Source{}, zipped(t, parts))
	require.NoError(t, err)
	assert.Equal(t, []string{"2", "1904-01-01", "2004-11-30"}, gridOf(t, doc)[1])
}

func TestParseFormat(t *testing.T) {
	day := numberFormat{kind: dateFormat, year: true, month: true, day: true}
	for code, want := range map[string]numberFormat{
		"General": {}, "0.00": {}, "#,##0;[Red]-#,##0": {}, `_-* #,##0.00\ "days"_-`: {}, `0 "d"`: {}, "0 days": {}, "0.00E+00": {}, `[$-409]#,##0`: {}, `\d0`: {}, "@": {}, "": {},
		"yyyy-mm-dd": day, "[$-F800]dddd, mmmm dd, yyyy": day, "d. m. yyyy;@": day, `yyyy"年"m"月"d"日"`: day,
		"0%": {kind: percentFormat}, "0.0%;0 days": {kind: percentFormat},
		"h:mm AM/PM": {kind: dateFormat, clock: true}, "mm:ss.0": {kind: dateFormat, clock: true}, "[mm]:ss": {kind: durationFormat, clock: true},
		"m/d/yy h:mm": {kind: dateFormat, year: true, month: true, day: true, clock: true},
		";;;":         {kind: unseenFormat}, "0;;;@": {},
		`"never closed`: {}, "[never closed": {}, `\`: {},
	} {
		assert.Equal(t, want, parseFormat(code), code)
	}
}

// What is hidden or without a value is left out and told; what has nothing to tell is not.
func TestXLSXDoubts(t *testing.T) {
	head := `<row r="1">` + words("A1", "Event") + words("B1", "Dead") + words("C1", "Missing") + `</row>`
	row := func(n int, hidden, b, c string) string {
		return fmt.Sprintf(`<row r="%d" %s>%s%s%s</row>`, n, hidden, words(fmt.Sprint("A", n), "Oresk"), b, c)
	}
	for _, c := range []struct{ name, before, rows, want string }{
		{"nothing", `<cols><col min="1" max="3" hidden="0"/><col min="9" max="16384" hidden="1"/></cols>`, row(2, `hidden="0"`, num("B2", "3"), "") + `<row r="3" hidden="1"><c r="A3" s="1"/></row>`, ""},
		{"a hidden row", "", row(2, "", num("B2", "3"), "") + row(3, `hidden="1"`, num("B3", "4"), ""), `sheet "A": a hidden row is left out`},
		{"hidden rows and a column", `<cols><col min="3" max="4" hidden="1"/></cols>`, row(2, "", num("B2", "3"), num("C2", "9")) + row(3, `hidden="1"`, num("B3", "4"), "") + row(4, `hidden="true"`, num("B4", "4"), ""), `sheet "A": 2 hidden rows and a hidden column are left out`},
		{"an error", "", row(2, "", num("B2", "3"), `<c r="C2" t="e"><v>#N/A</v></c>`), `sheet "A": cells with an error, 1 in all, the first is C2 with "#N/A": read as empty`},
		{"no value", "", row(2, "", num("B2", "3"), `<c r="C2"><f>SUM(A1:A9)</f></c>`) + row(3, "", num("B3", "3"), `<c r="C3"><f>A1&lt;2</f><v/></c>`), `sheet "A": cells with a formula and without its value, 2 in all, the first is C2 with "=SUM(A1:A9)": not worked out; save the file with a spreadsheet program`},
		{"a formula that gives no text", "", row(2, "", num("B2", "3"), `<c r="C2" t="str"><f>""</f><v></v></c>`), ""},
		{"a format that shows nothing", "", row(2, "", num("B2", "3"), `<c r="C2" s="7"><v>5</v></c>`), `sheet "A": cells whose format shows nothing, 1 in all, the first is C2 with "5": left out`},
	} {
		doc, err := XLSX(sources.Source{}, zipped(t, bookParts("A", c.before+`<sheetData>`+head+c.rows+`</sheetData>`)))
		if c.want == "" {
			require.NoError(t, err, c.name)
		} else {
			assert.Equal(t, []string{"book: " + c.want}, doubtsOf(t, err), c.name)
		}
		assert.Equal(t, []string{"2", "Oresk", "3"}, gridOf(t, doc)[1][:3], c.name)
		assert.Len(t, gridOf(t, doc)[0][1:], map[bool]int{true: 2, false: 3}[strings.Contains(c.want, "column")], c.name)
	}
}

// Several sheets are several texts; what is prose is read as prose, and one that cannot be
// read keeps none of the others.
func TestXLSXSheets(t *testing.T) {
	table := `<row r="1">` + words("A1", "Event") + words("B1", "Dead") + `</row><row r="2">` + words("A2", "Oresk") + num("B2", "3") + `</row>`
	prose := `<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c>` + words("B2", "x &lt; y") + `</row>`
	parts := shared(bookParts("Read me", prose, "Tolls", table, "TOLLS", table, "Old|state=\"hidden\"", table, "Odd", `<row r="1">`+num("B1", "1")+num("A1", "1")+`</row>`, "Empty", ""),
		`<si><t>About these figures, of which there are 30.</t></si>`, `<si><t>a_x000D_&amp;b</t></si>`)
	parts["xl/vbaProject.bin"] = "Sub Auto_Open"
	docs, err := XLSXSheets(sources.Source{Path: "x.xlsm"}, zipped(t, parts))
	assert.Equal(t, []string{`book#Odd: xl/worksheets/sheet5.xml: cell A1 stands behind cell B1`, `book: sheet "Old" is hidden: left out`}, doubtsOf(t, err))
	require.Len(t, docs, 3)
	assert.Equal(t, []string{"Read me", "Tolls", "TOLLS (2)"}, []string{docs[0].Source.Member, docs[1].Source.Member, docs[2].Source.Member})
	assert.Equal(t, []string{"x.xlsm#Read me", "x#Tolls"}, []string{docs[0].Source.Key(), docs[1].Source.ID})
	assert.Empty(t, docs[0].Source.Kind)
	checkSheet(t, docs[0])
	b := docs[0].Blocks
	require.Len(t, b, 3)
	assert.Equal(t, []any{"About these figures, of which there are 30.", "xl/sharedStrings.xml", `sheet "Read me", cell A1`}, []any{b[0].Text, b[0].Part, b[0].Locator}, "a string as it is knows its own bytes")
	assert.Equal(t, []any{"a\n&b", "xl/worksheets/sheet1.xml", sources.Cell}, []any{b[1].Text, b[1].Part, b[1].Kind})
	assert.Equal(t, "x < y", b[2].Text)
	gridOf(t, docs[1])

	_, err = XLSX(sources.Source{}, zipped(t, bookParts("A", "", "B", "")))
	require.EqualError(t, err, "no sheet of this workbook holds anything")
	_, err = XLSX(sources.Source{}, zipped(t, bookParts("A|state=\"veryHidden\"", table)))
	require.EqualError(t, err, `no sheet of this workbook has anything to read: sheet "A" is hidden: left out`)
}

// Superscript that marks a note makes no other number, and struck text is none.
func TestXLSXRichText(t *testing.T) {
	run := func(props, text string) string {
		return `<r><rPr>` + props + `</rPr><t xml:space="preserve">` + text + `</t></r>`
	}
	const raised = `<vertAlign val="superscript"/>`
	for want, item := range map[string]string{
		"Deaths":              run("", "Deaths") + run(raised, "1"),
		"30,000":              run("", "30,000") + run(raised, "a)"),
		"5 km2":               run("", "5 km") + run(raised, "2"),
		"41":                  run(`<strike/>`, "40") + run("", "41"),
		"40":                  run(`<strike val="0"/>`, "40"),
		"12" + Object + "000": run("", "12") + run(raised, "1") + run("", "000"),
	} {
		parts := shared(bookParts("A", `<row><c t="s"><v>0</v></c></row>`), `<si>`+item+`</si>`)
		doc, err := XLSX(sources.Source{}, zipped(t, parts))
		require.NoError(t, err)
		assert.Equal(t, want, doc.Blocks[0].Text)
		checkSheet(t, doc)
	}
}

// What stands in merged cells behind the first is not seen, and is not read.
func TestXLSXMerged(t *testing.T) {
	rows := `<sheetData><row>` + words("A1", "Event") + words("B1", "Deaths") + words("C1", "ghost") + `</row><row>` + words("A2", "ghost") + words("B2", "low") + words("C2", "high") + `</row>` +
		`<row>` + words("A3", "Oresk") + num("B3", "3") + num("C3", "4") + `</row></sheetData><mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/><mergeCell ref="nonsense"/></mergeCells>`
	doc, err := XLSX(sources.Source{}, zipped(t, bookParts("A", rows)))
	require.NoError(t, err)
	assert.Equal(t, [][]string{{"1", "Event", "Deaths", ""}, {"2", "", "low", "high"}, {"3", "Oresk", "3", "4"}}, gridOf(t, doc))
}

// Whether a sheet is a table is told by its rows.
func TestSheetIsTable(t *testing.T) {
	for _, c := range []struct {
		name  string
		cells [][]string
		want  bool
	}{
		{"data", [][]string{{"Event", "Dead"}, {"Oresk", "3"}}, true},
		{"a title and notes", [][]string{{"Floods"}, {"Event", "Dead"}, {"Oresk", "3"}, {"Source: the office."}}, true},
		{"years in the head", [][]string{{"Country", "2019", "2020"}, {"Vandry", "3", "4"}}, true},
		{"no head", [][]string{{"Oresk", "3", "1"}, {"Tolva", "4", "1"}, {"Pelm", "4", "1"}}, true},
		{"a column of text", [][]string{{"Figures are for 2020."}, {"They are rounded."}}, false},
		{"what columns mean", [][]string{{"Column", "Meaning"}, {"Dead", "people who died"}, {"Place", "a town"}}, false},
		{"what is what", [][]string{{"Version", "2"}, {"Contact", "the desk"}, {"Date", "2020-01-02"}}, false},
		{"one row", [][]string{{"Oresk", "3"}}, false},
		{"few figures", [][]string{{"Event", "Dead"}, {"Oresk", "3"}, {"Tolva", "dozens"}, {"Pelm", "unknown"}, {"Karsby", "none"}}, true},
		{"tags", [][]string{{"Event", "Note"}, {"#event", "#meta"}, {"Oresk", "a flood"}}, true},
	} {
		var rows strings.Builder
		for i, row := range c.cells {
			rows.WriteString("<row>")
			for j, cell := range row {
				rows.WriteString(words(sources.CellName(j+1, i+1), cell))
			}
			rows.WriteString("</row>")
		}
		doc, err := XLSX(sources.Source{}, zipped(t, bookParts("A", rows.String())))
		require.NoError(t, err)
		assert.Equal(t, c.want, doc.Table != nil, c.name)
		checkSheet(t, doc)
	}
}

// A title above a table of commas is its title, too.
func TestTitleAbove(t *testing.T) {
	for text, want := range map[string]string{
		"Table 3. Floods in Vandry\n\nEvent,Dead\nOresk,3\n": "Table 3. Floods in Vandry",
		"Floods,,\nEvent,Dead,Hurt\nOresk,3,4\n":             "Floods",
		"Event,Dead\nOresk,3\nSource: the office.\n":         "",
		"Event\nOresk\n":                                            "",
		"#event\nEvent,Dead\nOresk,3\n":                             "",
		strings.Repeat("long ", 99) + "\nEvent,Dead\nOresk,3\n":     "",
		"12\nFloods\nEvent,Dead\nOresk,3\n":                         "Floods",
		strings.Repeat("x\n", maxAbove+1) + "Event,Dead\nOresk,3\n": "",
	} {
		doc, err := CSV(sources.Source{}, []byte(text))
		require.NoError(t, err)
		assert.Equal(t, want, doc.Source.Title, text)
	}
	doc, err := CSV(sources.Source{Title: "Known"}, []byte("Floods,\nEvent,Dead\nOresk,3\n"))
	require.NoError(t, err)
	assert.Equal(t, "Known", doc.Source.Title)
}

// Strict workbooks have other namespaces; some have prefixes.
func TestXLSXNamespaces(t *testing.T) {
	rows := `<row r="1">` + words("A1", "Event") + words("B1", "Dead") + `</row><row r="2">` + words("A2", "Oresk") + num("B2", "3") + `</row>`
	parts := bookParts("A", rows)
	for name, text := range parts {
		text = strings.ReplaceAll(text, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
		if strings.Contains(name, "worksheets/sheet") {
			text = strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(text, "</", "</x:"), `xmlns="`, `xmlns:x="`), "<", "<x:")
			text = strings.NewReplacer("<x:/x:", "</x:", "<x:?", "<?").Replace(text)
		}
		parts[name] = text
	}
	doc, err := XLSX(sources.Source{}, zipped(t, parts))
	require.NoError(t, err)
	assert.Equal(t, []string{"2", "Oresk", "3"}, gridOf(t, doc)[1])
}

// A note on a cell is a comment in the margin of what the cell holds.
func TestSheetNotes(t *testing.T) {
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	parts := bookParts("Tolls", `<row r="1">`+words("A1", "event")+words("B1", "killed")+`</row><row r="2">`+words("A2", "Tolva flood")+num("B2", "23")+`</row>`)
	parts["xl/worksheets/_rels/sheet1.xml.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + kind + `comments" Target="../comments1.xml"/></Relationships>`
	parts["xl/comments1.xml"] = xmlHead + `<comments` + bookSpace + `><authors><author>A. Desk</author></authors><commentList>` +
		`<comment ref="B2" authorId="0"><text><r><t>A. Desk:</t></r><r><t xml:space="preserve"> 24 &amp; not 23</t></r></text></comment>` +
		`<comment ref="D9" authorId="0"><text><t>on nothing</t></text></comment></commentList></comments>`
	docs, err := XLSXSheets(sources.Source{}, zipped(t, parts))
	require.NoError(t, err)
	require.Len(t, docs, 1)
	require.Len(t, docs[0].Comments, 1)
	c := docs[0].Comments[0]
	assert.Equal(t, "A. Desk: 24 & not 23", c.Text)
	assert.True(t, c.Margin)
	assert.Equal(t, "xl/worksheets/sheet1.xml", c.Part)
	assert.Equal(t, "23", parts[c.Part][c.Start:c.End])

	parts["xl/comments1.xml"] = "<comments"
	docs, err = XLSXSheets(sources.Source{}, zipped(t, parts))
	require.Len(t, docs, 1)
	assert.ErrorContains(t, err, `comments on cells of sheet "Tolls" are not read`)
	assert.Empty(t, docs[0].Comments)
}
