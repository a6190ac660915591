package render

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// position is a place in a file as it is counted here, from its bytes alone.
type position struct{ line, runes, bytes, units int }

// counted counts to a byte of a file, slowly.
func counted(raw []byte, offset int) position {
	raw, offset = withoutBOM(raw, offset)
	line, start := 1, 0
	for i := 0; i < offset; i++ {
		if raw[i] == '\n' || raw[i] == '\r' && (i+1 == len(raw) || raw[i+1] != '\n') {
			line, start = line+1, i+1
		}
	}
	before := raw[start:offset]
	return position{line, utf8.RuneCount(before) + 1, len(before) + 1, len(utf16.Encode([]rune(string(before)))) + 1}
}

func withoutBOM(raw []byte, offset int) ([]byte, int) {
	rest := bytes.TrimPrefix(raw, []byte("\ufeff"))
	return rest, offset - (len(raw) - len(rest))
}

// positioned are files with a quote, which stands in the square brackets.
var positioned = []struct{ name, file string }{
	{"the start", "[30] died"},
	{"plain", "It killed [30] people.\n"},
	{"beyond ASCII", "From Želin to Łódź it killed [30 „mężczyzn”] there"},
	{"astral", "💣💣 killed [30 💣] there"},
	{"combining", "Z\u030celin lost [30 me\u0301n] there"},
	{"wide", "東京で[三〇 人]が"},
	{"right to left", "נהרגו [30 בני אדם] שם"},
	{"tabs", "\ta\t\tb\t[3\t0]\tc"},
	{"LF", "one\ntwo Ž\nthree [30] men\n"},
	{"CRLF", "one\r\ntwo Ž\r\nthree [30] men\r\n"},
	{"CR", "one\rtwo Ž\rthree [30] men\r"},
	{"a BOM", "\ufeffŽ killed [30] men"},
	{"a BOM, second line", "\ufeffone\nŽ killed [30] men"},
	{"across lines", "It killed [30\npeople] there"},
	{"across CRLF", "It killed [30\r\nŽ people] there"},
	{"up to the end of a line", "It killed [30\n]people there"},
	{"not UTF-8", "\xff\xfe killed [30] men"},
	{"a long line", strings.Repeat("Ž💣 ", 100_000) + "[30] men"},
}

// placed makes a report of a file and the oracle's two ends of the quote.
func placed(t *testing.T, file string) (r *factcheck.Report, at sources.Citation, from, to position) {
	t.Helper()
	start, rest, _ := strings.Cut(file, "[")
	quote, after, _ := strings.Cut(rest, "]")
	raw := []byte(start + quote + after)
	doc := &sources.Document{Source: sources.Source{Path: "a.md", Kind: sources.Draft}, Raw: raw}
	doc.Blocks = []sources.Block{{End: len(raw), Text: string(raw)}}
	c := figure("a.md", "", "30", "")
	c.Citation = doc.Cite(0, len(start), len(start+quote))
	require.Equal(t, quote, c.Citation.Quote)
	r = reportOf(c, figure("b.txt", "", "90", ""))
	r.Sources[0] = doc.Source
	return r, c.Citation, counted(raw, len(start)), counted(raw, len(start+quote))
}

// Every format says where a quote stands in the units that are its own.
func TestColumns(t *testing.T) {
	for _, tt := range positioned {
		t.Run(tt.name, func(t *testing.T) {
			r, at, from, to := placed(t, tt.file)
			for _, f := range Formats {
				check, ok := columnsOf[f.Name]
				require.True(t, ok, "nobody counts the columns of %s", f.Name)
				check(t, rendered(t, f.Name, r, Options{}), at, from, to)
			}
		})
	}
}

