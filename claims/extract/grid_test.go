package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
	"github.com/sourcedclaims/factcheck/sources/read"
)

const floodStory = "<p>A flood struck the valley of Oresk on 3 May 2024. Rescuers searched the villages on Saturday.</p>"

// gridClaims tells the claims that cells of tables make, each with its places. All cites
// are read back.
func gridClaims(t *testing.T, doc sources.Document) []string {
	t.Helper()
	for _, b := range doc.Blocks {
		require.NoError(t, b.Check(doc.Raw))
	}
	var out []string
	for _, c := range readTables(doc).Claims {
		if c.IsDate() || c.Measure == claims.Counted || c.Measure == "percent" {
			continue
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s", c.Measure, c.Quantity.Point, strings.Join(c.Place, "+"))))
		assert.Equal(t, "flood", c.Event.Kind)
		shown := false
		for _, b := range doc.Blocks {
			shown = shown || b.Start <= c.Citation.Start && b.Displayed(c.Citation.Start, c.Citation.End) == c.Citation.Quote
		}
		assert.True(t, shown, c.Citation.Quote)
	}
	return out
}

// readTables reads a document with its tables.
func readTables(doc sources.Document) extract.Reading {
	return extract.Reader{Data: extract.Data}.Read(doc)
}

func page(t *testing.T, body string) sources.Document {
	t.Helper()
	doc, err := read.HTML(sources.Source{Path: "a.html"}, []byte("<html><body><h1>Flood in Oresk</h1>"+body+"</body></html>"))
	require.NoError(t, err)
	return doc
}

func TestGridFigures(t *testing.T) {
	town := "<tr><th>Town<th>Killed<th>Injured</tr>"
	for name, c := range map[string]struct {
		table string
		want  []string
	}{
		"heads of columns": {town + "<tr><td>Halden<td>40<td>12<tr><td>Vik<td>3<td>", []string{"deaths 40 Halden", "injured 12 Halden", "deaths 3 Vik"}},
		"heads of rows":    {"<tr><th>Town<th>Halden<th>Vik<tr><th>Killed<td>40<td>3<tr><th>Injured<td>12<td>5", []string{"deaths 40 Halden", "deaths 3 Vik", "injured 12 Halden", "injured 5 Vik"}},
		"scope":            {"<tr><td scope=col>Town<td scope=col>Killed<tr><td scope=row>Halden<td>40", []string{"deaths 40 Halden"}},
		"thead":            {"<thead><tr><td>Town<td>Killed<tbody><tr><td>Halden<td>40", []string{"deaths 40 Halden"}},
		"no marks":         {"<tr><td>Town<td>Killed<tr><td>Halden<td>40", []string{"deaths 40 Halden"}},
		"a total":          {town + "<tr><td>Halden<td>40<td>12<tr><td>Total<td>43<td>12", []string{"deaths 40 Halden", "injured 12 Halden", "deaths 43", "injured 12"}},
		"rowspan":          {"<tr><th>District<th>Day<th>Killed<th>Injured<tr><td rowspan=2>Halden<td><td>40<td>", []string{"deaths 40 Halden"}},
		"colspan of head":  {"<tr><th rowspan=2>Town<th colspan=2>People<tr><th>Killed<th>Injured<tr><td>Halden<td>40<td>12", nil},
		"two rows of head": {"<tr><th rowspan=2>Town<th rowspan=2>Killed<th>Injured<tr><th>Injured<tr><td>Halden<td>40<td>12", []string{"deaths 40 Halden", "injured 12 Halden"}},
		"thousands":        {"<tr><th>Town<th>Displaced (thousands)<tr><td>Halden<td>40<tr><td>Vik<td>1.2", []string{"displaced 40000 Halden", "displaced 1200 Vik"}},
		"in millions":      {"<tr><th>Town<th>Displaced, in millions<tr><td>Halden<td>4", []string{"displaced 4000000 Halden"}},
		"known corner":     {"<tr><th><th>Killed<tr><th>Berlin<td>40<tr><th>Hamburg<td>2", []string{"deaths 40 Berlin", "deaths 2 Hamburg"}},
		"own words":        {"<tr><th>Town<th>Killed<tr><td>Halden<td>40 dead", []string{"deaths 40"}},

		"unknown corner":       {"<tr><th><th>Killed<tr><th>Women<td>40<tr><th>Men<td>2", nil},
		"groups":               {"<tr><th>Group<th>Killed<tr><td>Women<td>40", nil},
		"a second restriction": {"<tr><th>Town<th>Sex<th>Killed<tr><td>Halden<td>women<td>40", nil},
		"a year in the head":   {"<tr><th>Town<th>Killed (2019)<tr><td>Halden<td>40", nil},
		"years under the head": {"<tr><th rowspan=2>Town<th colspan=2>Killed<tr><th>2019<th>2020<tr><td>Halden<td>40<td>3", nil},
		"one measure twice":    {"<tr><th>Town<th>Killed<th>Deaths<tr><td>Halden<td>40<td>41", nil},
		"rows that group":      {town + "<tr><th colspan=3>Soldiers<tr><td>Halden<td>40<td>1<tr><td>Vik<td>2<td>1", nil},
		"a number in caption":  {"<caption>Toll in 2011" + town + "<tr><td>Halden<td>40<td>1", nil},
		"a scale in caption":   {"<caption>In thousands" + town + "<tr><td>Halden<td>40<td>1", nil},
		"no head":              {"<tr><td>Halden<td>40<tr><td>Vik<td>3", nil},
		"a percentage":         {town + "<tr><td>Halden<td>40%<td>", nil},
		"several places":       {town + "<tr><td>Halden, Vik<td>40<td>", nil},
		"layout":               {"<tr><td><p>Town</p><p>Killed</p><td>40<tr><td><p>Halden</p><td><p>3</p><p>9</p>", nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := gridClaims(t, page(t, floodStory+"<table>"+c.table+"</table>"))
			assert.Empty(t, cmp.Diff(c.want, got))
		})
	}
}

