// Package read makes documents of files: it finds them, checks that they are
// what they seem, takes their metadata from a header or from a sources.yaml
// beside them, and divides their prose into blocks.
//
//	got, err := read.Files([]string{"draft.txt", "wire/"}, read.Options{})
//	if err != nil {
//		return err // nothing was read: a path that does not exist, an empty directory
//	}
//	for _, p := range got.Problems { … } // a file that could not be read, the others were
//	for _, d := range got.Docs { … }     // in argument order
//
// The bytes of a file are kept as they are and every block knows its place in
// them. A header is left out of the blocks, not out of the bytes; so is markup.
// A file may be in UTF-8, UTF-16 or an encoding of one byte a character.
//
// A document of Word or LibreOffice is an archive of parts, and a place in it is one in a
// part: [Part] unpacks the bytes that its blocks and citations count. Tracked changes are
// read as accepted; [Options] and functions such as [DOCXOriginal] give the text before
// them. Archives and the XML in them are read within bounds, and an error names the part
// and the bound:
//
//	draft.docx: word/document.xml is too large: it unpacks to more than 250 times its size
//	draft.docx: word/document.xml: XML that cannot be read, at byte 812: the text ends too early
//	draft.docx: this is a document that is protected by a password: save it without one
//
// A message of e-mail gives what it quotes as texts of their own, and a mailbox all its
// messages: see [Mails] and [Mbox]. A page that a browser saved in one file is [MHTML].
//
// A workbook of Excel or LibreOffice, too, is an archive: each of its sheets is a text of
// its own, a table or prose, see [XLSXSheets].
//
// Files are read by one of the [Formats], chosen by extension, and where that
// says nothing by what the file begins with. To read bytes that are no file, call
// the format's function, such as [Text], [Markdown], [Wikitext], [DOCX] or [CSV]. Nothing is read but
// what is named: no link is followed out of the file, no address fetched.
package read

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Format is a kind of file that can be read.
type Format struct {
	Name       string   // for people: "plain text"
	Extensions []string // with the dot, lower case

	// Read makes a document of a file's bytes, which it keeps. What is known
	// of the source beforehand gives way to what the file's header says, and
	// goes before what else can be told from the file. A file that cannot be read
	// is an error; a document comes with a [*MetadataError] where something about
	// it was not understood.
	Read func(known sources.Source, data []byte) (sources.Document, error)

	// Original reads the text as it was before its tracked changes. Nil: a format that has
	// none, and reads the same in every [View].
	Original func(known sources.Source, data []byte) (sources.Document, error)

	// All reads a file that may hold several texts, in their order, each with a Member of
	// its own in its source where it is not alone. A [*MemberError] beside them, or several
	// joined, says which of the texts could not be read. Read then gives the first of them.
	// Nil: a file is one text.
	All func(known sources.Source, data []byte) ([]sources.Document, error)

	// Sniff reports whether bytes are surely of this format, by what they begin
	// with. A file that is named as plain text, or has no extension, is read by the
	// format that knows it. Nil knows none.
	Sniff func(data []byte) bool
}

// Formats lists the formats that [Files] reads. To add one, write its function
// and name it here. The first is what a file without an extension is read as.
var Formats = []Format{
	{Name: "plain text", Extensions: []string{".txt", ".text"}, Read: Text},
	{Name: "Markdown", Extensions: []string{".md", ".markdown", ".mdown"}, Read: Markdown},
	{Name: "HTML", Extensions: []string{".html", ".htm", ".xhtml"}, Read: HTML, Sniff: sniffHTML},
	{Name: "an e-mail", Extensions: []string{".eml"}, Read: Mail, All: Mails, Sniff: sniffMail},
	{Name: "a mailbox", Extensions: []string{".mbox"}, Read: firstIn(Mbox), All: Mbox, Sniff: sniffMbox},
	{Name: "MHTML", Extensions: []string{".mhtml", ".mht"}, Read: MHTML},
	{Name: "DOCX", Extensions: []string{".docx", ".docm"}, Read: DOCX, Original: DOCXOriginal, Sniff: sniffDOCX},
	{Name: "ODT", Extensions: []string{".odt", ".ott"}, Read: ODT, Original: ODTOriginal, Sniff: sniffODT},
	{Name: "wikitext", Extensions: []string{".wiki", ".mediawiki", ".wikitext"}, Read: Wikitext},
	{Name: "an export of a wiki", Extensions: []string{".xml"}, Read: WikiExport, Sniff: sniffWikiExport},
	{Name: "XLSX", Extensions: []string{".xlsx", ".xlsm"}, Read: XLSX, All: XLSXSheets, Sniff: sniffXLSX},
	{Name: "ODS", Extensions: []string{".ods"}, Read: ODS, All: ODSSheets, Sniff: sniffODS},
	{Name: "a table", Extensions: []string{".csv"}, Read: CSV},
	{Name: "a table", Extensions: []string{".tsv", ".tab"}, Read: TSV},
	{Name: "lines of claims", Extensions: []string{".jsonl", ".ndjson"}, Read: Records},
	{Name: "a review of a claim", Extensions: []string{".jsonld"}, Read: ClaimReview},
	{Name: "a bundle of texts", Extensions: []string{".txtar"}, Read: Bundle, All: BundleAll},
	{Name: "captions", Extensions: []string{".srt", ".vtt"}, Read: Captions, Sniff: sniffCaptions},
}

