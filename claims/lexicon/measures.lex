# The measures: what a figure can count. The ids are fixed, because data and
# other programs use them; English words for them are in en/measures.lex.
#
#   topic     the branch of the tree
#   scale     count, physical, magnitude, percent, money, clock, date
#   grows     yes: a running total that a later figure may update
#   needs     facets that both sides must know before figures are compared
#   counts    people, or named people: those that a noun of the word lists names
#   within    broader measures: figures are then only compared as part and whole
#   sum       measures that add up to it and leave nothing out
#   apart     measures that it is never compared with, though words are shared
#   units     units whose figures are of this measure; money is every currency
#   kind      what the unit alone gives; the words beside a figure pick this one
#   label     what a report calls it
#   unit      what is counted
#   standard  the codebook or norm that it follows
#
# A field that a folder of one's own writes anew takes the place of the one
# here; "none" takes a list away.

# Harm to people.

measure deaths
  topic: harm
  scale: count
  grows: yes
  counts: people
  apart: protesters; excess_deaths
  within: casualties
  label: death toll
  unit: dead
  standard: HXL +killed, UCDP best, IDMC DEATHS

measure battle_deaths
  topic: harm
  scale: count
  grows: yes
  needs: predicate; place
  within: deaths
  label: battle deaths
  unit: killed in battle
  standard: PRIO and UCDP battle-related deaths: fighters and bystanders killed in combat

measure excess_deaths
  topic: harm
  scale: count
  needs: predicate; place; moment
  apart: deaths
  label: excess deaths
  unit: excess deaths
  standard: WHO excess mortality: a model of deaths beyond those expected, no count of bodies

measure dead_and_missing
  topic: harm
  scale: count
  grows: yes
  needs: predicate; place
  counts: people
  sum: deaths; missing
  label: number of dead and missing
  unit: dead or missing
  standard: EM-DAT Total Deaths, which has the missing who are presumed dead

measure bodies
  topic: harm
  scale: count
  grows: yes
  within: deaths
  label: number of bodies
  unit: bodies
  standard: evidence of a lower bound of deaths only

measure injured
  topic: harm
  scale: count
  grows: yes
  counts: people
  within: casualties
  label: number of injured
  unit: injured
  standard: HXL +injured, EM-DAT No. Injured, which has those in hospital

measure shot
  topic: harm
  scale: count
  grows: yes
  counts: named people
  label: number of people shot
  unit: shot
  standard: news usage: hit by a bullet, dead or not

measure missing
  topic: harm
  scale: count
  grows: yes
  counts: named people
  within: casualties
  label: number of missing
  unit: missing
  standard: HXL +missing: decays into dead or found

measure disappeared
  topic: harm
  scale: count
  grows: yes
  needs: predicate; place
  counts: named people
  label: number of disappeared
  unit: disappeared
  standard: the 2006 convention on enforced disappearance

measure casualties
  topic: harm
  scale: count
  grows: yes
  sum: deaths; injured; missing; captured
  label: casualties
  unit: casualties
  standard: military tables: dead, wounded, missing and captured, civil use: dead and injured

measure suicides
  topic: harm
  scale: count
  grows: yes
  needs: predicate; place; moment
  label: number of suicides
  unit: suicides
  standard: ICD-10 X60 to X84, intentional self-harm

measure raped
  topic: harm
  scale: count
  grows: yes
  needs: predicate; place; moment
  counts: named people
  label: number of people raped
  unit: raped
  standard: UN annual reports on conflict-related sexual violence

measure orphaned
  topic: harm
  scale: count
  grows: yes
  needs: predicate; place; moment
  counts: named people
  label: number of orphans
  unit: orphaned
  standard: UNICEF: a child that has lost one or both parents

measure survivors
  topic: harm
  scale: count
  counts: people
  grows: yes
  label: number of survivors
  unit: survivors
  standard: of those aboard: all but the dead and the missing

measure rescued
  topic: harm
  scale: count
  grows: yes
  needs: predicate
  counts: named people
  label: number of rescued
  unit: rescued
  standard: news usage

