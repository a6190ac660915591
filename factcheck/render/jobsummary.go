package render

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
)

// mostSummarised is how many findings a summary tells, how many remarks, and how many
// inputs that were not read as they should be.
const mostSummarised = 10

// mostColumns is how much of one text a summary shows, and mostBytes how much space
// that may take with all marks that combine.
const (
	mostColumns = 300
	mostBytes   = 4 * mostColumns
)

// summarySize is the size at which a summary begins no further finding. Nothing that
// may follow comes near to the 1 MiB that GitHub takes.
const summarySize = 512 << 10

// Summary writes a report in Markdown for those who review a change: as a comment on it,
// or in $GITHUB_STEP_SUMMARY. What has changed, or how much was found, comes first, and
// what could not be read as loud as that. Then there are at most ten findings, the worst
// first, each with both quotes and the command by which it is accepted. It is always
// shorter than 1 MiB.
func Summary(w io.Writer, r *factcheck.Report, o Options) error {
	b := open(r, o)
	var out bytes.Buffer
	fmt.Fprintf(&out, "### %s\n", b.outline())
	b.summaryTroubles(&out)
	list := b.findingItems()
	for i, t := range list {
		if i == mostSummarised || out.Len() > summarySize {
			fmt.Fprintf(&out, "\n%s\n", b.Count("summary.worst", len(list), b.Int(i)))
			break
		}
		b.summaryFinding(&out, t.finding)
	}
	b.summaryNotices(&out)
	b.summaryClosing(&out)
	_, err := w.Write(out.Bytes())
	return err
}

// outline is the first line: what changed since an older state or, without one, how many
// errors and warnings there are in how many texts.
func (b *book) outline() string {
	if b.Base != nil {
		s := b.baseWords(b.Base)
		if b.Base.Unchanged > 0 {
			s = b.Say("summary.hidden", s)
		}
		return s
	}
	var n [factcheck.Error + 1]int
	for _, t := range append(b.findingItems(), b.noticeItems()...) {
		n[atLeastNote(t.level)]++
	}
	texts := b.Count("texts", b.Stats.Texts)
	switch counts := b.levelCounts(n); {
	case len(counts) > 0:
		return b.Say("summary.found", strings.Join(counts, ", "), texts)
	case b.nothing():
		return b.Say("summary.nothing", texts)
	case b.allAgree():
		return b.Say("summary.clean", texts)
	}
	return b.Say("summary.below", b.level(b.Show), texts)
}

// short cuts a text to what a summary shows of one, and escapes it.
func short(s string) string { return markdown(shortened(s)) }

func shortened(s string) string {
	if len(s) <= mostColumns && isSafe(s) {
		return s
	}
	list := cells(start(s))
	size := 0
	for i, c := range list {
		if size += len(c.text); size > mostBytes {
			return head(list[:i], mostColumns, "…", true)
		}
	}
	return head(list, mostColumns, "…", false)
}

// start is enough of a text for whatever is shown of it.
func start(s string) string { return s[:min(len(s), 4*mostBytes)] }

// end is the same of what stands before a quote.
func end(s string) string { return s[max(len(s)-4*mostBytes, 0):] }

// summaryTroubles tells what was not read or not compared, as loud as what was found.
func (b *book) summaryTroubles(w io.Writer) {
	list := b.troubles()
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(w, "\n### %s\n\n", b.troubleWords(list))
	for i, t := range list {
		if i == mostSummarised {
			fmt.Fprintf(w, "- %s\n", b.Count("and_more", len(list)-i))
			return
		}
		fmt.Fprintf(w, "- %s\n", short(b.lineOf(t)))
	}
}

// troubleWords head the list of what is wrong with inputs.
func (b *book) troubleWords(list []item) string {
	fatal := 0
	for _, t := range list {
		if t.fatal {
			fatal++
		}
	}
	switch {
	case fatal > 0:
		return b.Count("summary.unchecked", fatal)
	case len(list) == 1 && list[0].path == "":
		return b.Say("summary.uncrossed")
	}
	return b.Count("summary.doubts", len(list))
}

