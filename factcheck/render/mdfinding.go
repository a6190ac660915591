package render

import (
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// worst tells the findings that are shown, each with all that is known of it.
func (p *paper) worst(list []matter) {
	n := 0
	for i := range list {
		m := &list[i]
		if m.Rule == "" || m.ruling != nil || !p.shown(m.Finding) {
			continue
		}
		if n++; n == 1 {
			p.section("md.findings")
		} else {
			p.put("\n")
		}
		p.finding(n, m)
	}
}

func (p *paper) finding(n int, m *matter) {
	p.put("### ", strconv.Itoa(n), " · ", p.words(m.headline), "\n\n")
	p.put(strings.Join([]string{p.tagged(m), p.words(p.short[m.ID]), p.Say("md.confidence." + m.Confidence.String())}, " · "), "\n\n")
	p.put(p.Say("md.ask."+m.action.String()), "\n")
	if key := "md.change." + string(m.Change); m.Change != "" && p.Has(key) {
		p.put("\n", p.Say(key), "\n")
	}
	p.sentence(m)
	p.figures(m)
	p.reasons(m)
	p.proposals(m)
	p.repeated(m)
	if line := p.acceptCommand(m.Finding); line != "" && len(line) < mostColumns {
		p.put("\n", p.Say("md.dismiss"), "\n\n```sh\n", line, "\n```\n")
	}
}

// sentence is the passage that the finding is shown at, its figure in bold.
func (p *paper) sentence(m *matter) {
	c := p.lead(m.Finding)
	if c == nil {
		return
	}
	p.put("\n", p.placeOf(c.Citation), ":\n\n> ", p.passage(c), "\n")
}

// passage is a quote with what stands around it, the quote in bold.
func (p *paper) passage(c *claims.Claim) string {
	before, quote, after := passageOf(c.Citation)
	return isolated(before+quote+after, markdown(before)+"<b>"+inside(before, quote)+"</b>"+inside("x", after))
}

// inside is a text in Markdown that stands in a line behind another: only the first may
// open a list.
func inside(before, s string) string {
	if strings.TrimSpace(before) == "" {
		return markdown(s)
	}
	return strings.TrimPrefix(markdown("x"+s), "x")
}

// tableKeys are the columns of the table of figures.
var tableKeys = []string{"side", "figure", "reading", "outlet", "speaker", "asof", "origins", "place"}

// figures is a table of who gives which figure, the one that the finding is shown at
// first.
func (p *paper) figures(m *matter) {
	if len(m.voices) == 0 {
		return
	}
	p.put("\n|")
	for _, key := range tableKeys {
		p.put(" ", p.Say("md.col."+key), " |")
	}
	p.put("\n|", strings.Repeat(" --- |", len(tableKeys)), "\n")
	side := -1
	for i := range m.voices {
		v := &m.voices[i]
		origins := ""
		if v.side != side && v.origins > 0 {
			origins = p.Int(v.origins)
		}
		side = v.side
		p.put("|")
		for _, cell := range []string{
			p.sideOf(v), "<b>" + p.words(v.Citation.Quote) + "</b>", p.words(p.said(v.Claim)), p.outletOf(v) + p.citing.mark(v.Citation.Source),
			p.words(p.speaker(v.Claim)), p.asOf(v), origins, p.placeOf(v.Citation),
		} {
			p.put(" ", cell, " |")
		}
		p.put("\n")
	}
	for n, side := range m.Sides {
		for _, o := range side.From {
			p.put("\n", p.Say("md.side.from", p.Int(n+1), p.words(p.originWords(side, o))), "\n")
		}
	}
}

func (p *paper) sideOf(v *voice) string {
	if v.side == 0 {
		return p.Say("md.side.all")
	}
	return p.Int(v.side)
}

// outletOf is who printed a figure, as a link to the words on the page where there is
// one.
func (p *paper) outletOf(v *voice) string {
	s := p.words(v.outlet)
	if about := p.sources[v.Citation.Source]; about != nil {
		s = linked(s, deepLink(about.URL, v.Citation))
	}
	if v.tested {
		s += " (" + p.Say("md.tested") + ")"
	}
	return s
}

// asOf is the day that a figure is of.
func (p *paper) asOf(v *voice) string {
	day := p.words(p.Date(v.figure.AsOf))
	if day == "" || v.figure.AsOfStated {
		return day
	}
	return p.Say("md.asof.published", day)
}

// reasons are the tests of the comparison: those that say why the figures are of one
// thing, and those that say how they differ.
func (p *paper) reasons(m *matter) {
	p.tests("md.why", m, func(r factcheck.Reason) bool { return !distances[r.Test] })
	p.tests("md.how", m, func(r factcheck.Reason) bool { return distances[r.Test] })
	for _, h := range m.Hints {
		p.put("\n", p.Say("md.hint", p.words(p.book.words(h))), "\n")
	}
}

// distances are the tests of how far two figures are apart.
var distances = map[string]bool{"figures": true, "dates": true, "time": true, "gap": true, "zero": true}

func (p *paper) tests(key string, m *matter, belongs func(factcheck.Reason) bool) {
	begun := false
	for _, r := range m.Reasons {
		if !belongs(r) {
			continue
		}
		if !begun {
			p.put("\n", p.Say(key), "\n\n")
			begun = true
		}
		p.put("- ", p.opening(p.book.words(p.testWords(r))))
		if why := p.reasonWords(r); why != "" {
			p.put(": ", p.words(p.book.words(why)))
		}
		p.put("\n")
	}
}

// proposals are the sentences that could stand in the text instead.
func (p *paper) proposals(m *matter) {
	if len(m.advice) == 0 {
		return
	}
	p.put("\n", p.Say("md.proposals"), "\n\n")
	for _, a := range m.advice {
		if a.key == "source" {
			p.put("- ", p.Say("md.propose.source", p.words(a.figure)), "\n")
			continue
		}
		what := p.Say("md.propose."+a.key, p.words(a.whose))
		before, figure, after := proposed(a)
		all := inside("x", before) + "<b>" + inside("x", figure) + "</b>" + inside("x", after)
		p.put("- ", what, ": ", p.Quote(isolated(before+figure+after, all)), "\n")
	}
}

// proposed is a proposed sentence, cut like a quote.
func proposed(a proposal) (before, figure, after string) {
	return passageOf(sources.Citation{Before: end(a.before), Quote: start(a.figure), After: start(a.after)})
}

// repeated names the other places that give the figure, but for those in the table.
func (p *paper) repeated(m *matter) {
	n := 0
	for _, c := range m.repeats {
		if m.has(c) {
			continue
		}
		switch n++; {
		case n > mostRepeats:
		case n == 1:
			p.put("\n", p.Say("md.repeats"), " ", p.placeOf(c.Citation))
		default:
			p.put(", ", p.placeOf(c.Citation))
		}
	}
	if n > mostRepeats {
		p.put(" ", p.Count("md.more", n-mostRepeats))
	}
	if n > 0 {
		p.put("\n")
	}
}

// has reports whether a claim is one of the matter's.
func (m *matter) has(c *claims.Claim) bool {
	for i := range m.voices {
		if v := m.voices[i].Citation; v.Source == c.Citation.Source && v.Start == c.Citation.Start && v.End == c.Citation.End {
			return true
		}
	}
	return false
}
