package words

import "strings"

// A list of words is one string in which they are parted by spaces: "dead killed". A
// slice of strings would be put together anew wherever it is asked for.

// IsAny reports whether a word as it is written is one of a list in small letters,
// whatever its case.
func IsAny(word, list string) bool {
	for at := 0; word != "" && at+len(word) <= len(list); at++ {
		i := strings.IndexByte(list[at:], word[0]|0x20)
		if i < 0 {
			return false
		}
		at += i
		if stands(list, at, at+len(word)) && strings.EqualFold(list[at:at+len(word)], word) {
			return true
		}
	}
	return false
}

// IsOne reports whether a word is one of a list, to the letter.
func IsOne(word, list string) bool {
	for at := 0; word != "" && at+len(word) <= len(list); at++ {
		i := strings.IndexByte(list[at:], word[0])
		if i < 0 {
			return false
		}
		at += i
		if stands(list, at, at+len(word)) && list[at:at+len(word)] == word {
			return true
		}
	}
	return false
}

// stands reports whether a word of the list may go from i to j.
func stands(list string, i, j int) bool {
	return (i == 0 || list[i-1] == ' ') && (j == len(list) || j < len(list) && list[j] == ' ')
}
