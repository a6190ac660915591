package words

import "strings"

// A list of words is one string in which they are parted by spaces: "dead killed". A
// slice of strings would be put together anew wherever it is asked for.

// IsAny reports whether a word as it is written is one of a list in small letters,
// whatever its case.
func IsAny(word, list string) bool {
	n := len(word)
	if n == 0 {
		return false
	}
	first := word[0] | 0x20
	for i := 0; i+n <= len(list); i++ {
		if list[i] == first && endsAt(list, i+n) && strings.EqualFold(list[i:i+n], word) {
			return true
		}
		for i < len(list) && list[i] != ' ' {
			i++
		}
	}
	return false
}

// IsOne reports whether a word is one of a list, to the letter.
func IsOne(word, list string) bool {
	n := len(word)
	if n == 0 {
		return false
	}
	for i := 0; i+n <= len(list); i++ {
		if list[i] == word[0] && endsAt(list, i+n) && list[i:i+n] == word {
			return true
		}
		for i < len(list) && list[i] != ' ' {
			i++
		}
	}
	return false
}

func endsAt(list string, i int) bool { return i == len(list) || list[i] == ' ' }
