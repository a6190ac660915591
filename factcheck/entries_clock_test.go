package factcheck_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/read"
)

// The entries of a report whose day is not known were written one after the other: a count
// that grows from one to the next is no contradiction, in it or with another text.
func TestEntriesWithClocksOnly(t *testing.T) {
	report := func(clocks ...string) string {
		s := "# Tolva flood, as it happened\n"
		for i, toll := range []string{"23 people", "14 people", "nine people"} {
			s += "\n" + clocks[i] + "The flood in Tolva killed " + toll + ".\n"
		}
		return s
	}
	later := "The flood in Tolva killed 23 people.\n"
	for _, c := range []struct {
		name  string
		texts []string
		loud  bool
	}{
		{"newest first", []string{report("16:40 ", "14:05 ", "11:20 ")}, false},
		{"newest last", []string{report("11:20 ", "14:05 ", "16:40 ")}, false},
		{"with a text of the last count", []string{report("16:40 ", "14:05 ", "11:20 "), later}, false},
		{"no clocks", []string{report("", "", "")}, true},
		{"clocks that run both ways", []string{report("16:40 ", "11:20 ", "14:05 ")}, true},
		{"two figures of one entry", []string{report("16:40 ", "14:05 ", "11:20 ") + "\nThe flood in Tolva killed six people.\n"}, true},
	} {
		var docs []sources.Document
		for i, text := range c.texts {
			doc, err := read.Markdown(sources.Source{Path: string(rune('a'+i)) + ".md"}, []byte(text))
			require.NoError(t, err)
			docs = append(docs, doc)
		}
		loud := false
		for _, f := range (&factcheck.Checker{Data: extract.Data}).Check(docs...).Findings {
			loud = loud || f.Level >= factcheck.Warning
		}
		assert.Equal(t, c.loud, loud, c.name)
	}
}