var columnsOf = map[string]func(t *testing.T, text string, at sources.Citation, from, to position){
	"text": func(t *testing.T, text string, _ sources.Citation, from, _ position) {
		assert.Contains(t, text, fmt.Sprintf("╭─ a.md:%d:%d ", from.line, from.runes))
	},
	"concise": func(t *testing.T, text string, _ sources.Citation, from, _ position) {
		assert.True(t, strings.HasPrefix(text, fmt.Sprintf("a.md:%d:%d: ", from.line, from.runes)), text)
	},
	"json": func(t *testing.T, text string, at sources.Citation, from, to position) {
		got, err := factcheck.ReadReport(strings.NewReader(text))
		require.NoError(t, err)
		c := got.Claims[0].Citation
		assert.Equal(t, from, position{c.Line, c.Column, c.ByteColumn, c.UTF16Column})
		assert.Equal(t, to, position{c.EndLine, c.EndColumn, c.EndByteColumn, c.EndUTF16Column})
		assert.Equal(t, []int{at.Start, at.End}, []int{c.Start, c.End})
	},
	"jsonl": func(t *testing.T, text string, _ sources.Citation, from, to position) {
		var f findingLine
		require.NoError(t, json.NewDecoder(strings.NewReader(text)).Decode(&f))
		assert.Equal(t, &placeLine{"a.md", "", from.line, from.runes, to.line, to.runes}, f.Place)
	},
	"sarif": func(t *testing.T, text string, at sources.Citation, from, to position) {
		var all sarifLog
		require.NoError(t, json.Unmarshal([]byte(text), &all))
		assert.Equal(t, "utf16CodeUnits", all.Runs[0].ColumnKind)
		var one sarifResult
		require.NoError(t, json.Unmarshal(all.Runs[0].Results[0], &one))
		g := one.Locations[0].Physical.Region
		assert.Equal(t, []int{from.line, from.units, to.line, to.units}, []int{g.StartLine, g.StartColumn, g.EndLine, g.EndColumn})
		assert.Equal(t, []int{at.Start, at.End - at.Start}, []int{*g.ByteOffset, *g.ByteLength})
	},
	"github": func(t *testing.T, text string, _ sources.Citation, from, to position) {
		list, _ := workflowCommands(t, text)
		want := map[string]string{"file": "a.md", "line": fmt.Sprint(from.line), "endLine": fmt.Sprint(to.line), "title": list[0].props["title"]}
		if from.line == to.line {
			want["col"], want["endColumn"] = fmt.Sprint(from.runes), fmt.Sprint(to.runes)
		}
		assert.Equal(t, want, list[0].props)
	},
	"gitlab": func(t *testing.T, text string, _ sources.Citation, from, to position) {
		var list []gitlabIssue
		require.NoError(t, json.Unmarshal([]byte(text), &list))
		last := to.line
		if to.runes == 1 {
			last--
		}
		assert.Equal(t, gitlabLines{from.line, last}, list[0].Location.Lines)
	},
	"junit": func(t *testing.T, text string, _ sources.Citation, from, _ position) {
		var all junit
		require.NoError(t, xml.Unmarshal([]byte(text), &all))
		assert.Equal(t, from.line, all.Suites[0].Cases[0].Line)
	},
	"checkstyle": func(t *testing.T, text string, _ sources.Citation, from, _ position) {
		var all checkstyle
		require.NoError(t, xml.Unmarshal([]byte(text), &all))
		assert.Equal(t, []int{from.line, from.runes}, []int{all.Files[0].Errors[0].Line, all.Files[0].Errors[0].Column})
	},
	"rdjson": func(t *testing.T, text string, _ sources.Citation, from, to position) {
		var all rdResult
		require.NoError(t, json.Unmarshal([]byte(text), &all))
		assert.Equal(t, &rdRange{rdPosition{from.line, from.bytes}, &rdPosition{to.line, to.bytes}}, all.Diagnostics[0].Location.Range)
	},
	"rdjsonl": func(t *testing.T, text string, _ sources.Citation, from, to position) {
		var one rdDiagnostic
		require.NoError(t, json.Unmarshal([]byte(text), &one))
		assert.Equal(t, &rdRange{rdPosition{from.line, from.bytes}, &rdPosition{to.line, to.bytes}}, one.Location.Range)
	},
	"md": func(t *testing.T, text string, _ sources.Citation, from, _ position) {
		assert.Contains(t, text, fmt.Sprintf("[a.md, line %d](a.md#L%d):", from.line, from.line))
	},
	"claimreview": func(t *testing.T, text string, _ sources.Citation, from, _ position) {
		assert.Contains(t, text, fmt.Sprintf("a.md:%d:%d", from.line, from.runes))
	},
	"annotations": func(t *testing.T, text string, at sources.Citation, _, _ position) {
		assert.Contains(t, text, fmt.Sprintf(`"start": %d,`, at.Start))
		assert.Contains(t, text, fmt.Sprintf(`"end": %d`+"\n", at.End))
	},
	"csv": countsCells, "csv-claims": countsCells,
	"html": func(t *testing.T, text string, _ sources.Citation, from, _ position) {
		assert.Contains(t, text, fmt.Sprintf(">a.md:%d:%d<", from.line, from.runes))
	},
	"summary": func(t *testing.T, text string, _ sources.Citation, from, _ position) {
		assert.Contains(t, text, fmt.Sprintf("[a.md, line %d](a.md#L%d)", from.line, from.line))
	},
}

// countsCells holds the place in a table against the oracle.
func countsCells(t *testing.T, text string, at sources.Citation, from, _ position) {
	row := tableOf(t, text)[0]
	want := []string{fmt.Sprint(from.line), fmt.Sprint(from.runes), fmt.Sprint(at.Start), fmt.Sprint(at.End)}
	assert.Equal(t, want, []string{row["line"], row["column"], row["start"], row["end"]})
}

// A quote of which nothing is known but its line, or less, has no column in any format.
func TestStretchOf(t *testing.T) {
	tests := []struct {
		name string
		at   sources.Citation
		u    unit
		want stretch
	}{
		{"by hand", sources.Citation{Source: "a"}, codePoints, stretch{}},
		{"a part", sources.Citation{Part: "word/document.xml", Start: 3, End: 5}, bytesUTF8, stretch{}},
		{"an older report", sources.Citation{Line: 3, Column: 4}, codePoints, stretch{3, 4, 3, 0}},
		{"an older report, in bytes", sources.Citation{Line: 3, Column: 4}, bytesUTF8, stretch{3, 0, 3, 0}},
		{"below nothing", sources.Citation{Line: -3, Column: 4, EndLine: 2}, codePoints, stretch{}},
		{"a column below nothing", sources.Citation{Line: 3, Column: -4, EndLine: 3, EndColumn: 5}, codePoints, stretch{3, 0, 3, 0}},
		{"an end above", sources.Citation{Line: 3, Column: 4, EndLine: 2, EndColumn: 5}, codePoints, stretch{3, 4, 3, 0}},
		{"an end before", sources.Citation{Line: 3, Column: 4, EndLine: 3, EndColumn: 3}, codePoints, stretch{3, 0, 3, 0}},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, stretchOf(tt.at, tt.u), tt.name)
	}
}
