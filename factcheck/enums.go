package factcheck

import (
	"errors"
	"strconv"
	"strings"
)

// Relation is how two or more claims stand to each other. The zero relation is
// none: the claims were not compared.
type Relation string

// The relations. Those of the first group are found between any two texts,
// those of the second inside one text, those of the third between a draft and
// its sources. Agree, PartWhole and DifferentScope are no discrepancies: they
// are reported only when every comparison is asked for.
const (
	Conflict        Relation = "conflict"                  // the figures cannot both be right
	Tension         Relation = "tension"                   // they can, but a reader takes them as different
	Update          Relation = "update"                    // a running total that grew
	Revision        Relation = "revision"                  // a running total that fell
	Disputed        Relation = "disputed"                  // a text itself gives both, on different words
	Definition      Relation = "definition"                // with or without the attacker
	SpeakerConflict Relation = "speaker_conflict"          // one named speaker, two figures, one time
	SameNumber      Relation = "same_number_other_measure" // a number that moved to another noun

	SelfConflict     Relation = "self_conflict"
	SumMismatch      Relation = "sum_mismatch"
	PartExceedsWhole Relation = "part_exceeds_whole"
	RatioMismatch    Relation = "ratio_mismatch"
	PeriodMismatch   Relation = "period_mismatch"
	WeekdayMismatch  Relation = "weekday_mismatch"

	Unsupported       Relation = "unsupported"
	Misquote          Relation = "misquote"
	MeasureShift      Relation = "measure_shift"
	HedgeDropped      Relation = "hedge_dropped"
	PrecisionInflated Relation = "precision_inflated"
	Outdated          Relation = "outdated"
	OneSided          Relation = "one_sided"
	SingleOrigin      Relation = "single_origin"

	Housekeeping Relation = "directive"

	Agree          Relation = "agree"           // both can be right, and a reader takes them as one
	PartWhole      Relation = "part_whole"      // one counts a part of what the other counts
	DifferentScope Relation = "different_scope" // they speak of different things
)

// Level is what a finding asks of its reader. Levels are ordered: a caller may
// compare them. The zero level is none, which hides a finding.
type Level uint8

// The levels, from the least to the most urgent.
const (
	None Level = iota
	Note
	Warning
	Error
)

var levelNames = []string{"none", "note", "warning", "error"}

// Severity is how far apart two figures are, by the scale of their measure. It
// is a fact about the pair; what fails a build is the caller's choice. The zero
// severity is none: the figures agree, or the finding is not about a distance.
type Severity uint8

// The severities, from the smallest to the largest.
const (
	NoSeverity Severity = iota
	Trivial
	Minor
	Moderate
	Major
	Critical
)

var severityNames = []string{"", "trivial", "minor", "moderate", "major", "critical"}

// Confidence is how sure it is that two claims speak of one thing. It starts
// high, and each facet that only one of the two texts gives costs a step. Low
// confidence lowers a finding's level by one.
type Confidence uint8

// The zero confidence is high: nothing spoke against it.
const (
	High Confidence = iota
	Medium
	Low
)

var confidenceNames = []string{"high", "medium", "low"}

func (l Level) String() string      { return nameOf(levelNames, uint8(l)) }
func (s Severity) String() string   { return nameOf(severityNames, uint8(s)) }
func (c Confidence) String() string { return nameOf(confidenceNames, uint8(c)) }

// MarshalText writes the level's name.
func (l Level) MarshalText() ([]byte, error) { return marshalName("level", levelNames, uint8(l)) }

// MarshalText writes the severity's name; none is the empty text.
func (s Severity) MarshalText() ([]byte, error) {
	return marshalName("severity", severityNames, uint8(s))
}

// MarshalText writes the confidence's name.
func (c Confidence) MarshalText() ([]byte, error) {
	return marshalName("confidence", confidenceNames, uint8(c))
}

// UnmarshalText reads a level's name; "off" is another name of none.
func (l *Level) UnmarshalText(text []byte) error {
	if string(text) == "off" {
		*l = None
		return nil
	}
	return unmarshalName("level", levelNames, text, (*uint8)(l))
}

// UnmarshalText reads a severity's name.
func (s *Severity) UnmarshalText(text []byte) error {
	return unmarshalName("severity", severityNames, text, (*uint8)(s))
}

// UnmarshalText reads a confidence's name.
func (c *Confidence) UnmarshalText(text []byte) error {
	return unmarshalName("confidence", confidenceNames, text, (*uint8)(c))
}

func nameOf(names []string, v uint8) string {
	if int(v) < len(names) {
		return names[v]
	}
	return strconv.Itoa(int(v))
}

func marshalName(what string, names []string, v uint8) ([]byte, error) {
	if int(v) >= len(names) {
		return nil, errors.New(what + " " + strconv.Itoa(int(v)) + " has no name")
	}
	return []byte(names[v]), nil
}

func unmarshalName(what string, names []string, text []byte, v *uint8) error {
	for i, n := range names {
		if n == string(text) {
			*v = uint8(i)
			return nil
		}
	}
	return errors.New("unknown " + what + " " + strconv.Quote(string(text)) + "; one of [" + quotedAll(names) + "]")
}

func quotedAll(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = strconv.Quote(n)
	}
	return strings.Join(out, " ")
}
