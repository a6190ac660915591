package pdf

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// para is a paragraph in the making.
type para struct {
	written strings.Builder
	marks   []sources.Mark
	cell    bool // it stands beside other text, as a cell of a table does

	last    line
	left    float64 // where its lines begin, and how far the longest goes
	right   float64
	leading float64 // between its lines; 0 until there are two
}

func (p *para) text() string { return p.written.String() }

// paragraphs joins lines into paragraphs.
func paragraphs(lines []line) []*para {
	var out []*para
	for _, l := range lines {
		p := target(out, l)
		if p == nil {
			p = &para{cell: l.beside, left: l.x}
			out = append(out, p)
		}
		p.add(l)
	}
	return out
}

// target is the paragraph that a line goes on with, or nil: the last one if the line stands
// right below it, or one that a column or page has cut, perhaps with notes behind it.
func target(paras []*para, l line) *para {
	const most = 8 // paragraphs that may stand between
	if l.beside || len(paras) == 0 {
		return nil
	}
	if p := paras[len(paras)-1]; p.below(l) {
		return p
	}
	for i := len(paras) - 1; i >= max(0, len(paras)-most); i-- {
		p := paras[i]
		if p.cell || !near(p.last.size, l.size) {
			continue
		}
		if l.page == p.last.page && l.y < p.last.y || l.page > p.last.page+1 || p.ended() || !midSentence(l.text) {
			return nil
		}
		return p
	}
	return nil
}

// below reports whether a line stands below the last one as the next of the paragraph does.
func (p *para) below(l line) bool {
	down, size := p.last.y-l.y, max(l.size, 1)
	switch {
	case p.cell || l.page != p.last.page || !near(p.last.size, l.size):
		return false
	case down < 0.7*size || down > 2.2*size || p.leading > 0 && down > 1.25*p.leading:
		return false
	case l.x > p.left+4*size || l.x < p.left-4*size:
		return false
	case p.ended() && (l.x > p.left+0.8*size || p.last.end < p.right-6*size):
		return false
	}
	return true
}

func near(a, b float64) bool { return abs(a-b) < 0.08*max(a, b) }

func (p *para) ended() bool {
	s := strings.TrimRight(p.text(), "\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:…", r)
}

// midSentence reports whether a text begins as the rest of a sentence may.
func midSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || unicode.IsDigit(r) || unicode.IsUpper(r)
}

// add adds a line.
func (p *para) add(l line) {
	if len(p.marks) > 0 {
		p.join(l.text)
		if l.page == p.last.page && p.leading == 0 && l.y < p.last.y {
			p.leading = p.last.y - l.y
		}
		if l.page != p.last.page || l.y > p.last.y { // another column
			p.left, p.right = l.x, 0
		}
		p.left = min(p.left, l.x)
	}
	p.marks = append(p.marks, sources.Mark{Text: p.written.Len(), Locator: fmt.Sprintf("page %d, line %d", l.page, l.number)})
	p.written.WriteString(l.text)
	p.last, p.right = l, max(p.right, l.end)
}

// join parts a line from the one before it, or joins a word that was divided. A hyphen
// between figures, or behind a number that is written with one, stays.
func (p *para) join(next string) {
	text := p.text()
	before, divided := strings.CutSuffix(text, "-")
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(next)
	switch {
	case divided && unicode.IsLower(a) && unicode.IsLower(b) && !isTens(lastWord(before)):
		p.written.Reset()
		p.written.WriteString(before)
	case divided && unicode.IsLetter(a) && unicode.IsLetter(b):
	case digits(text, next):
		p.written.WriteString(" \ufffc ")
	default:
		p.written.WriteString(" ")
	}
}

// digits reports whether a line ends and the next begins with a figure.
func digits(before, next string) bool {
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(next)
	return unicode.IsDigit(a) && unicode.IsDigit(b)
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// isTens reports whether a word is one that numbers in English are hyphenated behind.
func isTens(s string) bool {
	switch strings.ToLower(s) {
	case "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety":
		return true
	}
	return false
}
