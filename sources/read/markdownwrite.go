package read

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// pageWriter makes the blocks of a page.
type pageWriter struct {
	page
	offset int // of the page in the transcript
	refs   references
	titled bool     // a heading of level one was written
	from   []origin // for each block, what it was read from
	marks  inline   // of the leaf at hand
	prose  proseWriter
}

// origin is what matters of the leaf of a block.
type origin struct {
	note string // that it is in
	html bool
}

// leaf writes the blocks of a leaf, and its comments.
func (w *pageWriter) leaf(l leaf) {
	p := &w.marks
	p.reset(l, w.refs)
	p.read(w.task(l, p))
	for _, c := range p.comments {
		start, end := w.span(l.flow, c)
		w.comments = append(w.comments, sources.Comment{Start: start, End: end, Text: string(l.s[c.from+len("<!--") : c.to-len("-->")])})
	}
	if p.open.what != "" {
		w.open = append(w.open, openMark{w.offset + l.place(p.open.at), p.open.what})
	}
	from, kind := 0, l.kind
	for _, next := range p.parts {
		w.write(l, span{from, next.at}, kind)
		from, kind = next.at, next.kind
	}
	w.write(l, span{from, len(l.s)}, kind)
}

// task leaves out the mark of a task that is done or not, and returns its end.
func (w *pageWriter) task(l leaf, p *inline) int {
	if !l.first || len(l.s) < 4 || l.s[0] != '[' || !strings.ContainsRune(" xX", rune(l.s[1])) || l.s[2] != ']' || !isBlankByte(l.s[3]) {
		return 0
	}
	p.set(0, 3, unseen)
	return 3
}

// span returns where a range of a flow stands in the transcript.
func (w *pageWriter) span(f flow, s span) (start, end int) {
	return w.offset + f.place(s.from), w.offset + f.place(s.to-1) + 1
}

// write makes blocks of a range of a leaf.
func (w *pageWriter) write(l leaf, s span, kind sources.BlockKind) {
	b := &w.prose
	*b = proseWriter{flow: l.flow, offset: w.offset, fates: w.marks.fates, text: b.text[:0], runs: b.runs[:0]}
	b.write(s)
	text := string(b.text)
	if !isProse(text) {
		return
	}
	if l.prose && !l.html {
		for _, d := range divide(text, 0, len(w.blocks) > 0) {
			w.add(l, b.block(d.Kind, d.Start, d.End))
		}
		return
	}
	if kind == sources.Title && w.titled {
		kind = sources.Heading
	}
	w.titled = w.titled || kind == sources.Title
	from := len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	w.add(l, b.block(kind, from, len(strings.TrimRightFunc(text, unicode.IsSpace))))
}

// isProse reports whether a text has more than blanks and signs for what is no prose.
func isProse(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && string(r) != Object }) >= 0
}

func (w *pageWriter) add(l leaf, b sources.Block) {
	if isProse(b.Text) {
		if b.Kind == sources.Cell {
			b.Grid = l.grid
		}
		w.blocks = append(w.blocks, b)
		w.from = append(w.from, origin{l.note, l.html})
	}
}

// order puts notes where they stand, for the parser has them together, and leaves out
// those that no mark leads to: they are not shown.
func (w *pageWriter) order() {
	sort.Stable(byStart{w})
	slices.SortStableFunc(w.comments, func(a, b sources.Comment) int { return a.Start - b.Start })
	n := 0
	for i, o := range w.from {
		if o.note == "" || w.refs.notes[o.note] {
			w.blocks[n], w.from[n] = w.blocks[i], o
			n++
		}
	}
	w.blocks, w.from = w.blocks[:n], w.from[:n]
}

// byStart sorts the blocks of a page with their origins.
type byStart struct{ *pageWriter }

func (w byStart) Len() int           { return len(w.blocks) }
func (w byStart) Less(i, j int) bool { return w.blocks[i].Start < w.blocks[j].Start }
func (w byStart) Swap(i, j int) {
	w.blocks[i], w.blocks[j] = w.blocks[j], w.blocks[i]
	w.from[i], w.from[j] = w.from[j], w.from[i]
}

// unclosed says what nothing closes: all that follows it is hidden from a reader, and
// hardly on purpose.
func (p page) unclosed(text []byte) []Issue {
	var issues []Issue
	if len(p.open) > 0 {
		slices.SortFunc(p.open, func(a, b openMark) int { return a.at - b.at })
		lines := sources.NewLines(text, "")
		for _, o := range p.open {
			pos := lines.At(o.at)
			issues = append(issues, Issue{Line: pos.Line, Column: pos.Column, Text: o.what + " that is not closed: nothing behind it is read"})
		}
	}
	return issues
}

