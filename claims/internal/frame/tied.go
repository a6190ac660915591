package frame

import (
	"slices"

	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// A sentence that tells of no event goes on about something that was named: "A frigate
// chased pirates off Doro. … The frigate had sailed from Oresk." The event that it was
// named with is the one that the sentence is of.

// maxWords bounds how many words are kept of what an event was told with.
const maxWords = 96

// noWords are classes of words that any event may be told with.
var noWords = lexicon.Set(lexicon.Determiner, lexicon.Preposition, lexicon.Conjunction, lexicon.Auxiliary, lexicon.Pronoun, lexicon.Relative,
	lexicon.SayVerb, lexicon.Number, lexicon.Month, lexicon.Weekday, lexicon.UnitWord, lexicon.Adverb, lexicon.MeasureObject, lexicon.MeasureState,
	lexicon.Subordinate, lexicon.Ordinal)

// note keeps the words that a clause tells its event with.
func (k *Tracker) note(s *sentence, c *Clause) {
	if c.Event < 0 {
		return
	}
	a := &k.cast[c.Event]
	for i := c.First; i < c.Last && len(a.words) < maxWords; i++ {
		if w := s.word(i); w != 0 && !slices.Contains(a.words, w) {
			a.words = append(a.words, w)
		}
	}
}

// word is a number for a word that tells of something, without regard to case and the s of
// the plural; 0 for any other.
func (s *sentence) word(i int) uint32 {
	tok := &s.t.Tokens[i]
	text := s.t.At(i)
	if tok.Kind != words.Word || len(text) < 4 || s.t.Lex.Any(tok.ID, noWords) || IsAny(s.t, i, "people person persons") {
		return 0
	}
	if text[len(text)-1] == 's' {
		text = text[:len(text)-1]
	}
	h := uint32(2166136261)
	for j := range len(text) {
		b := text[j]
		if 'A' <= b && b <= 'Z' {
			b += 'a' - 'A'
		}
		h = (h ^ uint32(b)) * 16777619
	}
	return h
}

// subjectEnds are the tokens behind the article of a sentence's subject among which it is
// looked for.
const subjectEnds = 4

// subject are the words of the subject of a clause that takes it for known: behind "the" or
// the like at its head.
func (s *sentence) subject(c *Clause) []uint32 {
	i := c.First
	for i < c.Last && s.t.Tokens[i].Kind == words.Mark {
		i++
	}
	if i >= c.Last || !IsAny(s.t, i, "the this that these those its their his her") {
		return nil
	}
	var out []uint32
	for j := i + 1; j < min(c.Last, i+1+subjectEnds); j++ {
		tok := &s.t.Tokens[j]
		if s.t.Lex.Is(tok.ID, lexicon.SayVerb) {
			return nil // of whom the news is, is not who tells it
		}
		if tok.Kind != words.Word || s.t.Lex.Any(tok.ID, phraseEnds) {
			break
		}
		if w := s.word(j); w != 0 {
			out = append(out, w)
		}
	}
	return out
}

// tied is the event of a sentence with whose words its subject was named rather than with
// those of the one that it would inherit: of the sentence before, or of the lead; else that
// one.
func (k *Tracker) tied(s *sentence, c *Clause, at int) int {
	subject := s.subject(c)
	if len(subject) == 0 || at < 0 {
		return at
	}
	most := k.told(at, subject)
	for _, i := range [...]int{k.previous, k.lead} {
		if i < 0 || i == at || i != k.lead && k.count-k.cast[i].last > 2 {
			continue
		}
		if n := k.told(i, subject); n > most {
			at, most = i, n
		}
	}
	return at
}

// told is how many of some words an event was told with.
func (k *Tracker) told(i int, list []uint32) int {
	n := 0
	for _, w := range list {
		if slices.Contains(k.cast[i].words, w) {
			n++
		}
	}
	return n
}
