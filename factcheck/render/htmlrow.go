package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck/render/locale"
)

// findings are the worst, the others, and in folds those below the level that is shown
// and those that somebody ruled on.
func (d *desk) findings() {
	p, s := d.out, &d.shape
	p.open("section", ident("findings"), labelledby("findings-h"))
	d.head2("findings", d.findingsTitle())
	if len(s.worst) == 0 {
		p.in("p", d.Say("html.empty"), class("told"))
	}
	d.rows(s.worst)
	p.end()
	if len(s.rest) > 0 {
		p.open("section", ident("rest"), labelledby("rest-h"))
		d.head2("rest", d.Count("html.rest", len(s.rest)))
		d.rows(s.rest)
		p.end()
	}
	d.fold("notes", "html.notes", s.notes)
	d.fold("ruled", "html.ruled", s.ruled)
}

func (d *desk) findingsTitle() string {
	if all := len(d.shape.worst) + len(d.shape.rest); all > mostWorst {
		return d.Say("html.worst", d.Int(mostWorst), d.Int(all))
	}
	return d.Say("html.decide")
}

// head2 heads a part of the page.
func (d *desk) head2(id, text string) { d.out.in("h2", text, ident(id+"-h")) }

// fold is a part of the page that is closed at first.
func (d *desk) fold(id, key string, part []int) {
	p := d.out
	if len(part) == 0 {
		return
	}
	p.open("section", ident(id), labelledby(id+"-h"))
	p.open("details", class("fold"))
	p.open("summary")
	p.in("h2", d.Count(key, len(part)), ident(id+"-h"))
	p.end()
	d.rows(part)
	p.end()
	p.end()
}

// batch is how many rows or texts a browser lays out at a time, as they come near the
// screen. One by one would cost it more than it saves.
const batch = 4

func (d *desk) rows(part []int) {
	p := d.out
	for some := range slices.Chunk(part, batch) {
		p.open("ol", class("rows"))
		for _, i := range some {
			d.row(i)
		}
		p.end()
	}
}

// row is one finding: what to do, the text's own sentence, the other figures, why they
// are of one thing, what could be written; and in a fold the evidence.
func (d *desk) row(i int) {
	p, m := d.out, &d.list[i]
	id := "f" + strconv.Itoa(i)
	p.open("li", attr{name: "class", value: "row " + string(actionClass[m.action])}, ident(id),
		integer("data-e", d.events.of[m.Event]), integer("data-m", d.measures.of[d.heading(m.Finding)]), integer("data-v", int(m.Severity)), d.textsOf(m))
	p.open("article", labelledby(id+"-h"))
	d.rowHead(m, id)
	p.open("div", class("pair"))
	d.here(m)
	d.there(m)
	p.end()
	d.why(m)
	d.proposals(m)
	if d.proved++; d.proved <= mostDrawn {
		d.evidence(m, id)
	} else {
		p.in("p", d.Count("html.later", mostDrawn), class("told"))
	}
	p.end()
	p.end()
	p.line()
}

// mostDrawn is how many findings of a page have their evidence on it: more would make it
// heavier than browsers bear.
const mostDrawn = 1000

// textsOf are the numbers of the texts that a finding is about, for the filter.
func (d *desk) textsOf(m *matter) attr {
	var list []string
	seen := map[int]bool{}
	for _, v := range m.voices {
		if n := d.texts.of[v.Citation.Source]; !seen[n] {
			seen[n], list = true, append(list, strconv.Itoa(n))
		}
	}
	return attr{name: "data-t", value: strings.Join(list, " ")}
}

func (d *desk) rowHead(m *matter, id string) {
	p := d.out
	p.open("p", class("tags"))
	asks := m.action.String()
	if m.ruling != nil {
		asks = "ruled"
	}
	p.in("span", d.Say("html.do."+asks), class("act"))
	p.in("span", strings.Join(d.tags(m), " · "), class("grade"))
	p.open("a", class("self"), leadsTo(id), words("aria-label", d.Say("html.self", d.short[m.ID])))
	p.text(d.short[m.ID])
	p.end()
	p.end()
	p.in("h3", m.headline, ident(id+"-h"))
	if m.ruling != nil {
		p.in("p", d.rulingWords(*m.ruling), class("ruling"))
	}
}

// tags are the level, the severity, the event and what is new of a finding.
func (d *desk) tags(m *matter) []string {
	list := []string{d.levelName(m.Level)}
	if m.Severity != 0 {
		list = append(list, d.severityName(m.Severity))
	}
	if m.Event != "" {
		list = append(list, m.Event)
	}
	if s := d.changeWords(m.Change); s != "" {
		list = append(list, s)
	}
	return list
}

// here is the sentence that a finding is shown at, with its figure marked.
func (d *desk) here(m *matter) {
	p := d.out
	p.open("div", class("here"))
	if len(m.voices) > 0 && m.voices[0].side == 1 {
		v := m.voices[0]
		d.sentence(v)
		p.open("p", class("src"))
		d.whose(v)
		p.end()
	}
	p.end()
}

// sentence quotes the sentence of a claim with its figure marked.
func (d *desk) sentence(v voice) {
	before, quote, after := v.Citation.Before, v.Citation.Quote, v.Citation.After
	if at, ok := within(v.Claim); ok {
		before, after = v.Sentence[:at], v.Sentence[at+len(quote):]
	}
	d.quotation(v, before, quote, after)
}

