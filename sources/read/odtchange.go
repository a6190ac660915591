package read

import "strings"

// changes reads the list of tracked changes. The accepted view needs none of it.
func (t *odtReader) changes() {
	x, depth := t.x, len(t.x.open)
	if t.o.view == Accepted {
		x.skip()
		return
	}
	var r *odtRegion
	for x.inside(depth) {
		if x.kind != xmlStart {
			continue
		}
		switch x.tag {
		case odRegion:
			r = &odtRegion{}
			for _, name := range []string{"text:id", "xml:id"} {
				if id := x.value(name); id != "" {
					t.regions[id] = r
				}
			}
		case odInsertion:
			if r != nil {
				r.inserted = true
			}
			x.skip()
		case odDeletion:
			if r != nil {
				r.deleted = deletedText(x)
			} else {
				x.skip()
			}
		}
	}
}

// deletedText reads the paragraphs of a deletion. Notes and the like in it are passed
// over: they are deleted with their marks.
func deletedText(x *xmlReader) []string {
	var all []string
	var s strings.Builder
	inside := 0
	for depth := len(x.open); x.inside(depth); {
		switch {
		case x.kind == xmlText || x.kind == xmlRaw:
			if text, _ := x.content(); inside > 0 {
				s.WriteString(unescapeXML(text))
			}
		case x.kind == xmlEnd && (x.tag == odParagraph || x.tag == odHeading):
			inside--
			all = append(all, oneSpace(s.String()))
			s.Reset()
		case x.kind == xmlEnd:
		default:
			switch x.tag {
			case odParagraph, odHeading:
				inside++
			case odSpaces, odTab, odBreak:
				s.WriteByte(' ')
			case odNote, odAnnotation, odChangeInfo, odUnseen, odBox:
				x.skip()
			}
		}
	}
	return all
}

// oneSpace makes one space of white space in a row, and keeps it at the ends.
func oneSpace(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		c := s[i]
		if isHTMLSpace(c) {
			if c = ' '; len(out) > 0 && out[len(out)-1] == ' ' {
				continue
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// inserted minds where an insertion begins and ends. In the original view it is not
// there, and neither are the ends of paragraphs in it.
func (t *odtReader) inserted() {
	r := t.regions[t.x.value("text:change-id")]
	switch {
	case t.o.view == Accepted || r == nil || !r.inserted:
	case t.x.tag == odChangeStart:
		t.added++
	case t.added > 0:
		t.added--
	}
}

// deleted shows in the original view what was deleted at a mark.
func (t *odtReader) deleted() {
	r, p := t.regions[t.x.value("text:change-id")], t.para()
	if t.o.view == Accepted || r == nil || r.inserted || p == nil || t.added > 0 {
		return
	}
	words := markWords{bytes: t.x.text[t.x.start:t.x.end], at: t.x.start}
	for i, text := range r.deleted {
		if i > 0 {
			t.flush()
			p = t.para()
		}
		p.plain = true
		words.add(p, text, len(r.deleted)-i)
	}
}

// markWords shows text in place of a mark that is not it. Every word and every space is
// shown by one of the mark's bytes, so that it can be cited alone, and what is left when
// the bytes run out by the last of them.
type markWords struct {
	bytes []byte
	at    int
}

// add shows a text, and leaves bytes for others.
func (m *markWords) add(p *officePara, text string, others int) {
	for len(text) > 0 {
		n := len(text)
		if len(m.bytes) > others+1 {
			if n = strings.IndexByte(text, ' '); n == 0 {
				n = 1
			} else if n < 0 {
				n = len(text)
			}
		}
		if len(m.bytes) == 0 {
			return
		}
		p.add([]byte(text[:n]), m.at, m.at+1, true)
		text, m.bytes, m.at = text[n:], m.bytes[1:], m.at+1
	}
}
