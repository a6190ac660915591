package read

import "strings"

// findTitle returns the index of the block that is the article's title, or -1: the
// heading that the page names as such, else its first heading of the first level,
// else the title in its head.
func (c *htmlChooser) findTitle() int {
	named := map[string]bool{}
	for _, t := range c.head.titles() {
		named[folded(t)] = true
	}
	head, site := c.headTitle(), c.head.siteNames()
	for i := range c.drafts {
		if d := &c.drafts[i]; d.level > 0 && len(d.Text) < maxAttr && named[folded(d.Text)] {
			return i
		}
	}
	begins, first, lone, heads := -1, -1, -1, 0
	for i := range c.drafts {
		d := &c.drafts[i]
		if d.level != 1 || len(d.Text) >= maxAttr || site[folded(d.Text)] {
			continue
		}
		if heads++; heads == 1 && c.areas[c.within[d.area]].sort != areaHidden {
			lone = i
		}
		if begins < 0 && head >= 0 && strings.HasPrefix(folded(c.drafts[head].Text), folded(d.Text)) {
			begins = i
		}
		if first < 0 && c.within[d.area] == 0 {
			first = i
		}
	}
	switch {
	case begins >= 0:
		return begins
	case first >= 0:
		return first
	case lone >= 0 && heads == 1 && head < 0:
		return lone // wherever it stands, there is no other
	}
	return head
}

// headTitle is the index of the title in the page's head, or -1.
func (p *htmlPage) headTitle() int {
	for i := range p.drafts {
		if p.drafts[i].head {
			return i
		}
	}
	return -1
}

// plainMarks are written for the marks that a title may have in two forms.
var plainMarks = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-")

// folded writes text as it is compared: without capitals, and with plain quotation
// marks, dashes and spaces.
func folded(s string) string {
	return strings.ToLower(plainMarks.Replace(strings.Join(strings.Fields(s), " ")))
}
