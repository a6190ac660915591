package lexicon

import (
	"strings"
	"sync"

	"github.com/sourcedclaims/factcheck/claims"
)

// Example is a line that runs as a test: a sentence and what is, or is not, to
// be read from it.
//
//	example: About 300 people died. => deaths approx 250
//	not:     The engine died.       => deaths
//
// Behind the arrow stand a measure, a hedge and a number: the low end of what
// the figure gives, or its high end where it has no low one; for a date the
// EDTF of its core. A stance or an extent may follow. An example has all of the
// first three; a near miss may name as little as the measure.
type Example struct {
	Pos           Pos
	Section, Name string // of the section that it stands in
	Text          string
	Want          Want
	Not           bool
}

// Want is what an example asks for. Empty fields ask for nothing.
type Want struct {
	Measure claims.Measure
	Hedge   string // a hedge's name
	Value   string // a number, or a date in EDTF
	Stance  string
	Extent  string
}

func (w Want) String() string {
	return strings.Join(strings.Fields(strings.Join([]string{string(w.Measure), w.Hedge, w.Value, w.Stance, w.Extent}, " ")), " ")
}

func example(f Field) (Example, error) {
	item := f.Items[0]
	text, reading, ok := strings.Cut(item.Text, "=>")
	e := Example{Pos: item.Pos, Section: f.Section, Name: f.Name, Text: strings.TrimSpace(text), Not: f.Key == "not"}
	at := item.Pos.right(len(text) + len("=>"))
	if !ok || e.Text == "" {
		return e, item.Pos.errorf(`an example is "sentence => measure hedge number"`)
	}
	for word := range strings.FieldsSeq(reading) {
		if err := e.Want.set(word); err != "" {
			return e, at.errorf("%q %s", word, err)
		}
	}
	if e.Want.Measure == "" {
		return e, at.errorf("the reading names no measure")
	}
	if !e.Not && (e.Want.Hedge == "" || e.Want.Value == "") {
		return e, at.errorf("a reading is a measure, a hedge and a number")
	}
	return e, nil
}

// set puts a word of a reading where it belongs, or says why it has no place.
func (w *Want) set(word string) string {
	if w.Measure == "" {
		w.Measure = claims.Measure(word)
		return ""
	}
	place := &w.Value
	switch readingWords()[word] {
	case hedgeWord:
		place = &w.Hedge
	case stanceWord:
		place = &w.Stance
	case extentWord:
		place = &w.Extent
	default:
		if c := strings.TrimPrefix(word, "-"); c == "" || c[0] < '0' || c[0] > '9' {
			return "is no hedge, number, stance or extent"
		}
	}
	if *place != "" {
		return "says twice what " + *place + " says"
	}
	*place = word
	return ""
}

// The kinds of words in a reading.
type readingWord uint8

const (
	hedgeWord readingWord = iota + 1
	stanceWord
	extentWord
)

// readingWords are the names of hedges, stances and extents, which have none in
// common.
var readingWords = sync.OnceValue(func() map[string]readingWord {
	all := map[string]readingWord{}
	for h := claims.Exact; h <= claims.None; h++ {
		all[h.String()] = hedgeWord
	}
	for s := claims.Asserted; s <= claims.Denied; s++ {
		all[s.String()] = stanceWord
	}
	for e := claims.Total; e <= claims.Subtotal; e++ {
		all[e.String()] = extentWord
	}
	return all
})
