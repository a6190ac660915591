package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/extract"
)

// What is said of things may stand in a noun before them, in a participle that
// describes them, or in who was in them.
func TestPredicates(t *testing.T) {
	for _, c := range []struct{ text, verb, population string }{
		{"The quake did damage to 40 houses in Oresk.", "damage", ""},
		{"The main damage is to the four undersea cables off Oresk.", "damage", ""},
		{"The fire led to the destruction of 40 homes.", "destroy", ""},
		{"The raid ended in the seizure of 30 rifles.", "seize", ""},
		{"There are 355 damaged shops in Oresk.", "damage", ""},
		{"Police found 12 damaged cars.", "seize", ""},
		{"There are 355 small shops in Oresk.", "", ""},
		{"The damage closed roads to 40 houses.", "", ""},
		{"Half of the homes in 12 villages were destroyed.", "", ""},
		{"With two cables cut, the island was offline.", "damage", ""},
		{"They moved to cut two cables.", "damage", ""},
		{"Gunmen on two motorcycles shot at the bus.", "carry", "fighters"},
		{"The pirates, in three boats, fled.", "carry", "pirates"},
		{"The pirates in about 12 skiffs fled.", "carry", "pirates"},
		{"Men in two cars followed the bus.", "carry", "men"},
		{"The pirates sank three boats.", "sink", ""},
		{"In two boats the navy found rifles.", "", ""},
		{"The pirates and in turn three boats came.", "", ""},
		{"Houses destroyed: 310, and many were damaged.", "destroy", ""},
		{"Houses damaged since Friday: 40.", "damage", ""},
	} {
		got := extract.Read(document(t, "2026-05-04", c.text)).Claims
		require.NotEmpty(t, got, c.text)
		last := got[len(got)-1]
		assert.Equal(t, c.verb, last.Verb, c.text)
		assert.Equal(t, c.population, strings.Join(last.Population, " "), c.text)
	}
}

// A town that opens a sentence and counts is the place of what it counts.
func TestTownThatCounts(t *testing.T) {
	for text, want := range map[string]string{
		"Orvel has counted 17 deaths from cholera.":                       "Orvel",
		"Orvel has so far counted 17 deaths from cholera.":                "Orvel",
		"Orvel, upstream, has so far counted 17 deaths from cholera.":     "Orvel",
		"Doctors, tired of waiting, have counted 17 deaths from cholera.": "",
		"Orvel, upstream, is where 17 deaths happened.":                   "",
	} {
		got := extract.Read(document(t, "2026-05-04", text)).Claims
		require.NotEmpty(t, got, text)
		assert.Equal(t, want, strings.Join(got[len(got)-1].Place, " "), text)
	}
}

// "Here" says where somebody spoke, or where was counted.
func TestHere(t *testing.T) {
	for text, want := range map[string]claims.Extent{
		"Twelve people were killed, a doctor said here.": claims.Total,
		"Twelve people were killed here, a doctor said.": claims.Part,
	} {
		got := extract.Read(document(t, "2026-05-04", text)).Claims
		require.NotEmpty(t, got, text)
		assert.Equal(t, want, got[0].Extent, text)
	}
}

// The noun of a count that was put at a figure is nobody who speaks.
func TestPutAt(t *testing.T) {
	for text, want := range map[string]string{
		"Aid was held up, with the number of dead put at 40.": "",
		"Officials put at 40 the number of dead.":             "Officials",
		"The mayor put the number of dead at 40.":             "mayor",
	} {
		got := extract.Read(document(t, "2026-05-04", text)).Claims
		require.NotEmpty(t, got, text)
		assert.Equal(t, want, got[0].Speaker(), text)
	}
}

// How sure it is that somebody is a case belongs to who is counted, and a count has the
// place that its noun is given.
func TestCases(t *testing.T) {
	for _, c := range []struct{ text, population, place string }{
		{"Laboratories have confirmed 19 cases of cholera in Lima.", "confirmed", "Lima"},
		{"In Lima 19 cases of cholera have been confirmed.", "confirmed", "Lima"},
		{"The ministry confirmed that there were 240 suspected cases in Lima.", "suspected", "Lima"},
		{"A school in New York had 28 cases, bringing the number of cases in Canada to 42.", "", "Canada"},
		{"Across Peru, the number of confirmed cases rose to 27, officials in Lima said.", "confirmed", "Peru"},
		{"The number of cases in Guinea and Liberia rose to 300.", "", "Guinea Liberia"},
		{"Two patients in Peru died, bringing the number of confirmed Cuba cases to 15.", "confirmed", "Cuba"},
		{"Peru has confirmed 300 cases of cholera and counts 131 dead.", "", ""},
	} {
		got := extract.Read(document(t, "2026-05-04", c.text)).Claims
		require.NotEmpty(t, got, c.text)
		last := got[len(got)-1]
		assert.Equal(t, c.population, strings.Join(last.Population, " "), c.text)
		assert.Equal(t, c.place, strings.Join(last.Place, " "), c.text)
	}
}

// A figure of another time that the text compares its own with is of that time.
func TestFormer(t *testing.T) {
	first := extract.Read(document(t, "2026-05-04", "The storm killed 60 people. In the first days officials spoke of 900 dead.")).Claims
	require.Len(t, first, 2)
	assert.Equal(t, claims.Earlier, first[1].Period.Open)
	got := extract.Read(document(t, "2026-05-04", "Police arrested 60 people, compared with 25 arrests in 2009.")).Claims
	require.Len(t, got, 3)
	assert.Empty(t, got[0].Period.Open)
	assert.Equal(t, claims.Formerly, got[1].Period.Open)
}

