package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

const odsSpace = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
	` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"`

const odsStyles = `<office:automatic-styles><number:date-style style:name="N1"><number:month/><number:text>-</number:text><number:year/></number:date-style>` +
	`<number:date-style style:name="N2"><number:day/><number:month/><number:year/><number:hours/></number:date-style>` +
	`<style:style style:name="month" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="time" style:family="table-cell" style:data-style-name="N2"/>` +
	`<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>` +
	`<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles>`

// odsParts are the parts of a workbook of LibreOffice with some tables.
func odsParts(tables string) map[string]string {
	return map[string]string{
		"!mimetype":   "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml": xmlHead + `<office:document-content` + odsSpace + `>` + odsStyles + `<office:body><office:spreadsheet>` + tables + `</office:spreadsheet></office:body></office:document-content>`,
	}
}

func odsOf(name, rows string) string {
	return `<table:table table:name="` + name + `">` + rows + `</table:table>`
}

func odsRowOf(cells ...string) string {
	return `<table:table-row>` + strings.Join(cells, "") + `</table:table-row>`
}

func odsText(text string) string {
	return `<table:table-cell office:value-type="string"><text:p>` + text + `</text:p></table:table-cell>`
}

func odsNum(value string) string {
	return `<table:table-cell office:value-type="float" office:value="` + value + `"><text:p>shown</text:p></table:table-cell>`
}

func TestODSTable(t *testing.T) {
	rows := `<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="month"/>` +
		`<table:table-header-rows>` + odsRowOf(odsText("Event"), `<table:table-cell table:number-columns-repeated="3"/>`, odsText("Date"), odsText("Dead")) + `</table:table-header-rows>` +
		`<table:table-row table:number-rows-repeated="4"/>` +
		odsRowOf(`<table:table-cell office:value-type="string"><office:annotation><text:p>remark</text:p></office:annotation><text:p>Oresk &amp;<text:s text:c="2"/>flood<text:span text:style-name="up">1</text:span></text:p><text:p>east</text:p><draw:frame><text:p>box</text:p></draw:frame></table:table-cell>`,
			`<table:covered-table-cell table:number-columns-repeated="3" office:value-type="float" office:value="9"><text:p>9</text:p></table:covered-table-cell>`,
			`<table:table-cell office:value-type="date" office:date-value="2004-11-30"><text:p>30/11/04</text:p></table:table-cell>`, odsNum("3E5")) +
		`<table:table-row table:number-rows-repeated="2">` + odsText("Tolva") + `<table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>` +
		`<table:table-cell table:style-name="month" office:value-type="date" office:date-value="2004-12-01T10:00:00"/><table:table-cell office:value-type="percentage" office:value="0.125"/></table:table-row>` +
		`<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
	doc, err := ODS(sources.Source{}, zipped(t, odsParts(odsOf("Tolls", rows))))
	require.NoError(t, err)
	assert.Equal(t, [][]string{
		{"1", "Event", "", "", "", "Date", "Dead"},
		{"6", "Oresk &  flood\neast", "", "", "", "2004-11-30", "300000"},
		{"7", "Tolva", "7", "7", "7", "2004-12", "12.5%"},
		{"8", "Tolva", "7", "7", "7", "2004-12", "12.5%"},
	}, gridOf(t, doc))
	doc.Table.Rows(func(r *sources.Row) bool {
		if r.Number == 8 {
			b, ends := r.Block()
			part, err := Part(doc.Raw, b.Part)
			require.NoError(t, err)
			from, to := b.Span(ends[3][0], ends[3][1])
			assert.Equal(t, []string{"7", `sheet "Tolls", cell D8`}, []string{string(part[from:to]), r.Place(3)})
			assert.Equal(t, "Tolva | 7 | 2004-12 | 12.5%", b.Text)
		}
		return true
	})
}

func TestODSValues(t *testing.T) {
	for cell, want := range map[string]string{
		odsNum("2.2999999999999998"): "2.3",
		`<table:table-cell office:value-type="currency" office:value="12.5"/>`:                                                             "12.5",
		`<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>`:               "TRUE",
		`<table:table-cell office:value-type="time" office:time-value="PT26H03M09S"/>`:                                                     "26:03:09",
		`<table:table-cell office:value-type="time" office:time-value="soon"/>`:                                                            "soon",
		`<table:table-cell table:style-name="time" office:value-type="date" office:date-value="2004-11-30T14:30:00"/>`:                     "2004-11-30 14:30",
		`<table:table-cell office:value-type="date" office:date-value="2004-11-30T14:30:00.5"/>`:                                           "2004-11-30 14:30",
		`<table:table-cell office:value-type="string" office:string-value="a &lt; b"/>`:                                                    "a < b",
		`<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>`:       "2",
		`<table:table-cell office:value-type="string"><text:p>a` + "\n  " + `b<text:tab/>c<text:line-break/>d</text:p></table:table-cell>`: "a b\tc\nd",
		`<table:table-cell office:value-type="string"><text:p><text:a>link</text:a></text:p></table:table-cell>`:                           "link",
		`<table:table-cell office:value-type="string"><text:p>=DDE("x")</text:p></table:table-cell>`:                                       `=DDE("x")`,
		`<table:table-cell office:value-type="string"><text:p>"quoted"</text:p></table:table-cell>`:                                        `"quoted"`,
	} {
		doc, err := ODS(sources.Source{}, zipped(t, odsParts(odsOf("A", odsRowOf(odsText("x"), odsText("y"), odsText("z"))+odsRowOf(odsText("Oresk"), cell, odsNum("1"))))))
		require.NoError(t, err)
		assert.Equal(t, want, gridOf(t, doc)[1][2], cell)
	}
}

func TestODSDoubts(t *testing.T) {
	head := odsRowOf(odsText("Event"), odsText("Dead"), odsText("Hurt"))
	whole := odsRowOf(odsText("Oresk"), odsNum("3"), "")
	for _, c := range []struct{ rows, want string }{
		{head + whole, ""},
		{head + whole + `<table:table-row table:visibility="filter" table:number-rows-repeated="3">` + odsText("Oresk") + odsNum("4") + `</table:table-row>`, `sheet "A": 3 hidden rows are left out`},
		{`<table:table-column/><table:table-column/><table:table-column table:visibility="collapse"/>` + head + whole, `sheet "A": a hidden column is left out`},
		{head + whole + `<table:table-row table:visibility="collapse"><table:table-cell/></table:table-row>`, ""},
		{head + odsRowOf(odsText("Oresk"), odsNum("3"), `<table:table-cell table:formula="of:=A1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>`), `sheet "A": cells with an error, 1 in all, the first is C2 with "#DIV/0!": read as empty`},
		{head + odsRowOf(odsText("Oresk"), odsNum("3"), `<table:table-cell table:formula="of:=SUM([.A1])"/>`), `sheet "A": cells with a formula and without its value, 1 in all, the first is C2 with "of:=SUM([.A1])": not worked out; save the file with a spreadsheet program`},
		{head + odsRowOf(odsText("Oresk"), odsNum("3"), `<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>`), ""},
		{head + whole + `<table:table-row table:number-rows-repeated="5000">` + odsText("Tolva") + odsNum("3") + `</table:table-row>`, `sheet "A": cells or rows that are repeated more than 1024 times, 1 in all, the first is A3 with "Tolva": those beyond were not read`},
	} {
		doc, err := ODS(sources.Source{}, zipped(t, odsParts(odsOf("A", c.rows))))
		if c.want == "" {
			require.NoError(t, err, c.rows)
		} else {
			assert.Equal(t, []string{"book: " + c.want}, doubtsOf(t, err))
		}
		assert.Equal(t, []string{"2", "Oresk", "3"}, gridOf(t, doc)[1][:3])
	}
}

