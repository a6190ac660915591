package render

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// town is the name of the n-th of the invented towns of a large report.
func town(n int) string {
	const syllables = "bakedofugamihopulatesivoreniruzy"
	out := []byte{}
	for range 4 {
		at := n % 16 * 2
		out, n = append(out, syllables[at:at+2]...), n/16
	}
	return capital(string(out))
}

// archive are texts of an invented archive: each town has one flood, with figures that are
// its own as in any text that is not made to be slow, and each text has
// its own toll of it.
func archive(texts, towns int) []sources.Document {
	var out []sources.Document
	for i := range texts {
		var b strings.Builder
		for n := range towns {
			fmt.Fprintf(&b, "The flood of 4 May 1994 in %s killed %d people, the province's office for civil protection said.\n\n", town(n), 10*(n+2)+13*i)
		}
		s := sources.Source{Path: fmt.Sprintf("texts/paper-%03d.txt", i), Publisher: fmt.Sprintf("Paper %d", i), Published: edtf.Of(1994, 6, 1+i%28)}
		if i == 0 {
			s.Kind = sources.Draft
		}
		d, err := read.Text(s, []byte(b.String()))
		if err != nil {
			panic(err) // the texts are the package's own
		}
		out = append(out, d)
	}
	return out
}

// readArchive are the claims of the archive's texts, with its sources.
func readArchive(docs []sources.Document) *factcheck.Report {
	r := &factcheck.Report{Schema: factcheck.Schema, Complete: true, Tool: factcheck.Tool{Name: "factcheck", Profile: "newsroom"}}
	for _, d := range docs {
		r.Sources = append(r.Sources, d.Source)
		for _, c := range extract.Read(d).Claims {
			if c.Measure == claims.Deaths {
				r.Claims = append(r.Claims, c)
			}
		}
	}
	r.Stats = factcheck.Stats{Texts: len(docs), Claims: len(r.Claims), Topics: len(r.Claims) / max(len(docs), 1), Pairs: len(r.Claims)}
	return r
}

// crossed sets the claims of the first text against those of another, one by one.
func crossed(r *factcheck.Report) *factcheck.Report {
	texts := len(r.Sources)
	each := len(r.Claims) / texts
	sample := reportOf(said("a", "", "1", ""), said("b", "", "2", "")).Findings[0]
	for n := range each {
		f := sample
		f.ID = fmt.Sprintf("%016x", uint64(n+1)*0x9e3779b97f4a7c15)
		f.Event = "flood, " + town(n) + ", 1994-05-04"
		f.Sides = []factcheck.Side{sideOf(r.Claims[n]), sideOf(r.Claims[each*(1+n%(texts-1))+n])}
		r.Findings = append(r.Findings, f)
	}
	return r
}

// BenchmarkExtract is what reading the claims of 10,000 findings costs: the measure for
// BenchmarkHTML.
func BenchmarkExtract(b *testing.B) {
	docs := archive(200, 50)
	size := 0
	for _, d := range docs {
		size += len(d.Raw)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		n = 0
		for _, d := range docs {
			n += len(extract.Read(d).Claims)
		}
	}
	b.ReportMetric(float64(n), "claims")
}

func BenchmarkMatters(b *testing.B) {
	r := crossed(readArchive(archive(2, 10_000)))
	b.ReportAllocs()
	for b.Loop() {
		if got := open(r, Options{}).matters(); len(got) != 10_000 {
			b.Fatal(len(got))
		}
	}
}

// BenchmarkHTML renders 10,000 findings. It is to cost less than reading their claims did.
func BenchmarkHTML(b *testing.B) {
	r := crossed(readArchive(archive(2, 10_000)))
	var size counter
	if err := HTML(&size, r, Options{}); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if err := HTML(io.Discard, r, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
