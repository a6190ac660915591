package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/token"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// Bounds on a file of events, each of which every claim is held against.
const (
	maxEventsFile = 256 << 10 // bytes
	maxEvents     = 1000
)

// pinning is the flag by which events are pinned.
type pinning struct {
	file   string
	events []claims.Event
}

func (p *pinning) flags(f *pflag.FlagSet) {
	f.StringVar(&p.file, "events", "", "`FILE` (YAML) of events with their names, kind, places and period, which decide what is one event")
}

// eventsFile is what a file of events holds. All values are text: YAML would make
// numbers of years.
type eventsFile struct {
	Events []pinnedEvent `yaml:"events"`
}

type pinnedEvent struct {
	Slug   string   `yaml:"slug"` // a short name, where no name is to be shown
	Names  []string `yaml:"names"`
	Kind   string   `yaml:"kind"`
	Places []string `yaml:"places"`
	Period string   `yaml:"period"`
}

// load reads the file that the flag names, if it does.
func (p *pinning) load(l *lexicon.Lexicon) error {
	if p.file == "" || p.events != nil {
		return nil
	}
	data, err := readFile(p.file, maxEventsFile)
	if err != nil {
		return fmt.Errorf("--events %q: %w", p.file, err)
	}
	p.events, err = parseEvents(data, l)
	var at yamlError
	switch {
	case errors.As(err, &at) && at.GetToken() != nil && at.GetToken().Position != nil:
		pos := at.GetToken().Position
		return fmt.Errorf("--events %s:%d:%d: %s", p.file, pos.Line, pos.Column, at.GetMessage())
	case err != nil:
		return fmt.Errorf("--events %s: %w", p.file, err)
	}
	return nil
}

// yamlError is an error of the YAML package that knows its place.
type yamlError interface {
	error
	GetToken() *token.Token
	GetMessage() string
}

// parseEvents reads a file of events. A fault in the YAML parser is a fault of the file.
func parseEvents(data []byte, l *lexicon.Lexicon) (out []claims.Event, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("no YAML: the parser failed on it: %v", r)
		}
	}()
	var file eventsFile
	if err := yaml.UnmarshalWithOptions(data, &file, yaml.Strict()); err != nil {
		return nil, err
	}
	switch n := len(file.Events); {
	case n == 0:
		return nil, errors.New("it lists no events; it begins with the key events")
	case n > maxEvents:
		return nil, fmt.Errorf("it lists %d events; the most is %d", n, maxEvents)
	}
	var errs []error
	seen := map[string]int{}
	for i, w := range file.Events {
		e, err := w.event(l)
		if old := seen[e.Name]; err == nil && old > 0 {
			err = fmt.Errorf("it has the name of event %d", old)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("event %d (%q): %w", i+1, e.Name, err))
		}
		seen[e.Name] = i + 1
		out = append(out, e)
	}
	return out, errors.Join(errs...)
}

// event is the event that an entry pins.
func (w pinnedEvent) event(l *lexicon.Lexicon) (claims.Event, error) {
	names := slices.DeleteFunc(slices.Clone(w.Names), func(s string) bool { return strings.TrimSpace(s) == "" })
	e := claims.Event{Kind: w.Kind, Places: w.Places, Name: w.Slug}
	if len(names) > 0 {
		e.Name, e.Names = names[0], names[1:]
	}
	if e.Name == "" {
		return e, errors.New("it has neither names nor a slug")
	}
	if kinds := l.Kinds(); e.Kind != "" && !slices.Contains(kinds, e.Kind) {
		hint := cmp.Or(suggest("", e.Kind, kinds), "; there are "+strings.Join(kinds, ", "))
		return e, fmt.Errorf("no kind of event is called %q%s", e.Kind, hint)
	}
	var err error
	if e.Period, err = claims.ParsePeriod(w.Period); err != nil {
		return e, fmt.Errorf("period: %w", err)
	}
	return e, nil
}
