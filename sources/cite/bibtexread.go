package cite

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// ReadBibTeX reads BibTeX and biblatex: entries with fields in braces or quotation
// marks, @string with # between its parts, the macros of the months; @comment,
// @preamble and whatever stands between entries are passed over. After an entry that is
// not closed the next line that begins with @ is tried.
func ReadBibTeX(name string, data []byte) ([]Entry, error) {
	c, text := start(name, data)
	r := bibReader{collector: c, text: text, lines: &liner{text: text}, macros: map[string]string{}}
	for _, m := range months {
		r.macros[strings.ToLower(m[:3])] = m
	}
	for !c.full {
		at := strings.IndexByte(r.text[r.pos:], '@')
		if at < 0 {
			break
		}
		r.pos += at
		r.item()
	}
	return c.result()
}

// bibReader walks over a file.
type bibReader struct {
	*collector
	text   string
	pos    int
	lines  *liner
	macros map[string]string
	lost   int // entries that were not closed
	grown  int // bytes that macros made
}

// bibError is a fault in an entry.
type bibError struct {
	text   string
	ending bool // it lacks its end
}

func (e bibError) Error() string { return e.text }

// item reads what an @ begins.
func (r *bibReader) item() {
	begin := r.pos
	r.pos++
	kind := strings.ToLower(r.word())
	r.blanks()
	if kind == "" || r.pos >= len(r.text) || r.text[r.pos] != '{' && r.text[r.pos] != '(' {
		return // an @ in prose
	}
	line := r.lines.of(begin)
	shut := byte('}')
	if r.text[r.pos] == '(' {
		shut = ')'
	}
	var err error
	key := ""
	switch kind {
	case "comment", "preamble":
		_, err = r.group(shut)
	case "string":
		r.pos++
		err = r.fields(shut, func(name, value string) { r.macros[name] = value })
	default:
		r.pos++
		key, err = r.work(kind, shut, line)
	}
	if err == nil {
		return
	}
	r.fault(line, key, "%s", err.Error())
	r.recover(begin, err)
}

// recover goes on at the next line that begins with an @.
func (r *bibReader) recover(begin int, err error) {
	if b, ok := err.(bibError); ok && b.ending { //nolint:errorlint // of this reader
		if r.lost++; r.lost > 10 { // each of them was looked through to its end
			r.fault(r.lines.of(begin), "", "too many entries that are not closed; the rest is not read")
			r.full = true
			return
		}
		r.pos = begin + 1
	}
	from := max(begin, r.pos-1) // it may have ended at the @ of the next one
	next := strings.Index(r.text[from:], "\n@")
	if next < 0 {
		r.pos = len(r.text)
		return
	}
	r.pos = from + next + 1
}

// word reads letters, as those of a type.
func (r *bibReader) word() string {
	from := r.pos
	for r.pos < len(r.text) && isASCIILetter(rune(r.text[r.pos])) {
		r.pos++
	}
	return r.text[from:r.pos]
}

func (r *bibReader) blanks() {
	for r.pos < len(r.text) && strings.IndexByte(" \t\r\n", r.text[r.pos]) >= 0 {
		r.pos++
	}
}

// name reads the name of a field, a macro or a key: up to a sign of the grammar.
func (r *bibReader) name(stops string) string {
	from := r.pos
	for r.pos < len(r.text) && strings.IndexByte(stops, r.text[r.pos]) < 0 {
		r.pos++
	}
	return r.text[from:r.pos]
}

// group reads up to the sign that closes what is open, over braces inside, and
// returns what stands between.
func (r *bibReader) group(shut byte) (string, error) {
	r.pos++
	from, depth := r.pos, 0
	for ; r.pos < len(r.text); r.pos++ {
		switch c := r.text[r.pos]; {
		case depth == 0 && c == shut:
			r.pos++
			return r.text[from : r.pos-1], nil
		case c == '{':
			if depth++; depth > maxDepth {
				return "", bibError{fmt.Sprintf("more than %d levels of braces", maxDepth), false}
			}
		case c == '}':
			if depth--; depth < 0 {
				return "", bibError{"a brace closes that none opened", false}
			}
		}
	}
	return "", bibError{"it is not closed", true}
}

// work reads an entry.
func (r *bibReader) work(kind string, shut byte, line int) (key string, err error) {
	r.blanks()
	key = strings.TrimSpace(r.name("," + string(shut) + "\n={"))
	r.blanks()
	if r.pos < len(r.text) && r.text[r.pos] == '=' {
		return "", bibError{"it has no key", false}
	}
	if r.pos < len(r.text) && r.text[r.pos] == ',' {
		r.pos++
	}
	fields := map[string]string{}
	err = r.fields(shut, func(name, value string) {
		if _, twice := fields[name]; !twice {
			fields[name] = value
		}
	})
	if err != nil {
		return key, err
	}
	r.add(r.entry(kind, key, line, fields))
	return key, nil
}

