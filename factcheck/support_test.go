package factcheck

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const (
	oresk = "The quake in Oresk on 4 May 2021 killed 240 people."
	when4 = " on 4 May 2021."
)

// faithful is a draft with its sources, and what is found of FC3.
type faithful struct {
	name, draft string
	from        []string
	want        []string
}

func checkFaithful(t *testing.T, list []faithful) {
	t.Helper()
	for _, tt := range list {
		assert.Equal(t, tt.want, ofDrafts(tt.draft, tt.from...), "%s: %s / %q", tt.name, tt.draft, tt.from)
	}
}

func TestUnsupported(t *testing.T) {
	one := []string{"FC301"}
	draft := func(s string) string { return oresk + " " + s }
	checkFaithful(t, []faithful{
		{"from nowhere", draft("The quake in Oresk injured 310 people" + when4), []string{oresk}, one},
		{"once, however often", draft("The quake in Oresk injured 310 people" + when4 + " In Oresk the quake injured 310."), []string{oresk}, one},
		{"a part from nowhere", draft("The quake in Oresk on 4 May 2021 killed 52 children."), []string{oresk}, one},
		{"homes", draft("The quake in Oresk on 4 May 2021 destroyed 310 houses."), []string{oresk}, one},
		{"beside others", draft("Another 310 people were injured in Oresk."), []string{oresk}, one},
		{"a bound", draft("At least 310 people were arrested after the quake in Oresk" + when4), []string{oresk}, one},

		{"the source has it", draft("The quake in Oresk injured 310 people" + when4), []string{oresk, "In Oresk 310 people were hurt in the quake of 4 May 2021."}, nil},
		{"in words", draft("The quake in Oresk injured 24 people" + when4), []string{oresk + " It injured two dozen people."}, nil},
		{"rounded by the draft", draft("The quake in Oresk injured 300 people" + when4), []string{oresk + " It injured 302 people."}, nil},
		{"a range", draft("The quake in Oresk injured 310 people" + when4), []string{oresk + " Between 280 and 330 people were injured."}, []string{"FC305"}},
		{"a sum in one sentence", draft("The quake in Oresk injured 310 people" + when4), []string{oresk + " Doctors in the town treated 250 injured people and those in Selm 60."}, nil},
		{"a sum of two sentences", draft("The quake in Oresk injured 310 people" + when4), []string{oresk + " In the old town 250 people were injured. In the port 60 were injured."}, nil},
		{"a difference", draft("The quake in Oresk" + when4[:len(when4)-1] + " left 60 people missing."), []string{oresk + " Of 300 people in the hall nothing was heard."}, nil},
		{"what is left of all", draft("The quake in Oresk" + when4[:len(when4)-1] + " left 30 people missing."), []string{oresk + " It struck a hotel with 212 guests. Firemen saved 148 of them, 21 escaped and 13 were treated in hospital."}, nil},
		{"what is left of all but one", draft("The quake in Oresk" + when4[:len(when4)-1] + " left 33 people missing."), []string{oresk + " It struck a hotel with 212 guests. Firemen saved 148 of them, 21 escaped and 13 were treated in hospital."}, one},
		{"worked out by the draft", draft("Of 212 people in a bus in Oresk on 4 May 2021 the quake killed 9 and injured 203."), []string{oresk + " The quake struck a bus in Oresk with 212 people on board and killed 9 of them."}, nil},
		{"rounded, with another word", draft("The quake drove 2,000 people in Oresk from their homes" + when4), []string{oresk + " After the quake 1,950 people were evacuated from Oresk."}, nil},
		{"as another role of people", draft("The quake in Oresk injured 310 people" + when4), []string{oresk + " Some 310 patients were brought to the hospital."}, nil},
		{"a number that is no claim", draft("The quake in Oresk injured 310 people" + when4), []string{oresk + " The clinic at Selm wrote down 310 of them."}, nil},
		{"two", draft("The quake in Oresk injured two people" + when4), []string{oresk}, nil},
		{"an age", draft("Marta Selic, 58, was hurt in Oresk."), []string{oresk}, nil},
		{"a street", draft("The quake damaged the school at 58 Harbour Street in Oresk."), []string{oresk}, nil},
		{"an ordinal and a year", draft("It was the fifth quake in Oresk since 1987."), []string{oresk}, nil},
		{"what may yet happen", draft("Another quake in Oresk could injure 310 people."), []string{oresk}, nil},
		{"an increment", draft("A further 310 people died in Oresk."), []string{oresk}, nil},
		{"a rate", draft("Doctors in Oresk treat 310 injured people a day."), []string{oresk}, nil},
		{"vague", draft("Hundreds of people were injured in the quake in Oresk" + when4), []string{oresk}, nil},
		{"another event", "The flood in Selm on 4 May 2021 injured 310 people.", []string{oresk}, nil},
		{"an older event", draft("A quake in Oresk in 1987 injured 310 people."), []string{oresk}, nil},
		{"no source of the event", "The quake in Oresk injured 310 people" + when4, []string{"The flood in Selm on 4 May 2021 killed 12 people."}, nil},
		{"the sources have another figure", "The quake in Oresk killed 310 people" + when4, []string{oresk}, nil},
		{"things", draft("The quake in Oresk broke 310 windows" + when4), []string{oresk}, nil},
	})
}

