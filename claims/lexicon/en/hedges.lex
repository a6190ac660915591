# Hedges: words before or after a figure that say how sure or how exact it is.
# A section is a row of the reading profile.

hedge at_least
  before: at least; atleast; at the very least; min; a good; easily; a minimum of; minimum of; no fewer than; not fewer than; no less than; not less than; not under; as few as; upwards of; upward of; no lower than; greater than or equal to; more than or equal to; larger than or equal to; larger/higher/bigger/greater/more or equal to/than; equal to or more/greater/larger/higher than; at least or equal to; no less than; ≥; > =
  after: or more; and more; minimum; at least; at the least; plus; +; and counting; if not more; or above; or over; or greater; or higher; and above; and over; and upwards
  example: At least 23 people died. => deaths at_least 23
  example: Twenty or more people are missing. => missing at_least 20
  not: 20 buildings burned, and more rain fell. => buildings at_least 20

hedge more_than
  before: more than; climb/climbs/climbed/climbing past; rise/rises/rose/risen/rising past; go/goes/went/gone past; jumped past; soared past; surged past; pushed past; over; above; in excess of; greater than; larger than; higher than; bigger than; exceeding; exceed/exceeds/exceeded; surpass*; topped; passed; beyond; well over; well above; well past; well in excess of; far above; far over; reaching beyond; north of; much more than; far more than; >
  example: More than 30,000 people were killed. => deaths more_than 30000
  not: Twelve people drowned over the weekend. => deaths more_than 12

hedge at_most
  before: at most; max; no more than; not more than; not over; not exceeding; not exceed; n't exceed; up to; up to as many as; a maximum of; as many as; as much as; maximum; no higher than; no greater than; less than or equal to; lower than or equal to; smaller than or equal to; less/lower/smaller/fewer or equal to/than; equal to or less/lower/smaller/fewer than; at most or equal to; ≤; < =
  after: at the most; maximum; or fewer; or less; or lower; or under; or below; at most; tops
  example: As many as 40 people died. => deaths at_most 40
  not: He stood up to 40 guards. => deaths at_most 40

hedge less_than
  before: less than; fewer than; sub-; smaller than; lower than; not all; not all of; not every one of; well below; well under; far fewer than; under; below; short of; <
  example: Fewer than 100 people died. => deaths less_than 100
  not: Children under 100 trees were killed. => deaths less_than 100

hedge nearly
  before: nearly; almost; just shy of; shy of; nearly all; nearly all of; almost all; almost all of; practically all of; approaching; just under; not quite; close on; just below; slightly less than; slightly fewer than; slightly under; a little under; a little less than; virtually
  example: Nearly 400 people died. => deaths approx 340
  not: The bomb fell near 400 houses. => buildings approx 340
hedge just_over
  before: just over; slightly more than; a little over; a little more than; a shade over; slightly over; just above
  after: and a bit
  example: Just over 200 people were injured. => injured approx 200
  not: It was just; over 200 people were injured. => injured approx 200

hedge about
  before: about; barely; scarcely; around; roughly; approximately; approx; approx .; some; circa; ca; ca .; c .; close to; near; in the region of; in the order of; of the order of; on the order of; somewhere around; somewhere near; somewhere between; anything between; ~; ≈
    ; an estimated; a reported estimated; estimated at; estimated to be; estimated; believed to be; thought to be; reckoned; put at around; put at about
  after: or so; or thereabouts; give or take; more or less; ish
  example: About 300 people were injured. => injured approx 250
  example: An estimated 400,000 people fled. => displaced approx 350000
  not: Witnesses told of 300 deaths. => deaths approx 270

# A round number and a few more.
hedge odd
  after: odd
  example: Thirty-odd people died. => deaths range 30
  not: Thirty people with odd names died. => deaths range 30

hedge exactly
  before: exactly; precisely
  example: Exactly 48 people died. => deaths exact 48
  not: Not exactly happy, about 48 people left their homes. => displaced exact 48

# More than half of a whole that is named.
hedge most
  before: most of; the majority of; a majority of; the bulk of
  example: Most of the 80 passengers were rescued. => rescued range 40
  not: Most of the crews of 80 boats were rescued. => rescued range 40

# The sign of a number below zero, where it is a word.
hedge minus
  before: minus; negative
  example: The river fell by minus 12 per cent. => percent exact -12
  not: Minus the crew, 12 people drowned. => deaths exact -12

# Emphasis changes nothing.
hedge emphasis
  before: a total of; in all; all; a combined; all told; somewhere; anywhere; only; just; even; fully; a whole; a record; another record; a mere; merely
  after: alone; in total; altogether; in all; all told
  example: A total of 48 people died. => deaths exact 48
  example: Only three people died. => deaths exact 3
  not: At least three people died, only yesterday. => deaths exact 3
