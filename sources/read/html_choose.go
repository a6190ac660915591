package read

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
)

// choose returns the blocks of the article, in the order of the page: none if the
// page has no text.
func (p *htmlPage) choose() []sources.Block {
	c := htmlChooser{htmlPage: p}
	c.settleKinds()
	c.dropLinks()
	c.weigh()
	c.title = c.findTitle()
	c.leave()
	c.narrow()
	c.dateEntries()
	return c.blocks()
}

// htmlChooser decides which areas of a page are the article.
type htmlChooser struct {
	*htmlPage
	title  int     // the draft that is the title, or -1
	within []int32 // by area: the innermost one around it that leaves, or 0
	weight []int   // by draft
	own    []int   // by area that leaves: the weight of what is in it and in no other such
	kept   []bool  // by area: it leaves, but not here
	out    []bool  // by area: it is left out
	chosen int32   // the area that is the article, or 0 for all
}

// settleKinds makes paragraphs of the blocks in a cell that has several, for such a
// table is there for the layout of the page, and headings of those with nothing but
// a date.
func (c *htmlChooser) settleKinds() {
	for i := range c.drafts {
		d := &c.drafts[i]
		if d.Kind == sources.Cell && c.cells[d.cell] > 1 {
			d.Kind = sources.Paragraph
		}
		if d.Kind == sources.Cell && c.grids[d.cell].Row > 0 {
			d.Grid = &c.grids[d.cell]
		}
		if d.Kind == sources.Paragraph && (isDateLine(d.Text) || isStamp(d.Text)) {
			d.Kind = sources.Heading
		}
	}
}

// prose is how many bytes of a block are words and no link. Few count little: they
// are labels.
func (d *htmlDraft) prose() int {
	const few = 20
	if d.plain < few {
		return int(d.plain) / 4
	}
	return int(d.plain)
}

// weigh sums up the prose of the areas that leave.
func (c *htmlChooser) weigh() {
	c.within = make([]int32, len(c.areas))
	c.own, c.kept, c.out = make([]int, len(c.areas)), make([]bool, len(c.areas)), make([]bool, len(c.areas))
	for i := range c.areas {
		switch a := c.areas[i]; {
		case i == 0:
		case a.sort.leaves():
			c.within[i] = int32(i)
		default:
			c.within[i] = c.within[a.parent]
		}
	}
	c.weight = make([]int, len(c.drafts))
	for i := range c.drafts {
		if d := &c.drafts[i]; !d.head && !d.out {
			c.weight[i] = d.prose()
			c.own[c.within[d.area]] += c.weight[i]
		}
	}
}

// leave decides which areas are left out: all whose sort is, but those that hold the
// title or most of the page. They are asked from the one with the most prose on.
func (c *htmlChooser) leave() {
	var asked []int32
	for i := range c.areas {
		if c.within[i] == int32(i) && i > 0 && c.own[i] > 0 {
			asked = append(asked, int32(i))
		}
	}
	slices.SortStableFunc(asked, func(a, b int32) int { return cmp.Compare(c.own[b], c.own[a]) })
	rest := c.own[0]
	if c.title >= 0 && c.areas[c.within[c.drafts[c.title].area]].sort < areaHidden {
		rest += c.keep(c.within[c.drafts[c.title].area])
	}
	for i := range c.drafts {
		if d := &c.drafts[i]; c.areas[c.within[d.area]].sort == areaHead && d.leads() {
			rest += c.keep(c.within[d.area])
		}
	}
	for _, i := range asked {
		if !c.kept[i] && c.areas[i].holds(c.own[i], rest) {
			rest += c.keep(i)
		}
	}
	for i := 1; i < len(c.areas); i++ {
		a := c.areas[i]
		c.out[i] = c.out[a.parent] || a.sort.leaves() && !c.kept[i]
	}
}

// leads reports whether a block is a sentence as the lead of an article has it, and no
// slogan of the site.
func (d *htmlDraft) leads() bool {
	const slogan = 50 // bytes
	return d.Kind == sources.Paragraph && d.plain >= slogan && endsSentence(d.Text)
}

