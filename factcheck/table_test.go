package factcheck_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// The rows of tables are held against prose, and only where they are surely of one event.
func TestTableAgainstProse(t *testing.T) {
	const events = "event,place,country,date,killed,injured,displaced\n"
	const idmc = "ISO3,Name,Year,Conflict Stock Displacement,Conflict Internal Displacements,Disaster Stock Displacement\nYEM,Yemen,2021,4288739,377000,39000\n"
	cases := []struct {
		name, draft, table string
		quotes             []string // of the other side of each finding; none: silent
	}{
		{"another figure for one event", "The flood in Tolva killed 23 people on 14 July 2021.", events + "Tolva flood,Tolva,Vandry,2021-07-14,32,,\n", []string{"32"}},
		{"the same figure", "The flood in Tolva killed 32 people on 14 July 2021.", events + "Tolva flood,Tolva,Vandry,2021-07-14,32,,\n", nil},
		{"another event of the country and year", "The flood in Tolva killed 23 people on 14 July 2021.", events + "Sarn flood,Sarn,Vandry,2021-07-14,32,,\nTolva flood,Tolva,Vandry,2020-01-02,40,,\n", nil},
		{"another measure", "The flood in Tolva killed 23 people on 14 July 2021.", events + "Tolva flood,Tolva,Vandry,2021-07-14,,320,12000\n", nil},
		{"a kind that it is not", "The fire in Tolva killed 23 people on 14 July 2021.", events + "Tolva flood,Tolva,Vandry,2021-07-14,32,,\n", nil},
		{"a row that names only the country", "An attack in Pakistan killed 23 people on 14 July 2021.", events + "Attack,Oresk,Pakistan,2021-07-14,3,,\n", nil},
		{"a war below its range", "The Lowland war killed 20,000 people.", "event,measure,low,best,high\nLowland war,deaths,200000,250000,310000\n", []string{"250000"}},
		{"a war inside its range", "The Lowland war killed more than 300,000 people.", "event,measure,low,best,high\nLowland war,deaths,200000,250000,310000\n", nil},
		{"a war above its range", "The Lowland war killed more than 400,000 people.", "event,measure,low,best,high\nLowland war,deaths,200000,250000,310000\n", []string{"250000"}},
		{"a part of the toll", "The flood in Tolva killed 23 people, including 9 children, on 14 July 2021.", events + "Tolva flood,Tolva,Vandry,2021-07-14,23,,\n", nil},
		{"people and households", "The flood in Tolva displaced 240 people on 14 July 2021.", "event,place,date,displaced,unit\nTolva flood,Tolva,2021-07-14,900,households\n", nil},
		{"those displaced by a flood and those displaced at the end of a year", "The flood in Vandry displaced 9,000 people in July 2021.", "ISO3,Name,Year,Conflict Stock Displacement,Disaster Internal Displacements\nVAN,Vandry,2021,402000,61000\n", nil},
		{"refugees of a year", "The war in Vandry drove 1,000 refugees to Marn in 2021.", "year,coo_name,coa_name,refugees\n2021,Vandry,Marn,52000\n", nil},
		{"refugees at the end of a year", "Turkey hosted 5.6 million refugees at the end of 2020.", "Year,Country of asylum,Refugees\n2020,Türkiye,3641370\n", []string{"3641370"}},
		{"the same, rounded", "Turkey hosted 3.6 million refugees at the end of 2020.", "Year,Country of asylum,Refugees\n2020,Türkiye,3641370\n", nil},
		{"refugees of another year", "Turkey hosted 5.6 million refugees at the end of 2019.", "Year,Country of asylum,Refugees\n2020,Türkiye,3641370\n", nil},
		{"refugees elsewhere", "Lebanon hosted 870,000 refugees at the end of 2020.", "Year,Country of asylum,Refugees\n2020,Türkiye,3641370\n", nil},
		{"refugees who came", "By the end of 2020, 900,000 refugees had arrived in Turkey.", "Year,Country of asylum,Refugees\n2020,Türkiye,3641370\n", nil},
		{"Syrian refugees", "At the end of 2020 there were 5.6 million Syrian refugees in Turkey.", "year,coo_name,coa_name,refugees\n2020,Syrian Arab Rep.,Türkiye,3641370\n", []string{"3641370"}},
		{"refugees of all countries", "At the end of 2020 there were 5.6 million refugees in Turkey.", "year,coo_name,coa_name,refugees\n2020,Syrian Arab Rep.,Türkiye,3641370\n", nil},
		{"refugees of another country", "At the end of 2020 there were 120,000 Afghan refugees in Turkey.", "year,coo_name,coa_name,refugees\n2020,Syrian Arab Rep.,Türkiye,3641370\n", nil},
		{"new displacements", "Turkey hosted 3.6 million refugees at the end of 2020.", "ISO3,Name,Year,Conflict Stock Displacement,Disaster Internal Displacements\nTUR,Turkey,2020,1099000,41000\n", nil},
		{"displaced at the end of a year", "About 6.5 million people were displaced in Yemen by conflict at the end of 2021.", idmc, []string{"4288739"}},
		{"the same, in other words", "At the end of 2021, 4.3 million people were living in internal displacement in Yemen as a result of conflict.", idmc, nil},
		{"fewer than one cause alone has displaced", "At the end of 2021, Yemen had 2.1 million internally displaced people.", idmc, []string{"4288739"}},
		{"as many as one cause has displaced", "Yemen had 4.3 million internally displaced people at the end of 2021.", idmc, nil},
		{"more than one cause has displaced", "Yemen had 9.3 million internally displaced people at the end of 2021.", idmc, nil},
		{"displaced by disasters", "About 139,000 people were displaced in Yemen by disasters at the end of 2021.", idmc, []string{"39000"}},
		{"displaced by one flood", "About 139,000 people were displaced in Yemen by floods at the end of 2021.", idmc, nil},
		{"so few that a smaller thing may be meant", "At the end of 2021, 9,000 people were displaced in Yemen.", idmc, nil},
		{"displaced during the year", "Conflict displaced 1.9 million people in Yemen during 2021.", idmc, nil},
		{"displaced by then", "By the end of 2021, 1.9 million people had been displaced in Yemen.", idmc, nil},
		{"newly displaced", "About 1.9 million people were newly displaced in Yemen by conflict at the end of 2021.", idmc, nil},
		{"displaced at the end of another year", "About 1.9 million people were displaced in Yemen by conflict at the end of 2020.", idmc, nil},
		{"displaced in another country", "About 1.9 million people were displaced in Iraq by conflict at the end of 2021.", idmc, nil},
		{"displaced in a part of the country", "About 190,000 people were displaced in Marib, in Yemen, at the end of 2021.", idmc, nil},
		{"a row that sums up", "The flood in Tolva killed 23 people on 14 July 2021.", "event,place,date,killed\nTolva flood,Tolva,2021-07-14,23\nTotal,Tolva,2021-07-14,99\n", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			draft, err := read.Text(sources.Source{Path: "draft.txt", Kind: sources.Draft}, []byte(c.draft))
			require.NoError(t, err)
			table, err := read.CSV(sources.Source{Path: "t.csv"}, []byte(c.table))
			require.NoError(t, err)
			k := factcheck.Checker{Data: extract.Data}
			r := k.Check(draft, table)
			assert.Empty(t, r.Problems)
			var quotes []string
			for _, f := range r.Findings {
				for _, side := range f.Sides {
					for _, ref := range side.Claims {
						if ref.Source == "t.csv" {
							quotes = append(quotes, ref.Quote)
						}
					}
				}
			}
			assert.Equal(t, c.quotes, quotes)
			again := k.Check(table, draft)
			assert.Equal(t, r.Findings, again.Findings, "the order of the texts does not matter")
		})
	}
}

