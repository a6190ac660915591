package render

import (
	"fmt"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Label is what a report calls a measure: "death toll". A count of things that
// no measure knows is called by their noun.
func Label(m claims.Measure, noun string) string { return Options{}.label(m, noun) }

func (o Options) label(m claims.Measure, noun string) string {
	if m == claims.Counted && noun != "" {
		return "number of " + prose(noun)
	}
	if l := o.info(m).Label; l != "" {
		return l
	}
	if m == "" {
		return "figure"
	}
	return prose(string(m))
}

// counted is what a claim's figure is a number of: "dead", "soldiers".
func (o Options) counted(c *claims.Claim) string {
	unit := o.info(c.Measure).Unit
	if c.Measure == claims.Counted || unit == "" {
		unit = prose(c.Noun)
	}
	if len(c.Population) > 0 {
		who := prose(strings.Join(c.Population, " "))
		if unit == "" || unit == who {
			return who
		}
		return unit + ", " + who
	}
	return unit
}

// Said is what a claim says in few words: "more than 30,000 dead". It is made
// of the claim's values, not of its quote, so that it shows how the quote was
// understood.
func Said(c *claims.Claim) string { return Options{}.said(c) }

func (o Options) said(c *claims.Claim) string {
	if c.IsDate() {
		return dateSaid(c.Date)
	}
	if c.Measure == "event_time" {
		return clockSaid(c.Quantity)
	}
	figure := figureSaid(c.Quantity)
	if what := o.counted(c); what != "" && figure != "" && c.Quantity.Unit != what {
		return figure + " " + what
	}
	return figure
}

// clockSaid writes a time of day, which a claim holds in minutes.
func clockSaid(q claims.Quantity) string {
	n, ok := q.Point.Int64()
	if !ok || n < 0 || n >= 24*60 {
		return figureSaid(q)
	}
	return fmt.Sprintf("%02d:%02d", n/60, n%60)
}

func dateSaid(p claims.Period) string {
	if p.Open != "" {
		return prose(p.Open) + " (not resolved)"
	}
	if p.Core.IsZero() {
		return "date unknown"
	}
	if p.Op == claims.On {
		return p.Core.String()
	}
	return strings.ReplaceAll(p.Op.String(), "_", " ") + ": " + p.Core.String()
}

func figureSaid(q claims.Quantity) string {
	n := withUnit(q.Point, q.Unit)
	switch {
	case q.IsZero():
		return ""
	case q.Vague != "" && q.Hedge != claims.Vague && q.Hedge != claims.Exact:
		return hedgeWord(q) + " " + vagueSaid(q)
	case q.Vague != "":
		return vagueSaid(q)
	case q.Hedge == claims.None:
		return "none"
	case q.Hedge == claims.Range:
		return ends(q.Given, q.Unit)
	case q.Hedge == claims.Exact:
		return n
	}
	return hedgeWord(q) + " " + n
}

// vagueSaid names a vague expression with what a reader takes from it.
func vagueSaid(q claims.Quantity) string {
	words := strings.NewReplacer("_", " ", "|", " or ").Replace(q.Vague)
	return prose(words) + " (" + ends(q.Read, q.Unit) + ")"
}

// ends writes an interval as prose does: "24 to 99", "2 or more".
func ends(i claims.Interval, unit string) string {
	switch {
	case i.IsZero():
		return "not known"
	case i.High.Kind == claims.Unbounded:
		return withUnit(i.Low.Value, unit) + " or more"
	case i.Low.Kind == claims.Unbounded:
		return "up to " + withUnit(i.High.Value, unit)
	}
	if n, ok := i.IsPoint(); ok {
		return withUnit(n, unit)
	}
	return i.Low.Value.Grouped() + " to " + withUnit(i.High.Value, unit)
}

func withUnit(n claims.Number, unit string) string {
	if unit == "" {
		return n.Grouped()
	}
	if spelled[unit] && n != claims.Int(1) {
		unit += "s"
	}
	return n.Grouped() + " " + prose(unit)
}

// spelled are the units whose symbol is an English noun.
var spelled = map[string]bool{
	"second": true, "minute": true, "hour": true, "day": true, "night": true, "week": true,
	"fortnight": true, "month": true, "year": true, "decade": true, "acre": true, "household": true,
}

var hedgeWords = map[claims.Hedge]string{
	claims.AtLeast: "at least", claims.MoreThan: "more than", claims.AtMost: "up to", claims.LessThan: "fewer than",
}

func hedgeWord(q claims.Quantity) string {
	if q.Hedge == claims.LessThan && q.Unit != "" {
		return "less than"
	}
	if q.Hedge != claims.Approx {
		return hedgeWords[q.Hedge]
	}
	switch q.Lean {
	case claims.Below:
		return "nearly"
	case claims.Above:
		return "just over"
	}
	return "about"
}

// relationWords are relations in words, of one and of many findings, in the
// order of a summary.
var relationWords = []struct {
	relation  factcheck.Relation
	one, many string
}{
	{factcheck.Conflict, "conflict", "conflicts"},
	{factcheck.SelfConflict, "contradiction inside one text", "contradictions inside one text"},
	{factcheck.SpeakerConflict, "speaker with two figures", "speakers with two figures"},
	{factcheck.PartExceedsWhole, "part above its whole", "parts above their wholes"},
	{factcheck.SumMismatch, "sum that does not add up", "sums that do not add up"},
	{factcheck.RatioMismatch, "share that does not fit", "shares that do not fit"},
	{factcheck.PeriodMismatch, "period that does not fit", "periods that do not fit"},
	{factcheck.WeekdayMismatch, "wrong weekday", "wrong weekdays"},
	{factcheck.Misquote, "misquotation", "misquotations"},
	{factcheck.MeasureShift, "number of something else", "numbers of something else"},
	{factcheck.HedgeDropped, "dropped hedge", "dropped hedges"},
	{factcheck.Outdated, "outdated figure", "outdated figures"},
	{factcheck.OneSided, "disputed figure given as fact", "disputed figures given as fact"},
	{factcheck.Revision, "revision", "revisions"},
	{factcheck.Tension, "tension", "tensions"},
	{factcheck.Update, "update", "updates"},
	{factcheck.Disputed, "dispute", "disputes"},
	{factcheck.Definition, "difference of definition", "differences of definition"},
	{factcheck.SameNumber, "number that changed its noun", "numbers that changed their nouns"},
	{factcheck.Unsupported, "figure without a source", "figures without a source"},
	{factcheck.PrecisionInflated, "figure more precise than its source", "figures more precise than their sources"},
	{factcheck.SingleOrigin, "single origin", "single origins"},
	{factcheck.Housekeeping, "directive", "directives"},
}

// unruled are the titles of findings that are no discrepancy.
var unruled = map[factcheck.Relation]string{
	factcheck.Agree:          "the figures agree",
	factcheck.PartWhole:      "one is a part of the other, and fits",
	factcheck.DifferentScope: "not the same thing, and not compared",
}

// title says what a finding is: "two texts give figures that cannot both be right".
func title(f *factcheck.Finding) string {
	if rule, ok := factcheck.RuleOf(f.Rule); ok {
		return rule.Name
	}
	if t, ok := unruled[f.Relation]; ok {
		return t
	}
	return prose(string(f.Relation))
}

// tag is the level and rule of a finding: "error[FC101]", "agree".
func tag(f *factcheck.Finding) string {
	if f.Rule == "" {
		return strings.ReplaceAll(prose(string(f.Relation)), "_", " ")
	}
	return f.Level.String() + "[" + prose(f.Rule) + "]"
}

// levelColour is the terminal's code for a level.
var levelColour = map[factcheck.Level]string{
	factcheck.Error: "\x1b[1;31m", factcheck.Warning: "\x1b[1;33m", factcheck.Note: "\x1b[1;36m",
}

const endColour = "\x1b[0m"

// paint colours a piece of our own words by a level.
func (o Options) paint(l factcheck.Level, s string) string {
	code, ok := levelColour[l]
	if !o.Color || !ok {
		return s
	}
	return code + s + endColour
}

// sourceWords names a source beside its place: "Almanac, 1998-05-01".
func (b *book) sourceWords(key string) string {
	s := b.sources[key]
	if s == nil {
		return ""
	}
	who := s.Publisher
	for _, other := range []string{s.Container, s.Title} {
		if who == "" {
			who = other
		}
	}
	var parts []string
	if s.Kind == "draft" {
		parts = append(parts, "draft")
	}
	for _, part := range []string{prose(who), day(s.Published)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// day is a date without its time of day.
func day(d edtf.Date) string {
	s, _, _ := strings.Cut(d.String(), "T")
	return s
}

// spot is where a claim stands: path:line:col.
func spot(c *claims.Claim) string { return placeWords(c.Citation) }

func placeWords(at sources.Citation) string {
	path := name(at.Source)
	if at.Part != "" {
		path += "#" + name(at.Part)
	}
	switch {
	case at.Line > 0:
		return fmt.Sprintf("%s:%d:%d", path, at.Line, at.Column)
	case at.End > 0:
		return fmt.Sprintf("%s, byte %d", path, at.Start)
	}
	return path
}

// cellWords names the column of a table that a claim stands in.
func cellWords(at sources.Citation) string {
	if at.Field == "" {
		return ""
	}
	return ", column " + quoted(at.Field)
}

// number writes a count and its noun: "1 text", "2 texts".
func number(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
