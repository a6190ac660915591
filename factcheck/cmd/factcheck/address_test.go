package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// A claim of a file without lines is named by its place as it is printed, or shorter.
func TestPlacesInWords(t *testing.T) {
	r := &factcheck.Report{Claims: []claims.Claim{
		{ID: "a1", Citation: sources.Citation{Source: "a.docx", Part: "word/document.xml", Start: 1207, End: 1209, Locator: "paragraph 12"}},
		{ID: "b2", Citation: sources.Citation{Source: "a.docx", Part: "word/document.xml", Start: 1307, End: 1309, Locator: "table 2, row 3, column 1"}},
		{ID: "c3", Citation: sources.Citation{Source: "in/tolls.xlsx#May", Part: "xl/worksheets/sheet1.xml", Start: 90, End: 93, Locator: `sheet "May", cell B7`}},
		{ID: "d4", Citation: sources.Citation{Source: "a.txt", Line: 3, Column: 7, Start: 40, End: 42}},
	}}
	for word, want := range map[string]int{
		"a.docx, paragraph 12": 0, "a.docx:paragraph 12": 0, "a.docx:word/document.xml:1207": 0, "a.docx, table 2, row 3, column 1": 1,
		`in/tolls.xlsx, sheet "May", cell B7`: 2, `in/tolls.xlsx#May, sheet "May", cell B7`: 2, "tolls.xlsx:May!B7": 2, "tolls.xlsx:b7": 2, "a.txt:3:7": 3,
	} {
		assert.True(t, isAddress(word), word)
		got, err := claimAt(r, word)
		if assert.NoError(t, err, word) {
			assert.Equal(t, want, got, word)
		}
	}
	for _, word := range []string{"a.docx, paragraph 1", "a.docx, paragraph", "b.docx, paragraph 12", "tolls.xlsx:June!B7", "a.txt, paragraph 12", "a.docx:word/document.xml:1307:2"} {
		_, err := claimAt(r, word)
		assert.Error(t, err, word)
	}
	for _, word := range []string{"be63", "drafts, all", "a1b2"} {
		assert.False(t, isAddress(word), word)
	}
}
