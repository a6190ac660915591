speech
  verb: say/says/said/saying; report*; tell/tells/told/telling; announce*; confirm*; claim*; add*; state/states/stated/stating; quote*; estimate*; declare*; note*; warn*; insist*; write/writes/wrote/written; explain*; admit/admits/admitted/admitting; acknowledge*; allege*; suggest*; put/puts/putting; spoke; speaks
  according: according to; citing; quoting; as reported by; in the words of
  reported: reportedly; allegedly; said to be; said to have; reported to have; reported to be; were reported to; was reported to; are reported to; is reported to; were reported; are reported; was reported; reports of; reports that; there were reports
  example: Ten people were reportedly killed. => deaths exact 10 reported
  not: Ten people were killed, and a reporter wept. => deaths exact 10 reported

stance
  estimated: may have; might have; may (still) be; might (still) be; must have; feared; feared to have; are feared; is feared; were feared; fears that; believed to have; are believed; is believed; was believed; were believed; believed to be; believed; thought to have; thought to be; feared to be; presumed to be; are thought; is thought; were thought; presumed; are presumed; is presumed; likely; probably; possibly; suspected; is estimated to have; are estimated to have; estimated; an estimated
  supposed: could; would; should; can; if; plan/plans/planned/planning to; plan/plans/aim/goal/intention is/was/are/were to; intend* to; expect* to; expected to; projected to; forecast to; predicted to; is due to; are due to; was due to; will; aim* to; hope* to; want* to; threaten* to; capable of; potential for; pledged to; vowed to; promised to; ready to; to be; in case; may; might; proposed; plan to; likely to; set to; need/needs/needed; must; ordered to; urged to; called for; going to; would have; could have; unclear whether/if; unknown whether/if; not clear whether/if; not known whether/if
  unsaid: wrongly/falsely/mistakenly/incorrectly claim/claims/claimed/say/says/said/state/states/stated/report/reported that; not say/said/claim/claimed that; n't say/claim that; never said/claimed that; false that; untrue that; not true that; contrary to; rumour/rumours/rumor/rumors that; rumour/rumours/rumor/rumors of; myth that; hoax; proved wrong/false/incorrect/untrue/unfounded; turned out to be wrong/false; later corrected; corrected to; corrected the figure; retracted; no one thought/believed/claimed/thinks/believes; nobody thought/believed/claimed/thinks/believes/denies; no one denies; did not happen; no evidence/proof/truth/sign/indication/suggestion/confirmation that; version/versions/headline of this/our article/story/report/post/page/piece; version/versions of the article/story/report; earlier/previous/original version/versions said/stated/gave/put/reported/misstated/wrongly/incorrectly/mistakenly
  denied: deny/denies/denied/denying; refute*; reject*; dismiss*; disput*; false claims
  example: There is no evidence that ten people died. => deaths exact 10 denied
  not: There is no evidence against him, but ten people died. => deaths exact 10 denied
  example: Ten people may have died. => deaths exact 10 estimated
  example: Ten people could die. => deaths exact 10 supposed
  example: The army denied that ten people had died. => deaths exact 10 denied
  example: It is false that ten people died. => deaths exact 10 denied
  example: The mayor did not say that ten people had died. => deaths exact 10 denied
  not: Ten people died because of false alarms. => deaths exact 10 denied
  not: Ten people died in May. => deaths exact 10 estimated
  not: Ten people died in May. => deaths exact 10 supposed
  not: Ten people died after the army denied them food. => deaths exact 10 denied
  not: The mayor did not say why ten people had died. => deaths exact 10 denied

# Words by which what stands before them is said to be wrong.
stance refuted
  unsaid: is/was/are/were false/untrue/incorrect/unfounded/baseless/inaccurate/wrong
  example: The claim that ten people died is wrong. => deaths exact 10 denied
  not: The mayor was wrong, and ten people died. => deaths exact 10 denied

