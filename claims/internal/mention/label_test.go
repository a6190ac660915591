package mention

import "testing"

func TestLabels(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Dead: 12. Injured: 40.", "deaths 12; injured 40"},
		{"Dead so far: 12.", "deaths 12"},
		{"Injured to date: 12.", "injured 12"},
		{"Deaths since April: 108, of which 64 in May.", "deaths 108; deaths 64 part"},
		{"Missing as of Friday: 12.", "missing 12"},
		{"Deaths: 12; people injured: 30; people displaced: 3,000.", "deaths 12; injured 30; displaced 3000"},
		{"Newly displaced since April: 220,000.", "displaced 220000"},
		{"People missing: 12 (among them two nurses)", "missing 12; missing 2 part"},
		{"Cases: 120.", "cases 120"},
		{"Confirmed cases: 12.", "cases 12"},
		{"New cases: 12.", "cases 12 increment"},
		{"Houses destroyed: 29,000; villages flooded: 12.", "buildings 29000; villages 12"},
		// near misses
		{"Houses: 12.", "- 12"},
		{"Trucks: 12.", "- 12"},
		{"Houses repainted: 12.", "- 12"},
		{"The talk was of houses destroyed: 12.", "- 12"},
		{"Kenya: cases: 12.", "- 12"},
		{"Cases: 120 trunks of leather.", "count 120"},
		{"He spoke of people injured: 12.", "- 12"},
		{"Injured people waited so far: 12.", "- 12"},
		{"Cases: 12-14 a day.", "count 12..14 rate/day"},
	})
}

func TestNumberKilled(t *testing.T) {
	checkReadings(t, []valueCase{
		{"The number killed rose to 31.", "deaths 31"},
		{"The number injured was put at 40.", "injured 40"},
		{"She was found last, which brought the number killed there to 31.", "deaths 31"},
		{"That brings to 108 the number who have died.", "deaths 108"},
		{"The number missing fell to 12.", "missing 12"},
		{"Police put the number arrested at 80.", "arrested 80"},
		// near misses
		{"The number rose to 31.", "- 31"},
		{"The number who fled was put at 40.", "- 40"},
		{"The number played was 12.", "- 12"},
	})
}

func TestWhom(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Twelve soldiers whom the rebels killed were buried.", "deaths 12 part"},
		{"He was one of 7,400 soldiers whom the army lost.", "deaths 7400 part"},
		{"Twelve people whom police arrested were freed.", "arrested 12 part"},
		{"The 40 people whom the blast in the hall injured were named.", "injured 40 part"},
		// near misses
		{"Twelve soldiers whom the rebels could kill were moved.", "troops 12"},
		{"Twelve soldiers whom the rebels did not kill came back.", "troops 12"},
		{"Twelve soldiers whom the rebels wanted to kill came back.", "troops 12"},
		{"Twelve people whom the man who killed a guard knew came.", "count 12"},
		{"Twelve people whom the party lost left.", "count 12"},
		{"Twelve soldiers whom police say killed a man were held.", "troops 12"},
		{"Twelve soldiers whom the king met, killed a bear.", "troops 12"},
	})
}
