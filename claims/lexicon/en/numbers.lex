# Number words, scales, fractions and vague counts. The values of vague words
# are rows of the reading profile; here are only the words that lead to them.

number 0
  words: zero; nil; nought; naught
number 1
  words: one
  example: One person died. => deaths exact 1
  not: No one knew whether the engine had died. => deaths exact 1
number 2
  words: two
number 3
  words: three
number 4
  words: four
number 5
  words: five
number 6
  words: six
number 7
  words: seven
number 8
  words: eight
number 9
  words: nine
number 10
  words: ten
number 11
  words: eleven
number 12
  words: twelve
number 13
  words: thirteen
number 14
  words: fourteen
number 15
  words: fifteen
number 16
  words: sixteen
number 17
  words: seventeen
number 18
  words: eighteen
number 19
  words: nineteen
number 20
  words: twenty
number 30
  words: thirty
number 40
  words: forty; fourty
number 50
  words: fifty
number 60
  words: sixty
number 70
  words: seventy
number 80
  words: eighty
number 90
  words: ninety

# Scales multiply what stands before them.
scale 12
  words: dozen; doz; dozs; dz; dzs
  example: Two dozen people died. => deaths exact 24
  not: Dozens of eggs fell. => count exact 12
scale 20
  words: score
  example: A score of people died. => deaths exact 20
  not: They won by a score of 3. => count exact 20
scale 100
  words: hundred
scale 1000
  words: thousand
scale 100000
  words: lakh; lac; lakhs; lacs; lkh; lkhs
scale 1000000
  words: million; mil
  example: 1.2m people fled. => displaced exact 1200000
scale 10000000
  words: crore; crores; cr; krore; krores; koti
scale 1000000000
  words: billion
scale 1000000000000
  words: trillion

# Marks are read only when they follow digits.
scale 1000
  mark: k
scale 1000000
  mark: m; mm; mn; mln; mio
scale 1000000000
  mark: bn; b; bln; g
scale 1000000000000
  mark: tn; trn; tln

# Parts of a whole: two thirds, a fifth, three twenty-firsts. A section is one
# such part; its numerator stands before it.
fraction 1/2
  words: half; halves
  example: Half a million people fled. => displaced exact 500000
  example: Half of the 600 residents fled. => displaced exact 300
  not: Half an hour later the people fled. => displaced
fraction 1/4
  words: quarter+; fourth+
fraction 1/3
  words: third+
  example: A third of the 90 passengers died. => deaths exact 30
  not: A third passenger died. => deaths exact 0.333333333333333333
fraction 1/5
  words: fifth+
fraction 1/6
  words: sixth+
fraction 1/7
  words: seventh+
fraction 1/8
  words: eighth+
fraction 1/9
  words: ninth+
fraction 1/10
  words: tenth+
fraction 1/11
  words: eleventh+
fraction 1/12
  words: twelfth+
fraction 1/13
  words: thirteenth+
fraction 1/14
  words: fourteenth+
fraction 1/15
  words: fifteenth+
fraction 1/16
  words: sixteenth+
fraction 1/17
  words: seventeenth+
fraction 1/18
  words: eighteenth+
fraction 1/19
  words: nineteenth+
fraction 1/20
  words: twentieth+
fraction 1/30
  words: thirtieth+
fraction 1/40
  words: fortieth+
fraction 1/50
  words: fiftieth+
fraction 1/60
  words: sixtieth+
fraction 1/70
  words: seventieth+
fraction 1/80
  words: eightieth+
fraction 1/90
  words: ninetieth+
fraction 1/100
  words: hundredth+
fraction 1/1000
  words: thousandth+
fraction 1/1000000
  words: millionth+
fraction 1/1000000000
  words: billionth+
fraction 1/1000000000000
  words: trillionth+

# Ordinals tell which one, not how many.
ordinal 1
  words: first; firsts
ordinal 2
  words: second
ordinal 3
  words: third
ordinal 4
  words: fourth
ordinal 5
  words: fifth
ordinal 6
  words: sixth
ordinal 7
  words: seventh
ordinal 8
  words: eighth
ordinal 9
  words: ninth
ordinal 10
  words: tenth
ordinal 11
  words: eleventh
ordinal 12
  words: twelfth; twelveth
ordinal 13
  words: thirteenth
ordinal 14
  words: fourteenth
ordinal 15
  words: fifteenth
ordinal 16
  words: sixteenth
ordinal 17
  words: seventeenth
ordinal 18
  words: eighteenth
ordinal 19
  words: nineteenth
ordinal 20
  words: twentieth
ordinal 30
  words: thirtieth
ordinal 40
  words: fortieth
ordinal 50
  words: fiftieth
ordinal 60
  words: sixtieth
ordinal 70
  words: seventieth
ordinal 80
  words: eightieth
ordinal 90
  words: ninetieth
ordinal 100
  words: hundredth
ordinal 1000
  words: thousandth
ordinal 1000000
  words: millionth
ordinal 1000000000
  words: billionth
