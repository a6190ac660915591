package cite

import (
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/sources"
)

// BibTeX writes sources as entries of BibTeX, with the fields of biblatex where the old
// format has none: a date as EDTF, url and urldate. Titles stand in two pairs of
// braces, which keep a style from changing their capitals. What no style knows (kind,
// party, archiveurl, modified, outlet) is passed over by those that do not. A newspaper,
// an encyclopedia or a platform of which only the publisher is known is called by it:
// its name stands where that of a journal does.
func BibTeX(list []sources.Source) []byte {
	var b strings.Builder
	keys := map[string]int{}
	for i, s := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		bibEntry(&b, s, keys)
	}
	return []byte(b.String())
}

// bibEntry writes one entry.
func bibEntry(b *strings.Builder, s sources.Source, keys map[string]int) {
	s = valid(s)
	kind, container := bibType(s)
	key := unique(bibKey(first(s.ID, s.Key())), keys)
	b.WriteString("@" + kind + "{" + key + ",")
	between := ""
	field := func(name, value string) {
		if value != "" {
			b.WriteString(between + "\n  " + name + " = " + value)
			between = ","
		}
	}
	raw := field
	field = func(name, value string) {
		if value != "" {
			raw(name, "{"+value+"}")
		}
	}
	words := func(name, value string) { field(name, toTeX(value)) }
	field("author", bibNames(s.Authors))
	if s.Title != "" {
		field("title", "{"+toTeX(s.Title)+"}")
	}
	if s.Container == "" && s.Publisher != "" && namesItself(s) {
		words(container, s.Publisher)
		field("outlet", "publisher") // so that it reads back as that
	} else {
		words(container, s.Container)
		words(publisherField(kind), s.Publisher)
	}
	field("editor", bibNames(s.Editors))
	words("address", s.Place)
	field("date", s.Published.String())
	if p := parts(s.Published); !s.Published.IsZero() && p.calendar() {
		field("year", s.Published.String()[:4]) // for styles that know no date
		if p.month > 0 {
			raw("month", strings.ToLower(months[p.month-1][:3]))
		}
	}
	words("edition", s.Edition)
	words("volume", s.Volume)
	issue, number := "issue", "number"
	if kind == "article" {
		issue, number = "number", "seriesnumber" // of a journal the issue is the number
	}
	words(issue, s.Issue)
	field("pages", bibPages(s.Pages))
	words(seriesField(s, kind), s.Series)
	words(number, s.Number)
	words("isbn", s.ISBN)
	words("issn", s.ISSN)
	field("doi", verbatim(s.DOI))
	field("url", verbatim(s.URL))
	field("urldate", s.Accessed.String())
	words("language", s.Language)
	field("archiveurl", verbatim(s.ArchiveURL))
	field("modified", s.Modified.String())
	if formOf(s) == article {
		field("entrysubtype", "newspaper") // as biblatex styles have it
	}
	if kindOfBib(kind) != s.Kind {
		words("kind", first(string(s.Kind), "unknown"))
	}
	words("party", s.Party)
	if s.ID != key && s.ID != "" {
		words("ids", s.ID)
	}
	b.WriteString("\n}\n")
}

// publisherField is what the publisher is called in an entry of a type.
func publisherField(kind string) string {
	switch kind {
	case "report":
		return "institution"
	case "phdthesis", "mastersthesis", "thesis":
		return "school"
	}
	return "publisher"
}

// seriesField is what the series is called: in an entry of a thesis, it is its type.
func seriesField(s sources.Source, kind string) string {
	if formOf(s) == thesis {
		return "type"
	}
	return "series"
}

// bibPages writes pages with two hyphens in a range, which TeX sets as a dash.
func bibPages(s string) string {
	parts := strings.Split(strings.ReplaceAll(s, "–", "-"), "-")
	for i, p := range parts {
		if p == "" || strings.TrimSpace(p) != p {
			return toTeX(s) // no range
		}
		parts[i] = toTeX(p)
	}
	return strings.Join(parts, "--")
}

// bibType is the type of an entry, and what it stands in is called.
func bibType(s sources.Source) (kind, container string) {
	switch formOf(s) {
	case article, journal:
		return "article", "journal"
	case book:
		return "book", "journal"
	case chapter:
		return "incollection", "booktitle"
	case report:
		return "report", "journal"
	case entry:
		return "inreference", "booktitle"
	case dataset:
		return "dataset", "organization"
	case thesis:
		return thesisType(s.Series), "journal"
	case draft:
		return "unpublished", "journal"
	}
	return "online", "organization"
}

// thesisType is the type of an entry for what a thesis is called.
func thesisType(series string) string {
	switch {
	case isDoctors(series):
		return "phdthesis"
	case strings.HasPrefix(strings.ToLower(series), "master"):
		return "mastersthesis"
	}
	return "thesis"
}

// kindOfBib is the kind of source that a type stands for. What is unpublished is not
// said to be a draft: that would put a source under test.
func kindOfBib(t string) sources.Kind {
	switch t {
	case "article", "inproceedings", "conference", "phdthesis", "mastersthesis", "thesis", "proceedings", "periodical":
		return sources.Academic
	case "book", "inbook", "incollection", "collection", "booklet", "mvbook", "bookinbook", "suppbook":
		return sources.Book
	case "inreference", "reference":
		return sources.Encyclopedia
	case "dataset":
		return sources.Dataset
	case "legislation", "jurisdiction", "legal":
		return sources.Official
	case "newspaper", "newspaperarticle":
		return sources.News
	}
	return ""
}

// bibKey makes a key that every program takes: letters, digits and some signs.
func bibKey(s string) string {
	out := strings.Map(func(r rune) rune {
		if r < 0x80 && (isASCIILetter(r) || r >= '0' && r <= '9' || strings.ContainsRune("-_.:/+", r)) {
			return r
		}
		return '-'
	}, s)
	return strings.Trim(out, "-")
}

// bibNames writes names with "and" between them; one that is not taken apart is in
// braces.
func bibNames(list []string) string {
	var out []string
	for _, n := range people(list) {
		switch {
		case n.Literal != "":
			out = append(out, "{"+toTeX(n.Literal)+"}")
		default:
			out = append(out, join(", ", toTeX(join(" ", n.Particle, n.Family)), toTeX(n.Suffix), toTeX(n.Given)))
		}
	}
	return strings.Join(out, " and ")
}

// verbatim writes an address as it is, but for what would end the field or be taken
// for a command.
func verbatim(s string) string {
	var b strings.Builder
	for _, r := range strings.TrimSpace(strings.ToValidUTF8(s, "\ufffd")) {
		if r == ' ' || !unicode.IsPrint(r) || strings.ContainsRune(`{}\`, r) {
			b.WriteString(encode(string(r), func(byte) bool { return false }))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
