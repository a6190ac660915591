package render

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/sources"
)

// citing numbers the sources in the order in which a report first speaks of them.
type citing struct {
	*book
	numbers map[string]int
	order   []string
}

func newCiting(b *book) *citing { return &citing{book: b, numbers: map[string]int{}} }

// mark is the mark of the footnote of a source; empty where nothing is known of it but
// its file.
func (c *citing) mark(key string) string {
	s := c.sources[key]
	if s == nil || isUnknown(s) {
		return ""
	}
	n := c.numbers[key]
	if n == 0 {
		n = len(c.order) + 1
		c.numbers[key], c.order = n, append(c.order, key)
	}
	return joiner + "[^" + strconv.Itoa(n) + "]" // the joiner keeps a "!" before it from making a picture
}

// isUnknown reports whether nothing is known of a source that a reader could look for.
func isUnknown(s *sources.Source) bool {
	return s.Title == "" && s.Publisher == "" && s.Container == "" && s.URL == "" && len(s.Authors) == 0
}

// footnotes writes what the marks lead to.
func (p *paper) footnotes() {
	for n, key := range p.citing.order {
		p.put("\n[^", strconv.Itoa(n+1), "]: ", p.note(p.sources[key]), "\n")
	}
}

// bibliography lists the sources of which something is known.
func (p *paper) bibliography() {
	begun := false
	for i := range p.Sources {
		s := &p.Sources[i]
		if isUnknown(s) {
			continue
		}
		if !begun {
			p.section("md.sources")
			begun = true
		}
		p.put("- ", p.entry(s), "\n")
	}
}

func (p *paper) note(s *sources.Source) string { return p.entry(s) }

func (p *paper) entry(s *sources.Source) string {
	parts := []string{strings.Join(s.Authors, ", "), s.Title, s.Container, s.Publisher, p.Date(s.Published)}
	return p.opening(strings.Join(drop(parts, ""), ", ") + ".")
}
