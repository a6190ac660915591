package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// starters are words that, with a capital, begin a sentence rather than a name.
const starters lexicon.ClassSet = 1<<lexicon.Determiner | 1<<lexicon.Pronoun | 1<<lexicon.Preposition | 1<<lexicon.Conjunction | 1<<lexicon.Subordinate

// split finds the ends of sentences. A full stop ends one unless it belongs to
// an abbreviation or an initial, or the text goes on in lower case. Closing
// quotes, brackets and citation marks such as [49] belong to the sentence
// before them. An empty line ends a sentence, and so does the end of a line
// that was not broken for want of room.
func (t *Text) split() {
	first, next := 0, 0
	for _, i := range t.ends {
		if int(i) < next {
			continue
		}
		var ends bool
		if next, ends = t.end(first, int(i)); ends {
			t.Sentences = append(t.Sentences, Sentence{first, next})
			first = next
		}
	}
	if first < len(t.Tokens) {
		t.Sentences = append(t.Sentences, Sentence{first, len(t.Tokens)})
	}
}

// end reports whether the sentence that began at first ends with token i and
// its closers, and where to go on.
func (t *Text) end(first, i int) (next int, ends bool) {
	next = i + 1
	if !t.stop(i) {
		return next, next < len(t.Tokens) && t.Tokens[next].Break && (t.emptyLine(next) || t.newLine(next))
	}
	next = t.closers(next)
	return next, next == len(t.Tokens) || t.parts(first, i, next) || t.Tokens[next].Break && t.emptyLine(next)
}

// stop reports whether token i may end a sentence.
func (t *Text) stop(i int) bool {
	tok := &t.Tokens[i]
	switch tok.Kind {
	case Mark:
		return tok.Rune == '.' || tok.Rune == '!' || tok.Rune == '?' || tok.Rune >= utf8.RuneSelf && stopMark(tok.Rune)
	case Word: // U.S.
		return t.S[tok.End-1] == '.'
	}
	return false
}

// stopMark knows the other scripts' full stops and question marks.
func stopMark(r rune) bool { return strings.ContainsRune("…。！？।؟۔", r) }

// closers passes over what belongs to the sentence that ends before i: further
// marks, closing quotes and brackets, citation marks and the commas after them.
func (t *Text) closers(i int) int {
	for i < len(t.Tokens) {
		tok := &t.Tokens[i]
		switch tok.Kind {
		case Word:
			return i
		case Number:
			if !t.note(i) {
				return i
			}
		case Mark:
			if tok.Rune == '[' {
				next := t.citation(i)
				if next == i {
					return i
				}
				i = next
				if isRune(t, i, ',') {
					i++
				}
				continue
			}
			if !closes(tok) {
				return i
			}
		}
		i++
	}
	return i
}

// closes reports whether a mark belongs to the sentence that ends before it. A
// straight quote after a space opens the next one.
func closes(tok *Token) bool {
	switch tok.Rune {
	case '"', '\'', '*', '†', '‡':
		return !tok.Space
	case '¹', '²', '³':
		return !tok.Space
	}
	return tok.Rune == '.' || tok.Rune == ')' || tok.Rune == ']' || tok.Rune == '!' || tok.Rune == '?' ||
		tok.Rune >= utf8.RuneSelf && (strings.ContainsRune("”’»", tok.Rune) || stopMark(tok.Rune) || tok.Rune >= '⁰' && tok.Rune <= '⁹')
}

// note reports whether the number at i is that of a footnote glued to the full
// stop: "died.49 With".
func (t *Text) note(i int) bool {
	tok := &t.Tokens[i]
	if tok.Space || tok.End-tok.Start > 3 || i < 2 || t.Tokens[i-1].Rune != '.' || t.Tokens[i-1].Space {
		return false
	}
	word := &t.Tokens[i-2]
	if word.Kind != Word || word.Capital || word.End-word.Start < 3 || t.Lex.Is(word.ID, lexicon.Abbrev) {
		return false
	}
	return i+1 == len(t.Tokens) || t.Tokens[i+1].Space && t.Tokens[i+1].Capital
}

// longestCitation bounds the tokens of a citation mark.
const longestCitation = 8

// citation returns the token after a citation mark that opens at i, or i. One
// that is glued to the full stop may say anything ("[who?]"); after a space it
// is a number or a letter ("[note 3]").
func (t *Text) citation(i int) int {
	glued, numbered := !t.Tokens[i].Space, false
	for j := i + 1; j < len(t.Tokens) && j <= i+longestCitation; j++ {
		tok := &t.Tokens[j]
		switch {
		case tok.Kind == Mark && tok.Rune == ']':
			if glued && j > i+1 || numbered {
				return j + 1
			}
			return i
		case tok.Kind == Mark && tok.Rune == '[':
			return i
		case tok.Kind == Number || tok.Kind == Word && tok.End-tok.Start == 1:
			numbered = true
		case tok.Capital && !glued:
			return i
		}
	}
	return i
}