// Figures of a table are not given to one of several events.
func TestGridOfSeveralEvents(t *testing.T) {
	doc := page(t, floodStory+"<p>In 2011 an earthquake destroyed the town of Brask.</p><table><tr><th>Town<th>Killed<tr><td>Halden<td>40</table>")
	for _, c := range readTables(doc).Claims {
		assert.True(t, c.IsDate(), c.Citation.Quote)
	}
}

func TestGridOfMarkdown(t *testing.T) {
	text := "# Flood in Oresk\n\nA flood struck the valley of Oresk on 3 May 2024.\n\n| Town | Killed | Displaced (thousands) |\n|---|--:|--|\n| Halden | **40** | 2 |\n| Vik | 3 | |\n| Total | 43 | 2 |\n"
	doc, err := read.Markdown(sources.Source{Path: "a.md"}, []byte(text))
	require.NoError(t, err)
	assert.Equal(t, []string{"deaths 40 Halden", "displaced 2000 Halden", "deaths 3 Vik", "deaths 43", "displaced 2000"}, gridClaims(t, doc))
}

// A table of a page as large as it may be is read in a time that grows with it.
// Tables of Word and of wikitext are read as those of pages, with the same guards.
func TestGridOfWordAndWiki(t *testing.T) {
	words := func(rows ...string) string {
		var s strings.Builder
		for _, row := range rows {
			s.WriteString("<w:tr>")
			for cell := range strings.SplitSeq(row, "|") {
				s.WriteString("<w:tc><w:p><w:r><w:t>" + cell + "</w:t></w:r></w:p></w:tc>")
			}
			s.WriteString("</w:tr>")
		}
		return "<w:tbl>" + s.String() + "</w:tbl>"
	}
	wiki := func(rows ...string) string {
		out := "{| class=\"wikitable\"\n"
		for i, row := range rows {
			mark, bars := "| ", "||"
			if i == 0 {
				mark, bars = "! ", "!!"
			}
			out += "|-\n" + mark + strings.ReplaceAll(row, "|", bars) + "\n"
		}
		return out + "|}\n"
	}
	const story = "A flood struck the valley of Oresk on 3 May 2024. Rescuers searched the villages on Saturday."
	for _, c := range []struct {
		rows []string
		want []string
	}{
		{[]string{"Town|Killed|Injured", "Halden|12|30", "Total|16|41"}, []string{"deaths 12 Halden", "injured 30 Halden", "deaths 16", "injured 41"}},
		{[]string{"Town|Killed (men)|Injured", "Halden|12|30"}, []string{"injured 30 Halden"}},
		{[]string{"Town|Year|Killed", "Halden|1968|30"}, nil},
		{[]string{"Halden|12|30", "Tolva|4|5"}, nil},
	} {
		doc, err := read.DOCX(sources.Source{Path: "a.docx"}, word("<w:p><w:r><w:t>"+story+"</w:t></w:r></w:p>"+words(c.rows...)))
		require.NoError(t, err)
		assert.Equal(t, c.want, quotedGrid(doc), "word: %q", c.rows)
		doc, err = read.Wikitext(sources.Source{Path: "a.wiki"}, []byte(story+"\n"+wiki(c.rows...)))
		require.NoError(t, err)
		assert.Equal(t, c.want, quotedGrid(doc), "wiki: %q", c.rows)
	}
}

