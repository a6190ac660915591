package read

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// Bounds on the parts of a message.
const (
	maxMailDepth = 32      // parts inside one another
	maxMailParts = 1 << 12 // parts, quotations and messages in one file
)

// mailPart is a message, or a part of one: a header and what follows it.
type mailPart struct {
	mailHeader
	end    int // of the body
	kind   string
	params map[string]string
}

func newMailPart(raw []byte, start, end int) mailPart {
	p := mailPart{mailHeader: readMailHeader(raw, start, end), end: end}
	p.kind, p.params = p.media()
	return p
}

// fileName is the name that a part gives its content, or nothing.
func (p *mailPart) fileName() string {
	said := p.value("content-disposition")
	_, params, _ := mime.ParseMediaType(said)
	name := firstOf(params["filename"], afterName(said, "filename"), p.params["name"])
	if name == "" {
		return ""
	}
	return strings.Join(strings.Fields(string(decodeWords([]byte(name), 0, len(name)).text)), " ")
}

func (p *mailPart) attached() bool {
	return strings.HasPrefix(strings.ToLower(p.value("content-disposition")), "attachment")
}

// mailText is one text of a message, or a message that is attached to it.
type mailText struct {
	part    mailPart
	message bool
}

// mailWalk takes a message apart.
type mailWalk struct {
	raw    []byte
	parts  int
	told   []mailIssue
	reads  func(mailPart) int // how much text a part has; for the choice between versions
	failed error              // why nothing more is read
}

// mailIssue is an [Issue] whose place is a byte.
type mailIssue struct {
	at     int
	text   string
	quoted []sources.Block // that is not read, for it is a quotation
}

func (w *mailWalk) tell(at int, format string, args ...any) {
	w.told = append(w.told, mailIssue{at: at, text: fmt.Sprintf(format, args...)})
}

// walk returns the texts of a part, in their order.
func (w *mailWalk) walk(p mailPart, depth int) []mailText {
	if w.parts++; w.parts > maxMailParts || depth > maxMailDepth {
		if w.failed == nil {
			w.failed = fmt.Errorf("more than %d parts, or more than %d inside one another", maxMailParts, maxMailDepth)
		}
		return nil
	}
	if why := sealedMail(&p); why != "" {
		w.failed = errors.New(why)
		return nil
	}
	switch {
	case p.kind == "multipart/alternative":
		return w.alternative(p, depth)
	case p.kind == "multipart/related":
		return w.related(p, depth)
	case strings.HasPrefix(p.kind, "multipart/"):
		return w.mixed(p, depth)
	case p.attached() && p.kind != "message/rfc822":
		w.leftOut(&p)
	case p.kind == "message/rfc822":
		if p.encoded() {
			w.tell(p.body, "an attached message that is encoded, of which nothing is read")
			return nil
		}
		return []mailText{{p, true}}
	case p.kind == "text/plain", p.kind == "text/html", p.kind == "text/markdown", p.kind == "application/xhtml+xml":
		return []mailText{{part: p}}
	default:
		w.leftOut(&p)
	}
	return nil
}

// encoded reports whether a part that is made of parts cannot be taken apart as it is.
func (p *mailPart) encoded() bool {
	return p.transfer() == "base64" || p.transfer() == "quoted-printable"
}

func (p *mailPart) transfer() string {
	s, _, _ := strings.Cut(p.value("content-transfer-encoding"), ";")
	return strings.ToLower(strings.Trim(s, ` "`))
}

// mixed returns the texts of all parts.
func (w *mailWalk) mixed(p mailPart, depth int) []mailText {
	var out []mailText
	for _, part := range w.split(&p) {
		out = append(out, w.walk(part, depth+1)...)
	}
	return out
}

// related returns the texts of the part that the others belong to, which is the first.
func (w *mailWalk) related(p mailPart, depth int) []mailText {
	parts := w.split(&p)
	if len(parts) == 0 {
		return nil
	}
	root := 0
	for i, part := range parts {
		if id := part.value("content-id"); id != "" && id == p.params["start"] {
			root = i
		}
	}
	out := w.walk(parts[root], depth+1)
	for i := range parts {
		if i != root && parts[i].attached() {
			w.leftOut(&parts[i])
		}
	}
	return out
}

// alternative chooses one of several versions: the first that has text, which is the plain
// one. One that has little of what the last has only points to it.
func (w *mailWalk) alternative(p mailPart, depth int) []mailText {
	const part = 4 // of the text of the fullest
	var versions [][]mailText
	var sizes []int
	most := 0
	for _, version := range w.split(&p) {
		texts, size := w.walk(version, depth+1), 0
		for _, t := range texts {
			if !t.message {
				size += w.reads(t.part)
			}
		}
		versions, sizes, most = append(versions, texts), append(sizes, size), max(most, size)
	}
	for i := range versions {
		if sizes[i] > 0 && sizes[i] >= most/part {
			return versions[i]
		}
	}
	if len(versions) > 0 {
		return versions[0]
	}
	return nil
}

