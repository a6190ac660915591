package read

import (
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// grid reads all cells of a table as text.
func grid(doc sources.Document) [][]string {
	var out [][]string
	doc.Table.Rows(func(r *sources.Row) bool {
		row := make([]string, r.Len())
		for i := range row {
			row[i] = strings.Clone(r.Cell(i))
		}
		out = append(out, row)
		return true
	})
	return out
}

func TestCSV(t *testing.T) {
	cases := []struct {
		name, data string
		comma      byte
		want       [][]string
	}{
		{"commas", "a,b\n1,2\n", ',', [][]string{{"a", "b"}, {"1", "2"}}},
		{"semicolons with decimal commas", "a;b;c\n1,5;2;3\n2,5;1,7;4\n", ';', [][]string{{"a", "b", "c"}, {"1,5", "2", "3"}, {"2,5", "1,7", "4"}}},
		{"tabs", "a\tb\n1, 2\t3\n", '\t', [][]string{{"a", "b"}, {"1, 2", "3"}}},
		{"bars", "a|b\r\n1|2\r\n", '|', [][]string{{"a", "b"}, {"1", "2"}}},
		{"old line ends", "a,b\r1,2\r", ',', [][]string{{"a", "b"}, {"1", "2"}}},
		{"a line that says what parts cells", "sep=;\na;b\n1;2", ';', [][]string{{"a", "b"}, {"1", "2"}}},
		{"quotation marks", "a,b\n\"x, y\",\"he said \"\"no\"\"\"\n", ',', [][]string{{"a", "b"}, {"x, y", `he said "no"`}}},
		{"line ends inside", "a,b\n\"x\r\ny\",2\n", ',', [][]string{{"a", "b"}, {"x\r\ny", "2"}}},
		{"a mark inside that is not doubled", "a,b\n\"he said \"no\" twice\",2\n", ',', [][]string{{"a", "b"}, {`he said "no" twice`, "2"}}},
		{"an empty last cell", "a,b\n1,\n", ',', [][]string{{"a", "b"}, {"1", ""}}},
		{"lines without text are no rows", "a,b\n\n  \n1,2\n", ',', [][]string{{"a", "b"}, {"1", "2"}}},
		{"a byte order mark", "\ufeffa,b\n1,2\n", ',', [][]string{{"a", "b"}, {"1", "2"}}},
		{"UTF-16", "\xff\xfea\x00,\x00b\x00\n\x001\x00,\x002\x00", ',', [][]string{{"a", "b"}, {"1", "2"}}},
		{"one damaged byte", "name,b\nØrskø,1\nT\xf8lva,2\n", ',', [][]string{{"name", "b"}, {"Ørskø", "1"}, {"T\ufffdlva", "2"}}},
		{"a mark that nothing closes", "a,b\n\"x,2\ny,3\n", ',', [][]string{{"a", "b"}, {`"x`, "2"}, {"y", "3"}}},
		{"ragged", "a,b\n1\n1,2,3\n", ',', [][]string{{"a", "b"}, {"1"}, {"1", "2", "3"}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			doc, err := CSV(sources.Source{Path: "t.csv"}, []byte(c.data))
			require.NoError(t, err)
			assert.Equal(t, string(c.comma), string(doc.Table.Comma))
			assert.Equal(t, c.want, grid(doc))
			checkTable(t, doc)
		})
	}
}

func TestCSVEncodings(t *testing.T) {
	doc, err := CSV(sources.Source{}, []byte("name;dead\nT\xf8lva;2\n"))
	assert.ErrorContains(t, err, "windows-1252", "a guess is told")
	assert.Equal(t, [][]string{{"name", "dead"}, {"Tølva", "2"}}, grid(doc))
	checkTable(t, doc)

	for name, data := range map[string]string{"empty": "", "blank": " \n", "only a separator": "sep=;\n", "not text": "a,b\n1,\x00\n"} {
		_, err := CSV(sources.Source{}, []byte(data))
		assert.Error(t, err, name)
	}
}

// checkTable holds the blocks of all rows against the file, and each cell's place in
// them against its text.
func checkTable(t *testing.T, doc sources.Document) {
	t.Helper()
	require.NoError(t, doc.Table.Body.Check(doc.Raw))
	doc.Table.Rows(func(r *sources.Row) bool {
		b, ends := r.Block()
		require.NoError(t, b.Check(doc.Raw))
		require.Len(t, ends, r.Len())
		for i, e := range ends {
			require.Equal(t, r.Cell(i), b.Text[e[0]:e[1]])
			if e[0] < e[1] {
				require.Equal(t, r.Cell(i), b.Displayed(b.Span(e[0], e[1])), "the bytes of a cell show its text")
			}
		}
		return true
	})
}

// What encoding/csv reads without an error is read the same.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "\"x\ny\",\"\"\"\"\n", "a;b\n\"1;2\";3", "sep=;\na;b", "\ufeffa\tb", "a,b\n\"x,1\n", "ø,\xff\n1,2", "\xff\xfea\x00,\x00\"\x00b\x00\"\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := CSV(sources.Source{}, data)
		if doc.Table == nil {
			require.Error(t, err)
			return
		}
		checkTable(t, doc)
		text := doc.Table.Body.Text
		if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\r") || doc.Table.Comma != ',' {
			return
		}
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord = -1
		want, err := r.ReadAll()
		if err != nil {
			return
		}
		got := grid(doc)
		want, got = rowsOf(want), rowsOf(got)
		require.Equal(t, want, got)
	})
}

// rowsOf leaves out rows of one blank cell, which only one of two readers has, and
// takes the line ends in cells for one.
func rowsOf(rows [][]string) [][]string {
	var out [][]string
	for _, row := range rows {
		if len(row) == 1 && strings.TrimSpace(row[0]) == "" {
			continue
		}
		for i := range row {
			row[i] = strings.ReplaceAll(row[i], "\r\n", "\n")
		}
		out = append(out, row)
	}
	return out
}

// Whatever stands in a file, it costs one pass.
func TestCSVLinear(t *testing.T) {
	for name, unit := range map[string]string{"marks that nothing closes": "\"a\n", "doubled marks": `""`, "commas": ",", "cells": "\"a\",", "bytes that are no text": "éé\xff\n"} {
		data := []byte("a,b\n" + strings.Repeat(unit, 4<<20/len(unit)))
		start := time.Now()
		doc, err := CSV(sources.Source{}, data)
		require.NoError(t, err, name)
		n := 0
		doc.Table.Rows(func(r *sources.Row) bool { n += r.Len(); return true })
		assert.Less(t, time.Since(start), 5*time.Second, name)
		assert.Positive(t, n)
	}
}
