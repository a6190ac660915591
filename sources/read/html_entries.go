package read

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// liveReport is the type of schema.org for a page that is written entry by entry.
const liveReport = "LiveBlogPosting"

// Bounds on what is kept of a page's entries.
const (
	maxHeld    = 20000 // elements that may be one, or hold one
	maxUpdates = 2000  // entries that its JSON-LD lists
	entryDepth = 8     // elements around a time that it may be the time of
	entryHead  = 4     // blocks that stand before the time, or are it
	ldStart    = 24    // bytes of a text by which it is looked up
)

// htmlEntry is an element that may be an entry of a live report, for it begins with a
// time, or one that may hold entries.
type htmlEntry struct {
	at, parent int       // its start tag, and that of the element around it
	holder     int       // the entry that the element around it is noted as
	from, to   int       // its blocks; to is 0 where they are all that follow
	line       bool      // it can hold no paragraphs: those behind it are the entry's
	time       shownTime // without a date where it begins with none
	date       edtf.Date
}

// openEntry notes the elements that begin with a time of day: those whose text so far is no
// more than a headline, or who wrote it.
func (p *htmlPage) openEntry(a *htmlAttrs) {
	date, ok := webDate(a.datetime)
	if _, _, _, _, hasTime, _ := date.Time(); !ok || !hasTime {
		return
	}
	for i, n := len(p.stack)-1, 0; i > 0 && n < entryDepth; i-- {
		e := &p.stack[i]
		if e.trait&isBlock == 0 {
			continue
		}
		if n++; !p.begins(e) || len(p.entries) >= maxHeld {
			return
		}
		up := i - 1
		for up > 0 && p.stack[up].trait&isBlock == 0 {
			up--
		}
		at, holder := p.entryOf(i), p.entryOf(up)
		if x := &p.entries[at]; x.date.IsZero() {
			x.parent, x.holder, x.date = p.stack[up].at, holder, date
			x.time = shownTime{at: p.start, end: p.end}
		}
	}
}

// entryOf is what an element of the stack is noted as.
func (p *htmlPage) entryOf(i int) int {
	e := &p.stack[i]
	if e.entry == 0 {
		e.entry = len(p.entries)
		p.entries = append(p.entries, htmlEntry{at: e.at, from: e.drafts, line: e.name == "p" || isHeadingName(e.name)})
	}
	return e.entry
}

// begins reports whether an element's text so far is short.
func (p *htmlPage) begins(e *htmlElement) bool {
	own := p.drafts[e.drafts:]
	if len(own) >= entryHead || len(p.flow.text) > maxStamp || !isByline(string(p.flow.text)) {
		return false
	}
	for i := range own {
		d := &own[i]
		if len(d.Text) > maxTitle || d.Kind != sources.Heading && (len(d.Text) > maxStamp || endsSentence(d.Text)) {
			return false
		}
	}
	return true
}

// dateEntries gives the blocks of entries the time at which each was written: of elements
// side by side that begin with a time, and of what JSON-LD lists.
func (c *htmlChooser) dateEntries() {
	left := entryDepth * len(c.drafts) // groups stand in groups
	for _, group := range c.entryGroups() {
		if left -= c.entries[group[0].holder].to - group[0].from; left < 0 {
			break
		}
		c.dateGroup(group)
	}
	c.dateUpdates()
	c.dateAround()
}

// dateAround dates the rest of a page that is a live report: the summary above the entries
// is kept up with them. Such a page has several, and they are most of it.
func (c *htmlChooser) dateAround() {
	inside := c.inside()
	var newest *edtf.Date
	in, all, several := 0, 0, false
	for i := range c.drafts {
		d := &c.drafts[i]
		if c.out[d.area] || d.out || !inside[d.area] {
			continue
		}
		if all += c.weight[i]; d.Written == nil {
			continue
		}
		in += c.weight[i]
		several = several || newest != nil && !newest.Equal(*d.Written)
		if newest == nil || earlier(*newest, *d.Written) {
			newest = d.Written
		}
	}
	published := c.head.published()
	if !several || earlier(*newest, published) || !c.head.live && (2*in < all || !published.IsZero() && day(*newest) > day(published)+maxLive) {
		return
	}
	for i := range c.drafts {
		if c.drafts[i].Written == nil {
			c.drafts[i].Written = newest
		}
	}
}

// entryGroups are the entries that stand side by side, those of outer elements first.
func (c *htmlChooser) entryGroups() [][]*htmlEntry {
	var groups [][]*htmlEntry
	at := map[int]int{}
	for i := range c.entries {
		if e := &c.entries[i]; e.to == 0 {
			e.to = len(c.drafts)
		}
	}
	for i := range c.entries {
		e := &c.entries[i]
		if e.date.IsZero() || !c.stampsEntry(e) {
			continue
		}
		if _, ok := at[e.parent]; !ok {
			at[e.parent] = len(groups)
			groups = append(groups, nil)
		}
		n := at[e.parent]
		groups[n] = append(groups[n], e)
	}
	sort.SliceStable(groups, func(i, j int) bool { return groups[i][0].parent < groups[j][0].parent })
	return groups
}

// stampDraft is the block that a time stands in, or -1 where it is not shown.
func (c *htmlChooser) stampDraft(e *htmlEntry) int {
	for i := e.from; i < e.to && i < e.from+2*entryHead; i++ {
		if c.drafts[i].End > e.time.end {
			if c.drafts[i].Start > e.time.end+maxAttr {
				return -1
			}
			return i
		}
	}
	return -1
}

