package render

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// evidence is what a row holds when it is opened: the figures drawn and as a table, every
// quote in context with its citation, where else the text gives the figure, how sure it
// is, who copied whom, and how to set the finding aside.
func (d *desk) evidence(m *matter, id string) {
	p := d.out
	p.open("details", class("evidence"))
	p.in("summary", d.Say("html.open"))
	p.open("div", class("opened"))
	d.drawn(m, id)
	d.quotes(m)
	d.repeated(m)
	d.sure(m)
	d.copies(m)
	d.setAside(m)
	p.end()
	p.end()
}

// drawn are the number line or the time line, the strip of a count that grew, and the
// same facts as a table.
func (d *desk) drawn(m *matter, id string) {
	p := d.out
	p.open("section", class("drawn"))
	p.in("h4", d.Say("html.drawn"))
	list := d.voicesByTime(m)
	if c, ok := d.chartOf(m); ok {
		p.open("figure")
		d.draw(c, id+"-line", m.headline, d.inWords(list))
		d.caption(c)
		p.end()
	} else {
		p.in("p", d.Say("html.undrawn"), class("told"))
	}
	if s, ok := d.stripOf(m); ok {
		p.open("figure")
		d.drawStrip(s, id+"-strip", d.Say("html.strip"), d.inWords(list))
		p.in("figcaption", d.Say("html.strip"))
		p.end()
	}
	d.readings(list)
	p.end()
}

// caption says how a drawing is read.
func (d *desk) caption(c chart) {
	said := []string{d.Say("html.caption")}
	if c.dates {
		said[0] = d.Say("html.caption.dates")
	}
	if len(c.gaps) > 0 {
		said = append(said, d.Say("html.caption.gap"))
	}
	if c.log {
		said = append(said, d.Say("html.caption.log"))
	}
	if c.more > 0 {
		said = append(said, d.Count("html.caption.more", c.more))
	}
	d.out.in("figcaption", strings.Join(said, " "))
}

// readings are the voices of a finding as a table, in the order of the drawing.
func (d *desk) readings(list []voice) {
	p := d.out
	p.open("div", class("scroll"), integer("tabindex", 0), with("role", "group"), words("aria-label", d.Say("html.readings")))
	p.open("table", class("readings"), words("aria-label", d.Say("html.readings")))
	spoken := slices.ContainsFunc(list, func(v voice) bool { return d.speaker(v.Claim) != "" })
	columns := []string{"side", "outlet", "figure", "stated", "read", "asof", "speaker"}
	if !spoken {
		columns = columns[:len(columns)-1]
	}
	d.columns(columns...)
	p.open("tbody")
	for _, v := range list {
		p.open("tr")
		p.open("td")
		p.key(v.side)
		p.text(d.sideName(v.side))
		p.end()
		p.open("th", with("scope", "row"))
		d.outletLink(v)
		p.end()
		p.in("td", d.figureWords(v))
		stated, read := d.intervals(v)
		p.in("td", stated)
		p.in("td", read)
		p.in("td", d.asOf(v))
		if spoken {
			p.in("td", d.speaker(v.Claim))
		}
		p.end()
	}
	p.end()
	p.end()
	p.end()
}

func (d *desk) columns(keys ...string) {
	p := d.out
	p.open("thead")
	p.open("tr")
	for _, k := range keys {
		p.in("th", d.Say("html.col."+k), with("scope", "col"))
	}
	p.end()
	p.end()
}

func (d *desk) sideName(side int) string {
	if side == 0 {
		return d.Say("html.side.all")
	}
	return d.Count("html.side", side)
}

// intervals are what the words of a figure allow and what a reader takes from them.
func (d *desk) intervals(v voice) (stated, read string) {
	switch {
	case v.IsDate() && v.Date.Known():
		core := d.Date(v.Date.Core)
		if v.Date.Margin.IsZero() {
			return core, core
		}
		return d.Date(v.Date.Margin), core
	case v.IsDate() || !v.Quantity.WasRead():
		return "", ""
	case v.Measure == "event_time":
		return d.said(v.Claim), d.said(v.Claim)
	}
	return d.interval(v.Quantity.Stated, v.Quantity.Unit), d.interval(v.Quantity.Read, v.Quantity.Unit)
}

// interval writes a stretch of numbers: "16,000 to under 24,000", "over 30,000".
func (d *desk) interval(i claims.Interval, unit string) string {
	tail := ""
	if unit != "" {
		tail = " " + unit
	}
	low, high := d.Number(i.Low.Value), d.Number(i.High.Value)+tail
	if n, ok := i.IsPoint(); ok {
		return d.Number(n) + tail
	}
	switch {
	case i.IsZero():
		return ""
	case i.High.Kind == claims.Unbounded && i.Low.Kind == claims.Open:
		return d.Say("html.over", low+tail)
	case i.High.Kind == claims.Unbounded:
		return d.Say("html.from", low+tail)
	case i.Low.Kind == claims.Unbounded && i.High.Kind == claims.Open:
		return d.Say("html.under", high)
	case i.Low.Kind == claims.Unbounded:
		return d.Say("html.upto", high)
	case i.Low.Kind == claims.Open && i.High.Kind == claims.Open:
		return d.Say("html.over.under", low, high)
	case i.Low.Kind == claims.Open:
		return d.Say("html.over.to", low, high)
	case i.High.Kind == claims.Open:
		return d.Say("html.from.under", low, high)
	}
	return d.Say("html.from.to", low, high)
}