// keep keeps an area and those around it, and returns the prose that this gains.
func (c *htmlChooser) keep(i int32) int {
	gained := 0
	for ; i > 0 && !c.kept[i]; i = c.within[c.areas[i].parent] {
		c.kept[i] = true
		gained += c.own[i]
	}
	return gained
}

// holds reports whether an area that leaves holds the page all the same, with so
// much prose of its own against that of the rest. One without an end tag may have
// swallowed it.
func (a htmlArea) holds(own, rest int) bool {
	const much = 500
	switch {
	case rest == 0 && a.sort != areaNoScript:
		return own > 0
	case !a.closed && a.sort < areaHidden:
		return own > rest/2
	case a.sort == areaForm:
		return own > 4*rest
	case a.sort == areaComments:
		return false
	}
	return own > 4*rest && own >= much
}

// narrow finds the area that is the article: it has two thirds of the prose, or the
// title and one third. What is outside is other articles then. An article is not
// searched for another, for a live report is made of such.
func (c *htmlChooser) narrow() {
	prose, titled, best := c.sums(), c.titled(), make([]int32, len(c.areas))
	around := make([]int32, len(c.areas)) // by area: the innermost one around it that may be chosen
	for i := 1; i < len(c.areas); i++ {
		parent := c.areas[i].parent
		if around[i] = around[parent]; c.areas[parent].sort.chosen() {
			around[i] = parent
		}
		if in := around[i]; c.areas[i].sort.chosen() && !c.out[i] && (best[in] == 0 || prose[i] > prose[best[in]]) {
			best[in] = int32(i)
		}
	}
	for c.areas[c.chosen].sort != areaArticle {
		next, all := best[c.chosen], prose[c.chosen]
		part := prose[next] * 3
		if next == 0 || part == 0 || part < 2*all && !(titled[next] && part >= all) {
			return
		}
		c.chosen = next
	}
}

// sums returns the prose that is not left out of each area with all in it.
func (c *htmlChooser) sums() []int {
	prose := make([]int, len(c.areas))
	for i := range c.drafts {
		if a := c.drafts[i].area; !c.out[a] {
			prose[a] += c.weight[i]
		}
	}
	for i := len(c.areas) - 1; i > 0; i-- {
		prose[c.areas[i].parent] += prose[i]
	}
	return prose
}

// titled says which areas the title stands in.
func (c *htmlChooser) titled() []bool {
	in := make([]bool, len(c.areas))
	if c.title < 0 {
		return in
	}
	for a := c.drafts[c.title].area; a > 0; a = c.areas[a].parent {
		in[a] = true
	}
	return in
}

// inside says which areas are of the article.
func (c *htmlChooser) inside() []bool {
	inside := make([]bool, len(c.areas))
	inside[c.chosen] = true
	for i := int(c.chosen) + 1; i < len(c.areas); i++ {
		inside[i] = inside[c.areas[i].parent]
	}
	return inside
}

// blocks returns what is chosen, with the title, and what stands between that and
// the article: who wrote it, when, and what it is about.
func (c *htmlChooser) blocks() []sources.Block {
	inside := c.inside()
	begun := c.title >= 0 && !c.drafts[c.title].head && !inside[c.drafts[c.title].area]
	all := make([]sources.Block, 0, len(c.drafts))
	for i := range c.drafts {
		d := &c.drafts[i]
		if i == c.title {
			d.Kind = sources.Title
			all = append(all, d.Block)
			continue
		}
		if d.head || d.out || c.out[d.area] {
			continue
		}
		if inside[d.area] || begun && i > c.title {
			all = append(all, d.Block)
		}
		begun = begun && !inside[d.area]
	}
	return c.prose(all)
}

// prose returns the blocks, or none if they are not worth the name: a title out of
// the head, or a word or two where scripts would put the text.
func (c *htmlChooser) prose(all []sources.Block) []sources.Block {
	for _, b := range all {
		switch {
		case c.title >= 0 && c.drafts[c.title].head && b.Kind == sources.Title:
		case c.scripts == 0 || len(strings.Fields(b.Text)) > 2 || utf8.RuneCountInString(b.Text) > 2*maxName:
			return all
		}
	}
	return nil
}
