package cite

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// A name that comes in as family and given goes out as them, in every format and style,
// whatever stands before the family name.
func TestFamilyNamesStayTogether(t *testing.T) {
	for _, family := range []string{"van der Berg", "de la Cruz", "Ó Briain", "Mac Brook", "bin Hadi", "al-Hadi", "'t Hoorn", "Church", "Van Dam"} {
		list, err := ReadCSL("x", []byte(`[{"id":"a","type":"book","title":"Low Water","author":[{"family":"`+family+`","given":"Jan"}]}]`))
		require.NoError(t, err)
		require.Len(t, list, 1)
		out := CSL([]sources.Source{list[0].Source})
		assert.Contains(t, string(out), `"family": "`+family+`"`)
		assert.Contains(t, string(out), `"given": "Jan"`)
		back, err := ReadCSL("x", out)
		require.NoError(t, err)
		assert.Equal(t, list[0].Source, back[0].Source)
		w := Work{Source: list[0].Source}
		assert.Contains(t, string(BibTeX([]sources.Source{w.Source})), "{"+toTeX(family)+", Jan}")
		assert.Contains(t, Wikipedia(w, "").String(), "|last="+family+" |first=Jan ")
		assert.True(t, strings.HasPrefix(NoteEntry(w).String(), family+", Jan. "), NoteEntry(w).String())
		assert.True(t, strings.HasPrefix(Note(w, "").String(), "Jan "+family+", "), Note(w, "").String())
	}
}

// What is given as one word for all stays that: a body is not turned about.
func TestLiteralNamesStayWhole(t *testing.T) {
	list, err := ReadCSL("x", []byte(`[{"id":"a","type":"book","title":"Low Water","author":[{"literal":"Jan van der Berg"}]}]`))
	require.NoError(t, err)
	assert.Contains(t, string(CSL([]sources.Source{list[0].Source})), `"literal": "Jan van der Berg"`)
	assert.Contains(t, NoteEntry(Work{Source: list[0].Source}).String(), "Jan van der Berg. ")
}