# Health.

measure cases
  topic: health
  scale: count
  grows: yes
  needs: place; noun
  apart: tests
  label: number of cases
  unit: cases
  standard: WHO case definitions: suspected, probable, confirmed, HXL +infected

measure hospitalised
  topic: health
  scale: count
  needs: predicate
  counts: people
  within: injured
  label: number in hospital
  unit: in hospital
  standard: WHO: admitted patients, a stock on a day

measure intensive_care
  topic: health
  scale: count
  needs: predicate; place; moment
  counts: people
  within: hospitalised
  label: number in intensive care
  unit: in intensive care
  standard: WHO severity classes: critical

measure recoveries
  topic: health
  scale: count
  grows: yes
  needs: predicate; place; moment
  label: number of recoveries
  unit: recovered
  standard: WHO: cases that have ended in recovery

measure quarantined
  topic: health
  scale: count
  needs: predicate; place; moment
  counts: named people
  label: number in quarantine
  unit: in quarantine
  standard: International Health Regulations (2005), article 1: quarantine, isolation

measure tests
  topic: health
  scale: count
  grows: yes
  needs: noun; place; moment
  apart: cases
  label: number of tests
  unit: tests
  standard: WHO: tests made, not people tested

measure vaccinated
  topic: health
  scale: count
  grows: yes
  needs: predicate; place; moment
  counts: people
  apart: doses
  label: number of vaccinated
  unit: vaccinated
  standard: WHO: people with at least one dose unless more is said

measure doses
  topic: health
  scale: count
  needs: noun; predicate; place; moment
  apart: vaccinated
  label: number of doses
  unit: doses
  standard: WHO: doses given or supplied, not people

# Displacement.

measure displaced
  topic: displacement
  scale: count
  grows: yes
  counts: people
  apart: refugees; returned; new_displacements
  label: number of displaced
  unit: displaced
  standard: HXL +displaced, IDMC IDPS for those inside their country (a stock), IDMC term SHELTERED

measure new_displacements
  topic: displacement
  scale: count
  needs: place; moment
  apart: displaced
  label: number of displacements
  unit: displacements
  standard: IDMC NEW_DISPLACEMENT: a flow of movements, in which a person may count twice

measure refugees
  topic: displacement
  scale: count
  grows: yes
  apart: displaced; asylum_seekers; migrants
  label: number of refugees
  unit: refugees
  standard: UNHCR refugees: across a border, HXL +refugees

measure asylum_seekers
  topic: displacement
  scale: count
  needs: predicate; place; moment
  apart: refugees
  label: number of asylum seekers
  unit: asylum seekers
  standard: UNHCR asylum_seekers: whose claims are not decided yet

measure migrants
  topic: displacement
  scale: count
  needs: predicate; place; moment
  apart: refugees
  label: number of migrants
  unit: migrants
  standard: IOM: anyone who moves away from home, for any reason

measure stateless
  topic: displacement
  scale: count
  needs: predicate; place; moment
  counts: people
  label: number of stateless
  unit: stateless
  standard: UNHCR stateless: no part of the displaced

measure evacuated
  topic: displacement
  scale: count
  grows: yes
  counts: named people
  label: number of evacuated
  unit: evacuated
  standard: IDMC term EVACUATED

measure homeless
  topic: displacement
  scale: count
  grows: yes
  counts: people
  label: number of homeless
  unit: homeless
  standard: EM-DAT No. Homeless: house destroyed or heavily damaged

measure stranded
  topic: displacement
  scale: count
  needs: predicate; place; moment
  counts: named people
  label: number of stranded
  unit: stranded
  standard: news usage: unable to leave, no part of the displaced

measure returned
  topic: displacement
  scale: count
  grows: yes
  counts: named people
  apart: displaced
  label: number of returned
  unit: returned
  standard: UNHCR returned_refugees and returned_idps, IDMC RETURN, a flow

# Detention and courts.

measure arrested
  topic: detention
  scale: count
  grows: yes
  counts: people
  label: number of arrests
  unit: arrested
  standard: news usage

