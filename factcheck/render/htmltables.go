package render

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// unchecked is what was not read, not compared and not sure, with the reasons.
func (d *desk) unchecked() {
	p := d.out
	p.open("section", ident("unchecked"), labelledby("unchecked-h"))
	d.head2("unchecked", d.Say("html.nav.unchecked"))
	d.allTroubles()
	d.alone()
	d.pairs()
	d.remarkList()
	d.noticeList()
	p.in("p", d.Say("html.limits"), class("told"))
	p.end()
	p.line()
}

// allTroubles are the inputs that were not read, or in which nothing was found.
func (d *desk) allTroubles() {
	list, p := d.troubles(), d.out
	if len(list) == 0 {
		p.in("p", d.Say("html.nothingmissed"))
		return
	}
	p.in("h3", d.Say("html.unchecked.files"))
	p.open("ul", class("gaps"))
	for _, t := range list {
		d.trouble(t)
	}
	p.end()
}

// alone counts the figures under test that nothing was compared with, by the reason.
func (d *desk) alone() {
	n, all := map[string]int{}, 0
	for c, why := range d.without {
		if d.underTest(c) {
			n[why]++
			all++
		}
	}
	if all == 0 {
		return
	}
	p := d.out
	p.in("h3", d.Count("html.without.all", all))
	p.open("ul")
	for _, why := range slices.Sorted(maps.Keys(n)) {
		p.in("li", d.Count("html.without."+why, n[why]))
	}
	p.end()
}

// pairs counts the pairs that were not compared, by the test that stopped them.
func (d *desk) pairs() {
	tests := slices.Sorted(maps.Keys(d.Stats.NotCompare))
	if len(tests) == 0 {
		return
	}
	slices.SortStableFunc(tests, func(x, y string) int { return cmp.Compare(d.Stats.NotCompare[y], d.Stats.NotCompare[x]) })
	p, all := d.out, 0
	for _, t := range tests {
		all += d.Stats.NotCompare[t]
	}
	p.in("h3", d.Count("html.pairs", all))
	p.open("ul", class("counts"))
	for _, t := range tests {
		p.open("li")
		p.in("b", d.Int(d.Stats.NotCompare[t]))
		p.text(" ")
		p.text(d.named("html.stop.", t))
		p.end()
	}
	p.end()
}

func (d *desk) remarkList() {
	list, p := d.remarks(), d.out
	if len(list) == 0 {
		return
	}
	p.in("h3", d.Say("html.remarks"))
	p.open("ul")
	for _, s := range list {
		p.in("li", s)
	}
	p.end()
}

// noticeList are the remarks on directives, waivers and the baseline, whatever is shown.
func (d *desk) noticeList() {
	p := d.out
	if len(d.Notices) == 0 {
		return
	}
	p.in("h3", d.Count("html.notices", len(d.Notices)))
	p.open("ul")
	for _, n := range d.Notices {
		p.open("li")
		p.in("span", d.levelName(n.Level)+" "+n.Rule, class("what"))
		p.text(" ")
		p.open("bdi", class("path"))
		p.file(placeWords(sources.Citation{Source: n.Path, Line: n.Line, Column: n.Column}))
		p.end()
		p.text(": " + n.Text)
		p.end()
	}
	p.end()
}

// textList are the texts that were read, with what is known of each.
func (d *desk) textList() {
	p := d.out
	p.open("section", ident("texts"), labelledby("texts-h"))
	d.head2("texts", d.Count("html.texts.read", d.Stats.Texts))
	if line := d.roles(); line != "" {
		p.in("p", line, class("told"))
	}
	says := map[string]int{}
	for i := range d.Claims {
		says[d.Claims[i].Citation.Source]++
	}
	for some := range slices.Chunk(d.Sources, batch) {
		p.open("ul", class("texts"))
		for i := range some {
			d.textCard(&some[i], says)
		}
		p.end()
	}
	p.end()
	p.line()
}

// textCard is what is known of one text: what it is, of when, how much it says, and how
// it is cited.
func (d *desk) textCard(s *sources.Source, says map[string]int) {
	p, key := d.out, s.Key()
	p.open("li", ident(d.anchor(key)), integer("data-t", d.texts.of[key]), integer("tabindex", -1))
	p.open("h3")
	if d.isDraft(key) {
		p.in("span", d.Say("html.draft"), class("draft"))
		p.text(" ")
	}
	title := s.Title
	if title == "" {
		title = d.outlet(key)
	}
	p.in("bdi", title, d.tongueOf(key))
	p.end()
	p.open("p", class("src"))
	p.open("bdi", class("path"))
	if address, _ := d.addressOf(key, sources.Citation{}); address != "" {
		p.open("a", href(address), with("rel", "noreferrer noopener"))
		p.file(key)
		p.end()
	} else {
		p.file(key)
	}
	p.end()
	for _, part := range d.facts(s) {
		p.text(" · ")
		p.in("bdi", part)
	}
	p.text(" · ")
	p.text(d.Count("html.figures", says[key]) + ", " + d.Count("html.found", d.hits[key]))
	p.end()
	d.citation(key)
	p.end()
}

