package read

import (
	"sort"

	"github.com/sourcedclaims/factcheck/sources"
)

// settle moves blocks that were made of the transcript's text into the file. Their
// maps lead through the text to the file's bytes. It changes the blocks it is given.
func (t transcript) settle(blocks []sources.Block) []sources.Block {
	for i := range blocks {
		b := &blocks[i]
		if t.runs == nil {
			for j := range b.Map {
				b.Map[j].File += t.start
			}
		} else {
			b.Map = t.compose(*b)
		}
		b.Start, b.End = t.span(b.Start, b.End)
		if isCopy(*b) {
			b.Map = nil
		}
	}
	return blocks
}

// comments moves comments into the file as settle moves blocks.
func (t transcript) comments(list []sources.Comment) []sources.Comment {
	for i := range list {
		list[i].Start, list[i].End = t.span(list[i].Start, list[i].End)
	}
	return list
}

// compose leads a block's map on to the file. A run that is copied from the text
// is cut where the runs of the text meet; one piece stays one.
func (t transcript) compose(b sources.Block) sources.Map {
	runs := b.Map
	if len(runs) == 0 {
		runs = sources.Map{{TextLen: len(b.Text), File: b.Start, FileLen: len(b.Text)}}
	}
	var all sources.Map
	for _, r := range runs {
		if !isCopied(r) {
			from, to := t.span(r.File, r.File+r.FileLen)
			all = append(all, sources.Run{Text: r.Text, TextLen: r.TextLen, File: from, FileLen: to - from, Piece: to-from == r.TextLen})
			continue
		}
		for i, end := t.run(r.File), r.File+r.FileLen; i < len(t.runs) && t.runs[i].Text < end; i++ {
			all = join(all, cut(t.runs[i], r))
		}
	}
	return all
}

// cut returns the part of a run of the text that a block's copied run has, as a run
// of the block.
func cut(r, copied sources.Run) sources.Run {
	from, to := max(r.Text, copied.File), min(r.Text+r.TextLen, copied.File+copied.FileLen)
	if isCopied(r) {
		r.File, r.FileLen = r.File+from-r.Text, to-from
	}
	r.Text, r.TextLen = copied.Text+from-copied.File, to-from
	return r
}

// join appends a run, to the last one if both are copied without a gap.
func join(m sources.Map, r sources.Run) sources.Map {
	if n := len(m); n > 0 && isCopied(m[n-1]) && isCopied(r) {
		last := &m[n-1]
		if last.Text+last.TextLen == r.Text && last.File+last.FileLen == r.File {
			last.TextLen += r.TextLen
			last.FileLen += r.FileLen
			return m
		}
	}
	return append(m, r)
}

// span returns the bytes of the file that a range of the text was read from.
func (t transcript) span(start, end int) (fileStart, fileEnd int) {
	if t.runs == nil {
		return t.start + start, t.start + end
	}
	return t.at(start, false), t.at(end, true)
}

// at returns where an offset of the text lies in the file; inside a character that
// is one piece there, at its start, or at its end where the offset is that of an end.
func (t transcript) at(text int, end bool) int {
	r := t.runs[t.run(text)]
	switch at := text - r.Text; {
	case at >= r.TextLen, end && at > 0 && !isCopied(r):
		return r.File + r.FileLen
	case isCopied(r):
		return r.File + at
	}
	return r.File
}

// run returns the index of the run that holds an offset of the text, the last for
// the offset at its end.
func (t transcript) run(text int) int {
	i := sort.Search(len(t.runs), func(i int) bool { return t.runs[i].Text > text })
	return max(i-1, 0)
}

// isCopied reports whether a run has the same bytes in text and file.
func isCopied(r sources.Run) bool { return r.TextLen == r.FileLen && !r.Piece }

// isCopy reports whether a block has its file's bytes from end to end, and needs no
// map.
func isCopy(b sources.Block) bool {
	return len(b.Map) == 1 && isCopied(b.Map[0]) && b.Map[0].File == b.Start && b.Start+len(b.Text) == b.End
}
