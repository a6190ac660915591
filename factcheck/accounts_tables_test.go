package factcheck

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// A table's rows are parted by "|" here, its cells by blanks. Of a table of which other
// columns add up, one that does not has a slip in it.
var tablesThatAddUp = map[string]struct{ table, want string }{
	"a column":              {"Camp Tents Beds | North 12 140 | South 8 80 | East 10 64 | Total 30 294", "FC202 140 + 80 + 64 is 284, and not 294"},
	"two digits swapped":    {"Camp Tents Beds | North 12 140 | South 8 81 | East 10 64 | Total 30 258", "FC202 140 + 81 + 64 is 285, and not 258"},
	"a row":                 {"Camp Men Women Total | North 12 14 26 | South 8 8 16 | East 10 6 26 | West 7 9 16 | Coast 4 4 8", "FC202 10 + 6 is 16, and not 26"},
	"a row and the whole":   {"Camp Men Women Total | North 12 14 26 | South 8 8 16 | East 10 6 26 | West 7 9 16 | Coast 4 4 8 | Total 41 41 92", "FC202 10 + 6 is 16, and not 26"},
	"the total first":       {"Camp Tents Beds | Total 30 294 | North 12 140 | South 8 80 | East 10 64", "FC202 140 + 80 + 64 is 284, and not 294"},
	"money":                 {"Item May June | Roads $1,450 $1,510 | Schools $3,300 $3,450 | Clinics $1,210 $1,260 | Total $5,960 $6,320", "FC202 1,510 + 3,450 + 1,260 is 6,220, and not 6,320"},
	"any difference":        {"Camp Tents Beds Staff | North 12 140 31 | South 8 80 22 | East 10 64 19 | Total 30 371 72", "FC202 140 + 80 + 64 is 284, and not 371"},
	"a title above":         {"Camps | Camp Tents Beds | North 12 140 | South 8 80 | East 10 64 | Total 30 294", "FC202 140 + 80 + 64 is 284, and not 294"},
	"years above":           {"Camp 2019 2020 | North 12 140 | South 8 80 | East 10 64 | Total 30 294", "FC202 140 + 80 + 64 is 284, and not 294"},
	"a mean among the rows": {"Camp Tents Beds | North 12 140 | South 8 80 | Average 10 110 | Total 20 230", "FC202 140 + 80 is 220, and not 230"},

	"it adds up":               {"Camp Tents Beds | North 12 140 | South 8 80 | East 10 64 | Total 30 284", ""},
	"rows and columns":         {"Camp Men Women Total | North 12 14 26 | South 8 8 16 | East 10 6 16 | Total 30 28 58", ""},
	"some rows of many":        {"Country Dead Hurt | Arden 140 300 | Vandry 80 120 | Selm 64 90 | Total 990 1,750", ""},
	"one column":               {"Country Dead | Arden 140 | Vandry 80 | Selm 64 | Total 294", ""},
	"no slip of the pen":       {"Camp Tents Beds | North 12 140 | South 8 80 | East 10 64 | Total 30 371", ""},
	"a row in another":         {"Camp Tents Beds | North 12 140 | Subtotal 12 140 | East 10 64 | Total 22 224", ""},
	"parts of a row":           {"Camp Tents Beds | North 12 140 | thereof:new 4 60 | East 10 64 | Total 22 204", ""},
	"two totals":               {"Camp Tents Beds | North 12 140 | South 8 80 | Total 20 230 | All 20 220", ""},
	"rows below":               {"Camp Tents Beds | North 12 140 | South 8 80 | Total 20 230 | East 10 64", ""},
	"a blank":                  {"Camp Tents Beds | North 12 140 | South 8 n/a | East 10 64 | Total 30 294", ""},
	"about":                    {"Camp Tents Beds | North 12 140 | South 8 ~80 | East 10 64 | Total 30 294", ""},
	"more than":                {"Camp Tents Beds | North 12 140 | South 8 >80 | East 10 64 | Total 30 294", ""},
	"below zero":               {"Camp Tents Gain | North 12 140 | South 8 -80 | East 10 64 | Total 30 294", ""},
	"shares":                   {"Camp Tents Share | North 12 40 | South 8 27 | East 10 33 | Total 30 110", ""},
	"shares with a sign":       {"Camp Tents Beds | North 12 40% | South 8 27% | East 10 33% | Total 30 110%", ""},
	"means":                    {"Camp Tents Mean | North 12 140 | South 8 80 | East 10 64 | Total 30 294", ""},
	"a mean as a total":        {"Camp Tents Beds | North 12 140 | South 8 80 | East 10 64 | Total 30 95", ""},
	"a total that is no sum":   {"Camp Tents Beds | North 12 140 | South 8 80 | East 10 64 | Total 30 140", ""},
	"rounded to thousands":     {"Camp Tents Beds | North 12 14,000 | South 8 8,000 | East 10 6,000 | Total 30 29,000", ""},
	"rounded":                  {"Camp Tents Weight | North 12 14.4 | South 8 8.3 | East 10 6.2 | Total 30 29.0", ""},
	"one or two off":           {"Camp Tents Beds | North 12 140 | South 8 80 | East 10 64 | Total 30 286", ""},
	"others that fail as well": {"Camp Tents Beds Staff | North 12 140 31 | South 8 80 22 | East 10 64 19 | Total 30 294 82", ""},
	"nothing but zeros":        {"Camp Tents Beds | North 0 140 | South 0 80 | East 0 64 | Total 0 294", ""},
	"words":                    {"Camp Chief Beds | North Lind 140 | South Berg 80 | East Dahl 64 | Total 3 294", ""},
	"the word in a name":       {"Firm Tents Beds | Total-Oil 12 140 | South 8 80 | East 10 64 | West 30 294", ""},
	"columns of other things":  {"Camp Tents Beds Total | North 12 140 52 | South 8 80 31 | East 10 64 26 | West 4 30 12", ""},
	"few rows":                 {"Camp Men Women Total | North 12 14 26 | South 8 8 26", ""},
	"days":                     {"Camp Days Beds | North 12 140 | South 8 80 | East 10 64 | Total 12 284", ""},
}

