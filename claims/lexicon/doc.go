// Package lexicon holds the words: which of them are numbers, hedges, units and
// months, which nouns and verbs say what is counted, and how measures stand to
// each other.
//
// Words are data. measures.lex knows no language: it lists each measure with
// its topic, scale, units and relations and the standard that it follows. The
// folder en has the English words, one file a topic. A file is made of sections,
// which have a kind and a name, and of fields, which have a key and entries
// parted by semicolons. Anyone who can edit a list can edit it:
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
// kind and a counts. A field of words adds its entries to the built-in ones; an
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
