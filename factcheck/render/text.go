package render

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
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
	fmt.Fprintf(w, "%s %s\n", b.paint(f.Level, b.tagged(f)), b.Say("colon", b.heading(f), b.title(f)))
	for n, side := range f.Sides {
		d.side(side, n == 0)
	}
	d.reasons(f)
	d.row("", "")
	d.commands(f)
}

// commands are what can be done about a finding, and close its drawing.
func (d frame) commands(f *factcheck.Finding) {
	explain := d.padded(d.Say("line.explain")) + "factcheck explain " + prose(d.short[f.ID])
	if !d.Configured {
		explain += " PATH... " + d.Say("same_paths")
	}
	accept := d.acceptLine(f)
	if accept == "" {
		d.row(d.end, explain)
		return
	}
	d.row(d.tee, explain)
	d.row(d.end, d.padded(d.Say("line.accept"))+accept)
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
			d.row("", d.Count("and_more", len(refs)-n))
			return
		}
		c := d.claim(r)
		d.row("", d.Say("also", spot(c)+cellWords(c.Citation))+"  "+d.quoted(c.Citation.Quote))
	}
}

// reasons draws why the claims were compared and how far they differ.
func (d frame) reasons(f *factcheck.Finding) {
	if s := d.changeWords(f.Change); s != "" {
		d.reason(d.Say("line.change"), s)
	}
	if f.Event != "" {
		d.reason(d.Say("line.about"), f.Event)
	}
	for _, r := range f.Reasons {
		if d.Verbose || telling(r) {
			d.reason(d.testWords(r), d.reasonWords(r))
		}
	}
	if gap := d.gapWords(f); gap != "" {
		d.reason(d.Say("line.gap"), gap)
	}
	if f.Confidence != factcheck.High && f.Rule != "" {
		d.reason(d.Say("line.confidence"), d.Say("unsure", d.confidence(f.Confidence)))
	}
	for _, h := range d.hints(f) {
		d.reason(d.Say("line.hint"), h)
	}
	for _, side := range f.Sides {
		for _, o := range side.From {
			d.reason(d.Say("line.origin"), d.originWords(side, o))
		}
	}
	if len(f.Repeats) > 0 && d.isDraft(f.Repeats[0].Source) {
		d.reason(d.Say("line.repeats"), d.elsewhere(f.Repeats))
	}
	for n, r := range f.Consistent {
		if n == otherClaims {
			d.reason(d.Say("line.fits"), d.Count("and_more", len(f.Consistent)-n))
			break
		}
		c := d.claim(r)
		d.reason(d.Say("line.fits"), spot(c)+"  "+d.quoted(c.Citation.Quote))
	}
}

// elsewhere names the other places of a draft that give a figure.
func (d frame) elsewhere(refs []factcheck.ClaimRef) string {
	var out []string
	for n, r := range refs {
		if n == mostRepeats {
			out = append(out, d.Count("and_more", len(refs)-n))
			break
		}
		c := d.claim(r)
		out = append(out, spot(c)+" "+d.quoted(c.Citation.Quote))
	}
	return strings.Join(out, ", ")
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
func (b *book) testWords(r factcheck.Reason) string {
	if r.Result != "same" {
		return b.named("test.", r.Test)
	}
	if key := "same." + r.Test; b.Has(key) {
		return b.Say(key)
	}
	return "same " + prose(r.Test)
}

func (b *book) reasonWords(r factcheck.Reason) string {
	if r.Result == "same" {
		return b.sentence(r.Why, r.Words)
	}
	return b.reasonLine(r)
}

// sentence is an English sentence about a finding in the language of the report. Without
// the phrases that it was made of it may be one that has no others; if it is not, as in a
// report of an older version, it stays English.
func (b *book) sentence(english string, words []factcheck.Phrase) string {
	switch {
	case b.IsPlain() || english == "":
		return english
	case len(words) == 0:
		return b.Form(english)
	}
	var out strings.Builder
	for _, p := range words {
		out.WriteString(b.Form(p.Form, p.Args...))
	}
	return out.String()
}

// hints are the hints of a finding.
func (b *book) hints(f *factcheck.Finding) []string {
	out := slices.Clone(f.Hints)
	for i, h := range f.Hints {
		var words []factcheck.Phrase
		if len(f.HintWords) == len(f.Hints) {
			words = f.HintWords[i : i+1]
		}
		out[i] = b.sentence(h, words)
	}
	return out
}

func (b *book) gapWords(f *factcheck.Finding) string {
	return b.semicolons(drop([]string{b.sentence(f.Gap, f.GapWords), b.severity(f.Severity)}, ""))
}

// labelWidth is the least column of a reason's words.
const labelWidth = 13

// padded is a label with the space behind it.
func (b *book) padded(label string) string {
	return label + strings.Repeat(" ", max(b.labels-total(cells(label)), 1))
}

// reason draws one labelled line, and more where it does not fit into one.
func (d frame) reason(label, text string) {
	label = d.words(label)
	indent := max(d.labels, total(cells(label))+1)
	label = d.padded(label)
	for n, line := range fold(d.words(text), d.Width-d.gutter-4-indent) {
		if n == 0 {
			d.row(d.tee, label+line)
			continue
		}
		d.row("", strings.Repeat(" ", indent+1)+line)
	}
}

// breaks reports whether a line may be broken at a character. The narrow space that no
// line is broken at stands in numbers, and before the marks of French.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u202f' }

// wordWidth is the columns of a word.
func wordWidth(word string) int {
	for i := range len(word) {
		if word[i] >= 0x7f || word[i] == '#' || word[i] == ':' || word[i] < ' ' {
			return total(cells(word))
		}
	}
	return len(word)
}

// fold breaks a text into lines of at most n columns, between words where it
// can. It gives at least one line.
func fold(s string, n int) []string {
	n = max(n, 20)
	var lines []string
	line, w := "", 0
	for word := range strings.FieldsFuncSeq(s, breaks) {
		size := wordWidth(word)
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
