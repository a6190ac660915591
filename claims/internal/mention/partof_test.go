package mention

import "testing"

// Parts that leave out noun and verb, and what only looks like one.
func TestElided(t *testing.T) {
	checkReadings(t, []valueCase{
		{"The blast wounded 30 people, ten critically.", "injured 30; injured 10 part"},
		{"The gunman shot 17 people, six of them fatally.", "shot 17; deaths 6 part"},
		{"Five soldiers died, two from friendly fire.", "deaths 5; deaths 2 part"},
		{"Nine people were killed: seven in Kelmar and two in Berg.", "deaths 9; deaths 7 part; deaths 2 part"},
		{"Troops evacuated 1,100 villagers, two hundred of them by boat.", "evacuated 1100; evacuated 200 part"},
		{"Ten people are in hospital, three in a critical condition.", "hospitalised 10; hospitalised 3 part"},
		{"Twelve people took part, three in wheelchairs.", "protesters 12; protesters 3 part"},
		// side by side: neither is all
		{"Raids killed 10 men on Monday and 14 on Tuesday.", "deaths 10 part; deaths 14 part"},
		{"Seven were killed in Berg, five in Kelmar and three elsewhere.", "deaths 7 part; deaths 5 part; deaths 3 part"},
		// near misses
		{"The team lost 12 players, two to injury.", "count 12; - 2"},
		{"He bought shares, 12 in Berg and 14 in Orvel.", "- 12; - 14"},
		{"Thirty people were hurt, 24 according to police.", "injured 30; - 24"},
		{"Ten people died, 11 with the gunman.", "deaths 10; - 11"},
		{"There were 300 people at the wedding, 40 from abroad.", "count 300; - 40"},
		{"The quake left 12 dead, 200 kilometres from the coast.", "deaths 12; distance 200 km"},
		{"The strike killed 12, three days after the first.", "deaths 12; duration 3 day"},
	})
}

func TestBrackets(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Ten people (seven soldiers and three civilians) were killed.", "deaths 10; deaths 7 part; deaths 3 part"},
		{"Ten people died (seven of them children).", "deaths 10; deaths 7 part"},
		{"The storm drove out 240 families (1,200 people).", "displaced 240; displaced 1200"},
		{"The flood displaced 240 households, or 1,200 people.", "displaced 240; displaced 1200"},
		{"Ten people (30 guests had come) were killed.", "deaths 10; count 30"},
		{"Ten people were killed (the 40 guests had left).", "deaths 10; count 40"},
	})
}

// One verb or noun serves several figures.
func TestShared(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Five nurses and two drivers, seven in all, died.", "deaths 5; deaths 2; deaths 7"},
		{"Police said 12 men, two women and a child had died.", "deaths 12; deaths 2"},
		{"Twelve men, two women, and a child were hurt.", "injured 12; injured 2"},
		{"A driver, police said, and 12 passengers died.", "deaths 12"},
		{"The army lost 12 soldiers against 30 of the enemy.", "deaths 12; deaths 30"},
		{"The rebels lost 30 men and the army 12.", "deaths 30; deaths 12"},
		{"Organisers put the crowd at 15,000; police at 6,000.", "protesters 15000; protesters 6000"},
		{"The army lost 12 tanks and 300 men.", "vehicles 12; deaths 300"},
		{"A bomber killed himself and 13 others.", "deaths 13 increment"},
		{"Gunmen killed the mayor and 12 of his guards.", "deaths 12 part"},
		{"The shell killed a woman and her two children.", "deaths 2 part"},
		{"Some 300 houses were burned and 1,100 damaged.", "buildings ~300; buildings 1100"},
		{"Some 300 people fled to 12 schools and another 80 to a mosque.", "displaced ~300; buildings 12; displaced 80 increment"},
		// near misses
		{"The count of 40, seven in all, was wrong.", "- 40; - 7"},
		{"Police held 12 men, two women fled.", "count 12; displaced 2"},
		{"Two men, 12 horses and a cart crossed the bridge.", "count 2; livestock 12"},
		{"The storm killed 30 people and Bus 12 was lost.", "deaths 30"},
		{"She killed a spider and 12 people laughed.", "count 12"},
		{"Gunmen killed the mayor and 12 people fled.", "displaced 12"},
		{"The lawyer took 12 pens and 300 men cheered.", "count 12; count 300"},
		{"Some 300 houses stood empty and 1,100 voted.", "buildings ~300; - 1100"},
	})
}

