package read

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// Captions reads the captions of a film or a broadcast, and transcripts in their form:
// SubRip (.srt) and WebVTT (.vtt). Cues are joined into paragraphs, for a sentence runs
// over several: a paragraph ends where another speaks (">>", "- ", "NAME:", a voice), at a
// long pause, and behind a sentence once it is long. A block's Marks give the time at which
// each of its cues is shown, so that a citation's Locator is that of the cue it stands in:
// "00:12:31", in hours, minutes and seconds. A voice stands before what it says, with
// a colon, and is the [sources.Block.Speaker].
//
// Tags, styles, positions and times inside cues are left out, and so are sounds ("[applause]",
// "(MUSIC)") and what is sung between notes; a sound inside a line leaves [Object]. Of
// captions that roll, each cue repeating the line above, a line is read once. A NOTE is one
// of the document's comments.
//
// A time that cannot be read is told in a [*MetadataError], and its text is read all the
// same, under the time before it; lines of a WebVTT file that stand in no cue are told and
// not read, as no program shows them. Header and encoding are those of [Text].
func Captions(known sources.Source, data []byte) (sources.Document, error) {
	o, err := open(known, data, false)
	if err != nil {
		return sources.Document{}, err
	}
	s := cueScanner{text: string(o.text), web: isWebVTT(o.text[o.body:])}
	s.scan(o.body)
	w := captionWriter{text: s.text, notes: s.notes}
	for _, c := range s.cues {
		w.cue(c)
	}
	w.flush()
	switch {
	case len(s.cues) == 0:
		return sources.Document{}, errors.New("no captions: no line with two times and --> between them")
	case len(w.blocks) == 0:
		return sources.Document{}, errors.New("no words in these captions: nothing but sounds, music or markup")
	}
	doc := sources.Document{Source: o.source, Raw: data, Blocks: o.settle(w.blocks), Comments: o.comments(s.notes)}
	if doc.Source.Language == "" {
		doc.Source.Language = s.language
	}
	complete(&doc)
	return doc, addIssues(o.doubt, s.issues())
}

const webVTT = "WEBVTT"

func isWebVTT(text []byte) bool { return strings.HasPrefix(string(text[:min(len(text), 6)]), webVTT) }

// sniffCaptions reports whether a file begins as captions do: with WEBVTT, or with a number
// and two times.
func sniffCaptions(data []byte) bool {
	text := string(asASCII(data[:min(len(data), prescan)]))
	if strings.HasPrefix(text, webVTT) {
		rest := text[len(webVTT):]
		return rest == "" || strings.ContainsAny(rest[:1], " \t\r\n")
	}
	l, next, _ := firstLine(text)
	if !isNumber(text[l.start:l.end]) {
		return false
	}
	l, _ = nextLine(text, next)
	_, _, ok := cueTimes(text[l.start:l.end])
	return ok
}

// cue is a stretch of captions that is shown at one time.
type cue struct {
	from, to   int  // bytes of the text, markup and line ends included
	start, end int  // in milliseconds
	timed      bool // its times could be read
}

// cueScanner finds the cues of a file, and what is told of it.
type cueScanner struct {
	text     string
	web      bool // WebVTT, in which a blank line ends a cue
	language string
	cues     []cue
	notes    []sources.Comment
	told     []Issue
	more     int // issues that are not told

	open    bool    // a cue is being read
	gap     bool    // the line before is blank
	last    capLine // the last line of text
	before  int     // where the cue ended before that
	lines   int     // of the block in hand that are in no cue
	stray   capLine // the first of them
	strayAt int     // its number
	number  int     // of the last cue
	line    int
}

// capLine is a line without its end.
type capLine struct {
	start, end int
	afterGap   bool
}

// scan goes through the text from an offset on.
func (s *cueScanner) scan(at int) {
	s.line, s.gap = 1+countEnds(s.text[:at]), true
	if s.web {
		at = s.header(at)
	}
	for at < len(s.text) {
		l, next := capLineAt(s.text, at)
		l.afterGap = s.gap
		at = s.take(l, next)
		s.line++
	}
	s.strays()
}

// take reads a line and returns where the next one begins.
func (s *cueScanner) take(l capLine, next int) int {
	text := s.text[l.start:l.end]
	if strings.TrimSpace(text) == "" && (text == "" || !s.web) {
		s.gap = true
		if s.web {
			s.open = false
			s.strays()
		}
		return next
	}
	s.gap = false
	switch {
	case strings.Contains(text, "-->") && s.times(l):
	case s.web && l.afterGap && isKeyword(text):
		return s.aside(l, next)
	case !s.open || len(s.cues) == 0:
		if s.lines++; s.lines == 1 {
			s.stray, s.strayAt = l, s.line
		}
		s.last = l
	case s.untimed(l, next):
	default:
		s.extend(l)
	}
	return next
}