measure captured
  topic: detention
  scale: count
  counts: named people
  within: casualties
  like: arrested
  label: number of captured
  unit: captured
  standard: the third Geneva convention: prisoners of war

measure hostages
  topic: detention
  scale: count
  counts: people
  label: number of hostages
  unit: hostages
  standard: HXL +abducted, the 1979 convention against the taking of hostages

measure prisoners
  topic: detention
  scale: count
  needs: predicate; place; moment
  label: number of prisoners
  unit: prisoners
  standard: UNODC: people held in prison, a stock

measure charged
  topic: detention
  scale: count
  grows: yes
  needs: predicate; place
  counts: named people
  label: number of people charged
  unit: charged
  standard: UNODC: people prosecuted

measure convicted
  topic: detention
  scale: count
  grows: yes
  needs: predicate; place
  counts: named people
  label: number of people convicted
  unit: convicted
  standard: UNODC: people convicted

measure sentenced
  topic: detention
  scale: count
  grows: yes
  needs: predicate; place
  counts: named people
  label: number of people sentenced
  unit: sentenced
  standard: news usage

measure released
  topic: detention
  scale: count
  grows: yes
  needs: predicate; place; moment
  counts: named people
  label: number of people released
  unit: released
  standard: news usage

measure deported
  topic: detention
  scale: count
  grows: yes
  needs: predicate; place; moment
  counts: named people
  label: number of people deported
  unit: deported
  standard: IOM: made to leave a country by its authorities

# Need and aid.

measure affected
  topic: aid
  scale: count
  counts: named people
  label: number of affected
  unit: affected
  standard: HXL #affected has the dead, EM-DAT has not: the word alone only bounds

measure in_need
  topic: aid
  scale: count
  needs: place; predicate; moment
  counts: people
  label: number in need
  unit: in need
  standard: HXL #inneed, OCHA people in need

measure hungry
  topic: aid
  scale: count
  needs: place; predicate; moment
  counts: people
  label: number of hungry
  unit: hungry
  standard: IPC phase 3 (crisis) or worse

measure aided
  topic: aid
  scale: count
  grows: yes
  needs: place; predicate; moment
  counts: named people
  label: number of people helped
  unit: helped
  standard: HXL #reached: people reached

measure without_power
  topic: aid
  scale: count
  needs: noun; place; predicate; moment
  label: number without power
  unit: without power
  standard: news usage: people, homes or customers, which are not alike

measure without_water
  topic: aid
  scale: count
  needs: noun; place; predicate; moment
  label: number without water
  unit: without water
  standard: news usage: people, homes or customers, which are not alike

# Property and things.

measure buildings
  topic: property
  scale: count
  grows: yes
  needs: noun; predicate
  label: number of buildings
  unit: buildings
  standard: IDMC terms DESTROYED_HOUSING and PARTIALLY_DESTROYED_HOUSING: none of the one are among the other

measure health_facilities
  topic: property
  scale: count
  needs: predicate; place; noun
  label: number of health facilities
  unit: health facilities
  standard: WHO surveillance of attacks on health care

measure villages
  topic: property
  scale: count
  grows: yes
  needs: predicate
  label: number of villages
  unit: villages
  standard: news usage

measure roads
  topic: property
  scale: count
  needs: noun; predicate; place
  label: number of roads
  unit: roads
  standard: news usage

measure bridges
  topic: property
  scale: count
  grows: yes
  needs: predicate
  label: number of bridges
  unit: bridges
  standard: news usage

measure vehicles
  topic: property
  scale: count
  needs: noun; predicate
  label: number of vehicles
  unit: vehicles
  standard: news usage: on land, on water and in the air

measure flights
  topic: property
  scale: count
  needs: noun; predicate; place; moment
  label: number of flights
  unit: flights
  standard: ICAO: one take-off to the next landing

measure cables
  topic: property
  scale: count
  needs: noun; predicate; place
  label: number of cables
  unit: cables
  standard: news usage

measure weapons
  topic: property
  scale: count
  needs: noun; predicate; place
  label: number of weapons
  unit: weapons
  standard: UN Register of Conventional Arms, and small arms

