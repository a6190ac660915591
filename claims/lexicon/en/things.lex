# English words for measures of things, money and the physics of disasters. The
# roles are those of measures.lex.

# Property and things.

measure health_facilities
  thing: clinic+; health centre+; health center+; health facility/facilities; medical facility/facilities; health post+; medical centre+; medical center+
  example: Shells hit three clinics in Oresk. => health_facilities exact 3
  example: Only 14 health centres still work. => health_facilities exact 14
  example: The quake damaged about 60 health facilities. => health_facilities approx 54
  not: The clinic treated 60 patients. => health_facilities
  not: The health ministry spent 14 million dollars. => health_facilities
  not: Three clinic doctors resigned. => health_facilities

measure roads
  thing: road+; motorway+; railway line+; railway+
  example: Landslides blocked 12 roads. => roads exact 12
  example: The flood cut off 30 mountain roads. => roads exact 30
  example: Two railway lines were closed. => roads exact 2
  not: The road is 12 km long. => roads
  not: Road accidents killed 30 people. => roads
  not: Thirty roadside bombs were found. => roads

measure flights
  thing: flight+
  example: The airport cancelled 220 flights. => flights exact 220
  example: Ash grounded about 1,000 flights. => flights approx 800
  example: Some 40 flights were delayed in Kelmar. => flights approx 36
  not: The flight took 40 minutes. => flights
  not: Flight 220 landed in Berg. => flights
  not: He fell down two flights of stairs. => flights

measure cables
  thing: cable+; undersea cable+; submarine cable+; undersea/submarine/underwater line+; undersea/submarine/underwater data/internet/telephone line+; data/internet/telephone line+; power line+; pipeline+
  example: Two undersea cables were cut off Kelmar. => cables exact 2
  example: The anchor damaged three cables. => cables exact 3
  example: The storm brought down 85 power lines. => cables exact 85
  not: The cable is 85 km long. => cables
  not: The cable car carried 85 tourists. => cables
  not: Cable repairs cost 3 million dollars. => cables

measure weapons
  thing: weapon+; rifle+; gun+; pistol+; firearm+; machine gun+; assault rifle+; launcher+; howitzer+; handgun+; machete+; knife/knives; kalashnikov+
  example: Seven Kalashnikovs were seized. => weapons exact 7
  example: Police seized 60 rifles in the raid. => weapons exact 60
  example: The rebels gave up 1,100 weapons. => weapons exact 1100
  example: Guards found two pistols in the car. => weapons exact 2
  not: The gun battle lasted two hours. => weapons
  not: The weapons inspector stayed 60 days. => weapons
  not: Two gunmen fled by car. => weapons

measure animals
  thing: animal+; pet+; dog+; cat+; bird+; whale+; dolphin+; turtle+; seal+; elephant+; lion+; tiger+; bear+; fish; mouse/mice; rat+; rabbit+; fox/foxes; wolf/wolves; deer; monkey+; snake+; frog+; lobster+; crab+; bee+; insect+; mosquito/mosquitoes; shark+
  example: The oil killed 3,000 birds. => animals exact 3000
  example: Keepers moved 90 animals from the zoo. => animals exact 90
  example: Some 40 whales lay on the beach. => animals approx 36
  not: The dog ran 90 km. => animals
  not: The zoo has 90 keepers. => animals
  not: Fishing boats rescued 40 people. => animals

measure livestock
  thing: cow+; bull+; calf/calves; lamb+; cattle; goat+; sheep; horse+; donkey+; mule+; camel+; pig+; chicken+; hen+; duck+; buffalo; buffaloes; oxen; head of cattle; farm animal+
  example: The drought killed 12,000 cattle. => livestock exact 12000
  example: Raiders stole 450 goats near Berg. => livestock exact 450
  example: Farmers must cull 30,000 chickens. => livestock exact 30000
  not: The cattle truck hit 12 cyclists. => livestock
  not: Herders of goats lost 45 sons. => livestock
  not: The horse ran for 12 minutes. => livestock

