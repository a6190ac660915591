package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// Pair shows how two claims of a report stand to each other, compared or not: how each
// was read, every test with what it saw and decided, and what came of it. The two are
// named by their positions in the report.
func Pair(w io.Writer, x *factcheck.Examination, m, n int, o Options) error {
	out := bufio.NewWriter(w)
	s := x.Pair(m, n)
	p := newPairing(out, x, s, o)
	fmt.Fprintln(out, p.headline())
	for n, at := range []int{s.First, s.Second} {
		c := &p.Claims[at]
		p.heading2(p.Say("section.figure", p.Int(n+1), p.words(p.said(c))))
		p.figureRead(at)
	}
	p.tests()
	p.outcome()
	return out.Flush()
}

// Figure shows one claim of a report: how it was read, what it was compared with and how
// it stands to each, and what it was not compared with, by the test that parted them.
func Figure(w io.Writer, x *factcheck.Examination, n int, o Options) error {
	out := bufio.NewWriter(w)
	p := newPairing(out, x, factcheck.Standing{First: n, Second: n}, o)
	c := &p.Claims[n]
	fmt.Fprintln(out, p.Say("colon", p.label(c.Measure, c.Noun), p.words(p.said(c))))
	p.figureRead(n)
	groups := p.groupsOf(x, n)
	switch {
	case len(groups) == 0:
		p.section(p.Say("section.alone"), []string{p.Say("section.alone.why")})
	case !groups[0].compared:
		p.heading2(p.Say("section.alone"))
	}
	for _, g := range groups {
		p.group(n, g)
	}
	return out.Flush()
}

// Where is the place of a claim as every output writes it: path, line and column.
func Where(c *claims.Claim) string { return spot(c) }

// Named is the place and the words of a claim, for a message on one line.
func Named(c *claims.Claim) string { return spot(c) + " " + quotedShort(c.Citation.Quote) }

// shortQuote is how many columns of a quote a list shows.
const shortQuote = 60

func quotedShort(s string) string { return `"` + head(cells(s), shortQuote, "...", false) + `"` }

// pairing explains two claims as if they made a finding, which they need not.
type pairing struct {
	explainer
	x *factcheck.Examination
	s factcheck.Standing
}

func newPairing(w io.Writer, x *factcheck.Examination, s factcheck.Standing, o Options) pairing {
	return pairing{explainer{book: open(x.Report, o), w: w, f: findingOf(x.Report, s)}, x, s}
}

// findingOf is a pair in the form of a finding, without an id.
func findingOf(r *factcheck.Report, s factcheck.Standing) *factcheck.Finding {
	f := &factcheck.Finding{
		Rule: s.Rule, Relation: s.Relation, Level: s.Level, Severity: s.Severity, Ratio: s.Ratio,
		Measure: r.Claims[s.First].Measure, Confidence: s.Confidence, Reasons: s.Reasons, Hints: s.Hints, HintWords: s.HintWords, Gap: s.Gap, GapWords: s.GapWords,
	}
	for _, n := range []int{s.First, s.Second} {
		c := &r.Claims[n]
		ref := factcheck.ClaimRef{ID: c.ID, Source: c.Citation.Source, Start: c.Citation.Start, End: c.Citation.End, Quote: c.Citation.Quote}
		f.Sides = append(f.Sides, factcheck.Side{Origins: 1, Claims: []factcheck.ClaimRef{ref}})
	}
	return f
}

// headline says in one line what came of a pair.
func (p pairing) headline() string {
	switch {
	case p.s.Stopped != "":
		return p.stoppedBy(p.s.Stopped)
	case p.s.Skipped != "":
		return p.Say("uncompared", p.sentence(p.s.Skipped, nil))
	case p.s.Dropped != "":
		return p.Say("unreported", p.sentence(p.s.Dropped, nil))
	}
	return p.paint(p.f.Level, p.tagged(p.f)) + " " + p.Say("colon", p.heading(p.f), p.title(p.f))
}

func (b *book) stoppedBy(test string) string { return b.Say("stopped", b.named("test.", test)) }

// figureRead shows how a claim was read, by what id it is known, and where else it
// stands.
func (p pairing) figureRead(n int) {
	p.reading(&p.Claims[n])
	p.field("field.claim", p.Claims[n].ID)
	copies := p.x.Copies(n)
	for i, m := range copies {
		if i == otherClaims {
			p.field("field.said_at", p.Count("places.more", len(copies)-i))
			break
		}
		p.field("field.said_at", spot(&p.Claims[m]))
	}
}

// outcome shows what came of the tests, and what the check made of it.
func (p pairing) outcome() {
	if p.s.Stopped != "" {
		lines := []string{p.stoppedBy(p.s.Stopped)}
		if p.s.Relation != "" {
			lines = append(lines, p.relationSaid(p.f))
		}
		p.section(p.Say("section.outcome"), lines)
		return
	}
	if p.s.Skipped != "" {
		p.heading2(p.Say("section.outcome.if"))
	} else {
		p.heading2(p.Say("section.outcome"))
	}
	p.field("field.relation", p.relationSaid(p.f))
	p.field("field.gap", p.gapWords(p.f))
	p.field("field.confidence", p.confidence(p.s.Confidence))
	for _, h := range p.hints(p.f) {
		p.field("field.hint", h)
	}
	p.field("field.unreported", p.sentence(p.s.Dropped, nil))
	p.field("field.finding", p.reported(p.s))
	p.level()
	p.section(p.Say("section.nearest"), p.nearest(p.f))
}

