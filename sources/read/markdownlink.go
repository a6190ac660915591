package read

import (
	"bytes"

	"github.com/yuin/goldmark/util"
)

// Bounds that CommonMark sets, so that a reader need not look far.
const (
	maxLabel   = 999 // bytes of the label of a link
	maxBracket = 32  // brackets inside brackets in the address of a link
)

// references are what links and notes of a text may refer to.
type references struct {
	links map[string]bool // defined labels, as they are compared
	notes map[string]bool // footnotes, and whether a mark leads to them
}

// define takes note of the definitions of links that a paragraph begins with, and
// returns it without them.
func (r references) define(f flow) flow {
	from := 0
	for from < len(f.s) {
		label, end, ok := definition(f.s, from)
		if !ok {
			break
		}
		r.links[label], from = true, end
	}
	if from == 0 {
		return f
	}
	return f.cut(skipBlanks(f.s, from), len(f.s))
}

// link reports whether a label is that of a link.
func (r references) link(label []byte) bool { return r.links[util.ToLinkReference(label)] }

// definition reads "[label]: address 'title'" on a line or more of its own. It returns
// where the line after it begins.
func definition(s []byte, i int) (label string, end int, ok bool) {
	i = skipBlanks(s, i)
	if i >= len(s) || s[i] != '[' {
		return "", 0, false
	}
	text, i, ok := bracketed(s, i)
	if !ok || len(bytes.TrimSpace(text)) == 0 || i >= len(s) || s[i] != ':' {
		return "", 0, false
	}
	i, ok = address(s, skipBlanks(s, i+1))
	if !ok {
		return "", 0, false
	}
	label = util.ToLinkReference(text)
	if at := skipBlanks(s, i); at > i {
		if after, ok := title(s, at); ok {
			if end, ok := lineRest(s, after); ok {
				return label, end, true
			}
		}
	}
	end, ok = lineRest(s, i)
	return label, end, ok
}

// lineRest returns where the next line begins, if there is nothing more on this one.
func lineRest(s []byte, i int) (next int, ok bool) {
	for i < len(s) && isBlankByte(s[i]) && !isLineEnd(s[i]) {
		i++
	}
	return lineAfter(s, i), i == len(s) || isLineEnd(s[i])
}

// bracketed returns what stands between the bracket at i and the one that closes it,
// and where the text goes on. There are no other brackets inside a label, unless a
// backslash is before them.
func bracketed(s []byte, i int) (label []byte, end int, ok bool) {
	from := i + 1
	for i = from; i < len(s) && i-from <= maxLabel; i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			return nil, 0, false
		case ']':
			return s[from:i], i + 1, true
		}
	}
	return nil, 0, false
}

// address returns the end of the address of a link.
func address(s []byte, i int) (end int, ok bool) {
	if i < len(s) && s[i] == '<' {
		return angled(s, i+1)
	}
	from, depth := i, 0
	for ; i < len(s) && s[i] > ' ' && s[i] != 0x7f; i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && isMarkByte(s[i+1]):
			i++
		case c == '(':
			if depth++; depth > maxBracket {
				return 0, false
			}
		case c == ')' && depth == 0:
			return i, i > from
		case c == ')':
			depth--
		}
	}
	return i, i > from && depth == 0
}

// angled returns the end of an address that a bracket stood before.
func angled(s []byte, i int) (end int, ok bool) {
	for ; i < len(s) && s[i] != '<' && !isLineEnd(s[i]); i++ {
		switch s[i] {
		case '\\':
			i++
		case '>':
			return i + 1, true
		}
	}
	return 0, false
}

// title returns the end of the title of a link, which is in quotation marks or in
// brackets.
func title(s []byte, i int) (end int, ok bool) {
	if i >= len(s) {
		return 0, false
	}
	open, closing := s[i], s[i]
	switch open {
	case '"', '\'':
	case '(':
		closing = ')'
	default:
		return 0, false
	}
	for i++; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case closing:
			return i + 1, true
		case open:
			return 0, false
		}
	}
	return 0, false
}

// destination returns the end of "(address 'title')", which begins at i.
func destination(s []byte, i int) (end int, ok bool) {
	i = skipBlanks(s, i+1)
	if i < len(s) && s[i] == ')' {
		return i + 1, true
	}
	i, ok = address(s, i)
	if !ok {
		return 0, false
	}
	at := skipBlanks(s, i)
	if at > i {
		if after, ok := title(s, at); ok {
			at = skipBlanks(s, after)
		}
	}
	return at + 1, at < len(s) && s[at] == ')'
}
