package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// severityRows are the rows by which ratios of counts are graded.
var severityRows = map[factcheck.Severity]string{
	factcheck.Trivial:  "a ratio of at most 1.05 and a rounded or hedged side, or two exact counts that differ by one",
	factcheck.Minor:    "a ratio of at most 1.25, or exact counts that differ at all",
	factcheck.Moderate: "a ratio of at most 2",
	factcheck.Major:    "a ratio of at most 10, or something against nothing",
	factcheck.Critical: "a ratio above 10",
}

var dateRows = map[factcheck.Severity]string{
	factcheck.Minor: "one day apart", factcheck.Moderate: "up to 31 days apart", factcheck.Major: "more than 31 days apart",
}

var magnitudeRows = map[factcheck.Severity]string{
	factcheck.Minor: "at most 0.3 apart", factcheck.Moderate: "more than 0.3 apart",
}

// severityWords names the row of the severity table that graded a finding.
func (o Options) severityWords(f *factcheck.Finding) string {
	if f.Severity == factcheck.NoSeverity {
		return "none: this rule is not about a distance"
	}
	rows := severityRows
	switch o.info(f.Measure).Scale {
	case claims.Calendar:
		rows = dateRows
	case claims.Magnitude:
		rows = magnitudeRows
	}
	if f.Measure == claims.EventDate {
		rows = dateRows
	}
	s := f.Severity.String()
	if row := rows[f.Severity]; row != "" {
		s += ": " + row
	}
	if f.Ratio != nil {
		s += "; here it is " + strconv.FormatFloat(*f.Ratio, 'f', -1, 64)
	}
	return s
}

// levelWords says why a finding has its level.
func levelWords(f *factcheck.Finding, rule factcheck.Rule) string {
	usual := rule.Levels[min(f.Severity, factcheck.Critical)]
	severity := f.Severity.String()
	if severity == "" {
		severity = "any"
	}
	base := fmt.Sprintf("%s is %s for %s severity", rule.ID, usual, severity)
	if f.Level == usual {
		return f.Level.String() + ": " + base
	}
	if f.Level > usual {
		return fmt.Sprintf("%s: %s, and was raised by the levels of this run or by the size of the difference", f.Level, base)
	}
	why := caps(f)
	if len(why) == 0 {
		why = []string{"the levels of this run"}
	}
	return fmt.Sprintf("%s: %s, and was lowered by %s", f.Level, base, strings.Join(why, " and by "))
}

// caps lists what kept a finding from its usual level.
func caps(f *factcheck.Finding) []string {
	var out []string
	for _, r := range f.Reasons {
		switch {
		case r.Test == "event" && r.Result == "maybe":
			out = append(out, "the doubt that both speak of one event")
		case r.Test == "stance" && r.Result == "estimated":
			out = append(out, "an estimate")
		case r.Test == "basis":
			out = append(out, "a figure that does not stand near the name of its event")
		case r.Test == "time" && r.Result == "first day":
			out = append(out, "the day, on which counts change by the hour")
		case r.Test == "speakers" && r.Result == "opposed":
			out = append(out, "two speakers")
		case r.Test == "gap" && (r.Result == "wide" || r.Result == "converted"):
			out = append(out, "the gap")
		case r.Test == "dates" && r.Result == "far":
			out = append(out, "the years between the dates")
		case r.Test == "zero", r.Test == "noun" && r.Result == "unknown":
			out = append(out, "the test of "+r.Test)
		}
	}
	if f.Confidence == factcheck.Low {
		out = append(out, "low confidence")
	}
	return out
}

// pairOf gives the two claims in whose terms a finding is explained: those
// that decided it or, in a report that does not say, the first of two sides.
func (b *book) pairOf(f *factcheck.Finding) (x, y *claims.Claim, ok bool) {
	if len(f.Pair) == 2 {
		x, y = b.byID[f.Pair[0]], b.byID[f.Pair[1]]
	}
	for _, s := range f.Sides {
		switch {
		case len(s.Claims) == 0:
		case x == nil:
			x = b.claim(s.Claims[0])
		case y == nil:
			y = b.claim(s.Claims[0])
		}
	}
	return x, y, x != nil
}

// nearest names the rule that came nearest without firing, and what kept it.
func nearest(b *book, f *factcheck.Finding) []string {
	x, y, ok := b.pairOf(f)
	if !ok {
		return nil
	}
	switch f.Relation {
	case factcheck.Conflict, factcheck.SelfConflict, factcheck.SpeakerConflict:
		return b.nearConflict(f, x, y)
	case factcheck.Tension:
		return nearTension(x, y)
	case factcheck.Update, factcheck.Revision:
		return []string{"FC101 conflict: it would be one if the count had been closed at the earlier time, or if both had been made at one time"}
	case factcheck.Disputed:
		return []string{"FC101 conflict: it would be one if no text gave both figures, each on the word of its own speaker"}
	case factcheck.Definition:
		return []string{"FC101 conflict: it would be one if the difference were not exactly that of those whom some count and some do not"}
	case factcheck.PartExceedsWhole:
		return []string{"none: a part that is not larger than its whole fits, and is no finding"}
	case factcheck.PartWhole:
		return []string{"FC203 part above its whole: it would be one if the part were larger than the whole even as worded"}
	case factcheck.DifferentScope:
		return []string{"FC101 conflict: the figures would be compared if the last test above had come out the same"}
	case factcheck.Agree:
		return []string{"FC103 tension: it would be one if the figures met only by the letter of their words"}
	}
	return nil
}

