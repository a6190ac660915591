package words

import "strings"

// lineEnds are the bytes that end lines.
const lineEnds = "\n\r"

// Lines that are all shorter than narrow were not filled: each stands for
// itself. A line that leaves so much of the longest one free was ended on
// purpose.
const (
	narrow = 40 // bytes
	filled = 0.6
)

// newLine reports whether the line break before token i ends a sentence that
// has no full stop: a bullet, or a line that had room for the next word, which is
// how headlines and lists are written.
func (t *Text) newLine(i int) bool {
	tok := &t.Tokens[i]
	if tok.Kind == Mark && strings.ContainsRune("•‣▪◦●", tok.Rune) {
		return true
	}
	if !tok.Capital && !(tok.Kind == Mark && strings.ContainsRune("-–*", tok.Rune)) || t.goesOn(i-1) {
		return false
	}
	longest := t.longestLine()
	room := t.lineBefore(i) + int(tok.End-tok.Start) + 1
	return longest < narrow || float64(room) < filled*float64(longest)
}

// emptyLine reports whether an empty line stands before token i.
func (t *Text) emptyLine(i int) bool {
	gap := t.S[t.Tokens[i-1].End:t.Tokens[i].Start]
	if n := strings.Count(gap, "\n"); n > 0 {
		return n > 1
	}
	return strings.Count(gap, "\r") > 1
}

// goesOn reports whether a line that ends with token i cannot be the end of
// what it says: a comma, a hyphen, a small word.
func (t *Text) goesOn(i int) bool {
	tok := &t.Tokens[i]
	if tok.Kind == Mark {
		return strings.ContainsRune(",-–—(", tok.Rune)
	}
	return tok.Kind == Word && t.Lex.Any(tok.ID, starters)
}

// longestLine is the length of the text's longest line in bytes. It is found
// once for each text.
func (t *Text) longestLine() int {
	if t.longest > 0 {
		return t.longest
	}
	for rest := t.S; rest != ""; {
		end := strings.IndexAny(rest, lineEnds)
		if end < 0 {
			end = len(rest) - 1
		}
		t.longest = max(t.longest, end+1)
		rest = rest[end+1:]
	}
	return t.longest
}

// lineBefore is the length of the line that ends before token i: from its first
// token's start to its last one's end.
func (t *Text) lineBefore(i int) int {
	end := t.Tokens[i-1].End
	return int(end) - strings.LastIndexAny(t.S[:end], lineEnds) - 1
}
