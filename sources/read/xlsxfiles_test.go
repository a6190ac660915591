package read

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// Workbooks that programs have written, where FACTCHECK_DOCS points: each keeps its
// places, and its cells are those that an office program exports, whose tables stand in a
// folder "plain" beside them.
func TestRealWorkbooks(t *testing.T) {
	dir := othersFiles(t)
	var files []string
	for _, kind := range []string{"xlsx", "ods"} {
		found, err := filepath.Glob(filepath.Join(dir, kind, "*."+kind))
		require.NoError(t, err)
		files = append(files, found...)
	}
	require.NotEmpty(t, files)
	compared := 0
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			got, err := Files([]string{file}, Options{MaxSize: 64 << 20})
			require.NoError(t, err)
			for _, p := range got.Problems {
				t.Log(p)
			}
			for _, doc := range got.Docs {
				checkSheet(t, doc)
				compared += compareSheet(t, file, doc)
			}
		})
	}
	t.Logf("%d cells are those of the office program", compared)
}

// workedOut are cells that the office program has worked out anew, or had to.
var workedOut = []string{
	"excelize-Book1.xlsx E11", "excelize-Book1.xlsx F11", "excelize-Book1.xlsx G11", "excelize-Book1.xlsx H11", "excelize-Book1.xlsx I11",
	"excelize-CalcChain.ods B1", "tealeg-testcelltypes.ods A6", "xlsxreader-test-bold.ods D2",
}

// compareSheet compares a sheet with what an office program exports, if that is there.
func compareSheet(t *testing.T, file string, doc sources.Document) (cells int) {
	ours := map[string]string{}
	name := ""
	place := regexp.MustCompile(`^sheet (".*"), cell (\w+)$`)
	note := func(at, text string) {
		m := place.FindStringSubmatch(at)
		require.NotNil(t, m, at)
		var err error
		name, err = strconv.Unquote(m[1])
		require.NoError(t, err)
		ours[m[2]] = text
	}
	for _, b := range doc.Blocks {
		note(b.Locator, b.Text)
	}
	if doc.Table != nil {
		doc.Table.Rows(func(r *sources.Row) bool {
			for i := range doc.Table.Sheet.Columns {
				if r.Cell(i) != "" {
					note(r.Place(i), r.Cell(i))
				}
			}
			return true
		})
	}
	base := strings.TrimSuffix(file, filepath.Ext(file))
	data, err := os.ReadFile(filepath.Join(filepath.Dir(base), "plain", filepath.Base(base)+"-"+name+".csv"))
	if err != nil {
		t.Logf("no export of sheet %q", name)
		return 0
	}
	r := csv.NewReader(strings.NewReader(string(data)))
	r.Comma, r.FieldsPerRecord = '\t', -1
	line := 0
	for {
		row, err := r.Read()
		if err != nil {
			break
		}
		line, _ = r.FieldPos(0) // blank lines are rows of nothing
		for i, want := range row {
			at := sources.CellName(i+1, line)
			if doc.Table == nil && strings.HasSuffix(file, ".ods") && ours[at] == "" || slices.Contains(workedOut, filepath.Base(file)+" "+at) {
				continue // prose that is written once is read once
			}
			if !sameCell(ours[at], want) {
				t.Errorf("sheet %q, %s: %q, and the office program has %q", name, at, ours[at], want)
			} else if want != "" {
				cells++
			}
		}
	}
	return cells
}

// sameCell reports whether a cell is what an office program exports, formats apart.
func sameCell(ours, want string) bool {
	a, b := strings.Join(strings.Fields(ours), " "), strings.Join(strings.Fields(want), " ")
	if a == b || isErrorValue([]byte(b)) && a == "" {
		return true
	}
	if day, clock, _ := strings.Cut(b, " "); day != "" {
		for _, layout := range []string{"01/02/2006", "01/02/06", "2006-01-02"} {
			if d, err := time.Parse(layout, day); err == nil {
				mine, at, _ := strings.Cut(a, " ")
				return mine == d.Format("2006-01-02") && strings.HasPrefix(clock+":00", at) || mine != "" && strings.HasPrefix(d.Format("2006-01-02"), mine)
			}
		}
	}
	if clock, err := time.Parse("03:04:05 PM", b); err == nil {
		return strings.HasPrefix(clock.Format("15:04:05"), a) && a != ""
	}
	return sameNumber(a, b)
}

func sameNumber(a, b string) bool {
	plain := func(s string) (float64, error) {
		return strconv.ParseFloat(strings.TrimSuffix(strings.ReplaceAll(s, ",", ""), "%"), 64)
	}
	x, err1 := plain(a)
	y, err2 := plain(b)
	if err1 != nil || err2 != nil {
		return false
	}
	if strings.HasSuffix(a, "%") && !strings.HasSuffix(b, "%") {
		x /= 100
	}
	return math.Abs(x-y) <= 1e-9*math.Max(1, math.Abs(y))
}

func TestSameCell(t *testing.T) {
	for _, c := range [][2]string{{"24315.0", "24315"}, {"2020-03-20", "03/20/2020"}, {"25%", "0.25"}, {"", "#N/A"}, {"a  b", "a b"}, {"2004-11", "11/30/2004"}} {
		assert.True(t, sameCell(c[0], c[1]), c)
	}
	for _, c := range [][2]string{{"24315", "24316"}, {"2020-03-20", "03/21/2020"}, {"25%", "25"}, {"", "1"}, {"1", ""}, {"a", "b"}} {
		assert.False(t, sameCell(c[0], c[1]), c)
	}
}
