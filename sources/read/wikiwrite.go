package read

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// wikiWriter makes the blocks of a page of wikitext.
type wikiWriter struct {
	*wikiScan
	forms  *wikiForms
	p      officePara
	kind   sources.BlockKind // of the text in hand, as what holds it says
	blocks []sources.Block
	runs   int
	tables int    // so far
	cell   bool   // the value of a parameter is one block, whatever stands in it
	parted bool   // and a part of it has ended since the last character
	sub    bool   // what is written is part of a word, and no block
	bold   int    // where bold text begins, one behind its offset; 0 is none
	shown  string // the title that the page is to be shown under
	title  bool   // a title was written
	leads  string
}

// maxWikiDepth is how many templates, links and tables are read inside one another, as
// MediaWiki itself has it.
const maxWikiDepth = 40

// tooLarge reports whether a page has more parts than are read.
func (w *wikiWriter) tooLarge() bool {
	return len(w.blocks) > maxParts || w.runs+len(w.p.runs) > maxRuns
}

// flush makes a block of the text in hand, or ends a part of the value in hand.
func (w *wikiWriter) flush() {
	w.p.settleNote()
	if w.cell || w.sub {
		w.parted = w.parted || len(w.p.text) > 0
		return
	}
	w.finish()
}

func (w *wikiWriter) finish() {
	w.p.settleNote()
	text, runs := trimSpace(w.p.text, w.p.runs)
	if isProse(string(text)) {
		last := runs[len(runs)-1]
		b := sources.Block{Kind: w.kind, Start: runs[0].File, End: last.File + last.FileLen, Text: string(text)}
		if w.kind == sources.Paragraph && !w.p.plain && isHeading(b.Text) || w.kind != sources.Cell && w.kind != sources.Title && (isDateLine(b.Text) || isStamp(b.Text)) {
			b.Kind = sources.Heading
		}
		if b.Map = append(make(sources.Map, 0, len(runs)), runs...); isCopy(b) {
			b.Map = nil
		}
		w.runs += len(b.Map)
		w.blocks = append(w.blocks, b)
	}
	w.p = officePara{text: w.p.text[:0], runs: w.p.runs[:0]}
	w.bold, w.parted = 0, false
}

// words adds text as the page has it.
func (w *wikiWriter) words(from, to int) {
	text := w.text[from:to]
	if len(text) == 0 {
		return
	}
	w.part(from, to)
	if n := len(w.p.text); (w.p.gap.end > 0 || n == 0 || w.cell) && text[0] == ' ' && (n == 0 || isBlankByte(w.p.text[n-1])) {
		if text, from = text[1:], from+1; len(text) == 0 {
			return
		}
	}
	w.p.plain = w.p.plain || w.bold == 0 && len(bytes.TrimSpace(text)) > 0
	w.p.add(text, from, to, false)
}

// piece adds text that the page has in another way.
func (w *wikiWriter) piece(text string, from, to int) {
	if text == "" || to <= from {
		return
	}
	w.part(from, to)
	w.p.plain = w.p.plain || w.bold == 0
	w.p.add([]byte(text), from, to, true)
}

// part puts a mark between two parts of a value, before what begins at a byte.
func (w *wikiWriter) part(from, to int) {
	if !w.parted || len(bytes.TrimSpace(w.text[from:to])) == 0 {
		return
	}
	w.parted = false
	text, runs := trimSpace(w.p.text, w.p.runs)
	w.p.text, w.p.runs, w.p.gap = text, runs, htmlGap{}
	if len(text) == 0 {
		return
	}
	end := runs[len(runs)-1].File + runs[len(runs)-1].FileLen
	last, _ := utf8.DecodeLastRune(text)
	mark := "; "
	if strings.ContainsRune(".,;:!?", last) {
		mark = " "
	}
	if from > end {
		w.p.put([]byte(mark), end, from, true)
	}
}

// sign leaves the sign for what is no prose, or cannot be read.
func (w *wikiWriter) sign(from, to int) { w.piece(Object, from, to) }

// leave notes that something is left out of a sentence.
func (w *wikiWriter) leave(from, to int) { w.p.leave(from, to) }

// lineBreak begins a line. Two in a row end a paragraph.
func (w *wikiWriter) lineBreak(from, to int) {
	switch {
	case w.cell || w.sub:
		w.flush()
	case w.p.breaks > 0:
		w.flush()
	case len(w.p.text) > 0:
		w.p.add([]byte("\n"), from, to, true)
		w.p.breaks = 1
	}
}

// plainly returns the text that a range of the page shows, on one line.
func (w *wikiWriter) plainly(from, to, depth int) string {
	old := *w
	w.p, w.sub, w.cell, w.parted, w.bold = officePara{}, true, false, false, 0
	w.blocks = nil
	w.markup(from, to, depth)
	w.p.settleNote()
	text := strings.Join(strings.Fields(string(w.p.text)), " ")
	*w = old
	return text
}

// as writes a range as blocks of a kind.
func (w *wikiWriter) as(kind sources.BlockKind, from, to, depth int) {
	w.flush()
	old := w.kind
	w.kind = kind
	w.markup(from, to, depth)
	w.flush()
	w.kind = old
}

// markup writes a range: as lines where it has several, as part of a line else.
func (w *wikiWriter) markup(from, to, depth int) {
	if bytes.IndexByte(w.text[from:to], '\n') >= 0 {
		w.lines(from, to, depth)
	} else {
		w.inline(from, to, depth)
	}
}
