package read

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

const (
	wordSpace = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
		` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// zipped packs parts in the order of their names, those with a mark at the front first.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		f, err := w.Create(strings.TrimPrefix(name, "!"))
		require.NoError(t, err)
		_, err = f.Write([]byte(parts[name]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// wordParts are the parts of a document of Word with a body.
func wordParts(body string, more ...string) map[string]string {
	parts := map[string]string{
		"!![Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"!_rels/.rels": xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
		"word/document.xml": xmlHead + `<w:document` + wordSpace + `><w:body>` + body + `</w:body></w:document>`,
	}
	for i := 0; i+1 < len(more); i += 2 {
		parts[more[i]] = more[i+1]
	}
	return parts
}

func wordFile(t testing.TB, body string, more ...string) []byte {
	return zipped(t, wordParts(body, more...))
}

// checkOffice asserts the laws of a document with parts: each block is its part's bytes,
// and so is each quote.
func checkOffice(t testing.TB, d sources.Document) {
	t.Helper()
	parts := map[string][]byte{}
	cite := d.Citer()
	for i, b := range d.Blocks {
		if parts[b.Part] == nil {
			part, err := Part(d.Raw, b.Part)
			require.NoError(t, err)
			parts[b.Part] = part
		}
		require.NoError(t, b.Check(parts[b.Part]), b.Text)
		require.NotEmpty(t, b.Locator)
		require.Equal(t, strings.TrimSpace(b.Text), b.Text)
		for _, span := range [][2]int{{0, len(b.Text)}, {0, 1}, {len(b.Text) / 2, len(b.Text)}, {len(b.Text) / 3, 2 * len(b.Text) / 3}} {
			c := cite.Cite(i, span[0], span[1])
			require.Equal(t, c.Quote, b.Displayed(c.Start, c.End))
			require.Equal(t, b.Part, c.Part)
			require.Equal(t, b.Locator, c.Locator)
		}
	}
	for _, c := range d.Comments {
		require.True(t, c.Margin)
		part, err := Part(d.Raw, c.Part)
		require.NoError(t, err)
		require.True(t, c.Start >= 0 && c.Start <= c.End && c.End <= len(part))
	}
}

func readWord(t testing.TB, body string, more ...string) sources.Document {
	t.Helper()
	doc, err := DOCX(sources.Source{Path: "a.docx"}, wordFile(t, body, more...))
	require.NoError(t, err)
	checkOffice(t, doc)
	return doc
}

func run(text string) string {
	return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func para(inner string) string { return `<w:p>` + inner + `</w:p>` }

const wordStyles = `<w:styles` + wordSpace + `>` +
	`<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Zwischen"><w:name w:val="Zwischen"/><w:basedOn w:val="berschrift1"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Fliess"><w:name w:val="Fliess"/><w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Liste"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>` +
	`<w:style w:type="character" w:styleId="Fn"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
	`<w:style w:type="character" w:styleId="Weg"><w:name w:val="Weg"/><w:rPr><w:vanish/></w:rPr></w:style>` +
	`</w:styles>`

func styled(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + run(text) + `</w:p>`
}

func TestDOCXBlocks(t *testing.T) {
	for _, c := range []struct {
		name string
		body string
		want []string
	}{
		{"prose", para(run("Ten people died.")) + para(run("More follows.")), []string{"paragraph: Ten people died.", "paragraph: More follows."}},
		{"runs", para(run("About 30,0") + run("00 people")), []string{"paragraph: About 30,000 people"}},
		{"references", para(run("A&amp;B &#8212; &#x3c;ten&gt;")), []string{"paragraph: A&B — <ten>"}},
		{"CDATA and comments", para(run("Ten<!-- 20 --> <![CDATA[&amp; <b>]]> <?x 30?>men")), []string{"paragraph: Ten &amp; <b> men"}},
		{"line ends that are none", para(run("Ten\npeople\r\ndied.")), []string{"paragraph: Ten people  died."}},
		{"white space that does not count", para(`<w:r><w:t> Ten </w:t></w:r>` + `<w:r><w:t xml:space="preserve"> men</w:t></w:r>`), []string{"paragraph: Ten men"}},
		{"tab, break and hyphens", para(`<w:r><w:t>Ten</w:t><w:tab/><w:t>to</w:t><w:br/><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one p</w:t><w:softHyphen/><w:t>eople</w:t><w:cr/><w:t>died</w:t></w:r>`), []string{"paragraph: Ten\tto\ntwenty\u2011one people\ndied"}},
		{"two breaks part paragraphs", para(`<w:r><w:t>Ten.</w:t><w:br/><w:br/><w:t>Twenty.</w:t></w:r>`), []string{"paragraph: Ten.", "paragraph: Twenty."}},
		{"tab stops are no tabs", para(`<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>` + run("Ten died.")), []string{"paragraph: Ten died."}},
		{"symbols", para(`<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>30 dead</w:t><w:sym w:font="Wingdings" w:char="F04A"/></w:r>` + run(" here.")), []string{"paragraph: ≥30 dead\ufffc here."}},
		{"hidden text", para(run("Ten ") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>20 </w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>men.</w:t></w:r>`), []string{"paragraph: Ten men."}},
		{"hidden by style", para(run("Ten ") + `<w:r><w:rPr><w:rStyle w:val="Weg"/></w:rPr><w:t>20 </w:t></w:r>` + run("men.")), []string{"paragraph: Ten men."}},
		{"struck", para(run("About ") + `<w:r><w:rPr><w:strike/></w:rPr><w:t>40</w:t></w:r>` + run(" 41 died.")), []string{"paragraph: About  41 died."}},
		{"struck between digits", para(run("About 20") + `<w:r><w:rPr><w:dstrike/></w:rPr><w:t>x</w:t></w:r>` + run("000 died.")), []string{"paragraph: About 20\ufffc000 died."}},
		{"a change of looks says nothing", para(`<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>Ten died.</w:t></w:r>`), []string{"paragraph: Ten died."}},
		{"fields", para(run("See ") + `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF 77 </w:instrText></w:r><w:r><w:t>88</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("12") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + run(" below.")), []string{"paragraph: See 12 below."}},
		{"a field inside the code of another", para(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("77") + `<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("Ten.") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`), []string{"paragraph: Ten."}},
		{"a field without an end hides no more than its paragraph", para(run("A.")+`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`+run("77")) + para(run("Ten died.")), []string{"paragraph: A.", "paragraph: Ten died."}},
		{"simple fields, links, smart tags, controls", para(`<w:fldSimple w:instr="X 7">` + run("Ten") + `</w:fldSimple><w:hyperlink>` + run(" men") + `</w:hyperlink><w:smartTag>` + run(" died") + `</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>` + run(" here.") + `</w:sdtContent></w:sdt>`), []string{"paragraph: Ten men died here."}},
		{"a control that waits", para(run("Ten died.") + `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + run(" Enter 7.") + `</w:sdtContent></w:sdt>`), []string{"paragraph: Ten died."}},
		{"contents", `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + para(run("Ten dead 3")) + `</w:sdtContent></w:sdt>` + styled("V1", "Ten dead\t3") + para(run("Ten died.")), []string{"paragraph: Ten died."}},
		{"headings", styled("T", "Ten dead") + styled("berschrift1", "The fire.") + styled("Zwischen", "The rescue.") + styled("Fliess", "Ten died.") + styled("Heading2", "Later.") + `<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>` + run("And then.") + `</w:p>`,
			[]string{"title: Ten dead", "heading: The fire.", "heading: The rescue.", "paragraph: Ten died.", "heading: Later.", "heading: And then."}},
		{"a first line is the title", para(run("Ten dead in Ostwick fire")) + para(run("Ten people died.")), []string{"title: Ten dead in Ostwick fire", "paragraph: Ten people died."}},
		{"a bold line is a heading", para(run("A.")) + para(`<w:r><w:rPr><w:b/></w:rPr><w:t>The rescue</w:t></w:r>`) + para(run("The rescue")), []string{"paragraph: A.", "heading: The rescue", "paragraph: The rescue"}},
		{"a day is a heading", para(run("A.")) + para(run("18 March 2011")) + para(run("B.")), []string{"paragraph: A.", "heading: 18 March 2011", "paragraph: B."}},
		{"lists, captions, quotes", styled("L", "Ten dead.") + `<w:p><w:pPr><w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + run("Prose.") + `</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>` + run("Twenty hurt.") + `</w:p>` + styled("C", "Figure 7: x.") + styled("Q", "We lost ten."),
			[]string{"item: Ten dead.", "paragraph: Prose.", "item: Twenty hurt.", "caption: Figure 7: x.", "quote: We lost ten."}},
		{"equations", para(run("About ") + `<m:oMath><m:r><m:t>30</m:t></m:r></m:oMath>` + run(" died.")), []string{"paragraph: About \ufffc died."}},
		{"ruby", para(`<w:r><w:ruby><w:rt>` + run("7") + `</w:rt><w:rubyBase>` + run("Ten.") + `</w:rubyBase></w:ruby></w:r>`), []string{"paragraph: Ten."}},
		{"other prefixes", `<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:t>Ten.</x:t></x:r></x:p><w:p xmlns:w="urn:other"><w:r><w:t>77</w:t></w:r></w:p>` + para(run("Then.")), []string{"paragraph: Ten.", "paragraph: Then."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, outline(readWord(t, c.body, "word/styles.xml", wordStyles)))
		})
	}
}

