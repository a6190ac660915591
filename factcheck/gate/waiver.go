package gate

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/factcheck"
	"github.com/sourcedclaims/factcheck/factcheck/internal/strict"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// Waiver is a ruling on one finding, or on a topic. The quotes let a reader judge it
// without the texts, and with rule and measure they tell its finding from others.
type Waiver struct {
	ID     string   // of the finding; empty for a topic
	Rule   string   // of the finding; of a topic, empty is any
	Quotes []string // the sentence of each side, as [Quotes] gives them
	Reason string
	By     string    // who ruled; empty if that is not said
	On     edtf.Date // the day of the ruling
	Until  edtf.Date // the last day that it holds; zero: for good

	// Measure is that of the finding. A ruling on a topic has no ID: it is for all
	// findings of a measure and an Event. With
	// BothAttributed it holds while each figure is on somebody's word.
	Measure, Event string
	BothAttributed bool

	Line int // in its file, counted from 1
	used int
	dead bool // expired, or without a reason
}

// MaxWaivers is the largest file of waivers that is read, in bytes.
const MaxWaivers = 4 << 20

// waiverFields is an entry of a file of waivers.
type waiverFields struct {
	ID             strict.Text `yaml:"id"`
	Rule           string      `yaml:"rule"`
	Measure        strict.Text `yaml:"measure"`
	Event          strict.Text `yaml:"event"`
	BothAttributed bool        `yaml:"both-attributed"`
	Quotes         []string    `yaml:"quotes"`
	Reason         strict.Text `yaml:"reason"`
	By             string      `yaml:"by"`
	On             strict.Text `yaml:"on"`
	Until          strict.Text `yaml:"until"`
}

// ParseWaivers reads a file of waivers, a YAML list. Its error lists all that is wrong
// with it; a file with a fault has no waivers, because a ruling that was misread could
// silence the wrong finding.
func ParseWaivers(file string, data []byte) ([]Waiver, error) {
	var list []waiverFields
	if err := strict.Decode(file, data, &list); err != nil {
		return nil, err
	}
	var out []Waiver
	var faults []strict.Fault
	for i := range list {
		w, bad := list[i].waiver()
		out, faults = append(out, w), append(faults, bad...)
	}
	if err := strict.New(file, data, faults); err != nil {
		return nil, err
	}
	return out, nil
}

func (f *waiverFields) waiver() (Waiver, []strict.Fault) {
	line := cmp.Or(f.ID.Line, f.Measure.Line, f.Event.Line, f.Reason.Line)
	w := Waiver{
		ID: f.ID.Value, Rule: f.Rule, Quotes: f.Quotes, Reason: f.Reason.Value, By: f.By,
		Measure: f.Measure.Value, Event: f.Event.Value, BothAttributed: f.BothAttributed, Line: line,
	}
	var faults []strict.Fault
	w.On = day(f.On, "on", &faults)
	w.Until = day(f.Until, "until", &faults)
	topic := w.ID == ""
	if _, known := factcheck.RuleOf(w.Rule); w.Rule != "" && !known {
		faults = append(faults, strict.Fault{Line: line, Column: 1, Text: "no rule is called " + strict.Quote(w.Rule) + suggestText(w.Rule)})
	}
	switch {
	case topic && w.Measure == "" && w.Event == "":
		faults = append(faults, strict.Fault{Line: line, Column: 1, Text: "a waiver has an id, or the measure and event of a topic"})
	case !topic && w.Event != "":
		faults = append(faults, strict.At(f.ID, "a waiver is for an id or for a topic, not for both"))
	case !topic && !isID(w.ID):
		faults = append(faults, strict.At(f.ID, "%s is no id of a finding: it is 16 or more digits of 0 to 9 and a to f", strict.Quote(w.ID)))
	case topic && (w.Measure == "" || w.Event == ""):
		faults = append(faults, strict.Fault{Line: line, Column: 1, Text: "a topic has a measure and an event"})
	case w.BothAttributed && !topic:
		faults = append(faults, strict.At(f.ID, "both-attributed is for a topic"))
	}
	return w, faults
}

// day reads a date of a ruling: a day of the calendar.
func day(t strict.Text, what string, faults *[]strict.Fault) edtf.Date {
	if t.Value == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(t.Value)
	if err != nil || d.Precision() != edtf.DayPrecision {
		*faults = append(*faults, strict.At(t, "%s: %s is no day: write 2027-01-31", what, strict.Quote(t.Value)))
		return edtf.Date{}
	}
	return d
}

// isID reports whether a word may be the whole id of a finding.
func isID(s string) bool {
	return len(s) >= 16 && strings.Trim(s, "0123456789abcdef") == ""
}

// FormatWaivers writes waivers as ParseWaivers reads them, in the order of their ids.
func FormatWaivers(list []Waiver) []byte {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Waiver) int {
		return cmp.Or(strings.Compare(a.ID, b.ID), strings.Compare(a.Measure, b.Measure), strings.Compare(a.Event, b.Event))
	})
	var b bytes.Buffer
	b.WriteString("# Findings that were ruled on. Written by \"factcheck accept\"; edit it as you like.\n")
	b.Write(FormatEntries(list))
	return b.Bytes()
}

