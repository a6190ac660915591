// Package cite writes citations and reads bibliographies.
//
// A [Style] is a way of citing: a clause for running text, a footnote, an entry of the
// list at the end. Each gives a [Text], which is words in roman and italic, and which
// is shown as plain text, Markdown or HTML; whatever a title holds, it stays text in
// all three. A [Bibliography] is a list of sources in a style: sorted, each work once,
// and with what sets apart two works that the style would cite alike.
//
//	style, _ := cite.StyleOf("author-date")
//	b := cite.NewBibliography(style, report.Sources)
//	b.Cite(c.Source, cite.At(c), false).Markdown() // (Selic 2004a, line 79)
//	for _, e := range b.Entries() { … }            // Selic, Marta. 2004a. “Oresk …
//
// [Styles] lists them. Two of them, CSL-JSON and BibTeX, are for programs, and what they
// write reads back as it was. [Read] reads both, and RIS, into entries; an [Index] says
// which entry a text is, by its file, address, DOI or key. [Link] makes an address that
// opens at a quote.
//
// The styles print what is known and leave out what is not. They do not look for what a
// manual wants and a source lacks, change the capitals of a title, or translate: the
// words between the parts, the months and the marks of a guess are English, as the
// manuals are. Where a manual leaves a choice, the comment of the function says which
// was made.
package cite

import (
	"strconv"

	"github.com/sourcedclaims/factcheck/sources"
)

// At is the locator of a citation: the line of the text that it stands in, as
// "line 79"; empty for a citation that was built by hand.
func At(c sources.Citation) string {
	if c.Line <= 0 {
		return c.Part
	}
	return join(", ", c.Part, "line "+strconv.Itoa(c.Line))
}
