package frame

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/internal/match"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
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
		if !out[n-1].Place || out[n-1].Last != out[n].First-1 {
			continue
		}
		known := known(t, out[n].First, out[n].Last)
		out[n].Place = out[n].Place || known && t.Tokens[out[n].First-1].Rune == ',' || IsAny(t, out[n].First-1, "and or") && alsoThere(t, out[n].Last, known)
	}
	return out
}

// alsoThere reports whether a name behind a place and "and" is a place too, by what stands at
// token i behind it: "in Vandry and Oresk on Monday", not "in Vandry and Selic said". Of
// one that the gazetteer has not more is asked.
func alsoThere(t *words.Text, i int, known bool) bool {
	if i >= len(t.Tokens) {
		return true
	}
	id := t.Tokens[i].ID
	if t.Lex.Any(id, 1<<lexicon.SayVerb|1<<lexicon.Auxiliary) || IsAny(t, i, "'s ’s") {
		return false
	}
	return known || t.Tokens[i].Kind == words.Mark || t.Lex.Any(id, 1<<lexicon.Preposition|1<<lexicon.Conjunction|1<<lexicon.MeasureObject)
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
	if t.Tokens[i].Rune == ':' && i > 0 && t.Tokens[i-1].Kind == words.Number {
		return false // "1976: Tangshan, 242,000 dead"
	}
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
	if j == i || j+1 >= last || !IsAny(t, j, "of") || !t.Tokens[j+1].Capital {
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
			out = append(out, Name{strings.Clone(t.Quote(k, end)), k, end, local(t, k, end) && !names(t, end), true})
			k = end
			start = k
			continue
		}
		if cut(t, k) && !geographic(t, k, i, j) {
			flush(k)
			if place, ok := t.Places.Demonym(t.At(k)); ok {
				out = append(out, Name{place, k, k + 1, false, true})
			}
			start = k + 1
		}
		k++
	}
	flush(j)
	return out
}

// geographic reports whether a word of the run from i to j, which by itself names
// nothing, belongs to the name of a place beside it: Port Ilmen, Arden Bay, Lake Suvo.
func geographic(t *words.Text, k, i, j int) bool {
	if !cueAt(t, k, k+1, "land") {
		return false
	}
	own := func(n int) bool {
		return n >= i && n < j && t.Tokens[n].Kind == words.Word && !t.Lex.Any(t.Tokens[n].ID, notNames)
	}
	return own(k-1) || own(k+1)
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
	if i >= j || initial && j-i == 1 && !opening(t, i) || common(t, i, j) {
		return Name{}, false
	}
	return Name{strings.Clone(t.Quote(i, j)), i, j, local(t, i, j) && !names(t, j), false}, true
}

// opening reports whether the first word of a sentence, of which a capital says
// nothing, is a name by what follows: a word that the lexicon does not have, alone,
// as the subject. "Oresk on Tuesday marked", "Vandry was hit", "Kelmar, which".
func opening(t *words.Text, i int) bool {
	word := t.At(i)
	if t.Tokens[i].ID != 0 || len(word) < 4 || i+1 >= len(t.Tokens) {
		return false
	}
	for _, end := range [...]string{"s", "ing", "ly", "ed", "ion", "ment", "ity", "ness"} {
		if strings.HasSuffix(word, end) {
			return false
		}
	}
	next := &t.Tokens[i+1]
	switch {
	case word == strings.ToUpper(word) && (strings.ContainsRune("(—–,", next.Rune) || next.Rune == '-' && next.Space):
		return true // "VANDRY, May 10 —"
	case next.Kind == words.Mark:
		return next.Rune == ',' && i+2 < len(t.Tokens) && t.Lex.Any(t.Tokens[i+2].ID, 1<<lexicon.Relative|1<<lexicon.Determiner)
	case IsAny(t, i+1, "on in"):
		return i+2 < len(t.Tokens) && t.Tokens[i+2].Capital
	}
	if next.Kind == words.Word && !next.Capital && strings.HasSuffix(t.At(i+1), "ed") {
		return true // "Kelmar voted"
	}
	return t.Lex.Any(next.ID, 1<<lexicon.Auxiliary|1<<lexicon.VerbClass|1<<lexicon.MeasureObject) || IsAny(t, i+1, "has lost lies 's ’s")
}

func known(t *words.Text, i, j int) bool { return i < j && t.Places.Known(t.Quote(i, j)) }

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
	_, ok := t.Places.Demonym(t.At(i))
	return ok
}

