# Kinds of events and the words that name them. Two kinds are never one event,
# unless one is listed as kin of the other: a figure of an earthquake is not
# compared with one of a war. Natures: a lasting kind goes on for months, a local
# one happens at one spot, of street kinds a town may see several in a week, and a
# minor one is told of within other events.

# Phrases in which the noun of an event names none.
event none
  noun: fire brigade+; fire service+; fire department+; fire chief+; fire crew+; fire engine+; fire officer+; fire fighter+; fire station+; fire tender+; fire alarm+; fire and rescue; fire pump+; fire code+; fire safety; fire exit+; fire escape+; firing squad+; attack helicopter+; attack dog+; heart attack+; war crime+; war veteran+; cold war; world war; crash barrier+; storm drain+; storm surge+; protest vote+; vote of confidence; opinion poll+; exit poll+; march past; bomb disposal; bomb squad+; bomb shelter+; bomb threat+; bomb scare+; war memorial+; hunger strike+; lightning strike+; protest song+; flood plain+; flood defence+; flood warning+; storm warning+; riot police; riot shield+; riot gear; conflict of interest; truce supervision; election commission; election campaign+; vaccination campaign+; advertising campaign+; publicity campaign+; campaign trail; campaign group+; presidential campaign+; re-election campaign+; campaign promise+; campaign rally/rallies; tank battalion+; rescue operation+; relief operation+; mopping-up operation+; search operation+; anti-tank; earthquake-prone; quake-prone; earthquake-resistant; quake-proof; conflict zone+; war zone+; war-torn; meeting place+; peace conference; news conference+; press conference+; poll of; rebuilding work; in response to fire; slide show+; storm chaser+; to fire; fire into; fire at; fire on; fire back; return/returns/returned/returning fire; return* fire; tear gas; line of fire; petrol bomb+; under fire; fire bomb+; firebomb+; bomb-making; fire a shot; fire shots; fire tear gas; set/sets/setting fire; cross fire; crossfire; machine-gun fire; sniper fire

event war
  nature: lasting; campaign
  noun: war+; conflict+; civil war+; hostilities; fighting; ceasefire+; cease-fire+; truce+; armistice+; insurgency/insurgencies; genocide; military operation+; military campaign+; warfare; combat; offensive+; onslaught+; invasion+; ground incursion+; campaign+; uprising+
  verb: invade*
  example: The ceasefire was signed on 12 May 1994. => event_date exact 1994-05-12
  not: The mayor was born in a village. => event_date
event battle
  nature: lasting; campaign
  noun: siege+; battle+; incursion+
  verb: besiege*

event quake
  noun: earthquake+; quake+; temblor+; tremor+; seism+; earth tremor+
event aftershock
  nature: minor
  noun: aftershock+
event tsunami
  noun: tsunami+
event flood
  kin: storm; landslide
  noun: flood+; flooding; deluge+; flash flood+; inundation+; dam burst+; dam failure+; dam breach/breaches; burst dam+; dike breach/breaches; dyke breach/breaches; levee breach/breaches; dam collapse+; tailings dam failure+; tailings dam collapse+; tailings dam burst+
  verb: burst its banks; burst their banks; overflowed its banks; inundate*; dam burst; dam gave way; dam/dams failed; dam/dams broke; dam/dams collapsed; dike/dyke broke; dikes/dykes broke; dike/dyke gave way; levee/levees broke; levee/levees failed
event storm
  kin: landslide
  noun: storm+; hurricane+; cyclone+; typhoon+; tornado/tornadoes; blizzard+; gale+; superstorm+; twister+
event landslide
  kin: collapse
  noun: landslide+; mudslide+; avalanche+; rockslide+; rockfall+; mudflow+; slide+
  verb: snow/slope/hillside/mountainside/glacier gave way
event eruption
  noun: eruption+
  verb: erupted, spewing; volcano erupt*
  person: volcano/volcanoes; lava flow+; ash cloud+; ash plume+; pyroclastic flow+
