// Package locale holds what a report says of its own, in the reader's language: its
// sentences with their plurals, and the ways to write numbers, dates and lists.
//
//	l, err := locale.Of("fr-CA")
//	if err != nil {
//		return err // it lists the languages that there are
//	}
//	l.Count("text", 3)                    // 3 textes
//	l.Number(claims.MustNumber("20000")) // 20 000
//	l.Date(edtf.MustParse("1994-05"))     // mai 1994
//
// The sentences are data: the folder of each language has files of messages, one line
// each, that a translator can edit without knowing Go.
//
//	# a message with two forms; {n} is the count, other names are words put in
//	checked      = {n} figures checked in {texts}
//	checked[one] = {n} figure checked in {texts}
//
// English is the measure: its files say which messages there are and which names each
// may use. A message that a language lacks is shown in English. The forms are the
// plural categories of CLDR for the language (one, other; French counts 0 as one), and
// the numbers follow the region of the tag: 20.000 in de, 20’000 in de-CH.
//
// The reasons of findings are made where claims are compared. Their English forms are
// the keys of the files *.forms, and [Locale.Form] says one with what was put into it.
//
// A sentence that counts two things is made of two messages, each with its own
// plural, so that every word agrees with its number.
package locale