// The mark of a note is not glued to a figure, and a power or an ordinal is.
func TestDOCXRaised(t *testing.T) {
	raised := func(text string) string {
		return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>` + text + `</w:t></w:r>`
	}
	for want, body := range map[string]string{
		"About 30 died.":           run("About 30") + raised("12") + run(" died."),
		"About 32 were killed and": run("About 32 were killed") + `<w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>1</w:t></w:r>` + run(" and"),
		"On the 30th here.":        run("On the 30") + raised("th") + run(" here."),
		"It is 30 km2 wide.":       run("It is 30 km") + raised("2") + run(" wide."),
		"Some 10⁵ died.":           run("Some 10") + raised("5") + run(" died."),
		"About 31 of 40 died":      run("About 31") + `<w:r><w:rPr><w:rStyle w:val="Fn"/></w:rPr><w:footnoteReference w:id="9"/></w:r>` + run(" of 40") + `<w:r><w:rPr><w:rStyle w:val="Fn"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="8"/><w:t>2</w:t></w:r>` + run(" died"),
	} {
		doc, err := DOCX(sources.Source{}, wordFile(t, para(body), "word/styles.xml", wordStyles))
		if err != nil {
			assert.ErrorContains(t, err, "footnotes are missing")
		}
		checkOffice(t, doc)
		assert.Equal(t, want, doc.Blocks[0].Text)
	}
}

func TestDOCXTables(t *testing.T) {
	cell := func(inner string) string { return `<w:tc><w:tcPr/>` + inner + `</w:tc>` }
	row := func(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }
	body := para(run("A.")) + `<w:tbl><w:tblPr/>` +
		row(`<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>`+para(run("Side"))+`</w:tc>`, cell(para(run("Dead")))) +
		row(cell(para(run("North"))), cell(para("")), cell(para(run("1,900")))) +
		row(cell(para(run("First."))+para(run("Second."))), cell(`<w:tbl>`+row(cell(para(run("inner"))))+`</w:tbl>`+para(""))) +
		`</w:tbl>` + para(run("B."))
	doc := readWord(t, body)
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, b.Kind.String()+" "+b.Text+" ("+b.Locator+")")
	}
	assert.Equal(t, []string{
		"paragraph A. (paragraph 1)", "cell Side (table 1, row 1, column 1)", "cell Dead (table 1, row 1, column 3)",
		"cell North (table 1, row 2, column 1)", "cell 1,900 (table 1, row 2, column 3)",
		"paragraph First. (table 1, row 3, column 1)", "paragraph Second. (table 1, row 3, column 1)", "cell inner (table 2, row 1, column 1)",
		"paragraph B. (paragraph 2)",
	}, got)
}

// A text box is read once, though it is written twice, and behind the text that it
// stands beside.
func TestDOCXTextBox(t *testing.T) {
	box := func(text string) string { return `<w:txbxContent>` + para(run(text)) + `</w:txbxContent>` }
	body := para(run("Ten men ") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>` + box("Twenty hurt.") + `</w:drawing></mc:Choice><mc:Fallback><w:pict>` +
		box("Twenty hurt.") + `</w:pict></mc:Fallback></mc:AlternateContent></w:r>` + run("died."))
	doc := readWord(t, body)
	assert.Equal(t, []string{"paragraph: Ten men died.", "paragraph: Twenty hurt."}, outline(doc))
	assert.Equal(t, "text box 1", doc.Blocks[1].Locator)
}

