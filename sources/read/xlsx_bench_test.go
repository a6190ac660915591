package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sourcedclaims/factcheck/sources"
)

// benchBook is a workbook of 20,000 rows of ten cells, as Excel writes them.
func benchBook(b *testing.B) (data []byte, sheet int64) {
	b.Helper()
	var rows, strs strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&rows, `<row r="%d" spans="1:10">`, i+1)
		for j := range 10 {
			ref := sources.CellName(j+1, i+1)
			switch {
			case j < 3:
				fmt.Fprintf(&rows, `<c r="%s" t="s"><v>%d</v></c>`, ref, (i*3+j)%5000)
			case j == 3:
				fmt.Fprintf(&rows, `<c r="%s" s="1"><v>%d</v></c>`, ref, 38000+i%5000)
			default:
				fmt.Fprintf(&rows, `<c r="%s" s="0"><v>%d</v></c>`, ref, i*7919%100003)
			}
		}
		rows.WriteString(`</row>`)
	}
	for i := range 5000 {
		fmt.Fprintf(&strs, `<si><t>A town of Vandry, %d</t></si>`, i)
	}
	parts := shared(bookParts("A", rows.String()), strs.String())
	for _, p := range parts {
		sheet += int64(len(p))
	}
	return zipped(b, parts), sheet
}

// BenchmarkXLSXFloor is what unpacking and the tokens of XML take alone.
func BenchmarkXLSXFloor(b *testing.B) {
	data, n := benchBook(b)
	b.SetBytes(n)
	b.ReportAllocs()
	for b.Loop() {
		o, err := openOffice(sources.Source{}, data, Accepted)
		if err != nil {
			b.Fatal(err)
		}
		for _, name := range []string{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"} {
			if err := o.read(name, xlsxWords, func(*xmlReader) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkXLSX(b *testing.B) {
	data, n := benchBook(b)
	b.SetBytes(n)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := XLSXSheets(sources.Source{}, data); err != nil {
			b.Fatal(err)
		}
	}
}

func benchODS(b *testing.B) (data []byte, n int64) {
	b.Helper()
	var rows strings.Builder
	for i := range 20000 {
		rows.WriteString(odsRowOf(odsText(fmt.Sprint("A town of Vandry, ", i%5000)), `<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2004-11-30" calcext:value-type="date"><text:p>30.11.04</text:p></table:table-cell>`,
			odsNum(fmt.Sprint(i)), odsNum(fmt.Sprint(i+1)), odsNum(fmt.Sprint(i+2)), odsNum(fmt.Sprint(i+3))))
	}
	parts := odsParts(odsOf("A", rows.String()))
	return zipped(b, parts), int64(len(parts["content.xml"]))
}

func BenchmarkODSFloor(b *testing.B) {
	data, n := benchODS(b)
	b.SetBytes(n)
	b.ReportAllocs()
	for b.Loop() {
		o, err := openOffice(sources.Source{}, data, Accepted)
		if err != nil {
			b.Fatal(err)
		}
		if err := o.read(odtText, odsWords, func(*xmlReader) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkODS(b *testing.B) {
	data, n := benchODS(b)
	b.SetBytes(n)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ODSSheets(sources.Source{}, data); err != nil {
			b.Fatal(err)
		}
	}
}
