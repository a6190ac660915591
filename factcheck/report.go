package factcheck

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/sources"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Schema names the form of a report's JSON. Members may be added to it; none
// is renamed or changes its meaning.
const Schema = "factcheck-report/1"

// Report is what a check found. It is plain data, holds all that any output
// needs, and reads back from its JSON unchanged.
type Report struct {
	Schema   string           `json:"schema"`
	Tool     Tool             `json:"tool"`
	Complete bool             `json:"complete"`       // false: an input could not be read or finished
	Sources  []sources.Source `json:"sources"`        // sorted by key
	Claims   []claims.Claim   `json:"claims"`         // by source, then by place
	Findings []Finding        `json:"findings"`       // worst first, then by topic and place
	Accepted []Accepted       `json:"accepted"`       // findings that somebody ruled on: they count for nothing
	Notices  []Notice         `json:"notices"`        // what is wrong with directives, waivers and the baseline
	Base     *Base            `json:"base,omitempty"` // what the findings were held against; nil for nothing
	Stats    Stats            `json:"stats"`
	Problems []Problem        `json:"problems"` // what could not be read, or was read with a doubt

	Remarks []Remark `json:"remarks,omitempty"` // what was left out of an input on purpose; no problem, and the report is complete with it

	Uncompared []int `json:"uncompared"` // indices of the claims that were held against no other: nothing vouches for them
}

// Worst is the highest level among the findings and notices; [None] where there
// are none.
func (r *Report) Worst() Level {
	worst := None
	for _, f := range r.Findings {
		worst = max(worst, f.Level)
	}
	for _, n := range r.Notices {
		worst = max(worst, n.Level)
	}
	return worst
}

// MaxReport is the largest report that ReadReport takes, in bytes.
const MaxReport = 256 << 20

// ReadReport reads a report back from its JSON. What it gives is equal to the
// report that was written. Unknown members are passed over; another form than
// [Schema] is an error, and so is a report of more than [MaxReport] bytes.
func ReadReport(from io.Reader) (*Report, error) {
	data, err := io.ReadAll(io.LimitReader(from, MaxReport+1))
	if err != nil {
		return nil, fmt.Errorf("reading a report: %w", err)
	}
	if len(data) > MaxReport {
		return nil, fmt.Errorf("reading a report: more than %d bytes", MaxReport)
	}
	var r Report
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, fmt.Errorf("reading a report: %w", err)
	}
	if r.Schema != Schema {
		return nil, fmt.Errorf("reading a report: its schema is %q, not %q", r.Schema, Schema)
	}
	return &r, nil
}

// Tool names what made a report, so that two reports can be told apart.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Lexicon string `json:"lexicon"` // version of the words
	Profile string `json:"profile"` // name of the reading profile
}

// Stats counts what was read and compared.
type Stats struct {
	Texts      int            `json:"texts"`
	Claims     int            `json:"claims"`
	Topics     int            `json:"topics"`      // sets of two or more claims that speak of the same thing
	Pairs      int            `json:"pairs"`       // pairs that were compared
	Agree      int            `json:"agree"`       // topics without any finding
	Relations  map[string]int `json:"relations"`   // findings by relation
	Skipped    int            `json:"skipped"`     // files of unknown types passed over in directories
	Reports    int            `json:"reports"`     // reports of earlier checks passed over in directories
	Ignored    int            `json:"ignored"`     // files and directories left out by configuration or a .gitignore
	NotCompare map[string]int `json:"notCompared"` // pairs not compared, by the test that stopped them
}

// Problem is something about an input that a user must know: it could not be
// read, or only in part.
type Problem struct {
	Path  string `json:"path"`
	Error string `json:"error"`
	Fatal bool   `json:"fatal"` // nothing of it was checked
	Stack string `json:"-"`     // of a fault of this module, the calls that led to it; else empty
}

// Remark is something about how an input was read that a user should know and that is
// no doubt: columns of a table that nobody understands, rows that name nothing that is
// checked.
type Remark struct {
	Path    string `json:"path"`
	Text    string `json:"text"`
	LeftOut int    `json:"leftOut,omitempty"` // rows that were not looked at, for no text under test names what they name; 0 for other remarks
}

// Accepted is a finding that is set aside, and by what.
type Accepted struct {
	Finding Finding `json:"finding"`
	Ruling  Ruling  `json:"ruling"`
}