// quotation writes words of a text with its figure marked, in the direction in which
// they are written.
func (d *desk) quotation(v voice, before, quote, after string) {
	p := d.out
	p.open("blockquote", d.tongueOf(v.Citation.Source), direction(before+quote+after))
	p.open("p")
	p.text(before)
	p.in("mark", quote, class(sideNames[shapeOf(v.side)]))
	p.text(after)
	p.end()
	p.end()
}

// direction is set where a text runs from right to left; the page runs the other way.
func direction(s string) attr {
	if locale.RightToLeft(s) {
		return with("dir", "rtl")
	}
	return with("dir", "ltr")
}

// tongueOf is the language of a text; one that does not say is read as English.
func (d *desk) tongueOf(key string) attr {
	if s := d.sources[key]; s != nil && s.Language != "" {
		return tongue(s.Language)
	}
	return tongue("en")
}

// whose says whose words a quotation is: the text under test or an outlet, on whose
// word, of when, and the place.
func (d *desk) whose(v voice) {
	p := d.out
	p.key(v.side)
	d.outletLink(v)
	if s := d.sayWord(v.Claim); s != "" {
		p.text(", ")
		p.in("bdi", s)
	}
	p.text(", " + d.asOf(v) + ", ")
	d.placeOfVoice(v)
}

// outletLink is who printed a claim, and leads to what is known of the text.
func (d *desk) outletLink(v voice) {
	p := d.out
	if v.tested {
		p.in("span", d.Say("html.draft"), class("draft"))
		p.text(" ")
	}
	p.open("a", leadsTo(d.anchor(v.Citation.Source)))
	p.in("bdi", v.outlet)
	p.end()
}

func (d *desk) placeOfVoice(v voice) {
	p := d.out
	p.open("bdi", class("path"))
	p.file(placeWords(v.Citation))
	p.end()
}

func (d *desk) sayWord(c *claims.Claim) string {
	if who := d.speaker(c); who != "" {
		return d.Say("html.word", who)
	}
	return ""
}

// asOf is the time of a figure: as it is stated, else that of its publication.
func (d *desk) asOf(v voice) string {
	switch day := d.Date(v.figure.AsOf); {
	case day == "":
		return d.Say("html.undated")
	case v.figure.AsOfStated:
		return d.Say("html.asof", day)
	default:
		return d.Say("html.published", day)
	}
}

// mostOthers is how many other figures a row shows before it is opened.
const mostOthers = 6

// there are the other figures of a finding, each with who says it, on whose word, when,
// and how many independent origins its side has.
func (d *desk) there(m *matter) {
	p := d.out
	p.open("ul", class("there"))
	n := 0
	for i, v := range m.voices {
		if i == 0 && v.side == 1 {
			continue
		}
		if n == mostOthers {
			p.in("li", d.Count("html.more", len(m.voices)-i))
			break
		}
		n++
		p.open("li")
		p.key(v.side)
		p.open("div")
		p.in("b", d.figureWords(v))
		p.text(" ")
		p.in("q", v.Citation.Quote, d.tongueOf(v.Citation.Source), direction(v.Citation.Quote))
		p.open("p", class("src"))
		d.outletLink(v)
		for _, s := range []string{d.sayWord(v.Claim), d.asOf(v), d.originsOf(v, m)} {
			if s != "" {
				p.text(", ")
				p.in("bdi", s)
			}
		}
		p.end()
		p.end()
		p.end()
	}
	p.end()
}

// originsOf says how many independent origins stand behind a figure.
func (d *desk) originsOf(v voice, m *matter) string {
	switch {
	case v.side == 0:
		return d.Say("html.fits")
	case v.side == 1:
		return d.Say("html.sameside")
	case v.origins < 1:
		return ""
	}
	return d.Count("html.origins.beside", v.origins)
}

// figureWords are a figure as it was understood, or its words where it was not.
func (d *desk) figureWords(v voice) string {
	said := d.said(v.Claim)
	if said == "" || v.IsDate() && v.Date.IsZero() {
		return quotedShort(v.Citation.Quote)
	}
	return said
}

// why says why the figures are of one thing.
func (d *desk) why(m *matter) {
	var list []string
	for _, r := range m.Reasons {
		if telling(r) && (r.Test != "measure" || r.Result != "same") { // the headline has it
			list = append(list, d.reasonWords(r))
		}
	}
	list = drop(list, "")
	if len(list) == 0 {
		return
	}
	p := d.out
	p.open("p", class("why"))
	p.in("b", d.Say("html.same"))
	p.text(" ")
	p.text(strings.Join(list, "; "))
	p.end()
}

// proposals are sentences that could stand in the text.
func (d *desk) proposals(m *matter) {
	p := d.out
	if len(m.advice) == 0 || m.ruling != nil {
		return
	}
	p.open("div", class("write"))
	p.in("h4", d.Say("html.write"))
	p.open("ul")
	for _, a := range m.advice {
		p.open("li")
		if a.key == "source" {
			p.in("span", d.Say("html.write.source", a.figure), class("what"))
			p.end()
			continue
		}
		p.in("span", d.Say("html.write."+a.key, a.whose), class("what"))
		p.text(" ")
		whole := a.before + a.figure + a.after
		p.open("q", tongue("en"), direction(whole))
		p.text(a.before)
		p.in("ins", a.figure)
		p.text(a.after)
		p.end()
		d.copyButton()
		p.end()
	}
	p.end()
	p.end()
}

// copyButton copies what stands before it; only the script shows it.
func (d *desk) copyButton() {
	d.out.text(" ")
	d.out.in("button", d.Say("html.copy"), with("type", "button"), class("copy"), words("data-done", d.Say("html.copied")))
}
