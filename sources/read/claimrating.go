package read

import (
	_ "embed"
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

// wrong reports whether the claim was found to be wrong, or half wrong.
func (r rating) wrong() bool {
	words := strings.FieldsFunc(strings.ToLower(r.words), func(c rune) bool { return !unicode.IsLetter(c) })
	holds := func(list string, fits func(word, of string) bool) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return slices.ContainsFunc(ratingWords()[list], func(of string) bool { return fits(w, of) })
		})
	}
	turned := holds("not", func(w, of string) bool { return w == of })
	switch {
	case holds("wrong", strings.HasPrefix):
		return !turned
	case holds("right", strings.HasPrefix):
		return turned
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
