package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// drawing is what frames are drawn with.
type drawing struct {
	top, tee, bar, end string
	primary, other     string // under the text under test, and under the others
	dots, dot          string
	clean              *strings.Replacer // for our own words; nil leaves them
}

func lines(ascii bool) drawing {
	if !ascii {
		return drawing{top: "╭─", tee: "├─", bar: "│", end: "╰─", primary: "^", other: "─", dots: "…", dot: "·"}
	}
	return drawing{
		top: ",-", tee: "|-", bar: "|", end: "`-", primary: "^", other: "~", dots: "...", dot: "-",
		clean: strings.NewReplacer("∞", "inf", "…", "...", "·", "-", "–", "-", "—", "-", "±", "+/-"),
	}
}

// words makes a sentence of the report safe to print. It is our own sentence,
// but it may quote a document.
func (d drawing) words(s string) string {
	s = prose(s)
	if d.clean != nil {
		s = d.clean.Replace(s)
	}
	return s
}

// Text writes a report for people. Each finding is drawn with both quotes in
// their places, the reasons why they were compared and how far they differ;
// what could not be read, remarks on directives and the like, and a summary of what
// was compared, stand below.
func Text(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o)
	out := bufio.NewWriter(w)
	for i := range r.Findings {
		if f := &r.Findings[i]; b.shown(f) {
			b.finding(out, f)
			fmt.Fprintln(out)
		}
	}
	b.problems(out)
	b.notices(out)
	b.summary(out)
	return out.Flush()
}

// frame draws one finding.
type frame struct {
	*book
	w      io.Writer
	gutter int // columns of line numbers
}

// finding draws one finding, without an empty line at its end.
func (b *book) finding(w io.Writer, f *factcheck.Finding) {
	d := frame{b, w, b.gutterOf(f)}
	fmt.Fprintf(w, "%s %s: %s\n", b.paint(f.Level, tag(f)), b.heading(f), title(f))
	for n, side := range f.Sides {
		d.side(side, n == 0)
	}
	d.reasons(f)
	d.row("", "")
	d.commands(f)
}

// commands are what can be done about a finding, and close its drawing.
func (d frame) commands(f *factcheck.Finding) {
	explain := "explain      factcheck explain " + prose(d.short[f.ID])
	if !d.Configured {
		explain += " PATH... (the same ones)"
	}
	accept := d.acceptLine(f)
	if accept == "" {
		d.row(d.end, explain)
		return
	}
	d.row(d.tee, explain)
	d.row(d.end, "accept       "+accept)
}

// heading is what a finding is about: "death toll".
func (b *book) heading(f *factcheck.Finding) string {
	noun := ""
	if len(f.Sides) > 0 && len(f.Sides[0].Claims) > 0 {
		noun = b.claim(f.Sides[0].Claims[0]).Noun
	}
	return b.label(f.Measure, noun)
}

// gutterOf is the width of the longest line number that is drawn, at least 3.
func (b *book) gutterOf(f *factcheck.Finding) int {
	n := 3
	for _, s := range f.Sides {
		if len(s.Claims) > 0 {
			n = max(n, len(fmt.Sprint(b.claim(s.Claims[0]).Citation.Line)))
		}
	}
	return n
}

func (d frame) margin() string { return strings.Repeat(" ", d.gutter+1) }

func (d frame) row(sign, text string) {
	if sign == "" {
		sign = d.bar
	}
	fmt.Fprintln(d.w, strings.TrimRight(d.margin()+sign+" "+text, " "))
}

// otherClaims is how many further claims of one side are listed.
const otherClaims = 3

// side draws the place of a side's first claim and names the places of the
// others.
func (d frame) side(s factcheck.Side, first bool) {
	if len(s.Claims) == 0 {
		return
	}
	c := d.claim(s.Claims[0])
	sign, under := d.tee, d.other
	if first {
		sign, under = d.top, d.primary
	}
	at := spot(c) + cellWords(c.Citation)
	if words := d.sourceWords(c.Citation.Source); words != "" {
		at += "  (" + words + ")"
	}
	d.row(sign, at)
	d.row("", "")
	d.quote(c, under)
	d.also(s.Claims[1:])
	d.row("", "")
}

// quote draws the line that a claim stands in, with its quote underlined.
func (d frame) quote(c *claims.Claim, under string) {
	number := "-"
	if c.Citation.Line > 0 {
		number = fmt.Sprint(c.Citation.Line)
	}
	shown := d.window(c.Citation, d.Width-d.gutter-3)
	fmt.Fprintf(d.w, "%*s %s %s\n", d.gutter, number, d.bar, shown.text)
	mark := strings.Repeat(" ", shown.at) + strings.Repeat(under, max(shown.length, 1))
	d.row("", mark+" "+d.words(d.said(c)))
}

