package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// htmlNote is text that may turn out to be the mark of a footnote: superscript, or a
// link to a note. What it is shows where it ends.
type htmlNote struct {
	name   string
	at     int // its start tag
	text   int // length of the text before it
	runs   int // of the map before it
	last   sources.Run
	links  int
	plain  int
	number bool
	gap    htmlGap
	linked bool // there is a link in it
}

const maxNotes = 8 // inside one another

// openNote begins what may be the mark of a note.
func (p *htmlPage) openNote(name string) {
	f := &p.flow
	if p.masks > 0 || len(f.notes) == maxNotes {
		return
	}
	n := htmlNote{name: name, at: p.start, text: len(f.text), runs: len(f.runs), links: f.links, plain: f.plain, number: f.number, gap: f.gap}
	if n.runs > 0 {
		n.last = f.runs[n.runs-1]
	}
	f.notes = append(f.notes, n)
}

// closeNote ends what may be the mark of a note, and takes it out of the text if it
// is one.
func (p *htmlPage) closeNote(name string) {
	f := &p.flow
	for i := len(f.notes) - 1; i >= 0; i-- {
		n := f.notes[i]
		if n.name != name {
			continue
		}
		f.notes = f.notes[:i]
		p.settleNote(n, string(f.text[max(0, n.text-maxName):n.text]), string(f.text[n.text:]))
		return
	}
}

// settleNote decides what a note's text is, after the text before it.
func (p *htmlPage) settleNote(n htmlNote, before, mark string) {
	switch {
	case n.name == "a" && linksNote(mark):
		p.takeOut(n)
	case n.name == "a" || !n.linked && isRaised(before, mark):
	case !n.linked && isExponent(before, mark):
		p.instead(n, exponent(mark))
	case marksNote(mark):
		p.takeOut(n)
	case fuses([]byte(before), []byte(mark)):
		p.instead(n, " "+mark)
	}
}

// keepNotes leaves in the text what may be marks of notes and has not ended with
// the block.
func (p *htmlPage) keepNotes() { p.flow.notes = p.flow.notes[:0] }

// takeOut cuts the text back to where a note's mark began.
func (p *htmlPage) takeOut(n htmlNote) {
	f := &p.flow
	f.text, f.runs = f.text[:n.text], f.runs[:n.runs]
	if n.runs > 0 {
		f.runs[n.runs-1] = n.last
	}
	f.links, f.plain, f.number, f.gap = n.links, n.plain, n.number, n.gap
	p.leave(n.at, p.end)
}

// instead shows other text than a note has, as one piece.
func (p *htmlPage) instead(n htmlNote, text string) {
	p.takeOut(n)
	p.flow.gap = htmlGap{}
	p.add([]byte(text), n.at, p.end, true)
}

var exponents = map[rune]rune{
	'0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
	'-': '⁻', '−': '⁻', '+': '⁺',
}

// exponent writes digits as an exponent.
func exponent(digits string) string {
	return strings.Map(func(r rune) rune { return exponents[r] }, digits)
}

// isExponent reports whether digits are a power of ten: 10 and its power are not
// one number.
func isExponent(before, digits string) bool {
	if lastWord(before) != "10" || digits == "" {
		return false
	}
	for _, r := range digits {
		if exponents[r] == 0 {
			return false
		}
	}
	return true
}

// isRaised reports whether superscript is part of the word before it: the letters
// of an ordinal, the power of a unit.
func isRaised(before, mark string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	if ordinalEnds[strings.ToLower(mark)] {
		return unicode.IsDigit(last)
	}
	return (mark == "2" || mark == "3") && lengths[strings.TrimLeft(lastWord(before), "0123456789.,")]
}

// lastWord is the letters and digits that a text ends with.
func lastWord(s string) string {
	rest := strings.TrimRightFunc(s, func(r rune) bool { return isWordRune(r) || r == ',' || r == '.' })
	return s[len(rest):]
}

var (
	ordinalEnds = htmlNames("st nd rd th º ª er re ème eme")
	lengths     = htmlNames("m km cm mm dm mi ft in yd nm µm")
)

// marksNote reports whether superscript is the mark of a note: "3", "1, 2", "[12]",
// "(a)", "*", "†", "a", "[citation needed]". A few words are none.
func marksNote(mark string) bool {
	inner, bracketed := unbracketed(mark)
	return bracketed && utf8.RuneCountInString(inner) <= maxMark ||
		!strings.ContainsFunc(inner, unicode.IsLetter) || !strings.ContainsFunc(inner, unicode.IsSpace)
}

// linksNote reports whether the text of a link to a note is its mark: "[12]", "3",
// "*", "^".
func linksNote(mark string) bool {
	inner, bracketed := unbracketed(mark)
	n := utf8.RuneCountInString(inner)
	return n <= 3 && !strings.ContainsFunc(inner, unicode.IsLetter) || n == 1 || bracketed && n <= maxMark
}

// unbracketed returns a mark without white space and brackets around it.
func unbracketed(mark string) (inner string, bracketed bool) {
	mark = strings.TrimSpace(mark)
	inner = strings.Trim(mark, "[](){}")
	return inner, inner != mark
}

// maxMark is how many code points a mark has in brackets: "[citation needed]".
const maxMark = 24

// noteTarget reports whether a link leads to a note.
func noteTarget(a *htmlAttrs) bool {
	if a.role == "doc-noteref" {
		return true
	}
	_, target, ok := strings.Cut(a.href, "#")
	if !ok {
		return false
	}
	target = strings.ToLower(strings.TrimLeft(target, "_"))
	for _, word := range []string{"cite", "fn", "ftn", "footnote", "endnote", "edn", "note", "ref", "bib"} {
		if strings.HasPrefix(target, word) {
			return true
		}
	}
	return false
}