event fire
  nature: local
  noun: fire/fires; blaze+; wildfire+; bushfire+; inferno
  verb: burned to the ground; burnt to the ground; burned down; burnt down; caught fire; gutted by fire; went up in flames

# an explosion that nobody set off to kill: it sets fire to what it hits, or a fire sets it off
event burst
  kin: explosion; fire
  nature: local
  noun: gas explosion+; gas blast+; dust explosion+; dust blast+; methane explosion+; mine explosion+; mine blast+; pit explosion+; factory explosion+; factory blast+; plant explosion+; refinery explosion+; refinery blast+; pipeline explosion+; pipeline blast+; boiler explosion+; chemical explosion+; fireworks explosion+; steam explosion+; explosion+ of gas/dust/methane/firedamp; explosion/blast and fire; fire and explosion; explosion/blast in a/the coal mine/factory/plant/mill/refinery; firedamp
  verb: boiler/transformer/tank/pipeline/gas/methane/dust/furnace blew up; boiler/transformer/tank/pipeline/gas/methane/dust/furnace exploded
event explosion
  nature: local; street
  noun: explosion+; blast+; bombing+; bomb+; suicide bomber+; bomb attack+; car bomb+; suicide bombing+; detonation+; suicide attack+; truck bomb+; roadside bomb+
  verb: explode*; detonate*; blow/blew himself/herself/themselves up; blew up
event attack
  kin: explosion; shooting; hostage; piracy; riot; protest; battle
  nature: local; street
  noun: attack+; assault+; strike+; air strike+; airstrike+; air raid+; raid+; shelling+; bombardment+; massacre+; ambush/ambushes; rocket attack+; missile strike+; drone strike+; mortar strike+; assassination+; clash/clashes; crackdown+; rampage+; stabbing+; friendly fire; artillery fire; rocket fire; mortar fire; tank fire
  verb: bombed; shelled; ambushed; ambushing; stormed; storming; attacked; attacking; raided; massacred; assassinated
event shooting
  kin: riot; protest
  nature: local; street
  noun: shooting+; gun attack+; mass shooting+; gunfire; open/opens/opened/opening fire; open-fire; came under fire; come under fire; exchange/exchanges of fire; exchange* fire; small arms fire; gun battle+; gunbattle+; shootout+; shoot-out+; shot dead; shot and killed; gunned down; stray bullet+
  verb: fired on; fired at; opened up on
  person: sniper+; shooter+; gunman; gunmen
event crash
  nature: local
  noun: crash/crashes; collision+; derailment+; plane crash/crashes; train crash/crashes; air disaster+; accident+; sinking+; capsizing; capsize; shipwreck+; pile-up+; wreck+; train wreck+; ferry disaster+
  verb: crash*; derail*; collide*; capsize*; sank/sinks/sunk; overturn*; plunge*; plough/ploughs/ploughed/ploughing into; plow/plows/plowed/plowing into; slam/slams/slammed/slamming into; smash/smashes/smashed/smashing into; ran/run/runs/running into a/the queue/crowd/wall/tree/bridge/building; left/leave the rails; jump/jumped the rails; run over; ran over
event collapse
  nature: local
  noun: collapse+; cave-in+; building collapse+; bridge collapse+; roof fall+; rock fall+; rockburst+
  verb: collapse*; caved in; gave way; fell in
event crush
  nature: local
  noun: stampede+; crush/crushes; crowd crush/crushes
  verb: stampede*
event riot
  kin: protest
  nature: lasting; local; street
  noun: riot+; rioting; unrest; disturbance+; uprising+; revolt+; rebellion+; revolution+; prison riot+
  person: rioter+
event protest
  nature: lasting; local; street
  noun: protest+; demonstration+; rally/rallies; march/marches; vigil+; sit-in+
  verb: marched; rallied; demonstrated; took to the streets; taken to the streets; protested
  person: protester+; protestor+; demonstrator+; marcher+
event famine
  nature: lasting
  noun: famine+; drought+; hunger crisis/crises; food crisis/crises
