# English words for more measures of people: what befalls them, what they do. The
# roles are those of measures.lex.

# Harm.

measure battle_deaths
  noun: battle death+; battlefield death+; combat death+; battle-related death+; combat fatality/fatalities
  toll: number of battle deaths
  example: The yearbook counts 1,400 battle deaths in Vandry. => battle_deaths exact 1400
  example: There were 300 combat deaths that spring. => battle_deaths exact 300
  example: The war caused at least 12,000 battle-related deaths. => battle_deaths at_least 12000
  not: The battle killed 300 people. => battle_deaths
  not: The battle for Oresk lasted 12 days. => battle_deaths
  not: Hunger after the battle caused 300 deaths. => battle_deaths

measure excess_deaths
  noun: excess death+; excess fatality/fatalities; indirect death+; war-related death+
  toll: number of excess deaths; excess mortality
  example: The study found 54,000 excess deaths. => excess_deaths exact 54000
  example: The siege led to 900 war-related deaths. => excess_deaths exact 900
  example: The heatwave brought about 1,200 excess deaths in Kelmar. => excess_deaths approx 1080
  not: The heatwave caused 900 deaths in Kelmar. => excess_deaths
  not: Deaths were in excess of 900. => excess_deaths
  not: The bus broke the limit by an excess of 30 km/h. => excess_deaths

measure dead_and_missing
  noun: dead and missing; dead or missing
  toll: number of dead and missing; number of dead or missing; toll of dead and missing
  example: The flood left 60 people dead or missing. => dead_and_missing exact 60
  example: The number of dead and missing rose to 85. => dead_and_missing exact 85
  example: At least 40 miners are dead or missing. => dead_and_missing at_least 40
  not: The flood left 12 people dead and three missing. => dead_and_missing
  not: Twelve people died and the harbour master is missing. => dead_and_missing
  not: The missing boat had 12 dead batteries. => dead_and_missing

measure disappeared
  noun: disappearance+; enforced disappearance+
  subject: disappeared; vanished; went missing; gone missing; go missing; forcibly disappeared
  toll: number of disappeared; number of disappearances
  example: Forty students disappeared after the raid. => disappeared exact 40
  example: The court counted 130 enforced disappearances. => disappeared exact 130
  example: Two reporters vanished on the road to Berg. => disappeared exact 2
  not: Forty boats disappeared in the fog. => disappeared
  not: The glacier disappeared within 40 years. => disappeared
  not: Hope disappeared when 40 students were found dead. => disappeared

measure suicides
  noun: suicide+
  example: The province recorded 85 suicides. => suicides exact 85
  example: There were more than 700 suicides among farmers. => suicides more_than 700
  example: The report lists 19 suicides in the army. => suicides exact 19
  not: A suicide bomber killed 19 people. => suicides
  not: Three suicide bombers struck the market. => suicides
  not: Two suicide attacks shook Oresk. => suicides

measure raped
  object: raped
  example: At least 120 women were raped by the militia. => raped at_least 120
  example: Soldiers raped 15 women in Berg. => raped exact 15
  example: The inquiry found that 60 girls had been raped. => raped exact 60
  not: The trial for rape lasted 15 days. => raped
  not: Sixty women marched against rape. => raped
  not: The raped villagers told 15 reporters. => raped exact 15

measure orphaned
  state: orphaned
  noun: orphan+
  example: The quake orphaned 900 children. => orphaned exact 900
  object: orphaned
  example: Some 70 children were orphaned by the fire. => orphaned approx 63
  example: The home cares for 55 orphans. => orphaned exact 55
  not: The orphanage burned for nine hours. => orphaned
  not: The orphanage has 55 beds. => orphaned
  not: He was orphaned at the age of 9. => orphaned


# Health.

measure intensive_care
  state: in intensive care; on ventilators; on a ventilator; critically ill
  subject: remain* in intensive care
  example: Eleven patients are in intensive care. => intensive_care exact 11
  example: The clinic has 30 people on ventilators. => intensive_care exact 30
  example: Five children were critically ill. => intensive_care exact 5
  not: The clinic has 30 intensive care beds. => intensive_care
  not: The ventilator ran for 30 hours. => intensive_care
  not: Eleven doctors work in intensive care units. => intensive_care exact 30

