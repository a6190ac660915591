# English words for the measures. The roles:
#
#   noun     the noun counts itself: "20 deaths"
#   state    follows the figure: "20 dead", or its noun: "left 20 people dead"
#   subject  a verb whose subject is counted: "20 people died"
#   object   a verb whose object is counted: "killed 20", "20 were killed"
#   toll     words that a figure is given to: "the death toll rose to 20"
#   thing    a noun whose count is this measure where no verb says otherwise
#   before   words just before the figure: "home to 120,000 people"

measure deaths
  noun: death+; fatality/fatalities; lives; war dead; martyr+; dead bodies
  state: dead; among the dead; among those killed; killed; shot dead; shot and killed; slain; murdered; drowned; massacred; stabbed to death; beaten to death; burned to death; burnt to death
  subject: die/dies/died/dying; perish*; drown*; succumb*; starve/starved to death; freeze/froze to death; lose/loses/lost/losing their/his/her/its life/lives; passed away; prove/proves/proved/proven fatal
  object: kill*; massacre*; execute*; slay/slew/slain; murder*; gun* down; liquidate*; slaughter*; assassinate*; shoot/shoots/shot/shooting dead; shot and killed; behead*; claim* the life/lives of; take/takes/took/taking the life/lives of; lose/loses/lost/losing; cost/costs the life/lives of; lynch*; hang/hanged; stab* to death; burn* to death; beat/beats/beaten/beating to death; crush*/trample*/hack*/stone*/club*/bludgeon*/torture*/starve* to death; put/puts/putting to death; wipe* out; drown*; fatally/mortally wound*/injure*/hurt; deaths of; loss/losses of; fatally/mortally shoot/shot/stab/stabbed
  toll: death toll; death toll from/in/of/for; toll; number of dead; number killed/dead; number who died; number who have/had died; number who were killed; number who have/had been killed; number of deaths; number of fatalities; number of killed; number of people killed; number of victims; the dead number*; dead number*; death count; body count; fatalities; confirmed dead; the dead at
  before: deaths :; fatalities :; killed :; dead :
  example: Ten people were killed. => deaths exact 10
  example: The blast killed 12 and wounded 30. => deaths exact 12
  example: Twenty miners lost their lives. => deaths exact 20
  example: The death toll rose to 35. => deaths exact 35
  not: A 20-year-old man was killed. => deaths exact 20
  not: Twenty people saw the engine die. => deaths exact 20
  example: Twelve guards were fatally wounded. => deaths exact 12
  not: The flood drowned 40 goats. => deaths
  example: Four villagers were shot dead near Berg. => deaths exact 4

measure injured
  noun: injury/injuries; wound+
  state: injured; wounded; hurt; maimed; with (minor/slight/light/serious/severe/critical/life-threatening/gunshot/bullet/shrapnel/head/multiple/various) injuries/wounds/burns; treated for (minor/slight/light/serious/severe/gunshot/shrapnel) injuries/wounds/burns/shock; treated for smoke inhalation
  subject: suffer*/sustain* (minor/slight/light/serious/severe/critical/life-threatening/gunshot/head/multiple/various) injuries/wounds/burns/cuts/bruises; suffer* smoke inhalation; escape* with (only) (minor/slight/light) injuries/burns/cuts/bruises
  object: injure*; wound*; hurt/hurts/hurting; maim*; injury/injuries to
  toll: number of injured; number injured/wounded/hurt; number of wounded; number of people injured; injured number*; wounded number*; the injured at; the wounded at
  example: The blast killed 12 and wounded 30. => injured exact 30
  example: Ten people were killed and about 50 hurt. => injured approx 45
  example: Fire in the mill left 15 workers hurt. => injured exact 15
  not: Thirty doctors treated people hurt in the blast. => injured exact 30
  example: Forty passengers suffered minor burns. => injured exact 40
  example: The crash left six people with serious injuries. => injured exact 6
  not: Forty surgeons with experience of serious injuries came. => injured exact 40

