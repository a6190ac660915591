//go:build unix

package speed

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"html"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	nethtml "golang.org/x/net/html"

	"github.com/sourcedclaims/factcheck/claims/internal/newspaper"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// BenchmarkFiles reads files to documents and, by turns, only takes their tags apart, as the
// libraries do that they are read with.
func BenchmarkFiles(b *testing.B) {
	paragraphs := strings.Split(strings.TrimSpace(newspaper.Text(1, 500_000)), "\n\n")
	page := []byte("<!DOCTYPE html><title>News</title><article><h1>News</h1>\n<p class=\"lead\">" +
		html.EscapeString(strings.Join(paragraphs, "\x00")) + "</p></article>")
	page = bytes.ReplaceAll(page, []byte("\x00"), []byte("</p>\n<p>"))
	b.Run("HTML", func(b *testing.B) {
		byTurns(b, "x-tokens", 0, func() {
			doc, err := read.HTML(sources.Source{}, page)
			require.NoError(b, err)
			sum += len(doc.Blocks)
		}, func() {
			for z := nethtml.NewTokenizer(bytes.NewReader(page)); z.Next() != nethtml.ErrorToken; {
				sum += len(z.Raw())
			}
		})
	})
	part := wordPart(paragraphs)
	file := wordFile(b, part)
	b.Run("DOCX", func(b *testing.B) {
		byTurns(b, "x-tokens", 3, func() {
			doc, err := read.DOCX(sources.Source{}, file)
			require.NoError(b, err)
			sum += len(doc.Blocks)
		}, func() {
			for d := xml.NewDecoder(strings.NewReader(part)); ; sum++ {
				if _, err := d.RawToken(); err != nil {
					return
				}
			}
		})
	})
}

// wordPart is the text of a document of Word, with the marks that Word puts around it.
func wordPart(paragraphs []string) string {
	const space = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	var s strings.Builder
	s.WriteString(`<?xml version="1.0" encoding="UTF-8"?><w:document` + space + `><w:body>`)
	for _, p := range paragraphs {
		s.WriteString(`<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:after="120"/></w:pPr>`)
		for run := range strings.SplitAfterSeq(p, ", ") {
			s.WriteString(`<w:r w:rsidRPr="00B1"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">` + html.EscapeString(run) + `</w:t></w:r>`)
		}
		s.WriteString(`</w:p>`)
	}
	return s.String() + `</w:body></w:document>`
}

func wordFile(b *testing.B, part string) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="1" ` +
			`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", part},
	} {
		w, err := z.Create(p[0])
		require.NoError(b, err)
		_, err = w.Write([]byte(p[1]))
		require.NoError(b, err)
	}
	require.NoError(b, z.Close())
	return out.Bytes()
}
