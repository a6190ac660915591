// Package lexicon holds the words: which of them are numbers, hedges, units and
// months, which nouns and verbs say what is counted, and how measures stand to
// each other.
//
// Words are data. measures.lex knows no language: it lists each measure with
// its topic, scale, units and relations and the standard that it follows. The
// folder en has the English words, one file a topic. A file is made of sections,
// which have a kind and a name, and of fields, which have a key and entries
// parted by semicolons. Anyone who can edit a list can edit it; "go generate" then
// packs the files anew for the program:
//
//	# What a death toll counts.
//	measure deaths
//	  subject: die/dies/died; perish*
//	  object:  kill*; (gun/guns/gunned) down
//	  example: Ten people were killed. => deaths exact 10
//	  not:     Ten people saw the engine die. => deaths
//
// The key of a measure's words says what they do beside a figure:
//
//	noun     it counts itself                          20 deaths
//	thing    the same, where no verb says otherwise    30 protesters
//	state    stands behind the figure or its noun      20 dead, 20 people missing
//	subject  a verb whose subject is counted           20 people died
//	object   a verb whose object is counted            killed 20, 20 were killed
//	toll     is given the figure                       the death toll rose to 20
//	before   stands right before the figure            home to 120,000 people
//
// In measures.lex, needs names what must be known on both sides before figures are
// compared. Within names a broader measure: figures of the two are compared as part
// and whole. Like names one that texts use of the same people or things, as arrested
// and captured: figures of the two are compared as if they were of one measure, which
// costs a step of confidence. Apart keeps measures from being compared at all. Within
// holds along a chain and in one direction; like and apart hold both ways.
//
// In an entry, a/b are alternatives for one word, (a) may be left out, kill*
// stands for all regular forms of a verb and soldier+ for a noun and its
// plural. Lines that begin with # are comments. The example and not lines run as
// tests of the whole reader: see [Example].
//
// An entry is parted into words as a text is, so that cease-fire is three, the
// hyphen being one. A mistake in a file is reported with its name, line and
// column, and with what may stand there. The English lexicon is read once, on
// first use.
//
// # Events
//
// A section "event KIND" has the words by which a text tells of events of a kind. Any
// name is a kind; the program knows a few by name (such as war, attack, protest and
// storm), and "none", of phrases in which the noun of an event names none:
//
//	# Ships that are taken.
//	event piracy
//	  kin:    hostage
//	  nature: local
//	  noun:   hijacking+; pirate attack+
//	  verb:   hijack*
//	  person: pirate+
//
//	noun     names the event, and its article says which      a hijacking, the hijacking
//	verb     tells of it; opens none outside the lead         the ferry capsized
//	         without a date
//	person   those, or the things, by whom an event is told   the pirates, a severed cable
//	         that no noun of its clause names
//	kin      kinds by which texts may call the same event      an attack is also an explosion
//	nature   what holds for all events of the kind
//
// Two kinds are never one event unless one is listed as kin of the other, or both are of
// the nature campaign. To list it once is enough; kin of kin are not kin. The natures are
//
//	lasting    goes on for months or years: unless it is street too, a day that is told
//	           of it is not its day, and unless local, its places are parts of it
//	local      happens at one spot, so that the name of a region in common says little,
//	           and harm at another place is of another event
//	street     a town may see several in one week: the town in common is not enough
//	campaign   is made of many attacks and told with them: a war and a siege may be one
//	minor      is told of within other events, as an aftershock is, and says which event
//	           a clause is of only where no other is named
//
// Kinds without a nature strike a whole region and are over in days. See [Nature].
// A section "people" may have a nature too: aged (told from others by age or sex), creed (by
// what they believe) or armed (none of them is a civilian).
//
// The section "cue" says how a clause is tied to an event, by the key:
//
//	switch     in a noun phrase: another event than the one at hand    another blast
//	after      in a noun phrase: one after the last date               the subsequent war
//	aside      before a noun phrase: the event is only named           fled the war
//	back       first word of a sentence: the event of the one before   It killed 20.
//	shift      head of a sentence: another event, of a local kind      Hours before, three died.
//	generic    nouns for any event                                     the incident
//	begins     a date near it is that of the beginning                 the war broke out in May
//	ends       a date near it is that of the end                       a truce in 1994
//	strife     a war as a whole                                   the fighting began in May
//	coming     the date behind it is of what is to come           the law takes effect on 1 July
//	corrects   the date behind it was wrong                        Correction: the vote was on …
//	amends     head of a note of what was changed in the text     Correction: the headline said …
//	amended    the same as a sentence                             This article was amended on 3 May.
//	running    a count that may still grow                         so far 240 have died
//	growth     beside a percentage: it is how much a count grew   an increase of 25 per cent
//	broad      people of whom others of a list may be           officers, residents
//	remaining  behind a count: those whom nothing befell        leaving 28 untouched
//	sampled    behind a count: what was looked at                18 of the 24 wells tested
//	leaving    before a figure of what is left                   40 were freed, leaving 80
//	remains    behind one of those that are left                 31 died; 219 survived
//	came, went behind a count of those that came to others, or   300 arrived and 100 left
//	           went from them
//	took, gave before such a count                               sold 12
//	nearly     before a multiple, which is none then             nearly doubled
//	abroad     behind a part: where it is                        900 in Kelmar and 250 abroad
//	ratio      before the share of two counts                    a turnout of 30 per cent
//	bringing   before a total: what came to it stands before      bringing the toll to 27
//	since      behind a count: those counted before are others    three more have since died
//	half, twice, thrice, fourfold, fivefold, tenfold: by what one count is a multiple of
//	           another                                             doubled from 15 to 30
//	mourns     what is done when an event is over                     the town buried its dead
//	issue      before "of": the date is that of the text               update of 11 November
//	erupts     what a volcano does, and violence too                  Mount Kesra erupted
//	volcano    words by which a subject is a volcano                  mount
//	recalls    in the head of a list of what was before               Recent earthquakes
//	lingers    harm that an event before has done                     nine died in hospital on Friday
//	tally      a clause with it tells how a count stands              the toll has reached 231
//	broken     what becomes of a truce that ends no war                the truce was violated
//	water      in the name of a sea, where nobody is counted           the Gulf of Aden
//	aggregate  sums over a time that is not known                      so far this year
//	at         before a name: it happened there                        struck Oresk
//	part       between such a word and the name                        in southern Oresk
//	land       belongs to the name of a place beside it                Port Ilmen
//	spot       where a part of the victims is counted                  in the capital 64 died
//	felt       before such a word: it only reached there               felt in Oresk
//	aboard     between people and the vehicles that they are in        gunmen in two cars
//	rite       behind a day: before or after it is still that day      after Friday prayers
//	alert      before "a": the event at hand, as it was reported       called to a fire
//	former     before a figure of another time, with its date          against 58 per cent in 2009
//	older      before a figure that the one at hand takes the place of  correcting an earlier figure of 54
//	topmost    of several, the one that a size is told of                  the strongest of them of magnitude 4.9
//	final      a count is the last one                              the search was called off
//	scene      where the event was, of which a distance is told        the wreck lies 9 miles off Bogo
//	moved      before passengers: who did it was not what they sat in  buses took 700 passengers
//	area       around a town of the same name, which is no such town   the district of Oresk
//	case       how sure it is that those counted are cases             120 suspected cases
//	counts     makes a place, its subject, that of a figure             Guinea reports 303 deaths
//	hosts      gives its subject those who are there on a day           Turkey hosts 3,600,000 refugees
//	uprooted   says that people are displaced on a day                  3.4 million people remained displaced
//	by_conflict, by_disaster   by what they are                         displaced by conflict and violence
//
// A time of the key aggregate is compared only within its own text, with the same words,
// or where two texts of one week give one figure. The section "rarity" lists under
// common the names that say little when two texts share them, and under detail and
// vehicle what an event befell or where: that both texts tell of a bus helps to know their
// crash for one, and that one only tells of a train keeps them apart. Alternatives for one
// word are one thing.
//
// The section "origin" lists under "agency" the agencies whose texts others print, by their
// names and first letters, and under "office" the nouns of those who count: an office is
// told from others by the words before its noun. Under "party" stand those who fight, and
// who speak of a fight for themselves.
//
// A section "verb CLASS" lists verbs that say one thing of what is counted. Those under
// words say it of their object or the subject of their passive (cables were cut), those
// under acts of their own subject (cables failed). Figures of measures that need a
// predicate, and of things that no measure knows, are compared only if their verbs are
// of one class. A phrase that ends in "to", "of" or "in" says it of what stands behind it
// (damage to two cables). The field "among" lists classes of verbs of which this one
// is said of a part: what hit is among what was fired. The classes loss, aid, ransom and
// theft say what an amount of money was for.
//
// A section "happening NAME" lists verbs, and nouns with "of", that say what a date is the
// date of: began, was signed, the fall of. Dates are compared only where the same happened
// to the same thing. Package factcheck knows "start", "end" and "last", a time that
// something went on for, whose ends are compared with the other two; a name of one's own
// is compared with itself.
//
// # A folder of one's own
//
// [With] adds a folder to the English lexicon, as --lexicon DIR does for the
// command. Its measures.lex says what measures are, and all other *.lex in it or
// in its folder en hold English words, in the form of the built-in files:
//
//	# measures.lex                      # wells.lex
//	measure wells                       measure wells
//	  topic: property                     thing: well+; bore hole+
//	  label: number of wells              example: The flood spoiled 12 wells. => wells exact 12
//	  unit:  wells                        not:     Twelve people slept well. => wells
//	  needs: noun; place                measure deaths
//	measure deaths                        object: axe*; !liquidate*
//	  label: number of dead
//
// A field of measures.lex takes the place of the built-in one, and the measure's
// other fields stay; "none" empties a list (needs, within, sum, apart, like, units), a
// kind and a counts. A field of words adds its entries to the built-in ones, as kin,
// nature and among do, of which nothing can be taken out; an
// entry that begins with ! takes out what it stands for, of that section and
// field only. Whatever is taken out is gone before anything is added, so a word
// is moved or replaced by taking it out of one section and writing it in
// another, in any order. To take out a word that is not there is a mistake.
//
// A measure without words is read if it has units; one with a kind is read
// where its words stand beside a figure of that kind's units. A section of words
// needs its measure to be in some measures.lex, and sections that the program
// itself looks into (hedge, vague, season, date, clock, era, abbreviation) have
// the built-in names only. An entry of one's own is no mark alone, of a measure no
// word of grammar alone, and no noun or thing of another measure. What is odd and
// no mistake, as a measure without a label, is among [Lexicon.Notices].
package lexicon
