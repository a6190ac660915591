package sources

import (
	"fmt"
	"sort"
	"strings"
)

var blockKindNames = [...]string{"paragraph", "title", "heading", "quote", "caption", "cell", "item", "record"}

// String returns the kind's name, in English and lower case.
func (k BlockKind) String() string {
	if int(k) < len(blockKindNames) {
		return blockKindNames[k]
	}
	return blockKindNames[Paragraph]
}

// Span returns the bytes of the file that the range from start to end of the
// block's text was read from. A piece that can only be cited whole is taken
// whole, so the span may show more than the range; [Block.Widen] says how much.
// Offsets beyond the text are moved to its ends.
func (b Block) Span(start, end int) (fileStart, fileEnd int) {
	start, end = b.clamp(start, end)
	if len(b.Map) == 0 {
		return b.Start + start, b.Start + end
	}
	if start == end {
		at := b.Map[b.Map.run(start)].fileAt(start, false)
		return at, at
	}
	first, last := b.Map[b.Map.run(start)], b.Map[b.Map.run(end-1)]
	return first.fileAt(start, false), last.fileAt(end, true)
}

// Widen returns the range of the block's text that can be cited for the range
// from start to end: the same, widened to the whole of any piece that it cuts
// through. An empty range stays as it is.
func (b Block) Widen(start, end int) (textStart, textEnd int) {
	start, end = b.clamp(start, end)
	if len(b.Map) == 0 || start == end {
		return start, end
	}
	if r := b.Map[b.Map.run(start)]; !r.copied() {
		start = r.Text
	}
	if r := b.Map[b.Map.run(end-1)]; !r.copied() {
		end = r.Text + r.TextLen
	}
	return start, end
}

// Displayed returns the text that the bytes of the file from fileStart to
// fileEnd show, which is how a citation is read back. A piece that can only be
// cited whole is shown if the span has all of it.
func (b Block) Displayed(fileStart, fileEnd int) string {
	if len(b.Map) == 0 {
		start, end := b.clamp(fileStart-b.Start, fileEnd-b.Start)
		return b.Text[start:end]
	}
	var s strings.Builder
	for _, r := range b.Map[b.Map.after(fileStart):] {
		if r.File >= fileEnd {
			break
		}
		from := r.cut(fileStart, true)
		to := max(from, r.cut(fileEnd, false))
		s.WriteString(b.Text[r.Text+from : r.Text+to])
	}
	return s.String()
}

// Check reports what is wrong with a block of a file, or of a part, with these bytes: a map
// that does not cover the text or runs backwards, a copied run that is no copy.
// Whoever makes blocks tests with it; [Block.Span] expects it to hold.
func (b Block) Check(raw []byte) error {
	if b.Start < 0 || b.End < b.Start || b.End > len(raw) {
		return fmt.Errorf("block %d-%d lies outside the %d bytes of its file", b.Start, b.End, len(raw))
	}
	for i, m := range b.Marks {
		if m.Text < 0 || m.Text > len(b.Text) || i > 0 && m.Text < b.Marks[i-1].Text {
			return fmt.Errorf("mark %d at %d does not follow those before it in the %d bytes of text", i, m.Text, len(b.Text))
		}
	}
	if len(b.Map) == 0 {
		if string(raw[b.Start:b.End]) != b.Text {
			return fmt.Errorf("block %d-%d has other text than its file and no map", b.Start, b.End)
		}
		return nil
	}
	return b.checkMap(raw)
}

func (b Block) checkMap(raw []byte) error {
	text, file := 0, b.Start
	for i, r := range b.Map {
		switch {
		case r.Text != text || r.TextLen <= 0 || r.TextLen > len(b.Text)-text:
			return fmt.Errorf("run %d does not continue the text at %d", i, text)
		case r.File < file || r.FileLen <= 0 || r.FileLen > b.End-r.File:
			return fmt.Errorf("run %d does not continue the file at %d", i, file)
		case r.copied() && string(raw[r.File:r.File+r.FileLen]) != b.Text[text:text+r.TextLen]:
			return fmt.Errorf("run %d is no copy of the file at %d", i, r.File)
		}
		text, file = text+r.TextLen, r.File+r.FileLen
	}
	if text != len(b.Text) {
		return fmt.Errorf("the map ends at %d of %d bytes of text", text, len(b.Text))
	}
	return nil
}

// Where says in words where an offset of the block's text stands: the locator of the mark
// before it, or else the block's.
func (b Block) Where(text int) string {
	i := sort.Search(len(b.Marks), func(i int) bool { return b.Marks[i].Text > text })
	if i == 0 {
		return b.Locator
	}
	return b.Marks[i-1].Locator
}

func (b Block) clamp(start, end int) (int, int) {
	start = min(max(start, 0), len(b.Text))
	return start, min(max(end, start), len(b.Text))
}

// run returns the index of the run that holds an offset of the text, the last
// for an offset at its end.
func (m Map) run(text int) int {
	i := sort.Search(len(m), func(i int) bool { return m[i].Text > text })
	return max(i-1, 0)
}

// after returns the index of the first run that ends after an offset of the
// file.
func (m Map) after(file int) int {
	return sort.Search(len(m), func(i int) bool { return m[i].File+m[i].FileLen > file })
}

// copied reports whether the run has the same bytes in text and file.
func (r Run) copied() bool { return r.TextLen == r.FileLen && !r.Piece }

// fileAt returns the offset in the file of an offset in the run's text; inside
// a piece that is one, its start, or its end where the offset is that of an end.
func (r Run) fileAt(text int, end bool) int {
	switch {
	case r.copied():
		return r.File + text - r.Text
	case end || text >= r.Text+r.TextLen:
		return r.File + r.FileLen
	}
	return r.File
}

// cut returns where in the run's text a span of the file starts or ends.
func (r Run) cut(file int, start bool) int {
	switch at := file - r.File; {
	case at <= 0:
		return 0
	case at >= r.FileLen:
		return r.TextLen
	case r.copied():
		return at
	case start:
		return r.TextLen
	}
	return 0
}