// Several figures of one clause have a place each, and then each is all of its place.
func TestShares(t *testing.T) {
	for text, want := range map[string]string{
		"Floods killed 61 people in Salta and seven in Jujuy.":                         "61 Salta total; 7 Jujuy total",
		"Floods killed 40 people: 34 in Peru and six in Chile.":                        "40 Peru Chile total; 34 Peru total; 6 Chile total",
		"Floods killed 40 people, 12 of them in Salta.":                                "40  total; 12 Salta part",
		"Floods killed 40 people in Salta and left 3,000 homeless there.":              "40 Salta total; 3000 Salta total",
		"Floods in Salta killed 40 people and hurt 90.":                                "40 Salta total; 90 Salta total",
		"Floods killed 40 people in Salta and Jujuy.":                                  "40 Salta Jujuy total",
		"Floods killed 40 people in Vandry and Oresk on Monday.":                       "40 Vandry Oresk total",
		"Floods killed 40 people in Vandry and Selic said so.":                         "40 Vandry total",
		"Storms killed 14 people in Peru, nine in Lima and Cusco, and three in Chile.": "14 Peru total; 9 Lima Cusco total; 3 Chile total",
		"In Spain 44 people were hurt and in Portugal 23 were hurt.":                   "44 Spain total; 23 Portugal total",
		"Guinea reports 303 deaths.":                                                   "303 Guinea total",
		"On Monday Vandry province counted 1,647 dead.":                                "1647 Vandry total",
		"Vandry has 40 dead to bury.":                                                  "40  total",
	} {
		var got []string
		for _, c := range extract.Read(document(t, "2026-05-04", text)).Claims {
			if !c.IsDate() {
				got = append(got, c.Quantity.Point.String()+" "+strings.Join(c.Place, " ")+" "+c.Extent.String())
			}
		}
		assert.Equal(t, want, strings.Join(got, "; "), text)
	}
}

// A part of whom the text says who they are is all of these, unless it is of a sort that
// was counted before.
func TestSubtotals(t *testing.T) {
	for text, want := range map[string]string{
		"The quake killed 30 people, including 12 children.":                     "12 children subtotal",
		"The quake killed 30 people, including 12 children and two soldiers.":    "2 soldiers subtotal",
		"The quake killed 30 people, among them 12 children.":                    "12 children subtotal",
		"The quake killed 30 people, 12 of them children.":                       "12 children subtotal",
		"Thirty people died in the quake, 12 of whom were children.":             "12 children subtotal",
		"Twelve of the dead were children.":                                      "12 children subtotal",
		"Twelve of the dead were children of soldiers.":                          "12 children subtotal",
		"Twelve of the dead were soldiers stationed there.":                      "12  part",
		"Twelve of the dead were here.":                                          "12  part",
		"Twelve of the children died.":                                           "12 children part",
		"The quake killed 30 people, including 12 children, five of them girls.": "5 children part",
		"The quake killed 30 people, 12 of them in Oresk.":                       "12  part",
	} {
		got := extract.Read(document(t, "2026-05-04", text)).Claims
		require.NotEmpty(t, got, text)
		c := got[len(got)-1]
		assert.Equal(t, want, c.Quantity.Point.String()+" "+strings.Join(c.Population, " ")+" "+c.Extent.String(), text)
	}
}

// A distance has two ends, of which one may be where the event was, and a population has
// a place, also where a phrase stands between.
func TestEnds(t *testing.T) {
	for text, want := range map[string]string{
		"The quake struck 38 km north of Lima.":                                           "scene Lima",
		"The epicentre was 38 km from Lima.":                                              "scene Lima",
		"The wreck lies some nine nautical miles off Oresk.":                              "scene Oresk",
		"Callao lies 12 km west of Lima.":                                                 "Callao Lima",
		"The bomb damaged a dam 38 km north of Lima.":                                     "",
		"The district of Oresk, with the villages around it, has a population of 13,500.": "area of Oresk",
		"The quake damaged the dam 38 km north of Lima.":                                  "",
		"The epicentre lay 38 km north of Lima.":                                          "scene Lima",
		"The quake was centred 38 km north of Lima.":                                      "scene Lima",
		"He lives 12 km west of Lima.":                                                    "",
		"Oresk, a mining and farming town of some 52,000 people, was hit.":                "Oresk",
		"Shops reopened in Oresk, a town of 25,000 people.":                               "Oresk",
		"Oresk, which saw Vandry, a city of 25,000 people, burn, is far away.":            "Vandry",
	} {
		got := extract.Read(document(t, "2026-05-04", text)).Claims
		require.NotEmpty(t, got, text)
		c := got[0]
		place := strings.Join(c.Place, " ")
		if c.Measure == "distance" && len(c.Place) < 2 {
			place = ""
		}
		assert.Equal(t, want, place, text)
	}
}

// Those who are moved are some of those aboard, and residents who are sent away some of
// those who live in a place.
func TestPassing(t *testing.T) {
	for text, want := range map[string]claims.Measure{
		"Buses took 700 passengers to Oresk.":          claims.Counted,
		"The train carried 700 passengers.":            "aboard",
		"The quake sent 5,000 residents uphill.":       claims.Counted,
		"The city's 50,000 residents slept outside.":   "population",
		"Oresk has 50,000 inhabitants.":                "population",
		"It was felt in Oresk, a town of 900 people.":  "population",
		"Police questioned 40 residents of the block.": claims.Counted,
	} {
		got := extract.Read(document(t, "2026-05-04", text)).Claims
		require.NotEmpty(t, got, text)
		assert.Equal(t, want, got[0].Measure, text)
	}
}
