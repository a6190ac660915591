package cite

import (
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// ReadRIS reads RIS: lines that begin with a tag of two characters, two spaces, a
// hyphen and a space. TY begins a work and ER ends it; a line without a tag goes on
// with the one before.
func ReadRIS(name string, data []byte) ([]Entry, error) {
	c, text := start(name, data)
	r := risReader{collector: c}
	for line := range strings.Lines(text) {
		if r.line++; r.full {
			break
		}
		r.read(strings.TrimRight(line, "\r\n"))
	}
	if r.open && !r.full {
		r.fault(r.begin, r.id(), "it is not closed by ER")
		r.close()
	}
	if len(r.entries) == 0 && len(r.faults) == 0 {
		r.fault(1, "", "no RIS: no line begins with TY")
	}
	return c.result()
}

// risField is a tag and its value.
type risField struct {
	tag   string
	value strings.Builder
}

type risReader struct {
	*collector
	line   int
	begin  int // line of TY
	open   bool
	fields []*risField
	stray  bool // something outside of works was told
}

// tagged parts a line into tag and value.
func tagged(s string) (tag, value string, ok bool) {
	if len(s) < 5 || s[2] != ' ' || s[3] != ' ' || s[4] != '-' {
		return "", "", false
	}
	for _, c := range s[:2] {
		if !(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
			return "", "", false
		}
	}
	return s[:2], strings.TrimSpace(s[5:]), true
}

func (r *risReader) read(s string) {
	tag, value, ok := tagged(s)
	switch {
	case !ok && r.open && len(r.fields) > 0:
		if s = strings.TrimSpace(s); s != "" {
			last := r.fields[len(r.fields)-1]
			last.value.WriteString(" " + s)
		}
	case !ok:
		if strings.TrimSpace(s) != "" && !r.stray {
			r.stray = true
			r.fault(r.line, "", "it stands in no work: %q", shown(s))
		}
	case tag == "TY":
		if r.open {
			r.fault(r.begin, r.id(), "it is not closed by ER")
			r.close()
		}
		r.open, r.begin = true, r.line
		r.set(tag, value)
	case tag == "ER":
		r.close()
	case r.open:
		r.set(tag, value)
	}
}

func (r *risReader) set(tag, value string) {
	f := &risField{tag: tag}
	f.value.WriteString(value)
	r.fields = append(r.fields, f)
}

// of returns the first value of the first tag that has one.
func (r *risReader) of(tags ...string) string {
	for _, t := range tags {
		for _, f := range r.fields {
			if f.tag == t && f.value.Len() > 0 {
				return f.value.String()
			}
		}
	}
	return ""
}

// list returns all values of tags.
func (r *risReader) list(tags ...string) []string {
	var out []string
	for _, f := range r.fields {
		for _, t := range tags {
			if f.tag == t && f.value.Len() > 0 {
				out = append(out, f.value.String())
			}
		}
	}
	return out
}

func (r *risReader) id() string { return r.of("ID") }

// close makes an entry of the fields.
func (r *risReader) close() {
	if !r.open {
		return
	}
	kind := strings.ToUpper(r.of("TY"))
	s := sources.Source{
		ID: r.id(), Title: r.of("TI", "T1", "CT"), Authors: risNames(r.list("AU", "A1")), Editors: risNames(r.list("ED", "A2")),
		Container: r.of("T2", "JF", "JO", "BT", "JA"), Publisher: r.of("PB"), Place: r.of("CY", "PP"),
		Edition: r.of("ET"), Volume: r.of("VL"), Issue: r.of("IS"), Pages: risPages(r.of("SP"), r.of("EP")),
		Series: r.of("T3"), Number: r.of("SN"), DOI: r.of("DO"), URL: r.of("UR", "LK"), Language: languageTag(r.of("LA")),
		Published: r.date("DA", "PY", "Y1"), Accessed: r.date("Y2"), Kind: kindOfRIS(kind),
	}
	s.ISBN, s.ISSN, s.Number = standardNumber(s.Number, kind)
	if s.Title == "" {
		s.Title = r.of("BT")
	}
	if same(s.Container, s.Title) {
		s.Container = ""
	}
	if kind == "RPRT" {
		s.Number = first(r.of("M1"), r.of("IS"))
		s.Issue = ""
	}
	if kind == "THES" {
		s.Container, s.Series = "", thesisName(r.of("M3"))
	}
	r.add(Entry{Source: s, Type: kind, Line: r.begin, Files: r.list("L1", "L4")})
	r.open, r.fields = false, nil
}

func risNames(list []string) []string {
	var out []string
	for _, s := range list {
		if n := ParseName(strings.TrimSuffix(s, ",")); n != (Name{}) {
			out = append(out, n.String())
		}
	}
	return out
}

func risPages(from, to string) string {
	if from == "" || to == "" || from == to {
		return first(from, to)
	}
	return from + "-" + to
}

// standardNumber tells ISBN, ISSN and numbers of reports apart, which share a tag.
func standardNumber(s, kind string) (isbn, issn, number string) {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == 'X' || r == 'x' {
			return r
		}
		return -1
	}, s)
	switch {
	case s == "":
	case len(digits) == 8 && kind != "RPRT":
		issn = s
	case len(digits) == 10 || len(digits) == 13:
		isbn = s
	default:
		number = s
	}
	return isbn, issn, number
}

// date reads the first tag that holds a date. A day in DA goes before the year of PY.
func (r *risReader) date(tags ...string) edtf.Date {
	for _, t := range tags {
		s := r.of(t)
		if s == "" {
			continue
		}
		d, ok := risDate(s)
		if !ok && t != "DA" { // DA may be "July", with the year in PY
			r.fault(r.begin, r.id(), "%s: %q is no date", t, shown(s))
		}
		if !d.IsZero() {
			return d
		}
	}
	return edtf.Date{}
}

// risDate reads "2004/03/04/words", any part of which may be empty, or a date as
// people write it.
func risDate(s string) (edtf.Date, bool) {
	f := strings.SplitN(s, "/", 4)
	if len(f) > 1 && len(f[0]) == 4 {
		if d, ok := freeDate(strings.TrimRight(strings.Join(f[:min(3, len(f))], "/"), "/ ")); ok {
			return d, true
		}
	}
	return freeDate(s)
}

// kindOfRIS is the kind of source that a type stands for.
func kindOfRIS(t string) sources.Kind {
	switch t {
	case "NEWS", "MGZN", "VIDEO", "MPCT":
		return sources.News
	case "JOUR", "EJOUR", "CONF", "CPAPER", "THES", "ABST", "INPR":
		return sources.Academic
	case "BOOK", "EBOOK", "CHAP", "ECHAP", "EDBOOK":
		return sources.Book
	case "ENCYC", "DICT":
		return sources.Encyclopedia
	case "DATA", "AGGR", "DBASE":
		return sources.Dataset
	case "GOVDOC", "LEGAL", "STAT", "BILL", "HEAR":
		return sources.Official
	}
	return ""
}
