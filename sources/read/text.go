package read

import (
	"bytes"
	"errors"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// The longest lines, in code points, that are read as a title and as a heading.
const (
	maxTitle   = 200
	maxHeading = 80
)

// Text reads plain text, with or without a YAML header between two lines of
// three dashes. What the header says goes before what is known of the source; a
// title that neither gives is taken from the text, an ID from the path. Lines
// may end with LF, CRLF or CR.
//
// The encoding is that of a byte order mark, else the declared one, else UTF-8.
// A text that is none of these is read as Windows-1252, and a [*MetadataError]
// says that this is a guess.
//
// Blocks are parted by blank lines. A first line of its own without a full stop
// is the title, a later one a heading, and so is a line with nothing but a date.
// Lines that begin with a dash, a star, a bullet or a number are items of a
// list, without that mark. The text of every block is that of the file, line
// ends included.
func Text(known sources.Source, data []byte) (sources.Document, error) {
	o, err := open(known, data, false)
	if err != nil {
		return sources.Document{}, err
	}
	doc := sources.Document{Source: o.source, Raw: data}
	blocks := divide(string(o.text[o.body:]), o.body, false)
	if len(blocks) == 0 {
		return sources.Document{}, errors.New("the file has no text after its header")
	}
	setTitle(blocks, false, func(i int) bool { return gapAt(o.text, blocks[i].End) })
	doc.Blocks = o.settle(blocks)
	complete(&doc)
	return doc, o.doubt
}

// complete fills in a title and an ID where nobody gave one, and dates the entries of a
// live report.
func complete(doc *sources.Document) {
	doc.Blocks = dateEntries(doc.Blocks, doc.Source.Published)
	s := &doc.Source
	for i := 0; s.Title == "" && i < len(doc.Blocks); i++ {
		if b := doc.Blocks[i]; b.Kind == sources.Title {
			s.Title = strings.Join(strings.Fields(b.Text), " ")
		}
	}
	if s.ID == "" && s.Path != "" {
		base := path.Base(strings.ReplaceAll(s.Path, `\`, "/"))
		s.ID = strings.TrimSuffix(base, path.Ext(base))
	}
}

// line is one line of a text without its end and the white space around it.
type line struct {
	start, end int  // offsets in the text
	indented   bool // white space came before it
}

func (l line) blank() bool { return l.start == l.end }

// nextLine returns the line that begins at an offset of the text, and where the
// next one begins.
func nextLine(text string, at int) (l line, next int) {
	end := len(text)
	next = end
	if i := strings.IndexAny(text[at:], "\r\n"); i >= 0 {
		end, next = at+i, at+i+1
		if text[end] == '\r' && next < len(text) && text[next] == '\n' {
			next++
		}
	}
	whole := text[at:end]
	right := strings.TrimRightFunc(whole, unicode.IsSpace)
	left := strings.TrimLeftFunc(right, unicode.IsSpace)
	l = line{start: at + len(right) - len(left), end: at + len(right)}
	l.indented = l.start > at
	return l, next
}

// divide divides a text that begins at an offset of its file into blocks, none of
// which is a title. Others may stand before it.
func divide(text string, offset int, later bool) []sources.Block {
	w := blockWriter{text: text, offset: offset, later: later}
	var lines []line
	for at := 0; at < len(text); {
		var l line
		if l, at = nextLine(text, at); !l.blank() {
			lines = append(lines, l)
			continue
		}
		w.add(lines)
		lines = lines[:0]
	}
	w.add(lines)
	return w.blocks
}

// blockWriter collects the blocks of a text.
type blockWriter struct {
	text   string
	offset int
	later  bool // blocks stand before the text
	blocks []sources.Block
}

func (w *blockWriter) of(l line) string { return w.text[l.start:l.end] }

// add makes blocks of lines between blank ones: a heading of one that is alone,
// else dates on lines of their own first, then lists, then prose.
func (w *blockWriter) add(lines []line) {
	if len(lines) == 1 && (w.later || len(w.blocks) > 0) && isHeading(w.of(lines[0])) {
		w.emit(sources.Heading, lines[0].start, lines[0].end)
		return
	}
	from := 0
	for i, l := range lines {
		if (i == from || endsSentence(w.of(lines[i-1]))) && isDateLine(w.of(l)) {
			w.prose(lines[from:i])
			w.emit(sources.Heading, l.start, l.end)
			from = i + 1
		}
	}
	w.prose(lines[from:])
}

// prose makes paragraphs and list items of lines without blank ones.
func (w *blockWriter) prose(lines []line) {
	for len(lines) > 0 {
		first := w.listStart(lines)
		if first > 0 {
			w.paragraph(lines[:first])
		}
		lines = w.items(lines[first:])
	}
}

// items adds the list items that lines begin with and returns the other lines.
func (w *blockWriter) items(lines []line) []line {
	for len(lines) > 0 {
		n := w.itemLen(lines)
		if n == 0 {
			break
		}
		w.emit(sources.Item, lines[0].start+marker(w.of(lines[0])), lines[n-1].end)
		lines = lines[n:]
	}
	return lines
}

// listStart returns the index of the first of two lines in a row that begin
// with the mark of a list, or of the first line if it is alone with one. It
// returns the number of lines if there is no list.
func (w *blockWriter) listStart(lines []line) int {
	if len(lines) == 1 && marker(w.of(lines[0])) > 0 {
		return 0
	}
	for i := 0; i+1 < len(lines); i++ {
		if marker(w.of(lines[i])) == 0 {
			continue
		}
		if n := w.itemLen(lines[i:]); i+n < len(lines) && marker(w.of(lines[i+n])) > 0 || i == 0 && n == len(lines) {
			return i
		}
	}
	return len(lines)
}

// itemLen returns how many lines the list item has that begins with the first
// of these, 0 if it is none. A line without a mark belongs to the item before
// it if it is indented or if that has not ended its sentence.
func (w *blockWriter) itemLen(lines []line) int {
	if marker(w.of(lines[0])) == 0 {
		return 0
	}
	n := 1
	for n < len(lines) && marker(w.of(lines[n])) == 0 &&
		(lines[n].indented || !endsSentence(w.of(lines[n-1]))) {
		n++
	}
	return n
}

func (w *blockWriter) paragraph(lines []line) {
	w.emit(sources.Paragraph, lines[0].start, lines[len(lines)-1].end)
}

func (w *blockWriter) emit(kind sources.BlockKind, start, end int) {
	w.blocks = append(w.blocks, sources.Block{
		Kind:  kind,
		Start: w.offset + start,
		End:   w.offset + end,
		Text:  w.text[start:end],
	})
}

// setTitle makes a title of the first block that does not only say when the text
// was made, if it is a line without a full stop, something follows and nothing else is
// the title. Apart tells whether a block stands alone, with a gap behind it.
func setTitle(blocks []sources.Block, titled bool, apart func(i int) bool) {
	for i := range blocks {
		b := &blocks[i]
		if isDateLine(b.Text) || isStamp(b.Text) {
			b.Kind = sources.Heading
			continue
		}
		prose := b.Kind == sources.Paragraph || b.Kind == sources.Heading
		if !titled && prose && i+1 < len(blocks) && isTitle(b.Text) && apart(i) {
			b.Kind = sources.Title
		}
		return
	}
}

// gapAt reports whether a blank line follows the one that ends at an offset.
func gapAt(text []byte, end int) bool {
	next := lineAfter(text, end)
	return len(bytes.TrimSpace(text[next:lineAfter(text, next)])) == 0
}

func isTitle(s string) bool {
	return !strings.ContainsAny(s, "\r\n") && utf8.RuneCountInString(s) <= maxTitle &&
		hasWord(s) && !endsSentence(s)
}

// isHeading reports whether a line reads as a heading: short, with a word in
// it, and ended by nothing that a sentence ends or pauses with.
func isHeading(s string) bool {
	if marker(s) > 0 || len(s) > maxHeading*utf8.UTFMax || utf8.RuneCountInString(s) > maxHeading || !hasWord(s) {
		return false
	}
	last, _ := lastMark(s)
	return last != ',' && last != ';' && !endsSentence(s)
}

func hasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// endsSentence reports whether a line ends with the mark of a sentence, perhaps
// inside quotation marks or brackets.
func endsSentence(s string) bool {
	r, ok := lastMark(s)
	return ok && strings.ContainsRune(".!?…。", r)
}

// lastMark returns the last code point of a line before closing quotation marks
// and brackets, and before what colours a terminal.
func lastMark(s string) (rune, bool) {
	for n := colour(s); n > 0; n = colour(s) {
		s = s[:len(s)-n]
	}
	s = strings.TrimRight(s, "\"'”’»›)]}")
	r, n := utf8.DecodeLastRuneInString(s)
	return r, n > 0
}

// colour is the length of the sequence for terminals that a line ends with, as
// ESC [ 1 ; 31 m, or 0.
func colour(s string) int {
	rest, ok := strings.CutSuffix(s, "m")
	rest = strings.TrimRight(rest, "0123456789;")
	if !ok || !strings.HasSuffix(rest, "\x1b[") {
		return 0
	}
	return len(s) - len(rest) + len("\x1b[")
}

// marker returns the length of the mark that a list item begins with, with the
// white space after it, or 0.
func marker(s string) int {
	n := 0
	switch {
	case strings.HasPrefix(s, "-"), strings.HasPrefix(s, "*"):
		n = 1
	case strings.HasPrefix(s, "•"):
		n = len("•")
	default:
		for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		if n == 0 || n == len(s) || s[n] != '.' && s[n] != ')' {
			return 0
		}
		n++
	}
	rest := strings.TrimLeft(s[n:], " \t")
	if len(rest) == len(s)-n || strings.Trim(rest, "-* \t") == "" { // "* * *" is a rule
		return 0
	}
	return len(s) - len(rest)
}
