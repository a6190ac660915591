package render

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// CSV writes the findings of a report as a table, with a row for each finding and each
// claim in it: what differs stands side by side, with low, best and high. Like [JSON] it
// has the whole report, whatever is shown elsewhere, and does not depend on the reader's
// language; the column level tells what is urgent. The kind of a row is "finding",
// "accepted" (somebody ruled on it), "notice" or "problem". What could not be read or
// compared comes first, as problems: a table without rows is that of a check in which
// everything was read, something was compared and nothing was found.
//
// The form is that of RFC 4180 with LF between rows, in UTF-8 without a byte order mark.
// The names of columns stay as they are; columns may be added at the end. Numbers are
// exact decimal literals without marks between thousands, dates are EDTF. An empty cell is
// what is not known or, among low and high, an end that is open. No cell holds a line
// break. A text that a spreadsheet would take for a formula has an apostrophe before it,
// unless [Options.CSVRaw] is set. Numbers are left as they are.
//
//	low, high                 what the words give: "at least 23" has 23 and nothing;
//	                          of "about" and of vague words what a reader takes from them
//	best                      the number that they name; nothing for "20 to 30" and "dozens"
//	stated_low, stated_high   what they logically allow
//	side                      1 is the side under test; 0 fits every side
//	start, end                bytes of the file, half-open
func CSV(w io.Writer, r *factcheck.Report, o Options) error {
	return writeTable(w, r, o, findingColumns, (*book).findingRows)
}

// CSVClaims writes every claim of a report as a table in the form of [CSV]. The kind of
// a row is "claim" or "problem".
func CSVClaims(w io.Writer, r *factcheck.Report, o Options) error {
	return writeTable(w, r, o, claimColumns, (*book).claimRows)
}

// row is what the columns of a table show.
type row struct {
	*book
	kind    string // "finding", "accepted", "notice", "problem", "claim"
	level   factcheck.Level
	rule    string
	message string
	path    string           // where there is no claim
	at      sources.Citation // of a notice
	finding *factcheck.Finding
	ruling  *factcheck.Ruling
	side    int
	claim   *claims.Claim
}

// column is one column of a table.
type column struct {
	name  string
	tag   string // of HXL; empty where there is none
	exact bool   // a number or a word of our own, which is never guarded
	cell  func(r *row) string
}

// The columns that both tables have, in groups. None is ever renamed.
var (
	sourceColumns = []column{
		{"source", "#meta+source+id", false, (*row).source},
		{"outlet", "#meta+source", false, func(r *row) string { return textOf(r.about().Publisher, r.about().Container) }},
		{"url", "#meta+url", false, func(r *row) string { return textOf(r.about().URL) }},
		{"published", "#date+reported", false, func(r *row) string { return dateOf(r.about().Published) }},
	}
	wordColumns = []column{
		{"as_of", "", false, claimCell(func(c *claims.Claim) string { return dateOf(c.AsOf.Core) })},
		{"speaker", "", false, claimCell(func(c *claims.Claim) string { return textOf(c.Speaker()) })},
		{"quote", "#description", false, claimCell(func(c *claims.Claim) string { return textOf(c.Citation.Quote) })},
		{"sentence", "", false, claimCell(func(c *claims.Claim) string { return textOf(c.Sentence) })},
		{"line", "", true, func(r *row) string { return fromOne(r.place().Line) }},
		{"column", "", true, func(r *row) string { return fromOne(r.place().Column) }},
		{"start", "", true, claimCell(func(c *claims.Claim) string { return strconv.Itoa(c.Citation.Start) })},
		{"end", "", true, claimCell(func(c *claims.Claim) string { return strconv.Itoa(c.Citation.End) })},
	}
	figureColumns = []column{
		{"low", "#value+low", true, figureCell(func(q claims.Quantity) string { return endOf(q.Given.Low) })},
		{"best", "#value+best", true, figureCell(bestOf)},
		{"high", "#value+high", true, figureCell(func(q claims.Quantity) string { return endOf(q.Given.High) })},
		{"stated_low", "", true, figureCell(func(q claims.Quantity) string { return endOf(q.Stated.Low) })},
		{"stated_high", "", true, figureCell(func(q claims.Quantity) string { return endOf(q.Stated.High) })},
		{"hedge", "", true, figureCell(func(q claims.Quantity) string { return q.Hedge.String() })},
		{"unit", "", false, figureCell(func(q claims.Quantity) string { return textOf(q.Unit) })},
		{"date", "#date+occurred", false, claimCell(func(c *claims.Claim) string { return dateOf(c.Date.Core) })},
	}
)