// facts are what is known of a text beside its name.
func (d *desk) facts(s *sources.Source) []string {
	published := d.Say("html.undated")
	if day := d.Date(s.Published); day != "" {
		published = d.Say("html.published", day)
	}
	list := []string{published}
	if day := d.Date(s.Modified); day != "" {
		list = append(list, d.Say("html.modified", day))
	}
	if s.Kind != "" && s.Kind != sources.Draft {
		list = append(list, d.named("html.kind.", string(s.Kind)))
	}
	if s.Party != "" {
		list = append(list, d.Say("html.party", s.Party))
	}
	for _, part := range []string{s.Language, s.Encoding} {
		if part != "" {
			list = append(list, part)
		}
	}
	return list
}

// chunk is how many rows of the great table are laid out at a time.
const chunk = 16

// figureTable lists every figure and date that was read.
func (d *desk) figureTable() {
	p := d.out
	p.open("section", ident("figures"), labelledby("figures-h"))
	p.open("details", class("fold"))
	p.open("summary")
	p.in("h2", d.Count("html.figures.read", len(d.Claims)), ident("figures-h"))
	p.end()
	p.open("table", class("all"), with("role", "table"), labelledby("figures-h"))
	p.open("thead", with("role", "rowgroup"))
	p.open("tr", with("role", "row"))
	for _, k := range []string{"figure", "measure", "event", "outlet", "asof", "speaker"} {
		p.in("th", d.Say("html.col."+k), with("scope", "col"), with("role", "columnheader"))
	}
	p.end()
	p.end()
	for i := range d.Claims {
		if i%chunk == 0 {
			p.open("tbody", with("role", "rowgroup"))
		}
		d.claimRow(&d.Claims[i])
		if i%chunk == chunk-1 || i == len(d.Claims)-1 {
			p.end()
			p.line()
		}
	}
	p.end()
	p.end()
	p.end()
	p.line()
}

func (d *desk) claimRow(c *claims.Claim) {
	p := d.out
	v := voice{Claim: c, outlet: d.outlet(c.Citation.Source), tested: d.isDraft(c.Citation.Source)}
	v.figure.AsOf, v.figure.AsOfStated = c.AsOf.Core, true
	if v.figure.AsOf.IsZero() {
		v.figure.AsOf, v.figure.AsOfStated = d.publishedOf(c), false
	}
	label, event := d.label(c.Measure, c.Noun), c.Event.Label()
	p.open("tr", with("role", "row"), d.numberOf("data-e", d.events, event), d.numberOf("data-m", d.measures, label), integer("data-t", d.texts.add(c.Citation.Source)), sortKey(c))
	p.open("th", with("role", "rowheader"), with("scope", "row"))
	p.in("q", c.Citation.Quote, d.tongueOf(c.Citation.Source), direction(c.Citation.Quote))
	p.end()
	p.open("td", with("role", "cell"))
	p.text(capital(label))
	if d.without[c] != "" {
		p.in("span", d.Say("html.alone"), class("alone"))
	}
	p.end()
	p.in("td", event, with("role", "cell"))
	p.open("td", with("role", "cell"))
	d.outletLink(v)
	p.open("bdi", class("path"))
	p.file(placeWords(c.Citation))
	p.end()
	p.end()
	p.in("td", d.Date(v.figure.AsOf), with("role", "cell"), words("data-k", v.figure.AsOf.String()))
	p.in("td", c.Speaker(), with("role", "cell"))
	p.end()
}

// numberOf is the number of a word in a filter; none for one that it does not offer.
func (d *desk) numberOf(name own, n numbers, s string) attr {
	if i, ok := n.of[s]; ok {
		return integer(name, i)
	}
	return attr{}
}

// sortKey is the value by which a claim is sorted among figures.
func sortKey(c *claims.Claim) attr {
	if c.IsDate() || c.Quantity.IsZero() {
		return attr{}
	}
	n, _, ok := c.Quantity.Nearest(c.Quantity)
	if !ok {
		return attr{}
	}
	return attr{name: "data-k", value: n.String()}
}

func (b *book) publishedOf(c *claims.Claim) edtf.Date {
	if s := b.sources[c.Citation.Source]; s != nil && c.Published.IsZero() {
		return s.Published
	}
	return c.Published
}
