# Units. The section's name is the unit's symbol and the field measure, where
# it stands, what a figure in that unit is a figure of.

unit km
  words: km; kms; kilometre+; kilometer+
  example: The quake was felt 300 km away. => distance exact 300
  not: The rally drew 300 people. => distance
unit m
  words: metre+; meter+
unit mi
  words: mile+
unit nmi
  words: nautical mile+
unit ft
  words: foot; feet; ft
unit cm
  words: centimetre+; centimeter+; cm
unit dm
  words: decimetre+; decimeter+; dm
unit mm
  words: millimetre+; millimeter+; mm
unit yd
  words: yard+
unit in
  words: inch/inches
unit ha
  words: hectare+; ha
  example: The fire burned 900 hectares of forest. => area exact 900
  not: The fire burned 900 houses. => area
unit acre
  words: acre+
unit km2
  words: km2; km²; square kilometre+; square kilometer+; square km; sq km
unit mi2
  words: square mile+; sq mile+; sq mi
unit m2
  words: m2; m²; square metre+; square meter+; sq m
unit ft2
  words: square foot/feet; sq ft
unit l
  mark: l
  words: litre+; liter+
  example: The tanker spilled 4,000 litres of oil. => volume exact 4000
  not: The tanker lost 4,000 crates of oil. => volume
unit gal
  words: gallon+
unit bbl
  words: barrel+
unit m3
  words: cubic metre+; cubic meter+
unit t
  mark: t
  words: tonne+; ton+; metric ton+
unit kg
  words: kilogram+; kilogramme+; kilo+; kg; kgs
unit mg
  words: milligram+; mg
unit ml
  words: millilitre+; milliliter+; ml
unit g
  mark: g
  words: gram+; gramme+
unit lb
  words: pound+ of; lb; lbs
unit oz
  words: ounce+; oz
unit degC
  words: degree+ celsius; degree+ centigrade; °c; degree+ c
unit degF
  words: degree+ fahrenheit; °f; degree+ f
unit deg
  words: degree+; °
unit mph
  words: mph; mile+ per hour; mile+ an hour
unit km/h
  words: kph; kmh; kilometre+ per hour; kilometer+ per hour; kilometre+ an hour; kilometer+ an hour; kmph; km / h
unit second
  words: second+; sec; secs
unit minute
  words: minute+; min; mins
unit hour
  words: hour+; hrs
  example: The siege lasted 30 hours. => duration exact 30
  not: The rails are 30 years old. => duration
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
unit head
  words: head of cattle/sheep/livestock/goats/horses
unit mw
  words: megawatt+; mw
unit kw
  words: kilowatt+; kw
unit gw
  words: gigawatt+; gw
unit mwh
  words: megawatt hour+; megawatt-hour+; mwh
unit kwh
  words: kilowatt hour+; kilowatt-hour+; kwh
unit twh
  words: terawatt hour+; terawatt-hour+; twh
unit v
  words: volt+; kilovolt+; kv
unit hz
  words: hertz; megahertz; gigahertz; khz; mhz; ghz
unit db
  words: decibel+; db
unit byte
  words: byte+; kilobyte+; megabyte+; gigabyte+; terabyte+; kb; mb; gb; tb
unit cup
  words: cup+ of; cup; cups
unit tbsp
  words: tablespoon+; tbsp
unit tsp
  words: teaspoon+; tsp
unit rad
  words: radian+; rad
unit nm
  words: nanometre+; nanometer+
unit bar
  words: millibar+; hectopascal+; mbar; hpa
unit %
  words: %; per cent; percent; pct; pc
  example: The flood ruined 40 per cent of the crop. => percent exact 40
  not: The flood ruined 40 farms. => percent
unit pp
  words: percentage point+
unit magnitude
  words: strength; on the richter scale; on the open-ended richter scale; magnitude; degree+ on the richter scale; richter

currency USD
  mark: $; us$; usd; us $; usd$
  words: dollar+; us dollar+; u.s. dollar+; american dollar+; usd; us$
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
  words: rupee+; indian rupee+; inr
currency RUB
  mark: ₽
  words: rouble+; ruble+
currency CHF
  mark: chf
  words: franc+; swiss franc+; chf
currency CNY
  mark: cny; rmb
  words: yuan; renminbi; cny; rmb; 元
currency AUD
  mark: a$; au$; aud; aud$
  words: australian dollar+; aud
currency CAD
  mark: c$; ca$; cad; cad$
  words: canadian dollar+; cad
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
  mark: uah
  words: hryvnia+; uah
currency ZAR
  words: rand
currency MXN
  mark: mxn; mxn$; mex$; mx$
  words: mexican peso+; mxn
currency PHP
  words: philippine peso+
currency SEK
  mark: sek
  words: swedish krona; swedish kronor; sek
currency NOK
  mark: nok
  words: norwegian krone; norwegian kroner; nok
currency DKK
  mark: dkk
  words: danish krone; danish kroner; dkk
currency PLN
  mark: pln
  words: zloty; zlotys; pln
currency MYR
  mark: myr; rm
  words: ringgit; myr
currency THB
  mark: thb
  words: baht; thb
currency IDR
  mark: idr
  words: rupiah; idr
currency NGN
  mark: ₦; ngn
  words: naira; ngn
currency KES
  mark: kes; ksh
  words: kenyan shilling+; kes
currency ETB
  words: birr
currency AFN
  words: afghani+
currency BDT
  mark: bdt
  words: taka; bdt
currency AED
  mark: aed
  words: uae dirham+; aed
currency SAR
  mark: sar
  words: saudi riyal+; sar
currency HKD
  mark: hk$; hkd
  words: hong kong dollar+; hkd
currency NZD
  mark: nz$; nzd; nzd$
  words: new zealand dollar+; nzd
currency SGD
  mark: s$; sgd
  words: singapore dollar+; sgd
# Coins of many countries, told apart by no word: compared with none other.
currency PESO
  words: peso+
currency CROWN
  words: crown+; krona; kronor; krone; kroner
currency SHILLING
  words: shilling+
currency DINAR
  words: dinar+
currency DIRHAM
  words: dirham+
currency RIYAL
  words: riyal+

# A name in small letters is the hundredth part of another currency: "3 dollars
# 50 cents".
currency cent
  words: cent+; c; centavo+; centime+
currency penny
  words: penny; pence; pennies; p
currency sen
  words: sen; sens
currency kopeck
  words: kopeck+; kopek+; kopiyka+
currency paisa
  words: paisa/paise

# Amounts that a code gives in millions: "30 MEUR".
currency million-USD
  mark: musd
  words: musd
currency million-EUR
  mark: meur
  words: meur
currency million-GBP
  mark: mgbp
  words: mgbp
currency million-AUD
  mark: maud
  words: maud
currency million-CHF
  mark: mchf
  words: mchf
currency million-SEK
  mark: msek
  words: msek
currency million-NOK
  mark: mnok
  words: mnok
currency million-DKK
  mark: mdkk
  words: mdkk

rate day
  after: a day; per day; each day; every day; daily; a night; per night
  example: The war kills 100 people a day. => deaths exact 100 rate
  not: On a day of war 100 people died. => deaths exact 100 rate
rate hour
  after: an hour; per hour; every hour
rate week
  after: a week; per week; each week; weekly; every week
rate month
  after: a month; per month; each month; monthly; every month
rate year
  after: a year; per year; each year; every year; annually; per annum; yearly
rate person
  after: per person; per capita; each; apiece; per head
rate thing
  after: per litre; a litre; per gallon; a gallon; per barrel; a barrel; per share; a share; per tonne; a tonne; per ton; a kilo; per kilo
