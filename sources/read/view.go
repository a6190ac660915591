package read

import "github.com/sourcedclaims/factcheck/sources"

// View says which reading of tracked changes is meant.
type View uint8

// The zero view is what a text says once its changes are accepted.
const (
	Accepted View = iota
	Original
)

// String returns the view's name, in English and lower case.
func (v View) String() string {
	if v == Original {
		return "original"
	}
	return "accepted"
}

// reader returns the function that reads a format in a view. What has no tracked
// changes reads the same in both.
func (f Format) reader(v View) func(sources.Source, []byte) ([]sources.Document, error) {
	switch {
	case f.All != nil:
		return f.All
	case v == Original && f.Original != nil:
		return alone(f.Original)
	}
	return alone(f.Read)
}

// alone makes a reader of one text one of several.
func alone(get func(sources.Source, []byte) (sources.Document, error)) func(sources.Source, []byte) ([]sources.Document, error) {
	return func(known sources.Source, data []byte) ([]sources.Document, error) {
		doc, err := get(known, data)
		return []sources.Document{doc}, err
	}
}
