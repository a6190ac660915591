package main

import (
	"cmp"
	"slices"

	"github.com/sourcedclaims/factcheck/factcheck"
)

// outcome is what became of one slip.
type outcome struct {
	slip
	set     string
	name    string // of the text
	held    bool
	several bool // the figure stands at several places of the text
	told    bool
	level   factcheck.Level // of the worst finding that names a changed figure
	why     reason          // of a slip that is not found: what parts the two; of one that is not told: why not
	was     string          // the words before
	line    string          // where they stood
}

// reason is why something was not found: the sort, by which misses are counted, and in full.
type reason struct {
	Key string `json:"key"`
	Why string `json:"why,omitempty"`
}

// trial is a set, checked as it stands and with every slip.
type trial struct {
	twin
	outcomes []outcome
}

// try makes the slips of a set and checks each: all, or only those in figures that are told.
func (s set) try(seed uint64, toldOnly bool) (trial, error) {
	t, err := newTwin(s)
	if err != nil {
		return trial{}, err
	}
	out := trial{twin: t}
	for _, m := range append(t.slips(seed), t.exchanges()...) {
		pairs, why := t.agreed(m)
		if toldOnly && len(pairs) == 0 || t.alarmed(m) {
			continue
		}
		out.outcomes = append(out.outcomes, t.slipped(m, pairs, why))
	}
	return out, nil
}

// agreed are the pairs of claims that agree before a slip and of which it changes one.
func (t twin) agreed(m slip) (pairs [][2]int, why reason) {
	for _, line := range m.lines {
		p, w := t.told(line, m.text)
		pairs, why = append(pairs, p...), w
	}
	return pairs, why
}

// measure makes every slip of all sets and counts what is found.
func measure(sets []set, seed uint64) (result, error) {
	var all []trial
	for _, s := range sets {
		t, err := s.try(seed, false)
		if err != nil {
			return result{}, err
		}
		all = append(all, t)
	}
	return sum(seed, all), nil
}

// slipped checks a mutated text beside the others.
func (t twin) slipped(m slip, pairs [][2]int, why reason) outcome {
	first := m.edits[0].place
	o := outcome{slip: m, told: len(pairs) > 0, why: why, set: t.name, name: t.texts[m.text].source.Key(), held: t.held, several: len(t.placesIn(m.lines[0], m.text)) > 1, was: t.words(first), line: t.around(first)}
	mutated, at := t.apply(m)
	changed, err := hear(mutated)
	if err != nil {
		o.why = reason{Key: "the changed text is not read", Why: err.Error()}
		return o
	}
	texts := slices.Clone(t.heard)
	texts[m.text] = changed
	r := check(texts)
	o.level = worst(r, t.named(at))
	if o.told && o.level < factcheck.Warning {
		o.why = t.missed(r, m, at, pairs)
	}
	return o
}

// alarmed reports whether an alarm names a figure before it is changed: what is found
// after that says nothing.
func (t twin) alarmed(m slip) bool {
	for _, line := range m.lines {
		if worst(t.report, t.named(t.placesIn(line, m.text))) >= factcheck.Warning {
			return true
		}
	}
	return false
}

// named asks whether a finding has a figure from one of the places.
func (t twin) named(at []place) func(factcheck.Finding) bool {
	return func(f factcheck.Finding) bool { return t.names(f, at) }
}

// worst is the highest level of the findings that are asked for.
func worst(r *factcheck.Report, asked func(factcheck.Finding) bool) factcheck.Level {
	level := factcheck.None
	for _, f := range r.Findings {
		if f.Level > level && asked(f) {
			level = f.Level
		}
	}
	return level
}

// names reports whether one side of a finding has a figure from one of the places.
func (t twin) names(f factcheck.Finding, at []place) bool {
	for _, side := range f.Sides {
		for _, c := range side.Claims {
			for _, p := range at {
				if c.Source == t.heard[p.text].source.Key() && c.Start < p.end && p.start < c.End {
					return true
				}
			}
		}
	}
	return false
}

// missed says why a slip is not found: what now stands between the changed figure and
// those that agreed with it. Of several reasons the one that came furthest counts.
func (t twin) missed(r *factcheck.Report, m slip, at []place, pairs [][2]int) reason {
	asked := checker.Examine(r)
	best, found := reason{Key: "not read after the slip"}, -1
	for i, p := range at {
		a := t.claimAt(r, m.edits[i].words, p)
		if a < 0 {
			continue
		}
		for _, pair := range pairs {
			b := t.again(r, pair[1])
			if b < 0 || b == a {
				continue
			}
			s := asked.Pair(a, b)
			if n := progress(s); n > found {
				best, found = whyOf(s), n
			}
		}
	}
	return best
}

// again finds a claim of the twin in a later report; its own text is as it was.
func (t twin) again(r *factcheck.Report, n int) int {
	old := t.report.Claims[n]
	return slices.IndexFunc(r.Claims, func(x claim) bool {
		return x.Citation.Source == old.Citation.Source && x.Citation.Start == old.Citation.Start && x.Citation.End == old.Citation.End && x.Measure == old.Measure
	})
}

// progress orders how near two claims came to a finding.
func progress(s factcheck.Standing) int {
	switch {
	case s.Level > factcheck.None:
		return 2 + int(s.Level)
	case s.Relation != "":
		return 1
	}
	return 0
}

// whyOf is why two claims stand as they do: the last test that was made.
func whyOf(s factcheck.Standing) reason {
	last := factcheck.Reason{}
	if n := len(s.Reasons); n > 0 {
		last = s.Reasons[n-1]
	}
	switch {
	case s.Stopped != "":
		return reason{"stopped by " + s.Stopped + ": " + last.Result, last.Why}
	case s.Skipped != "":
		return reason{"never compared", s.Skipped}
	case s.Dropped != "":
		return reason{"dropped", s.Dropped}
	}
	return reason{cmp.Or(string(s.Relation), "no relation") + " at level " + s.Level.String() + ": " + last.Test + " " + last.Result, last.Why}
}

// around is the line of a text in which a place stands, cut to what is near.
func (t twin) around(p place) string {
	raw := string(t.texts[p.text].raw)
	from, to := max(0, p.start-60), min(len(raw), p.end+40)
	return oneLine(raw[from:p.start] + "[" + raw[p.start:p.end] + "]" + raw[p.end:to])
}
