package sources

// Citation is a place in a source and the words that stand there. Start and
// End are byte offsets into the file as it is on disk, half-open; reading
// those bytes through the block's map gives Quote, always. The quote is a copy,
// at most of its passage: a citation keeps no file in memory.
type Citation struct {
	Source string `json:"source"`         // the source's Key
	Part   string `json:"part,omitempty"` // the part of a compound file
	Start  int    `json:"start"`          // first byte
	End    int    `json:"end"`            // one past the last byte
	Line   int    `json:"line"`           // counted from 1; 0 for a claim built by hand, and in a part
	Column int    `json:"column"`         // in code points, counted from 1

	// The other end, one past the last character, and both ends in the other units
	// of [Position]. All are 0 where Line is.
	EndLine        int `json:"endLine,omitempty"`
	EndColumn      int `json:"endColumn,omitempty"`
	ByteColumn     int `json:"byteColumn,omitempty"`
	EndByteColumn  int `json:"endByteColumn,omitempty"`
	UTF16Column    int `json:"utf16Column,omitempty"`
	EndUTF16Column int `json:"endUtf16Column,omitempty"`

	// Locator is what [Block.Where] says, for files that have no lines: "paragraph 12". Of
	// what is spoken it is the time, "00:12:31", beside the line.
	Locator string `json:"locator,omitempty"`

	// The cell of a table: the number of its row, counted from 1 with the head's, and the
	// name of its column. 0 and empty where the source is no table.
	Row   int    `json:"row,omitempty"`
	Field string `json:"field,omitempty"`

	Quote  string `json:"quote"`            // the words as a reader sees them
	Before string `json:"before,omitempty"` // the text before the quote in its block, up to Context runes
	After  string `json:"after,omitempty"`  // and after it
}

// Context is how many code points of its block a citation keeps on each side
// of its quote.
const Context = 160
