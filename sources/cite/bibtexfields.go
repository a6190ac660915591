package cite

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// entry makes an entry of its fields.
func (r *bibReader) entry(kind, key string, line int, f map[string]string) Entry {
	text := func(names ...string) string {
		for _, n := range names {
			if s := plainTeX(f[n]); s != "" {
				return s
			}
		}
		return ""
	}
	e := Entry{Type: kind, Line: line}
	e.Source = sources.Source{
		ID: first(text("ids"), key), Title: withSubtitle(text("title"), text("subtitle")), Authors: bibAuthors(f["author"]), Editors: bibAuthors(f["editor"]),
		Container: withSubtitle(text("journaltitle", "journal", "booktitle", "maintitle", "website", "newspaper"), ""),
		Publisher: text("publisher", "institution", "school", "organization"), Place: text("location", "address"),
		Edition: text("edition", "version"), Volume: text("volume"), Issue: text("issue"), Pages: strings.ReplaceAll(text("pages"), "–", "-"),
		Series: text("series"), Number: text("number"), ISBN: text("isbn"), ISSN: text("issn"),
		DOI: address(f["doi"]), URL: address(f["url"]), ArchiveURL: address(f["archiveurl"]), Language: languageTag(text("language"), text("langid")),
		Party: text("party"), Kind: kindOfBib(kind),
	}
	e.Source = r.settle(e.Source, kind, f, text)
	e.Source.Published = r.published(key, line, f)
	e.Source.Accessed = r.dateOf(key, line, "urldate", f)
	e.Source.Modified = r.dateOf(key, line, "modified", f)
	if e.Source.URL == "" {
		e.Source.URL = howpublished(f["howpublished"])
	}
	if s := f["file"]; s != "" {
		e.Files = attachments(filePath(s))
	}
	return e
}

// settle tells apart what types of entries mean by one field.
func (r *bibReader) settle(s sources.Source, kind string, f map[string]string, text func(...string) string) sources.Source {
	switch kind {
	case "online", "electronic", "www", "dataset", "misc":
		if org := text("organization"); s.Container == "" && org != "" {
			s.Container = org // what biblatex has for the site
			s.Publisher = text("publisher", "institution")
		}
	case "report", "techreport":
		s.Series = first(s.Series, text("type"))
	case "phdthesis", "mastersthesis", "thesis":
		s.Series = text("type")
		if s.Series == "" && kind != "thesis" {
			s.Series = kind
		}
		s.Series = thesisName(s.Series)
	case "article":
		s.Issue, s.Number = first(s.Issue, s.Number), text("seriesnumber") // the number of a journal is its issue
	}
	if text("outlet") == "publisher" && s.Publisher == "" {
		s.Publisher, s.Container = s.Container, ""
	}
	switch strings.ToLower(text("entrysubtype")) {
	case "newspaper", "news", "magazine":
		s.Kind = sources.News
	}
	if k := text("kind"); k == "unknown" {
		s.Kind = ""
	} else if k != "" && knownKind(k) {
		s.Kind = sources.Kind(k)
	}
	return s
}

func knownKind(k string) bool {
	for _, known := range sources.Kinds() {
		if string(known) == k {
			return true
		}
	}
	return false
}

func withSubtitle(title, sub string) string {
	switch {
	case sub == "" || title == "":
		return title
	case strings.HasSuffix(title, "?") || strings.HasSuffix(title, "!"):
		return title + " " + sub
	}
	return title + ": " + sub
}

// published is the date of an entry: that of biblatex, or year, month and day.
func (r *bibReader) published(key string, line int, f map[string]string) edtf.Date {
	if strings.TrimSpace(f["date"]) != "" {
		return r.dateOf(key, line, "date", f)
	}
	year := plainTeX(f["year"])
	d, ok := freeDate(year)
	if !ok {
		r.fault(line, key, "year: %q is no date", shown(year))
		return edtf.Date{}
	}
	month, day := strings.Trim(plainTeX(f["month"]), "."), plainTeX(f["day"])
	n, err := strconv.Atoi(month)
	if err != nil {
		month, day = splitMonth(month, day)
		n = monthOf(month)
	}
	if n == 0 || d.Precision() != edtf.Year {
		return d
	}
	text := d.String()[:4] + fmt.Sprintf("-%02d", n)
	if dayNo, err := strconv.Atoi(day); err == nil && n <= 12 {
		text += fmt.Sprintf("-%02d", dayNo)
	}
	if full, err := edtf.Parse(text); err == nil && len(d.String()) == 4 {
		return full
	}
	return d
}

// splitMonth parts "4 March" and "March 4".
func splitMonth(month, day string) (string, string) {
	if f := strings.Fields(month); len(f) == 2 && day == "" {
		if monthOf(f[0]) > 0 {
			return f[0], f[1]
		}
		return f[1], f[0]
	}
	return month, day
}

// dateOf reads a field that is a date.
func (r *bibReader) dateOf(key string, line int, name string, f map[string]string) edtf.Date {
	s := strings.TrimSpace(f[name])
	if d, err := edtf.Parse(s); err == nil {
		return d
	}
	d, ok := freeDate(plainTeX(s))
	if !ok {
		r.fault(line, key, "%s: %q is no date", name, shown(s))
	}
	return d
}

// address reads a field that is no text: braces and the backslashes before signs are
// those of TeX.
func address(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, `\url{`), "}")
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '{' || c == '}' || c == '\n' || c == '\r' || c == '\t':
		case c == '\\' && i+1 < len(s) && strings.IndexByte("_%&#~$ ", s[i+1]) >= 0:
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// howpublished is an address that old entries keep in a field of words.
func howpublished(s string) string {
	if _, rest, ok := strings.Cut(s, `\url{`); ok {
		s, _, _ = strings.Cut(rest, "}")
	}
	if s = address(s); web(s) == "" {
		return ""
	}
	return s
}

// filePath takes off the braces around a field of files; its backslashes are its own.
func filePath(s string) string { return strings.Trim(strings.TrimSpace(s), "{}") }

// languageTag is the BCP 47 tag of a language, which biblatex calls by the names of
// babel.
func languageTag(names ...string) string {
	for _, s := range names {
		if tag, ok := babel[strings.ToLower(s)]; ok {
			return tag
		}
		if first, _, _ := strings.Cut(s, "-"); len(first) == 2 || len(first) == 3 {
			return s
		}
	}
	return ""
}

var babel = map[string]string{
	"english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB", "german": "de", "ngerman": "de",
	"french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt", "brazilian": "pt-BR", "dutch": "nl", "russian": "ru", "ukrainian": "uk",
	"polish": "pl", "czech": "cs", "croatian": "hr", "serbian": "sr", "turkish": "tr", "arabic": "ar", "hebrew": "he", "japanese": "ja", "chinese": "zh",
}
