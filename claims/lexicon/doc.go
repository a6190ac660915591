// Package lexicon holds the words: which of them are numbers, hedges, units and
// months, which nouns and verbs say what is counted, and how measures stand to
// each other.
//
// Words are data. measures.lex knows no language: it lists each measure with
// its scale and relations. The folder en has the English words, one file a
// topic. A file is made of sections, which have a kind and a name, and of
// fields, which have a key and entries parted by semicolons. Anyone who can edit
// a list can edit it:
//
//	# What a death toll counts.
//	measure deaths
//	  subject: die/dies/died; perish*
//	  object:  kill*; (gun/guns/gunned) down
//	  example: Ten people were killed. => deaths exact 10
//	  not:     Ten people saw the engine die. => deaths
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
package lexicon
