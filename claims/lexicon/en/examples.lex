# More sentences for the measures of measures.lex and units.lex: what is to be
# read, and near misses that would tempt their words.

measure deaths
  example: The fever claimed 14 lives in Oresk. => deaths exact 14
  not: The mine has not seen 30 deaths a year since 1970. => injured
  not: Nobody died when 12 coaches left the rails. => deaths exact 12

measure injured
  not: Thirty ambulances took the injured to Kelmar. => injured exact 30
  not: The injured striker scored 12 goals. => injured exact 12

measure hospitalised
  example: Six of the climbers are in hospital. => hospitalised exact 6
  example: The smoke hospitalised 21 residents of Berg. => hospitalised exact 21
  not: Her 12-year-old son is in hospital. => hospitalised exact 12
  not: The strike closed 14 wards of the hospital. => hospitalised

measure missing
  example: Nine sailors were still unaccounted for on Monday. => missing exact 9
  not: Three pages were missing from the log. => missing exact 3

measure casualties
  example: Both sides suffered 3,000 casualties at Vandry. => casualties exact 3000
  example: Between 60 and 70 soldiers were killed or wounded. => casualties range 60
  not: The casualty ward has 40 beds. => casualties
  not: The club casualty missed 12 games. => casualties

measure displaced
  example: About 4,000 families fled the shelling of Oresk. => displaced approx 3500
  not: The ferry displaces 4,000 tonnes. => displaced
  not: Gunmen fled with 40 cars. => displaced exact 40

measure refugees
  example: More than 12,000 refugees crossed the Lenn. => refugees more_than 12000
  example: Vandry took in 300 refugees in May. => refugees exact 300
  not: The agency for refugees has 12,000 employees. => refugees
  not: Refugees paid 300 dollars for a seat. => refugees

measure evacuated
  example: Some 90 villagers were evacuated by boat. => evacuated approx 81
  example: Two schools took in 450 evacuees. => evacuated exact 450
  not: The evacuation took 90 buses. => evacuated
  not: The crew evacuated the town in 9 hours. => evacuated

measure returned
  example: Only 700 people have returned to their homes. => returned exact 700
  example: The council counted 1,100 returnees in Berg. => returned exact 1100
  not: The court returned 700 papers to the widow. => returned
  not: Seven hundred letters were returned home. => returned exact 700

measure homeless
  example: The quake made 16,000 people homeless. => homeless exact 16000
  example: Fire left 35 families homeless in Kelmar. => homeless exact 35
  not: The homeless shelter has 35 beds. => homeless
  not: Volunteers served 700 meals to the homeless. => homeless

measure affected
  example: More than 9,000 farmers are affected by the ban. => affected more_than 9000
  example: Officials said 300 families were affected. => affected exact 300
  not: The ban affected 300 shops. => affected
  not: The outage affected 12 lines. => affected

measure arrested
  example: The raid ended with 17 arrests. => arrested exact 17
  not: The arrest warrant names 17 banks. => arrested
  not: Police made an arrest after 17 days. => arrested

measure captured
  example: Forty insurgents were captured near Oresk. => captured exact 40
  example: Troops took 25 fighters prisoner. => captured exact 25
  not: Customs seized 25 kilos of resin. => captured
  not: The photograph captured 40 years of work. => captured

measure hostages
  example: The gunmen hold 19 hostages in the bank. => hostages exact 19
  example: Rebels abducted 30 pupils from the school. => hostages exact 30
  not: The hostage-takers asked for 30 cars. => hostages
  not: Nineteen negotiators met the hostages. => hostages exact 19

measure protesters
  example: Some 800 people marched through Berg. => protesters approx 720
  not: The march covered 12 kilometres. => protesters
  not: Protesters blocked eight roads. => protesters exact 8

measure shot
  example: Nine protesters were shot in the square. => shot exact 9
  example: Snipers shot three villagers. => shot exact 3
  not: The crew shot three films in Vandry. => shot
  not: Nine shots were heard in the square. => shot

measure rescued
  example: Forty passengers were rescued by fishermen. => rescued exact 40
  example: The coastguard saved 26 sailors. => rescued exact 26
  not: The reform saved 26 jobs. => rescued
  not: Rescue teams used 14 boats. => rescued

measure survivors
  example: Only six people survived the crash. => survivors exact 6
  example: Doctors treated 41 survivors. => survivors exact 41
  not: The survivor stayed 41 days in the camp. => survivors
  not: Six trees survived the fire. => survivors exact 6

measure bodies
  example: Divers recovered eight bodies from the wreck. => bodies exact 8
  example: At least 30 corpses lay by the road. => bodies at_least 30
  not: Two governing bodies met for 30 days. => bodies exact 30
  not: The body scan lasts 8 minutes. => bodies

measure cases
  example: The ministry confirmed 45 cases of measles in Berg. => cases exact 45
  example: Flu has infected 900 pupils. => cases exact 900
  not: The case cost 45 million dollars. => cases
  not: Ninety judges heard the case. => cases exact 90