// stampsEntry reports whether a time is that of what follows, and no part of a sentence.
func (c *htmlChooser) stampsEntry(e *htmlEntry) bool {
	i := c.stampDraft(e)
	if i < 0 {
		return true
	}
	b := &c.drafts[i].Block
	end := c.timeEnd(e.time, b.End)
	own, after := b.Displayed(e.time.end, end), strings.TrimSpace(b.Displayed(end, b.End))
	r, _ := utf8.DecodeRuneInString(after)
	return isByline(own) && isByline(b.Displayed(min(b.Start, e.time.end), e.time.end)) &&
		(isByline(after) || !unicode.IsLower(r) && r != ',' && r != ';' && r != '.')
}

// dateGroup dates the entries of a group.
func (c *htmlChooser) dateGroup(group []*htmlEntry) {
	times, spans := make([]edtf.Date, len(group)), make([][2]int, len(group))
	nested, flat := 0, 0
	for i, e := range group {
		times[i] = e.date
		if c.tells(e.from, e.to) {
			nested++
		}
		end := c.entries[e.holder].to
		if i+1 < len(group) {
			end = group[i+1].from
		} else if e.line {
			end = c.beforeHeading(e.to, end)
		}
		if spans[i] = [2]int{e.from, end}; c.tells(e.from, end) {
			flat++
		}
	}
	if len(group) < 2 || nested < 2 && flat < len(group) || !c.head.live && !isLive(times, c.head.published()) {
		return
	}
	for i, e := range group {
		if nested >= 2 && !e.line {
			spans[i][1] = e.to
		}
		for n := spans[i][0]; n < spans[i][1]; n++ {
			c.drafts[n].Written = &e.date
		}
		c.takeStamp(e, spans[i][1])
	}
}

// beforeHeading is where the first heading of some blocks stands, or their end.
func (c *htmlChooser) beforeHeading(from, to int) int {
	for i := from; i < to; i++ {
		if c.drafts[i].Kind == sources.Heading {
			return i
		}
	}
	return to
}

// tells reports whether some blocks have more text than who wrote them, and when.
func (c *htmlChooser) tells(from, to int) bool {
	for i := from; i < to; i++ {
		if d := &c.drafts[i]; d.Kind != sources.Heading && d.plain > 10 && !isByline(d.Text) {
			return true
		}
	}
	return false
}

// takeStamp takes the time of an entry out of its text.
func (c *htmlChooser) takeStamp(e *htmlEntry, to int) {
	for i := e.from; i < to && i < e.from+entryHead; i++ {
		if d := &c.drafts[i]; isDateLine(d.Text) || isStamp(d.Text) || isClock(strings.ToLower(d.Text)) {
			d.out = true
		}
	}
	i := c.stampDraft(e)
	if i < 0 || c.drafts[i].out {
		return
	}
	d := &c.drafts[i]
	if isByline(d.Text) && d.Kind != sources.Heading {
		d.out = true
		return
	}
	end := c.timeEnd(e.time, d.End)
	if n := len(d.Displayed(d.Start, end)); d.Start >= e.time.at {
		rest := strings.TrimLeft(d.Text[n:], " \u00a0\t\r\n—–-:|•·")
		if cutFront(&d.Block, len(d.Text)-len(rest)); d.Text == "" {
			d.out = true
		}
	}
}

// ldUpdate is an entry of a live report as JSON-LD lists it.
type ldUpdate struct {
	headline, body string // with single spaces
	date           edtf.Date
}

// addUpdates keeps the entries of a live report.
func (h *headData) addUpdates(v any) {
	for _, v := range ldList(v) {
		o, _ := v.(map[string]any)
		date, ok := webDate(firstOf(ldText(o["datePublished"]), ldText(o["dateCreated"])))
		if _, _, _, _, hasTime, _ := date.Time(); !ok || !hasTime || len(h.updates) >= maxUpdates {
			continue
		}
		body, _ := o["articleBody"].(string)
		u := ldUpdate{headline: oneLine(ldText(o["headline"])), body: oneLine(body), date: date}
		h.updates = append(h.updates, u)
	}
}

// oneLine is a text with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// dateUpdates finds the entries that JSON-LD lists by their headline, or by the beginning
// of their text. What has a time already keeps it.
func (c *htmlChooser) dateUpdates() {
	heads, bodies := map[string]*ldUpdate{}, map[string]*ldUpdate{}
	for i := range c.head.updates {
		u := &c.head.updates[i]
		if len(u.headline) > 0 {
			heads[u.headline] = u
		}
		if len(u.body) >= ldStart {
			bodies[u.body[:ldStart]] = u
		}
	}
	if len(heads)+len(bodies) == 0 {
		return
	}
	var in *ldUpdate
	for i := range c.drafts {
		d := &c.drafts[i]
		text := oneLine(d.Text)
		if u := c.updateAt(i, text, heads, bodies); u != nil {
			in = u
		} else if in != nil && !in.holds(text) && d.Kind == sources.Heading {
			in = nil
		}
		if in != nil && d.Written == nil {
			d.Written = &in.date
		}
	}
}

// updateAt is the entry that a block begins, or nil.
func (c *htmlChooser) updateAt(i int, text string, heads, bodies map[string]*ldUpdate) *ldUpdate {
	if i == c.title || c.drafts[i].head {
		return nil
	}
	if u := heads[text]; u != nil {
		return u
	}
	if len(text) >= ldStart {
		return bodies[text[:ldStart]]
	}
	return nil
}

// holds reports whether a block's text is that of an entry.
func (u *ldUpdate) holds(text string) bool {
	return text == u.headline || strings.Contains(u.body, text)
}