// Of a large table only the rows are read that name what the draft names. What was left
// out is told, and is no problem.
func TestRowsLeftOut(t *testing.T) {
	draft, err := read.Text(sources.Source{Path: "draft.txt", Kind: sources.Draft}, []byte("The flood in Tolva killed 23 people on 14 July 2021."))
	require.NoError(t, err)
	data := "event,place,date,killed\n" + strings.Repeat("Sarn flood,Sarn,2021-07-14,40\n", 40_000)
	for _, c := range []struct {
		name, row string
		findings  int
	}{
		{"all of them", "", 0},
		{"all but one", "Tolva flood,Tolva,2021-07-14,32\n", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, err := read.CSV(sources.Source{Path: "t.csv"}, []byte(data+c.row))
			require.NoError(t, err)
			list := extract.Read(draft).Claims
			k := factcheck.Checker{Data: extract.About(list, nil)}
			r := k.Check(draft, table)
			assert.True(t, r.Complete)
			assert.Empty(t, r.Problems)
			assert.Len(t, r.Findings, c.findings)
			require.Len(t, r.Remarks, 1)
			assert.Equal(t, factcheck.Remark{Path: "t.csv", Text: "40000 rows name nothing that is checked here and were left out", LeftOut: 40_000}, r.Remarks[0])
		})
	}
}

// The rows of one table are not held against each other, so that however many tell of one
// war, none of them keeps a text from being compared.
func TestRowsAmongThemselves(t *testing.T) {
	var b strings.Builder
	b.WriteString("event,place,date,killed\n")
	for i := range 5_000 {
		fmt.Fprintf(&b, "Lowland war,Town%d,%d-%02d-%02d,%d\n", i, 1990+i%6, 1+i%12, 1+i%28, i%97)
	}
	table, err := read.CSV(sources.Source{Path: "t.csv"}, []byte(b.String()))
	require.NoError(t, err)
	one, err := read.Text(sources.Source{Path: "a.txt"}, []byte("The Lowland war of 1990 to 1996 killed 20,000 people."))
	require.NoError(t, err)
	two, err := read.Text(sources.Source{Path: "b.txt"}, []byte("The Lowland war of 1990 to 1996 killed more than 30,000 people."))
	require.NoError(t, err)
	k := factcheck.Checker{Data: extract.Data}
	alone := k.Check(table)
	assert.Zero(t, alone.Stats.Pairs)
	assert.True(t, alone.Complete)
	r := k.Check(table, one, two)
	require.NotEmpty(t, r.Findings)
	assert.Equal(t, "FC101", r.Findings[0].Rule)
}
