package mention

import "testing"

// The unit of a figure gives a distance, a speed, a share or an amount; words
// beside it say which, and only words that are about the figure.
func TestSorts(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Waves of 8 metres hit the pier.", "wave_height 8 m"},
		{"The waves reached 8 metres.", "wave_height 8 m"},
		{"Waves 8 metres high hit the pier.", "wave_height 8 m"},
		{"The waves travelled for 80 km.", "distance 80 km"},
		{"A wave of 12 attacks hit the town.", "attacks 12"},
		{"Waves threw the boat 8 metres up the beach.", "distance 8 m"},
		{"Winds of 120 km/h tore off roofs.", "wind_speed 120 km/h"},
		{"Gusts of up to 90 mph were measured.", "wind_speed <=90 mph"},
		{"The lorry hit the pier at 120 km/h.", "speed 120 km/h"},
		{"Winds threw the lorry 12 metres.", "distance 12 m"},
		{"Some 90 mm of rain fell.", "rainfall ~90 mm"},
		{"Up to 40 cm of snow fell.", "snowfall <=40 cm"},
		{"The water level rose to 7 metres.", "water_level 7 m"},
		{"The hut lies at an altitude of 2,300 metres.", "altitude 2300 m"},
		{"The quake struck at a depth of 10 km.", "depth 10 km"},
		{"The quake struck 10 km away.", "distance 10 km"},
		{"Turnout was 61 per cent.", "turnout 61 %"},
		{"Attendance was 61 per cent.", "percent 61 %"},
		{"Turnout was put at 5,000.", "protesters 5000"},
		{"Norden pledged $3 million.", "pledges 3000000 USD"},
		{"Norden pledged 300 soldiers.", "troops 300"},
		{"The firm was given a fine of 800 euros.", "fines 800 EUR"},
		{"The firm fined 12 drivers.", "count 12"},
		{"The pirates took a ransom of $3 million.", "ransoms 3000000 USD"},
		{"The pirates took $3 million.", "money 3000000 USD"},
	})
}

// What only people can be is not said of ships and whales.
func TestOfPeopleOnly(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Twelve villagers disappeared.", "disappeared 12"},
		{"Twelve boats disappeared.", "vehicles 12"},
		{"Twelve tourists were stranded.", "stranded 12"},
		{"Twelve whales were stranded.", "animals 12"},
		{"Nurses vaccinated 300 children.", "vaccinated 300"},
		{"Vets vaccinated 300 cows.", "livestock 300"},
		{"The court charged 12 officers.", "charged 12"},
		{"The court charged 12 fees.", "count 12"},
		{"40 people are dead or missing.", "dead_and_missing 40"},
		{"40 people are dead and three missing.", "deaths 40; missing 3"},
		// Harm comes before what the people are or do.
		{"All 12 passengers were killed.", "deaths 12"},
		{"Twelve people on board were hurt.", "injured 12"},
		{"There were 12 people on board.", "aboard 12"},
		{"Twelve voters were shot dead.", "deaths 12"},
		{"Twelve migrants drowned.", "deaths 12"},
		{"Twelve firefighters were hurt.", "injured 12"},
		{"Twelve inmates died.", "deaths 12"},
		{"Gunmen killed 12 candidates.", "deaths 12"},
		{"Twelve tourists stranded on the island were killed.", "deaths 12"},
		{"Twelve children vaccinated against polio died.", "deaths 12"},
		{"Twelve men sentenced in the spring were shot dead.", "deaths 12"},
		{"Twelve people in need of aid have been injured by the shelling.", "injured 12"},
		{"Twelve patients in intensive care died.", "deaths 12"},
		{"Twelve workers on strike were arrested.", "arrested 12"},
		{"Twelve malnourished children died.", "deaths 12"},
		{"Twelve tourists stranded on the island watched as the ferry was evacuated.", "stranded 12"},
		{"Twelve workers on strike met the owner, and three were arrested.", "strikers 12; arrested 3"},
		{"Twelve men were sentenced for those killed.", "sentenced 12"},
	})
}
