package places

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxKey bounds a folded name, in bytes. The longest official names of
	// countries stay well below it, and no longer text is a name.
	maxKey = 80
	// maxName bounds a name before folding, so that a megabyte of accents
	// costs nothing.
	maxName = 4 * maxKey
)

// Fold gives the form under which names are compared: lower case, without
// accents, apostrophes and full stops, with single spaces for hyphens and other
// punctuation, and without a leading "the". It is empty for what cannot be a
// name: nothing but punctuation, or more than 80 bytes.
//
//	Sana'a            sanaa
//	Côte d’Ivoire     cote divoire
//	the U.S.          us
//	Guinea-Bissau     guinea bissau
func Fold(name string) string {
	var f folder
	return string(f.fold(name))
}

// folder folds one name. Its buffer is an array, so that a folder on the stack
// costs no allocation. It remembers a gap between words and writes it as one
// space only when another word follows.
type folder struct {
	key  [maxKey]byte
	n    int // bytes of key in use
	gap  bool
	long bool // the key did not fit
}

// fold gives the folded name, a part of f, or nothing where there is none.
func (f *folder) fold(name string) []byte {
	if len(name) > maxName {
		return nil
	}
	for i := 0; i < len(name) && !f.long; {
		if c := name[i]; c < utf8.RuneSelf {
			f.ascii(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		f.rune(name[i:i+size], r)
		i += size
	}
	if f.long {
		return nil
	}
	return withoutThe(f.key[:f.n])
}

func (f *folder) ascii(c byte) {
	switch {
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		f.put(c)
	case 'A' <= c && c <= 'Z':
		f.put(c + 'a' - 'A')
	case c == '\'', c == '`', c == '.':
		// dropped: Sana'a, St. Louis
	case c == '&':
		f.gap = true
		f.text("and")
		f.gap = true
	default:
		f.gap = true
	}
}

// rune folds one character outside ASCII: its written form s and its value r.
func (f *folder) rune(s string, r rune) {
	if plain, ok := plainLetter(r); ok {
		f.text(plain)
		return
	}
	if parts, ok := unmarked()[r]; ok {
		for _, r := range parts {
			f.letter(r)
		}
		return
	}
	f.letter(r)
}

// letter folds one character that has no parts.
func (f *folder) letter(r rune) {
	if plain, ok := plainLetter(r); ok {
		f.text(plain)
		return
	}
	switch {
	case r < utf8.RuneSelf:
		f.ascii(byte(r))
	case unicode.Is(unicode.Mn, r), isApostrophe(r), unicode.Is(unicode.Cf, r):
		// dropped
	case r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		f.lower(r)
	default:
		f.gap = true
	}
}

// lower writes a letter of another script, or a lower-case form that has parts
// of its own.
func (f *folder) lower(r rune) {
	low := unicode.ToLower(r)
	if low != r {
		var buf [utf8.UTFMax]byte
		n := utf8.EncodeRune(buf[:], low)
		f.rune(string(buf[:n]), low)
		return
	}
	var buf [utf8.UTFMax]byte
	for _, c := range buf[:utf8.EncodeRune(buf[:], r)] {
		f.put(c)
	}
}

func (f *folder) text(s string) {
	for i := range len(s) {
		f.put(s[i])
	}
}

// put appends one byte of a letter, after the gap before it.
func (f *folder) put(c byte) {
	if f.gap && f.n > 0 {
		f.append(' ')
	}
	f.gap = false
	f.append(c)
}

func (f *folder) append(c byte) {
	if f.n == maxKey {
		f.long = true
		return
	}
	f.key[f.n] = c
	f.n++
}

// plainLetter gives the usual spelling of Latin letters that are not a plain
// letter with a mark.
func plainLetter(r rune) (string, bool) {
	switch r {
	case 'ø', 'Ø':
		return "o", true
	case 'ł', 'Ł':
		return "l", true
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d", true
	case 'ħ', 'Ħ':
		return "h", true
	case 'ı', 'İ':
		return "i", true
	case 'ə', 'Ə':
		return "a", true
	case 'ß', 'ẞ':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'þ', 'Þ':
		return "th", true
	}
	return "", false
}

func isApostrophe(r rune) bool {
	switch r {
	case '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '´', '′':
		return true
	}
	return false
}

// withoutThe drops leading articles, all of them, so that folding a folded name
// changes nothing.
func withoutThe(key []byte) []byte {
	for len(key) > 4 && string(key[:4]) == "the " {
		key = key[4:]
	}
	return key
}

// inCapitals reports whether a name is written without small letters, but for a
// leading "the".
func inCapitals(name string) bool {
	name = strings.TrimSpace(name)
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	for _, r := range name {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}
