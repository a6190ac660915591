package render

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/cite"
)

// usualStyle is the style of citing where none is asked for.
const usualStyle = "notes"

// Styles lists the styles of citing for people, one of which [Options.Style] names.
func Styles() (out []cite.Style) {
	for _, s := range cite.Styles {
		if s.Cite != nil && s.Entry != nil {
			out = append(out, s)
		}
	}
	return out
}

// styleOf is the style of a name; one that there is not is the usual.
func styleOf(name string) cite.Style {
	for _, s := range Styles() {
		if s.Name == name {
			return s
		}
	}
	s, _ := cite.StyleOf(usualStyle)
	return s
}

// citing is the bibliography of a report. It numbers the sources in the order in which
// the report first speaks of them.
type citing struct {
	cite.Bibliography
	numbers map[string]int
	order   []string
}

// newCiting takes the sources of which more is known than their file. A text under test
// is no source.
func newCiting(b *book) *citing {
	var known []sources.Source
	for i := range b.Sources {
		if s := &b.Sources[i]; s.Kind != sources.Draft && isKnown(s) {
			known = append(known, *s)
		}
	}
	return &citing{cite.NewBibliography(styleOf(b.Style), known), map[string]int{}, nil}
}

// isKnown reports whether something is known of a source that a reader could look for.
func isKnown(s *sources.Source) bool {
	return s.Title != "" || s.Publisher != "" || s.Container != "" || s.URL != "" || s.ArchiveURL != "" || s.DOI != "" || len(s.Authors)+len(s.Editors) > 0
}

// mark is the mark of the footnote of a source; empty where there is nothing to cite.
func (c *citing) mark(key string) string {
	if _, ok := c.Find(key); !ok {
		return ""
	}
	n := c.numbers[key]
	if n == 0 {
		n = len(c.order) + 1
		c.numbers[key], c.order = n, append(c.order, key)
	}
	return joiner + "[^" + strconv.Itoa(n) + "]" // behind a joiner, for a "!" before it would make a picture
}

// footnotes writes what the marks lead to.
func (p *paper) footnotes() {
	for n, key := range p.citing.order {
		p.put("\n[^", strconv.Itoa(n+1), "]: ", p.cited(p.citing.Cite(key, "", false)), "\n")
	}
}

// bibliography lists the sources of which something is known.
func (p *paper) bibliography() {
	list := p.citing.Entries()
	if len(list) == 0 {
		return
	}
	p.section("md.sources")
	for _, entry := range list {
		p.put("- ", p.cited(entry), "\n")
	}
}

// cited is a citation in Markdown. It may begin a line.
func (p *paper) cited(t cite.Text) string {
	var b strings.Builder
	if opens(t.String()) >= 0 {
		b.WriteString(joiner) // which keeps "1998." from making a list
	}
	for _, r := range t {
		words := isolated(r.Text, inside("x", prose(r.Text)))
		if r.Italic {
			words = emphasised(words)
		}
		b.WriteString(linked(words, r.URL))
	}
	return b.String()
}

// emphasised sets words in italics, but for the spaces at their ends. Asterisks would not
// do: beside a letter or a mark they may mean nothing.
func emphasised(words string) string {
	core := strings.Trim(words, " ")
	if core == "" {
		return words
	}
	i := strings.Index(words, core)
	return words[:i] + "<em>" + core + "</em>" + words[i+len(core):]
}
