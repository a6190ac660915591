package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPhraseInEnglish(t *testing.T) {
	for _, tt := range []struct {
		p    Phrase
		want string
	}{
		{Phrase{Form: "no name in common"}, "no name in common"},
		{Phrase{"both name %q (%s)", []string{"Kelmar", "Kelmár"}}, `both name "Kelmar" (Kelmár)`},
		{Phrase{"%n apart", []string{"2,000"}}, "2,000 apart"},
		{Phrase{"both name %q", []string{`100 %s "x"`}}, `both name "100 %s \"x\""`},
		{Phrase{"%s and %s", []string{"%q"}}, "%q and %s"},
		{Phrase{"half %", []string{"x"}}, "half %"},
		{Phrase{Form: "half %s"}, "half %s"},
		{Phrase{}, ""},
	} {
		assert.Equal(t, tt.want, tt.p.String())
	}
}

// What a report says in English is what its phrases make, so that a reader of another
// language is told the same.
func TestPhrasesMakeTheEnglish(t *testing.T) {
	r := Check(
		text("a", "2004-05-04", "The Lowland War of 1991-1994 killed 20,000 people in Arvenia."),
		text("b", "2004-05-04", "The Lowland War of 1991-1994 killed more than 31,000 people in Arvenia."),
	)
	require.NotEmpty(t, r.Findings)
	seen := 0
	for _, f := range r.Findings {
		for _, x := range f.Reasons {
			if len(x.Words) > 0 {
				seen++
				assert.Equal(t, x.Why, inEnglish(x.Words))
			}
		}
		if len(f.GapWords) > 0 {
			seen++
			assert.Equal(t, f.Gap, inEnglish(f.GapWords))
		}
		for i, h := range f.HintWords {
			assert.Equal(t, f.Hints[i], h.String())
		}
	}
	assert.Greater(t, seen, 2)
}
