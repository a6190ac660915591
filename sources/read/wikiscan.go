package read

import (
	"bytes"
	"sort"
)

// wikiKind is what a pair of marks of wikitext holds.
type wikiKind uint8

const (
	wikiTemplate wikiKind = iota // {{name|argument}}
	wikiParam                    // {{{parameter}}} of a template
	wikiLink                     // [[target|label]]
	wikiAddress                  // [http://example.org label]
	wikiTable                    // {| … |}
	wikiComment                  // <!-- … -->
	wikiTag                      // <ref>…</ref> and others whose content is not wikitext of the page
	wikiKinds
)

// wikiSpan is what stands between two marks, with them. One without an end is none.
type wikiSpan struct {
	kind      wikiKind
	from, to  int
	in, inEnd int    // what is between the marks
	name      string // of a tag
}

// wikiScan finds the marks of wikitext that come in pairs, in one pass. What nothing
// closes keeps an end of 0.
type wikiScan struct {
	text     []byte
	lower    []byte // the text with the letters of ASCII in lower case
	spans    []wikiSpan
	open     []int // of spans, those that are open
	count    [wikiKinds]int
	unclosed map[string]bool // tags whose end does not come any more
	cut      int             // where a comment begins that nothing closes, or -1
}

func scanWiki(text []byte) *wikiScan {
	s := &wikiScan{text: text, lower: lowerASCII(text), unclosed: map[string]bool{}, cut: -1}
	for i := 0; i < len(text); {
		i = s.step(i)
	}
	for _, k := range s.open { // a page may do without the end of its last table
		if p := &s.spans[k]; p.kind == wikiTable {
			p.to, p.inEnd = len(text), len(text)
		}
	}
	return s
}

func lowerASCII(text []byte) []byte {
	out := bytes.Clone(text)
	for i, c := range out {
		if c >= 'A' && c <= 'Z' {
			out[i] = c | 0x20
		}
	}
	return out
}

// has reports whether marks stand at a byte.
func (s *wikiScan) has(i int, marks string) bool {
	return len(s.text)-i >= len(marks) && string(s.text[i:i+len(marks)]) == marks
}

func (s *wikiScan) step(i int) int {
	switch s.text[i] {
	case '<':
		return s.angle(i)
	case '\n':
		s.lineEnd(i)
	case '{':
		switch {
		case s.has(i, "{|") && !s.has(i, "{|}") && s.lineStart(i):
			return s.begin(wikiTable, i, 2)
		case s.has(i, "{{{") && !s.has(i, "{{{{"):
			return s.begin(wikiParam, i, 3)
		case s.has(i, "{{"):
			return s.begin(wikiTemplate, i, 2)
		}
	case '}':
		if s.has(i, "}}") {
			return s.endBraces(i)
		}
	case '|':
		if s.has(i, "|}") && s.lineStart(i) && s.endTable(i) {
			return i + 2
		}
	case '[':
		switch {
		case s.has(i, "[["):
			return s.begin(wikiLink, i, 2)
		case scheme(s.text[i+1:]) > 0 || s.has(i, "[//") || s.has(i, "[mailto:"):
			return s.begin(wikiAddress, i, 1)
		}
	case ']':
		switch {
		case s.top() == wikiAddress:
			return s.end(wikiAddress, i, 1)
		case s.has(i, "]]") && s.count[wikiLink] > 0:
			return s.end(wikiLink, i, 2)
		}
	}
	return i + 1
}

// lineStart reports whether nothing but blanks and the marks of an indentation stand
// before a byte on its line. It looks a few bytes back.
func (s *wikiScan) lineStart(i int) bool {
	const far = 16
	for k := i - 1; k >= 0 && k > i-far; k-- {
		switch s.text[k] {
		case '\n':
			return true
		case ' ', '\t', ':', '*':
		default:
			return false
		}
	}
	return i < far
}

// top is the kind of what is open, the innermost.
func (s *wikiScan) top() wikiKind {
	if n := len(s.open); n > 0 {
		return s.spans[s.open[n-1]].kind
	}
	return wikiKinds
}

func (s *wikiScan) begin(kind wikiKind, i, n int) int {
	s.open = append(s.open, len(s.spans))
	s.count[kind]++
	s.spans = append(s.spans, wikiSpan{kind: kind, from: i, in: i + n})
	return i + n
}

// end closes the innermost span of a kind with the marks at i, and forgets what is open
// inside it.
func (s *wikiScan) end(kind wikiKind, i, n int) int {
	for s.count[kind] > 0 {
		p := s.pop()
		if p.kind == kind {
			p.inEnd, p.to = i, i+n
			return i + n
		}
	}
	return i + n
}

func (s *wikiScan) pop() *wikiSpan {
	n := len(s.open) - 1
	p := &s.spans[s.open[n]]
	s.open = s.open[:n]
	s.count[p.kind]--
	return p
}

