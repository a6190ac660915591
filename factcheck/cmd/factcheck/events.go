package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
)

// Bounds on a file of events, each of which every claim is held against.
const (
	maxEventsFile = 256 << 10 // bytes
	maxEvents     = 1000
	maxPinNames   = 100 // names of one event, and places
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
	Slug   scalar   `yaml:"slug"` // a short name, where no name is to be shown
	Names  []scalar `yaml:"names"`
	Kind   scalar   `yaml:"kind"`
	Places []scalar `yaml:"places"`
	Period scalar   `yaml:"period"`
}

// scalar is a value as it is written: YAML would make a number of 1988 and drop the zero
// of 0988.
type scalar string

// UnmarshalYAML takes the text of a value, without its quotes.
func (s *scalar) UnmarshalYAML(data []byte) error {
	text := strings.TrimSpace(string(data))
	if text == "" || !strings.ContainsRune(`"'|>`, rune(text[0])) {
		*s = scalar(text)
		return nil
	}
	var plain string
	if err := yaml.Unmarshal(data, &plain); err != nil {
		return err
	}
	*s = scalar(plain)
	return nil
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
		return fmt.Errorf("--events %s:%d:%d: %.300s", p.file, pos.Line, pos.Column, at.GetMessage())
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
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if err := plainYAML(data); err != nil {
		return nil, err
	}
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
		for _, n := range append([]string{e.Name}, e.Names...) {
			key := strings.ToLower(strings.Join(strings.Fields(n), " "))
			if old := seen[key]; err == nil && old > 0 && old != i+1 {
				err = fmt.Errorf("%q is a name of event %d too", n, old)
			}
			seen[key] = i + 1
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("event %d (%q): %w", i+1, e.Name, err))
		}
		out = append(out, e)
	}
	return out, errors.Join(errs...)
}

// plainYAML refuses what a list of events has no need of, and what could be made to grow
// without bound: anchors and aliases, a second document, what is no text.
func plainYAML(data []byte) error {
	if !utf8.Valid(data) {
		return errors.New("it is not UTF-8")
	}
	if bytes.ContainsFunc(data, func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) }) {
		return errors.New("it has a control character")
	}
	for _, t := range lexer.Tokenize(string(data)) {
		switch {
		case t.Type == token.AnchorType || t.Type == token.AliasType:
			return fmt.Errorf("line %d: anchors and aliases are not read", t.Position.Line)
		case t.Type == token.DocumentHeaderType && t.Prev != nil:
			return fmt.Errorf("line %d: a second YAML document", t.Position.Line)
		}
	}
	return nil
}

// event is the event that an entry pins.
func (w pinnedEvent) event(l *lexicon.Lexicon) (claims.Event, error) {
	names := plainTexts(w.Names)
	e := claims.Event{Kind: string(w.Kind), Places: plainTexts(w.Places), Name: strings.TrimSpace(string(w.Slug))}
	if len(names) > 0 {
		e.Name, e.Names = names[0], names[1:]
	}
	switch {
	case e.Name == "":
		return e, errors.New("it has neither names nor a slug")
	case len(names) > maxPinNames || len(e.Places) > maxPinNames:
		return e, fmt.Errorf("it has more than %d names or places", maxPinNames)
	}
	if kinds := l.Kinds(); e.Kind != "" && !slices.Contains(kinds, e.Kind) {
		hint := cmp.Or(suggest("", e.Kind, kinds), "; there are "+strings.Join(kinds, ", "))
		return e, fmt.Errorf("no kind of event is called %q%s", e.Kind, hint)
	}
	var err error
	if e.Period, err = claims.ParsePeriod(string(w.Period)); err != nil {
		return e, fmt.Errorf("period: %w", err)
	}
	return e, nil
}

// plainTexts are the values that are not blank.
func plainTexts(list []scalar) []string {
	var out []string
	for _, s := range list {
		if t := strings.TrimSpace(string(s)); t != "" {
			out = append(out, t)
		}
	}
	return out
}
