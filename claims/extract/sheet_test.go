package extract_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// pack makes an archive of parts.
func pack(parts ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, _ := w.Create(parts[i])
		_, _ = f.Write([]byte(parts[i+1]))
	}
	_ = w.Close()
	return b.Bytes()
}

// asXLSX makes a workbook of rows: numbers and days as such, text as strings that are
// shared.
func asXLSX(rows [][]string) []byte {
	var sheet, strs strings.Builder
	n := 0
	for i, row := range rows {
		fmt.Fprintf(&sheet, `<row r="%d">`, i+1)
		for j, cell := range row {
			ref := sources.CellName(j+1, i+1)
			switch _, err := strconv.ParseFloat(cell, 64); {
			case cell == "":
			case err == nil:
				fmt.Fprintf(&sheet, `<c r="%s"><v>%s</v></c>`, ref, cell)
			case dayOf(cell) > 0:
				fmt.Fprintf(&sheet, `<c r="%s" s="1"><v>%d</v></c>`, ref, dayOf(cell))
			default:
				fmt.Fprintf(&sheet, `<c r="%s" t="s"><v>%d</v></c>`, ref, n)
				strs.WriteString(`<si><t xml:space="preserve">` + html.EscapeString(cell) + `</t></si>`)
				n++
			}
		}
		sheet.WriteString(`</row>`)
	}
	const space = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	return pack("xl/workbook.xml", `<workbook`+space+`><sheets><sheet name="Tolls" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="`+kind+`worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/styles.xml", `<styleSheet`+space+`><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml", `<worksheet`+space+`><sheetData>`+sheet.String()+`</sheetData></worksheet>`,
		"xl/sharedStrings.xml", `<sst`+space+`>`+strs.String()+`</sst>`)
}

// dayOf is the day that a spreadsheet counts for a date, 0 for what is none.
func dayOf(cell string) int {
	day, clock, _ := strings.Cut(cell, " ")
	t, err := time.Parse("2006-01-02", day)
	if err != nil || strings.Trim(clock, "0:.") != "" {
		return 0
	}
	return int(t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
}

// asODS makes the same, with cells that are alike written once as the program does.
func asODS(rows [][]string) []byte {
	var s strings.Builder
	for _, row := range rows {
		s.WriteString(`<table:table-row>`)
		for j := 0; j < len(row); {
			n := 1
			for j+n < len(row) && row[j+n] == row[j] {
				n++
			}
			fmt.Fprintf(&s, `<table:table-cell table:number-columns-repeated="%d"`, n)
			switch _, err := strconv.ParseFloat(row[j], 64); {
			case row[j] == "":
				s.WriteString(`/>`)
			case err == nil:
				fmt.Fprintf(&s, ` office:value-type="float" office:value="%s"><text:p>?</text:p></table:table-cell>`, row[j])
			case dayOf(row[j]) > 0:
				fmt.Fprintf(&s, ` office:value-type="date" office:date-value="%s"><text:p>?</text:p></table:table-cell>`, row[j][:10])
			default:
				fmt.Fprintf(&s, ` office:value-type="string"><text:p>%s</text:p></table:table-cell>`, strings.ReplaceAll(html.EscapeString(row[j]), "\n", "</text:p><text:p>"))
			}
			j += n
		}
		s.WriteString(`</table:table-row>`)
	}
	const names = "urn:oasis:names:tc:opendocument:xmlns:"
	return pack("mimetype", "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml", `<office:document-content xmlns:office="`+names+`office:1.0" xmlns:table="`+names+`table:1.0" xmlns:text="`+names+`text:1.0"><office:body><office:spreadsheet><table:table table:name="Tolls">`+
			s.String()+`<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`)
}

// says is what claims say, without where their files have it.
func says(list []claims.Claim) []string {
	var out []string
	for _, c := range list {
		row := c.Citation.Row
		c.Citation.Line = row
		out = append(out, line(c))
	}
	return out
}

// A table says the same as CSV, XLSX and ODS, and each figure is cited by its own cell.
func TestSheetsSayTheSame(t *testing.T) {
	files, err := filepath.Glob("../../examples/datadesk/data/*.csv")
	require.NoError(t, err)
	require.Len(t, files, 3)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		sameAs(t, file, data)
	}
	for _, data := range []string{
		"Table 3. Floods in Vandry\n\nEvent,Place,Date,Killed,Injured\nOresk flood,Oresk,2004-03-04,300000,\"1,200\"\n\"Tolva\nflood\",\"a \"\"b\"\"\",2004-04-05,7,7\nSource: the office.,,,,\n",
		"Event,Place,Date,Killed,,\n,,,low,best,high\nOresk flood,Oresk,2004-03-04,3,4,5\n",
		"Event,Place,Date,Killed,\n,,,men,women\nOresk flood,Oresk,2004-03-04,3,4\n",
	} {
		sameAs(t, data, []byte(data))
	}
}

