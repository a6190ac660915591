# Words for people. A section's name is the population that the words name;
# words in a section without a name are people at large and narrow nothing.

people
  words: people; person+; individual+; victim+; human+; soul+; life/lives; man; men; others; resident+; inhabitant+; citizen+; local+
    ; folk; persons; member+ of the public; casualty/casualties; local people; ones; villager+; islander+

# Each of these is a population of its own, named by the word.
people role
  words: neighbour+; neighbor+; survivor+; settler+; evacuee+; returnee+; guest+; customer+; driver+; rider+; cyclist+; motorist+; pedestrian+; teacher+; lawyer+; priest+; monk+; nun+; cleric+; imam+; trader+; shopper+; herder+; fisher+; hunter+; smuggler+; thief/thieves; gangster+; looter+; voter+; candidate+; member+; leader+; volunteer+; aid worker+; engineer+; scientist+; professor+; artist+; musician+; dancer+; actor+; singer+

people civilians
  words: civilian+; noncombatant+; non-combatant+; bystander+; passer-by; passers-by; onlooker+
people soldiers
  words: soldier+; serviceman; servicemen; servicewoman; servicewomen; conscript+; recruit+; marine+; commando+; paratrooper+; infantryman; infantrymen; military personnel; trooper+; peacekeeper+; peace-keeper+; army officer+; sergeant+
people fighters
  words: fighter+; militant+; insurgent+; rebel+; gunman; gunmen; guerrilla+; combatant+; terrorist+; extremist+; militia; militiaman; militiamen; separatist+; jihadist+; islamist+; tribesman; tribesmen; mercenary/mercenaries
people police
  words: police; policeman; policemen; policewoman; policewomen; police officer+; officer+; gendarme+; constable+; trooper+
people children
  words: child/children; kid+; boy+; girl+; infant+; baby/babies; toddler+; minor+; youngster+; schoolchild/schoolchildren; schoolboy+; schoolgirl+; teenager+; teen+; youth+
people women
  words: woman; women; female+; mother+; girl+; widow+
people men
  words: male+; father+
people students
  words: student+; pupil+; schoolchild/schoolchildren
people protesters
  words: protester+; protestor+; demonstrator+; marcher+; rioter+; activist+
people workers
  words: worker+; labourer+; laborer+; employee+; miner+; farmer+; fisherman; fishermen; contractor+; staff; staff member+; staffer+
people medics
  words: doctor+; nurse+; medic+; paramedic+; health worker+; surgeon+
people journalists
  words: journalist+; reporter+; photographer+; cameraman; cameramen
people officials
  words: official+; minister+; lawmaker+; deputy/deputies; legislator+; mayor+; politician+; diplomat+; official+; governor+; bureaucrat+
people guards
  words: guard+; bodyguard+; warder+
people prisoners
  words: prisoner+; inmate+; detainee+; captive+; prisoner+ of war; pow; pows
people passengers
  words: passenger+; traveller+; traveler+; commuter+
people crew
  words: crew; crew member+; crewman; crewmen; sailor+; seaman; seamen; pilot+; crewmember+
people tourists
  words: tourist+; holidaymaker+; visitor+; pilgrim+; worshipper+; foreigner+
people migrants
  words: migrant+; immigrant+; asylum-seeker+
people firefighters
  words: firefighter+; fire-fighter+; fireman; firemen; rescuer+; rescue worker+; responder+
people pirates
  words: pirate+; brigand+; raider+
people attackers
  words: attacker+; hijacker+; assailant+; bomber+; suicide bomber+; perpetrator+; assassin+; shooter+; suspect+
people patients
  words: patient+
people troops
  words: troop; troops; forces
people families
  words: family/families; household+; relative+; son+; daughter+; brother+; sister+; wife/wives; husband+; uncle+; aunt+; cousin+; twin+; sibling+; parent+; grandchild/grandchildren; grandmother+; grandfather+; spouse+; couple+
people elderly
  words: pensioner+; elderly; elder+
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
