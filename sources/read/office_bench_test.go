package read

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// longWord is a document of Word of some megabytes, written as Word writes.
func longWord(t testing.TB) (data []byte, name string) {
	var s strings.Builder
	for i := range 600 {
		s.WriteString(`<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:after="120"/></w:pPr>`)
		for j, words := range []string{"A quake struck Dornau on 3 May 2004; ", "at least 4", "0,000", " people were killed &amp; 2,300 hurt"} {
			s.WriteString(`<w:r w:rsidRPr="00` + strings.Repeat(string(rune('A'+(i+j)%26)), 6) + `"><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:lang w:val="en-GB"/></w:rPr>` +
				`<w:t xml:space="preserve">` + words + `</w:t></w:r>`)
		}
		s.WriteString(`</w:p>`)
	}
	return wordFile(t, s.String(), "word/styles.xml", wordStyles), "word/document.xml"
}

// longOpen is the same in OpenDocument.
func longOpen(t testing.TB) (data []byte, name string) {
	var s strings.Builder
	for i := range 1500 {
		s.WriteString(`<text:p text:style-name="P` + string(rune('1'+i%3)) + `">A quake struck Dornau on 3 May 2004; <text:span text:style-name="B">at least 4</text:span>0,000 people were ` +
			`<text:span text:style-name="S">` + string(rune('a'+i%26)) + `</text:span>killed &amp; 2,300 hurt` + strings.Repeat(string(rune('a'+i*7%26)), 1+i%5) + `.</text:p>`)
	}
	return zipped(t, textParts(s.String())), "content.xml"
}

var longFiles = []struct {
	name string
	make func(testing.TB) ([]byte, string)
	read func(sources.Source, []byte) (sources.Document, error)
}{{"DOCX", longWord, DOCX}, {"ODT", longOpen, ODT}}

// BenchmarkOffice has beside each reader what it costs to unpack the part with the text
// and to take it apart with the library's tokenizer.
func BenchmarkOffice(b *testing.B) {
	for _, f := range longFiles {
		data, name := f.make(b)
		part, err := Part(data, name)
		require.NoError(b, err)
		b.Run(f.name+"/read", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(part)))
			for b.Loop() {
				if _, err := f.read(sources.Source{}, data); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(f.name+"/unpack", func(b *testing.B) {
			b.SetBytes(int64(len(part)))
			for b.Loop() {
				unpackOnly(b, data, name)
			}
		})
		b.Run(f.name+"/tokens", func(b *testing.B) {
			b.SetBytes(int64(len(part)))
			for b.Loop() {
				tokensOnly(part)
			}
		})
	}
}

// tokensOnly takes a part apart with the library's tokenizer.
func tokensOnly(part []byte) {
	for d := xml.NewDecoder(bytes.NewReader(part)); ; {
		if _, err := d.RawToken(); err != nil {
			return
		}
	}
}

// Reading costs at most three times what taking the tags apart costs alone. The best of
// some runs is what counts: others may be at work on the machine.
func TestOfficeSpeed(t *testing.T) {
	best := func(f func()) time.Duration {
		best := time.Hour
		for range 12 {
			start := time.Now()
			f()
			best = min(best, time.Since(start))
		}
		return best
	}
	for _, f := range longFiles {
		data, name := f.make(t)
		part, err := Part(data, name)
		require.NoError(t, err)
		read := best(func() { _, _ = f.read(sources.Source{}, data) })
		floor := best(func() { tokensOnly(part) })
		require.Less(t, read, 3*floor, f.name)
	}
}

// unpackOnly unpacks a part as cheaply as can be.
func unpackOnly(t testing.TB, data []byte, name string) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	f, err := z.Open(name)
	require.NoError(t, err)
	_, err = io.Copy(io.Discard, f)
	require.NoError(t, err)
}

// Reading needs no more memory than the largest part and what is made of it, whatever
// else the archive holds.
func TestOfficeMemory(t *testing.T) {
	data, name := longWord(t)
	part, err := Part(data, name)
	require.NoError(t, err)
	doc, err := DOCX(sources.Source{}, data)
	require.NoError(t, err)
	made := 0
	for _, b := range doc.Blocks {
		made += len(b.Text) + len(b.Locator) + len(b.Map)*48 + 200
	}
	allocated := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			_, _ = DOCX(sources.Source{}, data)
		}
	}).AllocedBytesPerOp()
	require.Less(t, allocated, int64(len(part)+3*made+(1<<20)))
}