measure munitions
  topic: property
  scale: count
  needs: noun; predicate
  label: number of munitions
  unit: munitions
  standard: news usage: what is fired, dropped or laid

measure animals
  topic: property
  scale: count
  needs: noun; predicate; place
  label: number of animals
  unit: animals
  standard: news usage

measure livestock
  topic: property
  scale: count
  needs: noun; predicate; place
  within: animals
  units: head
  label: number of livestock
  unit: livestock
  standard: FAO: live animals in heads

measure trees
  topic: property
  scale: count
  needs: noun; predicate; place
  label: number of trees
  unit: trees
  standard: news usage

# Strength and participation.

measure troops
  topic: strength
  scale: count
  needs: predicate
  label: number of troops
  unit: troops
  standard: IISS Military Balance: active personnel

measure fighters
  topic: strength
  scale: count
  needs: predicate; place; moment
  label: number of fighters
  unit: fighters
  standard: news usage: armed, and of no state

measure police
  topic: strength
  scale: count
  needs: predicate; place; moment
  label: number of police
  unit: police
  standard: news usage

measure responders
  topic: strength
  scale: count
  needs: predicate; place; moment
  label: number of responders
  unit: responders
  standard: news usage: sent to help at the place

measure observers
  topic: strength
  scale: count
  needs: predicate
  label: number of observers
  unit: observers
  standard: news usage

measure protesters
  topic: strength
  scale: count
  needs: place
  counts: people
  apart: deaths
  label: size of the crowd
  unit: protesters
  standard: news usage, the ones counted by police and by organisers differ

measure strikers
  topic: strength
  scale: count
  needs: predicate; place; moment
  counts: named people
  label: number of strikers
  unit: on strike
  standard: ILO resolution on statistics of strikes (1993): workers involved

measure aboard
  topic: strength
  scale: count
  needs: noun
  label: number aboard
  unit: aboard
  standard: ICAO annex 13: passengers, crew and others aboard, the dead, the survivors and the missing together

measure jobs
  topic: strength
  scale: count
  needs: noun; predicate; place; moment
  label: number of jobs
  unit: jobs
  standard: ILO: jobs, not people employed

# Elections.

measure voters
  topic: elections
  scale: count
  needs: noun; predicate; place; moment
  apart: votes
  label: number of voters
  unit: voters
  standard: International IDEA: registered voters, or those who voted

measure votes
  topic: elections
  scale: count
  needs: noun; predicate; place; moment
  apart: voters
  label: number of votes
  unit: votes
  standard: International IDEA: total vote, valid and invalid

measure turnout
  topic: elections
  scale: percent
  needs: place; moment
  kind: percent
  label: turnout
  standard: International IDEA: total vote as a share of registered voters

measure seats
  topic: elections
  scale: count
  needs: noun; predicate; place; moment
  label: number of seats
  unit: seats
  standard: Inter-Parliamentary Union: statutory number of members

measure candidates
  topic: elections
  scale: count
  needs: noun; predicate; place; moment
  label: number of candidates
  unit: candidates
  standard: news usage

measure polling_stations
  topic: elections
  scale: count
  needs: predicate; place; moment
  label: number of polling stations
  unit: polling stations
  standard: news usage

# Money.

measure money
  topic: money
  scale: money
  needs: predicate
  units: money
  label: amount
  standard: ISO 4217 codes of currencies, prices of the year named, if any

measure pledges
  topic: money
  scale: money
  needs: predicate; place; moment
  kind: money
  label: aid pledged
  standard: OCHA Financial Tracking Service: pledge, commitment, paid contribution

measure ransoms
  topic: money
  scale: money
  needs: predicate; place
  kind: money
  label: ransom
  standard: ISO 4217 codes of currencies

measure fines
  topic: money
  scale: money
  needs: predicate; place
  kind: money
  label: fine
  standard: ISO 4217 codes of currencies

# Physics of disasters.

measure magnitude
  topic: physics
  scale: magnitude
  units: magnitude
  label: magnitude
  unit: magnitude
  standard: USGS: moment magnitude (Mw) where it is known

