package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/factcheck"
)

type claim = claims.Claim

// result is what was measured.
type result struct {
	Seed     uint64  `json:"seed"`
	Sets     int     `json:"sets"`
	Quiet    int     `json:"quiet"`    // sets without an alarm: a warning or an error
	Pairs    int     `json:"pairs"`    // pairs of texts that have a labelled figure in common
	Linked   int     `json:"linked"`   // of them, those of which one such figure is told
	Labelled int     `json:"labelled"` // figures of a text that another text repeats, by their lines
	Told     int     `json:"told"`     // of them, those that the check takes for one
	Silent   int     `json:"silent"`   // of the labelled, those that no alarm names
	Rows     []row   `json:"rows"`     // by slip; the figures that stand once in their text
	Several  []row   `json:"several"`  // the same for figures at several places
	Untold   []count `json:"untold"`   // why labelled figures are not told
	Missed   []count `json:"missed"`   // why slips in told figures are not found
	Alarms   []alarm `json:"alarms"`   // what is found in sets that agree
	Misses   []miss  `json:"misses"`   // each slip that was not found
}

// row counts the slips of one kind.
type row struct {
	Kind      kind `json:"kind"`
	Made      int  `json:"made"`      // in labelled figures
	Found     int  `json:"found"`     // of them, at warning or above
	Told      int  `json:"told"`      // in figures that were told before the slip
	ToldFound int  `json:"toldFound"` // of them, found at warning or above
	ToldNoted int  `json:"toldNoted"` // found as a note only
	HeldTold  int  `json:"heldTold"`  // the same for the sets that are held back
	HeldFound int  `json:"heldFound"`
}

// count is a sort of reason with how often it was the one.
type count struct {
	N    int          `json:"n"`
	Key  string       `json:"key"`
	Kind map[kind]int `json:"kinds,omitempty"`
}

// miss is a slip that was not found at warning or above.
type miss struct {
	Set    string `json:"set"`
	Text   string `json:"text"`
	Kind   kind   `json:"kind"`
	Told   bool   `json:"told"`
	Noted  bool   `json:"noted"`
	Was    string `json:"was"`
	Became string `json:"became"`
	Where  string `json:"where"`
	reason
}

// alarm is a finding where there should be none.
type alarm struct {
	Set   string   `json:"set"`
	Level string   `json:"level"`
	Rule  string   `json:"rule"`
	Says  []string `json:"says"` // the first quote of each side with its text
}

// sum counts what was found in all sets.
func sum(seed uint64, all []trial) result {
	r := result{Seed: seed}
	for _, t := range all {
		r.quiet(t.twin)
		for _, o := range t.outcomes {
			r.add(o)
		}
	}
	r.finish()
	return r
}

// quiet counts what a set gives as it stands.
func (r *result) quiet(t twin) {
	r.Sets++
	n := len(r.Alarms)
	for _, f := range t.report.Findings {
		if f.Level >= factcheck.Warning {
			r.Alarms = append(r.Alarms, alarmOf(t.name, f))
		}
	}
	if len(r.Alarms) == n {
		r.Quiet++
	}
	linked := map[[2]int]bool{}
	for line, places := range t.same {
		for text := range t.texts {
			if at := t.placesIn(line, text); len(at) > 0 {
				told := r.figure(t, line, text, at)
				t.link(linked, places, text, told)
			}
		}
	}
	r.Pairs += len(linked)
	for _, is := range linked {
		r.Linked += one(is)
	}
}

// link notes which pairs of texts have a figure in common, and whether the check takes one
// of these for one.
func (t twin) link(linked map[[2]int]bool, same []place, text int, told [][2]int) {
	for _, p := range same {
		if p.text == text {
			continue
		}
		pair := [2]int{min(text, p.text), max(text, p.text)}
		source := t.heard[p.text].source.Key()
		linked[pair] = linked[pair] || slices.ContainsFunc(told, func(x [2]int) bool { return t.report.Claims[x[1]].Citation.Source == source })
	}
}

// figure counts a labelled figure of one text, and gives the pairs in which it is told.
func (r *result) figure(t twin, line, text int, at []place) [][2]int {
	r.Labelled++
	r.Silent += one(worst(t.report, t.named(at)) < factcheck.Warning)
	pairs, why := t.told(line, text)
	if len(pairs) > 0 {
		r.Told++
	} else {
		r.Untold = tally(r.Untold, why.Key, "")
	}
	return pairs
}

func alarmOf(set string, f factcheck.Finding) alarm {
	a := alarm{Set: set, Level: f.Level.String(), Rule: f.Rule}
	for _, s := range f.Sides {
		a.Says = append(a.Says, s.Claims[0].Source+" "+s.Claims[0].Quote)
	}
	return a
}

