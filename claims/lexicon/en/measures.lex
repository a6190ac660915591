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
  noun: death+; fatality/fatalities; war dead; martyr+; dead bodies
  state: dead; among the dead; among those killed; killed; shot dead; shot and killed; slain; murdered; drowned; massacred; stabbed to death; beaten to death; burned to death; burnt to death
  subject: die/dies/died/dying; perish*; drown*; succumb*; starve/starved to death; freeze/froze to death; lose/loses/lost/losing their/his/her/its life/lives; passed away
  object: kill*; massacre*; execute*; slay/slew/slain; murder*; gun* down; liquidate*; slaughter*; assassinate*; shoot/shoots/shot/shooting dead; shot and killed; behead*; claim* the life/lives of; take/takes/took/taking the life/lives of; cost/costs the life/lives of; lynch*; hang/hanged; stab* to death; burn* to death; wipe* out
  toll: death toll; death toll from/in/of/for; toll; number of dead; number of deaths; number of fatalities; number of killed; number of people killed; number of victims; the dead number*; dead number*; death count; body count; fatalities; confirmed dead; lives
  example: Ten people were killed. => deaths exact 10
  example: The blast killed 12 and wounded 30. => deaths exact 12
  example: Twenty miners lost their lives. => deaths exact 20
  example: The death toll rose to 35. => deaths exact 35
  not: A 20-year-old man was killed. => deaths exact 20
  not: Twenty people saw the engine die. => deaths exact 20

measure injured
  noun: injury/injuries; wound+
  state: injured; wounded; hurt; maimed
  subject: suffer* injuries; suffer* burns; sustain* injuries
  object: injure*; wound*; hurt/hurts/hurting; maim*
  toll: number of injured; number of wounded; number of people injured; injured number*; wounded number*
  example: The blast killed 12 and wounded 30. => injured exact 30
  example: Ten people were killed and about 50 hurt. => injured approx 45

measure hospitalised
  state: hospitalised; hospitalized; in hospital; in a critical condition; in critical condition; taken to hospital; remained in hospital
  object: hospitalise*; hospitalize*
  subject: remain* in hospital

measure missing
  state: missing; unaccounted for; trapped; buried; feared trapped
  object: trap*; bury/buries/buried/burying
  toll: number of missing; number of people missing
  example: Twenty people are missing. => missing exact 20

measure casualties
  noun: casualty/casualties
  toll: number of casualties; casualty toll; casualty figure; casualties number*

measure displaced
  state: displaced; uprooted; made homeless
  subject: flee/flees/fled/fleeing; leave/left/leaving their home+; escape* from the fighting; abandon* their home+
  object: displace*; uproot*; forced/forcing from their home+; drive/drives/drove/driven/driving from their home+; expel/expels/expelled/expelling; drive/drives/drove/driven/driving out; forced to flee; driven from; force* to leave
  noun: idp+; displaced people; displaced persons; internally displaced people; displacement+
  toll: number of displaced; number of displaced people
  example: One million people were displaced. => displaced exact 1000000

measure refugees
  thing: refugee+; asylum-seeker+; asylum seeker+
  toll: number of refugees

measure evacuated
  object: evacuate*; moved to safety; moved from their home+
  state: evacuated
  noun: evacuee+

measure returned
  subject: return* home; return* to their home+; go/went back to their home+
  noun: returnee+

measure homeless
  state: homeless; without homes; without shelter
  object: made homeless

measure affected
  state: affected
  object: affect*

measure arrested
  noun: arrest+; detention+
  object: arrest*; detain*; imprison*; jail*; take/takes/took/taken/taking into custody; round* up; charge*
  state: arrested; detained; in custody; held in custody

measure captured
  object: capture*; nab/nabs/nabbed/nabbing; apprehend*; take/takes/took/taken prisoner; seize* ; catch/catches/caught
  state: captured; taken prisoner; taken captive

measure hostages
  thing: hostage+
  state: taken hostage; held hostage
  object: abduct*; kidnap/kidnaps/kidnapped/kidnapping

measure protesters
  subject: rally/rallies/rallied/rallying; march/marches/marched/marching; demonstrate*; protest*; gather*; take/takes/took/taking to the streets; turn* out; pour/poured into the streets; assemble*; attend*; took part; taking part; take part
  thing: protester+; protestor+; demonstrator+; marcher+
  noun: crowd+ of
  before: a crowd of; crowd of; crowds of; crowd estimated at
  example: At least 20,000 rallied in the square. => protesters at_least 20000

measure shot
  object: shoot/shoots/shot/shooting

measure rescued
  object: rescue*; save*; pull* alive from; pull* out alive; evacuated alive
  state: rescued; found alive; pulled alive

measure survivors
  subject: survive*
  thing: survivor+

measure bodies
  thing: body/bodies; corpse+; remains of
  
measure cases
  noun: case+; confirmed case+; infection+
  object: infect*
  state: infected; sick
  subject: fall/fell ill; contract*; test* positive
  toll: number of cases; number of confirmed cases; number of infections

measure troops
  thing: troop+; soldier+; peacekeeper+; marine+; servicemen; reservist+
  
measure observers
  thing: observer+; monitor+; inspector+

measure munitions
  thing: shell+; rocket+; missile+; bomb+; grenade+; mortar+; mine+; warhead+; artillery shell+; tank shell+; mortar shell+; mortar round+; cruise missile+

measure buildings
  thing: building+; house+; home+; shop+; store+; dwelling+; hut+; apartment+; school+; hospital+; hotel+; bank+; factory/factories; mosque+; church/churches; structure+

measure villages
  thing: village+; town+; settlement+; hamlet+

measure vehicles
  thing: vehicle+; car+; truck+; lorry/lorries; bus/buses; tank+; aircraft; plane+; helicopter+; jet+; ship+; boat+; vessel+; drone+; train+; engine+

measure bridges
  thing: bridge+

measure magnitude
  before: magnitude; magnitude of; a magnitude of; measuring; strength; strength of; registered; force of; with a magnitude of; intensity of; measuring a; measured
  toll: magnitude; the magnitude; quake's magnitude; preliminary magnitude
  
measure depth
  before: depth of; a depth of; at a depth of

measure aftershocks
  noun: aftershock+

measure population
  before: population of; home to; populated by; a city of; a town of; a village of; inhabited by; city of; town of; village of; country of; nation of
  thing: inhabitant+; resident+
  toll: population
  example: Qeshm, home to 120,000 people, was hit. => population exact 120000

measure money
  thing: million dollars

measure countries
  thing: country/countries; nation+; state+; republic+
