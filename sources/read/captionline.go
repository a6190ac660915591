package read

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// capText is a line of a cue as it is shown, with its way back to the text.
type capText struct {
	text  []byte
	runs  sources.Map
	voice [2]int // where the name of who speaks stands in the file's text; equal: no name
}

// put adds text that stands between two offsets. A piece is written there in another way.
func (t *capText) put(text string, from, to int, piece bool) {
	if text == "" {
		return
	}
	r := sources.Run{Text: len(t.text), TextLen: len(text), File: from, FileLen: to - from, Piece: piece && to-from == len(text)}
	t.text, t.runs = append(t.text, text...), join(t.runs, r)
}

// cut takes bytes off the beginning of a line, and the white space behind them.
func (t *capText) cut(n int) {
	for i := range n {
		t.text[i] = ' ' // which is as long and is trimmed
	}
	t.trim()
}

func (t *capText) trim() { t.text, t.runs = trimSpace(t.text, t.runs) }

// The longest marks inside a cue, in bytes; what is longer is text.
const (
	maxCapTag   = 256
	maxCapSound = 80
	maxCapWords = 5 // of a sound in round brackets
)

// capReader reads the text of a cue.
type capReader struct {
	text   string
	at, to int
	line   capText
	lines  []capText
	ruby   bool // inside small print above a word
}

// shownLines are the lines of a cue as they are shown.
func shownLines(text string, c cue) []capText {
	r := capReader{text: text, at: c.from, to: c.to}
	for r.at < r.to {
		r.next()
	}
	r.endLine()
	return r.lines
}

func (r *capReader) endLine() {
	r.line.trim()
	if n := len(r.line.runs); n > 1 && bytes.HasSuffix(r.line.text, []byte(Object)) { // a sound behind a sentence
		before := bytes.TrimSuffix(r.line.text, []byte(Object))
		if before = bytes.TrimRight(before, " "); endsSentence(string(before[max(0, len(before)-8):])) && r.line.runs[n-1].TextLen == len(Object) {
			r.line.text, r.line.runs = r.line.text[:len(r.line.text)-len(Object)], r.line.runs[:n-1]
			r.line.trim()
		}
	}
	if len(r.line.text) > 0 {
		r.lines = append(r.lines, r.line)
	} else if v := r.line.voice; v[0] < v[1] {
		r.line = capText{voice: v} // of the line that follows
		return
	}
	r.line = capText{}
}

// next reads a mark or a stretch of text.
func (r *capReader) next() {
	rest := r.text[r.at:r.to]
	n := strings.IndexAny(rest, "\r\n<{[(&\\"+capNotes)
	if n != 0 {
		if n < 0 {
			n = len(rest)
		}
		r.shown(rest[:n], n, false)
		return
	}
	switch rest[0] {
	case '\r', '\n':
		r.endLine()
		r.at++
	case '<':
		r.tag(rest)
	case '{':
		r.style(rest)
	case '[', '(':
		r.sound(rest)
	case '&':
		r.entity(rest)
	case '\\':
		r.escape(rest)
	default:
		r.music(rest)
	}
}

// shown adds text that takes a number of bytes.
func (r *capReader) shown(text string, n int, piece bool) {
	if !r.ruby {
		r.line.put(text, r.at, r.at+n, piece)
	}
	r.at += n
}

// one adds the character in hand as text.
func (r *capReader) one() {
	_, n := utf8.DecodeRuneInString(r.text[r.at:r.to])
	r.shown(r.text[r.at:r.at+n], n, false)
}

// tag passes over a tag, and over a time inside a cue.
func (r *capReader) tag(rest string) {
	end := strings.IndexByte(rest[:min(len(rest), maxCapTag)], '>')
	if end < 0 || !isCapTag(rest[1:end]) {
		r.one()
		return
	}
	name := rest[1:end]
	switch {
	case name == "rt":
		r.ruby = true
	case name == "/rt" || name == "/ruby":
		r.ruby = false
	case strings.HasPrefix(name, "v ") || strings.HasPrefix(name, "v."):
		r.voice(name)
	}
	r.at += end + 1
}