func TestPrecisionInflated(t *testing.T) {
	one := []string{"FC305"}
	checkFaithful(t, []faithful{
		{"about", "The quake in Oresk injured 1,184 people" + when4, []string{"The quake in Oresk injured about 1,200 people" + when4}, one},
		{"rounded", "The quake in Oresk injured 11,840 people" + when4, []string{"The quake in Oresk injured 12,000 people" + when4}, one},
		{"dozens", "The quake in Oresk injured 47 people" + when4, []string{"The quake in Oresk injured dozens of people" + when4}, one},
		{"two that round", "The quake in Oresk injured 1,184 people" + when4, []string{"The quake in Oresk injured about 1,200 people" + when4, "Some 1,200 people were injured in the quake in Oresk" + when4}, one},

		{"one has it", "The quake in Oresk injured 1,184 people" + when4, []string{"The quake in Oresk injured about 1,200 people" + when4, "In Oresk 1,184 people were injured in the quake of 4 May 2021."}, nil},
		{"as rounded as the source", "The quake in Oresk injured 1,200 people" + when4, []string{"The quake in Oresk injured about 1,200 people" + when4}, nil},
		{"rounded by the draft", "The quake in Oresk injured about 1,200 people" + when4, []string{"The quake in Oresk injured 1,184 people" + when4}, nil},
		{"hedged", "The quake in Oresk injured about 1,180 people" + when4, []string{"The quake in Oresk injured about 1,200 people" + when4}, nil},
		{"a bound", "The quake in Oresk injured 1,184 people" + when4, []string{"The quake in Oresk injured at least 1,100 people" + when4}, nil},
		{"a sum", "The quake in Oresk injured 1,184 people" + when4, []string{"The quake in Oresk injured about 1,200 people" + when4 + " In the old town 700 people were injured. In the port 484 were injured."}, nil},
		{"another event", "The quake in Oresk injured 1,184 people" + when4, []string{"The flood in Selm on 4 May 2021 injured about 1,200 people."}, nil},
		{"converted", "The quake was felt 97 km from Oresk.", []string{"The quake was felt about 60 miles from Oresk."}, nil},
	})
}

