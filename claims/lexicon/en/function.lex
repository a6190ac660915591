# Function words: the grammar's small change.

words
  preposition: of; in; on; at; by; for; with; from; to; into; onto; over; under; after; before; during; since; until; through; against; between; among; amid; amongst; about; around; near; across; along; within; without; outside; inside; off; out; up; down; behind; beyond; toward; towards; despite; via; per; like; as; than; including; following; upon; throughout; beneath; beside; above; below; aboard; according; because of; due to; owing to
  determiner: the; a; an; this; that; these; those; his; her; its; their; our; my; your; some; any; each; every; both; all; another; such; no; other; what; which
  conjunction: and; or; but; nor; yet; &
  auxiliary: is; are; was; were; be; been; being; am; has; have; had; having; do; does; did; will; would; shall; should; may; might; can; could; must; 's; 're; 've; 'd; 'll; 'm; isn't; aren't; wasn't; weren't; hasn't; haven't; hadn't; don't; doesn't; didn't; won't; wouldn't; can't; couldn't; get; gets; got; getting
  pronoun: he; she; it; they; we; you; i; him; her; them; us; me; himself; herself; itself; themselves; who; whom; one; everyone; someone; anyone; everybody; something; anything; nothing
  relative: who; which; that; whose; whom; where; when
  negation: not; never; no; neither; nor; didn't; doesn't; don't; isn't; wasn't; weren't; hasn't; haven't; hadn't; without; cannot; can't
  adverb: also; thus; already; still; now; then; later; earlier; again; so; far; so far; only; just; even; most; mostly; mainly; too; very; more; much; well; back; away; together; alone; instead; soon; recently; yesterday; today; tonight; reportedly; allegedly; apparently; previously; finally; officially; immediately; initially; subsequently; currently; afterwards; there; here; once; twice; never; ever; always; often; quickly; violently; seriously; severely; critically; badly; slightly; lightly; fatally; confirmed; newly; directly; nearly; almost; initially; forcibly; internally; temporarily; peacefully; either; all; each
  subordinate: because; while; when; if; although; though; unless; whereas; where; as; after; before; since; until; that; whether; once; so; why; how
  not-name: snow; rain; smoke; water; power; traffic; debris; panic; mud; wind; lightning; lava; fog; heat; drought; famine; hunger; anger; grief; trade; food; help; search; work; life; music; history; money; congress; opposition; fire; electricity; medicine; damage; cholera; measles; flooding; fighting; unrest; rescue; relief; parliament; richter; celsius; fahrenheit; mercalli; the; a; an; i; he; she; it; they; we; in; on; at; but; and; mr; mrs; ms; dr; sir; prof; lt; col; gen; capt; sgt; cmdr; president; prime; minister; king; queen; prince; general; colonel; captain; major; governor; gov; mayor; secretary; state; foreign; defence; defense; interior; chief; director; commander; senator; rep; sen; chairman; spokesman; spokeswoman; spokesperson; officials; official; police; army; navy; government; parliament; court; ministry; department; agency; university; hospital; school; church; street; road; avenue; north; south; east; west; northern; southern; eastern; western; central; northeastern; southeastern; northwestern; southwestern; new; old; great; saint; st; de; la; le; el; al; von; van; update; updated; posted; published; last; breaking; source; photo; image; video; file; read; learn; more; news; press; agency; reuters; ap; afp; bbc; cnn; associated; international; national; united; us; u.s; uk; u.k; un; u.n; eu; e.u; nato; january; february; march; april; may; june; july; august; september; october; november; december; monday; tuesday; wednesday; thursday; friday; saturday; sunday; jan; feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; spring; summer; autumn; winter; gmt; utc; bst; est; et; human; rights; watch; red; cross; crescent; security; council; islamic; islam; christian; christmas; easter; republic; kingdom; union; party; world; war; battle; operation; treaty; convention; act; article; internet; web; facebook; twitter; tv; radio; television; telegraph; times; post; guardian; herald; daily; ltd; inc; corp; co; company; bank; centre; center; institute; association; organisation; organization; committee; commission; authority; office; bureau; service; services; fire; rescue; force; forces; guards; guard; brigade; division; regiment; battalion; unit; squadron; fleet; navy; vessel; ship; mv; ss; uss; hms; ins; flight; train; line; station; airport; port; island; islands; lake; river; mount; mountain; mountains; sea; ocean; gulf; bay; strait; valley; province; district; county; region; village; town; city; capital; this; that; these; those; there; here; his; her; its; their; our; my; your; what; who; when; where; why; how; if; as; after; before; since; until; while; although; though; because; however; meanwhile; also; then; now; later; earlier; today; yesterday; tomorrow; for; from; with; by; of; to; about; around; more; most; some; many; several; few; no; not; only; just; even; one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; hundreds; thousands; dozens; tens; scores; millions; both; each; every; all; any; another; other; others; such; so; or; nor; yet; let; could; would; should; might; must; can; will; do; does; did; is; are; was; were; has; have; had; people; asked; despite; among; under; over; between; during; following; according; at least; almost; nearly; either; neither; once; instead; perhaps; still; you; me; him; them; us; dead; killed; wounded; injured; death; toll; earthquake; quake; flood; floods; attack; attacks; bomb; blast; explosion; clashes; protest; protests; rally; riots; crisis; conflict; accident; crash; storm; hurricane; cyclone; typhoon; tsunami; strong; powerful; violent; massive; huge; thousands; talks; truce; ceasefire; cease-fire

