package render

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// tableOf reads a table back, each row by the names of its columns.
func tableOf(t testing.TB, text string) (rows []map[string]string) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll() // it refuses rows of another length
	require.NoError(t, err, text)
	for _, record := range records[1:] {
		r := map[string]string{}
		for i, cell := range record {
			r[records[0][i]] = cell
		}
		rows = append(rows, r)
	}
	return rows
}

func cellTexts(t testing.TB, text string) (out []string) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err, text)
	for _, record := range records {
		out = append(out, record...)
	}
	return out
}

func TestCSV(t *testing.T) {
	r := lowland()
	r.Sources[1].URL = "https://example.org/almanac"
	r.Claims[1].Speakers, r.Claims[1].AsOf = []string{"M. Selic"}, claims.When("1996-03")
	rows := tableOf(t, rendered(t, "csv", r, Options{Show: factcheck.Error, Locale: "de"}))
	require.Len(t, rows, 2)
	for name, want := range map[string]string{
		"kind": "finding", "finding": r.Findings[0].ID, "rule": "FC101", "relation": "conflict", "action": "fix", "level": "error",
		"severity": "moderate", "confidence": "high", "measure": "deaths", "message": "Death toll: 30,000+ here, 20,000 there: half as many again",
		"side": "2", "source": "sources/almanac.txt", "outlet": "Almanac", "url": "https://example.org/almanac", "published": "1998",
		"as_of": "1996-03", "speaker": "M. Selic", "quote": "20,000", "sentence": "By the truce of 1996 the Lowland War had cost 20,000 lives.",
		"line": "3", "column": "47", "start": "46", "end": "52", "low": "20000", "best": "20000", "high": "20000",
		"stated_low": "16000", "stated_high": "24000", "hedge": "exact", "unit": "", "date": "", "ratio": "1.5", "accepted_by": "",
	} {
		assert.Equal(t, want, rows[1][name], name)
	}
	assert.Equal(t, []string{"30000", "30000", "", "30000", ""}, []string{rows[0]["low"], rows[0]["best"], rows[0]["high"], rows[0]["stated_low"], rows[0]["stated_high"]}, "more than 30,000 is open above")
}

// The figures of a table are exact and are never taken for text.
func TestCSVFigures(t *testing.T) {
	for words, want := range map[string][3]string{
		"20,000": {"20000", "20000", "20000"}, "at least 23": {"23", "23", ""}, "up to 500": {"", "500", "500"}, "1.25 million": {"1250000", "1250000", "1250000"},
		"between 20 and 30": {"20", "", "30"}, "about 400,000": {"350000", "400000", "450000"}, "dozens": {"24", "", "99"},
	} {
		r := reportOf(figure("a.md", "", words, ""))
		if words == "dozens" {
			r.Claims[0].Quantity = claims.Newsroom().Read(claims.Quantity{Hedge: claims.Vague, Vague: "dozens"}, claims.Count)
		}
		for _, row := range tableOf(t, rendered(t, "csv-claims", r, Options{})) {
			if row["kind"] == "claim" {
				assert.Equal(t, want, [3]string{row["low"], row["best"], row["high"]}, words)
			}
		}
	}
	r := lowland()
	r.Claims[0].Quantity = claims.ExactlyNumber(claims.MustNumber("-3.50"))
	r.Claims[0].Measure = "temperature"
	row := tableOf(t, rendered(t, "csv", r, Options{}))[0]
	assert.Equal(t, "-3.5", row["best"], "a number below zero is a number")
	r.Claims[1].Date, r.Claims[1].Quantity = claims.Period{Core: edtf.MustParse("-0044-03")}, claims.Quantity{}
	assert.Equal(t, "'-0044-03", tableOf(t, rendered(t, "csv", r, Options{}))[1]["date"], "a year before Christ is no subtraction")
}

// formulaAttacks are texts that a spreadsheet would reckon with, and what it gets.
var formulaAttacks = map[string]string{
	`=HYPERLINK("http://a.org","x")`: `'=HYPERLINK("http://a.org","x")`, "=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@SUM(1)": "'@SUM(1)", "＝1+1": "'＝1+1",
	" =1": " '=1", "\t=1": " '=1", "\r=1": " '=1", "\n=1": " '=1", "a;=1": "a;'=1", "a; +1;b": "a; '+1;b", `"=1"`: `"=1"`, "1=1": "1=1", "a-b": "a-b", "'=1": "'=1", ";": ";", "a,=1": "a,=1",
}

func TestCSVFormulas(t *testing.T) {
	for words, want := range formulaAttacks {
		r := stuffed(words)
		r.Sources[0].URL, r.Sources[0].Container = words, words
		for _, format := range []string{"csv", "csv-claims"} {
			for _, row := range tableOf(t, rendered(t, format, r, Options{})) {
				for name, cell := range row {
					c, _ := utf8.DecodeRuneInString(strings.TrimLeft(cell, " "))
					assert.False(t, strings.ContainsRune("=+@＝＋－＠\t\r", c), "%s: %q", name, cell)
					assert.False(t, c == '-' && !slices.Contains([]string{"low", "best", "high", "stated_low", "stated_high"}, name), "%s: %q", name, cell)
				}
			}
		}
		rows := tableOf(t, rendered(t, "csv-claims", r, Options{}))
		assert.Equal(t, want, rows[len(rows)-2]["outlet"], "%q", words)
		rows = tableOf(t, rendered(t, "csv-claims", r, Options{CSVRaw: true}))
		assert.Equal(t, prose(words), rows[len(rows)-2]["outlet"], "%q as it is", words)
	}
}

