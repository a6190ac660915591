package render

import (
	"fmt"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// mostRelated is how many related locations GitHub keeps, less the one of the result.
const mostRelated = 99

// teller tells the sides of a finding in a message that links to related locations by
// their numbers.
type teller struct {
	sarif
	related      []sarifLocation
	parts        []string // of the message
	listed, left int      // places that are only among the related ones, and that are nowhere
}

func (b sarif) sides(f *factcheck.Finding) (string, []sarifLocation) {
	t := teller{sarif: b}
	for n, side := range f.Sides {
		for i, ref := range side.Claims {
			t.tell(b.claim(ref), n == 0 && i == 0, i == 0 && n < mostSides)
		}
	}
	if t.listed > 0 {
		t.parts = append(t.parts, number(t.listed, "more place is", "more places are")+" listed")
	}
	if t.left > 0 {
		t.parts = append(t.parts, number(t.left, "more place is", "more places are")+" left out")
	}
	return b.sentences(f, t.parts), t.related
}

// tell adds a claim. The first is where the result stands. One outside of the tree can be
// no location and is quoted, while there is room.
func (t *teller) tell(c *claims.Claim, first, leads bool) {
	_, in := t.inTree(c.Citation.Source)
	quote := plainSARIF(quotedShort(c.Citation.Quote))
	switch {
	case first && in:
		t.parts = append(t.parts, quote+" here"+t.after(c))
	case in && len(t.related) < mostRelated:
		t.related = append(t.related, t.relatedTo(len(t.related)+1, c))
		if !leads {
			t.listed++
			return
		}
		t.parts = append(t.parts, quote+" in "+t.linked(c, len(t.related))+t.after(c))
	case leads || !in && len(t.parts) < 2*mostSides:
		t.parts = append(t.parts, plainSARIF(t.cited(c, spot(c))))
	default:
		t.left++
	}
}

// sentences joins what a message says.
func (b sarif) sentences(f *factcheck.Finding, parts []string) string {
	out := plainSARIF(b.headline(f)) + "."
	if len(parts) > 0 {
		out += " " + strings.Join(parts, "; ") + "."
	}
	if s := b.changeWords(f.Change); s != "" {
		out += " " + capital(s) + "."
	}
	for _, h := range f.Hints {
		out += " Hint: " + plainSARIF(b.words(h)) + "."
	}
	return out
}

func (b sarif) relatedTo(id int, c *claims.Claim) sarifLocation {
	at := b.location(c.Citation.Source, c.Citation)
	at.ID, at.Message = id, &sarifText{plainSARIF(orWord(b.words(b.said(c)), quotedShort(c.Citation.Quote)))}
	return at
}

// linked is the place of a claim as a link to a related location.
func (b sarif) linked(c *claims.Claim, id int) string {
	p, _ := b.inTree(c.Citation.Source)
	place := name(p)
	if c.Citation.Line > 0 {
		place += fmt.Sprintf(":%d", c.Citation.Line)
	}
	return fmt.Sprintf("[%s](%d)", plainSARIF(place), id)
}

func (b sarif) after(c *claims.Claim) string {
	if about := b.aboutSource(c); about != "" {
		return " (" + plainSARIF(about) + ")"
	}
	return ""
}

// plainSARIF keeps words from being read as a link or a placeholder of a message.
func plainSARIF(s string) string { return sarifMarks.Replace(s) }

var sarifMarks = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`, `{`, `{{`, `}`, `}}`)