measure hospitalised
  state: hospitalised; hospitalized; in hospital; in a critical condition; in critical condition; taken/rushed/brought/flown/admitted/sent to (a/the/local/nearby) hospital/hospitals; remained in hospital; in (a) serious condition; in (a) stable condition
  object: hospitalise*; hospitalize*; send/sends/sent/sending to hospital
  subject: remain* in hospital; remain* critical
  example: Eight children were hospitalised after the meal. => hospitalised exact 8
  example: Four of the drivers remain critical. => hospitalised exact 4
  example: The fumes sent 14 people to hospital. => hospitalised exact 14
  example: Forty were sent to local hospitals. => hospitalised exact 40
  not: The hospital has 300 beds. => hospitalised
  not: The charity sent 14 beds to the hospital. => hospitalised
  not: Four of the drivers remain critical of the police. => hospitalised

measure missing
  state: missing; unaccounted for; trapped; buried alive/under/beneath; feared trapped; under/beneath rubble/debris/ruins/wreckage; under/beneath the rubble/debris/ruins/wreckage
  object: trap*; disappearance of
  subject: have/has/had not (yet) been found; have/has/had not been seen since; have/has/had yet to be found
  toll: number of missing; number missing; number of people missing; the missing at
  example: Twenty people are missing. => missing exact 20
  example: Forty miners were trapped underground. => missing exact 40
  example: Twenty people were buried under the rubble. => missing exact 20
  not: Twenty people were buried on Sunday. => missing
  example: Twenty people are still under the rubble. => missing exact 20
  not: Twenty people died under the rubble. => missing
  example: Nineteen fishermen have not been found. => missing exact 19
  not: Two of the reports missed the point. => missing
  not: Nineteen reasons have not been found. => missing

measure casualties
  noun: casualty/casualties
  toll: number of casualties; casualty toll; casualty figure; casualties number*
  example: The army spoke of 250 casualties. => casualties exact 250
  not: Trade was a casualty for 20 days. => casualties exact 20

measure displaced
  state: displaced; uprooted; in displacement; in internal displacement; made homeless; from their home+; out of their home+; to flee; to leave their home+; waiting to be housed/rehoused/resettled; driven out
  subject: flee/flees/fled/fleeing; leave/left/leaving their home+; escape* from the fighting; abandon* their home+; sheltered/sheltering; seek/seeks/sought/seeking refuge/shelter; take/takes/took/taken/taking refuge/shelter; find/found refuge/shelter; use/uses/used/using it/them as a shelter/refuge; use/uses/used/using the school/schools/church/hall/mosque/building/compound/stadium as a shelter/refuge; cross/crosses/crossed/crossing the border/frontier
  object: displace*; uproot*; forced/forcing from their home+; drive/drives/drove/driven/driving from their home+; expel/expels/expelled/expelling; drive/drives/drove/driven/driving out; forced to flee; driven from; force* to leave; displacement of; expulsion of; shelter/shelters/sheltered
  noun: idp+; displaced people; displaced persons; internally displaced people; internally displaced persons
  toll: number of displaced; number displaced; number of displaced people
  before: shelter to/for; shelters to/for; refuge to/for; temporary home to; temporary homes to
  example: One million people were displaced. => displaced exact 1000000
  example: Some 900 people were living in displacement. => displaced approx 810
  not: Twelve engines with 900 litres of displacement were built. => displaced
  example: Fighting forced 15,000 villagers from their homes. => displaced exact 15000
  not: Ten houses were left standing. => displaced
  example: Some 900 people are sheltering in a school. => displaced approx 810
  example: About 400 villagers had taken refuge in the chapel. => displaced approx 350
  example: The chapel was serving as a shelter for 250 people. => displaced exact 250
  example: Some 900 villagers were inside, using the school as a shelter. => displaced approx 810
  not: Twenty ships sheltered in the bay. => displaced
  not: Twelve climbers took shelter from the wind. => displaced

measure refugees
  thing: refugee+
  toll: number of refugees
  example: The camp shelters 9,000 refugees. => refugees exact 9000
  not: Refugees waited for 12 buses. => refugees

measure evacuated
  object: evacuate*; evacuation of; moved to safety; moved from their home+
  state: evacuated
  noun: evacuee+
  example: Rescuers evacuated 600 residents before dawn. => evacuated exact 600
  not: Twenty offices were evacuated. => evacuated

measure returned
  subject: return* home; return* to their home+; go/went back to their home+
  noun: returnee+
  example: Some 3,000 villagers returned home in May. => returned approx 2500
  not: The ferry returned at 5 km an hour. => returned

