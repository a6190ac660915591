package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
	"github.com/sourcedclaims/factcheck/sources"
)

// stocked tells the stocks that a sentence gives: the day and the place of each.
func stocked(s string) (out []string) {
	for _, c := range extract.Read(sources.Document{Raw: []byte(s), Blocks: []sources.Block{{Text: s, End: len(s)}}}).Claims {
		if c.Extent == claims.Stock {
			out = append(out, c.Citation.Quote+" "+c.Place[0]+" "+c.AsOf.Core.String())
		}
	}
	return out
}

func TestStocks(t *testing.T) {
	for s, want := range map[string]string{
		"Turkey hosted 3.6 million refugees at the end of 2020.":                  "3.6 million Turkey 2020-12-31",
		"At the end of June 2020, there were 3.6 million refugees in Turkey.":     "3.6 million Turkey 2020-06-30",
		"Lebanon was hosting 865,500 refugees as of 31 December 2020.":            "865,500 Lebanon 2020-12-31",
		"Sudan had about 1 million refugees at the end of 2020, most of them new": "about 1 million Sudan 2020-12-31",
		"About 4 million people were displaced in Yemen at the end of 2020.":      "About 4 million Yemen 2020-12-31",
		"As of 30 June 2020, 900,000 people remained displaced in Iraq.":          "900,000 Iraq 2020-06-30",
	} {
		assert.Equal(t, []string{want}, stocked(s), s)
	}
	for _, s := range []string{
		"900,000 refugees had arrived in Uganda by the end of 2020.",
		"At the end of 2020, 90,000 refugees in Uganda were without a tent.",
		"At the end of 2020 Uganda hosted 890,000 refugees from South Sudan.",
		"At the end of 2020 Kampala, the capital of Uganda, hosted 80,000 refugees.",
		"At the end of 2020, Uganda and Kenya hosted 1.9 million refugees.",
		"Turkey hosted 6,000 refugees in a camp on its border at the end of 2020.",
		"Turkey hosted more than 4 million refugees and asylum seekers at the end of 2020.",
		"At the end of 2020 Turkey had 360,000 refugees more than a year before.",
		"Uganda registered 30,000 refugees at the end of 2020.",
		"Uganda hosted 1.4 million refugees in late 2020.",
		"Uganda hosted 1.4 million refugees in 2019 and at the end of 2020.",
		"Turkey hosted 40 summits at the end of 2020.",
		"At the end of 2020, a fire in a camp in Turkey killed 12 refugees.",
		"At the end of 2020, 9,000 people were displaced in Yemen by a storm.",
		"At the end of 2020, 9,000 people were displaced in camps in Yemen.",
		"About 9,000 people were displaced in Yemen in late 2020.",
		"About 9,000 people were displaced in Yemen and Iraq at the end of 2020.",
		"About 9,000 people were displaced from Yemen at the end of 2020.",
		"Floods displaced 9,000 people in Yemen at the end of 2020.",
	} {
		assert.Empty(t, stocked(s), s)
	}
}