// voice notes who speaks. A second voice in a line begins another.
func (r *capReader) voice(name string) {
	i := strings.IndexByte(name, ' ')
	if i < 0 || strings.ContainsAny(name, "&\r\n") || strings.TrimSpace(name[i:]) == "" {
		return
	}
	r.endLine()
	who := strings.TrimSpace(name[i:])
	at := r.at + 1 + i + strings.Index(name[i:], who)
	r.line.voice = [2]int{at, at + len(who)}
}

// isCapTag reports whether what stands between < and > is a tag or a time.
func isCapTag(s string) bool {
	if s == "" || strings.Contains(s, "<") {
		return false
	}
	if _, ok := cueTime(s); ok {
		return true
	}
	s = strings.TrimPrefix(s, "/")
	return s == "" || s[0] < utf8.RuneSelf && unicode.IsLetter(rune(s[0]))
}

// style passes over what places or colours a line: {\an8}, {i}, {y:i}.
func (r *capReader) style(rest string) {
	end := strings.IndexByte(rest[:min(len(rest), maxCapTag)], '}')
	inside := ""
	if end > 0 {
		inside = rest[1:end]
	}
	switch {
	case strings.HasPrefix(inside, `\`),
		len(inside) == 1 && strings.Contains("biusBIUS", inside),
		len(inside) == 2 && inside[0] == '/' && strings.Contains("biusBIUS", inside[1:]),
		len(inside) > 2 && inside[1] == ':' && unicode.IsLetter(rune(inside[0])):
		r.at += end + 1
	default:
		r.one()
	}
}

// entity reads a character reference.
func (r *capReader) entity(rest string) {
	if text, n := characterReference([]byte(rest[:min(len(rest), maxCapTag)])); n > 0 {
		r.shown(text, n, true)
		return
	}
	r.one()
}

// escape reads what programs leave of another format: \N ends a line, \h is a space.
func (r *capReader) escape(rest string) {
	switch {
	case strings.HasPrefix(rest, `\N`):
		r.endLine()
		r.at += 2
	case strings.HasPrefix(rest, `\h`):
		r.shown(" ", 2, true)
	default:
		r.one()
	}
}

// sound passes over what is heard and is no word. With a figure in it, it is text.
func (r *capReader) sound(rest string) {
	closing := map[byte]string{'[': "]", '(': ")"}[rest[0]]
	end := strings.Index(rest[:min(len(rest), maxCapSound)], closing)
	if end < 0 || strings.ContainsAny(rest[1:end], "0123456789[(") || rest[0] == '(' && !r.aloud(rest, end) {
		r.one()
		return
	}
	n := end + 1
	if len(bytes.TrimSpace(r.line.text)) > 0 {
		r.shown(Object, n, true)
		return
	}
	r.at += n
}

// aloud reports whether round brackets hold a sound: they begin a line, and are all of it
// and short, or in capitals.
func (r *capReader) aloud(rest string, end int) bool {
	inside := rest[1:end]
	if len(bytes.Trim(r.line.text, " \t->")) > 0 {
		return false
	}
	line := rest
	if i := strings.IndexAny(rest[end:], "\r\n"); i >= 0 {
		line = rest[:end+i]
	}
	alone := strings.TrimSpace(line[end+1:]) == "" || strings.HasPrefix(line[end+1:], "<")
	return alone && len(strings.Fields(inside)) <= maxCapWords || hasWord(inside) && strings.ToUpper(inside) == inside
}

// music passes over what is sung: up to the next note, or the end of the cue. Notes at the
// end of a line are only heard.
func (r *capReader) music(rest string) {
	n := capNotesLen(rest)
	if n == 0 {
		r.one()
		return
	}
	r.at += n
	if line := strings.TrimLeft(rest[n:], " "); line == "" || line[0] == '\r' || line[0] == '\n' {
		return
	}
	end := strings.IndexAny(rest[n:], capNotes)
	if end < 0 {
		r.at = r.to
		return
	}
	r.at += end + capNotesLen(rest[n+end:])
}

const capNotes = "♪♫♬"

// capNotesLen is the length of the notes that a text begins with.
func capNotesLen(s string) int { return len(s) - len(strings.TrimLeft(s, capNotes)) }
