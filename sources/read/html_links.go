package read

import "github.com/sourcedclaims/factcheck/sources"

// dropLinks takes out lists and tables that are mere links, and rows of blocks that
// are: they lead to other articles. If nothing would be left all stays.
func (c *htmlChooser) dropLinks() {
	c.linkAreas()
	c.linkRows()
	c.linkHeadings()
	for i := range c.drafts {
		if d := &c.drafts[i]; !d.out && !d.head {
			return
		}
	}
	for i := range c.drafts {
		c.drafts[i].out = false
	}
}

// linkAreas takes out lists and tables of which four fifths are links. A number
// beside a link is something said.
func (c *htmlChooser) linkAreas() {
	type tally struct {
		links, plain int
		number       bool
	}
	sums := make([]tally, len(c.areas))
	for i := range c.drafts {
		d := &c.drafts[i]
		s := &sums[d.area]
		s.links, s.plain, s.number = s.links+int(d.links), s.plain+int(d.plain), s.number || d.number
	}
	for i := len(c.areas) - 1; i > 0; i-- {
		s, up := sums[i], &sums[c.areas[i].parent]
		up.links, up.plain, up.number = up.links+s.links, up.plain+s.plain, up.number || s.number
	}
	mere := make([]bool, len(c.areas))
	for i := 1; i < len(c.areas); i++ {
		s := sums[i]
		mere[i] = mere[c.areas[i].parent] ||
			c.areas[i].sort == areaList && s.links > 0 && s.links >= 4*s.plain && !s.number
	}
	for i := range c.drafts {
		d := &c.drafts[i]
		d.out = d.out || mere[d.area]
	}
}

// linkRows takes out two and more blocks in a row that are links, and one that is
// no sentence: "Read more: …".
func (c *htmlChooser) linkRows() {
	for i := 0; i < len(c.drafts); {
		n := i
		for n < len(c.drafts) && c.drafts[n].isLink() {
			n++
		}
		alone := n == i+1 && (c.drafts[i].level > 0 || endsSentence(c.drafts[i].Text))
		for ; i < n; i++ {
			c.drafts[i].out = c.drafts[i].out || !alone
		}
		i = max(i, n) + 1
	}
}

// linkHeadings takes out the short headings right above what was taken out: "Related".
func (c *htmlChooser) linkHeadings() {
	for i := len(c.drafts) - 2; i >= 0; i-- {
		d := &c.drafts[i]
		if d.level > 1 && c.drafts[i+1].out && len(d.Text) <= maxName && !d.number {
			d.out = true
		}
	}
}

// isLink reports whether a block is a link, or several, but for a few bytes.
func (d *htmlDraft) isLink() bool {
	return d.links > 0 && int(d.links) >= 9*int(d.plain) && !d.number && d.level != 1 && d.Kind != sources.Cell && !d.head
}