func TestDOCXChanges(t *testing.T) {
	ins := func(inner string) string { return `<w:ins w:id="1" w:author="A">` + inner + `</w:ins>` }
	del := func(text string) string {
		return `<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">` + text + `</w:delText></w:r></w:del>`
	}
	ended := func(how, inner string) string {
		return `<w:p><w:pPr><w:rPr><w:` + how + ` w:id="3"/></w:rPr></w:pPr>` + inner + `</w:p>`
	}
	for _, c := range []struct {
		name, body         string
		accepted, original []string
	}{
		{"a figure", para(run("About ") + del("20") + ins(run("30")) + run(",000 died.")), []string{"paragraph: About 30,000 died."}, []string{"paragraph: About 20,000 died."}},
		{"inserted and deleted again", para(run("Ten ") + ins(del("77 ")) + run("died.")), []string{"paragraph: Ten died."}, []string{"paragraph: Ten died."}},
		{"moved", para(`<w:moveFrom w:id="1">`+run("Ten died. ")+`</w:moveFrom>`+run("A.")) + para(run("B.")+`<w:moveTo w:id="2">`+run(" Ten died.")+`</w:moveTo>`), []string{"paragraph: A.", "paragraph: B. Ten died."}, []string{"paragraph: Ten died. A.", "paragraph: B."}},
		{"the end of a paragraph deleted", ended("del", run("Ten people ")) + para(run("died.")), []string{"paragraph: Ten people died."}, []string{"title: Ten people", "paragraph: died."}},
		{"the end of a paragraph inserted", ended("ins", run("Ten people ")) + para(run("died.")), []string{"title: Ten people", "paragraph: died."}, []string{"paragraph: Ten people died."}},
		{"the last end deleted", para(run("A.")) + ended("del", del("B.")), []string{"paragraph: A."}, []string{"paragraph: A.", "paragraph: B."}},
		{"rows", `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>` + para(del("20")) + `</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr><w:tc>` + para(ins(run("30"))) + `</w:tc></w:tr><w:tr><w:tc>` + para(run("40")) + `</w:tc></w:tr></w:tbl>`, []string{"cell: 30", "cell: 40"}, []string{"cell: 20", "cell: 40"}},
		{"cells", `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>` + para(run("20")) + `</w:tc><w:tc><w:tcPr><w:cellIns w:id="1"/></w:tcPr>` + para(run("30")) + `</w:tc></w:tr></w:tbl>`, []string{"cell: 30"}, []string{"cell: 20"}},
		{"a list made of prose", `<w:p><w:pPr><w:numPr><w:numId w:val="1"/><w:ins w:id="1"/></w:numPr></w:pPr>` + run("Ten.") + `</w:p>` + para(run("A.")), []string{"item: Ten.", "paragraph: A."}, []string{"item: Ten.", "paragraph: A."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := wordFile(t, c.body)
			for view, want := range map[View][]string{Accepted: c.accepted, Original: c.original} {
				doc, err := readDOCX(sources.Source{}, data, view)
				require.NoError(t, err)
				checkOffice(t, doc)
				assert.Equal(t, want, outline(doc), view)
			}
		})
	}
}