// window is one line of a source, cut to fit around its quote.
type window struct {
	text       string
	at, length int // columns before the quote, and of it
}

// window cuts what stands around a quote to fit into so many columns. A quote
// that is too long itself is cut at its end.
func (d drawing) window(at sources.Citation, columns int) window {
	before, quote, after := around(at)
	if total(quote) >= columns-2*utf8.RuneCountInString(d.dots) {
		text := head(quote, columns, d.dots, false)
		return window{text, 0, min(total(quote), columns)}
	}
	rest := columns - total(quote)
	left := min(total(before), max(rest/2, rest-total(after)))
	moreBefore := utf8.RuneCountInString(at.Before) >= sources.Context
	moreAfter := utf8.RuneCountInString(at.After) >= sources.Context
	lead := tail(before, left, d.dots, moreBefore)
	rest -= total(lead)
	return window{joined(lead) + joined(quote) + head(after, rest, d.dots, moreAfter), total(lead), total(quote)}
}

// around divides a quote and what stands on both sides of it.
func around(at sources.Citation) (before, quote, after []cell) {
	left := strings.TrimLeft(at.Before, " \t\r\n")
	upTo := left + at.Quote
	all := upTo + strings.TrimRight(at.After, " \t\r\n")
	return cells(left), divideFrom(len(left), upTo, true), divideFrom(len(upTo), all, true)
}

// also lists further claims of a side.
func (d frame) also(refs []factcheck.ClaimRef) {
	for n, r := range refs {
		if n == otherClaims {
			d.row("", fmt.Sprintf("and %d more", len(refs)-n))
			return
		}
		c := d.claim(r)
		d.row("", "also "+spot(c)+cellWords(c.Citation)+"  "+quoted(c.Citation.Quote))
	}
}

// reasons draws why the claims were compared and how far they differ.
func (d frame) reasons(f *factcheck.Finding) {
	if s := changeWords(f.Change); s != "" {
		d.reason("change", s)
	}
	if f.Event != "" {
		d.reason("about", f.Event)
	}
	for _, r := range f.Reasons {
		if d.Verbose || telling(r) {
			d.reason(testWords(r), reasonWords(r))
		}
	}
	if gap := gapWords(f); gap != "" {
		d.reason("gap", gap)
	}
	if f.Confidence != factcheck.High && f.Rule != "" {
		d.reason("confidence", f.Confidence.String()+": not every test had a sure answer")
	}
	for _, h := range f.Hints {
		d.reason("hint", h)
	}
	for n, r := range f.Consistent {
		if n == otherClaims {
			d.reason("fits all", fmt.Sprintf("and %d more", len(f.Consistent)-n))
			break
		}
		c := d.claim(r)
		d.reason("fits all", spot(c)+"  "+quoted(c.Citation.Quote))
	}
}

// telling reports whether a test is shown without being asked for: which event
// and measure, and whatever did not simply come out the same. The figures
// themselves have a line of their own.
func telling(r factcheck.Reason) bool {
	switch r.Test {
	case "event", "measure":
		return true
	case "figures", "dates":
		return false
	}
	return r.Result != "same"
}

// testWords heads the line of a test: "same event", "place".
func testWords(r factcheck.Reason) string {
	if r.Result == "same" {
		return "same " + r.Test
	}
	return r.Test
}

func reasonWords(r factcheck.Reason) string {
	switch {
	case r.Result == "same":
		return r.Why
	case r.Why == "":
		return r.Result
	}
	return r.Result + ": " + r.Why
}

func gapWords(f *factcheck.Finding) string {
	var parts []string
	for _, p := range []string{f.Gap, f.Severity.String()} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, "; ")
}

// labelWidth is the column of a reason's words.
const labelWidth = 13

// reason draws one labelled line, and more where it does not fit into one.
func (d frame) reason(label, text string) {
	label = d.words(label)
	pad := strings.Repeat(" ", max(labelWidth-total(cells(label)), 1))
	indent := total(cells(label)) + len(pad)
	for n, line := range fold(d.words(text), d.Width-d.gutter-4-indent) {
		if n == 0 {
			d.row(d.tee, label+pad+line)
			continue
		}
		d.row("", strings.Repeat(" ", indent+1)+line)
	}
}

// fold breaks a text into lines of at most n columns, between words where it
// can. It gives at least one line.
func fold(s string, n int) []string {
	n = max(n, 20)
	var lines []string
	line, w := "", 0
	for word := range strings.FieldsSeq(s) {
		size := total(cells(word))
		if line != "" && w+1+size > n {
			lines = append(lines, line)
			line, w = "", 0
		}
		if line != "" {
			line += " "
			w++
		}
		line += word
		w += size
	}
	return append(lines, line)
}
