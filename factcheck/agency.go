package factcheck

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// Who counted, and who carried it: names that make one origin of what several texts
// print. A name earns that. It is an agency of the lexicon or a source that is one, an
// office that is told from others, or a person by the full name. "Officials", "the
// ministry" and "he" may be anybody.

// The lists of the lexicon.
const agencies, offices = "agency", "office"

// agent is one of them: a key that is equal for the spellings of one name, and the name
// as a text has it.
type agent struct{ key, name string }

// agencyOf is the agency whose name this is, with nothing around it.
func (k *Checker) agencyOf(name string) (agent, bool) {
	words := strings.Fields(fold(strings.Trim(name, " -–—()[].")))
	if n := len(words); n > 2 && words[n-2] == "news" && words[n-1] == "agency" {
		words = words[:n-2]
	}
	if !isNamed(strings.TrimLeft(name, " -–—([")) || !k.lists(agencies, words) {
		return agent{}, false
	}
	return agent{initials(words), strings.Trim(name, " -–—()[].")}, true
}

// agencyIn is the agency that a speaker belongs to: "AFP", "a Reuters reporter".
func (k *Checker) agencyIn(speaker string) (agent, bool) {
	list := strings.Fields(speaker)
	for n := range list {
		for size := min(4, len(list)-n); size > 0; size-- {
			if p, ok := k.agencyOf(strings.Join(list[n:n+size], " ")); ok {
				return p, true
			}
		}
	}
	return agent{}, false
}

// initials lead a name of several words to its first letters, as agencies and offices are
// known: "Agence France-Presse" is AFP, "US Geological Survey" is USGS.
func initials(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	var out strings.Builder
	for n, w := range words {
		switch {
		case w == "of" || w == "the" || w == "and" || w == "for":
		case n == 0 && len(w) < 3:
			out.WriteString(w)
		default:
			r, _ := utf8.DecodeRuneInString(w)
			out.WriteRune(r)
		}
	}
	return out.String()
}

// creditOf is the agency that a source names as its own: its only author, or who published
// it. Where two agencies share the credit, none has it.
func (k *Checker) creditOf(s *sources.Source) (agent, bool) {
	var author agent
	for _, name := range s.Authors {
		p, ok := k.agencyOf(name)
		if !ok || author.key != "" && p.key != author.key {
			author = agent{}
			break
		}
		author = p
	}
	if author.key != "" {
		return author, true
	}
	if p, ok := k.agencyOf(s.Publisher); ok || s.Kind != sources.Wire || s.Publisher == "" {
		return p, ok
	}
	return agent{fold(s.Publisher), s.Publisher}, true // a wire that the lexicon does not have
}

// creditIn is the agency that a text credits: in its dateline, "OSLO (AFP) -", or in a last
// line that has nothing else, "— Reuters".
func (k *Checker) creditIn(doc *sources.Document) (agent, bool) {
	prose := 0
	for n := 0; n < len(doc.Blocks) && prose < 2; n++ {
		if doc.Blocks[n].Kind != sources.Paragraph {
			continue
		}
		prose++
		if p, ok := k.dateline(doc.Blocks[n].Text); ok {
			return p, ok
		}
	}
	if n := len(doc.Blocks); n > 1 && len(doc.Blocks[n-1].Text) <= 40 {
		return k.agencyOf(doc.Blocks[n-1].Text)
	}
	return agent{}, false
}

// dateline reads the agency of the line that a report opens with.
func (k *Checker) dateline(text string) (agent, bool) {
	const longest = 80
	open := strings.IndexByte(text[:min(longest, len(text))], '(')
	if open < 0 {
		return agent{}, false
	}
	name, rest, ok := strings.Cut(text[open+1:min(open+longest, len(text))], ")")
	rest = strings.TrimSpace(rest)
	if r, _ := utf8.DecodeRuneInString(rest); !ok || !unicode.Is(unicode.Pd, r) {
		return agent{}, false
	}
	return k.agencyOf(name)
}

// counterOf is the office or the person whose name a speaker is.
func (k *Checker) counterOf(speaker string) (list []agent) {
	shown := strings.Fields(speaker)
	words := strings.Fields(fold(speaker))
	if n := k.officeEnd(words); n > 0 {
		return k.office(words[:n], speaker)
	}
	if len(shown) == 1 && len(words) == 1 && k.isAcronym(shown[0], words[0]) {
		return []agent{{words[0], speaker}}
	}
	if n := len(shown); n > 1 && n == len(words) && k.isSurname(shown[n-1], words[n-1]) && k.isSurname(shown[n-2], words[n-2]) {
		return []agent{{words[n-2] + " " + words[n-1], strings.Join(shown[n-2:], " ")}}
	}
	return nil
}

// officeEnd is how many words there are up to the last that is an office's; 0 for none.
func (k *Checker) officeEnd(words []string) int {
	for n := len(words); n > 0; n-- {
		if k.lists(offices, words[n-1:n]) || n > 1 && k.lists(offices, words[n-2:n]) {
			return n
		}
	}
	return 0
}

// office tells an office by what it is for, "health ministry", with or without its country,
// or else by where it is, "Kelmar police". With neither it is any.
func (k *Checker) office(words []string, speaker string) (list []agent) {
	var plain []string
	for _, w := range words {
		if _, people := k.Places.Demonym(w); !people && !k.isPlace(w) {
			plain = append(plain, w)
		}
	}
	if k.lists(offices, plain) {
		plain = words // "Kelmar police"
	}
	if k.lists(offices, plain) && len(plain) == 1 {
		return nil
	}
	list = append(list, agent{strings.Join(plain, " "), speaker})
	if short := initials(words); len(short) > 2 {
		list = append(list, agent{short, speaker})
	}
	return list
}

func (k *Checker) isPlace(word string) bool {
	_, ok := k.Places.Lookup(word)
	return ok
}

// isAcronym reports whether a name is the first letters of an office's: "USGS", "IRNA".
func (k *Checker) isAcronym(shown, word string) bool {
	return len(word) > 2 && shown == strings.ToUpper(shown) && !k.isPlace(word) && !k.listed(word)
}

// isSurname reports whether a word may be of a person's name: it has a capital, and is no
// word that the lexicon knows, no place and no people.
func (k *Checker) isSurname(shown, word string) bool {
	if !isNamed(shown) || k.lex().Find(word) != 0 || k.isPlace(word) {
		return false
	}
	_, people := k.Places.Demonym(word)
	return !people
}