// Verbs around their object, verbs that follow one another.
func TestVerbsOfSeveralWords(t *testing.T) {
	checkReadings(t, []valueCase{
		{"A mob beat 12 men to death.", "deaths 12"},
		{"The army took 40 fighters prisoner.", "captured 40"},
		{"Police rounded up 300 students.", "arrested 300"},
		{"The flood drove 300 people from their homes.", "displaced 300"},
		{"Rescuers pulled 12 people alive from the rubble.", "rescued 12"},
		{"Six miners escaped, but 12 others were overcome by gas and died.", "count 6; deaths 12 increment"},
		{"Some 96 fans were crushed to death and 766 hurt.", "deaths ~96; injured 766"},
		{"At least 15 and possibly 20 people had died.", "deaths >=15; deaths 20"},
		{"There were 300 recruits, of whom 41 fell ill and two died.", "count 300; cases 41 part; deaths 2 part"},
		// near misses
		{"The court sentenced six men to death.", "sentenced 6"},
		{"He took 12 pens and a ruler.", "count 12"},
		{"She put 12 eggs in a pan and died.", "count 12"},
		{"Rioters injured 62 policemen, burned 14 shops and looted 30 more.", "injured 62; buildings 14; buildings 30 increment"},
		{"The number of dead was 20 higher than first thought.", "- 20"},
		{"Up to 3,000 families need shelter.", "in_need <=3000"},
	})
}

// A verb in a relative clause gives way to the main verb.
func TestMainVerb(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Three cousins who had taken refuge in the school were killed.", "deaths 3"},
		{"At least 40 people sheltering in the school were killed.", "deaths >=40"},
		{"Twenty people who fled the war were killed in a crash.", "deaths 20"},
		{"Three officers who were wounded in May died on Sunday.", "deaths 3"},
		{"Twelve men, wounded in the blast, were arrested.", "arrested 12"},
		{"Twelve men, trapped for weeks, were flown out.", "missing 12"},
		{"Three of the injured later died.", "deaths 3 part"},
		{"Three of the injured went home.", "injured 3 part"},
		{"Two children were among the 14 dead.", "deaths 2 part; deaths 14"},
		{"Three children were among nine people killed by a shell.", "deaths 3 part; deaths 9"},
		{"Twenty people who were wounded said they saw nothing.", "injured 20"},
		// what the verb is not said of
		{"Three cousins who had taken refuge with hundreds of other people were killed.", "deaths 3; count hundreds increment"},
		{"The killer of 12 people was hanged.", "count 12"},
		{"Three gunmen fled on motorcycles.", "count 3"},
		{"Three men fled the scene.", "count 3"},
		{"Twelve people were known to have come from affected areas.", "count 12"},
		{"A group of 12 people was arrested.", "arrested 12 part"},
		{"Two children were among the 14 guests.", "count 2; count 14"},
	})
}

func TestCamps(t *testing.T) {
	checkReadings(t, []valueCase{
		{"About 900 people are sheltering in a school.", "displaced ~900"},
		{"The chapel where 400 villagers had taken shelter was hit.", "displaced 400"},
		{"They were among 300 people who had sought refuge there.", "displaced 300"},
		{"Around 1,000 people are housed temporarily in tents.", "displaced ~1000"},
		{"About 5,000 are staying in 12 schools and shelters.", "displaced ~5000; buildings 12"},
		{"Two thousand people are sleeping in the open.", "displaced 2000"},
		{"The camp shelters 7,000 people.", "displaced 7000"},
		{"The camp shelters 7,000 refugees.", "refugees 7000"},
		{"Fighting sent 15,000 people fleeing.", "displaced 15000"},
		{"Up to 3,000 families need emergency housing.", "homeless <=3000"},
		// near misses
		{"The bank shelters 40 firms from tax.", "count 40"},
		{"The tent shelters 12 goats.", "livestock 12"},
		{"Two climbers took shelter from the wind behind a rock.", "count 2"},
		{"Two hundred guests were staying in the hotel.", "count 200"},
		{"Twelve nurses are staying in a hotel near the camp.", "count 12"},
		{"He has lived in tents for 12 years.", "duration 12 year"},
		{"The school houses 400 pupils.", "count 400"},
	})
}