const notNames lexicon.ClassSet = 1<<lexicon.NotName | 1<<lexicon.Person | 1<<lexicon.Month | 1<<lexicon.Weekday | 1<<lexicon.EventNoun |
	1<<lexicon.SayVerb | 1<<lexicon.Determiner | 1<<lexicon.Pronoun | 1<<lexicon.MeasureThing | 1<<lexicon.MeasureNoun

// common reports whether the name is one of those that many events share.
func common(t *words.Text, i, j int) bool {
	e, next := match.Named(t, i, j, lexicon.Cue, "common")
	return e != nil && next == j
}

// local reports whether a preposition of place stands before a name, with at
// most "the city of" between: then something is or happens there. It does not where
// an office sits there ("the Survey in Golden"), where an event was only felt, or
// from where a distance is measured.
func local(t *words.Text, i, last int) bool {
	k, ok := placeWord(t, i)
	return ok && !elsewhere(t, k) && !(last < len(t.Tokens) && t.Lex.Is(t.Tokens[last].ID, lexicon.SayVerb))
}

// placeWord is the preposition or verb by which a name is a place.
func placeWord(t *words.Text, i int) (int, bool) {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch {
		case k == i-1 && k > 0 && t.Tokens[k].Rune == ',' && cueAt(t, k-1, k, "spot"):
			// "in the capital, Matola"
		case t.Tokens[k].Kind != words.Word:
			return k, false
		case cueAt(t, k, i, "at"):
			return k, true
		case IsAny(t, k, "on of against") && k > 0 && t.Lex.Is(t.Tokens[k-1].ID, lexicon.EventNoun):
			return k, true // "the attack on Oresk"
		case IsAny(t, k, "of") && k > 0 && cueAt(t, k-1, i, "part"):
			if !measured(t, k-1) {
				return k - 1, true
			}
			return k, false
		case IsAny(t, k, "the nearby neighbouring neighboring of") || cueAt(t, k, i, "part"):
		default:
			return k, false
		}
	}
	return i, false
}

// measured reports whether a direction at token k stands behind a distance: "60 km
// south of".
func measured(t *words.Text, k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if t.Lex.Any(t.Tokens[j].ID, 1<<lexicon.UnitWord|1<<lexicon.UnitMark) {
			return true
		}
	}
	return false
}

// elsewhere reports whether the words before a preposition of place take it away
// from what happens: an office or person with a capital, or a verb of feeling.
func elsewhere(t *words.Text, k int) bool {
	if k == 0 || t.Tokens[k-1].Break {
		return false
	}
	prev := &t.Tokens[k-1]
	if prev.Kind == words.Word && prev.Capital && !t.Lex.Any(prev.ID, 1<<lexicon.Month|1<<lexicon.Weekday|1<<lexicon.EventNoun) && k > 1 && t.Tokens[k-2].Kind == words.Word && !t.Places.Known(t.At(k-1)) && IsAny(t, k, "in at of") && !opens(t, k-2) {
		return true
	}
	for j := k - 1; j >= 0 && j > k-5 && t.Tokens[j].Kind == words.Word; j-- {
		if cueAt(t, j, k, "felt") {
			return true
		}
	}
	return false
}

// names reports whether the noun of an event follows a name, which then names
// the event: "in the Lima fire".
func names(t *words.Text, i int) bool {
	if i >= len(t.Tokens) || !t.Lex.Is(t.Tokens[i].ID, lexicon.EventNoun) {
		return false
	}
	own := t.Tokens[i].Capital && i+1 < len(t.Tokens) && t.Tokens[i+1].Capital // "In Malaysia Cyclone Dian"
	return !own
}

// IsAny reports whether a token is one of a list of words, in small letters and parted by
// spaces: by how the
// lexicon spells it, as it is written where the lexicon does not have it.
func IsAny(t *words.Text, i int, list string) bool {
	if id := t.Tokens[i].ID; id != 0 { // spellings are compared, which is less work than looking up the words
		return words.IsOne(t.Lex.Spell(id), list)
	}
	return words.IsAny(t.At(i), list)
}

// same reports whether two names are one within a text: in whatever case.
func same(a, b string) bool {
	if len(a) == len(b) {
		for i := 0; ; i++ {
			if i == len(a) {
				return true
			}
			x, y := a[i], b[i]
			if x|y >= utf8.RuneSelf {
				break
			}
			if x != y && (x|0x20 != y|0x20 || x|0x20 < 'a' || x|0x20 > 'z') {
				return false
			}
		}
	} else if ascii(a) && ascii(b) {
		return false
	}
	return strings.EqualFold(a, b)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// has reports whether a name is one of a list.
func has(list []string, name string) bool {
	return slices.ContainsFunc(list, func(o string) bool { return same(o, name) })
}
