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
package extract