event heat
  nature: lasting
  noun: heatwave+; heat wave+; heat-wave+; extreme heat
event cold
  nature: lasting
  noun: cold snap+; cold wave+; cold spell+; extreme cold
event walkout
  kin: protest
  nature: lasting
  noun: general strike+; nationwide strike+; national strike+; rail strike+; strike action; industrial action; walkout+; wildcat strike+; one-day/two-day/three-day/indefinite strike+; miners/teachers/doctors/nurses/workers/dockers strike+
  verb: went on strike; gone on strike; downed tools; called/calls/calling a strike; strike began; strike ended
event epidemic
  nature: lasting
  noun: outbreak+; epidemic+; pandemic+; virus; flu; swine flu; bird flu; cholera; ebola; measles; typhoid; dengue; malaria; plague; polio; covid; sars; mers; zika; meningitis; diphtheria; yellow fever; lassa fever; marburg; marburg fever; marburg virus; dengue fever; typhoid fever; rift valley fever; haemorrhagic fever; hemorrhagic fever; nipah; chikungunya; hantavirus; mpox; disease+; infection+
event piracy
  kin: hostage
  nature: local
  noun: piracy; hijacking+; hijack+; pirate attack+; piracy attempt+; piracy attack+; hijack attempt+; anti-piracy operation+
  person: pirate+; hijacker+
event cable
  noun: cable cut+; cable damage; cable break+; outage+; disruption+; cable failure+
  person: undersea cable+; submarine cable+; sub-sea cable+; subsea cable+; underwater cable+; severed cable+; damaged cable+; underwater data line+; underwater telephone line+
event hostage
  nature: lasting
  noun: hostage crisis; hostage-taking; kidnapping+; abduction+
  person: hostage-taker+; kidnapper+
event election
  nature: minor
  noun: election+; vote+; referendum+; poll+; ballot+
event talks
  nature: minor
  noun: talks; summit+; negotiation+; meeting+; conference+

