package words

import "strings"

// A list of words is one string in which they are parted by spaces: "dead killed". A
// slice of strings would be put together anew wherever it is asked for.

// IsAny reports whether a word as it is written is one of a list in small letters,
// whatever its case.
func IsAny(word, list string) bool {
	for at := begin(word, list, 0, 0x20); at >= 0; at = begin(word, list, at+1, 0x20) {
		if strings.EqualFold(list[at:at+len(word)], word) {
			return true
		}
	}
	return false
}

// IsOne reports whether a word is one of a list, to the letter.
func IsOne(word, list string) bool {
	for at := begin(word, list, 0, 0); at >= 0; at = begin(word, list, at+1, 0) {
		if list[at:at+len(word)] == word {
			return true
		}
	}
	return false
}

// begin is where a word as long as the given one, and with its first letter, begins in the
// list, at a byte or behind it, or -1.
func begin(word, list string, at int, small byte) int {
	last := len(list) - len(word)
	if word == "" {
		return -1
	}
	for ; at <= last; at++ {
		if last > 16 { // a call that pays in long lists
			i := strings.IndexByte(list[at:last+1], word[0]|small)
			if i < 0 {
				return -1
			}
			at += i
		}
		if list[at] == word[0]|small && (at == 0 || list[at-1] == ' ') && (at == last || list[at+len(word)] == ' ') {
			return at
		}
	}
	return -1
}