measure recoveries
  noun: recovery/recoveries
  subject: recovered from; have recovered from; fully recovered; recovered fully
  toll: number of recoveries; number of recovered
  example: The ministry reported 240 recoveries. => recoveries exact 240
  example: Some 300 patients recovered from the fever. => recoveries approx 250
  example: Nearly 50 people have fully recovered. => recoveries approx 43
  not: Divers recovered 12 bodies from the lake. => recoveries
  not: Shares recovered 12 per cent. => recoveries
  not: The recovery of the wreck took 12 days. => recoveries

measure quarantined
  object: quarantine*
  state: in quarantine; under quarantine; into quarantine; quarantined
  example: The island quarantined 160 visitors. => quarantined exact 160
  example: About 900 people were placed in quarantine. => quarantined approx 810
  example: Forty nurses are in quarantine. => quarantined exact 40
  not: The quarantine lasts 14 days. => quarantined
  not: The port quarantined 14 ships. => quarantined
  not: Guards watch 40 quarantine stations. => quarantined

measure tests
  thing: test+; swab+
  toll: number of tests
  example: The laboratory made 5,200 tests in April. => tests exact 5200
  example: Only 300 PCR tests were left. => tests exact 300
  example: The number of tests rose to 90,000. => tests exact 90000
  not: The test lasted 90 minutes. => tests
  not: Doctors tested 300 miners for lead. => tests
  not: Ninety pupils passed the test. => tests

measure vaccinated
  object: vaccinate*; inoculate*; immunise*; immunize*
  state: vaccinated; immunised; immunized; fully vaccinated
  subject: received a vaccine; received the vaccine
  toll: number of vaccinated
  example: Nurses vaccinated 12,000 children against polio. => vaccinated exact 12000
  example: More than 800 people have been vaccinated. => vaccinated more_than 800
  example: Nearly 200 villagers were inoculated in May. => vaccinated approx 170
  not: The vaccine costs 12 dollars. => vaccinated
  not: Vets vaccinated 300 cows. => vaccinated
  not: Eight hundred nurses will give the vaccine. => vaccinated

measure doses
  thing: dose+; jab+; vaccine dose+; vial+; shot+ of vaccine
  toll: number of doses
  example: A plane brought 40,000 doses of the vaccine. => doses exact 40000
  example: Clinics gave 1,500 jabs on Monday. => doses exact 1500
  example: Some 600 vials were spoiled. => doses approx 540
  not: The dose was given to 600 children. => doses
  not: The maker sold the vaccine to 15 countries. => doses
  not: He took a dose of 40 mg. => doses


# Displacement.

measure new_displacements
  noun: displacement+; new displacement+
  toll: number of displacements; number of new displacements
  example: The cyclone caused 46,000 new displacements. => new_displacements exact 46000
  example: The number of displacements reached 9,000. => new_displacements exact 9000
  example: Fighting set off about 700 displacements in Berg. => new_displacements approx 630
  not: The cyclone displaced 46,000 people. => new_displacements
  not: The ferry has a displacement of 9,000 tonnes. => new_displacements
  not: The fault had a displacement of 7 metres. => new_displacements

measure asylum_seekers
  thing: asylum-seeker+; asylum seeker+; asylum applicant+
  noun: asylum application+; asylum claim+; asylum request+
  toll: number of asylum seekers; number of asylum applications
  example: Kelmar houses 450 asylum seekers. => asylum_seekers exact 450
  example: The office received 3,100 asylum applications. => asylum_seekers exact 3100
  example: Some 60 asylum-seekers reached the island. => asylum_seekers approx 54
  not: Sixty asylum seekers drowned off Berg. => asylum_seekers
  not: The asylum was built for 450 patients. => asylum_seekers
  not: Asylum seekers wait 60 days for a hearing. => asylum_seekers

measure migrants
  thing: migrant+; immigrant+; migrant worker+
  toll: number of migrants
  example: The coastguard met 80 migrants on a raft. => migrants exact 80
  example: Vandry has 30,000 migrant workers. => migrants exact 30000
  example: The number of migrants rose to 1,900. => migrants exact 1900
  not: Eighty migrants drowned off the cape. => migrants
  not: Migrants paid 900 dollars each. => migrants
  not: Migrant boats sailed 80 miles. => migrants

