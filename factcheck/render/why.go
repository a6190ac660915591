package render

import (
	"strconv"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

// severityWords names the row of the severity table that graded a finding.
func (b *book) severityWords(f *factcheck.Finding) string {
	if f.Severity == factcheck.NoSeverity {
		return b.Say("row.none")
	}
	table := "row."
	switch b.info(f.Measure).Scale {
	case claims.Calendar:
		table = "row.date."
	case claims.Magnitude:
		table = "row.magnitude."
	}
	if f.Measure == claims.EventDate {
		table = "row.date."
	}
	s := b.severity(f.Severity)
	if key := table + f.Severity.String(); b.Has(key) {
		s = b.Say("row.of", s, b.Say(key))
	}
	if f.Ratio != nil {
		s = b.Say("row.here", s, b.Numerals(strconv.FormatFloat(*f.Ratio, 'f', -1, 64)))
	}
	return s
}

// levelWords says why a finding has its level.
func (b *book) levelWords(f *factcheck.Finding, rule factcheck.Rule) string {
	usual := rule.Levels[min(f.Severity, factcheck.Critical)]
	base := b.Say("level.usual.any", rule.ID, b.level(usual))
	if s := b.severity(f.Severity); s != "" {
		base = b.Say("level.usual", rule.ID, b.level(usual), s)
	}
	switch level := b.level(f.Level); {
	case f.Level == usual:
		return b.Say("level.as_usual", level, base)
	case f.Level > usual:
		return b.Say("level.raised", level, base)
	default:
		return b.Say("level.lowered", level, base, b.causes(f))
	}
}

// causes are what kept a finding from its usual level.
func (b *book) causes(f *factcheck.Finding) string {
	keys := caps(f)
	if len(keys) == 0 {
		keys = []string{"run"}
	}
	out := ""
	for i, key := range keys {
		if i == 0 {
			out = b.Say("cause." + key)
			continue
		}
		out = b.Say("level.causes", out, b.Say("cause."+key))
	}
	return out
}

// caps lists the keys of what kept a finding from its usual level.
func caps(f *factcheck.Finding) []string {
	var out []string
	for _, r := range f.Reasons {
		switch {
		case r.Test == "event" && r.Result == "maybe":
			out = append(out, "event")
		case r.Test == "stance" && r.Result == "estimated":
			out = append(out, "estimate")
		case r.Test == "basis":
			out = append(out, "basis")
		case r.Test == "time" && r.Result == "first day":
			out = append(out, "day")
		case r.Test == "speakers" && r.Result == "opposed":
			out = append(out, "speakers")
		case r.Test == "gap" && (r.Result == "wide" || r.Result == "converted"):
			out = append(out, "gap")
		case r.Test == "dates" && r.Result == "far":
			out = append(out, "years")
		case r.Test == "zero", r.Test == "noun" && r.Result == "unknown":
			out = append(out, r.Test)
		}
	}
	if f.Confidence == factcheck.Low {
		out = append(out, "confidence")
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

// nearOf are the keys of what came near a relation without firing, where that does not
// depend on the figures.
var nearOf = map[factcheck.Relation]string{
	factcheck.Update: "near.update", factcheck.Revision: "near.update", factcheck.Disputed: "near.disputed",
	factcheck.Definition: "near.definition", factcheck.PartExceedsWhole: "near.part_exceeds", factcheck.PartWhole: "near.part",
	factcheck.DifferentScope: "near.scope", factcheck.Agree: "near.agree",
}

// nearest names the rule that came nearest without firing, and what kept it.
func (b *book) nearest(f *factcheck.Finding) []string {
	x, y, ok := b.pairOf(f)
	if !ok {
		return nil
	}
	switch f.Relation {
	case factcheck.Conflict, factcheck.SelfConflict, factcheck.SpeakerConflict:
		return b.nearConflict(f, x, y)
	case factcheck.Tension:
		return b.nearTension(x, y)
	}
	if key, ok := nearOf[f.Relation]; ok {
		return []string{b.Say(key)}
	}
	return nil
}

func (b *book) nearConflict(f *factcheck.Finding, x, y *claims.Claim) []string {
	if x.IsDate() {
		return []string{b.Say("near.dates")}
	}
	out := []string{b.Say("near.conflict", b.intervalWords(x.Quantity.Stated), b.intervalWords(y.Quantity.Stated))}
	if f.Relation == factcheck.Conflict && b.info(f.Measure).Grows {
		out = append(out, b.Say("near.grows", b.timeWords(x), b.timeWords(y)))
	}
	return out
}

func (b *book) timeWords(c *claims.Claim) string { return b.Say("near.time", spot(c), b.asOfWords(c)) }

func (b *book) nearTension(x, y *claims.Claim) []string {
	if x.IsDate() {
		return []string{b.Say("near.tension.dates")}
	}
	return []string{
		b.Say("near.tension.conflict", b.intervalWords(x.Quantity.Stated.Intersect(y.Quantity.Stated))),
		b.Say("near.tension.none", b.intervalWords(x.Quantity.Read), b.intervalWords(y.Quantity.Read)),
	}
}

// clearOf are the keys of edits that make a finding go away, where they do not depend on
// its figures.
var clearOf = map[factcheck.Relation][]string{
	factcheck.Update:           {"clear.newer", "clear.older"},
	factcheck.Revision:         {"clear.corrected", "clear.stale"},
	factcheck.Disputed:         {"clear.attribute"},
	factcheck.Definition:       {"clear.definition"},
	factcheck.PartExceedsWhole: {"clear.part", "clear.word"},

	factcheck.OneSided:          {"clear.whose"},
	factcheck.Unsupported:       {"clear.source"},
	factcheck.MeasureShift:      {"clear.noun"},
	factcheck.PrecisionInflated: {"clear.round"},
}

// clearing lists edits that would make a finding go away.
func (b *book) clearing(f *factcheck.Finding) []string {
	x, y, ok := b.pairOf(f)
	if !ok || f.Rule == "" {
		return nil
	}
	var out []string
	if keys, ok := clearOf[f.Relation]; ok {
		for _, key := range keys {
			out = append(out, b.Say(key))
		}
		return out
	}
	out = b.rewordings(f, x, y)
	switch f.Relation {
	case factcheck.Conflict, factcheck.Tension:
		out = append([]string{b.Say("clear.correct")}, out...)
		out = append(out, b.Say("clear.both"), b.rangeOf(x, y))
	case factcheck.SelfConflict:
		out = append([]string{b.Say("clear.self")}, out...)
	case factcheck.SpeakerConflict:
		out = append([]string{b.Say("clear.speaker")}, out...)
	}
	if len(out) == 0 {
		if rule, ok := factcheck.RuleOf(f.Rule); ok {
			out = append(out, rule.Doc)
		}
	}
	return drop(out, "")
}

// rangeOf proposes to give both figures as a range.
func (b *book) rangeOf(x, y *claims.Claim) string {
	low, high, ok := x.Quantity.Nearest(y.Quantity)
	if !ok || x.Quantity.Unit != y.Quantity.Unit || low == high {
		return ""
	}
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	return b.Say("clear.range", b.Number(low), b.withUnit(high, x.Quantity.Unit))
}

// looser are the hedges that an editor would try, from the narrowest.
var looser = []claims.Quantity{
	{Hedge: claims.Approx}, {Hedge: claims.AtLeast}, {Hedge: claims.AtMost},
}

// rewordings tries looser hedges on each side and lists the first of each that
// would make the two agree. The default reading profile decides, so nothing is
// proposed where the report was made with another.
func (b *book) rewordings(f *factcheck.Finding, x, y *claims.Claim) []string {
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

func (b *book) reworded(f *factcheck.Finding, c, other *claims.Claim) string {
	if c.Quantity.Hedge != claims.Exact || c.Quantity.Vague != "" {
		return ""
	}
	scale := b.info(f.Measure).Scale
	for _, h := range looser {
		q := c.Quantity
		q.Hedge = h.Hedge
		q = claims.Profile{}.Read(q, scale)
		if q.Verdict(other.Quantity).Agrees() {
			return b.Say("clear.write", b.quotedFigure(q), spot(c))
		}
	}
	return ""
}

// quotedFigure is a figure as it could be written in a text, which is English.
func (b *book) quotedFigure(q claims.Quantity) string {
	s := strconv.Quote(bare(Options{}).figureSaid(q))
	if b.English() {
		return s
	}
	return b.Quote(bare(Options{}).figureSaid(q))
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