measure trees
  thing: tree+; olive tree+; fruit tree+
  example: The gale felled 700 trees. => trees exact 700
  example: Settlers cut down 80 olive trees. => trees exact 80
  example: The town will plant about 9,000 trees. => trees approx 8100
  not: The tree is 80 years old. => trees
  not: A falling tree killed 7 people. => trees
  not: The tree nursery has 80 workers. => trees


# Kinds of money: the currency gives an amount, the words beside it say which.

measure pledges
  before: pledged; pledging; pledges; pledge of; a pledge of; donated; donating; donation of; a donation of; donations of; has pledged; promised aid of; aid worth; aid of
  example: The bank pledged $40 million for the dam. => pledges exact 40000000
  example: A donation of 15,000 euros came from Berg. => pledges exact 15000
  example: Donors sent aid worth $2 million. => pledges exact 2000000
  not: Repairs will cost $40 million. => pledges
  not: The league pledged 400 soldiers. => pledges
  not: Donors met for 15 days. => pledges

measure ransoms
  before: ransom of; a ransom of; ransoms of; ransom worth; in ransom
  toll: ransom; the ransom
  example: The owners paid a ransom of $3 million. => ransoms exact 3000000
  example: The ransom was 500,000 euros. => ransoms exact 500000
  example: The gang asked for a ransom of about $90,000. => ransoms approx 81000
  not: The crew was ransomed after 90 days. => ransoms
  not: The ransom note had 500 words. => ransoms
  not: The ship was worth $3 million. => ransoms

measure fines
  before: fine of; a fine of; fines of; fined; penalty of; a penalty of
  toll: fine; the fine
  example: The firm faces a fine of $12 million. => fines exact 12000000
  example: The court fined him 800 euros. => money exact 800
  example: The fine was 2,500 dollars. => fines exact 2500
  example: Drivers risk fines of up to 400 euros. => fines at_most 400
  not: The court fined 12 drivers. => fines
  not: The firm earned $12 million. => fines
  not: The weather was fine for 12 days. => fines


# Sizes of waves, floods and storms: the unit gives a distance or a speed, the
# words beside it say which.

measure wave_height
  before: waves; waves of; waves as high as; waves reaching; wave of; a wave of; waves up to; swells of; a tsunami of; waves measuring
  noun: wave+; swell+
  state: high waves; waves
  toll: wave height; height of the waves; height of the wave; waves
  example: Waves of 8 metres hit the harbour. => wave_height exact 8
  example: The tsunami sent waves up to 12 metres high. => wave_height at_most 12
  example: The height of the waves reached 5 metres. => wave_height exact 5
  not: The wave travelled 500 km. => wave_height
  not: A wave of 12 attacks hit Oresk. => wave_height
  not: The sea wall is 5 metres tall. => wave_height

measure water_level
  toll: water level; the water level; water levels; river level; level of the river; level of the lake; the river rose; the river stood; the river reached; flood level; the reservoir rose; the reservoir stood
  state: above normal; above flood level; above flood stage
  example: The water level rose to 7 metres. => water_level exact 7
  example: The level of the river stood at 4.2 metres. => water_level exact 4.2
  example: The Lenn was 2 metres above normal. => water_level exact 2
  not: The river is 400 km long. => water_level
  not: The water pipe is 7 metres deep. => water_level
  not: The dike broke over 4 metres. => water_level

measure rainfall
  state: of rain; of rainfall; of rainwater
  before: rainfall of; rain of
  toll: rainfall; the rainfall
  noun: rain; rainfall
  example: Some 120 mm of rain fell on Kelmar. => rainfall approx 114
  example: The station measured rainfall of 310 mm. => rainfall exact 310
  example: Berg got 9 inches of rain in a night. => rainfall exact 9
  not: It rained for 120 minutes. => rainfall
  not: The rain killed nine people. => rainfall
  not: The gauge is 120 mm wide. => rainfall

measure snowfall
  state: of snow; of fresh snow; of snowfall; of new snow
  before: snowfall of; snow of
  toll: snowfall
  example: Up to 60 cm of snow fell in the hills. => snowfall at_most 60
  example: Oresk had 2 feet of snow. => snowfall exact 2
  example: The pass saw a snowfall of 90 cm. => snowfall exact 90
  not: Snow closed 60 roads. => snowfall
  not: Skiers crossed 2 km of ice. => snowfall
  not: The snow plough is 90 cm wide. => snowfall

