package extract

import (
	"strings"
	"unicode"

	"github.com/sourcedclaims/factcheck/claims/internal/say"

	"github.com/sourcedclaims/factcheck/claims"
	"github.com/sourcedclaims/factcheck/claims/places"
	"github.com/sourcedclaims/factcheck/sources"
)

// largeTable is from how many bytes on a table is only read for what a draft is about. A
// smaller one is read whole.
const largeTable = 1 << 20

// About is [Data] for a check of claims, as those of a draft: of a large table it leaves
// out the rows that name no event, place or other name which any of the claims names, for
// nothing could be held against them. It says how many. Names meet without case and
// marks, in all spellings that the gazetteer knows, and by their consonants.
func About(list []claims.Claim, g *places.Gazetteer) func(r Reader, doc sources.Document) Reading {
	a := about{places: g, names: map[string]bool{}}
	for i := range list {
		for _, name := range namesOf(&list[i]) {
			for _, form := range a.forms(name) {
				a.names[form] = true
			}
		}
	}
	return func(r Reader, doc sources.Document) Reading {
		if doc.Table == nil || len(doc.Table.Body.Text) < largeTable {
			return Data(r, doc)
		}
		return r.tableAbout(doc, &memo{about: &a, known: map[string]bool{}})
	}
}

// about is what some claims name, in all forms.
type about struct {
	places *places.Gazetteer
	names  map[string]bool
}

// memo remembers of the names of one table whether claims name them too.
type memo struct {
	*about
	known map[string]bool
}

// namesOf are the names in a claim that may tell its event.
func namesOf(c *claims.Claim) []string {
	out := append([]string{c.Event.Name}, c.Event.Places...)
	return append(append(out, c.Event.Names...), c.Place...)
}

// forms are the forms under which a name is met: each of its words and all of it, as the
// gazetteer has it, and their consonants.
func (a *about) forms(name string) []string {
	var out []string
	add := func(s string) {
		if s = places.Fold(s); len(s) > 1 {
			out = append(out, s, consonants(s))
		}
	}
	place := func(s string) {
		add(s)
		if p, ok := a.places.Lookup(s); ok {
			add(p.Name)
		}
	}
	place(name)
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		place(w)
	}
	return out
}

// consonants is a folded name without its vowels.
func consonants(s string) string {
	return "~" + strings.Map(func(r rune) rune {
		if strings.ContainsRune("aeiouy ", r) {
			return -1
		}
		return r
	}, s)
}

// names reports whether claims name anything that the cells of a row name which tell of
// what it is.
func (w *table) names(r *sources.Row) bool {
	for _, ro := range [...]role{"place", "event", "region", "country"} {
		for _, i := range w.cols.by[ro] {
			if w.only.has(r.Cell(i)) {
				return true
			}
		}
	}
	return false
}

// has reports whether claims name anything that a cell names.
func (m *memo) has(cell string) bool {
	is, ok := m.known[cell]
	if ok {
		return is
	}
	for _, form := range m.forms(cell) {
		is = is || m.about.names[form]
	}
	if len(m.known) < maxKept {
		m.known[strings.Clone(cell)] = is
	}
	return is
}

// leftOut says how many rows were left out.
func (w *table) leftOut() {
	if w.out.LeftOut = w.others; w.others > 0 {
		w.out.Notes = append(w.out.Notes, say.Sprintf("%d rows name nothing that is checked here and were left out", w.others))
	}
}
