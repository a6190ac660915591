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
  words: quarter
date century
  words: century; centuries
# The letter in "1990s".
date plural
  words: s
date suffix
  words: st; nd; rd; th

# Operators.
date since
  words: since; ever since
date until
  words: until; till; up until
date by
  words: by
date before
  words: before; prior to
date after
  words: after
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
date yesterday
  words: yesterday
date tomorrow
  words: tomorrow

date last
  words: last
date this
  words: this
date next
  words: next; coming
date that
  words: that; same
date following
  words: following
date previous
  words: previous; preceding
date ago
  words: ago
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
  words: year; years
date decade
  words: decade; decades
date weekend
  words: weekend
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
date 21
  words: twenty-first

# With a capital these make a name of the month or weekday behind them.
date named
  words: black; bloody; good; ash; palm; super; cyber; holy; easter; red; theresa
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
era other
  words: ah; a.h; am; sh; be