func TestDOCXNotes(t *testing.T) {
	notes := `<w:footnotes` + wordSpace + `><w:footnote w:type="separator" w:id="-1">` + para(run("-")) + `</w:footnote>` +
		`<w:footnote w:id="5">` + para(`<w:r><w:footnoteRef/></w:r>`+run(" Twelve, says the mayor.")) + `</w:footnote>` +
		`<w:footnote w:id="2">` + para(run("Ten, says the police.")) + `</w:footnote><w:footnote w:id="7">` + para(run("Seventy-seven.")) + `</w:footnote></w:footnotes>`
	mark := func(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }
	body := para(run("Ten died") + mark("2") + run(" here") + mark("5") + `<w:del w:id="1">` + mark("7") + `</w:del>` + run("."))
	doc := readWord(t, body, "word/footnotes.xml", notes, "word/header1.xml", "<x/>")
	assert.Equal(t, []string{"paragraph: Ten died here.", "paragraph: Twelve, says the mayor.", "paragraph: Ten, says the police."}, outline(doc))
	assert.Equal(t, "word/footnotes.xml", doc.Blocks[1].Part)
	assert.Equal(t, []string{"footnote 2", "footnote 1"}, []string{doc.Blocks[1].Locator, doc.Blocks[2].Locator})
	before, err := DOCXOriginal(sources.Source{}, wordFile(t, body, "word/footnotes.xml", notes))
	require.NoError(t, err)
	assert.Len(t, before.Blocks, 4)
}