// parts reports whether the mark at i and what was passed up to next part the
// sentence that began at first from one that begins at next.
func (t *Text) parts(first, i, next int) bool {
	mark := &t.Tokens[i]
	if !t.Tokens[next].Space && !t.runOn(i, next) {
		return false // a dot inside something
	}
	if mark.Rune == '.' && !mark.Space && i == first+1 && t.Tokens[first].Kind == Number {
		return false // 1. The first of a list
	}
	if word := t.short(i); word >= 0 {
		if next > i+1 {
			return t.starts(next) || t.Tokens[next-1].Rune != ')' && t.opens(next)
		}
		return t.afterAbbreviation(word, next)
	}
	return t.opens(next) && !t.asked(i, next)
}

// short is the abbreviation or initial that the full stop at i belongs to, or
// -1.
func (t *Text) short(i int) int {
	if t.Tokens[i].Kind == Word {
		return i
	}
	if i == 0 || t.Tokens[i].Rune != '.' || t.Tokens[i].Space {
		return -1
	}
	word := &t.Tokens[i-1]
	if word.Kind == Word && (initial(word) || t.Lex.Is(word.ID, lexicon.Abbrev)) {
		return i - 1
	}
	return -1
}

func isRune(t *Text, i int, r rune) bool { return i < len(t.Tokens) && t.Tokens[i].Rune == r }

// runOn reports whether a sentence begins at next although no space stands
// before it: behind a quote, a bracket or a mark that needs none, or where a
// space was forgotten ("were killed.The army").
func (t *Text) runOn(i, next int) bool {
	last := &t.Tokens[next-1]
	if last.Kind == Mark && last.Rune >= utf8.RuneSelf && last.Rune != '…' {
		return true
	}
	if next > i+1 {
		return last.Kind == Number || last.Rune == ')' || last.Rune == ']' || last.Rune == '"'
	}
	if i == 0 || next+1 >= len(t.Tokens) || !t.Tokens[next+1].Space || !t.starts(next) {
		return false
	}
	prev := &t.Tokens[i-1]
	return prev.Kind == Word && !prev.Capital && prev.End-prev.Start > 2
}

// opens reports whether the text from token i on looks like the beginning of a
// sentence: a number or what is not in lower case, after any opening marks.
func (t *Text) opens(i int) bool {
	for j := i; j < len(t.Tokens) && j < i+4; j++ {
		tok := &t.Tokens[j]
		switch tok.Kind {
		case Number:
			return true
		case Word:
			return tok.Capital || !t.lower(tok) || t.named(j)
		}
		if strings.ContainsRune(";:,/%&+=)]}", tok.Rune) {
			return false
		}
	}
	return true
}

// lower reports whether a word begins in lower case. Scripts without case do
// not.
func (t *Text) lower(tok *Token) bool {
	r, _ := t.rune(int(tok.Start))
	return unicode.IsLower(r)
}

// named reports whether a word in lower case begins a name all the same:
// al-Shabaab, iPhone.
func (t *Text) named(i int) bool {
	tok := &t.Tokens[i]
	if tok.End-tok.Start > 1 && isASCIIUpper(t.S[tok.Start+1]) {
		return true
	}
	return i+2 < len(t.Tokens) && t.Tokens[i+1].Rune == '-' && !t.Tokens[i+1].Space && t.Tokens[i+2].Capital && !t.Tokens[i+2].Space
}

func isASCIIUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

// starts reports whether token i begins a sentence rather than going on with a
// name: a small word with a capital that is no initial itself.
func (t *Text) starts(i int) bool {
	tok := &t.Tokens[i]
	if tok.Kind != Word || !tok.Capital || !t.Lex.Any(tok.ID, starters) {
		return false
	}
	return tok.End-tok.Start > 1 || i+1 >= len(t.Tokens) || t.Tokens[i+1].Rune != '.'
}

// asked reports whether a quoted question is followed by who asked it: “Why?”
// Rossi said.
func (t *Text) asked(i, next int) bool {
	if t.Tokens[i].Rune == '.' || next == i+1 {
		return false
	}
	if r := t.Tokens[next-1].Rune; r != '"' && r != '”' && r != '’' && r != '\'' {
		return false
	}
	for j := next; j+1 < len(t.Tokens) && j < next+5; j++ {
		tok := &t.Tokens[j]
		if tok.Kind != Word {
			return false
		}
		if t.Lex.Is(tok.ID, lexicon.SayVerb) {
			end := &t.Tokens[j+1]
			return end.Rune == '.' || end.Rune == ','
		}
	}
	return false
}
