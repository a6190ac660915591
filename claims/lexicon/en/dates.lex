# Months, weekdays and seasons. A short form counts only with a capital and
# next to a number or a date: "Sat 4 May", not "they sat".
month 1
  words: january; jan
month 2
  words: february; feb
month 3
  words: march; mar
month 4
  words: april; apr
month 5
  words: may
month 6
  words: june; jun
month 7
  words: july; jul
month 8
  words: august; aug
month 9
  words: september; sept; sep
month 10
  words: october; oct
month 11
  words: november; nov
month 12
  words: december; dec

# Months of other calendars count only with a year.
date ah1
  words: muharram
date ah2
  words: safar
date ah7
  words: rajab
date ah8
  words: shaban
date ah9
  words: ramadan
date ah10
  words: shawwal
date am7
  words: tishri; tishrei
date am8
  words: heshvan; cheshvan
date am9
  words: kislev
date am10
  words: tevet
date am11
  words: shevat; shvat
date am12
  words: adar
date am1
  words: nisan
date am2
  words: iyar
date am3
  words: sivan
date am4
  words: tammuz
date am6
  words: elul
date sh1
  words: farvardin
date sh2
  words: ordibehesht
date sh3
  words: khordad
date sh5
  words: mordad
date sh6
  words: shahrivar
date sh7
  words: mehr
date sh8
  words: aban
date sh9
  words: azar
date sh11
  words: bahman
date sh12
  words: esfand
date ec1
  words: meskerem
date ec2
  words: tikimt
date ec3
  words: hidar
date ec4
  words: tahsas
date ec5
  words: ter
date ec6
  words: yekatit
date ec7
  words: megabit
date ec8
  words: miyazya
date ec9
  words: ginbot
date ec11
  words: hamle
date ec12
  words: nehase

weekday 1
  words: monday; mon
weekday 2
  words: tuesday; tue; tues
weekday 3
  words: wednesday; wed; weds
weekday 4
  words: thursday; thu; thur; thurs
weekday 5
  words: friday; fri
weekday 6
  words: saturday; sat
weekday 7
  words: sunday; sun

season spring
  words: spring
season summer
  words: summer
season autumn
  words: autumn; fall
season winter
  words: winter

# Words that shape a date; the section's name says how. Each word has one
# place, and what it does is decided by what stands around it.

# Parts of a month, a year, a decade, a century.
date early
  words: early
date mid
  words: mid
date late
  words: late
# The same, with "of" after them: the end of 2003.
date start
  words: start; beginning; outset
date middle
  words: middle
date end
  words: end; close
date half
  words: half
date quarter
  words: quarter; quarters; qtr; qtrs
date century
  words: century; centuries
# The letter in "1990s".
date plural
  words: s
date suffix
  words: st; nd; rd; th

# Operators.
date since
  words: since; ever since; starting; starting from; effective from; as early as; no earlier than; not earlier than
date until
  words: until; till; up until; no later than; not later than; as late as
date by
  words: by
date before
  words: before; prior to; earlier than
date after
  words: after; later than
date as_of
  words: as of; as at
date from
  words: from
date between
  words: between
date to
  words: to; through; thru
date and
  words: and; or; &
date circa
  words: circa; ca; c
date around
  words: around; about; approximately; roughly

# Days told from the day of publication.
date today
  words: today; tonight
# The end of a range: between May and now.
date now
  words: now; date; current date
date yesterday
  words: yesterday
date tomorrow
  words: tomorrow; tmrw

date last
  words: last
date this
  words: this; current
date next
  words: next; coming; upcoming
date that
  words: that; same
date following
  words: following
date previous
  words: previous; preceding
date past
  words: past
date ago
  words: ago; back
date later
  words: later; afterwards
date earlier
  words: earlier
date the
  words: the
date a
  words: a; an; one
date of
  words: of
date in
  words: in
date on
  words: on; during

# Units.
date day
  words: day; days