// rowsOf are the rows of such a table, each cell between two marks.
func rowsOf(table, before, between, after string) []string {
	var out []string
	for row := range strings.SplitSeq(table, " | ") {
		cells := strings.Fields(row)
		for n, c := range cells {
			if between == "," && strings.Contains(c, ",") {
				cells[n] = `"` + c + `"`
			}
		}
		out = append(out, before+strings.Join(cells, between)+after)
	}
	return out
}

func sumsFound(doc sources.Document) string {
	var out []string
	for _, f := range (&Checker{Data: extract.Data}).Check(doc).Findings {
		out = append(out, f.Rule+" "+f.Reasons[0].Why)
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestSumsOfTables(t *testing.T) {
	for name, tt := range tablesThatAddUp {
		t.Run(name, func(t *testing.T) {
			rows := rowsOf(tt.table, "", ",", "\n")
			doc, err := read.CSV(sources.Source{Path: "a.csv"}, []byte(strings.Join(rows, "")))
			require.NoError(t, err)
			assert.Equal(t, tt.want, sumsFound(doc), "CSV")

			if rows = rowsOf(tt.table, "| ", " | ", " |\n"); strings.Count(rows[0], "|") == 2 {
				rows = rows[1:] // the title
			}
			rows = slices.Insert(rows, 1, strings.Repeat("|---", strings.Count(rows[0], "|")-1)+"|\n")
			doc, err = read.Markdown(sources.Source{Path: "a.md"}, []byte("# Camps\n\n"+strings.Join(rows, "")+"\nMore is to come.\n"))
			require.NoError(t, err)
			assert.Equal(t, tt.want, sumsFound(doc), "Markdown")
		})
	}
}

// The cells are cited by what stands in them.
func TestSumsOfTablesCite(t *testing.T) {
	text := "Camp,Tents,Beds\nNorth,12,140\nSouth,8,80\nEast,10, 64 \nTotal,30,1297\n"
	doc, err := read.CSV(sources.Source{Path: "a.csv"}, []byte(text))
	require.NoError(t, err)
	r := (&Checker{Data: extract.Data}).Check(doc)
	require.Empty(t, r.Findings, "no slip of the pen")
	doc, err = read.CSV(sources.Source{Path: "a.csv"}, []byte(strings.Replace(text, "1297", "2840", 1)))
	require.NoError(t, err)
	r = (&Checker{Data: extract.Data}).Check(doc)
	require.Len(t, r.Findings, 1)
	var quotes []string
	for _, s := range r.Findings[0].Sides {
		for _, c := range s.Claims {
			quotes = append(quotes, c.Quote)
			assert.Equal(t, c.Quote, strings.Replace(text, "1297", "2840", 1)[c.Start:c.End])
		}
	}
	assert.Equal(t, []string{"2840", "140", "80", "64"}, quotes)
}

// Rows of places that lie in another row are not added up, whether their heads say so or
// only their figures.
func TestSumsOfNestedPlaces(t *testing.T) {
	head := "# Storm\n\nA typhoon struck the provinces of Sorso and Albay on 3 May 2018.\n\n| Province | Deaths |\n|--|--|\n"
	for rows, fires := range map[string]bool{
		"| Albay | 20 |\n| Sorso | 9 |\n| Cata | 4 |\n| Total | 43 |\n":                                  true,
		"| Albay | 20 |\n| Sorso | 9 |\n| Cata | 4 |\n| Total | 33 |\n":                                  false,
		"| Albay | 20 |\n| of which Dara | 12 |\n| Sorso | 9 |\n| Total | 29 |\n":                        false,
		"| Albay | 20 |\n| Sorso | 9 |\n| Subtotal mainland | 29 |\n| Cata | 4 |\n| Total | 33 |\n":      false,
		"| Mainland | 29 |\n| Albay | 20 |\n| Sorso | 9 |\n| Cata | 4 |\n| Total | 33 |\n":               false,
		"| Albay | 20 |\n| Sorso | 9 |\n| Mainland | 29 |\n| Cata | 4 |\n| Dogo | 3 |\n| Total | 36 |\n": false,
	} {
		doc, err := read.Markdown(sources.Source{Path: "a.md"}, []byte(head+rows))
		require.NoError(t, err)
		assert.Equal(t, fires, strings.Contains(sumsFound(doc), "FC202"), "%s: %s", rows, sumsFound(doc))
	}
}
