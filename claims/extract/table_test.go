package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

func readTable(t *testing.T, data string) extract.Reading {
	t.Helper()
	doc, err := read.CSV(sources.Source{Path: "t.csv"}, []byte(data))
	require.NoError(t, err)
	return extract.Reader{Data: extract.Data}.Read(doc)
}

// line writes a claim in a line: where it stands, its quote, and what it says.
func line(c claims.Claim) string {
	parts := []string{fmt.Sprintf("%d %s %q %s %s", c.Citation.Line, c.Citation.Field, c.Citation.Quote, c.Measure, c.Quantity.Given)}
	add := func(name, s string) {
		if s != "" && s != "exact" && s != "total" {
			parts = append(parts, name+"="+s)
		}
	}
	add("hedge", c.Quantity.Hedge.String())
	add("unit", c.Quantity.Unit)
	add("extent", c.Extent.String())
	add("name", c.Event.Name)
	add("kind", c.Event.Kind)
	add("places", strings.Join(c.Event.Places, "+"))
	add("at", strings.Join(c.Place, "+"))
	add("when", c.Event.Period.Core.String())
	add("margin", c.Event.Period.Margin.String())
	add("asof", c.AsOf.Core.String())
	add("who", strings.Join(c.Population, "+"))
	add("side", c.Side)
	add("by", strings.Join(c.Speakers, "+"))
	return strings.Join(parts, " ")
}

const gedHead = "id,type_of_violence,dyad_name,side_a,side_b,number_of_sources,source_original,where_prec,where_coordinates,adm_1,adm_2,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low\n"