measure stateless
  state: stateless
  noun: stateless
  example: The law left 12,000 people stateless. => stateless exact 12000
  example: Some 400 families are stateless. => stateless approx 350
  example: The census found 900 stateless people. => stateless exact 900
  not: He was stateless for 12 years. => stateless
  not: Delegates of 12 states met in Berg. => stateless
  not: The stateless man hid in 12 houses. => stateless

measure stranded
  object: stranding; stranded
  state: stranded; marooned
  example: The snow left 350 motorists stranded. => stranded exact 350
  example: Some 90 tourists were marooned on the island. => stranded approx 81
  example: The strike stranded 4,000 passengers in Kelmar. => stranded exact 4000
  not: Forty whales were stranded on the beach. => stranded
  not: The ferry was stranded for nine hours. => stranded
  not: The stranded ship has 40 containers. => stranded


# Detention and courts.

measure prisoners
  thing: prisoner+; inmate+; detainee+; convict+
  toll: number of prisoners; number of inmates
  example: The jail of Oresk holds 1,200 inmates. => prisoners exact 1200
  example: The number of inmates rose to 31,000. => prisoners exact 31000
  example: About 80 prisoners refused their meals. => prisoners approx 72
  not: Eighty prisoners were killed in the riot. => prisoners
  not: Prisoners went without food for 12 days. => prisoners
  not: The prison has 1,200 cells. => prisoners

measure charged
  object: charged; indicted; prosecuted; put on trial
  state: on trial
  example: Prosecutors charged 14 officers with murder. => charged exact 14
  example: Nine soldiers were indicted by the court. => charged exact 9
  example: Twenty men are on trial in Berg. => charged exact 20
  not: The bank charged 14 per cent. => charged
  not: The crew charged nine batteries. => charged
  not: Nine soldiers charged the gate. => charged

measure convicted
  object: convicted; found guilty
  noun: conviction+
  example: The court convicted 23 rebels. => convicted exact 23
  example: Six guards were found guilty on Friday. => convicted exact 6
  example: The law has led to 140 convictions. => convicted exact 140
  not: The jury of 12 convicted the mayor. => convicted
  not: The convicted mayor served 12 years. => convicted
  not: Twelve witnesses spoke with conviction. => convicted

measure sentenced
  object: sentenced
  example: A court sentenced 37 activists to prison. => sentenced exact 37
  example: Two officers were sentenced to death. => sentenced exact 2
  example: Around 400 people have been sentenced since March. => sentenced approx 350
  not: He was sentenced to 37 years in prison. => sentenced
  not: The sentence has 12 words. => sentenced
  not: The judge read 37 sentences. => sentenced

measure released
  state: released on bail; freed on bail
  object: pardon*; amnestied; released on bail; released from prison/jail/custody/detention/captivity; freed from prison/jail/custody/captivity; granted amnesty
  example: The king pardoned 60 prisoners. => released exact 60
  example: Seven students were released on bail. => released exact 7
  example: Some 200 men have been released from prison. => released approx 160
  not: The band released seven albums. => released
  not: The reservoir released 60 litres a second. => released
  not: Seven students asked for a pardon. => released

measure deported
  object: deport*; extradite*; repatriate*
  noun: deportation+
  toll: number of deportations
  example: The ministry deported 48 foreigners. => deported exact 48
  example: More than 1,000 migrants have been deported. => deported more_than 1000
  example: There were 310 deportations in June. => deported exact 310
  not: The deportation train had 48 carriages. => deported
  not: Forty-eight lawyers fought the deportation. => deported
  not: The museum repatriated 48 statues. => deported


# Need and aid.

measure in_need
  state: in need of aid/help/food/assistance/shelter/water; in need of urgent aid/help/assistance; in need of humanitarian aid/assistance; in need
  subject: need* aid/help/food/assistance/shelter; need* humanitarian aid/assistance; need* food aid; need* urgent help
  toll: number of people in need
  example: Two million people are in need of aid. => in_need exact 2000000
  example: About 7,000 families need food aid. => in_need approx 6300
  example: At least 900 villagers need help. => in_need at_least 900
  not: The roof needs 900 tiles. => in_need
  not: The camp is in need of 900 tents. => in_need
  not: Doctors need 7 days to help. => in_need