func TestDOCXComments(t *testing.T) {
	comments := `<w:comments` + wordSpace + `><w:comment w:id="0" w:author="A">` + para(run("factcheck: ignore FC101 ")+run("-- checked")) + `</w:comment>` +
		`<w:comment w:id="1">` + para(run("Really?")) + para(run("Yes.")) + `</w:comment><w:comment w:id="9">` + para(run("nowhere")) + `</w:comment></w:comments>`
	body := para(run("About ") + `<w:commentRangeStart w:id="0"/>` + run("30,000") + `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` + run(" died.") + `<w:r><w:commentReference w:id="1"/></w:r>`)
	doc := readWord(t, body, "word/comments.xml", comments)
	require.Len(t, doc.Comments, 2)
	c := doc.Comments[0]
	assert.Equal(t, "factcheck: ignore FC101 -- checked", c.Text)
	assert.Equal(t, "30,000", doc.Blocks[0].Displayed(c.Start, c.End))
	assert.Equal(t, "Really?\nYes.", doc.Comments[1].Text)
	assert.Equal(t, doc.Comments[1].Start, doc.Comments[1].End)
	assert.Equal(t, []string{"paragraph: About 30,000 died."}, outline(doc))
}

// What the file says of itself counts last, and when it was made not at all.
func TestDOCXProperties(t *testing.T) {
	core := `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">` +
		`<dc:title>Template &amp; more</dc:title><dc:creator>Marta Selic</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2013-12-23T23:15:00Z</dcterms:created><dcterms:modified>2014-02-03T10:00:00Z</dcterms:modified></cp:coreProperties>`
	doc := readWord(t, para(run("Ten people died.")), "docProps/core.xml", core)
	assert.Equal(t, "Template & more", doc.Source.Title)
	assert.Equal(t, []string{"Marta Selic"}, doc.Source.Authors)
	assert.Equal(t, "en-GB", doc.Source.Language)
	assert.Equal(t, "2014-02-03T10:00:00Z", doc.Source.Modified.String())
	assert.True(t, doc.Source.Published.IsZero())
	doc = readWord(t, para(run("Ten dead"))+para(run("Ten people died.")), "docProps/core.xml", core)
	assert.Equal(t, "Ten dead", doc.Source.Title)
}
