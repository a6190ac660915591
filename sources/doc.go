// Package sources says who said something and where in the text it stands. It
// is the ground that the other packages stand on: a claim needs a citation, a
// source needs no claim.
//
// A [Source] describes a published text. A [Document] is that text as it was
// read: the bytes of the file, never rewritten, and the [Block] values of prose
// that a reader sees in them. A block's text and the file's bytes are the same
// in plain text; where they are not, because a file writes "&amp;" for "&", the
// block's [Map] leads from one to the other.
//
// A [Citation] is a place: a span of bytes in the file, its line and column, and
// the quote that stands there. One law holds for all of them: reading the span's
// bytes through the block's map gives the quote.
//
//	cite := doc.Citer()              // one index of the lines for the document
//	c := cite.Cite(2, 14, 30)        // bytes 14 to 30 of the third block's text
//	c.Quote                          // "more than 30,000"
//	doc.Raw[c.Start:c.End]           // the same words as the file has them
//
// A file that is an archive, such as a DOCX, has its text in parts. A block and a
// citation then name the part, their bytes are those of the part, which package read
// unpacks, and a locator says in words what line and column cannot: "paragraph 12".
//
// Everything here is a plain value, built by hand as easily as from a file. The
// package reads no files: package read does.
package sources