measure hungry
  state: food insecure; food-insecure; going hungry; malnourished; undernourished; at risk of famine/starvation
  subject: face/faces/faced hunger/famine/starvation; face/faces/faced food shortages; go/goes/went hungry; suffer* from hunger/malnutrition; facing hunger/famine/starvation
  toll: number of hungry; number of hungry people
  example: Some 80,000 people face hunger in Vandry. => hungry approx 72000
  example: The clinic treats 45 malnourished children. => hungry exact 45
  example: More than 3 million people are food insecure. => hungry more_than 3000000
  not: Twenty hungry lions broke out. => hungry
  not: The hunger strike is in its 20th day. => hungry
  not: Eighty firms face closure. => hungry

measure aided
  subject: received aid/food/help/assistance/rations; received food/humanitarian/emergency aid; get food aid; receive aid/food/help/assistance/rations; receive food/humanitarian/emergency aid
  thing: aid recipient+; beneficiary/beneficiaries
  example: Nearly 5,000 people received food aid. => aided approx 4250
  example: Some 260 families have received aid. => aided approx 234
  example: The scheme has 18,000 beneficiaries. => aided exact 18000
  not: The hospital received aid from 18 states. => aided
  not: Eighteen trucks received food for the camp. => aided
  not: Aid workers received 260 letters. => aided

measure without_power
  thing: home/homes/house/houses/household/households/customer/customers/people/property/properties/resident/residents without power/electricity; power cut+; power outage+
  subject: lost power; lost electricity; were without power/electricity; are without power/electricity; remained without power/electricity
  state: without power; without electricity
  example: The storm left 40,000 homes without power. => without_power exact 40000
  example: Some 7,500 customers lost power. => without_power approx 6750
  example: About 600 people were without electricity on Sunday. => without_power approx 540
  not: The plant was without power for six hours. => without_power
  not: The party was 18 years without power. => without_power
  not: Crews repaired 40 power lines. => without_power

measure without_water
  thing: home/homes/house/houses/household/households/customer/customers/people/resident/residents without water; people without clean/drinking/running water
  subject: were without water; are without water; lost their water supply
  state: without water; without drinking/clean/running/safe water
  example: The burst main left 1,300 households without water. => without_water exact 1300
  example: Some 90,000 people are without clean water. => without_water approx 81000
  example: The drought has left 12 villages without drinking water. => without_water exact 12
  not: The pump brought 1,300 litres of water. => without_water
  not: Camels go 12 days without water. => without_water
  not: Twelve boats crossed the water. => without_water


# Strength and participation.

measure fighters
  thing: fighter+; militant+; insurgent+; rebel+; guerrilla+; guerilla+; combatant+; jihadist+
  toll: number of fighters
  example: The group has 2,500 fighters. => fighters exact 2500
  example: About 300 rebels hold the dam. => fighters approx 250
  example: Some 45 militants guard the pass. => fighters approx 41
  not: The raid killed 45 militants. => fighters
  not: Fighter jets flew 45 sorties. => fighters
  not: Rebels shelled the dam for 30 hours. => fighters

measure police
  thing: police; police officer+; policeman/policemen; policewoman/policewomen; gendarme+; riot police; police personnel
  example: Some 800 police guarded the square. => police approx 720
  example: The town has 26 police officers. => police exact 26
  example: The state deployed 5,000 policemen. => police exact 5000
  not: Police arrested 26 men. => police
  not: Two police officers were wounded. => police
  not: The police station has 26 cells. => police

measure responders
  thing: firefighter+; fire-fighter+; fireman/firemen; rescuer+; rescue worker+; paramedic+; first responder+; emergency worker+; fire engine+; fire appliance+; fire pump+; fire service/brigade pump/pumps/engine/engines/appliance/appliances; fire crew+; rescue team+
  example: About 120 firefighters fought the blaze. => responders approx 108
  example: The province sent 300 rescuers. => responders exact 300
  example: Sixteen fire crews came from Kelmar. => responders exact 16
  not: Firefighters saved 16 people. => responders
  not: Three firefighters were hurt. => responders
  not: The fire burned 300 hectares. => responders