# Words right before a verb by which no deed is told: what was tried, plotted or
# charged.
stance intent
  supposed: try/tries/tried/trying to; attempt/attempts/attempted/attempting to; fail/fails/failed/failing to; bid/plot/plots/plotted/plotting/conspiracy/conspired/conspiring/scheme/schemed/mission to; seek/seeks/sought/seeking to; vow/vows to; order/orders to; refuse* to; power to; enough to; accused of; acquitted of; cleared of; suspected of; suspicion of; charged with; charges/charge/accusation/accusations of; accused of plotting to; suspected of plotting to; wanted for; on trial for; investigated for; trial for; intent to; intention of; aimed at; wish* to; without; meant to; designed to; alleged to; supposed to; accuse/accuses/accused/accusing him/her/them/it of; suspect/suspects/suspected him/her/them of
  example: The gang tried to kill ten men. => deaths exact 10 supposed
  example: He was charged with killing ten men. => deaths exact 10 supposed
  not: He tried to flee after killing ten men. => deaths exact 10 supposed
  not: He was convicted of killing ten men. => deaths exact 10 supposed

# Words at the head of a sentence by which all in it is made up.
stance fiction
  supposed: suppose; imagine; in the/a/this/his/her/that novel/film/movie/drill/exercise/simulation/scenario/play/thriller/comic
  example: Imagine that ten people died. => deaths exact 10 supposed
  not: Ten people died in the drill hall. => deaths exact 10 supposed

# Words by which a count is an older one.
stance older
  unsaid: in the first hours/days/weeks officials/authorities/police/ministers/organisers/rescuers spoke/said/put/feared/gave; first/initial/early/earlier/preliminary reports/report/estimates/counts of/from; first/initial/earlier/early/preliminary reports/report/count/counts/estimate/estimates spoke/said/put/suggested/had/gave/spoken/told/indicated/listed; had earlier/previously/initially/originally said/put/reported/announced/given/spoken/estimated; earlier/previously/initially/originally said/put/reported/announced/gave; at first said/put/reported/spoke; had said earlier; was/were first/initially/originally put/given/reported/estimated/set at/as

# Words by which a note of what was changed in a text tells what stood there before. They
# count in such a note only: see the cues amends and amended.
stance note
  unsaid: had said/stated/put/given/reported; originally/previously/initially/earlier/first stated/misstated/had/listed/wrote; incorrectly/wrongly/mistakenly/erroneously said/stated/gave/put/reported/had/listed; headline/caption/edition/draft/article/story/report/original/version said/stated/gave/put/had; we reported/wrote; misstated; corrected/amended/changed/revised from
  example: Correction: the headline said ten people died. => deaths exact 10 denied
  not: The headline said ten people died. => deaths exact 10 denied
  example: The story was changed on Monday. This article was amended because its caption said ten people died. => deaths exact 10 denied

# Changes that a figure states.
change
  up: rise/rises/rose/risen/rising to; climb* to; jump* to; increase* to; grow/grows/grew/grown to; reach/reaches/reached/reaching; go/goes/went/gone up to; soar* to; swell* to; surge* to; rise/rises/rose/risen/rising from; climb* from; jump* from; increase* from; grow/grows/grew from; rise/rises/rose/risen/rising; climb*; double* to; bring/brings/brought/bringing the total to; bring/brings/brought/bringing the death toll to; bring/brings/brought/bringing the toll to; take/takes/took/taking the total to; take/takes/took/taking the death toll to; take/takes/took/taking the toll to; pushing the toll to; pushing the death toll to; raising the death toll to; raising the toll to; now stands at; mount* to; rise/rises/rose/risen/rising by; climb* by; triple* to; quadruple* to; increase*/jump*/soar*/swell*/surge*/mount* by; grow/grows/grew/grown by
  down: fall/falls/fell/fallen/falling to; drop* to; decrease* to; decline* to; shrink/shrinks/shrank to; fall/falls/fell/fallen/falling by; drop*/decrease*/decline*/shrink*/slip* by; shrank by; halve* to; revised down to; cut to; fall/falls/fell/fallen/falling from; drop* from; slip* to