ordinal 1000000000000
  words: trillionth

vague couple
  words: a couple of; a couple
  example: A couple of soldiers were killed. => deaths vague 2
  not: A married couple were killed. => deaths vague 2
vague couple_dozen
  words: a couple of dozen; a couple dozen
  example: A couple of dozen people died. => deaths vague 20
  not: A couple of people died. => deaths vague 20
vague few
  words: a few; a small number of
  example: A few people were injured. => injured vague 3
  not: Few people were injured. => injured vague 3
vague several
  words: several
  example: Several people died. => deaths vague 3
  not: A number was painted on the door. => count vague 3
vague number
  words: a number of
  example: A number of people died. => deaths vague 3
  not: The number of people killed is 12. => deaths vague 3
vague handful
  words: a handful of; a handful
  example: A handful of demonstrators were arrested. => arrested vague 3
  not: She threw handfuls of rice. => count vague 3
vague tens
  words: tens of
  example: Tens of villagers died. => deaths vague 20
  not: Tens of thousands of villagers fled. => displaced vague 20
vague dozens
  words: dozens of; dozens; many dozens of
  example: Dozens of houses burned. => buildings vague 24
  not: A dozen houses burned. => buildings vague 24
vague few_dozen
  words: a few dozen
  example: A few dozen houses burned. => buildings vague 24
  not: A few houses burned. => buildings vague 24
vague several_dozen
  words: several dozen
  example: Several dozen houses burned. => buildings vague 36
  not: Several houses burned. => buildings vague 36
vague scores
  words: scores of; scores
  example: Scores of people died. => deaths vague 40
  not: Both teams kept their scores. => count vague 40
vague hundreds
  words: hundreds of; hundreds; many hundreds of; many hundreds
  example: Hundreds of people died. => deaths vague 200
  not: Hundreds of thousands of people fled. => displaced vague 200
vague couple_hundred
  words: a couple of hundred; a couple hundred
  example: A couple of hundred people were arrested. => arrested vague 150
  not: A couple of people were arrested. => arrested vague 150
vague few_hundred
  words: a few hundred
  example: A few hundred people were arrested. => arrested vague 200
  not: A few people were arrested. => arrested vague 200
vague several_hundred
  words: several hundred
  example: Several hundred people were arrested. => arrested vague 300
  not: Several people were arrested. => arrested vague 300
vague thousands
  words: thousands of; thousands; many thousands of; many thousands; thousands upon thousands of
  example: Thousands of people fled. => displaced vague 2000
  not: Tens of thousands of people fled. => displaced vague 2000
vague few_thousand
  words: a few thousand
  example: A few thousand people fled. => displaced vague 2000
  not: A few people fled. => displaced vague 2000
vague couple_thousand
  words: a couple of thousand; a couple thousand
  example: A couple of thousand people fled. => displaced vague 1500
  not: A couple of people fled. => displaced vague 1500
vague several_thousand
  words: several thousand
  example: Several thousand people fled. => displaced vague 3000
  not: Several people fled. => displaced vague 3000
vague tens_of_thousands
  words: tens of thousands of; tens of thousands; dozens of thousands
  example: Tens of thousands of people fled. => displaced vague 20000
  not: Thousands of people fled. => displaced vague 20000
vague hundreds_of_thousands
  words: hundreds of thousands of; hundreds of thousands; several hundred thousand; a few hundred thousand
  example: Hundreds of thousands of people fled. => displaced vague 200000
  not: Hundreds of people fled. => displaced vague 200000
vague millions
  words: millions of; millions
  example: Millions of people fled. => displaced vague 2000000
  not: Two million people fled. => displaced vague 2000000
vague few_million
  words: a few million
  example: A few million people were affected. => affected vague 2000000
  not: A few people were affected. => affected vague 2000000
vague several_million
  words: several million
  example: Several million people were affected. => affected vague 3000000
  not: Several people were affected. => affected vague 3000000
vague tens_of_millions
  words: tens of millions of; tens of millions
  example: Tens of millions of people were affected. => affected vague 20000000
  not: Millions of people were affected. => affected vague 20000000
vague hundreds_of_millions
  words: hundreds of millions of; hundreds of millions
  example: Hundreds of millions of people were affected. => affected vague 200000000
  not: Millions of people were affected. => affected vague 200000000
vague billions
  words: billions of; billions; several billion; a few billion
  example: Billions of people were affected. => affected vague 2000000000
  not: Two billion people were affected. => affected vague 2000000000
vague trillions
  words: trillions of; trillions
  example: Trillions of dollars were lost. => money vague 2000000000000
  not: A trillion dollars was lost. => money vague 2000000000000

zero all
  words: no one; no-one; nobody; none; none of; neither of; not one; not a single; not one single; no
  open: so far; yet; as yet; reports of; reports that; reported; at this stage; at this time; immediate; immediately; initial; early reports; confirmed; known; thought; believed
  example: No one was killed. => deaths none 0
  not: No doubt 20 people were killed. => deaths none 0