// FormatEntries writes waivers in their order, to be added to a file that has some.
func FormatEntries(list []Waiver) []byte {
	var b bytes.Buffer
	for _, w := range list {
		w.format(&b)
	}
	return b.Bytes()
}

func (w *Waiver) format(b *bytes.Buffer) {
	lead := "- "
	put := func(key, value string) {
		if value != "" {
			fmt.Fprintf(b, "%s%s: %s\n", lead, key, value)
			lead = "  "
		}
	}
	put("id", scalar(w.ID))
	put("rule", scalar(w.Rule))
	put("measure", scalar(w.Measure))
	put("event", scalar(w.Event))
	if w.BothAttributed {
		put("both-attributed", "true")
	}
	if len(w.Quotes) > 0 {
		fmt.Fprintf(b, "%squotes:\n", lead)
		lead = "  "
		for _, q := range w.Quotes {
			fmt.Fprintf(b, "    - %s\n", quoted(q))
		}
	}
	put("reason", scalar(w.Reason))
	put("by", scalar(w.By))
	put("on", w.On.String())
	put("until", w.Until.String())
}

// scalar writes a value, empty for an empty one.
func scalar(s string) string {
	if s == "" {
		return ""
	}
	return quoted(s)
}

// quoted writes a value of YAML on one line, between quotes: nothing in it is a mark of
// YAML or acts on a terminal.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r >= 0x7f && !unicode.IsPrint(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// matches reports whether a waiver is for a finding.
func (w *Waiver) matches(v *view, f *factcheck.Finding) bool {
	if w.ID != "" {
		return v.recall(memory{w.ID, w.Rule, w.Measure, w.Quotes}, f)
	}
	return (w.Rule == "" || w.Rule == f.Rule) && w.Measure == string(f.Measure) && v.isAbout(f, w.Event) && (!w.BothAttributed || v.attributed(f))
}

// Holds reports whether a waiver sets a finding of a report aside, whatever the day.
func (w *Waiver) Holds(r *factcheck.Report, f *factcheck.Finding) bool {
	v := view{Report: r, drafts: map[string]bool{}}
	v.index()
	return w.matches(&v, f)
}

// on is the ruling of a waiver on a finding, if it has one.
func (w *Waiver) on(v *view, f *factcheck.Finding, file string) (factcheck.Ruling, bool) {
	if !w.matches(v, f) {
		return factcheck.Ruling{}, false
	}
	w.used++
	return factcheck.Ruling{
		By: factcheck.ByWaiver, Place: fmt.Sprintf("%s:%d", file, w.Line),
		Reason: w.Reason, Author: w.By, On: w.On, Until: w.Until,
	}, !w.dead
}

// told reports whether a reason says anything.
func told(reason string) bool { return strings.IndexFunc(reason, unicode.IsLetter) >= 0 }

func suggestText(rule string) string { return suggest(strings.ToUpper(rule), ruleIDs()) }

// active are the gate's waivers, those that do not hold marked as such.
func (g *Gate) active() []*Waiver {
	var out []*Waiver
	for i := range g.Waivers {
		w := &g.Waivers[i]
		w.used, w.dead = 0, !told(w.Reason) || Past(w.Until, g.Today)
		out = append(out, w)
	}
	return out
}

// Past reports whether the last day of a ruling is over.
func Past(until, today edtf.Date) bool {
	if until.IsZero() || today.IsZero() {
		return false
	}
	_, last := until.Bounds()
	first, _ := today.Bounds()
	return last < first
}

// remarks are the notices on waivers and on the baseline.
func (g *Gate) remarks() []factcheck.Notice {
	var out []factcheck.Notice
	for i := range g.Waivers {
		w := &g.Waivers[i]
		switch {
		case !told(w.Reason):
			out = append(out, w.notice("FC901", g.WaiversFile, "this waiver gives no reason, so it silences nothing"))
		case w.dead && w.used > 0:
			out = append(out, w.notice("FC903", g.WaiversFile, "this waiver has expired on "+w.Until.String()+": renew it or mend the draft"))
		case w.used == 0 && !g.Partial:
			out = append(out, w.notice("FC902", g.WaiversFile, "this waiver matches no finding any more: remove it"))
		}
	}
	if !g.Partial {
		out = append(out, g.Baseline.stale()...)
	}
	return out
}

func (w *Waiver) notice(rule, file, text string) factcheck.Notice {
	return factcheck.Notice{Rule: rule, Level: levelOf(rule), Path: file, Line: w.Line, Column: 1, Text: text + " (" + w.Name() + ")"}
}

// Name says for a reader what a waiver is for: the id of a finding, or a topic.
func (w *Waiver) Name() string {
	if w.ID != "" {
		return w.ID
	}
	return w.Measure + " of " + w.Event
}

// levelOf is the default level of a rule of housekeeping.
func levelOf(rule string) factcheck.Level {
	r, _ := factcheck.RuleOf(rule)
	return r.Levels[0]
}