# A cue says which event a clause speaks of.
cue
  # another event than the one at hand
  switch: another; smaller; larger; bigger; second; third; fourth; fifth; separate; separately; similar; elsewhere; other; in an earlier; in a previous; in a separate; in a similar; different; in another
  # an event that is only named: those counted fled it, prayed for its end, were jailed for it
  aside: flee/flees/fled/fleeing; escape/escapes/escaped/escaping; flee/fled/fleeing from; escape/escaped/escaping from; refuge from; shelter from; sheltering from; sanctuary from; haven from; protection from; recover from; recovering from; since; until; end/ends/ended/ending; halt/halts/halted/halting; stop/stops/stopped/stopping; prevent/prevents/prevented/preventing; avoid/avoided; avert/averted; foil*; thwart*; repuls*; suspend*; before; ahead of; fear of; fears of; fearing; warning of; warnings of; warned of; risk of; threat of; threats of; anniversary of; memory of; victims of previous; in response to; response to; in answer to; in reprisal for; reprisal for; to avenge; recall/recalls/recalled/recalling; reminiscent of; memories of; reminder of; reminded of; echoes of; in retaliation for; retaliation for; in revenge for; revenge for; responded to; responsibility for; resume*; threaten/threatened to; prepare/prepared for; jailed for; jailed over; convicted of; convicted over; tried for; charged over; charged with; trial over; trial of; inquiry into; investigation into; investigating; investigate; protest against; protests against; protesting against; condemn*; memorial to; similar to; compared with; compared to; unlike; than; scene/scenes of previous; year/years/month/months/week/weeks/day/days/decade/decades after; year/years/month/months/week/weeks/day/days before; hours/hour after; hours/hour before; since the start of; since the beginning of; start of; prone to; called for; call for; urge/urged; for; about; on; on its way to; on their way to; on the way to; on his way to; on her way to; way back from; returning from; near the site of; site of; scene of
  # pronouns and definite descriptions that carry the frame on
  back: it; this; that; they; these
  aggregate: this season; this winter/summer/spring/autumn/monsoon; this rainy season; worldwide; globally; around the world; across the world; across the country; across the region; its/their second/third/fourth/fifth/sixth/seventh/eighth/ninth/tenth year/month; this year; so far this year; since the war began; since the conflict began; since the fighting began; nationwide; in recent years; over the years; each year; in total since; over the past; in the past; in the last; over the last; since the start of; since the beginning of
  after: subsequent; ensuing; resulting; later; following
  # words that belong to the name of a place beside them: "Port Ilmen", "Arden Bay"
  land: port; bay; lake; river; mount; mountain; mountains; island; islands; cape; fort; beach; valley; falls; springs; harbour; harbor; creek; hill; hills; city; peninsula; gulf; strait; sea; point; head; forest; desert; coast; county; district; province; square; bridge; street; park; camp
  # what becomes of a truce that ends no war
  broken: broke/broken/breaks/breaking down; has been broken; was broken; collapsed; violated; violations of; violation of; breach of; breached; breaches of; fell apart; unravelled; unraveled; expired
  # words in the names of waters, where nobody is counted who was not on a coast
  water: sea; gulf; ocean; strait; channel; mediterranean; atlantic; pacific; caribbean; baltic; adriatic; aegean
  # spots of an event where a part of its victims are counted: "In the capital 64 people died"
  spot: capital; city; town; old town; village; port; harbour; suburbs; outskirts; north; south; east; west; province; district; region; countryside; provinces; hospital; camp; rest of
  # verbs of which a country is the subject that counts what is in it: "Guinea reports 303 deaths"
  counts: count/counts/counted; report/reports/reported; confirm/confirms/confirmed; record/records/recorded; register/registers/registered
  # verbs of which a country is the subject that has people in it: "Turkey hosts 3.6 million refugees"
  hosts: host/hosts/hosted/hosting; shelter/shelters/sheltered/sheltering; has; had; there are; there were
  # what says of people how many are displaced on a day, and by what they were
  uprooted: were/are/remain/remained displaced; were/are/remain/remained internally displaced; were/are still displaced; were/are still internally displaced; live/lived in displacement; were/are living in displacement; live/lived in internal displacement; were/are living in internal displacement
  by_conflict: by conflict; by conflicts; by conflict and violence; by war; by armed conflict; as a result of conflict; as a result of conflict and violence; due to conflict; due to conflict and violence; because of conflict; because of conflict and violence
  by_disaster: by disasters; by natural disasters; as a result of disasters; as a result of natural disasters; due to disasters; due to natural disasters; because of disasters; because of natural disasters
  # words at the head of a sentence that lead to another event
  shift: hours before; hours earlier; hours later; minutes later; minutes earlier; shortly before; shortly after; shortly afterwards; earlier in the day; earlier that day; later that day; later in the day; earlier on; the day before; the previous day; the night before; the next day; the following day; in other violence; in other attacks; in other incidents; in other fighting; in another; in a separate; in separate; elsewhere; separately; also in; also on; also at; days earlier; days later; days before; a day earlier; a day later; a week earlier; a week later; weeks earlier; weeks later
  # nouns for any event, which continue the one at hand
  generic: incident+; accident+; disaster+; tragedy/tragedies; catastrophe+; calamity/calamities; emergency/emergencies; violence; carnage; bloodshed; crisis/crises; ordeal; operation+; killing+; death toll; toll
  # in the head of a list of what was before: "Recent earthquakes"
  recalls: recent; past; previous; earlier; last; major; other; history; timeline; chronology; since; over the years
  # texts of which a row is issued: "update of 11 November"
  issue: update; situation report; report; bulletin; brief; briefing; sitrep; newsletter; flash; dispatch; communique; communiqué
  # what a mountain does, and words by which its subject is one: "Mount Kesra erupted", and no violence
  erupts: erupt*
  volcano: mount; mt; volcano+; mountain; crater
  # harm that an event before has done: "Another nine died in hospital on Wednesday"
  lingers: died in hospital; died in a hospital; died of/from his/her/their wounds/injuries/burns; died of/from wounds/injuries/burns; succumbed; later died; bringing the toll; bringing the death toll; bringing the number; bringing the total; taking the toll; taking the death toll; raising the toll; raising the death toll; pushing the toll; pushing the death toll
  # what is done when an event is over: "Kelmar buried its dead on Thursday"
  mourns: river/rivers/water/waters/floodwater/floodwaters began/begun to fall/recede/drop; waters/floodwaters receded/fell; counted/counts/counting/mourned/mourns its/their dead; buried its dead; buried their dead; bury its dead; bury their dead; burying its dead; burying their dead; were buried; was buried; be buried; funeral; funerals; mourned; mourning; mourners; commemorated; marked the anniversary; visited the scene; laid flowers; laid wreaths; combed; combing; dug through; digging through; picked through; picking through; sifted through; sifting through; cleared away; clearing away
  # words by which a clause tells how a count stands: "the toll has reached 231"
  tally: toll; tolls; number of; count; counted; reached; reaches; rose; risen; climbed; passed; topped; stood at; stands at; confirmed; bodies; identified; recovered; retrieved; pulled from; dug out; found; rescued; missing; unaccounted for; search; searching; searched; hopes; still
  # words by which a date is that of an event's end or beginning
  ends: ceasefire+; cease-fire+; truce+; armistice+; ended; ending
  # words by which a date is of what is to come
  coming: will; 'll; won't; plans; planned; scheduled; ahead; upcoming; is due; are due; due on; due to; is to; are to; takes effect; comes into force; takes place; opens on; begins on; starts on; ends on; closes on; expires on; meets on; votes on; runs from; runs until; goes to the polls
  # those who save people as one, so that their count is of all: others save a part
  rescuers: rescuers; rescue workers; rescue teams; rescue services; rescue crews; emergency services; emergency workers; emergency crews; crews; they; we; officials; authorities; teams
  # words by which what is told behind them was wrong
  # heads of a note of what was changed in the text; a mark or a date stands behind them
  amends: correction+; clarification+; amendment+; erratum; update; updated; editor's note
  # the same as a sentence
  amended: this/our article/story/report/post/page/piece was/is amended/corrected/updated/changed/edited/revised/clarified; this/our article/story/report/post/page/piece has been amended/corrected/updated/changed/edited/revised/clarified; in this article/story/report was corrected/amended/changed; in this article/story/report has been corrected/amended/changed; this article/story/report misstated
  corrects: correction; corrections; an earlier version; a previous version; wrongly; mistakenly; erroneously
  # nouns for a war as a whole, of which an offensive is a part
  strife: war+; civil war+; conflict+; hostilities; fighting; warfare
  begins: began; begun; beginning; erupted; broke out; launched; started
  # words between people and the vehicles that they are in: "gunmen on two motorcycles"
  aboard: in; on; aboard; on board; using; riding; riding in; riding on; travelling in; traveling in; travelling on; traveling on
  # words before "a" by which the event at hand is told as it was reported: "called to a fire"
  alert: called to; called out to; alerted to; summoned to; sent to; rushed to; scrambled to; report of; reports of; a report of; notified of; informed of; told of; attended; attending; attend; tackled; tackling; fought; fighting
  # words by which a count is the last one: "the final toll", "the search was called off with 57 dead"
  final: final toll/tolls; final death toll; final count; final tally; final official toll; definitive toll; search/searches was/were/has been/have been/is called off; search and rescue was/has been called off; called off the/their search; called off the/their search and rescue; search and rescue operation/operations was/were/has been/have been called off; search/rescue operation/operations/effort/efforts was/were/has been/have been called off; ended the/their search; search ended; search has ended; search is over; search was over; rescue operation ended; rescue operations ended; search and rescue operation ended; search and rescue operations ended
  # words before a figure of another time that one is compared with
  former: against; compared with; compared to; versus; up from; down from
  # words before the figure of an older count that the one at hand takes the place of
  older: earlier/previous/prior/initial/original/preliminary/provisional figure/figures/toll/count/tally/total/estimate/number/report of; earlier/previous/prior/initial/original/preliminary/provisional death toll of; from an earlier/initial; from the earlier/previous/initial/original; instead of the earlier/previous/original
  # words for the one of several events of which a size is told
  topmost: strongest; largest; biggest; most powerful; heaviest
  # words for where an event was, of which a distance is told
  scene: epicentre+; epicenter+; wreck+; wreckage; crash site; blast site; fault+; went down; struck; hit; was hit; was struck; occurred; happened; captured; seized; hijacked; boarded
  # verbs whose object are some of the passengers: "buses took 700 passengers to Oresk"
  growth: increase; decrease; rise; fall; drop; decline; jump; growth
  # words by which a count is one that may still grow
  running: so far; to date; thus far; as yet; up to now; at last count
  # people of whom the others of a list may be some
  broad: officer+; member+; staff; staff member+; employee+; worker+; volunteer+; local+; resident+; villager+; activist+; supporter+; fan+; foreigner+; foreign national+; relative+; suspect+; parent+; survivor+; victim+; evacuee+; returnee+; migrant+; refugee+; family/families; people; person+; others
  # words behind a count by which nothing befell those left
  remaining: still; in captivity; in custody; in detention; behind; untouched; intact; standing; undamaged; unharmed; unhurt; unaccounted for; to be found; to go; open; in place; in use; afloat; alive; outstanding; captive; in the camp/shelter/town/village/building/house/prison/hospital/fleet/fund; in hand; in office; in service; on board; aboard; unpaid; unspent; at large; on the run
  # words before a figure of what is left
  leaving: leaving; leaving only/just/a total of/a surplus of/a balance of; leaving it/them/him/her with; which/this/that leaves
  # words behind a figure of those that are left
  remains: survived/survive; remain/remained; are/were left; are/were still; escaped unhurt
  # words behind a count of those that came to others, and that went from them
  came: arrived/arrive/arriving; came; joined; entered; returned; were/was/have/has born; were/was admitted/added/recruited/hired/enrolled/registered; have/has arrived/joined/come/returned; moved in
  went: left/leave; departed; died; fled; went home; quit; resigned; escaped; drowned; perished; withdrew; have/has left/died/fled/departed; were/was/been freed/released/discharged/dismissed/sold/lost/paid/spent/sunk/destroyed/killed/transferred/withdrawn; have/has been freed/released/discharged/dismissed/sold/lost/paid/spent/sunk/destroyed/killed/transferred/withdrawn
  # words before such a count
  took: received; collected; raised; admitted; gained; hired; recruited; bought; took in; added; earned
  gave: spent; sold; lost; freed; released; discharged; dismissed; paid; paid out; wrote off; gave away; scrapped
  # words before a multiple by which it is none
  nearly: nearly; almost; about; roughly; virtually; practically; approximately; not; never
  # where some of those counted are that are at no place with a name
  abroad: abroad; overseas; elsewhere; underground; offshore; nearby; at home; at sea
  # words before the share that one count is of another
  ratio: turnout of; fatality/death/mortality/survival/success/failure/attack/conviction/acquittal/infection/positivity/vacancy/dropout rate of; proportion of; share of; majority of; rate of
  # what is done to those of whom a share is told
  sampled: tested; surveyed; polled; questioned; interviewed; inspected; checked; examined; screened; sampled; examined; visited; studied
  # words before a total to which those told of before brought it
  bringing: bringing; taking; raising; lifting; pushing; increasing; brought; takes; brings
  # words behind a count of more who came to those told of before
  since: since; later; subsequently; afterwards
  # by what a count is a multiple of another
  half: half; halved; halving; halves
  twice: twice; double; doubled; doubling; doubles; twofold
  thrice: triple; tripled; tripling; triples; trebled; trebling; threefold; thrice
  fourfold: quadruple; quadrupled; quadrupling; fourfold
  fivefold: fivefold; quintupled
  tenfold: tenfold
  moved: took; taken; taking; moved; moving; ferried; ferrying; brought; bringing; transferred; transferring; picked up; helped; treated; freed; searched; questioned
  # areas that have the name of a town in them, and more people than it
  area: district; province; county; region; municipality; parish; canton; governorate; prefecture; metropolitan area; greater; agglomeration
  # classes of cases of a disease: who is of one is not counted in another
  case: suspected/presumed/presumptive; probable; confirmed/laboratory-confirmed/lab-confirmed
  # what is held every such day, before or after which it is still that day: "after Friday prayers"
  rite: prayers; prayer; mass; service; services; sermon; sermons; worship; lunch; dinner; rush hour; classes; market
  # words behind which a place only felt the event
  felt: felt; heard; evacuated; registered; based; told; responses
  # words before a name by which something happens there
  at: in; at; across; near; outside; off; across; inside; throughout; around; hit/hits; struck; strikes; rocked; rocks; shook; shakes; jolted; jolts; devastated; razed; battered; swept; engulfed
  # parts of the world that stand with "of" before a name
  part: southern; northern; eastern; western; central; south; north; east; west; southeast; southwest; northeast; northwest; southeastern; southwestern; northeastern; northwestern; coast; coasts; town; city; village; island; province; region; district; port; capital; camp; outskirts; suburb; neighbourhood; neighborhood; quarter; county; state; valley; mouth; waters; streets; ancient; historic

