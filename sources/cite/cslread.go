package cite

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// ReadCSL reads CSL-JSON: an array of items, one item, or an object with the array
// under "items". Members that are not known are passed over; numbers stand for text, as
// several programs write them. Dates are objects or EDTF strings.
func ReadCSL(name string, data []byte) ([]Entry, error) {
	c, text := start(name, data)
	if strings.TrimSpace(text) == "" {
		c.fault(1, "", "nothing is written")
		return c.result()
	}
	lines := &liner{text: text}
	dec := json.NewDecoder(strings.NewReader(text))
	switch trimmed := strings.TrimLeft(text, " \t\r\n"); trimmed[0] {
	case '[':
		c.cslArray(dec, lines)
	case '{':
		c.cslObject(dec, lines)
	default:
		c.fault(lines.of(len(text)-len(trimmed)), "", "no CSL-JSON: expected [ or {")
		return c.result()
	}
	if _, err := dec.Token(); err != io.EOF && len(c.faults) == 0 {
		c.fault(lines.of(int(dec.InputOffset())), "", "no CSL-JSON: more follows its end")
	}
	return c.result()
}

// cslArray reads the items of an array.
func (c *collector) cslArray(dec *json.Decoder, lines *liner) {
	if _, err := dec.Token(); err != nil {
		c.syntax(err, dec, lines)
		return
	}
	for dec.More() && !c.full {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			c.syntax(err, dec, lines)
			return
		}
		c.cslItem(raw, lines.of(int(dec.InputOffset())-len(raw)))
	}
	if _, err := dec.Token(); err != nil && !c.full {
		c.syntax(err, dec, lines)
	}
}

// cslObject reads one item, or the items that an object holds.
func (c *collector) cslObject(dec *json.Decoder, lines *liner) {
	var raw json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		c.syntax(err, dec, lines)
		return
	}
	start := int(dec.InputOffset()) - len(raw)
	var whole struct{ Items []json.RawMessage }
	if err := json.Unmarshal(raw, &whole); err == nil && whole.Items != nil {
		for _, item := range whole.Items {
			if c.full {
				return
			}
			start += max(0, strings.Index(lines.text[start:], string(item)))
			c.cslItem(item, lines.of(start))
			start += len(item)
		}
		return
	}
	c.cslItem(raw, lines.of(start))
}

// syntax notes where JSON ends to be JSON. Nothing after that can be read.
func (c *collector) syntax(err error, dec *json.Decoder, lines *liner) {
	at := int(dec.InputOffset())
	if s := (*json.SyntaxError)(nil); errors.As(err, &s) {
		at = max(at, int(s.Offset)-1)
	}
	text := err.Error()
	if err == io.ErrUnexpectedEOF || err == io.EOF {
		at, text = len(lines.text), "it ends in the middle"
	}
	c.fault(lines.of(at), "", "no JSON: %s", text)
}

// cslItem reads one item.
func (c *collector) cslItem(raw json.RawMessage, line int) {
	var m map[string]json.RawMessage
	if err := json.Unmarshal(raw, &m); err != nil {
		c.fault(line, "", "an item is no object")
		return
	}
	if what := noWork(m); what != "" {
		c.fault(line, "", "%s", what)
		return
	}
	r := cslReader{c: c, line: line, members: m}
	r.key = first(r.text("citation-key"), r.text("id")) // a key that somebody chose says more than an address of a library
	c.add(r.entry())
}

// noWork says why an object is no work; empty where it is one: it has a type, an id or a
// title.
func noWork(m map[string]json.RawMessage) string {
	for _, name := range []string{"id", "type", "title", "citation-key"} {
		if _, ok := m[name]; ok {
			return ""
		}
	}
	if m["findings"] != nil && m["claims"] != nil {
		return "no CSL-JSON: it is a report of factcheck, not a bibliography"
	}
	return "no CSL-JSON: an object without id, type and title is no work"
}

// cslReader reads the members of an item.
type cslReader struct {
	c       *collector
	line    int
	key     string
	members map[string]json.RawMessage
}

func (r *cslReader) entry() Entry {
	e := Entry{Type: r.text("type"), Line: r.line}
	s := &e.Source
	*s = sources.Source{
		ID: r.key, Title: plainTags(r.text("title")), Authors: r.names("author"), Editors: r.names("editor"),
		Container: plainTags(r.text("container-title")), Publisher: r.text("publisher"), Place: r.text("publisher-place"),
		Edition: r.text("edition"), Volume: r.text("volume"), Issue: r.text("issue"), Pages: r.text("page"),
		Series: r.text("collection-title"), Number: first(r.text("number"), r.text("collection-number")),
		ISBN: r.text("ISBN"), ISSN: r.text("ISSN"), DOI: r.text("DOI"), URL: r.text("URL"), Language: r.text("language"),
		Published: r.date("issued"), Accessed: r.date("accessed"), Kind: kindOfCSL(e.Type),
	}
	if s.Publisher == "" && e.Type == "article-newspaper" {
		s.Publisher = r.text("original-publisher")
	}
	switch e.Type {
	case "report":
		s.Series = join(", ", s.Series, r.text("genre"))
	case "thesis":
		s.Series = thesisName(r.text("genre"))
	}
	r.custom(s)
	e.Files = r.files()
	return e
}

