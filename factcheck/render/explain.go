package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// Explain shows one finding step by step: the finding, each sentence with how
// its figure was read, the figures by their times, every test with its result,
// why the finding has its level, which rule came nearest without firing, and
// what would clear it. The finding must be one of the report's.
func Explain(w io.Writer, r *factcheck.Report, f *factcheck.Finding, o Options) error {
	o.Verbose = true
	out := bufio.NewWriter(w)
	e := explainer{book: open(r, o), w: out, f: f}
	e.short()
	for n, side := range f.Sides {
		e.side(n, side)
	}
	e.topic()
	e.tests()
	e.level()
	e.section(e.Say("section.nearest"), e.nearest(f))
	e.section(e.Say("section.clearing"), e.clearing(f))
	return out.Flush()
}

// Rule shows one rule: what it means and how its findings are weighed.
func Rule(w io.Writer, rule factcheck.Rule, o Options) error {
	out := bufio.NewWriter(w)
	e := explainer{book: open(&factcheck.Report{}, o), w: out}
	fmt.Fprintf(out, "%s  %s\n", rule.ID, e.ruleName(rule))
	e.field("field.relation", string(rule.Relation))
	e.field("field.level", e.levelsSaid(rule.Levels))
	if rule.Planned {
		e.field("field.state", e.Say("planned"))
	}
	fmt.Fprintln(out)
	for _, line := range fold(e.words(rule.Doc), e.Width) {
		fmt.Fprintln(out, line)
	}
	return out.Flush()
}

// LevelsSaid names the level of each severity, or the one that all have.
func LevelsSaid(l factcheck.Levels) string { return bare(Options{}).levelsSaid(l) }

func (b *book) levelsSaid(l factcheck.Levels) string {
	same := true
	for _, level := range l {
		same = same && level == l[0]
	}
	if same {
		return b.level(l[0])
	}
	var parts []string
	for s := factcheck.Trivial; s <= factcheck.Critical; s++ {
		parts = append(parts, b.Say("levels.each", b.severity(s), b.level(l[s])))
	}
	return strings.Join(parts, ", ")
}

// explainer writes one explanation.
type explainer struct {
	*book
	w      io.Writer
	f      *factcheck.Finding
	fields int // columns before the value of a field
}

func (e *explainer) short() {
	f := e.f
	fmt.Fprintf(e.w, "%s %s\n", e.paint(f.Level, e.tagged(f)), e.Say("colon", e.heading(f), e.title(f)))
	e.field("field.id", f.ID)
	e.field("field.about", f.Event)
	e.field("field.gap", e.gapWords(f))
	e.field("field.confidence", e.confidence(f.Confidence))
	for _, h := range e.hints(f) {
		e.field("field.hint", h)
	}
	e.field("field.change", e.changeWords(f.Change))
	for i := range e.Accepted {
		if a := &e.Accepted[i]; a.Finding.ID == f.ID {
			e.field("field.accepted", e.rulingWords(a.Ruling))
		}
	}
}

func (e *explainer) heading2(s string) { fmt.Fprintf(e.w, "\n%s\n", s) }

// fieldWidth is the least column of a field's value, indent included.
const fieldWidth = 16

// field writes one value behind its label, of which the key is given. An empty value is
// left out.
func (e *explainer) field(key, value string) {
	if value != "" {
		e.labelled(e.Say(key), value)
	}
}

// fieldColumns is how many columns stand before the value of a field.
func (e *explainer) fieldColumns() int {
	if e.fields == 0 {
		e.fields = max(fieldWidth, e.Widest("field.")+4)
	}
	return e.fields
}

// labelled writes one labelled value, on more lines where it is long.
func (e *explainer) labelled(label, value string) {
	for n, line := range fold(e.words(value), e.Width-e.fieldColumns()) {
		if n > 0 {
			label = ""
		}
		fmt.Fprintf(e.w, "  %-*s %s\n", e.fields-3, label, line)
	}
}

func (e *explainer) section(head string, lines []string) {
	if len(lines) == 0 {
		return
	}
	e.heading2(head)
	for _, l := range lines {
		for n, line := range fold(e.words(l), e.Width-4) {
			fmt.Fprintln(e.w, [2]string{"  - ", "    "}[min(n, 1)]+line)
		}
	}
}

func (e *explainer) side(n int, s factcheck.Side) {
	if len(s.Claims) == 0 {
		return
	}
	e.heading2(e.Say("section.side", e.Int(n+1), e.words(e.said(e.claim(s.Claims[0])))))
	e.field("field.origins", e.Count("origins", s.Origins))
	for _, o := range s.From {
		e.labelled("", e.originWords(s, o))
	}
	for i, r := range s.Claims {
		if i == otherClaims+1 {
			e.field("field.also", e.Count("more", len(s.Claims)-i))
			break
		}
		e.reading(e.claim(r))
	}
}

// reading shows how one figure was read, from its words to its intervals and
// to what it is a figure of.
func (e *explainer) reading(c *claims.Claim) {
	fmt.Fprintln(e.w)
	at := spot(c)
	if words := e.sourceWords(c.Citation.Source); words != "" {
		at += "  (" + words + ")"
	}
	fmt.Fprintln(e.w, "  "+at)
	e.field("field.sentence", e.quoteOf(c))
	e.field("field.quote", e.quoted(c.Citation.Quote))
	if c.IsDate() {
		e.dating(c)
	} else {
		e.figure(c)
	}
	e.scope(c)
}

