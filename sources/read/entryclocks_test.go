package read

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/sources"
)

// Entries of a report without a day are named by their clocks.
func TestClockEntries(t *testing.T) {
	for text, want := range map[string][]string{
		"# As it happened\n\n16:40 The bridge is shut.\n\n14:05 The water rises.\n\nIt rains.\n\n11:20 A dam is cracked.\n": {"", "entry 16:40", "entry 14:05", "entry 14:05", "entry 11:20"},
		"# Live\n\n## 4.40pm: Toll rises\n\nTen died.\n\n## 2.05pm\n\nTwo died.\n\n## 9.15am\n\nIt rains.\n":                {"", "entry 16:40", "entry 16:40", "entry 14:05", "entry 09:15"},
		"# Day\n\n**08:00**\n\nA.\n\n**09:00**\n\nB.\n\n**10:00**\n\nC.\n":                                                  {"", "entry 08:00", "entry 09:00", "entry 10:00"},

		"# Live\n\n16:40 The bridge is shut.\n\n14:05 The water rises.\n":                               {"", "", ""},
		"# Live\n\n16:40 The bridge is shut.\n\n14:05 The water rises.\n\n15:00 Help comes.\n":          {"", "", "", ""},
		"# On TV\n\n16:40 News\n\n17:05 Sport\n\n18:20 A film\n":                                        {"", "", "", ""},
		"# Trains\n\n16:40–17:00 The fast one.\n\n17:05–18:00 The slow one.\n\n18:20–19:00 The last.\n": {"", "", "", ""},
	} {
		doc, err := Markdown(sources.Source{}, []byte(text))
		require.NoError(t, err)
		var got []string
		for _, b := range doc.Blocks {
			require.NoError(t, b.Check(doc.Raw))
			got = append(got, b.Locator)
		}
		assert.Equal(t, want, got, text)
	}
}
