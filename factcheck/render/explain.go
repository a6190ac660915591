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
	e.section("nearest rule that did not fire", nearest(e.book, f))
	e.section("what would clear it", clearing(e.book, f))
	return out.Flush()
}

// Rule shows one rule: what it means and how its findings are weighed.
func Rule(w io.Writer, rule factcheck.Rule, o Options) error {
	out := bufio.NewWriter(w)
	e := explainer{book: open(&factcheck.Report{}, o), w: out}
	fmt.Fprintf(out, "%s  %s\n", rule.ID, rule.Name)
	e.field("relation", string(rule.Relation))
	e.field("level", LevelsSaid(rule.Levels))
	if rule.Planned {
		e.field("state", "planned: nothing fires it yet")
	}
	fmt.Fprintln(out)
	for _, line := range fold(e.words(rule.Doc), e.Width) {
		fmt.Fprintln(out, line)
	}
	return out.Flush()
}

// LevelsSaid names the level of each severity, or the one that all have.
func LevelsSaid(l factcheck.Levels) string {
	same := true
	for _, level := range l {
		same = same && level == l[0]
	}
	if same {
		return l[0].String()
	}
	var parts []string
	for s := factcheck.Trivial; s <= factcheck.Critical; s++ {
		parts = append(parts, s.String()+": "+l[s].String())
	}
	return strings.Join(parts, ", ")
}

// explainer writes one explanation.
type explainer struct {
	*book
	w io.Writer
	f *factcheck.Finding
}

func (e *explainer) short() {
	f := e.f
	fmt.Fprintf(e.w, "%s %s: %s\n", e.paint(f.Level, tag(f)), e.heading(f), title(f))
	e.field("id", f.ID)
	e.field("about", f.Event)
	e.field("gap", gapWords(f))
	e.field("confidence", f.Confidence.String())
	for _, h := range f.Hints {
		e.field("hint", h)
	}
	e.field("change", changeWords(f.Change))
	for i := range e.Accepted {
		if a := &e.Accepted[i]; a.Finding.ID == f.ID {
			e.field("accepted", rulingWords(a.Ruling))
		}
	}
}

func (e *explainer) heading2(s string) { fmt.Fprintf(e.w, "\n%s\n", s) }

// fieldWidth is the column of a field's value, indent included.
const fieldWidth = 16

