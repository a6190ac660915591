package render

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// A text of a file that holds several is cited by its own name and found in the file.
func TestMemberIsFoundInItsFile(t *testing.T) {
	s := sources.Source{Path: "desk/tolls.xlsx", Member: "Sheet 1"}
	b := open(&factcheck.Report{Sources: []sources.Source{s}}, Options{})
	assert.Equal(t, "desk/tolls.xlsx#Sheet 1", s.Key())
	assert.Equal(t, "desk/tolls.xlsx", b.pathOf(s.Key()))
	assert.Equal(t, "desk/tolls.xlsx", b.fileURI(s.Key()))
	assert.Equal(t, "desk/a#b.txt", b.pathOf("desk/a#b.txt"), "a name with the mark in it is a name")
}
