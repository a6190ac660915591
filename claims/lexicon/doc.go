// Package lexicon holds the words: which of them are numbers, hedges, units and
// months, which nouns and verbs say what is counted, and how measures stand to
// each other.
//
// Words are data. measures.lex knows no language: it lists each measure with
// its scale and relations. The folder en has the English words, one file a
// topic. A file is made of sections and fields, and anyone who can edit a list
// can edit it:
//
//	measure deaths              # a section: a kind and a name
//	  subject: die/dies/died    # a field: a key and its entries
//	  object:  kill*; massacre* # entries are parted by semicolons
//	  example: Ten people were killed. => deaths 10
//	  not:     The engine died. => deaths
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