measure depth
  topic: physics
  scale: physical
  kind: distance
  label: depth
  standard: USGS: depth of the hypocentre, SI metre

measure aftershocks
  topic: physics
  scale: count
  grows: yes
  needs: predicate
  label: number of aftershocks
  unit: aftershocks
  standard: USGS: later quakes of one sequence

measure wave_height
  topic: physics
  scale: physical
  needs: place; noun; predicate
  kind: distance
  label: height of the waves
  standard: WMO: crest to trough, IOC tsunami glossary: above the sea

measure water_level
  topic: physics
  scale: physical
  needs: place; noun; predicate
  kind: distance
  label: water level
  standard: WMO: height of the water above the gauge zero

measure rainfall
  topic: physics
  scale: physical
  needs: place; predicate; moment
  kind: distance
  label: rainfall
  standard: WMO: depth of liquid water on flat ground, in mm

measure snowfall
  topic: physics
  scale: physical
  needs: place; predicate; moment
  kind: distance
  label: snowfall
  standard: WMO: depth of fresh snow, in cm

measure altitude
  topic: physics
  scale: physical
  needs: place; noun; predicate
  kind: distance
  label: altitude
  standard: ICAO: height above mean sea level

measure wind_speed
  topic: physics
  scale: physical
  needs: place; predicate; moment
  kind: speed
  label: wind speed
  standard: WMO: mean of ten minutes, a gust is its highest three seconds

measure speed
  topic: physics
  scale: physical
  needs: noun; predicate
  units: km/h; mph
  label: speed
  standard: SI metre per second

measure temperature
  topic: physics
  scale: physical
  needs: place; predicate; moment
  units: degC; degF
  label: temperature
  standard: WMO: air at 1.25 to 2 m above ground, SI kelvin

measure weight
  topic: physics
  scale: physical
  needs: noun; predicate
  units: t; kg; g; mg; lb
  label: weight
  standard: SI kilogram

measure power
  topic: physics
  scale: physical
  needs: noun; predicate
  units: mw
  label: power
  standard: SI watt

# Extent.

measure distance
  topic: extent
  scale: physical
  needs: ends
  units: km; m; mi; nmi; ft; cm; mm; yd; in
  label: distance
  standard: SI metre

measure area
  topic: extent
  scale: physical
  needs: noun
  units: ha; acre; km2; mi2; m2; ft2
  label: area
  standard: SI square metre, a hectare is 10,000 of them

measure volume
  topic: extent
  scale: physical
  needs: noun
  units: l; ml; gal; bbl; m3
  label: volume
  standard: SI cubic metre, a barrel of oil is 42 US gallons

measure duration
  topic: extent
  scale: physical
  needs: predicate
  units: second; minute; hour; day; night; week; fortnight; month; year; decade; century
  label: duration
  standard: SI second, ISO 8601 durations

measure percent
  topic: extent
  scale: percent
  needs: whole; predicate; place
  units: %
  label: share
  standard: a share of a whole that is named, a change in points is none

measure population
  topic: extent
  scale: count
  needs: place
  label: population
  unit: inhabitants
  standard: UN census recommendations: people who live in a place

measure countries
  topic: extent
  scale: count
  needs: predicate
  label: number of countries
  unit: countries
  standard: news usage, ISO 3166 has codes of most

# Other.

measure attacks
  topic: other
  scale: count
  needs: noun; predicate; place; moment
  label: number of attacks
  unit: attacks
  standard: UCDP GED and ACLED: events, one place and one day each

measure fires
  topic: other
  scale: count
  needs: noun; predicate; place; moment
  label: number of fires
  unit: fires
  standard: news usage

measure event_date
  topic: other
  scale: date
  label: date
  standard: EDTF (ISO 8601-2)

measure event_time
  topic: other
  scale: clock
  needs: predicate
  label: time of day
  standard: ISO 8601 times of day

measure count
  topic: other
  scale: count
  needs: noun; verb
  label: number
  standard: none: the noun and the verb say what is counted
