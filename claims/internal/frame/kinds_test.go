package frame_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims/internal/frame"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/sources"
)

// TestKinds holds the kind of the event that a sentence tells of; near each stands one that
// sounds like it and is of another kind, or of none.
func TestKinds(t *testing.T) {
	for text, want := range map[string]string{
		"Two tailings dams failed above Oresk, killing 40.": "flood",
		"The talks on the dam failed, and 40 walked out.":   "talks",
		"The dyke broke at Oresk and 40 drowned.":           "flood",
		"The slope gave way and buried 40.":                 "landslide",
		"A roof fall killed 40 in the pit.":                 "collapse",
		"The roofs fall in when 40 sheep climb on them.":    "",
		"The floor gave way and 40 fell.":                   "collapse",
		"A famine in Vandry has killed 40.":                 "famine",
		"The famished dogs killed 40 sheep in Vandry.":      "",
		"The drought in Vandry has cost 40 farms.":          "famine",
		"A heatwave killed 40 in Oresk.":                    "heat",
		"The heat killed 40 in Oresk.":                      "",
		"A cold snap killed 40 in Oresk.":                   "cold",
		"The cold war killed nobody in Oresk.":              "",
		"A general strike closed 40 plants.":                "walkout",
		"An air strike hit 40 plants.":                      "attack",
		"The unions called a strike of 40 days.":            "walkout",
		"The dockers went on strike in Oresk.":              "walkout",
		"Lightning strikes Oresk 40 times a year.":          "",
		"A gas explosion killed 40 in Oresk.":               "burst",
		"A boiler blew up in Oresk and killed 40.":          "burst",
		"A bomb blew up in Oresk and killed 40.":            "explosion",
		"A dust explosion and fire killed 40.":              "burst",
		"The volcano came to life and 40 fled.":             "eruption",
		"Mount Kesra erupted at dawn and 40 fled.":          "eruption",
		"Fury erupted in Oresk and 40 fled.":                "",
		"A volcanic island has 40 beaches.":                 "",
	} {
		var k frame.Tracker
		k.Block(sources.Paragraph)
		tx := words.Split(lexicon.English(), text)
		k.Sentence(tx, 0, len(tx.Tokens))
		kind := ""
		if events := k.Events(); len(events) > 0 {
			kind = events[0].Kind
		}
		assert.Equal(t, want, kind, text)
	}
}
