package places

import (
	"slices"
	"strings"
	"unicode"
)

// Bounds on the relations of one place.
const (
	maxDepth  = 32  // places one in another
	maxAround = 128 // places that one lies in, all told
)

// linker turns lines into a gazetteer: it indexes the names, finds the places
// that lines refer to, and works out all that each one lies in.
type linker struct {
	lines []*line
	fail  func(at pos, format string, args ...any)
	own   map[string]int32 // by folded own name
	g     *Gazetteer
	state []visit
	depth []int
	near  []int32 // what one place lies in, while it is gathered
	all   []int32 // memory for those lists
}

type visit uint8

const (
	unseen visit = iota
	underway
	done
)

func (l *linker) link() *Gazetteer {
	l.g = &Gazetteer{
		places:   make([]entry, len(l.lines)),
		names:    make(map[string][]reading, 2*len(l.lines)),
		capitals: map[string][]reading{},
		demonyms: map[string]int32{},
	}
	l.own = make(map[string]int32, len(l.lines))
	l.ownNames()
	l.otherNames()
	l.references()
	l.state = make([]visit, len(l.lines))
	l.depth = make([]int, len(l.lines))
	for i := range l.lines {
		l.around(int32(i), 0)
	}
	for i := range l.lines {
		l.checkCapital(int32(i))
		l.people(int32(i))
	}
	l.plurals()
	return l.g
}

func (l *linker) ownNames() {
	for i, n := range l.lines {
		l.g.places[i] = entry{name: n.name.text, kind: n.kind, disputed: n.disputed, former: n.former, capital: noPlace, country: noPlace}
		key := Fold(n.name.text)
		if first, ok := l.own[key]; ok {
			at := l.lines[first].name.pos
			l.fail(n.name.pos, "%s is listed already, at %s:%d", n.name.text, at.file, at.line)
			continue
		}
		l.own[key] = int32(i)
		l.add(l.g.names, key, int32(i), n)
	}
}

func (l *linker) otherNames() {
	for i, n := range l.lines {
		if len(n.also)+len(n.ambiguous) == 0 {
			continue
		}
		mine := []string{Fold(n.name.text)}
		for _, w := range n.also {
			key := Fold(w.text)
			if slices.Contains(mine, key) {
				l.fail(w.pos, "%q repeats a name of %s", w.text, n.name.text)
			}
			mine = append(mine, key)
			names := l.g.names
			if isAbbreviation(w.text) {
				names = l.g.capitals
			}
			l.add(names, key, int32(i), n)
		}
		for _, w := range n.ambiguous {
			if !slices.Contains(mine, Fold(w.text)) {
				l.fail(w.pos, "%q is no name of %s", w.text, n.name.text)
			}
		}
	}
}

// add makes a name known as one of a place's.
func (l *linker) add(names map[string][]reading, key string, i int32, n *line) {
	ambiguous := slices.ContainsFunc(n.ambiguous, func(w word) bool { return Fold(w.text) == key })
	names[key] = append(names[key], reading{place: i, ambiguous: ambiguous})
	l.g.words = max(l.g.words, 1+strings.Count(key, " "))
}

