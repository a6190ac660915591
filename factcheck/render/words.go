package render

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Label is what a report calls a measure: "death toll". A count of things that
// no measure knows is called by their noun.
func Label(m claims.Measure, noun string) string { return bare(Options{}).label(m, noun) }

// bare is a book without a report, for words that need none.
func bare(o Options) *book { return &book{Options: o, Locale: localeOf(o.Locale)} }

func (b *book) label(m claims.Measure, noun string) string {
	if m == claims.Counted && noun != "" {
		return b.Say("label.counted", b.ofText(noun))
	}
	if key := "measure." + string(m); !b.English() && b.knows(m) && b.Has(key) {
		return b.Say(key)
	}
	if l := b.info(m).Label; l != "" {
		return l
	}
	if m == "" {
		return b.Say("label.figure")
	}
	return prose(string(m))
}

// ofText is a word of the texts: in a report of another language than theirs, a quote.
func (b *book) ofText(s string) string {
	if b.English() {
		return prose(s)
	}
	return b.Quote(prose(s))
}

// knows reports whether a measure is called as the lexicon calls it, so that other
// languages have words for it. One of a folder of the user's own keeps its label.
func (b *book) knows(m claims.Measure) bool {
	if b.Measures == nil {
		return true
	}
	own, ours := b.Measures.Info(m), lexicon.Measures().Info(m)
	return own.Label == ours.Label && own.Unit == ours.Unit
}

// counted is what a claim's figure is a number of: "dead", "soldiers".
func (b *book) counted(c *claims.Claim) string {
	unit := b.info(c.Measure).Unit
	if key := "unit." + string(c.Measure); unit != "" && !b.English() && b.knows(c.Measure) && b.Has(key) {
		unit = strings.TrimSpace(b.CountNumber(key, claims.Int(2), ""))
	} else if c.Measure == claims.Counted || unit == "" {
		unit = b.ofText(c.Noun)
		if c.Noun == "" {
			unit = ""
		}
	}
	if len(c.Population) > 0 {
		who := b.ofText(strings.Join(c.Population, " "))
		if unit == "" || unit == who {
			return who
		}
		return b.Say("counted.people", unit, who)
	}
	return unit
}

// Said is what a claim says in few words: "more than 30,000 dead". It is made
// of the claim's values, not of its quote, so that it shows how the quote was
// understood.
func Said(c *claims.Claim) string { return bare(Options{}).said(c) }

func (b *book) said(c *claims.Claim) string {
	q := c.Quantity
	if c.IsDate() {
		return b.dateSaid(c.Date)
	}
	if c.Measure == "event_time" {
		return b.clockSaid(q)
	}
	figure, what := b.figureSaid(q), b.counted(c)
	switch {
	case what == "" || figure == "" || q.Unit == what:
		return figure
	case q.Vague != "" && !b.English():
		return b.hedged(q, b.vagueOf(q, what))
	}
	key := "unit." + string(c.Measure)
	if b.English() || !b.knows(c.Measure) || !b.Has(key) {
		return b.Say("counted", figure, what)
	}
	counted := b.CountNumber(key, countedBy(q), figure)
	if len(c.Population) > 0 {
		return b.Say("counted.people", counted, b.ofText(strings.Join(c.Population, " ")))
	}
	return counted
}

// countedBy is the number that a noun agrees with: of a range the higher end.
func countedBy(q claims.Quantity) claims.Number {
	if q.Hedge == claims.Range && q.Given.High.Kind != claims.Unbounded {
		return q.Given.High.Value
	}
	return q.Point
}

// clockSaid writes a time of day, which a claim holds in minutes.
func (b *book) clockSaid(q claims.Quantity) string {
	n, ok := q.Point.Int64()
	if !ok || n < 0 || n >= 24*60 {
		return b.figureSaid(q)
	}
	return fmt.Sprintf("%02d:%02d", n/60, n%60)
}

