// Package newsgen makes up an archive of news: claims, and the texts that they stand in,
// in any number, with the statistics of real news. It is for tests and benchmarks only.
//
// How many texts an event has, which measures are told of, how figures are hedged, how
// often a place, a speaker, a part of the people is named: the shares are those counted
// in labelled news. Most events stand in one to three texts, and some in hundreds; of ten
// claims of a text seven are of its event, and the others of older ones or of none. One
// claim in eight is in the words of another text, and one in fifty gives a figure that
// cannot be right beside the others.
//
// One seed gives one archive. Nothing in it is true, and nothing in it is real but the
// names of places and agencies.
package newsgen

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources/edtf"
)

// PerText is how many claims a text has.
const PerText = 10

// News is an archive: its texts in their order.
type News struct {
	Texts []Text
}

// Text is one text of an archive and what it claims.
type Text struct {
	ID        string
	Published edtf.Date
	Body      string
	Claims    []claims.Claim // their citations are places of Body
}

// Claims gives n claims of n/10 texts.
func Claims(seed uint64, n int) []claims.Claim {
	list := make([]claims.Claim, 0, n+PerText)
	g := newPress(seed, (n+PerText-1)/PerText)
	for range g.texts {
		list = append(list, g.text().Claims...)
	}
	return list[:n]
}

// Make gives an archive of so many texts.
func Make(seed uint64, texts int) News {
	g := newPress(seed, texts)
	var out News
	for range texts {
		out.Texts = append(out.Texts, g.text())
	}
	return out
}

// press is the state of making an archive.
type press struct {
	*rand.Rand
	texts int // all that will be made
	made  int
	towns []places.Place
	waits []*event // the events of the texts, in their order
}

// event is what happened, and what was told of it.
type event struct {
	kind, title string
	towns       []string // where, the main one first
	country     string
	day         edtf.Day
	names       []string // of people and offices
	open        bool     // its victims are still being counted when the first texts are written
	truth       map[claims.Measure]float64
	told        []told // that may be taken over by others
}

// told is a claim in its sentence.
type told struct {
	claims.Claim
	before string // the sentence up to the figure
}

func newPress(seed uint64, texts int) *press {
	g := &press{Rand: rand.New(rand.NewPCG(seed, 0x6e657773)), texts: texts}
	for _, p := range places.Default().Places() {
		if p.Kind == places.KindCity && places.Country(p.Name) != "" {
			g.towns = append(g.towns, p)
		}
	}
	g.Shuffle(len(g.towns), func(i, j int) { g.towns[i], g.towns[j] = g.towns[j], g.towns[i] })
	for len(g.waits) < texts {
		e := g.event()
		for range g.size() {
			g.waits = append(g.waits, e)
		}
	}
	g.Shuffle(len(g.waits), func(i, j int) { g.waits[i], g.waits[j] = g.waits[j], g.waits[i] })
	return g
}

// size is how many texts an event has: of a power law.
func (g *press) size() int {
	const power = 1.9
	n := math.Pow(1-g.Float64(), -1/(power-1))
	return min(int(n), max(3, g.texts/20))
}

// often reports true so often in a hundred times.
func (g *press) often(percent float64) bool { return 100*g.Float64() < percent }

// few is a small number that is seldom large, its mean a little above m.
func (g *press) few(m float64) int { return int(g.ExpFloat64() * m) }

// common picks from a list in which the first are told of far more often than the last.
func common[T any](g *press, list []T) T {
	n := math.Pow(float64(len(list)), g.Float64()*g.Float64())
	return list[min(int(n)-1, len(list)-1)]
}

// town is one of those in the news: the first of them in a hundredth of all events, the
// first ten in a tenth.
func (g *press) town() places.Place {
	n := math.Pow(float64(len(g.towns)), math.Sqrt(g.Float64()))
	return g.towns[min(int(n)-1, len(g.towns)-1)]
}

func (g *press) event() *event {
	e := &event{kind: kinds.pick(g), open: g.often(35), truth: map[claims.Measure]float64{}}
	first := g.town()
	e.country = places.Country(first.Name)
	e.towns = []string{first.Name}
	for range g.few(1.2) {
		e.towns = append(e.towns, g.coined())
	}
	if g.often(30) { // a village that no gazetteer has
		e.towns[0], e.towns = g.coined(), append(e.towns, first.Name)
	}
	e.day = edtf.CivilDay(2019, 1, 1) + edtf.Day(g.IntN(3*365))
	for range 2 + g.few(3) {
		e.names = append(e.names, g.coined()+" "+g.coined())
	}
	if g.often(15) {
		y, _, _ := e.day.Civil()
		e.title = e.towns[0] + " " + e.kind
		if g.often(40) {
			e.title = strconv.Itoa(y) + " " + e.title
		}
	}
	return e
}

// coined is a name that is nobody's.
func (g *press) coined() string {
	var b strings.Builder
	for range 2 + g.IntN(2) {
		b.WriteString(onsets[g.IntN(len(onsets))] + vowels[g.IntN(len(vowels))])
	}
	s := b.String() + codas[g.IntN(len(codas))]
	return strings.ToUpper(s[:1]) + s[1:]
}

// text writes the next text.
func (g *press) text() Text {
	e := g.waits[g.made]
	id := strconv.Itoa(1_000_000 + g.made)[1:]
	day := e.day + edtf.Day(min(g.few(2), 60))
	g.made++
	t := Text{ID: "wire/" + id + ".txt", Published: edtf.FromDays(day, day)}
	w := writer{press: g, Text: &t, day: day}
	w.body.WriteString(strings.Join([]string{titled(e.kind), "in", e.towns[0], "in", e.country}, " ") + "\n\n")
	for n := range PerText {
		old := g.waits[g.IntN(g.made)] // the larger an event, the likelier
		if n > 1 && g.often(24) && old.day < day {
			w.tell(old, true)
		} else {
			w.tell(e, false)
		}
		w.body.WriteString([]string{" ", "\n\n"}[n%2])
	}
	t.Body = strings.TrimRight(w.body.String(), "\n") + "\n"
	return t
}

func titled(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// set sorts a list, without what is empty or double.
func set(list ...string) []string {
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(s string) bool { return s == "" })
}