var findingColumns = joinColumns([]column{
	{"kind", "", true, func(r *row) string { return r.kind }},
	{"finding", "#meta+id", false, findingCell(func(f *factcheck.Finding) string { return textOf(f.ID) })},
	{"rule", "", false, func(r *row) string { return textOf(r.rule) }},
	{"relation", "", false, findingCell(func(f *factcheck.Finding) string { return textOf(string(f.Relation)) })},
	{"action", "", true, func(r *row) string { return r.asks() }},
	{"level", "", true, func(r *row) string { return r.level.String() }},
	{"severity", "", true, findingCell(func(f *factcheck.Finding) string { return f.Severity.String() })},
	{"confidence", "", true, findingCell(func(f *factcheck.Finding) string { return f.Confidence.String() })},
	{"measure", "", false, func(r *row) string { return textOf(string(r.measure())) }},
	{"event", "#event+name", false, findingCell(func(f *factcheck.Finding) string { return textOf(f.Event) })},
	{"message", "", false, func(r *row) string { return r.message }},
	{"side", "", true, func(r *row) string { return r.sided() }},
}, sourceColumns, wordColumns, figureColumns, []column{
	{"ratio", "", true, findingCell(ratioOf)},
	{"gap", "", false, findingCell(func(f *factcheck.Finding) string { return textOf(f.Gap) })},
	{"accepted_by", "", false, rulingCell(func(r *factcheck.Ruling) string { return textOf(string(r.By)) })},
	{"accepted_reason", "", false, rulingCell(func(r *factcheck.Ruling) string { return textOf(r.Reason) })},
	{"accepted_author", "", false, rulingCell(func(r *factcheck.Ruling) string { return textOf(r.Author) })},
	{"accepted_until", "", false, rulingCell(func(r *factcheck.Ruling) string { return dateOf(r.Until) })},
})

var claimColumns = joinColumns([]column{
	{"kind", "", true, func(r *row) string { return r.kind }},
	{"claim", "#meta+id", false, claimCell(func(c *claims.Claim) string { return textOf(c.ID) })},
	{"message", "", false, func(r *row) string { return r.message }},
	{"measure", "", false, func(r *row) string { return textOf(string(r.measure())) }},
	{"noun", "", false, claimCell(func(c *claims.Claim) string { return textOf(c.Noun) })},
	{"event", "#event+name", false, claimCell(func(c *claims.Claim) string { return textOf(c.Event.Label()) })},
	{"event_kind", "", false, claimCell(func(c *claims.Claim) string { return textOf(c.Event.Kind) })},
	{"event_period", "", false, claimCell(func(c *claims.Claim) string { return dateOf(c.Event.Period.Core) })},
	{"place", "#loc+name", false, claimCell(func(c *claims.Claim) string { return listOf(c.Place) })},
	{"period", "", false, claimCell(func(c *claims.Claim) string { return dateOf(c.Period.Core) })},
	{"population", "", false, claimCell(func(c *claims.Claim) string { return listOf(c.Population) })},
	{"party", "", false, claimCell(func(c *claims.Claim) string { return textOf(c.Side) })},
	{"extent", "", true, claimCell(func(c *claims.Claim) string { return c.Extent.String() })},
	{"stance", "", true, claimCell(func(c *claims.Claim) string { return c.Stance.String() })},
}, sourceColumns, wordColumns, figureColumns)

func joinColumns(groups ...[]column) (out []column) {
	for _, g := range groups {
		out = append(out, g...)
	}
	return out
}

