package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Who was counted is a facet of the claim: the measure is the same for all of
// them.
func TestPopulations(t *testing.T) {
	for who, want := range map[string]string{
		"people":             "",
		"villagers":          "",
		"residents":          "",
		"civilians":          "civilians",
		"bystanders":         "civilians",
		"soldiers":           "soldiers",
		"peacekeepers":       "soldiers",
		"reservists":         "soldiers",
		"police officers":    "police",
		"policemen":          "police",
		"militants":          "fighters",
		"women":              "women",
		"men":                "men",
		"children":           "children",
		"newborns":           "children",
		"adults":             "adults",
		"pensioners":         "elderly",
		"students":           "students",
		"pupils":             "students",
		"schoolchildren":     "children",
		"journalists":        "journalists",
		"correspondents":     "journalists",
		"nurses":             "medics",
		"ambulance workers":  "medics",
		"aid workers":        "aid_workers",
		"firefighters":       "firefighters",
		"rescue workers":     "firefighters",
		"passengers":         "passengers",
		"crew members":       "crew",
		"sailors":            "crew",
		"worshippers":        "worshippers",
		"pilgrims":           "worshippers",
		"tourists":           "tourists",
		"foreigners":         "foreigners",
		"miners":             "workers",
		"farm workers":       "workers",
		"migrants":           "migrants",
		"refugees":           "refugees",
		"prisoners":          "prisoners",
		"inmates":            "prisoners",
		"patients":           "patients",
		"judges":             "officials",
		"shopkeepers":        "shopkeeper",
		"voters":             "voter",
		"Muslims":            "muslims",
		"French citizens":    "france",
		"French tourists":    "france tourists",
		"Hindu pilgrims":     "hindus worshippers",
		"Georgian policemen": "georgia police",
	} {
		text := "The blast in the port killed 12 " + who + "."
		c := readSentence(t, text)
		if assert.Len(t, c, 1, text) {
			assert.Equal(t, "deaths", string(c[0].Measure), text)
			assert.Equal(t, want, strings.Join(c[0].Population, " "), text)
		}
	}
}

// A side is a party to what happened. People of a nation who bear no arms have
// none, and where two sides are named the figure is of neither.
func TestSides(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Twelve Armenian soldiers were killed.", "armenia"},
		{"The raid killed 12 Armenian policemen.", "armenia"},
		{"On the Armenian side, 20 people were killed.", "armenia"},
		{"Twenty people died on the Azerbaijani side of the border.", "azerbaijan"},
		{"The Armenian side lost 20 soldiers.", "armenia"},
		{"The Armenian army has lost 20 soldiers.", "armenia"},
		{"Armenia lost 20 soldiers.", "armenia"},
		{"Azerbaijan said 20 of its soldiers had been killed.", "azerbaijan"},

		{"Twelve soldiers were killed.", ""},
		{"Twelve Armenian tourists were killed.", ""},
		{"Twelve soldiers were killed in Armenia.", ""},
		{"On the Armenian side and on the Azerbaijani side 20 soldiers died.", ""},
		{"Twelve people died on the western side of the river.", ""},
		{"The Armenian side said 20 people were killed.", ""},
		{"Armenia said 20 soldiers had been killed.", ""},
		{"The garrison lost 20 soldiers.", ""},
	} {
		got := readSentence(t, c.text)
		require.NotEmpty(t, got, c.text)
		assert.Equal(t, c.want, got[0].Side, c.text)
	}
}
