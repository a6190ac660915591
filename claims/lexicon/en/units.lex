# Units. The section's name is the unit's symbol and the field measure, where
# it stands, what a figure in that unit is a figure of.

unit km
  words: km; kms; kilometre+; kilometer+
unit m
  words: metre+; meter+
unit mi
  words: mile+
unit nmi
  words: nautical mile+
unit ft
  words: foot; feet
unit cm
  words: centimetre+; centimeter+; cm
unit mm
  words: millimetre+; millimeter+; mm
unit yd
  words: yard+
unit in
  words: inch/inches
unit ha
  words: hectare+; ha
unit acre
  words: acre+
unit km2
  words: square kilometre+; square kilometer+; square km; sq km
unit mi2
  words: square mile+; sq mile+; sq mi
unit m2
  words: square metre+; square meter+; sq m
unit ft2
  words: square foot/feet; sq ft
unit l
  words: litre+; liter+
unit gal
  words: gallon+
unit bbl
  words: barrel+
unit m3
  words: cubic metre+; cubic meter+
unit t
  words: tonne+; ton+; metric ton+
unit kg
  words: kilogram+; kilogramme+; kilo+; kg; kgs
unit g
  words: gram+; gramme+
unit lb
  words: pound+ of; lb; lbs
unit degC
  words: degree+ celsius; degree+ centigrade; °c; degree+ c
unit degF
  words: degree+ fahrenheit; °f; degree+ f
unit deg
  words: degree+; °
unit mph
  words: mph; mile+ per hour; mile+ an hour
unit km/h
  words: kph; kmh; kilometre+ per hour; kilometer+ per hour; kilometre+ an hour; kilometer+ an hour; kmph
unit second
  words: second+; sec; secs
unit minute
  words: minute+; min; mins
unit hour
  words: hour+; hrs
unit day
  words: day+
unit night
  words: night+
unit week
  words: week+
unit fortnight
  words: fortnight+
unit month
  words: month+
unit year
  words: year+; yrs
unit decade
  words: decade+
unit century
  words: century/centuries
unit mw
  words: megawatt+; mw
unit %
  words: %; per cent; percent; pct; pc; percentage point+
unit magnitude
  words: strength; on the richter scale; on the open-ended richter scale; magnitude; degree+ on the richter scale; richter

currency USD
  mark: $; us$; usd; us $
  words: dollar+; us dollar+; u.s. dollar+; american dollar+; usd
currency EUR
  mark: €; eur
  words: euro+; eur
currency GBP
  mark: £; gbp
  words: pound+; pound+ sterling; british pound+; quid; gbp
currency JPY
  mark: ¥; jpy
  words: yen; japanese yen
currency INR
  mark: ₹; rs; inr
  words: rupee+; indian rupee+
currency RUB
  mark: ₽
  words: rouble+; ruble+
currency CHF
  mark: chf
  words: franc+; swiss franc+
currency CNY
  mark: cny; rmb
  words: yuan; renminbi
currency AUD
  mark: a$; au$; aud
  words: australian dollar+
currency CAD
  mark: c$; ca$; cad
  words: canadian dollar+
currency AZN
  words: manat+
currency TRY
  words: lira+
currency IRR
  words: rial+
currency ILS
  words: shekel+
currency KRW
  words: won
currency BRL
  mark: r$
  words: real/reais
currency PKR
  words: pakistani rupee+
currency NPR
  words: nepali rupee+
currency UAH
  words: hryvnia+
currency ZAR
  words: rand
currency MXN
  words: mexican peso+
currency PHP
  words: philippine peso+
currency cent
  words: cent+

rate day
  after: a day; per day; each day; every day; daily; a night; per night
rate hour
  after: an hour; per hour; every hour
rate week
  after: a week; per week; each week; weekly; every week
rate month
  after: a month; per month; each month; monthly; every month
rate year
  after: a year; per year; each year; every year; annually; per annum; yearly
rate person
  after: per person; per capita; each; apiece; per head; per 1,000; per 100,000
rate thing
  after: per litre; a litre; per gallon; a gallon; per barrel; a barrel; per share; a share; per tonne; a tonne; per ton; a kilo; per kilo