// writeTable writes a table row by row.
func writeTable(w io.Writer, r *factcheck.Report, o Options, columns []column, rows func(b *book, add func(*row))) error {
	o.Locale = "" // what programs read does not depend on a person's language
	b := open(r, o)
	out := csv.NewWriter(w)
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = c.name
	}
	err := out.Write(cells)
	if err == nil && o.HXL {
		err = out.Write(tags(columns, b.onlyMeasure(rows)))
	}
	rows(b, func(r *row) {
		if err != nil {
			return
		}
		r.book = b
		for i, c := range columns {
			cells[i] = c.cell(r)
			if !c.exact && !o.CSVRaw {
				cells[i] = unformula(cells[i])
			}
		}
		err = out.Write(cells)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// findingRows goes over what [CSV] has in it.
func (b *book) findingRows(add func(*row)) {
	b.problemRows(add)
	for i := range b.Findings {
		b.claimsOf(&b.Findings[i], nil, add)
	}
	for i := range b.Accepted {
		b.claimsOf(&b.Accepted[i].Finding, &b.Accepted[i].Ruling, add)
	}
	for _, n := range b.Notices {
		at := sources.Citation{Source: n.Path, Line: n.Line, Column: n.Column}
		add(&row{kind: "notice", level: n.Level, rule: n.Rule, message: b.words(n.Text), path: n.Path, at: at})
	}
	if b.Off > 0 {
		add(&row{kind: "notice", level: factcheck.Note, message: number(b.Off, "finding", "findings") + " switched off"})
	}
}

func (b *book) problemRows(add func(*row)) {
	for _, t := range b.troubles() {
		add(&row{kind: "problem", level: t.level, message: t.text, path: t.path})
	}
}

// claimsOf goes over the claims of a finding. One that has none has a row too.
func (b *book) claimsOf(f *factcheck.Finding, ruling *factcheck.Ruling, add func(*row)) {
	r := row{kind: "finding", level: f.Level, rule: f.Rule, message: b.headline(f), finding: f, ruling: ruling}
	if ruling != nil {
		r.kind = "accepted"
	}
	any := false
	each := func(side int, refs []factcheck.ClaimRef) {
		for _, ref := range refs {
			r.side, r.claim, any = side, b.claim(ref), true
			add(&r)
		}
	}
	for n, s := range f.Sides {
		each(n+1, s.Claims)
	}
	each(0, f.Consistent)
	if !any {
		add(&r)
	}
}

// claimRows goes over what [CSVClaims] has in it.
func (b *book) claimRows(add func(*row)) {
	b.problemRows(add)
	for i := range b.Claims {
		add(&row{kind: "claim", claim: &b.Claims[i]})
	}
}

// about is the source of a row, which may be unknown.
func (r *row) about() sources.Source {
	if s := r.sources[r.key()]; s != nil {
		return *s
	}
	return sources.Source{}
}

func (r *row) key() string {
	if r.claim != nil {
		return r.claim.Citation.Source
	}
	return r.path
}

func (r *row) source() string {
	if key := r.key(); key != "" {
		return name(key)
	}
	return ""
}

func (r *row) place() sources.Citation {
	if r.claim != nil {
		return r.claim.Citation
	}
	return r.at
}

func (r *row) measure() claims.Measure {
	switch {
	case r.claim != nil && r.claim.Measure != "":
		return r.claim.Measure
	case r.finding != nil:
		return r.finding.Measure
	}
	return ""
}

// asks is the key of what a finding asks for; what agrees asks for nothing.
func (r *row) asks() string {
	if r.finding == nil || r.finding.Rule == "" {
		return ""
	}
	return r.book.asks(r.finding).String()
}

func (r *row) sided() string {
	if r.claim == nil {
		return ""
	}
	return strconv.Itoa(r.side)
}

func claimCell(cell func(*claims.Claim) string) func(*row) string {
	return func(r *row) string {
		if r.claim == nil {
			return ""
		}
		return cell(r.claim)
	}
}

func figureCell(cell func(claims.Quantity) string) func(*row) string {
	return claimCell(func(c *claims.Claim) string {
		if c.Quantity.IsZero() {
			return ""
		}
		return cell(c.Quantity)
	})
}

func findingCell(cell func(*factcheck.Finding) string) func(*row) string {
	return func(r *row) string {
		if r.finding == nil {
			return ""
		}
		return cell(r.finding)
	}
}

func rulingCell(cell func(*factcheck.Ruling) string) func(*row) string {
	return func(r *row) string {
		if r.ruling == nil {
			return ""
		}
		return cell(r.ruling)
	}
}

// bestOf is the number that a figure's words name.
func bestOf(q claims.Quantity) string {
	if q.Hedge == claims.Range || q.Vague != "" {
		return ""
	}
	return q.Point.String()
}

func endOf(b claims.Bound) string {
	if b.Kind == claims.Unbounded {
		return ""
	}
	return b.Value.String()
}

func ratioOf(f *factcheck.Finding) string {
	if f.Ratio == nil {
		return ""
	}
	return strconv.FormatFloat(*f.Ratio, 'f', -1, 64)
}

// fromOne is a number that is counted from 1; 0 is unknown.
func fromOne(n int) string {
	if n < 1 {
		return ""
	}
	return strconv.Itoa(n)
}

// textOf is the first of the words that there are, safe to print and on one line.
func textOf(words ...string) string {
	for _, s := range words {
		if s != "" {
			return prose(s)
		}
	}
	return ""
}

func listOf(words []string) string { return prose(strings.Join(words, "; ")) }

func dateOf(d edtf.Date) string { return prose(d.String()) }