func TestDegrees(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Twelve people were seriously wounded.", "injured 12 part"},
		{"Nobody was badly hurt.", "injured none part"},
		{"Forty passengers suffered minor injuries.", "injured 40 part"},
		{"Forty passengers suffered burns.", "injured 40"},
		{"Twelve guards were fatally wounded.", "deaths 12"},
		{"Some 80 people remain in custody.", "arrested ~80"},
		{"Nineteen people remain missing.", "missing 19"},
		{"Forty people believed to be infected were tested.", "cases 40"},
		{"Twelve people thought to have died were named.", "deaths 12"},
		{"Twelve houses remain empty.", "buildings 12"},
		{"Twelve people remained silent.", "count 12"},
		{"Forty people believed to be rich came.", "count 40"},
	})
}

func TestChanges(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Arrests doubled to 80.", "arrested 80"},
		{"Deaths in the valley rose sharply to 120.", "deaths 120"},
		{"Deaths rose to 120, up from 95 a week ago.", "deaths 120; deaths 95"},
		{"The death toll rose by 12 to 40.", "deaths 12 increment; deaths 40"},
		{"The number of prisoners fell by 40 to 360.", "prisoners 40 increment; prisoners 360"},
		{"The number of ships in the bay fell to 12.", "vehicles 12"},
		{"The death toll, which stood at 48 on Friday, rose to 61.", "deaths 48 part; deaths 61"},
		{"The number of wounded, 340, was lower than feared.", "injured 340"},
		{"The number of dead could exceed 500.", "deaths >500"},
		{"The apprehended included 12 sailors.", "captured 12 part"},
		{"Dead: 12. Injured: 40.", "deaths 12; injured 40"},
		{"Rebels, numbering about 400, took the bridge.", "fighters ~400"},
		// near misses
		{"After the deaths, prices rose to 120.", "- 120"},
		{"Prices rose to 120 after the deaths of 12 people.", "- 120; deaths 12"},
		{"The case rose to 12 on the list.", "- 12"},
		{"Sales rose by 12 per cent to 40.", "percent 12 %; - 40"},
		{"There were fears for the lives of 19 miners.", "count 19"},
		{"The apprehended man had 12 knives.", "weapons 12"},
		{"Included: 12 photographs.", "count 12"},
	})
}

func TestDistributed(t *testing.T) {
	checkReadings(t, []valueCase{
		{"Each of 12 villages lost three men.", "villages 12; deaths 3 rate/each"},
		{"Each of the three blasts killed five people.", "count 3; deaths 5 rate/each"},
		{"Soldiers killed five rebels for every man they lost.", "deaths 5 rate/each"},
		{"About 100 people a day were dying.", "deaths ~100 rate/day"},
		{"Some 3,000 refugees cross the river every day.", "refugees ~3000 rate/day"},
		{"Every day about 40 people die on the roads.", "deaths ~40 rate/day"},
		{"There were 12 cases per 100,000 people.", "cases 12 rate/each; - 100000"},
		// near misses
		{"The mine killed 12 people a day after the truce.", "deaths 12"},
		{"Hospitals admitted 340 people in a day.", "count 340"},
		{"Every time it rains 12 people die.", "deaths 12"},
		{"Each other, the 12 brothers said, mattered.", "count 12"},
	})
}

func TestCrowds(t *testing.T) {
	checkReadings(t, []valueCase{
		{"The rally drew 12,000 people.", "protesters 12000"},
		{"The march by an estimated 25,000 people ended.", "protesters ~25000"},
		{"A protest by 40 nurses was banned.", "protesters 40"},
		{"Around 8,000 people joined the march.", "protesters ~8000"},
		{"The festival drew 12,000 people.", "count 12000"},
		{"The rally drew criticism from 12 parties.", "count 12"},
		{"A march of 12 km followed.", "distance 12 km"},
		{"Eight people joined the bank.", "count 8"},
	})
}
