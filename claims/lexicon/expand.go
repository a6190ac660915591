package lexicon

import (
	"fmt"
	"strings"
)

// maxForms bounds how many phrases one entry may stand for.
const maxForms = 4096

// expand turns an entry into every phrase that it stands for: alternatives,
// words that may be left out, forms of verbs and plurals.
func expand(entry string) ([][]string, error) {
	out := [][]string{nil}
	for word := range strings.FieldsSeq(entry) {
		forms, optional, err := forms(word)
		if err != nil {
			return nil, err
		}
		var next [][]string
		for _, head := range out {
			if optional {
				next = append(next, head)
			}
			for _, f := range forms {
				next = append(next, append(head[:len(head):len(head)], f))
			}
		}
		if len(next) > maxForms {
			return nil, fmt.Errorf("%q stands for more than %d phrases", entry, maxForms)
		}
		out = next
	}
	return out, nil
}

// forms reads one word of an entry.
func forms(word string) (list []string, optional bool, err error) {
	if strings.HasPrefix(word, "(") {
		if !strings.HasSuffix(word, ")") {
			return nil, false, fmt.Errorf("%q lacks its closing parenthesis", word)
		}
		word, optional = word[1:len(word)-1], true
	}
	for alt := range strings.SplitSeq(word, "/") {
		switch {
		case alt == "":
			return nil, false, fmt.Errorf("an empty word in %q", word)
		case len(alt) == 1:
			list = append(list, alt)
		case alt[len(alt)-1] == '*':
			list = append(list, verbForms(alt[:len(alt)-1])...)
		case alt[len(alt)-1] == '+':
			list = append(list, alt[:len(alt)-1], plural(alt[:len(alt)-1]))
		default:
			list = append(list, alt)
		}
	}
	return list, optional, nil
}

// verbForms inflects a regular verb: kill, kills, killed, killing. A final
// consonant is doubled where the entry writes it so ("trapp*" is not needed:
// "trap*" doubles after a single short vowel).
func verbForms(base string) []string {
	stem := base
	switch {
	case strings.HasSuffix(base, "e"):
		stem = base[:len(base)-1]
		return []string{base, base + "s", base + "d", stem + "ing"}
	case strings.HasSuffix(base, "y") && !vowel(base[len(base)-2]):
		stem = base[:len(base)-1]
		return []string{base, stem + "ies", stem + "ied", base + "ing"}
	case doubles(base):
		stem = base + base[len(base)-1:]
	}
	return []string{base, third(base), stem + "ed", stem + "ing"}
}

func third(base string) string {
	for _, end := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(base, end) {
			return base + "es"
		}
	}
	return base + "s"
}

// doubles reports whether a one-syllable verb ends in one vowel and one
// consonant that doubles: trap, gun, rob.
func doubles(base string) bool {
	n := len(base)
	if n < 3 || !strings.ContainsRune("bdgmnprt", rune(base[n-1])) || !vowel(base[n-2]) {
		return false
	}
	for i := 0; i < n-2; i++ {
		if vowel(base[i]) {
			return false
		}
	}
	return true
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// plural makes the regular plural of a noun.
func plural(noun string) string {
	n := len(noun)
	switch {
	case n > 1 && noun[n-1] == 'y' && !vowel(noun[n-2]):
		return noun[:n-1] + "ies"
	case strings.HasSuffix(noun, "man"):
		return noun[:n-2] + "en"
	}
	return third(noun)
}
