package read

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// maxShared bounds the strings that the sheets of a workbook share.
const maxShared = 1 << 22

// sharedStrings are the strings that the sheets of a workbook share.
type sharedStrings struct {
	part string
	text []byte
	ends []int32 // of each in the text
	from []int32 // where each stands in the part as it is, -1 if it is written otherwise
}

func (s *sharedStrings) at(i int) []byte {
	if i == 0 {
		return s.text[:s.ends[0]]
	}
	return s.text[s.ends[i-1]:s.ends[i]]
}

// readShared reads the strings that the sheets share.
func (x *xlsx) readShared() error {
	name := x.parts["sharedstrings"]
	if name == "" || !x.has(name) {
		return nil
	}
	s := &x.shared
	s.part = x.proper(name)
	t, err := x.transcribed(name, xlsxWords, func(r *xmlReader) error {
		for r.next() {
			if r.kind != xmlStart || r.tag != tagSharedItem {
				continue
			}
			if len(s.ends) == maxShared {
				return fmt.Errorf("more than %d strings", maxShared)
			}
			at := len(s.text)
			item := richText{text: s.text}
			item.read(r)
			s.text = item.done(at)
			from := int32(-1)
			if item.to-item.from == len(s.text)-at && bytes.Equal(r.text[item.from:item.to], s.text[at:]) {
				from = int32(item.from)
			}
			s.ends, s.from = append(s.ends, int32(len(s.text))), append(s.from, from)
		}
		return r.err
	})
	for i := range s.from {
		switch {
		case t.runs != nil:
			s.from[i] = -1
		case s.from[i] >= 0:
			s.from[i] += int32(t.start)
		}
	}
	return err
}

// exact moves a block of prose that is a shared string as it is into the part with the
// strings, where its own bytes stand.
func (s *sharedStrings) exact(b *sources.Block, i int32) {
	if i > 0 && s.from[i-1] >= 0 {
		b.Part, b.Start, b.Map = s.part, int(s.from[i-1]), nil
		b.End = b.Start + len(b.Text)
	}
}

// richText is text in the making, in stretches that look differently.
type richText struct {
	text     []byte
	from, to int  // where it stands in the part; equal if there is none
	gap      bool // something was left out since the last character

	raised, struck bool // the stretch in hand
}

// read reads the text of the element that has just begun. How it is pronounced is no text.
func (t *richText) read(x *xmlReader) {
	inText := -1
	for depth := len(x.open); x.inside(depth); {
		switch {
		case x.kind == xmlEnd:
			if inText > len(x.open) {
				inText = -1
			}
		case x.kind != xmlStart:
			if inText >= 0 {
				t.token(x)
			}
		case x.tag == tagSharedSound:
			x.skip()
		case x.tag == tagSharedText:
			inText = len(x.open)
		case x.tag == tagSharedRun:
			t.raised, t.struck = false, false
		case x.tag == tagSharedRaise:
			t.raised = x.value("val") == "superscript"
		case x.tag == tagSharedStrike:
			v, ok := x.attr("val")
			t.struck = !ok || !off(v)
		}
	}
}

// token adds the text token in hand.
func (t *richText) token(x *xmlReader) {
	part, at := x.content()
	if len(part) == 0 {
		return
	}
	if t.to == 0 {
		t.from = at
	}
	t.to = at + len(part)
	t.add(part, x.kind == xmlText)
}

// add adds a stretch of text. What is struck through is left out; so is the mark of a
// note, which would make another number of a figure.
func (t *richText) add(part []byte, escaped bool) {
	if escaped && bytes.IndexByte(part, '&') >= 0 {
		part = []byte(unescapeXML(part))
	}
	switch {
	case t.struck:
		t.gap = true
	case t.raised:
		t.raise(string(part))
	default:
		t.put(part)
	}
}

func (t *richText) put(part []byte) {
	if t.gap && len(t.text) > 0 && len(part) > 0 && fuses(t.text, part) {
		t.text = append(t.text, bridge(t.text, part)...)
	}
	t.gap = t.gap && len(part) == 0
	t.text = append(t.text, part...)
}

// raise adds superscript, unless it is the mark of a note.
func (t *richText) raise(mark string) {
	before := string(t.text[max(0, len(t.text)-maxName):])
	switch {
	case isRaised(before, mark):
		t.put([]byte(mark))
	case isExponent(before, mark):
		t.put([]byte(exponent(mark)))
	case marksNote(mark):
		t.gap = true
	case fuses([]byte(before), []byte(mark)):
		t.put([]byte(" " + mark))
	default:
		t.put([]byte(mark))
	}
}

// done gives the text, of which what begins at an offset was added: characters that are
// written as "_x000D_" are what they stand for, and lines end with LF.
func (t *richText) done(at int) []byte {
	own := t.text[at:]
	if bytes.Contains(own, []byte("_x")) {
		own = unescapeChars(own)
	}
	if bytes.ContainsFunc(own, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' }) {
		own = bytes.ReplaceAll(own, []byte("\r\n"), []byte("\n"))
		own = bytes.Map(func(r rune) rune {
			switch {
			case r == '\r':
				return '\n'
			case r < ' ' && r != '\n' && r != '\t':
				return -1
			}
			return r
		}, own)
	}
	return append(t.text[:at], own...)
}

// unescapeChars decodes characters that are written by their number: "_x000D_".
func unescapeChars(text []byte) []byte {
	const n = len("_x0000_")
	var out []byte
	for i := 0; i < len(text); {
		if i+n <= len(text) && text[i] == '_' && text[i+1] == 'x' && text[i+n-1] == '_' {
			if r := charOf(text[i+2 : i+n-1]); r >= 0 {
				out = utf8.AppendRune(out, r)
				i += n
				continue
			}
		}
		out = append(out, text[i])
		i++
	}
	return out
}

// charOf is the character of a number, -1 if it is none.
func charOf(digits []byte) rune {
	var r rune
	for _, c := range digits {
		d := hexDigit(c)
		if d < 0 {
			return -1
		}
		r = r*16 + rune(d)
	}
	if !utf8.ValidRune(r) {
		return -1
	}
	return r
}
