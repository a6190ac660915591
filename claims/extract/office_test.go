package extract_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// packed makes an archive of parts, each a name and its bytes.
func packed(parts ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const wordML = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

// word makes a document of Word of the XML of its body.
func word(body string) []byte {
	return packed("word/document.xml", `<w:document`+wordML+`><w:body>`+body+`</w:body></w:document>`,
		"word/styles.xml", `<w:styles`+wordML+`><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H"><w:name w:val="heading 3"/></w:style><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style></w:styles>`)
}

// worded writes a story as a document of Word, with all that changes no word.
func worded(r *rand.Rand, story []passage) []byte {
	var s strings.Builder
	styles := map[sources.BlockKind]string{
		sources.Title: `<w:pStyle w:val="T"/>`, sources.Heading: `<w:pStyle w:val="H"/>`, sources.Quote: `<w:pStyle w:val="Q"/>`, sources.Item: `<w:numPr><w:numId w:val="1"/></w:numPr>`,
	}
	for _, p := range story {
		s.WriteString(`<w:p><w:pPr>` + styles[p.kind] + `</w:pPr>`)
		for k, w := range p.words {
			space := between(k, p.lines[k], "\n")
			s.WriteString(spoken(r, space, escaped(w)))
		}
		s.WriteString(`</w:p>` + []string{"", "<w:p/>", "\n", "<!-- 66 dead -->"}[r.IntN(4)])
	}
	return word(s.String())
}

// spoken writes a word in one run or several.
func spoken(r *rand.Rand, space, w string) string {
	one := func(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
	if space == "\n" {
		space = `<w:r><w:br/></w:r>`
	} else if space != "" {
		space = one(space)
	}
	switch r.IntN(9) {
	case 0:
		return space + `<w:ins w:id="1">` + one(w) + `</w:ins><w:del w:id="2"><w:r><w:delText>55 dead</w:delText></w:r></w:del>`
	case 1:
		return space + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>66 dead</w:t></w:r>` + one(w)
	case 2:
		return space + `<w:hyperlink>` + one(w) + `</w:hyperlink>`
	case 3:
		return space + split(r, one(w), "", "")
	case 4:
		return space + one(split(r, w, `</w:t></w:r><w:bookmarkStart w:id="1"/><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">`, ""))
	case 5:
		return space + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> X 77 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + one(w) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	return space + one(w)
}

// textML is what the parts of an OpenDocument text begin with.
const textML = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"`

// opened writes it as an OpenDocument text.
func opened(r *rand.Rand, story []passage) []byte {
	var s strings.Builder
	for _, p := range story {
		before, after := `<text:p>`, `</text:p>`
		switch p.kind {
		case sources.Title:
			before = `<text:p text:style-name="Title">`
		case sources.Heading:
			before, after = `<text:h text:outline-level="3">`, `</text:h>`
		case sources.Quote:
			before = `<text:p text:style-name="Quotations">`
		case sources.Item:
			before, after = `<text:list><text:list-item><text:p>`, `</text:p></text:list-item></text:list>`
		}
		s.WriteString(before)
		for k, w := range p.words {
			s.WriteString(between(k, p.lines[k], []string{`<text:line-break/>`, ` <text:line-break/>`, "<text:line-break/>\n  "}[r.IntN(3)]))
			s.WriteString([]string{
				escaped(w), escaped(w), `<text:span>` + escaped(w) + `</text:span>`, escaped(w) + `<text:span text:style-name="N">66 dead</text:span>`,
				`<text:change text:change-id="d"/>` + escaped(w), split(r, escaped(w), `<text:span text:style-name="B">`, `</text:span>`), `<text:bookmark/>` + escaped(w),
			}[r.IntN(7)])
		}
		s.WriteString(after)
	}
	return packed("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<office:document-content`+textML+`><office:automatic-styles>`+
		`<style:style style:name="N" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>`+
		`<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>55 dead</text:p></text:deletion></text:changed-region></text:tracked-changes>`+
		s.String()+`</office:text></office:body></office:document-content>`)
}

// The same prose makes the same claims in office documents, too.
func FuzzOffice(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 0))
		story := story(r)
		text := plain(story)
		want, err := read.Text(sources.Source{}, []byte(text))
		require.NoError(t, err)
		for n := range 4 {
			page, as := worded(r, story), read.DOCX
			if n%2 == 1 {
				page, as = opened(r, story), read.ODT
			}
			got, err := as(sources.Source{}, page)
			require.NoError(t, err)
			require.Equal(t, blocksOf(want), blocksOf(got), text)
			if diff := cmp.Diff(claimsOf(t, want), claimsOf(t, got)); diff != "" {
				t.Fatalf("%s: (-want +got)\n%s", text, diff)
			}
			checkQuotes(t, got)
		}
	})
}

// checkQuotes asserts that each claim's bytes, in its part, are its quote.
func checkQuotes(t *testing.T, doc sources.Document) {
	t.Helper()
	parts := map[string][]byte{}
	for _, c := range extract.Read(doc).Claims {
		at := c.Citation
		if parts[at.Part] == nil {
			part, err := read.Part(doc.Raw, at.Part)
			require.NoError(t, err)
			parts[at.Part] = part
		}
		require.LessOrEqual(t, at.End, len(parts[at.Part]))
		found := false
		for _, b := range doc.Blocks {
			found = found || b.Part == at.Part && b.Start <= at.Start && b.End >= at.End && b.Displayed(at.Start, at.End) == at.Quote && b.Check(parts[at.Part]) == nil
		}
		require.True(t, found, "%q at %s %d-%d", at.Quote, at.Part, at.Start, at.End)
		require.NotEmpty(t, at.Locator)
	}
}