// endBraces closes a template or a parameter.
func (s *wikiScan) endBraces(i int) int {
	for n := len(s.open); n > 0; n = len(s.open) {
		kind := s.spans[s.open[n-1]].kind
		switch {
		case kind == wikiParam && s.has(i, "}}}"):
			return s.end(wikiParam, i, 3)
		case kind == wikiTemplate:
			return s.end(wikiTemplate, i, 2)
		case kind == wikiParam: // a brace, and a template in it
			p := &s.spans[s.open[n-1]]
			p.kind, p.from = wikiTemplate, p.from+1
			s.count[wikiParam]--
			s.count[wikiTemplate]++
			return s.end(wikiTemplate, i, 2)
		case s.count[wikiTemplate]+s.count[wikiParam] == 0:
			return i + 2
		}
		s.pop()
	}
	return i + 2
}

// endTable closes a table, unless the marks are those of an empty argument and of the
// end of its template.
func (s *wikiScan) endTable(i int) bool {
	for k := len(s.open) - 1; k >= 0; k-- {
		switch s.spans[s.open[k]].kind {
		case wikiTable:
			s.end(wikiTable, i, 2)
			return true
		case wikiLink, wikiAddress:
			s.pop()
		default:
			if s.has(i, "|}}") {
				return false
			}
			if s.count[wikiTable] > 0 {
				s.end(wikiTable, i, 2)
				return true
			}
			return false
		}
	}
	return false
}

// lineEnd ends what does not go over a line, or over a blank one.
func (s *wikiScan) lineEnd(i int) {
	for k := s.top(); k == wikiAddress || k == wikiLink && s.has(i, "\n\n"); k = s.top() {
		s.pop()
	}
}

// angle reads a comment or a tag whose content is no wikitext. Others are left for later.
func (s *wikiScan) angle(i int) int {
	if s.has(i, "<!--") {
		end := bytes.Index(s.text[i+len("<!--"):], []byte("-->"))
		if end < 0 {
			s.cut = i
			s.spans = append(s.spans, wikiSpan{kind: wikiComment, from: i, to: len(s.text), in: i + len("<!--"), inEnd: len(s.text)})
			return len(s.text)
		}
		in := i + len("<!--")
		s.spans = append(s.spans, wikiSpan{kind: wikiComment, from: i, to: in + end + len("-->"), in: in, inEnd: in + end})
		return in + end + len("-->")
	}
	tag, ok := wikiTagAt(s.lower, i)
	if !ok {
		return i + 1
	}
	if _, raw := wikiTags[tag.name]; !raw || tag.closing {
		return tag.to
	}
	p := wikiSpan{kind: wikiTag, from: i, to: tag.to, in: tag.to, inEnd: tag.to, name: tag.name}
	if !tag.empty {
		if p.inEnd, p.to = s.endTag(tag.name, tag.to); p.to == 0 {
			return tag.to
		}
	}
	s.spans = append(s.spans, p)
	return p.to
}

// endTag finds the end tag of a name. One that was sought in vain is not sought again.
func (s *wikiScan) endTag(name string, from int) (start, end int) {
	if s.unclosed[name] {
		return 0, 0
	}
	mark := []byte("</" + name)
	for at := from; ; {
		n := bytes.Index(s.lower[at:], mark)
		if n < 0 {
			s.unclosed[name] = true
			return 0, 0
		}
		start = at + n
		if tag, ok := wikiTagAt(s.lower, start); ok && tag.name == name {
			return start, tag.to
		}
		at = start + len(mark)
	}
}

// wikiTagText is a tag of HTML or of an extension, in lower case.
type wikiTagText struct {
	name           string
	attrs          []byte
	to             int
	closing, empty bool
}

// wikiTagAt reads the tag at a byte. One that holds another mark of a tag is none.
func wikiTagAt(lower []byte, i int) (wikiTagText, bool) {
	var t wikiTagText
	at := i + 1
	if at < len(lower) && lower[at] == '/' {
		t.closing = true
		at++
	}
	from := at
	for at < len(lower) && isAlnumByte(lower[at]) {
		at++
	}
	if at == from || !isLetterByte(lower[from]) {
		return t, false
	}
	t.name = string(lower[from:at])
	const longest = 16 // of a name
	if len(t.name) > longest {
		return t, false
	}
	n := bytes.IndexAny(lower[at:], "<>")
	if n < 0 || lower[at+n] == '<' {
		return t, false
	}
	t.attrs, t.to = lower[at:at+n], at+n+1
	t.empty = n > 0 && lower[at+n-1] == '/'
	return t, true
}

// from returns the index of the first span that begins at a byte or behind it.
func (s *wikiScan) from(i int) int {
	return sort.Search(len(s.spans), func(k int) bool { return s.spans[k].from >= i })
}

// at returns the span that begins at a byte, if one does and has an end.
func (s *wikiScan) at(i int) (wikiSpan, bool) {
	if i >= len(s.text) {
		return wikiSpan{}, false
	}
	switch s.text[i] {
	case '{', '[', '<':
		if k := s.from(i); k < len(s.spans) && s.spans[k].from == i && s.spans[k].to > 0 {
			return s.spans[k], true
		}
	}
	return wikiSpan{}, false
}