func (o Options) nearConflict(f *factcheck.Finding, x, y *claims.Claim) []string {
	if x.IsDate() {
		return []string{"FC103 tension: it would be one if the two dates met with the margin that their words allow"}
	}
	out := []string{fmt.Sprintf("FC103 tension: it would be one if what the words allow met, but %s and %s do not", intervalWords(x.Quantity.Stated), intervalWords(y.Quantity.Stated))}
	if f.Relation == factcheck.Conflict && o.info(f.Measure).Grows {
		out = append(out, "FC104 update: this count grows, so it would be one if the higher figure were known to have been counted later, while counting was still going on; "+timeWords(x)+", "+timeWords(y))
	}
	return out
}

func timeWords(c *claims.Claim) string {
	return spot(c) + " was counted: " + asOfWords(c)
}

func nearTension(x, y *claims.Claim) []string {
	if x.IsDate() {
		return []string{"FC102 conflict: it would be one if the two dates were apart even with their margins"}
	}
	both := x.Quantity.Stated.Intersect(y.Quantity.Stated)
	return []string{
		fmt.Sprintf("FC101 conflict: it would be one if the words left no common value, but both allow %s", intervalWords(both)),
		fmt.Sprintf("none: the figures would agree if what a reader takes from them met, but %s and %s do not", intervalWords(x.Quantity.Read), intervalWords(y.Quantity.Read)),
	}
}

// clearing lists edits that would make a finding go away.
func clearing(b *book, f *factcheck.Finding) []string {
	x, y, ok := b.pairOf(f)
	if !ok || f.Rule == "" {
		return nil
	}
	out := rewordings(b, f, x, y)
	switch f.Relation {
	case factcheck.Conflict, factcheck.Tension:
		out = append([]string{"correct the figure that is wrong"}, out...)
		out = append(out, "give both, each with the name of who says it", rangeOf(x, y))
	case factcheck.SelfConflict:
		out = append([]string{"correct one of the two figures, or say what each of them counts"}, out...)
	case factcheck.SpeakerConflict:
		out = append([]string{"go back to what the speaker said, and correct the figure that is wrong"}, out...)
	case factcheck.Update:
		return []string{"use the newer figure", "say of which day the older figure is"}
	case factcheck.Revision:
		return []string{"use the corrected figure, and say that it was corrected", "remove the older figure where it was left standing"}
	case factcheck.Disputed:
		return []string{"give both figures, each with the name of who says it"}
	case factcheck.Definition:
		return []string{"say who is counted and who is not"}
	case factcheck.PartExceedsWhole:
		return []string{"correct the part or the whole", "correct the word for what one of them counts"}
	}
	if len(out) == 0 {
		if rule, ok := factcheck.RuleOf(f.Rule); ok {
			out = append(out, rule.Doc)
		}
	}
	return drop(out, "")
}

// rangeOf proposes to give both figures as a range.
func rangeOf(x, y *claims.Claim) string {
	low, high, ok := x.Quantity.Nearest(y.Quantity)
	if !ok || x.Quantity.Unit != y.Quantity.Unit || low == high {
		return ""
	}
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	return fmt.Sprintf("give a range that holds both: between %s and %s", low.Grouped(), withUnit(high, x.Quantity.Unit))
}

// looser are the hedges that an editor would try, from the narrowest.
var looser = []claims.Quantity{
	{Hedge: claims.Approx}, {Hedge: claims.AtLeast}, {Hedge: claims.AtMost},
}

// rewordings tries looser hedges on each side and lists the first of each that
// would make the two agree. The default reading profile decides, so nothing is
// proposed where the report was made with another.
func rewordings(b *book, f *factcheck.Finding, x, y *claims.Claim) []string {
	if x.IsDate() || b.Tool.Profile != "newsroom" || x.Quantity.Unit != y.Quantity.Unit {
		return nil
	}
	var out []string
	for _, pair := range [][2]*claims.Claim{{x, y}, {y, x}} {
		if s := b.reworded(f, pair[0], pair[1]); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (o Options) reworded(f *factcheck.Finding, c, other *claims.Claim) string {
	if c.Quantity.Hedge != claims.Exact || c.Quantity.Vague != "" {
		return ""
	}
	scale := o.info(f.Measure).Scale
	for _, h := range looser {
		q := c.Quantity
		q.Hedge = h.Hedge
		q = claims.Profile{}.Read(q, scale)
		if q.Verdict(other.Quantity).Agrees() {
			return fmt.Sprintf("if that is what is known, write %q at %s, which agrees with the other side", figureSaid(q), spot(c))
		}
	}
	return ""
}

func drop(list []string, s string) []string {
	out := list[:0]
	for _, t := range list {
		if t != s {
			out = append(out, t)
		}
	}
	return out
}