// What is split, struck or marked makes no figure of two.
func TestOfficeGaps(t *testing.T) {
	run := func(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
	strike := func(text string) string {
		return `<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	for body, want := range map[string][]string{
		run("About 30,0") + run("00 people died."):                                                                          {"About 30,000"},
		run("About 20") + `<w:r><w:tab/></w:r>` + run("000 people died."):                                                   nil,
		run("About ") + strike("40") + run(" 41 people died."):                                                              {"About  41"},
		run("About 20") + strike("x") + run("000 people died."):                                                             nil,
		run("About 3") + `<w:r><w:softHyphen/></w:r>` + run("1,000 people died."):                                           {"About 31,000"},
		run("About 30") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + run(" people died."):                               {"About 30"},
		run("About 20") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + run("000 people died."):                            nil,
		run("Ten people died.") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t> 30 people died.</w:t></w:r>`:                        {"Ten"},
		run("About 10") + `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>5</w:t></w:r>` + run(" people died."): {"About 10⁵"},
	} {
		doc, _ := read.DOCX(sources.Source{}, word(`<w:p>`+body+`</w:p>`))
		var got []string
		for _, c := range extract.Read(doc).Claims {
			if c.Measure == claims.Deaths {
				got = append(got, c.Citation.Quote)
			}
		}
		if len(want) == 1 && strings.Contains(want[0], "⁵") {
			assert.NotContains(t, got, "About 105", body)
			continue
		}
		assert.Equal(t, want, got, body)
		checkQuotes(t, doc)
	}
}

func TestChanges(t *testing.T) {
	run := func(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
	ins := func(text string) string { return `<w:ins w:id="1">` + run(text) + `</w:ins>` }
	del := func(text string) string {
		return `<w:del w:id="1"><w:r><w:delText xml:space="preserve">` + text + `</w:delText></w:r></w:del>`
	}
	para := func(inner string) string { return `<w:p>` + inner + `</w:p>` }
	const first = "The Oresk flood killed 12 people."
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"nothing", para(run(first)), nil},
		{"a figure", para(run("The Oresk flood killed ") + del("20,000") + ins("30,000") + run(" people and hurt 40.")), []string{"20,000 -> 30,000"}},
		{"a digit", para(run("The Oresk flood killed 1") + del("2") + ins("3") + run(" people.")), []string{"12 -> 13"}},
		{"a hedge", para(run("The Oresk flood killed ") + ins("more than ") + run("12 people.")), []string{"12 -> more than 12"}},
		{"what is counted", para(run("The Oresk flood ") + del("killed") + ins("injured") + run(" 12 people.")), []string{"12 -> 12"}},
		{"a sentence gone", para(run("Rain fell. ") + del(first)), []string{"12 -> "}},
		{"a sentence new", para(run("Rain fell. ") + ins(first)), []string{" -> 12"}},
		{"a sentence moved", para(`<w:moveFrom>`+run(first)+`</w:moveFrom>`+run(" Rain fell.")) + para(`<w:moveTo>`+run(first)+`</w:moveTo>`), nil},
		{"a word that says nothing", para(run("The ") + del("Oresk ") + ins("big ") + run("flood killed 12 people.")), nil},
		{"two figures", para(run("The Oresk flood killed ") + del("12") + ins("13") + run(" people. It injured ") + del("40") + ins("50") + run(" people.")), []string{"12 -> 13", "40 -> 50"}},
	} {
		before, err := read.DOCXOriginal(sources.Source{}, word(c.body))
		require.NoError(t, err)
		after, err := read.DOCX(sources.Source{}, word(c.body))
		require.NoError(t, err)
		var got []string
		for _, ch := range extract.Changes(extract.Read(before), extract.Read(after)) {
			said := func(c *claims.Claim) string {
				if c == nil {
					return ""
				}
				return c.Citation.Quote
			}
			got = append(got, said(ch.Before)+" -> "+said(ch.After))
		}
		assert.Equal(t, c.want, got, c.name)
	}
}

// Files that office programs have written, where FACTCHECK_DOCS points, in its folder
// "office": each is read in both views, keeps its places, and where a text of its name stands beside it in its
// folder "plain" has the same claims.
func TestRealDocuments(t *testing.T) {
	dir := othersFiles(t)
	dir = filepath.Join(dir, "office")
	files, err := filepath.Glob(filepath.Join(dir, "*.[do][od][ct]*"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			for _, view := range []read.View{read.Accepted, read.Original} {
				got, err := read.Files([]string{file}, read.Options{View: view})
				require.NoError(t, err)
				require.Empty(t, got.Problems)
				require.Len(t, got.Docs, 1)
				checkQuotes(t, got.Docs[0])
				plain := filepath.Join(dir, "plain", fmt.Sprint(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)), ".", view, ".txt"))
				if _, err := os.Stat(plain); err != nil {
					continue
				}
				want, err := read.Files([]string{plain}, read.Options{})
				require.NoError(t, err)
				assert.Equal(t, quotesOf(want.Docs[0]), quotesOf(got.Docs[0]), view)
			}
		})
	}
}

// quotesOf are the claims of a document as people see them.
func quotesOf(doc sources.Document) []string {
	var out []string
	for _, c := range extract.Read(doc).Claims {
		out = append(out, fmt.Sprint(c.Measure, ": ", folded(c.Citation.Quote), ", ", c.Extent, ", ", c.Stance))
	}
	return out
}
