package render

import "strings"

// markdown makes words that are safe to print plain text in Markdown, as CommonMark and
// GitHub read it: no emphasis, link, image, table, code, raw HTML or formula, and nothing
// that is made a link, a mention or a picture only when it is shown. They may stand at
// the start of a line.
//
//	*a* <b> [c](d)   \*a\* &lt;b&gt; \[c\](d)
//	1. a             1\. a
//	@anna #12 :a:    @‍anna #‍12 :‍a:, with joiners that nobody sees
//	www.a.org        www‍.a.org
func markdown(s string) string {
	if meansNothing(s) {
		return s
	}
	var b strings.Builder
	open := opens(s)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if joins(s, i) {
			b.WriteString(joiner)
		}
		switch {
		case c == '<':
			b.WriteString("&lt;")
		case c == '>':
			b.WriteString("&gt;")
		case c == '&':
			b.WriteString("&amp;")
		case i == open || strings.IndexByte(markdownMarks, c) >= 0:
			b.Write([]byte{'\\', c})
		default:
			b.WriteByte(c)
		}
		if c == '@' || c == '#' || c == ':' && shortcode(s[i+1:]) {
			b.WriteString(joiner)
		}
	}
	return b.String()
}

// meansNothing reports whether no character of a text could mean anything in Markdown. It
// answers for most texts at a glance; of others it may say no without need.
func meansNothing(s string) bool {
	for i := range len(s) {
		if marksOf[s[i]] && (s[i] != '.' || i > 0 && s[i-1]|0x20 == 'w') && (s[i] != '-' || i > 0 && s[i-1]|0x20 == 'h') {
			return false
		}
	}
	return opens(s) < 0
}

// marksOf are the bytes that may mean something.
var marksOf = func() (out [256]bool) {
	for _, c := range []byte(markdownMarks + "<>&@#:.-") {
		out[c] = true
	}
	return out
}()

// markdownMarks are the marks that mean something anywhere in a line.
const markdownMarks = "\\`*_[]|~$"

// joiner is invisible and divides what programs would take for one word.
const joiner = "\u200d"

// opens is the index of the mark by which a text would open a list, a rule or a heading
// if it stood at the start of a line, or -1.
func opens(s string) int {
	trimmed := strings.TrimLeft(s, " ")
	rest := strings.TrimLeft(trimmed, "0123456789")
	if rest == "" {
		return -1
	}
	marks := "-+=#"
	if len(rest) < len(trimmed) {
		marks = ".)"
	}
	if strings.IndexByte(marks, rest[0]) < 0 {
		return -1
	}
	return len(s) - len(rest)
}

// joins reports whether a joiner must stand before a byte: in http://, in www. and in
// GH-12, of which viewers make links.
func joins(s string, i int) bool {
	before := s[max(i-3, 0):i]
	switch s[i] {
	case ':':
		return strings.HasPrefix(s[i:], "://")
	case '.':
		return strings.EqualFold(before, "www")
	case '-':
		return len(before) > 1 && strings.EqualFold(before[len(before)-2:], "gh")
	}
	return false
}

// shortcode reports whether a picture is named behind a colon, as in :bomb:.
func shortcode(after string) bool {
	rest := strings.TrimLeft(after, letters+"0123456789_+-")
	return len(rest) < len(after) && strings.HasPrefix(rest, ":")
}