// Ruling is why a finding is set aside.
type Ruling struct {
	By     RulingKind `json:"by"`
	Place  string     `json:"place"`            // the file that says so, with the line where there is one
	Reason string     `json:"reason"`           // as its author gave it; empty for a baseline
	Author string     `json:"author,omitempty"` // who ruled, if that is known
	On     edtf.Date  `json:"on,omitzero"`      // the day of the ruling
	Until  edtf.Date  `json:"until,omitzero"`   // the last day that it holds
}

// RulingKind says what sets a finding aside.
type RulingKind string

// A directive stands in the text itself, a waiver in a file of rulings; a baseline
// lists what was there before, and so does an older state of the texts.
const (
	ByDirective RulingKind = "directive"
	ByWaiver    RulingKind = "waiver"
	ByBaseline  RulingKind = "baseline"
	ByRevision  RulingKind = "revision"
)

// Notice is a remark on a directive, a waiver or an entry of a baseline: FC901 to
// FC906 of [Rules].
type Notice struct {
	Rule   string `json:"rule"`
	Level  Level  `json:"level"`
	Path   string `json:"path"`
	Line   int    `json:"line"`   // counted from 1; 0 where there is none
	Column int    `json:"column"` // in code points, counted from 1
	Text   string `json:"text"`
}

// Base is an older state that findings were held against: which are new, and how
// many are gone or as they were.
type Base struct {
	Name      string   `json:"name"` // a revision, or the file of a baseline
	New       int      `json:"new"`
	Unchanged int      `json:"unchanged"`
	Fixed     []string `json:"fixed"` // ids of those that are gone
}

// Change says of which text a change brought a finding that is new. It is empty
// where nothing older is known.
type Change string

// With a change of the draft its writer is at hand; with one of a source alone, the
// draft has not been touched since it was found in order.
const (
	DraftChanged  Change = "draft"
	SourceChanged Change = "source"
)

// Finding is one discrepancy (or, on request, one agreement): a topic, the
// sides that differ on it, and why they were compared.
type Finding struct {
	ID         string         `json:"id"` // a hash of what was said, not of where it stands
	Rule       string         `json:"rule"`
	Relation   Relation       `json:"relation"`
	Level      Level          `json:"level"`
	Severity   Severity       `json:"severity"`
	Ratio      *float64       `json:"ratio"` // larger over smaller point; null against zero and for dates
	Measure    claims.Measure `json:"measure"`
	Event      string         `json:"event"`
	Confidence Confidence     `json:"confidence"`
	Pair       []string       `json:"pair,omitempty"` // ids of the two claims whose comparison gave severity, ratio and reasons
	Sides      []Side         `json:"sides"`
	Consistent []ClaimRef     `json:"consistent"` // claims of the topic that fit every side
	Reasons    []Reason       `json:"reasons"`
	Hints      []string       `json:"hints,omitempty"`     // slips that would explain the difference
	HintWords  []Phrase       `json:"hintWords,omitempty"` // what each hint is made of; nil where each is one form
	Gap        string         `json:"gap,omitempty"`       // how far apart, in words
	GapWords   []Phrase       `json:"gapWords,omitempty"`  // what the gap is made of; nil where it is one form
	Change     Change         `json:"change,omitempty"`
	Repeats    []ClaimRef     `json:"repeats,omitempty"` // where else the text that it is shown at gives the first figure: to be changed with it
}

// Side is a set of claims that agree with each other and not with another side.
// Low and High are the ends of what the side says: the smallest and the largest
// value that its figures give, nil where an end is open or for dates.
type Side struct {
	Low     *claims.Number `json:"low"`
	High    *claims.Number `json:"high"`
	Origins int            `json:"origins"` // independent origins among its claims
	Claims  []ClaimRef     `json:"claims"`
	From    []Origin       `json:"from,omitempty"` // the origins that several of its texts have, by number
}

// ClaimRef points at a claim of the report and repeats what a reader needs first.
type ClaimRef struct {
	ID     string `json:"id"`
	Source string `json:"source"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Quote  string `json:"quote"`
	Origin int    `json:"origin,omitempty"` // of a side's claim: the number of its origin among the side's, from 1; those of one number count once
}

// Reason is one test of a comparison with its result, in the order of testing.
type Reason struct {
	Test   string `json:"test"`   // event, measure, population, period, figures …
	Result string `json:"result"` // same, unknown, inside, disjoint …
	Why    string `json:"why"`    // in English

	Words []Phrase `json:"words,omitempty"` // what Why is made of; nil where Why is one form, into which nothing was put
}
