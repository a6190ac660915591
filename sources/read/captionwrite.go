package read

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// What ends a paragraph of captions: a pause in milliseconds, behind a sentence or in any
// case, and a length in bytes behind which the next sentence begins another.
const (
	capPause     = 2000
	capLongPause = 4000
	capParagraph = 1500
	capUnmarked  = 300  // bytes behind which a text without full stops ends at a pause, too
	capClose     = 1000 // the pause up to which a cue may repeat the one before it
	capRepeats   = 8    // lines that it may repeat
)

// captionWriter joins cues into paragraphs.
type captionWriter struct {
	text    string
	notes   []sources.Comment // in their order
	passed  int               // notes that stand before the cue in hand
	blocks  []sources.Block
	block   capText
	marks   []sources.Mark
	stops   bool // it has the end of a sentence
	last    cue
	lines   []string // of the last cue, as they are shown
	speaker string
	voice   bool // the file itself says that it is the speaker
}

// cue adds a cue.
func (w *captionWriter) cue(c cue) {
	lines := shownLines(w.text, c)
	shown := make([]string, 0, len(lines))
	for _, l := range lines {
		shown = append(shown, string(l.text))
	}
	if len(lines) == 0 { // while something is heard, a sentence may wait
		if c.timed && c.end-c.start < capLongPause {
			w.last.end = max(w.last.end, c.end)
		}
		return
	}
	w.pause(c)
	fresh := w.fresh(c, lines, shown)
	w.lines, w.last = shown, c
	w.add(c, fresh)
}

// pause ends the paragraph before a cue where time has passed, or a comment stands.
func (w *captionWriter) pause(c cue) {
	note := false
	for w.passed < len(w.notes) && w.notes[w.passed].Start < c.from {
		w.passed++
		note = true
	}
	pause := c.start - w.last.end
	ended := w.ended() || !w.stops && len(w.block.text) > capUnmarked
	switch {
	case c.timed && (pause >= capLongPause || c.start < w.last.start),
		ended && (c.timed && pause >= capPause || note),
		w.ended() && len(w.block.text) > capParagraph:
		w.flush()
	}
}

func (w *captionWriter) ended() bool {
	return len(w.block.text) == 0 || endsSentence(string(w.block.text[max(0, len(w.block.text)-maxCapTag):]))
}

// fresh is those lines of a cue that do not repeat the cue before it, as captions that roll
// up the screen do, or grow word by word.
func (w *captionWriter) fresh(c cue, lines []capText, shown []string) []capText {
	if len(w.lines) == 0 || c.start-w.last.end > capClose {
		return lines
	}
	for n := min(len(lines), len(w.lines), capRepeats); n > 0; n-- {
		if slices.Equal(w.lines[len(w.lines)-n:], shown[:n]) {
			return lines[n:]
		}
	}
	above := w.lines[len(w.lines)-1]
	if rest, ok := strings.CutPrefix(shown[0], above); ok && strings.HasPrefix(rest, " ") {
		lines[0].cut(len(above))
	}
	return lines
}

// add adds lines of a cue.
func (w *captionWriter) add(c cue, lines []capText) {
	dashes := 0
	for _, l := range lines {
		if dash(l.text) > 0 {
			dashes++
		}
	}
	timed := false
	for i := range lines {
		l := &lines[i]
		w.turn(l, dashes > 1, i == 0)
		if len(l.text) == 0 {
			continue
		}
		w.join(l, c, !timed)
		timed = true
	}
}

// turn begins a paragraph where another speaks, and takes off the line what only says so.
func (w *captionWriter) turn(l *capText, dialogue, first bool) {
	if n := arrows(l.text); n > 0 {
		w.change("")
		l.cut(n)
	}
	if n := dash(l.text); n > 0 && (dialogue || w.ended()) {
		w.change("")
		l.cut(n)
	}
	if l.voice[0] < l.voice[1] {
		w.voiced(l)
		return
	}
	if w.voice && first {
		w.change("") // of a cue without a voice nobody knows whose it is
	}
	name := capName(l.text, first)
	switch {
	case name == "":
	case name == w.speaker:
		l.cut(len(name) + 1)
	default:
		w.change(name)
	}
}