// mostQuotes is how many quotes of a finding are open with their citations; the others
// are in a fold.
const mostQuotes = 8

// quotes are the words of all voices as they stand in their texts, each with its
// citation and a link that leads to the place.
func (d *desk) quotes(m *matter) {
	p := d.out
	p.open("section", class("quotes"))
	p.in("h4", d.Say("html.quotes"))
	for i, v := range m.voices {
		if i == mostQuotes {
			p.open("details")
			p.in("summary", d.Count("html.more", len(m.voices)-i))
		}
		d.quote(v)
	}
	if len(m.voices) > mostQuotes {
		p.end()
	}
	p.end()
}

func (d *desk) quote(v voice) {
	p := d.out
	p.open("figure", class("quoted"))
	d.quotation(v, cutAt(v.Citation.Before)+v.Citation.Before, v.Citation.Quote, v.Citation.After+cutAt(v.Citation.After))
	p.open("figcaption")
	d.whose(v)
	p.text(". ")
	d.placeLink(v)
	d.citation(v.Citation.Source)
	p.end()
	p.end()
}

// cutAt marks that more stands there than a citation keeps.
func cutAt(context string) string {
	if utf8.RuneCountInString(context) >= sources.Context {
		return "…"
	}
	return ""
}

// mostRepeats is how many places are named that give the same figure.
const mostRepeats = 12

// repeated are the other places of the text that give the figure.
func (d *desk) repeated(m *matter) {
	p := d.out
	if len(m.repeats) == 0 {
		return
	}
	p.open("section", class("repeats"))
	p.in("h4", d.Count("html.repeats", len(m.repeats)))
	p.open("ul")
	for n, c := range m.repeats {
		if n == mostRepeats {
			p.in("li", d.Count("html.more", len(m.repeats)-n))
			break
		}
		v := voice{Claim: c, side: 1}
		p.open("li")
		d.sentence(v)
		p.open("p", class("src"))
		d.placeOfVoice(v)
		p.text(" ")
		d.placeLink(v)
		p.end()
		p.end()
	}
	p.end()
	p.end()
}

// sure says how sure a finding is: its confidence, every test with its answer, and slips
// that would explain the difference.
func (d *desk) sure(m *matter) {
	p := d.out
	p.open("section", class("sure"))
	p.in("h4", d.Say("html.sure"))
	p.open("p")
	p.in("b", d.named("html.confidence.", m.Confidence.String()))
	if s := d.gapWords(m.Finding); s != "" {
		p.text(" ")
		p.in("bdi", s)
	}
	p.end()
	p.open("dl")
	for _, r := range m.Reasons {
		p.open("div")
		p.in("dt", d.testWords(r))
		p.in("dd", d.reasonWords(r))
		p.end()
	}
	for _, h := range m.Hints {
		p.open("div")
		p.in("dt", d.Say("html.hint"))
		p.in("dd", h)
		p.end()
	}
	p.end()
	if m.Rule != "" {
		p.open("p", class("told"))
		p.text(d.title(m.Finding) + " ")
		p.in("code", "factcheck explain "+d.short[m.ID])
		p.end()
	}
	p.end()
}

// copies say how many texts and how many independent origins stand behind each side.
func (d *desk) copies(m *matter) {
	p := d.out
	if len(m.Sides) == 0 {
		return
	}
	p.open("section", class("copies"))
	p.in("h4", d.Say("html.copies"))
	p.open("ul")
	for n, s := range m.Sides {
		texts := textsBehind(s)
		p.open("li")
		p.key(n + 1)
		p.text(d.Say("html.copies.side", d.sideName(n+1), d.Count("html.texts", texts), d.Count("html.origins", s.Origins)))
		for _, o := range s.From {
			p.text(" " + d.originWords(s, o) + ".")
		}
		for _, same := range d.copiesOf(s) {
			p.text(" " + d.Say("html.copies.some", d.And(same)))
		}
		p.end()
	}
	p.end()
	p.end()
}

// copiesOf lists the texts of a side that are of one origin, for each origin of several of
// which no more is known.
func (b *book) copiesOf(s factcheck.Side) (out [][]string) {
	if len(s.From) > 0 {
		return nil
	}
	texts := map[int][]string{}
	for _, c := range s.Claims {
		if c.Origin > 0 && !slices.Contains(texts[c.Origin], c.Source) {
			texts[c.Origin] = append(texts[c.Origin], c.Source)
		}
	}
	for _, n := range slices.Sorted(maps.Keys(texts)) {
		if len(texts[n]) < 2 {
			continue
		}
		var names []string
		for _, key := range texts[n] {
			names = append(names, b.textName(key))
		}
		out = append(out, names)
	}
	return out
}

func textsBehind(s factcheck.Side) int {
	seen := map[string]bool{}
	for _, c := range s.Claims {
		seen[c.Source] = true
	}
	return len(seen)
}

// setAside is how a finding is dismissed: a command with its place for a reason. One
// that was ruled on says by whom.
func (d *desk) setAside(m *matter) {
	p := d.out
	command := d.acceptCommand(m.Finding)
	if m.ruling == nil && command == "" {
		return
	}
	p.open("section", class("dismiss"))
	p.in("h4", d.Say("html.dismiss"))
	if m.ruling != nil {
		p.in("p", d.rulingWords(*m.ruling))
	} else {
		p.in("p", d.Say("html.dismiss.told"))
		p.open("p", class("command"))
		p.in("code", command)
		d.copyButton()
		p.end()
	}
	p.end()
}