func TestODSSheets(t *testing.T) {
	table := odsRowOf(odsText("Event"), odsText("Dead")) + odsRowOf(odsText("Oresk"), odsNum("3"))
	broken := `<table:table-row table:number-rows-repeated="1048576"/><table:table-row table:number-rows-repeated="99999999999">` + odsNum("1") + `</table:table-row>`
	parts := odsParts(`<table:tracked-changes>` + odsOf("ghost", table) + `</table:tracked-changes>` + odsOf("Read me", odsRowOf(odsText("Of 30 figures."))) + odsOf("Tolls", table) +
		odsOf("Old\" table:style-name=\"gone", table) + odsOf("'x'#Y\" table:style-name=\"gone", `<table:table-source/>`+table) + odsOf("Long", broken) + odsOf("Empty", ""))
	parts["meta.xml"] = `<office:document-meta` + odsSpace + ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><dc:title>Tolls of 2004</dc:title><meta:initial-creator>Desk</meta:initial-creator></office:document-meta>`
	docs, err := ODSSheets(sources.Source{Path: "x.ods"}, zipped(t, parts))
	assert.Equal(t, []string{`book#Long: row 1048577 lies beyond the last row of a sheet, 1048576`, `book: sheet "Old" is hidden: left out`}, doubtsOf(t, err))
	require.Len(t, docs, 2)
	assert.Equal(t, []string{"Read me", "Tolls", "Tolls of 2004", "Desk"}, []string{docs[0].Source.Member, docs[1].Source.Member, docs[1].Source.Title, docs[1].Source.Authors[0]})
	assert.Equal(t, `sheet "Read me", cell A1`, docs[0].Blocks[0].Locator)
	for _, d := range docs {
		checkSheet(t, d)
	}
	_, err = ODS(sources.Source{}, rezip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<a/>"))
	require.EqualError(t, err, "this is an ODT document, not an ODS spreadsheet")
	parts["META-INF/manifest.xml"] = `<manifest:encryption-data/>`
	_, err = ODS(sources.Source{}, zipped(t, parts))
	require.ErrorContains(t, err, "protected by a password")
}

// Files are read as what they are, whatever they are called.
func TestSheetFiles(t *testing.T) {
	rows := odsRowOf(odsText("Event"), odsText("Dead")) + odsRowOf(odsText("Oresk"), odsNum("3"))
	ods := string(zipped(t, odsParts(odsOf("A", rows)+odsOf("B", rows))))
	xlsx := string(zipped(t, bookParts("A", `<row>`+words("A1", "x")+`</row>`)))
	desk(t, map[string]string{"d/a.ods": ods, "d/b.xlsm": xlsx, "d/c.xls": "x", "d/~$b.xlsx": "x", "a.txt": xlsx, "none": ods, "c.xlsb": "x"})
	got, err := Files([]string{"d", "a.txt", "none"}, Options{})
	require.NoError(t, err)
	assert.Empty(t, got.Problems)
	var keys []string
	for _, d := range got.Docs {
		keys = append(keys, d.Source.Key())
	}
	assert.Equal(t, "[d/a.ods#A d/a.ods#B d/b.xlsm a.txt none#A none#B]", fmt.Sprint(keys))
	assert.Equal(t, 1, got.Skipped)
	got, err = Files([]string{"d/c.xls", "c.xlsb"}, Options{})
	require.NoError(t, err)
	require.Len(t, got.Problems, 2)
	assert.Equal(t, "this is a workbook of an old version of Excel (.xls): save it as XLSX", got.Problems[0].Error)
	assert.Equal(t, "this is a binary workbook of Excel (.xlsb): save it as XLSX", got.Problems[1].Error)
}