func TestTables(t *testing.T) {
	cases := []struct {
		name, data string
		want       []string
		problems   []string // parts of them
	}{
		{"a row for each event", "Event,Place,Date,Killed,Injured,Source\nOresk bridge collapse,Oresk,2004-03-04,19,41,Meridian News; police\n", []string{
			`2 Killed "19" deaths [19, 19] name=Oresk bridge collapse kind=collapse places=Oresk at=Oresk when=2004-03-04 by=Meridian News+police`,
			`2 Injured "41" injured [41, 41] name=Oresk bridge collapse kind=collapse places=Oresk at=Oresk when=2004-03-04 by=Meridian News+police`,
		}, nil},
		{"HXL tags decide", "Evento,Lugar,Muertos,Mujeres,Fecha\n#event+name,#loc+name,#affected+killed,#affected+killed+f,#date+occurred\nTolva flood,Tolva,19,7,2021-07-14\n", []string{
			`3 Muertos "19" deaths [19, 19] name=Tolva flood kind=flood places=Tolva at=Tolva when=2021-07-14`,
		}, nil},
		{"a row for each measure, with an interval", "event,measure,low,best,high\nLowland war,deaths,200000,250000,310000\nLowland war,wounded,,90000,\nLowland war,missing,5000,,\n", []string{
			`2 best "250000" deaths [200,000, 310,000] hedge=range name=Lowland war kind=war`,
			`3 best "90000" injured [90,000, 90,000] name=Lowland war kind=war`,
			`4 low "5000" missing [5,000, ∞) hedge=at_least name=Lowland war kind=war`,
		}, nil},
		{"a column for each source", "event,measure,Example Almanac,Ministry\nLowland war,deaths,250000,n/a\n", []string{
			`2 Example Almanac "250000" deaths [250,000, 250,000] name=Lowland war kind=war by=Example Almanac`,
		}, nil},
		{"UCDP: sides, civilians, best 0 with a higher one", gedHead + "1,3,X - Civilians,X,Civilians,-1,,1,Oresk town,North,Oresk district,Vandry,1,2021-03-04 00:00:00.000,2021-03-04 00:00:00.000,2,0,5,0,7,9,7\n2,1,G - X,Government,X,1,police,1,Pelm,North,,Vandry,2,2021-04-01,2021-04-01,0,0,0,0,0,4,0\n", []string{
			`2 best "7" deaths [7, 9] hedge=range kind=attack places=Oresk at=Oresk when=2021-03-04`,
			`2 deaths_civilians "5" deaths [5, 5] kind=attack places=Oresk at=Oresk when=2021-03-04 who=civilians`,
			`2 deaths_a "2" deaths [2, 2] kind=attack places=Oresk at=Oresk when=2021-03-04 side=X`,
			`3 best "0" deaths [0, 4] hedge=range kind=attack places=Pelm at=Pelm when=2021-04-01 margin=2021-03-26/2021-04-07 by=police`,
		}, nil},
		{"UCDP: bounds out of order are legal, and rows of one place and day add up", gedHead + "1,3,X - Civilians,X,Civilians,1,,1,Oresk,,,Vandry,1,2021-03-04,2021-03-04,0,0,0,5,5,3,6\n2,3,X - Civilians,X,Civilians,1,,1,Oresk,,,Vandry,1,2021-03-04,2021-03-04,0,0,0,2,2,2,2\n3,3,X - Civilians,X,Civilians,1,,4,North,,,Vandry,1,2021-03-05,2021-03-05,0,0,0,8,8,8,8\n4,3,X - Civilians,X,Civilians,1,,1,Pelm,,,Vandry,1,1753-01-01,1753-01-01,0,0,0,8,8,8,8\n", []string{
			`2 best "5" deaths [3, 6] hedge=range extent=increment kind=attack places=Oresk at=Oresk when=2021-03-04`,
			`3 best "2" deaths [2, 2] extent=increment kind=attack places=Oresk at=Oresk when=2021-03-04`,
			`4 best "8" deaths [8, 8] extent=increment kind=attack places=North at=North when=2021-03-05`,
			`5 best "8" deaths [8, 8] extent=increment kind=attack places=Pelm at=Pelm`,
		}, nil},
		{"EM-DAT: the dead with the missing, no zero, nothing of the affected", "DisNo.,Disaster Type,Disaster Subtype,Event Name,Country,Location,Start Year,Start Month,Start Day,End Year,End Month,End Day,Total Deaths,No. Injured,No. Affected,No. Homeless,Total Affected\n2021-0001-VAN,Flood,Riverine flood,,Vandry (the),\"Tolva, Sarn provinces\",2021,7,14,2021,7,16,43,0,1000,,1000\n", []string{
			`2 Total Deaths "43" deaths (-∞, 43] hedge=at_most kind=flood places=Tolva+Sarn+Vandry when=2021-07-14/2021-07-16`,
		}, nil},
		{"IDMC: households and their size, the qualifier, the role", "id,country,displacement_type,qualifier,figure,unit,household_size,displacement_start_date,event_name,role\n1,Vandry,Disaster,more than,240,Household,5,2021-07-14,Tolva flood,Recommended figure\n2,Vandry,Disaster,total,300,Household,,2021-07-14,Tolva flood,Triangulation\n", []string{
			`2 figure "240" displaced (240, ∞) hedge=more_than unit=household name=Tolva flood kind=flood places=Vandry at=Vandry when=2021-07-14`,
		}, nil},
		{"IDMC: stocks and flows of a year", "ISO3,Name,Year,Conflict Stock Displacement,Conflict Internal Displacements\nVAN,Vandry,2021,402000,61000\n", []string{
			`2 Conflict Stock Displacement "402000" displaced [402,000, 402,000] extent=stock at=Vandry asof=2021-12-31 who=displaced by conflict`,
			`2 Conflict Internal Displacements "61000" new_displacements [61,000, 61,000] at=Vandry`,
		}, nil},
		{"UNHCR: the end of a year", "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,idps,stateless\n2021,Vandry,VAN,VAN,Marn,MAR,MAR,1200,-,0,0\n", []string{
			`2 refugees "1200" refugees [1,200, 1,200] extent=stock at=Marn asof=2021-12-31 who=vandry`,
		}, nil},
		{"how thousands are written is told by the column", "event,killed,injured\nTolva flood,\"1,234\",\"2.5\"\nOresk flood,\"12,345,678\",7\n", []string{
			`2 killed "1,234" deaths [1,234, 1,234] name=Tolva flood kind=flood`,
			`3 killed "12,345,678" deaths [12,345,678, 12,345,678] name=Oresk flood kind=flood`,
			`3 injured "7" injured [7, 7] name=Oresk flood kind=flood`,
		}, []string{`line 2, "2.5": a cell of column "injured" with a count with decimals, 1 in all`}},
		{"numbers of statistics programs", "event,refugees,killed\nTolva flood,1e+05,12.0\n", []string{
			`2 refugees "1e+05" refugees [100,000, 100,000] extent=stock`,
			`2 killed "12.0" deaths [12, 12] name=Tolva flood kind=flood`,
		}, nil},
		{"EM-DAT's older columns", "Dis No,Year,Month,Day,Disaster Type,Country,Location,Total Deaths,No Injured,Total Affected\n1903-0006-VAN,1903,4,29,Flood,Vandry (the),Countrywide,76,23,23\n", []string{
			`2 Total Deaths "76" deaths (-∞, 76] hedge=at_most kind=flood places=Vandry at=Vandry when=1903-04-29`,
			`2 No Injured "23" injured [23, 23] kind=flood places=Vandry at=Vandry when=1903-04-29`,
		}, nil},
		{"and not guessed", "event;killed\nTolva flood;1.234\n", nil, []string{`line 2, "1.234"`}},
		{"cells that say nothing, and cells that are no figures", "event,killed\nA flood,\nB flood,-\nC flood,n/a\nD flood,0\nE flood,\"=cmd|' /C calc'!A0\"\nF flood,-3\nG flood,12 345*\nH flood,>20\nI flood,45%\nJ flood,see note\nTotal,99\n", []string{
			`5 killed "0" deaths [0, 0] name=D flood kind=flood`,
			`8 killed "12 345*" deaths [12,345, 12,345] name=G flood kind=flood`,
			`9 killed ">20" deaths (20, ∞) hedge=more_than name=H flood kind=flood`,
		}, []string{"a formula, which is never worked out", "below zero", "a percentage", `"see note"`}},
		{"dates: the day or the month first, spelled, of a spreadsheet", "event,killed,date\nTolva flood,1,04/03/2021\nOresk flood,2,25/03/2021\nSarn flood,3,4 March 2021\n", []string{
			`2 killed "1" deaths [1, 1] name=Tolva flood kind=flood when=2021-03-04`,
			`3 killed "2" deaths [2, 2] name=Oresk flood kind=flood when=2021-03-25`,
			`4 killed "3" deaths [3, 3] name=Sarn flood kind=flood when=2021-03-04`,
		}, nil},
		{"and not guessed either", "event,killed,date\nTolva flood,1,04/03/2021\nOresk flood,2,05/03/2021\n", nil, []string{"whether the day or the month comes first"}},
		{"days as spreadsheets count", "event,killed,date\nTolva flood,1,44391\n", []string{`2 killed "1" deaths [1, 1] name=Tolva flood kind=flood when=2021-07-14`}, nil},
		{"ragged rows, a mark without an end, damaged text", "event,killed\nTolva flood\nOresk flood,1,2,3\n\"Sarn flood,4\nPelm fl\ufffdod,5\nKarsby flood,6\n", []string{`6 killed "6" deaths [6, 6] name=Karsby flood kind=flood`},
			[]string{"fewer cells", "more cells", "a quotation mark", "damaged"}},
		{"a table of which nothing is understood", "colour,size\nred,12\n", nil, []string{`no column of this table is understood as a figure; its first row has "colour", "size"`}},
		{"a head below a title", "Casualties by event\nProvisional\nevent,killed\nTolva flood,3\n", []string{`4 killed "3" deaths [3, 3] name=Tolva flood kind=flood`}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := readTable(t, c.data)
			var lines []string
			for _, claim := range got.Claims {
				lines = append(lines, line(claim))
			}
			assert.Equal(t, c.want, lines)
			assert.Len(t, got.Problems, len(c.problems), "%q", got.Problems)
			for i, p := range c.problems {
				assert.Condition(t, func() bool {
					return slices.ContainsFunc(got.Problems, func(s string) bool { return strings.Contains(s, p) })
				}, "problem %d, %q: %q", i, p, got.Problems)
			}
		})
	}
}

