package frame

import (
	"strings"

	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/claims/places"
)

// maxNames bounds how many names one sentence gives to its frame.
const maxNames = 12

// Name is a proper name in a sentence; its text is a copy. It is a place only where something is
// said to be or happen there: "in Iran", not "Iran's president" or "Iranians".
type Name struct {
	Text        string
	First, Last int  // tokens
	Place       bool // something is said to be or happen there
	Known       bool // the gazetteer has it, or it is a nationality's country
}

// Names lists the proper names among the tokens from first up to last. Words
// that only look like names (a sentence's first word, titles, weekdays) are
// left out, as are names that half of all news shares.
func Names(t *words.Text, first, last int) []Name {
	var out []Name
	for i := first; i < last && len(out) < maxNames; {
		j := nameEnd(t, i, last)
		if j == i {
			i++
			continue
		}
		out = append(out, parts(t, i, j, i == first || opens(t, i-1))...)
		i = j
	}
	for n := 1; n < len(out); n++ { // "in Bam, Iran"
		if out[n-1].Place && out[n-1].Last == out[n].First-1 && t.Tokens[out[n].First-1].Rune == ',' {
			out[n].Place = out[n].Place || known(t, out[n].First, out[n].Last)
		}
	}
	return out
}

// largeWords reports whether a headline writes most of its longer words with a
// capital, so that a capital tells no name.
func largeWords(t *words.Text, first, last int) bool {
	large, all := 0, 0
	for i := first; i < last; i++ {
		if tok := &t.Tokens[i]; tok.Kind == words.Word && tok.End-tok.Start > 3 {
			all++
			if tok.Capital {
				large++
			}
		}
	}
	return 5*large > 3*all
}

// opens reports whether the mark before a word opens a quotation or sentence,
// where a capital says nothing.
func opens(t *words.Text, i int) bool {
	switch t.Tokens[i].Rune {
	case '"', '“', '‘', ':', '(', '[', '.', '!', '?':
		return t.Tokens[i].Kind == words.Mark
	}
	return false
}

// nameEnd is the end of a run of capitalised words, joined by blanks or hyphens.
func nameEnd(t *words.Text, i, last int) int {
	j := i
	for j < last {
		tok := &t.Tokens[j]
		switch {
		case tok.Kind == words.Word && tok.Capital && !(tok.Break && j > i):
			j++
		case j > i && tok.Kind == words.Mark && tok.Rune == '-' && !tok.Space && j+1 < last && !t.Tokens[j+1].Space && t.Tokens[j+1].Kind == words.Word && t.Tokens[j+1].Capital:
			j += 2
		default:
			return ofPlace(t, i, j, last)
		}
	}
	return ofPlace(t, i, j, last)
}

// ofPlace takes in the second half of a place such as the Gulf of Aden.
func ofPlace(t *words.Text, i, j, last int) int {
	if j == i || j+1 >= last || !isAny(t, j, "of") || !t.Tokens[j+1].Capital {
		return j
	}
	if known(t, j-1, j+2) {
		return j + 2
	}
	return j
}

// parts takes the names out of a run of capitalised words: the longest known
// places in it, and what is left between words that name nothing.
func parts(t *words.Text, i, j int, initial bool) []Name {
	var out []Name
	start, first := i, i
	flush := func(end int) {
		if n, ok := plain(t, start, end, initial && start == first); ok {
			out = append(out, n)
		}
	}
	for k := i; k < j; {
		if end := knownEnd(t, k, j); end > k {
			flush(k)
			out = append(out, Name{strings.Clone(t.Quote(k, end)), k, end, local(t, k) && !names(t, end), true})
			k = end
			start = k
			continue
		}
		if cut(t, k) {
			flush(k)
			if place, ok := places.Demonym(t.At(k)); ok {
				out = append(out, Name{place, k, k + 1, false, true})
			}
			start = k + 1
		}
		k++
	}
	flush(j)
	return out
}

// knownEnd is the end of the longest known place that begins at i, or i.
func knownEnd(t *words.Text, i, j int) int {
	if t.Lex.Is(t.Tokens[i].ID, lexicon.Determiner) {
		return i
	}
	for end := min(j, i+5); end > i; end-- {
		if t.Tokens[end-1].Kind == words.Word && known(t, i, end) {
			return end
		}
	}
	return i
}

// plain makes a name of words that are no known place. The first word of a
// sentence, which any word may be, is none by itself.
func plain(t *words.Text, i, j int, initial bool) (Name, bool) {
	for j > i && t.Tokens[j-1].Kind == words.Mark {
		j--
	}
	if i >= j || initial && j-i == 1 || common(t, i, j) {
		return Name{}, false
	}
	return Name{strings.Clone(t.Quote(i, j)), i, j, local(t, i) && !names(t, j), false}, true
}

func known(t *words.Text, i, j int) bool { return i < j && places.Known(t.Quote(i, j)) }

// cut reports whether a word parts names and belongs to none: a title, a
// weekday, a nationality.
func cut(t *words.Text, i int) bool {
	tok := &t.Tokens[i]
	if tok.Kind == words.Mark {
		return tok.Space
	}
	if t.Lex.Any(tok.ID, notNames) {
		return true
	}
	_, ok := places.Demonym(t.At(i))
	return ok
}

var notNames = lexicon.Set(lexicon.NotName, lexicon.Person, lexicon.Month, lexicon.Weekday, lexicon.EventNoun,
	lexicon.SayVerb, lexicon.Determiner, lexicon.Pronoun, lexicon.MeasureThing, lexicon.MeasureNoun)

// common reports whether the name is one of those that many events share.
func common(t *words.Text, i, j int) bool {
	e, next := match.At(t, i, j, lexicon.Common)
	return e != nil && next == j
}

// local reports whether a preposition of place stands before a name, with at
// most "the city of" between: then the name is read as a place.
func local(t *words.Text, i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		tok := &t.Tokens[k]
		if tok.Kind != words.Word {
			return false
		}
		if isAny(t, k, "in", "at", "near", "outside", "off", "across", "inside", "throughout", "around", "hit", "struck", "rocked", "shook", "jolted", "jolts", "hits", "strikes", "rocks", "shakes", "devastated") {
			return true
		}
		if isAny(t, k, "of") && k > 0 && isAny(t, k-1, "town", "city", "village", "island", "province", "region", "district", "port", "capital", "camp", "south", "north", "east", "west", "coast") {
			return true
		}
		if !isAny(t, k, "the", "southern", "northern", "eastern", "western", "central", "city", "town", "village", "port", "province", "nearby", "neighbouring", "neighboring", "of") {
			return false
		}
	}
	return false
}

// names reports whether the noun of an event follows a name, which then names
// the event: "in the Lima fire".
func names(t *words.Text, i int) bool {
	return i < len(t.Tokens) && t.Lex.Is(t.Tokens[i].ID, lexicon.EventNoun)
}

func isAny(t *words.Text, i int, list ...string) bool {
	id := t.Tokens[i].ID
	if id == 0 {
		return false
	}
	for _, w := range list {
		if t.Lex.Find(w) == id {
			return true
		}
	}
	return false
}

// fold is a name's form for comparing within one text.
func fold(s string) string { return strings.ToLower(s) }
