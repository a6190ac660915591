package read

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// rating is what a review says of a claim (schema.org Rating): a place between the worst
// and the best of a scale, or words. Words go before the number, for some scales run the
// other way.
type rating struct {
	value, worst, best string
	words, name        string // of the two, name only where no words are given
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
	case "name":
		r.name = s
	}
}

//go:embed ratings.txt
var ratingsText string

// ratingWords are the words of the file by what stands before their colon.
var ratingWords = sync.OnceValue(func() map[string][]string {
	lists := map[string][]string{}
	for line := range strings.Lines(ratingsText) {
		if name, words, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, "#") {
			lists[name] = strings.Fields(words)
		}
	}
	return lists
})

// verdict is what a rating says of a claim. Its zero value is that nothing is said that
// is understood.
type verdict uint8

const (
	unclear verdict = iota
	right
	wrong // or half wrong, or without what is needed to understand it
)

// verdict is what the words say, or else the number. A scale may have words where a
// number belongs.
func (r rating) verdict() verdict {
	for _, words := range []string{r.words, r.name} {
		if v := verdictOf(words); v != unclear {
			return v
		}
	}
	if v := r.number(); v != unclear {
		return v
	}
	return verdictOf(r.value)
}

// told is how the rating reads, for somebody who looks for it in the file. A value of -1
// stands where there is none.
func (r rating) told() string {
	if r.value == "-1" {
		r.value = ""
	}
	return firstOf(r.words, r.name, r.value)
}

func verdictOf(text string) verdict {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) })
	holds := func(list string, fits func(word, of string) bool) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.ContainsFunc(ratingWords()[list], func(of string) bool { return fits(w, of) })
		})
	}
	turned := holds("not", func(w, of string) bool { return w == of })
	switch {
	case holds("wrong", strings.HasPrefix):
		return turnedIf(turned, wrong)
	case holds("right", strings.HasPrefix):
		return turnedIf(turned, right)
	}
	return unclear
}

func turnedIf(turned bool, v verdict) verdict {
	if turned {
		return right + wrong - v
	}
	return v
}

// number is what the place on the scale says, which is from 1 to 5 where it is not told:
// its lower half is wrong.
func (r rating) number() verdict {
	number := func(s string, otherwise float64) float64 {
		if n, err := strconv.ParseFloat(strings.TrimSpace(s), 64); err == nil {
			return n
		}
		return otherwise
	}
	worst, best := number(r.worst, 1), number(r.best, 5)
	value := number(r.value, math.NaN())
	switch {
	case !(best > worst) || !(value >= worst && value <= best):
		return unclear
	case value-worst <= (best-worst)/2:
		return wrong
	}
	return right
}
