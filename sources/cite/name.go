package cite

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Name is the name of an author, taken apart. A name that is not taken apart, as
// that of an organisation, is a Literal and nothing else.
type Name struct {
	Given    string
	Particle string // van, de la: in lower case before the family name, with which it stays in lists too
	Family   string
	Suffix   string // Jr., III
	Literal  string
}

// The words by which a name is told to be of no person, those that belong to a
// family name, and those that follow it. English and a few that are common in
// bylines; a name in braces needs none of them. A particle is in lower case here; in a
// capital it is part of the family name, as in "Ó Briain".
var (
	bodies = []string{
		"the", "of", "for", "and", "&", "on", "in", "at", "to",
		"agence", "agency", "agencies", "alliance", "archive", "archives", "army", "associated", "association", "authority",
		"bank", "board", "broadcasting", "bulletin", "bureau", "center", "centre", "chronicle", "church", "children", "college", "commission", "committee",
		"company", "consortium", "corporation", "correspondent", "correspondents", "council", "court", "daily", "department", "desk", "deutsche", "directorate", "division", "echo", "editor", "editors", "embassy",
		"express", "federation", "force", "forces", "forum", "foundation", "fund", "gazette", "government", "group", "guard", "herald", "hospital",
		"house", "inc", "inc.", "institute", "institution", "international", "journal", "laboratory", "league", "library", "ltd", "ltd.", "magazine",
		"mail", "media", "ministry", "mission", "monitor", "movement", "museum", "nations", "network", "news", "newspaper", "newspapers", "newsroom",
		"observatory", "observer", "office", "online", "organisation", "organization", "panel", "parliament", "party", "police", "post", "presidency", "press",
		"programme", "program", "project", "radio", "record", "red", "register", "relief", "reporter", "reporters", "review", "sans", "school", "secretariat", "service", "services",
		"society", "staff", "standard", "star", "statistics", "survey", "team", "telegraph", "television", "times", "today", "tribune", "trust", "tv",
		"union", "united", "university", "watch", "weekly", "wikipedia", "wire", "world",
	}
	particles = []string{
		"von", "van", "der", "den", "de", "di", "da", "del", "della", "dei", "degli", "du", "des", "la", "le", "las", "los", "dos", "das", "do",
		"e", "y", "zu", "zum", "zur", "vom", "ten", "ter", "te", "op", "af", "av", "'t", "’t", "st.", "san", "santa",
		"ó", "o'", "o’", "ua", "uí", "ní", "nic", "mac", "mc", "mag", "ap", "ab", "ferch",
		"al", "al-", "el", "el-", "as-", "ash-", "az-", "ad-", "an-", "ar-", "bin", "bint", "ibn", "ben", "bat", "abu", "abd", "abdul", "abdel", "ould", "oğlu",
	}
	suffixes = []string{"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
)

// ParseName takes a byline apart. "Given Family" and "Family, Given" are both read,
// and so are "Family, Jr., Given" and "Given Family Jr."; a name in braces, with a
// word that no person is called by, or of one word, is a Literal. Which part of a
// name is the family's cannot be told where the family comes first and no comma
// says so, as in "Mao Zedong": write "{Mao Zedong}", or "Mao, Zedong" and accept
// the comma.
func ParseName(s string) Name {
	s = strings.Join(strings.Fields(s), " ")
	if inner, ok := inBraces(s); ok {
		return Name{Literal: inner}
	}
	if strings.Contains(s, ",") {
		return commaName(s)
	}
	words := strings.Split(s, " ")
	if len(words) == 1 || slices.ContainsFunc(words, isBody) || isAcronym(words[0]) && !isAcronym(words[len(words)-1]) || strings.ContainsAny(s, "0123456789@/:;|<>()[]{}\"") {
		return Name{Literal: s}
	}
	var n Name
	if len(words) > 2 && isSuffix(words[len(words)-1]) {
		n.Suffix, words = words[len(words)-1], words[:len(words)-1]
	}
	n.take(words)
	return n
}

func isBody(w string) bool   { return slices.Contains(bodies, strings.ToLower(w)) }
func isSuffix(w string) bool { return slices.Contains(suffixes, strings.ToLower(w)) }

// isAcronym reports whether a word is of three or more capitals. A byline that begins
// with one is an agency's, as "BBC Africa", and "Ada HALE" is a person.
func isAcronym(w string) bool {
	return len(w) > 2 && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && !isSuffix(w)
}

// inBraces returns what stands in a pair of braces around the whole of a name.
func inBraces(s string) (string, bool) {
	if len(s) < 2 || s[0] != '{' || s[len(s)-1] != '}' {
		return "", false
	}
	inner := s[1 : len(s)-1]
	return strings.TrimSpace(inner), !strings.ContainsAny(inner, "{}")
}

// commaName takes a name apart whose family comes before a comma.
func commaName(s string) Name {
	parts := strings.Split(s, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	switch {
	case slices.Contains(parts, "") || len(parts) > 3 || ofBody(parts), slices.Contains(strings.Fields(strings.ToLower(s)), "and"):
		return Name{Literal: s}
	case len(parts) == 2 && isSuffix(parts[1]): // Given Family, Jr.
		n := ParseName(parts[0])
		if n.Literal == "" {
			n.Suffix = parts[1]
			return n
		}
		return Name{Literal: s}
	case len(parts) == 3 && !isSuffix(parts[1]) && !isSuffix(parts[2]):
		return Name{Literal: s}
	}
	n := Name{Given: parts[1]}
	if len(parts) == 3 {
		n.Suffix, n.Given = parts[1], parts[2]
		if isSuffix(parts[2]) { // as bibliographies print it: Family, Given, Jr.
			n.Given, n.Suffix = parts[1], parts[2]
		}
	}
	n.Particle, n.Family = parted(parts[0])
	return n
}

// ofBody reports whether the parts of a name with commas are those of no person. People
// are called Church and Banks too: one such word before the comma is a family name, if
// what follows is none.
func ofBody(parts []string) bool {
	if strings.Contains(parts[0], " ") {
		return slices.ContainsFunc(strings.Fields(parts[0]), isBody)
	}
	return isBody(parts[0]) && slices.ContainsFunc(strings.Fields(strings.Join(parts[1:], " ")), isBody)
}

// parted takes the particles off the front of a family name: those in lower case.
func parted(family string) (particle, rest string) {
	words := strings.Fields(family)
	at := 0
	for at < len(words)-1 && isParticle(words[at]) {
		at++
	}
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

// take parts words into given names, particle and family name. A capital particle
// ("De Niro") is part of the family name.
func (n *Name) take(words []string) {
	last := len(words) - 1
	from := last
	for from > 1 && slices.Contains(particles, strings.ToLower(words[from-1])) {
		from--
	}
	low := from
	for low < last && isParticle(words[low]) {
		low++
	}
	n.Given, n.Particle, n.Family = strings.Join(words[:from], " "), strings.Join(words[from:low], " "), strings.Join(words[low:], " ")
}

// isParticle reports whether a word of a family name is a particle: in lower case.
func isParticle(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’"))
	return unicode.IsLower(r) && slices.Contains(particles, strings.ToLower(w))
}

// join puts the parts of something that are there in a row.
func join(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

// String returns the name as a byline from which [ParseName] makes it again: in
// natural order where that is enough.
func (n Name) String() string {
	if n.Literal != "" {
		return n.literal()
	}
	if s := n.natural(); ParseName(s) == n {
		return s
	}
	if s := join(", ", join(" ", n.Particle, n.Family), n.Suffix, n.Given); ParseName(s) == n {
		return s
	}
	return Name{Literal: n.natural()}.literal()
}

// literal returns the Literal, in braces where it would be taken apart.
func (n Name) literal() string {
	plain := strings.NewReplacer("{", "(", "}", ")").Replace(n.Literal)
	plain = strings.Join(strings.Fields(plain), " ")
	if (ParseName(plain) == Name{Literal: plain}) {
		return plain
	}
	return "{" + plain + "}"
}

// natural is the name as running text has it.
func (n Name) natural() string {
	if n.Literal != "" {
		return n.Literal
	}
	return join(" ", n.Given, n.Particle, n.Family, n.Suffix)
}

// inverted is the name as lists have it, and whether it differs from running text.
// A particle stays with the family name, and the list is sorted by it: what a person is
// called by is not to be told by a machine, and "Berg, Jan van der" is read as a mistake
// by those whose name it is.
func (n Name) inverted() (string, bool) {
	if n.Literal != "" || n.Given == "" {
		return n.natural(), false
	}
	return join(", ", n.short(), n.Given, n.Suffix), true
}

// short is what the name is called by in a note or in brackets.
func (n Name) short() string {
	if n.Literal != "" {
		return n.Literal
	}
	return join(" ", n.Particle, n.Family)
}

// initialed is short with initials before it, for two who are called the same.
func (n Name) initialed() string {
	if n.Literal != "" || n.Given == "" {
		return n.short()
	}
	var b strings.Builder
	for _, w := range strings.FieldsFunc(n.Given, func(r rune) bool { return r == ' ' || r == '.' }) {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
		b.WriteString(". ")
	}
	return b.String() + n.short()
}

// people are the names of a list, without those that are empty.
func people(list []string) []Name {
	var out []Name
	for _, s := range list {
		if s = clean(s); s != "" && s != "{}" {
			out = append(out, ParseName(s))
		}
	}
	return out
}
