package extract

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sourcedclaims/factcheck/claims"
)

// countedIn lists the counts of a text: figure, measure, extent and people.
func countedIn(text string) []string {
	var out []string
	for _, c := range readProse(text).Claims {
		if !c.IsDate() && c.Measure != "duration" {
			out = append(out, fmt.Sprint(c.Citation.Quote, " ", c.Measure, " ", c.Extent, " ", strings.Join(c.Population, " ")))
		}
	}
	return out
}

func TestSomeOfThem(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The blast killed 50 people. Twelve of them were children.", []string{"50 deaths total ", "Twelve deaths subtotal children"}},
		{"The blast killed 50 people. Of these, 12 were children and 8 were women.", []string{"50 deaths total ", "12 deaths subtotal children", "8 deaths subtotal women"}},
		{"The blast killed 50 people, of whom 12 were children.", []string{"50 deaths total ", "12 deaths subtotal children"}},
		{"Police arrested 300 people. Of them 40 were women.", []string{"300 arrested total ", "40 arrested subtotal women"}},

		{"About 11,000 people are displaced, 8,500 of them in Salta.", []string{"About 11,000 displaced total ", "8,500 displaced part "}},

		// Who they are a part of may stand there itself.
		{"The blast was heard in Salta. Of the dead, 12 were soldiers.", []string{"12 deaths subtotal soldiers"}},
		{"Of those killed 12 were women and 8 were children.", []string{"12 deaths subtotal women", "8 deaths subtotal children"}},
		{"Of the 40 wounded, 12 are police.", []string{"40 injured total ", "12 injured subtotal police"}},
		{"Of the dead, 12 were found in a cellar.", nil},
		{"Of the dead, 12 had no papers.", nil},
		{"Of the towns, 12 were ports.", nil},
		{"Of the dead, he said, 12 people were to be buried there.", []string{"12 count part "}},
		{"Of the dead 501 were Swedes.", []string{"501 deaths subtotal sweden"}},
		{"Of the dead, 12 were Swedish soldiers.", nil},

		// Of two counts nobody knows whom "them" means; what befell some of them is a count
		// of its own, and things are not people.
		{"The blast killed 50 people and injured 100. Twelve of them were children.", []string{"50 deaths total ", "100 injured total "}},
		{"The blast killed 50 people. Twelve of them were taken to a hospital.", []string{"50 deaths total ", "Twelve hospitalised part "}},
		{"The blast destroyed 50 houses. Twelve of them were schools.", []string{"50 buildings total "}},
		{"The blast killed 50 people, of whom 12 were badly burned.", []string{"50 deaths total ", "12 deaths part "}},
		{"Twelve of them were children.", nil},
	} {
		assert.Equal(t, tt.want, countedIn(tt.text), tt.text)
	}
}

// Those who had been trapped are trapped no more.
func TestStatesThatAreOver(t *testing.T) {
	for text, want := range map[string]string{
		"The boats brought out 460 who had been trapped on roofs.":         "earlier",
		"The boats brought 460 people who had been trapped on roofs home.": "earlier",
		"Officials said that 12 people had been trapped in the mine.":      "",
		"There are 12 people who are trapped in the mine.":                 "",
		"The police named 12 who had been killed.":                         "",
	} {
		list := readProse(text).Claims
		if assert.NotEmpty(t, list, text) {
			assert.Equal(t, want, list[0].Period.Open, text)
		}
	}
}

// A date of what was printed about an event is no time of it, and neither is how long that took.
func TestDatesOfPublishing(t *testing.T) {
	for text, want := range map[string]claims.Period{
		"A total of 3,900 people died in the siege of Oresk, a book shows that was published this winter.":     {},
		"A total of 3,900 people died in the siege of Oresk, a book shows that took eleven years of work.":     {},
		"A total of 3,900 people died in the siege of Oresk, a book shows, published after two years of work.": {},
		"After three weeks of fighting, 200 people had died in the siege of Oresk.":                            {Open: "three weeks"},
		"In Oresk 200 people have died in the siege this winter.":                                              {Open: "this winter"},
	} {
		list := readProse(text).Claims
		for _, c := range list {
			if c.Measure == claims.Deaths {
				assert.Equal(t, want, c.Period, text)
			}
		}
		assert.NotEmpty(t, list, text)
	}
}