// untimed begins a cue of SubRip that has its number, the next one behind a blank line, and
// no times: the number is no word of the text.
func (s *cueScanner) untimed(l capLine, next int) bool {
	text := strings.TrimSpace(s.text[l.start:l.end])
	if s.web || !l.afterGap || text != strconv.Itoa(s.number+1) {
		return false
	}
	if below, _ := capLineAt(s.text, min(next, len(s.text))); strings.Contains(s.text[below.start:below.end], "-->") {
		return false
	}
	s.tell(s.line, "this cue has no times: its text is read without")
	last := s.cues[len(s.cues)-1]
	s.cues = append(s.cues, cue{from: l.end, to: l.end, start: last.start, end: last.end})
	s.number, s.before, s.last = s.number+1, l.end, capLine{}
	return true
}

// extend adds a line of text to the cue in hand.
func (s *cueScanner) extend(l capLine) {
	c := &s.cues[len(s.cues)-1]
	s.before, s.last = c.to, l
	if c.from == c.to {
		c.from = l.start
	}
	c.to = l.end
}

// times begins a cue, if a line reads as its times do. The line before it may be its
// number or name.
func (s *cueScanner) times(l capLine) bool {
	text := strings.TrimSpace(s.text[l.start:l.end])
	start, end, ok := cueTimes(text)
	if !ok && !strings.ContainsAny(text[:1], "0123456789-:") {
		return false
	}
	s.takeNumber()
	c := cue{from: l.end, to: l.end, start: start, end: max(start, end), timed: ok}
	if !ok {
		s.tell(s.line, "the times of this cue cannot be read: its text is read without")
		if n := len(s.cues); n > 0 {
			c.start, c.end = s.cues[n-1].start, s.cues[n-1].end
		}
	}
	s.cues, s.open, s.before = append(s.cues, c), true, l.end
	s.last, s.lines = capLine{}, 0
	return true
}

// takeNumber takes the line before the times of a cue off the text of the cue above, if it
// is a number of cues.
func (s *cueScanner) takeNumber() {
	text := strings.TrimSpace(s.text[s.last.start:s.last.end])
	if !isNumber(text) || len(text) > 9 {
		s.strayLines()
		return
	}
	n := 0
	for i := range len(text) {
		n = n*10 + int(text[i]-'0')
	}
	if s.open && len(s.cues) > 0 && s.last.end > 0 && (s.last.afterGap || n == s.number+1) {
		s.cues[len(s.cues)-1].to = s.before
	}
	s.number = n
	s.strayLines()
}

// strayLines tells of lines that stand before the name of a cue.
func (s *cueScanner) strayLines() {
	if s.lines > 1 {
		s.strays()
	}
	s.lines = 0
}

// strays tells of lines that stand in no cue.
func (s *cueScanner) strays() {
	if s.lines > 0 && !strings.HasPrefix(s.text[s.stray.start:], "Region:") {
		s.tell(s.strayAt, "text that stands in no cue is not read: no program shows it")
	}
	s.lines = 0
}

const maxTold = 10 // issues with cues that are told one by one

func (s *cueScanner) tell(line int, text string) {
	if len(s.told) == maxTold {
		s.more++
		return
	}
	s.told = append(s.told, Issue{Line: line, Column: 1, Text: text})
}

func (s *cueScanner) issues() []Issue {
	if s.more > 0 {
		return append(s.told, Issue{Text: fmt.Sprintf("%d more places of this kind", s.more)})
	}
	return s.told
}

// header passes over the head of a WebVTT file, which ends with a blank line.
func (s *cueScanner) header(at int) int {
	for at < len(s.text) {
		l, next := capLineAt(s.text, at)
		text := strings.TrimSpace(s.text[l.start:l.end])
		if strings.Contains(text, "-->") {
			return at
		}
		if tag, ok := strings.CutPrefix(text, "Language:"); ok && len(tag) < maxKey {
			s.language = strings.TrimSpace(tag)
		}
		s.line++
		if at = next; text == "" {
			return at
		}
	}
	return at
}

// isKeyword reports whether a line begins a block that is no cue.
func isKeyword(text string) bool {
	word, _, _ := strings.Cut(strings.TrimRight(text, " \t"), " ")
	word, _, _ = strings.Cut(word, "\t")
	return word == "NOTE" || word == "STYLE" || word == "REGION"
}

// aside reads a block that is no cue, up to a blank line. A note is a comment.
func (s *cueScanner) aside(l capLine, next int) int {
	end := l.end
	for next < len(s.text) {
		more, after := capLineAt(s.text, next)
		if more.start == more.end {
			break
		}
		end, next = more.end, after
		s.line++
	}
	if text, ok := strings.CutPrefix(s.text[l.start:end], "NOTE"); ok {
		s.notes = append(s.notes, sources.Comment{Start: l.start, End: end, Text: text})
	}
	return next
}

// capLineAt is the line that begins at an offset, with the white space in it, and where
// the next one begins.
func capLineAt(text string, at int) (l capLine, next int) {
	l = capLine{start: at, end: len(text)}
	next = len(text)
	if i := strings.IndexAny(text[at:], "\r\n"); i >= 0 {
		l.end, next = at+i, at+i+1
		if text[l.end] == '\r' && next < len(text) && text[next] == '\n' {
			next++
		}
	}
	return l, next
}

// countEnds counts the line ends of a text.
func countEnds(text string) int {
	return strings.Count(text, "\n") + strings.Count(text, "\r") - strings.Count(text, "\r\n")
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