// Columns that nobody understands are counted.
func TestTableNotes(t *testing.T) {
	got := readTable(t, "event,killed,colour\nTolva flood,3,red\n")
	assert.Equal(t, []string{"1 of 3 columns are not understood: colour"}, got.Notes)
	assert.Empty(t, readTable(t, "event,killed,latitude\nTolva flood,3,1\n").Notes)
}

// What parts the cells, in which order the rows stand and how lines end changes nothing
// but places.
func TestTableLaws(t *testing.T) {
	rows := []string{"event,place,date,killed,injured", "Tolva flood,Tolva,2021-07-14,23,\"1,234,567\"", "Oresk fire,Oresk,2020-01-02,4,\"1,500\"", "\"Storm \"\"Merle\"\"\",Sarn,2021-10-20,7,"}
	plain := readTable(t, strings.Join(rows, "\n"))
	require.Len(t, plain.Claims, 5)
	same := func(name string, got extract.Reading) {
		t.Helper()
		require.Len(t, got.Claims, len(plain.Claims), name)
		for _, c := range got.Claims {
			i := slices.IndexFunc(plain.Claims, func(d claims.Claim) bool { return d.Sentence == c.Sentence })
			require.GreaterOrEqual(t, i, 0, "%s: %s", name, c.Sentence)
			d := plain.Claims[i]
			c.ID, c.Citation = d.ID, d.Citation
			assert.True(t, c.Equal(d), name)
		}
	}
	for _, comma := range []string{";", "\t", "|"} {
		text := strings.ReplaceAll(strings.Join(rows, "\n"), ",", comma)
		text = strings.NewReplacer("1"+comma+"234"+comma+"567", "1,234,567", "1"+comma+"500", "1,500").Replace(text)
		same("parted by "+comma, readTable(t, text))
	}
	same("CRLF", readTable(t, strings.Join(rows, "\r\n")))
	same("rows turned around", readTable(t, strings.Join([]string{rows[0], rows[3], rows[2], rows[1]}, "\n")))
}

