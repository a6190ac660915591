package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// tableOf is a table of so many rows with two figures each.
func tableOf(rows int) []byte {
	var b strings.Builder
	b.WriteString("event,place,date,killed,injured,source\n")
	for i := range rows {
		fmt.Fprintf(&b, "Flood in Town%d,Town%d,%d-%02d-%02d,%d,%d,Agency %d\n", i%500, i%500, 1990+i%30, 1+i%12, 1+i%28, i%97, i%301, i%50)
	}
	return []byte(b.String())
}

func BenchmarkTable(b *testing.B) {
	const rows = 20_000
	data := tableOf(rows)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		doc, err := read.CSV(sources.Source{Path: "t.csv"}, data)
		if err != nil {
			b.Fatal(err)
		}
		got := extract.Reader{Data: extract.Data}.Read(doc)
		if len(got.Claims) != 2*rows {
			b.Fatal(len(got.Claims), got.Problems)
		}
	}
	b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkTableRows is the floor: the rows are parted and nothing is made of them.
func BenchmarkTableRows(b *testing.B) {
	data := tableOf(20_000)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		doc, err := read.CSV(sources.Source{}, data)
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		doc.Table.Rows(func(r *sources.Row) bool { n += r.Len(); return true })
	}
}