func TestMeasureShift(t *testing.T) {
	one := []string{"FC303"}
	checkFaithful(t, []faithful{
		{"injured", "The quake in Oresk killed 31 people" + when4, []string{"The quake in Oresk injured 31 people" + when4}, one},
		{"casualties", "The quake in Oresk killed 43 people" + when4, []string{"The quake in Oresk caused 43 casualties" + when4}, one},
		{"missing", "The quake in Oresk killed 31 people" + when4, []string{"After the quake in Oresk on 4 May 2021 31 people are missing."}, one},
		{"arrested", "The riot in Oresk injured 31 people" + when4, []string{"After the riot in Oresk on 4 May 2021 police arrested 31 people."}, one},
		{"a small number, and no other", "The quake in Oresk killed 7 people" + when4, []string{"The quake in Oresk injured 7 people" + when4}, one},

		{"both", "The quake in Oresk killed 31 people and injured 31" + when4, []string{"The quake in Oresk injured 31 people" + when4}, nil},
		{"the source has both", "The quake in Oresk killed 31 people" + when4, []string{"The quake in Oresk killed 31 people and injured 31" + when4}, nil},
		{"another source has it", "The quake in Oresk killed 31 people" + when4, []string{"The quake in Oresk injured 31 people" + when4, "In Oresk 31 people died in the quake of 4 May 2021."}, nil},
		{"a choice of words", "The flood in Oresk displaced 3,100 people" + when4, []string{"The flood in Oresk forced 3,100 people to evacuate" + when4}, nil},
		{"the dead told as casualties", "The quake in Oresk caused 31 casualties" + when4, []string{"The quake in Oresk killed 31 people" + when4}, nil},
		{"bodies", "The quake in Oresk killed 31 people" + when4, []string{"Rescuers found 31 bodies after the quake in Oresk" + when4}, nil},
		{"a small number among others", "The quake in Oresk killed 7 people" + when4, []string{"The quake in Oresk killed 9 people and injured 7" + when4}, nil},
		{"a round number, hedged otherwise", "The quake in Oresk killed 50 people" + when4, []string{"The quake in Oresk injured more than 50 people" + when4}, nil},
		{"another event", "The quake in Oresk killed 31 people" + when4, []string{"The fire in Selm on 3 May 2021 injured 31 people."}, nil},
		{"other people", "The clash in Oresk killed 31 soldiers" + when4, []string{"The clash in Oresk injured 31 civilians" + when4}, nil},
	})
}

func TestOneSided(t *testing.T) {
	const (
		both  = "The army said that the attack in Oresk on 4 May 2021 killed 21 soldiers. The rebels said that the attack in Oresk on 4 May 2021 killed 75 soldiers."
		rebel = "The rebels said that the attack in Oresk on 4 May 2021 killed 75 soldiers."
	)
	one := []string{"FC307"}
	fact := "The attack in Oresk killed 75 soldiers" + when4
	checkFaithful(t, []faithful{
		{"disputed", fact, []string{both}, one},
		{"by one who fights", fact, []string{rebel}, one},
		{"by two who fight", fact, []string{rebel, "A rebel spokesman said that 75 soldiers died in the attack in Oresk" + when4}, one},

		{"attributed", "The rebels said that the attack in Oresk killed 75 soldiers" + when4, []string{both}, nil},
		{"attributed below", fact + " The rebels said that 75 soldiers were killed in the attack in Oresk.", []string{rebel}, nil},
		{"both are told", fact + " The army said that the attack in Oresk killed 21 soldiers" + when4, []string{both}, nil},
		{"said to be so", "The attack in Oresk reportedly killed 75 soldiers" + when4, []string{rebel}, nil},
		{"doctors have it too", fact, []string{rebel, "Doctors counted 75 soldiers killed in the attack in Oresk" + when4}, nil},
		{"a source has it as a fact", fact, []string{rebel, "In Oresk 75 soldiers died in the attack of 4 May 2021."}, nil},
		{"no fight", "The flood in Oresk killed 75 people" + when4, []string{"The army said that the flood in Oresk on 4 May 2021 killed 75 people."}, nil},
		{"police", "The shooting in Oresk killed 75 people" + when4, []string{"The police said that the shooting in Oresk on 4 May 2021 killed 75 people."}, nil},
		{"two", "The attack in Oresk killed two soldiers" + when4, []string{"The rebels said that the attack in Oresk on 4 May 2021 killed two soldiers."}, nil},
	})
}

// A growing count that all sources give of a day needs its day in a later text.
func TestTimeOfCountingDropped(t *testing.T) {
	const dated = "The quake struck Oresk on 4 May 2021. By Wednesday evening the quake in Oresk had killed 240 people."
	checkFaithful(t, []faithful{
		{"left out", oresk, []string{dated}, []string{"FC304"}},

		{"taken over", "The quake struck Oresk on 4 May 2021. By Wednesday the quake in Oresk had killed 240 people.", []string{dated}, nil},
		{"still going on", "So far the quake in Oresk on 4 May 2021 has killed 240 people.", []string{dated}, nil},
		{"one source has it without", oresk, []string{dated, "In Oresk 240 people died in the quake of 4 May 2021."}, nil},
	})
}
