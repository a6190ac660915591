package read

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

const (
	odSpace = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
		` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
		` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"`
	odStyles = `<office:automatic-styles><style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
		`<style:style style:name="N" style:family="text"><style:text-properties text:display="none"/></style:style>` +
		`<style:style style:name="U" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>` +
		`<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>` +
		`<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/></office:automatic-styles>`
	odCommon = `<office:document-styles` + odSpace + `><office:styles><style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>` +
		`<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"/></office:styles>` +
		`<office:automatic-styles><style:style style:name="S" style:family="text"/></office:automatic-styles></office:document-styles>`
)

// textParts are the parts of an OpenDocument text with a body.
func textParts(body string, more ...string) map[string]string {
	parts := map[string]string{
		"!!mimetype": "application/vnd.oasis.opendocument.text",
		"styles.xml": odCommon,
		"content.xml": xmlHead + `<office:document-content` + odSpace + `>` + odStyles + `<office:body><office:text>` + body +
			`</office:text></office:body></office:document-content>`,
	}
	for i := 0; i+1 < len(more); i += 2 {
		parts[more[i]] = more[i+1]
	}
	return parts
}

func readOpen(t testing.TB, view View, body string, more ...string) sources.Document {
	t.Helper()
	doc, err := readODT(sources.Source{Path: "a.odt"}, zipped(t, textParts(body, more...)), view)
	require.NoError(t, err)
	checkOffice(t, doc)
	return doc
}

func odPara(inner string) string { return `<text:p>` + inner + `</text:p>` }

func odStyled(style, inner string) string {
	return `<text:span text:style-name="` + style + `">` + inner + `</text:span>`
}

func TestODTBlocks(t *testing.T) {
	for _, c := range []struct {
		name string
		body string
		want []string
	}{
		{"prose", odPara("Ten people died.") + "\n" + odPara("More follows."), []string{"paragraph: Ten people died.", "paragraph: More follows."}},
		{"spans", odPara("About " + odStyled("B", "30,0") + "00 people"), []string{"paragraph: About 30,000 people"}},
		{"white space", odPara("\n  Ten \t\r\n" + odStyled("B", " men") + `<text:s/><text:s text:c="2"/>died.  `), []string{"paragraph: Ten men   died."}},
		{"tabs and breaks", odPara(`Ten<text:tab/>of<text:line-break/>us &amp; more`) + odPara(`A.<text:line-break/><text:line-break/>B.`), []string{"paragraph: Ten\tof\nus & more", "paragraph: A.", "paragraph: B."}},
		{"hidden and struck", odPara(`About ` + odStyled("N", "77 ") + odStyled("S", "40") + " 41 died." + `<text:hidden-text>88</text:hidden-text>`), []string{"paragraph: About 41 died."}},
		{"struck between digits", odPara(`About 20` + odStyled("S", "x") + "000."), []string{"paragraph: About 20\ufffc000."}},
		{"notes of the author's own", odPara(`About 30` + odStyled("U", "12") + " died on the 30" + odStyled("U", "th") + "."), []string{"paragraph: About 30 died on the 30th."}},
		{"headings", `<text:p text:style-name="Title">Ten dead</text:p><text:h text:outline-level="1">The fire.</text:h><text:p text:style-name="P1">The rescue.</text:p>` + odPara("Ten died."),
			[]string{"title: Ten dead", "heading: The fire.", "heading: The rescue.", "paragraph: Ten died."}},
		{"lists", `<text:list><text:list-item>` + odPara("Ten.") + `<text:list><text:list-item>` + odPara("Twenty.") + `</text:list-item></text:list></text:list-item><text:list-item><text:h>Head.</text:h></text:list-item></text:list>` + odPara("A."),
			[]string{"item: Ten.", "item: Twenty.", "heading: Head.", "paragraph: A."}},
		{"contents", `<text:table-of-content><text:index-body>` + odPara("Ten dead 3") + `</text:index-body></text:table-of-content>` + odPara("Ten died."), []string{"paragraph: Ten died."}},
		{"hidden section", `<text:section text:display="none">` + odPara("77.") + `</text:section><text:section>` + odPara("Ten.") + `</text:section>`, []string{"paragraph: Ten."}},
		{"text box and picture", odPara(`Ten men <draw:frame><draw:text-box>` + odPara("Twenty hurt.") + "\n" + `</draw:text-box></draw:frame>died <draw:frame><draw:object/></draw:frame> here.`), []string{"paragraph: Ten men died \ufffc here.", "paragraph: Twenty hurt."}},
		{"ruby, fields, bookmarks", odPara(`<text:ruby><text:ruby-base>Ten</text:ruby-base><text:ruby-text>77</text:ruby-text></text:ruby><text:bookmark-start/> men, <text:date>5 May</text:date>.`), []string{"paragraph: Ten men, 5 May."}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, outline(readOpen(t, Accepted, c.body))) })
	}
}

