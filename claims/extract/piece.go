package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims/internal/mention"
	"github.com/sourcedclaims/factcheck/claims/internal/words"
	"github.com/sourcedclaims/factcheck/sources"
)

// Every figure is read in the light of its whole sentence, so the work grows
// with the square of a sentence's length. What goes on beyond these bounds
// without a full stop is a list or no prose at all; it is read in pieces. The
// longest sentences of newspapers have some 150 tokens.
const (
	maxTokens = 300
	maxBytes  = 3000
)

// piece is where the sentence from first up to last is cut: at its end, or for
// a very long one behind its last semicolon within the bounds, else a comma,
// else a space. A single token is never cut.
func piece(t *words.Text, first, last int) int {
	end := min(last, first+maxTokens)
	for end > first+1 && t.Tokens[end-1].End-t.Tokens[first].Start > maxBytes {
		end--
	}
	if end == last {
		return last
	}
	for _, mark := range [...]rune{';', ',', 0} {
		for i := end; i > first+(end-first)/2; i-- {
			if t.Tokens[i].Space && (mark == 0 || t.Tokens[i-1].Rune == mark) {
				return i
			}
		}
	}
	return end
}

// What a claim keeps of its sentence, in bytes: all of it up to the one, and of a
// longer one the other on both sides of its words. A sentence of a thousand
// figures would otherwise be told a thousand times. The longest sentences of
// newspapers have some 800 bytes.
const (
	maxSentence = 1000
	maxAround   = 200
)

// around is a sentence as a claim in it keeps it. A long one is cut at spaces, or
// where there are none between characters.
func (w *work) around(block int, sentence, claim sources.Citation) string {
	s := sentence.Quote
	if len(s) <= maxSentence {
		return s
	}
	at := len(w.doc.Blocks[block].Displayed(sentence.Start, claim.Start))
	end := min(at+len(claim.Quote), len(s))
	from, to := max(at-maxAround, 0), min(end+maxAround, len(s))
	for from > 0 && from < at && !utf8.RuneStart(s[from]) {
		from++
	}
	for to < len(s) && to > end && !utf8.RuneStart(s[to]) {
		to--
	}
	if i := strings.IndexByte(s[from:at], ' '); from > 0 && i >= 0 {
		from += i + 1
	}
	if i := strings.LastIndexByte(s[end:to], ' '); to < len(s) && i >= 0 {
		to = end + i
	}
	return s[from:to]
}

// pieces reads a sentence, in pieces where it is too long. A list parts at its
// marks and loses nothing; a cut elsewhere may part a figure from its noun, and
// is a problem of the text.
func (w *work) pieces(block int, s words.Sentence) {
	for first := s.First; first < s.Last; {
		end := piece(&w.text, first, s.Last)
		if end < s.Last && !slices.Contains([]rune{';', ','}, w.text.Tokens[end-1].Rune) {
			w.once(&w.cut, "a sentence of %d words and marks is too long and was read in pieces: «%s»", s.Last-s.First, start(w.text.Quote(first, min(first+40, end))))
		}
		w.sentence(block, words.Sentence{First: first, Last: end})
		first = end
	}
}

// tooLarge lists the numbers that are written out and go beyond what a number
// here can hold. They stand among the other expressions and count nothing.
func (w *work) tooLarge(block int, c *clause) []draft {
	var out []draft
	f := 0
	for i := c.first; i < c.last; i++ {
		for f < len(c.figures) && c.figures[f].Last <= i {
			f++
		}
		if f < len(c.figures) && c.figures[f].First <= i || c.inDate(i) || !mention.TooLarge(c.t, i, c.last) {
			continue
		}
		w.once(&w.large, "a figure is too large to be read: «%s»", start(c.t.At(i)))
		d := c.draft(i)
		d.Citation = w.cite(block, i, i+1)
		out = append(out, d)
	}
	return out
}

// once adds a problem, if it is the first of its sort in this text.
func (w *work) once(done *bool, format string, args ...any) {
	if !*done {
		*done = true
		w.out.Problems = append(w.out.Problems, say.Sprintf(format, args...))
	}
}

// start is the first forty characters of a text, enough to find it by.
func start(s string) string {
	n := 0
	for i := range s {
		if n == 40 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