// The citation of a claim is its cell.
func TestTableCitations(t *testing.T) {
	data := "event,note,killed\r\n\"Tolva flood, \"\"the great\"\"\",\"two\r\nlines\",\" 23 \"\r\nOresk flood,,\"1 234\"\r\n"
	doc, err := read.CSV(sources.Source{Path: "t.csv"}, []byte(data))
	require.NoError(t, err)
	got := extract.Reader{Data: extract.Data}.Read(doc)
	require.Len(t, got.Claims, 2)
	for _, c := range got.Claims {
		assert.Equal(t, c.Citation.Quote, string(doc.Raw[c.Citation.Start:c.Citation.End]))
	}
	first, second := got.Claims[0].Citation, got.Claims[1].Citation
	assert.Equal(t, "23", first.Quote)
	assert.Equal(t, []int{2, 3, 3, 4}, []int{first.Row, first.Line, second.Row, second.Line}, "a row may take several lines")
	assert.Equal(t, "killed", second.Field)
}

// Claims that were read before keep their places; a program's own need not have any.
func TestRecords(t *testing.T) {
	data := `{"source":"wire.txt","start":10,"end":12,"line":2,"column":3,"quote":"23","measure":"deaths","low":23,"high":23,"point":23,"event":"Tolva flood"}
{"measure":"injured","low":5,"high":null,"hedge":"at_least","point":5}
not a claim
{"colour":"red"}
{"measure":"deaths","low":9,"high":3,"hedge":"range"}
{"measure":"deaths","event":"a figure is missing"}
`
	doc, err := read.Records(sources.Source{Path: "c.jsonl"}, []byte(data))
	require.NoError(t, err)
	for _, b := range doc.Blocks {
		require.NoError(t, b.Check(doc.Raw))
	}
	got := extract.Reader{Data: extract.Data}.Read(doc)
	require.Len(t, got.Claims, 2)
	assert.Equal(t, "wire.txt", got.Claims[0].Citation.Source)
	assert.Equal(t, 10, got.Claims[0].Citation.Start)
	assert.True(t, got.Claims[0].Quantity.WasRead())
	assert.Equal(t, "c.jsonl", got.Claims[1].Citation.Source)
	assert.Equal(t, 2, got.Claims[1].Citation.Line)
	assert.Equal(t, []sources.Source{{Path: "wire.txt"}}, got.Cited)
	require.Len(t, got.Problems, 1)
	assert.Contains(t, got.Problems[0], "line 3 is no claim: ")
	assert.Contains(t, got.Problems[0], "4 in all")
}