func sameAs(t *testing.T, name string, data []byte) {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1
	if bytes.HasPrefix(data, []byte("id;")) {
		r.Comma = ';'
	}
	rows, err := r.ReadAll()
	require.NoError(t, err)
	var text bytes.Buffer // without blank lines, whose numbers no program keeps
	w := csv.NewWriter(&text)
	require.NoError(t, w.WriteAll(rows))
	want, err := read.CSV(sources.Source{}, text.Bytes())
	require.NoError(t, err)
	heard := says(extract.Reader{Data: extract.Data}.Read(want).Claims)
	for i, as := range []func(sources.Source, []byte) (sources.Document, error){read.XLSX, read.ODS} {
		doc, err := as(sources.Source{}, [][]byte{asXLSX(rows), asODS(rows)}[i])
		require.NoError(t, err, name)
		got := extract.Reader{Data: extract.Data}.Read(doc)
		if diff := cmp.Diff(heard, says(got.Claims)); diff != "" {
			t.Errorf("%s, %d: (-CSV +sheet)\n%s", name, i, diff)
		}
		checkCells(t, doc, got)
	}
}

// checkCells asserts that each claim of a sheet is cited by its cell.
func checkCells(t *testing.T, doc sources.Document, got extract.Reading) {
	t.Helper()
	blocks := map[int]sources.Block{}
	doc.Table.Rows(func(r *sources.Row) bool {
		blocks[r.Number], _ = r.Block()
		return true
	})
	for _, c := range got.Claims {
		at := c.Citation
		assert.Equal(t, at.Quote, blocks[at.Row].Displayed(at.Start, at.End))
		assert.NotEmpty(t, at.Part)
		assert.Zero(t, at.Line)
		assert.Contains(t, at.Locator, `, cell `)
		assert.True(t, strings.HasSuffix(at.Locator, fmt.Sprint(at.Row)), at.Locator)
	}
}

func TestSheetCitation(t *testing.T) {
	doc, err := read.XLSX(sources.Source{Path: "t.xlsx"}, asXLSX([][]string{{"Event", "Date", "Killed"}, {"Oresk flood", "2004-03-04", "19"}, {"Tolva flood", "2004-03-05", "12,50,1"}}))
	require.NoError(t, err)
	got := extract.Reader{Data: extract.Data}.Read(doc)
	require.Len(t, got.Claims, 1)
	at := got.Claims[0].Citation
	part, err := read.Part(doc.Raw, at.Part)
	require.NoError(t, err)
	assert.Equal(t, []any{"19", "19", `sheet "Tolls", cell C2`, 2, "Killed"}, []any{at.Quote, string(part[at.Start:at.End]), at.Locator, at.Row, at.Field})
	require.Len(t, got.Problems, 1)
	assert.Contains(t, got.Problems[0], `sheet "Tolls", cell C3, "12,50,1"`)
}