// proseWriter writes what a reader sees of a flow, with the way back.
type proseWriter struct {
	flow
	offset int
	fates  []fate
	text   []byte
	runs   sources.Map
	left   span // out, behind all that is written; empty for nothing
	joined bool // what was left out is nothing to a reader: what stands around it is one
}

// write writes a range of the flow.
func (w *proseWriter) write(s span) {
	for i := s.from; i < s.to; {
		end := i + 1
		switch w.fates[i] {
		case shown:
			end = w.same(i, min(s.to, w.whole(i)))
			i = w.fill(i, end)
			w.copied(i, end)
		case escaped:
			end = i + 2
			w.fill(i+1, end)
			w.piece(string(w.s[i+1:end]), span{i, end})
		case entity:
			text, n := entityAt(w.s[i:])
			end = i + n
			w.fill(i, end)
			w.piece(text, span{i, end})
		case raised:
			w.piece(string([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[w.s[i]-'0']), span{i, end})
		case object:
			end = w.same(i, s.to)
			w.piece(Object, span{i, end})
		case blank, parted:
			w.piece("\t", span{i, end})
			end = w.same(i, s.to)
		case gap:
			end = w.same(i, s.to)
			w.left, w.joined = span{i, end}, false
		case silent:
			end = w.same(i, s.to)
			if w.left.from == w.left.to {
				w.left, w.joined = span{i, end}, true
			}
		}
		i = end
	}
}

// same returns the end of what has the same fate as a byte.
func (w *proseWriter) same(i, end int) int {
	k := i + 1
	for k < end && w.fates[k] == w.fates[i] {
		k++
	}
	return k
}

// fill puts white space where something was left out, if words or numbers would meet:
// in "20~~1~~000" and in "20 ~~1~~ 000". The blank is none that parts thousands. It
// returns where to go on with what comes next: of "ten ~~dead~~ men" behind a blank.
func (w *proseWriter) fill(next, end int) int {
	if w.left.from == w.left.to {
		return next
	}
	before, n := utf8.DecodeLastRune(w.text)
	after, k := utf8.DecodeRune(w.s[next:])
	beyond, _ := utf8.DecodeLastRune(w.text[:len(w.text)-n])
	ahead, _ := utf8.DecodeRune(w.s[next+k:])
	digits := (unicode.IsDigit(before) || unicode.IsDigit(beyond)) && (unicode.IsDigit(after) || unicode.IsDigit(ahead))
	switch {
	case strings.ContainsRune("\r\n", before) || strings.ContainsRune("\r\n", after):
	case !w.joined && (digits || isWordRune(before) && isWordRune(after)):
		w.piece("\t", w.left)
	case before == ' ' && after == ' ' && next+1 < end:
		next++
	}
	w.left = span{}
	return next
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// copied writes a range of the flow as it is. It stands in one piece in the file.
func (w *proseWriter) copied(from, to int) {
	r := sources.Run{Text: len(w.text), TextLen: to - from, File: w.offset + w.place(from), FileLen: to - from}
	w.text = append(w.text, w.s[from:to]...)
	w.runs = join(w.runs, r)
}

// piece writes what a range of the flow stands for.
func (w *proseWriter) piece(text string, s span) {
	start, end := w.offset+w.place(s.from), w.offset+w.place(s.to-1)+1
	r := sources.Run{Text: len(w.text), TextLen: len(text), File: start, FileLen: end - start, Piece: end-start == len(text)}
	w.text = append(w.text, text...)
	w.runs = append(w.runs, r)
	w.left = span{}
}

// block makes a block of a range of what was written.
func (w *proseWriter) block(kind sources.BlockKind, from, to int) sources.Block {
	b := sources.Block{Kind: kind, Text: string(w.text[from:to])}
	all := transcript{runs: w.runs}
	first, last := all.run(from), all.run(to-1)
	b.Map = make(sources.Map, 0, last-first+1)
	for _, r := range w.runs[first : last+1] {
		b.Map = append(b.Map, cut(r, sources.Run{File: from, FileLen: to - from}))
	}
	b.Start, b.End = b.Map[0].File, b.Map[last-first].File+b.Map[last-first].FileLen
	if isCopy(b) {
		b.Map = nil
	}
	return b
}