func (b *book) dateSaid(p claims.Period) string {
	if p.Open != "" {
		return b.Say("date.open", prose(p.Open))
	}
	if p.Core.IsZero() {
		return b.Say("date.unknown")
	}
	if p.Op == claims.On {
		return b.date(p.Core)
	}
	return b.Say("op."+p.Op.String(), b.date(p.Core))
}

// date is a date as the report's language writes it, with its time of day in plain
// English only.
func (b *book) date(d edtf.Date) string {
	if b.IsPlain() {
		return d.String()
	}
	return b.Date(d)
}

// day is the same without its time of day.
func (b *book) day(d edtf.Date) string {
	if b.IsPlain() {
		return day(d)
	}
	return b.Date(d)
}

func (b *book) figureSaid(q claims.Quantity) string {
	switch {
	case q.IsZero():
		return ""
	case q.Vague != "":
		return b.hedged(q, b.vagueSaid(q))
	case q.Hedge == claims.None:
		return b.Say("figure.none")
	case q.Hedge == claims.Range:
		return b.ends(q.Given, q.Unit)
	}
	return b.hedged(q, b.withUnit(q.Point, q.Unit))
}

// vagueSaid names a vague expression with what a reader takes from it.
func (b *book) vagueSaid(q claims.Quantity) string {
	return b.Say("vague.alone", b.vagueWords(q), b.ends(q.Read, q.Unit))
}