# Names so common that sharing them says nothing about the event.
rarity
  common: us; u.s; usa; america; american; americans; united states; uk; u.k; britain; british; eu; e.u; european; europe; un; u.n; united nations; nato; russia; russian; russians; moscow; washington; london; paris; beijing; china; chinese; france; french; germany; german; asia; asian; africa; african; western; west; eastern; northern; southern; reuters; ap; afp; bbc; cnn; al jazeera; associated press; red cross; red crescent; president; minister; security council; human rights watch; amnesty; amnesty international; world health organization; who; middle east; islamic; muslim; muslims; christian; arab; god; internet; facebook; twitter; google
  # what an event befell, or where: texts that share one may tell of one event. A hospital, which all texts name, is none
  detail: market/markets/marketplace/bazaar; school/schools/schoolchildren; university/universities/campus; mosque/mosques; church/churches/cathedral; synagogue/synagogues; temple/temples/shrine/shrines/monastery/pilgrims/pilgrimage/pilgrim; prison/prisons/jail/penitentiary/inmates/prisoners; hotel/hotels; restaurant/restaurants/cafe/café; nightclub/nightclubs/bar/club/disco/discotheque; factory/factories/plant/plants/mill/workshop; warehouse/warehouses; refinery/refineries; pipeline/pipelines; mine/mines/pit/pits/colliery/collieries/miners/mineworkers/mineshaft; quarry/quarries; stadium/stadiums; circus; theatre/theater/cinema; museum/museums; library/libraries; bridge/bridges/footbridge/flyover; tunnel/tunnels; dam/dams/reservoir; mall/supermarket; airport/airports/runway; orphanage/orphanages; dormitory/dormitories; barracks; checkpoint/checkpoints/roadblock; embassy/embassies/consulate; courthouse; parliament; brewery; bakery; laundromat/laundry; lighthouse; crane/cranes; elevator/elevators; helicopter/helicopters; cable car+; wedding/weddings; funeral/funerals/mourners; concert/concerts; carnival; fireworks; ammunition depot+; oil rig+; police station+; police post+; bus station+; bus stop+; recruits
  # the same of what people go in: two crashes of which one is only of a bus and the other only of a train are two
  vehicle: bus/buses/coach/coaches/minibus/minibuses; train/trains/express/railway/railways/carriage/carriages/locomotive; tram/trams/streetcar; metro/subway; plane/planes/airliner/airliners/jet/jets/aircraft/airplane/jetliner/flight; ferry/ferries/boat/boats/ship/ships/vessel/vessels/trawler/steamer; lorry/lorries/truck/trucks