func tally(list []count, key string, k kind) []count {
	i := slices.IndexFunc(list, func(c count) bool { return c.Key == key })
	if i < 0 {
		list = append(list, count{Key: key})
		i = len(list) - 1
	}
	list[i].N++
	if k != "" {
		if list[i].Kind == nil {
			list[i].Kind = map[kind]int{}
		}
		list[i].Kind[k]++
	}
	return list
}

// add counts what became of a slip.
func (r *result) add(o outcome) {
	rows := &r.Rows
	if o.several {
		rows = &r.Several
	}
	i := slices.IndexFunc(*rows, func(x row) bool { return x.Kind == o.kind })
	if i < 0 {
		*rows = append(*rows, row{Kind: o.kind})
		i = len(*rows) - 1
	}
	(*rows)[i].add(o)
	if o.level >= factcheck.Warning {
		return
	}
	if o.told {
		r.Missed = tally(r.Missed, o.why.Key, o.kind)
	}
	r.Misses = append(r.Misses, missOf(o))
}

func (x *row) add(o outcome) {
	found := o.level >= factcheck.Warning
	x.Made++
	x.Found += one(found)
	if !o.told {
		return
	}
	x.Told++
	x.ToldFound += one(found)
	x.ToldNoted += one(o.level == factcheck.Note)
	if o.held {
		x.HeldTold++
		x.HeldFound += one(found)
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func missOf(o outcome) miss {
	m := miss{Set: o.set, Kind: o.kind, Told: o.told, Noted: o.level == factcheck.Note, Was: o.was, Became: o.edits[0].words, Where: o.line, reason: o.why}
	m.Text = o.name
	return m
}

// finish puts everything into a fixed order.
func (r *result) finish() {
	for _, list := range [][]row{r.Rows, r.Several} {
		slices.SortFunc(list, func(a, b row) int { return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind) })
	}
	for _, list := range [][]count{r.Untold, r.Missed} {
		slices.SortFunc(list, func(a, b count) int { return cmp.Or(b.N-a.N, strings.Compare(a.Key, b.Key)) })
	}
}

// percent is a share for a reader, with its denominator.
func percent(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d %3.0f%%", n, of, 100*float64(n)/float64(of))
}

// text is the result for a terminal.
func (r result) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "seed %d, %d sets: %s without alarm\n", r.Seed, r.Sets, percent(r.Quiet, r.Sets))
	fmt.Fprintf(&b, "labelled figures: %d, of which told %s, no alarm %s\n", r.Labelled, percent(r.Told, r.Labelled), percent(r.Silent, r.Labelled))
	fmt.Fprintf(&b, "pairs of texts with labelled figures: %d, of which one is told in %s\n", r.Pairs, percent(r.Linked, r.Pairs))
	table(&b, "figures at one place of their text", r.Rows)
	table(&b, "figures at several places, all changed", r.Several)
	counts(&b, "why labelled figures are not told", r.Untold)
	counts(&b, "why slips in told figures are not found at warning", r.Missed)
	for _, a := range r.Alarms {
		fmt.Fprintf(&b, "\nalarm in %s: %s %s %s", a.Set, a.Level, a.Rule, strings.Join(a.Says, " / "))
	}
	for _, m := range r.Misses {
		fmt.Fprintf(&b, "\n%s", m)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func table(b *strings.Builder, title string, rows []row) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%-40s %14s %14s %14s %14s\n", title, "labelled", "told", "told, as note", "told, held back")
	for _, x := range rows {
		fmt.Fprintf(b, "%-40s %14s %14s %14s %14s\n", x.Kind, percent(x.Found, x.Made), percent(x.ToldFound, x.Told), percent(x.ToldNoted, x.Told), percent(x.HeldFound, x.HeldTold))
	}
}

func counts(b *strings.Builder, title string, list []count) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", title)
	for _, c := range list {
		fmt.Fprintf(b, "%5d  %s%s\n", c.N, c.Key, c.kinds())
	}
}

// kinds are the slips of a count, the commonest first.
func (c count) kinds() string {
	var out []string
	for _, k := range kinds {
		if n := c.Kind[k]; n > 0 {
			out = append(out, fmt.Sprintf("%s %d", k, n))
		}
	}
	if out == nil {
		return ""
	}
	return " (" + strings.Join(out, ", ") + ")"
}

func (m miss) String() string {
	state := "not told"
	if m.Told {
		state = "missed"
	}
	if m.Noted {
		state = "note only"
	}
	return fmt.Sprintf("%s: %s %s: %s -> %s: %s\n    %s: %s", m.Set, m.Text, m.Kind, m.Was, m.Became, m.Where, state, strings.TrimSuffix(m.Key+": "+m.Why, ": "))
}

// oneLine is a text without its breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
