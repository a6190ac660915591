package read

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// metaField is a key of a source's metadata and what it sets.
type metaField struct {
	key string
	set func(*sources.Source, ast.Node) string // returns what is wrong
}

// metaFields lists the keys that a header and an entry of a sources.yaml may
// have.
var metaFields = []metaField{
	{"id", text(func(s *sources.Source) *string { return &s.ID })},
	{"title", text(func(s *sources.Source) *string { return &s.Title })},
	{"authors", names(func(s *sources.Source) *[]string { return &s.Authors })},
	{"author", names(func(s *sources.Source) *[]string { return &s.Authors })},
	{"publisher", text(func(s *sources.Source) *string { return &s.Publisher })},
	{"container", text(func(s *sources.Source) *string { return &s.Container })},
	{"url", text(func(s *sources.Source) *string { return &s.URL })},
	{"archive_url", text(func(s *sources.Source) *string { return &s.ArchiveURL })},
	{"archiveUrl", text(func(s *sources.Source) *string { return &s.ArchiveURL })},
	{"doi", text(func(s *sources.Source) *string { return &s.DOI })},
	{"published", date(func(s *sources.Source) *edtf.Date { return &s.Published })},
	{"date", date(func(s *sources.Source) *edtf.Date { return &s.Published })},
	{"modified", date(func(s *sources.Source) *edtf.Date { return &s.Modified })},
	{"accessed", date(func(s *sources.Source) *edtf.Date { return &s.Accessed })},
	{"language", text(func(s *sources.Source) *string { return &s.Language })},
	{"encoding", encoding},
	{"kind", kind},
	{"party", text(func(s *sources.Source) *string { return &s.Party })},
}

// printFields are the keys that only a bibliography prints. The words are common:
// what other programs keep under them in a header is passed over where it does not
// fit, and prose that begins with one is no header gone wrong.
var printFields = []metaField{
	{"editors", names(func(s *sources.Source) *[]string { return &s.Editors })},
	{"editor", names(func(s *sources.Source) *[]string { return &s.Editors })},
	{"edition", text(func(s *sources.Source) *string { return &s.Edition })},
	{"volume", text(func(s *sources.Source) *string { return &s.Volume })},
	{"issue", text(func(s *sources.Source) *string { return &s.Issue })},
	{"pages", text(func(s *sources.Source) *string { return &s.Pages })},
	{"series", text(func(s *sources.Source) *string { return &s.Series })},
	{"number", text(func(s *sources.Source) *string { return &s.Number })},
	{"place", text(func(s *sources.Source) *string { return &s.Place })},
	{"isbn", text(func(s *sources.Source) *string { return &s.ISBN })},
	{"issn", text(func(s *sources.Source) *string { return &s.ISSN })},
}

// field returns the field of a key, and whether its word is our own.
func (l *issueList) field(key string) (f metaField, own, ok bool) {
	for i, list := range [][]metaField{metaFields, printFields} {
		at := slices.IndexFunc(list, func(f metaField) bool { return f.key == key || l.loose && strings.EqualFold(f.key, key) })
		if at >= 0 {
			return list[at], i == 0 || !l.loose, true
		}
	}
	return f, false, false
}

// text makes the setter of a field that holds one line.
func text(field func(*sources.Source) *string) func(*sources.Source, ast.Node) string {
	return func(s *sources.Source, n ast.Node) string {
		v, ok := scalar(n)
		if !ok {
			return "expected one value"
		}
		*field(s) = v
		return ""
	}
}

// names makes the setter of a field that holds names.
func names(field func(*sources.Source) *[]string) func(*sources.Source, ast.Node) string {
	return func(s *sources.Source, n ast.Node) string {
		v, ok := list(n)
		if !ok {
			return "expected a name or a list of names"
		}
		*field(s) = v
		return ""
	}
}

func encoding(s *sources.Source, n ast.Node) string {
	v, ok := scalar(n)
	if !ok {
		return "expected one value"
	}
	if v == "" {
		return ""
	}
	name, ok := encodingNamed(v)
	if !ok {
		return unknownEncoding(v)
	}
	s.Encoding = name
	return ""
}

func kind(s *sources.Source, n ast.Node) string {
	v, ok := scalar(n)
	k := sources.Kind(strings.ToLower(v))
	if !ok || v != "" && !slices.Contains(sources.Kinds(), k) {
		var names []string
		for _, k := range sources.Kinds() {
			names = append(names, string(k))
		}
		return "unknown kind " + quote(v) + suggest(string(k), names) + "; the kinds are " + strings.Join(names, ", ")
	}
	s.Kind = k
	return ""
}

// date makes the setter of a field that holds a date.
func date(field func(*sources.Source) *edtf.Date) func(*sources.Source, ast.Node) string {
	return func(s *sources.Source, n ast.Node) string {
		v, ok := scalar(n)
		if !ok {
			return "expected one date; a set of dates needs quotes around it"
		}
		d, ok := parseDate(v)
		if !ok {
			return quote(v) + " is no date: write 2005-11-28, 2005-11, 2005 or 2005-11-28T14:30:00Z"
		}
		*field(s) = d
		return ""
	}
}