measure strikers
  subject: went on strike; gone on strike; go on strike; are on strike; were on strike; walked out; downed tools; joined the strike
  state: on strike
  toll: number of strikers
  example: Some 4,000 teachers went on strike. => strikers approx 3500
  example: About 900 miners are on strike in Oresk. => strikers approx 810
  example: Two hundred nurses walked out on Monday. => strikers exact 200
  not: The strike cost 900 jobs. => strikers
  not: The air strike killed nine people. => strikers
  not: The strike closed 200 schools. => strikers

measure aboard
  thing: passenger+; passengers and crew; people/passengers/persons/souls on board; people/passengers/persons/souls aboard; people were on board; people were aboard; crew member+; crewman/crewmen
  example: The ferry carried 180 passengers. => aboard exact 180
  example: There were 64 people on board. => aboard exact 64
  example: The plane had nine crew members. => aboard exact 9
  not: All 64 people on board were killed. => aboard
  not: The board has nine directors. => aboard
  not: Passenger trains ran 180 minutes late. => aboard

measure jobs
  thing: job+; vacancy/vacancies
  example: The mill will cut 340 jobs. => jobs exact 340
  example: The port has created about 2,000 jobs. => jobs approx 1600
  example: The council has 15 vacancies. => jobs exact 15
  not: The mill employs 340 people. => jobs
  not: The job took 15 days. => jobs
  not: He was 15 years on the job. => jobs


# Elections.

measure voters
  thing: voter+; registered voter+; eligible voter+; elector+
  toll: number of voters; number of registered voters
  example: Vandry has 420,000 registered voters. => voters exact 420000
  example: Only 900 voters came before noon. => voters exact 900
  example: The number of voters rose to 51,000. => voters exact 51000
  not: The bomb killed nine voters. => voters
  not: Voters queued for 9 hours. => voters
  not: Voter rolls cost 900 dollars to print. => voters

measure votes
  thing: vote+; ballot+; ballot paper+
  toll: number of votes
  example: The mayor won 12,300 votes. => votes exact 12300
  example: Clerks counted about 40,000 ballots. => votes approx 35000
  example: The motion failed by three votes. => votes exact 3
  not: The vote lasted three hours. => votes
  not: The mayor won the vote with 51 per cent. => votes
  not: Three people voted against the motion. => votes

measure turnout
  toll: turnout; the turnout; voter turnout
  before: turnout of; a turnout of; turnout at
  noun: turnout
  example: Turnout was 63 per cent. => turnout exact 63
  example: The vote drew a turnout of 41.5 per cent. => turnout exact 41.5
  example: Voter turnout reached 70 percent in Berg. => turnout exact 70
  not: The mayor won 63 per cent of the vote. => turnout
  not: The turnout surprised 63 observers. => turnout
  not: Prices rose by 41 per cent before the vote. => turnout

measure seats
  thing: seat+; parliamentary seat+
  example: The party took 34 seats in parliament. => seats exact 34
  example: The new council has 21 seats. => seats exact 21
  example: The bloc lost about 50 seats. => seats approx 45
  not: The seat was held for 21 years. => seats
  not: The seat belt law saved 34 people. => seats
  not: The capital is the seat of 21 firms. => seats

measure candidates
  thing: candidate+; contender+
  example: Nine candidates are running for mayor. => candidates exact 9
  example: The party fields 240 candidates. => candidates exact 240
  example: The court barred about 30 candidates. => candidates approx 27
  not: The candidate won 240 votes. => candidates
  not: Gunmen killed nine candidates. => candidates
  not: The candidate list has 30 pages. => candidates

measure polling_stations
  thing: polling station+; polling place+; polling centre+; polling center+; voting station+
  example: The island has 18 polling stations. => polling_stations exact 18
  example: Results from 460 polling stations were cancelled. => polling_stations exact 460
  example: Only 75 polling places opened on time. => polling_stations exact 75
  not: The polling station opened 75 minutes late. => polling_stations
  not: Polling put her at 46 per cent. => polling_stations
  not: The bus stopped at 18 stations. => polling_stations
