# The measures: what a figure can count. The ids are fixed, because data and
# other programs use them; English words for them are in en/measures.lex.
#
#   scale    count, physical, magnitude, percent, money, clock, date
#   grows    yes: a running total that a later figure may update
#   needs    facets that both sides must know before figures are compared
#   within   broader measures: figures are then only compared as part and whole
#   label    what a report calls it
#   unit     what is counted

measure deaths
  scale: count
  grows: yes
  label: death toll
  unit: dead

measure injured
  scale: count
  grows: yes
  label: number of injured
  unit: injured

measure hospitalised
  scale: count
  label: number in hospital
  unit: in hospital
  needs: predicate
  within: injured

measure missing
  scale: count
  grows: yes
  label: number of missing
  unit: missing

measure casualties
  scale: count
  grows: yes
  label: casualties
  unit: casualties

measure displaced
  scale: count
  grows: yes
  label: number of displaced
  unit: displaced

measure refugees
  scale: count
  grows: yes
  label: number of refugees
  unit: refugees

measure evacuated
  scale: count
  grows: yes
  label: number of evacuated
  unit: evacuated

measure returned
  scale: count
  grows: yes
  label: number of returned
  unit: returned

measure homeless
  scale: count
  label: number of homeless
  unit: homeless

measure affected
  scale: count
  label: number of affected
  unit: affected

measure arrested
  scale: count
  grows: yes
  label: number of arrests
  unit: arrested

measure captured
  scale: count
  label: number of captured
  unit: captured

measure hostages
  scale: count
  label: number of hostages
  unit: hostages

measure protesters
  scale: count
  label: size of the crowd
  unit: protesters
  needs: place

measure shot
  scale: count
  grows: yes
  label: number of people shot
  unit: shot

measure rescued
  scale: count
  grows: yes
  label: number of rescued
  unit: rescued
  needs: predicate

measure survivors
  scale: count
  label: number of survivors
  unit: survivors

measure bodies
  scale: count
  grows: yes
  label: number of bodies
  unit: bodies
  within: deaths

measure cases
  scale: count
  grows: yes
  label: number of cases
  unit: cases
  needs: place; noun

measure troops
  scale: count
  label: number of troops
  unit: troops
  needs: predicate

measure observers
  scale: count
  label: number of observers
  unit: observers
  needs: predicate

measure munitions
  scale: count
  label: number of munitions
  unit: munitions
  needs: predicate

measure buildings
  scale: count
  grows: yes
  label: number of buildings
  unit: buildings
  needs: predicate

measure villages
  scale: count
  label: number of villages
  unit: villages
  needs: predicate

measure vehicles
  scale: count
  label: number of vehicles
  unit: vehicles
  needs: predicate

measure bridges
  scale: count
  label: number of bridges
  unit: bridges
  needs: predicate

measure magnitude
  scale: magnitude
  label: magnitude
  unit: magnitude

measure depth
  scale: physical
  label: depth

measure aftershocks
  scale: count
  grows: yes
  label: number of aftershocks
  unit: aftershocks
  needs: predicate

measure distance
  scale: physical
  label: distance
  needs: ends

measure area
  scale: physical
  label: area
  needs: noun

measure volume
  scale: physical
  label: volume
  needs: noun

measure duration
  scale: physical
  label: duration
  needs: predicate

measure percent
  scale: percent
  label: share
  needs: whole; predicate; place

measure population
  scale: count
  label: population
  unit: inhabitants
  needs: place

measure money
  scale: money
  label: amount
  needs: predicate

measure countries
  scale: count
  label: number of countries
  unit: countries
  needs: predicate

measure event_date
  scale: date
  label: date

measure event_time
  scale: clock
  label: time of day
  needs: predicate

measure count
  scale: count
  label: number
  needs: noun; verb
