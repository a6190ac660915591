# Number words, scales, fractions and vague counts. The values of vague words
# are rows of the reading profile; here are only the words that lead to them.

number 0
  words: zero; nil
number 1
  words: one
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
scale 100
  words: hundred
scale 1000
  words: thousand
scale 100000
  words: lakh; lac
scale 1000000
  words: million
scale 10000000
  words: crore
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
vague few
  words: a few; a small number of
vague several
  words: several; a number of
vague handful
  words: a handful of; a handful
vague tens
  words: tens of
vague dozens
  words: dozens of; dozens
vague few_dozen
  words: a few dozen
vague several_dozen
  words: several dozen
vague scores
  words: scores of; scores
vague hundreds
  words: hundreds of; hundreds
vague couple_hundred
  words: a couple of hundred; a couple hundred
vague few_hundred
  words: a few hundred
vague several_hundred
  words: several hundred
vague thousands
  words: thousands of; thousands
vague few_thousand
  words: a few thousand; a couple of thousand
vague several_thousand
  words: several thousand
vague tens_of_thousands
  words: tens of thousands of; tens of thousands; dozens of thousands
vague hundreds_of_thousands
  words: hundreds of thousands of; hundreds of thousands; several hundred thousand; a few hundred thousand
vague millions
  words: millions of; millions; several million; a few million
vague tens_of_millions
  words: tens of millions of; tens of millions
vague hundreds_of_millions
  words: hundreds of millions of; hundreds of millions
vague billions
  words: billions of; billions; several billion

zero all
  words: no one; no-one; nobody; none; none of; not one; not a single; not one single; no

