package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// readNote reads a note below an article on a ferry that sank on 1 May 2021.
func readNote(note string) (all []claims.Claim) {
	text := "A ferry sank off Oresk on Saturday, killing 30 people, the coast guard said."
	raw := text + "\n\n" + note
	doc := sources.Document{Source: sources.Source{ID: "a", Published: edtf.Of(2021, 5, 2)}, Raw: []byte(raw)}
	doc.Blocks = []sources.Block{
		{Start: 0, End: len(text), Text: text},
		{Start: len(text) + 2, End: len(raw), Text: note},
	}
	for _, c := range Read(doc).Claims {
		if c.Citation.Start >= len(text) {
			all = append(all, c)
		}
	}
	return all
}

func TestUpdateNoteDeniesEarlierVersion(t *testing.T) {
	for _, note := range []string{
		"Correction: an earlier version of this article said 40 people had died.",
		"This article was updated on 3 May 2021 to correct the toll. It had said 40 people died.",
		"Clarification (5 May): A previous version of this story gave the death toll as 40. It is 30.",
		"Correction, 3 May: The article originally stated that 40 people were killed. The correct figure is 30.",
		"This article was amended on 3 May 2021 because an earlier version said 40 people were killed.",
		"Editor's note: We initially reported that 40 people had been killed. This has been corrected.",
		"Update: An earlier headline said 40 people were killed.",
		"Correction: The original version of this report said that 40 people died in the sinking.",
		"This story has been amended. The original said 40 people died when the ferry sank.",
		"Correction (3 May): this article previously said 40 people died.",
		"An earlier version said 40 people died.",
	} {
		all := readNote(note)
		require.Len(t, all, 1, note)
		assert.Equal(t, "40", all[0].Citation.Quote, note)
		assert.Equal(t, claims.Denied, all[0].Stance, note)
	}
}

func TestUpdateNoteStates(t *testing.T) {
	for _, note := range []string{
		"An earlier version of the law let 40 people die.",
		"An earlier version of the ship sank and 40 people died.",
		"A correction of the market followed, and the story said 40 people died.",
		"Correction officers had said 40 people died.",
		"Update: 40 people died.",
		"Correction, 3 May 2021: 40 people died.",
		"The prison's story said 40 people died.",
		"The coast guard amended the law. Its headline said 40 people died.",
	} {
		all := readNote(note)
		require.Len(t, all, 1, note)
		assert.Equal(t, claims.Asserted, all[0].Stance, note)
	}
	all := readNote("Correction: The original version of this article said that 40 people died. The number of dead is 30.")
	require.Len(t, all, 2)
	assert.Equal(t, claims.Asserted, all[1].Stance)
}

func TestUpdateNoteDatesNoEvent(t *testing.T) {
	for _, note := range []string{
		"This article was amended on 3 May 2021.",
		"Correction, 3 May 2021: The headline was wrong.",
	} {
		assert.Empty(t, readNote(note), note)
	}
	all := readNote("This article was updated because the ferry sank again on 3 May 2021.")
	require.Len(t, all, 1)
	assert.True(t, all[0].IsDate())
}