func TestODTTablesAndNotes(t *testing.T) {
	cell := func(inner string) string { return `<table:table-cell>` + inner + `</table:table-cell>` }
	note := `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>` + odPara("Twelve, says the mayor.") + `</text:note-body></text:note>`
	doc := readOpen(t, Accepted, odPara("Ten died"+note+" here.")+
		`<table:table><table:table-header-rows><table:table-row>`+cell(odPara("Side"))+cell(odPara("Dead"))+`</table:table-row></table:table-header-rows>`+
		`<table:table-row>`+cell(odPara("North"+note))+cell(odPara("1,900"))+`</table:table-row></table:table>`+odPara("B."))
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, b.Kind.String()+" "+b.Text+" ("+b.Locator+")")
	}
	assert.Equal(t, []string{
		"paragraph Ten died here. (paragraph 1)", "cell Side (table 1, row 1, column 1)", "cell Dead (table 1, row 1, column 2)",
		"cell North (table 1, row 2, column 1)", "cell 1,900 (table 1, row 2, column 2)", "paragraph B. (paragraph 2)",
		"paragraph Twelve, says the mayor. (footnote 1)", "paragraph Twelve, says the mayor. (footnote 2)",
	}, got)
}

func TestODTChanges(t *testing.T) {
	list := func(regions string) string { return `<text:tracked-changes>` + regions + `</text:tracked-changes>` }
	region := func(id, what string) string {
		return `<text:changed-region text:id="` + id + `">` + what + `</text:changed-region>`
	}
	const info, added = `<office:change-info><dc:date>2011-05-07</dc:date></office:change-info>`, `<text:insertion/>`
	removed := func(inner string) string { return `<text:deletion>` + info + inner + `</text:deletion>` }
	ins := func(id, inner string) string {
		return `<text:change-start text:change-id="` + id + `"/>` + inner + `<text:change-end text:change-id="` + id + `"/>`
	}
	mark := func(id string) string { return `<text:change text:change-id="` + id + `"/>` }
	for _, c := range []struct {
		name, body         string
		accepted, original []string
	}{
		{"a figure", list(region("d", removed(odPara("20")))+region("i", added)) + odPara("About "+mark("d")+ins("i", "30")+",000 died."), []string{"paragraph: About 30,000 died."}, []string{"paragraph: About 20,000 died."}},
		{"a paragraph inserted", list(region("i", added)) + odPara("A."+`<text:change-start text:change-id="i"/>`) + odPara("B.") + odPara(`<text:change-end text:change-id="i"/>C.`), []string{"paragraph: A.", "paragraph: B.", "paragraph: C."}, []string{"paragraph: A.C."}},
		{"paragraphs deleted", list(region("d", removed(odPara("x.")+odPara("Ten  men.")+odPara("y ")))) + odPara("A "+mark("d")+"B."), []string{"paragraph: A B."}, []string{"paragraph: A x.", "paragraph: Ten men.", "paragraph: y B."}},
		{"inserted and deleted again", list(region("d", added+removed(odPara("77")))) + odPara("Ten"+mark("d")+" men."), []string{"paragraph: Ten men."}, []string{"paragraph: Ten men."}},
		{"a change of looks", list(region("f", `<text:format-change/>`)) + odPara("Ten "+ins("f", "men.")), []string{"paragraph: Ten men."}, []string{"paragraph: Ten men."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.accepted, outline(readOpen(t, Accepted, c.body)))
			assert.Equal(t, c.original, outline(readOpen(t, Original, c.body)))
		})
	}
	// A word of what was deleted can be cited alone.
	doc := readOpen(t, Original, list(region("d", removed(odPara("It killed 20,000 men."))))+odPara("A. "+mark("d")))
	c := doc.Cite(0, len("A. It killed "), len("A. It killed 20,000"))
	assert.Equal(t, "20,000", c.Quote)
}

func TestODTComments(t *testing.T) {
	note := func(name, text string) string {
		return `<office:annotation office:name="` + name + `"><dc:creator>A 77</dc:creator>` + odPara(text) + odPara("More.") + `</office:annotation>`
	}
	doc := readOpen(t, Accepted, odPara("About "+note("a", "factcheck: ignore -- x")+"30,000"+`<office:annotation-end office:name="a"/> died.`+note("", "Really?")))
	assert.Equal(t, []string{"paragraph: About 30,000 died."}, outline(doc))
	require.Len(t, doc.Comments, 2)
	c := doc.Comments[0]
	assert.Equal(t, "factcheck: ignore -- x\nMore.", c.Text)
	assert.Equal(t, "30,000", doc.Blocks[0].Displayed(c.Start, c.End))
	assert.Equal(t, doc.Comments[1].Start, doc.Comments[1].End)
}

func TestODTProperties(t *testing.T) {
	doc := readOpen(t, Accepted, odPara("Ten people died."), "meta.xml", `<office:document-meta`+odSpace+`><office:meta><dc:title>A draft</dc:title>`+
		`<meta:initial-creator>Marta Selic</meta:initial-creator><dc:creator>Other</dc:creator><dc:date>2011-05-07T10:00:00</dc:date><dc:language>en-GB</dc:language></office:meta></office:document-meta>`)
	assert.Equal(t, "A draft", doc.Source.Title)
	assert.Equal(t, []string{"Marta Selic"}, doc.Source.Authors)
	assert.Equal(t, "2011-05-07T10:00:00", doc.Source.Modified.String())
	assert.Equal(t, "en-GB", doc.Source.Language)
}