// field writes one labelled value, on more lines where it is long. An empty
// value is left out.
func (e *explainer) field(label, value string) {
	if value == "" {
		return
	}
	for n, line := range fold(e.words(value), e.Width-fieldWidth) {
		if n > 0 {
			label = ""
		}
		fmt.Fprintf(e.w, "  %-*s %s\n", fieldWidth-3, label, line)
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
	e.heading2(fmt.Sprintf("side %d: %s", n+1, e.words(e.said(e.claim(s.Claims[0])))))
	e.field("origins", number(s.Origins, "independent origin", "independent origins"))
	for i, r := range s.Claims {
		if i == otherClaims+1 {
			e.field("also", fmt.Sprintf("%d more", len(s.Claims)-i))
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
	e.field("sentence", sentence(c))
	e.field("quote", quoted(c.Citation.Quote))
	if c.IsDate() {
		e.date(c)
	} else {
		e.figure(c)
	}
	e.scope(c)
}

func sentence(c *claims.Claim) string {
	if c.Sentence == "" {
		return ""
	}
	return quoted(c.Sentence)
}

// date shows how a date was read.
func (e *explainer) date(c *claims.Claim) {
	e.field("date", dateSaid(c.Date))
	if !c.Date.Margin.IsZero() {
		e.field("at most", c.Date.Margin.String()+" by the margin that a charitable reader allows")
	}
}

// figure shows how a figure was read.
func (e *explainer) figure(c *claims.Claim) {
	q := c.Quantity
	if q.Hedge != claims.Range && q.Vague == "" && !q.IsZero() {
		e.field("number", withUnit(q.Point, q.Unit)+stepWords(q))
	}
	e.field("hedge", hedgeField(q))
	e.field("words give", intervalWords(q.Given))
	e.field("words allow", intervalWords(q.Stated))
	e.field("read as", intervalWords(q.Read))
	e.field("widths", e.Tool.Profile+" profile: "+e.widths(c, e.Tool.Profile))
}

// intervalWords writes an interval; one that holds a single number as that.
func intervalWords(i claims.Interval) string {
	if n, ok := i.IsPoint(); ok {
		return n.Grouped()
	}
	return i.String()
}

func stepWords(q claims.Quantity) string {
	if q.Step.IsZero() {
		return ", exact"
	}
	return ", last written digit in units of " + q.Step.Grouped()
}

func hedgeField(q claims.Quantity) string {
	s := q.Hedge.String()
	if q.Hedge == claims.Approx && q.Lean != claims.Around {
		s += ", leaning " + q.Lean.String()
	}
	if q.Words != "" {
		s += ", from the words " + quoted(q.Words)
	}
	return s
}

// scope shows what a figure was taken to be a figure of.
func (e *explainer) scope(c *claims.Claim) {
	what := e.label(c.Measure, c.Noun)
	if c.Noun != "" {
		what += ", from the noun " + quoted(c.Noun)
	}
	if c.Verb != "" {
		what += ", from the word " + quoted(c.Verb)
	}
	e.field("counts", what)
	e.field("described as", strings.Join(c.Modifiers, ", "))
	e.field("extent", c.Extent.String())
	e.field("stance", c.Stance.String())
	e.field("people", strings.Join(c.Population, ", "))
	e.field("side", c.Side)
	e.field("place", strings.Join(c.Place, ", "))
	e.field("period", periodWords(c.Period))
	e.field("event", eventWords(c.Event))
	e.field("on word of", strings.Join(c.Speakers, ", "))
	e.field("counted on", asOfWords(c))
}

func periodWords(p claims.Period) string {
	if p.IsZero() {
		return ""
	}
	return dateSaid(p)
}

// basisWords say what the event of a claim was read from.
var basisWords = map[claims.Basis]string{
	claims.Given:     "given with the claim",
	claims.Sentence:  "its own sentence names it",
	claims.Anaphor:   "carried on from the sentence before",
	claims.Lead:      "named in the headline or the lead",
	claims.Inherited: "only the lead says so",
}

func eventWords(e claims.Event) string {
	if e.IsZero() {
		return "unknown"
	}
	label := e.Label()
	if when := periodWords(e.Period); when != "" && !strings.Contains(label, when) {
		label += ", " + when
	}
	if label == "" {
		label = strings.Join(e.Names, ", ")
	}
	return strings.TrimPrefix(label+" ("+basisWords[e.Basis]+")", " ")
}

func asOfWords(c *claims.Claim) string {
	if !c.AsOf.IsZero() {
		return dateSaid(c.AsOf) + ", as stated"
	}
	if !c.Published.IsZero() {
		return "not stated; published " + c.Published.String()
	}
	return "not stated, and the text has no date"
}

// tests shows every test in order.
func (e *explainer) tests() {
	if len(e.f.Reasons) == 0 {
		return
	}
	e.heading2("tests, in order")
	for _, r := range e.f.Reasons {
		e.field(prose(r.Test), reasonLine(r))
	}
}

func reasonLine(r factcheck.Reason) string {
	if r.Why == "" {
		return r.Result
	}
	return r.Result + ": " + r.Why
}

// unruled says why a finding has no rule that could be shown. Only what agrees
// may go without one; a report from elsewhere may hold anything.
func (e *explainer) unruled() string {
	if e.f.Rule != "" {
		return "unknown: no rule of this version is named " + e.f.Rule
	}
	if _, ok := unruled[e.f.Relation]; !ok {
		return "unknown: the report names no rule for it"
	}
	return "none: this is no discrepancy"
}

// level shows the rule and why the finding has its level.
func (e *explainer) level() {
	rule, ok := factcheck.RuleOf(e.f.Rule)
	if !ok {
		e.section("level", []string{e.unruled()})
		return
	}
	e.heading2("rule and level")
	e.field("rule", rule.ID+", "+rule.Name)
	e.field("severity", e.severityWords(e.f))
	e.field("level", levelWords(e.f, rule))
}
