# Words for people. A section's name is the population that the words name;
# words in a section without a name are people at large and narrow nothing.

people
  words: people; person+; individual+; victim+; human+; soul+; life/lives; others; resident+; inhabitant+; citizen+
    ; folk; persons; member+ of the public; casualty/casualties; local people; local resident/residents; ones; villager+; islander+

# Each of these is a population of its own, named by the word.
people role
  words: local+; shopkeeper+; vendor+; visitor+; spectator+; reveller+; partygoer+; concertgoer+; diner+; tenant+; homeowner+; neighbour+; neighbor+; survivor+; settler+; evacuee+; returnee+; guest+; customer+; driver+; rider+; cyclist+; motorist+; pedestrian+; teacher+; lawyer+; priest+; monk+; nun+; cleric+; imam+; trader+; shopper+; herder+; fisher+; hunter+; smuggler+; thief/thieves; gangster+; looter+; voter+; candidate+; member+; leader+; volunteer+; engineer+; scientist+; professor+; artist+; musician+; dancer+; actor+; singer+

people civilians
  words: civilian+; noncombatant+; non-combatant+; bystander+; passer-by; passers-by; onlooker+
people soldiers
  words: soldier+; serviceman; servicemen; servicewoman; servicewomen; conscript+; recruit+; marine+; commando+; paratrooper+; infantryman; infantrymen; military personnel; trooper+; airman; airmen; guardsman; guardsmen; reservist+; sapper+; army personnel; peacekeeper+; peace-keeper+; army officer+; sergeant+
  nature: armed
people fighters
  words: fighter+; militant+; insurgent+; rebel+; gunman; gunmen; guerrilla+; combatant+; terrorist+; extremist+; militia; militiaman; militiamen; separatist+; jihadist+; islamist+; tribesman; tribesmen; mercenary/mercenaries
  nature: armed
people police
  words: police; policeman; policemen; policewoman; policewomen; police officer+; officer+; gendarme+; constable+; trooper+; cop+; detective+; sheriff+; police personnel
  nature: armed
people children
  words: child/children; kid+; boy+; girl+; infant+; baby/babies; toddler+; minor+; youngster+; schoolchild/schoolchildren; schoolboy+; schoolgirl+; teenager+; teen+; youth+; adolescent+; newborn+
  nature: aged
people adults
  words: adult+; grown-up+
  nature: aged
people women
  words: woman; women; female+; mother+; girl+; widow+; housewife/housewives
  nature: aged
people men
  words: man; men; male+; father+
  nature: aged
people students
  words: student+; pupil+; undergraduate+; trainee+; seminarian+; schoolchild/schoolchildren
people protesters
  words: protester+; protestor+; demonstrator+; marcher+; rioter+; activist+
people workers
  words: worker+; labourer+; laborer+; employee+; miner+; farmer+; fisherman; fishermen; contractor+; builder+; cleaner+; docker+; mechanic+; electrician+; steelworker+; farm worker+; farmworker+; staff; staff member+; staffer+
people aid_workers
  words: aid worker+; relief worker+; humanitarian worker+; charity worker+; aid agency worker+
people medics
  words: doctor+; nurse+; medic+; paramedic+; health worker+; healthcare worker+; medical worker+; medical staff; hospital worker+; ambulance worker+; ambulance crew+; ambulance driver+; midwife/midwives; pharmacist+; dentist+; surgeon+
people journalists
  words: journalist+; reporter+; photographer+; cameraman; cameramen; correspondent+; editor+; camera operator+; media worker+; blogger+
people officials
  words: official+; minister+; lawmaker+; deputy/deputies; legislator+; mayor+; politician+; diplomat+; official+; governor+; bureaucrat+; councillor+; senator+; ambassador+; judge+; prosecutor+; magistrate+
people guards
  words: guard+; bodyguard+; warder+
  nature: armed
people prisoners
  words: prisoner+; inmate+; detainee+; captive+; prisoner+ of war; pow; pows
people passengers
  words: passenger+; traveller+; traveler+; commuter+
people crew
  words: crew; crew member+; crewman; crewmen; sailor+; seaman; seamen; pilot+; crewmember+; flight attendant+; steward+; cabin crew
people tourists
  words: tourist+; holidaymaker+; holiday-maker+; backpacker+
people foreigners
  words: foreigner+; foreign national+; expatriate+
people worshippers
  words: worshipper+; worshiper+; pilgrim+; churchgoer+; parishioner+; congregant+; devotee+
people migrants
  words: migrant+; immigrant+; asylum-seeker+
people firefighters
  words: firefighter+; fire-fighter+; fireman; firemen; rescuer+; rescue worker+; responder+
people pirates
  words: pirate+; brigand+; raider+
people attackers
  words: attacker+; hijacker+; assailant+; bomber+; suicide bomber+; perpetrator+; assassin+; shooter+; suspect+
  nature: armed
people patients
  words: patient+
people troops
  words: troop; troops; forces
  nature: armed
people families
  words: family/families; household+; relative+; son+; daughter+; brother+; sister+; wife/wives; husband+; uncle+; aunt+; cousin+; twin+; sibling+; parent+; grandchild/grandchildren; grandmother+; grandfather+; spouse+; couple+
people elderly
  words: pensioner+; elderly; elder+
  nature: aged
people players
  words: player+; athlete+; fan+; supporter+; footballer+
people mourners
  words: mourner+
people divers
  words: diver+; climber+; skier+; hiker+; swimmer+
people hostages
  words: hostage+
people refugees
  words: refugee+

# Faiths and peoples that the gazetteer knows no land of.
people muslims
  words: muslim+
  nature: creed
people christians
  words: christian+
  nature: creed
people hindus
  words: hindu+
  nature: creed
people sikhs
  words: sikh+
  nature: creed
people jews
  words: jew+
  nature: creed
people buddhists
  words: buddhist+
  nature: creed
people sunnis
  words: sunni+
people shiites
  words: shiite+; shia; shias
people yazidis
  words: yazidi+
people rohingya
  words: rohingya; rohingyas
