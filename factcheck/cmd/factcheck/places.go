package main

import (
	"fmt"

	"github.com/spf13/pflag"

	"github.com/sourcedclaims/factcheck/claims/places"
)

// maxPlacesFile is the most bytes of a file of places.
const maxPlacesFile = 4 << 20

// mapping is the flag by which places of one's own are added.
type mapping struct {
	file   string
	places *places.Gazetteer // nil: the embedded one
}

func (m *mapping) flags(f *pflag.FlagSet) {
	f.StringVar(&m.file, "places", "", "`FILE` of places with what they lie in, which are added to the built-in ones")
}

// load reads the file that the flag names, if it does.
func (m *mapping) load() error {
	if m.file == "" || m.places != nil {
		return nil
	}
	data, err := readFile(m.file, maxPlacesFile)
	if err != nil {
		return fmt.Errorf("--places %q: %w", m.file, err)
	}
	m.places, err = places.With(places.File{Name: m.file, Text: string(data)})
	return err // begins with the place in the file
}