extent
  increment: a further; a margin of; a lead of; a majority of; lost by; won by; another; an additional; further; additional; an extra; extra; one more; a second; at least another; new
  part: including; included; among them; among whom; of whom; of them; of which; some of whom; most of whom; many of whom; two of them; among those; of these; of those; comprising
  early: cases alone; at first; initially; in the first hour/hours/minute/minutes; within minutes; within hours; within an hour; at the scene; on the spot; by noon; by midday; by midnight; by nightfall; by dawn; by dusk; by evening; by morning; by the evening; by the morning; by the afternoon; died first; by then; by that time; by this time; at that point; i saw; we saw; by lunchtime; on the top/ground/upper/lower/same floor/floors; floor/floors; on board; aboard; on the ground; here; in his/her/our/my/their town/village/district/city/hospital; we have; we had; the hospital/clinic/district/village/town/school/camp/club/regiment/unit/company had/lost/buried/counted; treat/treats/treated/treating; in one house/home/flat/building/village/family/street/car/room/household/town/district; in a single house/home/flat/building/village/family/street/car/room/household/town/district; killed/kill/killing/kills themselves; commit/commits/committed suicide; by suicide; of/from a heart attack; of/from heart attacks; of natural causes; of/from shock
  example: Twelve people died of heart attacks. => deaths exact 12 part
  example: The slide killed 12 people in one house. => deaths exact 12 part
  not: The slide killed 12 people in one night. => deaths exact 12 part
  limit: room for; built for; designed for; licensed for; certified for; capacity of; capacity for; hold up to; seats; accommodate; able to hold; can hold; holds; house up to; built/designed to hold/house/seat/carry/take; can/could take/house/seat/carry/accommodate; licensed to carry; space for; beds for; seating for; sleeps
  example: A further 12 people died. => deaths exact 12 increment
  example: Thirty people died, including 12 children. => deaths exact 12 subtotal
  example: The shelter has room for 400 people. => count exact 400 limit
  example: By noon 12 people had died. => deaths exact 12 part
  example: The village buried 12 dead. => deaths exact 12 part
  example: Of the miners 12 were killed. => deaths exact 12 part
  example: Twelve people were killed here. => deaths exact 12 part
  not: By Sunday 12 people had died. => deaths exact 12 part
  not: The flood that hit the village killed 12 people. => deaths exact 12 part
  not: There were 12 people killed. => deaths exact 12 part
  not: New figures show 12 deaths. => deaths exact 12 increment
  not: Thirty people died, the mayor said, including his time in office. => deaths exact 30 part
  not: There was no room, and 400 people died. => deaths exact 400 limit

# Deaths that come on top of those told of before.
extent later
  early: died later; later died; died in hospital; died later in hospital; died on the way; died of their wounds/injuries; died of his/her wounds/injuries; have since died; has since died; died since; succumbed to
  example: Three people died later in hospital. => deaths exact 3 increment
  not: Three people died later that year. => injured exact 3

# Who others have their figures from. An agency goes by its name or by its first letters;
# an office counts, and is told by the words around it: a health ministry.
origin
  agency: reuters; afp; agence france presse; ap; associated press; upi; united press international; dpa; deutsche presse agentur; efe; ansa; tass; itar tass; interfax; ria novosti; xinhua; kyodo; yonhap; pti; press trust of india; ani; ians; bernama; antara; irna; isna; tasnim; sana; saba; wam; kuna; anadolu; aap; australian associated press; press association; pa media; canadian press; bloomberg; ritzau; ntb; belga; lusa; agerpres; ukrinform; notimex; prensa latina
  office: ministry; department; institute; survey; observatory; commission; bureau; agency; authority; directorate; secretariat; police; constabulary; coastguard; coast guard; red cross; red crescent; civil defence; civil defense; fire brigade; fire service; service; administration; board; council; committee; federation; prefecture; hospital; centre; center; inspectorate; command
  # those who fight, and speak of it for themselves
  party: army/armies; military; militia+; navy; air force; armed forces; forces; defence ministry; defense ministry; ministry of defence; ministry of defense; general staff; junta; regime; rebel+; insurgent+; insurgency; guerrilla+; separatist+; militant+; fighter+; paramilitary/paramilitaries; jihadist+; resistance; mujahideen
