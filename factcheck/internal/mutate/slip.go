package main

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// kind is a sort of slip.
type kind string

// The slips. Each is put into one figure of one text, at all places where the text gives
// it; but exchanged is put into two, and oneplace at one place of several.
const (
	half      kind = "x1.5"
	tenfold   kind = "x10"
	swapped   kind = "digits swapped"
	byOne     kind = "+-1"
	year      kind = "year shifted"
	exchanged kind = "dead and injured exchanged"
	oneplace  kind = "x1.5 at one of several places"
)

var kinds = []kind{half, tenfold, swapped, byOne, exchanged, year, oneplace}

// edit is new words at a place.
type edit struct {
	place
	words string
}

// slip is one mutation of one text.
type slip struct {
	kind  kind
	lines []int // of the set's same: one, or two for exchanged
	text  int
	edits []edit
}

// slips are all that can be put into the labelled figures of a set.
func (s set) slips(seed uint64) []slip {
	var out []slip
	for line := range s.same {
		for t := range s.texts {
			at := s.placesIn(line, t)
			if len(at) == 0 || slices.ContainsFunc(at, func(p place) bool { return p.hedged }) {
				continue
			}
			for _, k := range kinds {
				if m, ok := s.slip(k, line, at, seed); ok {
					out = append(out, m)
				}
			}
		}
	}
	return out
}

// placesIn are the places of a line in one text.
func (s set) placesIn(line, text int) []place {
	var out []place
	for _, p := range s.same[line] {
		if p.text == text {
			out = append(out, p)
		}
	}
	return out
}

// slip puts a slip of a kind into all places of a figure in one text. It reports false
// where the kind does not fit the figure.
func (s set) slip(k kind, line int, at []place, seed uint64) (slip, bool) {
	m := slip{kind: k, lines: []int{line}, text: at[0].text}
	if k == exchanged || k == oneplace && len(at) < 2 {
		return m, false
	}
	if k == oneplace {
		k, at = half, at[1:2]
	}
	draw := s.draw(seed, k, at[0])
	for _, p := range at {
		words, ok := s.changed(k, p, draw)
		if !ok {
			return m, false
		}
		m.edits = append(m.edits, edit{p, words})
	}
	return m, true
}

// draw is a number by which a slip of a place is drawn. It depends on the seed, the set and
// the place alone, so that a new set changes nothing in the others.
func (s set) draw(seed uint64, k kind, p place) int {
	h := fnv.New64a()
	for _, part := range []string{s.name, s.texts[p.text].source.ID, string(k), strconv.Itoa(p.start)} {
		h.Write([]byte(part + "\x1f"))
	}
	return rand.New(rand.NewPCG(seed, h.Sum64())).IntN(1 << 20)
}

// changed are the words of a place after a slip.
func (s set) changed(k kind, p place, draw int) (string, bool) {
	n, ok := parseNumeral(s.words(p))
	if !ok || n.year() != (k == year) || s.bounded(p) && (k == half || k == tenfold) {
		return "", false
	}
	switch v := n.value(); k {
	case half:
		return n.with((3*v + 1) / 2), v >= 2
	case tenfold:
		return n.tenfold(), v > 0
	case swapped:
		return n.swap(draw)
	case byOne:
		return n.with(v - 1 + 2*(draw%2)), v >= 3 && v <= 20 && n.decimal == 0 && n.tail == ""
	case year:
		shifts := []int{-10, -2, -1, 1, 2, 10}
		return n.with(v + shifts[draw%len(shifts)]), true
	}
	return "", false
}

// bounded reports whether a figure is on a scale that a multiple would leave: nobody writes
// a magnitude of 62, or 129 percent of the voters.
func (s set) bounded(p place) bool {
	raw := string(s.texts[p.text].raw)
	after := raw[p.end:min(len(raw), p.end+12)]
	near := raw[max(0, p.start-20):min(len(raw), p.end+24)]
	return strings.HasPrefix(after, " per") || strings.HasPrefix(after, "%") || strings.Contains(near, "magnitude")
}

// swap exchanges two neighbouring digits that differ.
func (n numeral) swap(draw int) (string, bool) {
	var at []int
	for i := 1; i < len(n.digits); i++ {
		if n.digits[i] != n.digits[i-1] && (i > 1 || n.digits[i] != '0') {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return "", false
	}
	d, i := []byte(n.digits), at[draw%len(at)]
	d[i], d[i-1] = d[i-1], d[i]
	n.digits = string(d)
	return n.with(n.value()), true
}

// exchange prints two figures of one text each at the places of the other.
func (s set) exchange(a, b int, text int) (slip, bool) {
	m := slip{kind: exchanged, lines: []int{a, b}, text: text}
	as, bs := s.placesIn(a, text), s.placesIn(b, text)
	x, okX := parseNumeral(s.words(as[0]))
	y, okY := parseNumeral(s.words(bs[0]))
	if !okX || !okY || x.value() == y.value() || x.decimal+y.decimal > 0 || x.tail+y.tail != "" {
		return m, false
	}
	for _, p := range as {
		m.edits = append(m.edits, s.put(p, y.value()))
	}
	for _, p := range bs {
		m.edits = append(m.edits, s.put(p, x.value()))
	}
	return m, true
}

// put prints a value in the form of the number at a place.
func (s set) put(p place, value int) edit {
	n, _ := parseNumeral(s.words(p)) // as the one of its line
	return edit{p, n.with(value)}
}

// apply gives the text with the edits, and the places of the new words.
func (s set) apply(m slip) (text, []place) {
	t := s.texts[m.text]
	edits := slices.Clone(m.edits)
	slices.SortFunc(edits, func(a, b edit) int { return a.start - b.start })
	var raw []byte
	var at []place
	from := 0
	for _, e := range edits {
		raw = append(raw, t.raw[from:e.start]...)
		at = append(at, place{text: m.text, start: len(raw), end: len(raw) + len(e.words)})
		raw = append(raw, e.words...)
		from = e.end
	}
	t.raw = append(raw, t.raw[from:]...)
	return t, at
}
