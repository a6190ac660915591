package lexicon

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// Bounds on one entry: how many phrases it may stand for, and of how many
// words each.
const (
	maxForms = 4096
	maxWords = 16
)

var errWords = say.Errorf("an entry has at most %d words", maxWords)

// expand turns an entry into every phrase that it stands for: alternatives,
// words that may be left out, forms of verbs and plurals.
func expand(entry string) ([][]string, error) {
	if strings.IndexFunc(entry, unicode.IsUpper) >= 0 {
		return nil, say.Errorf("%q has a capital; entries are written in lower case", short(entry))
	}
	if !strings.ContainsAny(entry, "/()*+") { // most entries
		words := strings.Fields(entry)
		switch {
		case len(words) == 0:
			return nil, nil
		case len(words) > maxWords:
			return nil, errWords
		}
		return [][]string{words}, nil
	}
	out := [][]string{nil}
	count := 0
	for word := range strings.FieldsSeq(entry) {
		if count++; count > maxWords {
			return nil, errWords
		}
		forms, optional, err := forms(word)
		if err != nil {
			return nil, err
		}
		if out = extend(out, forms, optional); len(out) > maxForms {
			return nil, say.Errorf("%q stands for more than %d phrases", short(entry), maxForms)
		}
	}
	return slices.DeleteFunc(out, func(p []string) bool { return len(p) == 0 }), nil
}

// extend appends each form to each phrase; an optional word also to none. It
// stops once there are too many. All phrases share one array.
func extend(phrases [][]string, forms []string, optional bool) [][]string {
	next := make([][]string, 0, min(len(phrases)*(len(forms)+1), 2*maxForms))
	all := make([]string, 0, min(len(phrases)*len(forms)*(len(phrases[len(phrases)-1])+1), maxForms))
	for _, head := range phrases {
		if optional {
			next = append(next, head)
		}
		for _, f := range forms {
			start := len(all)
			all = append(append(all, head...), f)
			next = append(next, all[start:len(all):len(all)])
		}
		if len(next) > maxForms {
			break
		}
	}
	return next
}

// forms reads one word of an entry.
func forms(word string) (list []string, optional bool, err error) {
	if inner, ok := strings.CutPrefix(word, "("); ok {
		if word, ok = strings.CutSuffix(inner, ")"); !ok {
			return nil, false, say.Errorf("%q lacks its closing parenthesis", short("("+inner))
		}
		optional = true
	}
	if strings.ContainsAny(word, "()") {
		return nil, false, say.Errorf("a parenthesis inside the word %q", short(word))
	}
	if word == "/" { // km / h
		return []string{word}, optional, nil
	}
	for alt := range strings.SplitSeq(word, "/") {
		if list, err = inflect(list, alt); err != nil {
			return nil, false, say.Errorf("%w in %q", err, short(word))
		}
	}
	return list, optional, nil
}

// inflect appends the forms of one alternative. A star or plus that stands
// alone is itself.
func inflect(list []string, alt string) ([]string, error) {
	n := len(alt) - 1
	if n < 0 {
		return nil, errors.New("an empty alternative")
	}
	if n == 0 || alt[n] != '*' && alt[n] != '+' {
		return append(list, alt), nil
	}
	base := alt[:n]
	if len(base) < 2 || !isLower(base[len(base)-1]) || !isLower(base[len(base)-2]) {
		return nil, say.Errorf("%q has no forms to make", short(alt))
	}
	if alt[n] == '*' {
		return append(list, verbForms(base)...), nil
	}
	return append(list, base, plural(base)), nil
}

// verbForms inflects a regular verb:
//
//	kill      kills kill-ed kill-ing
//	injure    injures injured injuring
//	bury      buries buried burying
//	trap      traps trapped trapping
//	free      frees freed freeing
//	perish    perishes perished perishing
//
// Verbs of more syllables do not double their last letter; admit and the
// irregular ones are written out.
func verbForms(base string) []string {
	n := len(base)
	stem, third := base, sibilant(base)
	switch {
	case strings.HasSuffix(base, "ie"):
		return []string{base, third, base + "d", base[:n-2] + "ying"}
	case strings.HasSuffix(base, "ee"), strings.HasSuffix(base, "oe"), strings.HasSuffix(base, "ye"):
		return []string{base, third, base + "d", base + "ing"}
	case base[n-1] == 'e':
		return []string{base, third, base + "d", base[:n-1] + "ing"}
	case base[n-1] == 'y' && !vowel(base[n-2]):
		return []string{base, base[:n-1] + "ies", base[:n-1] + "ied", base + "ing"}
	case base[n-1] == 'o' && !vowel(base[n-2]):
		third = base + "es"
	case doubles(base):
		stem = base + base[n-1:]
	}
	return []string{base, third, stem + "ed", stem + "ing"}
}

// doubles reports whether a one-syllable verb ends in one vowel and one
// consonant that doubles: trap, gun, rob.
func doubles(base string) bool {
	n := len(base)
	if n < 3 || !strings.ContainsRune("bdgmnprt", rune(base[n-1])) || !vowel(base[n-2]) {
		return false
	}
	return !strings.ContainsAny(base[:n-2], "aeiou")
}

// notMen end in -man and have a regular plural.
var notMen = [...]string{"human", "german", "roman", "norman", "ottoman", "shaman", "talisman", "caiman"}

// plural makes the regular plural of a noun: soldiers, families, policemen.
func plural(noun string) string {
	n := len(noun)
	switch {
	case noun[n-1] == 'y' && !vowel(noun[n-2]):
		return noun[:n-1] + "ies"
	case strings.HasSuffix(noun, "man") && !slices.ContainsFunc(notMen[:], func(s string) bool { return strings.HasSuffix(noun, s) }):
		return noun[:n-2] + "en"
	}
	return sibilant(noun)
}

// sibilant adds the -s of a plural or a third person, -es after a hiss.
func sibilant(base string) string {
	for _, end := range [...]string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(base, end) {
			return base + "es"
		}
	}
	return base + "s"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func isLower(c byte) bool { return c >= 'a' && c <= 'z' || c >= utf8.RuneSelf }

// clitics are what the tokenizer parts from the end of a word.
var clitics = [...]string{"'s", "'re", "'ve", "'ll", "'d", "'m"}

// pieces parts a word of an entry the way the tokenizer parts a text: at every
// mark, and before what is clipped to its end. Dots stay in what has a letter
// before and behind them (e.g, u.s) and fall away at its end; apostrophes stay
// inside a word.
func pieces(out []string, w string) []string {
	for _, c := range clitics {
		if head, ok := strings.CutSuffix(w, c); ok {
			return append(pieces(out, head), c)
		}
	}
	start, end := 0, 0
	for i := 0; i < len(w); i = end {
		r, n := utf8.DecodeRuneInString(w[i:])
		end = i + n
		if wordRune(r) || (r == '.' || r == '\'') && i > start && end < len(w) {
			continue
		}
		out = cut(out, w[start:i])
		if start = end; r != '.' || i == 0 {
			out = append(out, mark(r))
		}
	}
	return cut(out, w[start:])
}

func cut(out []string, w string) []string {
	if w == "" {
		return out
	}
	return append(out, w)
}

// mark spells a mark as the lexicon has it: hyphens are one, whichever rune
// writes them.
func mark(r rune) string {
	if r == '‐' || r == '‑' {
		return "-"
	}
	return string(r)
}

func wordRune(r rune) bool {
	return r < utf8.RuneSelf && (r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9') ||
		r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r))
}
