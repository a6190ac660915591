# Hedges: words before or after a figure that say how sure or how exact it is.
# A section is a row of the reading profile.

hedge at_least
  before: at least; a minimum of; no fewer than; not fewer than; no less than; not less than; not under; as few as; upwards of; upward of; ≥
  after: or more; and more; at least; at the least; plus; +; and counting; if not more
  example: At least 23 people died. => deaths at_least 23
  example: Twenty people or more are missing. => missing at_least 20
  not: 20 buildings burned, and more rain fell. => buildings at_least 20

hedge more_than
  before: more than; over; above; in excess of; greater than; exceeding; exceed/exceeds/exceeded; surpass*; topped; passed; beyond; well over; well above; north of; much more than; far more than; >
  example: More than 30,000 people were killed. => deaths more_than 30000
  not: Twelve people drowned over the weekend. => deaths more_than 12

hedge at_most
  before: at most; no more than; not more than; not over; not exceeding; up to; a maximum of; as many as; as much as; maximum; ≤
  after: or fewer; or less; at most; tops
  example: As many as 40 people died. => deaths at_most 40

hedge less_than
  before: less than; fewer than; under; below; short of; <
  example: Fewer than 100 people died. => deaths less_than 100

hedge nearly
  before: nearly; almost; approaching; just under; not quite; close on; just below; slightly less than; slightly fewer than
  example: Nearly 400 people died. => deaths approx 340
hedge just_over
  before: just over; slightly more than; a little over; a little more than; a shade over; slightly over; just above
  after: and a bit

hedge about
  before: about; around; roughly; approximately; approx; some; circa; ca; close to; near; in the region of; in the order of; of the order of; on the order of; somewhere around; ~; ≈
    ; an estimated; a reported estimated; estimated at; estimated to be; estimated; believed to be; thought to be; reckoned; put at around; put at about
  after: or so; odd; or thereabouts; give or take; more or less; ish
  example: About 300 people were injured. => injured approx 250
  example: An estimated 400,000 people fled. => displaced approx 350000

hedge exactly
  before: exactly; precisely; a total of; in all; all; a combined; all told
  after: in total; altogether; in all; all told

# Emphasis changes nothing.
hedge emphasis
  before: only; just; even; fully; a whole; a record; another record; a mere; merely; nearly all
  after: alone
