package places

import (
	_ "embed"
	"sync"

	"github.com/sourcedclaims/factcheck/claims/internal/pack"
	"github.com/sourcedclaims/factcheck/claims/internal/say"
)

// Place is one entry of a gazetteer, as found by a name. The zero Place is
// unknown.
type Place struct {
	Name      string // the name that the gazetteer uses, unique in it: "Sanaa"
	Kind      Kind   // what it is
	Within    string // the first place it lies in, usually the nearest: "Yemen"; empty if none is listed
	Capital   string // of a country or a region, by law or in practice; empty if none is listed
	Ambiguous bool   // the name asked for can mean another place, a person or a plain word
	Disputed  bool   // its status is disputed between states
	Former    bool   // a state that no longer exists under this name
}

// Kind is what a place is. The zero kind is an area.
type Kind uint8

// The kinds of places.
const (
	KindArea    Kind = iota // a stretch of the world: a continent, sea, island, range or valley
	KindCountry             // a state, present or former, or a territory that texts treat as one
	KindRegion              // a part of a state with a government or a name of its own
	KindCity                // a city, town, village or a quarter of one
)

var kindNames = []string{"area", "country", "region", "city"}

// String gives the word that the data files use.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return say.Sprintf("Kind(%d)", uint8(k))
}

// MarshalText writes the kind as its word.
func (k Kind) MarshalText() ([]byte, error) {
	if int(k) >= len(kindNames) {
		return nil, say.Errorf("places: no kind %d", uint8(k))
	}
	return []byte(kindNames[k]), nil
}

// UnmarshalText reads a kind from its word.
func (k *Kind) UnmarshalText(text []byte) error {
	got, ok := kindOf(string(text))
	if !ok {
		return say.Errorf("places: unknown kind %q", text)
	}
	*k = got
	return nil
}

func kindOf(word string) (Kind, bool) {
	for i, name := range kindNames {
		if name == word {
			return Kind(i), true
		}
	}
	return KindArea, false
}

//go:generate go run ../internal/pack/write places.pack countries.txt regions.txt cities.txt marks.txt
//go:embed places.pack
var packed string

// files are those that the folder packs.
var files = sync.OnceValue(func() pack.Files { return pack.Open(packed) })

// builtin parses the embedded files when they are first asked for. Their
// correctness is a matter of the tests, so a mistake in them is a panic.
var builtin = sync.OnceValue(func() *Gazetteer {
	g, err := Parse(builtinFiles()...)
	if err != nil {
		panic("places: embedded data: " + err.Error())
	}
	return g
})

func builtinFiles() []File {
	var list []File
	for _, name := range []string{"countries.txt", "regions.txt", "cities.txt"} {
		list = append(list, File{Name: name, Text: files().Text(name)})
	}
	return list
}

// Default is the gazetteer of the embedded files, which the functions of this
// package ask. It is parsed on first use and never changes.
func Default() *Gazetteer { return builtin() }

// With is the gazetteer of the embedded files and of further ones, whose lines may
// name the places of the embedded files: "[city in Iran]". Its errors are those of
// [Parse].
func With(files ...File) (*Gazetteer, error) {
	return Parse(append(builtinFiles(), files...)...)
}

// Known reports whether the name is that of a place.
func Known(name string) bool { return builtin().Known(name) }

// Lookup finds the best-known place of that name.
func Lookup(name string) (Place, bool) { return builtin().Lookup(name) }

// All gives every place that the name can mean, the best-known first.
func All(name string) []Place { return builtin().All(name) }

// Same reports whether two names can mean one place: "Bombay" and "Mumbai".
func Same(a, b string) bool { return builtin().Same(a, b) }

// Contains reports whether the inner place lies in the outer one, directly or
// through others. No name contains itself, and what is unknown neither
// contains nor is contained.
func Contains(outer, inner string) bool { return builtin().Contains(outer, inner) }

// Around gives all places that the named one lies in, nearest first.
func Around(name string) []string { return builtin().Around(name) }

// Country gives the country that a place lies in, a country for itself. It is
// empty for unknown places and for those that lie in none or in several.
func Country(name string) string { return builtin().Country(name) }

// IsCountry reports whether the name can be that of a country, present or former.
func IsCountry(name string) bool { return builtin().IsCountry(name) }

// Demonym gives the place that an adjective or a name for its people leads to:
// "Iranian", "Iranians" and "Frenchmen", but not "Iran". A word that belongs to
// several places ("Congolese") leads to none.
func Demonym(word string) (place string, ok bool) { return builtin().Demonym(word) }