// parseDate reads a date of metadata: EDTF, or a day and a time as RFC 3339 and
// many programs write them, with a space between the two and perhaps another
// before the zone. The empty string is the zero date.
func parseDate(s string) (edtf.Date, bool) {
	if s == "" {
		return edtf.Date{}, true
	}
	d, err := edtf.Parse(s)
	if err == nil {
		return d, true
	}
	const day = len("2005-11-28")
	if len(s) <= day || !strings.ContainsRune(" tT", rune(s[day])) {
		return edtf.Date{}, false
	}
	clock := strings.ToUpper(strings.TrimLeft(s[day+1:], " "))
	for _, utc := range []string{"GMT", "UTC", "-00:00"} {
		if rest, ok := strings.CutSuffix(clock, utc); ok {
			clock = strings.TrimRight(rest, " ") + "Z"
		}
	}
	clock = strings.Replace(clock, " ", "", 1)
	d, err = edtf.Parse(s[:day] + "T" + clock)
	return d, err == nil
}

// source reads the fields of a mapping. Keys that are extra are handed to the
// function, if there is one, and are unknown if it says no.
func (l *issueList) source(entries []*ast.MappingValueNode, extra func(key string, n ast.Node) bool) sources.Source {
	var s sources.Source
	for _, e := range entries {
		key := e.Key.GetToken().Value
		if extra != nil && extra(key, e.Value) {
			continue
		}
		f, own, ok := l.field(key)
		if !ok {
			meant := suggest(strings.ToLower(key), l.keys(extra != nil))
			if meant != "" || !l.loose {
				l.add(e.Key.GetToken(), "unknown key %s%s", quote(key), meant)
			}
			continue
		}
		if wrong := f.set(&s, e.Value); wrong != "" && own {
			l.add(place(e), "%s: %s", key, wrong)
		}
	}
	return s
}

// keys lists the keys that one may have been meant for.
func (l *issueList) keys(withPath bool) []string {
	var keys []string
	if withPath {
		keys = append(keys, "path")
	}
	for _, f := range metaFields {
		keys = append(keys, f.key)
	}
	for _, f := range printFields {
		if !l.loose {
			keys = append(keys, f.key)
		}
	}
	return keys
}

// header reads the YAML between two lines of three dashes at the start of a
// file, if there is such a header, and returns where the text begins. Content
// that is no mapping is prose; where it looks like a header all the same, an
// error says so.
func header(data []byte, start int, loose bool) (s sources.Source, body int, err error) {
	yaml, body, ok := headerSpan(data, start)
	if !ok {
		return s, start, nearHeader(data, start)
	}
	l := issueList{above: 1, loose: loose}
	top, ok := parseYAML(yaml, &l)
	if !ok {
		if !looksLikeHeader(yaml) {
			return s, start, nearHeader(data, start)
		}
		return s, body, l.err()
	}
	entries, ok := pairs(top)
	if !ok {
		return s, start, nearHeader(data, start)
	}
	s = l.source(entries, nil)
	return s, body, l.err()
}

// headerSpan finds the lines of three dashes and returns what is between them
// and where the text after them begins.
func headerSpan(data []byte, start int) (yaml string, body int, ok bool) {
	text := string(data[start:min(len(data), start+maxHeader)])
	l, at := nextLine(text, 0)
	if text[l.start:l.end] != "---" || l.indented {
		return "", 0, false
	}
	for first := at; at < len(text); {
		begin := at
		l, at = nextLine(text, at)
		if text[l.start:l.end] == "---" && !l.indented {
			return text[first:begin], start + at, true
		}
	}
	return "", 0, false
}

// looksLikeHeader reports whether the first line of a text with an error in it
// is a key with a value, so that the error is worth telling.
func looksLikeHeader(yaml string) bool {
	for at := 0; at < len(yaml); {
		var l line
		l, at = nextLine(yaml, at)
		s := yaml[l.start:l.end]
		if s == "" || s[0] == '#' {
			continue
		}
		key, value, ok := strings.Cut(s, ":")
		return ok && !strings.ContainsAny(key, " \t") && (value == "" || value[0] == ' ')
	}
	return false
}

// merge fills the empty fields of a source from another.
func merge(s, from sources.Source) sources.Source {
	fill := func(to *string, v string) {
		if *to == "" {
			*to = v
		}
	}
	fill(&s.ID, from.ID)
	fill(&s.Path, from.Path)
	fill(&s.Member, from.Member)
	fill(&s.Title, from.Title)
	fill(&s.Publisher, from.Publisher)
	fill(&s.Container, from.Container)
	fill(&s.URL, from.URL)
	fill(&s.ArchiveURL, from.ArchiveURL)
	fill(&s.DOI, from.DOI)
	fill(&s.Language, from.Language)
	fill(&s.Party, from.Party)
	fill(&s.Encoding, from.Encoding)
	fill(&s.Edition, from.Edition)
	fill(&s.Volume, from.Volume)
	fill(&s.Issue, from.Issue)
	fill(&s.Pages, from.Pages)
	fill(&s.Series, from.Series)
	fill(&s.Number, from.Number)
	fill(&s.Place, from.Place)
	fill(&s.ISBN, from.ISBN)
	fill(&s.ISSN, from.ISSN)
	if s.Kind == "" {
		s.Kind = from.Kind
	}
	if len(s.Authors) == 0 {
		s.Authors = slices.Clone(from.Authors)
	}
	if len(s.Editors) == 0 {
		s.Editors = slices.Clone(from.Editors)
	}
	for _, d := range []struct{ to, from *edtf.Date }{
		{&s.Published, &from.Published}, {&s.Modified, &from.Modified}, {&s.Accessed, &from.Accessed},
	} {
		if d.to.IsZero() {
			*d.to = *d.from
		}
	}
	return s
}
