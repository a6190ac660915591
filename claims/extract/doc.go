// Package extract reads a document: it finds the figures and dates in its prose
// and makes claims of them.
//
//	reading := extract.Read(doc)
//	for _, c := range reading.Claims {
//		fmt.Println(c.Citation.Line, c.Measure, c.Citation.Quote)
//	}
//
// The words come from package lexicon; how a sentence is taken apart is told in
// the packages under claims/internal. Reading cannot fail. What is no claim (a
// bare number, a date that dates nothing) is kept apart in Others, so that
// reading can be checked without judging.
//
// Tables and lines of claims are no prose, and are read where [Data] is handed to a
// [Reader]:
//
//	reading := extract.Reader{Data: extract.Data}.Read(doc)
//
// In a table each figure is a claim that cites its cell. What columns mean stands in
// tables.lex: names of columns for any table, and the exports of UCDP GED, EM-DAT, IDMC
// and UNHCR with what their codebooks say. A row is never added up with others but for
// a total, which is held against its parts; a stock (those displaced on a day) is never
// compared with a flow, and a row whose event is not surely that of the prose is held
// against nothing.
package extract
