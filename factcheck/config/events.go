package config

import (
	"slices"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/factcheck/internal/strict"
)

// Bounds on events, each of which every claim is held against.
const (
	maxEvents = 1000
	maxNames  = 100 // names of one event, and places
)

// ParseEvents reads a file with a list of events under the key "events", as a
// configuration has it. Kinds are those of the lexicon; nil is English.
func ParseEvents(name string, data []byte, l *lexicon.Lexicon) ([]claims.Event, error) {
	var f struct {
		Events []event `yaml:"events"`
	}
	if err := strict.Decode(name, data, &f); err != nil {
		return nil, err
	}
	r := reader{lexicon: l}
	out := r.events(f.Events)
	if len(f.Events) == 0 {
		r.faults = append(r.faults, strict.Fault{Text: "it lists no events; it begins with the key events"})
	}
	return out, strict.New(name, data, r.faults)
}

// events are the events that a list pins.
func (r *reader) events(list []event) []claims.Event {
	if len(list) > maxEvents {
		r.fault(list[maxEvents].at(), "it lists %d events; the most is %d", len(list), maxEvents)
		return nil
	}
	var out []claims.Event
	seen := map[string]int{}
	for i, w := range list {
		e := r.event(w)
		for _, n := range append([]string{e.Name}, e.Names...) {
			key := strings.ToLower(strings.Join(strings.Fields(n), " "))
			if old := seen[key]; key != "" && old > 0 && old != i+1 {
				r.fault(w.at(), "%q is a name of event %d too", n, old)
			}
			seen[key] = i + 1
		}
		out = append(out, e)
	}
	return out
}

// at is a place to name in what is wrong with an event.
func (w event) at() strict.Text {
	for _, t := range append(slices.Clone(w.Names), w.Slug, w.Kind, w.Period) {
		if t.Line > 0 {
			return t
		}
	}
	return strict.Text{}
}

// event is the event that an entry pins.
func (r *reader) event(w event) claims.Event {
	names := plain(w.Names)
	e := claims.Event{Kind: w.Kind.Value, Places: plain(w.Places), Name: w.Slug.Value}
	if len(names) > 0 {
		e.Name, e.Names = names[0], names[1:]
		if w.Slug.Value != "" {
			e.Names = append(e.Names, w.Slug.Value)
		}
	}
	switch {
	case e.Name == "":
		r.fault(w.at(), "an event has neither names nor a slug")
	case len(names) > maxNames || len(e.Places) > maxNames:
		r.fault(w.at(), "an event has more than %d names or places", maxNames)
	}
	if kinds := r.words().Kinds(); e.Kind != "" && !slices.Contains(kinds, e.Kind) {
		hint := strict.Suggest(e.Kind, kinds)
		if hint == "" {
			hint = "; there are " + strings.Join(kinds, ", ")
		}
		r.fault(w.Kind, "no kind of event is called %q%s", e.Kind, hint)
	}
	var err error
	if e.Period, err = claims.ParsePeriod(w.Period.Value); err != nil {
		r.fault(w.Period, "period: %v", err)
	}
	return e
}

// plain are the values that are not blank.
func plain(list []strict.Text) []string {
	var out []string
	for _, t := range list {
		if t.Value != "" {
			out = append(out, t.Value)
		}
	}
	return out
}
