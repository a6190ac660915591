package render

import (
	"bytes"
	"io"
	"testing"
)

// Each format writes 10,000 findings and their 20,000 claims. BenchmarkExtract, which
// reads as many claims from texts, is the measure: no format may cost more.
func benchmarkFormat(b *testing.B, name string) {
	f, _ := FormatOf(name)
	r := crossed(readArchive(archive(2, 10_000)))
	var all bytes.Buffer
	if err := f.Write(&all, r, Options{}); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(all.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if err := f.Write(io.Discard, r, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMarkdown(b *testing.B)    { benchmarkFormat(b, "md") }
func BenchmarkCSV(b *testing.B)         { benchmarkFormat(b, "csv") }
func BenchmarkCSVClaims(b *testing.B)   { benchmarkFormat(b, "csv-claims") }
func BenchmarkClaimReview(b *testing.B) { benchmarkFormat(b, "claimreview") }
func BenchmarkAnnotations(b *testing.B) { benchmarkFormat(b, "annotations") }
