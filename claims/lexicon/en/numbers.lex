# Number words, scales, fractions and vague counts. The values of vague words
# are rows of the reading profile; here are only the words that lead to them.

number 0
  words: zero; nil
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
  words: dozen
  example: Two dozen people died. => deaths exact 24
  not: Two dozens of eggs fell. => count exact 24
scale 100
  words: hundred
scale 1000
  words: thousand
scale 100000
  words: lakh; lac; lakhs; lacs
scale 1000000
  words: million; mil
  example: 1.2m people fled. => displaced exact 1200000
scale 10000000
  words: crore; crores
scale 1000000000
  words: billion
scale 1000000000000
  words: trillion

# Marks are read only when they follow digits.
scale 1000
  mark: k
scale 1000000
  mark: m; mn; mln; mio
scale 1000000000
  mark: bn; b; bln
scale 1000000000000
  mark: tn; trn

fraction 1/2
  words: half
  example: Half a million people fled. => displaced exact 500000
  not: Half an hour later the people fled. => displaced
fraction 1/3
  words: third; one third; one-third; a third
fraction 2/3
  words: two thirds; two-thirds
fraction 1/4
  words: quarter; one quarter; one-quarter; a quarter
fraction 3/4
  words: three quarters; three-quarters
fraction 1/5
  words: one fifth; one-fifth; a fifth
fraction 2/5
  words: two fifths; two-fifths
fraction 3/5
  words: three fifths; three-fifths
fraction 4/5
  words: four fifths; four-fifths
fraction 1/10
  words: one tenth; a tenth

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
  words: no one; no-one; nobody; none; none of; not one; not a single; not one single; no
  open: so far; yet; as yet; reports of; reports that; reported; at this stage; at this time; immediate; immediately; initial; early reports; confirmed; known; thought; believed
  example: No one was killed. => deaths none 0
  not: No doubt 20 people were killed. => deaths none 0