// isAbbreviation reports whether a name is known only in capitals.
func isAbbreviation(name string) bool {
	letters := 0
	for _, r := range name {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2 && letters <= 6 && inCapitals(name)
}

func (l *linker) references() {
	for i, n := range l.lines {
		e := &l.g.places[i]
		for _, w := range n.in {
			j := l.find(w)
			if j == noPlace {
				continue
			}
			if slices.Contains(e.in, j) {
				l.fail(w.pos, "%s is said to lie in %s twice", n.name.text, w.text)
				continue
			}
			e.in = append(e.in, j)
		}
		if n.capital.text != "" {
			e.capital = l.find(n.capital)
		}
	}
}

// find gives the place that a line refers to: by its own name, or by another
// one that no other place shares.
func (l *linker) find(w word) int32 {
	key := Fold(w.text)
	if i, ok := l.own[key]; ok {
		return i
	}
	rs := l.g.names[key]
	switch {
	case len(rs) == 0:
		l.fail(w.pos, "no place is called %q", w.text)
	case len(rs) > 1:
		l.fail(w.pos, "%q can mean %s or %s: write one of these", w.text, l.g.places[rs[0].place].name, l.g.places[rs[1].place].name)
	default:
		return rs[0].place
	}
	return noPlace
}

// around works out what a place lies in, after doing so for its neighbours, and
// which country it belongs to. It returns how many places there are one in
// another from here outwards, which bounds the recursion too: level counts the
// way in.
func (l *linker) around(i int32, level int) (depth int) {
	if l.state[i] == done {
		return l.depth[i]
	}
	at := l.lines[i].name
	if l.state[i] == underway {
		l.fail(at.pos, "%s lies in itself", at.text)
		return 0
	}
	l.state[i] = underway
	e := &l.g.places[i]
	if level < maxDepth {
		for _, j := range e.in {
			depth = max(depth, 1+l.around(j, level+1))
		}
	}
	if level >= maxDepth || depth >= maxDepth {
		l.fail(at.pos, "more than %d places one in another, at %s", maxDepth, at.text)
		depth = 0
	}
	l.gather(e)
	if len(e.around) > maxAround {
		l.fail(at.pos, "%s lies in more than %d places", at.text, maxAround)
		e.around = nil
	}
	e.country = l.country(i)
	l.state[i], l.depth[i] = done, depth
	return depth
}

// gather walks outwards from the places next to e, nearest first. They know
// what they lie in by now.
func (l *linker) gather(e *entry) {
	all := append(l.near[:0], e.in...)
	for k := 0; k < len(all) && len(all) <= maxAround; k++ {
		for _, j := range l.g.places[all[k]].in {
			if !slices.Contains(all, j) {
				all = append(all, j)
			}
		}
	}
	l.near = all
	if len(all) > 0 {
		first := len(l.all)
		l.all = append(l.all, all...)
		e.around = l.all[first:len(l.all):len(l.all)]
	}
}

// country finds the country of a place from what it lies in next. A country
// that the line itself names decides: West Bengal lies in Bengal, which spans
// two countries, and in India.
func (l *linker) country(i int32) int32 {
	e := &l.g.places[i]
	if e.kind == KindCountry {
		return i
	}
	found, stated := noPlace, noPlace
	for _, j := range e.in {
		next := &l.g.places[j]
		found = either(found, next.country)
		if next.kind == KindCountry {
			stated = either(stated, j)
		}
	}
	if stated != noPlace {
		return stated
	}
	return found
}

// either joins two answers: an unknown one gives way, and two that differ are
// several.
func either(a, b int32) int32 {
	switch {
	case a == noPlace || a == b:
		return b
	case b == noPlace:
		return a
	}
	return severalPlaces
}

func (l *linker) checkCapital(i int32) {
	c := l.g.places[i].capital
	if c >= 0 && !slices.Contains(l.g.places[c].around, i) {
		w := l.lines[i].capital
		l.fail(w.pos, "%s is the capital of %s but does not lie in it", w.text, l.g.places[i].name)
	}
}

// people indexes the words for the people of a place.
func (l *linker) people(i int32) {
	for k, w := range l.lines[i].of {
		key := Fold(w.text)
		if slices.ContainsFunc(l.lines[i].of[:k], func(v word) bool { return Fold(v.text) == key }) {
			l.fail(w.pos, "%q is said of %s twice", w.text, l.g.places[i].name)
		}
		l.demonym(key, i)
	}
}

func (l *linker) demonym(key string, i int32) {
	if other, ok := l.g.demonyms[key]; ok && other != i {
		i = severalPlaces
	}
	l.g.demonyms[key] = i
}

// plurals adds the plurals in -s, except where that is listed or is the name of
// a place: "Philippine" makes no "Philippines".
func (l *linker) plurals() {
	more := map[string]int32{}
	for key, i := range l.g.demonyms {
		plural := key + "s"
		_, listed := l.g.demonyms[plural]
		if !listed && !endsInHiss(key) && l.g.names[plural] == nil {
			more[plural] = i
		}
	}
	for key, i := range more {
		l.g.demonyms[key] = i
	}
}

// endsInHiss reports whether a word takes no plural in -s: Swiss, Chinese,
// French, Welsh.
func endsInHiss(word string) bool {
	for _, end := range []string{"s", "x", "z", "ch", "sh", "ese"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
