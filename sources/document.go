package sources

import "github.com/sourcedclaims/factcheck/sources/edtf"

// Document is a text as it was read: its source, the bytes of the file, and
// the blocks of prose found in them. Raw is never rewritten: markup is left
// out of the blocks, not out of the bytes, so that every position is a position
// in the file on disk.
type Document struct {
	Source   Source
	Raw      []byte
	Blocks   []Block
	Comments []Comment // in the order of the file
	Table    *Table    // where the document is a table, which then has no blocks; nil for prose
}

// Comment is a remark in a file that its readers do not see, or see in the margin.
// Directives to a program stand in such.
type Comment struct {
	Part       string // the part of a compound file; empty for the file itself
	Start, End int    // bytes of the file or part, with the marks around it
	Text       string // what stands between the marks

	// A comment in the margin stands beside a passage and not in it: Start and End are
	// then those of the passage that it is about. They are equal where it is about a place.
	Margin bool
}

// BlockKind is the part a block plays in its document.
type BlockKind uint8

// The zero kind is a paragraph of prose.
const (
	Paragraph BlockKind = iota
	Title
	Heading
	Quote
	Caption
	Cell
	Item
	Record // data that is no prose: a claim as JSON
)

// Block is a piece of prose that a reader sees as one: a paragraph, a heading,
// a table cell. Text is what is seen; Map leads from offsets in Text to the
// bytes of the file (or of Part, where a file has parts).
type Block struct {
	Kind  BlockKind
	Flows bool   // an end of a line in the text is white space as any other, as in a page of the web
	Part  string // the part of a compound file; empty for the file itself
	Start int    // first byte in the file
	End   int    // one past the last byte in the file
	Text  string
	Map   Map // empty: Text is Raw[Start:End]

	// Locator says in words where the block stands, for files that have no lines:
	// "paragraph 12", "footnote 3", "table 2, row 3, column 1". Empty where lines say it.
	Locator string

	// Marks say it for stretches of the block, in the order of its text: of what is spoken,
	// the times. They go before Locator from the first on.
	Marks []Mark

	Grid *Grid // where a cell stands in its table; nil where that is not known

	// Refuted marks the words of somebody whom a review found wrong: what they claim is
	// denied, and is no evidence.
	Refuted bool

	// Speaker is whose words the block is, where the file says so beside the text, as the
	// voice of captions. Empty: the text alone tells.
	Speaker string

	// Written is when the block was written, where the text says it of a part of its own: of
	// an entry of a live report. Nil: when the document was.
	Written *edtf.Date
}

// Mark says where the text from an offset on stands, up to the next mark.
type Mark struct {
	Text    int    // offset in the block's text
	Locator string // as a block's: "00:12:31"
}

// Grid is the place of a cell in a table of a text. All of it is counted from 1.
type Grid struct {
	Table       int  // in the document
	Row, Column int  // of its upper left corner
	Rows        int  // that it spans
	Columns     int  // that it spans
	Head        bool // the text marks it as a head of a column or row
	Across      bool // with Head: it heads its row, whatever the column
}

// Map is a block's way back to the file: runs in ascending order that together
// cover the block's text. The empty map is the identity from the block's Start.
type Map []Run

// Run is a stretch of a block's text and the bytes that it was read from. A
// run whose two lengths are equal is copied byte for byte, unless it is said to
// be one piece; any other is one piece (an entity, an escape, a character of
// another encoding) and is only cited whole.
type Run struct {
	Text, TextLen int  // offset in the block's text, and length
	File, FileLen int  // offset in the file, and length
	Piece         bool // one piece, though the lengths are equal
}