measure troops
  example: Vandry sent 2,000 soldiers to the border. => troops exact 2000
  example: About 600 peacekeepers guard the bridge. => troops approx 540
  not: Troops found 600 mines. => troops exact 600
  not: The soldier served 20 years. => troops

measure observers
  example: Some 60 monitors watched the count. => observers approx 54
  example: The treaty allows for 300 inspectors. => observers exact 300
  not: The monitor showed 60 per cent. => observers
  not: Inspectors closed 60 kitchens. => observers exact 60

measure munitions
  example: Gunners fired 200 shells into the valley. => munitions exact 200
  example: Deminers cleared 75 mines from the field. => munitions exact 75
  not: The shell crater is 12 metres wide. => munitions
  not: The bomb squad worked 12 hours. => munitions

measure buildings
  example: The fire gutted 12 shops. => buildings exact 12
  example: Nearly 3,000 homes lost their roofs. => buildings approx 2550
  not: The building cost 12 million dollars. => buildings
  not: House prices rose by 12 per cent. => buildings

measure villages
  example: The army took three villages on Tuesday. => villages exact 3
  example: Lava threatens 14 settlements. => villages exact 14
  not: The villagers lost 14 cows. => villages
  not: The town council has 14 members. => villages

measure vehicles
  example: The column had 40 trucks. => vehicles exact 40
  example: The storm sank 16 fishing boats. => vehicles exact 16
  not: The car bomb killed 16 people. => vehicles
  not: The boat carried 40 tonnes of rice. => vehicles

measure bridges
  example: Engineers rebuilt 11 bridges. => bridges exact 11
  example: Two bridges fell into the Lenn. => bridges exact 2
  not: The bridge killed 11 people when it fell. => bridges
  not: The Lenn bridge opened 11 years ago. => bridges

measure magnitude
  example: The tremor measured 5.2 on the Richter scale. => magnitude exact 5.2
  example: A 4.8 earthquake woke Kelmar. => magnitude exact 4.8
  not: The quake struck at 4.8 km. => magnitude
  not: Five quakes shook Kelmar in May. => magnitude exact 5

measure depth
  example: The wreck lies 40 metres below the surface. => depth exact 40
  example: The focal depth was 33 km. => depth exact 33
  not: The crater is 40 metres wide. => depth
  not: Divers swam 40 metres to the wreck. => depth

measure aftershocks
  example: Seven aftershocks rattled Kelmar overnight. => aftershocks exact 7
  example: The institute recorded 150 aftershocks. => aftershocks exact 150
  not: An aftershock of magnitude 4.5 hit Berg. => aftershocks
  not: The aftershock killed seven villagers. => aftershocks

measure population
  example: Vandry has a population of 64,000. => population exact 64000
  example: The island is home to 900 people. => population exact 900
  not: The population grew by 64,000. => population exact 900
  not: The home won 900 prizes. => population

measure money
  example: The ministry will spend 20 million euros on dikes. => money exact 20000000
  example: Repairs cost $3,500. => money exact 3500
  not: The bank gave 40 reasons. => money
  not: A dollar buys 90 grams of bread. => money

measure countries
  example: Leaders of 12 nations signed the pact. => countries exact 12
  example: The virus has reached 48 countries. => countries exact 48
  not: The country has 48 ports. => countries
  not: Cross-country skiers raced 12 kilometres. => countries

measure area
  example: The park covers 120 square kilometres. => area exact 120
  example: Locusts ate 3,000 acres of wheat. => area exact 3000
  not: The park is 120 kilometres long. => area
  not: The area has 3,000 inhabitants. => area

measure volume
  example: The pipe lost 60 barrels of oil. => volume exact 60
  example: The lake holds 5 million cubic metres. => volume exact 5000000
  not: The pipe is 60 metres long. => volume
  not: The choir sold 5 million volumes. => volume

measure distance
  example: Berg lies 15 miles from Oresk. => distance exact 15
  example: Shards flew 200 metres. => distance exact 200
  not: Berg has 15 mills. => distance
  not: Waves of 8 metres hit the harbour. => distance

measure duration
  example: The march took five days. => duration exact 5
  example: The power failed for 40 minutes. => duration exact 40
  not: The march drew five bands. => duration
  not: Forty people signed. => duration

measure percent
  example: Some 12 per cent of the seats were empty. => percent approx 9
  example: Output fell by 30 percent. => percent exact 30
  not: Some 12 of the seats were empty. => percent
  not: Turnout was 63 per cent. => percent

measure event_date
  example: The earthquake of 3 March 1987 shook Berg. => event_date exact 1987-03-03
  example: The truce began in June 1996. => event_date exact 1996-06
  not: The paper of 3 March is out of print. => event_date exact 1987
  not: The vote drew 1987 voters. => event_date

measure count
  example: Thieves took 14 paintings. => count exact 14
  example: The port handled 900 containers. => count exact 900
  not: The painting hung for 14 years. => count
  not: Page 14 is missing. => count