// A number of a sheet is never one with thousands for its three decimals.
func TestSheetDecimals(t *testing.T) {
	rows := [][]string{{"Event", "Date", "Magnitude"}, {"Oresk earthquake", "2004-03-04", "6.125"}, {"Tolva earthquake", "2004-03-05", "5.875"}, {"Pelm earthquake", "2004-03-06", "5.625"}}
	doc, err := read.XLSX(sources.Source{}, asXLSX(rows))
	require.NoError(t, err)
	got := extract.Reader{Data: extract.Data}.Read(doc)
	require.Len(t, got.Claims, 3)
	assert.Equal(t, "6.125", got.Claims[0].Quantity.Point.String())
}

// A head of two rows is read as one; what its lower row narrows is no plain count.
func TestTwoRowHeads(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"a range", "Event,Place,Date,Killed,,,Injured\n,,,low,best,high,\nOresk flood,Oresk,2004-03-04,3,4,5,9\n", "Killed best [3, 5]; Injured [9, 9]"},
		{"parts", "Event,Place,Date,Killed,,Injured\n,,,men,women,\nOresk flood,Oresk,2004-03-04,3,4,9\n", "Injured [9, 9]"},
		{"years", "Event,Place,Killed,,Injured\n,,2019,2020,\nOresk flood,Oresk,3,4,9\n", "Injured [9, 9]"},
		{"parts above", "Event,Women,,Men,\n,Killed,Injured,Killed,Injured\nOresk flood,3,4,5,6\n", ""},
		{"a title above", "Floods in Vandry,,\nEvent,Killed,Injured\nOresk flood,3,4\n", "Killed [3, 3]; Injured [4, 4]"},
		{"notes above", "Source:,the office,,\nEvent,Place,Killed,Injured\nOresk flood,Oresk,3,4\n", "Killed [3, 3]; Injured [4, 4]"},
		{"a column without a name", "Event,Killed,,Injured\nOresk flood,3,x,4\nTolva flood,5,y,6\n", "Killed [3, 3]; Injured [4, 4]; Killed [5, 5]; Injured [6, 6]"},
	} {
		var got []string
		for _, cl := range readTable(t, c.data).Claims {
			got = append(got, fmt.Sprintf("%s %s", cl.Citation.Field, cl.Quantity.Given))
		}
		assert.Equal(t, c.want, strings.Join(got, "; "), c.name)
	}
}

// unquoted leaves out how figures are written: a program makes 100000 of 1e+05.
func unquoted(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		before, rest, _ := strings.Cut(l, `"`)
		_, after, _ := strings.Cut(rest, `"`)
		out[i] = before + after
	}
	return out
}

// What an office program makes of a table says the same as the table. The folder is named
// by FACTCHECK_DOCS.
func TestConvertedTables(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "data", "*.csv"))
	require.NoError(t, err)
	own, err := filepath.Glob("../../examples/datadesk/data/*.csv")
	require.NoError(t, err)
	for _, file := range append(files, own...) {
		got, err := read.Files([]string{file}, read.Options{})
		require.NoError(t, err)
		want := says(extract.Reader{Data: extract.Data}.Read(got.Docs[0]).Claims)
		for _, kind := range []string{"xlsx", "ods"} {
			name := strings.TrimSuffix(filepath.Base(file), ".csv") + "." + kind
			sheets, err := read.Files([]string{filepath.Join(dir, kind, name)}, read.Options{})
			if err != nil || len(sheets.Docs) == 0 {
				t.Logf("%s: %v %v", name, err, sheets.Problems)
				continue
			}
			heard := extract.Reader{Data: extract.Data}.Read(sheets.Docs[0])
			assert.Equal(t, unquoted(want), unquoted(says(heard.Claims)), name)
			if sheets.Docs[0].Table != nil {
				checkCells(t, sheets.Docs[0], heard)
			}
			t.Logf("%s: %d claims", name, len(heard.Claims))
		}
	}
}
