package extract_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// Exports that others wrote, in the folder "data" where FACTCHECK_DOCS points: their cells
// are those of the standard library, at its places, and whatever is read of them, a
// citation shows its quote and lies in one row.
func TestTableFiles(t *testing.T) {
	dir := othersFiles(t)
	files, err := filepath.Glob(filepath.Join(dir, "data", "*.[ct]sv"))
	require.NoError(t, err)
	assert.GreaterOrEqual(t, len(files), 30)
	cells := 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			of := read.CSV
			if filepath.Ext(file) == ".tsv" {
				of = read.TSV
			}
			doc, err := of(sources.Source{Path: filepath.Base(file)}, data)
			require.NoError(t, err)
			cells += compareCells(t, doc, data)
			got := extract.Reader{Data: extract.Data}.Read(doc)
			blocks := map[int]sources.Block{}
			doc.Table.Rows(func(r *sources.Row) bool {
				blocks[r.Number], _ = r.Block()
				return true
			})
			read := map[string]bool{}
			for i, c := range got.Claims {
				read[line(c)] = true
				b := blocks[c.Citation.Row]
				assert.Equal(t, c.Citation.Quote, b.Displayed(c.Citation.Start, c.Citation.End))
				if i < 20 {
					t.Log(line(c))
				}
			}
			for _, want := range tableLines[filepath.Base(file)] {
				assert.True(t, read[want], want)
			}
			if n, ok := tableClaims[filepath.Base(file)]; ok {
				assert.Len(t, got.Claims, n)
			} else {
				assert.Empty(t, got.Claims, "nothing of this table is a figure that news compares")
			}
			t.Logf("%d claims; problems %q; notes %q", len(got.Claims), got.Problems, got.Notes)
		})
	}
	t.Logf("%d tables, %d cells", len(files), cells)
	assert.GreaterOrEqual(t, cells, 280_000)
}

// tableClaims is how many figures stand in the tables that have any that are understood,
// counted by hand or by a spreadsheet.
var tableClaims = map[string]int{"emdat_1900.csv": 14, "unhcr_hdx_population.csv": 24, "vega-disasters.csv": 803}

// tableLines are figures as somebody reads them who looks at the row.
var tableLines = map[string][]string{
	"emdat_1900.csv": {
		`3 Total Deaths "2000" deaths (-∞, 2,000] hedge=at_most kind=quake places=Quezaltenango+San Marcos+Guatemala when=1902-04-18`,
		`4 No Injured "23" injured [23, 23] places=Frank+Alberta when=1903-04-29`,
		`7 No Homeless "2500" homeless [2,500, 2,500] kind=storm places=Regina+Saskatchewan+Canada when=1912-06-30`,
		`8 Total Deaths "40912" deaths (-∞, 40,912] hedge=at_most kind=quake places=Gansu+China at=Gansu when=1927-05-23`,
	},
	"unhcr_hdx_population.csv": {
		`4 REF "1e+05" refugees [100,000, 100,000] extent=stock asof=1979-12-31`,
		`7 ASY "12228" asylum_seekers [12,228, 12,228] extent=stock asof=2000-12-31`,
	},
	// of which disasters the column "Entity" says, which may be anything: the rows are of no event
	"vega-disasters.csv": {
		`255 Deaths "227290" deaths [227,290, 227,290] when=2004`,
		`579 Deaths "6982" deaths [6,982, 6,982] when=2004`,
	},
}

// compareCells holds the cells of a table, and where they begin in the file, against what
// the standard library finds there.
func compareCells(t *testing.T, doc sources.Document, data []byte) (n int) {
	t.Helper()
	lines := []int{0}
	for i, b := range data {
		if b == '\n' {
			lines = append(lines, i+1)
		}
	}
	r := csv.NewReader(strings.NewReader(string(data)))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = rune(doc.Table.Comma), true, -1
	doc.Table.Rows(func(row *sources.Row) bool {
		want, err := r.Read()
		require.NoError(t, err)
		require.Equal(t, len(want), row.Len(), "row %d", row.Number)
		b, ends := row.Block()
		require.NoError(t, b.Check(data))
		for i := range want {
			got := strings.ReplaceAll(row.Cell(i), "\r\n", "\n")
			require.Equal(t, want[i], got, "row %d", row.Number)
			if got == "" {
				continue
			}
			at, column := r.FieldPos(i)
			at = lines[at-1] + column - 1
			if data[at] == '"' {
				at++
			}
			start, end := b.Span(ends[i][0], ends[i][1])
			require.Equal(t, at, start, "row %d", row.Number)
			require.Equal(t, row.Cell(i), strings.ReplaceAll(string(data[start:end]), `""`, `"`))
			n++
		}
		return true
	})
	_, err := r.Read()
	require.Error(t, err, "there are more rows")
	return n
}