measure homeless
  subject: lose/loses/lost/losing their home+; need/needs/needed/needing (temporary/emergency) housing/accommodation; in need of housing/accommodation
  state: homeless; left homeless; left without shelter; without homes; without shelter
  object: made homeless
  example: The flood left 700 people homeless. => homeless exact 700
  example: Some 300 people need temporary accommodation. => homeless approx 250
  not: He was homeless for 7 years. => homeless

measure affected
  state: affected
  object: affect*
  example: The drought affected 80,000 people. => affected exact 80000
  not: Affected parts of town had no power for 6 hours. => affected

measure arrested
  noun: arrest+; detention+
  toll: arrests; number arrested/detained; number of arrests; number of arrested; number of people arrested/detained
  object: arrest*; detain*; imprison*; jail*; take/takes/took/taken/taking into custody; round* up
  state: arrested; detained; in custody; into custody; held in custody
  example: Police arrested 45 demonstrators. => arrested exact 45
  example: Eleven men were detained at the border. => arrested exact 11
  not: Thirty officers arrested a mayor. => arrested exact 30

measure captured
  object: capture*; recapture*; nab/nabs/nabbed/nabbing; apprehend*; take/takes/took/taken prisoner; seize* ; catch/catches/caught
  state: captured; taken prisoner; taken captive; prisoner; captive
  example: The rebels captured 60 soldiers. => captured exact 60
  not: The army captured three towns. => captured

measure hostages
  thing: hostage+
  state: taken hostage; held hostage; hostage
  object: abduct*; kidnap/kidnaps/kidnapped/kidnapping
  example: Twelve hostages were freed. => hostages exact 12
  not: The hostage drama lasted 30 hours. => hostages

measure protesters
  state: onto the streets; into the streets
  subject: rally/rallies/rallied/rallying; march/marches/marched/marching; demonstrate*; protest*; gather*; take/takes/took/taken/taking to the streets; turn* out; mass/masses/massed/massing in/at/outside/around; converge* on; fill*/throng*/pack* the street+/square+; stage/stages/staged/staging a/an/rival/mass/silent/peaceful protest/rally/march/demonstration/vigil/sit-in/protests/rallies/marches/demonstrations; join* a/the protest/rally/march/demonstration/vigil/sit-in/protests/rallies/marches/demonstrations; pour/poured into the streets; pour/poured onto the streets; assemble*; attend*; took part; taking part; take part
  object: attended by
  thing: protester+; protestor+; demonstrator+; marcher+
  noun: crowd+ of
  before: a crowd of; crowd of; crowds of; crowd estimated at
  toll: crowd; the crowd; number of protesters/demonstrators/marchers; turnout; attendance
  example: At least 20,000 rallied in the square. => protesters at_least 20000
  example: A march attended by 4,000 people ended quietly. => protesters exact 4000
  example: Around 5,000 demonstrators filled the square. => protesters approx 4500
  not: Protesters threw 40 stones. => protesters

measure shot
  object: shoot/shoots/shot/shooting
  example: Police shot six looters. => shot exact 6
  not: She shot 12 photographs of the bay. => shot

measure rescued
  object: rescue*; save*; pluck*; pick/picks/picked/picking up; pull* alive from; pull* out alive; dug/brought out alive; evacuated alive
  state: rescued; found alive; pulled alive; alive from; alive under/beneath the/a; plucked from; pulled from the sea/water/water alive
  example: Divers rescued 14 boys from the cave. => rescued exact 14
  not: The rescue took 9 days. => rescued
  example: A trawler picked up 33 sailors. => rescued exact 33
  not: The party picked up 33 votes. => rescued

measure survivors
  subject: survive*
  thing: survivor+
  example: The ship picked up 33 survivors. => survivors exact 33
  not: A survivor walked 40 miles. => survivors

measure bodies
  thing: body/bodies; corpse+; remains
  example: Searchers found 17 bodies in the rubble. => bodies exact 17
  not: The lake is 17 metres deep where the body lay. => bodies

measure cases
  noun: case+; confirmed case+; infection+
  object: infect*
  state: infected; sick; ill
  subject: fall/fell ill; contract*; test* positive
  toll: number of cases; number of confirmed cases; number of infections
  example: There were 1,200 cases of cholera. => cases exact 1200
  not: The court heard the case for 12 days. => cases

