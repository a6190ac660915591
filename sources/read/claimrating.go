package read

import (
	"strconv"
	"strings"
	"unicode"
)

// rating is what a review says of a claim (schema.org Rating): a place between the worst
// and the best of a scale, or words. Words go before the number, for some scales run the
// other way.
type rating struct {
	value, worst, best string
	words              string
}

// set takes over a member of a rating.
func (r *rating) set(name string, value any) {
	s := ""
	switch v := value.(type) {
	case string:
		s = v
	case float64:
		s = strconv.FormatFloat(v, 'g', -1, 64)
	default:
		return
	}
	switch name {
	case "ratingValue":
		r.value = s
	case "worstRating":
		r.worst = s
	case "bestRating":
		r.best = s
	case "alternateName":
		r.words = s
	}
}

// Words by which reviews find a claim wrong, or right, in lower case: of each word its
// beginning, in several languages. A claim that is only half right is no evidence either.
var (
	wrongWords = []string{
		"false", "untrue", "fals", "falso", "faux", "fausse", "falsch", "fake", "fabricat", "incorrect", "inaccura", "wrong", "mislead", "pants", "hoax", "debunk",
		"mixture", "mixed", "half", "partly", "partially", "unproven", "unsupported", "baseless", "exaggerat", "distort", "manipul", "altered", "miscaption", "satire",
		"trompeu", "inexact", "engañ", "enganos", "irrefüh", "fehler", "teilweise", "halb", "bulo", "fałsz", "falskt", "onwaar",
	}
	rightWords = []string{"true", "correct", "accurate", "vrai", "exact", "verdad", "cierto", "wahr", "richtig", "vero", "prawda", "waar", "sant"}
	notWords   = []string{"not", "no", "non", "nicht", "pas", "isn"}
)

// wrong reports whether the claim was found to be wrong, or half wrong.
func (r rating) wrong() bool {
	words := strings.FieldsFunc(strings.ToLower(r.words), func(c rune) bool { return !unicode.IsLetter(c) })
	begins := func(list []string) bool {
		for _, w := range words {
			for _, stem := range list {
				if strings.HasPrefix(w, stem) {
					return true
				}
			}
		}
		return false
	}
	is := func(list []string) bool {
		for _, w := range words {
			for _, word := range list {
				if w == word {
					return true
				}
			}
		}
		return false
	}
	switch {
	case begins(wrongWords):
		return !is(notWords)
	case begins(rightWords):
		return is(notWords)
	}
	return r.low()
}

// low reports whether the number lies in the lower half of its scale, which is from 1 to
// 5 where it is not told.
func (r rating) low() bool {
	number := func(s string, otherwise float64) float64 {
		if n, err := strconv.ParseFloat(strings.TrimSpace(s), 64); err == nil {
			return n
		}
		return otherwise
	}
	worst, best := number(r.worst, 1), number(r.best, 5)
	value := number(r.value, best)
	return best > worst && value >= worst && value-worst <= (best-worst)/2
}
