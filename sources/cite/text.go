package cite

import (
	"html"
	"net/url"
	"strings"
	"unicode"
)

// Run is a piece of a citation in one face.
type Run struct {
	Text   string
	Italic bool
	URL    string // where an address that is printed leads; empty for words, and for what is no address of the web
}

// Text is a citation as a style prints it. Nothing in it acts: line breaks and
// other control characters of a title are spaces, characters that turn the
// direction of writing are left out.
type Text []Run

// String returns the words without their faces.
func (t Text) String() string {
	var b strings.Builder
	for _, r := range t {
		b.WriteString(r.Text)
	}
	return b.String()
}

// Markdown returns the words as Markdown (CommonMark) that shows them, whatever they
// are, with italics between asterisks.
func (t Text) Markdown() string {
	var b strings.Builder
	for _, r := range t {
		words := escapeMarkdown(r.Text)
		switch {
		case r.URL != "" && r.URL == r.Text:
			words = "<" + r.URL + ">"
		case r.URL != "":
			words = "[" + words + "](<" + r.URL + ">)"
		}
		b.WriteString(emphasis(words, r.Italic))
	}
	return unlisted(b.String())
}

// emphasis puts asterisks around words, inside the spaces at their ends: outside
// them they would be asterisks.
func emphasis(words string, italic bool) string {
	core := strings.Trim(words, " ")
	if !italic || core == "" {
		return words
	}
	i := strings.Index(words, core)
	return words[:i] + "*" + core + "*" + words[i+len(core):]
}

// escapeMarkdown puts a backslash before whatever Markdown may take for markup, and
// writes as entities what it takes for an address.
func escapeMarkdown(s string) string {
	s = addresses.Replace(s)
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]#!|~$^=>", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return addressed.Replace(b.String())
}

// Addresses that Markdown makes links of without being asked, in two steps: the
// number sign of an entity is not to be escaped.
var (
	addresses = strings.NewReplacer("&", "&amp;", "<", "&lt;", "://", "\x01//", "www.", "www\x02", "@", "\x03")
	addressed = strings.NewReplacer("\x01", "&#58;", "\x02", "&#46;", "\x03", "&#64;")
)

// unlisted escapes what would begin a list or a heading at the start of a line.
func unlisted(s string) string {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	switch {
	case s == "":
	case s[0] == '-' || s[0] == '+':
		return "\\" + s
	case digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')'):
		return s[:digits] + "\\" + s[digits:]
	}
	return s
}

// HTML returns the words as HTML that shows them, with italics in <i> and addresses
// of the web as links.
func (t Text) HTML() string {
	var b strings.Builder
	for _, r := range t {
		words := html.EscapeString(r.Text)
		if r.URL != "" {
			words = `<a href="` + html.EscapeString(r.URL) + `">` + words + `</a>`
		}
		if r.Italic {
			words = "<i>" + words + "</i>"
		}
		b.WriteString(words)
	}
	return b.String()
}

// clean makes one line of what a source says of itself.
func clean(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			space = b.Len() > 0
			continue
		case r != '\u200c' && r != '\u200d' && unicode.Is(unicode.Cf, r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// web returns an address of the web in a form that may stand anywhere, and nothing
// for any other address. Names and passwords in it are left out.
func web(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Hostname() == "" || !strings.EqualFold(u.Scheme, "http") && !strings.EqualFold(u.Scheme, "https") {
		return ""
	}
	u.User = nil
	return encode(u.String(), func(c byte) bool { return c > ' ' && c < 0x7f && !strings.ContainsRune("\"'<>\\^`{|}", rune(c)) })
}

// encode writes bytes that are not kept as %XX.
func encode(s string, keep func(byte) bool) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; keep(c) {
			b.WriteByte(c)
		} else {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	return b.String()
}