// custom takes what [CSL] keeps there over what was read.
func (r *cslReader) custom(s *sources.Source) {
	var m map[string]any
	if json.Unmarshal(r.members["custom"], &m) != nil {
		return
	}
	say := func(name string) (string, bool) { v, ok := m[name].(string); return v, ok }
	for name, field := range map[string]*string{customParty: &s.Party, customArchive: &s.ArchiveURL, customID: &s.ID, customTitle: &s.Title, customContainer: &s.Container, customPublisher: &s.Publisher} {
		if v, ok := say(name); ok {
			*field = v
		}
	}
	for name, field := range map[string]*edtf.Date{customModified: &s.Modified, customIssued: &s.Published, customAccessed: &s.Accessed} {
		if v, ok := say(name); ok {
			if d, err := edtf.Parse(v); err == nil {
				*field = d
			}
		}
	}
	if v, ok := say(customKind); ok && (v == "" || slices.Contains(sources.Kinds(), sources.Kind(v))) {
		s.Kind = sources.Kind(v)
	}
}

// text reads a member that is text, or a number that stands for it.
func (r *cslReader) text(name string) string {
	raw, ok := r.members[name]
	if !ok {
		return ""
	}
	s, ok := scalarText(raw)
	if !ok {
		r.c.fault(r.line, r.key, "%s is no text", name)
	}
	return s
}

// scalarText reads a string, a number or null.
func scalarText(raw json.RawMessage) (string, bool) {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s, true
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String(), true
	}
	return "", false
}

// names reads a list of names.
func (r *cslReader) names(member string) []string {
	raw, ok := r.members[member]
	if !ok {
		return nil
	}
	var list []map[string]json.RawMessage
	if json.Unmarshal(raw, &list) != nil {
		r.c.fault(r.line, r.key, "%s is no list of names", member)
		return nil
	}
	var out []string
	for _, m := range list {
		part := func(name string) string { s, _ := scalarText(m[name]); return strings.TrimSpace(s) }
		n := Name{Literal: part("literal")}
		if n.Literal == "" {
			n = Name{Given: join(" ", part("given"), part("dropping-particle")), Suffix: part("suffix")}
			n.Particle, n.Family = parted(join(" ", part("non-dropping-particle"), part("family")))
		}
		if n.Family == "" && n.Literal == "" {
			n = Name{Literal: n.natural()}
		}
		if n != (Name{}) {
			out = append(out, n.String())
		}
	}
	return out
}

// date reads a date: an EDTF string, or an object.
func (r *cslReader) date(member string) edtf.Date {
	raw, ok := r.members[member]
	if !ok || string(raw) == "null" {
		return edtf.Date{}
	}
	if s, ok := scalarText(raw); ok {
		return r.freeDate(member, s)
	}
	var d struct {
		Parts              [][]any `json:"date-parts"`
		Season, Circa      any
		Literal, Raw, EDTF any
	}
	if json.Unmarshal(raw, &d) != nil {
		r.c.fault(r.line, r.key, "%s is no date", member)
		return edtf.Date{}
	}
	if s, ok := d.EDTF.(string); ok && s != "" {
		return r.freeDate(member, s)
	}
	if len(d.Parts) > 0 && len(d.Parts[0]) > 0 {
		c := cslDate{Season: whole(d.Season), Circa: truth(d.Circa)}
		for _, list := range d.Parts[:min(2, len(d.Parts))] {
			var ints []int
			for _, v := range list {
				ints = append(ints, whole(v))
			}
			c.Parts = append(c.Parts, ints)
		}
		out := c.date()
		if out.IsZero() {
			r.c.fault(r.line, r.key, "%s: date-parts %s is no date", member, shown(fmt.Sprint(d.Parts)))
		}
		return out
	}
	for _, v := range []any{d.Literal, d.Raw} {
		if s, ok := v.(string); ok && s != "" {
			return r.freeDate(member, s)
		}
	}
	return edtf.Date{}
}

// freeDate reads a date that was written by hand.
func (r *cslReader) freeDate(member, s string) edtf.Date {
	d, ok := freeDate(s)
	if !ok {
		r.c.fault(r.line, r.key, "%s: %q is no date", member, shown(s))
	}
	return d
}

// whole reads a number, however it is written; 0 is none.
func whole(v any) int {
	switch v := v.(type) {
	case float64:
		if v > -1e6 && v < 1e6 {
			return int(v)
		}
	case string:
		n, _ := strconv.Atoi(strings.TrimSpace(v))
		return n
	}
	return 0
}

// truth reads what stands for yes.
func truth(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case float64:
		return v != 0
	case string:
		return v != "" && v != "0" && v != "false"
	}
	return false
}

// files reads the attachments that Better BibTeX and others write.
func (r *cslReader) files() []string {
	var out []string
	if s, ok := scalarText(r.members["file"]); ok && s != "" {
		out = attachments(s)
	}
	var list []struct{ Path, LocalPath string }
	if json.Unmarshal(r.members["attachments"], &list) == nil {
		for _, a := range list {
			if p := first(a.Path, a.LocalPath); p != "" {
				out = append(out, p)
			}
		}
	}
	return out
}

// plainTags takes off the tags by which CSL-JSON marks faces in a title.
func plainTags(s string) string {
	if !strings.Contains(s, "</") {
		return s
	}
	return tags.Replace(s)
}

var tags = strings.NewReplacer(
	"<i>", "", "</i>", "", "<b>", "", "</b>", "", "<sup>", "", "</sup>", "", "<sub>", "", "</sub>", "",
	`<span class="nocase">`, "", `<span style="font-variant:small-caps;">`, "", `<span style="font-variant: small-caps;">`, "", "</span>", "",
)