nouns
  plural: people; police; men; women; children; personnel; staff; troops; cattle; sheep; fish; aircraft; spacecraft; crew; feet; teeth; mice; geese; lives; wives; knives; wolves; halves; media; data; criteria; dead; wounded; injured; missing; homeless; servicemen; fishermen; policemen; firemen; gunmen; crewmen; others; clergy; youth; elderly; livestock; deer; oxen; dice; swine; militia; series
  example: The men signed 20 ceasefires. => count exact 20
  not: Chapter 20 tells of a ceasefire. => count

# Abbreviations by what their full stop may mean: what follows each kind is
# told in the package that splits sentences.
abbreviation title
  words: mr; mrs; ms; dr; prof; rev; fr; gen; col; lt; maj; capt; cmdr; sgt; cpl; pvt; adm; brig; gov; sen; rep; pres; hon; supt; insp; messrs; mt
abbreviation street
  words: st; ste; ave; blvd; rd; ft
abbreviation label
  words: no; nos; rs; vol; fig; figs; p; pp; art; sec; op; det; par; ch
abbreviation connector
  words: vs; v; approx; ca; c; cf; e.g; i.e; viz; incl
abbreviation firm
  words: etc; inc; ltd; corp; co; bros; dept; est; jr; sr; phd; al; u.s; u.k; u.n; e.u; d.c
abbreviation clock
  words: a.m; p.m
abbreviation calendar
  words: jan; feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; mon; tue; tues; wed; thu; thur; thurs; fri; sat; sun
abbreviation state
  words: colo; calif; conn; fla; ill; mass; mich; minn; okla; ore; pa; tenn; tex; va; wash; wis; ariz; ark; ala; ga; kan; ky; la; md; mo; neb; nev

# A number after one of these names a thing.
guard
  before: flight+; route+; resolution+; article+; section+; sections; chapter+; page+; verse+; room+; highway+; channel+; radio; figure; figures; §; table+; version+; appendix; paragraph+; line+; gate+; platform+; apollo; boeing; airbus; convention; type+; model+; district+; zone+; sector+; level+; phase+; stage+; category; categories; class; grade+; no; no .; nos; nos .; number; #; №; article no; bus; train; tram; building; apartment; apt; suite+; block; plot; lot; protocol; amendment+; proposition; act; law; decree+; order; case; docket; interstate; autoroute; motorway; formula; agenda; windows; playstation; vitamin; carbon; uranium; plutonium; catch; area; studio+; tower; battalion; brigade; regiment; squadron; title; dormitory; covid; sars; under-; episode+; season+; round; game; volume+; issue; psalm+; isbn; issn; doi; tel; phone; telephone; fax; dial; call; top; mk; exit; junction; pier; dock; hangar; cell; ward; precinct; reactor; unit; sura; surah; clause+; rule+; item+; sheet; week; day; year; mig; tu; su; m; p; pp

# A number beside one of these is an age; the name is the unit.
guard age
  before: aged; age; ages; age of; ages of; the age of; an average age of; of age; aged under; aged over; aged at least; aged up to; aged about; older than; younger than; as young as; as old as
guard parent
  before: mother/father/mum/mom/dad/parent/parents/grandmother/grandfather/widow/widower of; mother-of-; father-of-; mum-of-; mom-of-; dad-of-; parents-of-; grandmother-of-; grandfather-of-
guard year
  after: years old; year old; year olds; year-old; year-olds; years of age; yo; y.o; yrs old
guard month
  after: months old; month old; month-old; month-olds; months of age
guard week
  after: weeks old; week old; week-old; week-olds; weeks of age
guard day
  after: days old; day old; day-old; day-olds; days of age
guard score
  after: votes to; points to; goals to; runs to; sets to; games to; frames to

# What is measured in metres, so that 7.8m is no million there.
guard size
  before: river; water; level+; wave+; tide+; height; depth; snow; ice; wall+; tower+; tunnel+; trench/trenches; crater+; dune+; mast+; tree+; ladder+; drop; fall

# Behind these, a preposition before a number says where, and is no hedge: "flew
# over 14 villages".
guard place
  before: fly/flies/flew/flown/flying; stand/stands/stood/standing; fall/falls/fell/fallen/falling; walk*; run/runs/ran/running; drive/drives/drove/driven/driving; move*; sit/sits/sat/sitting; lie/lies/lay/lain/lying; land*; crash*; explode*; drift*; march*; wander*; gather*; pass/passes; hand*; circle*; hover*; parked; built; placed; planted; deployed; stationed
    ; book+; film+; movie+; story/stories; novel+; song+; documentary/documentaries; poem+
