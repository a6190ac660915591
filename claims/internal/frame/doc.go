// Package frame decides which event each clause of a text speaks of.
//
// A text tells of several events: the accident of Monday, another of the same
// week, one of 1987 in its last paragraph. Together they are its cast. A [Tracker]
// is fed the sentences in order. It parts each into clauses, and gives each clause
// an event that the text has told of, or adds one. Of the 400 events that it keeps
// it knows what the text says anywhere: kind, name, places, names and time.
//
//	the text, of 3 June 2014                               event     basis
//	A ferry capsized off Kelmar on Monday, killing 12.     1         sentence
//	Another 30 were injured, the mayor said on Tuesday.    1         lead
//	The boat was on its way to Vandry.                     1         lead
//
//	The accident was the worst of the civil war.           1         anaphor
//	In a separate accident two fishermen drowned.          3, ?      sentence
//
//	In 1987 a ferry sank in the same strait,               4, 1987   sentence
//	and 140 people died.                                   4         sentence
//	It had carried families who had fled the war.          4         anaphor
//
//	The hospital of Vandry has 60 beds.                    1         inherited
//
// The civil war is event 2, and no clause is of it.
//
// # Clauses
//
// A new clause begins behind a semicolon; behind a comma or dash where "and",
// "but", "while", "whereas" or "compared" follows; with a relative word ("where
// 12 died", "in which", and "that" before a verb of harm or of an event); with
// "two years after" and a clause; and where the main clause goes on behind a
// relative one. The first clause is settled first, or, where the text has told of no
// event yet, a relative one that alone tells of one.
//
// # Mentions
//
// A [Mention] is a noun ("the fire"), verb ("capsized") or person ("the gunman") of
// the lexicon's events. A noun for any event ("the incident") is one only where it is
// definite, or as "another incident". One mention says which event its clause is
// of: a noun before a verb, then what "since" counts from, a noun for any event, a
// person, and last a kind that the lexicon calls minor; of equal ones the first. A noun
// that only says amid what an earlier one happened is not it: "the stand collapsed at
// a rally", "the ferry sank in a storm".
//
// How its phrase begins says where to look:
//
//	the, its, Sunday's, that   an event of that kind, or of a kin where no more words stand with it
//	a, two, several            a new one, unless its day (and its place, where given) is that of an old one
//	another, a separate,       always a new one; "the second" is the one that was told of as second
//	  a second
//	no article                 an old one of that kind, if its place is not another
//	the subsequent             a new one, after the last date
//	the second, without noun   a new one of the kind told of before it
//	that                       rather the one that the sentence before ended with
//
// If none fits, a new one. In the title and the lead, that of the lead is meant
// wherever nothing speaks against it. A verb is taken as definite. Where several
// events fit, kind, name, date, place, nearness and being the event of the lead are
// weighed. What speaks against one is a kind that is not kin, a date that it cannot
// hold, a name that shares no word with its own, or a known place apart from its
// places. A verb outside the lead
// that fits no event and has no date opens none: a roof that "collapsed" in a
// quake is of the quake. A new event without a day keeps an expression in place of
// one, such as "another crash", or "a crash" outside the lead. Comparison then does
// not know when it was, and links it to no event of another text, but for one figure
// that both give in one week.
//
// Some mentions are only asides: "fled the war", "in response to the attack",
// "the worst of the war". An aside gets an event of its own, or the one it refers
// to, and never says which event its clause is of. "Since the war began" is an aside
// that does, if nothing else in its clause says more.
//
// # Dates
//
// Each date has one role, and of several for one role the first counts, unless a
// later one stands nearer to the clause's verb:
//
//	as of   "as of 3 May"; "said on Monday", "told reporters on Monday"; the date of
//	        the text itself, as of "update of 3 May"; "by 1 May it had killed 800"
//	none    "the worst since 1968": how far back a comparison goes
//	event   in the phrase of a mention or right behind it: "the fire in Oresk on 3 May"
//	other   of another deed than the event named: "handed out tents on Monday to
//	        survivors of the quake"
//	clause  any other: when what the clause tells of happened
//
// A date beside "since" begins a stretch of time and one beside or of a truce ends it: "the
// truce of May 1994" is of the war. What lasts takes the days from its beginning to its end
// where a clause tells both; no other day of it is its time.
// A heading that is nothing but a date dates its section. Times of day are left
// aside.
//
// # What stands beside the news
//
//	the worst since 2002, when 183 died    an event before, of the kind told there; so is
//	                                       that of "since the Tarnow shooting, in which"
//	Three days after the quake, the toll   the quake, on the day that is counted back to;
//	  has reached 231                      the clause's own date is that of the counting
//	Two years after it, a bomb killed 12   two events
//	the week before, a few hours earlier   another event, but for one with the same subject
//	The president flew there on Saturday   the event at hand, for a month; so do who die of it
//	                                       later ("in hospital on Friday")
//	The bridge was built in 1928           something of no kind, which no noun refers to
//	Kelmar buried its dead on Thursday     in the lead: no day of the event at hand
//	Wives sang there on Thursday           in the lead: its day until harm or a mention gives
//	                                       it another
//	The deadliest attack, of several       one of them, of no known day
//	1976: 242,000 dead in Tangshan         below "Recent earthquakes": an event of its own;
//	23 May: 212 dead                       below "How the toll rose": the day of the counting
//
// # Clauses without a mention
//
// What a clause names decides before what it inherits: a relative clause is of the
// event named before it ("the Kelmar fire, which"), "when" of the date before it.
// A date that the event at hand cannot hold leads to an event of that date, old or
// new. Where the event at hand is of a local kind, harm at another place, or behind
// words such as "hours before", is of a new event. The rest inherits, and the
// [claims.Basis] of the clause says from where:
//
//	sentence   it names the event itself: as new, by name, by date, by a name known of it;
//	           or its section is dated
//	anaphor    it refers to it ("the blaze", "It killed"), or goes on within three sentences
//	           of the last mention, with nothing else told between
//	lead       it stands in the title or the first three sentences
//	inherited  nothing nearer than the paragraph's opening or the lead says which it is
//
// The event that the first sentence of a paragraph tells of is inherited by the others, but
// for one behind the lead that is told of only by the way: of a minor kind, or without a
// day, a place and a name of its own. "Landslides blocked the road" holds its sentence, and
// what refers to it. Where the subject of a sentence ("the frigate") was named with the
// event of the sentence before, or with that of the lead, and less with the one that would
// be inherited, it goes on about that event. Who speaks is no such subject.
//
// A later clause of a sentence inherits event and basis from a main clause before it.
// Figures of the basis inherited that differ are not compared. A noun is so too
// where it may as well be of the event with which the sentence before ended: "…in
// Tolva, where soldiers fired on a funeral in 1982. The massacre".
//
// Package extract may change the basis of a claim afterwards: it raises it where a
// text tells of one event only, or gives only one total of a measure, and lowers it
// for most figures that only go on after a mention and are not of harm.
package frame