// Of a large table only the rows are read that name what is checked.
func TestAbout(t *testing.T) {
	var b strings.Builder
	b.WriteString("event,place,killed\n")
	for i := range 60_000 {
		fmt.Fprintf(&b, "Flood in Place%d,Place%d,%d\n", i, i, i)
	}
	b.WriteString("Flood in Tolva,Tolva,7\nFlood in Bombay,Bombay,8\n")
	doc, err := read.CSV(sources.Source{}, []byte(b.String()))
	require.NoError(t, err)
	draft := []claims.Claim{{Event: claims.Event{Places: []string{"TOLVA"}}}, {Place: []string{"Mumbai"}}}
	got := extract.Reader{Data: extract.About(draft, nil)}.Read(doc)
	require.Len(t, got.Claims, 2)
	assert.Contains(t, got.Notes, "60000 rows name nothing that is checked here and were left out")
	small, err := read.CSV(sources.Source{}, []byte("event,place,killed\nFlood in Sarn,Sarn,7\n"))
	require.NoError(t, err)
	assert.Len(t, extract.Reader{Data: extract.About(draft, nil)}.Read(small).Claims, 1, "a small one is read whole")
}

// A program that has only prose says what it does not read.
func TestNoData(t *testing.T) {
	doc, err := read.CSV(sources.Source{}, []byte("event,killed\nTolva flood,3\n"))
	require.NoError(t, err)
	assert.Len(t, extract.Read(doc).Problems, 1)
}

func TestTableLinear(t *testing.T) {
	for name, data := range map[string]string{
		"many columns": strings.Repeat("killed,", 200_000) + "\n" + strings.Repeat("1,", 200_000),
		"wide rows":    "event,killed\n" + strings.Repeat("Tolva flood,1"+strings.Repeat(",", 500)+"\n", 2000),
		"long cells":   "event,killed\n" + strings.Repeat("\""+strings.Repeat("flood ", 5000)+"\",1\n", 50),
		"many faults":  "event,killed\n" + strings.Repeat("x,y,z\n", 100_000),
	} {
		start := time.Now()
		readTable(t, data)
		assert.Less(t, time.Since(start), 10*time.Second, name)
	}
}

func FuzzTable(f *testing.F) {
	f.Add("event,killed,date\nTolva flood,23,2021-07-14\n")
	f.Add("#event,#affected+killed\nx,\"1,234\"\n")
	f.Add(gedHead + "1,3,X,X,Civilians,-1,,1,Oresk,,,V,1,2021-03-04,2021-03-04,0,0,0,5,5,3,6\n")
	f.Add("measure;event;low;high\ndeaths;w;9;1\n")
	f.Fuzz(func(t *testing.T, data string) {
		doc, err := read.CSV(sources.Source{Path: "t.csv"}, []byte(data))
		if doc.Table == nil {
			require.Error(t, err)
			return
		}
		got := extract.Reader{Data: extract.Data}.Read(doc)
		blocks := map[int]sources.Block{}
		doc.Table.Rows(func(r *sources.Row) bool {
			blocks[r.Number], _ = r.Block()
			return true
		})
		for _, c := range got.Claims {
			b := blocks[c.Citation.Row]
			require.Equal(t, c.Citation.Quote, b.Displayed(c.Citation.Start, c.Citation.End), "the bytes of a citation show its quote")
			require.False(t, c.Quantity.Given.IsEmpty())
			require.True(t, c.Quantity.Read.Inside(c.Quantity.Stated))
		}
	})
}
