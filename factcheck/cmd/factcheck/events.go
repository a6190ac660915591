package main

import (
	"fmt"

	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/lexicon"
	"github.com/sourcedclaims/factcheck/factcheck/config"
)

// pinning is the flag by which events are pinned.
type pinning struct {
	file   string
	events []claims.Event
}

func (p *pinning) flags(f *pflag.FlagSet) {
	f.StringVar(&p.file, "events", "", "`FILE` (YAML) of events with their names, kind, places and period, which decide what is one event")
}

// load reads the file that the flag names, if it does.
func (p *pinning) load(l *lexicon.Lexicon) error {
	if p.file == "" || p.events != nil {
		return nil
	}
	data, err := readFile(p.file, config.MaxSize)
	if err != nil {
		return fmt.Errorf("--events %q: %w", p.file, err)
	}
	if p.events, err = config.ParseEvents(p.file, data, l); err != nil {
		return fmt.Errorf("--events %w", err)
	}
	return nil
}