// voiced writes the name of a voice before its first line.
func (w *captionWriter) voiced(l *capText) {
	name := w.text[l.voice[0]:l.voice[1]]
	if name == w.speaker || len(l.text) == 0 {
		return
	}
	w.change(name)
	w.voice = true
	var named capText
	named.put(name, l.voice[0], l.voice[1], false)
	named.put(": ", l.voice[1], l.runs[0].File, true)
	w.append(&named, l)
	*l = named
}

// change ends the paragraph: somebody else speaks.
func (w *captionWriter) change(name string) {
	w.flush()
	w.speaker, w.voice = name, false
}

// join adds a line to the paragraph, behind a space: a line of captions ends where there is
// no room, and says nothing. Two figures do not become one.
func (w *captionWriter) join(l *capText, c cue, first bool) {
	if n := len(w.block.runs); n > 0 {
		last := w.block.runs[n-1]
		from, to := last.File+last.FileLen, l.runs[0].File
		w.block.put(capBridge(w.block.text, l.text), from, to, true)
	}
	if first && (c.timed || w.last.end > 0) {
		w.marks = append(w.marks, sources.Mark{Text: len(w.block.text), Locator: clock(c.start)})
	}
	w.append(&w.block, l)
	w.stops = w.stops || bytes.ContainsAny(l.text, ".!?…。")
}

// capBridge is what stands between two lines.
func capBridge(before, after []byte) string {
	a, _ := utf8.DecodeLastRune(before)
	b, _ := utf8.DecodeRune(after)
	if unicode.IsDigit(a) && unicode.IsDigit(b) {
		return " " + Object + " "
	}
	return " "
}

// append copies a line behind another text.
func (w *captionWriter) append(to, l *capText) {
	at := len(to.text)
	to.text = append(to.text, l.text...)
	for _, r := range l.runs {
		r.Text += at
		to.runs = join(to.runs, r)
	}
}

// flush makes a block of the paragraph.
func (w *captionWriter) flush() {
	if len(w.block.runs) > 0 && !onlyObjects(w.block.text) {
		last := w.block.runs[len(w.block.runs)-1]
		b := sources.Block{Start: w.block.runs[0].File, End: last.File + last.FileLen, Text: string(w.block.text), Map: w.block.runs, Marks: w.marks}
		if w.voice {
			b.Speaker = w.speaker
		}
		if len(w.marks) > 0 {
			b.Locator = w.marks[0].Locator
		}
		w.blocks = append(w.blocks, b)
	}
	w.block, w.marks, w.stops = capText{}, nil, false
}

// arrows is the length of the mark ">>" of another speaker, or of another story.
func arrows(text []byte) int {
	n := len(text) - len(bytes.TrimLeft(text, ">"))
	if n < 2 {
		return 0
	}
	return n
}

// dash is the length of the dash that a speaker's line begins with.
func dash(text []byte) int {
	for _, d := range []string{"-", "–", "—", "‐"} {
		rest, ok := strings.CutPrefix(string(text[:min(len(text), maxCapTag)]), d)
		if r, _ := utf8.DecodeRuneInString(rest); ok && (r == ' ' || unicode.IsUpper(r)) {
			return len(d)
		}
	}
	return 0
}

// capName is the name of who speaks, before the colon that a line begins with: in capitals,
// or in the first line of a cue of words that begin with one.
func capName(text []byte, first bool) string {
	const most = 4 // words of a name
	name, rest, ok := strings.Cut(string(text[:min(len(text), maxCapSound)]), ":")
	if !ok || rest != "" && rest[0] != ' ' || len(name) < 2 {
		return ""
	}
	words := strings.Fields(name)
	if len(words) > most || strings.ContainsAny(name, "0123456789,;!?\"\ufffc") {
		return ""
	}
	if strings.ToUpper(name) == name && hasWord(name) {
		return name
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !first || !unicode.IsUpper(r) {
			return ""
		}
	}
	return name
}