// A table without rows is that of a check which read everything and found nothing.
func TestCSVIsNoFalseAllClear(t *testing.T) {
	clean := lowland()
	clean.Findings, clean.Stats.Agree = nil, 1
	assert.Empty(t, tableOf(t, rendered(t, "csv", clean, Options{})))
	for _, format := range []string{"csv", "csv-claims"} {
		rows := tableOf(t, rendered(t, format, variety()["unread"], Options{}))
		require.NotEmpty(t, rows)
		assert.Equal(t, []string{"problem", "sources/map.txt", "not checked: not text: NUL at byte 3"}, []string{rows[0]["kind"], rows[0]["source"], rows[0]["message"]}, format)
		rows = tableOf(t, rendered(t, format, &factcheck.Report{}, Options{}))
		require.Len(t, rows, 1)
		assert.Equal(t, "problem", rows[0]["kind"])
		assert.Contains(t, rows[0]["message"], "nothing was cross-checked")
	}
	rows := tableOf(t, rendered(t, "csv", clean, Options{Off: 2}))
	require.Len(t, rows, 1)
	assert.Equal(t, "2 findings switched off", rows[0]["message"])
}

func TestCSVRulings(t *testing.T) {
	rows := tableOf(t, rendered(t, "csv", ruled(), Options{}))
	var kinds, by []string
	for _, row := range rows {
		kinds, by = append(kinds, row["kind"]), append(by, row["accepted_by"])
	}
	assert.Equal(t, []string{"finding", "finding", "accepted", "accepted", "accepted", "accepted", "accepted", "accepted", "accepted", "accepted", "notice"}, kinds)
	assert.Equal(t, []string{"", "", "directive", "directive", "waiver", "waiver", "baseline", "baseline", "revision", "revision", ""}, by)
	assert.Equal(t, []string{"ruling of the desk", "M. Selic", "2027-01-01"}, []string{rows[4]["accepted_reason"], rows[4]["accepted_author"], rows[4]["accepted_until"]})
	assert.Equal(t, []string{"FC902", "drafts/lowland.md", "9"}, []string{rows[10]["rule"], rows[10]["source"], rows[10]["line"]})
}

func TestHXL(t *testing.T) {
	tagged := func(r *factcheck.Report) map[string]string {
		return tableOf(t, rendered(t, "csv", r, Options{HXL: true}))[0]
	}
	r := lowland()
	row := tagged(r)
	assert.Equal(t, []string{"#affected+killed+best", "#meta+source", "#date+reported", "#event+name", ""}, []string{row["best"], row["outlet"], row["published"], row["event"], row["kind"]})
	r.Claims[1].Measure = "injured"
	assert.Equal(t, "#value+best", tagged(r)["best"], "two things are counted")
	assert.Len(t, tableOf(t, rendered(t, "csv", r, Options{HXL: true})), 3)
	for name, cell := range tagged(r) {
		assert.Regexp(t, `^(#[a-z]+(\+[a-z]+)*)?$`, cell, name)
	}
}

// The names of columns are for programs: in one case, and each once.
func TestCSVColumns(t *testing.T) {
	for _, columns := range [][]column{findingColumns, claimColumns} {
		seen := map[string]bool{}
		for _, c := range columns {
			assert.Regexp(t, `^[a-z]+(_[a-z]+)*$`, c.name)
			assert.False(t, seen[c.name], c.name)
			seen[c.name] = true
		}
	}
}

// Law: whatever the texts say, a table has a line for each row and a cell for each
// column, and its numbers are numbers.
func FuzzCSV(f *testing.F) {
	for _, s := range append(attacks, "a,b", `a"b`, "=1", ";-1") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		for _, format := range []string{"csv", "csv-claims"} {
			text := rendered(t, format, stuffed(words), Options{HXL: true})
			rows := tableOf(t, text)
			require.Equal(t, strings.Count(text, "\n"), len(rows)+1)
			require.True(t, utf8.ValidString(text))
			for _, row := range rows[1:] {
				for _, name := range []string{"side", "line", "start", "low", "best", "high", "stated_low", "stated_high"} {
					if row[name] != "" {
						var n float64
						_, err := fmt.Sscanf(row[name], "%g", &n)
						require.NoError(t, err, "%s %q", name, row[name])
					}
				}
			}
		}
	})
}

// Law: every report is a table, the same whether it was stored in between or not.
func TestCSVOfEveryReport(t *testing.T) {
	for name, r := range variety() {
		for _, format := range []string{"csv", "csv-claims"} {
			once := readBack(t, r)
			got := rendered(t, format, once, Options{HXL: true})
			tableOf(t, got)
			assert.Equal(t, got, rendered(t, format, readBack(t, once), Options{HXL: true}), name)
			assert.Equal(t, got, rendered(t, format, once, Options{HXL: true, Locale: "fr", Show: factcheck.Error, Width: 44, Color: true}), "%s: options for people change nothing", name)
		}
	}
}