// formatOf returns the format of an extension, which may be in any case.
func formatOf(ext string) (Format, bool) {
	ext = strings.ToLower(ext)
	for _, f := range Formats {
		if slices.Contains(f.Extensions, ext) {
			return f, true
		}
	}
	return Format{}, false
}

// extensions lists those of all formats, without their dots.
func extensions() []string {
	var out []string
	for _, f := range Formats {
		for _, e := range f.Extensions {
			out = append(out, e[1:])
		}
	}
	return out
}

// Options says how files are read. The zero value is the usual.
type Options struct {
	MaxSize   int64     // largest file in bytes; 0 means DefaultMaxSize
	As        string    // format of all that is named, as an extension without its dot: "md"; empty asks name and content
	View      View      // which reading of tracked changes; zero is that in which they are accepted
	Published edtf.Date // dates the texts that carry no date of their own; zero leaves them undated
	Exclude   []string  // patterns of files and directories that are not read, even if they are named
	Hidden    bool      // also read what is hidden in directories
	NoIgnore  bool      // also read what a .gitignore lists
	Known     []Entry   // what is known of texts besides; a sources.yaml beside them goes before

	// Lookup returns what a bibliography says of a text, such as the Find of a cite.Index.
	// It is asked with all that is known of the text, that in its header too, which goes
	// before the answer field by field; what is only told from the text goes behind it. An
	// error becomes a [Problem] of the text, which is read all the same. Nil knows nothing.
	Lookup func(sources.Source) (sources.Source, error)
}

// DefaultMaxSize is the size in bytes beyond which a file is not read, unless
// [Options] says otherwise: 16 MiB.
const DefaultMaxSize = 16 << 20

// Result is what was read.
type Result struct {
	Docs     []sources.Document // in argument order, directories in lexical order
	Problems []Problem          // what was not read, or not understood, in the same order
	Told     []Problem          // what is good to know of how an input was read, and no doubt; none is fatal
	Skipped  int                // files of unknown types passed over in directories
	Reports  int                // reports of this program passed over in directories and among what a pattern matches
	Ignored  int                // files and directories left out by the options or by a .gitignore
}

// Problem is something about an input that keeps it from being read as it
// should.
type Problem struct {
	Path  string // the file as it was named
	Error string // what is wrong, with line and column where they help
	Fatal bool   // nothing of it was read
	Stack string // of a fault of this module, the calls that led to it; else empty
}

// MemberError says that one text of a file that holds several could not be read. The
// others were.
type MemberError struct {
	Member string
	Err    error
}

// Error names the text and its fault.
func (e *MemberError) Error() string { return e.Member + ": " + e.Err.Error() }

// Unwrap returns the fault.
func (e *MemberError) Unwrap() error { return e.Err }

// UsageError lists, all at once, the arguments that name no text at all.
// Nothing was read.
type UsageError struct {
	Problems []Problem
}

// Error names every argument and its fault, one a line.
func (e *UsageError) Error() string {
	var lines []string
	for _, p := range e.Problems {
		if p.Path == "" {
			lines = append(lines, p.Error)
		} else {
			lines = append(lines, p.Path+": "+p.Error)
		}
	}
	return strings.Join(lines, "\n")
}