// vagueOf is the same with what is counted.
func (b *book) vagueOf(q claims.Quantity, noun string) string {
	key := "vague.of"
	if strings.ContainsRune("aeiouhéêèâîôyAEIOUHÉÈÊ", firstRune(noun)) {
		key = "vague.of.vowel"
	}
	return b.Say(key, b.vagueWords(q), b.ends(q.Read, q.Unit), noun)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func (b *book) vagueWords(q claims.Quantity) string {
	first, others, either := strings.Cut(q.Vague, "|")
	if either {
		return b.Say("vague.or", b.vagueWord(first), b.vagueWords(claims.Quantity{Vague: others}))
	}
	return b.vagueWord(first)
}

func (b *book) vagueWord(name string) string {
	if key := "vague.word." + name; b.Has(key) {
		return b.Say(key)
	}
	return prose(strings.ReplaceAll(name, "_", " "))
}

// ends writes an interval as prose does: "24 to 99", "2 or more".
func (b *book) ends(i claims.Interval, unit string) string {
	switch {
	case i.IsZero():
		return b.Say("range.unknown")
	case i.High.Kind == claims.Unbounded:
		return b.Say("range.up", b.withUnit(i.Low.Value, unit))
	case i.Low.Kind == claims.Unbounded:
		return b.Say("range.down", b.withUnit(i.High.Value, unit))
	}
	if n, ok := i.IsPoint(); ok {
		return b.withUnit(n, unit)
	}
	return b.Say("range.span", b.Number(i.Low.Value), b.withUnit(i.High.Value, unit))
}

func (b *book) withUnit(n claims.Number, unit string) string {
	switch {
	case unit == "":
		return b.Number(n)
	case spelled[unit]:
		return b.CountNumber("time."+unit, n, b.Number(n))
	}
	return b.Number(n) + " " + prose(unit)
}

// spelled are the units whose symbol is an English noun.
var spelled = map[string]bool{
	"second": true, "minute": true, "hour": true, "day": true, "night": true, "week": true,
	"fortnight": true, "month": true, "year": true, "decade": true, "acre": true, "household": true,
}

// hedged puts the hedge of a figure to its words.
func (b *book) hedged(q claims.Quantity, figure string) string {
	if key := hedgeKey(q); key != "" {
		return b.Say(key, figure)
	}
	return figure
}

func hedgeKey(q claims.Quantity) string {
	switch {
	case q.Hedge == claims.Exact || q.Hedge == claims.Vague:
		return ""
	case q.Hedge == claims.LessThan && q.Unit != "":
		return "hedge.less_than.unit"
	case q.Hedge != claims.Approx:
		return "hedge." + q.Hedge.String()
	case q.Lean == claims.Below:
		return "hedge.nearly"
	case q.Lean == claims.Above:
		return "hedge.just_over"
	}
	return "hedge.about"
}

// relationOrder are the relations in the order of a summary.
var relationOrder = []factcheck.Relation{
	factcheck.Conflict, factcheck.SelfConflict, factcheck.SpeakerConflict, factcheck.PartExceedsWhole,
	factcheck.SumMismatch, factcheck.RatioMismatch, factcheck.PeriodMismatch, factcheck.WeekdayMismatch,
	factcheck.Misquote, factcheck.MeasureShift, factcheck.HedgeDropped, factcheck.Outdated, factcheck.OneSided,
	factcheck.Revision, factcheck.Tension, factcheck.Update, factcheck.Disputed, factcheck.Definition,
	factcheck.SameNumber, factcheck.Unsupported, factcheck.PrecisionInflated, factcheck.SingleOrigin, factcheck.Housekeeping,
}

// title says what a finding is: "two texts give figures that cannot both be right".
func (b *book) title(f *factcheck.Finding) string {
	if rule, ok := factcheck.RuleOf(f.Rule); ok {
		return b.ruleName(rule)
	}
	if key := "title." + string(f.Relation); b.Has(key) {
		return b.Say(key)
	}
	return prose(string(f.Relation))
}

// ruleName is what a rule is about, in a few words.
func (b *book) ruleName(r factcheck.Rule) string {
	if key := "rule." + r.ID; !b.English() && b.Has(key) {
		return b.Say(key)
	}
	return r.Name
}

// tag is the level and rule of a finding for programs: "error[FC101]", "agree".
func tag(f *factcheck.Finding) string {
	if f.Rule == "" {
		return strings.ReplaceAll(prose(string(f.Relation)), "_", " ")
	}
	return f.Level.String() + "[" + prose(f.Rule) + "]"
}

// tagged is the same in the language of the report.
func (b *book) tagged(f *factcheck.Finding) string {
	if f.Rule == "" {
		return b.relation(f)
	}
	return b.level(f.Level) + "[" + prose(f.Rule) + "]"
}

// relation is the relation of a finding in a word or two.
func (b *book) relation(f *factcheck.Finding) string {
	if key := "tag." + string(f.Relation); b.Has(key) {
		return b.Say(key)
	}
	return strings.ReplaceAll(prose(string(f.Relation)), "_", " ")
}

func (b *book) level(l factcheck.Level) string { return b.Say("level." + l.String()) }

// severity is the word of a severity, empty for none.
func (b *book) severity(s factcheck.Severity) string {
	if s == factcheck.NoSeverity {
		return ""
	}
	return b.named("severity.", s.String())
}

func (b *book) confidence(c factcheck.Confidence) string { return b.named("confidence.", c.String()) }

// named is a word of the program in the language of the report, or as it is.
func (b *book) named(family, word string) string {
	if key := family + strings.ReplaceAll(word, " ", "_"); b.Has(key) {
		return b.Say(key)
	}
	return prose(word)
}

// quoted shows words of a document as such.
func (b *book) quoted(s string) string {
	if b.English() {
		return quoted(s)
	}
	return b.Quote(prose(s))
}

func (b *book) quotedShort(s string) string {
	if b.English() {
		return quotedShort(s)
	}
	return b.Quote(head(cells(s), shortQuote, "…", false))
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
		parts = append(parts, b.Say("source.draft"))
	}
	for _, part := range []string{prose(who), b.day(s.Published)} {
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

// spot is where a claim stands: path:line:col, with the time where it is spoken, or in a
// file that has no lines "path, paragraph 12".
func spot(c *claims.Claim) string { return placeWords(c.Citation) }

func placeWords(at sources.Citation) string {
	path := name(at.Source)
	if at.Locator != "" && at.Line == 0 {
		return path + ", " + name(at.Locator)
	}
	if at.Part != "" {
		path += "#" + name(at.Part)
	}
	switch {
	case at.Line > 0:
		if at.Locator != "" {
			return fmt.Sprintf("%s:%d:%d, %s", path, at.Line, at.Column, name(at.Locator))
		}
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