// summaryFinding tells one finding.
func (b *book) summaryFinding(w io.Writer, f *factcheck.Finding) {
	fmt.Fprintf(w, "\n#### %s\n\n", short(b.headline(f)))
	fmt.Fprintf(w, "%s\n\n", short(b.Say("summary.kind", b.level(f.Level), f.Rule, b.title(f))))
	if s := b.changeWords(f.Change); s != "" {
		fmt.Fprintf(w, "%s\n\n", short(s))
	}
	for n, c := range b.leads(f) {
		if n == mostSides {
			fmt.Fprintf(w, "- %s\n", b.Count("and_more", len(f.Sides)-n))
			break
		}
		b.summarySide(w, c)
	}
	if read := b.readAs(f); read != "" {
		fmt.Fprintf(w, "\n%s\n", short(b.Say("summary.read", read)))
	}
	for n, h := range b.hints(f) {
		if n < otherClaims {
			fmt.Fprintf(w, "\n%s\n", short(b.Say("summary.hint", b.words(h))))
		}
	}
	if line := b.acceptLine(f); line != "" && len(line) < mostColumns {
		fmt.Fprintf(w, "\n```sh\n%s\n```\n", line)
	}
}

// summarySide tells where a side stands, who printed it and on whose word, and what it
// says.
func (b *book) summarySide(w io.Writer, c *claims.Claim) {
	place := b.summaryPlace(c.Citation)
	if about := b.aboutSource(c); about != "" {
		place = b.Say("in_brackets", place, short(about))
	}
	before, quote, after := summaryQuote(c.Citation)
	fmt.Fprintf(w, "- %s\n", b.Say("colon", place, b.Quote(markdown(before)+"<b>"+markdown(quote)+"</b>"+markdown(after))))
}

// summaryPlace is a place as a link to its line, if it is a file of the tree.
func (b *book) summaryPlace(at sources.Citation) string {
	text := shortened(b.pathOf(at.Source))
	if at.Line > 0 {
		text = b.Say("summary.line", text, b.Int(at.Line))
	}
	path, ok := b.inTree(at.Source)
	if !ok || len(path) > mostColumns {
		return markdown(text)
	}
	target := uri(path)
	if at.Line > 0 {
		target += fmt.Sprintf("#L%d", at.Line)
	}
	return "[" + markdown(text) + "](" + target + ")"
}

// summaryQuote is a quote with what stands around it, cut to what a summary shows.
func summaryQuote(at sources.Citation) (before, quote, after string) {
	at.Before, at.Quote, at.After = end(at.Before), start(at.Quote), start(at.After)
	shown := lines(false).window(at, mostColumns)
	return cutCells(divide(shown.text, false), shown.at, shown.length)
}

// cutCells divides cells at columns.
func cutCells(list []cell, at, length int) (before, middle, after string) {
	w, from, to := 0, 0, 0
	for i, c := range list {
		if w < at {
			from = i + 1
		}
		if w < at+length {
			to = i + 1
		}
		w += c.width
	}
	to = max(from, to)
	return joined(list[:from]), joined(list[from:to]), joined(list[to:])
}

// readAs is what the figures were taken to be figures of: "dead, Lowland War, until
// 1996".
func (b *book) readAs(f *factcheck.Finding) string {
	c := b.lead(f)
	if c == nil {
		return prose(f.Event)
	}
	parts := []string{b.counted(c), orWord(prose(f.Event), prose(c.Event.Label()))}
	if parts[0] == "" {
		parts[0] = b.label(f.Measure, c.Noun)
	}
	period := c.Period
	if period.IsZero() {
		period = c.Event.Period
	}
	if when := b.daysWords(period.Core); when != "" && !strings.Contains(parts[1], when) {
		parts = append(parts, when)
	}
	if !c.AsOf.IsZero() {
		parts = append(parts, b.Say("summary.as_of", b.dateSaid(c.AsOf)))
	}
	return strings.Join(drop(parts, ""), ", ")
}

// summaryNotices tells the remarks on directives, waivers and the baseline.
func (b *book) summaryNotices(w io.Writer) {
	list := b.noticeItems()
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(w, "\n#### %s\n\n", b.Count("summary.remarks", len(list)))
	for i, t := range list {
		if i == mostSummarised {
			fmt.Fprintf(w, "- %s\n", b.Count("and_more", len(list)-i))
			return
		}
		fmt.Fprintf(w, "- %s\n", b.Say("colon", b.summaryPlace(t.at), b.Say("summary.kind", b.level(t.level), short(t.rule), short(t.text))))
	}
}

// summaryClosing says what was compared and what is not shown.
func (b *book) summaryClosing(w io.Writer) {
	if b.Quiet {
		return
	}
	fmt.Fprintln(w)
	for i, line := range b.closing() {
		if i > 0 {
			fmt.Fprintln(w, "  ")
		}
		fmt.Fprint(w, short(line))
	}
	fmt.Fprintln(w)
}