// fields reads names with their values up to the closing sign.
func (r *bibReader) fields(shut byte, set func(name, value string)) error {
	for {
		r.blanks()
		if r.pos >= len(r.text) {
			return bibError{"it is not closed", true}
		}
		switch r.text[r.pos] {
		case shut:
			r.pos++
			return nil
		case ',':
			r.pos++
			continue
		}
		name := strings.ToLower(strings.TrimSpace(r.name("=,{}\"#@()\n")))
		r.blanks()
		if r.pos >= len(r.text) {
			return bibError{"it is not closed", true}
		}
		if name == "" && r.text[r.pos] == '@' {
			return bibError{"it is not closed before the next one", false}
		}
		if name == "" || r.text[r.pos] != '=' {
			return bibError{fmt.Sprintf("expected = behind %q", shown(name)), false}
		}
		r.pos++
		value, err := r.value(name)
		if err != nil {
			return err
		}
		set(name, value)
	}
}

// value reads the parts of a value, with # between them.
func (r *bibReader) value(name string) (string, error) {
	var parts []string
	for {
		part, err := r.piece(name)
		if err != nil {
			return "", err
		}
		parts = append(parts, part)
		r.blanks()
		if r.pos >= len(r.text) || r.text[r.pos] != '#' {
			return strings.Join(parts, ""), nil
		}
		r.pos++
	}
}

// piece reads one part of a value: in braces, in quotation marks, a number or a macro.
func (r *bibReader) piece(name string) (string, error) {
	r.blanks()
	if r.pos >= len(r.text) {
		return "", bibError{"it is not closed", true}
	}
	switch r.text[r.pos] {
	case '{':
		return r.group('}')
	case '"':
		return r.group('"')
	}
	word := strings.TrimSpace(r.name(",}#)\"{=\n"))
	if word == "" {
		return "", bibError{fmt.Sprintf("%s has no value", shown(name)), false}
	}
	if v, ok := r.macros[strings.ToLower(word)]; ok {
		if r.grown += len(v); r.grown > len(r.text)+1<<20 {
			r.full = true
			return "", bibError{"the macros make more text than the file has; the rest is not read", false}
		}
		return v, nil
	}
	return word, nil
}

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
	case "article":
		s.Issue, s.Number = first(s.Issue, s.Number), text("seriesnumber") // the number of a journal is its issue
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

// bibAuthors reads names that " and " parts outside braces.
func bibAuthors(s string) []string {
	var out []string
	for _, part := range splitNames(s) {
		if strings.EqualFold(part, "others") || part == "" {
			continue
		}
		if n := bibName(part); n != (Name{}) {
			out = append(out, n.String())
		}
	}
	return out
}

// splitNames parts a list of names at the word "and".
func splitNames(s string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case 'a', 'A':
			if depth == 0 && i > 0 && i+3 < len(s) && strings.EqualFold(s[i:i+3], "and") && isBlank(s[i-1]) && isBlank(s[i+3]) {
				out = append(out, strings.TrimSpace(s[from:i]))
				from = i + 3
			}
		}
	}
	return append(out, strings.TrimSpace(s[from:]))
}

func isBlank(c byte) bool { return strings.IndexByte(" \t\r\n", c) >= 0 }

// bibName reads a name: in braces it is not taken apart, commas outside braces part it.
func bibName(s string) Name {
	if inner, ok := wrapped(s); ok {
		return Name{Literal: plainTeX(inner)}
	}
	var fields []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case ',':
			if depth == 0 {
				fields = append(fields, plainTeX(s[from:i]))
				from = i + 1
			}
		}
	}
	fields = append(fields, plainTeX(s[from:]))
	switch len(fields) {
	case 1:
		return ParseName(fields[0])
	case 2, 3:
		n := Name{Given: fields[len(fields)-1]}
		if len(fields) == 3 {
			n.Suffix = fields[1]
		}
		words := strings.Fields(fields[0])
		at := 0
		for at < len(words)-1 && isParticle(words[at]) {
			at++
		}
		n.Particle, n.Family = strings.Join(words[:at], " "), strings.Join(words[at:], " ")
		if n.Family != "" {
			return n
		}
	}
	return Name{Literal: plainTeX(s)}
}

// wrapped returns what stands in the braces around the whole of a text.
func wrapped(s string) (string, bool) {
	if len(s) < 2 || s[0] != '{' || s[len(s)-1] != '}' {
		return "", false
	}
	depth := 0
	for i := 0; i < len(s)-1; i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return "", false
			}
		}
	}
	return s[1 : len(s)-1], true
}

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