date week
  words: week; weeks
date fortnight
  words: fortnight; fortnights
date month
  words: month; months
date year
  words: year; years; yr; yrs
date decade
  words: decade; decades
date weekend
  words: weekend
# Vague amounts of them: a few days, a couple of weeks.
date few
  words: few; couple; several
# What is left of one: the rest of the week.
date rest
  words: rest; remainder; remaining
# The week that begins with a day.
date beginning
  words: commencing
# From now on, in both directions.
date hence
  words: hence; from now; from today
date after_next
  words: after next
# Operators that stand behind a date.
date onward
  words: or later; and later; or after; and after; and onwards; and onward
date backward
  words: or earlier; and earlier
# A sentence with one of these may look ahead: "in two weeks" is then a day, and
# otherwise how long something took.
date will
  words: will; 'll; shall; due; meet; meeting; opens; begins; starts; expires
# Years that begin in other months than January.
date year_to_date
  words: year to date; year-to-date
date fiscal
  words: fiscal; financial; academic; school
date hundred
  words: hundred
date thousand
  words: thousand

# Short forms of business texts, and of the ends of months and years.
date q1
  words: q1
date q2
  words: q2
date q3
  words: q3
date q4
  words: q4
date h1
  words: h1
date h2
  words: h2
date month_end
  words: eom
date month_start
  words: bom
date year_end
  words: eoy
date year_start
  words: boy

date decade_name
  words: twenties; thirties; forties; fifties; sixties; seventies; eighties; nineties

# Days that have a name, and no other name behind them (Easter Island).
# Weekdays in the plural are only counted: two Sundays ago.
date w1
  words: mondays
date w2
  words: tuesdays
date w3
  words: wednesdays
date w4
  words: thursdays
date w5
  words: fridays
date w6
  words: saturdays
date w7
  words: sundays

date calendar
  words: calendar
date christmas
  words: christmas; christmas day
date christmas_eve
  words: christmas eve
date new_year
  words: new year's day; new year day
date new_year_eve
  words: new year's eve
date easter
  words: easter

date hour
  words: hour; hours; hrs; minute; minutes

# Parts of a day. After sunset the next day may be meant.
date daytime
  words: morning; afternoon; midday; noontime; lunchtime; dawn
date night
  words: night; evening; overnight

# Ordinals in words, for days, quarters, halves and centuries.
date 1
  words: first
date 2
  words: second
date 3
  words: third
date 4
  words: fourth
date 5
  words: fifth
date 6
  words: sixth
date 7
  words: seventh
date 8
  words: eighth
date 9
  words: ninth
date 10
  words: tenth
date 11
  words: eleventh
date 12
  words: twelfth
date 13
  words: thirteenth
date 14
  words: fourteenth
date 15
  words: fifteenth
date 16
  words: sixteenth
date 17
  words: seventeenth
date 18
  words: eighteenth
date 19
  words: nineteenth
date 20
  words: twentieth

# With a capital these make a name of the month or weekday behind them.
date named
  words: black; bloody; good; ash; palm; super; cyber; holy; red; theresa
# Papers and the like: the Sunday Times.
date paper
  words: times; telegraph; mirror; mail; post; herald; express; independent; world; tribune; agreement; revolution

date noon
  words: noon
date midnight
  words: midnight

clock am
  words: am; a.m
clock pm
  words: pm; p.m
clock zone
  words: gmt; utc; bst; est; edt; cst; cdt; pst; pdt; cet; cest; eet; ist; et; jst; msk; wib; aest; hrs; hours; hour; local time; o'clock

era ce
  words: ad; ce; a.d; c.e
era bce
  words: bc; bce; b.c; b.c.e
# The years of other calendars, which are turned into ours. What cannot be is
# read and left open.
era julian
  words: o.s
era islamic
  words: ah; a.h
era hebrew
  words: am
era ethiopian
  words: ec
era persian
  words: sh; ap
era other
  words: be
