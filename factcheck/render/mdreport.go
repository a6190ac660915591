package render

import (
	"bufio"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// Markdown writes the whole report for a desk or a pull request, in CommonMark with the
// tables and footnotes of GitHub. A sentence says what is to be done and how much was
// read and compared, and what could not be read is as loud as that. Then comes each
// finding that is shown, however many there are: the sentence with its figure, a table of
// who gives which figure, why they are one thing, what could stand instead, and the
// command that dismisses it. What is below the level shown, ruled on or not compared, and
// the texts that were read, follow. A footnote names each source in the style of
// [Options.Style]. [Summary] is the short form.
//
// With no locale the words are English, with dates in words. What a text says is only
// ever text: it makes no link, no picture, no markup and no mention, and one that is
// written from right to left stays within its own direction. Long quotes are cut.
func Markdown(w io.Writer, r *factcheck.Report, o Options) error {
	if o.Locale == "" {
		o.Locale = "en"
	}
	p := &paper{book: open(r, o), w: bufio.NewWriter(w), files: map[string]file{}}
	p.citing = newCiting(p.book)
	list := p.matters()
	p.front(list)
	p.troubled()
	p.worst(list)
	p.minor("md.notes", list, func(m *matter) bool { return m.Rule != "" && m.ruling == nil && !p.shown(m.Finding) })
	p.minor("md.accepted", list, func(m *matter) bool { return m.ruling != nil })
	p.minor("md.agreeing", list, func(m *matter) bool { return m.Rule == "" && m.ruling == nil })
	p.remarked()
	p.leftOut()
	p.texts()
	p.bibliography()
	p.footnotes()
	return p.w.Flush()
}

// paper is a report in Markdown as it is written.
type paper struct {
	*book
	w      *bufio.Writer
	citing *citing
	files  map[string]file
}

// put writes pieces of Markdown as they are. A failure is kept by the writer and comes
// out at the end.
func (p *paper) put(pieces ...string) {
	for _, s := range pieces {
		_, _ = p.w.WriteString(s)
	}
}

// section begins a part of the report.
func (p *paper) section(key string) { p.put("\n## ", p.Say(key), "\n\n") }

// reportMark is invisible. By it package read knows a report from a text.
const reportMark = "<!-- a report of factcheck -->"

// front is the sentence on top: what is to be done, and how much was looked at.
func (p *paper) front(list []matter) {
	p.put(reportMark, "\n\n# ", p.Say("md.title"), "\n\n")
	todo, rest := p.book.opening(list)
	p.put("**", todo, rest, "**\n")
	if b := p.Base; b != nil {
		parts := []string{p.Count("md.new", b.New), p.Count("md.fixed", len(b.Fixed)), p.Count("md.unchanged", b.Unchanged)}
		key := "md.since.plain"
		if b.Name != "" {
			key, parts = "md.since", append([]string{p.name(b.Name)}, parts...)
		}
		p.put("\n", p.Say(key, parts...), "\n")
	}
}

// troubled tells what was not read or not compared.
func (p *paper) troubled() {
	list := p.troubles()
	if len(list) == 0 {
		return
	}
	p.section("md.troubles")
	for _, t := range list {
		if t.path == "" {
			p.put("- ", p.opening(t.text), "\n")
			continue
		}
		p.put("- ", p.name(t.path), ": ", p.words(t.text), "\n")
	}
}

// minor tells in a line each what a reader may want to look up.
func (p *paper) minor(key string, list []matter, belongs func(*matter) bool) {
	begun := false
	for i := range list {
		m := &list[i]
		if !belongs(m) {
			continue
		}
		if !begun {
			p.section(key)
			begun = true
		}
		p.line(m)
	}
}

// line is a finding in a line: its headline, where it stands, and what was ruled.
func (p *paper) line(m *matter) {
	p.put("- ", p.opening(m.headline))
	if m.Rule != "" {
		p.put(" (", p.tagged(m), ")")
	}
	sep := ": "
	for i := range m.voices {
		if i == mostSides {
			p.put(", …")
			break
		}
		p.put(sep, p.placeOf(m.voices[i].Citation), " ", p.Quote(p.words(m.voices[i].Citation.Quote)))
		sep = ", "
	}
	if m.ruling != nil {
		p.put("; ", p.words(p.rulingWords(*m.ruling)))
	}
	p.put("\n")
}

// tagged is the level and the rule of a finding.
func (p *paper) tagged(m *matter) string {
	return p.level(m.Level) + ", " + p.words(m.Rule)
}

func (p *paper) level(l factcheck.Level) string {
	return p.Say("level." + min(l, factcheck.Error).String())
}

// remarked tells the remarks on directives, waivers and the baseline.
func (p *paper) remarked() {
	if len(p.Notices) == 0 {
		return
	}
	p.section("md.remarks")
	for _, n := range p.Notices {
		at := sources.Citation{Source: n.Path, Line: n.Line, Column: n.Column}
		p.put("- ", p.placeOf(at), ": ", p.level(n.Level), ", ", p.words(n.Rule), ": ", p.words(p.book.words(n.Text)), "\n")
	}
}

// leftOut tells why figures were not compared, and what was left out.
func (p *paper) leftOut() {
	var list []string
	for _, test := range slices.Sorted(maps.Keys(p.Stats.NotCompare)) { // for determinism
		key, n := "md.stopped."+test, p.Stats.NotCompare[test]
		if p.Has(key) {
			list = append(list, p.Count(key, n))
		} else {
			list = append(list, p.Count("md.stopped", n, p.words(test)))
		}
	}
	list = append(list, p.passedOver()...)
	for _, line := range p.asides() {
		list = append(list, p.words(line))
	}
	if p.Off > 0 {
		list = append(list, p.Count("off", p.Off))
	}
	if line := p.undated(); line != "" {
		list = append(list, p.opening(line))
	}
	if len(list) == 0 {
		return
	}
	p.section("md.apartfor")
	for _, line := range list {
		p.put("- ", line, "\n")
	}
}

// texts lists what was read, and which of it was under test.
func (p *paper) texts() {
	if len(p.Sources) == 0 {
		return
	}
	says := map[string]int{}
	for i := range p.Report.Claims {
		says[p.Report.Claims[i].Citation.Source]++
	}
	p.section("md.read.texts")
	drafts := false
	for i := range p.Sources {
		key := p.Sources[i].Key()
		parts := []string{p.placeOf(sources.Citation{Source: key})}
		if p.isDraft(key) {
			parts, drafts = append(parts, p.Say("md.draft")), true
		}
		p.put("- ", strings.Join(append(parts, p.Count("md.figures", says[key])), ", "), "\n")
	}
	if !drafts && len(p.Sources) > 1 {
		p.put("\n", p.Say("md.peers"), "\n")
	}
}