measure altitude
  before: altitude of; an altitude of; at an altitude of; height above sea level of; elevation of; an elevation of
  state: above sea level; above the ground
  toll: altitude; elevation
  example: The village lies at an altitude of 2,300 metres. => altitude exact 2300
  example: The hut stands 1,900 metres above sea level. => altitude exact 1900
  example: The plane lost contact at an altitude of 30,000 feet. => altitude exact 30000
  not: The village lies 2,300 metres from the border. => altitude
  not: The mine goes down 1,900 metres. => altitude
  not: The tower is 300 feet high. => altitude

measure wind_speed
  before: winds of; wind of; gusts of; gust of; a gust of; gusting to; gusts up to; winds up to; wind speeds of; winds gusting to; winds gusting at; winds reaching; sustained winds of; winds topping; winds exceeding
  noun: wind+; gust+
  state: winds; gusts
  toll: wind speed; wind speeds; winds; gusts
  example: The storm brought winds of 140 km/h. => wind_speed exact 140
  example: Gusts of up to 90 mph tore off roofs. => wind_speed at_most 90
  example: The typhoon had sustained winds of 175 kilometres per hour. => wind_speed exact 175
  not: The train ran at 140 km/h. => wind_speed
  not: Winds tore 90 roofs off. => wind_speed
  not: The wind park has 90 turbines. => wind_speed


# Plain sizes: the unit alone gives the measure.

measure speed
  example: The train ran at 140 km/h. => speed exact 140
  example: The car hit the wall at about 60 mph. => speed approx 57
  example: The limit there is 50 kilometres per hour. => speed exact 50
  not: The train ran for 140 km. => speed
  not: Winds of 140 km/h shook the bridge. => speed
  not: The car did it in 60 minutes. => speed

measure temperature
  example: The heat reached 47 degrees Celsius in Oresk. => temperature exact 47
  example: The night brought 12 degrees Fahrenheit. => temperature exact 12
  example: The oven was at 180 °C. => temperature exact 180
  not: The ship turned by 47 degrees. => temperature
  not: She holds two degrees in law. => temperature
  not: The heat killed 47 people. => temperature

measure weight
  example: Trucks brought 300 tonnes of flour. => weight exact 300
  example: Police seized 25 kg of explosives. => weight exact 25
  example: The statue weighs about 2 tons. => weight approx 1.9
  not: Trucks brought 300 sacks of flour. => weight
  not: The aid cost 25 pounds. => weight
  not: The statue is 2 metres tall. => weight

measure power
  example: The dam yields 300 megawatts. => power exact 300
  example: The plant lost 1,200 megawatts of output. => power exact 1200
  example: A park of 45 MW is planned at Berg. => power exact 45
  not: The dam holds 300 million litres. => power
  not: The party was in power for 12 years. => power
  not: Powers met in 45 rounds. => power


# Happenings that are counted.

measure attacks
  thing: attack+; airstrike+; air strike+; raid+; bombing+; ambush/ambushes; missile strike+; drone strike+; clash/clashes; explosion+
  toll: number of attacks
  example: The mission counted 58 attacks in May. => attacks exact 58
  example: Jets flew 12 air strikes on Oresk. => attacks exact 12
  example: There were about 200 bombings that year. => attacks approx 160
  not: The attack killed 58 people. => attacks
  not: The raid lasted 12 hours. => attacks
  not: Two attack helicopters were lost. => attacks

measure fires
  thing: fire+; wildfire+; bushfire+; blaze+; forest fire+
  example: Crews battled 60 fires in the hills. => fires exact 60
  example: The drought has fed 340 wildfires. => fires exact 340
  example: Two blazes broke out in Kelmar. => fires exact 2
  not: The fire burned 60 hectares. => fires
  not: Sixty fire engines came. => fires
  not: The fire killed two firemen. => fires
