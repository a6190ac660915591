package read

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// gridsOf lists the cells of the tables of a text, each with its place: row and column, how
// many it spans, and what it heads.
func gridsOf(t *testing.T, doc sources.Document) []string {
	t.Helper()
	var out []string
	for _, b := range doc.Blocks {
		g := b.Grid
		if b.Kind != sources.Cell {
			assert.Nil(t, g, b.Text)
			continue
		}
		if g == nil {
			out = append(out, "- "+b.Text)
			continue
		}
		s := fmt.Sprintf("%d:%d", g.Row, g.Column)
		if g.Rows > 1 || g.Columns > 1 {
			s += fmt.Sprintf("+%dx%d", g.Rows, g.Columns)
		}
		if g.Head {
			s += " head"
		}
		if g.Across {
			s += " across"
		}
		out = append(out, s+" "+b.Text)
	}
	return out
}

// One table in four formats: two rows of heads, a place that spans two rows, an empty cell.
func TestGridsOfFormats(t *testing.T) {
	w := func(props, text string) string {
		return "<w:tc><w:tcPr>" + props + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>"
	}
	const head = "<w:trPr><w:tblHeader/></w:trPr>"
	word := "<w:p><w:r><w:t>The flood.</w:t></w:r></w:p><w:tbl><w:tr>" + head + w("<w:vMerge w:val=\"restart\"/>", "Town") + w(`<w:gridSpan w:val="2"/>`, "People") + "</w:tr><w:tr>" + head + w("<w:vMerge/>", "") + w("", "Killed") + w("", "Injured") + "</w:tr>" +
		"<w:tr>" + w(`<w:vMerge w:val="restart"/>`, "Halden") + w("", "12") + w("", "30") + "</w:tr><w:tr>" + w("<w:vMerge/>", "") + w("", "4") + w("", "") + "</w:tr>" +
		`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>` + w("", "16") + w("", "30") + "</w:tr></w:tbl>"
	o := func(attrs, text string) string {
		return "<table:table-cell " + attrs + "><text:p>" + text + "</text:p></table:table-cell>"
	}
	const covered = "<table:covered-table-cell/>"
	open := `<text:p>The flood.</text:p><table:table><table:table-header-rows><table:table-row>` + o(`table:number-rows-spanned="2"`, "Town") + o(`table:number-columns-spanned="2"`, "People") + covered + "</table:table-row><table:table-row>" + covered + o("", "Killed") + o("", "Injured") + "</table:table-row></table:table-header-rows>" +
		"<table:table-row>" + o(`table:number-rows-spanned="2"`, "Halden") + o("", "12") + o("", "30") + "</table:table-row><table:table-row>" + covered + o("", "4") + o("", "") + "</table:table-row><table:table-row>" + o("", "") + o("", "16") + o("", "30") + "</table:table-row></table:table>"
	wiki := "The flood.\n{| class=\"wikitable\"\n|-\n! rowspan=2 | Town !! colspan=\"2\" | People\n|-\n! Killed !! Injured\n|-\n| rowspan='2' | Halden || 12 || 30\n|-\n| 4\n|\n|-\n|-\n| || 16\n| 30\n|}\n"
	page := `<p>The flood.<table><tr><th rowspan=2>Town<th colspan=2>People<tr><th>Killed<th>Injured<tr><td rowspan=2>Halden<td>12<td>30<tr><td>4<td><tr><td><td>16<td>30</table>`
	want := []string{"1:1+2x1 head Town", "1:2+1x2 head People", "2:2 head Killed", "2:3 head Injured", "3:1+2x1 Halden", "3:2 12", "3:3 30", "4:2 4", "5:2 16", "5:3 30"}
	for name, read := range map[string]func() (sources.Document, error){
		"word": func() (sources.Document, error) { return DOCX(sources.Source{Path: "a.docx"}, wordFile(t, word)) },
		"odt": func() (sources.Document, error) {
			return ODT(sources.Source{Path: "a.odt"}, zipped(t, textParts(open)))
		},
		"wiki": func() (sources.Document, error) { return Wikitext(sources.Source{Path: "a.wiki"}, []byte(wiki)) },
		"html": func() (sources.Document, error) { return HTML(sources.Source{Path: "a.html"}, []byte(page)) },
	} {
		doc, err := read()
		require.NoError(t, err, name)
		assert.Equal(t, want, gridsOf(t, doc), name)
	}
}

// Where it is not known in which column a cell stands, none has a place.
func TestNoGrids(t *testing.T) {
	cell := func(text string) string { return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>" }
	deleted := `<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr><w:p><w:r><w:t>old</w:t></w:r></w:p></w:tc>`
	row := func(cells string) string { return "<w:tr>" + cells + "</w:tr>" }
	table := "<w:tbl>" + row(cell("Town")+cell("Killed")) + row(deleted+cell("Halden")+cell("12")) + "</w:tbl>"
	doc, err := DOCX(sources.Source{Path: "a.docx"}, wordFile(t, table+"<w:tbl>"+row(cell("Town")+cell("Killed"))+"</w:tbl>"))
	require.NoError(t, err)
	assert.Equal(t, []string{"- Town", "- Killed", "- Halden", "- 12", "1:1 Town", "1:2 Killed"}, gridsOf(t, doc))

	odt := `<table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table>`
	doc, err = ODT(sources.Source{Path: "a.odt"}, zipped(t, textParts("<text:p>The flood.</text:p>"+odt)))
	require.NoError(t, err)
	assert.Equal(t, []string{"- x", "- y"}, gridsOf(t, doc))
}

// A table in a cell has places of its own, and a cell with several paragraphs is one of prose.
func TestGridsInCells(t *testing.T) {
	p := func(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }
	inner := "<w:tbl><w:tr><w:tc>" + p("Halden") + "</w:tc><w:tc>" + p("12") + "</w:tc></w:tr></w:tbl>"
	doc, err := DOCX(sources.Source{Path: "a.docx"}, wordFile(t, "<w:tbl><w:tr><w:tc>"+p("One.")+inner+p("Two.")+"</w:tc><w:tc>"+p("Side")+"</w:tc></w:tr></w:tbl>"))
	require.NoError(t, err)
	assert.Equal(t, []string{"1:2 Side"}, gridsOf(t, doc))
}

func TestWikiAttribute(t *testing.T) {
	for markup, want := range map[string]string{
		` rowspan=2 |`: "2", ` rowspan="3" style="x" |`: "3", ` style=x rowspan = '4'|`: "4", `data-rowspan=5 |`: "", `rowspan`: "", ` |`: "", `rowspan= |`: "", `x="rowspan" rowspan=6|`: "6",
	} {
		assert.Equal(t, want, wikiAttribute([]byte(markup), "rowspan"), markup)
	}
}