// The year in a cell of its own is the time of its row or column, and no event.
func TestGridYears(t *testing.T) {
	const story = "# Flood in Oresk\n\nA flood struck the valley of Oresk on 3 May 2024.\n\n"
	read := func(table string) (out []string, events int) {
		doc, err := read.Markdown(sources.Source{Path: "a.md", Published: edtf.MustParse("2024-05-06")}, []byte(story+table))
		require.NoError(t, err)
		r := readTables(doc)
		for _, c := range r.Claims {
			if c.IsDate() && c.Citation.Quote == "3 May 2024" {
				continue
			}
			out = append(out, strings.TrimSpace(string(c.Measure)+" "+c.Citation.Quote+" "+c.Period.Core.String()))
		}
		return out, len(r.Events)
	}
	for _, c := range []struct {
		table  string
		want   []string
		events int
	}{
		{"| Year | Killed |\n|--|--|\n| 1968 | 31 |\n| 2011 | 4 |\n", nil, 1},
		{"| | 1968 | 2011 |\n|--|--|--|\n| Killed | 31 | 4 |\n", nil, 1},
		{"| Town | Year | Note |\n|--|--|--|\n| Vik | 1999 | In all, 14 people died. |\n| Brask | 2003 | In all, 9 people died. |\n", []string{"deaths 14 1999", "deaths 9 2003"}, 5},
		{"| Year | Note |\n|--|--|\n| 1999 | In March, 14 people died. |\n", []string{"event_date March", "deaths 14 1999-03"}, 2},
		{"| Year | Killed |\n|--|--|\n| 1968 | 31 |\n| 2011 | 4 |\n\n| Town | Killed |\n|--|--|\n| Halden | 12 |\n| Total | 16 |\n", []string{"deaths 12", "deaths 16"}, 1},
		{"| Town | Killed | Since |\n|--|--|--|\n| Halden | 12 people died in May | 1999 |\n", []string{"event_date 1999"}, 0},
	} {
		got, events := read(c.table)
		if c.events == 0 { // a year that heads nothing is left to prose
			assert.Subset(t, got, []string{"event_date 1999"}, c.table)
			continue
		}
		for i := range got {
			got[i] = strings.TrimSpace(strings.TrimSuffix(got[i], " 2024-05-03"))
		}
		assert.Equal(t, c.want, got, c.table)
		assert.Equal(t, c.events, events, c.table)
	}
}

// quotedGrid is gridClaims for texts of any parts.
func quotedGrid(doc sources.Document) (out []string) {
	for _, c := range readTables(doc).Claims {
		if !c.IsDate() && c.Measure != claims.Counted && c.Measure != "percent" {
			out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s", c.Measure, c.Quantity.Point, strings.Join(c.Place, "+"))))
		}
	}
	return out
}

func TestGridIsLinear(t *testing.T) {
	var s strings.Builder
	s.WriteString(floodStory + "<table><tr><th>Town<th>Killed")
	for i := range 4000 {
		fmt.Fprintf(&s, "<tr><td>Halden<td>%d", i%900+1)
	}
	got := readTables(page(t, s.String()+"</table>")).Claims
	n := 0
	for _, c := range got {
		if c.Measure == claims.Measure("deaths") {
			n++
		}
	}
	assert.Equal(t, 4000, n)
	wide := page(t, floodStory+`<table><tr><th>Town<th>Killed<tr><td rowspan=1000 colspan=1000>Halden<td>4`+strings.Repeat(`<tr><td rowspan=1000 colspan=1000>x`, 2000)+"</table>")
	assert.NotPanics(t, func() { readTables(wide) })
}