// relationSaid is a relation and what it means.
func (b *book) relationSaid(f *factcheck.Finding) string {
	return b.Say("colon", b.named("relations.", strings.ReplaceAll(string(f.Relation), "_", " ")), b.title(f))
}

// reported names the finding that has both claims, on two sides of it.
func (b *book) reported(s factcheck.Standing) string {
	if s.Rule == "" || s.Skipped != "" || s.Dropped != "" {
		return ""
	}
	x, y := &b.Claims[s.First], &b.Claims[s.Second]
	for i := range b.Findings {
		f := &b.Findings[i]
		if m, n := sideOfClaim(f, x), sideOfClaim(f, y); f.Rule != "" && m >= 0 && n >= 0 && m != n {
			return b.short[f.ID]
		}
	}
	return ""
}

// sideOfClaim is the side of a finding that a claim is on, or -1.
func sideOfClaim(f *factcheck.Finding, c *claims.Claim) int {
	return slices.IndexFunc(f.Sides, func(s factcheck.Side) bool {
		return slices.ContainsFunc(s.Claims, func(r factcheck.ClaimRef) bool {
			return r.ID == c.ID && r.Source == c.Citation.Source && r.Start == c.Citation.Start && r.End == c.Citation.End
		})
	})
}

// standings are claims that stand to one in the same way.
type standings struct {
	head     string
	list     []factcheck.Standing
	compared bool
}

// groupsOf gathers what a claim was compared with, and then what it was not, by the test
// that stopped it: the largest group first.
func (p pairing) groupsOf(x *factcheck.Examination, n int) []standings {
	var out []standings
	for _, s := range x.Others(n) {
		g := standings{head: p.Say("group.compared"), compared: true}
		switch {
		case s.Stopped != "":
			g = standings{head: p.stoppedBy(s.Stopped)}
		case s.Skipped != "":
			g = standings{head: p.Say("uncompared", p.sentence(s.Skipped, nil))}
		}
		at := slices.IndexFunc(out, func(h standings) bool { return h.head == g.head })
		if at < 0 {
			at, out = len(out), append(out, g)
		}
		out[at].list = append(out[at].list, s)
	}
	slices.SortStableFunc(out, func(g, h standings) int {
		return cmp.Or(g.rank()-h.rank(), len(h.list)-len(g.list), strings.Compare(g.head, h.head))
	})
	for _, g := range out {
		g.sort(x.Report, n)
	}
	return out
}

func (g standings) rank() int {
	if g.compared {
		return 0
	}
	return 1
}

// sort puts the worst first and then, for they come nearest, those of the claim's own
// measure.
func (g standings) sort(r *factcheck.Report, n int) {
	other := func(s factcheck.Standing) int {
		if r.Claims[s.Other(n)].Measure == r.Claims[n].Measure {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(g.list, func(s, t factcheck.Standing) int { return cmp.Or(int(t.Level)-int(s.Level), other(s)-other(t)) })
}

// fewOfGroup is how many claims are listed of those that one test stopped.
const fewOfGroup = 5

// group lists claims that stand to one in the same way.
func (p pairing) group(n int, g standings) {
	p.heading2(p.words(p.Say("section.group", g.head, p.Count("group.figures", len(g.list)))))
	for i, s := range g.list {
		if i == fewOfGroup && !g.compared && !p.Verbose {
			fmt.Fprintln(p.w, "  "+p.Count("group.rest", len(g.list)-i))
			return
		}
		c := &p.Claims[s.Other(n)]
		fmt.Fprintf(p.w, "  %s  %s\n", spot(c), p.quotedShort(c.Citation.Quote))
		p.indented(p.how(s))
	}
}

// indented writes a value without a label.
func (e *explainer) indented(value string) {
	if value != "" {
		e.labelled("", value)
	}
}

// how says how a pair stands in a line: the relation, or the reason that parted them.
func (p pairing) how(s factcheck.Standing) string {
	f := findingOf(p.Report, s)
	last := len(s.Reasons) - 1
	switch {
	case s.Stopped != "" && last >= 0:
		return p.reasonLine(s.Reasons[last])
	case s.Stopped != "" || f.Rule == "":
		return p.title(f)
	}
	parts := []string{p.tagged(f) + " " + p.relationSaid(f), p.gapWords(f)}
	if s.Dropped != "" {
		parts = append(parts, p.Say("unreported", p.sentence(s.Dropped, nil)))
	}
	if id := p.reported(s); id != "" {
		parts = append(parts, p.Say("finding", id))
	}
	return p.semicolons(drop(parts, ""))
}
