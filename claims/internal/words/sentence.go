package words

import "github.com/sourcedclaims/factcheck/claims/lexicon"

// starters are words that, with a capital, begin a sentence rather than a name.
var starters = lexicon.Set(lexicon.Determiner, lexicon.Pronoun, lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinate)

// split finds the ends of sentences. A full stop ends one unless it belongs to
// an abbreviation or an initial, or the text goes on in lower case. Closing
// quotes, brackets and citation marks such as [49] belong to the sentence
// before them.
func (t *Text) split() {
	first := 0
	for i := 0; i < len(t.Tokens); i++ {
		if !t.ends(i) {
			continue
		}
		next := t.closers(i + 1)
		if next < len(t.Tokens) && !t.begins(i, next) {
			continue
		}
		t.Sentences = append(t.Sentences, Sentence{first, next})
		first, i = next, next-1
	}
	if first < len(t.Tokens) {
		t.Sentences = append(t.Sentences, Sentence{first, len(t.Tokens)})
	}
}

// ends reports whether token i may end a sentence.
func (t *Text) ends(i int) bool {
	tok := &t.Tokens[i]
	switch {
	case tok.Kind == Mark && (tok.Rune == '!' || tok.Rune == '?' || tok.Rune == '…' || tok.Rune == '。'):
		return true
	case tok.Kind == Mark && tok.Rune == '.':
		return true
	case tok.Kind == Word && t.S[tok.End-1] == '.': // U.S.
		return true
	}
	return false
}

// closers passes over what belongs to the sentence that ends before i: further
// marks, closing quotes and brackets, citation marks and the commas after them.
func (t *Text) closers(i int) int {
	for i < len(t.Tokens) {
		tok := &t.Tokens[i]
		if tok.Kind != Mark {
			return i
		}
		switch tok.Rune {
		case '.', '!', '?', '…', '”', '’', ')', ']', '»', ',':
		case '"', '\'':
			if tok.Space { // opens the next sentence
				return i
			}
		case '[':
			j := t.citation(i)
			if j == i {
				return i
			}
			i = j
			continue
		default:
			return i
		}
		i++
	}
	return i
}

// citation returns the token after a citation mark that opens at i, or i.
func (t *Text) citation(i int) int {
	for j := i + 1; j < len(t.Tokens) && j < i+8; j++ {
		tok := &t.Tokens[j]
		switch {
		case tok.Kind == Mark && tok.Rune == ']':
			if j == i+1 {
				return i
			}
			return j + 1
		case tok.Kind == Number, tok.Kind == Mark, int(tok.End-tok.Start) <= 4:
		default:
			return i
		}
	}
	return i
}

// begins reports whether a sentence can begin at next, after the mark at i.
func (t *Text) begins(i, next int) bool {
	tok, mark := &t.Tokens[next], &t.Tokens[i]
	if !tok.Space && next == i+1 {
		return false // a dot inside something
	}
	starter := tok.Kind == Word && tok.Capital && t.Lex.Any(tok.ID, starters)
	if mark.Kind == Word { // U.S., a.m.
		return starter
	}
	if mark.Rune == '.' && i > 0 && !mark.Space {
		prev := &t.Tokens[i-1]
		if prev.Kind == Word && t.initial(prev) && next == i+1 {
			return false
		}
		if t.Lex.Is(prev.ID, lexicon.Abbrev) && prev.Kind == Word && next == i+1 {
			return starter && !t.title(prev) && !t.label(prev, tok)
		}
	}
	return tok.Kind != Word || tok.Capital || mark.Rune == '!' && tok.Break
}

// initial reports whether a word is one capital letter.
func (t *Text) initial(tok *Token) bool { return tok.Capital && tok.End-tok.Start == 1 }

// title reports whether an abbreviation is written with a capital: a title, a
// month or a place, after which a name or a number goes on.
func (t *Text) title(tok *Token) bool { return tok.Capital }

// label reports whether an abbreviation such as "no." takes the number after it.
func (t *Text) label(_, next *Token) bool { return next.Kind == Number }