func (b *book) quoteOf(c *claims.Claim) string {
	if c.Sentence == "" {
		return ""
	}
	return b.quoted(c.Sentence)
}

// dating shows how a date was read.
func (e *explainer) dating(c *claims.Claim) {
	e.field("field.date", e.dateSaid(c.Date))
	if !c.Date.Margin.IsZero() {
		e.field("field.at_most", e.Say("margin", e.date(c.Date.Margin)))
	}
}

// figure shows how a figure was read.
func (e *explainer) figure(c *claims.Claim) {
	q := c.Quantity
	if q.Hedge != claims.Range && q.Vague == "" && !q.IsZero() {
		e.field("field.number", e.stepWords(q))
	}
	e.field("field.hedge", e.hedgeField(q))
	e.field("field.give", e.intervalWords(q.Given))
	e.field("field.allow", e.intervalWords(q.Stated))
	e.field("field.read", e.intervalWords(q.Read))
	e.field("field.widths", e.Say("widths.profile", e.Tool.Profile, e.widths(c, e.Tool.Profile)))
}

// intervalWords writes an interval; one that holds a single number as that.
func (b *book) intervalWords(i claims.Interval) string {
	if n, ok := i.IsPoint(); ok {
		return b.Number(n)
	}
	return b.interval(i)
}

// stepWords are a number and how closely it is written.
func (b *book) stepWords(q claims.Quantity) string {
	n := b.withUnit(q.Point, q.Unit)
	if q.Step.IsZero() {
		return b.Say("step.exact", n)
	}
	return b.Say("step.digit", n, b.Number(q.Step))
}

func (b *book) hedgeField(q claims.Quantity) string {
	s := b.named("hedged.", q.Hedge.String())
	if q.Hedge == claims.Approx && q.Lean != claims.Around {
		s = b.Say("hedge.leaning", s, b.named("lean.", q.Lean.String()))
	}
	if q.Words != "" {
		s = b.Say("hedge.words", s, b.quoted(q.Words))
	}
	return s
}

// scope shows what a figure was taken to be a figure of.
func (e *explainer) scope(c *claims.Claim) {
	what := e.label(c.Measure, c.Noun)
	if c.Noun != "" {
		what = e.Say("counts.noun", what, e.quoted(c.Noun))
	}
	if c.Verb != "" {
		what = e.Say("counts.verb", what, e.quoted(c.Verb))
	}
	e.field("field.counts", what)
	e.field("field.described", strings.Join(c.Modifiers, ", "))
	e.field("field.extent", e.named("term.", c.Extent.String()))
	e.field("field.stance", e.named("result.", c.Stance.String()))
	e.field("field.people", strings.Join(c.Population, ", "))
	e.field("field.side", c.Side)
	e.field("field.place", strings.Join(c.Place, ", "))
	e.field("field.period", e.periodWords(c.Period))
	e.field("field.event", e.eventWords(c.Event))
	e.field("field.word", strings.Join(c.Speakers, ", "))
	e.field("field.counted", e.asOfWords(c))
}

func (b *book) periodWords(p claims.Period) string {
	if p.IsZero() {
		return ""
	}
	return b.dateSaid(p)
}

// eventWords are the event of a claim, and what it was read from.
func (b *book) eventWords(e claims.Event) string {
	if e.IsZero() {
		return b.Say("event.unknown")
	}
	label := e.Label()
	if when := b.periodWords(e.Period); when != "" && !strings.Contains(label, when) {
		label += ", " + when
	}
	if label == "" {
		label = strings.Join(e.Names, ", ")
	}
	return strings.TrimPrefix(b.Say("in_brackets", label, b.Say("basis."+e.Basis.String())), " ")
}

func (b *book) asOfWords(c *claims.Claim) string {
	if !c.AsOf.IsZero() {
		return b.Say("asof.stated", b.dateSaid(c.AsOf))
	}
	if !c.Published.IsZero() {
		return b.Say("asof.published", b.date(c.Published))
	}
	return b.Say("asof.undated")
}

// tests shows every test in order.
func (e *explainer) tests() {
	if len(e.f.Reasons) == 0 {
		return
	}
	e.heading2(e.Say("section.tests"))
	for _, r := range e.f.Reasons {
		e.labelled(e.named("test.", r.Test), e.reasonLine(r))
	}
}

func (b *book) reasonLine(r factcheck.Reason) string {
	result := b.named("result.", r.Result)
	if r.Why == "" {
		return result
	}
	return b.Say("result", result, b.sentence(r.Why, r.Words))
}

// unruled says why a finding has no rule that could be shown. Only what agrees
// may go without one; a report from elsewhere may hold anything.
func (e *explainer) unruled() string {
	if e.f.Rule != "" {
		return e.Say("unruled.version", e.f.Rule)
	}
	if !e.Has("title." + string(e.f.Relation)) {
		return e.Say("unruled.report")
	}
	return e.Say("unruled.none")
}

// level shows the rule and why the finding has its level.
func (e *explainer) level() {
	rule, ok := factcheck.RuleOf(e.f.Rule)
	if !ok {
		e.section(e.Say("section.level"), []string{e.unruled()})
		return
	}
	e.heading2(e.Say("section.rule"))
	e.field("field.rule", rule.ID+", "+e.ruleName(rule))
	e.field("field.severity", e.severityWords(e.f))
	e.field("field.level", e.levelWords(e.f, rule))
}
