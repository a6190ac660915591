package render

import (
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// citation writes how a text is cited, to be copied.
func (d *desk) citation(key string) {
	p := d.out
	p.open("p", class("cite"))
	p.in("span", d.Say("html.cite"), class("what"))
	p.text(" ")
	p.in("cite", d.citedSource(key))
	d.copyButton()
	p.end()
}

// citedSource is a source as a list of sources has it. This is the one place where the
// page decides how a source is cited.
func (b *book) citedSource(key string) string {
	s := b.sources[key]
	if s == nil {
		return name(key)
	}
	var parts []string
	add := func(part string) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, strings.TrimSuffix(part, ".")+".")
		}
	}
	add(b.And(s.Authors))
	if s.Title != "" {
		add(b.Quote(s.Title))
	}
	add(s.Container)
	if s.Publisher != s.Container {
		add(s.Publisher)
	}
	add(b.Date(s.Published))
	if len(parts) == 0 {
		add(name(key))
	}
	for _, at := range []string{doiAddress(s.DOI), s.URL, s.ArchiveURL} {
		if at != "" {
			add(at)
			break
		}
	}
	if s.DOI == "" && s.URL != "" && !s.Accessed.IsZero() {
		add(b.Say("html.accessed", b.Date(s.Accessed)))
	}
	return strings.Join(parts, " ")
}

func doiAddress(doi string) string {
	if doi == "" {
		return ""
	}
	return "https://doi.org/" + doi
}

// placeLink leads to the place of a quote: on the web where the source has an address,
// else in its file. Browsers that know text fragments show the very words.
func (d *desk) placeLink(v voice) {
	address, label := d.addressOf(v.Citation.Source)
	if address == "" {
		return
	}
	p := d.out
	p.open("a", href(address+fragment(address, v.Citation)), with("rel", "noreferrer noopener"), class("goto"))
	p.text(d.Say(label))
	p.end()
}

// addressOf is where a source can be read, and the key of what such a link is called.
func (d *desk) addressOf(key string) (address, label string) {
	s := d.sources[key]
	if s == nil {
		return "", ""
	}
	for _, at := range []string{s.URL, s.ArchiveURL, doiAddress(s.DOI)} {
		if isWeb(at) {
			return at, "html.link"
		}
	}
	if s.Path == "" || !isTree(s.Path) {
		return "", ""
	}
	return uri(slashes(s.Path)), "html.link.file"
}

func isWeb(address string) bool {
	scheme, _, ok := strings.Cut(address, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// isTree reports whether a path leads to a file below the folder of the report, as far
// as the report knows: it is taken to lie where the check was run.
func isTree(path string) bool {
	p := slashes(path)
	return p != "" && !strings.HasPrefix(p, "/") && !hasDrive(p) && !strings.Contains(p, "://")
}

// fragmentWords is how many words before and behind a quote say which of several is
// meant.
const fragmentWords = 4

// fragment is the end of an address that shows a quote: #:~:text=before-,quote,-after.
// The words are whole and those of one line, for only such are found.
func fragment(address string, c sources.Citation) string {
	quote := strings.Join(strings.Fields(c.Quote), " ")
	if quote == "" {
		return ""
	}
	mark := "#:~:text="
	if strings.Contains(address, "#") {
		mark = ":~:text="
	}
	before, after := strings.Fields(c.Before), strings.Fields(c.After)
	joins := func(s string) bool { return s != "" && strings.TrimSpace(s) == s }
	if n := len(before); n > 0 && joins(c.Before[len(c.Before)-1:]) {
		quote, before = before[n-1]+quote, before[:n-1] // the quote begins inside a word
	}
	if n := len(after); n > 0 && joins(c.After[:1]) {
		quote, after = quote+after[0], after[1:]
	}
	out := mark
	if n := len(before); n > 0 {
		out += fragmentText(before[max(0, n-fragmentWords):]) + "-,"
	}
	out += fragmentText([]string{quote})
	if n := len(after); n > 0 {
		out += ",-" + fragmentText(after[:min(n, fragmentWords)])
	}
	return out
}

// fragmentText writes words for a text fragment: the hyphen, the comma and the ampersand
// divide its parts.
func fragmentText(list []string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(strings.Join(list, " ")) {
		if strings.IndexByte(letters+"0123456789!$()*./;=?@_~", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
