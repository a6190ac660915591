package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/sources"
)

// ofDraft are the rules at warning and above of a draft of 8 May 2021 against sources of the same day.
func ofDraft(draft string, from ...string) (out []string) {
	docs := []sources.Document{proseOf("draft.txt", draft, "2021-05-08")}
	docs[0].Source.Kind = sources.Draft
	for n, text := range from {
		docs = append(docs, proseOf(string(rune('a'+n))+".txt", text, "2021-05-08"))
	}
	for _, f := range Check(docs...).Findings {
		if f.Level >= Warning {
			out = append(out, f.Rule)
		}
	}
	return out
}

// What a draft makes of a source's figures is no contradiction to any of them.
func TestSumIsNoConflict(t *testing.T) {
	const apart = "Fighting in Sarn since January 2021 has driven 190,000 people from their homes inside the region, while 120,000 have fled abroad."
	for _, tt := range []struct {
		draft, source string
		want          []string
	}{
		{"Fighting in Sarn has displaced 310,000 people since January 2021.", apart, nil},
		{"Fighting in Sarn has displaced 410,000 people since January 2021.", apart, []string{"FC101", "FC101"}},
		{"A fire in a home in Kolm killed eight residents and a nurse on 4 May 2021.", "Nine people were killed in a fire at a home in Kolm on 4 May 2021.", nil},
		{"A fire in a home in Kolm killed eight residents and a nurse on 4 May 2021.", "Seven people were killed in a fire at a home in Kolm on 4 May 2021.", []string{"FC203"}},
		{"A fire in a home in Kolm killed eight residents on 4 May 2021 and a man was held.", "Nine people were killed in a fire at a home in Kolm on 4 May 2021.", []string{"FC101"}},
	} {
		assert.Equal(t, tt.want, ofDraft(tt.draft, tt.source), tt.draft)
	}
}

// One who killed himself is counted by some, whatever else is told between.
func TestGunmanIsCountedBySome(t *testing.T) {
	const draft = "A gunman killed four people and wounded seven at a school in Derby Falls on 4 May 2021"
	const source = "Five people died in a shooting at a school in Derby Falls on 4 May 2021, police said."
	assert.Empty(t, ofDraft(draft+" before he shot himself.", source))
	assert.NotEmpty(t, ofDraft(draft+" before he fled.", source))
}

// A toll that was put higher at first is no second one.
func TestFirstPutAt(t *testing.T) {
	const toll = "In Odish on 2 June 2020 three trains collided; 296 people died and 1,200 were hurt. "
	assert.Empty(t, ofDraft(toll+"The toll was first put at 288 and then at 275."))
	assert.NotEmpty(t, ofDraft(toll+"The toll was put at 288 and then at 275."))
}