// split takes a multipart body apart at its boundary.
func (w *mailWalk) split(p *mailPart) []mailPart {
	boundary := strings.TrimRight(p.params["boundary"], " \t")
	if boundary == "" {
		w.tell(p.body, "%s that cannot be taken apart: nothing of it is read", p.kind)
		return nil
	}
	mark := []byte("--" + boundary)
	var parts []mailPart
	from, closed, last := -1, false, p.body
	for at := p.body; at < p.end && !closed; {
		stop, next := rawLine(w.raw, at, p.end)
		if l := w.raw[at:stop]; bytes.HasPrefix(l, mark) {
			rest := bytes.TrimRight(l[len(mark):], " \t")
			if end := string(rest) == "--"; end || len(rest) == 0 {
				if from >= 0 {
					parts = append(parts, w.between(p, from, last))
				}
				from, closed = next, end
			}
		}
		at, last = next, stop
		if len(parts) > maxMailParts {
			break
		}
	}
	if closed {
		return parts
	}
	if from < 0 {
		w.tell(p.body, "%s without any part: its boundary %s is nowhere", p.kind, quote(shortened(boundary)))
		return nil
	}
	w.tell(from, "the last part is not closed: the message may be cut off")
	return append(parts, w.between(p, from, p.end))
}

// shortened is the beginning of a text that may be long.
func shortened(s string) string {
	const most = 80
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strings.ToValidUTF8(s, "")
}

// between makes a part of bytes of a body. In a digest parts are messages unless they say
// something else.
func (w *mailWalk) between(p *mailPart, from, to int) mailPart {
	part := newMailPart(w.raw, from, max(from, to))
	if _, said := part.field("content-type"); !said && p.kind == "multipart/digest" {
		part.kind = "message/rfc822"
	}
	return part
}

// leftOut tells of a part that is not read, if text may stand in it.
func (w *mailWalk) leftOut(p *mailPart) {
	group, _, _ := strings.Cut(p.kind, "/")
	switch {
	case group == "image", group == "audio", group == "video", group == "font":
		return
	}
	switch p.kind {
	case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-keys",
		"text/x-vcard", "text/vcard", "text/directory", "text/calendar", "application/ics", "text/css", "text/x-amp-html", "text/rfc822-headers",
		"message/delivery-status", "message/disposition-notification":
		return
	}
	name := "of the type " + quote(shortened(p.kind))
	if file := p.fileName(); file != "" {
		name = quote(shortened(file)) + ", " + name
	}
	w.tell(p.body, "an attachment, %s, is not read: save it to a file of its own", name)
}

// sealedMail says why a part hides what stands in it, or nothing.
func sealedMail(p *mailPart) string {
	const save = ": save the text of it, decrypted"
	switch {
	case p.kind == "multipart/encrypted":
		return "this message is encrypted by PGP" + save
	case p.kind == "application/pkcs7-mime" || p.kind == "application/x-pkcs7-mime":
		if p.params["smime-type"] == "signed-data" {
			return "this message is signed by S/MIME in a way that hides its text: save it without its signature"
		}
		return "this message is encrypted by S/MIME" + save
	}
	return ""
}

// content undoes the transfer encoding of a part.
func (p *mailPart) content(raw []byte) (coded, error) {
	switch how := p.transfer(); how {
	case "quoted-printable":
		return quotedPrintable(raw, p.body, p.end), nil
	case "base64":
		return base64Coded(raw, p.body, p.end), nil
	case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "none":
		return plainCoded(raw, p.body, p.end), nil
	default:
		return coded{}, errors.New("the transfer encoding " + quote(shortened(how)) + " is not read: save the message with another")
	}
}

// charsetOf returns the encoding to read a part's data in. One that is called ASCII and is
// not was not told by whoever wrote it, and is found as that of a file is.
func (p *mailPart) charsetOf(known string, data []byte) string {
	declared := firstOf(strings.TrimSpace(p.params["charset"]), known)
	switch strings.ToLower(declared) {
	case "us-ascii", "ascii", "ansi_x3.4-1968", "default", "unknown", "unknown-8bit", "x-unknown":
		return ""
	}
	if name, ok := encodingNamed(declared); ok && name != sources.UTF8 && !isUTF16(name) {
		if good, bad := countUTF8(data); good > 0 && bad == 0 && charmapOf(name) != nil {
			return sources.UTF8
		}
	}
	return declared
}