measure troops
  thing: troop+; soldier+; peacekeeper+; marine+; servicemen; reservist+
  example: The country keeps 150,000 troops in the province. => troops exact 150000
  not: Troops fired for 20 minutes. => troops

measure observers
  thing: observer+; monitor+; inspector+
  example: The mission sent 120 observers. => observers exact 120
  not: Observers counted 900 ballots. => observers

measure munitions
  thing: shell+; rocket+; missile+; bomb+; grenade+; mortar+; mine+; warhead+; artillery shell+; tank shell+; mortar shell+; mortar round+; cruise missile+
  example: The militia fired 40 rockets at the port. => munitions exact 40
  not: A rocket flew 40 km. => munitions

measure buildings
  thing: building+; house/houses/home/homes/dwelling/dwellings/residence/residences; shop/shops/store/stores; hut+; apartment+; school+; hospital+; hotel+; bank+; factory/factories; mosque+; church/churches; structure+
  example: The storm wrecked 320 houses. => buildings exact 320
  not: A 40-storey building shook. => buildings

measure villages
  thing: village+; town+; settlement+; hamlet+
  example: Seven villages were cut off by the river. => villages exact 7
  not: The village lies 7 km from the coast. => villages

measure vehicles
  thing: vehicle+; car+; truck+; lorry/lorries; bus/buses; van+; minibus/minibuses; pickup+; pickup truck+; motorcycle+; motorbike+; skiff+; speedboat+; dinghy/dinghies; tank+; aircraft; plane+; helicopter+; jet+; ship+; boat+; vessel+; drone+; train+; engine+
  example: Protesters burned 30 cars. => vehicles exact 30
  not: The car did 30 miles an hour. => vehicles

measure bridges
  thing: bridge+
  example: The flood swept away five bridges. => bridges exact 5
  not: The bridge is 5 metres wide. => bridges

measure magnitude
  before: magnitude; magnitude of; a magnitude of; measuring; strength; strength of; registered; force of; with a magnitude of; intensity of; measuring a; measured
  toll: magnitude; the magnitude; quake's magnitude; preliminary magnitude
  example: An earthquake of magnitude 6.4 shook the island. => magnitude exact 6.4
  not: The order of magnitude is 6 million. => magnitude

measure depth
  before: depth of; a depth of; at a depth of; deep at
  state: deep; below the surface; underground; beneath the surface
  toll: depth; focal depth
  example: The quake struck at a depth of 12 km. => depth exact 12
  not: The town lies 12 km inland. => depth

measure aftershocks
  noun: aftershock+
  example: More than 60 aftershocks followed. => aftershocks more_than 60
  not: An aftershock came 60 minutes later. => aftershocks

measure population
  before: population of; home to; populated by; a city of; a town of; a village of; inhabited by; city of; town of; village of; country of; nation of
  thing: inhabitant+; resident+
  toll: population
  example: Qeshm, home to 120,000 people, was hit. => population exact 120000
  not: The city buried 120 people. => population

measure money
  thing: million dollars
  example: Damage was put at $40 million. => money exact 40000000
  not: The blast killed 40 people in the bank. => money

measure countries
  thing: country/countries; nation+; state+; republic+
  example: Delegates came from 35 countries. => countries exact 35
  not: The country lost 35 soldiers. => countries

# Nouns that no measure knows, and that verbs of harm never make people.
measure count
  object: shoot/shoots/shot/shooting down
  subject: take/takes/took/taken/taking part in the/a/an search/rescue/operation/exercise/election/vote/poll/study/trial/survey/race/tournament/competition/games/talks/meeting/conference/ceremony/raid/attack/fighting/battle; shelter/shelters/sheltered/sheltering from (the) rain/wind/sun/heat/cold/snow/hail; take/takes/took/taken/taking shelter from (the) rain/wind/sun/heat/cold/snow/hail; seek/sought/seeking shelter from (the) rain/wind/sun/heat/cold/snow/hail; remain* critical of; manage* to flee; flee/flees/fled/fleeing the scene/area/spot; turn/turns/turned up
  thing: generation+; bill+; painting+; container+; idea+; product+; career+; crop+; goal+; game+; match/matches; win+; run+; medal+; title+; share+; post+; meeting+; email+; page+; flight+ of stairs/steps; story/stories; process/processes; task+; proposal+; deal+; rumour+; rumor+; sound+; light+; engine+; weed+; germ+; bacteria; cell+
