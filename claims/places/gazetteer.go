package places

import "slices"

// Gazetteer is a set of places with their names and what lies in what. It is
// made by [Parse], never changes, and may be shared. The zero Gazetteer knows
// no place; a nil one is that of the embedded files.
type Gazetteer struct {
	places   []entry
	names    map[string][]reading // by folded name, best-known place first
	capitals map[string][]reading // names known only in capitals: "US"
	demonyms map[string]int32     // by folded word; several places give the index severalPlaces
	words    int
}

// entry is a place with its relations as indexes into Gazetteer.places.
type entry struct {
	name     string
	kind     Kind
	in       []int32 // as listed
	around   []int32 // all places it lies in, nearest first
	country  int32   // noPlace, severalPlaces or an index
	capital  int32   // noPlace or an index
	disputed bool
	former   bool
}

// reading is one place that a name can mean.
type reading struct {
	place     int32
	ambiguous bool // the file says that this name has other meanings
}

const (
	noPlace       int32 = -1
	severalPlaces int32 = -2
)

// orDefault is the gazetteer itself; without one, that of the embedded files.
func (g *Gazetteer) orDefault() *Gazetteer {
	if g == nil {
		return builtin()
	}
	return g
}

// readings gives what a name can mean. It does not allocate.
func (g *Gazetteer) readings(name string) []reading {
	g = g.orDefault()
	var f folder
	key := f.fold(name)
	if inCapitals(name) {
		if rs := g.capitals[string(key)]; rs != nil {
			return rs
		}
	}
	return g.names[string(key)]
}

// place makes the public value of a reading.
func (g *Gazetteer) place(r reading, ambiguous bool) Place {
	g = g.orDefault()
	e := &g.places[r.place]
	p := Place{
		Name: e.name, Kind: e.kind, Disputed: e.disputed, Former: e.former,
		Ambiguous: ambiguous || r.ambiguous,
	}
	if len(e.in) > 0 {
		p.Within = g.places[e.in[0]].name
	}
	if e.capital >= 0 {
		p.Capital = g.places[e.capital].name
	}
	return p
}

// Known reports whether the name is that of a place.
func (g *Gazetteer) Known(name string) bool { return len(g.readings(name)) > 0 }

// Lookup finds the best-known place of that name: the one that the gazetteer
// calls so itself, else the first one listed.
func (g *Gazetteer) Lookup(name string) (Place, bool) {
	rs := g.readings(name)
	if len(rs) == 0 {
		return Place{}, false
	}
	return g.place(rs[0], len(rs) > 1), true
}

// All gives every place that the name can mean, in the order of [Gazetteer.Lookup].
func (g *Gazetteer) All(name string) []Place {
	rs := g.readings(name)
	var all []Place
	for _, r := range rs {
		all = append(all, g.place(r, len(rs) > 1))
	}
	return all
}

// Same reports whether two names can mean one place.
func (g *Gazetteer) Same(a, b string) bool {
	bs := g.readings(b)
	for _, x := range g.readings(a) {
		for _, y := range bs {
			if x.place == y.place {
				return true
			}
		}
	}
	return false
}

// Contains reports whether some place of the inner name lies in some place of
// the outer name. No name contains itself, whatever else it may mean: "New
// York" is a city in the state of New York, yet a text that says only "New
// York" twice has named one place.
func (g *Gazetteer) Contains(outer, inner string) bool {
	g = g.orDefault()
	outs, ins := g.readings(outer), g.readings(inner)
	if len(outs) == 0 || len(ins) == 0 || &outs[0] == &ins[0] {
		return false
	}
	for _, in := range ins {
		around := g.places[in.place].around
		for _, out := range outs {
			if slices.Contains(around, out.place) {
				return true
			}
		}
	}
	return false
}

// Around gives the names of all places that the named one lies in, nearest
// first: for "Athens" Greece, then Southern Europe, then Europe. Of an
// ambiguous name it takes the best-known place.
func (g *Gazetteer) Around(name string) []string {
	g = g.orDefault()
	rs := g.readings(name)
	if len(rs) == 0 {
		return nil
	}
	var names []string
	for _, i := range g.places[rs[0].place].around {
		names = append(names, g.places[i].name)
	}
	return names
}

// Country gives the country that the best-known place of a name lies in, and
// for a country its own name. Empty means unknown, no country ("Europe") or
// several ("Kashmir").
func (g *Gazetteer) Country(name string) string {
	g = g.orDefault()
	rs := g.readings(name)
	if len(rs) == 0 {
		return ""
	}
	c := g.places[rs[0].place].country
	if c < 0 {
		return ""
	}
	return g.places[c].name
}

// IsCountry reports whether the name can be that of a country, present or
// former.
func (g *Gazetteer) IsCountry(name string) bool {
	g = g.orDefault()
	for _, r := range g.readings(name) {
		if g.places[r.place].kind == KindCountry {
			return true
		}
	}
	return false
}

// Demonym gives the place that an adjective or a name for its people leads to.
// The plural in -s is understood. Case is ignored, so a caller that still has
// it should not ask about "polish" in "polish the table".
func (g *Gazetteer) Demonym(word string) (place string, ok bool) {
	g = g.orDefault()
	var f folder
	i, ok := g.demonyms[string(f.fold(word))]
	if !ok || i < 0 {
		return "", false
	}
	return g.places[i].name, true
}

// MaxWords is the number of words in the longest name, after folding. A reader
// of text need not try longer ones.
func (g *Gazetteer) MaxWords() int { return g.orDefault().words }

// Len is the number of places.
func (g *Gazetteer) Len() int { return len(g.orDefault().places) }

// Places gives every place under its own name, in the order of the files.
func (g *Gazetteer) Places() []Place {
	g = g.orDefault()
	all := make([]Place, 0, len(g.places))
	for i := range g.places {
		p, _ := g.Lookup(g.places[i].name)
		all = append(all, p)
	}
	return all
}
