package read

import (
	"bytes"
	"mime"
	"net/mail"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// maxMailHeader is the longest header of a message, in bytes, that is read.
const maxMailHeader = 1 << 20

// mailField is a field of a header, and where its value stands in the file, line breaks
// and all.
type mailField struct {
	name       string // in lower case
	start, end int
}

type mailHeader struct {
	raw    []byte
	fields []mailField
	body   int // where what follows begins
}

// readMailHeader reads the fields from a byte on, up to an empty line. Lines that are no
// field are passed over, and end the header where none of it is one.
func readMailHeader(raw []byte, start, end int) mailHeader {
	h := mailHeader{raw: raw, body: end}
	for at := start; at < end; {
		stop, next := rawLine(raw, at, end)
		switch {
		case stop == at:
			h.body = next
			return h
		case (raw[at] == ' ' || raw[at] == '\t') && len(h.fields) > 0:
			h.fields[len(h.fields)-1].end = stop
		default:
			colon := bytes.IndexByte(raw[at:stop], ':')
			if colon <= 0 || !isFieldName(raw[at:at+colon]) {
				if len(h.fields) == 0 {
					h.body = at
					return h
				}
				break
			}
			h.fields = append(h.fields, mailField{strings.ToLower(strings.TrimRight(string(raw[at:at+colon]), " \t")), at + colon + 1, stop})
		}
		at = next
	}
	return h
}

// rawLine returns where the line of a byte ends, and where the next one begins.
func rawLine(raw []byte, at, end int) (stop, next int) {
	i := bytes.IndexByte(raw[at:end], '\n')
	if i < 0 {
		return end, end
	}
	stop, next = at+i, at+i+1
	if stop > at && raw[stop-1] == '\r' {
		stop--
	}
	return stop, next
}

func isFieldName(s []byte) bool {
	for _, c := range bytes.TrimRight(s, " \t") {
		if c <= ' ' || c >= 0x7f {
			return false
		}
	}
	return true
}

// field returns the first field of a name.
func (h *mailHeader) field(name string) (mailField, bool) {
	for _, f := range h.fields {
		if f.name == name {
			return f, true
		}
	}
	return mailField{}, false
}

// value is the value of a field on one line, as it is written.
func (h *mailHeader) value(name string) string {
	f, ok := h.field(name)
	if !ok {
		return ""
	}
	return strings.Join(strings.Fields(string(h.raw[f.start:f.end])), " ")
}

// shown is the value of a field as it is meant to be read, and its way back.
func (h *mailHeader) shown(name string) transcript {
	f, ok := h.field(name)
	if !ok {
		return transcript{}
	}
	return decodeWords(h.raw, f.start, f.end)
}

// said is that value on one line.
func (h *mailHeader) said(name string) string {
	return strings.Join(strings.Fields(string(h.shown(name).text)), " ")
}

// media returns the type of a part and its parameters. Those of a value that breaks the
// rules are found as far as they can be.
func (h *mailHeader) media() (kind string, params map[string]string) {
	v := h.value("content-type")
	if v == "" {
		return "text/plain", map[string]string{}
	}
	kind, params, err := mime.ParseMediaType(v)
	if err == nil && strings.Contains(kind, "/") {
		return kind, params
	}
	kind, rest, _ := strings.Cut(v, ";")
	params = map[string]string{}
	for _, key := range []string{"boundary", "charset", "name", "format", "delsp"} {
		if p := afterName(rest, key); p != "" {
			params[key] = p
		}
	}
	if kind = strings.ToLower(strings.TrimSpace(kind)); !strings.Contains(kind, "/") {
		kind = "text/plain"
	}
	return kind, params
}

// encodedWord is a word of a header that is written in another encoding: "=?utf-8?q?…?=".
type encodedWord struct {
	charset    string
	base64     bool
	start, end int // of what is encoded
	after      int
}

// encodedWordAt reads the encoded word that begins at a byte.
func encodedWordAt(raw []byte, at, end int) (w encodedWord, ok bool) {
	const longest = 1 << 10 // in bytes; the rules allow 75
	s := raw[at:min(end, at+longest)]
	if !bytes.HasPrefix(s, []byte("=?")) {
		return w, false
	}
	n := bytes.IndexByte(s[2:], '?')
	if n <= 0 || len(s) < n+5 || s[n+4] != '?' {
		return w, false
	}
	w.charset, _, _ = strings.Cut(string(s[2:2+n]), "*") // RFC 2231 puts a language behind it
	switch s[n+3] {
	case 'b', 'B':
		w.base64 = true
	case 'q', 'Q':
	default:
		return w, false
	}
	stop := bytes.Index(s[n+5:], []byte("?="))
	if stop < 0 || bytes.ContainsAny(s[2:n+5+stop], " \t\r\n") && w.base64 {
		return w, false
	}
	w.start, w.end = at+n+5, at+n+5+stop
	w.after = w.end + 2
	return w, true
}

// bytes undoes the encoding of the word.
func (w encodedWord) bytes(raw []byte) coded {
	if w.base64 {
		return base64Coded(raw, w.start, w.end)
	}
	var c coded
	for i := w.start; i < w.end; {
		b, n := raw[i], 1
		if hex, ok := hexPair(raw[i+1 : w.end]); ok && b == '=' {
			b, n = hex, 3
		} else if b == '_' {
			b = ' '
		}
		c.put(b, i, i+n)
		i += n
	}
	return c
}

// decodeWords reads a stretch of a header. White space between two encoded words is none,
// nor is what folds a line.
func decodeWords(raw []byte, start, end int) transcript {
	out := transcript{runs: sources.Map{}}
	for i := start; i < end; {
		w, ok := encodedWordAt(raw, i, end)
		if !ok {
			next := i + 1
			for next < end && !(raw[next] == '=' && next+1 < end && raw[next+1] == '?') {
				next++
			}
			out.literal(raw, i, next)
			i = next
			continue
		}
		c, charset := w.bytes(raw), w.charset
		i = w.after
		for { // a character may be cut by the end of a word
			at := i
			for at < end && bytes.IndexByte([]byte(" \t\r\n"), raw[at]) >= 0 {
				at++
			}
			next, ok := encodedWordAt(raw, at, end)
			if !ok {
				break
			}
			i = next.after
			if more := next.bytes(raw); strings.EqualFold(next.charset, charset) && more.letters == c.letters {
				c.data, c.from, c.to = append(c.data, more.data...), append(c.from, more.from...), append(c.to, more.to...)
			} else {
				out.word(raw, &c, charset)
				c, charset = more, next.charset
			}
		}
		out.word(raw, &c, charset)
	}
	return out
}

// literal appends what a header has as it is, without line ends.
func (t *transcript) literal(raw []byte, start, end int) {
	for at := start; at < end; {
		stop, next := rawLine(raw, at, end)
		c := plainCoded(raw, at, stop)
		t.word(raw, &c, "")
		at = next
	}
}

// word appends coded bytes in a charset. Those that are none of it are left out.
func (t *transcript) word(raw []byte, c *coded, charset string) {
	if len(c.data) == 0 {
		return
	}
	if name, ok := encodingNamed(charset); charset != "" && !ok || isUTF16(name) {
		return
	}
	got, err := decode(c.data, charset)
	if err != nil && charset != "" {
		got, err = decode(c.data, "")
	}
	if err == nil {
		got, err = got.through(c, raw)
	}
	if err != nil || !utf8.Valid(got.text) {
		return
	}
	for _, r := range got.runs {
		r.Text += len(t.text)
		t.runs = join(t.runs, r)
	}
	t.text = append(t.text, got.text...)
}

// mailDate reads the date of a header, with its time and zone.
func mailDate(s string) (edtf.Date, bool) {
	at, err := mail.ParseDate(s)
	if _, rest, ok := strings.Cut(s, ","); ok && err != nil { // a weekday in another language
		at, err = mail.ParseDate(strings.TrimSpace(rest))
	}
	switch {
	case err != nil:
		day := stampDay(strings.Fields(s))
		d, ok := parseDate(day)
		return d, ok && day != ""
	case at.Year() < 1 || at.Year() > 9999:
		return edtf.Date{}, false
	}
	return parseDate(at.Format(time.RFC3339))
}

// stampDay reads the day of a time as C writes it: "Wed Dec 18 19:59:02 2002". A zone may
// stand before the year or behind it. It is mostly missing, so the clock tells nothing.
func stampDay(words []string) string {
	if len(words) < 5 || len(words) > 6 || !isWeekday(words[0]) || !isClock(words[3]) {
		return ""
	}
	year := words[4]
	if len(words) == 6 && !isYear(year) {
		year = words[5]
	}
	return calendarDay(year, monthNumber(words[1]), words[2])
}

// writers returns who a message says it is from: names, or addresses without them.
func (h *mailHeader) writers() []string {
	var names []string
	for _, raw := range splitAddresses(h.value("from")) {
		one := string(decodeWords([]byte(raw), 0, len(raw)).text)
		name, address := one, ""
		if i := strings.LastIndexByte(one, '<'); i >= 0 {
			name, address = one[:i], strings.Trim(one[i:], "<> ")
		} else if i := strings.IndexByte(one, '('); i >= 0 {
			name = strings.Trim(one[i:], "() ") // "jane@example.org (Jane Doe)"
		}
		name = strings.Join(strings.Fields(strings.Trim(strings.TrimSpace(name), `"'`)), " ")
		name = strings.ReplaceAll(name, `\"`, `"`)
		if name = firstOf(name, address); name != "" && len(names) < maxAuthors {
			names = append(names, name)
		}
	}
	return names
}

// splitAddresses parts a list of addresses at the commas that stand in no quotation marks
// or brackets.
func splitAddresses(s string) []string {
	var out []string
	quoted, depth, from := false, 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' && (i == 0 || s[i-1] != '\\'):
			quoted = !quoted
		case quoted:
		case c == '<' || c == '(':
			depth++
		case c == '>' || c == ')':
			depth = max(depth-1, 0)
		case c == ',' && depth == 0:
			out, from = append(out, s[from:i]), i+1
		}
	}
	return append(out, s[from:])
}
